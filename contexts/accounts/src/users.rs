//! Accounts of an organisation: list, roles and teams, disable, enable. Nobody changes their own rights.

use ::store::Tx;
use access::{Actor, Basis, Facts, Role, RoleSet, act};
use base::{Ambient, FieldProblem, OrgId, Refusal, TeamId, UserId};
use journal::Entry;

use crate::model::{Account, AccountState};
use crate::organisations::note;
use crate::{consents, set_up, store};

/// The accounts of the actor's organisation.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<Account>, Refusal> {
    let grant = access::decide::<act::UserList>(actor, &Facts::of(actor.org))?;
    Ok(store::accounts(tx, grant.org())?)
}

/// One account, for the page that changes it.
///
/// # Errors
/// [`Refusal::NotFound`] if the organisation has no such account.
pub fn show(tx: &mut Tx, actor: &Actor, user: UserId) -> Result<Account, Refusal> {
    let grant = access::decide::<act::UserList>(actor, &Facts::of(actor.org).record(user))?;
    store::account(tx, grant.org(), user)?.ok_or(Refusal::NotFound)
}

pub(crate) fn facts(account: &Account) -> Facts {
    Facts::of(account.org)
        .owner(account.user)
        .state(account.state.state())
        .record(account.user)
}

/// Gives an account other roles and teams; every session of it ends at its next request. Who invites no more leaves no open
/// invitation behind, whose code they know.
///
/// What widens somebody's rights holds only when another user administrator has agreed, where there is one: `false` then.
///
/// # Errors
/// [`Refusal::Conflict`] when somebody else was faster, [`Refusal::NotNow`] when the last administrator would go.
pub fn change_roles(
    tx: &mut Tx,
    ambient: &Ambient,
    actor: &Actor,
    user: UserId,
    version: i64,
    roles: RoleSet,
    teams: &[TeamId],
) -> Result<bool, Refusal> {
    let account = store::account(tx, actor.org, user)?.ok_or(Refusal::NotFound)?;
    let grant = access::decide::<act::UserRoles>(actor, &facts(&account))?;
    if roles.is_empty() {
        return Err(Refusal::invalid("roles", "accounts-roles-missing"));
    }
    let known = store::teams(tx, grant.org())?;
    if !teams.iter().all(|team| known.iter().any(|known| known.id == *team)) {
        return Err(Refusal::invalid("teams", "accounts-choose"));
    }
    if account.version != version {
        return Err(Refusal::Conflict {
            current: account.version,
        });
    }
    let wider = consents::widens((account.roles, &account.teams), (roles, teams));
    let waits = wider && consents::somebody_else(tx, grant.org(), &[actor.user, user])?;
    if waits {
        let what = Account {
            roles,
            teams: teams.to_vec(),
            ..account.clone()
        };
        consents::ask(tx, ambient, actor, consents::Kind::Roles, user.uuid(), &what)?;
    } else {
        set_roles(tx, &account, roles, teams)?;
    }
    let basis = grant.basis().to_string();
    if waits {
        note(tx, ambient, actor, "consent-ask", "account", user.uuid(), &basis)?;
    } else {
        note(tx, ambient, actor, "user-roles", "account", user.uuid(), &basis)?;
    }
    Ok(!waits)
}

/// Roles and teams of an account, and the end of all that was given out to it.
fn set_roles(tx: &mut Tx, account: &Account, roles: RoleSet, teams: &[TeamId]) -> Result<(), Refusal> {
    let (org, user) = (account.org, account.user);
    keep_an_administrator(tx, account, !roles.contains(Role::UserAdministrator))?;
    if !store::touch(tx, org, user, account.version, account.state)? {
        return Err(Refusal::Conflict {
            current: account.version,
        });
    }
    if !roles.contains(Role::UserAdministrator) {
        store::withdraw_all_of(tx, org, user)?;
    }
    store::replace_roles(tx, org, user, roles)?;
    store::replace_teams(tx, org, user, teams)?;
    Ok(())
}

/// Wider rights to which a second person has agreed.
///
/// # Errors
/// [`Refusal::Conflict`] when the account is not as it was when they were asked for.
pub(crate) fn apply_roles(tx: &mut Tx, org: OrgId, it: &consents::Request) -> Result<(), Refusal> {
    let user = UserId::from_uuid(it.subject);
    let account = store::account(tx, org, user)?.ok_or(Refusal::NotFound)?;
    if account.version != it.version || account.state != AccountState::Active {
        return Err(Refusal::Conflict {
            current: account.version,
        });
    }
    set_roles(tx, &account, it.roles, &it.teams)
}

