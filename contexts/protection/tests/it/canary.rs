//! Strings that nobody else has are given to people, and looked for in every file that the program wrote. Finding one means
//! that something identifying lies in the open.

use base::Redacted;
use fictional::{Canary, Scanner, canary};
use protection::slot::Slot;
use protection::{edit, erase, find, history, note, reveal, seen, similar};
use standards::htcds::{CaseRecord, Section, field};
use standards::{Answer as Said, Value, parse_answer};
use store::testing::Sqlite;

use crate::bulk::{incoming, load};
use crate::house::SETS;
use crate::world::World;

const SEED: u64 = 77;
const COUNT: u32 = 1000;

fn record(canary: &Canary) -> CaseRecord {
    let mut record = CaseRecord::default();
    for (id, text) in [
        ("prs_FirstName", canary.name.as_str()),
        ("prs_SecondName", &canary.family),
        ("prs_MobilePhone", &canary.phone),
        ("prs_IdentityNumber", &canary.document),
        ("prs_MailingStreet", &canary.phrase),
        ("vic_LocationOfExploitation", &canary.phrase),
        ("per_RoleDetails", &canary.narrative),
        ("cco_CaseComment", &canary.narrative),
        ("hte_Description", &canary.narrative),
        ("spl_ActionPlan", &canary.narrative),
    ] {
        let field = field(id).unwrap();
        record.set(field, 0, parse_answer(field, text).unwrap());
    }
    record
}

/// Everything that one does with people, so that their names pass through every statement.
fn work(world: &World, made: &[(base::PersonId, base::CaseId)], canaries: &[Canary]) {
    for ((_, case), canary) in made.iter().copied().zip(canaries).take(30) {
        let (name, narrative) = (
            Redacted::new(canary.name.clone()),
            Redacted::new(canary.narrative.clone()),
        );
        let (asked, reason) = (name.clone(), narrative.clone());
        let worker = &world.worker;
        world
            .cx
            .write(worker, move |cx, tx, actor| find::run(cx, tx, actor, &asked))
            .unwrap();
        let asked = similar::Asked {
            names: vec![name],
            birth: None,
            others: true,
        };
        world
            .cx
            .write(worker, move |cx, tx, actor| similar::run(cx, tx, actor, &asked))
            .unwrap();
        world.open(worker, case).unwrap();
        let text = narrative.clone();
        world
            .cx
            .write(worker, move |cx, tx, actor| {
                note::add(cx, tx, actor, case, *case.as_bytes(), &text)
            })
            .unwrap();
        let other = Slot::of(Section::Person, "prs_MiddleName").unwrap();
        let own = Slot::of(Section::Person, "other_names").unwrap();
        let given = Said::Known(Value::Text(Redacted::new(canary.family.clone())));
        let answers = vec![(other, given.clone()), (own, given)];
        world
            .cx
            .write(worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, Section::Person, 1, answers.clone())
            })
            .unwrap();
        let why = reason.clone();
        world
            .cx
            .write(worker, move |cx, tx, actor| {
                reveal::identity(cx, tx, actor, case, &reason)
            })
            .unwrap();
        world
            .cx
            .write(worker, move |cx, tx, actor| reveal::places(cx, tx, actor, case, &why))
            .unwrap();
        world
            .cx
            .write(worker, move |cx, tx, actor| history::run(cx, tx, actor, case))
            .unwrap();
        world
            .cx
            .write(worker, move |cx, tx, actor| seen::run(cx, tx, actor, case))
            .unwrap();
    }
    let (person, case) = made[0];
    let protection::view::Opened::Case(page) = world.open(&world.supervisor, case).unwrap() else {
        panic!()
    };
    let (code, reason) = (page.case.code, Redacted::new(canaries[0].narrative.clone()));
    let key = erase::reason_key(&world.cx, &world.supervisor).unwrap();
    let ordered = world
        .cx
        .write(&world.supervisor, move |cx, tx, actor| {
            erase::run(cx, tx, actor, person, (&code, &reason), &key)
        })
        .unwrap();
    erase::finish(&world.cx, &ordered).unwrap();
}

#[test]
fn no_name_number_or_narrative_lies_in_any_file() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    world.cx.unlock(world.org, &mut |_| {}).unwrap();
    let canaries: Vec<Canary> = (0..COUNT).map(|number| canary(SEED, number)).collect();
    let all = incoming(&world, canaries.iter().map(record));
    let made = load(&world, uuid::Uuid::from_u128(1), &all).unwrap();
    work(&world, &made, &canaries);
    assert_eq!(
        world
            .find(&world.worker, &canaries[500].name)
            .first()
            .map(|found| found.case.id),
        Some(made[500].1)
    );

    let scanner = Scanner::new(canaries.iter().flat_map(Canary::needles));
    let mut leaks = Vec::new();
    let read = scanner.scan_folder(fresh.path().parent().unwrap(), &mut leaks).unwrap()
        + scanner.scan_folder(world.vault.folder(), &mut leaks).unwrap();
    assert!(read > 1_000_000, "only {read} bytes were there to be looked at");
    assert_eq!(leaks, Vec::new());
}

#[test]
fn the_scanner_finds_what_is_planted_in_the_database() {
    let planted = canary(SEED, 3);
    let scanner = Scanner::new(planted.needles());
    // In the open column that every case has.
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let made = world.register(&[]);
    let phrase = planted.phrase.clone();
    fresh
        .store
        .write(store::Scope::Org(world.org), move |tx| {
            let sql = "UPDATE case_file SET registered_on = $1 WHERE case_id = $2";
            tx.execute(sql, &store::params![phrase.as_str(), made.case])
        })
        .unwrap();
    let mut leaks = Vec::new();
    scanner.scan_folder(fresh.path().parent().unwrap(), &mut leaks).unwrap();
    assert!(leaks.iter().any(|(_, leak)| leak.needle == planted.phrase), "{leaks:?}");
}
