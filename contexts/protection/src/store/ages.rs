//! The SQL of age bands: births, and the bands kept beside them.

use base::{OrgId, PersonId};
use store::{Error, Tx};
use vault::{KeyId, Place};

use crate::schema::PERSON;

/// When somebody was born, sealed, and the band that is kept.
pub(crate) struct Birth {
    pub(crate) person: PersonId,
    pub(crate) key: KeyId,
    pub(crate) version: i64,
    pub(crate) band: Option<String>,
    pub(crate) sealed: Vec<u8>,
}

const BIRTH: &str = "prs_birthdate";

/// Where a birth date is sealed.
pub(crate) fn birth_place(org: OrgId, person: PersonId) -> Place<'static> {
    Place {
        org,
        table: PERSON.name,
        column: BIRTH,
        row: *person.as_bytes(),
    }
}

/// Organisations that have people.
pub(crate) fn organisations(tx: &mut Tx<'_>) -> Result<Vec<OrgId>, Error> {
    tx.query("SELECT DISTINCT org_id FROM person ORDER BY org_id", &[], |row| {
        row.get(0)
    })
}

/// The next people with a birth date.
pub(crate) fn births(tx: &mut Tx<'_>, org: OrgId, after: Option<PersonId>, limit: u32) -> Result<Vec<Birth>, Error> {
    let sql = format!(
        "SELECT person_id, key_id, version, age_band, {BIRTH} FROM person \
         WHERE org_id = $1 AND person_id > $2 AND erased_at IS NULL AND {BIRTH} IS NOT NULL ORDER BY person_id LIMIT $3"
    );
    let after = after.map_or([0; 16], |person| *person.as_bytes());
    tx.query(
        &sql,
        &[org.into(), after.to_vec().into(), i64::from(limit).into()],
        |row| {
            Ok(Birth {
                person: row.get(0)?,
                key: row.get(1)?,
                version: row.get(2)?,
                band: row.get(3)?,
                sealed: row.get(4)?,
            })
        },
    )
}

/// Writes a band beside a birth date that nobody has changed, and into the person's cases. No version goes up: nobody changed anything.
pub(crate) fn renew_age_band(
    tx: &mut Tx<'_>,
    org: OrgId,
    person: PersonId,
    version: i64,
    band: Option<&str>,
) -> Result<bool, Error> {
    let done = tx.execute(
        "UPDATE person SET age_band = $4 WHERE org_id = $1 AND person_id = $2 AND version = $3 AND erased_at IS NULL",
        &[org.into(), person.into(), version.into(), band.into()],
    )?;
    if done == 1 {
        tx.execute(
            "UPDATE case_file SET age_band = $3 WHERE org_id = $1 AND person_id = $2 AND erased_at IS NULL",
            &[org.into(), person.into(), band.into()],
        )?;
    }
    Ok(done == 1)
}
