//! Files that come through the pages: sealed as they arrive, examined and loaded by jobs, gone after seven days.

mod read;

use std::io::{self, Read};

use ::store::{Scope, Tx};
use access::{Actor, Facts, act};
use base::{FieldProblem, Redacted, Refusal, TeamId};
use journal::Entry;
use journal::jobs::{self, NewJob};
use serde::{Deserialize, Serialize};
use vault::{DataKey, Place};

use crate::Evidence;
use crate::import::plan::ColumnSummary;
use crate::import::{self, Mapping, Note, Summary};
use crate::model::{Batch, BatchId, BatchState, Layout, OnError};
use crate::sealed::{self, Kind, Seal, Writer};
use crate::store::batches::{self, Sealed};

pub use read::{problems, rejects, report, template};

/// Most bytes of an upload; the command line takes larger files.
pub const LIMIT: usize = 64 * 1024 * 1024;
/// Uploads of one organisation that may wait at once.
const MOST_OPEN: u64 = 20;
/// Bytes of the disk that uploads leave free.
const RESERVE: u64 = 1 << 30;
/// Days after which everything sealed about an import goes.
pub const DAYS: i64 = 7;

/// What a job of this context is about.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Payload {
    pub(crate) org: base::OrgId,
    pub(crate) batch: BatchId,
}

/// What was found in an upload: a summary, or why the file cannot be used.
#[derive(Clone, Serialize, Deserialize)]
pub enum Found {
    /// It can be used.
    Usable(Box<Summary>),
    /// It cannot, for these reasons. With its columns, where they can be read, so that somebody can say what they are.
    Unusable(Vec<Note>, Vec<ColumnSummary>),
}

/// An import as its page shows it.
pub struct Seen {
    /// Where it stands.
    pub batch: Batch,
    /// Name of the file; only for who sent it, while it is kept.
    pub name: Option<Redacted<String>>,
    /// What was found; only for who sent it, while it is kept.
    pub found: Option<Found>,
    /// The job that works on it.
    pub job: Option<jobs::Job>,
    /// Whether the reader sent it.
    pub own: bool,
    /// Why it was taken back.
    pub reason: Option<Redacted<String>>,
}

fn place(batch: &Batch, what: Sealed) -> Place<'static> {
    Place {
        org: batch.org,
        table: "import_batch",
        column: what.column(),
        row: *batch.id.as_bytes(),
    }
}

fn disk(error: io::Error) -> Refusal {
    Refusal::failed(error)
}

impl Evidence {
    /// The key under which everything about an import is sealed.
    pub(crate) fn key_of(&self, batch: &Batch) -> Result<DataKey, Refusal> {
        let key = batch.key.ok_or(Refusal::NotFound)?;
        Ok(self.vault().key(batch.org, key)?)
    }

    pub(crate) fn seal_of(&self, batch: &Batch, kind: Kind) -> Result<Seal, Refusal> {
        Ok(Seal {
            key: self.key_of(batch)?,
            org: batch.org,
            batch: batch.id,
            kind,
        })
    }
}

/// Takes a file in, sealed, and asks for its examination. `name` is that on the sender's device.
///
/// # Errors
/// [`Refusal::Denied`]; [`Refusal::NotNow`] with too many uploads waiting; when the disk or the database cannot.
pub fn receive(
    cx: &Evidence,
    actor: &Actor,
    asked: Option<Layout>,
    name: &Redacted<String>,
    mut file: impl Read,
) -> Result<BatchId, Refusal> {
    import::may(actor)?;
    let org = actor.org;
    if is_nearly_full(&cx.folders().files)? {
        return Err(Refusal::NotNow {
            why: "evidence-disk-full",
        });
    }
    cx.store().read(Scope::Org(org), |tx| room(tx, org))?;
    let key = cx.vault().new_key(org)?;
    let batch = Batch {
        asked,
        key: Some(key.id()),
        ..Batch::begin(cx.ambient(), org, actor.user, BatchState::Checking)
    };
    let kept = keep(cx, &batch, &mut file).and_then(|()| {
        let sealed = key.seal_text(place(&batch, Sealed::FileName), name)?;
        let (context, batch, actor) = (cx.clone(), batch.clone(), actor.clone());
        cx.store().write(Scope::Org(org), move |tx| {
            // Others may have come in meanwhile.
            room(tx, org)?;
            let mut batch = batch.clone();
            batch.job = Some(ask(&context, tx, &batch, crate::jobs::CHECK)?);
            batches::insert(tx, &batch)?;
            batches::set_sealed(tx, org, batch.id, Sealed::FileName, Some(&sealed))?;
            note(&context, tx, &actor, &batch, "import-upload")
        })
    });
    if let Err(refusal) = kept {
        sealed::remove(&cx.folders().files, batch.id, &Kind::ALL).map_err(disk)?;
        cx.vault().destroy(org, key.id())?;
        return Err(refusal);
    }
    Ok(batch.id)
}

