//! A case opened in an emergency: for a while, to read only, for who opened it, and then as if it had never been.

use access::{Action, Actor, Facts, Opened, Role, State, Tier, Why, fields_visible, may};
use base::Timestamp;

use crate::world::{Dice, actor, facts, org, team, user};

const BOX: i64 = 3600;

fn at(second: i64) -> Timestamp {
    Timestamp::from_micros(0).plus_seconds(second)
}

fn worker() -> Actor {
    Actor::new(user(1), org(1), [Role::CaseWorker]).in_teams([team(1)])
}

fn opened() -> Facts {
    Facts::of(org(1))
        .owner(user(2))
        .team(team(2))
        .author(user(2))
        .opened(Opened {
            by: user(1),
            from: at(1000),
            until: at(1000 + BOX),
        })
}

/// What an opening allows, and no more.
const ALLOWED: [Action; 3] = [Action::PersonView, Action::PersonReveal, Action::CaseView];

#[test]
fn it_is_read_with_identity_and_without_what_could_cost_a_life() {
    let visible = fields_visible(&worker().at(at(1000)), &opened());
    assert_eq!((visible.plain, visible.revealed), (Tier::S2, Tier::S3));
    for (who, facts) in [
        (worker(), opened()),
        (
            Actor {
                user: user(3),
                ..worker()
            }
            .at(at(1000)),
            opened(),
        ),
        (
            Actor {
                org: org(2),
                ..worker()
            }
            .at(at(1000)),
            opened(),
        ),
        (worker().at(at(1000)), opened().state(State::Erased)),
    ] {
        assert_eq!(fields_visible(&who, &facts).revealed, Tier::S0, "{who:?}");
    }
    let helper = Actor::new(
        user(1),
        org(1),
        [Role::Counsellor, Role::Auditor, Role::UserAdministrator],
    );
    assert_eq!(fields_visible(&helper.at(at(1000)), &opened()).revealed, Tier::S0);
}

#[test]
fn whatever_the_clock_does_nothing_but_the_box_counts() {
    let mut dice = Dice(60);
    let mut inside = 0;
    let mut now: i64 = 0;
    for _ in 0..20_000 {
        // Steps, leaps and a clock that is put back, most often close to the ends.
        now = match dice.roll(4) {
            0 => 1000 + i64::try_from(dice.roll(5)).unwrap() - 2,
            1 => 1000 + BOX + i64::try_from(dice.roll(5)).unwrap() - 2,
            2 => now + i64::try_from(dice.roll(7200)).unwrap() - 3600,
            _ => i64::try_from(dice.roll(1 << 40)).unwrap() - (1 << 39),
        };
        let within = (1000..1000 + BOX).contains(&now);
        inside += usize::from(within);
        for action in Action::ALL {
            let here = may(&worker().at(at(now)), *action, &opened());
            let never = may(&worker().at(at(now)), *action, &opened().opened(None));
            if within && ALLOWED.contains(action) {
                assert_eq!(here.unwrap().to_string(), "case-worker/emergency");
                assert_eq!(never.unwrap_err().why, Why::NotInTeam);
            } else {
                assert_eq!(here, never, "{action} at {now}");
            }
        }
    }
    assert!(inside > 3000, "{inside}");
}

#[test]
fn somebody_elses_opening_and_one_that_has_ended_change_no_answer_in_any_world() {
    let mut dice = Dice(61);
    let mut changed = 0;
    for _ in 0..50_000 {
        let (actor, facts) = (actor(&mut dice), facts(&mut dice));
        let lasts = facts.opened.is_some_and(|it| it.lasts(actor.user, actor.now));
        for action in Action::ALL {
            let (with, without) = (may(&actor, *action, &facts), may(&actor, *action, &facts.opened(None)));
            if lasts && ALLOWED.contains(action) {
                changed += usize::from(with != without);
            } else {
                assert_eq!(with, without, "{action} by {actor:?} of {facts:?}");
            }
        }
    }
    assert!(changed > 100, "{changed}");
}

#[test]
fn nobody_judges_their_own_opening_nor_their_own_looks() {
    for action in [Action::EmergencyReview, Action::LooksReview] {
        for role in [Role::Supervisor, Role::Auditor] {
            let judge = Actor::new(user(1), org(1), [role]).in_teams([team(1)]);
            let of = |author| Facts::of(org(1)).team(team(1)).author(author);
            assert!(may(&judge, action, &of(user(2))).is_ok());
            assert_eq!(may(&judge, action, &of(user(1))).unwrap_err().why, Why::OwnWork);
            let elsewhere = of(user(1)).team(team(2));
            assert!(may(&judge, action, &elsewhere).is_err());
        }
        let leader = Actor::new(user(1), org(1), [Role::Supervisor]).in_teams([team(1)]);
        let elsewhere = Facts::of(org(1)).team(team(2)).author(user(2));
        assert_eq!(may(&leader, action, &elsewhere).unwrap_err().why, Why::NotInTeam);
    }
}
