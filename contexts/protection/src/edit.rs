//! Changing a section of a person or of a case.

use access::{Actor, act};
use base::{CaseId, FieldProblem, PersonId, Refusal};
use standards::htcds::{Section, field};
use standards::{Answer, Value as Known};
use store::Tx;

use crate::change::{self, Given, Merged, Outcome, Seen, Target};
use crate::look_up::LookUp;
use crate::model::{Case, Consent, Content, Shown, Sight};
use crate::schema::{CASE, LATIN_NAME, PERSON};
use crate::slot::{CONSENT, Slot};
use crate::{Protection, names_index, register, rules, seal, store as db, trail, view};

/// A section as a form shows it. What the form may not show, it can only replace.
#[derive(Debug, Clone)]
pub struct Form {
    /// The case through which it was reached.
    pub case: Case,
    /// What is stored.
    pub shown: Shown,
    /// The version that the form is made from.
    pub version: i64,
}

/// Reads a section for its form. The person's form shows the identity: that is a look, and is written down as one.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for a section that repeats.
pub fn form(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, id: CaseId, section: Section) -> Result<Form, Refusal> {
    if section.repeats() {
        return Err(Refusal::NotFound);
    }
    let case = view::case(tx, actor, id)?;
    let revealed = Sight::of(actor, &case.facts()).revealed;
    let now = cx.ambient().now();
    let detail = format!("{{\"form\":\"{}\"}}", section.code());
    if section == Section::Person {
        let grant = access::decide::<act::PersonEdit>(actor, &case.person_facts())?;
        let (head, cells) = db::person_row(tx, &grant)?.ok_or(Refusal::NotFound)?;
        let key = cx.vault().key(actor.org, head.key)?;
        let sight = Sight {
            plain: grant.tier(),
            revealed,
        };
        let shown = seal::show(&PERSON, &key, *case.person.as_bytes(), &cells, sight)?;
        trail::note(tx, now, &grant, case.person.uuid(), &detail)?;
        return Ok(Form {
            case,
            shown,
            version: head.version,
        });
    }
    let grant = access::decide::<act::CaseEdit>(actor, &case.facts())?;
    let (head, cells) = db::case_row(tx, &grant)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(actor.org, head.key)?;
    let sight = Sight {
        plain: grant.tier(),
        revealed,
    };
    let mut shown = seal::show(&CASE, &key, *id.as_bytes(), &cells, sight)?;
    Slot::Consent.set(&mut shown.content, change::text(case.consent.code()));
    trail::note(tx, now, &grant, id.uuid(), &detail)?;
    Ok(Form {
        case,
        shown,
        version: head.version,
    })
}

/// Saves what a form gave for a section. After a change of the person, [`Protection::refresh`] must follow the commit.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for what the section does not take.
pub fn save(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    section: Section,
    seen: impl Into<Seen>,
    given: Given,
) -> Result<(PersonId, Outcome), Refusal> {
    let seen = seen.into();
    if section.repeats() {
        return Err(Refusal::NotFound);
    }
    let case = view::case(tx, actor, id)?;
    let outcome = if section == Section::Person {
        person(cx, tx, actor, &case, seen, given)?
    } else {
        of_case(cx, tx, actor, &case, section, seen, given)?
    };
    Ok((case.person, outcome))
}

/// The version of the person of a case, for who may change them.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn person_version(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<i64, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::PersonEdit>(actor, &case.person_facts())?;
    Ok(db::person_row(tx, &grant)?.ok_or(Refusal::NotFound)?.0.version)
}

fn person(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    seen: Seen,
    given: Given,
) -> Result<Outcome, Refusal> {
    let grant = access::decide::<act::PersonEdit>(actor, &case.person_facts())?;
    let (head, cells) = db::person_row(tx, &grant)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(actor.org, head.key)?;
    let row = *case.person.as_bytes();
    let target = Target {
        about: PERSON.name,
        section: Section::Person,
        key: &key,
        row,
        person: case.person,
        case: None,
        version: head.version,
        seen,
    };
    let stored = seal::decode(&PERSON, &key, row, &cells)?;
    let before = names_index::full_name(&stored);
    let mut merged = match change::merge(tx, &grant, &target, stored, given)? {
        Ok(merged) => merged,
        Err(conflict) => return Ok(conflict),
    };
    if merged.changes.is_empty() {
        return Ok(Outcome::Saved);
    }
    let now = cx.ambient().now();
    if let Some(problem) = rules::born_later(&merged.content.answers, now).filter(|_| merged.touches("prs_Birthdate")) {
        return Err(Refusal::Invalid(vec![problem]));
    }
    follow_name(&mut merged, &before);
    let birth = field("prs_Birthdate").map(|field| merged.content.answers.get(field));
    let band = birth
        .and_then(|birth| rules::band(birth, now))
        .map(standards::AgeBand::code);
    let gender = match merged.content.answers.value("prs_Gender") {
        Some(Known::Code(code)) => Some(code.code),
        _ => None,
    };
    let cells = seal::encode(&PERSON, &key, row, &merged.content)?;
    if !db::update_person(tx, &grant, head.version, now, band, cells)? {
        return Err(Refusal::Conflict { current: head.version });
    }
    db::copy_person(tx, &grant, band, gender)?;
    let hashes = LookUp::of(cx.vault(), actor.org)?.of_answers(&merged.content.answers);
    db::replace_hashes(tx, &grant, case.person, &hashes)?;
    change::remember(cx, tx, &grant, &target, &merged.changes)?;
    trail::note(
        tx,
        now,
        &grant,
        case.person.uuid(),
        &change::detail(Section::Person, &merged.changes),
    )?;
    Ok(Outcome::Saved)
}

