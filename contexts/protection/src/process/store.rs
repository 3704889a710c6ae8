//! The SQL of the process. The record comes from the grant.

use access::{Act, Columns, Filter, Grant, ListGrant, act};
use base::id::of;
use base::{CaseId, Timestamp, UserId};
use store::{Error, Row, Tx, Value};
use vault::KeyId;

use super::model::{Asked, Pause, Process, Risk, Stage, StepId, StepKind, TaskId, TaskKind};
use super::tasks::End;
use crate::model::Case;
use crate::store::{LIST_COLUMNS, META, case_of_list, values};

/// The tables of the process that hold rows of a case.
pub(crate) const TABLES: [&str; 3] = ["case_task", "case_step", "case_process"];

const PROCESS: &str = "version, stage, since, pause, risk, risk_at, exception, guardian, best_interests_at, recovery_from, recovery_until, \
                       back_to, ending, asked_by, asked_at, ending_words";

/// How far the granted case has come; `None` if nobody moved it yet.
pub(super) fn process<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Option<Process>, Error> {
    let sql = format!("SELECT {PROCESS} FROM case_process WHERE org_id = $1 AND case_id = $2");
    tx.one(&sql, &[grant.org().into(), grant.record::<of::Case>().into()], |row| {
        process_of(row, 0)
    })
}

fn process_of(row: &Row<'_>, first: usize) -> Result<Process, Error> {
    let text = |at: usize| row.get::<Option<String>>(first + at);
    let time = |at: usize| row.get::<Option<Timestamp>>(first + at);
    let risk = text(4)?.and_then(|code| Risk::of(&code));
    let (by, words): (Option<UserId>, Option<Vec<u8>>) = (row.get(first + 13)?, row.get(first + 15)?);
    let asked = match (text(11)?, text(12)?, by, time(14)?, words) {
        (Some(back_to), Some(ending), Some(by), Some(at), words) => Some(Asked {
            ending,
            by,
            at,
            back_to: Stage::of(&back_to).unwrap_or(Stage::FollowUp),
            words: words.unwrap_or_default(),
        }),
        _ => None,
    };
    Ok(Process {
        version: row.get(first)?,
        stage: Stage::of(&row.get::<String>(first + 1)?).unwrap_or(Stage::Intake),
        since: row.get(first + 2)?,
        pause: text(3)?.and_then(|code| Pause::of(&code)),
        risk: risk.zip(time(5)?),
        exception: row.get(first + 6)?,
        guardian: row.get(first + 7)?,
        best_interests: time(8)?,
        recovery: text(9)?.zip(text(10)?),
        asked,
    })
}

/// Writes the process of the granted case over the version that was read; `false` if somebody was faster.
pub(super) fn save<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, key: KeyId, it: &Process) -> Result<bool, Error> {
    let asked = it.asked.as_ref();
    let all: [Value; 20] = store::params![
        grant.org(),
        grant.record::<of::Case>(),
        it.version + 1,
        it.stage.code(),
        it.since,
        it.pause.map(Pause::code),
        it.risk.map(|(risk, _)| risk.code()),
        it.risk.map(|(_, at)| at),
        it.exception,
        it.guardian,
        it.best_interests,
        it.recovery.as_ref().map(|(from, _)| from.as_str()),
        it.recovery.as_ref().map(|(_, until)| until.as_str()),
        asked.map(|asked| asked.back_to.code()),
        asked.map(|asked| asked.ending.as_str()),
        asked.map(|asked| asked.by),
        asked.map(|asked| asked.at),
        asked.map(|asked| asked.words.as_slice()),
        key,
        it.version
    ];
    if it.version == 0 {
        let sql = "INSERT INTO case_process (org_id, case_id, version, stage, since, pause, risk, risk_at, exception, guardian, \
                   best_interests_at, recovery_from, recovery_until, back_to, ending, asked_by, asked_at, ending_words, key_id) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) \
                   ON CONFLICT (org_id, case_id) DO NOTHING";
        return Ok(tx.execute(sql, all.get(..19).unwrap_or_default())? == 1);
    }
    let sql = "UPDATE case_process SET version = $3, stage = $4, since = $5, pause = $6, risk = $7, risk_at = $8, exception = $9, \
               guardian = $10, best_interests_at = $11, recovery_from = $12, recovery_until = $13, back_to = $14, ending = $15, \
               asked_by = $16, asked_at = $17, ending_words = $18, key_id = $19 WHERE org_id = $1 AND case_id = $2 AND version = $20";
    Ok(tx.execute(sql, &all)? == 1)
}

/// The stage of the granted case, which was just registered.
pub(super) fn start(
    tx: &mut Tx<'_>,
    grant: &Grant<act::CaseOpen>,
    key: KeyId,
    stage: Stage,
    now: Timestamp,
) -> Result<(), Error> {
    let sql = "INSERT INTO case_process (org_id, case_id, version, stage, since, exception, guardian, key_id) VALUES ($1, $2, 1, $3, $4, 0, 0, $5)";
    let params: [Value; 5] = store::params![grant.org(), grant.record::<of::Case>(), stage.code(), now, key];
    tx.execute(sql, &params).map(drop)
}

