use base::OrgId;
use store::testing::{Postgres, Sqlite, both};
use store::{Error, Kind, PgOptions, Scope, SqliteOptions, Store, params};
use uuid::Uuid;

use crate::{SETS, number, write};

#[test]
fn a_database_is_served_by_one_process_at_a_time() {
    both(SETS, |store| {
        let mut first = store.lease("amparo serve, process 1").unwrap();
        assert!(first.is_held());
        let refused = store.lease("amparo serve, process 2").unwrap_err();
        assert_eq!(refused.kind(), Kind::InUse);
        assert!(refused.to_string().contains("process 1"), "{refused}");
        drop(first);
        let mut second = Err(refused);
        for _ in 0..50 {
            second = store.lease("amparo serve, process 2");
            if second.is_ok() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        assert!(second.unwrap().is_held());
    });
}

#[cfg(unix)]
#[test]
fn a_lease_whose_lock_file_was_removed_is_not_held() {
    let fresh = Sqlite::new(SETS);
    let mut first = fresh.store.lease("one").unwrap();
    std::fs::remove_file(fresh.path().with_extension("db.lock")).unwrap();
    assert!(!first.is_held());
    let mut second = fresh.store.lease("two").unwrap();
    assert!(second.is_held() && !first.is_held());
}

#[test]
fn the_last_handle_may_be_dropped_in_an_async_task() {
    both(SETS, |store| {
        store.health().unwrap();
        let lease = store.lease("test").unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .build()
            .unwrap();
        runtime.block_on(async move { drop(lease) });
    });
    if let Some(fresh) = Postgres::new(SETS) {
        let store = Store::postgres(&fresh.url(), PgOptions::default()).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .build()
            .unwrap();
        runtime.block_on(async move { drop(store) });
    }
}

#[test]
fn an_organisation_cannot_reach_the_rows_of_another_on_postgresql() {
    let Some(fresh) = Postgres::new(SETS) else { return };
    let store = &fresh.store;
    let [ours, theirs] = [1, 2].map(|n| OrgId::from_uuid(Uuid::from_u128(n)));
    for (id, org) in [(1, Some(ours)), (2, Some(theirs)), (3, None)] {
        write(store, "INSERT INTO note (id, org_id) VALUES ($1, $2)", params![id, org]).unwrap();
    }
    let seen = |scope: Scope| -> Vec<i64> {
        store
            .read::<_, Error>(scope, |tx| {
                tx.query("SELECT id FROM note ORDER BY id", &[], |row| row.get(0))
            })
            .unwrap()
    };
    assert_eq!(seen(Scope::Org(ours)), [1]);
    assert_eq!(seen(Scope::Org(theirs)), [2]);
    assert_eq!(seen(Scope::Server), [1, 2, 3]);
    let changed = |sql: &'static str| store.write::<_, Error>(Scope::Org(ours), move |tx| tx.execute(sql, &[]));
    assert_eq!(changed("UPDATE note SET size = 1").unwrap(), 1);
    assert_eq!(changed("DELETE FROM note WHERE id > 1").unwrap(), 0);
    assert_eq!(
        changed("UPDATE note SET org_id = NULL WHERE id = 1")
            .unwrap_err()
            .kind(),
        Kind::Statement
    );
    let planted = store.write::<_, Error>(Scope::Org(ours), move |tx| {
        tx.execute("INSERT INTO note (id, org_id) VALUES (4, $1)", &params![theirs])
    });
    assert!(planted.unwrap_err().to_string().contains("row-level security"));
    // The setting ends with its transaction: a connection that is used again starts with nothing.
    assert_eq!(seen(Scope::Org(OrgId::from_uuid(Uuid::nil()))), Vec::<i64>::new());
}

#[test]
fn a_wrong_address_is_explained_without_its_password() {
    let addresses = [
        "postgres://amparo:geheim@127.0.0.1:1/amparo",
        "postgres://amparo:geheim@127.0.0.1:port/amparo",
        "postgres://amparo:geheim@db.example.org/amparo?sslmode=disable&nonsense=1",
        "mysql://amparo:geheim@localhost/amparo",
    ];
    for address in addresses {
        let error = Store::postgres(address, PgOptions::default()).unwrap_err();
        assert!(matches!(error.kind(), Kind::Open | Kind::Disconnected), "{error:?}");
        assert!(!format!("{error} {error:?}").contains("geheim"), "{error}");
    }
    let folder = tempfile::tempdir().unwrap();
    let ca_file = folder.path().join("ca.pem");
    for (content, why) in [
        (None, "certificate file"),
        (Some("no certificate"), "no certificate in it"),
    ] {
        if let Some(text) = content {
            std::fs::write(&ca_file, text).unwrap();
        }
        let options = PgOptions {
            ca_file: Some(ca_file.clone()),
            ..PgOptions::default()
        };
        let error = Store::postgres("postgres://amparo:geheim@127.0.0.1:1/amparo", options).unwrap_err();
        assert!(error.to_string().contains(why), "{error}");
    }
    let remote = Store::postgres(
        "postgres://amparo:geheim@192.0.2.1/amparo?sslmode=disable",
        PgOptions::default(),
    );
    assert!(remote.unwrap_err().to_string().contains("TLS only"));
    if let Some(fresh) = Postgres::new(SETS) {
        assert_eq!(format!("{:?}", fresh.store), "Store(Postgres)");
    }
}

#[test]
fn a_file_that_is_not_ours_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("notes.txt");
    std::fs::write(
        &text,
        "not a database, but long enough to be looked at as one ".repeat(40),
    )
    .unwrap();
    let error = Store::sqlite(&text, SqliteOptions::default()).unwrap_err();
    assert_eq!(error.kind(), Kind::Open);
    assert!(error.to_string().contains("notes.txt"), "{error}");
    let missing = Store::sqlite(&folder.path().join("no/such/folder.db"), SqliteOptions::default()).unwrap_err();
    assert_eq!(missing.kind(), Kind::Open);
    assert!(std::fs::read_to_string(&text).unwrap().starts_with("not a database"));
}

