//! Proposing a release.

use ::store::{Scope, Tx};
use access::{Actor, Facts, act};
use base::{FieldProblem, Refusal};
use bundle::SourceNote;
use journal::Entry;
use standards::ctdc::{self, Group};

use super::count::{self, Column};
use super::{K, Proposal, SetShare, overlap};
use crate::Evidence;
use crate::model::{BatchId, DataSetId, Release, ReleaseId, ReleaseState};
use crate::rules;
use crate::store::{batches, releases, sets};

/// Most published columns. More leave few records.
const MOST_COLUMNS: usize = 30;

/// What somebody wants released.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Data sets.
    pub sets: Vec<DataSetId>,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Name of the published data set.
    pub slug: String,
    /// Licence of the release.
    pub licence: String,
}

/// The columns that the data of the organisation has, of those that may be published.
///
/// # Errors
/// [`Refusal::Denied`].
pub fn offered(cx: &Evidence, actor: &Actor) -> Result<Vec<Column>, Refusal> {
    access::decide::<act::ReleasePropose>(actor, &Facts::of(actor.org).author(actor.user)).map(drop)?;
    let org = actor.org;
    let all = cx.store().read(Scope::Org(org), |tx| batches::all_present(tx, org))?;
    let has = |column: &'static ctdc::Column| all.iter().any(|present| present.has(column));
    let mut offered = count::columns();
    offered.retain(|column| match column {
        Column::Of(column) => has(column),
        Column::Any(group) => group.columns().any(has),
    });
    Ok(offered)
}

/// Counts and proposes. Nothing is public before somebody else has approved it.
///
/// # Errors
/// [`Refusal::Invalid`] with every problem: no data set or columns, a data set without source and licence, a name that belongs to
/// another organisation, records that another release counts already, tables that would give small numbers away.
pub fn propose(cx: &Evidence, actor: &Actor, wanted: &Wanted) -> Result<ReleaseId, Refusal> {
    access::decide::<act::ReleasePropose>(actor, &Facts::of(actor.org).author(actor.user)).map(drop)?;
    let columns = check(wanted)?;
    // The names of published releases are public, and those of all organisations of a server stand in one folder.
    let owner = cx.store().read(Scope::Server, |tx| releases::owner(tx, &wanted.slug))?;
    if owner.is_some_and(|owner| owner != actor.org) {
        return Err(Refusal::invalid("slug", "evidence-release-name-taken"));
    }
    let id = ReleaseId::new(cx.ambient());
    for _ in 1..TRIES {
        match count_and_store(cx, actor, wanted, &columns, id) {
            // Somebody else's release or import came in between: counted once more, with it.
            Err(Refusal::NotNow { why: MOVED }) => {}
            result => return result.map(|()| id),
        }
    }
    count_and_store(cx, actor, wanted, &columns, id).map(|()| id)
}

/// Counts on a snapshot, outside the transaction that writes, which then makes sure that nothing moved.
fn count_and_store(
    cx: &Evidence,
    actor: &Actor,
    wanted: &Wanted,
    columns: &[Column],
    id: ReleaseId,
) -> Result<(), Refusal> {
    let prepared = cx
        .store()
        .read(Scope::Org(actor.org), |tx| prepare(tx, actor, wanted, columns))?;
    let release = Release {
        id,
        org: actor.org,
        slug: wanted.slug.clone(),
        version: None,
        state: ReleaseState::Proposed,
        proposal: prepared.proposal.clone(),
        author: actor.user,
        proposed_at: cx.ambient().now(),
        decided_at: None,
        reason: None,
        digest: None,
        job: None,
    };
    let actor = actor.clone();
    cx.store()
        .write(Scope::Org(actor.org), move |tx| store(tx, &actor, &release, &prepared))
}

/// The refusal when what was counted is not what is stored by now.
const MOVED: &str = "evidence-release-moved";
/// How often a proposal is counted before it is given up.
const TRIES: u32 = 4;

/// What was counted, and what it was counted from.
#[derive(Clone)]
struct Prepared {
    proposal: Proposal,
    covered: Vec<BatchId>,
    earlier: Vec<(ReleaseId, BatchId)>,
}

