//! A process that is killed loses nothing that it was told is saved. The child is this same test binary, started again.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicI64, Ordering};

use store::testing::Postgres;
use store::{Error, PgOptions, Scope, SqliteOptions, Store, params};

use crate::{SETS, number};

const PLACE: &str = "AMPARO_STORE_CHILD";

fn open(place: &str) -> Store {
    if place.starts_with("postgres://") {
        Store::postgres(place, PgOptions::default()).unwrap()
    } else {
        Store::sqlite(Path::new(place), SqliteOptions::default()).unwrap()
    }
}

/// Not a test of its own: writes without end and tells each write that was acknowledged.
#[test]
#[ignore = "the child of the test below"]
fn child() {
    let Ok(place) = std::env::var(PLACE) else { return };
    let store = open(&place);
    let _lease = store.lease("child").unwrap();
    let next = AtomicI64::new(number(&store, "SELECT coalesce(MAX(id), 0) + 1000 FROM note"));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let id = next.fetch_add(1, Ordering::SeqCst);
                    let body = vec![0x5a_u8; 3000];
                    store
                        .write::<_, Error>(Scope::Server, move |tx| {
                            tx.execute(
                                "INSERT INTO note (id, body) VALUES ($1, $2)",
                                &params![id, body.as_slice()],
                            )?;
                            tx.execute("UPDATE counter SET n = n + 1 WHERE id = 1", &[])
                        })
                        .unwrap();
                    let mut out = std::io::stdout().lock();
                    writeln!(out, "\nsaved {id}").unwrap();
                    out.flush().unwrap();
                }
            });
        }
    });
}

fn survives(place: &str) {
    open(place).migrate(SETS, base::Timestamp::from_micros(1)).unwrap();
    let mut saved = BTreeSet::new();
    for round in 1..=5_usize {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["durability::child", "--exact", "--ignored", "--nocapture"])
            .env(PLACE, place)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut heard = 0;
        for line in BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok)
        {
            if let Some(id) = line.strip_prefix("saved ") {
                saved.insert(id.parse::<i64>().unwrap());
                heard += 1;
                // SIGKILL, at another moment each time; what is in the pipe already still counts.
                if heard == 50 + 13 * round {
                    child.kill().unwrap();
                }
            }
        }
        child.wait().unwrap();
        assert!(heard >= 50, "only {heard} writes were acknowledged");

        let store = open(place);
        if place.starts_with("postgres://") {
            std::thread::sleep(std::time::Duration::from_millis(200));
        }
        let _lease = store.lease("parent").expect("the dead process holds nothing");
        let kept: BTreeSet<i64> = store
            .read::<_, Error>(Scope::Server, |tx| {
                tx.query("SELECT id FROM note", &[], |row| row.get(0))
            })
            .unwrap()
            .into_iter()
            .collect();
        let lost: Vec<_> = saved.difference(&kept).collect();
        assert!(lost.is_empty(), "acknowledged but lost: {lost:?}");
        // Both statements of a transaction are there or neither.
        assert_eq!(
            number(&store, "SELECT n FROM counter WHERE id = 1"),
            i64::try_from(kept.len()).unwrap()
        );
    }
}

#[test]
fn a_killed_process_loses_no_acknowledged_write_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    survives(folder.path().join("test.db").to_str().unwrap());
}

#[test]
fn a_killed_process_loses_no_acknowledged_write_on_postgresql() {
    if let Some(fresh) = Postgres::new(&[]) {
        survives(&fresh.url());
    }
}
