//! The SQL of looks: counts by hour, and questions.

use std::collections::BTreeMap;

use ::store::{Error, Row, Tx, Value};
use base::{OrgId, Timestamp, UserId};

use crate::looks::rules::Kind;
use crate::looks::{self, Count, Found, Question, QuestionId};

fn small(count: i64) -> u32 {
    u32::try_from(count).unwrap_or_default()
}

/// Up to which hour the audit was counted.
pub(crate) fn look_mark(tx: &mut Tx, org: OrgId) -> Result<Option<i64>, Error> {
    tx.one("SELECT hour FROM look_mark WHERE org_id = $1", &[org.into()], |row| {
        row.get(0)
    })
}

pub(crate) fn set_look_mark(tx: &mut Tx, org: OrgId, hour: i64) -> Result<(), Error> {
    let sql =
        "INSERT INTO look_mark (org_id, hour) VALUES ($1, $2) ON CONFLICT (org_id) DO UPDATE SET hour = excluded.hour";
    tx.execute(sql, &[org.into(), hour.into()]).map(drop)
}

pub(crate) fn add_looks(tx: &mut Tx, org: OrgId, counts: &BTreeMap<(UserId, i64), Count>) -> Result<(), Error> {
    tx.execute_many(
        "INSERT INTO look_hour (org_id, user_id, hour, looks, others) VALUES ($1, $2, $3, $4, $5)",
        counts.iter().map(|((user, hour), count)| -> [Value; 5] {
            [
                org.into(),
                (*user).into(),
                (*hour).into(),
                i64::from(count.looks).into(),
                i64::from(count.others).into(),
            ]
        }),
    )
    .map(drop)
}

/// Forgets counts from before an hour.
pub(crate) fn forget_looks(tx: &mut Tx, org: OrgId, before: i64) -> Result<(), Error> {
    let sql = "DELETE FROM look_hour WHERE org_id = $1 AND hour < $2";
    tx.execute(sql, &[org.into(), before.into()]).map(drop)
}

/// The hours of somebody, in order of time.
pub(crate) fn looks_of(tx: &mut Tx, org: OrgId, user: UserId) -> Result<Vec<(i64, Count)>, Error> {
    tx.query(
        "SELECT hour, looks, others FROM look_hour WHERE org_id = $1 AND user_id = $2 ORDER BY hour",
        &[org.into(), user.into()],
        |row| {
            let count = Count {
                looks: small(row.get(1)?),
                others: small(row.get(2)?),
            };
            Ok((row.get(0)?, count))
        },
    )
}

/// Asks about a day; where it was asked before and not answered, the number is brought up to date. Whether it is new.
pub(crate) fn ask_about(
    tx: &mut Tx,
    (org, id, user): (OrgId, QuestionId, UserId),
    it: &Found,
    at: Timestamp,
) -> Result<bool, Error> {
    let key: [Value; 4] = [org.into(), user.into(), it.day.into(), it.kind.code().into()];
    let known = tx.one(
        "SELECT 1 FROM look_question WHERE org_id = $1 AND user_id = $2 AND day = $3 AND kind = $4",
        &key,
        |row| row.get::<i64>(0),
    )?;
    if known.is_some() {
        let sql = "UPDATE look_question SET looks = $5 WHERE org_id = $1 AND user_id = $2 AND day = $3 AND kind = $4 AND answer IS NULL";
        let params: Vec<Value> = key.into_iter().chain([i64::from(it.looks).into()]).collect();
        tx.execute(sql, &params)?;
        return Ok(false);
    }
    let sql = "INSERT INTO look_question (org_id, user_id, day, kind, question_id, looks, usual, asked_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let more: [Value; 4] = [
        id.into(),
        i64::from(it.looks).into(),
        i64::from(it.usual).into(),
        at.into(),
    ];
    let params: Vec<Value> = key.into_iter().chain(more).collect();
    Ok(tx.execute(sql, &params)? == 1)
}

fn question_of(row: &Row) -> Result<Option<Question>, Error> {
    let answer: (Option<String>, Option<UserId>, Option<Timestamp>) = (row.get(6)?, row.get(7)?, row.get(8)?);
    let answer = match answer {
        (Some(answer), Some(by), Some(at)) => Some((answer, by, at)),
        _ => None,
    };
    let key = (row.get(0)?, row.get(1)?, row.get(2)?);
    let (looks, usual) = (small(row.get(4)?), small(row.get(5)?));
    Ok(Kind::of(row.text(3)?).map(|kind| looks::row(key, (kind, looks, usual), answer)))
}

/// Questions since a day: open ones first, the newest first.
pub(crate) fn look_questions(tx: &mut Tx, org: OrgId, since: i64) -> Result<Vec<Question>, Error> {
    let found = tx.query(
        "SELECT question_id, user_id, day, kind, looks, usual, answer, answered_by, answered_at FROM look_question \
         WHERE org_id = $1 AND day >= $2 ORDER BY CASE WHEN answer IS NULL THEN 0 ELSE 1 END, day DESC, question_id DESC LIMIT 300",
        &[org.into(), since.into()],
        question_of,
    )?;
    Ok(found.into_iter().flatten().collect())
}

/// Whom a question is about.
pub(crate) fn question_about(tx: &mut Tx, org: OrgId, id: QuestionId) -> Result<Option<UserId>, Error> {
    tx.one(
        "SELECT user_id FROM look_question WHERE org_id = $1 AND question_id = $2",
        &[org.into(), id.into()],
        |row| row.get(0),
    )
}

/// False if it was answered before.
pub(crate) fn answer_question(
    tx: &mut Tx,
    org: OrgId,
    id: QuestionId,
    (answer, by, at): (&str, UserId, Timestamp),
) -> Result<bool, Error> {
    let sql = "UPDATE look_question SET answer = $3, answered_by = $4, answered_at = $5 \
               WHERE org_id = $1 AND question_id = $2 AND answer IS NULL";
    Ok(tx.execute(sql, &[org.into(), id.into(), answer.into(), by.into(), at.into()])? == 1)
}