/// The name in Latin letters follows the name as long as nobody wrote one by hand.
fn follow_name(merged: &mut Merged, before: &str) {
    let after = names_index::full_name(&merged.content);
    let Some(slot) = Slot::of(Section::Person, LATIN_NAME) else {
        return;
    };
    let latin = merged
        .content
        .own
        .get(LATIN_NAME)
        .map(|text| text.expose().clone())
        .unwrap_or_default();
    let untouched = latin.is_empty() || latin == names::transliterate(before);
    if before != after && untouched && !merged.touches(LATIN_NAME) {
        let latin = if after.is_ascii() {
            String::new()
        } else {
            names::transliterate(&after)
        };
        merged.set(slot, change::text(&latin));
    }
}

fn of_case(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    section: Section,
    seen: Seen,
    given: Given,
) -> Result<Outcome, Refusal> {
    let grant = access::decide::<act::CaseEdit>(actor, &case.facts())?;
    let (head, cells) = db::case_row(tx, &grant)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(actor.org, head.key)?;
    let row = *case.id.as_bytes();
    let target = Target {
        about: CASE.name,
        section,
        key: &key,
        row,
        person: case.person,
        case: Some(case.id),
        version: head.version,
        seen,
    };
    let mut stored = seal::decode(&CASE, &key, row, &cells)?;
    Slot::Consent.set(&mut stored, change::text(case.consent.code()));
    refuse_closing(&stored, &given)?;
    let mut merged = match change::merge(tx, &grant, &target, stored, given)? {
        Ok(merged) => merged,
        Err(conflict) => return Ok(conflict),
    };
    if merged.changes.is_empty() {
        return Ok(Outcome::Saved);
    }
    let consent = settle_consent(&mut merged, case.consent);
    let now = cx.ambient().now();
    let cells = seal::encode(&CASE, &key, row, &merged.content)?;
    if !db::update_case(tx, &grant, head.version, now, cells)? {
        return Err(Refusal::Conflict { current: head.version });
    }
    db::set_standing(tx, &grant, consent, case.state)?;
    if merged.touches("vic_TypeOfExploitation") {
        db::replace_codes(tx, &grant, case.id, &register::exploitation(&merged.content))?;
    }
    change::remember(cx, tx, &grant, &target, &merged.changes)?;
    trail::note(
        tx,
        now,
        &grant,
        case.id.uuid(),
        &change::detail(section, &merged.changes),
    )?;
    Ok(Outcome::Saved)
}

/// A case is closed on a page of its own, with a reason.
fn refuse_closing(stored: &Content, given: &Given) -> Result<(), Refusal> {
    let closes = |(slot, answer): &(Slot, Answer)| {
        slot.name() == "cas_Status" && rules::state_of(answer) == access::State::Closed && slot.get(stored) != *answer
    };
    if given.iter().any(closes) {
        return Err(Refusal::Invalid(vec![FieldProblem::new(
            "cas_Status",
            "protection-problem-close",
        )]));
    }
    Ok(())
}

/// Keeps the consent status and `con_Consent` from saying different things: what was changed wins, and where both were, the
/// answer does.
fn settle_consent(merged: &mut Merged, before: Consent) -> Consent {
    let said = match merged.content.own.get(CONSENT) {
        Some(code) => Consent::of(code.expose()).unwrap_or(before),
        None => before,
    };
    let Some(asked) = field("con_Consent") else { return said };
    let answer: Answer = merged.content.answers.get(asked).clone();
    let agreed = rules::consent_after(&answer, said);
    if agreed == said {
        return said;
    }
    if merged.touches(CONSENT) && !merged.touches(asked.id) {
        merged.set(Slot::Field(asked), rules::consent_answer(said));
        return said;
    }
    merged.set(Slot::Consent, change::text(agreed.code()));
    agreed
}