/// A step to be written down.
pub(super) struct NewStep<'a> {
    pub(super) id: StepId,
    pub(super) key: KeyId,
    pub(super) at: Timestamp,
    pub(super) kind: StepKind,
    pub(super) code: &'a str,
    pub(super) words: Option<Vec<u8>>,
}

/// Writes a step of the granted case down.
pub(super) fn insert_step<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, step: NewStep<'_>) -> Result<(), Error> {
    let sql = "INSERT INTO case_step (org_id, step_id, case_id, key_id, at, by_user, kind, code, words) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let params: [Value; 9] = store::params![
        grant.org(),
        step.id,
        grant.record::<of::Case>(),
        step.key,
        step.at,
        grant.actor(),
        step.kind.code(),
        step.code,
        step.words
    ];
    tx.execute(sql, &params).map(drop)
}

/// A step as stored.
pub(super) struct StepRow {
    pub(super) id: StepId,
    pub(super) key: KeyId,
    pub(super) at: Timestamp,
    pub(super) by: UserId,
    pub(super) kind: Option<StepKind>,
    pub(super) code: String,
    pub(super) words: Option<Vec<u8>>,
}

/// The newest steps of the granted case, newest first.
pub(super) fn steps<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, most: i64) -> Result<Vec<StepRow>, Error> {
    let sql = "SELECT step_id, key_id, at, by_user, kind, code, words FROM case_step WHERE org_id = $1 AND case_id = $2 \
               ORDER BY step_id DESC LIMIT $3";
    let params: [Value; 3] = store::params![grant.org(), grant.record::<of::Case>(), most];
    tx.query(sql, &params, |row| {
        Ok(StepRow {
            id: row.get(0)?,
            key: row.get(1)?,
            at: row.get(2)?,
            by: row.get(3)?,
            kind: StepKind::of(&row.get::<String>(4)?),
            code: row.get(5)?,
            words: row.get(6)?,
        })
    })
}

/// A task to be made.
pub(super) struct NewTask {
    pub(super) id: TaskId,
    pub(super) key: KeyId,
    pub(super) kind: TaskKind,
    pub(super) due: Timestamp,
    pub(super) at: Timestamp,
    pub(super) token: Option<[u8; 16]>,
    pub(super) words: Option<Vec<u8>>,
}

/// Makes a task of the granted case; `false` if its form made one already.
pub(super) fn insert_task<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, task: NewTask) -> Result<bool, Error> {
    let sql = "INSERT INTO case_task (org_id, task_id, case_id, key_id, kind, due, made_at, made_by, form_token, words) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING";
    let params: [Value; 10] = store::params![
        grant.org(),
        task.id,
        grant.record::<of::Case>(),
        task.key,
        task.kind.code(),
        task.due,
        task.at,
        grant.actor(),
        task.token,
        task.words
    ];
    Ok(tx.execute(sql, &params)? == 1)
}

/// An open task as stored.
pub(super) struct TaskRow {
    pub(super) id: TaskId,
    pub(super) case: CaseId,
    pub(super) key: KeyId,
    pub(super) kind: TaskKind,
    pub(super) due: Timestamp,
    pub(super) words: Option<Vec<u8>>,
}

fn task_of(row: &Row<'_>, first: usize) -> Result<TaskRow, Error> {
    Ok(TaskRow {
        id: row.get(first)?,
        case: row.get(first + 1)?,
        key: row.get(first + 2)?,
        kind: TaskKind::of(&row.get::<String>(first + 3)?).unwrap_or(TaskKind::Own),
        due: row.get(first + 4)?,
        words: row.get(first + 5)?,
    })
}

const TASK: &str = "t.task_id, t.case_id, t.key_id, t.kind, t.due, t.words";

/// The open tasks of the granted case, the first due first.
pub(super) fn open_tasks<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Vec<TaskRow>, Error> {
    let sql = format!(
        "SELECT {TASK} FROM case_task t WHERE t.org_id = $1 AND t.case_id = $2 AND t.ended IS NULL ORDER BY t.due, t.task_id"
    );
    tx.query(&sql, &[grant.org().into(), grant.record::<of::Case>().into()], |row| {
        task_of(row, 0)
    })
}

/// Moves an open task of the granted case to another time.
pub(super) fn redate<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, task: TaskId, due: Timestamp) -> Result<(), Error> {
    let sql = "UPDATE case_task SET due = $4 WHERE org_id = $1 AND case_id = $2 AND task_id = $3 AND ended IS NULL";
    let params: [Value; 4] = store::params![grant.org(), grant.record::<of::Case>(), task, due];
    tx.execute(sql, &params).map(drop)
}

/// Ends an open task of the granted case; `false` if it is not open any more.
pub(super) fn end_task<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    task: TaskId,
    ended: End,
    at: Timestamp,
    reason: Option<Vec<u8>>,
) -> Result<bool, Error> {
    let sql = "UPDATE case_task SET ended = $4, ended_at = $5, ended_by = $6, reason = $7 \
               WHERE org_id = $1 AND case_id = $2 AND task_id = $3 AND ended IS NULL";
    let params: [Value; 7] = store::params![
        grant.org(),
        grant.record::<of::Case>(),
        task,
        ended.code(),
        at,
        grant.actor(),
        reason
    ];
    Ok(tx.execute(sql, &params)? == 1)
}

