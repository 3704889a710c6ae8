//! What was changed in a case and of its person, by whom and when.

use std::collections::HashMap;

use access::{Act, Actor, Grant, act};
use base::{CaseId, Refusal, Timestamp, UserId};
use standards::Answer;
use standards::htcds::Section;
use store::Tx;
use vault::{DataKey, KeyId};

use crate::model::{Case, Sight};
use crate::schema::tables;
use crate::slot::Slot;
use crate::store::{self as db, ChangeRow};
use crate::{Protection, change, rules, view};

/// Most lines shown of a case, and of its person.
pub const MOST: i64 = 200;

/// A line of the history.
#[derive(Debug, Clone)]
pub struct Line {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: UserId,
    /// Section of the field.
    pub section: Section,
    /// What.
    pub slot: Slot,
    /// Before and after; `None` if the actor may not see it without a reason.
    pub values: Option<(Answer, Answer)>,
}

/// The history of a case and of its person, newest first.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn run(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<(Case, Vec<Line>), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseHistory>(actor, &case.facts())?;
    let mut lines = lines(
        cx,
        &grant,
        Sight::of(actor, &case.facts()),
        db::changes_of_case(tx, &grant, MOST)?,
    )?;
    let grant = access::decide::<act::PersonHistory>(actor, &case.person_facts())?;
    lines.extend(self::lines(
        cx,
        &grant,
        Sight::of(actor, &case.person_facts()),
        db::changes_of_person(tx, &grant, MOST)?,
    )?);
    lines.sort_by_key(|line| std::cmp::Reverse(line.at));
    crate::trail::note(tx, cx.ambient().now(), &grant, case.person.uuid(), "{}")?;
    Ok((case, lines))
}

pub(crate) fn lines<A: Act>(
    cx: &Protection,
    grant: &Grant<A>,
    sight: Sight,
    rows: Vec<ChangeRow>,
) -> Result<Vec<Line>, Refusal> {
    let ids: Vec<KeyId> = rows.iter().map(|row| row.key).collect();
    let keys = cx.vault().keys(grant.org(), &ids)?;
    rows.into_iter()
        .filter_map(|row| line(&keys, sight, &row).transpose())
        .collect()
}

fn line(keys: &HashMap<KeyId, DataKey>, sight: Sight, row: &ChangeRow) -> Result<Option<Line>, Refusal> {
    let Some((section, slot)) = what(row) else {
        return Ok(None);
    };
    let shown = match slot {
        Slot::Field(field) => rules::shows(sight, field),
        Slot::Own(own) => rules::tier(own.tier) <= sight.plain,
        Slot::Consent => true,
    };
    let values = match (shown, keys.get(&row.key)) {
        (true, Some(key)) => {
            let side = |column: &str, sealed: &Option<Vec<u8>>| -> Result<Answer, Refusal> {
                Ok(slot.recall(change::open(key, row, column, sealed.as_deref())?.as_ref()))
            };
            Some((side("old_value", &row.old)?, side("new_value", &row.new)?))
        }
        _ => None,
    };
    Ok(Some(Line {
        at: row.at,
        by: row.by,
        section,
        slot,
        values,
    }))
}

fn what(row: &ChangeRow) -> Option<(Section, Slot)> {
    let table = tables().into_iter().find(|table| table.name == row.about)?;
    let slot = table
        .sections
        .iter()
        .find_map(|section| Slot::of(*section, &row.field))?;
    let section = match slot {
        Slot::Field(field) => field.section,
        Slot::Consent => Section::Consent,
        Slot::Own(_) => *table.sections.first()?,
    };
    Some((section, slot))
}