/// A new file says whose it is before anything else is in it, so that what another process or a crash left half-made opens.
#[test]
fn several_may_make_the_same_database_at_once() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..30 {
        let path = folder.path().join(format!("{round}.db"));
        let start = std::sync::Barrier::new(6);
        std::thread::scope(|scope| {
            for _ in 0..6 {
                scope.spawn(|| {
                    start.wait();
                    Store::sqlite(&path, SqliteOptions::default()).unwrap();
                });
            }
        });
    }
}

#[test]
fn what_was_deleted_is_in_no_file_once_the_log_is_empty() {
    let fresh = Sqlite::new(SETS);
    let store = &fresh.store;
    let mark = b"a wrapped key of thirty-two bytes";
    write(store, "INSERT INTO note (id, body) VALUES (1, $1)", params![mark]).unwrap();
    write(store, "DELETE FROM note", params![]).unwrap();
    let holds = || {
        ["", "-wal", "-shm"].iter().any(|ending| {
            let file = format!("{}{ending}", fresh.path().display());
            std::fs::read(file).is_ok_and(|bytes| bytes.windows(mark.len()).any(|window| window == mark))
        })
    };
    assert!(holds(), "the scan finds what is there");
    // A reader of what was before is in the way; once it ends, the log is emptied.
    let (reading, read) = (std::sync::Barrier::new(2), std::time::Duration::from_millis(600));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            store
                .read::<_, Error>(Scope::Server, |tx| {
                    let n: Option<i64> = tx.one("SELECT n FROM counter", &[], |row| row.get(0))?;
                    reading.wait();
                    std::thread::sleep(read);
                    Ok(n)
                })
                .unwrap();
        });
        reading.wait();
        let started = std::time::Instant::now();
        write(store, "INSERT INTO note (id) VALUES (2)", params![]).unwrap();
        store.empty_log().unwrap();
        assert!(started.elapsed() > read / 2, "it waited for the reader");
    });
    assert!(!holds());
    assert_eq!(store.health().unwrap().log, 0);
    write(store, "INSERT INTO note (id) VALUES (3)", params![]).unwrap();
}

