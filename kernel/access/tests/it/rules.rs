//! What the rules must never allow, whatever else they say.

use access::rules::RULES;
use access::{Action, Actor, Facts, Role, State, Tier, Why, act, capable, decide, fields_visible, list, may};
use base::{CaseId, PersonId, Refusal};

use crate::world::{Dice, actor, facts, id, org, team, user};

fn worker() -> Actor {
    Actor::new(user(1), org(1), [Role::CaseWorker]).in_teams([team(1)])
}

fn case() -> Facts {
    Facts::of(org(1)).owner(user(2)).team(team(1)).author(user(2))
}

#[test]
fn nobody_crosses_organisations() {
    let mut dice = Dice(11);
    let mut crossings = 0;
    for _ in 0..20_000 {
        let (actor, facts) = (actor(&mut dice), facts(&mut dice));
        if actor.org == facts.org {
            continue;
        }
        crossings += 1;
        for action in Action::ALL {
            assert_eq!(may(&actor, *action, &facts).unwrap_err().why, Why::OtherOrganisation);
        }
    }
    assert!(crossings > 5000);
}

#[test]
fn somebody_without_roles_can_do_nothing() {
    let nobody = Actor::new(user(1), org(1), []).in_teams([team(1)]).in_demo();
    for action in Action::ALL {
        for state in State::ALL {
            let all_theirs = Facts::of(org(1))
                .owner(user(1))
                .team(team(1))
                .author(user(1))
                .state(state);
            assert_eq!(may(&nobody, *action, &all_theirs).unwrap_err().why, Why::NoRole);
        }
    }
}

#[test]
fn more_roles_never_take_anything_away() {
    let mut dice = Dice(5);
    for _ in 0..20_000 {
        let (mut actor, facts) = (actor(&mut dice), facts(&mut dice));
        let before: Vec<_> = Action::ALL.iter().map(|action| may(&actor, *action, &facts)).collect();
        let more = Role::ALL[usize::try_from(dice.roll(Role::ALL.len() as u64)).unwrap()];
        actor.roles = actor.roles.with(more);
        for (action, before) in Action::ALL.iter().zip(before) {
            if let Ok(before) = before {
                assert!(may(&actor, *action, &facts).is_ok_and(|after| after.tier >= before.tier));
            }
        }
    }
}

#[test]
fn administrators_approvers_and_auditors_see_no_content() {
    for role in [
        Role::UserAdministrator,
        Role::ConfigurationAdministrator,
        Role::Auditor,
        Role::ReleaseApprover,
        Role::MonitoringViewer,
        Role::ExternalProvider,
    ] {
        for rule in RULES.iter().filter(|rule| rule.roles.contains(&role)) {
            assert!(rule.tier <= Tier::S1, "{role} reads {:?} by {}", rule.tier, rule.action);
        }
    }
}

#[test]
fn a_data_steward_sees_cases_of_the_organisation_without_identity() {
    let steward = Actor::new(user(9), org(1), [Role::DataSteward]);
    let visible = fields_visible(&steward, &case());
    assert_eq!((visible.plain, visible.revealed), (Tier::S2, Tier::S2));
    for action in [
        Action::PersonView,
        Action::PersonReveal,
        Action::PersonSearch,
        Action::CaseReveal,
        Action::CaseEdit,
    ] {
        assert_eq!(may(&steward, action, &case()).unwrap_err().why, Why::NoRole);
    }
    // The one place where stored values of identity may reach a steward is the report of their own upload.
    for rule in RULES
        .iter()
        .filter(|rule| rule.roles.contains(&Role::DataSteward) && rule.tier > Tier::S2)
    {
        assert_eq!(rule.action, Action::ImportReport);
    }
    let report = Facts::of(org(1)).author(user(9));
    assert!(may(&steward, Action::ImportReport, &report).is_ok());
    assert_eq!(
        may(&steward, Action::ImportReport, &report.author(user(8)))
            .unwrap_err()
            .why,
        Why::NotAuthor
    );
}

#[test]
fn a_case_worker_reaches_what_they_own_and_what_their_teams_answer_for() {
    let worker = worker();
    let visible = fields_visible(&worker, &case());
    assert_eq!((visible.plain, visible.revealed), (Tier::S2, Tier::S4));
    assert!(may(&worker, Action::CaseEdit, &case().team(team(2)).owner(user(1))).is_ok());
    let elsewhere = case().team(team(2));
    assert_eq!(
        may(&worker, Action::CaseView, &elsewhere).unwrap_err().why,
        Why::NotInTeam
    );
    assert_eq!(fields_visible(&worker, &elsewhere).revealed, Tier::S0);
    for action in [Action::CaseAssign, Action::PersonErase] {
        assert_eq!(
            may(&worker, action, &case().owner(user(1))).unwrap_err().why,
            Why::NoRole
        );
    }
}

