//! The keys of a locked site's records are destroyed. That two people want it, and that the site is locked, is decided by whoever calls this.

use std::collections::{BTreeMap, HashSet};

use access::State;
use base::{CaseId, OrgId, PersonId, Refusal, TeamId, Timestamp, UserId};
use store::Tx;
use vault::KeyId;

use crate::model::Case;
use crate::{Protection, erase, store as db};

/// Cases that are dealt with in one transaction.
const PAGE: u32 = 200;

/// What destroying the keys of some teams' records would reach: numbers only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// People of whom nothing would be left but a stub.
    pub people: u64,
    /// Cases of which nothing would be left but a stub.
    pub cases: u64,
    /// People whose data must be kept: they and their cases stay.
    pub held: u64,
    /// People who have a case elsewhere: they stay, and their cases of these teams go.
    pub elsewhere: u64,
}

/// Counts.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn reach(cx: &Protection, tx: &mut Tx<'_>, org: OrgId, teams: &[TeamId]) -> Result<Reach, Refusal> {
    let held = cx.directory().held(tx, org)?;
    let mut found = Reach::default();
    let mut seen = HashSet::new();
    let mut place = Some(Place::default());
    while let Some(at) = place {
        let (of_page, next) = page(tx, org, teams, at)?;
        for one in of_page {
            let is_held = held.contains(&one.1);
            if !is_held {
                found.cases += 1;
            }
            if !seen.insert(one.1) {
                continue;
            }
            if is_held {
                found.held += 1;
            } else if reaches_all(&db::cases_of_person(tx, org, one.1)?, teams) {
                found.people += 1;
            } else {
                found.elsewhere += 1;
            }
        }
        place = next;
    }
    Ok(found)
}

/// How far a walk over the cases of some teams has come.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place {
    team: usize,
    after: Option<CaseId>,
}

/// What [`some`] ordered, and what is left to be done after the commit: see [`finish`].
#[derive(Debug, Clone, Default)]
pub struct Ordered {
    /// The people who are gone.
    pub people: Vec<PersonId>,
    /// How many cases are gone.
    pub cases: u64,
    /// The keys that must not exist any more.
    pub keys: Vec<KeyId>,
    /// Where to go on; nothing at the end.
    pub next: Option<Place>,
}

/// Orders that the keys of some of the teams' records are destroyed: written down, and everything but stubs emptied. Who must be kept stays; who has
/// a case elsewhere stays, without what these teams wrote. Begun again from the start, it passes over what is done already.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn some(
    cx: &Protection,
    tx: &mut Tx<'_>,
    (org, teams): (OrgId, &[TeamId]),
    from: Place,
    (at, by): (Timestamp, UserId),
) -> Result<Ordered, Refusal> {
    let held = cx.directory().held(tx, org)?;
    let (of_page, next) = page(tx, org, teams, from)?;
    let mut ordered = Ordered {
        next,
        ..Ordered::default()
    };
    let people: BTreeMap<PersonId, ()> = of_page
        .iter()
        .filter(|(_, person, _)| !held.contains(person))
        .map(|(_, person, _)| (*person, ()))
        .collect();
    for person in people.into_keys() {
        one(tx, (org, teams), person, (at, by), &mut ordered)?;
    }
    Ok(ordered)
}

fn one(
    tx: &mut Tx<'_>,
    (org, teams): (OrgId, &[TeamId]),
    person: PersonId,
    (at, by): (Timestamp, UserId),
    ordered: &mut Ordered,
) -> Result<(), Refusal> {
    let cases = db::cases_of_person(tx, org, person)?;
    let ours: Vec<&Case> = cases.iter().filter(|case| is_ours(case, teams)).collect();
    let mut keys: Vec<_> = ours.iter().map(|case| (case.key, person, Some(case.id))).collect();
    if reaches_all(&cases, teams) {
        if let Some(own) = db::person_key(tx, org, person)? {
            keys.push((own, person, None));
        }
        db::order_erasure(tx, org, &keys, (at, by), None)?;
        db::stub(tx, (org, person), &cases, (at, by))?;
        ordered.people.push(person);
    } else {
        db::order_erasure(tx, org, &keys, (at, by), None)?;
        db::stub_cases(tx, org, &ours, (at, by))?;
    }
    ordered.cases += u64::try_from(ours.len()).unwrap_or(u64::MAX);
    ordered.keys.extend(keys.into_iter().map(|(key, ..)| key));
    Ok(())
}

fn is_ours(case: &Case, teams: &[TeamId]) -> bool {
    case.state != State::Erased && case.team.is_some_and(|team| teams.contains(&team))
}

/// Whether somebody has no case but what these teams answer for.
fn reaches_all(cases: &[Case], teams: &[TeamId]) -> bool {
    let mut there = cases.iter().filter(|case| case.state != State::Erased);
    there.all(|case| is_ours(case, teams))
}

/// A page of the cases of the teams, and where to go on.
fn page(
    tx: &mut Tx<'_>,
    org: OrgId,
    teams: &[TeamId],
    at: Place,
) -> Result<(Vec<db::OfTeam>, Option<Place>), store::Error> {
    let Some(team) = teams.get(at.team) else {
        return Ok((Vec::new(), None));
    };
    let found = db::of_team(tx, (org, *team), at.after, PAGE)?;
    let next = match found.last() {
        Some((last, ..)) => Place {
            after: Some(*last),
            ..at
        },
        None => Place {
            team: at.team + 1,
            after: None,
        },
    };
    Ok((found, Some(next)))
}

/// Destroys the keys of what is committed, and forgets the names. If the program stops before, the next start does it ([`erase::resume`]).
///
/// # Errors
/// When the keystore cannot be written; what is ordered stays ordered.
pub fn finish(cx: &Protection, org: OrgId, ordered: &Ordered) -> Result<(), Refusal> {
    if ordered.keys.is_empty() {
        return Ok(());
    }
    cx.vault().destroy_many(org, &ordered.keys)?;
    cx.refresh(org, &ordered.people)?;
    erase::empty_log(cx)
}
