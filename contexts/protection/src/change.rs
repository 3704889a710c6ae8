//! Changing a row: what was given is merged with what others saved meanwhile, and every change leaves a line in the history.
//!
//! A form carries the version that it was made from. What nobody else touched since is taken; what others changed and this
//! form left alone stays as they left it; what both changed is a conflict, and then nothing is saved.

use access::{Act, Grant};
use base::{CaseId, PersonId, Redacted, Refusal};
use standards::htcds::{self, Section, Tier};
use standards::{Answer, NotKnown};
use store::Tx;
use vault::{DataKey, Place};

use crate::model::{Case, ChangeId, Content};
use crate::schema::CASE;
use crate::slot::Slot;
use crate::store::{self as db, ChangeRow};
use crate::{Protection, rules, seal};

/// What both changed.
#[derive(Debug, Clone)]
pub struct Differs {
    /// What.
    pub slot: Slot,
    /// What is stored now; `None` if the actor may not see it here.
    pub theirs: Option<Answer>,
    /// What was given.
    pub mine: Answer,
}

/// What came of a form.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It is saved.
    Saved,
    /// Others were faster with some of it. Nothing is saved.
    Conflict {
        /// The version that the row has now.
        version: i64,
        /// What both changed.
        fields: Vec<Differs>,
        /// What others changed and this form left alone: it stays as they left it, whatever is chosen for the rest.
        left: Vec<Slot>,
    },
}

/// Answers that a form gave; what is not in it stays.
pub type Given = Vec<(Slot, Answer)>;

/// What becomes of a change that was made from an older version than there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    /// What nobody else touched is taken: for forms, which a person fills in for longer than a program does.
    Merged,
    /// It is refused, and told what differs: for programs, which said which version they mean.
    Exact,
}

/// The version that a change was made from, and what becomes of it if there is a later one.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    version: i64,
    how: How,
}

impl From<i64> for Seen {
    /// As forms do it.
    fn from(version: i64) -> Self {
        Self {
            version,
            how: How::Merged,
        }
    }
}

impl Seen {
    /// As programs do it.
    pub const fn exactly(version: i64) -> Self {
        Self {
            version,
            how: How::Exact,
        }
    }
}

/// A row about to be changed.
pub(crate) struct Target<'t> {
    pub(crate) about: &'static str,
    pub(crate) section: Section,
    pub(crate) key: &'t DataKey,
    pub(crate) row: [u8; 16],
    pub(crate) person: PersonId,
    pub(crate) case: Option<CaseId>,
    /// The version that the row has.
    pub(crate) version: i64,
    /// The version that the form was made from.
    pub(crate) seen: Seen,
}

/// A merged row and what changes in it.
pub(crate) struct Merged {
    pub(crate) content: Content,
    pub(crate) changes: Vec<(Slot, Answer, Answer)>,
}

impl Merged {
    pub(crate) fn touches(&self, name: &str) -> bool {
        self.changes.iter().any(|(slot, ..)| slot.name() == name)
    }

    /// One change more, that follows from another.
    pub(crate) fn set(&mut self, slot: Slot, answer: Answer) {
        let old = slot.get(&self.content);
        if old != answer {
            slot.set(&mut self.content, answer.clone());
            self.changes.push((slot, old, answer));
        }
    }
}

/// Merges what a form gave into what is stored.
pub(crate) fn merge<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    target: &Target<'_>,
    stored: Content,
    given: Given,
) -> Result<Result<Merged, Outcome>, Refusal> {
    let since = since(tx, grant, target)?;
    let mut merged = Merged {
        content: stored,
        changes: Vec::new(),
    };
    let exact = target.seen.how == How::Exact && target.seen.version != target.version;
    let (mut differs, mut left) = (Vec::new(), Vec::new());
    for (slot, mine) in given {
        slot.belongs(target.section)?;
        let mine = rules::tidy_answer(mine);
        let theirs = slot.get(&merged.content);
        if mine == theirs {
            continue;
        }
        match since.iter().find(|(known, _)| *known == slot) {
            // This form left alone what others changed.
            Some((_, before)) if *before == mine && !exact => left.push(slot),
            None if !exact => merged.set(slot, mine),
            _ => differs.push(Differs {
                slot,
                theirs: visible(slot.tier(), grant).then_some(theirs),
                mine,
            }),
        }
    }
    if differs.is_empty() && !exact {
        return Ok(Ok(merged));
    }
    Ok(Err(Outcome::Conflict {
        version: target.version,
        fields: differs,
        left,
    }))
}

