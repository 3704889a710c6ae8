//! What an intruder does to the journal is found at the right row, and called by its name.

use std::collections::HashSet;

use journal::audit::{self, Bad, Fault, Head, Report};
use journal::{Entry, MIGRATIONS};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::testing::both;
use store::{Engine, Scope, Store, Tx, Value, params};

use crate::{NOW, ambient};

const COLUMNS: [&str; 9] = [
    "at",
    "actor_id",
    "org_id",
    "action",
    "kind",
    "subject_id",
    "basis",
    "reason",
    "detail",
];

#[derive(Debug, Clone)]
enum Deed {
    Edit(usize),
    FlipHash(usize),
    Swap,
    SwapContents,
    Remove,
    RemoveAndNumberAnew(i64),
    Truncate,
    Insert,
    Append,
}

/// What is done, in which lane, and to which rows; numbers are taken modulo what there is.
#[derive(Debug, Clone)]
struct Tampering {
    deed: Deed,
    lane: usize,
    row: i64,
    other: i64,
}

fn tampering() -> impl Strategy<Value = Tampering> {
    let deed = prop_oneof![
        (0..COLUMNS.len()).prop_map(Deed::Edit),
        (0..256_usize).prop_map(Deed::FlipHash),
        Just(Deed::Swap),
        Just(Deed::SwapContents),
        Just(Deed::Remove),
        (1..5_i64).prop_map(Deed::RemoveAndNumberAnew),
        Just(Deed::Truncate),
        Just(Deed::Insert),
        Just(Deed::Append),
    ];
    (deed, 0..8_usize, 0..10_000_i64, 0..10_000_i64).prop_map(|(deed, lane, row, other)| Tampering {
        deed,
        lane,
        row,
        other,
    })
}

/// What comes of it is only looked at: the transaction never commits.
enum Undone {
    Seen(Bad, Box<Report>),
    Failed(store::Error),
}

impl From<store::Error> for Undone {
    fn from(error: store::Error) -> Self {
        Self::Failed(error)
    }
}

impl From<journal::Error> for Undone {
    fn from(error: journal::Error) -> Self {
        match error {
            journal::Error::Store(error) => Self::Failed(error),
            other => panic!("{other}"),
        }
    }
}

fn run(tx: &mut Tx<'_>, sql: &str, values: &[Value]) -> Result<(), store::Error> {
    let changed = tx.execute(sql, values)?;
    assert!(changed > 0, "{sql} changed nothing");
    Ok(())
}

/// Moves all rows from a number on, by way of negative numbers, because two rows never have the same.
fn shift(tx: &mut Tx<'_>, lane: i64, from: i64, by: i64) -> Result<(), store::Error> {
    tx.execute(
        "UPDATE audit SET seq = -(seq + $3) WHERE lane = $1 AND seq >= $2",
        &params![lane, from, by],
    )?;
    tx.execute(
        "UPDATE audit SET seq = -seq WHERE lane = $1 AND seq < 0",
        &params![lane],
    )?;
    Ok(())
}

fn edited(tx: &mut Tx<'_>, lane: i64, seq: i64, column: usize) -> Result<(), store::Error> {
    let column = COLUMNS[column];
    let value: Value = match column {
        "at" => 77_i64.into(),
        "actor_id" | "org_id" | "subject_id" => vec![9_u8; 16].into(),
        "reason" => Vec::<u8>::new().into(),
        "detail" => "{} ".into(),
        _ => "other".into(),
    };
    let sql = format!("UPDATE audit SET {column} = $3 WHERE lane = $1 AND seq = $2");
    run(tx, &sql, &[lane.into(), seq.into(), value])
}

fn hash_of(tx: &mut Tx<'_>, lane: i64, seq: i64) -> Result<[u8; 32], store::Error> {
    let sql = "SELECT hash FROM audit WHERE lane = $1 AND seq = $2";
    tx.one(sql, &params![lane, seq], |row| row.get(0)).map(Option::unwrap)
}

fn set_hash(tx: &mut Tx<'_>, lane: i64, seq: i64, hash: [u8; 32]) -> Result<(), store::Error> {
    run(
        tx,
        "UPDATE audit SET hash = $3 WHERE lane = $1 AND seq = $2",
        &params![lane, seq, hash],
    )
}

fn swap(tx: &mut Tx<'_>, lane: i64, one: i64, other: i64) -> Result<(), store::Error> {
    let sql = "UPDATE audit SET seq = $3 WHERE lane = $1 AND seq = $2";
    run(tx, sql, &params![lane, one, -1_i64])?;
    run(tx, sql, &params![lane, other, one])?;
    run(tx, sql, &params![lane, -1_i64, other])
}

/// A row made from another one, as somebody does who does not know how rows are chained.
fn forge(tx: &mut Tx<'_>, lane: i64, from: i64, to: i64) -> Result<(), store::Error> {
    let sql =
        "INSERT INTO audit (lane, seq, at, actor_id, org_id, action, kind, subject_id, basis, reason, detail, hash)
               SELECT lane, $3, at + 1, actor_id, org_id, action, kind, subject_id, basis, reason, detail, hash
               FROM audit WHERE lane = $1 AND seq = $2";
    run(tx, sql, &params![lane, from, to])
}

