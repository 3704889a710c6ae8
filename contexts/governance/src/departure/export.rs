//! Exports: asked for, agreed to, made by a job, fetched, and gone after some days.

use std::path::PathBuf;

use ::store::{Scope, Tx};
use access::{Act, Actor, Facts, Grant, act};
use base::{FieldProblem, Id, OrgId, Refusal, Timestamp, UserId};
use journal::jobs::{self, JobId, NewJob, State};
use journal::{Entry, audit};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::store as db;
use crate::{Governance, trail};

/// The kind of the job that makes one.
pub const EXPORT: &str = "governance.export";
/// So many days it can be fetched.
pub const KEPT_DAYS: i64 = 7;
/// What one can be for.
pub const PURPOSES: [&str; 3] = ["departure", "copy", "authority"];

/// The noun behind [`ExportId`].
pub enum ExportNoun {}
/// Identifier of an export.
pub type ExportId = Id<ExportNoun>;

/// What the job is about.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Payload {
    /// Organisation.
    pub org: OrgId,
    /// Which.
    pub export: ExportId,
}

/// How far an export has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportStage {
    /// One person asked.
    Asked,
    /// Two people want it; a job makes it.
    Making,
    /// It can be fetched.
    Made,
    /// It could not be made.
    Failed,
    /// Somebody stopped it.
    Withdrawn,
    /// It was made, and its file is gone since.
    Gone,
}

impl ExportStage {
    const ALL: [Self; 6] = [
        Self::Asked,
        Self::Making,
        Self::Made,
        Self::Failed,
        Self::Withdrawn,
        Self::Gone,
    ];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Making => "making",
            Self::Made => "made",
            Self::Failed => "failed",
            Self::Withdrawn => "withdrawn",
            Self::Gone => "gone",
        }
    }

    /// The stage of that stable name.
    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// An export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Organisation.
    pub org: OrgId,
    /// Identifier.
    pub id: ExportId,
    /// How far it has come.
    pub stage: ExportStage,
    /// To whom it is sealed: `age1…`.
    pub recipient: String,
    /// What for, one of [`PURPOSES`].
    pub purpose: String,
    /// Who asked.
    pub asked_by: UserId,
    /// When.
    pub asked_at: Timestamp,
    /// Who agreed.
    pub agreed_by: Option<UserId>,
    /// The job that makes it.
    pub job: Option<JobId>,
    /// When it was made, failed, or was stopped.
    pub ended_at: Option<Timestamp>,
    /// What was made.
    pub made: Made,
}

/// What was made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    /// Length of the file.
    pub bytes: i64,
    /// Cases in it.
    pub cases: i64,
    /// Rows in it.
    pub rows: i64,
    /// SHA-256 of the file.
    pub sha256: Option<String>,
}

