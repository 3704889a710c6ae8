//! Taking an import back.

use std::sync::Arc;

use ::store::{Scope, Tx};
use access::{Actor, Facts, act};
use base::{FieldProblem, Redacted, Refusal};
use journal::Entry;
use serde::Serialize;
use vault::{DataKey, Place};

use crate::model::{Batch, BatchId, BatchState, Layout};
use crate::store::{batches, records, releases};
use crate::{CasesUndone, Evidence};

/// Fewest characters of a reason.
const SHORTEST_REASON: usize = 15;
/// Most characters of a reason.
const LONGEST_REASON: usize = 2000;

/// What taking back did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Undone {
    /// Rows that are gone.
    pub removed: u64,
    /// Cases that stay because somebody has worked on them since.
    pub kept: u64,
}

/// Takes an import back. Contributed records that a release counts stay: then nothing is done and the refusal says so. Cases
/// that were worked on since the import stay, unless `all`.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Denied`], [`Refusal::NotNow`], [`Refusal::Invalid`] for a reason that is too short.
pub fn undo(
    cx: &Evidence,
    actor: &Actor,
    batch: BatchId,
    reason: &Redacted<String>,
    all: bool,
) -> Result<Undone, Refusal> {
    check_reason(reason)?;
    let key = cx.vault().new_key(actor.org)?;
    let (context, who, reason) = (cx.clone(), actor.clone(), reason.clone());
    let (undone, cases) = cx.store().write(Scope::Org(actor.org), move |tx| {
        undo_in(&context, tx, &who, batch, &reason, &key, all)
    })?;
    if let Some(cases) = cases {
        cx.sink().undone(actor.org, &cases)?;
    }
    Ok(undone)
}

/// Whether a reason says anything.
pub(crate) fn check_reason(reason: &Redacted<String>) -> Result<(), Refusal> {
    let length = reason.expose().trim().chars().count();
    if (SHORTEST_REASON..=LONGEST_REASON).contains(&length) {
        return Ok(());
    }
    let problem = FieldProblem::new("reason", "evidence-reason-length")
        .with("fewest", SHORTEST_REASON.to_string())
        .with("most", LONGEST_REASON.to_string());
    Err(Refusal::Invalid(vec![problem]))
}

type Done = (Undone, Option<Arc<CasesUndone>>);

fn undo_in(
    cx: &Evidence,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: BatchId,
    reason: &Redacted<String>,
    key: &DataKey,
    all: bool,
) -> Result<Done, Refusal> {
    let (org, now) = (actor.org, cx.ambient().now());
    let batch = batches::get(tx, org, id)?.ok_or(Refusal::NotFound)?;
    let facts = Facts::of(org)
        .author(batch.author)
        .state(batch.state.state())
        .record(id);
    let mut after = Batch {
        state: BatchState::Undone,
        changed_at: now,
        ..batch.clone()
    };
    let not_loaded = || Refusal::NotNow {
        why: "evidence-undo-not-loaded",
    };
    let (done, basis) = match batch.layout {
        Some(Layout::Htcds) => {
            let grant = access::decide::<act::ImportCasesUndo>(actor, &facts)?;
            if batch.state != BatchState::Loaded {
                return Err(not_loaded());
            }
            let cases = cx.sink().undo(tx, &grant, id, all)?;
            if cases.kept > 0 {
                // Not all of it is gone, so it can be taken back again, with everything.
                after.state = BatchState::Loaded;
                after.added = cases.kept;
            }
            let done = Undone {
                removed: cases.removed,
                kept: cases.kept,
            };
            ((done, Some(Arc::new(cases))), grant.basis().to_string())
        }
        _ => {
            let grant = access::decide::<act::ImportEvidenceUndo>(actor, &facts)?;
            if batch.state != BatchState::Loaded {
                return Err(not_loaded());
            }
            if releases::covering(tx, org, &[id])?.is_some() {
                return Err(Refusal::NotNow {
                    why: "evidence-undo-released",
                });
            }
            let removed = records::remove(tx, org, id)?;
            ((Undone { removed, kept: 0 }, None), grant.basis().to_string())
        }
    };
    if !batches::update(tx, &after, BatchState::Loaded)? {
        return Err(not_loaded());
    }
    let place = Place {
        org,
        table: "import_batch",
        column: "reason",
        row: *id.as_bytes(),
    };
    let sealed = key.seal_text(place, reason)?;
    batches::set_reason(tx, org, id, key.id(), &sealed)?;
    let detail = format!(r#"{{"removed":{},"kept":{}}}"#, done.0.removed, done.0.kept);
    journal::audit::append(
        tx,
        &Entry {
            actor: Some(actor.user),
            org: Some(org),
            subject: Some(id.uuid()),
            reason: Some(&sealed),
            detail: &detail,
            ..Entry::new(now, "import-undo", "batch", &basis)
        },
    )?;
    Ok(done)
}
