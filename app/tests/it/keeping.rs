//! Backups, restores, drills and keys, from the command line, as their users run them.

use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use serde_json::Value;

use crate::cli::{Server, run};
use crate::world::Template;

/// The data folder there.
pub(crate) fn at(folder: &Path) -> amparo::cli::Data {
    amparo::cli::Data {
        data: folder.to_owned(),
        database_url: None,
        keystore_url: None,
    }
}

/// A server's machine and another one.
pub(crate) struct Site {
    folder: tempfile::TempDir,
    pub(crate) recipient: String,
}

impl Site {
    pub(crate) fn new() -> Self {
        let folder = Template::new().on_disk();
        let identity = folder.path().join("identity.txt");
        let (code, out, err) = run(&["backup", "keygen", "--to", identity.to_str().unwrap()]);
        assert_eq!(code, 0, "{err}");
        let recipient = out.lines().last().unwrap().to_owned();
        assert!(recipient.starts_with("age1"), "{out}");
        Self { folder, recipient }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn data(&self) -> String {
        self.text("data")
    }

    pub(crate) fn verb(&self, args: &[&str]) -> (i32, String, String) {
        let data = self.data();
        run(&[args, &["--data", &data]].concat())
    }

    pub(crate) fn back_up(&self, to: &str) -> Value {
        let to = self.text(to);
        let (code, out, err) = self.verb(&["backup", "--to", &to, "--recipient", &self.recipient, "--json"]);
        assert_eq!(code, 0, "{err}");
        serde_json::from_str(&out).unwrap()
    }

    pub(crate) fn restore(&self, from: &str, more: &[&str]) -> (i32, String, String) {
        let [from, identity, escrow, key] =
            [from, "identity.txt", "data/escrow", "data/root.key"].map(|name| self.text(name));
        let args = [
            "restore",
            "--from",
            &from,
            "--identity",
            &identity,
            "--escrow",
            &escrow,
            "--key",
            &key,
        ];
        run(&[&args[..], more].concat())
    }
}

fn checks(told: &Value) -> Vec<(&str, bool)> {
    let list = told["checks"].as_array().unwrap().iter();
    list.map(|it| (it["what"].as_str().unwrap(), it["sound"].as_bool().unwrap()))
        .collect()
}

const ALL: [(&str, bool); 4] = [("pages", true), ("rows", true), ("journal", true), ("sealed", true)];

#[test]
fn a_backup_taken_while_the_program_serves_is_restored_and_proved() {
    let site = Site::new();
    let mut server = Server::start(Path::new(&site.data()));
    let made = site.back_up("backup.age");
    assert!(made["rows"].as_u64().unwrap() > 50, "{made}");
    assert!(server.get("/sign-in").starts_with("HTTP/1.1 200"));
    assert_eq!(server.stop(), 0);

    let new = site.text("new");
    let (code, out, err) = site.restore("backup.age", &["--data", &new, "--verify", "--json"]);
    assert_eq!(code, 0, "{err}");
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(checks(&told), ALL, "{told}");
    assert_eq!(told["rows"], made["rows"]);
    assert!(
        told["checks"][3]["found"].as_str().unwrap().contains("sealed fields"),
        "{told}"
    );

    // It is a data folder like any other: it answers, and its journal is whole.
    let (code, out, err) = run(&["user", "list", "--data", &new]);
    assert!(code == 0 && out.contains("Harbour"), "{err}");
    assert_eq!(run(&["audit", "verify", "--data", &new]).0, 0);
    let mut server = Server::start(Path::new(&new));
    assert!(server.get("/sign-in").starts_with("HTTP/1.1 200"));
    assert_eq!(server.stop(), 0);

    let (code, _, err) = site.restore("backup.age", &["--data", &new]);
    assert!(code == 3 && err.contains("is not empty"), "{err}");
}

#[test]
fn a_drill_proves_a_backup_and_leaves_nothing() {
    let site = Site::new();
    site.back_up("backup.age");
    let (code, out, err) = site.restore("backup.age", &["--into-nothing", "--json"]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(checks(&serde_json::from_str(&out).unwrap()), ALL);
    // Neither the backup nor the data was touched, and a cut one is refused before anything is written.
    let whole = std::fs::read(site.path("backup.age")).unwrap();
    std::fs::write(site.path("cut.age"), &whole[..whole.len() - 40]).unwrap();
    let (code, _, err) = site.restore("cut.age", &["--into-nothing"]);
    assert!(code == 3 && err.contains("take another copy"), "{err}");
    let identity = site.text("identity.txt");
    let check = |name: &str| run(&["backup", "check", &site.text(name), "--identity", &identity]).0;
    assert_eq!((check("backup.age"), check("cut.age")), (0, 1));
}

#[test]
fn another_servers_escrow_or_root_key_opens_nothing_and_says_so() {
    let site = Site::new();
    site.back_up("backup.age");
    let other = Site::new();
    other.back_up("backup.age");
    let [from, identity, key] = ["backup.age", "identity.txt", "data/root.key"].map(|name| site.text(name));
    let escrow = other.text("data/escrow");
    let base = [
        "restore",
        "--from",
        &from,
        "--identity",
        &identity,
        "--into-nothing",
        "--escrow",
    ];
    let (code, _, err) = run(&[&base[..], &[&escrow, "--key", &key]].concat());
    assert!(code == 3 && err.contains("root key is not the one"), "{err}");
    let theirs = other.text("data/root.key");
    let (code, _, err) = run(&[&base[..], &[&escrow, "--key", &theirs]].concat());
    assert!(code == 3 && err.contains("signed by"), "{err}");
    let (code, _, err) = run(&[&base[..], &[&site.text("nothing"), "--key", &key]].concat());
    assert!(code == 3 && err.contains("no escrow in it"), "{err}");
}

#[test]
fn whoever_is_erased_after_a_backup_is_erased_again_when_it_is_restored() {
    let site = Site::new();
    let made = site.back_up("backup.age");
    // As a supervisor erases somebody: here by the keystore, and by the list that the escrow keeps.
    let opened = amparo::data::open(
        &amparo::cli::Data {
            data: site.path("data"),
            database_url: None,
            keystore_url: None,
        },
        None,
        &base::Ambient::system(),
    )
    .unwrap();
    let people: Vec<(base::OrgId, vault::KeyId)> = opened
        .store
        .read::<_, store::Error>(store::Scope::Server, |tx| {
            tx.query(
                "SELECT org_id, key_id FROM person WHERE erased_at IS NULL",
                &[],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
        })
        .unwrap();
    let gone = [people[0]];
    opened.vault.note_erased(&site.path("data/escrow"), &gone).unwrap();
    drop(opened);
    let new = site.text("new");
    let (code, out, err) = site.restore("backup.age", &["--data", &new, "--verify", "--json"]);
    assert_eq!(code, 0, "{err}");
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((told["erased_again"].as_u64(), &told["rows"]), (Some(1), &made["rows"]));
    let store = store::Store::sqlite(&site.path("new/amparo.db"), store::SqliteOptions::default()).unwrap();
    let left: Option<i64> = store
        .read::<_, store::Error>(store::Scope::Server, |tx| {
            let sql = "SELECT COUNT(*) FROM person WHERE key_id = $1 AND prs_firstname IS NOT NULL";
            tx.one(sql, &store::params![gone[0].1], |row| row.get(0))
        })
        .unwrap();
    assert_eq!(left, Some(0));
}

#[test]
fn keys_are_renewed_while_serving_and_every_field_still_opens() {
    let site = Site::new();
    let mut server = Server::start(Path::new(&site.data()));
    let (code, out, err) = site.verb(&["keys", "rotate", "--json"]);
    assert_eq!(code, 0, "{err}");
    let told: Value = serde_json::from_str(&out).unwrap();
    assert!(told["organisations"].as_u64().unwrap() >= 2, "{told}");
    let (code, out, err) = site.verb(&["keys", "status", "--json"]);
    assert_eq!(code, 0, "{out}{err}");
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        told["in_escrow"].as_u64(),
        told["keys"].as_u64().map(|keys| 2 * keys),
        "{told}"
    );
    site.back_up("backup.age");
    assert_eq!(server.stop(), 0);
    let (code, out, err) = site.restore("backup.age", &["--into-nothing", "--json"]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(checks(&serde_json::from_str(&out).unwrap()), ALL);
}

#[test]
fn a_drill_elsewhere_is_brought_to_the_server_by_its_signed_result() {
    let site = Site::new();
    site.back_up("backup.age");
    let result = site.text("result.txt");
    let (code, _, err) = site.restore("backup.age", &["--into-nothing", "--result", &result]);
    assert_eq!(code, 0, "{err}");
    let (code, out, err) = site.verb(&["backup", "note", &result]);
    assert!(code == 0 && out.contains("everything held"), "{out}{err}");
    let (code, _, err) = site.verb(&["backup", "note", &result]);
    assert!(code == 2 && err.contains("in the list already"), "{err}");
    let changed = std::fs::read_to_string(&result)
        .unwrap()
        .replace("\"sound\":true", "\"sound\":false");
    std::fs::write(&result, changed).unwrap();
    let (code, _, err) = site.verb(&["backup", "note", &result]);
    assert!(code == 2 && err.contains("changed since"), "{err}");
    let (_, out, _) = site.verb(&["doctor", "--json"]);
    let told: Value = serde_json::from_str(&out).unwrap();
    let found = |what: &str| {
        let list = told["findings"].as_array().unwrap();
        list.iter().find(|it| it["what"] == what).unwrap()["found"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert!(found("drill").contains("everything held"), "{told}");
    assert!(found("backup").contains("0 hours old"), "{told}");
}

#[test]
fn a_new_passphrase_goes_through_keystore_and_escrow_and_shares_give_the_root_key_back() {
    let site = Site::new();
    site.back_up("before.age");
    let new = "river lamp seven orange quiet";
    let change = |phrase: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_amparo"));
        command.env("AMPARO_NEW_PASSPHRASE", phrase);
        command
            .args(["keys", "passphrase", "--data", &site.data()])
            .output()
            .unwrap()
    };
    let mut server = Server::start(Path::new(&site.data()));
    let refused = change(new);
    assert_eq!(refused.status.code(), Some(3), "while it serves");
    assert_eq!(server.stop(), 0);
    let changed = change(new);
    assert!(changed.status.success(), "{}", String::from_utf8_lossy(&changed.stderr));
    // The old key opens neither, the new passphrase both: also a backup from before.
    let (code, _, err) = site.restore("before.age", &["--into-nothing"]);
    assert!(code == 3 && err.contains("root key is not the one"), "{err}");
    let amparo = |args: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_amparo"));
        let done = command.env("AMPARO_PASSPHRASE", new).args(args).output().unwrap();
        (done.status.code().unwrap(), String::from_utf8(done.stderr).unwrap())
    };
    let data = site.data();
    assert_eq!(amparo(&["keys", "escrow", "--data", &data]).0, 0);
    let [from, identity, escrow] = ["before.age", "identity.txt", "data/escrow"].map(|name| site.text(name));
    let restore = [
        "restore",
        "--from",
        &from,
        "--identity",
        &identity,
        "--escrow",
        &escrow,
        "--into-nothing",
    ];
    let (code, err) = amparo(&restore);
    assert_eq!(code, 0, "{err}");

    let paper = site.text("paper");
    let make = [
        "keys", "shares", "make", "--of", "5", "--need", "3", "--to", &paper, "--data", &data,
    ];
    assert_eq!(amparo(&make).0, 0);
    let [one, two, four] = [1, 2, 4].map(|number| site.text(&format!("paper/share-{number}.txt")));
    let key = site.text("again.key");
    let few = run(&["keys", "shares", "combine", &one, &four, "--to", &key]);
    assert!(
        few.0 == 2 && few.2.contains("3 shares are needed, 2 are there; 1 more"),
        "{}",
        few.2
    );
    let (code, out, err) = run(&[
        "keys", "shares", "combine", &one, &four, &two, "--to", &key, "--data", &data,
    ]);
    assert!(code == 0 && out.contains("opens the keystore"), "{err}");
    let with_key = [&restore[..], &["--key", &key]].concat();
    let (code, _, err) = run(&with_key);
    assert_eq!(code, 0, "{err}");
}

#[test]
fn the_program_makes_backups_by_itself_tries_them_out_and_keeps_the_newest() {
    use amparo::compose::{self, Mode};
    use amparo::keeping::keeper::Keeper;
    use backup::runs::{Kind, State, newest};
    let site = Site::new();
    let folder = site.path("backups");
    std::fs::create_dir(&folder).unwrap();
    let settings = format!(
        "[backup]\nfolder = {:?}\nrecipients = {:?}\nevery = 1\nkeep = 2\ndrill_identity = {:?}\n",
        folder,
        site.recipient,
        site.path("identity.txt")
    );
    std::fs::write(site.path("data/amparo.toml"), settings).unwrap();
    let start = base::Ambient::system().now();
    let (ambient, clock) = base::Ambient::fixed(start, 5);
    let data = amparo::cli::Data {
        data: site.path("data"),
        database_url: None,
        keystore_url: None,
    };
    let opened = amparo::data::open(&data, Some("test"), &ambient).unwrap();
    let contexts = compose::wire(&opened, &Mode::default()).unwrap();
    let keeper = Keeper::of(&opened, contexts.protection.clone());
    keeper.started().unwrap();
    let seen = |kind| {
        opened
            .store
            .read::<_, store::Error>(store::Scope::Server, |tx| newest(tx, kind, None))
            .unwrap()
    };
    let count = || std::fs::read_dir(&folder).unwrap().count();
    keeper.look();
    let drill = seen(Kind::Drill).unwrap();
    assert_eq!(drill.state, State::Done, "{drill:?}");
    assert_eq!(drill.facts.checks.len(), 4);
    assert_eq!(count(), 1);
    keeper.look();
    assert_eq!(count(), 1, "not yet due");
    for _ in 0..3 {
        clock.advance(3601);
        keeper.look();
    }
    assert_eq!(count(), 2, "the newest two");
    // What a backup left that was broken off goes after a day; one that is being made stays, and so do files of others.
    for (name, hours) in [
        (".amparo-broken.age.part", 30),
        (".amparo-now.age.part", 1),
        (".notes.part", 30),
    ] {
        let file = std::fs::File::create(folder.join(name)).unwrap();
        let written = UNIX_EPOCH + Duration::from_micros(u64::try_from(ambient.now().micros()).unwrap());
        file.set_modified(written - Duration::from_secs(hours * 3600)).unwrap();
    }
    clock.advance(3601);
    keeper.look();
    assert!(!folder.join(".amparo-broken.age.part").exists());
    for stays in [".amparo-now.age.part", ".notes.part"] {
        std::fs::remove_file(folder.join(stays)).unwrap();
    }
    assert_eq!(count(), 2);
    // A week later every organisation gets a new key; five weeks later the old ones are gone from the escrow.
    let oldest = opened.vault.epochs().unwrap();
    clock.advance(7 * 24 * 3600);
    keeper.look();
    assert_eq!(seen(Kind::Rotation).unwrap().state, State::Done);
    assert!(opened.vault.epochs().unwrap().iter().all(|epoch| epoch.id.epoch == 2));
    clock.advance(28 * 24 * 3600);
    keeper.look();
    let left = opened.vault.escrowed(&site.path("data/escrow")).unwrap();
    assert!(oldest.iter().all(|epoch| !left.contains(&epoch.id)));
    // A folder that went away is told, not made anew.
    std::fs::remove_dir_all(&folder).unwrap();
    clock.advance(2 * 3600);
    keeper.look();
    let failed = seen(Kind::Backup).unwrap();
    assert_eq!(failed.state, State::Failed);
    assert!(failed.error.unwrap().contains("not there") && !folder.exists());
    // After more than a year the newest of each kind is left of the list.
    let count = || {
        let all = opened
            .store
            .read::<_, store::Error>(store::Scope::Server, |tx| backup::runs::recent(tx, 100));
        all.unwrap().len()
    };
    assert!(count() > 3);
    clock.advance(401 * 24 * 3600);
    keeper.started().unwrap();
    assert_eq!(count(), 3);
}

/// What the audit says was done to the server as a whole, oldest first.
fn deeds(data: &Path) -> Vec<(String, String)> {
    let store = store::Store::sqlite(&data.join("amparo.db"), store::SqliteOptions::default()).unwrap();
    store
        .read::<_, store::Error>(store::Scope::Server, |tx| {
            let sql = "SELECT action, detail FROM audit WHERE org_id IS NULL AND kind = 'program' ORDER BY seq";
            tx.query(sql, &[], |row| Ok((row.get(0)?, row.get(1)?)))
        })
        .unwrap()
}

#[test]
fn what_is_done_to_the_server_stands_in_the_audit() {
    let site = Site::new();
    let actions = |data: &Path| -> Vec<String> { deeds(data).into_iter().map(|(action, _)| action).collect() };
    site.back_up("backup.age");
    let away = site.text("nowhere");
    std::fs::write(&away, "a file, no folder").unwrap();
    let into = format!("{away}/backup.age");
    let failed = ["backup", "--to", &into, "--recipient", &site.recipient];
    assert_ne!(site.verb(&failed).0, 0);
    assert_eq!(site.verb(&["keys", "rotate"]).0, 0);
    let shares = [
        "keys",
        "shares",
        "make",
        "--of",
        "3",
        "--need",
        "2",
        "--to",
        &site.text("shares"),
    ];
    assert_eq!(site.verb(&shares).0, 0);
    let result = site.text("drill.txt");
    let (code, _, err) = site.restore("backup.age", &["--into-nothing", "--result", &result]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(site.verb(&["backup", "note", &result]).0, 0);
    let key = site.text("new.key");
    assert_eq!(site.verb(&["keys", "passphrase", "--to-file", &key]).0, 0);
    let told = actions(&site.path("data"));
    let expected = [
        "backup-take",
        "backup-fail",
        "key-rotate",
        "root-key-divide",
        "drill-hold",
        "root-key-change",
    ];
    assert_eq!(told, expected);
    for (_, detail) in deeds(&site.path("data")) {
        assert!(!detail.contains('/'), "no path: {detail}");
    }
    assert_eq!(site.verb(&["audit", "verify"]).0, 0);

    let other = Site::new();
    other.back_up("backup.age");
    let new = other.text("new");
    assert_eq!(other.restore("backup.age", &["--data", &new, "--verify"]).0, 0);
    assert_eq!(
        actions(Path::new(&new)),
        ["backup-restore"],
        "after what the backup knew"
    );
    assert_eq!(run(&["audit", "verify", "--data", &new]).0, 0);
}