/// A task with the case that it belongs to and how great the danger is.
pub(super) type Waiting = (TaskRow, Case, Option<Risk>);

/// Open tasks of cases that pass the filter, the first due first: of one owner, or all; due until a time, or all.
pub(super) fn waiting(
    tx: &mut Tx<'_>,
    grant: &ListGrant<act::TaskHandle>,
    (owner, until): (Option<UserId>, Option<Timestamp>),
    most: i64,
) -> Result<Vec<Waiting>, Error> {
    let filter = grant.sql_filter(&LIST_COLUMNS, 1);
    let mut params: Vec<Value> = values(&filter).collect();
    let mut more = String::new();
    for (condition, value) in [
        ("c.owner = ", owner.map(Value::from)),
        ("t.due <= ", until.map(Value::from)),
    ] {
        if let Some(value) = value {
            params.push(value);
            more.push_str(&format!(" AND {condition}${}", params.len()));
        }
    }
    params.push(most.into());
    let sql = format!(
        "SELECT {META}, p.risk, {TASK} FROM case_file c JOIN case_task t ON t.org_id = c.org_id AND t.case_id = c.case_id AND t.ended IS NULL \
         LEFT JOIN case_process p ON p.org_id = c.org_id AND p.case_id = c.case_id WHERE {}{more} ORDER BY t.due, t.task_id LIMIT ${}",
        filter.sql,
        params.len()
    );
    tx.query(&sql, &params, |row| {
        let (case, next) = case_of_list(row)?;
        let risk = row.get::<Option<String>>(next)?.and_then(|code| Risk::of(&code));
        Ok((task_of(row, next + 1)?, case, risk))
    })
}

/// The author of what waits for a second person is who asked.
const ASKED: Columns = Columns {
    author: Some("p.asked_by"),
    ..LIST_COLUMNS
};

/// Cases that wait for a second person to agree to closing them, the oldest question first.
pub(super) fn closings(tx: &mut Tx<'_>, grant: &ListGrant<act::CaseApprove>, most: i64) -> Result<Vec<Moved>, Error> {
    with_process(
        tx,
        grant.sql_filter(&ASKED, 1),
        "p.asked_by IS NOT NULL",
        "p.asked_at",
        most,
    )
}

/// Open cases in great danger.
pub(super) fn danger(tx: &mut Tx<'_>, grant: &ListGrant<act::TaskHandle>, most: i64) -> Result<Vec<Moved>, Error> {
    let which = "p.risk IN ('high', 'critical') AND c.state = 0";
    with_process(tx, grant.sql_filter(&LIST_COLUMNS, 1), which, "p.risk, p.risk_at", most)
}

/// A case and how far it has come.
pub(super) type Moved = (Case, Process);

fn with_process(tx: &mut Tx<'_>, filter: Filter, which: &str, order: &str, most: i64) -> Result<Vec<Moved>, Error> {
    let mut params: Vec<Value> = values(&filter).collect();
    params.push(most.into());
    let columns: Vec<String> = PROCESS.split(", ").map(|column| format!("p.{column}")).collect();
    let sql = format!(
        "SELECT {META}, {columns} FROM case_process p JOIN case_file c ON c.org_id = p.org_id AND c.case_id = p.case_id \
         WHERE p.org_id = $1 AND {which} AND {} ORDER BY {order} LIMIT ${}",
        filter.sql,
        params.len(),
        columns = columns.join(", ")
    );
    tx.query(&sql, &params, |row| {
        let (case, next) = case_of_list(row)?;
        Ok((case, process_of(row, next)?))
    })
}

/// Of each owner of open cases that pass the filter: how many cases, and how many of their tasks are late.
pub(super) fn load(
    tx: &mut Tx<'_>,
    grant: &ListGrant<act::TaskHandle>,
    now: Timestamp,
) -> Result<Vec<(Option<UserId>, i64, i64)>, Error> {
    let filter = grant.sql_filter(&LIST_COLUMNS, 1);
    let mut params: Vec<Value> = values(&filter).collect();
    params.push(now.into());
    let sql = format!(
        "SELECT c.owner, COUNT(*), SUM((SELECT COUNT(*) FROM case_task t WHERE t.org_id = c.org_id AND t.case_id = c.case_id \
         AND t.ended IS NULL AND t.due <= ${now})) FROM case_file c WHERE {} AND c.state = 0 GROUP BY c.owner ORDER BY 2 DESC",
        filter.sql,
        now = params.len()
    );
    tx.query(&sql, &params, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// The decision on the granted case, as the standard codes it.
pub(super) fn decision<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Option<String>, Error> {
    let sql = "SELECT vic_traffickingstatus FROM case_file WHERE org_id = $1 AND case_id = $2";
    let found = tx.one(sql, &[grant.org().into(), grant.record::<of::Case>().into()], |row| {
        row.get(0)
    })?;
    Ok(found.flatten())
}