impl Tampering {
    /// Does it; says which row must be named and what it must be called.
    fn does(&self, tx: &mut Tx<'_>, heads: &[Head]) -> Result<Bad, store::Error> {
        let head = heads[self.lane % heads.len()];
        let (lane, last) = (head.lane, head.seq);
        let row = 1 + self.row % last;
        let mut other = 1 + self.other % last;
        if other == row {
            other = 1 + other % last;
        }
        let first = row.min(other);
        let with = row.max(other);
        let (seq, fault) = match self.deed {
            Deed::Edit(column) => {
                edited(tx, lane, row, column)?;
                (row, Fault::Edited)
            }
            Deed::FlipHash(bit) => {
                let mut hash = hash_of(tx, lane, row)?;
                hash[bit / 8] ^= 1 << (bit % 8);
                set_hash(tx, lane, row, hash)?;
                (row, Fault::Edited)
            }
            Deed::Swap => {
                swap(tx, lane, first, with)?;
                (first, Fault::Swapped { with })
            }
            Deed::SwapContents => {
                let (one, two) = (hash_of(tx, lane, first)?, hash_of(tx, lane, with)?);
                swap(tx, lane, first, with)?;
                set_hash(tx, lane, first, one)?;
                set_hash(tx, lane, with, two)?;
                (first, Fault::Swapped { with })
            }
            Deed::Remove => {
                run(
                    tx,
                    "DELETE FROM audit WHERE lane = $1 AND seq = $2",
                    &params![lane, row],
                )?;
                let fault = if row == last {
                    Fault::CutOff { rows: 1 }
                } else {
                    Fault::Removed { rows: 1 }
                };
                (row, fault)
            }
            Deed::RemoveAndNumberAnew(rows) => {
                let rows = rows.min(last - row + 1);
                let sql = "DELETE FROM audit WHERE lane = $1 AND seq >= $2 AND seq < $3";
                run(tx, sql, &params![lane, row, row + rows])?;
                shift(tx, lane, row + rows, -rows)?;
                let end = row + rows > last;
                (
                    row,
                    if end {
                        Fault::CutOff { rows }
                    } else {
                        Fault::Removed { rows }
                    },
                )
            }
            Deed::Truncate => {
                run(
                    tx,
                    "DELETE FROM audit WHERE lane = $1 AND seq >= $2",
                    &params![lane, row],
                )?;
                (row, Fault::CutOff { rows: last - row + 1 })
            }
            Deed::Insert => {
                shift(tx, lane, row, 1)?;
                forge(tx, lane, row + 1, row)?;
                (row, Fault::Inserted { rows: 1 })
            }
            Deed::Append => {
                forge(tx, lane, last, last + 1)?;
                (last + 1, Fault::BeyondHead)
            }
        };
        Ok(Bad { lane, seq, fault })
    }
}

/// Rows in as many lanes as the engine has, none like another.
fn fill(store: &Store, rows: i64) {
    let (ambient, _) = ambient();
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let ambient = ambient.clone();
            scope.spawn(move || {
                for n in 0..rows / 8 {
                    let subject = Some(ambient.uuid_v7());
                    let line = move |tx: &mut Tx<'_>| {
                        let entry = Entry::new(NOW.plus_seconds(thread * 1000 + n), "case.open", "case", "in-team");
                        audit::append(tx, &Entry { subject, ..entry })
                    };
                    store.write(Scope::Server, line).unwrap();
                }
            });
        }
    });
}

#[test]
fn every_edit_swap_removal_insertion_and_truncation_is_found_at_its_row_and_called_by_its_name() {
    both(&[MIGRATIONS], |store| {
        fill(store, 320);
        let mut heads: Vec<Head> = store.read(Scope::Server, audit::heads).unwrap();
        heads.retain(|head| head.seq > 1);
        let lanes = if store.engine() == Engine::Sqlite { 1 } else { 2 };
        assert!(heads.len() >= lanes, "{heads:?}");
        let mut names = HashSet::new();
        let mut runner = TestRunner::new(Config::with_cases(1000));
        let names = std::cell::RefCell::new(&mut names);
        runner
            .run(&tampering(), |tampering| {
                let (deed, heads) = (tampering.clone(), heads.clone());
                let done: Result<(), Undone> = store.write(Scope::Server, move |tx| {
                    let expected = deed.does(tx, &heads)?;
                    let report = audit::verify(tx, |_| ())?;
                    Err(Undone::Seen(expected, Box::new(report)))
                });
                match done {
                    Err(Undone::Seen(expected, report)) => prop_assert_eq!(report.bad, vec![expected]),
                    Err(Undone::Failed(error)) => panic!("{error}"),
                    Ok(()) => unreachable!(),
                }
                names.borrow_mut().insert(std::mem::discriminant(&tampering.deed));
                Ok(())
            })
            .unwrap();
        assert_eq!(names.borrow().len(), 9, "every kind of deed was tried");
        let report = store.read(Scope::Server, |tx| audit::verify(tx, |_| ())).unwrap();
        assert!(report.is_sound() && report.rows == 320, "{report:?}");
    });
}

#[test]
fn more_than_one_deed_is_named_at_the_first_of_them() {
    both(&[MIGRATIONS], |store| {
        fill(store, 80);
        let heads: Vec<Head> = store.read(Scope::Server, audit::heads).unwrap();
        let lane = heads.iter().max_by_key(|head| head.seq).unwrap().lane;
        let done: Result<(), Undone> = store.write(Scope::Server, move |tx| {
            for seq in 3..6 {
                edited(tx, lane, seq, 3)?;
                set_hash(tx, lane, seq, [7; 32])?;
            }
            let report = audit::verify(tx, |_| ())?;
            let fault = Fault::Changed;
            Err(Undone::Seen(Bad { lane, seq: 3, fault }, Box::new(report)))
        });
        let Err(Undone::Seen(expected, report)) = done else {
            panic!("not seen")
        };
        assert_eq!(report.bad, [expected]);
    });
}
