use std::panic::{AssertUnwindSafe, catch_unwind};

use store::testing::both;
use store::{Error, Kind, Scope, params};

use crate::{SETS, number, write};

const ADD: &str = "INSERT INTO note (id, text) VALUES ($1, $2)";

#[test]
fn a_closure_that_gives_an_error_leaves_nothing() {
    both(SETS, |store| {
        #[derive(Debug, PartialEq)]
        enum Refused {
            Rule,
            Store,
        }
        impl From<Error> for Refused {
            fn from(_: Error) -> Self {
                Self::Store
            }
        }
        let refused = store.write(Scope::Server, |tx| {
            tx.execute(ADD, &params![1, "a"])?;
            Err::<(), _>(Refused::Rule)
        });
        assert_eq!(refused, Err(Refused::Rule));
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 0);
    });
}

#[test]
fn a_panic_goes_on_in_the_caller_and_the_store_lives() {
    both(SETS, |store| {
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            store.write::<(), Error>(Scope::Server, |tx| {
                tx.execute(ADD, &params![1, "a"])?;
                tx.each("SELECT id FROM note", &[], |_| panic!("in the middle of a row"))?;
                Ok(())
            })
        }));
        assert_eq!(
            *panicked.unwrap_err().downcast::<&str>().unwrap(),
            "in the middle of a row"
        );
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 0);
        write(store, ADD, params![1, "b"]).unwrap();
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            store.read::<(), Error>(Scope::Server, |_| panic!("while reading"))
        }));
        assert!(panicked.is_err());
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 1);
    });
}

#[test]
fn violations_are_told_apart_and_never_show_the_value() {
    both(SETS, |store| {
        write(store, ADD, params![1, "Olena"]).unwrap();
        let unique = write(store, ADD, params![2, "Olena"]).unwrap_err();
        assert!(unique.is_unique_violation(), "{unique:?}");
        assert!(
            unique.constraint().is_some_and(|name| name.contains("text")),
            "{:?}",
            unique.constraint()
        );
        let primary = write(store, ADD, params![1, "other"]).unwrap_err();
        assert!(primary.is_unique_violation(), "{primary:?}");
        let missing = write(
            store,
            "INSERT INTO note (id, kind) VALUES (3, $1)",
            params![None::<i64>],
        )
        .unwrap_err();
        assert!(missing.is_not_null_violation(), "{missing:?}");
        let check = write(
            store,
            "INSERT INTO note (id, text, kind) VALUES (3, $1, 77)",
            params!["Olena K"],
        )
        .unwrap_err();
        assert!(check.is_check_violation(), "{check:?}");
        let reference = write(store, "INSERT INTO note (id, friend) VALUES (3, 99)", params![]).unwrap_err();
        assert!(reference.is_foreign_key_violation(), "{reference:?}");
        let deferred = write(store, "INSERT INTO note (id, parent) VALUES (3, 99)", params![]).unwrap_err();
        assert!(deferred.is_foreign_key_violation(), "{deferred:?}");
        for error in [unique, primary, missing, check, reference, deferred] {
            assert!(!format!("{error} {error:?}").contains("Olena"), "{error}");
        }
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 1);
    });
}

#[test]
fn two_statements_in_one_text_are_refused_and_neither_is_run() {
    both(SETS, |store| {
        for sql in [
            "INSERT INTO note (id) VALUES (1); INSERT INTO note (id) VALUES (2)",
            "SELECT 1; COMMIT",
        ] {
            let refused = write(store, sql, params![]).unwrap_err();
            assert_eq!(refused.kind(), Kind::Statement, "{refused}");
        }
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 0);
    });
}

