//! A small server: an organisation, people with sealed names, a journal, files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use backup::{Check, Error, Identities, Inspected, Loaded, Recipients, Source, Taken, Target};
use base::ambient::FixedClock;
use base::{Ambient, OrgId, Redacted, Timestamp};
use journal::{Entry, audit};
use store::testing::{Postgres, Sqlite};
use store::{Migration, MigrationSet, Scope, Store, params};
use vault::{DataKey, Escrow, KeyId, Place, RootKey, Vault};

pub(crate) const RECORDS: &[MigrationSet] = &[
    journal::MIGRATIONS,
    MigrationSet {
        context: "trial",
        migrations: &[Migration {
            number: 1,
            name: "0001_person.sql",
            sql: "
                CREATE TABLE zone (org_id BLOB NOT NULL, zone_id BLOB NOT NULL, share REAL, PRIMARY KEY (org_id, zone_id)) STRICT;
                CREATE TABLE person (
                    org_id BLOB NOT NULL, person_id BLOB NOT NULL, zone_id BLOB NOT NULL, key_id BLOB NOT NULL, name BLOB, remark TEXT,
                    PRIMARY KEY (org_id, person_id), FOREIGN KEY (org_id, zone_id) REFERENCES zone (org_id, zone_id)
                ) STRICT;
            ",
        }],
    },
];
pub(crate) const KEYS: &[MigrationSet] = &[vault::MIGRATIONS];

/// Databases of either engine, gone with the value.
pub(crate) enum Pair {
    Sqlite(Sqlite, Sqlite),
    Postgres(Postgres, Postgres),
}

impl Pair {
    pub(crate) fn sqlite(with_tables: bool) -> Self {
        Self::Sqlite(
            Sqlite::new(some(RECORDS, with_tables)),
            Sqlite::new(some(KEYS, with_tables)),
        )
    }

    pub(crate) fn postgres(with_tables: bool) -> Option<Self> {
        Some(Self::Postgres(
            Postgres::new(some(RECORDS, with_tables))?,
            Postgres::new(some(KEYS, with_tables))?,
        ))
    }

    pub(crate) fn stores(&self) -> (&Store, &Store) {
        match self {
            Self::Sqlite(records, keys) => (&records.store, &keys.store),
            Self::Postgres(records, keys) => (&records.store, &keys.store),
        }
    }
}

fn some(sets: &'static [MigrationSet], all: bool) -> &'static [MigrationSet] {
    if all { sets } else { &[] }
}

pub(crate) struct World {
    pub(crate) databases: Pair,
    pub(crate) vault: Vault,
    pub(crate) root: RootKey,
    pub(crate) ambient: Ambient,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) org: OrgId,
    pub(crate) folder: tempfile::TempDir,
    pub(crate) recipient: String,
}

/// A person as the test knows them.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) id: [u8; 16],
    pub(crate) key: KeyId,
    pub(crate) name: String,
}

fn place(org: OrgId, row: [u8; 16]) -> Place<'static> {
    Place {
        org,
        table: "person",
        column: "name",
        row,
    }
}

