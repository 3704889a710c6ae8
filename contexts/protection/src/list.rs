//! Lists of cases: what the actor may see, narrowed and page by page.

use access::{Actor, act};
use base::{CaseId, Redacted, Refusal, TeamId, UserId};
use store::Tx;

use crate::find::masked_names;
use crate::model::Case;
use crate::{Protection, store as db};

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
    /// Registered on this day or later, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// Registered on this day or before.
    pub until: Option<String>,
}

/// Cases of one page.
pub const PAGE: usize = 50;

/// A case in a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The case.
    pub case: Case,
    /// The name with all but the first letters hidden; empty if the actor could never see it.
    pub masked: Redacted<String>,
}

/// A page of a list, newest first.
#[derive(Debug, Clone)]
pub struct Page {
    /// The cases.
    pub cases: Vec<Listed>,
    /// Where the next page begins.
    pub next: Option<CaseId>,
}

/// One page of the cases that the actor may list.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn run(
    cx: &Protection,
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
    let masked = masked_names(cx, tx, actor, cases.iter())?;
    Ok(Page {
        cases: cases
            .into_iter()
            .map(|case| Listed {
                masked: masked.get(&case.person).cloned().unwrap_or_default(),
                case,
            })
            .collect(),
        next,
    })
}
