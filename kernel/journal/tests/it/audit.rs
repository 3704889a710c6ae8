use base::{Ambient, Id, OrgId, Timestamp, UserId};
use journal::audit::{self, Bad, Fault, Filter, Report};
use journal::{Entry, MIGRATIONS};
use store::testing::{Postgres, Sqlite, both};
use store::{Scope, Store};
use uuid::Uuid;

use crate::{NOW, ambient};

fn entry(at: i64) -> Entry<'static> {
    Entry::new(NOW.plus_seconds(at), "case.open", "case", "in-team")
}

fn append(store: &Store, count: i64) {
    store
        .write(Scope::Server, move |tx| audit::append_all(tx, (0..count).map(entry)))
        .unwrap();
}

fn verify(store: &Store) -> Report {
    store.read(Scope::Server, |tx| audit::verify(tx, |_| ())).unwrap()
}

fn run(store: &Store, sql: &'static str, values: &[store::Value]) -> u64 {
    let values = values.to_vec();
    store.write(Scope::Server, move |tx| tx.execute(sql, &values)).unwrap()
}

fn tamper(store: &Store, sql: &'static str, values: &[store::Value]) {
    assert!(run(store, sql, values) > 0, "{sql} changed nothing");
}

#[test]
fn what_was_appended_verifies_and_can_be_asked_for() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let (org, other, user) = (OrgId::new(&ambient), OrgId::new(&ambient), UserId::new(&ambient));
        let person = ambient.uuid_v7();
        for (at, org) in [(1, org), (2, org), (3, other)] {
            let line = move |tx: &mut store::Tx<'_>| {
                audit::append(
                    tx,
                    &Entry {
                        actor: Some(user),
                        org: Some(org),
                        subject: Some(person),
                        reason: Some(b"\x00sealed"),
                        detail: r#"{"fields":["birth_date"]}"#,
                        ..entry(at)
                    },
                )
            };
            store.write(Scope::Org(org), line).unwrap();
        }
        append(store, 3);
        let report = verify(store);
        assert!(report.is_sound(), "{report:?}");
        assert_eq!(report.rows, 6);

        let seen = store
            .read(Scope::Org(org), |tx| audit::of_subject(tx, org, person, 10))
            .unwrap();
        assert_eq!(
            seen.iter().map(|seen| seen.at.seconds_since(NOW)).collect::<Vec<_>>(),
            [2, 1]
        );
        assert_eq!(seen[0].actor, Some(user));
        assert_eq!(seen[0].reason.as_deref(), Some(&b"\x00sealed"[..]));
    });
}

#[test]
fn an_entry_whose_change_is_undone_does_not_exist() {
    both(&[MIGRATIONS], |store| {
        let undone: Result<(), journal::Error> = store.write(Scope::Server, |tx| {
            audit::append(tx, &entry(0))?;
            Err(journal::Error::Lost { table: "test" })
        });
        assert!(undone.is_err());
        append(store, 2);
        let report = verify(store);
        assert!(report.is_sound() && report.rows == 2, "{report:?}");
    });
}

#[test]
fn pages_of_the_auditors_list_meet_without_gap_or_overlap() {
    both(&[MIGRATIONS], |store| {
        // Many entries of the same time: the cursor must tell them apart.
        let entries = || (0..25).map(|n| entry(n / 10));
        store
            .write(Scope::Server, move |tx| audit::append_all(tx, entries()))
            .unwrap();
        let filter = Filter {
            action: Some(String::from("case.open")),
            from: Some(NOW),
            until: Some(NOW.plus_seconds(2)),
            ..Filter::default()
        };
        let (mut cursor, mut seqs) = (None, Vec::new());
        loop {
            let page = store
                .read(Scope::Server, |tx| audit::recent(tx, &filter, cursor, 6))
                .unwrap();
            assert!(page.entries.len() <= 6);
            seqs.extend(page.entries.iter().map(|seen| seen.seq));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seqs, (1..=20).rev().collect::<Vec<_>>());
        let none = Filter {
            actor: Some(UserId::from_uuid(Uuid::nil())),
            ..filter
        };
        let page = store
            .read(Scope::Server, |tx| audit::recent(tx, &none, None, 6))
            .unwrap();
        assert!(page.entries.is_empty() && page.next.is_none());
    });
}

