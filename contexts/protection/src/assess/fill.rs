//! Beginning a form, filling it in, finishing it.

use access::{Actor, act};
use base::{CaseId, Refusal, Timestamp};
use forms::{Answer, AnswerProblem, Answers, Context, Session, Spot};
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
    /// The answers, for who may see identity.
    pub answers: Option<Answers>,
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

/// Answers as they were sealed; what cannot be read any more is nothing.
fn unseal(key: &DataKey, row: &Stored) -> Result<Answers, Refusal> {
    let text = key.open_text(place(key, row.it.id), &row.answers)?;
    Answers::from_json(&text).map_err(Refusal::failed)
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

/// The forms of a case, without their answers.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn folder(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Folder, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseView>(actor, &case.facts())?;
    Ok(Folder {
        all: begun(tx, &grant)?,
        case,
    })
}

/// The forms of the granted case, oldest first, without their answers.
pub(crate) fn begun<A: access::Act>(tx: &mut Tx<'_>, grant: &access::Grant<A>) -> Result<Vec<Assessment>, Refusal> {
    Ok(db::heads(tx, grant)?)
}

/// The answers of the finished forms of the granted case, for the person's copy.
pub(crate) fn finished<A: access::Act>(
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
            outcomes: std::collections::BTreeMap::new(),
        },
    };
    if db::insert(tx, &grant, &row, token)? {
        trail::note(tx, now, &grant, id.uuid(), &detail(&row.it))?;
    }
    Ok(made)
}

fn detail(it: &Assessment) -> String {
    let done = it.done_at.is_some();
    serde_json::json!({ "form": it.form, "done": done }).to_string()
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
    let key = cx.vault().key(actor.org, case.key)?;
    let answers = Sight::of(actor, &case.facts())
        .identity()
        .then(|| unseal(&key, &row))
        .transpose()?;
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), &detail(&row.it))?;
    Ok(Opened {
        edits: row.it.done_at.is_none()
            && answers.is_some()
            && access::may(actor, access::Action::CaseEdit, &case.facts()).is_ok(),
        it: row.it,
        answers,
        case,
    })
}

/// What a page gave for a form.
#[derive(Debug, Clone)]
pub struct Given {
    /// The version of the draft that the page was made from.
    pub version: i64,
    /// Answers as they were typed.
    pub answers: Vec<(Spot, Answer)>,
    /// Whether it is finished with them.
    pub finish: bool,
    /// Language of the page.
    pub language: String,
}

/// Saves a draft, and finishes it if that is asked and nothing is wrong. Gives what is wrong: then it is saved and still a draft.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for one of another case; [`Refusal::Conflict`] if somebody was faster or it is finished.
pub fn save(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    which: AssessmentId,
    given: &Given,
) -> Result<Vec<AnswerProblem>, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseEdit>(actor, &case.facts())?;
    let mut row = db::one(tx, &grant, which)?.ok_or(Refusal::NotFound)?;
    let sees = Sight::of(actor, &case.facts()).identity();
    let instrument = package::find(&row.it.form).filter(|_| sees).ok_or(Refusal::NotFound)?;
    if row.it.version != given.version || row.it.done_at.is_some() {
        return Err(Refusal::Conflict {
            current: row.it.version,
        });
    }
    let key = cx.vault().key(actor.org, case.key)?;
    let now = cx.ambient().now();
    let mut session = session(instrument, now, &given.language, &unseal(&key, &row)?)?;
    for (spot, answer) in &given.answers {
        // What the form works out by itself, and what it has no place for, is not taken from a page.
        if let Err(forms::NotTaken::Halt(halt)) = session.set(spot, answer.clone()) {
            return Err(Refusal::failed(halt));
        }
    }
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
    if done {
        // What the person did not agree to is not done.
        let agreed = row.it.outcomes.get("outcome_agreed").is_none_or(|code| code == "yes");
        let does = instrument.does.filter(|_| agreed);
        process::learned(cx, tx, &grant, case, does, alarms(&row.it))?;
    }
    Ok(wrong)
}

/// The codes that a form concludes.
fn outcomes(session: &Session<'_>) -> std::collections::BTreeMap<String, String> {
    let answers = session.answers();
    let of = answers.values.iter().filter(|(id, _)| id.starts_with(OUTCOME));
    of.map(|(id, answer)| (id.clone(), answer.text().to_owned())).collect()
}

/// Whether what it concludes asks somebody to judge the danger.
fn alarms(it: &Assessment) -> bool {
    let is = |name: &str, code: &str| it.outcomes.get(name).is_some_and(|found| found == code);
    is("outcome_danger", "present") || is("outcome_open_safety", "1")
}