fn check(wanted: &Wanted) -> Result<Vec<Column>, Refusal> {
    let mut problems = Vec::new();
    if wanted.sets.is_empty() {
        problems.push(FieldProblem::new("sets", "evidence-release-no-set"));
    }
    let mut columns: Vec<Column> = wanted.columns.iter().filter_map(|name| Column::of(name)).collect();
    if columns.is_empty() || columns.len() != wanted.columns.len() || columns.len() > MOST_COLUMNS {
        let problem = FieldProblem::new("columns", "evidence-release-no-column");
        problems.push(problem.with("most", MOST_COLUMNS.to_string()));
    }
    if !rules::is_slug(&wanted.slug) {
        problems.push(FieldProblem::new("slug", "evidence-release-slug"));
    }
    let licence = wanted.licence.trim();
    if licence.is_empty() || licence.chars().count() > 120 || licence.chars().any(char::is_control) {
        problems.push(FieldProblem::new("licence", "evidence-release-licence"));
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    // Shares of means are of the records with any means, so that these are counted with them.
    let any = Column::Any(Group::Means);
    if columns.iter().any(|column| column.group() == Some(Group::Means)) && !columns.contains(&any) {
        columns.push(any);
    }
    Ok(columns)
}

fn prepare(tx: &mut Tx<'_>, actor: &Actor, wanted: &Wanted, columns: &[Column]) -> Result<Prepared, Refusal> {
    let org = actor.org;
    let (mut covered, mut shares, mut sources, mut problems) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for id in &wanted.sets {
        let set = sets::get(tx, org, *id)?.ok_or(Refusal::NotFound)?;
        let of_set = batches::of_set(tx, org, *id)?;
        let about = |message| FieldProblem::new("sets", message).with("name", set.name.clone());
        if of_set.is_empty() {
            problems.push(about("evidence-release-empty-set"));
        }
        if set.source.is_empty() || set.licence.is_empty() {
            problems.push(about("evidence-release-undescribed"));
        }
        let ids: Vec<BatchId> = of_set.iter().map(|batch| batch.id).collect();
        if releases::covering(tx, org, &ids)?.is_some() {
            problems.push(about("evidence-release-overlap"));
        }
        covered.extend(ids);
        shares.push(SetShare {
            set: set.id,
            name: set.name.clone(),
            records: set.records,
        });
        sources.push(SourceNote {
            title: set.source.clone(),
            licence: set.licence.clone(),
            citation: set.citation.clone(),
        });
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let earlier = releases::covered(tx, org)?;
    let alike = overlap::alike(tx, org, &covered, &earlier)?;
    let counted = count::count(tx, org, &covered, columns)?;
    let proposal = Proposal {
        k: K,
        columns: columns.iter().map(|column| column.name().to_owned()).collect(),
        tables: counted.tables,
        counted: counted.counted,
        left_out: counted.left_out,
        left_out_public: counted.left_out_public,
        sets: shares,
        sources,
        licence: wanted.licence.trim().to_owned(),
        alike,
    };
    Ok(Prepared {
        proposal,
        covered,
        earlier,
    })
}

fn store(tx: &mut Tx<'_>, actor: &Actor, release: &Release, prepared: &Prepared) -> Result<(), Refusal> {
    let covered = prepared.covered.as_slice();
    let facts = super::facts(release);
    let grant = access::decide::<act::ReleasePropose>(actor, &facts)?;
    let mut now: Vec<BatchId> = Vec::new();
    for share in &release.proposal.sets {
        now.extend(batches::of_set(tx, actor.org, share.set)?.iter().map(|batch| batch.id));
    }
    let moved = now != covered || releases::covered(tx, actor.org)? != prepared.earlier;
    if moved || releases::covering(tx, actor.org, covered)?.is_some() {
        return Err(Refusal::NotNow { why: MOVED });
    }
    releases::insert(tx, release, covered)?;
    if !releases::cover(tx, actor.org, release.id, covered)? {
        return Err(Refusal::NotNow { why: MOVED });
    }
    let detail = format!(
        r#"{{"k":{},"columns":{},"tables":{}}}"#,
        release.proposal.k,
        release.proposal.columns.len(),
        release.proposal.tables.len()
    );
    journal::audit::append(
        tx,
        &Entry {
            actor: Some(actor.user),
            org: Some(actor.org),
            subject: Some(release.id.uuid()),
            detail: &detail,
            ..Entry::new(
                release.proposed_at,
                "release-propose",
                "release",
                &grant.basis().to_string(),
            )
        },
    )?;
    Ok(())
}
