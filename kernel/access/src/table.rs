//! The table as it is reviewed: asked of the decision itself, cell by cell, not copied from the rules.

use std::fmt::Write as _;

use base::{Ambient, OrgId, TeamId, Timestamp, UserId};

use crate::{Action, Actor, Facts, Opened, Role, State, may};

/// How a record may stand to the one who asks; the letter stands in a cell if the answer is yes.
const RELATIONS: [(char, &str); 8] = [
    ('o', "own: they own it, another team answers for it"),
    ('t', "team: their team answers for it, somebody else owns it"),
    ('u', "unassigned: their team answers for it, nobody owns it"),
    ('x', "another team's"),
    ('a', "authored: they made it, another team answers for it"),
    (
        'e',
        "emergency: another team's, opened by them in an emergency that has not ended",
    ),
    ('n', "nobody's: no owner, no team, no author"),
    ('f', "foreign: theirs in every other way, but of another organisation"),
];

/// Every role × action × state × relation, as text. `!` after an action means that a reason is asked for.
pub fn table() -> String {
    let mut text = String::from(
        "# Who may do what: printed from kernel/access, compared by its tests.\n\
         # A cell lists how the record may stand to the one who asks:\n",
    );
    for (letter, meaning) in RELATIONS {
        let _ = writeln!(text, "#   {letter}  {meaning}");
    }
    text.push_str("# In a demo, except for gallery-view*, which is asked outside one. `!`: a reason is asked for and written down.\n");
    let _ = write!(text, "\n{:<24}{:<8}", "action", "state");
    for role in Role::ALL {
        let _ = write!(text, "{:<10}", short(role));
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    for action in Action::ALL {
        for state in State::ALL {
            let name = format!("{action}{}", if action.needs_reason() { "!" } else { "" });
            line(&mut text, &name, *action, state, true);
        }
    }
    line(&mut text, "gallery-view*", Action::GalleryView, State::Open, false);
    text
}

fn line(text: &mut String, name: &str, action: Action, state: State, demo: bool) {
    let mut row = format!("{name:<24}{:<8}", state.name());
    for role in Role::ALL {
        let cell: String = RELATIONS
            .iter()
            .map(|(letter, _)| *letter)
            .filter(|letter| allowed(role, action, state, *letter, demo))
            .collect();
        let _ = write!(row, "{:<10}", if cell.is_empty() { "-" } else { &cell });
    }
    text.push_str(row.trim_end());
    text.push('\n');
}

fn allowed(role: Role, action: Action, state: State, relation: char, demo: bool) -> bool {
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 0);
    let (me, other) = (UserId::new(&ambient), UserId::new(&ambient));
    let (mine, theirs) = (TeamId::new(&ambient), TeamId::new(&ambient));
    let (here, there) = (OrgId::new(&ambient), OrgId::new(&ambient));
    let now = Timestamp::from_micros(0);
    let opened = Opened {
        by: me,
        from: now,
        until: now.plus_seconds(1),
    };
    let mut actor = Actor::new(me, here, [role]).in_teams([mine]).at(now);
    actor.demo = demo;
    let anothers = Facts::of(here).owner(other).team(theirs).author(other).state(state);
    let facts = match relation {
        'o' => anothers.owner(me),
        't' => anothers.team(mine),
        'u' => anothers.team(mine).owner(None),
        'a' => anothers.author(me),
        'e' => anothers.opened(opened),
        'n' => Facts::of(here).state(state),
        'f' => Facts {
            org: there,
            ..anothers.owner(me).team(mine)
        },
        _ => anothers,
    };
    may(&actor, action, &facts).is_ok()
}

const fn short(role: Role) -> &'static str {
    match role {
        Role::HotlineOperator => "hotline",
        Role::CaseWorker => "worker",
        Role::Counsellor => "counsel",
        Role::Lawyer => "lawyer",
        Role::HealthWorker => "health",
        Role::ShelterManager => "shelter",
        Role::ReferralFocalPoint => "focal",
        Role::ExternalProvider => "provider",
        Role::Supervisor => "superv",
        Role::DataSteward => "steward",
        Role::ReleaseApprover => "approver",
        Role::MonitoringViewer => "results",
        Role::Auditor => "auditor",
        Role::UserAdministrator => "users",
        Role::ConfigurationAdministrator => "settings",
    }
}
