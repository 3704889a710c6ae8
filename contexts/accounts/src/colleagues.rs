//! Who is who in an organisation, for the pages of other contexts that name an owner or a team. Names of colleagues are no
//! secret inside the organisation; nothing here crosses it.

use ::store::Scope;
use access::{Action, Facts};
use base::{OrgId, Redacted, Refusal, TeamId, UserId};

use crate::model::{Account, AccountState, Team};
use crate::{Accounts, sessions, store};

/// The name of a user, as colleagues see it; also of one whose account is closed, because old records name them.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn name(accounts: &Accounts, org: OrgId, user: UserId) -> Result<Option<Redacted<String>>, Refusal> {
    let found = accounts
        .store()
        .read(Scope::Org(org), |tx| Ok::<_, Refusal>(store::account(tx, org, user)?))?;
    Ok(found.map(|account| account.display))
}

/// The teams of an organisation, in the order in which they were made.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn teams(accounts: &Accounts, org: OrgId) -> Result<Vec<Team>, Refusal> {
    accounts.store().read(Scope::Org(org), |tx| Ok(store::teams(tx, org)?))
}

/// The members of a team who may own a case of it and may sign in: those who could add a note to it.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn members(accounts: &Accounts, org: OrgId, team: TeamId) -> Result<Vec<(UserId, Redacted<String>)>, Refusal> {
    let all = accounts
        .store()
        .read(Scope::Org(org), |tx| Ok::<_, Refusal>(store::accounts(tx, org)?))?;
    Ok(all
        .into_iter()
        .filter(|account| account.teams.contains(&team) && may_own(account, team))
        .map(|account| (account.user, account.display))
        .collect())
}

/// Whether an account may own a case of a team: it may be used, and its roles let it work on such a case.
pub(crate) fn may_own(account: &Account, team: TeamId) -> bool {
    let own = Facts::of(account.org).owner(account.user).team(team);
    account.state == AccountState::Active
        && access::may(&sessions::actor_of(account, false), Action::NoteAdd, &own).is_ok()
}