/// Asks for an export, sealed to a recipient whom the organisation names.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`]; [`Refusal::NotNow`] while another one waits.
pub fn ask(
    cx: &Governance,
    tx: &mut Tx<'_>,
    actor: &Actor,
    (recipient, purpose): (&str, &str),
) -> Result<ExportId, Refusal> {
    let grant = access::decide::<act::OrganisationExport>(actor, &Facts::of(actor.org))?;
    let recipient = recipient.trim();
    let mut problems = Vec::new();
    if !cx.leaving().is_recipient(recipient) {
        problems.push(FieldProblem::new("recipient", "governance-problem-recipient"));
    }
    if !PURPOSES.contains(&purpose) {
        problems.push(FieldProblem::new("purpose", "governance-problem-purpose"));
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    clear_stopped(cx, tx, grant.org())?;
    if db::exports(tx, grant.org(), 20)?
        .iter()
        .any(|it| matches!(it.stage, ExportStage::Asked | ExportStage::Making))
    {
        return Err(Refusal::NotNow {
            why: "governance-export-waits",
        });
    }
    let it = Export {
        org: grant.org(),
        id: ExportId::new(cx.ambient()),
        stage: ExportStage::Asked,
        recipient: recipient.to_owned(),
        purpose: purpose.to_owned(),
        asked_by: grant.actor(),
        asked_at: cx.ambient().now(),
        agreed_by: None,
        job: None,
        ended_at: None,
        made: Made::default(),
    };
    db::insert_export(tx, &grant, &it)?;
    written(
        cx,
        tx,
        &grant,
        it.id,
        &json!({ "step": "asked", "purpose": purpose, "recipient": recipient }),
    )?;
    Ok(it.id)
}

/// Whose job somebody stopped, or was given up before it could say so, is not being made any more.
fn clear_stopped(cx: &Governance, tx: &mut Tx<'_>, org: OrgId) -> Result<(), Refusal> {
    for it in db::exports(tx, org, 20)? {
        let Some(job) = it.job.filter(|_| it.stage == ExportStage::Making) else {
            continue;
        };
        let state = jobs::get(tx, Some(org), job)?.map(|job| job.state);
        if matches!(state, None | Some(State::Cancelled | State::GivenUp)) {
            db::end_export(tx, (org, it.id), ("making", "failed"), cx.ambient().now())?;
        }
    }
    Ok(())
}

/// Agrees, as somebody else than who asked: a job makes it.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] where nothing waits.
pub fn agree(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: ExportId) -> Result<(), Refusal> {
    let it = db::export(tx, actor.org, id)?.ok_or(Refusal::NotFound)?;
    let facts = Facts::of(actor.org).record(id).author(it.asked_by);
    let grant = access::decide::<act::OrganisationExportAgree>(actor, &facts)?;
    let payload = Payload {
        org: grant.org(),
        export: id,
    };
    let job = jobs::enqueue(tx, cx.ambient(), &NewJob::new(Some(grant.org()), EXPORT, &payload)?)?;
    if !db::agree_export(tx, &grant, id, (cx.ambient().now(), job))? {
        return Err(Refusal::NotFound);
    }
    written(
        cx,
        tx,
        &grant,
        id,
        &json!({ "step": "agreed", "purpose": it.purpose, "recipient": it.recipient }),
    )
}

/// Stops one that waits. One person is enough.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] where nothing waits.
pub fn withdraw(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: ExportId) -> Result<(), Refusal> {
    let grant = access::decide::<act::OrganisationExport>(actor, &Facts::of(actor.org).record(id))?;
    if !db::end_export(tx, (grant.org(), id), ("asked", "withdrawn"), cx.ambient().now())? {
        return Err(Refusal::NotFound);
    }
    written(cx, tx, &grant, id, &json!({ "step": "withdrawn" }))
}

/// Writes down that somebody fetches it, and says where it lies.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for one that is not there.
pub fn fetch(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: ExportId) -> Result<PathBuf, Refusal> {
    let grant = access::decide::<act::OrganisationExport>(actor, &Facts::of(actor.org).record(id))?;
    let it = db::export(tx, grant.org(), id)?.filter(|it| it.stage == ExportStage::Made);
    it.ok_or(Refusal::NotFound)?;
    written(cx, tx, &grant, id, &json!({ "step": "fetched" }))?;
    Ok(cx.leaving().file(id))
}

/// The export that a job is to make; nothing for one that was stopped or made.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn open(cx: &Governance, payload: Payload) -> Result<Option<Export>, Refusal> {
    let found = cx.store().read(Scope::Org(payload.org), |tx| {
        db::export(tx, payload.org, payload.export)
    })?;
    Ok(found.filter(|it| it.stage == ExportStage::Making))
}

/// Writes down, in the transaction that ends the job, that it was made.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn made(cx: &Governance, tx: &mut Tx<'_>, payload: Payload, what: &Made) -> Result<(), Refusal> {
    let now = cx.ambient().now();
    db::export_made(tx, payload, what, now)?;
    let detail =
        json!({ "bytes": what.bytes, "cases": what.cases, "rows": what.rows, "sha256": what.sha256 }).to_string();
    let entry = Entry {
        detail: &detail,
        ..Entry::new(now, "organisation-export-made", "organisation", "program")
    };
    program(tx, payload, entry)
}

/// Writes down that it cannot be made.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn failed(cx: &Governance, payload: Payload) -> Result<(), Refusal> {
    let ours = cx.clone();
    cx.store().write(Scope::Org(payload.org), move |tx| {
        let now = ours.ambient().now();
        if db::end_export(tx, (payload.org, payload.export), ("making", "failed"), now)? {
            program(
                tx,
                payload,
                Entry::new(now, "organisation-export-failed", "organisation", "program"),
            )?;
        }
        Ok(())
    })
}

/// Removes the files of exports that are over their days. To be called once a day.
///
/// # Errors
/// [`Refusal`] of the store or the disk.
pub fn expire(cx: &Governance) -> Result<u64, Refusal> {
    let before = cx.ambient().now().plus_seconds(-KEPT_DAYS * 86_400);
    let over = cx.store().read(Scope::Server, |tx| db::exports_before(tx, before))?;
    let mut count = 0;
    for it in over {
        match std::fs::remove_file(cx.leaving().file(it.id)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Refusal::failed(error)),
            _ => {}
        }
        let now = it.ended_at.unwrap_or(before);
        cx.store().write(Scope::Org(it.org), move |tx| {
            db::end_export(tx, (it.org, it.id), ("made", "gone"), now).map_err(Refusal::from)
        })?;
        count += 1;
    }
    Ok(count)
}

fn program(tx: &mut Tx<'_>, payload: Payload, entry: Entry<'_>) -> Result<(), Refusal> {
    let entry = Entry {
        org: Some(payload.org),
        subject: Some(payload.export.uuid()),
        ..entry
    };
    Ok(audit::append(tx, &entry)?)
}

fn written<A: Act>(
    cx: &Governance,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    id: ExportId,
    detail: &serde_json::Value,
) -> Result<(), Refusal> {
    trail::note(tx, cx.ambient().now(), grant, Some(id.uuid()), &detail.to_string())
}