/// Why an account is closed; these codes stand in the audit.
pub const WHY_CLOSED: [&str; 4] = ["left", "away", "safety", "mistake"];
/// Why an account is opened again.
pub const WHY_OPENED: [&str; 3] = ["back", "settled", "mistake"];

/// Stops somebody from signing in, and ends their sessions, whatever is left under their name. `why` is one of [`WHY_CLOSED`].
pub(crate) fn disable(tx: &mut Tx, ambient: &Ambient, actor: &Actor, user: UserId, why: &str) -> Result<(), Refusal> {
    let account = store::account(tx, actor.org, user)?.ok_or(Refusal::NotFound)?;
    let grant = access::decide::<act::UserDisable>(actor, &facts(&account))?;
    let why = reason(&WHY_CLOSED, why)?;
    close(tx, &account)?;
    note_why(tx, ambient, actor, "user-disable", user, grant.basis(), why)
}

/// Lets somebody sign in again. `why` is one of [`WHY_OPENED`].
///
/// # Errors
/// [`Refusal::Invalid`] without a reason; [`Refusal`] of the decision or the store.
pub fn enable(tx: &mut Tx, ambient: &Ambient, actor: &Actor, user: UserId, why: &str) -> Result<(), Refusal> {
    let account = store::account(tx, actor.org, user)?.ok_or(Refusal::NotFound)?;
    let grant = access::decide::<act::UserEnable>(actor, &facts(&account))?;
    let why = reason(&WHY_OPENED, why)?;
    store::touch(tx, grant.org(), user, account.version, AccountState::Active)?;
    note_why(tx, ambient, actor, "user-enable", user, grant.basis(), why)
}

fn reason(known: &[&'static str], code: &str) -> Result<&'static str, Refusal> {
    let found = known.iter().copied().find(|known| *known == code);
    found.ok_or_else(|| Refusal::invalid("reason", "accounts-choose"))
}

/// An audit row with a coded reason.
fn note_why(
    tx: &mut Tx,
    ambient: &Ambient,
    actor: &Actor,
    action: &'static str,
    user: UserId,
    basis: Basis,
    why: &str,
) -> Result<(), Refusal> {
    let entry = Entry {
        actor: Some(actor.user),
        org: Some(actor.org),
        subject: Some(user.uuid()),
        reason: Some(why.as_bytes()),
        ..Entry::new(ambient.now(), action, "account", "")
    };
    let basis = basis.to_string();
    Ok(journal::audit::append(tx, &Entry { basis: &basis, ..entry })?)
}

/// Disables an account, ends its sessions and withdraws the invitations whose codes it knows; shared by the page and the operator's command line.
pub(crate) fn close(tx: &mut Tx, account: &Account) -> Result<(), Refusal> {
    keep_an_administrator(tx, account, true)?;
    if !store::touch(tx, account.org, account.user, account.version, AccountState::Disabled)? {
        return Err(Refusal::Conflict {
            current: account.version,
        });
    }
    store::delete_sessions(tx, account.org, account.user, None)?;
    store::unknow_devices(tx, account.org, account.user, None)?;
    store::withdraw_all_of(tx, account.org, account.user)?;
    Ok(())
}

fn keep_an_administrator(tx: &mut Tx, account: &Account, leaves: bool) -> Result<(), Refusal> {
    let is_one = account.state == AccountState::Active && account.roles.contains(Role::UserAdministrator);
    if leaves && is_one && store::holders(tx, account.org, Role::UserAdministrator)? <= 1 {
        return Err(Refusal::NotNow {
            why: "accounts-last-administrator",
        });
    }
    Ok(())
}

/// Stores a new account; a taken sign-in name is a problem of the field.
pub(crate) fn insert(tx: &mut Tx, account: &Account, hash: &str) -> Result<(), Refusal> {
    store::insert_account(tx, account, hash).map_err(|error| {
        if error.is_unique_violation() {
            set_up::taken()
        } else {
            error.into()
        }
    })
}

/// Sign-in names: letters, digits, `.`, `-`, `_`, `@`, three to sixty.
pub(crate) fn login_problem(field: &str, login: &str) -> Option<FieldProblem> {
    let login = login.trim();
    let fits = (3..=60).contains(&login.chars().count())
        && login
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'));
    (!fits).then(|| FieldProblem::new(field, "accounts-login-form"))
}
