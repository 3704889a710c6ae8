//! The cases of a site whose keys are destroyed.

use base::{CaseId, OrgId, PersonId, TeamId, Timestamp, UserId};
use store::{Error, Tx, Value};
use vault::KeyId;

use crate::model::Case;
use crate::schema::{CASE, item_tables};

/// Case, person, key of the case.
pub(crate) type OfTeam = (CaseId, PersonId, KeyId);

/// A page of the cases of a team that are not erased, in the order of their identifiers.
pub(crate) fn of_team(
    tx: &mut Tx<'_>,
    (org, team): (OrgId, TeamId),
    after: Option<CaseId>,
    limit: u32,
) -> Result<Vec<OfTeam>, Error> {
    let sql = "SELECT case_id, person_id, key_id FROM case_file \
               WHERE org_id = $1 AND team = $2 AND case_id > $3 AND state <> 2 ORDER BY case_id LIMIT $4";
    let after = after.map_or_else(|| Value::from(&[][..]), Value::from);
    tx.query(sql, &[org.into(), team.into(), after, limit.into()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
}

/// The cases of an organisation that are not erased, with their keys.
pub(crate) fn case_keys(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<OfTeam>, Error> {
    let sql = "SELECT case_id, person_id, key_id FROM case_file WHERE org_id = $1 AND state <> 2";
    tx.query(sql, &[org.into()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Leaves stubs of these cases of a person who is kept, because they have another case elsewhere. No decision is needed here: two people took it.
pub(crate) fn stub_cases(
    tx: &mut Tx<'_>,
    org: OrgId,
    cases: &[&Case],
    (at, by): (Timestamp, UserId),
) -> Result<(), Error> {
    let sql = format!(
        "UPDATE case_file SET {}, absent = '{{}}', age_band = NULL, gender = NULL, batch = NULL, consent_status = 'not-asked', state = 2, \
         erased_at = $3, erased_by = $4, version = version + 1 WHERE org_id = $1 AND case_id = $2",
        CASE.blank()
    );
    for case in cases {
        tx.execute(&sql, &[org.into(), case.id.into(), at.into(), by.into()])?;
        let key: [Value; 2] = [org.into(), case.id.into()];
        for (_, table) in item_tables() {
            tx.execute(
                &format!("DELETE FROM {} WHERE org_id = $1 AND case_id = $2", table.name),
                &key,
            )?;
        }
        for table in ["case_code", "change"] {
            tx.execute(&format!("DELETE FROM {table} WHERE org_id = $1 AND case_id = $2"), &key)?;
        }
        super::forget_row(tx, org, case.id)?;
    }
    Ok(())
}
