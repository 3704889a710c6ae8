//! Who is who in an organisation, for the pages of other contexts that name an owner or a team. Names of colleagues are no
//! secret inside the organisation; nothing here crosses it.

use ::store::Scope;
use access::Role;
use base::{OrgId, Redacted, Refusal, TeamId, UserId};

use crate::model::{AccountState, Team};
use crate::{Accounts, store};

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

/// The members of a team who work with people and may sign in.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn members(accounts: &Accounts, org: OrgId, team: TeamId) -> Result<Vec<(UserId, Redacted<String>)>, Refusal> {
    let all = accounts
        .store()
        .read(Scope::Org(org), |tx| Ok::<_, Refusal>(store::accounts(tx, org)?))?;
    let works = |roles: access::RoleSet| roles.contains(Role::CaseWorker) || roles.contains(Role::Supervisor);
    Ok(all
        .into_iter()
        .filter(|account| {
            account.state == AccountState::Active && account.teams.contains(&team) && works(account.roles)
        })
        .map(|account| (account.user, account.display))
        .collect())
}
