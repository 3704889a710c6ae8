//! Cases.

use access::{Act, Grant, State, act};
use base::id::of;
use base::{CaseId, OrgId, PersonId, TeamId, Timestamp, UserId};
use store::{Error, Row, Tx, Value};

use super::rows::{Head, overwrite, row};
use crate::model::{Case, Consent};
use crate::schema::CASE;
use crate::seal::Cells;

/// The columns of [`case_of`], of a table called `c`.
pub(crate) const META: &str = "c.org_id, c.case_id, c.person_id, c.key_id, c.code, c.registered_on, c.consent_status, c.state, \
     c.owner, c.team, c.age_band, c.gender, c.cas_status, c.version, c.created_at, c.created_by, c.changed_at, c.erased_at, c.erased_by";

/// How many they are.
pub(super) const META_COLUMNS: usize = 19;

pub(super) fn case_of(row: &Row<'_>) -> Result<Case, Error> {
    let erased: (Option<Timestamp>, Option<UserId>) = (row.get(17)?, row.get(18)?);
    Ok(Case {
        org: row.get(0)?,
        id: row.get(1)?,
        person: row.get(2)?,
        key: row.get(3)?,
        code: row.get(4)?,
        registered_on: row.get(5)?,
        consent: Consent::of(row.text(6)?).unwrap_or(Consent::NotAsked),
        state: state(row.get(7)?),
        owner: row.get(8)?,
        team: row.get(9)?,
        age_band: row.get(10)?,
        gender: row.get(11)?,
        status: row.get(12)?,
        version: row.get(13)?,
        created_at: row.get(14)?,
        created_by: row.get(15)?,
        changed_at: row.get(16)?,
        erased: erased.0.zip(erased.1),
        opened: None,
    })
}

fn state(code: i64) -> State {
    State::ALL
        .into_iter()
        .find(|state| state.code() == code)
        .unwrap_or(State::Erased)
}

/// What a decision about a case looks at.
pub(crate) fn case(tx: &mut Tx<'_>, org: OrgId, id: CaseId) -> Result<Option<Case>, Error> {
    let sql = format!("SELECT {META} FROM case_file c WHERE c.org_id = $1 AND c.case_id = $2");
    tx.one(&sql, &[org.into(), id.into()], case_of)
}

/// What decisions about a person look at: all their cases, newest first.
pub(crate) fn cases_of_person(tx: &mut Tx<'_>, org: OrgId, person: PersonId) -> Result<Vec<Case>, Error> {
    let sql =
        format!("SELECT {META} FROM case_file c WHERE c.org_id = $1 AND c.person_id = $2 ORDER BY c.case_id DESC");
    tx.query(&sql, &[org.into(), person.into()], case_of)
}

/// All cases of somebody who may be the same as one to be registered: for the team to ask.
pub(crate) fn matched_cases(
    tx: &mut Tx<'_>,
    grant: &Grant<act::PersonMatch>,
    person: PersonId,
) -> Result<Vec<Case>, Error> {
    cases_of_person(tx, grant.org(), person)
}

/// The case that a form made already.
pub(crate) fn case_by_token(tx: &mut Tx<'_>, org: OrgId, token: &[u8; 16]) -> Result<Option<Case>, Error> {
    let sql = format!("SELECT {META} FROM case_file c WHERE c.org_id = $1 AND c.form_token = $2");
    tx.one(&sql, &[org.into(), token.into()], case_of)
}

/// Whether a code is taken.
pub(crate) fn code_taken(tx: &mut Tx<'_>, org: OrgId, code: &str) -> Result<bool, Error> {
    let found = tx.one(
        "SELECT 1 FROM case_file WHERE org_id = $1 AND code = $2",
        &[org.into(), code.into()],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// The row of the granted case.
pub(crate) fn case_row<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Option<(Head, Cells)>, Error> {
    match grant.record::<of::Case>() {
        Some(id) => row(tx, &CASE, grant.org(), id),
        None => Ok(None),
    }
}

/// Inserts a case; the parameters are its head, `absent` and cells.
pub(crate) fn insert_case(tx: &mut Tx<'_>, _: &Grant<act::PersonRegister>, params: &[Value]) -> Result<(), Error> {
    tx.execute(CASE.insert(), params).map(drop)
}

/// Writes the fields of the granted case over the version that was read.
pub(crate) fn update_case<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    version: i64,
    at: Timestamp,
    cells: Cells,
) -> Result<bool, Error> {
    match grant.record::<of::Case>() {
        Some(id) => overwrite(tx, &CASE, (grant.org(), id, version), (at, grant.actor()), cells),
        None => Ok(false),
    }
}

/// Sets what stands beside the fields of the granted case and follows from them.
pub(crate) fn set_standing<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    consent: Consent,
    state: State,
) -> Result<(), Error> {
    tx.execute(
        "UPDATE case_file SET consent_status = $3, state = $4 WHERE org_id = $1 AND case_id = $2",
        &[
            grant.org().into(),
            grant.record::<of::Case>().into(),
            consent.code().into(),
            state.code().into(),
        ],
    )
    .map(drop)
}

/// Gives the granted case to an owner and a team.
pub(crate) fn assign(
    tx: &mut Tx<'_>,
    grant: &Grant<act::CaseAssign>,
    version: i64,
    (owner, team): (Option<UserId>, Option<TeamId>),
    at: Timestamp,
) -> Result<bool, Error> {
    let sql = "UPDATE case_file SET owner = $4, team = $5, version = version + 1, changed_at = $6, changed_by = $7 \
               WHERE org_id = $1 AND case_id = $2 AND version = $3";
    let params = [
        grant.org().into(),
        grant.record::<of::Case>().into(),
        version.into(),
        owner.into(),
        team.into(),
        at.into(),
        grant.actor().into(),
    ];
    Ok(tx.execute(sql, &params)? == 1)
}

/// Copies what lists show of a person into their cases.
pub(crate) fn copy_person(
    tx: &mut Tx<'_>,
    grant: &Grant<act::PersonEdit>,
    age_band: Option<&str>,
    gender: Option<&str>,
) -> Result<(), Error> {
    tx.execute(
        "UPDATE case_file SET age_band = $3, gender = $4 WHERE org_id = $1 AND person_id = $2",
        &[
            grant.org().into(),
            grant.record::<of::Person>().into(),
            age_band.into(),
            gender.into(),
        ],
    )
    .map(drop)
}

/// Replaces the codes by which a list is filtered.
pub(crate) fn replace_codes<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    case: CaseId,
    codes: &[&str],
) -> Result<(), Error> {
    tx.execute(
        "DELETE FROM case_code WHERE org_id = $1 AND case_id = $2",
        &[grant.org().into(), case.into()],
    )?;
    tx.execute_many(
        INSERT_CODE,
        codes.iter().map(|code| code_params(grant.org(), case, code)),
    )
    .map(drop)
}

/// Inserts a code by which a list is filtered.
pub(crate) const INSERT_CODE: &str =
    "INSERT INTO case_code (org_id, field, code, case_id) VALUES ($1, 'exploitation', $2, $3)";

/// Parameters of [`INSERT_CODE`].
pub(crate) fn code_params(org: OrgId, case: CaseId, code: &str) -> [Value; 3] {
    [org.into(), code.into(), case.into()]
}
