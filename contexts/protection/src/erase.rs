//! Erasing a person: the keys are destroyed, so that no copy can be read, in a backup neither; a stub stays.

use access::{Actor, act};
use base::{FieldProblem, OrgId, PersonId, Redacted, Refusal, UserId};
use journal::{Entry, audit};
use store::{Scope, Tx};
use vault::{DataKey, KeyId};

use crate::close::too_short;
use crate::model::Case;
use crate::{Protection, code, rules, store as db, trail};

/// Fewest characters of the reason.
pub const SHORTEST: usize = 15;

/// The cases of somebody who is to be erased. Every one of them must be within reach.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for nobody.
pub fn form(tx: &mut Tx<'_>, actor: &Actor, person: PersonId) -> Result<Vec<Case>, Refusal> {
    let cases = db::cases_of_person(tx, actor.org, person)?;
    if cases.is_empty() {
        return Err(Refusal::NotFound);
    }
    for case in &cases {
        access::may(actor, access::Action::PersonErase, &case.person_facts())?;
    }
    Ok(cases)
}

/// What [`run`] leaves to be done after the commit: see [`finish`].
#[derive(Debug, Clone)]
pub struct Ordered {
    /// Organisation.
    pub org: OrgId,
    /// The person.
    pub person: PersonId,
    /// The keys that must not exist any more.
    pub keys: Vec<KeyId>,
}

/// Mints the key that seals the reason: it outlives the person, and so must not name them.
///
/// # Errors
/// When the keystore cannot.
pub fn reason_key(cx: &Protection, actor: &Actor) -> Result<DataKey, Refusal> {
    Ok(cx.vault().new_key(actor.org)?)
}

