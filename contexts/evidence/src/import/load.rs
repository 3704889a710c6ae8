//! Loading. Contributed records go in by the thousands, each transaction short, and count only when the last one marks the
//! import as loaded. Cases go in as one transaction.

use std::sync::Arc;

use ::store::{Scope, Tx};
use access::{Actor, Facts, act};
use base::{FieldProblem, OrgId, Refusal, TeamId};
use journal::Entry;
use standards::ctdc::EvidenceRecord;

use super::examine::{self, Against, Taker, Walked, walk};
use super::file::Opened;
use super::{Listener, Request, Summary};
use crate::model::{Batch, BatchId, BatchState, DataSetId, Layout, OnError};
use crate::records::{Present, together};
use crate::store::{batches, records, sets};
use crate::{Evidence, NewCase};

/// Records of one transaction.
const CHUNK: usize = 2500;
/// Longest name of a data set, in characters.
pub(crate) const LONGEST_NAME: usize = 120;

/// Where the rows go.
#[derive(Debug, Clone)]
pub(crate) enum Target {
    /// Into the data set of this name.
    Evidence { name: String },
    /// To the case register, into this team.
    Cases { team: TeamId },
}

impl Target {
    /// Checks what was asked for.
    pub(crate) fn of(cx: &Evidence, actor: &Actor, layout: Layout, request: &Request) -> Result<Self, Refusal> {
        match layout {
            Layout::Ctdc => {
                let name = request.data_set.split_whitespace().collect::<Vec<_>>().join(" ");
                if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
                    let problem = FieldProblem::new("dataset", "evidence-dataset-name");
                    return Err(Refusal::Invalid(vec![problem.with("most", LONGEST_NAME.to_string())]));
                }
                Ok(Self::Evidence { name })
            }
            Layout::Htcds => {
                let teams = cx.directory().teams(actor.org)?;
                let team = request.team.filter(|team| teams.iter().any(|(known, _)| known == team));
                team.map(|team| Self::Cases { team })
                    .ok_or_else(|| Refusal::invalid("team", "evidence-team-missing"))
            }
        }
    }
}

/// The data set of this name, if there is one.
pub(crate) fn set_of(cx: &Evidence, actor: &Actor, name: &str) -> Result<Option<DataSetId>, Refusal> {
    let org = actor.org;
    let found = cx
        .store()
        .read(Scope::Org(org), |tx| sets::named(tx, org, name.trim()))?;
    Ok(found.map(|set| set.id))
}

/// The import whose records these are: of one import, or of all of them together.
pub(crate) fn already(digests: &[(BatchId, Vec<u8>)], digest: &[u8; 32]) -> Option<BatchId> {
    let one = digests.iter().find(|(_, known)| known == digest);
    let all = || together(digests.iter().map(|(_, known)| known.as_slice())) == *digest;
    one.or_else(|| digests.last().filter(|_| all()))
        .map(|(batch, _)| *batch)
}

/// Loads a file. `staged` is the import of an upload, which stands at *loading*; otherwise one is made.
pub(crate) fn load_opened(
    cx: &Evidence,
    actor: &Actor,
    opened: &mut Opened,
    target: &Target,
    on_error: OnError,
    staged: Option<&Batch>,
    listener: &mut dyn Listener,
) -> Result<Summary, Refusal> {
    let mut batch = match staged {
        Some(batch) => batch.clone(),
        None => begin(cx, actor, opened.plan.layout(), on_error)?,
    };
    batch.layout = Some(opened.plan.layout());
    let loaded = match target {
        Target::Evidence { name } => load_evidence(cx, actor, opened, &mut batch, name, listener),
        Target::Cases { team } => load_cases(cx, actor, opened, &mut batch, *team, listener),
    };
    match loaded {
        Ok(summary) => Ok(summary),
        Err(refusal) => {
            // An upload stays for another try; what was made for a file on the command line goes.
            clear(cx, &batch)?;
            if staged.is_none() {
                drop_batch(cx, &batch)?;
            }
            Err(refusal)
        }
    }
}

/// An import for a file on the command line.
fn begin(cx: &Evidence, actor: &Actor, layout: Layout, on_error: OnError) -> Result<Batch, Refusal> {
    let batch = Batch {
        layout: Some(layout),
        on_error,
        ..Batch::begin(cx.ambient(), actor.org, actor.user, BatchState::Loading)
    };
    let made = batch.clone();
    cx.store()
        .write(Scope::Org(actor.org), move |tx| batches::insert(tx, &made))?;
    Ok(batch)
}

/// Removes what an earlier attempt has left behind.
pub(crate) fn clear(cx: &Evidence, batch: &Batch) -> Result<(), Refusal> {
    let (org, id) = (batch.org, batch.id);
    cx.store()
        .write(Scope::Org(org), move |tx| match batches::get(tx, org, id)? {
            Some(now) if now.state == BatchState::Loading => records::remove(tx, org, id).map(drop),
            _ => Ok(()),
        })?;
    Ok(())
}

