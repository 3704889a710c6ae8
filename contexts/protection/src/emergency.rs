//! Opening a case of others in an emergency: for an hour, to read only, before the eyes of those whom it concerns; and what
//! they judge of it afterwards. See docs/adr/0015-break-glass.md.

use access::{Action, Actor, Facts, State, act};
use base::{CaseId, FieldProblem, Id, OrgId, PersonId, Redacted, Refusal, TeamId, Timestamp, UserId};
use journal::{Entry, audit};
use store::Tx;
use vault::{DataKey, KeyId, Place};

use crate::close::too_short;
use crate::model::Case;
use crate::seen::Look;
use crate::{Protection, code, rules, store as db, trail, view};

/// The noun behind [`EmergencyId`].
pub enum EmergencyNoun {}
/// Identifier of an opening in an emergency.
pub type EmergencyId = Id<EmergencyNoun>;

/// How long a case stays open to who opened it, in seconds: an hour.
pub const LASTS: i64 = 60 * 60;
/// Within how many seconds it must be reviewed: 72 hours.
pub const REVIEW_WITHIN: i64 = 72 * 60 * 60;
/// Fewest characters of the reason.
pub const SHORTEST: usize = 20;
/// How many codes of one person may name no case within a day.
pub const MISSES: i64 = 3;
const DAY: i64 = 24 * 60 * 60;
/// Openings on one page.
pub const MOST: i64 = 100;

/// An opening.
#[derive(Debug, Clone)]
pub struct Emergency {
    /// Organisation.
    pub org: OrgId,
    /// Identifier.
    pub id: EmergencyId,
    /// Which case.
    pub case: CaseId,
    /// The key of the case.
    pub key: KeyId,
    /// Who opened it.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
    /// When it ends, or ended.
    pub ends: Timestamp,
    /// When it must have been reviewed.
    pub due: Timestamp,
    /// What was judged.
    pub review: Option<Review>,
    /// The code of the case, if it is still there.
    pub code: Option<String>,
    /// Who works on the case now.
    pub owner: Option<UserId>,
    /// The team that answers for it now.
    pub team: Option<TeamId>,
    /// Whose case it is.
    pub person: Option<PersonId>,
}

impl Emergency {
    /// What the decision function looks at.
    pub fn facts(&self) -> Facts {
        let state = if self.review.is_some() {
            State::Closed
        } else {
            State::Open
        };
        Facts::of(self.org)
            .owner(self.owner)
            .team(self.team)
            .author(self.by)
            .state(state)
            .record(self.id)
    }

    /// Whether nobody reviewed it in time.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.review.is_none() && self.due <= now
    }

    /// Whether the case is still open to who opened it.
    pub fn lasts(&self, now: Timestamp) -> bool {
        self.at <= now && now < self.ends
    }
}

/// What somebody judged of an opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Review {
    /// Who.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub verdict: Verdict,
}

/// What can be judged of an opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was right.
    Justified,
    /// It was not.
    NotJustified,
    /// It has to be talked about.
    ToDiscuss,
}

impl Verdict {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Justified, Self::NotJustified, Self::ToDiscuss];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Justified => "justified",
            Self::NotJustified => "not-justified",
            Self::ToDiscuss => "to-discuss",
        }
    }

    /// The verdict of that name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }

    /// Message id.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Justified => "protection-verdict-justified",
            Self::NotJustified => "protection-verdict-not-justified",
            Self::ToDiscuss => "protection-verdict-to-discuss",
        }
    }
}

/// What came of a code and a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The case is open for an hour.
    Opened(EmergencyId, CaseId),
    /// The case was within reach all along, or is open already.
    Reachable(CaseId),
    /// No case has this code. It was written down; so many tries are left today.
    Unknown(i64),
    /// There is nobody who could be told, so nothing opens. It was written down like a code that names nothing: it does tell that
    /// there is such a case.
    Nobody,
}

/// Why somebody can open nothing now, as a message id.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn hindrance(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor) -> Result<Option<&'static str>, Refusal> {
    access::may(actor, Action::EmergencyOpen, &Facts::of(actor.org))?;
    let now = cx.ambient().now();
    if db::overdue(tx, actor.org, actor.user, now)? > 0 {
        return Ok(Some("protection-emergency-blocked"));
    }
    let tries = db::misses(tx, actor.org, actor.user, now.plus_seconds(-DAY))?;
    Ok((tries >= MISSES).then_some("protection-emergency-waits"))
}

