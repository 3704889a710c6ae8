//! What takes bytes from outside, as a function of bytes: for the loop here, and for cargo-fuzz in the folder `fuzz`. None may panic.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::sync::OnceLock;

use age::secrecy::ExposeSecret as _;
use age::x25519::Identity;
use anyhow::{Context as _, Result};
use base::Redacted;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use sheets::{Options, Sheet};

/// Bytes of a cell that are tried.
const LONGEST: usize = 200;

/// A spreadsheet, whatever it really is: opened, every row read.
pub fn sheet(bytes: &[u8]) {
    let Ok(mut sheet) = Sheet::from_bytes(bytes.to_vec(), &Options::default()) else {
        return;
    };
    let _ = sheet.each(|row| -> Result<(), sheets::Error> {
        for cell in &row.cells {
            let _ = cell.text();
        }
        Ok(())
    });
}

/// A mapping of columns (TOML).
pub fn mapping(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let _ = evidence::import::Mapping::parse(&Redacted::new(text));
}

/// An answer to every field of the standard, as a cell gives it.
pub fn answer(bytes: &[u8]) {
    // A cell is read from a file of bounded cells.
    let text = String::from_utf8_lossy(bytes.get(..LONGEST).unwrap_or(bytes));
    for field in standards::htcds::FIELDS {
        let _ = standards::parse_answer(field, &text);
    }
}

/// The configuration of the program.
pub fn config(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = amparo::config::Config::read(&text, "amparo.toml", |_| None);
}

/// A checkpoint of the journal, as a witness keeps it or a mail brings it.
pub fn checkpoints(bytes: &[u8]) {
    let _ = journal::audit::read_checkpoints(&String::from_utf8_lossy(bytes));
}

/// What a backup says of itself.
pub fn manifest(bytes: &[u8]) {
    if let Ok(manifest) = serde_json::from_slice::<::backup::Manifest>(bytes) {
        let _ = (manifest.made(), manifest.rows());
    }
}

/// The inside of a backup, as somebody may make it who knows to whom it has to be sealed: read to its end, nothing is written.
pub fn backup(bytes: &[u8]) {
    if let Ok(file) = sealed(bytes) {
        let (_, identities) = receiver();
        let _ = ::backup::inspect(file.path(), identities, &mut |_| true);
    }
}

/// Who opens the backups of this target.
fn receiver() -> &'static (Identity, ::backup::Identities) {
    static RECEIVER: OnceLock<(Identity, ::backup::Identities)> = OnceLock::new();
    RECEIVER.get_or_init(|| {
        let identity = Identity::generate();
        let read = || -> Result<::backup::Identities> {
            let mut file = tempfile::NamedTempFile::new()?;
            writeln!(file, "{}", identity.to_string().expose_secret())?;
            Ok(::backup::Identities::read(file.path())?)
        };
        let read = read().unwrap_or_else(|error| unreachable!("an identity just made is read: {error}"));
        (identity, read)
    })
}

fn sealed(bytes: &[u8]) -> Result<tempfile::NamedTempFile> {
    let (identity, _) = receiver();
    let mut file = tempfile::NamedTempFile::new()?;
    let recipient = identity.to_public();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))?;
    let mut to = GzEncoder::new(encryptor.wrap_output(file.as_file_mut())?, Compression::fast());
    to.write_all(bytes)?;
    to.finish()?.finish()?;
    Ok(file)
}

/// What is in a backup, without its seal.
///
/// # Errors
/// When it cannot be opened with this identity.
pub fn unsealed(file: &Path, identity: &Path) -> Result<Vec<u8>> {
    let text = fs::read_to_string(identity)?;
    let line = text
        .lines()
        .find(|line| line.starts_with("AGE-"))
        .context("no identity")?;
    let identity: Identity = line.parse().map_err(anyhow::Error::msg)?;
    let opened = age::Decryptor::new(File::open(file)?)?.decrypt(std::iter::once(&identity as &dyn age::Identity))?;
    let mut inside = Vec::new();
    GzDecoder::new(opened).read_to_end(&mut inside)?;
    Ok(inside)
}

/// A form: a workbook, or a definition in JSON, opened and checked when it works.
pub fn form(bytes: &[u8]) {
    let workbook = forms::Form::read_xlsform(bytes, "form", &BTreeMap::new());
    let read = workbook.or_else(|_| forms::Form::read(&String::from_utf8_lossy(bytes)));
    if let Ok(form) = read {
        fill_in(&form);
        let _ = form.to_xlsform();
        let _ = form.to_xform();
    }
}

