use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

use store::testing::{Postgres, both};
use store::{Error, Scope, Store, Tx, params};

use crate::{SETS, number, write};

#[test]
fn eight_threads_lose_no_write() {
    both(SETS, |store| {
        thread::scope(|scope| {
            for thread in 0..8_i64 {
                scope.spawn(move || {
                    for turn in 0..200 {
                        let id = thread * 1000 + turn;
                        store
                            .write::<_, Error>(Scope::Server, move |tx| {
                                tx.execute(
                                    "INSERT INTO note (id, text) VALUES ($1, $2)",
                                    &params![id, format!("{id}")],
                                )?;
                                let n: i64 = tx
                                    .one("SELECT n FROM counter WHERE id = 1", &[], |row| row.get(0))?
                                    .unwrap();
                                tx.execute("UPDATE counter SET n = $1 WHERE id = 1", &params![n + 1])
                            })
                            .unwrap();
                    }
                });
            }
        });
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 1600);
        assert_eq!(number(store, "SELECT n FROM counter WHERE id = 1"), 1600);
    });
}

#[test]
fn of_the_transactions_that_are_open_together_each_has_another_seat() {
    let Some(fresh) = Postgres::new(SETS) else { return };
    for _ in 0..3 {
        let barrier = Arc::new(Barrier::new(8));
        let mut seats: Vec<usize> = thread::scope(|scope| {
            let open = || {
                let barrier = barrier.clone();
                fresh.store.write::<_, Error>(Scope::Server, move |tx| {
                    barrier.wait();
                    Ok(tx.seat())
                })
            };
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(open)).collect();
            threads.into_iter().map(|one| one.join().unwrap().unwrap()).collect()
        });
        seats.sort_unstable();
        assert_eq!(seats, (0..8).collect::<Vec<_>>());
        // Connections that break give their seats back.
        let end = "SELECT CAST(COUNT(pg_terminate_backend(pid)) AS BIGINT) FROM pg_stat_activity
                   WHERE datname = current_database() AND pid <> pg_backend_pid()";
        let ended: Option<i64> = fresh
            .store
            .read::<_, Error>(Scope::Server, |tx| tx.one(end, &[], |row| row.get(0)))
            .unwrap();
        assert!(ended.unwrap() >= 8);
    }
    let embedded = store::testing::Sqlite::new(SETS);
    let seat = embedded.store.write::<_, Error>(Scope::Server, |tx| Ok(tx.seat()));
    assert_eq!(seat.unwrap(), 0);
}

/// Runs the closures while the writer is held up, so that SQLite takes them into one group.
fn together<T: Send>(store: &Store, works: Vec<Box<dyn FnOnce() -> T + Send + '_>>) -> Vec<thread::Result<T>> {
    let (held, go) = (Arc::new(Barrier::new(2)), Arc::new(Barrier::new(2)));
    thread::scope(|scope| {
        let (in_held, in_go) = (held.clone(), go.clone());
        scope.spawn(move || {
            store
                .write::<_, Error>(Scope::Server, move |_| {
                    in_held.wait();
                    in_go.wait();
                    Ok(())
                })
                .unwrap();
        });
        held.wait();
        let threads: Vec<_> = works.into_iter().map(|work| scope.spawn(work)).collect();
        thread::sleep(Duration::from_millis(200));
        go.wait();
        threads.into_iter().map(|thread| thread.join()).collect()
    })
}

/// Thirty writers in one group; `spoil` is what some of them do after their row.
fn thirty(store: &Store, spoil: fn(&mut Tx<'_>, i64) -> Result<u64, Error>) -> Vec<thread::Result<Result<u64, Error>>> {
    let works = (1..=30_i64).map(|id| {
        Box::new(move || {
            store.write::<_, Error>(Scope::Server, move |tx| {
                tx.execute(
                    "INSERT INTO note (id, text) VALUES ($1, $2)",
                    &params![id, format!("{id}")],
                )?;
                spoil(tx, id)
            })
        }) as Box<dyn FnOnce() -> Result<u64, Error> + Send>
    });
    together(store, works.collect())
}

#[test]
fn one_that_fails_does_not_hurt_the_others_of_its_group() {
    both(SETS, |store| {
        let results = thirty(store, |tx, id| match id {
            10 => tx.execute("INSERT INTO note (id) VALUES ($1)", &params![id]),
            20 => panic!("twenty"),
            _ => Ok(1),
        });
        for (id, result) in (1..).zip(results) {
            match (id, result) {
                (10, Ok(Err(error))) => assert!(error.is_unique_violation(), "{error:?}"),
                (20, Err(panic)) => assert_eq!(*panic.downcast::<&str>().unwrap(), "twenty"),
                (_, Ok(Ok(1))) => {}
                (id, result) => panic!("{id}: {result:?}"),
            }
        }
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 28);
        assert_eq!(number(store, "SELECT COUNT(*) FROM note WHERE id IN (10, 20)"), 0);
    });
}

