use base::Timestamp;
use store::testing::{assert_parity, both};
use store::{Kind, Migration, MigrationSet};

use crate::{SETS, number};

const NOW: Timestamp = Timestamp::from_micros(1_700_000_000_000_000);

const fn step(number: u32, name: &'static str, sql: &'static str) -> Migration {
    Migration { number, name, sql }
}

const ONE: Migration = step(1, "0001_a.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;");
const TWO: Migration = step(
    2,
    "0002_b.sql",
    "ALTER TABLE a ADD COLUMN note TEXT NOT NULL DEFAULT 'x';",
);

#[test]
fn what_is_missing_is_applied_once_and_in_order() {
    both(&[], |store| {
        const FIRST: &[MigrationSet] = &[MigrationSet {
            context: "a",
            migrations: &[ONE],
        }];
        const BOTH: &[MigrationSet] = &[
            MigrationSet {
                context: "z",
                migrations: &[step(1, "0001_z.sql", "CREATE TABLE z (id INTEGER PRIMARY KEY) STRICT;")],
            },
            MigrationSet {
                context: "a",
                migrations: &[ONE, TWO],
            },
        ];
        assert_eq!(store.migrate(FIRST, NOW).unwrap().applied, ["a/0001_a.sql"]);
        assert_eq!(
            store.migrate(BOTH, NOW).unwrap().applied,
            ["z/0001_z.sql", "a/0002_b.sql"]
        );
        assert!(store.migrate(BOTH, NOW).unwrap().applied.is_empty());
        assert_eq!(number(store, "SELECT COUNT(*) FROM store_migration"), 3);
        let newer = store.migrate(FIRST, NOW).unwrap_err();
        assert_eq!(newer.kind(), Kind::Newer);
        assert!(newer.to_string().contains("a/0002_b.sql"), "{newer}");
    });
}

#[test]
fn what_is_missing_can_be_asked_for_without_doing_anything() {
    both(&[], |store| {
        const FIRST: &[MigrationSet] = &[MigrationSet {
            context: "a",
            migrations: &[ONE],
        }];
        const BOTH: &[MigrationSet] = &[MigrationSet {
            context: "a",
            migrations: &[ONE, TWO],
        }];
        let fresh = store.pending(BOTH).unwrap();
        assert_eq!(fresh.migrations, ["a/0001_a.sql", "a/0002_b.sql"]);
        assert!(!store.schema().unwrap().lines().any(|line| line.contains("a.id")));
        store.migrate(FIRST, NOW).unwrap();
        assert_eq!(store.pending(BOTH).unwrap().migrations, ["a/0002_b.sql"]);
        assert_eq!(number(store, "SELECT COUNT(*) FROM store_migration"), 1);
        store.migrate(BOTH, NOW).unwrap();
        assert!(store.pending(BOTH).unwrap().is_empty());
        assert_eq!(store.pending(FIRST).unwrap_err().kind(), Kind::Newer);
    });
}

#[test]
fn an_edited_migration_is_refused_but_other_line_ends_are_not() {
    both(&[], |store| {
        let migrate = |sql: &'static str| {
            let migrations = Box::leak(Box::new([step(1, "0001_a.sql", sql)]));
            store.migrate(
                &[MigrationSet {
                    context: "a",
                    migrations,
                }],
                NOW,
            )
        };
        migrate("CREATE TABLE a (\n id INTEGER) STRICT;").unwrap();
        migrate("CREATE TABLE a (\r\n id INTEGER) STRICT;").unwrap();
        let edited = migrate("CREATE TABLE a (\n id TEXT) STRICT;").unwrap_err();
        assert_eq!(edited.kind(), Kind::Migration);
        assert!(edited.to_string().contains("a/0001_a.sql was changed"), "{edited}");
    });
}

