//! Finding people again: by name across scripts and typing errors, exactly by code, document or phone. Hits are masked.

use std::collections::HashMap;

use access::{Action, Actor, ListGrant, act};
use base::{OrgId, PersonId, Redacted, Refusal};
use names::Hit;
use store::Tx;

use crate::look_up::LookUp;
use crate::model::{Case, Sight};
use crate::{Protection, code, names_index, rules, store as db, trail};

/// Most people shown.
pub const MOST: usize = 20;
/// Whoever may find no more people than this is searched for among them alone, so that no namesake of another team is in the way.
const FEW: usize = 5_000;
/// Names looked at for somebody who may find more, first and, where most of them were people whom the actor may not find, again.
const LOOKED_AT: [usize; 2] = [500, 2_000];

/// Somebody found, by one of their cases.
#[derive(Debug, Clone)]
pub struct Found {
    /// The case.
    pub case: Case,
    /// The name with all but the first letters hidden; empty if there is none or the actor could never see it.
    pub masked: Redacted<String>,
    /// Found by the exact code, document or phone.
    pub exact: bool,
}

/// What a search gives.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    /// At most [`MOST`], the likeliest first.
    pub people: Vec<Found>,
    /// There are others, left out.
    pub more: bool,
}

/// Searches by whatever was typed into one box. A case code is looked up as such and not compared with names: nobody's name looks like one,
/// and the code of somebody who was erased must not bring up others.
///
/// # Errors
/// [`Refusal`] of the decision, [`Refusal::Invalid`] for a query of fewer than two letters or digits.
pub fn run(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, query: &Redacted<String>) -> Result<Hits, Refusal> {
    let grant = access::list::<act::PersonSearch>(actor)?;
    let text = query.expose().trim();
    if text.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
        return Err(Refusal::invalid("q", "protection-problem-query"));
    }
    let mut cases: Vec<(Case, bool)> = Vec::new();
    let code = code::parse(text);
    if let Some(code) = &code {
        cases.extend(db::found_by_code(tx, &grant, code)?.map(|case| (case, true)));
    }
    let look_up = LookUp::of(cx.vault(), actor.org)?;
    let hashes: Vec<_> = [look_up.document(text), look_up.phone(text)]
        .into_iter()
        .flatten()
        .collect();
    let exact = db::people_by_hash(tx, actor.org, &hashes)?;
    let mut exact = db::found(tx, &grant, &exact)?;
    exact.sort_by_key(|case| std::cmp::Reverse(case.id));
    cases.extend(exact.into_iter().map(|case| (case, true)));

    if code.is_none() {
        for case in by_name(cx, tx, actor, &grant, text)? {
            if !cases.iter().any(|(known, _)| known.id == case.id) {
                cases.push((case, false));
            }
        }
    }
    let more = cases.len() > MOST;
    cases.truncate(MOST);
    let masked = masked_names(cx, tx, actor, cases.iter().map(|(case, _)| case))?;
    let detail = format!("{{\"hits\":{}}}", cases.len());
    trail::searched(tx, cx.ambient().now(), actor, Action::PersonSearch, &detail)?;
    let people = cases.into_iter().map(|(case, exact)| Found {
        masked: masked.get(&case.person).cloned().unwrap_or_default(),
        case,
        exact,
    });
    Ok(Hits {
        people: people.collect(),
        more,
    })
}

/// Cases of people whose names resemble what was typed, the likeliest first; a person's cases from the newest.
fn by_name(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    grant: &ListGrant<act::PersonSearch>,
    text: &str,
) -> Result<Vec<Case>, Refusal> {
    let own = db::may_be_found(tx, grant, FEW + 1)?;
    if own.len() <= FEW {
        let own = own.into_iter().collect();
        return those(tx, grant, &cx.names().search(actor.org, text, Some(&own), MOST + 1));
    }
    let mut named = Vec::new();
    for most in LOOKED_AT {
        let hits = cx.names().search(actor.org, text, None, most);
        named = those(tx, grant, &hits)?;
        if named.len() > MOST || hits.len() < most {
            break;
        }
    }
    Ok(named)
}

/// The cases of the people found, in the order of the hits.
fn those(tx: &mut Tx<'_>, grant: &ListGrant<act::PersonSearch>, hits: &[Hit]) -> Result<Vec<Case>, Refusal> {
    let people: Vec<PersonId> = hits.iter().map(|hit| hit.id).collect();
    let rank: HashMap<PersonId, usize> = people.iter().enumerate().map(|(at, person)| (*person, at)).collect();
    let mut named = db::found(tx, grant, &people)?;
    named.sort_by_key(|case| (rank.get(&case.person).copied(), std::cmp::Reverse(case.id)));
    Ok(named)
}

/// Masked names of the people of some cases, as far as the actor could see the identity for a reason.
pub(crate) fn masked_names<'c>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    cases: impl Iterator<Item = &'c Case>,
) -> Result<HashMap<PersonId, Redacted<String>>, Refusal> {
    let people: Vec<PersonId> = cases
        .filter(|case| Sight::of(actor, &case.person_facts()).identity())
        .map(|case| case.person)
        .collect();
    Ok(names(cx, tx, actor.org, &people)?
        .into_iter()
        .map(|(person, name)| (person, name.map(|name| rules::mask(&name))))
        .collect())
}

/// The names of people as they write them.
fn names(
    cx: &Protection,
    tx: &mut Tx<'_>,
    org: OrgId,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Redacted<String>>, Refusal> {
    let mut rows = Vec::new();
    for person in people {
        if let Some((key, cells)) = db::name_cells(tx, org, *person)? {
            rows.push((*person, key, cells));
        }
    }
    let ids: Vec<_> = rows.iter().map(|(_, key, _)| *key).collect();
    let keys = cx.vault().keys(org, &ids)?;
    let mut names = HashMap::new();
    for (person, key, cells) in rows {
        if let Some(key) = keys.get(&key)
            && let Some(content) = db::name_content(key, person, &cells)?
        {
            names.insert(person, Redacted::new(names_index::full_name(&content)));
        }
    }
    Ok(names)
}
