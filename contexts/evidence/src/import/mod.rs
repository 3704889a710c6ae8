//! Bringing files in: always examined first, then loaded as a whole or not at all.

mod examine;
mod file;
mod load;
pub mod mapping;
mod note;
pub mod plan;
pub mod report;
mod row;
mod undo;

use std::path::Path;

use access::Actor;
use base::{Refusal, TeamId};
use serde::{Deserialize, Serialize};
use sheets::Limits;

use crate::Evidence;
use crate::model::{BatchId, Layout, OnError};

pub(crate) use examine::{Against, examine, summary};
pub(crate) use file::{Opened, Source, headers, open};
pub(crate) use load::{Target, clear, drop_batch, load_opened, set_of};
pub use mapping::Mapping;
pub use note::{Note, Problem, Reject};
pub(crate) use undo::check_reason;
pub use undo::{Undone, undo};

/// What is asked for with a file.
#[derive(Clone)]
pub struct Request {
    /// What the file is; none to find out from its headers.
    pub layout: Option<Layout>,
    /// Which column is which field.
    pub mapping: Mapping,
    /// What happens to the good rows of a file with bad ones.
    pub on_error: OnError,
    /// Name of the data set that contributed records belong to; made if there is none of that name.
    pub data_set: String,
    /// The team that answers for cases.
    pub team: Option<TeamId>,
    /// How much is read at most.
    pub limits: Limits,
}

impl Default for Request {
    /// Find out what it is, load all or nothing, own files.
    fn default() -> Self {
        Self {
            layout: None,
            mapping: Mapping::default(),
            on_error: OnError::Abort,
            data_set: String::new(),
            team: None,
            limits: Limits::own_files(),
        }
    }
}

/// How far it is. The total is not known for a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Rows read.
    pub rows: u64,
    /// Bytes read, about.
    pub bytes: u64,
    /// Bytes of the file, where rows tell how many of them were read.
    pub of: Option<u64>,
}

/// Whoever wants to know what is found on the way. Every method may stop the work by refusing.
pub trait Listener {
    /// Something is wrong with a row, or worth knowing.
    ///
    /// # Errors
    /// To stop.
    fn problem(&mut self, _: &Problem) -> Result<(), Refusal> {
        Ok(())
    }

    /// A row cannot be taken. `headers` are those of the file.
    ///
    /// # Errors
    /// To stop.
    fn reject(&mut self, _headers: &[String], _: &Reject) -> Result<(), Refusal> {
        Ok(())
    }

    /// Called every thousand rows.
    ///
    /// # Errors
    /// To stop: nothing is loaded then.
    fn progress(&mut self, _: Progress) -> Result<(), Refusal> {
        Ok(())
    }
}

/// Nobody listens.
impl Listener for () {}

/// How often a reason occurs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// The reason, with the arguments of its first occurrence.
    pub note: Note,
    /// Rows cannot be taken because of it.
    pub refused: bool,
    /// How often.
    pub count: u64,
}

/// What was found, and what was done.
#[derive(Clone, Serialize, Deserialize)]
pub struct Summary {
    /// What the file is.
    pub layout: Layout,
    /// `csv` or `xlsx`.
    pub kind: String,
    /// Name of the encoding.
    pub encoding: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The columns and what they are.
    pub columns: Vec<plan::ColumnSummary>,
    /// About the file as a whole.
    pub notes: Vec<Note>,
    /// Rows.
    pub rows: u64,
    /// Rows that can be taken.
    pub valid: u64,
    /// Rows that cannot.
    pub invalid: u64,
    /// Rows that can be taken and are there already.
    pub known: u64,
    /// Rows that were added; 0 of an examination.
    pub added: u64,
    /// Reasons, the most frequent first.
    pub reasons: Vec<Reasons>,
    /// The import that was made, or the earlier one that has the same records.
    pub batch: Option<BatchId>,
    /// Rows were refused and the whole file with them.
    pub aborted: bool,
}

impl Summary {
    /// Rows that loading would add.
    pub const fn to_add(&self) -> u64 {
        self.valid.saturating_sub(self.known)
    }
}

/// Examines a file; nothing is loaded.
///
/// # Errors
/// [`Refusal::Invalid`] for a file (field `file`) or mapping (field `mapping`) that cannot be used; [`Refusal::Denied`]; what
/// `listener` says.
pub fn dry_run(
    cx: &Evidence,
    actor: &Actor,
    file: &Path,
    request: &Request,
    listener: &mut dyn Listener,
) -> Result<Summary, Refusal> {
    may(actor)?;
    let mut opened = open(Source::Path(file), request.limits, request.layout, &request.mapping)?;
    let walked = examine(cx, actor, &mut opened, listener)?;
    let against = match request.data_set.trim() {
        "" => Against::All,
        name => Against::Set(set_of(cx, actor, name)?),
    };
    examine::summary(cx, actor, &opened, &walked, against)
}

/// Loads a file: examined on the way, nothing of it counts before all of it is there. A file whose records are there already
/// adds nothing; the summary says so.
///
/// # Errors
/// As [`dry_run`]; [`Refusal::Invalid`] without a team for cases (field `team`) or a name for a data set (field `dataset`).
pub fn load(
    cx: &Evidence,
    actor: &Actor,
    file: &Path,
    request: &Request,
    listener: &mut dyn Listener,
) -> Result<Summary, Refusal> {
    may(actor)?;
    let mut opened = open(Source::Path(file), request.limits, request.layout, &request.mapping)?;
    let target = Target::of(cx, actor, opened.plan.layout(), request)?;
    load_opened(cx, actor, &mut opened, &target, request.on_error, None, listener)
}

/// Before anything is known of the file: whether there is anything that they may import.
pub(crate) fn may(actor: &Actor) -> Result<(), Refusal> {
    access::capable(actor, access::Action::ImportEvidence)
        .or_else(|denial| access::capable(actor, access::Action::ImportCases).map_err(|_| denial))?;
    Ok(())
}

/// A mapping file that says what is done with the columns as they are, to be changed and given back.
///
/// # Errors
/// As [`dry_run`].
pub fn mapping_template(file: &Path, request: &Request) -> Result<String, Refusal> {
    let opened = open(Source::Path(file), request.limits, request.layout, &request.mapping)?;
    Ok(mapping::template(&opened.plan.summary()))
}
