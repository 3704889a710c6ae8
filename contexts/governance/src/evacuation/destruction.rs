//! Destroying the keys of a locked site's records: one person asks, another agrees, a countdown runs, and then the program does it. Until then
//! one person stops it, and so does opening the site.

use ::store::Tx;
use access::{Act, Action, Actor, Facts, Grant, act};
use base::{FieldProblem, Id, OrgId, Refusal, SiteId, Timestamp, UserId};
use serde_json::json;

use super::{site, store as db};
use crate::records::Reach;
use crate::sites::Site;
use crate::stage::Stage;
use crate::{Governance, Tell, trail};

/// The noun behind [`DestructionId`].
pub enum DestructionNoun {}
/// Identifier of a destruction.
pub type DestructionId = Id<DestructionNoun>;

/// What two people decided about the keys of a site's records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destruction {
    /// Organisation.
    pub org: OrgId,
    /// Identifier.
    pub id: DestructionId,
    /// The site.
    pub site: SiteId,
    /// How far it has come.
    pub stage: Stage,
    /// Who asked.
    pub asked_by: UserId,
    /// When.
    pub asked_at: Timestamp,
    /// Who agreed.
    pub agreed_by: Option<UserId>,
    /// When the keys are destroyed, once somebody agreed.
    pub due_at: Option<Timestamp>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// People of whom a stub is left.
    pub people: i64,
    /// Cases of which a stub is left.
    pub cases: i64,
    /// People who had to be kept, and were.
    pub kept: i64,
}

/// A locked site, what destroying its keys would reach, and what was decided.
#[derive(Debug)]
pub struct Seen {
    /// The site.
    pub site: Site,
    /// What is still there to be destroyed.
    pub reach: Reach,
    /// What was decided last.
    pub newest: Option<Destruction>,
    /// Hours between agreeing and destroying.
    pub hours: u32,
}

/// The page of one locked site: numbers, no names.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn view(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: SiteId) -> Result<Seen, Refusal> {
    access::may(actor, Action::SiteDestroy, &Facts::of(actor.org).record(id))?;
    let site = site(cx, tx, actor, id)?;
    Ok(Seen {
        reach: cx.records().reach(tx, actor.org, &site.teams)?,
        newest: db::newest(tx, actor.org, id)?,
        site,
        hours: cx.waits().destroy_hours,
    })
}

/// Asks that the keys be destroyed. Only for a site that is locked; typing its name shows that the right one is meant.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for another name; [`Refusal::NotNow`] for a site that is open, or where it was asked for.
pub fn ask(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: SiteId, typed: &str) -> Result<(), Refusal> {
    let found = site(cx, tx, actor, id)?;
    let grant = access::decide::<act::SiteDestroy>(actor, &Facts::of(actor.org).record(id))?;
    locked(&found)?;
    if db::open(tx, grant.org(), id)?.is_some() {
        return Err(Refusal::NotNow {
            why: "governance-destroy-asked-already",
        });
    }
    if typed.trim() != found.name.trim() {
        return Err(Refusal::Invalid(vec![FieldProblem::new(
            "site-name",
            "governance-problem-site-name",
        )]));
    }
    let it = Destruction {
        org: grant.org(),
        id: DestructionId::new(cx.ambient()),
        site: id,
        stage: Stage::Asked,
        asked_by: grant.actor(),
        asked_at: cx.ambient().now(),
        agreed_by: None,
        due_at: None,
        ended_at: None,
        people: 0,
        cases: 0,
        kept: 0,
    };
    db::insert_destruction(tx, &grant, &it)?;
    written(cx, tx, &grant, id, "asked")
}

/// Agrees, as somebody else than who asked: from now on the countdown runs. Officers are told.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] where nothing waits; [`Refusal::NotNow`] for a site that is open.
pub fn agree(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: SiteId) -> Result<(), Refusal> {
    let found = site(cx, tx, actor, id)?;
    let waiting = db::open(tx, actor.org, id)?.filter(|it| it.stage == Stage::Asked);
    let it = waiting.ok_or(Refusal::NotFound)?;
    let facts = Facts::of(actor.org).record(id).author(it.asked_by);
    let grant = access::decide::<act::SiteDestroyAgree>(actor, &facts)?;
    locked(&found)?;
    let now = cx.ambient().now();
    let due = now.plus_seconds(i64::from(cx.waits().destroy_hours) * 3600);
    if !db::agree(tx, &grant, it.id, (now, due))? {
        return Err(Refusal::NotFound);
    }
    cx.staff()
        .tell_officers(tx, grant.org(), Some(grant.actor()), Tell::SiteDestruction, id.uuid())?;
    written(cx, tx, &grant, id, "agreed")
}

/// Stops it, whoever asked for it or agreed. One person is enough.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] where nothing waits; [`Refusal::NotNow`] once it is being done.
pub fn withdraw(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: SiteId) -> Result<(), Refusal> {
    let grant = access::decide::<act::SiteDestroy>(actor, &Facts::of(actor.org).record(id))?;
    if stop(cx, tx, &grant, id)? {
        return written(cx, tx, &grant, id, "withdrawn");
    }
    Err(Refusal::NotFound)
}

/// Stops what waits about a site, if anything does. What is being done already cannot be stopped.
pub(super) fn stop<A: Act>(cx: &Governance, tx: &mut Tx<'_>, grant: &Grant<A>, id: SiteId) -> Result<bool, Refusal> {
    let Some(it) = db::open(tx, grant.org(), id)? else {
        return Ok(false);
    };
    if it.stage.can_stop() && db::withdraw(tx, grant, it.id, cx.ambient().now())? {
        return Ok(true);
    }
    Err(Refusal::NotNow {
        why: "governance-destroy-running",
    })
}

fn locked(site: &Site) -> Result<(), Refusal> {
    match site.locked_at {
        Some(_) => Ok(()),
        None => Err(Refusal::NotNow {
            why: "governance-site-open",
        }),
    }
}

fn written<A: Act>(
    cx: &Governance,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    id: SiteId,
    step: &'static str,
) -> Result<(), Refusal> {
    let detail = json!({ "step": step }).to_string();
    trail::note(tx, cx.ambient().now(), grant, Some(id.uuid()), &detail)
}
