//! People who save at the same time, on either engine.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use base::CaseId;
use fictional::Rng;
use protection::change::{Differs, Outcome};
use protection::slot::Slot;
use protection::{edit, note};
use standards::htcds::{self, Section};
use standards::{Answer, parse_answer};
use store::Engine;
use store::testing::both;

use crate::house::SETS;
use crate::world::{World, why};

fn add(world: &World, case: CaseId, token: [u8; 16]) -> protection::model::ItemId {
    let added = world.cx.write(&world.worker, move |cx, tx, actor| {
        note::add(cx, tx, actor, case, token, &why("She slept well."))
    });
    added.unwrap()
}

#[test]
fn notes_of_eight_people_do_not_make_one_another_begin_again() {
    const EACH: u8 = 25;
    both(SETS, |store| {
        let world = World::new(store);
        let cases: Vec<CaseId> = (0..8)
            .map(|_| world.register(&[("prs_FirstName", "One")]).case)
            .collect();
        let before = store.meter().again.get();
        thread::scope(|scope| {
            for (case, number) in cases.iter().zip(0_u8..) {
                let world = &world;
                scope.spawn(move || {
                    (0..EACH).for_each(|turn| {
                        add(
                            world,
                            *case,
                            *blake3::hash(&[number, turn]).as_bytes().first_chunk().unwrap(),
                        );
                    });
                });
            }
        });
        let again = store.meter().again.get() - before;
        assert!(again < 10, "{again} of 200 were run again");
    });
}

#[test]
fn one_form_that_arrives_eight_times_at_once_makes_one_note() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&[("prs_FirstName", "One")]).case;
        for turn in 0..10 {
            let barrier = Barrier::new(8);
            let made: Vec<_> = thread::scope(|scope| {
                let send = || {
                    barrier.wait();
                    add(&world, case, [turn; 16])
                };
                let hands: Vec<_> = (0..8).map(|_| scope.spawn(send)).collect();
                hands.into_iter().map(|hand| hand.join().unwrap()).collect()
            });
            assert!(
                made.iter().all(|item| *item == made[0]),
                "every answer names the same note"
            );
        }
        let count = store.read(store::Scope::Org(world.org), |tx| {
            tx.one(
                "SELECT COUNT(*) FROM case_note WHERE case_id = $1",
                &[case.into()],
                |row| row.get::<i64>(0),
            )
        });
        assert_eq!(count.unwrap_or_else(|error: store::Error| panic!("{error}")), Some(10));
    });
}

/// Lists of codes of one section, of which any subset is an answer: as many different answers as there are edits.
const LISTS: [&str; 4] = [
    "vic_MethodsOfControl",
    "vic_ForcedLabourIndustry",
    "vic_RecruitmentWebsitesAndApps",
    "vic_ExploitationWebsitesAndApps",
];

/// An answer that no other edit gives: the codes that stand for the ones in its number.
fn subset(id: &str, number: usize) -> (Slot, Answer) {
    let slot = Slot::of(Section::Victim, id).unwrap();
    let codes = htcds::list(id).unwrap().codes.iter().enumerate();
    let chosen = codes.filter(|(at, _)| number >> at & 1 == 1).map(|(_, code)| code.code);
    let Slot::Field(field) = slot else { unreachable!() };
    (
        slot,
        parse_answer(field, &chosen.collect::<Vec<_>>().join(" ")).unwrap(),
    )
}

