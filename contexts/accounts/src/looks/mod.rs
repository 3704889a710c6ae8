//! Looks: how many cases and people somebody opened, counted from the audit once, hour by hour; and what is unusual about it,
//! as a question to somebody else. Never an accusation: there are good reasons, and only people know them.

pub mod rules;

use std::collections::{BTreeMap, HashSet};

use ::store::{Scope, Tx};
use access::{Action, Actor, Facts, Grant, act};
use base::{Ambient, Id, OrgId, Redacted, Refusal, TeamId, Timestamp, UserId};
use journal::Entry;
use uuid::Uuid;

use crate::{Accounts, store};
use rules::{Day, Kind, Unusual};

/// The noun behind [`QuestionId`].
pub enum QuestionNoun {}
/// Identifier of a question.
pub type QuestionId = Id<QuestionNoun>;

/// What counts as a look.
const LOOKS: [Action; 3] = [Action::CaseView, Action::PersonReveal, Action::CaseReveal];
const HOUR: i64 = 60 * 60;
const HOURS_A_DAY: i64 = 24;
/// An hour is counted so many seconds after its end, when the last transactions that began in it are done.
const SETTLED: i64 = 10 * 60;
/// How many days are counted at the first run, and how long counts are kept.
const KEPT_DAYS: i64 = 90;

/// A question about somebody's looks.
#[derive(Debug, Clone)]
pub struct Question {
    /// Identifier.
    pub id: QuestionId,
    /// Whose looks.
    pub user: UserId,
    /// Their name.
    pub name: Redacted<String>,
    /// On which day, days since 1970, UTC.
    pub day: i64,
    /// What is unusual.
    pub kind: Kind,
    /// How many.
    pub looks: u32,
    /// How many are usual for this person.
    pub usual: u32,
    /// What was answered, by whom and when.
    pub answer: Option<(String, UserId, Timestamp)>,
}

/// What can be answered.
pub const ANSWERS: [&str; 3] = ["explained", "talk", "look-into"];

/// Looks of one person in one hour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) looks: u32,
    pub(crate) others: u32,
}

type Counts = BTreeMap<(UserId, i64), Count>;

/// Counts what came into the audit since the last time, for every organisation, and asks about what is unusual. Returns how many
/// questions are new. Reads each entry of the audit once.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn refresh(accounts: &Accounts) -> Result<u64, Refusal> {
    let organisations = accounts.store().read(Scope::Server, store::organisations)?;
    let mut asked = 0;
    for organisation in organisations {
        asked += refresh_one(accounts, organisation.id)?;
    }
    Ok(asked)
}

/// The same for one organisation.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn refresh_one(accounts: &Accounts, org: OrgId) -> Result<u64, Refusal> {
    let now = accounts.ambient().now();
    let until = now.plus_seconds(-SETTLED).micros().div_euclid(HOUR * 1_000_000);
    // Read first: whoever counts must not hold up whoever writes.
    let read = accounts.store().read(Scope::Org(org), |tx| {
        let mark = store::look_mark(tx, org)?;
        let from = mark.unwrap_or(until - KEPT_DAYS * HOURS_A_DAY);
        if from >= until {
            return Ok::<_, Refusal>(None);
        }
        Ok(Some((mark, from, count(tx, org, from, until)?)))
    })?;
    let Some((mark, from, counts)) = read else {
        return Ok(0);
    };
    let ambient = accounts.ambient().clone();
    accounts.store().write(Scope::Org(org), move |tx| {
        // Somebody else counted meanwhile: theirs stands.
        if store::look_mark(tx, org)? != mark {
            return Ok(0);
        }
        store::add_looks(tx, org, &counts)?;
        store::set_look_mark(tx, org, until)?;
        store::forget_looks(tx, org, until - KEPT_DAYS * HOURS_A_DAY)?;
        ask(tx, &ambient, org, from, &counts)
    })
}

/// Looks of an organisation between two hours, by person and hour. A case opened again within the hour is the same look: every
/// saved form leads back to it.
fn count(tx: &mut Tx, org: OrgId, from: i64, until: i64) -> Result<Counts, Refusal> {
    let at = |hour: i64| Timestamp::from_micros(hour * HOUR * 1_000_000);
    let mut counts = Counts::new();
    let (mut hour, mut seen): (i64, HashSet<(UserId, Uuid, bool)>) = (i64::MIN, HashSet::new());
    journal::audit::each_between(tx, org, (at(from), at(until)), |entry| {
        let (Some(user), Some(subject)) = (entry.actor, entry.subject) else {
            return;
        };
        if !LOOKS.iter().any(|action| action.code() == entry.action) {
            return;
        }
        let this = entry.at.micros().div_euclid(HOUR * 1_000_000);
        if this != hour {
            seen.clear();
            hour = this;
        }
        let count = counts.entry((user, this)).or_default();
        if seen.insert((user, subject, false)) {
            count.looks += 1;
        }
        let others = entry.detail.contains("\"off\":true");
        if others && seen.insert((user, subject, true)) {
            count.others += 1;
        }
    })?;
    Ok(counts)
}

