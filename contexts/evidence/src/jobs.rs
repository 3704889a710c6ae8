//! What runs behind the pages: examining and loading uploads, writing releases, clearing up.

use std::io::{Read, Write};

use ::store::Scope;
use access::Actor;
use base::{FieldProblem, Refusal};
use journal::jobs::{Failure, Runner, Work};
use sheets::Limits;

use crate::Evidence;
use crate::import::plan::ColumnSummary;
use crate::import::{self, Listener, Note, Problem, Progress, Reject, Source};
use crate::model::{Batch, BatchState};
use crate::sealed::{self, Kind, Reader, Writer};
use crate::store::batches;
use crate::uploads::{self, Found, Payload};

/// Kind of the job that examines an upload.
pub(crate) const CHECK: &str = "evidence.check";
/// Kind of the job that loads an upload.
pub(crate) const LOAD: &str = "evidence.load";
/// Kind of the job that writes a release.
pub(crate) const PUBLISH: &str = "evidence.publish";

/// Lines of a sealed report; more help nobody.
const MOST_LINES: u64 = 200_000;

/// Registers what does the jobs of this context.
#[must_use]
pub fn jobs(cx: &Evidence, runner: Runner) -> Runner {
    let (checks, loads, publishes) = (cx.clone(), cx.clone(), cx.clone());
    runner
        .handle(CHECK, move |work| check(&checks, work))
        .handle(LOAD, move |work| load(&loads, work))
        .handle(PUBLISH, move |work| {
            crate::release::publish(&publishes, work).map_err(Failure::from)
        })
}

/// Keeps what is found, sealed, and tells the job how far it is.
struct Recorder<'w> {
    work: &'w Work<'w>,
    label: &'static str,
    problems: Writer,
    rejects: Writer,
    lines: u64,
    headers: bool,
}

impl<'w> Recorder<'w> {
    fn new(cx: &Evidence, batch: &Batch, work: &'w Work<'w>, label: &'static str) -> Result<Self, Refusal> {
        let writer = |kind| Writer::create(&cx.folders().files, cx.seal_of(batch, kind)?).map_err(Refusal::failed);
        Ok(Self {
            work,
            label,
            problems: writer(Kind::Problems)?,
            rejects: writer(Kind::Rejects)?,
            lines: 0,
            headers: false,
        })
    }

    fn finish(self) -> Result<(), Refusal> {
        self.problems.finish().map_err(Refusal::failed)?;
        self.rejects.finish().map_err(Refusal::failed)?;
        Ok(())
    }
}

impl Listener for Recorder<'_> {
    fn problem(&mut self, problem: &Problem) -> Result<(), Refusal> {
        self.lines += 1;
        if self.lines <= MOST_LINES {
            writeln!(self.problems, "{}", problem.to_line().expose()).map_err(Refusal::failed)?;
        }
        Ok(())
    }

    fn reject(&mut self, headers: &[String], reject: &Reject) -> Result<(), Refusal> {
        if !self.headers {
            self.headers = true;
            let line = serde_json::to_string(headers).map_err(Refusal::failed)?;
            writeln!(self.rejects, "{line}").map_err(Refusal::failed)?;
        }
        writeln!(self.rejects, "{}", reject.to_line().expose()).map_err(Refusal::failed)
    }

    fn progress(&mut self, at: Progress) -> Result<(), Refusal> {
        // A tenth is kept for what comes after the last row.
        let share = at.of.filter(|of| *of > 0).map_or(0, |of| at.bytes.min(of) * 900 / of);
        let share = u16::try_from(share).unwrap_or(900);
        Ok(self.work.progress(share, self.label)?)
    }
}