fn visible<A: Act>(tier: Tier, grant: &Grant<A>) -> bool {
    rules::tier(tier) <= grant.tier()
}

/// What others changed since the form was made, with the answers before their first change.
fn since<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, target: &Target<'_>) -> Result<Vec<(Slot, Answer)>, Refusal> {
    if target.seen.version == target.version {
        return Ok(Vec::new());
    }
    let mut before: Vec<(Slot, Answer)> = Vec::new();
    for row in db::changes_after(tx, grant, target.row, target.seen.version)? {
        let Some(slot) = Slot::of(target.section, &row.field) else {
            continue;
        };
        if !before.iter().any(|(known, _)| *known == slot) {
            let old = open(target.key, &row, "old_value", row.old.as_deref())?;
            before.push((slot, slot.recall(old.as_ref())));
        }
    }
    Ok(before)
}

fn place<'a>(key: &DataKey, id: ChangeId, column: &'a str) -> Place<'a> {
    Place {
        org: key.org(),
        table: "change",
        column,
        row: *id.as_bytes(),
    }
}

/// Opens one side of a line of the history.
pub(crate) fn open(
    key: &DataKey,
    row: &ChangeRow,
    column: &str,
    sealed: Option<&[u8]>,
) -> Result<Option<Redacted<String>>, Refusal> {
    sealed
        .map(|sealed| key.open_text(place(key, row.id, column), sealed).map_err(Refusal::from))
        .transpose()
}

/// Writes the lines of the history for a change that leaves the row at `target.version + 1`.
pub(crate) fn remember<A: Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    target: &Target<'_>,
    changes: &[(Slot, Answer, Answer)],
) -> Result<(), Refusal> {
    let at = cx.ambient().now();
    let rows = changes.iter().map(|(slot, old, new)| {
        let id = ChangeId::new(cx.ambient());
        let seal = |column: &str, answer: &Answer| {
            seal::remember(answer)
                .map(|text| target.key.seal_text(place(target.key, id, column), &text))
                .transpose()
        };
        Ok(ChangeRow {
            id,
            about: target.about.to_owned(),
            row: target.row,
            person: target.person,
            case: target.case,
            key: target.key.id(),
            version: target.version + 1,
            field: slot.name().to_owned(),
            old: seal("old_value", old)?,
            new: seal("new_value", new)?,
            at,
            by: grant.actor(),
        })
    });
    let rows = rows.collect::<Result<Vec<_>, vault::Error>>()?;
    Ok(db::insert_changes(tx, grant, rows)?)
}

/// Changes answers of a case that follow from a deed, with their lines in the history. Nothing is written where nothing changes.
pub(crate) fn put<A: Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    case: &Case,
    section: Section,
    given: &[(&'static str, Answer)],
) -> Result<(), Refusal> {
    let (head, cells) = db::case_row(tx, grant)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(grant.org(), head.key)?;
    let row = *case.id.as_bytes();
    let target = Target {
        about: CASE.name,
        section,
        key: &key,
        row,
        person: case.person,
        case: Some(case.id),
        version: head.version,
        seen: head.version.into(),
    };
    let stored = seal::decode(&CASE, &key, row, &cells)?;
    let given = given
        .iter()
        .filter_map(|(id, answer)| Some((Slot::Field(htcds::field(id)?), answer.clone())))
        .collect();
    let merged = match merge(tx, grant, &target, stored, given)? {
        Ok(merged) => merged,
        Err(_) => return Err(Refusal::Conflict { current: head.version }),
    };
    if merged.changes.is_empty() {
        return Ok(());
    }
    let cells = seal::encode(&CASE, &key, row, &merged.content)?;
    if !db::update_case(tx, grant, head.version, cx.ambient().now(), cells)? {
        return Err(Refusal::Conflict { current: head.version });
    }
    remember(cx, tx, grant, &target, &merged.changes)
}

/// A text of ours as an answer.
pub(crate) fn text(value: &str) -> Answer {
    if value.is_empty() {
        return Answer::NotKnown(NotKnown::Missing);
    }
    Answer::Known(standards::Value::Text(Redacted::new(value.to_owned())))
}

/// The fields that changed, as the audit keeps them.
pub(crate) fn detail(section: Section, changes: &[(Slot, Answer, Answer)]) -> String {
    let names: Vec<String> = changes
        .iter()
        .map(|(slot, ..)| format!("\"{}\"", slot.name()))
        .collect();
    format!(
        "{{\"section\":\"{}\",\"fields\":[{}]}}",
        section.code(),
        names.join(",")
    )
}