/// Asks about the days that were just counted.
fn ask(tx: &mut Tx, ambient: &Ambient, org: OrgId, from: i64, counts: &Counts) -> Result<u64, Refusal> {
    let users: HashSet<UserId> = counts.keys().map(|(user, _)| *user).collect();
    let first = from.div_euclid(HOURS_A_DAY);
    let mut asked = 0;
    for user in users {
        let days = days(&store::looks_of(tx, org, user)?);
        for it in rules::unusual(&days, first) {
            let id = QuestionId::new(ambient);
            asked += u64::from(store::ask_about(tx, (org, id, user), &it, ambient.now())?);
        }
    }
    Ok(asked)
}

/// Days from hours, in order of time.
pub(crate) fn days(hours: &[(i64, Count)]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for (hour, count) in hours {
        let day = hour.div_euclid(HOURS_A_DAY);
        if days.last().is_none_or(|last| last.day != day) {
            days.push(Day { day, ..Day::default() });
        }
        if let Some(last) = days.last_mut() {
            last.busiest = last.busiest.max(count.looks);
            last.others += count.others;
        }
    }
    days
}

/// Whether the actor may be asked about somebody: an auditor about everybody else, a supervisor about people of their teams.
fn decide(actor: &Actor, user: UserId, teams: &[TeamId]) -> Result<Grant<act::LooksReview>, Refusal> {
    let facts = Facts::of(actor.org).author(user).record(user);
    let mut done = access::decide::<act::LooksReview>(actor, &facts);
    for team in teams {
        if done.is_err() {
            done = access::decide::<act::LooksReview>(actor, &facts.team(*team));
        }
    }
    Ok(done?)
}

/// The questions that the actor may answer: open ones first, then the answered ones of the last weeks.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn questions(tx: &mut Tx, ambient: &Ambient, actor: &Actor) -> Result<Vec<Question>, Refusal> {
    access::capable(actor, Action::LooksReview)?;
    let since = ambient.now().micros().div_euclid(HOUR * 1_000_000) / HOURS_A_DAY - KEPT_DAYS;
    let accounts = store::accounts(tx, actor.org)?;
    let found = store::look_questions(tx, actor.org, since)?;
    let named = found.into_iter().filter_map(|row| {
        let account = accounts.iter().find(|it| it.user == row.user)?;
        decide(actor, row.user, &account.teams).ok().map(drop)?;
        Some(Question {
            name: account.display.clone(),
            ..row
        })
    });
    Ok(named.collect())
}

/// Answers a question. It is written down with the answer.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for no answer; [`Refusal::NotFound`].
pub fn answer(tx: &mut Tx, ambient: &Ambient, actor: &Actor, id: QuestionId, answer: &str) -> Result<(), Refusal> {
    let user = store::question_about(tx, actor.org, id)?.ok_or(Refusal::NotFound)?;
    let account = store::account(tx, actor.org, user)?.ok_or(Refusal::NotFound)?;
    let grant = decide(actor, user, &account.teams)?;
    let Some(answer) = ANSWERS.into_iter().find(|known| *known == answer) else {
        return Err(Refusal::invalid("answer", "accounts-choose"));
    };
    let now = ambient.now();
    if !store::answer_question(tx, grant.org(), id, (answer, actor.user, now))? {
        return Err(Refusal::Conflict { current: 1 });
    }
    let (basis, detail) = (grant.basis().to_string(), format!("{{\"answer\":\"{answer}\"}}"));
    let action = Action::LooksReview;
    let entry = Entry {
        actor: Some(actor.user),
        org: Some(actor.org),
        subject: Some(user.uuid()),
        detail: &detail,
        ..Entry::new(now, action.code(), action.kind().code(), &basis)
    };
    Ok(journal::audit::append(tx, &entry)?)
}

pub(crate) fn row(
    (id, user, day): (QuestionId, UserId, i64),
    it: (Kind, u32, u32),
    answer: Option<(String, UserId, Timestamp)>,
) -> Question {
    let (kind, looks, usual) = it;
    Question {
        id,
        user,
        name: Redacted::default(),
        day,
        kind,
        looks,
        usual,
        answer,
    }
}

/// What [`rules::unusual`] found, for the store.
pub(crate) type Found = Unusual;
