//! The cases of a site whose keys are destroyed, and of an organisation that takes them along.

use base::{CaseId, OrgId, PersonId, TeamId, Timestamp, UserId};
use store::{Error, Tx, Value};
use vault::KeyId;

use super::OF_CASE;
use super::cases::{META, case_of};
use super::rows::cells_of;
use crate::model::Case;
use crate::schema::{CASE, Table, item_tables};
use crate::seal::Cells;

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
        let tables = OF_CASE.into_iter().chain(item_tables().map(|(_, table)| table.name));
        for table in tables.chain(["case_code", "change"]) {
            tx.execute(&format!("DELETE FROM {table} WHERE org_id = $1 AND case_id = $2"), &key)?;
        }
        super::forget_row(tx, org, case.id)?;
    }
    Ok(())
}

/// A page of all cases of an organisation, in the order of their identifiers.
pub(crate) fn page_of_cases(
    tx: &mut Tx<'_>,
    org: OrgId,
    after: Option<CaseId>,
    limit: u32,
) -> Result<Vec<Case>, Error> {
    let sql =
        format!("SELECT {META} FROM case_file c WHERE c.org_id = $1 AND c.case_id > $2 ORDER BY c.case_id LIMIT $3");
    let after = after.map_or_else(|| Value::from(&[][..]), Value::from);
    tx.query(&sql, &[org.into(), after, limit.into()], case_of)
}

/// The entries of a case in a table, oldest first, sealed.
pub(crate) fn sealed_items(
    tx: &mut Tx<'_>,
    table: &Table,
    org: OrgId,
    case: CaseId,
) -> Result<Vec<([u8; 16], Cells)>, Error> {
    let sql = format!(
        "SELECT {id}, absent, {cells} FROM {name} WHERE org_id = $1 AND case_id = $2 ORDER BY {id}",
        id = table.id,
        cells = table.cells(),
        name = table.name
    );
    tx.query(&sql, &[org.into(), case.into()], |row| {
        Ok((row.get(0)?, cells_of(table, row, 1)?))
    })
}
