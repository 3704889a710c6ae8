//! People.

use access::{Act, Grant, act};
use base::id::of;
use base::{OrgId, PartialDate, PersonId, Redacted, Refusal, Timestamp};
use standards::htcds;
use standards::{Answer, Value as Known};
use store::{Error, Row, Tx, Value};
use vault::{DataKey, KeyId, Place};

use super::rows::{Head, cells_of, overwrite, row};
use crate::look_up::Hash;
use crate::model::Content;
use crate::schema::{LATIN_NAME, OTHER_NAMES, PERSON};
use crate::seal::Cells;

/// The row of the granted person.
pub(crate) fn person_row<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Option<(Head, Cells)>, Error> {
    match grant.record::<of::Person>() {
        Some(id) => row(tx, &PERSON, grant.org(), id),
        None => Ok(None),
    }
}

/// The row of the person whose case was granted: what their case shows of them.
pub(crate) fn person_of_case<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
) -> Result<Option<(PersonId, KeyId, i64, Cells)>, Error> {
    let cells: Vec<String> = PERSON.cells().split(", ").map(|cell| format!("p.{cell}")).collect();
    let sql = format!(
        "SELECT p.person_id, p.key_id, p.version, p.absent, {} FROM case_file c \
         JOIN person p ON p.org_id = c.org_id AND p.person_id = c.person_id WHERE c.org_id = $1 AND c.case_id = $2",
        cells.join(", ")
    );
    tx.one(&sql, &[grant.org().into(), grant.record::<of::Case>().into()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, cells_of(&PERSON, row, 3)?))
    })
}

/// Inserts a person; the parameters are the head, `absent` and cells.
pub(crate) fn insert_person(tx: &mut Tx<'_>, _: &Grant<act::PersonRegister>, params: &[Value]) -> Result<(), Error> {
    tx.execute(PERSON.insert(), params).map(drop)
}

/// Writes the fields of the granted person over the version that was read.
pub(crate) fn update_person(
    tx: &mut Tx<'_>,
    grant: &Grant<act::PersonEdit>,
    version: i64,
    at: Timestamp,
    age_band: Option<&str>,
    cells: Cells,
) -> Result<bool, Error> {
    let Some(id) = grant.record::<of::Person>() else {
        return Ok(false);
    };
    let done = overwrite(tx, &PERSON, (grant.org(), id, version), (at, grant.actor()), cells)?;
    tx.execute(
        "UPDATE person SET age_band = $3 WHERE org_id = $1 AND person_id = $2",
        &[grant.org().into(), id.into(), age_band.into()],
    )?;
    Ok(done)
}

/// The language that the granted person speaks first, as ISO 639-2 code.
pub(crate) fn language<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Option<String>, Error> {
    let sql = "SELECT prs_primarylanguage FROM person WHERE org_id = $1 AND person_id = $2";
    let params = [grant.org().into(), grant.record::<of::Person>().into()];
    Ok(tx.one(sql, &params, |row| row.get::<Option<String>>(0))?.flatten())
}

/// Replaces the hashes by which a person is found.
pub(crate) fn replace_hashes<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    person: PersonId,
    hashes: &[Hash],
) -> Result<(), Error> {
    tx.execute(
        "DELETE FROM exact_look_up WHERE org_id = $1 AND person_id = $2",
        &[grant.org().into(), person.into()],
    )?;
    tx.execute_many(
        INSERT_HASH,
        hashes.iter().map(|hash| hash_params(grant.org(), person, hash)),
    )
    .map(drop)
}

/// Inserts a hash by which a person is found.
pub(crate) const INSERT_HASH: &str = "INSERT INTO exact_look_up (org_id, hash, person_id) VALUES ($1, $2, $3)";

/// Parameters of [`INSERT_HASH`].
pub(crate) fn hash_params(org: OrgId, person: PersonId, hash: &Hash) -> [Value; 3] {
    [org.into(), hash.into(), person.into()]
}