#[test]
fn an_attempt_that_fails_is_undone_alone() {
    both(SETS, |store| {
        write(store, ADD, params![1, "taken"]).unwrap();
        let codes = store
            .write::<_, Error>(Scope::Server, |tx| {
                tx.execute(ADD, &params![2, "before"])?;
                let taken = tx.attempt::<_, Error>(|tx| {
                    tx.execute(ADD, &params![3, "half"])?;
                    tx.execute(ADD, &params![4, "taken"])
                });
                assert!(taken.unwrap_err().is_unique_violation());
                tx.attempt::<_, Error>(|tx| {
                    let inner = tx.attempt::<_, Error>(|tx| tx.execute(ADD, &params![1, "again"]));
                    assert!(inner.is_err());
                    tx.execute(ADD, &params![5, "free"])
                })?;
                tx.query("SELECT id FROM note ORDER BY id", &[], |row| row.get::<i64>(0))
            })
            .unwrap();
        assert_eq!(codes, [1, 2, 5]);
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 3);
    });
}

#[test]
fn a_swallowed_error_saves_nothing_and_is_reported() {
    both(SETS, |store| {
        write(store, ADD, params![1, "taken"]).unwrap();
        let swallowed = store.write::<_, Error>(Scope::Server, |tx| {
            tx.execute(ADD, &params![2, "lost?"])?;
            assert!(tx.execute(ADD, &params![3, "taken"]).is_err());
            let next = tx.execute(ADD, &params![4, "more"]).unwrap_err();
            assert!(next.to_string().contains("Tx::attempt"), "{next}");
            Ok(())
        });
        assert!(swallowed.unwrap_err().to_string().contains("nothing was saved"));
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 1);
    });
}

#[test]
fn what_a_visitor_refuses_does_not_end_the_transaction() {
    both(SETS, |store| {
        store
            .write::<_, Error>(Scope::Server, |tx| {
                for id in 1..=50 {
                    tx.execute(ADD, &params![id, None::<String>])?;
                }
                let two = tx.one("SELECT id FROM note", &[], |row| row.get::<i64>(0)).unwrap_err();
                assert_eq!(two.kind(), Kind::TooManyRows);
                let none = tx.one("SELECT id FROM note WHERE id = 0", &[], |row| row.get::<i64>(0))?;
                assert_eq!(none, None);
                assert_eq!(tx.each("SELECT id FROM note", &[], |_| Ok(()))?, 50);
                tx.execute("DELETE FROM note WHERE id > $1", &params![48])
            })
            .map(|deleted| assert_eq!(deleted, 2))
            .unwrap();
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 48);
    });
}

#[test]
fn an_insert_gives_back_what_it_made() {
    both(SETS, |store| {
        let sql = "INSERT INTO counter (id, n) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET n = counter.n + excluded.n RETURNING n";
        let add = |n: i64| {
            store
                .write::<_, Error>(Scope::Server, move |tx| {
                    tx.one(sql, &params![n], |row| row.get::<i64>(0))
                })
                .unwrap()
        };
        assert_eq!((add(5), add(6)), (Some(5), Some(11)));
    });
}

#[test]
fn a_reader_sees_one_moment_and_cannot_write() {
    both(SETS, |store| {
        write(store, ADD, params![1, "a"]).unwrap();
        store
            .read::<_, Error>(Scope::Server, |tx| {
                let count = "SELECT COUNT(*) FROM note";
                let before: Option<i64> = tx.one(count, &[], |row| row.get(0))?;
                write(store, ADD, params![2, "b"])?;
                let after: Option<i64> = tx.one(count, &[], |row| row.get(0))?;
                assert_eq!((before, after), (Some(1), Some(1)));
                let refused = tx.execute("DELETE FROM note", &[]).unwrap_err();
                assert_eq!(refused.kind(), Kind::ReadOnly, "{refused:?}");
                Ok(())
            })
            .unwrap_err();
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 2);
    });
}

#[test]
fn a_closure_cannot_end_the_transaction_nor_write_inside_a_write() {
    both(SETS, |store| {
        for sql in ["COMMIT", " rollback", "PRAGMA synchronous = OFF", "SAVEPOINT a"] {
            let refused = write(store, sql, params![]).unwrap_err();
            assert_eq!(refused.kind(), Kind::Statement);
        }
        let inner = store.clone();
        let nested = store
            .write::<_, Error>(Scope::Server, move |_| write(&inner, ADD, params![1, "x"]))
            .unwrap_err();
        assert!(nested.to_string().contains("inside a write"), "{nested}");
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 0);
    });
}
