//! Beginning a form, filling it in, finishing it.

use std::collections::BTreeMap;

use access::{Action, Actor, act};
use base::{CaseId, Refusal, Timestamp};
use forms::{Answer, AnswerProblem, Answers, Asked, Context, Item, Session, Spot, Tier, View};
use store::Tx;
use vault::{DataKey, Place};

use super::package::{self, Instrument};
use super::store::{self as db, Assessment, AssessmentId, Stored};
use crate::model::{Case, Sight};
use crate::{Protection, items, process, trail, view};

/// Questions whose names begin so are what a form concludes.
const OUTCOME: &str = "outcome_";

/// The forms of a case.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Whose they are.
    pub case: Case,
    /// Those that were begun, oldest first.
    pub all: Vec<Assessment>,
}

/// A filled-in form, as somebody sees it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The case.
    pub case: Case,
    /// Which.
    pub it: Assessment,
    /// The answers that the actor may see.
    pub answers: Answers,
    /// Whether there are answers that they may not see.
    pub hidden: bool,
    /// Whether the actor may go on with it.
    pub edits: bool,
}

/// The moment and the language in which a form is worked out.
fn context(now: Timestamp, language: &str) -> Context {
    Context::new(now, language)
}

fn place(key: &DataKey, id: AssessmentId) -> Place<'static> {
    Place {
        org: key.org(),
        table: "assessment",
        column: "answers",
        row: *id.as_bytes(),
    }
}

/// Answers as they were sealed.
fn unseal(key: &DataKey, row: &Stored) -> Result<Answers, Refusal> {
    let text = key.open_text(place(key, row.it.id), &row.answers)?;
    Answers::from_json(&text).map_err(Refusal::failed)
}

/// Whether somebody sees answers of a tier. Narrative may name people: it is for those who could see the identity, and what could cost a life for those
/// who see that of the case.
fn sees(sight: Sight, tier: Tier) -> bool {
    match tier {
        Tier::S4 => sight.safety(),
        Tier::S1 | Tier::S2 | Tier::S3 => sight.identity(),
    }
}

/// Questions of a form with the tier of their answers; a form that is not there any more has none, so that nothing of it is seen.
fn tiers(instrument: Option<&Instrument>) -> BTreeMap<&str, Tier> {
    fn below<'f>(items: &'f [Item], found: &mut BTreeMap<&'f str, Tier>) {
        for item in items {
            match item {
                Item::Question(question) => drop(found.insert(question.id.as_str(), question.tier)),
                Item::Group(group) | Item::Repeat(group) => below(&group.items, found),
            }
        }
    }
    let mut found = BTreeMap::new();
    if let Some(instrument) = instrument {
        below(&instrument.form.definition().items, &mut found);
    }
    found
}

/// A form as an actor sees it: what they may not see is taken out, and said to be there.
fn shown(actor: &Actor, case: Case, it: Assessment, mut answers: Answers) -> Opened {
    let sight = Sight::of(actor, &case.facts());
    let tiers = tiers(package::find(&it.form));
    let all = answers.values.len() + answers.entries.len();
    answers
        .values
        .retain(|id, _| tiers.get(id.as_str()).is_some_and(|tier| sees(sight, *tier)));
    // Forms of the package have no repeats; what is in one is as secret as can be.
    answers.entries.retain(|_, _| sight.safety());
    let whole = !tiers.is_empty() && tiers.values().all(|tier| sees(sight, *tier));
    Opened {
        hidden: answers.values.len() + answers.entries.len() < all,
        // Who does not see all of it would write over what they do not see.
        edits: whole && it.done_at.is_none() && access::may(actor, Action::CaseEdit, &case.facts()).is_ok(),
        case,
        it,
        answers,
    }
}

/// Opens a session over answers.
///
/// # Errors
/// [`Refusal::Failed`] for a form that takes too long.
pub fn session<'f>(
    instrument: &'f Instrument,
    now: Timestamp,
    language: &str,
    answers: &Answers,
) -> Result<Session<'f>, Refusal> {
    instrument
        .form
        .open(&context(now, language), answers)
        .map_err(Refusal::failed)
}

/// The forms of a case, without their answers: a look too, and written down as one.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn folder(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Folder, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseView>(actor, &case.facts())?;
    let all = begun(tx, &grant)?;
    let detail = trail::looked(actor, &case, [("forms", true.into())]);
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), &detail)?;
    Ok(Folder { case, all })
}

/// The forms of the granted case, oldest first, without their answers.
pub(crate) fn begun<A: access::Act>(tx: &mut Tx<'_>, grant: &access::Grant<A>) -> Result<Vec<Assessment>, Refusal> {
    Ok(db::heads(tx, grant)?)
}

/// The forms of the granted case with all their answers, drafts too: for the person's copy.
pub(crate) fn filled<A: access::Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &access::Grant<A>,
    case: &Case,
) -> Result<Vec<(Assessment, Answers)>, Refusal> {
    let key = cx.vault().key(grant.org(), case.key)?;
    let rows = db::all(tx, grant)?.into_iter();
    rows.map(|row| Ok((row.it.clone(), unseal(&key, &row)?))).collect()
}

