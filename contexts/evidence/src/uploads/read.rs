//! What was found in an upload, for who sent it.

use std::io;

use ::store::Scope;
use access::Actor;
use base::{Redacted, Refusal};

use super::{Found, disk, mapping, note, own, place};
use crate::Evidence;
use crate::import::{self, Problem};
use crate::model::BatchId;
use crate::sealed::{Kind, Reader};
use crate::store::batches::{self, Sealed};

/// The problems found in an upload, from `skip` on, at most `limit`; only for who sent it.
///
/// # Errors
/// [`Refusal::NotFound`] for anybody else, and once the file is gone.
pub fn problems(cx: &Evidence, actor: &Actor, id: BatchId, skip: usize, limit: usize) -> Result<Vec<Problem>, Refusal> {
    let lines = lines(cx, actor, id, Kind::Problems)?;
    let mut found = Vec::new();
    for line in lines.skip(skip).take(limit) {
        found.extend(Problem::of_line(&line.map_err(disk)?));
    }
    Ok(found)
}

/// The sealed lines of one kind.
pub(crate) fn lines(
    cx: &Evidence,
    actor: &Actor,
    id: BatchId,
    kind: Kind,
) -> Result<impl Iterator<Item = io::Result<String>> + use<>, Refusal> {
    let batch = cx.store().read(Scope::Org(actor.org), |tx| own(tx, actor, id))?;
    let reader = Reader::open(&cx.folders().files, cx.seal_of(&batch, kind)?).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Refusal::NotFound,
        _ => disk(error),
    })?;
    Ok(io::BufRead::lines(io::BufReader::with_capacity(64 * 1024, reader)))
}

/// The report of an upload: every problem, as CSV in the reader's language; only for who sent it.
///
/// # Errors
/// [`Refusal::NotFound`] for anybody else, and once the file is gone.
pub fn report(cx: &Evidence, actor: &Actor, id: BatchId, l: &ui::L) -> Result<Vec<u8>, Refusal> {
    let lines = lines(cx, actor, id, Kind::Problems)?;
    seen(cx, actor, id, "import-report-read")?;
    let mut report = import::report::Report::new(Vec::new(), l).map_err(disk)?;
    for line in lines {
        if let Some(problem) = Problem::of_line(&line.map_err(disk)?) {
            report.add(&problem).map_err(disk)?;
        }
    }
    report.finish().map_err(disk)
}

/// The rows of an upload that could not be taken, as CSV; only for who sent it.
///
/// # Errors
/// As [`report`].
pub fn rejects(cx: &Evidence, actor: &Actor, id: BatchId, l: &ui::L) -> Result<Vec<u8>, Refusal> {
    let mut lines = lines(cx, actor, id, Kind::Rejects)?;
    seen(cx, actor, id, "import-rejects-read")?;
    let mut out = import::report::Rejects::new(Vec::new(), l);
    let headers: Vec<String> = match lines.next() {
        Some(line) => serde_json::from_str(&line.map_err(disk)?).map_err(Refusal::failed)?,
        None => return Err(Refusal::NotFound),
    };
    for line in lines {
        if let Some(reject) = import::Reject::of_line(&line.map_err(disk)?) {
            out.add(&headers, &reject).map_err(disk)?;
        }
    }
    out.finish().map_err(disk)
}

/// A mapping file that says what is done with the columns of an upload: the one that was sent with it, or one to begin with.
///
/// # Errors
/// As [`report`].
pub fn template(cx: &Evidence, actor: &Actor, id: BatchId) -> Result<Redacted<String>, Refusal> {
    let (batch, sent) = cx.store().read(Scope::Org(actor.org), |tx| {
        let batch = own(tx, actor, id)?;
        let sent = mapping(cx, tx, &batch)?;
        Ok::<_, Refusal>((batch, sent))
    })?;
    if !sent.is_empty() {
        return Ok(sent.text().clone());
    }
    let sealed = cx.store().read(Scope::Org(batch.org), |tx| {
        batches::sealed(tx, batch.org, id, Sealed::Found)
    })?;
    let found: Option<Found> = match sealed {
        Some(sealed) => {
            let json = cx.key_of(&batch)?.open(place(&batch, Sealed::Found), &sealed)?;
            serde_json::from_slice(json.expose()).ok()
        }
        None => None,
    };
    let columns = match found {
        Some(Found::Usable(summary)) => summary.columns,
        Some(Found::Unusable(_, columns)) => columns,
        None => Vec::new(),
    };
    Ok(Redacted::new(import::mapping::template(&columns)))
}

/// A file about an import quotes what was uploaded, so taking it is written down.
fn seen(cx: &Evidence, actor: &Actor, id: BatchId, action: &'static str) -> Result<(), Refusal> {
    let (context, actor) = (cx.clone(), actor.clone());
    cx.store().write(Scope::Org(actor.org), move |tx| {
        let batch = own(tx, &actor, id)?;
        note(&context, tx, &actor, &batch, action)
    })
}
