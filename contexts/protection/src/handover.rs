//! Handing on the cases of somebody who leaves: many at once, each written down, without looking into any.

use access::{Action, Facts, Grant, act};
use base::id::of;
use base::{CaseId, OrgId, Refusal, TeamId, Timestamp, UserId};
use journal::{Entry, audit};
use store::Tx;

use crate::store as db;

/// What somebody owns of one team, or of none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The team that answers for these cases.
    pub team: Option<TeamId>,
    /// Open ones.
    pub open: u64,
    /// Closed ones, which may be opened again.
    pub closed: u64,
}

/// What somebody owns, by team.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn shares(tx: &mut Tx<'_>, org: OrgId, owner: UserId) -> Result<Vec<Share>, Refusal> {
    Ok(db::owned(tx, org, owner)?)
}

/// How many cases have which owner, team and state: for counting what somebody could reach, without naming a case.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn census(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<(Facts, u64)>, Refusal> {
    Ok(db::census(tx, org)?)
}

/// Gives everything that `from` owns of the team of the grant (its record; none: of no team) to a team and somebody in it, or to
/// nobody yet. Returns how many cases went. The caller has checked that the new owner may own cases of that team.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn run(
    tx: &mut Tx<'_>,
    now: Timestamp,
    grant: &Grant<act::CaseHandOver>,
    from: UserId,
    (team, owner): (TeamId, Option<UserId>),
) -> Result<u64, Refusal> {
    let cases: Vec<CaseId> = db::hand_over(tx, grant, from, (team, owner), now)?;
    let old = grant.record::<of::Team>();
    let name = |id: Option<uuid::Uuid>| id.map_or_else(|| String::from("null"), |id| format!("\"{id}\""));
    let detail = format!(
        "{{\"owner\":{},\"team\":\"{}\",\"from_owner\":\"{}\",\"from_team\":{}}}",
        name(owner.map(UserId::uuid)),
        team.uuid(),
        from.uuid(),
        name(old.map(TeamId::uuid))
    );
    let basis = grant.basis().to_string();
    let action = Action::CaseHandOver;
    let entry = |case: &CaseId| Entry {
        actor: Some(grant.actor()),
        org: Some(grant.org()),
        subject: Some(case.uuid()),
        detail: &detail,
        ..Entry::new(now, action.code(), action.kind().code(), &basis)
    };
    let written = audit::append_all(tx, cases.iter().map(entry))?;
    Ok(written)
}
