//! Leaving for good: one asks and shows by the SHA-256 of a file that the organisation holds its export, another agrees, a countdown runs.

use ::store::Tx;
use access::{Act, Actor, Facts, Grant, act};
use base::{FieldProblem, Id, OrgId, Refusal, Timestamp, UserId};
use journal::{Entry, audit};
use serde_json::json;

use super::export::{ExportId, ExportStage};
use super::store as db;
use crate::stage::Stage;
use crate::{Governance, Tell, trail};

/// The noun behind [`DepartureId`].
pub enum DepartureNoun {}
/// Identifier of a departure.
pub type DepartureId = Id<DepartureNoun>;

/// An organisation that leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// Organisation.
    pub org: OrgId,
    /// Identifier.
    pub id: DepartureId,
    /// How far it has come.
    pub stage: Stage,
    /// The export that they hold.
    pub export: Option<ExportId>,
    /// Who asked; nobody where the operator did.
    pub asked_by: Option<UserId>,
    /// When.
    pub asked_at: Timestamp,
    /// Who agreed.
    pub agreed_by: Option<UserId>,
    /// When it happens, once somebody agreed.
    pub due_at: Option<Timestamp>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
}

/// Asks to leave. The SHA-256 of a file that the organisation holds must be that of an export that was made here.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for another SHA-256; [`Refusal::NotNow`] where it was asked for already.
pub fn ask(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, typed: &str) -> Result<(), Refusal> {
    let grant = access::decide::<act::OrganisationLeave>(actor, &Facts::of(actor.org))?;
    if db::open_departure(tx, grant.org())?.is_some() {
        return Err(Refusal::NotNow {
            why: "governance-leave-waits",
        });
    }
    let typed: String = typed
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect::<String>()
        .to_lowercase();
    let held = db::exports(tx, grant.org(), 20)?.into_iter().find(|it| {
        matches!(it.stage, ExportStage::Made | ExportStage::Gone) && it.made.sha256.as_deref() == Some(typed.as_str())
    });
    let Some(export) = held else {
        return Err(Refusal::Invalid(vec![FieldProblem::new(
            "sha256",
            "governance-problem-sha256",
        )]));
    };
    let it = Departure {
        org: grant.org(),
        id: DepartureId::new(cx.ambient()),
        stage: Stage::Asked,
        export: Some(export.id),
        asked_by: Some(grant.actor()),
        asked_at: cx.ambient().now(),
        agreed_by: None,
        due_at: None,
        ended_at: None,
    };
    db::insert_departure(tx, &it)?;
    written(cx, tx, &grant, it.id, "asked")
}

/// Agrees, as somebody else than who asked: from now on the countdown runs. Officers are told.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] where nothing waits.
pub fn agree(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor) -> Result<(), Refusal> {
    let waiting = db::open_departure(tx, actor.org)?.filter(|it| it.stage == Stage::Asked);
    let it = waiting.ok_or(Refusal::NotFound)?;
    let mut facts = Facts::of(actor.org).record(it.id);
    if let Some(by) = it.asked_by {
        facts = facts.author(by);
    }
    let grant = access::decide::<act::OrganisationLeaveAgree>(actor, &facts)?;
    let now = cx.ambient().now();
    let due = now.plus_seconds(i64::from(cx.waits().leave_days) * 86_400);
    if !db::agree_departure(tx, &grant, it.id, (now, due))? {
        return Err(Refusal::NotFound);
    }
    cx.staff()
        .tell_officers(tx, grant.org(), Some(grant.actor()), Tell::Departure, it.id.uuid())?;
    written(cx, tx, &grant, it.id, "agreed")
}

/// Stops it. One person is enough.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] where nothing waits.
pub fn withdraw(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor) -> Result<(), Refusal> {
    let waiting = db::open_departure(tx, actor.org)?.filter(|it| it.stage.can_stop());
    let it = waiting.ok_or(Refusal::NotFound)?;
    let grant = access::decide::<act::OrganisationLeave>(actor, &Facts::of(actor.org).record(it.id))?;
    if !db::stop_departure(tx, &grant, it.id, cx.ambient().now())? {
        return Err(Refusal::NotFound);
    }
    written(cx, tx, &grant, it.id, "withdrawn")
}

/// Where nobody of an organisation is left, the operator of the server lets it leave: at once, and it stands in the audit as theirs.
///
/// # Errors
/// [`Refusal::NotNow`] where it was asked for already.
pub fn by_operator(cx: &Governance, tx: &mut Tx<'_>, org: OrgId) -> Result<(), Refusal> {
    let now = cx.ambient().now();
    if db::open_departure(tx, org)?.is_some() {
        return Err(Refusal::NotNow {
            why: "governance-leave-waits",
        });
    }
    let it = Departure {
        org,
        id: DepartureId::new(cx.ambient()),
        stage: Stage::Agreed,
        export: None,
        asked_by: None,
        asked_at: now,
        agreed_by: None,
        due_at: Some(now),
        ended_at: None,
    };
    db::insert_departure(tx, &it)?;
    let entry = Entry {
        org: Some(org),
        subject: Some(it.id.uuid()),
        ..Entry::new(now, "organisation-leave", "organisation", "operator")
    };
    Ok(audit::append(tx, &entry)?)
}

fn written<A: Act>(
    cx: &Governance,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    id: DepartureId,
    step: &'static str,
) -> Result<(), Refusal> {
    let detail = json!({ "step": step }).to_string();
    trail::note(tx, cx.ambient().now(), grant, Some(id.uuid()), &detail)
}