/// Whether another upload may wait.
fn room(tx: &mut Tx<'_>, org: base::OrgId) -> Result<(), Refusal> {
    if batches::open_uploads(tx, org)? < MOST_OPEN {
        return Ok(());
    }
    Err(Refusal::NotNow {
        why: "evidence-many-uploads",
    })
}

/// Uploads stop while there is still room for the work on cases.
fn is_nearly_full(folder: &std::path::Path) -> Result<bool, Refusal> {
    std::fs::create_dir_all(folder).map_err(disk)?;
    let disk = rustix::fs::statvfs(folder).map_err(|error| disk(error.into()))?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize) < RESERVE)
}

fn keep(cx: &Evidence, batch: &Batch, file: &mut impl Read) -> Result<(), Refusal> {
    let mut writer = Writer::create(&cx.folders().files, cx.seal_of(batch, Kind::Upload)?).map_err(disk)?;
    io::copy(file, &mut writer).map_err(disk)?;
    writer.finish().map_err(disk)?;
    Ok(())
}

fn ask(cx: &Evidence, tx: &mut Tx<'_>, batch: &Batch, kind: &'static str) -> Result<jobs::JobId, Refusal> {
    let payload = Payload {
        org: batch.org,
        batch: batch.id,
    };
    let job = NewJob::new(Some(batch.org), kind, &payload)?;
    Ok(jobs::enqueue(tx, cx.ambient(), &job)?)
}

fn note(cx: &Evidence, tx: &mut Tx<'_>, actor: &Actor, batch: &Batch, action: &'static str) -> Result<(), Refusal> {
    let facts = Facts::of(actor.org).author(batch.author).record(batch.id);
    let basis = access::may(actor, access::Action::ImportEvidence, &facts)?.to_string();
    let entry = Entry {
        actor: Some(actor.user),
        org: Some(actor.org),
        subject: Some(batch.id.uuid()),
        ..Entry::new(cx.ambient().now(), action, "batch", &basis)
    };
    Ok(journal::audit::append(tx, &entry)?)
}

/// The import, if the actor sent it: for everything that shows or changes what was sent.
pub(crate) fn own(tx: &mut Tx<'_>, actor: &Actor, id: BatchId) -> Result<Batch, Refusal> {
    let batch = batches::get(tx, actor.org, id)?.ok_or(Refusal::NotFound)?;
    let facts = Facts::of(batch.org)
        .author(batch.author)
        .state(batch.state.state())
        .record(id);
    access::decide::<act::ImportReport>(actor, &facts).map(drop)?;
    Ok(batch)
}

/// An import as its page shows it. Who did not send the file sees counts only.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Denied`].
pub fn see(cx: &Evidence, actor: &Actor, id: BatchId) -> Result<Seen, Refusal> {
    let org = actor.org;
    let read = cx.store().read(Scope::Org(org), |tx| {
        let batch = batches::get(tx, org, id)?.ok_or(Refusal::NotFound)?;
        let facts = Facts::of(org)
            .author(batch.author)
            .state(batch.state.state())
            .record(id);
        access::decide::<act::ImportList>(actor, &facts).map(drop)?;
        let own = own(tx, actor, id).is_ok();
        let (mut name, mut found) = (None, None);
        if own && batch.key.is_some() {
            name = batches::sealed(tx, org, id, Sealed::FileName)?;
            found = batches::sealed(tx, org, id, Sealed::Found)?;
        }
        let job = match batch.job {
            Some(job) => jobs::get(tx, Some(org), job)?,
            None => None,
        };
        let reason = batches::reason(tx, org, id)?;
        Ok::<_, Refusal>((batch, own, name, found, job, reason))
    })?;
    let (batch, own, name, found, job, reason) = read;
    let (mut seen_name, mut seen_found) = (None, None);
    if own && batch.key.is_some() {
        let key = cx.key_of(&batch)?;
        seen_name = name
            .map(|sealed| key.open_text(place(&batch, Sealed::FileName), &sealed))
            .transpose()?;
        seen_found = found
            .map(|sealed| key.open(place(&batch, Sealed::Found), &sealed))
            .transpose()?
            .and_then(|json| serde_json::from_slice(json.expose()).ok());
    }
    let reason = reason
        .map(|(key, sealed)| open_reason(cx, &batch, key, &sealed))
        .transpose()?;
    Ok(Seen {
        batch,
        name: seen_name,
        found: seen_found,
        job,
        own,
        reason,
    })
}

