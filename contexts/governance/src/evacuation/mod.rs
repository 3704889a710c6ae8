//! Leaving an office: one person locks the site at once, two people open it again. While it is locked its people cannot sign in, what
//! they had running has ended, and its records are out of everybody's reach. Nothing is lost, until two people decide that the keys are destroyed.

mod destruction;
mod run;
mod store;

pub use destruction::{
    Destruction, DestructionId, Seen, agree as agree_to_destroy, ask as ask_to_destroy, view,
    withdraw as do_not_destroy,
};
pub use run::{ordered, resume, run};

use ::store::Tx;
use access::{Act, Actor, Facts, Grant, act};
use base::{Id, Refusal, SiteId, Timestamp, UserId};
use serde_json::json;

use self::store as db;
use crate::sites::Site;
use crate::{Governance, Tell, trail};

/// The noun behind [`RequestId`].
pub enum RequestNoun {}
/// Identifier of a request.
pub type RequestId = Id<RequestNoun>;

/// A request to open a site that waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Identifier.
    pub id: RequestId,
    /// The site.
    pub site: SiteId,
    /// Who asked.
    pub asked_by: UserId,
    /// When.
    pub asked_at: Timestamp,
}

/// The sites with what waits.
#[derive(Debug)]
pub struct Overview {
    /// The sites.
    pub sites: Vec<Site>,
    /// Requests that wait.
    pub waiting: Vec<Request>,
}

/// The sites, for whoever may lock one.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn overview(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor) -> Result<Overview, Refusal> {
    access::may(actor, access::Action::SiteLock, &Facts::of(actor.org))?;
    Ok(Overview {
        sites: cx.sites().sites(tx, actor.org)?,
        waiting: db::waiting(tx, actor.org)?,
    })
}

fn site(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: SiteId) -> Result<Site, Refusal> {
    let all = cx.sites().sites(tx, actor.org)?;
    all.into_iter().find(|site| site.id == id).ok_or(Refusal::NotFound)
}

/// Writes into the audit what was done about a site.
fn written<A: Act>(
    cx: &Governance,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    id: SiteId,
    detail: &serde_json::Value,
) -> Result<(), Refusal> {
    trail::note(tx, cx.ambient().now(), grant, Some(id.uuid()), &detail.to_string())
}

/// Locks a site. Doing it twice is no mistake. Officers are told.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn lock(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: SiteId) -> Result<(), Refusal> {
    let found = site(cx, tx, actor, id)?;
    let grant = access::decide::<act::SiteLock>(actor, &Facts::of(actor.org).record(id))?;
    let Some(people) = cx.sites().lock(tx, grant.org(), found.id, cx.ambient().now())? else {
        return Ok(());
    };
    cx.staff()
        .tell_officers(tx, grant.org(), Some(grant.actor()), Tell::SiteLocked, id.uuid())?;
    written(cx, tx, &grant, id, &json!({ "people": people }))
}

/// Asks to open a locked site. A second person agrees.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotNow`] for one that is open, or is asked for already.
pub fn ask(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: SiteId) -> Result<(), Refusal> {
    let found = site(cx, tx, actor, id)?;
    let grant = access::decide::<act::SiteUnlock>(actor, &Facts::of(actor.org).record(id))?;
    if found.locked_at.is_none() {
        return Err(Refusal::NotNow {
            why: "governance-site-open",
        });
    }
    if db::waiting(tx, grant.org())?.iter().any(|request| request.site == id) {
        return Err(Refusal::NotNow {
            why: "governance-site-asked",
        });
    }
    let request = Request {
        id: RequestId::new(cx.ambient()),
        site: id,
        asked_by: grant.actor(),
        asked_at: cx.ambient().now(),
    };
    db::insert(tx, &grant, &request)?;
    written(cx, tx, &grant, id, &json!({ "step": "asked" }))
}

/// Agrees that a site is opened: somebody else than who asked. A countdown to the destruction of its keys ends.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] where nothing waits; [`Refusal::NotNow`] while its keys are being destroyed.
pub fn agree(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: SiteId) -> Result<(), Refusal> {
    site(cx, tx, actor, id)?;
    let waiting = db::waiting(tx, actor.org)?;
    let request = waiting
        .into_iter()
        .find(|request| request.site == id)
        .ok_or(Refusal::NotFound)?;
    let facts = Facts::of(actor.org).record(id).author(request.asked_by);
    let grant = access::decide::<act::SiteUnlockAgree>(actor, &facts)?;
    let now = cx.ambient().now();
    destruction::stop(cx, tx, &grant, id)?;
    if !db::decide(tx, &grant, request.id, "done", now)? || !cx.sites().unlock(tx, grant.org(), id)? {
        return Err(Refusal::NotFound);
    }
    written(cx, tx, &grant, id, &json!({ "step": "opened" }))
}

/// Takes a request back.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] where nothing waits.
pub fn withdraw(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: SiteId) -> Result<(), Refusal> {
    let grant = access::decide::<act::SiteUnlock>(actor, &Facts::of(actor.org).record(id))?;
    let waiting = db::waiting(tx, grant.org())?;
    let request = waiting
        .into_iter()
        .find(|request| request.site == id)
        .ok_or(Refusal::NotFound)?;
    if !db::decide(tx, &grant, request.id, "withdrawn", cx.ambient().now())? {
        return Err(Refusal::NotFound);
    }
    written(cx, tx, &grant, id, &json!({ "step": "withdrawn" }))
}