impl World {
    pub(crate) fn new(databases: Pair) -> Self {
        let (ambient, clock) = Ambient::fixed(Timestamp::from_micros(1_780_000_000_000_000), 7);
        let folder = tempfile::tempdir().unwrap();
        let root = RootKey::create_file(&folder.path().join("root.key"), &ambient).unwrap();
        let again = RootKey::from_file(&folder.path().join("root.key")).unwrap();
        let vault = Vault::create(databases.stores().1.clone(), again, ambient.clone()).unwrap();
        let org = OrgId::new(&ambient);
        vault.create_org(org).unwrap();
        let recipient = backup::new_identity(&folder.path().join("identity")).unwrap();
        for name in ["files", "releases"] {
            std::fs::create_dir_all(folder.path().join(name)).unwrap();
        }
        Self {
            databases,
            vault,
            root,
            ambient,
            clock,
            org,
            folder,
            recipient,
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn records(&self) -> &Store {
        self.databases.stores().0
    }

    pub(crate) fn days(&self, days: i64) {
        self.clock.advance(days * 24 * 60 * 60);
    }

    pub(crate) fn people(&self, count: usize) -> Vec<Person> {
        let org = self.org;
        let zone = self.ambient.bytes::<16>().unwrap();
        self.records()
            .write(Scope::Org(org), move |tx| {
                let sql = "INSERT INTO zone (org_id, zone_id, share) VALUES ($1, $2, $3)";
                tx.execute(sql, &params![org, zone, 0.25])
            })
            .unwrap();
        let keys = self.vault.new_keys(org, count).unwrap();
        let people = keys.iter().enumerate().map(|(at, key)| self.person(key, zone, at));
        people.collect()
    }

    fn person(&self, key: &DataKey, zone: [u8; 16], at: usize) -> Person {
        let (org, now) = (self.org, self.ambient.now());
        let person = Person {
            id: self.ambient.bytes().unwrap(),
            key: key.id(),
            name: format!("Nadia {at} \u{628}"),
        };
        let sealed = key
            .seal_text(place(org, person.id), &Redacted::new(person.name.clone()))
            .unwrap();
        let (id, key) = (person.id, person.key);
        self.records()
            .write::<_, journal::Error>(Scope::Org(org), move |tx| {
                let sql = "INSERT INTO person (org_id, person_id, zone_id, key_id, name, remark)
                           VALUES ($1, $2, $3, $4, $5, $6)";
                let remark = (!at.is_multiple_of(3)).then(|| format!("line \"{at}\"\nand \u{2028} another"));
                tx.execute(sql, &params![org, id, zone, key, sealed.clone(), remark])?;
                let entry = Entry::new(now, "person-register", "person", "case-worker/own");
                audit::append(
                    tx,
                    &Entry {
                        org: Some(org),
                        ..entry
                    },
                )
            })
            .unwrap();
        person
    }

    pub(crate) fn erase(&self, people: &[Person]) {
        let keys: Vec<KeyId> = people.iter().map(|person| person.key).collect();
        self.vault.destroy_many(self.org, &keys).unwrap();
    }

    pub(crate) fn file(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    pub(crate) fn folders(&self, under: &Path) -> [(&'static str, PathBuf); 2] {
        [("files", under.join("files")), ("releases", under.join("releases"))]
    }

    pub(crate) fn back_up(&self, name: &str) -> Result<Taken, Error> {
        let folders = self.folders(self.folder.path());
        let escrows = [self.path("escrow")];
        let source = Source {
            records: self.records(),
            vault: &self.vault,
            folders: &folders,
            escrows: &escrows,
            program: "test",
            ambient: &self.ambient,
        };
        let recipients = Recipients::parse([&self.recipient]).unwrap();
        backup::take(&source, &recipients, &self.path(name), &mut |_| true)
    }

    pub(crate) fn inspect(&self, name: &str) -> Result<Inspected, Error> {
        let identities = Identities::read(&self.path("identity")).unwrap();
        backup::inspect(&self.path(name), &identities, &mut |_| true)
    }

    pub(crate) fn restore(&self, name: &str, databases: Pair) -> Result<Restored, Error> {
        let identities = Identities::read(&self.path("identity")).unwrap();
        let inspected = self.inspect(name)?;
        let escrow = Escrow::open(&self.path("escrow"), &self.root)?;
        let under = tempfile::tempdir().unwrap();
        let folders = self.folders(under.path());
        let (records, keys) = databases.stores();
        let target = Target {
            records,
            keys,
            record_sets: RECORDS,
            key_sets: KEYS,
            folders: &folders,
            escrow: &escrow,
        };
        let now = self.ambient.now();
        let loaded = backup::load(
            &self.path(name),
            &identities,
            &inspected.manifest,
            &target,
            now,
            &mut |_| true,
        )?;
        let checks = backup::verify(records, keys, &inspected.manifest, |_| {})?;
        let root = RootKey::from_file(&self.path("root.key")).unwrap();
        let vault = Vault::open(keys.clone(), root, self.ambient.clone())?;
        Ok(Restored {
            databases,
            vault,
            loaded,
            checks,
            under,
        })
    }
}

pub(crate) struct Restored {
    pub(crate) databases: Pair,
    pub(crate) vault: Vault,
    pub(crate) loaded: Loaded,
    pub(crate) checks: Vec<Check>,
    pub(crate) under: tempfile::TempDir,
}

impl Restored {
    /// How many of the people can be read.
    pub(crate) fn readable(&self, org: OrgId, people: &[Person]) -> usize {
        let records = self.databases.stores().0;
        let opens = |person: &&Person| {
            let id = person.id;
            let sealed: Vec<u8> = records
                .read::<_, store::Error>(Scope::Org(org), |tx| {
                    let sql = "SELECT name FROM person WHERE org_id = $1 AND person_id = $2";
                    tx.one(sql, &params![org, id], |row| row.get(0))
                })
                .unwrap()
                .expect("the row");
            match self.vault.key(org, person.key) {
                Ok(key) => *key.open_text(place(org, person.id), &sealed).unwrap().expose() == person.name,
                Err(vault::Error::Erased { .. }) => false,
                Err(other) => panic!("{other}"),
            }
        };
        people.iter().filter(opens).count()
    }
}