#[test]
fn a_closed_case_is_read_and_not_changed_until_it_is_opened_again() {
    let (worker, closed) = (worker(), case().state(State::Closed));
    assert!(may(&worker, Action::CaseView, &closed).is_ok());
    assert_eq!(may(&worker, Action::CaseEdit, &closed).unwrap_err().why, Why::Closed);
    assert_eq!(may(&worker, Action::NoteAdd, &closed).unwrap_err().why, Why::Closed);
    assert!(may(&worker, Action::CaseReopen, &closed).is_ok());
    assert_eq!(
        may(&worker, Action::CaseReopen, &case()).unwrap_err().why,
        Why::StillOpen
    );
    // A stranger is not even told that it is closed.
    assert_eq!(
        may(&worker, Action::CaseEdit, &closed.team(team(2))).unwrap_err().why,
        Why::NotInTeam
    );
}

#[test]
fn of_an_erased_record_only_the_stub_and_its_trail_are_left() {
    for rule in RULES.iter().filter(|rule| rule.states.contains(State::Erased)) {
        assert!(
            matches!(
                rule.action,
                Action::StubView | Action::PersonSeen | Action::AuditRead | Action::AuditVerify
            ),
            "{} reaches erased records",
            rule.action
        );
    }
    let erased = case().state(State::Erased);
    assert_eq!(
        may(&worker(), Action::PersonView, &erased).unwrap_err().why,
        Why::Erased
    );
    let visible = fields_visible(&worker(), &erased);
    assert_eq!((visible.plain, visible.revealed), (Tier::S1, Tier::S1));
}

#[test]
fn nobody_approves_their_own_release_nor_changes_their_own_rights() {
    let both = Actor::new(user(1), org(1), [Role::DataSteward, Role::ReleaseApprover]);
    let release = Facts::of(org(1)).author(user(1));
    assert_eq!(
        may(&both, Action::ReleaseApprove, &release).unwrap_err().why,
        Why::OwnWork
    );
    assert!(may(&both, Action::ReleaseApprove, &release.author(user(2))).is_ok());
    assert!(
        may(&both, Action::ReleaseApprove, &release.author(None)).is_err(),
        "an unknown author is not somebody else"
    );
    let all = Actor::new(user(1), org(1), Role::ALL).in_teams([team(1)]);
    for action in [Action::UserRoles, Action::UserDisable] {
        let account = Facts::of(org(1)).owner(user(1));
        assert_eq!(may(&all, action, &account).unwrap_err().why, Why::OwnAccount);
        assert!(may(&all, action, &account.owner(user(2))).is_ok());
    }
}

#[test]
fn the_gallery_opens_in_a_demo_only() {
    assert_eq!(capable(&worker(), Action::GalleryView).unwrap_err().why, Why::DemoOnly);
    assert!(list::<act::GalleryView>(&worker()).is_err());
    assert!(capable(&worker().in_demo(), Action::GalleryView).is_ok());
}

#[test]
fn whoever_may_do_something_passes_the_gate_of_its_route() {
    let mut dice = Dice(13);
    for _ in 0..20_000 {
        let (actor, facts) = (actor(&mut dice), facts(&mut dice));
        for action in Action::ALL {
            if may(&actor, *action, &facts).is_ok() {
                assert!(capable(&actor, *action).is_ok(), "{action}");
            }
        }
    }
}

#[test]
fn a_grant_names_its_actor_record_and_basis() {
    let (case_id, facts): (CaseId, _) = (id(7, 7), case());
    let grant = decide::<act::CaseView>(&worker(), &facts.record(case_id)).unwrap();
    assert_eq!(
        (grant.actor(), grant.org(), grant.record(), grant.tier()),
        (user(1), org(1), Some(case_id), Tier::S2)
    );
    assert_eq!(
        (grant.action(), grant.basis().to_string().as_str()),
        (Action::CaseView, "case-worker/caseload")
    );
    assert_eq!(
        decide::<act::CaseOpen>(&worker(), &facts).unwrap().record::<PersonId>(),
        None
    );
}

#[test]
fn a_denial_becomes_a_refusal_with_the_stable_code() {
    let denial = may(&worker(), Action::PersonErase, &case()).unwrap_err();
    assert!(matches!(Refusal::from(denial), Refusal::Denied { why: "no-role" }));
    for why in Why::ALL {
        assert_eq!(Why::from_code(why.code()), Some(why));
    }
    for role in Role::ALL {
        assert_eq!(Role::from_code(role.code()), Some(role));
    }
    for action in Action::ALL {
        assert_eq!(Action::from_code(action.code()), Some(*action));
    }
}