#[test]
fn one_that_breaks_the_commit_does_not_hurt_the_others_of_its_group() {
    both(SETS, |store| {
        // A reference that is checked when the transaction ends.
        let results = thirty(store, |tx, id| match id {
            30 => tx.execute("INSERT INTO note (id, parent) VALUES (300, 9999)", &[]),
            _ => Ok(1),
        });
        for (id, result) in (1..).zip(results) {
            match (id, result.unwrap()) {
                (30, Err(error)) => assert!(error.is_foreign_key_violation(), "{error:?}"),
                (_, Ok(1)) => {}
                (id, result) => panic!("{id}: {result:?}"),
            }
        }
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 29);
        assert_eq!(number(store, "SELECT COUNT(*) FROM note WHERE id IN (30, 300)"), 0);
    });
}

#[test]
fn readers_do_not_wait_for_the_writer() {
    both(SETS, |store| {
        let (held, go) = (Arc::new(Barrier::new(2)), Arc::new(Barrier::new(2)));
        thread::scope(|scope| {
            let (in_held, in_go) = (held.clone(), go.clone());
            scope.spawn(move || {
                store.write::<_, Error>(Scope::Server, move |tx| {
                    tx.execute("INSERT INTO note (id) VALUES (1)", &[])?;
                    in_held.wait();
                    in_go.wait();
                    Ok(())
                })
            });
            held.wait();
            assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 0);
            go.wait();
        });
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 1);
    });
}

#[test]
fn more_readers_than_connections_wait_for_their_turn() {
    both(SETS, |store| {
        let running = AtomicU32::new(0);
        thread::scope(|scope| {
            for _ in 0..40 {
                scope.spawn(|| {
                    let one: Option<i64> = store
                        .read::<_, Error>(Scope::Server, |tx| {
                            let now = running.fetch_add(1, Ordering::SeqCst);
                            assert!(now < 8, "{now} readers are already at work");
                            thread::sleep(Duration::from_millis(5));
                            running.fetch_sub(1, Ordering::SeqCst);
                            tx.one("SELECT n + 1 FROM counter", &[], |row| row.get(0))
                        })
                        .unwrap();
                    assert_eq!(one, Some(1));
                });
            }
        });
    });
}

#[test]
fn what_the_server_cannot_put_in_order_is_run_again() {
    let Some(fresh) = Postgres::new(SETS) else { return };
    let store = &fresh.store;
    let attempts = Arc::new(AtomicU32::new(0));
    let meet = Arc::new(Barrier::new(2));
    thread::scope(|scope| {
        for id in [10_i64, 20] {
            let (attempts, meet) = (attempts.clone(), meet.clone());
            scope.spawn(move || {
                store
                    .write::<_, Error>(Scope::Server, move |tx| {
                        let sum: i64 = tx.one("SELECT SUM(n) FROM counter", &[], |row| row.get(0))?.unwrap();
                        // Both read before either writes, the first time.
                        if attempts.fetch_add(1, Ordering::SeqCst) < 2 {
                            meet.wait();
                        }
                        tx.execute("INSERT INTO counter (id, n) VALUES ($1, $2)", &params![id, sum + 1])
                    })
                    .unwrap();
            });
        }
    });
    assert!(attempts.load(Ordering::SeqCst) >= 3);
    assert_eq!(number(store, "SELECT SUM(n) FROM counter"), 3, "1, then 1 + 1");
}

#[test]
fn a_connection_that_the_server_closed_is_replaced() {
    let Some(fresh) = Postgres::new(SETS) else { return };
    let store = &fresh.store;
    let others = "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity
                  WHERE datname = current_database() AND pid <> pg_backend_pid()";
    write(store, "INSERT INTO note (id) VALUES (1)", params![]).unwrap();
    // From a second store, so that the connections of the first are all killed while they lie idle.
    let second = Store::postgres(&fresh.url(), store::PgOptions::default()).unwrap();
    assert!(number(&second, others) >= 1);
    thread::sleep(Duration::from_millis(100));
    assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 1);
    assert!(number(&second, others) >= 1);
    write(store, "INSERT INTO note (id) VALUES (2)", params![]).unwrap();
    // And in the middle of a transaction: nothing was saved, so the closure runs again.
    let turns = Arc::new(AtomicU32::new(0));
    let (seen, killer) = (turns.clone(), second.clone());
    store
        .write::<_, Error>(Scope::Server, move |tx| {
            tx.execute("INSERT INTO note (id) VALUES (3)", &[])?;
            if seen.fetch_add(1, Ordering::SeqCst) == 0 {
                number(&killer, others);
            }
            tx.execute("INSERT INTO note (id) VALUES (4)", &[])
        })
        .unwrap();
    assert_eq!(turns.load(Ordering::SeqCst), 2);
    assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 4);
}

/// Durable saves of eight clients cost fewer flushes than there are saves: those that wait for one share the next.
#[test]
fn clients_that_save_at_once_share_their_flushes() {
    let fresh = store::testing::Sqlite::new(SETS);
    let store = &fresh.store;
    let before = (store.meter().written.get(), store.meter().commits.read().count);
    thread::scope(|scope| {
        for thread in 0..8_i64 {
            scope.spawn(move || {
                for turn in 0..100 {
                    write(
                        store,
                        "INSERT INTO note (id) VALUES ($1)",
                        params![thread * 1000 + turn],
                    )
                    .unwrap();
                }
            });
        }
    });
    let saves = store.meter().written.get() - before.0;
    let flushes = store.meter().commits.read().count - before.1;
    assert_eq!(saves, 800);
    assert!(saves >= 2 * flushes, "{saves} saves in {flushes} flushes");
}