/// The import of a job, if it still waits for it.
fn begin(cx: &Evidence, work: &Work<'_>, state: BatchState) -> Result<Option<Batch>, Refusal> {
    let payload: Payload = work.job.read()?;
    let org = payload.org;
    let batch = cx
        .store()
        .read(Scope::Org(org), |tx| batches::get(tx, org, payload.batch))?;
    // Whatever else happened to it meanwhile, this job has nothing to do any more.
    let Some(batch) = batch.filter(|batch| batch.state == state && batch.job == Some(work.job.id)) else {
        return Ok(None);
    };
    Ok(Some(batch))
}

/// Who asked for the work, with the roles that they have now.
fn author(cx: &Evidence, batch: &Batch) -> Result<Actor, Refusal> {
    cx.directory().actor(batch.org, batch.author)?.ok_or(Refusal::NotFound)
}

fn read(cx: &Evidence, batch: &Batch) -> Result<(Vec<u8>, Limits), Refusal> {
    let mut bytes = Vec::new();
    Reader::open(&cx.folders().files, cx.seal_of(batch, Kind::Upload)?)
        .and_then(|mut reader| reader.read_to_end(&mut bytes))
        .map_err(Refusal::failed)?;
    let limits = Limits {
        bytes: cx.most_bytes() as u64,
        ..Limits::default()
    };
    Ok((bytes, limits))
}

/// The columns of a file that is no use as it is; none where even they cannot be read.
fn columns(cx: &Evidence, batch: &Batch) -> Vec<ColumnSummary> {
    let found = read(cx, batch).map(|(bytes, limits)| import::headers(bytes, limits));
    found.unwrap_or_default()
}

fn open(cx: &Evidence, batch: &Batch) -> Result<import::Opened, Refusal> {
    let (bytes, limits) = read(cx, batch)?;
    let mapping = cx
        .store()
        .read(Scope::Org(batch.org), |tx| uploads::mapping(cx, tx, batch))?;
    import::open(Source::Bytes(bytes), limits, batch.asked, &mapping)
}

fn check(cx: &Evidence, work: &Work<'_>) -> Result<(), Failure> {
    let Some(batch) = begin(cx, work, BatchState::Checking)? else {
        return Ok(());
    };
    let examined = author(cx, &batch).and_then(|actor| examine(cx, work, &batch, &actor));
    let (state, found) = match examined {
        Ok(summary) => (BatchState::Checked, Found::Usable(Box::new(summary))),
        Err(Refusal::Invalid(problems)) => (
            BatchState::Unusable,
            Found::Unusable(notes(&problems), columns(cx, &batch)),
        ),
        Err(refusal) => return Err(ended(cx, &batch, refusal)),
    };
    let mut after = batch.clone();
    after.state = state;
    after.changed_at = cx.ambient().now();
    if let Found::Usable(summary) = &found {
        after.layout = Some(summary.layout);
        after.rows = summary.rows;
        after.invalid = summary.invalid;
        after.known = summary.known;
    }
    let (context, end) = (cx.clone(), work.ending());
    cx.store().write(Scope::Server, move |tx| {
        if batches::update(tx, &after, BatchState::Checking)? {
            uploads::set_found(&context, tx, &after, &found)?;
        }
        Ok::<_, Refusal>(end(tx)?)
    })?;
    Ok(())
}

fn notes(problems: &[FieldProblem]) -> Vec<Note> {
    problems.iter().map(Note::of_problem).collect()
}

fn examine(cx: &Evidence, work: &Work<'_>, batch: &Batch, actor: &Actor) -> Result<import::Summary, Refusal> {
    let mut opened = open(cx, batch)?;
    let mut recorder = Recorder::new(cx, batch, work, "evidence-job-checking")?;
    let walked = import::examine(cx, actor, &mut opened, &mut recorder)?;
    recorder.finish()?;
    import::summary(cx, actor, &opened, &walked, import::Against::All)
}

