//! A data folder that an earlier version made, brought up to date: `tests/upgrade/*.txt` hold what such a version left behind, written by
//! `AMPARO_UPGRADE_FROM=DIR cargo nextest run -p amparo upgrade::write --run-ignored all` (see CONTRIBUTING.md).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use access::{Actor, Role};
use amparo::cli::Data;
use amparo::compose;
use amparo::data;
use base::{Ambient, OrgId, Redacted, TeamId, UserId};
use journal::audit;
use store::testing::Postgres;
use store::{Error, MigrationSet, Scope, SqliteOptions, Store, Value, params};

use crate::world::mode;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/upgrade")
}

/// What a version left in one of its databases.
#[derive(Default)]
struct Left {
    /// How many migrations each context had.
    had: BTreeMap<String, usize>,
    /// Table, columns, rows; in an order in which they can be written.
    tables: Vec<(String, Vec<String>, Vec<Vec<Value>>)>,
}

fn word(value: &Value) -> String {
    match value {
        Value::Null => "-".into(),
        Value::Int(number) => format!("i{number}"),
        Value::Real(number) => format!("r{number}"),
        Value::Text(text) => format!(
            "t{}",
            text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t")
        ),
        Value::Blob(bytes) => bytes.iter().fold("b".to_owned(), |mut hex, byte| {
            write!(hex, "{byte:02x}").unwrap();
            hex
        }),
    }
}

fn value(word: &str) -> Value {
    let rest = &word[1..];
    match word.as_bytes()[0] {
        b'-' => Value::Null,
        b'i' => Value::Int(rest.parse().unwrap()),
        b'r' => Value::Real(rest.parse().unwrap()),
        b't' => {
            let whole = rest.replace("\\\\", "\u{1}").replace("\\n", "\n").replace("\\t", "\t");
            Value::Text(whole.replace('\u{1}', "\\"))
        }
        _ => Value::Blob(
            (0..rest.len())
                .step_by(2)
                .map(|at| u8::from_str_radix(&rest[at..at + 2], 16).unwrap())
                .collect(),
        ),
    }
}

impl Left {
    fn of(store: &Store) -> Self {
        store
            .read::<_, Error>(Scope::Server, |tx| {
                let had = "SELECT context, MAX(number) FROM store_migration GROUP BY context";
                let had = tx
                    .query(had, &[], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .into_iter()
                    .collect();
                let mut tables = Vec::new();
                for table in store::tables(tx)?
                    .into_iter()
                    .filter(|table| table.name != "store_migration")
                {
                    let columns = table.columns.join(", ");
                    let count = table.columns.len();
                    let rows = tx.query(&format!("SELECT {columns} FROM {}", table.name), &[], |row| {
                        (0..count).map(|at| row.get::<Value>(at)).collect::<Result<Vec<_>, _>>()
                    })?;
                    tables.push((table.name, table.columns, rows));
                }
                Ok(Self { had, tables })
            })
            .unwrap()
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for (context, number) in &self.had {
            writeln!(text, "migrations {context} {number}").unwrap();
        }
        for (table, columns, rows) in self.tables.iter().filter(|(.., rows)| !rows.is_empty()) {
            writeln!(text, "table {table} {}", columns.join(" ")).unwrap();
            for row in rows {
                let words: Vec<String> = row.iter().map(word).collect();
                writeln!(text, "{}", words.join("\t")).unwrap();
            }
        }
        text
    }

    fn read(text: &str) -> Self {
        let mut left = Self::default();
        for line in text.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["migrations", context, number] => {
                    left.had.insert((*context).to_owned(), number.parse().unwrap());
                }
                ["table", name, columns @ ..] => {
                    let columns = columns.iter().map(|&column| column.to_owned()).collect();
                    left.tables.push(((*name).to_owned(), columns, Vec::new()));
                }
                _ => left
                    .tables
                    .last_mut()
                    .unwrap()
                    .2
                    .push(line.split('\t').map(value).collect()),
            }
        }
        left
    }

    /// Puts it into an empty database, whose tables are then those of that version.
    fn put(&self, store: &Store, all: &[MigrationSet]) {
        let sets: Vec<MigrationSet> = all
            .iter()
            .filter_map(|set| {
                let count = *self.had.get(set.context)?;
                let migrations = &set.migrations[..count];
                Some(MigrationSet { migrations, ..*set })
            })
            .collect();
        assert_eq!(sets.len(), self.had.len());
        store.migrate(&sets, base::Timestamp::from_micros(1)).unwrap();
        let tables = self.tables.clone();
        store
            .write::<_, Error>(Scope::Server, move |tx| {
                for (table, columns, rows) in &tables {
                    // What a migration itself put there.
                    tx.execute(&format!("DELETE FROM {table}"), &[])?;
                    let places: Vec<String> = (1..=columns.len()).map(|at| format!("${at}")).collect();
                    let (columns, places) = (columns.join(", "), places.join(", "));
                    tx.execute_many(&format!("INSERT INTO {table} ({columns}) VALUES ({places})"), rows)?;
                }
                Ok(())
            })
            .unwrap();
    }
}

