//! `cargo bench -p amparo-journal`. With AMPARO_TEST_POSTGRES, also what the chain costs transactions that run side by side there.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "benchmarks")]

use std::sync::OnceLock;

use base::{Ambient, Timestamp};
use divan::Bencher;
use journal::audit::{self, Entry};
use journal::events::{self, Event};
use journal::{Error, MIGRATIONS};
use store::testing::{Postgres, Sqlite};
use store::{Scope, Store};

const MILLION: i64 = 1_000_000;

fn main() {
    divan::main();
}

fn entry(ambient: &Ambient) -> Entry<'static> {
    Entry {
        actor: Some(base::Id::new(ambient)),
        org: Some(base::Id::new(ambient)),
        subject: Some(ambient.uuid_v7()),
        detail: r#"{"fields":["birth_date","given_name"]}"#,
        ..Entry::new(Timestamp::from_micros(0), "person.reveal", "person", "in-team")
    }
}

fn append_all(store: &Store, rows: i64) {
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 1);
    store
        .write(Scope::Server, move |tx| {
            audit::append_all(tx, (0..rows).map(|_| entry(&ambient)))
        })
        .unwrap();
}

#[divan::bench(sample_count = 3)]
fn verify_a_million_rows_on_sqlite(bencher: Bencher<'_, '_>) {
    static FULL: OnceLock<Sqlite> = OnceLock::new();
    let full = FULL.get_or_init(|| {
        let fresh = Sqlite::new(&[MIGRATIONS]);
        (0..100).for_each(|_| append_all(&fresh.store, MILLION / 100));
        fresh
    });
    bencher.bench(|| {
        let report = full.store.read(Scope::Server, |tx| audit::verify(tx, |_| ())).unwrap();
        assert!(report.is_sound() && report.rows == 1_000_000);
    });
}

/// The history of one of 20,000 subjects, in an audit of a million entries.
#[divan::bench(sample_count = 20)]
fn history_of_a_subject_in_a_million_on_sqlite(bencher: Bencher<'_, '_>) {
    static FULL: OnceLock<(Sqlite, base::OrgId, Vec<uuid::Uuid>)> = OnceLock::new();
    let (full, org, subjects) = FULL.get_or_init(|| {
        let fresh = Sqlite::new(&[MIGRATIONS]);
        let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 1);
        let org = base::Id::new(&ambient);
        let subjects: Vec<_> = (0..20_000).map(|_| ambient.uuid_v7()).collect();
        for _ in 0..MILLION / 20_000 {
            let (subjects, ambient) = (subjects.clone(), ambient.clone());
            let write = move |tx: &mut store::Tx<'_>| {
                let of = |subject: &uuid::Uuid| Entry {
                    org: Some(org),
                    subject: Some(*subject),
                    ..entry(&ambient)
                };
                audit::append_all(tx, subjects.iter().map(of))
            };
            fresh.store.write(Scope::Server, write).unwrap();
        }
        (fresh, org, subjects)
    });
    let mut at = 0;
    bencher.bench_local(|| {
        at += 977;
        let subject = *subjects.get(at % subjects.len()).unwrap();
        let seen = full
            .store
            .read(Scope::Server, |tx| audit::of_subject(tx, *org, subject, 500))
            .unwrap();
        assert_eq!(seen.len(), 50);
    });
}

#[divan::bench(sample_count = 10)]
fn append_10_000_entries_in_one_transaction_on_sqlite(bencher: Bencher<'_, '_>) {
    let fresh = Sqlite::new(&[MIGRATIONS]);
    bencher.bench_local(|| append_all(&fresh.store, 10_000));
}

/// 8 threads × 50 transactions of five inserts, without (false) and with (true) an audit entry each.
#[divan::bench(args = [false, true], sample_count = 10)]
fn transactions_side_by_side_on_postgres(bencher: Bencher<'_, '_>, audited: bool) {
    let Some(fresh) = Postgres::new(&[MIGRATIONS]) else {
        return;
    };
    let ambient = Ambient::system();
    let work = move |tx: &mut store::Tx<'_>, ambient: &Ambient| {
        for _ in 0..5 {
            events::publish(tx, ambient, &Event::new(None, "bench", None))?;
        }
        if audited {
            audit::append(tx, &entry(ambient))?;
        }
        Ok::<_, Error>(())
    };
    bencher.bench(|| {
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let ambient = ambient.clone();
                        fresh.store.write(Scope::Server, move |tx| work(tx, &ambient)).unwrap();
                    }
                });
            }
        });
    });
}

/// One durable save of a case as the pages make it (a row read, a row with 1.2 kB of sealed fields written over, two lines of history, an
/// event), by 1 and by 8 callers, without (false) and with (true) its audit entry. Divide: the chain may cost 15 %.
#[divan::bench(args = [(1, false), (1, true), (8, false), (8, true)], sample_count = 20)]
fn saves_on_sqlite(bencher: Bencher<'_, '_>, (callers, audited): (i64, bool)) {
    const SAVES: i64 = 200;
    let fresh = Sqlite::new(&[MIGRATIONS]);
    let made = fresh.store.write(Scope::Server, |tx| {
        tx.execute("CREATE TABLE saved (id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT", &[])?;
        tx.execute("CREATE TABLE changed (id INTEGER NOT NULL, at INTEGER NOT NULL, old BLOB NOT NULL, new BLOB NOT NULL, PRIMARY KEY (id, at)) STRICT", &[])?;
        let rows = (0..1000_i64).map(|id| store::params![id, 0_i64, vec![7_u8; 1200]]);
        tx.execute_many("INSERT INTO saved (id, version, sealed) VALUES ($1, $2, $3)", rows)
    });
    made.unwrap();
    let ambient = Ambient::system();
    let save = move |tx: &mut store::Tx<'_>, ambient: &Ambient, id: i64, at: i64| {
        let sql = "SELECT version, sealed FROM saved WHERE id = $1";
        let version: Option<i64> = tx.one(sql, &store::params![id], |row| row.blob(1).and_then(|_| row.get(0)))?;
        let sql = "UPDATE saved SET version = $2, sealed = $3 WHERE id = $1";
        tx.execute(sql, &store::params![id, version.unwrap() + 1, vec![9_u8; 1200]])?;
        let lines = [at * 2, at * 2 + 1].map(|at| store::params![id, at, vec![1_u8; 120], vec![2_u8; 120]]);
        tx.execute_many("INSERT INTO changed (id, at, old, new) VALUES ($1, $2, $3, $4)", lines)?;
        events::publish(tx, ambient, &Event::new(None, "bench", None))?;
        if audited {
            audit::append(tx, &entry(ambient))?;
        }
        Ok::<_, Error>(())
    };
    let mut round = 0;
    bencher.bench_local(|| {
        round += 1;
        std::thread::scope(|scope| {
            for caller in 0..callers {
                let (ambient, store) = (&ambient, &fresh.store);
                scope.spawn(move || {
                    for n in 0..SAVES / callers {
                        let ambient = ambient.clone();
                        let (id, at) = (caller * 100 + n % 100, round * SAVES + n);
                        store
                            .write(Scope::Server, move |tx| save(tx, &ambient, id, at))
                            .unwrap();
                    }
                });
            }
        });
    });
}
