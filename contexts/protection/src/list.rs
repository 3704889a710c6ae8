//! Lists of cases: what the actor may see, narrowed and page by page.

use access::{Actor, act};
use base::{CaseId, Refusal, TeamId, UserId};
use store::Tx;

use crate::model::Case;
use crate::process::model::{Risk, Stage};
use crate::store as db;

/// What a list of cases is narrowed by; what is `None` is not asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrow {
    /// `cas_Status`.
    pub status: Option<String>,
    /// Open ones only.
    pub open: bool,
    /// Of one team.
    pub team: Option<TeamId>,
    /// Of one owner.
    pub owner: Option<UserId>,
    /// Without owner.
    pub unowned: bool,
    /// Age band.
    pub age_band: Option<String>,
    /// `prs_Gender`.
    pub gender: Option<String>,
    /// A code of `vic_TypeOfExploitation`.
    pub exploitation: Option<String>,
    /// How far it has come.
    pub stage: Option<Stage>,
    /// How great the danger was judged to be.
    pub risk: Option<Risk>,
    /// Registered on this day or later, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// Registered on this day or before.
    pub until: Option<String>,
}

/// Cases of one page.
pub const PAGE: usize = 50;

/// A page of a list, newest first.
#[derive(Debug, Clone)]
pub struct Page {
    /// The cases, by their codes: no name stands in a list, not even its first letters.
    pub cases: Vec<Case>,
    /// Where the next page begins.
    pub next: Option<CaseId>,
}

/// One page of the cases that the actor may list.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn run(
    tx: &mut Tx<'_>,
    actor: &Actor,
    narrow: &Narrow,
    after: Option<CaseId>,
    most: usize,
) -> Result<Page, Refusal> {
    let grant = access::list::<act::CaseList>(actor)?;
    // One more than asked for tells whether there is a next page.
    let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let mut cases = db::cases(tx, &grant, narrow, after, limit)?;
    let more = cases.len() > most;
    cases.truncate(most);
    let next = cases.last().filter(|_| more).map(|case| case.id);
    Ok(Page { cases, next })
}
