//! What the duties of data protection need to know of people: whose cases have all been closed for long, whose case a code is, who was
//! erased meanwhile. Codes and dates, nothing of the person.

use std::collections::HashSet;

use access::Facts;
use base::{OrgId, PersonId, Refusal, TeamId, Timestamp, UserId};
use store::Tx;

use crate::{code, store as db};

/// Somebody all of whose cases are closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    /// The person.
    pub person: PersonId,
    /// The code of the case that was closed last.
    pub code: String,
    /// The team that answers for it.
    pub team: Option<TeamId>,
    /// Who worked on it.
    pub owner: Option<UserId>,
    /// When something was last changed.
    pub since: Timestamp,
}

/// People all of whose cases are closed and of whom nothing was changed since `before`, the longest first, at most `limit`.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn quiet(tx: &mut Tx<'_>, org: OrgId, before: Timestamp, limit: u32) -> Result<Vec<Quiet>, Refusal> {
    Ok(db::quiet(tx, org, before, limit)?)
}

/// The person whose case has this code, as it was typed, with what a decision about them looks at.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn by_code(tx: &mut Tx<'_>, org: OrgId, typed: &str) -> Result<Option<(PersonId, Facts)>, Refusal> {
    let Some(code) = code::parse(typed) else {
        return Ok(None);
    };
    let case = db::case_of_code(tx, org, &code)?;
    Ok(case.map(|case| (case.person, case.person_facts())))
}

/// Which of these people were erased.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn erased(tx: &mut Tx<'_>, org: OrgId, people: &[PersonId]) -> Result<HashSet<PersonId>, Refusal> {
    let mut gone = HashSet::new();
    for person in people {
        if db::is_erased(tx, org, *person)? {
            gone.insert(*person);
        }
    }
    Ok(gone)
}
