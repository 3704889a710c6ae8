//! Age bands as time goes by. A list shows and filters by the band that was kept at the last change; without this a child who came
//! of age, or a birthday that makes somebody's service end, would stand in it wrongly until somebody saves the file again.

use ::store::{Scope, Tx};
use base::{OrgId, PartialDate, PersonId, Refusal};
use journal::{Entry, audit};
use standards::AgeBand;

use crate::{Protection, store as db};

/// People looked at in one transaction.
const AT_ONCE: u32 = 1_000;

/// Brings the age bands of everybody up to the day: at the start and once a day. Gives how many changed.
///
/// # Errors
/// Those of the databases and the keystore; what was done until then stays.
pub fn renew(cx: &Protection) -> Result<u64, Refusal> {
    let mut changed = 0;
    for org in cx.store().read(Scope::Server, db::organisations)? {
        let mut after = None;
        loop {
            let (renewed, last) = renew_some(cx, org, after)?;
            changed += renewed;
            match last {
                Some(last) => after = Some(last),
                None => break,
            }
        }
    }
    Ok(changed)
}

/// The next people after one; gives how many changed, and the last one if there may be more.
fn renew_some(cx: &Protection, org: OrgId, after: Option<PersonId>) -> Result<(u64, Option<PersonId>), Refusal> {
    let people = cx
        .store()
        .read(Scope::Org(org), |tx| db::births(tx, org, after, AT_ONCE))?;
    let last = people.last().map(|birth| birth.person);
    let ids: Vec<_> = people.iter().map(|birth| birth.key).collect();
    let keys = cx.vault().keys(org, &ids)?;
    let (year, month, day, ..) = cx.ambient().now().parts();
    let mut due: Vec<(PersonId, i64, Option<&'static str>)> = Vec::new();
    for birth in people {
        // A key that is gone belongs to somebody who is being erased.
        let Some(key) = keys.get(&birth.key) else { continue };
        let date = match key.open_text(db::birth_place(org, birth.person), &birth.sealed) {
            Ok(text) => text.expose().parse::<PartialDate>().ok(),
            Err(vault::Error::Erased { .. }) => continue,
            Err(error) => return Err(error.into()),
        };
        let band = date.and_then(|date| AgeBand::on(date, (year, month, day)));
        let band = band.map(AgeBand::code);
        if band != birth.band.as_deref() {
            due.push((birth.person, birth.version, band));
        }
    }
    if due.is_empty() {
        return Ok((0, last));
    }
    let at = cx.ambient().now();
    let renewed = cx.store().write(Scope::Org(org), move |tx| write(tx, org, &due, at))?;
    Ok((renewed, last))
}

fn write(
    tx: &mut Tx<'_>,
    org: OrgId,
    due: &[(PersonId, i64, Option<&'static str>)],
    at: base::Timestamp,
) -> Result<u64, Refusal> {
    let mut renewed = 0;
    for (person, version, band) in due {
        // Whoever saved meanwhile has reckoned anew.
        renewed += u64::from(db::renew_age_band(tx, org, *person, *version, *band)?);
    }
    let detail = format!("{{\"people\":{renewed}}}");
    audit::append(
        tx,
        &Entry {
            org: Some(org),
            detail: &detail,
            ..Entry::new(at, "ages-renew", "person", "clock")
        },
    )?;
    Ok(renewed)
}