/// Begins a form on a case. The same page sent twice begins one.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for a form that there is not, or that is a draft about safety outside of a demo.
pub fn begin(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    token: [u8; 16],
    form: &str,
) -> Result<AssessmentId, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseEdit>(actor, &case.facts())?;
    let instrument = package::find(form).filter(|one| one.usable(actor.demo));
    let instrument = instrument.ok_or(Refusal::NotFound)?;
    let token = items::token_of(id, token);
    if let Some(begun) = db::by_token(tx, &grant, token)? {
        return Ok(begun);
    }
    let key = cx.vault().key(actor.org, case.key)?;
    let (made, now) = (AssessmentId::new(cx.ambient()), cx.ambient().now());
    let started = instrument.form.start(&context(now, "en")).map_err(Refusal::failed)?;
    let row = Stored {
        key: key.id(),
        answers: key.seal_text(place(&key, made), &started.answers().to_json())?,
        it: Assessment {
            id: made,
            version: 1,
            form: form.to_owned(),
            form_version: instrument.form.definition().version.clone(),
            begun_at: now,
            changed_by: actor.user,
            done_at: None,
            outcomes: BTreeMap::new(),
        },
    };
    if db::insert(tx, &grant, &row, token)? {
        trail::note(tx, now, &grant, id.uuid(), &detail(&row.it))?;
    }
    Ok(made)
}

/// What was done with which form.
fn detail(it: &Assessment) -> String {
    serde_json::json!({ "form": it.form, "done": it.done_at.is_some() }).to_string()
}

/// Reads a filled-in form: that is a look, and is written down as one.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for one of another case.
pub fn open(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    which: AssessmentId,
) -> Result<Opened, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseView>(actor, &case.facts())?;
    let row = db::one(tx, &grant, which)?.ok_or(Refusal::NotFound)?;
    let answers = unseal(&cx.vault().key(actor.org, case.key)?, &row)?;
    let detail = trail::looked(actor, &case, [("form", row.it.form.as_str().into())]);
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), &detail)?;
    Ok(shown(actor, case, row.it, answers))
}

/// What a page gave for a form.
pub struct Given<'p> {
    /// The version of the draft that the page was made from.
    pub version: i64,
    /// What was typed for a question that the draft puts.
    pub typed: &'p dyn Fn(&Asked<'_>) -> Answer,
    /// Whether it is finished with them.
    pub finish: bool,
    /// Language of the page.
    pub language: &'p str,
}

/// What became of it.
#[derive(Debug, Clone)]
pub struct Saved {
    /// The form as it is now.
    pub opened: Opened,
    /// What is wrong: then it was not finished, and is kept as a draft.
    pub wrong: Vec<AnswerProblem>,
}

/// Saves a draft, and finishes it if that is asked and nothing is wrong.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for one of another case, or for who does not see all of it; [`Refusal::Conflict`] if somebody was
/// faster or it is finished.
pub fn save(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    which: AssessmentId,
    given: &Given<'_>,
) -> Result<Saved, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseEdit>(actor, &case.facts())?;
    let mut row = db::one(tx, &grant, which)?.ok_or(Refusal::NotFound)?;
    if row.it.version != given.version || row.it.done_at.is_some() {
        return Err(Refusal::Conflict {
            current: row.it.version,
        });
    }
    let key = cx.vault().key(actor.org, case.key)?;
    let before = shown(actor, case.clone(), row.it.clone(), unseal(&key, &row)?);
    let instrument = package::find(&row.it.form).filter(|_| before.edits);
    let instrument = instrument.ok_or(Refusal::NotFound)?;
    let now = cx.ambient().now();
    let mut session = session(instrument, now, given.language, &before.answers)?;
    take(&mut session, given.typed)?;
    let wrong = if given.finish {
        session.check().map_err(Refusal::failed)?
    } else {
        Vec::new()
    };
    let done = given.finish && wrong.is_empty();
    if done {
        session.finish().map_err(Refusal::failed)?;
        row.it.done_at = Some(now);
        row.it.outcomes = outcomes(&session);
    }
    let answers = if done { session.answers_put() } else { session.answers() };
    row.answers = key.seal_text(place(&key, which), &answers.to_json())?;
    if !db::save(tx, &grant, &row, now)? {
        return Err(Refusal::Conflict {
            current: given.version + 1,
        });
    }
    trail::note(tx, now, &grant, id.uuid(), &detail(&row.it))?;
    row.it.version += 1;
    if done {
        // What the person did not agree to is not done.
        let agreed = row.it.outcomes.get("outcome_agreed").is_none_or(|code| code == "yes");
        let does = instrument.does.filter(|_| agreed);
        process::learned(cx, tx, &grant, case.clone(), does, alarms(&row.it))?;
    }
    Ok(Saved {
        opened: shown(actor, case, row.it, answers),
        wrong,
    })
}

/// Puts what was typed into the questions that the draft puts; what it works out by itself is not among them.
fn take(session: &mut Session<'_>, typed: &dyn Fn(&Asked<'_>) -> Answer) -> Result<(), Refusal> {
    let views = session.view().map_err(Refusal::failed)?;
    let put = views.iter().flat_map(View::questions).filter(|asked| !asked.read_only);
    let answers: Vec<(Spot, Answer)> = put.map(|asked| (asked.spot.clone(), typed(asked))).collect();
    for (spot, answer) in answers {
        session.set(&spot, answer).map_err(Refusal::failed)?;
    }
    Ok(())
}

/// The codes that a form concludes.
fn outcomes(session: &Session<'_>) -> BTreeMap<String, String> {
    let answers = session.answers();
    let of = answers.values.iter().filter(|(id, _)| id.starts_with(OUTCOME));
    of.map(|(id, answer)| (id.clone(), answer.text().to_owned())).collect()
}

/// Whether what it concludes asks somebody to judge the danger.
fn alarms(it: &Assessment) -> bool {
    let is = |name: &str, code: &str| it.outcomes.get(name).is_some_and(|found| found == code);
    is("outcome_danger", "present") || is("outcome_open_safety", "1")
}