#[cfg(unix)]
#[test]
fn the_files_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let fresh = Sqlite::new(SETS);
    let _lease = fresh.store.lease("test").unwrap();
    let folder = fresh.path().parent().unwrap();
    let mut seen = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        assert_eq!(
            file.metadata().unwrap().permissions().mode() & 0o077,
            0,
            "{:?}",
            file.path()
        );
        seen += 1;
    }
    assert!(seen >= 3, "database, write-ahead log, shared memory, lock");
}

#[test]
fn a_healthy_database_says_so() {
    both(SETS, |store| {
        let health = store.health().unwrap();
        assert!(health.refused.is_none());
        assert!(health.size > 4096);
        assert!(!health.version.is_empty());
    });
}

/// Needs a server with TLS: `AMPARO_TEST_POSTGRES_CA` names the certificate of its authority, the address its right name.
#[test]
fn tls_is_used_and_only_the_named_authority_is_trusted() {
    let (Ok(address), Some(ca_file)) = (
        std::env::var("AMPARO_TEST_POSTGRES"),
        std::env::var_os("AMPARO_TEST_POSTGRES_CA"),
    ) else {
        eprintln!("skipped: AMPARO_TEST_POSTGRES_CA is not set");
        return;
    };
    let connect = |address: &str, ca_file: std::path::PathBuf| {
        let options = PgOptions {
            ca_file: Some(ca_file),
            ..PgOptions::default()
        };
        Store::postgres(address, options)
    };
    let store = connect(&address, ca_file.clone().into()).unwrap();
    let encrypted: Option<bool> = store
        .read::<_, Error>(Scope::Server, |tx| {
            tx.one("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", &[], |row| {
                row.get(0)
            })
        })
        .unwrap();
    assert_eq!(encrypted, Some(true));
    // The same server under a name that is not in its certificate, and with an authority that did not sign it.
    let misnamed = address.replace("localhost", "127.0.0.1");
    assert_ne!(misnamed, address, "the address must name localhost");
    assert!(connect(&misnamed, ca_file.clone().into()).is_err());
    let other = std::path::Path::new(&ca_file).with_file_name("other.pem");
    assert!(connect(&address, other).is_err());
}

#[test]
fn readers_that_never_leave_a_gap_do_not_make_the_log_grow_for_ever() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let fresh = Sqlite::new(SETS);
    let store = &fresh.store;
    let done = AtomicBool::new(false);
    let mut most = 0;
    std::thread::scope(|scope| {
        for reader in 0..3 {
            let done = &done;
            scope.spawn(move || {
                std::thread::sleep(std::time::Duration::from_millis(7 * reader));
                while !done.load(Ordering::SeqCst) {
                    store
                        .read::<_, Error>(Scope::Server, |tx| {
                            tx.one("SELECT n FROM counter", &[], |row| row.get::<i64>(0))?;
                            std::thread::sleep(std::time::Duration::from_millis(20));
                            Ok(())
                        })
                        .unwrap();
                }
            });
        }
        for turn in 0..4_500_i64 {
            let body = vec![turn.to_le_bytes()[0]; 30_000];
            store
                .write::<_, Error>(Scope::Server, move |tx| {
                    tx.execute(
                        "INSERT INTO note (id, body) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
                        &params![body.as_slice()],
                    )
                })
                .unwrap();
            if turn % 100 == 0 {
                most = store.health().unwrap().log.max(most);
            }
        }
        done.store(true, Ordering::SeqCst);
    });
    assert!(most < 100 << 20, "{} MiB", most >> 20);
}

