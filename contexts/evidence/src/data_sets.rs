//! Contributed data sets: what there is, where it comes from.

use ::store::Scope;
use access::{Actor, Facts, act};
use base::{FieldProblem, Refusal};
use journal::Entry;

use crate::Evidence;
use crate::model::{Batch, DataSet, DataSetId};
use crate::store::{batches, sets};

/// Longest text about a data set, in characters.
pub const LONGEST: usize = 500;
/// Imports that a page lists.
const SHOWN: u32 = 100;

/// The data sets of the organisation by name, and its imports, newest first.
///
/// # Errors
/// [`Refusal::Denied`].
pub fn overview(cx: &Evidence, actor: &Actor) -> Result<(Vec<DataSet>, Vec<Batch>), Refusal> {
    let org = actor.org;
    access::decide::<act::ImportList>(actor, &Facts::of(org)).map(drop)?;
    cx.store().read(Scope::Org(org), |tx| {
        Ok((sets::list(tx, org)?, batches::list(tx, org, SHOWN)?))
    })
}

/// One data set with the imports that count.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Denied`].
pub fn see(cx: &Evidence, actor: &Actor, id: DataSetId) -> Result<(DataSet, Vec<Batch>), Refusal> {
    let org = actor.org;
    access::decide::<act::ImportList>(actor, &Facts::of(org).record(id)).map(drop)?;
    cx.store().read(Scope::Org(org), |tx| {
        let set = sets::get(tx, org, id)?.ok_or(Refusal::NotFound)?;
        Ok((set, batches::of_set(tx, org, id)?))
    })
}

/// Says where a data set comes from. A release names it so.
///
/// # Errors
/// [`Refusal::Invalid`] for a text that is too long; [`Refusal::NotFound`], [`Refusal::Denied`].
pub fn describe(
    cx: &Evidence,
    actor: &Actor,
    id: DataSetId,
    source: &str,
    licence: &str,
    citation: &str,
) -> Result<(), Refusal> {
    let clean = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let texts = [clean(source), clean(licence), clean(citation)];
    let problems: Vec<FieldProblem> = ["source", "licence", "citation"]
        .iter()
        .zip(&texts)
        .filter(|(_, text)| text.chars().count() > LONGEST || text.chars().any(char::is_control))
        .map(|(field, _)| FieldProblem::new(field, "evidence-text-long").with("most", LONGEST.to_string()))
        .collect();
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let (actor, now) = (actor.clone(), cx.ambient().now());
    cx.store().write(Scope::Org(actor.org), move |tx| {
        let org = actor.org;
        let facts = Facts::of(org).author(actor.user).record(id);
        let grant = access::decide::<act::ImportEvidence>(&actor, &facts)?;
        let mut set = sets::get(tx, org, id)?.ok_or(Refusal::NotFound)?;
        let [source, licence, citation] = texts.clone();
        set.source = source;
        set.licence = licence;
        set.citation = citation;
        sets::describe(tx, org, &set)?;
        let basis = grant.basis().to_string();
        let entry = Entry {
            actor: Some(actor.user),
            org: Some(org),
            subject: Some(id.uuid()),
            ..Entry::new(now, "data-set-describe", "data-set", &basis)
        };
        Ok(journal::audit::append(tx, &entry)?)
    })
}