/// What came of the edits of one person.
#[derive(Default)]
struct Edits {
    saved: Vec<(&'static str, Answer)>,
    conflicts: Vec<Differs>,
}

/// Edits one case until all numbers are used up: one or two answers each time, from a form that is some edits old. Met with a conflict, takes what
/// the page shows and insists.
fn edit(world: &World, who: &access::Actor, case: CaseId, number: &AtomicUsize, all: usize) -> Edits {
    let (mut done, mut rng) = (Edits::default(), Rng::new(number.load(Ordering::SeqCst) as u64 + 1));
    loop {
        let form = world.cx.write(who, move |cx, tx, actor| {
            edit::form(cx, tx, actor, case, Section::Victim)
        });
        let mut seen = form.unwrap().version;
        for _ in 0..=rng.below(3) {
            let next = number.fetch_add(1, Ordering::SeqCst);
            if next > all {
                return done;
            }
            let first = rng.below(LISTS.len());
            let which = [LISTS[first], LISTS[(first + 1) % LISTS.len()]];
            let given: Vec<_> = which[..=rng.below(2)]
                .iter()
                .map(|id| (*id, subset(id, next)))
                .collect();
            loop {
                let answers: Vec<_> = given.iter().map(|(_, answer)| answer.clone()).collect();
                let saved = world.cx.write(who, move |cx, tx, actor| {
                    edit::save(cx, tx, actor, case, Section::Victim, seen, answers.clone())
                });
                match saved.unwrap().1 {
                    Outcome::Saved => {
                        done.saved
                            .extend(given.iter().map(|(id, (_, answer))| (*id, answer.clone())));
                        break;
                    }
                    Outcome::Conflict { version, fields, .. } => {
                        assert!(version > seen && !fields.is_empty());
                        for shown in &fields {
                            assert!(
                                given
                                    .iter()
                                    .any(|(_, (slot, mine))| (*slot, mine) == (shown.slot, &shown.mine))
                            );
                        }
                        done.conflicts.extend(fields);
                        seen = version;
                    }
                }
            }
        }
    }
}

/// `AMPARO_EDITS` asks for another number than 2,000 on SQLite and 400 on PostgreSQL.
#[test]
fn of_thousands_of_edits_of_one_case_by_eight_people_none_is_lost_and_every_conflict_shows_both_answers() {
    both(SETS, |store| {
        let usual = if store.engine() == Engine::Sqlite { 2_000 } else { 400 };
        let all = std::env::var("AMPARO_EDITS").map_or(usual, |text| text.parse().unwrap());
        let world = World::new(store);
        let made = world.register(&[("prs_FirstName", "One")]);
        let number = AtomicUsize::new(1);
        let edits: Vec<Edits> = thread::scope(|scope| {
            let hands: Vec<_> = (0..8)
                .map(|at| {
                    let who = if at == 0 { &world.supervisor } else { &world.worker };
                    let (world, number) = (&world, &number);
                    scope.spawn(move || edit(world, who, made.case, number, all))
                })
                .collect();
            hands.into_iter().map(|hand| hand.join().unwrap()).collect()
        });
        let saved: Vec<&(&str, Answer)> = edits.iter().flat_map(|one| &one.saved).collect();
        let conflicts: Vec<&Differs> = edits.iter().flat_map(|one| &one.conflicts).collect();
        println!(
            "{:?}: {} answers saved, {} conflicts",
            store.engine(),
            saved.len(),
            conflicts.len()
        );
        assert!(
            saved.len() >= all && conflicts.len() > all / 100,
            "{} {}",
            saved.len(),
            conflicts.len()
        );
        let text = |answer: &Answer| answer.to_text().expose().clone();
        let known: HashSet<(&str, String)> = saved.iter().map(|(id, answer)| (*id, text(answer))).collect();
        for shown in conflicts {
            let theirs = text(shown.theirs.as_ref().unwrap());
            assert_ne!(theirs, text(&shown.mine));
            assert!(known.contains(&(shown.slot.name(), theirs)));
        }
        // Each list's changes make one chain, from no answer to the one that stands, and every edit that was saved is a link of it.
        let wanted = protection::export::Wanted {
            form: protection::export::Form::Json,
            leave_out: BTreeSet::new(),
            grounds: why(""),
            reason: why("To see what became of the edits"),
        };
        let copy = world.cx.write(&world.supervisor, move |cx, tx, actor| {
            protection::export::run(cx, tx, actor, made.person, &wanted)
        });
        let (_, copy) = copy.unwrap();
        for id in LISTS {
            let lines = copy.changes.iter().filter(|line| line.slot.name() == id);
            let steps: HashMap<String, String> = lines
                .map(|line| line.values.as_ref().map(|(old, new)| (text(old), text(new))).unwrap())
                .collect();
            let mine = saved.iter().filter(|(of, _)| *of == id).count();
            let mut at = text(&Answer::NotKnown(standards::NotKnown::Missing));
            let mut links = 0;
            while let Some(next) = steps.get(&at) {
                (at, links) = (next.clone(), links + 1);
            }
            assert_eq!((links, steps.len()), (mine, mine), "{id}");
            let field = Slot::of(Section::Victim, id).unwrap();
            assert_eq!(text(&field.get(&copy.cases[0].content)), at, "{id}");
        }
    });
}
