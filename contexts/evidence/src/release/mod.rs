//! Releases: counts of contributed records, proposed by one person, approved by another, written as a signed bundle.

mod count;
mod decide;
mod draft;
mod overlap;
mod propose;
mod publish;

use ::store::Scope;
use access::{Actor, Facts, act};
use base::{Redacted, Refusal, Timestamp};
use bundle::{LeftOut, SourceNote, Table};
use journal::jobs;
use serde::{Deserialize, Serialize};
use vault::Place;

use crate::Evidence;
use crate::model::{DataSetId, Release, ReleaseId, ReleaseState};
use crate::store::releases;

pub use count::Column;
pub use decide::{approve, send_back};
pub use draft::label;
pub(crate) use draft::rank;
pub use propose::{Wanted, offered, propose};
pub(crate) use publish::{publish, take_up};

/// Every combination of the published values is shared by at least so many records.
pub const K: u64 = 11;
/// Name of the method, as the bundle says it.
pub const METHOD: &str = "k-suppressed-counts";

/// What a release will show. Made by [`propose`], compared with a new count before it is signed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Smallest group.
    pub k: u64,
    /// Published columns.
    pub columns: Vec<String>,
    /// The tables.
    pub tables: Vec<Table>,
    /// Records that the tables count.
    pub counted: u64,
    /// Records that are left out. Never published.
    pub left_out: u64,
    /// What may be said about them.
    pub left_out_public: LeftOut,
    /// The data sets.
    pub sets: Vec<SetShare>,
    /// How they are named in public.
    pub sources: Vec<SourceNote>,
    /// Licence of the release.
    pub licence: String,
    /// Records that are word for word in other releases, as counted when it was proposed: for who decides. Never published.
    #[serde(default)]
    pub alike: u64,
}

impl Default for Proposal {
    fn default() -> Self {
        Self {
            k: K,
            columns: Vec::new(),
            tables: Vec::new(),
            counted: 0,
            left_out: 0,
            left_out_public: LeftOut::FewerThan(K),
            sets: Vec::new(),
            sources: Vec::new(),
            licence: String::new(),
            alike: 0,
        }
    }
}

/// A data set of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetShare {
    /// Which.
    pub set: DataSetId,
    /// Its name.
    pub name: String,
    /// Records that were looked at.
    pub records: u64,
}

/// A release as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its identifier.
    pub id: ReleaseId,
    /// Name of the published data set.
    pub slug: String,
    /// Version; none before it is approved.
    pub version: Option<u32>,
    /// Where it stands.
    pub state: ReleaseState,
    /// Records that it counts.
    pub counted: u64,
    /// When it was proposed.
    pub proposed_at: Timestamp,
}

/// A release as its page shows it.
pub struct Seen {
    /// Where it stands.
    pub release: Release,
    /// Who proposed it.
    pub author: Option<Redacted<String>>,
    /// What was said when it was decided.
    pub reason: Option<Redacted<String>>,
    /// The job that writes it.
    pub job: Option<jobs::Job>,
    /// Whether the reader may decide about it.
    pub may_decide: bool,
}

fn facts(release: &Release) -> Facts {
    Facts::of(release.org)
        .author(release.author)
        .state(release.state.state())
        .record(release.id)
}

fn reason_place(release: &Release) -> Place<'static> {
    Place {
        org: release.org,
        table: "release",
        column: "reason",
        row: *release.id.as_bytes(),
    }
}

/// One release.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Denied`].
pub fn see(cx: &Evidence, actor: &Actor, id: ReleaseId) -> Result<Seen, Refusal> {
    let org = actor.org;
    let (release, job) = cx.store().read(Scope::Org(org), |tx| {
        let release = releases::get(tx, org, id)?.ok_or(Refusal::NotFound)?;
        access::decide::<act::ReleaseView>(actor, &facts(&release)).map(drop)?;
        let job = match release.job {
            Some(job) => jobs::get(tx, Some(org), job)?,
            None => None,
        };
        Ok::<_, Refusal>((release, job))
    })?;
    let reason = match &release.reason {
        Some((key, sealed)) => Some(cx.vault().key(org, *key)?.open_text(reason_place(&release), sealed)?),
        None => None,
    };
    Ok(Seen {
        author: cx.directory().name(org, release.author)?,
        reason,
        job,
        may_decide: release.state == ReleaseState::Proposed
            && access::may(actor, access::Action::ReleaseApprove, &facts(&release)).is_ok(),
        release,
    })
}

/// The releases of the organisation, newest first.
///
/// # Errors
/// [`Refusal::Denied`].
pub fn list(cx: &Evidence, actor: &Actor) -> Result<Vec<Line>, Refusal> {
    let grant = access::list::<act::ReleaseView>(actor)?;
    let lines = cx
        .store()
        .read(Scope::Org(actor.org), |tx| releases::list(tx, grant.org(), 200))?;
    let may = |line: &Line| {
        let facts = Facts::of(actor.org).state(line.state.state()).record(line.id);
        access::may(actor, access::Action::ReleaseView, &facts).is_ok()
    };
    Ok(lines.into_iter().filter(may).collect())
}

/// Every count of a proposal as CSV: table, codes, count or bound. Exactly what the bundle will say.
///
/// # Errors
/// Never, short of memory.
pub fn csv(proposal: &Proposal) -> std::io::Result<Vec<u8>> {
    let mut out = sheets::CsvWriter::new(Vec::new());
    out.row(["table", "first", "second", "count", "fewer_than"])?;
    for table in &proposal.tables {
        for row in &table.rows {
            let code = |at: usize| row.codes.get(at).cloned().unwrap_or_default();
            let (count, bound) = match row.count {
                bundle::Count::Exactly(count) => (count.to_string(), String::new()),
                bundle::Count::FewerThan(k) => (String::new(), k.to_string()),
            };
            out.row([table.name.clone(), code(0), code(1), count, bound])?;
        }
    }
    out.finish()
}
