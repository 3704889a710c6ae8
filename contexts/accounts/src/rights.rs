//! Rights in words: what a role may do, who may do something, and whom to ask. Everything follows from the one table; no record
//! is looked at.

use ::store::Tx;
use access::rules::{RULES, Rule, Scope};
use access::{Action, Actor, Role, RoleSet, State};
use base::{Redacted, Refusal, TeamId};
use ui::L;

use crate::model::{AccountState, Team, role_label};
use crate::{oversight, store};

/// The rules by which any of these roles may do something, in the order of the table; each with the roles that it names.
pub fn rules(roles: RoleSet, action: Action) -> impl Iterator<Item = (&'static Rule, Vec<Role>)> {
    RULES
        .iter()
        .filter(move |rule| rule.action == action)
        .filter_map(move |rule| {
            let named: Vec<Role> = rule
                .roles
                .iter()
                .copied()
                .filter(|role| roles.contains(*role))
                .collect();
            (!named.is_empty()).then_some((rule, named))
        })
}

/// What these roles may do to anything at all, in the order of the table.
pub fn actions(roles: RoleSet) -> impl Iterator<Item = Action> {
    let all = Action::ALL.iter().copied();
    all.filter(move |action| *action != Action::GalleryView && rules(roles, *action).next().is_some())
}

/// All roles.
pub fn every_role() -> RoleSet {
    Role::ALL.into_iter().collect()
}

/// What may be done, in plain words of the present; what has none is told by what the audit says of it.
pub fn do_text(l: &L, action: Action) -> String {
    let id = format!("accounts-do-{action}");
    if l.has(&id) {
        l.t(&id)
    } else {
        oversight::act_text(l, action.code())
    }
}

/// To which records a rule reaches, and while they are what.
pub fn where_text(l: &L, rule: &Rule) -> String {
    let scope = l.t(&format!("accounts-scope-{}", rule.scope));
    let says = |state| match state {
        State::Open => "accounts-rights-open",
        State::Closed => "accounts-rights-closed",
        State::Erased => "accounts-rights-erased",
    };
    let states: Vec<State> = rule.states.iter().collect();
    // What belongs to the organisation as a whole has no life of its own to speak of.
    let plain = matches!(rule.scope, Scope::Organisation | Scope::Own) && action_of_office(rule.action);
    match states.as_slice() {
        [only] if !plain => l.list(&[&scope, &l.t(says(*only))]),
        _ => scope,
    }
}

/// Whether what it is about is not opened and closed as a case is.
const fn action_of_office(action: Action) -> bool {
    use access::Kind;
    !matches!(
        action.kind(),
        Kind::Person | Kind::Case | Kind::Emergency | Kind::Release
    )
}

/// The names of roles, as a list.
pub fn role_list(l: &L, roles: impl Iterator<Item = Role>) -> String {
    let names: Vec<String> = roles.map(|role| l.t(role_label(role))).collect();
    l.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Whom one may ask, by the names that colleagues see.
#[derive(Debug, Clone, Default)]
pub struct Helpers {
    /// The teams of the organisation.
    pub teams: Vec<Team>,
    /// Those who give roles.
    pub administrators: Vec<Redacted<String>>,
    /// Those who answer for a team, by team.
    pub supervisors: Vec<(TeamId, Vec<Redacted<String>>)>,
}

/// Who gives roles, and who answers for which team. Names of colleagues are no secret inside the organisation.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn helpers(tx: &mut Tx, actor: &Actor) -> Result<Helpers, Refusal> {
    let teams = store::teams(tx, actor.org)?;
    let accounts = store::accounts(tx, actor.org)?;
    let with = |role| {
        let active = accounts.iter().filter(|it| it.state == AccountState::Active);
        active.filter(move |it| it.roles.contains(role))
    };
    let administrators = with(Role::UserAdministrator).map(|it| it.display.clone()).collect();
    let supervisors = teams.iter().map(|team| {
        let of_team = with(Role::Supervisor).filter(|it| it.teams.contains(&team.id));
        (team.id, of_team.map(|it| it.display.clone()).collect())
    });
    Ok(Helpers {
        administrators,
        supervisors: supervisors.collect(),
        teams,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_of_every_role_has_a_line() {
        for role in Role::ALL {
            let only: RoleSet = [role].into_iter().collect();
            for action in Action::ALL {
                let ruled = RULES
                    .iter()
                    .any(|rule| rule.action == *action && rule.roles.contains(&role));
                assert_eq!(rules(only, *action).next().is_some(), ruled, "{role} {action}");
            }
            assert!(actions(only).any(|action| action == Action::OwnAccount));
        }
    }
}