/// Not a test: writes what a version left in a data folder on SQLite.
#[test]
#[ignore = "writes a fixture from the folder that AMPARO_UPGRADE_FROM names"]
fn write() {
    let from = PathBuf::from(std::env::var_os("AMPARO_UPGRADE_FROM").expect("AMPARO_UPGRADE_FROM"));
    let name = std::env::var("AMPARO_UPGRADE_NAME").expect("AMPARO_UPGRADE_NAME");
    for (file, what) in [("amparo.db", "records"), ("keystore.db", "keys")] {
        let store = Store::sqlite(&from.join(file), SqliteOptions::default()).unwrap();
        std::fs::write(folder().join(format!("{name}.{what}.txt")), Left::of(&store).text()).unwrap();
    }
    std::fs::copy(from.join("root.key"), folder().join(format!("{name}.root.key"))).unwrap();
}

fn versions() -> Vec<String> {
    let files = std::fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().file_name());
    let mut names: Vec<String> = files
        .filter_map(|name| Some(name.to_str()?.strip_suffix(".records.txt")?.to_owned()))
        .collect();
    names.sort();
    assert!(!names.is_empty());
    names
}

fn upgrade(version: &str, servers: Option<(&Postgres, &Postgres)>) {
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("data");
    std::fs::create_dir(&dir).unwrap();
    std::fs::set_permissions(&dir, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    std::fs::write(dir.join("amparo.toml"), "").unwrap();
    let key = dir.join("root.key");
    std::fs::copy(folder().join(format!("{version}.root.key")), &key).unwrap();
    std::fs::set_permissions(&key, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let left =
        |what: &str| Left::read(&std::fs::read_to_string(folder().join(format!("{version}.{what}.txt"))).unwrap());
    let (records, keys) = (left("records"), left("keys"));
    match servers {
        Some((main, keystore)) => {
            records.put(&main.store, data::TABLES);
            keys.put(&keystore.store, &[vault::MIGRATIONS]);
        }
        None => {
            let at = |file: &str| Store::sqlite(&dir.join(file), SqliteOptions::default()).unwrap();
            records.put(&at("amparo.db"), data::TABLES);
            keys.put(&at("keystore.db"), &[vault::MIGRATIONS]);
        }
    }
    let at = Data {
        data: dir,
        database_url: servers.map(|(main, _)| main.url()),
        keystore_url: servers.map(|(_, keystore)| keystore.url()),
    };
    let opened = data::open(&at, Some("test"), &Ambient::system()).unwrap();
    let store = &opened.store;
    assert!(store.pending(data::TABLES).unwrap().is_empty());
    let fresh = store::testing::Sqlite::new(data::TABLES);
    let differing = store.schema().unwrap().differences(&fresh.store.schema().unwrap());
    assert!(
        differing.is_empty(),
        "{version} brought up to date differs from a new one: {differing:#?}"
    );
    for (table, _, rows) in &records.tables {
        let count = store
            .read::<_, Error>(Scope::Server, |tx| {
                tx.one(&format!("SELECT COUNT(*) FROM {table}"), &[], |row| row.get::<usize>(0))
            })
            .unwrap();
        assert!(count >= Some(rows.len()), "{table}: {count:?} of {}", rows.len());
    }
    let report = store.read(Scope::Server, |tx| audit::verify(tx, |_| {})).unwrap();
    assert!(report.bad.is_empty() && report.rows >= 5, "{:?}", report.bad);
    let test = opened.vault.self_test().unwrap();
    assert!(test.is_sound() && test.keys > 10, "{test:?}");
    found(&opened);
}

/// Somebody who was registered then is found by name, opened and read now.
fn found(opened: &data::Opened) {
    let contexts = compose::wire(opened, &mode()).unwrap();
    let org: OrgId = accounts::operator::organisation_ids(&opened.store).unwrap()[0];
    let teams: Vec<TeamId> = opened
        .store
        .read::<_, Error>(Scope::Org(org), |tx| {
            tx.query("SELECT team_id FROM team WHERE org_id = $1", &params![org], |row| {
                row.get(0)
            })
        })
        .unwrap();
    let actor = Actor::new(UserId::new(&opened.ambient), org, [Role::Supervisor]).in_teams(teams);
    let cx = &contexts.protection;
    cx.unlock(org, &mut |_| {}).unwrap();
    assert_eq!(cx.unlocked(org), Some(30));
    let name = Redacted::new("Оксана Номер7".to_owned());
    let hits = cx
        .write(&actor, move |cx, tx, actor| protection::find::run(cx, tx, actor, &name))
        .unwrap();
    assert!(!hits.people.is_empty());
}

#[test]
fn what_earlier_versions_left_is_brought_up_to_date_on_sqlite() {
    for version in versions() {
        upgrade(&version, None);
    }
}

#[test]
fn what_earlier_versions_left_is_brought_up_to_date_on_postgresql() {
    for version in versions() {
        let (Some(records), Some(keys)) = (Postgres::new(&[]), Postgres::new(&[])) else {
            return;
        };
        upgrade(&version, Some((&records, &keys)));
    }
}
