//! SIGKILL in the middle of a backup, a restore, a rotation: nothing torn is taken for whole, and what was begun goes on. The process that is
//! killed is this test's own program, started again with a word that says what to do.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use backup::{Error, Identities, Recipients, Source, Target};
use base::{Ambient, OrgId};
use store::{Scope, SqliteOptions, Store, params};
use vault::{Escrow, KeyId, RootKey, Vault};

use crate::world::{KEYS, RECORDS};

const ROUNDS: u32 = 8;
const FOLDER: &str = "AMPARO_KILL_FOLDER";
const WORK: &str = "AMPARO_KILL_WORK";
const ROWS: usize = 2_000;

struct Server {
    folder: PathBuf,
    records: Store,
    keys: Store,
    vault: Vault,
    ambient: Ambient,
}

impl Server {
    fn open(folder: &Path, name: &str) -> Result<Self, Error> {
        let ambient = Ambient::system();
        let store = |file: String| Store::sqlite(&folder.join(file), SqliteOptions::default());
        let (records, keys) = (store(format!("{name}.db"))?, store(format!("{name}-keys.db"))?);
        let root = RootKey::from_file(&folder.join("root.key"))?;
        let vault = Vault::open(keys.clone(), root, ambient.clone())?;
        let folder = folder.to_owned();
        Ok(Self {
            folder,
            records,
            keys,
            vault,
            ambient,
        })
    }

    fn create(folder: &Path) -> Self {
        let ambient = Ambient::system();
        let store = |file: &str| Store::sqlite(&folder.join(file), SqliteOptions::default()).unwrap();
        let (records, keys) = (store("main.db"), store("main-keys.db"));
        records.migrate(RECORDS, ambient.now()).unwrap();
        keys.migrate(KEYS, ambient.now()).unwrap();
        let root = RootKey::create_file(&folder.join("root.key"), &ambient).unwrap();
        let vault = Vault::create(keys, root, ambient.clone()).unwrap();
        let org = OrgId::new(&ambient);
        vault.create_org(org).unwrap();
        let ids: Vec<KeyId> = vault
            .new_keys(org, ROWS)
            .unwrap()
            .iter()
            .map(vault::DataKey::id)
            .collect();
        let zone = ambient.bytes::<16>().unwrap();
        let filling = ambient.clone();
        records
            .write::<_, store::Error>(Scope::Org(org), move |tx| {
                tx.execute(
                    "INSERT INTO zone (org_id, zone_id) VALUES ($1, $2)",
                    &params![org, zone],
                )?;
                let sql = "INSERT INTO person (org_id, person_id, zone_id, key_id, name) VALUES ($1, $2, $3, $4, $5)";
                let rows = ids.iter().map(|key| {
                    let id: [u8; 16] = filling.bytes().unwrap();
                    let name: [u8; 400] = filling.bytes().unwrap();
                    params![org, id, zone, *key, name]
                });
                tx.execute_many(sql, rows)
            })
            .unwrap();
        let recipient = backup::new_identity(&folder.join("identity")).unwrap();
        std::fs::write(folder.join("recipient"), recipient).unwrap();
        drop((records, vault));
        let server = Self::open(folder, "main").unwrap();
        server.back_up("whole.age").unwrap();
        server
    }

    fn back_up(&self, name: &str) -> Result<(), Error> {
        let recipient = std::fs::read_to_string(self.folder.join("recipient")).unwrap();
        let escrows = [self.folder.join("escrow")];
        let source = Source {
            records: &self.records,
            vault: &self.vault,
            folders: &[],
            escrows: &escrows,
            program: "test",
            ambient: &self.ambient,
        };
        let to = self.folder.join(name);
        backup::take(&source, &Recipients::parse([recipient])?, &to, &mut |_| true).map(drop)
    }

    fn restore(&self, name: &str) -> Result<(), Error> {
        let identities = Identities::read(&self.folder.join("identity"))?;
        let from = self.folder.join("whole.age");
        let seen = backup::inspect(&from, &identities, &mut |_| true)?;
        let root = RootKey::from_file(&self.folder.join("root.key"))?;
        let escrow = Escrow::open(&self.folder.join("escrow"), &root)?;
        let store = |file: String| Store::sqlite(&self.folder.join(file), SqliteOptions::default());
        let (records, keys) = (store(format!("{name}.db"))?, store(format!("{name}-keys.db"))?);
        let target = Target {
            records: &records,
            keys: &keys,
            record_sets: RECORDS,
            key_sets: KEYS,
            folders: &[],
            escrow: &escrow,
        };
        backup::load(
            &from,
            &identities,
            &seen.manifest,
            &target,
            self.ambient.now(),
            &mut |_| true,
        )?;
        // As `amparo restore` writes the configuration: last.
        std::fs::write(self.folder.join(format!("{name}.complete")), "").unwrap();
        Ok(())
    }

    fn work(&self, work: &str, name: &str) {
        match work {
            "backup" => self.back_up(&format!("made-{name}.age")).unwrap(),
            "restore" => self.restore(&format!("restored-{name}")).unwrap(),
            _ => {
                self.vault.hand_over(&self.folder.join("escrow")).unwrap();
                self.vault.rotate_org(self.org(), |_| {}).unwrap();
            }
        }
    }