/// Needs a role that owns nothing: `AMPARO_TEST_POSTGRES_PROGRAM`.
#[test]
fn the_role_of_the_program_works_with_rows_and_cannot_take_the_walls_down() {
    let Some(fresh) = Postgres::new(SETS) else { return };
    let Some(program) = fresh.program_url() else {
        eprintln!("skipped: AMPARO_TEST_POSTGRES_PROGRAM is not set");
        return;
    };
    let store = Store::postgres(&program, PgOptions::default()).unwrap();
    // Up to date, so there is nothing that this role would have to make.
    let done = store.migrate(SETS, base::Timestamp::from_micros(2)).unwrap();
    assert!(done.applied.is_empty());
    let walls = store.walls().unwrap().unwrap();
    assert!(!walls.owns_tables && walls.open.is_empty(), "{walls:?}");
    write(&store, "INSERT INTO note (id) VALUES ($1)", params![1]).unwrap();
    for forbidden in [
        "ALTER TABLE note NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE note DISABLE ROW LEVEL SECURITY",
        "DROP POLICY amparo_org ON note",
        "TRUNCATE note",
        "CREATE TABLE mine (id BIGINT)",
        "SET ROLE amparo_test",
    ] {
        let refused = write(&store, forbidden, params![]).unwrap_err();
        assert_eq!(refused.kind(), Kind::Statement, "{forbidden}: {refused}");
    }
    let owner = Store::postgres(&fresh.url(), PgOptions::default()).unwrap();
    assert!(owner.walls().unwrap().unwrap().owns_tables);
    // A table that somebody left without a wall is found.
    write(&owner, "ALTER TABLE note NO FORCE ROW LEVEL SECURITY", params![]).unwrap();
    assert_eq!(store.walls().unwrap().unwrap().open, ["note"]);
    let refused = store.migrate(SETS, base::Timestamp::from_micros(3)).unwrap_err();
    assert!(refused.to_string().contains("not forced on note"), "{refused}");
    owner.migrate(SETS, base::Timestamp::from_micros(3)).unwrap();
    assert!(store.walls().unwrap().unwrap().open.is_empty());
    let newer = [
        SETS[0],
        store::MigrationSet {
            context: "more",
            migrations: &[store::Migration {
                number: 1,
                name: "0001_more.sql",
                sql: "CREATE TABLE more (org_id BLOB NOT NULL, id BLOB NOT NULL, PRIMARY KEY (org_id, id)) STRICT;",
            }],
        },
    ];
    let refused = store.migrate(&newer, base::Timestamp::from_micros(4)).unwrap_err();
    assert_eq!(refused.kind(), Kind::Migration);
    assert!(
        refused.to_string().contains("1 changes of the tables wait"),
        "{refused}"
    );
    let options = PgOptions {
        owner_url: Some(fresh.url()),
        ..PgOptions::default()
    };
    let both = Store::postgres(&program, options).unwrap();
    assert_eq!(
        both.migrate(&newer, base::Timestamp::from_micros(4))
            .unwrap()
            .applied
            .len(),
        1
    );
    assert_eq!(number(&store, "SELECT COUNT(*) FROM more"), 0);
    assert!(store.walls().unwrap().unwrap().open.is_empty());
}

#[test]
fn without_the_programs_own_filter_postgresql_still_keeps_organisations_apart() {
    let [ours, theirs] = [1, 2].map(|n| OrgId::from_uuid(Uuid::from_u128(n)));
    let seen = |store: &Store| {
        store
            .read::<_, Error>(Scope::Org(ours), |tx| {
                tx.query(
                    "SELECT id FROM note WHERE org_id = $1 ORDER BY id",
                    &params![ours],
                    |row| row.get::<i64>(0),
                )
            })
            .unwrap()
    };
    both(SETS, |store| {
        for (id, org) in [(1, ours), (2, theirs)] {
            write(store, "INSERT INTO note (id, org_id) VALUES ($1, $2)", params![id, org]).unwrap();
        }
        assert_eq!(seen(store), [1]);
        let (bare, mutated) = store::testing::without_org_filter(|| seen(store));
        assert_eq!(mutated, 1);
        match store.engine() {
            store::Engine::Sqlite => assert_eq!(bare, [1, 2], "the mutation is one"),
            store::Engine::Postgres => assert_eq!(bare, [1]),
        }
    });
}

/// A second handle on the same database, as a second process has it.
fn beside(store: &Store, sqlite: Option<&Sqlite>, server: Option<&Postgres>) -> Store {
    match (store.engine(), sqlite, server) {
        (store::Engine::Sqlite, Some(fresh), _) => Store::sqlite(fresh.path(), SqliteOptions::default()).unwrap(),
        (_, _, Some(fresh)) => Store::postgres(&fresh.url(), PgOptions::default()).unwrap(),
        _ => panic!("no place"),
    }
}

fn on_both(body: impl Fn(Store, &dyn Fn() -> Store)) {
    let fresh = Sqlite::new(SETS);
    body(fresh.store.clone(), &|| beside(&fresh.store, Some(&fresh), None));
    if let Some(fresh) = Postgres::new(SETS) {
        body(beside(&fresh.store, None, Some(&fresh)), &|| {
            beside(&fresh.store, None, Some(&fresh))
        });
    }
}