/// Orders the erasure: it is written down, and everything but the stub is emptied. The typed code of one of the cases shows
/// that the right person is meant.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for a short reason or another code; [`Refusal::NotNow`] for somebody whose data
/// must be kept.
pub fn run(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    person: PersonId,
    (typed, reason): (&str, &Redacted<String>),
    reason_key: &DataKey,
) -> Result<Ordered, Refusal> {
    let cases = form(tx, actor, person)?;
    let Some(first) = cases.first() else {
        return Err(Refusal::NotFound);
    };
    let grant = access::decide::<act::PersonErase>(actor, &first.person_facts())?;
    let mut problems = Vec::new();
    problems.extend(too_short(reason, SHORTEST).or_else(|| rules::too_long("reason", reason)));
    let typed = code::parse(typed);
    if !cases.iter().any(|case| Some(&case.code) == typed.as_ref()) {
        problems.push(FieldProblem::new("code", "protection-problem-code"));
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    if cx.directory().held(tx, actor.org)?.contains(&person) {
        return Err(Refusal::NotNow { why: "protection-held" });
    }
    let now = cx.ambient().now();
    let own = db::person_key(tx, actor.org, person)?.ok_or(Refusal::NotFound)?;
    let mut keys = vec![(own, person, None)];
    keys.extend(cases.iter().map(|case| (case.key, person, Some(case.id))));
    let sealed = reason_key.seal_text(trail::reason_place(reason_key, person.uuid()), reason)?;
    db::order_erasure(
        tx,
        actor.org,
        &keys,
        (now, actor.user),
        Some((reason_key.id(), &sealed)),
    )?;
    db::leave_stub(tx, &grant, &cases, now)?;
    trail::reasoned(tx, now, &grant, person.uuid(), Some(&sealed), "{}")?;
    Ok(Ordered {
        org: actor.org,
        person,
        keys: keys.into_iter().map(|(key, ..)| key).collect(),
    })
}

/// Destroys the keys of an erasure that is committed, and forgets the name. If the program stops before, the next start does
/// it.
///
/// # Errors
/// When the keystore cannot be written; the erasure stays ordered.
pub fn finish(cx: &Protection, ordered: &Ordered) -> Result<(), Refusal> {
    cx.vault().destroy_many(ordered.org, &ordered.keys)?;
    cx.refresh(ordered.org, &[ordered.person])?;
    empty_log(cx)
}

/// Coded answers lie open, so their old pages must not stay in the log of the database either. Who reads for long may stand
/// in the way: then the log goes when it has grown, or at the next start.
pub(crate) fn empty_log(cx: &Protection) -> Result<(), Refusal> {
    match cx.store().empty_log() {
        Err(error) if error.kind() == ::store::Kind::Busy => Ok(()),
        other => Ok(other?),
    }
}

/// Every key whose erasure was ever ordered: worth keeping apart from the backups, so that nobody comes back with an older one. A key's identifier
/// says nothing about a person.
///
/// # Errors
/// When the store cannot be read.
pub fn ordered(cx: &Protection) -> Result<Vec<(OrgId, KeyId)>, Refusal> {
    Ok(cx.store().read(Scope::Server, db::ordered_erasures)?)
}

/// After a restore: destroys the keys that were erased since the backup was taken, as somebody has kept them apart, and leaves a stub of everybody
/// whose key is gone. So whoever was erased after the backup, or while it was being taken, is erased in what was restored. Gives how many people.
///
/// # Errors
/// When the databases cannot be read or written; called again, it goes on.
pub fn settle(cx: &Protection, since: &[(OrgId, KeyId)]) -> Result<u64, Refusal> {
    let mut count = 0;
    for org in cx.store().read(Scope::Server, db::organisations)? {
        let keys: Vec<KeyId> = since
            .iter()
            .filter(|(its, _)| *its == org)
            .map(|(_, key)| *key)
            .collect();
        if !keys.is_empty() {
            cx.vault().destroy_many(org, &keys)?;
        }
        let people = cx.store().read(Scope::Org(org), |tx| db::not_erased(tx, org))?;
        for some in people.chunks(1_000) {
            let ids: Vec<KeyId> = some.iter().map(|(_, key)| *key).collect();
            let there = cx.vault().keys(org, &ids)?;
            for (person, key) in some.iter().filter(|(_, key)| !there.contains_key(key)) {
                settle_one(cx, org, *person, *key)?;
                count += 1;
            }
        }
        settle_cases(cx, org)?;
    }
    if count > 0 {
        resume(cx)?;
    }
    Ok(count)
}

fn settle_one(cx: &Protection, org: OrgId, person: PersonId, key: KeyId) -> Result<(), Refusal> {
    let now = cx.ambient().now();
    // Nobody of the organisation: who ordered it stands in what came after the backup.
    let nobody = UserId::from_uuid(uuid::Uuid::nil());
    cx.store().write(Scope::Org(org), move |tx| {
        let cases = db::cases_of_person(tx, org, person)?;
        let mut keys = vec![(key, person, None)];
        keys.extend(cases.iter().map(|case| (case.key, person, Some(case.id))));
        db::order_erasure(tx, org, &keys, (now, nobody), None)?;
        db::stub(tx, (org, person), &cases, (now, nobody))?;
        let entry = Entry {
            org: Some(org),
            subject: Some(person.uuid()),
            ..Entry::new(now, "person-erase-again", "person", "restore")
        };
        Ok::<_, Refusal>(audit::append(tx, &entry)?)
    })
}

/// Leaves stubs of cases whose key is gone although their person is there: those of a site whose keys were destroyed, of people who had a case elsewhere.
fn settle_cases(cx: &Protection, org: OrgId) -> Result<(), Refusal> {
    let cases = cx.store().read(Scope::Org(org), |tx| db::case_keys(tx, org))?;
    for some in cases.chunks(1_000) {
        let ids: Vec<KeyId> = some.iter().map(|(.., key)| *key).collect();
        let there = cx.vault().keys(org, &ids)?;
        for (case, person, key) in some.iter().filter(|(.., key)| !there.contains_key(key)).copied() {
            let now = cx.ambient().now();
            let nobody = UserId::from_uuid(uuid::Uuid::nil());
            cx.store().write(Scope::Org(org), move |tx| {
                let cases = db::cases_of_person(tx, org, person)?;
                let gone: Vec<&Case> = cases.iter().filter(|one| one.id == case).collect();
                db::order_erasure(tx, org, &[(key, person, Some(case))], (now, nobody), None)?;
                db::stub_cases(tx, org, &gone, (now, nobody))?;
                let entry = Entry {
                    org: Some(org),
                    subject: Some(case.uuid()),
                    ..Entry::new(now, "person-erase-again", "case", "restore")
                };
                Ok::<_, Refusal>(audit::append(tx, &entry)?)
            })?;
        }
    }
    Ok(())
}

/// Destroys every key whose erasure was ever ordered. To be called at every start, before anybody is let in: the program may
/// have stopped between the commit and the destruction, or an older keystore may have been restored.
///
/// # Errors
/// When the store cannot be read or the keystore cannot be written.
pub fn resume(cx: &Protection) -> Result<u64, Refusal> {
    let ordered = cx.store().read(Scope::Server, db::ordered_erasures)?;
    let mut count = 0;
    for group in ordered.chunk_by(|(one, _), (two, _)| one == two) {
        let Some((org, _)) = group.first() else { continue };
        let keys: Vec<KeyId> = group.iter().map(|(_, key)| *key).collect();
        cx.vault().destroy_many(*org, &keys)?;
        count += u64::try_from(keys.len()).unwrap_or(0);
    }
    if count > 0 {
        empty_log(cx)?;
    }
    Ok(count)
}