#[test]
fn every_action_has_a_rule_and_no_role_has_two_rules_of_one_scope_for_it() {
    for action in Action::ALL {
        let mut found: Vec<(Role, &str)> = RULES
            .iter()
            .filter(|rule| rule.action == *action)
            .flat_map(|rule| rule.roles.iter().map(|role| (*role, rule.scope.code())))
            .collect();
        assert!(!found.is_empty(), "nobody may {action}");
        let all = found.len();
        found.sort_unstable();
        found.dedup();
        assert_eq!(found.len(), all, "{action} has two rules for one role and one scope");
    }
}

#[test]
fn helpers_know_open_cases_of_theirs_and_write_down_only_notes_and_the_help_that_they_give() {
    for role in [Role::Counsellor, Role::HealthWorker, Role::Lawyer] {
        let helper = Actor::new(user(1), org(1), [role]).in_teams([team(1)]);
        let sees = fields_visible(&helper, &case());
        let most = if role == Role::Lawyer { Tier::S4 } else { Tier::S3 };
        assert_eq!((sees.plain, sees.revealed), (Tier::S2, most), "{role}");
        for action in [Action::NoteAdd, Action::ServiceRecord] {
            assert!(may(&helper, action, &case()).is_ok());
            assert!(may(&helper, action, &case().team(team(2))).is_err());
        }
        assert!(may(&helper, Action::CaseView, &case().team(team(2)).owner(user(1))).is_ok());
        for facts in [case().team(team(2)), case().state(State::Closed)] {
            assert!(may(&helper, Action::CaseView, &facts).is_err(), "{role}");
        }
        for action in [
            Action::CaseEdit,
            Action::PersonEdit,
            Action::CaseClose,
            Action::CaseHistory,
            Action::PersonSeen,
            Action::PersonRegister,
            Action::EmergencyOpen,
        ] {
            assert_eq!(
                may(&helper, action, &case()).unwrap_err().why,
                Why::NoRole,
                "{role} {action}"
            );
        }
    }
}

#[test]
fn who_answers_the_telephone_keeps_a_case_until_it_is_given_on_or_closed() {
    let operator = Actor::new(user(1), org(1), [Role::HotlineOperator]).in_teams([team(1)]);
    let own = case().owner(user(1));
    assert_eq!(fields_visible(&operator, &own).revealed, Tier::S4);
    assert!(may(&operator, Action::PersonRegister, &own).is_ok());
    for gone in [case(), own.state(State::Closed)] {
        assert!(may(&operator, Action::CaseView, &gone).is_err());
        assert_eq!(fields_visible(&operator, &gone).revealed, Tier::S0);
    }
}

#[test]
fn roles_whose_records_come_later_reach_nothing_that_was_made_up_for_them() {
    let partner = Actor::new(user(1), org(1), [Role::ExternalProvider]).in_teams([team(1)]);
    let results = Actor::new(user(1), org(1), [Role::MonitoringViewer]).in_teams([team(1)]);
    for action in Action::ALL {
        // Whoever holds a list can lose it.
        let reports = matches!(action, Action::BreachReport | Action::BreachView | Action::BreachAdd);
        let own = reports || *action == Action::OwnAccount || *action == Action::GalleryView;
        assert_eq!(capable(&partner.clone().in_demo(), *action).is_ok(), own, "{action}");
        let reads = own || *action == Action::ReleaseView;
        assert_eq!(capable(&results.clone().in_demo(), *action).is_ok(), reads, "{action}");
    }
    assert!(may(&results, Action::ReleaseView, &Facts::of(org(1))).is_err());
    assert!(may(&results, Action::ReleaseView, &Facts::of(org(1)).state(State::Closed)).is_ok());
}

#[test]
fn of_a_locked_site_nobody_reaches_anything_by_whatever_rule() {
    let everything = Actor::new(user(1), org(1), Role::ALL).in_teams([team(1), team(2)]);
    let locked = everything.clone().without([team(1)]);
    let of = |number| {
        Facts::of(org(1))
            .owner(user(1))
            .author(user(2))
            .team(team(number))
            .state(State::Open)
    };
    for action in Action::ALL {
        let before = may(&everything, *action, &of(1)).is_ok();
        assert!(may(&locked, *action, &of(1)).is_err(), "{action}");
        assert_eq!(
            may(&locked, *action, &of(2)).is_ok(),
            before,
            "{action}: another site goes on"
        );
    }
    assert_eq!(may(&locked, Action::CaseView, &of(1)).unwrap_err().why, Why::NotInTeam);
    assert!(!Why::NotInTeam.may_be_told(), "as if it did not exist");
}
