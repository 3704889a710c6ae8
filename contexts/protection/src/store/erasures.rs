//! Erasing people.

use access::{Act, Grant, act};
use base::id::of;
use base::{OrgId, PersonId, Timestamp, UserId};
use store::{Error, Tx, Value};
use vault::KeyId;

use super::OF_CASE;
use crate::model::Case;
use crate::schema::{CASE, PERSON, item_tables};

/// The key of a person's own row.
pub(crate) fn person_key(tx: &mut Tx<'_>, org: OrgId, person: PersonId) -> Result<Option<KeyId>, Error> {
    tx.one(
        "SELECT key_id FROM person WHERE org_id = $1 AND person_id = $2",
        &[org.into(), person.into()],
        |row| row.get(0),
    )
}

/// The reason of an erasure, sealed under a key of its own.
pub(crate) type Reason<'r> = (KeyId, &'r [u8]);

/// Writes down which keys must be destroyed, and why.
pub(crate) fn order_erasure(
    tx: &mut Tx<'_>,
    org: OrgId,
    keys: &[(KeyId, PersonId, Option<base::CaseId>)],
    (at, by): (Timestamp, UserId),
    reason: Option<Reason<'_>>,
) -> Result<(), Error> {
    let sql = "INSERT INTO erasure (org_id, key_id, person_id, case_id, erased_at, erased_by, reason_key, reason) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (org_id, key_id) DO NOTHING";
    let (reason_key, reason) = (reason.map(|(key, _)| key), reason.map(|(_, text)| text));
    tx.execute_many(
        sql,
        keys.iter().map(|(key, person, case)| {
            let params: [Value; 8] = store::params![org, *key, *person, *case, at, by, reason_key, reason];
            params
        }),
    )
    .map(drop)
}

/// Why a person was erased, sealed.
pub(crate) fn erasure_reason<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Option<(KeyId, Vec<u8>)>, Error> {
    let sql = "SELECT reason_key, reason FROM erasure WHERE org_id = $1 AND person_id = $2 AND case_id IS NULL AND reason IS NOT NULL";
    tx.one(sql, &[grant.org().into(), grant.record::<of::Person>().into()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Every key that must not exist any more.
pub(crate) fn ordered_erasures(tx: &mut Tx<'_>) -> Result<Vec<(OrgId, KeyId)>, Error> {
    tx.query("SELECT org_id, key_id FROM erasure ORDER BY org_id", &[], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Leaves the stub of the granted person and of their cases, and nothing else.
pub(crate) fn leave_stub(
    tx: &mut Tx<'_>,
    grant: &Grant<act::PersonErase>,
    cases: &[Case],
    at: Timestamp,
) -> Result<(), Error> {
    let Some(person) = grant.record::<of::Person>() else {
        return Ok(());
    };
    stub(tx, (grant.org(), person), cases, (at, grant.actor()))
}

/// Somebody who has a key and is not erased.
pub(crate) type Keyed = (PersonId, KeyId);

/// The people of an organisation who are not erased, with their keys.
pub(crate) fn not_erased(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<Keyed>, Error> {
    let sql = "SELECT person_id, key_id FROM person WHERE org_id = $1 AND erased_at IS NULL";
    tx.query(sql, &[org.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Leaves the stub of somebody whose key is gone already, and of their cases. No decision is needed to take away what nobody can read.
pub(crate) fn stub(
    tx: &mut Tx<'_>,
    (org, person): (OrgId, PersonId),
    cases: &[Case],
    (at, by): (Timestamp, UserId),
) -> Result<(), Error> {
    tx.execute(
        &format!(
            "UPDATE person SET {}, absent = '{{}}', age_band = NULL, batch = NULL, erased_at = $3, erased_by = $4, version = version + 1 \
             WHERE org_id = $1 AND person_id = $2",
            PERSON.blank()
        ),
        &[org.into(), person.into(), at.into(), by.into()],
    )?;
    tx.execute(
        &format!(
            "UPDATE case_file SET {}, absent = '{{}}', age_band = NULL, gender = NULL, batch = NULL, consent_status = 'not-asked', state = 2, \
             erased_at = $3, erased_by = $4, version = version + 1 WHERE org_id = $1 AND person_id = $2",
            CASE.blank()
        ),
        &[org.into(), person.into(), at.into(), by.into()],
    )?;
    for case in cases {
        let key: [Value; 2] = [org.into(), case.id.into()];
        let tables = OF_CASE.into_iter().chain(item_tables().map(|(_, table)| table.name));
        for table in tables.chain(["case_code"]) {
            tx.execute(&format!("DELETE FROM {table} WHERE org_id = $1 AND case_id = $2"), &key)?;
        }
        forget_row(tx, org, case.id)?;
    }
    let key: [Value; 2] = [org.into(), person.into()];
    tx.execute("DELETE FROM exact_look_up WHERE org_id = $1 AND person_id = $2", &key)?;
    tx.execute("DELETE FROM change WHERE org_id = $1 AND person_id = $2", &key)
        .map(drop)
}

/// The row of a file that a case came from must not bring the person back when the file is loaded again, so its keyed hash stays: it belongs to
/// nothing any more, and says only that this very row is not wanted.
pub(crate) fn forget_row(tx: &mut Tx<'_>, org: OrgId, case: base::CaseId) -> Result<(), Error> {
    let sql = "UPDATE row_fingerprint SET case_id = $3, batch = $3 WHERE org_id = $1 AND case_id = $2";
    tx.execute(sql, &[org.into(), case.into(), uuid::Uuid::nil().into()])
        .map(drop)
}
