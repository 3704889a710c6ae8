//! The root key: a new one, and shares of it on paper.

use std::io::BufRead as _;
use std::path::{Path, PathBuf};

use base::Ambient;
use vault::{Cost, RootKey, Share, Vault};

use super::escrows;
use crate::cli::Data;
use crate::config::{FILE, Key};
use crate::data::{self, PARAMETERS, Place};
use crate::outcome::{Failure, Outcome, note, say};

/// How the parameters of a passphrase are called until it counts.
const NEXT: &str = "passphrase.params.new";

/// Puts a new root key in the place of the old one: the keystore and every escrow are wrapped anew. Stopped at any point, it is run again with
/// the same answers.
///
/// # Errors
/// [`Failure::NotNow`] while the program serves, or when an escrow is away: it would keep what the new key cannot open.
pub fn change(data: &Data, to_file: Option<&Path>, ambient: &Ambient) -> Result<Outcome, Failure> {
    let place = Place::load(data)?;
    let store = place.store()?;
    let _lease = store
        .lease(&format!("amparo keys passphrase, process {}", std::process::id()))
        .map_err(Failure::not_now)?;
    let keystore = place.keystore()?;
    let next = place.dir.join(NEXT);
    let new = match to_file {
        Some(file) if file.is_file() => RootKey::from_file(file),
        Some(file) => RootKey::create_file(file, ambient),
        None => {
            let phrase = new_passphrase()?;
            if next.is_file() {
                RootKey::from_passphrase(&phrase, &next)
            } else {
                RootKey::create_passphrase(&phrase, &next, Cost::STANDARD, ambient)
            }
        }
    }
    .map_err(Failure::not_now)?;
    // An earlier run may have come so far already.
    if Vault::open(keystore.clone(), new.clone(), ambient.clone()).is_err() {
        let old = place.root()?;
        let folders = escrows(&place);
        let vault = Vault::open(keystore.clone(), old.clone(), ambient.clone()).map_err(Failure::not_now)?;
        for folder in &folders {
            vault.hand_over(folder).map_err(Failure::not_now)?;
        }
        drop(vault);
        Vault::change_root_and_escrow(&keystore, (&old, &new), &folders, ambient).map_err(Failure::not_now)?;
    }
    // In the audit before the configuration says so: stopped in between, it is run again, and stands there twice rather than never.
    let to = if to_file.is_some() { "file" } else { "passphrase" };
    super::write_down(
        &store,
        ambient.now(),
        "root-key-change",
        serde_json::json!({ "to": to }),
    )?;
    let key = match to_file {
        Some(file) => Key::File(std::path::absolute(file)?),
        None => {
            std::fs::rename(&next, place.dir.join(PARAMETERS))?;
            Key::Passphrase
        }
    };
    let file = place.dir.join(FILE);
    let text = with_key(&std::fs::read_to_string(&file)?, &key);
    let beside = place.dir.join(".amparo.toml.part");
    std::fs::write(&beside, text)?;
    std::fs::rename(&beside, &file)?;
    say("the root key is a new one; keystore and escrow are wrapped by it, and the old one opens neither");
    say("make new shares for paper (`amparo keys shares make`), and destroy the old key file and the old shares");
    Ok(Outcome::Yes)
}

fn new_passphrase() -> Result<String, Failure> {
    if let Ok(phrase) = std::env::var("AMPARO_NEW_PASSPHRASE") {
        return Ok(phrase);
    }
    let ask = |prompt: &str| {
        rpassword::prompt_password(prompt).map_err(|_| {
            Failure::unusable("no new passphrase; set AMPARO_NEW_PASSPHRASE, or start from a terminal and type it")
        })
    };
    let phrase = ask("New passphrase (six random words): ")?;
    if phrase == ask("The new passphrase again: ")? {
        Ok(phrase)
    } else {
        Err(Failure::unusable("the two are not the same; nothing was changed"))
    }
}

/// The configuration with another place of the root key; every other line stays.
fn with_key(text: &str, key: &Key) -> String {
    let line = match key {
        Key::File(file) => format!("file = {}", toml::Value::String(file.display().to_string())),
        Key::Passphrase => "passphrase = true".to_owned(),
    };
    let (mut out, mut inside, mut put) = (String::new(), false, false);
    for old in text.lines() {
        let bare = old.trim();
        if bare.starts_with('[') {
            inside = bare == "[key]";
        }
        let name = bare.split('=').next().map(str::trim);
        if inside && matches!(name, Some("file" | "passphrase")) {
            continue;
        }
        out.push_str(old);
        out.push('\n');
        if bare == "[key]" {
            out.push_str(&line);
            out.push('\n');
            put = true;
        }
    }
    if !put {
        out.push_str(&format!("\n[key]\n{line}\n"));
    }
    out
}