fn open_reason(cx: &Evidence, batch: &Batch, key: vault::KeyId, sealed: &[u8]) -> Result<Redacted<String>, Refusal> {
    let place = Place {
        column: "reason",
        ..place(batch, Sealed::FileName)
    };
    Ok(cx.vault().key(batch.org, key)?.open_text(place, sealed)?)
}

/// The mapping that goes with an upload.
pub(crate) fn mapping(cx: &Evidence, tx: &mut Tx<'_>, batch: &Batch) -> Result<Mapping, Refusal> {
    let Some(sealed) = batches::sealed(tx, batch.org, batch.id, Sealed::Mapping)? else {
        return Ok(Mapping::default());
    };
    Mapping::parse(&cx.key_of(batch)?.open_text(place(batch, Sealed::Mapping), &sealed)?)
}

/// Examines an upload anew with another mapping.
///
/// # Errors
/// [`Refusal::Invalid`] with every problem of the mapping that can be seen without the file; [`Refusal::NotNow`].
pub fn remap(
    cx: &Evidence,
    actor: &Actor,
    id: BatchId,
    asked: Option<Layout>,
    text: &Redacted<String>,
) -> Result<(), Refusal> {
    let mapping = Mapping::parse(text)?;
    let (context, actor) = (cx.clone(), actor.clone());
    cx.store().write(Scope::Org(actor.org), move |tx| {
        let batch = own(tx, &actor, id)?;
        let waits = matches!(batch.state, BatchState::Checked | BatchState::Unusable) && batch.key.is_some();
        if !waits {
            return Err(Refusal::NotNow {
                why: "evidence-moved-on",
            });
        }
        let sealed = context
            .key_of(&batch)?
            .seal_text(place(&batch, Sealed::Mapping), mapping.text())?;
        batches::set_sealed(tx, batch.org, id, Sealed::Mapping, Some(&sealed))?;
        batches::set_sealed(tx, batch.org, id, Sealed::Found, None)?;
        let mut again = batch.clone();
        again.asked = asked;
        again.state = BatchState::Checking;
        again.changed_at = context.ambient().now();
        again.job = Some(ask(&context, tx, &batch, crate::jobs::CHECK)?);
        batches::update(tx, &again, batch.state)?;
        note(&context, tx, &actor, &batch, "import-remap")
    })
}

/// What somebody wants loaded.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// What happens to the good rows of a file with bad ones.
    pub on_error: OnError,
    /// Name of the data set of contributed records.
    pub data_set: String,
    /// Team of cases.
    pub team: Option<TeamId>,
}

/// Asks for an upload that was examined to be loaded.
///
/// # Errors
/// [`Refusal::Invalid`] without data set or team; [`Refusal::NotNow`] if it was not examined, or is being loaded.
pub fn start(cx: &Evidence, actor: &Actor, id: BatchId, wanted: &Wanted) -> Result<(), Refusal> {
    let layout = cx.store().read(Scope::Org(actor.org), |tx| own(tx, actor, id))?.layout;
    let layout = layout.ok_or(Refusal::NotNow {
        why: "evidence-moved-on",
    })?;
    let request = import::Request {
        data_set: wanted.data_set.clone(),
        team: wanted.team,
        ..import::Request::default()
    };
    let target = import::Target::of(cx, actor, layout, &request)?;
    let (context, actor, on_error) = (cx.clone(), actor.clone(), wanted.on_error);
    cx.store().write(Scope::Org(actor.org), move |tx| {
        let mut batch = own(tx, &actor, id)?;
        if batch.state != BatchState::Checked || batch.key.is_none() {
            return Err(Refusal::NotNow {
                why: "evidence-moved-on",
            });
        }
        match &target {
            import::Target::Evidence { name } => batch.set_name.clone_from(name),
            import::Target::Cases { team } => batch.team = Some(*team),
        }
        batch.on_error = on_error;
        batch.state = BatchState::Loading;
        batch.changed_at = context.ambient().now();
        batch.job = Some(ask(&context, tx, &batch, crate::jobs::LOAD)?);
        batches::update(tx, &batch, BatchState::Checked)?;
        note(&context, tx, &actor, &batch, "import-start")
    })
}

