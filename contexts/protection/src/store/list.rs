//! Lists: whatever passes the filter of the grant, and nothing else.

use access::{Act, Columns, Filter, ListGrant, Param, act};
use base::{CaseId, OrgId, PersonId};
use store::{Error, Row, Tx, Value};

use super::cases::{META, META_COLUMNS, case_of};
use crate::list::Narrow;
use crate::model::Case;
use crate::process::model::Stage;

/// The columns that the access filter of a list looks at, of a table called `c`.
pub(crate) const LIST_COLUMNS: Columns = Columns {
    org: "c.org_id",
    owner: Some("c.owner"),
    team: Some("c.team"),
    state: Some("c.state"),
    author: Some("c.created_by"),
    opened: None,
};

/// A case of a list that reads more beside it, and the index of the first column after it.
pub(crate) fn case_of_list(row: &Row<'_>) -> Result<(Case, usize), Error> {
    Ok((case_of(row)?, META_COLUMNS))
}

/// The same, kept away from the indexes of owner and team: where people are named, their own index is the short way, and
/// without statistics SQLite would rather walk through whole teams.
const BY_PERSON: Columns = Columns {
    org: "c.org_id",
    owner: Some("COALESCE(c.owner, NULL)"),
    team: Some("COALESCE(c.team, NULL)"),
    state: Some("c.state"),
    author: Some("c.created_by"),
    opened: None,
};

pub(crate) fn values(filter: &Filter) -> impl Iterator<Item = Value> + '_ {
    filter.params.iter().map(|param| match param {
        Param::Id(id) => id.into(),
        Param::Text(text) => text.into(),
        Param::Int(number) => (*number).into(),
    })
}

/// The cases that the actor may list, newest first, from after `after` on.
pub(crate) fn cases(
    tx: &mut Tx<'_>,
    grant: &ListGrant<act::CaseList>,
    narrow: &Narrow,
    after: Option<CaseId>,
    limit: i64,
) -> Result<Vec<Case>, Error> {
    let filter = grant.sql_filter(&LIST_COLUMNS, 1);
    let mut params: Vec<Value> = values(&filter).collect();
    // The inner query reads one index that holds everything a list is filtered by; the rows are fetched for one page only. What it is
    // narrowed by is compared first: where little matches, the many terms of the grant's filter are looked at for few rows only.
    let mut narrowed = String::new();
    let mut ask = |condition: &str, value: Option<Value>| {
        if let Some(value) = value {
            params.push(value);
            narrowed.push_str(&format!("{condition} AND ").replace('?', &format!("${}", params.len())));
        }
    };
    ask("c.case_id < ?", after.map(Value::from));
    ask("c.state = ?", narrow.open.then(|| 0.into()));
    ask("c.cas_status = ?", narrow.status.as_ref().map(Value::from));
    ask("c.team = ?", narrow.team.map(Value::from));
    ask("c.owner = ?", narrow.owner.map(Value::from));
    ask("c.age_band = ?", narrow.age_band.as_ref().map(Value::from));
    ask("c.gender = ?", narrow.gender.as_ref().map(Value::from));
    ask("c.registered_on >= ?", narrow.from.as_ref().map(Value::from));
    ask("c.registered_on <= ?", narrow.until.as_ref().map(Value::from));
    if narrow.unowned {
        narrowed.push_str("c.owner IS NULL AND ");
    }
    let mut few = None;
    for beside in besides(narrow) {
        params.push(beside.code.into());
        let rows = beside.rows(params.len());
        if few.is_none() && beside.unmoved.is_none() && has_few(tx, grant.org(), &beside)? {
            // Looked for from the code: PostgreSQL would walk through all cases, newest first, hoping to meet enough of them soon.
            few = Some(format!("SELECT k.case_id FROM {rows}"));
            continue;
        }
        narrowed.push_str(&beside.condition(&rows));
    }
    let mut sql = match few {
        Some(few) => format!(
            "WITH few AS MATERIALIZED ({few}) \
             SELECT c.case_id FROM few JOIN case_file c ON c.org_id = $1 AND c.case_id = few.case_id WHERE {narrowed}{}",
            filter.sql
        ),
        None => format!("SELECT c.case_id FROM case_file c WHERE {narrowed}{}", filter.sql),
    };
    params.push(limit.into());
    sql.push_str(&format!(" ORDER BY c.case_id DESC LIMIT ${}", params.len()));
    let sql =
        format!("SELECT {META} FROM case_file c WHERE c.org_id = $1 AND c.case_id IN ({sql}) ORDER BY c.case_id DESC");
    tx.query(&sql, &params, case_of)
}

