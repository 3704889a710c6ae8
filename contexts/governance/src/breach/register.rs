//! The register: what happened in the organisation, without anything told in words.

use access::{Actor, act};
use base::Refusal;
use serde_json::json;
use store::Tx;
use ui::L;

use super::model::{Breach, Phase};
use super::rules::{Clock, clock};
use super::{rules, store as db};
use crate::{Governance, trail, words};

/// Most breaches on the page, of those that are closed and of those that are not.
const MOST: i64 = 500;
/// Most breaches in the file.
const MOST_IN_FILE: i64 = 100_000;
/// Most of one's own reports that are listed.
const OWN: i64 = 50;

/// The register.
#[derive(Debug)]
pub struct Register {
    /// Those that are not closed: those whose time is over first, then by what is left of it.
    pub open: Vec<Breach>,
    /// Those that are, newest first.
    pub closed: Vec<Breach>,
}

/// Reads the register.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn register(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor) -> Result<Register, Refusal> {
    let grant = access::list::<act::BreachRegister>(actor)?;
    let mut open = db::register(tx, &grant, false, MOST)?;
    let now = cx.ambient().now();
    open.sort_by_key(|breach| match clock(breach, now) {
        Clock::Over(_) | Clock::Left(_) => (0, rules::due(breach).micros()),
        Clock::Settled => (1, -breach.number),
    });
    let closed = db::register(tx, &grant, true, MOST)?;
    Ok(Register { open, closed })
}

/// What somebody reported themselves, newest first.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn own(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Breach>, Refusal> {
    let grant = access::list::<act::BreachView>(actor)?;
    Ok(db::own(tx, &grant, OWN)?)
}

/// The whole register as a CSV file in the reader's language, oldest first, without anything told in words. That it was taken is written down.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn csv(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, l: &L) -> Result<Vec<u8>, Refusal> {
    let list = access::list::<act::BreachRegister>(actor)?;
    let grant = access::decide::<act::BreachRegister>(actor, &access::Facts::of(actor.org))?;
    let mut all = db::register(tx, &list, false, MOST_IN_FILE)?;
    all.extend(db::register(tx, &list, true, MOST_IN_FILE)?);
    all.sort_by_key(|breach| breach.number);
    let mut out = sheets::CsvWriter::new(Vec::new());
    let head = [
        "governance-number",
        "governance-kind",
        "governance-noticed",
        "governance-happened",
        "governance-data",
        "governance-people",
        "governance-about",
        "governance-severity",
        "governance-phase",
        "governance-due",
        "governance-authority",
        "governance-authority-at",
        "governance-affected",
        "governance-affected-at",
        "governance-reported-at",
    ]
    .map(|id| l.plain(id, &[]));
    out.row(&head).map_err(Refusal::failed)?;
    for breach in &all {
        out.row(cells(breach, l)).map_err(Refusal::failed)?;
    }
    let bytes = out.finish().map_err(Refusal::failed)?;
    let detail = json!({ "rows": all.len() }).to_string();
    trail::note(tx, cx.ambient().now(), &grant, None, &detail)?;
    Ok(bytes)
}

fn cells(it: &Breach, l: &L) -> Vec<String> {
    let time = |at: base::Timestamp| at.to_string();
    let due = if it.phase == Phase::Closed || it.authority.is_settled() {
        String::new()
    } else {
        time(rules::due(it))
    };
    let words = |codes: &[String], word: fn(&L, &str) -> String| {
        codes.iter().map(|code| word(l, code)).collect::<Vec<_>>().join("; ")
    };
    vec![
        it.number.to_string(),
        words::kind(l, &it.kind),
        time(it.noticed_at),
        it.happened.map(|date| date.to_string()).unwrap_or_default(),
        words(&it.data, words::data),
        words(&it.people, words::people),
        it.about.map(|about| about.to_string()).unwrap_or_default(),
        it.severity.map(|one| words::severity(l, one)).unwrap_or_default(),
        words::phase(l, it.phase),
        due,
        words::verdict(l, it.authority.verdict),
        it.authority.at.map(time).unwrap_or_default(),
        words::verdict(l, it.affected.verdict),
        it.affected.at.map(time).unwrap_or_default(),
        time(it.reported_at),
    ]
}
