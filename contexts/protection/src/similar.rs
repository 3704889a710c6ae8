//! Search before create: people of the whole organisation who may be the same. Whom the actor may open is shown masked; of
//! everybody else only the team to ask is named.

use access::{Action, Actor, Facts, act};
use base::{PartialDate, PersonId, Redacted, Refusal, TeamId};
use store::Tx;

use crate::find::{Found, masked_names};
use crate::model::{Case, Content};
use crate::schema::{LATIN_NAME, OTHER_NAMES};
use crate::{Protection, names_index, store as db, trail};

/// How alike a name must be to be worth a question.
const ALIKE: f32 = 0.8;
/// Most people compared and most shown.
const COMPARED: usize = 30;
const MOST: usize = 5;

/// Questions about people of other teams: enough for a day of registering, too few to read a list of names off.
pub const QUESTIONS: web::Rate = web::Rate {
    burst: 60,
    seconds_per_try: 30,
};

/// Somebody who may be the same.
#[derive(Debug, Clone)]
pub enum Similar {
    /// Of the actor's caseload.
    Yours(Box<Found>),
    /// Of another team: ask them.
    Ask(Option<TeamId>),
    /// Other teams were not asked: there were too many questions in a short time.
    OthersNotAsked,
}

/// What is known of the one to be registered.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Names, as typed.
    pub names: Vec<Redacted<String>>,
    /// Birth date, as far as known.
    pub birth: Option<PartialDate>,
    /// Whether other teams are asked as well: see [`Protection::may_ask_others`].
    pub others: bool,
}

impl Asked {
    /// What is known of somebody: the name as it is written, in Latin letters, and every other one.
    pub fn of(person: &Content) -> Self {
        let mut names = vec![Redacted::new(names_index::full_name(person))];
        names.extend(person.own.get(LATIN_NAME).cloned());
        if let Some(others) = person.own.get(OTHER_NAMES) {
            names.extend(others.expose().lines().map(|line| Redacted::new(line.to_owned())));
        }
        names.retain(|name| !name.expose().trim().is_empty());
        let birth = match person.answers.value("prs_Birthdate") {
            Some(standards::Value::Date(date)) => Some(*date.expose()),
            _ => None,
        };
        Self {
            names,
            birth,
            others: true,
        }
    }
}

/// Who may be the same.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn run(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, asked: &Asked) -> Result<Vec<Similar>, Refusal> {
    let grant = access::decide::<act::PersonMatch>(actor, &Facts::of(actor.org))?;
    let mut people: Vec<PersonId> = Vec::new();
    for name in &asked.names {
        let year = asked.birth.map(PartialDate::year);
        for hit in cx.names().like(actor.org, name.expose(), year, COMPARED) {
            if hit.alike >= ALIKE && !people.contains(&hit.id) {
                people.push(hit.id);
            }
        }
    }
    let (mut yours, mut teams): (Vec<Case>, Vec<Option<TeamId>>) = (Vec::new(), Vec::new());
    for person in people {
        if yours.len() + teams.len() >= MOST {
            break;
        }
        if !born_alike(cx, tx, actor, person, asked.birth)? {
            continue;
        }
        let cases = db::matched_cases(tx, &grant, person)?;
        let visible = cases
            .iter()
            .find(|case| access::may(actor, Action::PersonView, &case.person_facts()).is_ok());
        match (visible, cases.first()) {
            (Some(case), _) => yours.push(case.clone()),
            (None, Some(case)) if asked.others && !teams.contains(&case.team) => teams.push(case.team),
            _ => {}
        }
    }
    let masked = masked_names(cx, tx, actor, yours.iter())?;
    let detail = format!("{{\"yours\":{},\"others\":{}}}", yours.len(), teams.len());
    trail::searched(tx, cx.ambient().now(), actor, Action::PersonMatch, &detail)?;
    let yours = yours.into_iter().map(|case| {
        Similar::Yours(Box::new(Found {
            masked: masked.get(&case.person).cloned().unwrap_or_default(),
            case,
            exact: false,
        }))
    });
    let unasked = (!asked.others).then_some(Similar::OthersNotAsked);
    Ok(yours
        .chain(teams.into_iter().map(Similar::Ask))
        .chain(unasked)
        .collect())
}

/// Whether the years of birth may be the same: a year apart still may, and what is not known rules nobody out.
fn born_alike(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    person: PersonId,
    birth: Option<PartialDate>,
) -> Result<bool, Refusal> {
    let Some((key, cells)) = db::name_cells(tx, actor.org, person)? else {
        return Ok(false);
    };
    let Some(birth) = birth else { return Ok(true) };
    let key = match cx.vault().key(actor.org, key) {
        Ok(key) => key,
        // Being erased this moment.
        Err(vault::Error::Erased { .. }) => return Ok(false),
        Err(error) => return Err(error.into()),
    };
    let known = db::birth_year(&key, person, &cells)?;
    Ok(known.is_none_or(|known| (known - birth.year()).abs() <= 1))
}