/// Opens a case in an emergency. Everything that can be judged without looking the code up is judged before.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for a short reason or what is no code; [`Refusal::NotNow`] while a review
/// is overdue, or after too many tries that opened nothing.
pub fn open(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    typed: &Redacted<String>,
    reason: &Redacted<String>,
) -> Result<Outcome, Refusal> {
    if let Some(why) = hindrance(cx, tx, actor)? {
        return Err(Refusal::NotNow { why });
    }
    let mut problems: Vec<FieldProblem> = Vec::new();
    problems.extend(too_short(reason, SHORTEST).or_else(|| rules::too_long("reason", reason)));
    let code = code::parse(typed.expose());
    if code.is_none() {
        problems.push(FieldProblem::new("code", "protection-problem-no-code"));
    }
    let (Some(code), true) = (code, problems.is_empty()) else {
        return Err(Refusal::Invalid(problems));
    };
    let found = db::case_by_code(tx, actor.org, &code)?.filter(|case| case.state != State::Erased);
    let Some(case) = found else {
        return missed(cx, tx, actor, "{\"found\":false}").map(Outcome::Unknown);
    };
    let opened = db::opened(tx, actor.org, actor.user, case.id)?;
    let case = Case { opened, ..case };
    if access::may(actor, Action::CaseView, &case.facts()).is_ok() {
        return Ok(Outcome::Reachable(case.id));
    }
    begin(cx, tx, actor, &case, reason)
}

/// Writes down a try that opened nothing; so many are left today.
fn missed(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, detail: &str) -> Result<i64, Refusal> {
    let now = cx.ambient().now();
    db::insert_miss(tx, actor.org, cx.ambient().uuid_v7(), actor.user, now)?;
    let tries = db::misses(tx, actor.org, actor.user, now.plus_seconds(-DAY))?;
    let action = Action::EmergencyOpen;
    let entry = Entry {
        actor: Some(actor.user),
        org: Some(actor.org),
        detail,
        ..Entry::new(now, action.code(), action.kind().code(), "none")
    };
    audit::append(tx, &entry)?;
    Ok((MISSES - tries).max(0))
}

fn begin(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    reason: &Redacted<String>,
) -> Result<Outcome, Refusal> {
    let grant = access::decide::<act::EmergencyOpen>(actor, &case.facts())?;
    let now = cx.ambient().now();
    let key = cx.vault().key(actor.org, case.key)?;
    let it = Emergency {
        org: actor.org,
        id: EmergencyId::new(cx.ambient()),
        case: case.id,
        key: case.key,
        by: actor.user,
        at: now,
        ends: now.plus_seconds(LASTS),
        due: now.plus_seconds(REVIEW_WITHIN),
        review: None,
        code: Some(case.code.clone()),
        owner: case.owner,
        team: case.team,
        person: Some(case.person),
    };
    if cx.directory().emergency_opened(tx, &it)? == 0 {
        missed(cx, tx, actor, "{\"told\":0}")?;
        return Ok(Outcome::Nobody);
    }
    db::insert_emergency(tx, &grant, &it, &key.seal_text(place(&key, &it, "reason"), reason)?)?;
    let sealed = key.seal_text(trail::reason_place(&key, case.id.uuid()), reason)?;
    let detail = format!("{{\"emergency\":\"{}\"}}", it.id);
    trail::reasoned(tx, now, &grant, case.id.uuid(), Some(&sealed), &detail)?;
    Ok(Outcome::Opened(it.id, case.id))
}

fn place<'a>(key: &DataKey, it: &Emergency, column: &'a str) -> Place<'a> {
    Place {
        org: key.org(),
        table: "emergency",
        column,
        row: *it.id.as_bytes(),
    }
}

/// The openings that wait for a review by the actor, the most urgent first.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn waiting(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Emergency>, Refusal> {
    let grant = access::list::<act::EmergencyReview>(actor)?;
    Ok(db::emergencies(tx, &grant, true, MOST)?)
}

/// The openings that concern the actor, newest first: by them, of their cases, of their teams.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn recent(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Emergency>, Refusal> {
    let grant = access::list::<act::EmergencyView>(actor)?;
    Ok(db::emergencies(tx, &grant, false, MOST)?)
}

