//! Whose cases there are, and giving them to others.

use access::{Facts, Grant, State, act};
use base::id::of;
use base::{CaseId, OrgId, TeamId, Timestamp, UserId};
use store::{Error, Tx, Value};

use crate::handover::Share;

/// What somebody owns and was not erased, by team.
pub(crate) fn owned(tx: &mut Tx<'_>, org: OrgId, owner: UserId) -> Result<Vec<Share>, Error> {
    let rows = tx.query(
        "SELECT team, state, COUNT(*) FROM case_file WHERE org_id = $1 AND owner = $2 AND state < 2 \
         GROUP BY team, state ORDER BY team, state",
        &[org.into(), owner.into()],
        |row| Ok((row.get::<Option<TeamId>>(0)?, row.get::<i64>(1)?, row.get::<i64>(2)?)),
    )?;
    let mut shares: Vec<Share> = Vec::new();
    for (team, state, count) in rows {
        let count = u64::try_from(count).unwrap_or_default();
        let (open, closed) = if state == State::Open.code() {
            (count, 0)
        } else {
            (0, count)
        };
        match shares.iter_mut().find(|share| share.team == team) {
            Some(share) => {
                share.open += open;
                share.closed += closed;
            }
            None => shares.push(Share { team, open, closed }),
        }
    }
    Ok(shares)
}

/// How many cases have which owner, team, author and state.
pub(crate) fn census(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<(Facts, u64)>, Error> {
    tx.query(
        "SELECT owner, team, state, COUNT(*) FROM case_file WHERE org_id = $1 AND state < 2 GROUP BY owner, team, state",
        &[org.into()],
        |row| {
            let state = if row.get::<i64>(2)? == State::Open.code() { State::Open } else { State::Closed };
            let facts = Facts::of(org)
                .owner(row.get::<Option<UserId>>(0)?)
                .team(row.get::<Option<TeamId>>(1)?)
                .state(state);
            Ok((facts, u64::try_from(row.get::<i64>(3)?).unwrap_or_default()))
        },
    )
}

/// Gives what `from` owns of the team of the grant to others; returns which cases these were.
pub(crate) fn hand_over(
    tx: &mut Tx<'_>,
    grant: &Grant<act::CaseHandOver>,
    from: UserId,
    (team, owner): (TeamId, Option<UserId>),
    at: Timestamp,
) -> Result<Vec<CaseId>, Error> {
    let of_team = grant.record::<of::Team>();
    let theirs = if of_team.is_some() { "team = $3" } else { "team IS NULL" };
    let key: Vec<Value> = [grant.org().into(), from.into()]
        .into_iter()
        .chain(of_team.map(Value::from))
        .collect();
    let cases = tx.query(
        &format!(
            "SELECT case_id FROM case_file WHERE org_id = $1 AND owner = $2 AND {theirs} AND state < 2 ORDER BY case_id"
        ),
        &key,
        |row| row.get::<CaseId>(0),
    )?;
    let next = key.len() + 1;
    let sql = format!(
        "UPDATE case_file SET owner = ${}, team = ${}, version = version + 1, changed_at = ${}, changed_by = ${} \
         WHERE org_id = $1 AND owner = $2 AND {theirs} AND state < 2",
        next,
        next + 1,
        next + 2,
        next + 3
    );
    let mut params = key;
    params.extend([owner.into(), team.into(), at.into(), grant.actor().into()]);
    tx.execute(&sql, &params)?;
    Ok(cases)
}