/// A job that was stopped leaves its import where it was before; one that failed is tried again.
fn ended(cx: &Evidence, batch: &Batch, refusal: Refusal) -> Failure {
    let failure = Failure::from(refusal);
    if let Failure::Stopped(journal::Error::Cancelled { .. }) | Failure::GiveUp(_) = &failure {
        let (context, batch) = (cx.clone(), batch.clone());
        let noted = cx
            .store()
            .write(Scope::Org(batch.org), move |tx| uploads::stopped(&context, tx, &batch));
        if let Err(error) = noted {
            tracing::warn!(%error, "an import that was stopped still stands as running");
        }
    }
    failure
}

fn load(cx: &Evidence, work: &Work<'_>) -> Result<(), Failure> {
    let Some(batch) = begin(cx, work, BatchState::Loading)? else {
        return Ok(());
    };
    match author(cx, &batch).and_then(|actor| load_upload(cx, work, &batch, &actor)) {
        Ok(()) => {
            // The file has done its work. What could not be taken stays to be corrected.
            sealed::remove(&cx.folders().files, batch.id, &[Kind::Upload]).map_err(Refusal::failed)?;
            Ok(())
        }
        Err(refusal) => Err(ended(cx, &batch, refusal)),
    }
}

fn load_upload(cx: &Evidence, work: &Work<'_>, batch: &Batch, actor: &Actor) -> Result<(), Refusal> {
    let mut opened = open(cx, batch)?;
    let request = import::Request {
        data_set: batch.set_name.clone(),
        team: batch.team,
        ..import::Request::default()
    };
    let target = import::Target::of(cx, actor, opened.plan.layout(), &request)?;
    let mut recorder = Recorder::new(cx, batch, work, "evidence-job-loading")?;
    let summary = import::load_opened(
        cx,
        actor,
        &mut opened,
        &target,
        batch.on_error,
        Some(batch),
        &mut recorder,
    )?;
    recorder.finish()?;
    let (context, batch) = (cx.clone(), batch.clone());
    cx.store().write(Scope::Org(batch.org), move |tx| {
        uploads::set_found(&context, tx, &batch, &Found::Usable(Box::new(summary.clone())))
    })
}

/// Clears up: everything sealed that is older than seven days, files of uploads that broke off, imports on the command line that
/// did; and takes approved releases up again that could not be written. To be called when the program starts and once a day.
///
/// # Errors
/// When the keystore, the disk or the database cannot.
pub fn sweep(cx: &Evidence) -> Result<u64, Refusal> {
    let before = cx.ambient().now().plus_seconds(-uploads::DAYS * 24 * 3600);
    let (expired, abandoned) = cx.store().read(Scope::Server, |tx| {
        Ok::<_, Refusal>((batches::expired(tx, before)?, batches::abandoned(tx, before)?))
    })?;
    for batch in &expired {
        let org = batch.org;
        let mut after = batch.clone();
        if matches!(
            batch.state,
            BatchState::Checking | BatchState::Checked | BatchState::Loading
        ) {
            after.state = BatchState::Dropped;
            import::clear(cx, batch)?;
        }
        let from = batch.state;
        cx.store()
            .write(Scope::Org(org), move |tx| batches::update(tx, &after, from))?;
        uploads::forget(cx, batch)?;
    }
    for batch in &abandoned {
        import::clear(cx, batch)?;
        import::drop_batch(cx, batch)?;
    }
    let orphans = remove_orphans(cx)?;
    let releases = crate::release::take_up(cx)?;
    Ok((expired.len() + abandoned.len()) as u64 + orphans + releases)
}

/// Removes files that no import knows of: the program was killed while they came in. A day is far longer than that takes.
fn remove_orphans(cx: &Evidence) -> Result<u64, Refusal> {
    let yesterday = cx.ambient().now().plus_seconds(-24 * 3600);
    let files = sealed::older(&cx.folders().files, yesterday).map_err(Refusal::failed)?;
    let mut removed = 0;
    for (batch, path) in files {
        if !cx.store().read(Scope::Server, |tx| batches::has_files(tx, batch))? {
            std::fs::remove_file(path).map_err(Refusal::failed)?;
            removed += 1;
        }
    }
    Ok(removed)
}
