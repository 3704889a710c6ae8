use store::testing::both;
use store::{Error, Kind, Migration, MigrationSet, Scope, params};

const SETS: &[MigrationSet] = &[MigrationSet {
    context: "trial",
    migrations: &[Migration {
        number: 1,
        name: "0001_note.sql",
        sql: "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, size REAL, body BLOB) STRICT;",
    }],
}];

#[test]
fn what_is_written_is_read() {
    both(SETS, |store| {
        let changed: u64 = store
            .write(Scope::Server, |tx| {
                tx.execute("INSERT INTO note (text, id) VALUES ($2, $1)", &params![1, "a"])
            })
            .unwrap();
        assert_eq!(changed, 1);
        let text: Option<String> = store
            .read(Scope::Server, |tx| {
                tx.one("SELECT text FROM note WHERE id = $1", &params![1], |row| row.get(0))
            })
            .unwrap();
        assert_eq!(text.as_deref(), Some("a"));
        let refused = store.read::<u64, Error>(Scope::Server, |tx| tx.execute("DELETE FROM note", &[]));
        assert_eq!(refused.unwrap_err().kind(), Kind::ReadOnly);
    });
}
