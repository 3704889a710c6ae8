//! The SQL of reset codes, and of what a second person has to agree to.

use ::store::{Error, Row, Tx};
use access::{Role, RoleSet};
use base::{OrgId, TeamId, Timestamp, UserId};
use uuid::Uuid;

use crate::consents::{Kind, Request, RequestId};
use crate::resets::ResetId;

pub(crate) struct NewReset<'a> {
    pub(crate) org: OrgId,
    pub(crate) id: ResetId,
    pub(crate) user: UserId,
    pub(crate) code_hash: &'a [u8],
    pub(crate) factors: bool,
    /// `None` is the operator of the server.
    pub(crate) by: Option<UserId>,
    pub(crate) at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) waiting: bool,
    /// Of the account: what ends its sessions ends the code.
    pub(crate) epoch: i64,
}

/// Keeps a new code; older ones of the account work no longer.
pub(crate) fn insert_reset(tx: &mut Tx, it: &NewReset) -> Result<(), Error> {
    tx.execute(
        "UPDATE reset_code SET state = 'withdrawn' WHERE org_id = $1 AND user_id = $2 AND state IN ('open', 'waiting')",
        &[it.org.into(), it.user.into()],
    )?;
    tx.execute(
        "INSERT INTO reset_code (org_id, reset_id, user_id, code_hash, factors, issued_by, created_at, expires_at, state, epoch) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            it.org.into(),
            it.id.into(),
            it.user.into(),
            it.code_hash.into(),
            it.factors.into(),
            it.by.into(),
            it.at.into(),
            it.expires_at.into(),
            (if it.waiting { "waiting" } else { "open" }).into(),
            it.epoch.into(),
        ],
    )?;
    Ok(())
}

/// A code that works, with whose it is.
pub(crate) struct OpenReset {
    pub(crate) org: OrgId,
    pub(crate) id: ResetId,
    pub(crate) user: UserId,
    pub(crate) factors: bool,
    pub(crate) epoch: i64,
}

/// The reset of this code and this sign-in name, in one statement whether there is such an account or not.
pub(crate) fn open_reset(
    tx: &mut Tx,
    login: &str,
    code_hash: &[u8],
    now: Timestamp,
) -> Result<Option<OpenReset>, Error> {
    tx.one(
        "SELECT r.org_id, r.reset_id, r.user_id, r.factors, r.epoch FROM reset_code r \
         JOIN account a ON a.org_id = r.org_id AND a.user_id = r.user_id \
         WHERE r.code_hash = $1 AND r.state = 'open' AND r.expires_at > $2 AND a.login = $3 AND a.state = 'active' \
         AND a.epoch = r.epoch",
        &[code_hash.into(), now.into(), login.into()],
        |row| {
            Ok(OpenReset {
                org: row.get(0)?,
                id: row.get(1)?,
                user: row.get(2)?,
                factors: row.get::<i64>(3)? == 1,
                epoch: row.get(4)?,
            })
        },
    )
}

/// Moves a code on; false if it is no longer in that state.
pub(crate) fn move_reset(tx: &mut Tx, org: OrgId, id: ResetId, from: &str, to: &str) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE reset_code SET state = $4 WHERE org_id = $1 AND reset_id = $2 AND state = $3",
        &[org.into(), id.into(), from.into(), to.into()],
    )? == 1)
}

/// Whose a code is.
pub(crate) fn reset_owner(tx: &mut Tx, org: OrgId, id: ResetId) -> Result<Option<UserId>, Error> {
    tx.one(
        "SELECT user_id FROM reset_code WHERE org_id = $1 AND reset_id = $2",
        &[org.into(), id.into()],
        |row| row.get(0),
    )
}

/// Withdraws what somebody issued, asked for or invited, whose codes they know: when they may no longer.
pub(crate) fn withdraw_all_of(tx: &mut Tx, org: OrgId, by: UserId) -> Result<(), Error> {
    for sql in [
        "UPDATE reset_code SET state = 'withdrawn' WHERE org_id = $1 AND issued_by = $2 AND state IN ('open', 'waiting')",
        "UPDATE consent_of_two SET state = 'withdrawn' WHERE org_id = $1 AND asked_by = $2 AND state = 'waiting'",
        "UPDATE invitation SET state = 'withdrawn' WHERE org_id = $1 AND invited_by = $2 AND state IN ('open', 'waiting')",
    ] {
        tx.execute(sql, &[org.into(), by.into()])?;
    }
    Ok(())
}