/// Marks an import as one that added nothing.
pub(crate) fn drop_batch(cx: &Evidence, batch: &Batch) -> Result<(), Refusal> {
    let mut dropped = batch.clone();
    dropped.state = BatchState::Dropped;
    dropped.changed_at = cx.ambient().now();
    cx.store().write(Scope::Org(batch.org), move |tx| {
        batches::update(tx, &dropped, BatchState::Loading).map(drop)
    })?;
    Ok(())
}

struct Stage<'s> {
    cx: &'s Evidence,
    batch: &'s Batch,
    waiting: Vec<(u64, EvidenceRecord)>,
}

impl Stage<'_> {
    fn flush(&mut self) -> Result<(), Refusal> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let (org, batch) = (self.batch.org, self.batch.id);
        let lines = Arc::new(std::mem::replace(&mut self.waiting, Vec::with_capacity(CHUNK)));
        self.cx.store().write(Scope::Org(org), move |tx| {
            records::insert(tx, org, batch, &lines).map(drop)
        })?;
        Ok(())
    }
}

impl Taker for Stage<'_> {
    fn evidence(&mut self, row: u64, record: EvidenceRecord) -> Result<(), Refusal> {
        self.waiting.push((row, record));
        if self.waiting.len() >= CHUNK {
            self.flush()
        } else {
            Ok(())
        }
    }

    fn case(&mut self, _: NewCase) -> Result<(), Refusal> {
        Ok(())
    }
}

fn load_evidence(
    cx: &Evidence,
    actor: &Actor,
    opened: &mut Opened,
    batch: &mut Batch,
    name: &str,
    listener: &mut dyn Listener,
) -> Result<Summary, Refusal> {
    clear(cx, batch)?;
    let mut stage = Stage {
        cx,
        batch,
        waiting: Vec::with_capacity(CHUNK),
    };
    let walked = walk(cx, actor, opened, listener, &mut stage)?;
    stage.flush()?;
    let set = set_of(cx, actor, name)?;
    let mut summary = examine::summary(cx, actor, opened, &walked, Against::Set(set))?;
    if stop_here(cx, batch, &walked, &mut summary)? {
        return Ok(summary);
    }
    let digest = walked.digest.unwrap_or_default();
    let finish = Finish {
        actor: actor.clone(),
        batch: batch.clone(),
        name: name.to_owned(),
        digest,
        present: opened.plan.present(),
        added: walked.valid(),
        cx: cx.clone(),
    };
    let done = cx.store().write(Scope::Org(actor.org), move |tx| finish.evidence(tx))?;
    match done {
        Ok(set) => {
            batch.set = Some(set);
            summary.added = walked.valid();
            summary.batch = Some(batch.id);
        }
        Err(earlier) => {
            clear(cx, batch)?;
            drop_batch(cx, batch)?;
            summary.known = walked.valid();
            summary.batch = Some(earlier);
        }
    }
    Ok(summary)
}

/// Whether nothing is to be loaded: bad rows and *abort*, or no row that is new.
fn stop_here(cx: &Evidence, batch: &mut Batch, walked: &Walked, summary: &mut Summary) -> Result<bool, Refusal> {
    batch.rows = walked.rows;
    batch.invalid = walked.invalid;
    batch.known = summary.known;
    summary.aborted = walked.invalid > 0 && batch.on_error == OnError::Abort;
    let stop = summary.aborted || summary.to_add() == 0;
    if stop {
        clear(cx, batch)?;
        drop_batch(cx, batch)?;
        // Only an import that was already there is worth naming.
        summary.batch = summary.batch.filter(|_| summary.known > 0);
    }
    Ok(stop)
}

/// The last transaction of an import.
#[derive(Clone)]
struct Finish {
    cx: Evidence,
    actor: Actor,
    batch: Batch,
    name: String,
    digest: [u8; 32],
    present: Present,
    added: u64,
}

impl Finish {
    /// Marks the import as loaded, unless its records are there already: then the import that has them.
    fn evidence(&self, tx: &mut Tx<'_>) -> Result<Result<DataSetId, BatchId>, Refusal> {
        let (org, now) = (self.actor.org, self.cx.ambient().now());
        let facts = Facts::of(org).author(self.actor.user).record(self.batch.id);
        let grant = access::decide::<act::ImportEvidence>(&self.actor, &facts)?;
        // A worker that was taken for dead may have cleared up behind this one.
        if records::count(tx, org, self.batch.id)? != self.added {
            return Err(Refusal::NotNow {
                why: "evidence-moved-on",
            });
        }
        let set = match sets::named(tx, org, &self.name)? {
            Some(set) => set.id,
            None => {
                let id = DataSetId::new(self.cx.ambient());
                sets::insert(tx, org, id, &self.name, self.actor.user, now)?;
                id
            }
        };
        if let Some(earlier) = already(&batches::digests(tx, org, Some(set))?, &self.digest) {
            return Ok(Err(earlier));
        }
        let mut batch = self.batch.clone();
        batch.state = BatchState::Loaded;
        batch.set = Some(set);
        batch.set_name.clone_from(&self.name);
        batch.known = 0;
        batch.added = self.added;
        batch.changed_at = now;
        settle(tx, &batch)?;
        batches::set_content(tx, org, batch.id, &self.digest, &self.present)?;
        audit(tx, &self.actor, &batch, "import-load", &grant.basis().to_string(), now)?;
        Ok(Ok(set))
    }