    fn org(&self) -> OrgId {
        self.vault.orgs().unwrap()[0]
    }

    /// Every row has its key, and the key opens.
    fn is_whole(&self) {
        let keys: Vec<KeyId> = self
            .records
            .read::<_, store::Error>(Scope::Server, |tx| {
                tx.query("SELECT key_id FROM person", &[], |row| row.get(0))
            })
            .unwrap();
        assert_eq!(keys.len(), ROWS);
        assert_eq!(self.vault.keys(self.org(), &keys).unwrap().len(), ROWS);
        assert!(self.records.examine().unwrap().is_empty() && self.keys.examine().unwrap().is_empty());
    }
}

/// Not a test by itself: what is killed.
#[test]
fn the_process_that_is_killed() {
    let (Some(folder), Ok(work)) = (std::env::var_os(FOLDER), std::env::var(WORK)) else {
        return;
    };
    let server = Server::open(Path::new(&folder), "main").unwrap();
    println!("ready");
    for number in 0_u32.. {
        server.work(&work, &format!("{}-{number}", std::process::id()));
    }
}

fn start(folder: &Path, work: &str) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::the_process_that_is_killed", "--nocapture"])
        .env(FOLDER, folder)
        .env(WORK, work)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let ready = lines.map_while(Result::ok).any(|line| line.ends_with("ready"));
    assert!(ready, "it did not start");
    child
}

/// Kills it `ROUNDS` times, each time a little later, and looks after each.
fn kill(work: &str, mut look: impl FnMut(&Server)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::create(folder.path());
    // The kills are spread over more than two turns of the work, however fast this machine is today.
    let began = Instant::now();
    server.work(work, "first");
    let turn = began.elapsed();
    drop(server);
    look(&Server::open(folder.path(), "main").unwrap());
    for round in 1..=ROUNDS {
        let mut child = start(folder.path(), work);
        std::thread::sleep(turn * (round * 5) / (2 * ROUNDS));
        child.kill().unwrap();
        child.wait().unwrap();
        look(&Server::open(folder.path(), "main").unwrap());
    }
    folder
}

fn files(folder: &Path, with: impl Fn(&str) -> bool) -> Vec<String> {
    let list = std::fs::read_dir(folder).unwrap();
    let names = list.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| with(name)).collect()
}

#[test]
fn a_backup_that_is_killed_is_not_there_and_those_that_are_there_are_whole() {
    let mut torn = 0;
    let folder = kill("backup", |server| {
        let half = files(&server.folder, |name| name.ends_with(".part"));
        torn += half.len();
        for name in half {
            // Whoever renames such a file by hand is told.
            let identities = Identities::read(&server.folder.join("identity")).unwrap();
            let seen = backup::inspect(&server.folder.join(&name), &identities, &mut |_| true);
            assert!(matches!(seen, Err(Error::Damaged { .. })), "{name}");
            std::fs::remove_file(server.folder.join(name)).unwrap();
        }
        server.is_whole();
    });
    assert!(torn > 0, "no kill fell into a backup: the test shows nothing");
    let identities = Identities::read(&folder.path().join("identity")).unwrap();
    let made = files(folder.path(), |name| name.ends_with(".age"));
    assert!(made.len() > 1, "no backup was finished: the test shows nothing");
    for name in made {
        backup::inspect(&folder.path().join(&name), &identities, &mut |_| true).unwrap();
    }
}

#[test]
fn a_restore_that_is_killed_is_not_complete_and_is_refused_as_a_place_to_go_on() {
    let mut torn = 0;
    let folder = kill("restore", |server| {
        for name in files(&server.folder, |name| {
            name.starts_with("restored-") && name.ends_with("-keys.db")
        }) {
            let name = name.trim_end_matches("-keys.db");
            if server.folder.join(format!("{name}.complete")).exists() {
                Server::open(&server.folder, name).unwrap().is_whole();
            } else {
                torn += 1;
                let again = server.restore(name);
                // Killed before the first table was made, the place is as good as new.
                assert!(matches!(again, Err(Error::NotEmpty { .. }) | Ok(())), "{again:?}");
            }
        }
        for name in files(&server.folder, |name| name.starts_with("restored-")) {
            let _ = std::fs::remove_file(server.folder.join(name));
        }
    });
    assert!(torn > 0, "no kill fell into a restore: the test shows nothing");
    drop(folder);
}

#[test]
fn a_rotation_that_is_killed_loses_no_key_and_goes_on() {
    let mut torn = 0;
    kill("rotate", |server| {
        server.is_whole();
        if server.vault.epochs().unwrap().len() > 1 {
            torn += 1;
            server.vault.rotate_org(server.org(), |_| {}).unwrap();
            assert_eq!(server.vault.epochs().unwrap().len(), 1);
            server.is_whole();
        }
        // The escrow has every key that a backup of this moment needs.
        let needed = server.vault.snapshot(vault::needed_epochs).unwrap();
        server.vault.hand_over(&server.folder.join("escrow")).unwrap();
        let there = server.vault.escrowed(&server.folder.join("escrow")).unwrap();
        assert!(needed.iter().all(|id| there.contains(id)));
    });
    assert!(torn > 0, "no kill fell into a rotation: the test shows nothing");
}