/// The people with one of these hashes. Not yet filtered: the caller shows only what [`super::found`] lets through. One phone
/// may be that of a shelter and stand with hundreds of people, so none is left out before the filter.
pub(crate) fn people_by_hash(tx: &mut Tx<'_>, org: OrgId, hashes: &[Hash]) -> Result<Vec<PersonId>, Error> {
    let mut people = Vec::new();
    for hash in hashes {
        let sql = "SELECT person_id FROM exact_look_up WHERE org_id = $1 AND hash = $2";
        people.extend(tx.query(sql, &[org.into(), hash.into()], |row| row.get::<PersonId>(0))?);
    }
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// The sealed cells that a person is found by: five that names lie in, and the birth date.
pub(crate) struct NameCells {
    names: [Option<Vec<u8>>; 5],
    birth: Option<Vec<u8>>,
}

const NAME_IDS: [&str; 3] = ["prs_FirstName", "prs_MiddleName", "prs_SecondName"];
const NAMES: &str = "key_id, prs_firstname, prs_middlename, prs_secondname, latin_name, other_names, prs_birthdate";

fn names_of(row: &Row<'_>, first: usize) -> Result<(KeyId, NameCells), Error> {
    Ok((
        row.get(first)?,
        NameCells {
            names: [
                row.get(first + 1)?,
                row.get(first + 2)?,
                row.get(first + 3)?,
                row.get(first + 4)?,
                row.get(first + 5)?,
            ],
            birth: row.get(first + 6)?,
        },
    ))
}

/// Streams the sealed names of an organisation's people: for the index at unlock.
pub(crate) fn each_name(
    tx: &mut Tx<'_>,
    org: OrgId,
    mut visit: impl FnMut(PersonId, KeyId, NameCells),
) -> Result<u64, Error> {
    let sql = format!("SELECT person_id, {NAMES} FROM person WHERE org_id = $1 AND erased_at IS NULL");
    tx.each(&sql, &[org.into()], |row| {
        let (key, cells) = names_of(row, 1)?;
        visit(row.get(0)?, key, cells);
        Ok(())
    })
}

/// The sealed names of one person; `None` if they are not there or erased.
pub(crate) fn name_cells(tx: &mut Tx<'_>, org: OrgId, person: PersonId) -> Result<Option<(KeyId, NameCells)>, Error> {
    let sql = format!("SELECT {NAMES} FROM person WHERE org_id = $1 AND person_id = $2 AND erased_at IS NULL");
    tx.one(&sql, &[org.into(), person.into()], |row| names_of(row, 0))
}

/// Opens the names of a person; `None` if they are being erased and the key is gone by now.
pub(crate) fn name_content(key: &DataKey, person: PersonId, cells: &NameCells) -> Result<Option<Content>, Refusal> {
    match open_names(key, person, cells) {
        Ok(content) => Ok(Some(content)),
        Err(vault::Error::Erased { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn open_cell(key: &DataKey, person: PersonId, column: &str, sealed: &[u8]) -> Result<Redacted<String>, vault::Error> {
    let place = Place {
        org: key.org(),
        table: PERSON.name,
        column,
        row: *person.as_bytes(),
    };
    key.open_text(place, sealed)
}

fn open_names(key: &DataKey, person: PersonId, cells: &NameCells) -> Result<Content, vault::Error> {
    let mut content = Content::default();
    let open = |column: &str, sealed: &[u8]| open_cell(key, person, column, sealed);
    let [first, middle, second, latin, others] = &cells.names;
    for (id, cell) in NAME_IDS.into_iter().zip([first, middle, second]) {
        if let (Some(field), Some(sealed)) = (htcds::field(id), cell) {
            let text = open(&field.id.to_ascii_lowercase(), sealed)?;
            content.answers.set(field, Answer::Known(Known::Text(text)));
        }
    }
    for (column, cell) in [(LATIN_NAME, latin), (OTHER_NAMES, others)] {
        if let Some(sealed) = cell {
            content.own.insert(column, open(column, sealed)?);
        }
    }
    Ok(content)
}

/// The year that a person was born in; `None` if it is not known, or they are being erased and the key is gone by now.
pub(crate) fn birth_year(key: &DataKey, person: PersonId, cells: &NameCells) -> Result<Option<i32>, Refusal> {
    let Some(sealed) = &cells.birth else { return Ok(None) };
    match open_cell(key, person, "prs_birthdate", sealed) {
        Ok(text) => Ok(text.expose().parse().ok().map(|date: PartialDate| date.year())),
        Err(vault::Error::Erased { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
