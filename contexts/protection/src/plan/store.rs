//! The SQL of the plan. The record comes from the grant.

use access::{Act, Grant};
use base::id::of;
use base::{Money, Timestamp};
use store::{Error, Row, Tx, Value};
use vault::KeyId;

use super::model::{Effect, GoalState, Kind, Progress, Provider, Satisfaction, Service, ServiceId, WhyNot};
use crate::model::ItemId;

/// The tables of the plan that hold rows of a case, each before what it refers to.
pub(crate) const TABLES: [&str; 2] = ["plan_service", "plan_goal"];

/// Whether the granted case has a plan: a goal, or a service.
pub(crate) fn begun<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<bool, Error> {
    let sql = "SELECT CASE WHEN EXISTS (SELECT 1 FROM case_plan WHERE org_id = $1 AND case_id = $2) \
               OR EXISTS (SELECT 1 FROM plan_service WHERE org_id = $1 AND case_id = $2 AND state <> 'mistake') THEN 1 ELSE 0 END";
    let found: Option<i64> = tx.one(sql, &case_of(grant), |row| row.get(0))?;
    Ok(found == Some(1))
}

fn case_of<A: Act>(grant: &Grant<A>) -> [Value; 2] {
    [grant.org().into(), grant.record::<of::Case>().into()]
}

/// What became of the goals of the granted case.
pub(super) fn goals<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Vec<(ItemId, GoalState)>, Error> {
    let sql = "SELECT goal_id, state FROM plan_goal WHERE org_id = $1 AND case_id = $2";
    tx.query(sql, &case_of(grant), |row| {
        let state = GoalState::of(&row.get::<String>(1)?).unwrap_or(GoalState::Open);
        Ok((row.get(0)?, state))
    })
}

/// Writes down what became of a goal of the granted case.
pub(super) fn set_goal<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    goal: ItemId,
    state: GoalState,
    at: Timestamp,
) -> Result<(), Error> {
    let sql = "INSERT INTO plan_goal (org_id, goal_id, case_id, state, changed_at, changed_by) VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT (org_id, goal_id) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at, changed_by = excluded.changed_by";
    let params: [Value; 6] = store::params![
        grant.org(),
        goal,
        grant.record::<of::Case>(),
        state.code(),
        at,
        grant.actor()
    ];
    tx.execute(sql, &params).map(drop)
}

/// A service as stored, its texts sealed.
pub(super) struct ServiceRow {
    pub(super) service: Service,
    pub(super) key: KeyId,
    pub(super) provider_name: Option<Vec<u8>>,
    pub(super) note: Option<Vec<u8>>,
    pub(super) source: [u8; 16],
}

const COLUMNS: &str = "service_id, key_id, version, created_at, changed_at, changed_by, goal_id, kind, state, planned_for, provider, provider_name, \
                       provided_on, quantity, cost, currency, outcome, satisfaction, why_not, note, source";

fn service_of(row: &Row<'_>) -> Result<ServiceRow, Error> {
    let text = |at: usize| row.get::<Option<String>>(at);
    let currency = text(15)?.and_then(|code| code.parse().ok());
    let money = row.get::<Option<i64>>(14)?.zip(currency);
    Ok(ServiceRow {
        key: row.get(1)?,
        provider_name: row.get(11)?,
        note: row.get(19)?,
        source: row.get(20)?,
        service: Service {
            id: row.get(0)?,
            version: row.get(2)?,
            created_at: row.get(3)?,
            changed_at: row.get(4)?,
            changed_by: row.get(5)?,
            goal: row.get(6)?,
            kind: Kind::of(&row.get::<String>(7)?).unwrap_or(Kind::Other),
            progress: Progress::of(&row.get::<String>(8)?).unwrap_or(Progress::Planned),
            planned_for: text(9)?,
            provider: Provider::of(&row.get::<String>(10)?).unwrap_or(Provider::Own),
            provider_name: None,
            provided_on: text(12)?,
            quantity: row.get(13)?,
            cost: money.map(|(minor, currency)| Money { minor, currency }),
            effect: text(16)?.and_then(|code| Effect::of(&code)),
            satisfaction: text(17)?.and_then(|code| Satisfaction::of(&code)),
            why_not: text(18)?.and_then(|code| WhyNot::of(&code)),
            note: None,
            hidden: false,
        },
    })
}

/// The services of the granted case, oldest first.
pub(super) fn services<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Vec<ServiceRow>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM plan_service WHERE org_id = $1 AND case_id = $2 ORDER BY service_id");
    tx.query(&sql, &case_of(grant), service_of)
}

/// One service of the granted case.
pub(super) fn service<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, id: ServiceId) -> Result<Option<ServiceRow>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM plan_service WHERE org_id = $1 AND case_id = $2 AND service_id = $3");
    let [org, case] = case_of(grant);
    tx.one(&sql, &[org, case, id.into()], service_of)
}

/// The service that a form of the granted case made already.
pub(super) fn by_token<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, token: [u8; 16]) -> Result<Option<ServiceId>, Error> {
    let sql = "SELECT service_id FROM plan_service WHERE org_id = $1 AND form_token = $2";
    tx.one(sql, &store::params![grant.org(), token], |row| row.get(0))
}

/// Writes a new service of the granted case down; `false` if its form made one already.
pub(super) fn insert<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    row: &ServiceRow,
    token: [u8; 16],
) -> Result<bool, Error> {
    let it = &row.service;
    let sql = "INSERT INTO plan_service (org_id, service_id, case_id, key_id, version, created_at, created_by, changed_at, changed_by, form_token, \
               goal_id, kind, state, planned_for, provider, provider_name, note, source) \
               VALUES ($1, $2, $3, $4, 1, $5, $6, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING";
    let params: [Value; 15] = store::params![
        grant.org(),
        it.id,
        grant.record::<of::Case>(),
        row.key,
        it.created_at,
        grant.actor(),
        token,
        it.goal,
        it.kind.code(),
        it.progress.code(),
        it.planned_for.as_deref(),
        it.provider.code(),
        row.provider_name.as_deref(),
        row.note.as_deref(),
        row.source
    ];
    Ok(tx.execute(sql, &params)? == 1)
}

/// Writes what came of a service of the granted case over the version that was read; `false` if somebody was faster.
pub(super) fn record<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    row: &ServiceRow,
    at: Timestamp,
) -> Result<bool, Error> {
    let it = &row.service;
    let sql = "UPDATE plan_service SET version = version + 1, changed_at = $5, changed_by = $6, state = $7, provided_on = $8, quantity = $9, \
               cost = $10, currency = $11, outcome = $12, satisfaction = $13, why_not = $14, note = $15 \
               WHERE org_id = $1 AND case_id = $2 AND service_id = $3 AND version = $4";
    let params: [Value; 15] = store::params![
        grant.org(),
        grant.record::<of::Case>(),
        it.id,
        it.version,
        at,
        grant.actor(),
        it.progress.code(),
        it.provided_on.as_deref(),
        it.quantity,
        it.cost.map(|cost| cost.minor),
        it.cost.as_ref().map(|cost| cost.currency.code().to_owned()),
        it.effect.map(Effect::code),
        it.satisfaction.map(Satisfaction::code),
        it.why_not.map(WhyNot::code),
        row.note.as_deref()
    ];
    Ok(tx.execute(sql, &params)? == 1)
}