    fn cases(&self, tx: &mut Tx<'_>, team: TeamId, cases: &[NewCase]) -> Result<u64, Refusal> {
        let (org, now) = (self.actor.org, self.cx.ambient().now());
        let facts = Facts::of(org).author(self.actor.user).team(team).record(self.batch.id);
        let grant = access::decide::<act::ImportCases>(&self.actor, &facts)?;
        let mut added = 0;
        for chunk in cases.chunks(500) {
            let rows: Vec<_> = chunk.iter().map(|case| case.fingerprint).collect();
            // Somebody else may have loaded the same rows meanwhile.
            let known = self.cx.sink().known(tx, org, &rows)?;
            if known.is_empty() {
                added += self.cx.sink().insert(tx, &grant, self.batch.id, team, chunk)?;
            } else {
                let new = chunk.iter().filter(|case| !known.contains(&case.fingerprint));
                let new: Vec<NewCase> = new.cloned().collect();
                added += self.cx.sink().insert(tx, &grant, self.batch.id, team, &new)?;
            }
        }
        let mut batch = self.batch.clone();
        batch.state = BatchState::Loaded;
        batch.team = Some(team);
        batch.added = added;
        batch.known = batch.rows.saturating_sub(batch.invalid).saturating_sub(added);
        batch.changed_at = now;
        settle(tx, &batch)?;
        audit(tx, &self.actor, &batch, "import-load", &grant.basis().to_string(), now)?;
        Ok(added)
    }
}

fn settle(tx: &mut Tx<'_>, batch: &Batch) -> Result<(), Refusal> {
    if batches::update(tx, batch, BatchState::Loading)? {
        Ok(())
    } else {
        Err(Refusal::NotNow {
            why: "evidence-moved-on",
        })
    }
}

pub(crate) fn audit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    batch: &Batch,
    action: &'static str,
    basis: &str,
    now: base::Timestamp,
) -> Result<(), Refusal> {
    let layout = batch.layout.map_or("", Layout::code);
    let detail = format!(
        r#"{{"layout":"{layout}","rows":{},"invalid":{},"known":{},"added":{}}}"#,
        batch.rows, batch.invalid, batch.known, batch.added
    );
    journal::audit::append(
        tx,
        &Entry {
            actor: Some(actor.user),
            org: Some(actor.org),
            subject: Some(batch.id.uuid()),
            detail: &detail,
            ..Entry::new(now, action, "batch", basis)
        },
    )?;
    Ok(())
}

#[derive(Default)]
struct Collect(Vec<NewCase>);

impl Taker for Collect {
    fn evidence(&mut self, _: u64, _: EvidenceRecord) -> Result<(), Refusal> {
        Ok(())
    }

    fn case(&mut self, case: NewCase) -> Result<(), Refusal> {
        self.0.push(case);
        Ok(())
    }
}

fn load_cases(
    cx: &Evidence,
    actor: &Actor,
    opened: &mut Opened,
    batch: &mut Batch,
    team: TeamId,
    listener: &mut dyn Listener,
) -> Result<Summary, Refusal> {
    let mut cases = Collect::default();
    let walked = walk(cx, actor, opened, listener, &mut cases)?;
    let mut summary = examine::summary(cx, actor, opened, &walked, Against::All)?;
    if stop_here(cx, batch, &walked, &mut summary)? {
        return Ok(summary);
    }
    let finish = Finish {
        cx: cx.clone(),
        actor: actor.clone(),
        batch: batch.clone(),
        name: String::new(),
        digest: [0; 32],
        present: opened.plan.present(),
        added: 0,
    };
    let cases = Arc::new(cases.0);
    let added = cx
        .store()
        .write(Scope::Org(actor.org), move |tx| finish.cases(tx, team, &cases))?;
    summary.added = added;
    summary.known = walked.valid().saturating_sub(added);
    summary.batch = Some(batch.id);
    told(cx, actor.org, batch.id);
    Ok(summary)
}

/// The cases are there; what the register keeps in memory is its own and can be made anew.
fn told(cx: &Evidence, org: OrgId, batch: BatchId) {
    if let Err(error) = cx.sink().loaded(org, batch) {
        tracing::warn!(batch = %batch, %error, "the case register was not brought up to date after an import");
    }
}