#[test]
fn who_was_taken_over_from_writes_nothing_any_more() {
    on_both(|first, other| {
        let add = |store: &Store, id: i64| write(store, "INSERT INTO note (id) VALUES ($1)", params![id]);
        let one = first.fence("one").unwrap();
        add(&first, 1).unwrap();
        let second = other();
        // A command beside the server serves in no epoch and writes as before.
        add(&second, 2).unwrap();
        assert_eq!(second.fence("two").unwrap(), one + 1);
        for id in 3..8 {
            let refused = add(&first, id).unwrap_err();
            assert_eq!(refused.kind(), Kind::InUse, "{refused}");
        }
        add(&second, 8).unwrap();
        assert_eq!(number(&first, "SELECT COUNT(*) FROM note"), 3, "reading goes on");
        first.fence("one again").unwrap();
        add(&first, 9).unwrap();
        assert_eq!(add(&second, 10).unwrap_err().kind(), Kind::InUse);
    });
}

/// The writes that have begun when another one takes over are whole and seen by it, or refused.
#[test]
fn an_epoch_begins_between_writes_never_within_one() {
    use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
    on_both(|first, other| {
        first.fence("one").unwrap();
        let (next, over) = (AtomicI64::new(1), AtomicBool::new(false));
        let seen = std::thread::scope(|scope| {
            let writers: Vec<_> = (0..4)
                .map(|_| {
                    let (first, next, over) = (first.clone(), &next, &over);
                    scope.spawn(move || {
                        let mut saved = Vec::new();
                        loop {
                            let id = next.fetch_add(1, Ordering::SeqCst);
                            let began_after = over.load(Ordering::SeqCst);
                            match write(&first, "INSERT INTO note (id) VALUES ($1)", params![id]) {
                                Ok(_) => saved.push(id),
                                Err(error) => {
                                    assert_eq!(error.kind(), Kind::InUse, "{error}");
                                    return saved;
                                }
                            }
                            assert!(!began_after, "saved after another one had taken over");
                        }
                    })
                })
                .collect();
            std::thread::sleep(std::time::Duration::from_millis(300));
            let second = other();
            second.fence("two").unwrap();
            over.store(true, Ordering::SeqCst);
            let seen = number(&second, "SELECT COUNT(*) FROM note");
            let saved: usize = writers.into_iter().map(|writer| writer.join().unwrap().len()).sum();
            assert_eq!(
                i64::try_from(saved).unwrap(),
                seen,
                "what was acknowledged is what the next one finds"
            );
            seen
        });
        assert!(seen > 10, "{seen}");
    });
}

#[test]
fn a_holder_that_gives_no_sign_of_life_is_taken_over_from() {
    use std::time::{Duration, Instant};
    on_both(|first, other| {
        let mut held = first.lease("one").unwrap();
        first.fence("one").unwrap();
        let second = other();
        let mut waiting = second.wait_for_lease("two", Duration::from_millis(900));
        // As long as it shows that it lives, it keeps the right.
        let lives = Instant::now() + Duration::from_millis(2500);
        while Instant::now() < lives {
            assert!(held.is_held());
            assert_eq!(waiting.try_take().unwrap_err().kind(), Kind::InUse);
            std::thread::sleep(Duration::from_millis(100));
        }
        let began = Instant::now();
        let mut taken = loop {
            match waiting.try_take() {
                Ok(lease) => break lease,
                Err(error) => assert_eq!(error.kind(), Kind::InUse, "{error}"),
            }
            std::thread::sleep(Duration::from_millis(50));
        };
        assert!(began.elapsed() > Duration::from_millis(500), "{:?}", began.elapsed());
        second.fence("two").unwrap();
        assert!(taken.is_held());
        assert!(!held.is_held());
        let refused = write(&first, "INSERT INTO note (id) VALUES (1)", params![]).unwrap_err();
        assert_eq!(refused.kind(), Kind::InUse);
        assert_eq!(second.lease("three").unwrap_err().kind(), Kind::InUse);
    });
}