/// Sets a password without the old one; the caller raises the epoch.
pub(crate) fn replace_password(tx: &mut Tx, org: OrgId, user: UserId, hash: &str) -> Result<(), Error> {
    tx.execute(
        "UPDATE account SET password = $3, version = version + 1 WHERE org_id = $1 AND user_id = $2",
        &[org.into(), user.into(), hash.into()],
    )?;
    Ok(())
}

const REQUEST: &str =
    "SELECT request_id, kind, subject, roles, teams, version, asked_by, asked_at, expires_at FROM consent_of_two";

fn request_of(row: &Row) -> Result<Option<Request>, Error> {
    let Some(kind) = Kind::from_code(&row.get::<String>(1)?) else {
        return Ok(None);
    };
    let roles: Vec<String> = serde_json::from_str(&row.get::<String>(3)?).unwrap_or_default();
    let subject: Vec<u8> = row.get(2)?;
    Ok(Some(Request {
        id: row.get(0)?,
        kind,
        subject: Uuid::from_slice(&subject).unwrap_or_default(),
        roles: roles.iter().filter_map(|code| Role::from_code(code)).collect(),
        teams: serde_json::from_str(&row.get::<String>(4)?).unwrap_or_default(),
        version: row.get(5)?,
        asked_by: row.get(6)?,
        asked_at: row.get(7)?,
        expires_at: row.get(8)?,
    }))
}

/// What waits for a second person, oldest first.
pub(crate) fn requests(tx: &mut Tx, org: OrgId, now: Timestamp) -> Result<Vec<Request>, Error> {
    let found = tx.query(
        &format!("{REQUEST} WHERE org_id = $1 AND state = 'waiting' AND expires_at > $2 ORDER BY asked_at, request_id"),
        &[org.into(), now.into()],
        request_of,
    )?;
    Ok(found.into_iter().flatten().collect())
}

pub(crate) fn insert_request(tx: &mut Tx, org: OrgId, it: &Request) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO consent_of_two (org_id, request_id, kind, subject, roles, teams, version, asked_by, asked_at, expires_at, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting')",
        &[
            org.into(),
            it.id.into(),
            it.kind.code().into(),
            it.subject.as_bytes().as_slice().into(),
            role_codes(it.roles).into(),
            team_ids(&it.teams).into(),
            it.version.into(),
            it.asked_by.into(),
            it.asked_at.into(),
            it.expires_at.into(),
        ],
    )?;
    Ok(())
}

fn role_codes(roles: RoleSet) -> String {
    let codes: Vec<&str> = roles.iter().map(Role::code).collect();
    serde_json::to_string(&codes).unwrap_or_default()
}

fn team_ids(teams: &[TeamId]) -> String {
    serde_json::to_string(teams).unwrap_or_default()
}

/// Decides what waits; false if somebody else was faster.
pub(crate) fn decide_request(
    tx: &mut Tx,
    org: OrgId,
    id: RequestId,
    state: &str,
    by: UserId,
    at: Timestamp,
) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE consent_of_two SET state = $3, decided_by = $4, decided_at = $5 \
         WHERE org_id = $1 AND request_id = $2 AND state = 'waiting'",
        &[org.into(), id.into(), state.into(), by.into(), at.into()],
    )? == 1)
}

/// Moves an invitation on; false if it is no longer in that state.
pub(crate) fn move_invitation(tx: &mut Tx, org: OrgId, id: Uuid, from: &str, to: &str) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE invitation SET state = $4 WHERE org_id = $1 AND invitation_id = $2 AND state = $3",
        &[org.into(), id.as_bytes().as_slice().into(), from.into(), to.into()],
    )? == 1)
}

/// The name of somebody invited, whatever came of it.
pub(crate) fn invited_name(tx: &mut Tx, org: OrgId, id: Uuid) -> Result<Option<base::Redacted<String>>, Error> {
    tx.one(
        "SELECT display FROM invitation WHERE org_id = $1 AND invitation_id = $2",
        &[org.into(), id.as_bytes().as_slice().into()],
        |row| Ok(base::Redacted::new(row.get(0)?)),
    )
}
