//! Opening a case: what the actor may see of it and of its person, with every look written down.

use access::rules::Scope;
use access::{Actor, Grant, State, act};
use base::{CaseId, Redacted, Refusal, Timestamp};
use standards::htcds::Section;
use store::Tx;

use crate::assess::{Assessment, fill};
use crate::find::masked_names;
use crate::model::{Case, Item, Shown, Sight};
use crate::plan::model::Service;
use crate::plan::services;
use crate::process::shown::{self, Way};
use crate::schema::{CASE, PERSON, SAFE_CONTACT, Table, item_tables};
use crate::slot::Slot;
use crate::{Protection, change, seal, store as db, trail};

/// Entries of a section shown on the page of a case, unless all of that section are asked for.
const MOST_ITEMS: i64 = 50;
/// More than a case has.
pub(crate) const ALL_ITEMS: i64 = i64::MAX;

/// A case as somebody sees it.
#[derive(Debug, Clone)]
pub struct CasePage {
    /// The case.
    pub case: Case,
    /// How far the actor sees.
    pub sight: Sight,
    /// The person.
    pub person: Shown,
    /// The version of what is known of the person.
    pub person_version: i64,
    /// The name with all but the first letters hidden; empty if the actor could never see it.
    pub masked: Redacted<String>,
    /// The answers of the case.
    pub shown: Shown,
    /// How to reach the person safely, for those who may know.
    pub safety: Option<Redacted<String>>,
    /// The entries of the sections that repeat.
    pub items: Vec<(Section, Vec<Item>)>,
    /// How many entries each of these sections has in all.
    pub counts: Vec<(Section, i64)>,
    /// Until when it is open, if it is only because of an emergency.
    pub until: Option<Timestamp>,
    /// How far it has come, and what is to be done.
    pub way: Way,
    /// Help that is planned or was given.
    pub services: Vec<Service>,
    /// Forms that are or were filled in.
    pub forms: Vec<Assessment>,
}

impl CasePage {
    /// The entries of a section that are shown, oldest first.
    pub fn entries(&self, section: Section) -> &[Item] {
        self.items
            .iter()
            .find(|(known, _)| *known == section)
            .map_or(&[], |(_, items)| items)
    }

    /// How many entries a section has in all.
    pub fn count(&self, section: Section) -> i64 {
        self.counts
            .iter()
            .find(|(known, _)| *known == section)
            .map_or(0, |(_, count)| *count)
    }
}

/// What opening a case gave.
#[derive(Debug, Clone)]
pub enum Opened {
    /// The case.
    Case(Box<CasePage>),
    /// What is left of it.
    Stub(Box<Case>),
}

/// The case that an address names, for the decision about it.
///
/// # Errors
/// [`Refusal::NotFound`] if the organisation has none.
pub fn case(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Case, Refusal> {
    // Asked for what does not exist too, so that the time does not tell.
    let opened = db::opened(tx, actor.org, actor.user, id)?;
    let case = db::case(tx, actor.org, id)?.ok_or(Refusal::NotFound)?;
    Ok(Case { opened, ..case })
}

/// Opens a case, or the stub of one that was erased. Of the sections that repeat the newest entries are shown, of `all_of`
/// every one.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn run(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    all_of: Option<Section>,
) -> Result<Opened, Refusal> {
    let case = case(tx, actor, id)?;
    let now = cx.ambient().now();
    if case.state == State::Erased {
        let grant = access::decide::<act::StubView>(actor, &case.facts())?;
        trail::note(tx, now, &grant, id.uuid(), "{}")?;
        return Ok(Opened::Stub(Box::new(case)));
    }
    let grant = access::decide::<act::CaseView>(actor, &case.facts())?;
    let sight = Sight::of(actor, &case.facts());
    let (_, cells) = db::case_row(tx, &grant)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(actor.org, case.key)?;
    let mut shown = seal::show(&CASE, &key, *id.as_bytes(), &cells, sight)?;
    Slot::Consent.set(&mut shown.content, change::text(case.consent.code()));
    let safety = if sight.safety() {
        let whole = seal::decode(&CASE, &key, *id.as_bytes(), &cells)?;
        whole.own.get(SAFE_CONTACT).cloned()
    } else {
        None
    };
    let (person, person_key, person_version, cells) = db::person_of_case(tx, &grant)?.ok_or(Refusal::NotFound)?;
    let person_key = cx.vault().key(actor.org, person_key)?;
    let person = seal::show(&PERSON, &person_key, *person.as_bytes(), &cells, sight)?;
    let (mut all, mut counts) = (Vec::new(), Vec::new());
    for (section, table) in item_tables() {
        let most = if all_of == Some(section) { ALL_ITEMS } else { MOST_ITEMS };
        all.push((section, items(cx, tx, table, &grant, (sight, most))?));
        counts.push((section, db::count_items(tx, table, &grant)?));
    }
    let way = shown::way(cx, tx, actor, &grant, &case)?;
    let services = services::of_case(&key, tx, &grant, sight)?;
    let forms = fill::begun(tx, &grant)?;
    let masked = masked_names(cx, tx, actor, std::iter::once(&case))?
        .remove(&case.person)
        .unwrap_or_default();
    let safely = safety.is_some().then(|| ("safety", true.into()));
    trail::note(tx, now, &grant, id.uuid(), &trail::looked(actor, &case, safely))?;
    let until = case.opened.filter(|_| grant.basis().scope == Scope::Emergency);
    let until = until.map(|opened| opened.until);
    Ok(Opened::Case(Box::new(CasePage {
        case,
        sight,
        person,
        person_version,
        masked,
        shown,
        safety,
        items: all,
        counts,
        until,
        way,
        services,
        forms,
    })))
}

/// The newest entries of one section, at most so many, oldest first, as somebody sees them.
pub(crate) fn items<A: access::Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    table: &Table,
    grant: &Grant<A>,
    (sight, most): (Sight, i64),
) -> Result<Vec<Item>, Refusal> {
    let rows = db::items(tx, table, grant, most)?;
    let Some(first) = rows.first() else {
        return Ok(Vec::new());
    };
    let key = cx.vault().key(grant.org(), first.head.key)?;
    rows.into_iter()
        .map(|row| {
            Ok(Item {
                id: row.id,
                version: row.head.version,
                created_at: row.head.created_at,
                created_by: row.head.created_by,
                shown: seal::show(table, &key, *row.id.as_bytes(), &row.cells, sight)?,
            })
        })
        .collect()
}
