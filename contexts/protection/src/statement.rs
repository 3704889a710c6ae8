//! Who has looked at a person's data, to be told to that person: every look and every deed in their cases, by role. What a colleague gave as
//! reason stays inside, and so do their names unless the organisation decided otherwise.

use std::collections::BTreeMap;

use access::{Action, Actor, Role, act};
use base::{PersonId, Refusal, Timestamp, UserId};
use journal::audit::{self, Seen};
use store::Tx;

use crate::model::Case;
use crate::{Protection, store as db, trail};

/// Most entries told of a person, and of each of their cases: more than anybody reads. What is older is left out, and said to be.
pub const MOST: u32 = 20_000;

/// One look or deed.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    /// When.
    pub at: Timestamp,
    /// What; none for an action of another version of the program.
    pub action: Option<Action>,
    /// Whether a form was opened to change something, which shows what it changes.
    pub form: bool,
    /// Who, by number: the same colleague has the same number throughout. None for the program itself.
    pub who: Option<usize>,
}

/// A colleague who looked.
#[derive(Debug, Clone, Copy)]
pub struct Colleague {
    /// Who.
    pub user: UserId,
    /// In which role they looked first; none where the ground was no role.
    pub role: Option<Role>,
}

/// What a person is told.
#[derive(Debug, Clone, Default)]
pub struct Statement {
    /// Oldest first.
    pub told: Vec<Told>,
    /// The colleagues, by number.
    pub colleagues: Vec<Colleague>,
    /// Whether older entries were left out.
    pub cut: bool,
}

/// What the form asks about: the cases, and the language that the person speaks.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for nobody.
pub fn form(tx: &mut Tx<'_>, actor: &Actor, person: PersonId) -> Result<(Case, Option<String>), Refusal> {
    let case = reachable(tx, actor, person, Action::PersonStatement)?.swap_remove(0);
    let grant = access::decide::<act::PersonStatement>(actor, &case.person_facts())?;
    Ok((case, db::language(tx, &grant)?))
}

/// The cases of somebody, all of which must be within reach for the action.
pub(crate) fn reachable(
    tx: &mut Tx<'_>,
    actor: &Actor,
    person: PersonId,
    action: Action,
) -> Result<Vec<Case>, Refusal> {
    let cases = db::cases_of_person(tx, actor.org, person)?;
    for case in &cases {
        access::may(actor, action, &case.person_facts())?;
    }
    if cases.is_empty() {
        Err(Refusal::NotFound)
    } else {
        Ok(cases)
    }
}

/// Makes the statement, and writes down that it was made.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for nobody.
pub fn run(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, person: PersonId) -> Result<(Case, Statement), Refusal> {
    let cases = reachable(tx, actor, person, Action::PersonStatement)?;
    let first = cases.first().ok_or(Refusal::NotFound)?.clone();
    let grant = access::decide::<act::PersonStatement>(actor, &first.person_facts())?;
    let statement = gather(tx, actor, person, &cases)?;
    trail::note(tx, cx.ambient().now(), &grant, person.uuid(), "{}")?;
    Ok((first, statement))
}

/// What the journal holds of a person and their cases, oldest first.
pub(crate) fn gather(tx: &mut Tx<'_>, actor: &Actor, person: PersonId, cases: &[Case]) -> Result<Statement, Refusal> {
    let mut all: Vec<Seen> = Vec::new();
    let mut statement = Statement::default();
    let subjects = std::iter::once(person.uuid()).chain(cases.iter().map(|case| case.id.uuid()));
    for subject in subjects {
        let seen = audit::of_subject(tx, actor.org, subject, MOST)?;
        statement.cut |= u32::try_from(seen.len()).is_ok_and(|len| len >= MOST);
        all.extend(seen);
    }
    all.sort_by_key(|seen| (seen.at, seen.lane, seen.seq));
    let mut numbers: BTreeMap<UserId, usize> = BTreeMap::new();
    for seen in all {
        let who = seen.actor.map(|user| {
            *numbers.entry(user).or_insert_with(|| {
                let role = seen.basis.split_once('/').and_then(|(role, _)| Role::from_code(role));
                statement.colleagues.push(Colleague { user, role });
                statement.colleagues.len() - 1
            })
        });
        statement.told.push(Told {
            at: seen.at,
            action: Action::from_code(&seen.action),
            form: seen.detail.starts_with("{\"form\""),
            who,
        });
    }
    Ok(statement)
}
