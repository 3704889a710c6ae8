//! Loading many cases, and taking a load back, on both engines.

use access::{Facts, act};
use base::Refusal;
use protection::bulk::{self, Incoming, Prepared};
use protection::slot::Slot;
use protection::{edit, note};
use standards::htcds::Section;
use standards::{Answer, CaseRecord, Value};
use store::testing::both;
use uuid::Uuid;

use crate::house::SETS;
use crate::world::World;

pub(crate) fn incoming(world: &World, records: impl IntoIterator<Item = CaseRecord>) -> Vec<Incoming> {
    let one = |(at, record): (usize, CaseRecord)| Incoming {
        fingerprint: *blake3::hash(&at.to_le_bytes()).as_bytes(),
        owner: Some(world.worker.user),
        team: Some(world.north),
        registered_on: None,
        record,
    };
    records.into_iter().enumerate().map(one).collect()
}

pub(crate) fn load(
    world: &World,
    batch: Uuid,
    all: &[Incoming],
) -> Result<Vec<(base::PersonId, base::CaseId)>, Refusal> {
    let decide = || {
        access::decide::<act::ImportCases>(&world.steward, &Facts::of(world.org).author(world.steward.user)).unwrap()
    };
    let (grant, prepared): (_, Prepared) = (decide(), bulk::prepare(&world.cx, &decide(), batch, all)?);
    let made = world
        .cx
        .write(&world.steward, move |cx, tx, _| bulk::insert(cx, tx, &grant, &prepared))?;
    let people: Vec<_> = made.iter().map(|(person, _)| *person).collect();
    world.cx.refresh(world.org, &people)?;
    Ok(made)
}

fn undo(world: &World, batch: Uuid, even_changed: bool) -> bulk::Undone {
    let grant =
        access::decide::<act::ImportCasesUndo>(&world.steward, &Facts::of(world.org).author(world.steward.user))
            .unwrap();
    let undone = world
        .cx
        .write(&world.steward, move |cx, tx, _| {
            bulk::undo(cx, tx, &grant, batch, even_changed)
        })
        .unwrap();
    bulk::finish_undo(&world.cx, &undone).unwrap();
    undone
}

pub(crate) fn people(count: u64) -> impl Iterator<Item = CaseRecord> {
    (0..count).map(|number| fictional::case(&fictional::Person::new(5, number, 2026), 5, (2026, 11, 1)))
}

fn count(world: &World, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) FROM {table}");
    world
        .cx
        .store()
        .read(store::Scope::Org(world.org), |tx| tx.one(&sql, &[], |row| row.get(0)))
        .unwrap()
        .unwrap()
}

#[test]
fn a_load_can_be_searched_opened_and_counted_and_no_row_loads_twice() {
    both(SETS, |store| {
        let world = World::new(store);
        world.cx.unlock(world.org, &mut |_| {}).unwrap();
        let all = incoming(&world, people(60));
        assert!(
            all.iter()
                .all(|one| bulk::check(&one.record, world.ambient.now()).is_empty())
        );
        let made = load(&world, Uuid::from_u128(1), &all).unwrap();
        assert_eq!(
            (made.len(), count(&world, "case_file"), count(&world, "person")),
            (60, 60, 60)
        );
        let person = fictional::Person::new(5, 7, 2026);
        let found = world.find(&world.worker, &person.latin());
        assert!(
            found.iter().any(|found| found.case.person == made[7].0),
            "{}",
            person.latin()
        );
        let known = |rows: &[[u8; 32]]| {
            let rows = rows.to_vec();
            world
                .cx
                .read(&world.steward, |_, tx, actor| {
                    bulk::known_fingerprints(tx, actor.org, &rows)
                })
                .unwrap()
        };
        assert_eq!(known(&[all[3].fingerprint, [0; 32]]), [all[3].fingerprint].into());
        assert!(load(&world, Uuid::from_u128(2), &all[..1]).is_err());
        assert_eq!(count(&world, "case_file"), 60);
        let entries = store
            .read(store::Scope::Server, |tx| {
                journal::audit::of_subject(tx, world.org, Uuid::from_u128(1), 9)
            })
            .unwrap();
        assert_eq!((entries.len(), entries[0].detail.as_str()), (1, "{\"cases\":60}"));
    });
}

#[test]
fn taking_a_load_back_keeps_what_somebody_worked_on_unless_told_otherwise() {
    both(SETS, |store| {
        let world = World::new(store);
        world.cx.unlock(world.org, &mut |_| {}).unwrap();
        let by_hand = world.register(&crate::world::OKSANA);
        let (batch, all) = (Uuid::from_u128(1), incoming(&world, people(20)));
        let made = load(&world, batch, &all).unwrap();
        let open = |(_, case): &(base::PersonId, base::CaseId)| world.open(&world.supervisor, *case);
        let mut running = made.iter().filter(|one| {
            matches!(open(one), Ok(protection::view::Opened::Case(page)) if page.case.state == access::State::Open)
        });
        let (changed, noted) = (running.next().unwrap().1, running.next().unwrap().1);
        let slot = Slot::of(Section::Victim, "vic_AgeWhenTrafficked").unwrap();
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                edit::save(
                    cx,
                    tx,
                    actor,
                    changed,
                    Section::Victim,
                    1,
                    vec![(slot, Answer::Known(Value::Number(44)))],
                )
            })
            .unwrap();
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                note::add(
                    cx,
                    tx,
                    actor,
                    noted,
                    [4; 16],
                    &base::Redacted::new("By hand".to_owned()),
                )
            })
            .unwrap();

        let undone = undo(&world, batch, false);
        let mut kept = undone.kept.clone();
        kept.sort_unstable();
        let mut expected = vec![changed, noted];
        expected.sort_unstable();
        assert_eq!((kept, undone.cases, count(&world, "case_file")), (expected, 18, 3));
        for key in &undone.keys {
            assert!(world.vault.key(world.org, *key).is_err());
        }
        assert!(
            open(
                &made
                    .iter()
                    .find(|(_, case)| *case != changed && *case != noted)
                    .copied()
                    .unwrap()
            )
            .is_err()
        );
        assert_eq!(world.cx.unlocked(world.org), Some(3));
        // Rows that went may come again.
        assert_eq!(undo(&world, batch, true).cases, 2);
        assert_eq!(
            (
                count(&world, "person"),
                count(&world, "case_note"),
                count(&world, "row_fingerprint")
            ),
            (1, 0, 0)
        );
        assert!(world.open(&world.worker, by_hand.case).is_ok());
        load(&world, Uuid::from_u128(2), &all).unwrap();
        assert_eq!(count(&world, "case_file"), 21);
    });
}

