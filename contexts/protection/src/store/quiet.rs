//! People all of whose cases are closed.

use base::{OrgId, PersonId, Timestamp};
use store::{Error, Tx, params};

use super::cases::{META, case_of};
use crate::model::Case;
use crate::retention::Quiet;

/// One row a person: the case that was changed last, where none is open.
pub(crate) fn quiet(tx: &mut Tx<'_>, org: OrgId, before: Timestamp, limit: u32) -> Result<Vec<Quiet>, Error> {
    let sql = "SELECT c.person_id, c.code, c.team, c.owner, c.changed_at FROM case_file c \
               WHERE c.org_id = $1 AND c.state = 1 AND c.changed_at < $2 AND NOT EXISTS ( \
                 SELECT 1 FROM case_file o WHERE o.org_id = c.org_id AND o.person_id = c.person_id AND o.case_id <> c.case_id \
                 AND (o.state = 0 OR o.changed_at > c.changed_at OR (o.changed_at = c.changed_at AND o.case_id > c.case_id))) \
               AND NOT EXISTS (SELECT 1 FROM person p WHERE p.org_id = c.org_id AND p.person_id = c.person_id AND p.changed_at >= $2) \
               ORDER BY c.changed_at, c.case_id LIMIT $3";
    tx.query(sql, &params![org, before, limit], |row| {
        Ok(Quiet {
            person: row.get(0)?,
            code: row.get(1)?,
            team: row.get(2)?,
            owner: row.get(3)?,
            since: row.get(4)?,
        })
    })
}

/// The case of a code.
pub(crate) fn case_of_code(tx: &mut Tx<'_>, org: OrgId, code: &str) -> Result<Option<Case>, Error> {
    let sql = format!("SELECT {META} FROM case_file c WHERE c.org_id = $1 AND c.code = $2");
    tx.one(&sql, &params![org, code], case_of)
}

/// Whether only the stub of a person is left, or not even that.
pub(crate) fn is_erased(tx: &mut Tx<'_>, org: OrgId, person: PersonId) -> Result<bool, Error> {
    let sql = "SELECT 1 FROM person WHERE org_id = $1 AND person_id = $2 AND erased_at IS NULL";
    Ok(tx.one(sql, &params![org, person], |row| row.get::<i64>(0))?.is_none())
}
