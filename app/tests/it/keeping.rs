//! Backups, restores, drills and keys, from the command line, as their users run them.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::cli::{Server, run};
use crate::world::Template;

/// A server's machine and another one.
struct Site {
    folder: tempfile::TempDir,
    recipient: String,
}

impl Site {
    fn new() -> Self {
        let folder = Template::new().on_disk();
        let identity = folder.path().join("identity.txt");
        let (code, out, err) = run(&["backup", "keygen", "--to", identity.to_str().unwrap()]);
        assert_eq!(code, 0, "{err}");
        let recipient = out.lines().last().unwrap().to_owned();
        assert!(recipient.starts_with("age1"), "{out}");
        Self { folder, recipient }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    fn data(&self) -> String {
        self.text("data")
    }

    fn verb(&self, args: &[&str]) -> (i32, String, String) {
        let data = self.data();
        run(&[args, &["--data", &data]].concat())
    }

    fn back_up(&self, to: &str) -> Value {
        let to = self.text(to);
        let (code, out, err) = self.verb(&["backup", "--to", &to, "--recipient", &self.recipient, "--json"]);
        assert_eq!(code, 0, "{err}");
        serde_json::from_str(&out).unwrap()
    }

    fn restore(&self, from: &str, more: &[&str]) -> (i32, String, String) {
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