/// Divides the root key into shares.
///
/// # Errors
/// [`Failure::Unusable`] for numbers that do not go together; [`Failure::NotNow`] when the root key is not that of the keystore.
pub fn divide(data: &Data, (of, need): (u8, u8), to: Option<&Path>, ambient: &Ambient) -> Result<Outcome, Failure> {
    // Opened, so that nobody divides a key that opens nothing.
    let opened = data::open(data, None, ambient)?;
    let shares = opened
        .place
        .root()?
        .divide(of, need, ambient)
        .map_err(Failure::unusable)?;
    for share in &shares {
        let text = page(share);
        match to {
            None => say(text),
            Some(folder) => {
                std::fs::create_dir_all(folder)?;
                let path = folder.join(format!("share-{}.txt", share.index()));
                write_private(&path, &text)?;
            }
        }
    }
    let detail = serde_json::json!({ "of": of, "need": need });
    super::write_down(&opened.store, ambient.now(), "root-key-divide", detail)?;
    note(format!(
        "{of} shares; any {need} of them give the root key. Print each by itself, give each to another person, and destroy the files. Try {need} of them now: \
         amparo keys shares combine"
    ));
    Ok(Outcome::Yes)
}

/// What stands on the paper.
fn page(share: &Share) -> String {
    let (need, of) = share.need_of();
    format!(
        "Amparo, share {} of {of} of a root key, set {}\nAny {need} shares of this set give the root key back. Keep this one to yourself.\n\n{share}\n\
         To put together: amparo keys shares combine\n",
        share.index(),
        share.set()
    )
}

fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = std::fs::OpenOptions::new();
    let mut file = options.write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Puts shares together and writes the key file.
///
/// # Errors
/// [`Failure::Unusable`], naming file and block, for shares that do not give a key.
pub fn combine(files: &[PathBuf], to: &Path, data: Option<&Path>, ambient: &Ambient) -> Result<Outcome, Failure> {
    let texts = if files.is_empty() {
        typed()?
    } else {
        let read = |path: &PathBuf| {
            let text = std::fs::read_to_string(path);
            text.map(|text| (path.display().to_string(), text))
                .map_err(|error| Failure::unusable(format!("{}: {error}", path.display())))
        };
        files.iter().map(read).collect::<Result<_, _>>()?
    };
    let mut shares: Vec<Share> = Vec::new();
    for (name, text) in &texts {
        let share = text
            .parse()
            .map_err(|error| Failure::unusable(format!("{name}: {error}")))?;
        shares.push(share);
    }
    let root = RootKey::combine(&shares).map_err(Failure::unusable)?;
    root.write_file(to).map_err(Failure::not_now)?;
    if let Some(dir) = data {
        let data = Data {
            data: dir.to_owned(),
            database_url: None,
            keystore_url: None,
        };
        let keystore = Place::load(&data)?.keystore()?;
        Vault::open(keystore, root, ambient.clone())
            .map_err(|error| Failure::not_now(format!("{} is written, but: {error}", to.display())))?;
        say("it opens the keystore");
    }
    say(format!(
        "made {}; name it in amparo.toml as key.file, in place of a passphrase too",
        to.display()
    ));
    Ok(Outcome::Yes)
}

/// Shares from standard input, each ended by an empty line.
fn typed() -> Result<Vec<(String, String)>, Failure> {
    note("type a share, an empty line after each, and end with a second empty line");
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut current = String::new();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if !line.trim().is_empty() {
            current.push_str(&line);
            current.push('\n');
        } else if current.is_empty() {
            break;
        } else if current.contains('-') {
            texts.push((format!("share {}", texts.len() + 1), std::mem::take(&mut current)));
        }
    }
    if !current.is_empty() {
        texts.push((format!("share {}", texts.len() + 1), current));
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn only_the_place_of_the_key_changes_in_the_configuration() {
        let text = "# mine\nlisten = \"127.0.0.1:9000\"\n[key]\nfile = \"root.key\"\n[backup]\nkeep = 3\n";
        let changed = with_key(text, &Key::Passphrase);
        assert_eq!(changed, text.replace("file = \"root.key\"", "passphrase = true"));
        let back = with_key(&changed, &Key::File("/mnt/key".into()));
        assert_eq!(
            Config::read(&back, "f", |_| None).unwrap().key,
            Key::File("/mnt/key".into())
        );
        let none = with_key("listen = \"127.0.0.1:9000\"\n", &Key::Passphrase);
        assert_eq!(Config::read(&none, "f", |_| None).unwrap().key, Key::Passphrase);
    }
}