#[test]
fn a_migration_that_fails_half_way_leaves_nothing_of_itself() {
    both(&[], |store| {
        const BROKEN: &[MigrationSet] = &[MigrationSet {
            context: "a",
            migrations: &[
                ONE,
                step(
                    2,
                    "0002_b.sql",
                    "CREATE TABLE b (id INTEGER) STRICT; INSERT INTO b VALUES (1); INSERT INTO missing VALUES (1);",
                ),
            ],
        }];
        let failed = store.migrate(BROKEN, NOW).unwrap_err();
        assert_eq!(failed.kind(), Kind::Migration);
        assert!(failed.to_string().contains("a/0002_b.sql"), "{failed}");
        assert!(failed.to_string().contains("missing"), "{failed}");
        let tables: Vec<String> = store.schema().unwrap().lines().map(str::to_owned).collect();
        assert!(tables.iter().any(|line| line.starts_with("column a.id")));
        assert!(
            !tables.iter().any(|line| line.starts_with("column b.id")),
            "{tables:#?}"
        );
        const MENDED: &[MigrationSet] = &[MigrationSet {
            context: "a",
            migrations: &[ONE, TWO],
        }];
        assert_eq!(store.migrate(MENDED, NOW).unwrap().applied, ["a/0002_b.sql"]);
    });
}

#[test]
fn numbers_without_order_are_refused_before_anything_is_done() {
    both(&[], |store| {
        const UNNUMBERED: Migration = step(0, "first.sql", "SELECT 1");
        for migrations in [&[TWO][..], &[ONE, ONE], &[UNNUMBERED]] {
            let refused = store
                .migrate(
                    &[MigrationSet {
                        context: "a",
                        migrations,
                    }],
                    NOW,
                )
                .unwrap_err();
            assert_eq!(refused.kind(), Kind::Migration);
        }
        assert!(
            !store
                .schema()
                .unwrap()
                .lines()
                .any(|line| line.starts_with("column a."))
        );
    });
}

#[test]
fn two_that_migrate_at_once_apply_each_once() {
    both(&[], |store| {
        let applied: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4)
                .map(|_| scope.spawn(|| store.migrate(SETS, NOW).unwrap().applied.len()))
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        assert_eq!(applied, 1);
    });
}

#[test]
fn a_migration_that_breaks_references_is_refused() {
    const BAD: Migration = step(1, "0001_bad.sql", "INSERT INTO note (id, friend) VALUES (1, 2);");
    both(SETS, |store| {
        let sets = [
            SETS[0],
            MigrationSet {
                context: "later",
                migrations: &[BAD],
            },
        ];
        assert!(store.migrate(&sets, NOW).is_err());
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 0);
    });
}

#[test]
fn both_engines_have_the_same_tables() {
    assert_parity(SETS);
    both(SETS, |store| {
        let schema = store.schema().unwrap();
        let lines: Vec<&str> = schema
            .lines()
            .filter(|line| line.contains("note") && !line.contains("column"))
            .collect();
        assert_eq!(
            lines,
            [
                "index note_lower on note (an expression)",
                "primary key of note (id)",
                "reference note (friend) to note (id), on delete cascade",
                "reference note (parent) to note (id), on delete no action",
                "unique in note (text)",
                "unique index note_by_org on note (org_id, id), partial",
            ]
        );
    });
}

#[test]
fn the_comparison_of_tables_finds_differences() {
    let schema = |sql: &'static str| {
        let migrations = Box::leak(Box::new([step(1, "0001_a.sql", sql)]));
        let fresh = store::testing::Sqlite::new(&[MigrationSet {
            context: "a",
            migrations,
        }]);
        fresh.store.schema().unwrap()
    };
    let here = schema("CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT) STRICT; CREATE INDEX i ON a (b);");
    let there = schema("CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT NOT NULL) STRICT;");
    assert_eq!(
        here.differences(&there),
        [
            "only here: column a.b: text",
            "only here: index i on a (b)",
            "only there: column a.b: text, not null"
        ]
    );
}
