//! Looking through who may do what: every account with what it can reach, so that somebody notices what nobody needs any more.

use std::collections::HashMap;

use ::store::Tx;
use access::{Action, Actor, Facts, act};
use base::{Ambient, Id, OrgId, Refusal, Timestamp, UserId};
use journal::Entry;

use crate::leaving::Caseload;
use crate::model::{Account, AccountState, Team};
use crate::{sessions, store};

/// The noun behind [`ReviewId`].
pub enum ReviewNoun {}
/// Identifier of a review.
pub type ReviewId = Id<ReviewNoun>;

const DAY: i64 = 24 * 60 * 60;
/// After so many days without a sign-in an account is pointed out.
pub const DORMANT_DAYS: i64 = 60;
/// Who never signed in is pointed out after so many days.
pub const NEVER_DAYS: i64 = 14;
/// The bounds of the setting: after how many days access is to be looked through again.
pub const DAYS: std::ops::RangeInclusive<i64> = 7..=365;

/// An account as whoever reviews sees it.
#[derive(Debug, Clone)]
pub struct Line {
    /// The account.
    pub account: Account,
    /// When it was last used to sign in.
    pub last_sign_in: Option<Timestamp>,
    /// Ways to show who one is besides the password, by kind.
    pub factors: Vec<String>,
    /// How many cases it reaches now.
    pub reaches: u64,
    /// Who looked at it last, and when.
    pub reviewed: Option<(UserId, Timestamp)>,
    /// Whether it is time to look again.
    pub overdue: bool,
    /// Whether nobody has used it for long.
    pub dormant: bool,
}

/// The access of an organisation.
#[derive(Debug, Clone)]
pub struct Overview {
    /// Every account that may be used, those that are to be looked at first.
    pub lines: Vec<Line>,
    /// The teams.
    pub teams: Vec<Team>,
    /// After how many days access is to be looked through again.
    pub days: i64,
}

/// Every account that may be used, with what it reaches. Written down.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn overview(
    tx: &mut Tx,
    (ambient, caseload): (&Ambient, &dyn Caseload),
    actor: &Actor,
) -> Result<Overview, Refusal> {
    let grant = access::decide::<act::AccessReview>(actor, &Facts::of(actor.org))?;
    let (org, now) = (grant.org(), ambient.now());
    let days = store::review_days(tx, org)?;
    let (signed, factors, reviews) = (
        store::last_sign_ins(tx, org)?,
        store::factor_kinds(tx, org)?,
        store::access_reviews(tx, org)?,
    );
    let census = caseload.census(tx, org)?;
    let accounts = store::accounts(tx, org)?;
    let active = accounts.into_iter().filter(|it| it.state == AccountState::Active);
    let mut lines: Vec<Line> = active
        .map(|account| {
            let last_sign_in = signed.get(&account.user).copied();
            let reviewed = reviews.get(&account.user).copied();
            let since = reviewed.map_or(account.created_at, |(_, at)| at);
            Line {
                reaches: reaches(&account, &census),
                factors: factors.get(&account.user).cloned().unwrap_or_default(),
                overdue: now.seconds_since(since) >= days * DAY,
                dormant: is_dormant(&account, last_sign_in, now),
                last_sign_in,
                reviewed,
                account,
            }
        })
        .collect();
    lines.sort_by_key(|line| (!line.overdue, !line.dormant, std::cmp::Reverse(line.reaches)));
    note(
        tx,
        ambient,
        actor,
        Action::AccessReview,
        None,
        &grant.basis().to_string(),
    )?;
    Ok(Overview {
        lines,
        teams: store::teams(tx, org)?,
        days,
    })
}

/// How many cases somebody could open now: asked of the decision itself.
fn reaches(account: &Account, census: &[(Facts, u64)]) -> u64 {
    let actor = sessions::actor_of(account, false);
    let open = census
        .iter()
        .filter(|(facts, _)| access::may(&actor, Action::CaseView, facts).is_ok());
    open.map(|(_, count)| count).sum()
}

fn is_dormant(account: &Account, last_sign_in: Option<Timestamp>, now: Timestamp) -> bool {
    match last_sign_in {
        Some(at) => now.seconds_since(at) >= DORMANT_DAYS * DAY,
        None => now.seconds_since(account.created_at) >= NEVER_DAYS * DAY,
    }
}

/// Writes down that somebody looked at what an account may reach, and found it right.
///
/// # Errors
/// [`Refusal`] of the decision, which tells that nobody reviews themselves; [`Refusal::Conflict`] if it was changed since it
/// was looked at.
pub fn confirm(tx: &mut Tx, ambient: &Ambient, actor: &Actor, user: UserId, version: i64) -> Result<(), Refusal> {
    let account = store::account(tx, actor.org, user)?.ok_or(Refusal::NotFound)?;
    let facts = Facts::of(account.org)
        .owner(account.user)
        .state(account.state.state())
        .record(account.user);
    let grant = access::decide::<act::AccessConfirm>(actor, &facts)?;
    if account.version != version {
        return Err(Refusal::Conflict {
            current: account.version,
        });
    }
    let id = ReviewId::new(ambient);
    store::insert_access_review(tx, (grant.org(), id, user), (grant.actor(), ambient.now(), version))?;
    let basis = grant.basis().to_string();
    note(tx, ambient, actor, Action::AccessConfirm, Some(user), &basis)
}

/// Sets after how many days access is to be looked through again.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] beyond [`DAYS`].
pub fn set_days(tx: &mut Tx, ambient: &Ambient, actor: &Actor, days: Option<i64>) -> Result<(), Refusal> {
    let grant = access::decide::<act::ConfigurationChange>(actor, &Facts::of(actor.org))?;
    let Some(days) = days.filter(|days| DAYS.contains(days)) else {
        return Err(Refusal::invalid("review-days", "accounts-review-days-wrong"));
    };
    store::set_review_days(tx, grant.org(), days)?;
    let basis = grant.basis().to_string();
    note(tx, ambient, actor, Action::ConfigurationChange, None, &basis)
}

/// The setting.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn days(tx: &mut Tx, actor: &Actor) -> Result<i64, Refusal> {
    let grant = access::decide::<act::ConfigurationChange>(actor, &Facts::of(actor.org))?;
    Ok(store::review_days(tx, grant.org())?)
}

fn note(
    tx: &mut Tx,
    ambient: &Ambient,
    actor: &Actor,
    action: Action,
    user: Option<UserId>,
    basis: &str,
) -> Result<(), Refusal> {
    let entry = Entry {
        actor: Some(actor.user),
        org: Some(actor.org),
        subject: user.map(UserId::uuid),
        ..Entry::new(ambient.now(), action.code(), action.kind().code(), basis)
    };
    Ok(journal::audit::append(tx, &entry)?)
}

/// By user.
pub(crate) type By<T> = HashMap<UserId, T>;
/// An organisation, for the store.
pub(crate) type Of = (OrgId, ReviewId, UserId);