#[test]
fn a_case_on_which_something_was_decided_stays_when_its_load_is_taken_back() {
    use protection::process::model::Risk;
    use protection::process::moves::{self, Deed};
    both(SETS, |store| {
        let world = World::new(store);
        let made = load(&world, Uuid::from_u128(1), &incoming(&world, people(5))).unwrap();
        let decided = |case| {
            world.cx.write(&world.supervisor, move |cx, tx, actor| {
                let grounds = base::Redacted::new("He waits at her school".to_owned());
                moves::run(cx, tx, actor, case, 0, &Deed::Risk(Risk::High), &grounds)
            })
        };
        // The first that is open.
        let case = made
            .iter()
            .map(|(_, case)| *case)
            .find(|case| decided(*case).is_ok())
            .unwrap();
        let undone = undo(&world, Uuid::from_u128(1), false);
        assert_eq!((undone.cases, undone.kept), (4, vec![case]));
        assert_eq!(undo(&world, Uuid::from_u128(1), true).cases, 1);
        assert_eq!((count(&world, "case_step"), count(&world, "case_file")), (0, 0));
    });
}

#[test]
fn somebody_whose_data_must_be_kept_stays_when_their_load_is_taken_back() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = load(&world, Uuid::from_u128(1), &incoming(&world, people(5))).unwrap();
        let (person, case) = made[2];
        world.held.lock().unwrap().insert(person);
        let undone = undo(&world, Uuid::from_u128(1), true);
        assert_eq!((undone.cases, undone.kept), (4, vec![case]));
        assert!(world.open(&world.supervisor, case).is_ok());
        world.held.lock().unwrap().clear();
        assert_eq!(undo(&world, Uuid::from_u128(1), true).cases, 1);
        assert_eq!(count(&world, "person"), 0);
    });
}

#[test]
fn a_row_of_somebody_who_was_erased_stays_away_and_leads_nowhere() {
    both(SETS, |store| {
        let world = World::new(store);
        let (batch, all) = (Uuid::from_u128(1), incoming(&world, people(3)));
        let (person, case) = load(&world, batch, &all).unwrap()[1];
        let code = crate::world::code_of(&world, case);
        let key = protection::erase::reason_key(&world.cx, &world.supervisor).unwrap();
        let ordered = world
            .cx
            .write(&world.supervisor, move |cx, tx, actor| {
                let reason = crate::world::why("Asked for it in writing");
                protection::erase::run(cx, tx, actor, person, (&code, &reason), &key)
            })
            .unwrap();
        protection::erase::finish(&world.cx, &ordered).unwrap();
        let fingerprint = all[1].fingerprint;
        let known = world.cx.read(&world.steward, |_, tx, actor| {
            bulk::known_fingerprints(tx, actor.org, &[fingerprint])
        });
        assert_eq!(known.unwrap().len(), 1);
        let linked = |sql: &str, id: Uuid| {
            let found = store.read(store::Scope::Org(world.org), |tx| {
                tx.one(sql, &[id.into()], |row| row.get::<i64>(0))
            });
            found.unwrap().unwrap()
        };
        assert_eq!(
            linked("SELECT COUNT(*) FROM row_fingerprint WHERE case_id = $1", case.uuid()),
            0
        );
        for table in ["row_fingerprint", "case_file", "person"] {
            let sql = format!("SELECT COUNT(*) FROM {table} WHERE batch = $1");
            assert_eq!(linked(&sql, batch), 2, "{table}");
        }
        // Taking the load back takes the others, and neither the stub nor its mark.
        assert_eq!(undo(&world, batch, false).cases, 2);
        assert_eq!((count(&world, "case_file"), count(&world, "row_fingerprint")), (1, 1));
    });
}

#[test]
fn somebody_erased_while_the_names_are_read_is_left_out() {
    let fresh = store::testing::Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    load(&world, Uuid::from_u128(1), &incoming(&world, people(1000))).unwrap();
    let keys: Vec<vault::KeyId> = fresh
        .store
        .read(store::Scope::Org(world.org), |tx| {
            tx.query("SELECT key_id FROM person", &[], |row| row.get(0))
        })
        .unwrap();
    let mut told = 0;
    world
        .cx
        .unlock(world.org, &mut |done| {
            told += 1;
            if done == 1000 && told == 1 {
                world.vault.destroy_many(world.org, &keys).unwrap();
            }
        })
        .unwrap();
    assert_eq!(world.cx.unlocked(world.org), Some(999));
}