/// An expression of a form: over a few questions, a repeat and a list.
pub fn expression(bytes: &[u8]) {
    // The text stands in the place of the calculation, so that it is parsed as one whatever it holds.
    let text = String::from_utf8_lossy(bytes).replace('\0', "");
    let Ok(mut definition) = serde_json::from_str::<forms::Definition>(include_str!("form.json")) else {
        return;
    };
    let mut asked = forms::Question::new("result", forms::Kind::Calculate);
    asked.calculation = Some(text.clone());
    definition.items.push(forms::Item::Question(Box::new(asked)));
    if let Ok(form) = forms::Form::new(definition.clone()) {
        fill_in(&form);
        let _ = form.to_xform();
    }
    // And as a condition in an entry of the repeat.
    for item in &mut definition.items {
        if let forms::Item::Repeat(group) = item {
            let mut inner = forms::Question::new("inner", forms::Kind::Text);
            inner.relevant = Some(text.clone());
            group.items.push(forms::Item::Question(Box::new(inner)));
        }
    }
    definition.items.retain(|item| item.name() != "result");
    if let Ok(form) = forms::Form::new(definition) {
        fill_in(&form);
    }
}

fn fill_in(form: &forms::Form) {
    let mut context = forms::Context::new(base::Timestamp::from_micros(1_796_119_200_000_000), "en");
    context.steps = 100_000;
    let Ok(mut session) = form.start(&context) else { return };
    for question in form.questions().take(20) {
        let _ = session.set(&forms::Spot::new(&*question.id), forms::Answer::of("7"));
    }
    let _ = session.check();
    let _ = session.view();
}

/// The credential of the standard's own vector (W3C WebAuthn Level 3, section 16.2): what the others begin with.
pub const PASSKEY: &str = "a363666d74646e6f6e656761747453746d74a068617574684461746158a4bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592\
                           a5e0f01452b2e4b559000000008446ccb9ab1db374750b2367ff6f3a1f0020f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33\
                           ad94ff3ec330084be4a5010203262001215820afefa16f97ca9b2d23eb86ccb64098d20db90856062eb249c33a9b672f26df61225820\
                           930a56b87a2fca66334b03458abf879717c12cc68ed73290af2e2664796b9220";

/// What a passkey says: as a whole answer, as the object of a new credential, as what it signed.
pub fn passkey(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (_, _) = (webauthn::Made::parse(&text), webauthn::Shown::parse(&text));
    let Some(party) = webauthn::Party::at("https://example.org") else {
        return;
    };
    let question = webauthn::Question {
        party: &party,
        challenge: &[0; webauthn::CHALLENGE],
        need: webauthn::Need::Present,
    };
    let coded = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    let said = |kind: &str| {
        let challenge = "A".repeat(43);
        coded(
            format!(r#"{{"type":"webauthn.{kind}","challenge":"{challenge}","origin":"https://example.org"}}"#)
                .as_bytes(),
        )
    };
    // Far enough for the bytes to be read: everything before them is right.
    let made = format!(
        r#"{{"id":"AAAA","clientDataJSON":"{}","attestationObject":"{}"}}"#,
        said("create"),
        coded(bytes)
    );
    let _ = webauthn::Made::parse(&made).and_then(|made| webauthn::register(&question, &made));
    let known = webauthn::Credential {
        id: vec![0; 3],
        key: webauthn::Key::EdDsa([0; 32]),
        transports: Vec::new(),
        count: 0,
        backup: webauthn::Backup::Never,
    };
    let shown = format!(
        r#"{{"id":"AAAA","clientDataJSON":"{}","authenticatorData":"{}","signature":"AAAA"}}"#,
        said("get"),
        coded(bytes)
    );
    let _ = webauthn::Shown::parse(&shown).and_then(|shown| webauthn::verify(&question, &known, &[], &shown));
}

/// What a target is called, and the target.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: [Target; 10] = [
    ("sheet", sheet),
    ("mapping", mapping),
    ("answer", answer),
    ("config", config),
    ("checkpoints", checkpoints),
    ("manifest", manifest),
    ("backup", backup),
    ("form", form),
    ("expression", expression),
    ("passkey", passkey),
];
