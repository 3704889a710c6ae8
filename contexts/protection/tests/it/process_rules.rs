//! The machine by itself: random walks that no guard lets past.

use std::collections::HashSet;

use base::{Ambient, Timestamp, UserId};
use fictional::Rng;
use protection::model::Consent;
use protection::process::clocks;
use protection::process::model::{Risk, Stage, TaskKind};
use protection::process::rules::{Guard, Known, MOVES, check, from, reopened};

const WALKS: usize = 100_000;
const STEPS: usize = 36;

fn start() -> Known {
    Known {
        stage: Stage::Enquiry,
        paused: false,
        consent: Consent::NotAsked,
        exception: false,
        decided: None,
        risk: None,
        child: None,
        guardian: false,
        best_interests: false,
        planned: false,
        open_safety: 0,
        asked_by: None,
        back_to: None,
    }
}

/// Something happens to the case that is no move.
fn happens(known: &mut Known, rng: &mut Rng) {
    match rng.below(13) {
        0..=2 => known.consent = Consent::Given,
        3 => known.consent = Consent::ALL[rng.below(4)],
        4 => known.exception = rng.percent(50),
        5 | 6 => known.decided = Some(rng.percent(85)),
        7 => known.risk = Some(Risk::ALL[rng.below(4)]),
        8 => known.child = Some(rng.percent(50)),
        9 => known.guardian = rng.percent(70),
        10 => known.best_interests = rng.percent(70),
        11 => known.planned = rng.percent(80),
        _ => {
            known.open_safety = u32::from(rng.percent(30));
            known.paused = known.stage.is_active() && rng.percent(30);
        }
    }
}

/// What must be so after any move, said in other words than the table says it.
fn assert_allowed(before: &Known, to: Stage, who: UserId) {
    let agreed = before.consent == Consent::Given || before.exception;
    let child = before.child == Some(true);
    let cared_for = !child || (before.guardian && before.best_interests);
    match (before.stage, to) {
        (Stage::Closing, Stage::Closed) => {
            assert_ne!(
                before.asked_by,
                Some(who),
                "nobody agrees to their own question: {before:?}"
            );
            assert!(
                before.asked_by.is_some() && before.open_safety == 0 && cared_for,
                "{before:?}"
            );
        }
        (Stage::Closing, to) => assert_eq!(Some(to), before.back_to),
        (from, Stage::Closed) => {
            assert!(
                from < Stage::Assessment,
                "an active case is closed by two only: {before:?}"
            );
            assert_eq!(before.open_safety, 0);
        }
        (from, Stage::Closing) => assert!(from.is_active() && before.open_safety == 0 && cared_for, "{before:?}"),
        (from, to) if to.is_active() => {
            assert!(agreed, "nobody is worked with who did not agree: {before:?} to {to:?}");
            assert!(!before.paused || !from.is_active(), "{before:?}");
            if matches!((from, to), (Stage::Screening | Stage::Closed, _) | (_, Stage::Planning)) && from < to
                || from == Stage::Closed
            {
                assert_eq!(before.decided, Some(true), "{before:?}");
            }
            if (from, to) == (Stage::Planning, Stage::Implementing) {
                assert!(before.risk.is_some() && before.planned && cared_for, "{before:?}");
            }
        }
        (from, to) => assert!(
            matches!(
                (from, to),
                (Stage::Enquiry, Stage::Intake) | (Stage::Intake, Stage::Screening) | (Stage::Closed, Stage::Intake)
            ),
            "{from:?} to {to:?}"
        ),
    }
}

#[test]
fn no_walk_leads_past_a_guard() {
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 1);
    let people: Vec<UserId> = (0..3).map(|_| UserId::new(&ambient)).collect();
    let (mut made, mut stopped, mut closed) = (HashSet::new(), HashSet::new(), 0_u32);
    for walk in 0..WALKS {
        let mut rng = Rng::new(walk as u64);
        let mut known = start();
        for _ in 0..STEPS {
            if rng.percent(45) {
                happens(&mut known, &mut rng);
                continue;
            }
            let (who, to) = (people[rng.below(3)], Stage::ALL[rng.below(Stage::ALL.len())]);
            match check(&known, to, who) {
                Ok(Some(one)) => {
                    assert_allowed(&known, to, who);
                    assert_eq!((one.from, one.to), (known.stage, to));
                    made.insert((one.from, one.to));
                    if to == Stage::Closing {
                        (known.asked_by, known.back_to) = (Some(who), Some(known.stage));
                    } else if known.stage == Stage::Closing {
                        (known.asked_by, known.back_to) = (None, None);
                    }
                    closed += u32::from(to == Stage::Closed);
                    known.stage = to;
                    known.paused &= to.is_active();
                }
                Ok(None) => assert!(!from(&known).any(|one| one.to == to)),
                Err(missing) => {
                    assert!(!missing.is_empty() && missing.iter().all(|guard| !guard.holds(&known, who)));
                    stopped.extend(missing);
                }
            }
        }
    }
    // The walks met everything: each move was made, each guard stopped somebody.
    assert_eq!(made.len(), MOVES.len(), "{made:?}");
    let guards: HashSet<Guard> = MOVES.iter().flat_map(|one| one.guards.iter().copied()).collect();
    assert_eq!(stopped, guards);
    assert!(closed > 1_000, "{closed}");
}

#[test]
fn a_move_stands_once_and_every_stage_is_left_and_reached() {
    let pairs: HashSet<(Stage, Stage)> = MOVES.iter().map(|one| (one.from, one.to)).collect();
    assert_eq!(pairs.len(), MOVES.len());
    for stage in Stage::ALL {
        assert!(MOVES.iter().any(|one| one.from == *stage), "{stage:?} is left");
        assert!(
            *stage == Stage::Enquiry || MOVES.iter().any(|one| one.to == *stage),
            "{stage:?} is reached"
        );
    }
}

#[test]
fn a_closed_case_is_taken_up_where_what_is_known_allows() {
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 1);
    let who = UserId::new(&ambient);
    let mut known = Known {
        stage: Stage::Closed,
        ..start()
    };
    assert_eq!(reopened(&known, who), Stage::Intake);
    (known.consent, known.decided) = (Consent::Given, Some(true));
    assert_eq!(reopened(&known, who), Stage::Assessment);
    known.consent = Consent::Withdrawn;
    assert_eq!(reopened(&known, who), Stage::Intake);
}

#[test]
fn the_greater_the_danger_the_sooner_and_what_nobody_judged_counts_as_high() {
    let now = Timestamp::from_micros(1_795_000_000_000_000);
    for kind in TaskKind::ALL {
        let dues: Vec<_> = Risk::ALL
            .iter()
            .map(|risk| clocks::due(*kind, Some(*risk), now))
            .collect();
        assert!(dues.windows(2).all(|two| two[1] <= two[0]), "{kind:?} {dues:?}");
        assert!(dues.iter().flatten().all(|due| *due > now), "{kind:?}");
        assert_eq!(clocks::due(*kind, None, now), dues[2], "{kind:?}");
    }
    for stage in Stage::ALL {
        for child in [false, true] {
            for kind in clocks::starts(*stage, child) {
                assert!(clocks::due(kind, None, now).is_some(), "{stage:?} starts {kind:?}");
                assert!(!clocks::ends(kind, *stage), "{stage:?} ends {kind:?} as it starts it");
            }
        }
    }
    assert!(clocks::starts(Stage::Assessment, true).any(|kind| kind == TaskKind::BestInterests));
    assert!(!clocks::starts(Stage::Assessment, false).any(|kind| kind == TaskKind::BestInterests));
}