/// Stops what a job does with an upload. An examination ends as unusable, a load goes back to examined.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Denied`].
pub fn stop(cx: &Evidence, actor: &Actor, id: BatchId) -> Result<(), Refusal> {
    let (context, actor) = (cx.clone(), actor.clone());
    cx.store().write(Scope::Org(actor.org), move |tx| {
        let batch = own(tx, &actor, id)?;
        let Some(job) = batch.job else { return Ok(()) };
        jobs::cancel(tx, Some(batch.org), job, context.ambient().now())?;
        // One that waits is cancelled at once and no handler will see it.
        let waits = jobs::get(tx, Some(batch.org), job)?.is_some_and(|job| job.state.is_final());
        if waits {
            stopped(&context, tx, &batch)?;
        }
        note(&context, tx, &actor, &batch, "import-stop")
    })
}

/// An upload whose job was stopped goes back to where it was before.
pub(crate) fn stopped(cx: &Evidence, tx: &mut Tx<'_>, batch: &Batch) -> Result<(), Refusal> {
    let mut after = batch.clone();
    after.state = match batch.state {
        BatchState::Loading => BatchState::Checked,
        BatchState::Checking => BatchState::Dropped,
        _ => return Ok(()),
    };
    after.changed_at = cx.ambient().now();
    batches::update(tx, &after, batch.state)?;
    Ok(())
}

/// Throws an upload away before it is loaded.
///
/// # Errors
/// [`Refusal::NotNow`] while a job works on it.
pub fn discard(cx: &Evidence, actor: &Actor, id: BatchId) -> Result<(), Refusal> {
    let (context, who) = (cx.clone(), actor.clone());
    let batch = cx.store().write(Scope::Org(actor.org), move |tx| {
        let batch = own(tx, &who, id)?;
        let waits = matches!(
            batch.state,
            BatchState::Checked | BatchState::Unusable | BatchState::Dropped
        );
        if !waits {
            return Err(Refusal::NotNow {
                why: "evidence-stop-first",
            });
        }
        let mut after = batch.clone();
        if batch.state == BatchState::Checked {
            after.state = BatchState::Dropped;
        }
        after.changed_at = context.ambient().now();
        batches::update(tx, &after, batch.state)?;
        note(&context, tx, &who, &batch, "import-discard")?;
        Ok(batch)
    })?;
    forget(cx, &batch)
}

/// Removes everything sealed about an import: the key first, because it is what matters.
pub(crate) fn forget(cx: &Evidence, batch: &Batch) -> Result<(), Refusal> {
    let (org, id) = (batch.org, batch.id);
    if let Some(key) = batch.key {
        cx.vault().destroy(org, key)?;
    }
    sealed::remove(&cx.folders().files, id, &Kind::ALL).map_err(disk)?;
    cx.store()
        .write(Scope::Org(org), move |tx| batches::forget(tx, org, id))?;
    Ok(())
}

/// Stores what was found in an upload.
pub(crate) fn set_found(cx: &Evidence, tx: &mut Tx<'_>, batch: &Batch, found: &Found) -> Result<(), Refusal> {
    let json = serde_json::to_vec(found).map_err(Refusal::failed)?;
    let sealed = cx.key_of(batch)?.seal(place(batch, Sealed::Found), &json)?;
    Ok(batches::set_sealed(
        tx,
        batch.org,
        batch.id,
        Sealed::Found,
        Some(&sealed),
    )?)
}

/// Refuses an upload for a reason of the form.
pub(crate) fn wrong(field: &str, message: &'static str) -> Refusal {
    Refusal::Invalid(vec![FieldProblem::new(field, message)])
}