#[test]
fn a_head_that_was_changed_or_removed_is_found() {
    let faults = [
        ("UPDATE audit_head_0 SET hash = zeroblob(32)", 5, Fault::HeadChanged),
        ("UPDATE audit_head_0 SET seq = 3", 4, Fault::BeyondHead),
        ("UPDATE audit_head_0 SET seq = 9", 6, Fault::CutOff { rows: 4 }),
        ("DELETE FROM audit_head_0", 5, Fault::HeadMissing),
        ("UPDATE audit_head_3 SET seq = 1", 1, Fault::CutOff { rows: 1 }),
        ("DELETE FROM audit_head_3", 0, Fault::HeadMissing),
    ];
    for (sql, seq, fault) in faults {
        let fresh = Sqlite::new(&[MIGRATIONS]);
        append(&fresh.store, 5);
        tamper(&fresh.store, sql, &[]);
        let lane = if sql.contains("head_3") { 3 } else { 0 };
        assert_eq!(verify(&fresh.store).bad, [Bad { lane, seq, fault }], "{sql}");
    }
}

#[test]
fn eight_that_append_side_by_side_do_not_make_one_another_begin_again() {
    const EACH: i64 = 100;
    let Some(fresh) = Postgres::new(&[MIGRATIONS]) else {
        return;
    };
    let store = &fresh.store;
    // The program has other connections too, which come in between: their server processes have numbers as well.
    for _ in 0..5 {
        verify(store);
    }
    std::thread::scope(|scope| {
        for thread in 0..8 {
            scope.spawn(move || (0..EACH).for_each(|turn| append_one(store, thread * EACH + turn)));
        }
    });
    let again = store.meter().again.get();
    assert!(again < 8, "{again} of 800 transactions were run again");
    let report = verify(store);
    assert!(report.is_sound() && report.rows == 800, "{report:?}");
}

fn append_one(store: &Store, at: i64) {
    store
        .write(Scope::Server, move |tx| audit::append(tx, &entry(at)))
        .unwrap();
}

#[test]
fn appends_from_many_threads_make_one_whole_chain() {
    const THREADS: i64 = 8;
    const EACH: i64 = 100;
    both(&[MIGRATIONS], |store| {
        std::thread::scope(|scope| {
            for thread in 0..THREADS {
                scope.spawn(move || {
                    for n in 0..EACH {
                        let at = thread * EACH + n;
                        store
                            .write(Scope::Server, move |tx| {
                                // Twice in one transaction: it must not wait for itself.
                                audit::append(tx, &entry(at))?;
                                audit::append(tx, &entry(at))
                            })
                            .unwrap();
                    }
                });
            }
        });
        let report = verify(store);
        assert!(report.is_sound(), "{report:?}");
        assert_eq!(report.rows, u64::try_from(2 * THREADS * EACH).unwrap());
    });
}

#[test]
fn an_organisation_reads_only_its_own_entries() {
    both(&[MIGRATIONS], |store| {
        let ambient = Ambient::fixed(Timestamp::from_micros(0), 1).0;
        let (mine, theirs): (OrgId, OrgId) = (Id::new(&ambient), Id::new(&ambient));
        let subject = ambient.uuid_v7();
        let line = move |tx: &mut store::Tx<'_>| {
            let org = Some(theirs);
            let subject = Some(subject);
            audit::append(
                tx,
                &Entry {
                    org,
                    subject,
                    ..entry(0)
                },
            )
        };
        store.write(Scope::Org(theirs), line).unwrap();
        let seen = |org| {
            store
                .read(Scope::Org(org), |tx| audit::of_subject(tx, org, subject, 9))
                .unwrap()
                .len()
        };
        assert_eq!((seen(mine), seen(theirs)), (0, 1));
    });
}