/// An opening with what was written about it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The opening.
    pub it: Emergency,
    /// Why, unless the person was erased since.
    pub reason: Option<Redacted<String>>,
    /// What was noted at the review.
    pub note: Option<Redacted<String>>,
    /// What was done with it, oldest first.
    pub looks: Vec<Look>,
    /// Whether the actor may review it.
    pub may_review: bool,
}

/// One opening: who, when, why, and what was looked at.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`].
pub fn show(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, id: EmergencyId) -> Result<Shown, Refusal> {
    let it = db::emergency(tx, actor.org, id)?.ok_or(Refusal::NotFound)?;
    let grant = access::decide::<act::EmergencyView>(actor, &it.facts())?;
    let (reason, note) = db::emergency_texts(tx, &grant)?.ok_or(Refusal::NotFound)?;
    let (reason, note) = match cx.vault().key(actor.org, it.key) {
        Ok(key) => {
            let note = note
                .map(|note| key.open_text(place(&key, &it, "note"), &note))
                .transpose()?;
            (Some(key.open_text(place(&key, &it, "reason"), &reason)?), note)
        }
        Err(vault::Error::Erased { .. }) => (None, None),
        Err(error) => return Err(error.into()),
    };
    let looks = looks(tx, &it)?;
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), "{}")?;
    let may_review = access::may(actor, Action::EmergencyReview, &it.facts()).is_ok();
    Ok(Shown {
        it,
        reason,
        note,
        looks,
        may_review,
    })
}

/// What was done on the ground of an opening.
fn looks(tx: &mut Tx<'_>, it: &Emergency) -> Result<Vec<Look>, Refusal> {
    let mut looks = Vec::new();
    let subjects = [Some(it.case.uuid()), it.person.map(PersonId::uuid)];
    for subject in subjects.into_iter().flatten() {
        for seen in audit::of_subject(tx, it.org, subject, crate::seen::MOST)? {
            let ours = seen.actor == Some(it.by) && it.at <= seen.at && seen.at < it.ends;
            if ours && seen.basis.ends_with("/emergency") {
                looks.push(Look {
                    at: seen.at,
                    by: seen.actor,
                    action: Action::from_code(&seen.action),
                    form: false,
                    reason: None,
                });
            }
        }
    }
    looks.sort_by_key(|look| look.at);
    Ok(looks)
}

/// Judges an opening; who opened is told.
///
/// # Errors
/// [`Refusal`] of the decision, which tells who opened it that others judge; [`Refusal::Invalid`] for a note that is too long.
pub fn review(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: EmergencyId,
    verdict: Option<Verdict>,
    note: &Redacted<String>,
) -> Result<(), Refusal> {
    let it = db::emergency(tx, actor.org, id)?.ok_or(Refusal::NotFound)?;
    let grant = access::decide::<act::EmergencyReview>(actor, &it.facts())?;
    let mut problems: Vec<FieldProblem> = rules::too_long("note", note).into_iter().collect();
    let Some(verdict) = verdict.filter(|_| problems.is_empty()) else {
        if verdict.is_none() {
            problems.push(FieldProblem::new("verdict", "protection-problem-choose"));
        }
        return Err(Refusal::Invalid(problems));
    };
    let now = cx.ambient().now();
    let text = note.clone().map(|text| rules::tidy(&text));
    // Of somebody erased since, nothing is written any more.
    let sealed = match cx.vault().key(actor.org, it.key) {
        _ if text.expose().is_empty() => None,
        Ok(key) => Some(key.seal_text(place(&key, &it, "note"), &text)?),
        Err(vault::Error::Erased { .. }) => None,
        Err(error) => return Err(error.into()),
    };
    if !db::review_emergency(tx, &grant, (now, verdict), sealed.as_deref())? {
        return Err(Refusal::Conflict { current: 1 });
    }
    cx.directory().emergency_reviewed(tx, &it)?;
    let detail = format!("{{\"verdict\":\"{}\"}}", verdict.code());
    trail::note(tx, now, &grant, id.uuid(), &detail)
}

/// The case of an opening that still lasts, for the link to it.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn still_open(tx: &mut Tx<'_>, actor: &Actor, it: &Emergency) -> Result<bool, Refusal> {
    match view::case(tx, actor, it.case) {
        Ok(case) => Ok(access::may(actor, Action::CaseView, &case.facts()).is_ok()),
        Err(Refusal::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}