/// What a list is narrowed by and what stands in a table beside the cases.
struct Beside<'n> {
    /// Its table, and what picks the rows besides the code.
    table: &'static str,
    column: &'static str,
    and: &'static str,
    code: &'n str,
    /// What else a case may be that has no row there, in SQL.
    unmoved: Option<&'static str>,
}

impl Beside<'_> {
    /// The rows with the code, which is that parameter.
    fn rows(&self, param: usize) -> String {
        let Self { table, column, and, .. } = self;
        format!("{table} k WHERE k.org_id = $1{and} AND k.{column} = ${param}")
    }

    fn condition(&self, rows: &str) -> String {
        let there = format!("EXISTS (SELECT 1 FROM {rows} AND k.case_id = c.case_id)");
        match self.unmoved {
            Some(else_if) => {
                let table = self.table;
                format!(
                    "({there} OR ({else_if} AND NOT EXISTS (SELECT 1 FROM {table} k WHERE k.org_id = $1 AND k.case_id = c.case_id))) AND "
                )
            }
            None => format!("{there} AND "),
        }
    }
}

fn besides(narrow: &Narrow) -> Vec<Beside<'_>> {
    let process = |column, code, unmoved| Beside {
        table: "case_process",
        column,
        and: "",
        code,
        unmoved,
    };
    let exploitation = narrow.exploitation.as_deref().map(|code| Beside {
        table: "case_code",
        column: "code",
        and: " AND k.field = 'exploitation'",
        code,
        unmoved: None,
    });
    let risk = narrow.risk.map(|risk| process("risk", risk.code(), None));
    // As `moves::unmoved` reads a case that nobody moved yet.
    let stage = narrow.stage.map(|stage| {
        let unmoved = match stage {
            Stage::Closed => Some("c.state = 1"),
            Stage::FollowUp => Some("c.state = 0 AND c.cas_status = 'FollowUp'"),
            Stage::Intake => Some("c.state = 0 AND (c.cas_status IS NULL OR c.cas_status <> 'FollowUp')"),
            _ => None,
        };
        process("stage", stage.code(), unmoved)
    });
    [exploitation, risk, stage].into_iter().flatten().collect()
}

/// Whether no more cases have a code than are quickly looked at one by one.
fn has_few(tx: &mut Tx<'_>, org: OrgId, beside: &Beside<'_>) -> Result<bool, Error> {
    let sql = format!(
        "SELECT COUNT(*) FROM (SELECT 1 FROM {} LIMIT 2001) AS met",
        beside.rows(2)
    );
    let found = tx.one(&sql, &[org.into(), beside.code.into()], |row| row.get::<i64>(0))?;
    Ok(found.is_some_and(|count| count <= 2_000))
}

/// The people whom the actor may find, at most so many.
pub(crate) fn may_be_found<A: Act>(tx: &mut Tx<'_>, grant: &ListGrant<A>, most: usize) -> Result<Vec<PersonId>, Error> {
    let filter = grant.sql_filter(&LIST_COLUMNS, 1);
    let mut params: Vec<Value> = values(&filter).collect();
    params.push(i64::try_from(most).unwrap_or(i64::MAX).into());
    let sql = format!(
        "SELECT DISTINCT c.person_id FROM case_file c WHERE {} LIMIT ${}",
        filter.sql,
        params.len()
    );
    tx.query(&sql, &params, |row| row.get(0))
}

/// Those of the people whom the actor may find, by their cases, in no particular order.
pub(crate) fn found<A: Act>(tx: &mut Tx<'_>, grant: &ListGrant<A>, people: &[PersonId]) -> Result<Vec<Case>, Error> {
    let mut cases = Vec::new();
    for chunk in people.chunks(100) {
        let filter = grant.sql_filter(&BY_PERSON, 1);
        let mut params: Vec<Value> = values(&filter).collect();
        let places: Vec<String> = chunk
            .iter()
            .map(|person| {
                params.push((*person).into());
                format!("${}", params.len())
            })
            .collect();
        let sql = format!(
            "SELECT {META} FROM case_file c WHERE {} AND c.person_id IN ({})",
            filter.sql,
            places.join(", ")
        );
        cases.extend(tx.query(&sql, &params, case_of)?);
    }
    Ok(cases)
}

/// The case with this code, if the actor may find it.
pub(crate) fn found_by_code<A: Act>(tx: &mut Tx<'_>, grant: &ListGrant<A>, code: &str) -> Result<Option<Case>, Error> {
    let filter = grant.sql_filter(&BY_PERSON, 1);
    let mut params: Vec<Value> = values(&filter).collect();
    params.push(code.into());
    let sql = format!(
        "SELECT {META} FROM case_file c WHERE {} AND c.code = ${}",
        filter.sql,
        params.len()
    );
    tx.one(&sql, &params, case_of)
}
