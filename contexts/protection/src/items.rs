//! Entries of the sections that repeat: organisations, events, plans. Notes are added in [`crate::note`] and never changed.

use access::{Actor, Grant, act};
use base::{CaseId, Refusal};
use standards::htcds::Section;
use store::{Tx, Value};
use vault::DataKey;

use crate::change::{self, Given, Outcome, Seen, Target};
use crate::model::{Case, Content, Item, ItemId, Shown, Sight};
use crate::schema::{Table, table_of};
use crate::{Protection, seal, store as db, trail, view};

/// An entry as a form shows it.
#[derive(Debug, Clone)]
pub struct Form {
    /// The case that it belongs to.
    pub case: Case,
    /// What is stored; nothing for a new entry.
    pub shown: Shown,
    /// The version that the form is made from; 0 for a new entry.
    pub version: i64,
}

fn table(section: Section) -> Result<&'static Table, Refusal> {
    if !section.repeats() || section == Section::Comment {
        return Err(Refusal::NotFound);
    }
    Ok(table_of(section))
}

/// Reads an entry for its form; with `None`, the form of a new one.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for an entry of another case.
pub fn form(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    section: Section,
    item: Option<ItemId>,
) -> Result<Form, Refusal> {
    let table = table(section)?;
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseEdit>(actor, &case.facts())?;
    let Some(item) = item else {
        return Ok(Form {
            case,
            shown: Shown::default(),
            version: 0,
        });
    };
    let row = db::item(tx, table, &grant, item)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(actor.org, row.head.key)?;
    let sight = Sight {
        plain: grant.tier(),
        revealed: Sight::of(actor, &case.facts()).revealed,
    };
    let shown = seal::show(table, &key, *item.as_bytes(), &row.cells, sight)?;
    let detail = format!("{{\"form\":\"{}\"}}", section.code());
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), &detail)?;
    Ok(Form {
        case,
        shown,
        version: row.head.version,
    })
}

/// Reads one entry to be changed: that is a look, and is written down as one.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for an entry of another case.
pub fn see(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    section: Section,
    item: ItemId,
) -> Result<Item, Refusal> {
    let form = form(cx, tx, actor, id, section, Some(item))?;
    let grant = access::decide::<act::CaseEdit>(actor, &form.case.facts())?;
    let row = db::item(tx, table(section)?, &grant, item)?.ok_or(Refusal::NotFound)?;
    Ok(Item {
        id: item,
        version: form.version,
        created_at: row.head.created_at,
        created_by: row.head.created_by,
        shown: form.shown,
    })
}

/// The version of an entry, for who may change it.
///
/// # Errors
/// As [`see`].
pub fn version(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, section: Section, item: ItemId) -> Result<i64, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseEdit>(actor, &case.facts())?;
    let row = db::item(tx, table(section)?, &grant, item)?.ok_or(Refusal::NotFound)?;
    Ok(row.head.version)
}

/// Adds an entry. The same form sent twice adds one.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] if nothing was answered.
pub fn add(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    section: Section,
    token: [u8; 16],
    given: Given,
) -> Result<ItemId, Refusal> {
    let table = table(section)?;
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseEdit>(actor, &case.facts())?;
    let mut content = Content::default();
    for (slot, answer) in given {
        slot.belongs(section)?;
        slot.set(&mut content, answer);
    }
    if content.answers.is_empty() {
        return Err(Refusal::Invalid(vec![base::FieldProblem::new(
            "",
            "protection-problem-nothing",
        )]));
    }
    let token = token_of(id, token);
    if let Some(made) = db::item_by_token(tx, table, &grant, &token)? {
        return Ok(made);
    }
    let made = insert(cx, tx, &grant, &case, table, token, &content)?.ok_or(Refusal::NotFound)?;
    let detail = format!("{{\"added\":\"{}\"}}", section.code());
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), &detail)?;
    Ok(made)
}

/// A form's token as it is kept: together with the case, because a form of another case is another one, whatever it says.
pub(crate) fn token_of(case: CaseId, token: [u8; 16]) -> [u8; 16] {
    let mut kept = [0; 16];
    let mut hasher = blake3::Hasher::new();
    hasher.update(case.as_bytes()).update(&token);
    hasher.finalize_xof().fill(&mut kept);
    kept
}

/// Inserts an entry under the key of its case; `None` if its form made one already and the table says so itself.
pub(crate) fn insert<A: access::Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    case: &Case,
    table: &Table,
    token: [u8; 16],
    content: &Content,
) -> Result<Option<ItemId>, Refusal> {
    let key: DataKey = cx.vault().key(grant.org(), case.key)?;
    let (item, now) = (ItemId::new(cx.ambient()), cx.ambient().now());
    let cells = seal::encode(table, &key, *item.as_bytes(), content)?;
    let head: [Value; 11] = store::params![
        grant.org(),
        item,
        key.id(),
        None::<i64>,
        1_i64,
        now,
        grant.actor(),
        now,
        grant.actor(),
        token,
        case.id
    ];
    let new = db::insert_item(tx, table, grant, &db::insert_params(head, cells))?;
    Ok(new.then_some(item))
}

/// Saves what a form gave for an entry.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for an entry of another case.
#[expect(
    clippy::too_many_arguments,
    reason = "context, transaction and actor come first in every use case"
)]
pub fn save(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    section: Section,
    item: ItemId,
    seen: impl Into<Seen>,
    given: Given,
) -> Result<Outcome, Refusal> {
    let table = table(section)?;
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseEdit>(actor, &case.facts())?;
    let found = db::item(tx, table, &grant, item)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(actor.org, found.head.key)?;
    let row = *item.as_bytes();
    let target = Target {
        about: table.name,
        section,
        key: &key,
        row,
        person: case.person,
        case: Some(case.id),
        version: found.head.version,
        seen: seen.into(),
    };
    let stored = seal::decode(table, &key, row, &found.cells)?;
    let merged = match change::merge(tx, &grant, &target, stored, given)? {
        Ok(merged) => merged,
        Err(conflict) => return Ok(conflict),
    };
    if merged.changes.is_empty() {
        return Ok(Outcome::Saved);
    }
    let now = cx.ambient().now();
    let cells = seal::encode(table, &key, row, &merged.content)?;
    if !db::update_item(tx, table, &grant, (item, found.head.version), now, cells)? {
        return Err(Refusal::Conflict {
            current: found.head.version,
        });
    }
    change::remember(cx, tx, &grant, &target, &merged.changes)?;
    trail::note(tx, now, &grant, id.uuid(), &change::detail(section, &merged.changes))?;
    Ok(Outcome::Saved)
}
