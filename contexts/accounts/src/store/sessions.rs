//! The SQL of devices and sessions.

use ::store::{Error, Tx, Value};
use base::{OrgId, SessionId, Timestamp, UserId};

use super::account;
use crate::model::{Account, Device, DeviceId, Running};

pub(crate) fn device_by_token(
    tx: &mut Tx,
    org: OrgId,
    user: UserId,
    token_hash: &[u8],
) -> Result<Option<DeviceId>, Error> {
    tx.one(
        "SELECT device_id FROM device WHERE token_hash = $1 AND org_id = $2 AND user_id = $3",
        &[token_hash.into(), org.into(), user.into()],
        |row| row.get(0),
    )
}

/// The device of this token, if it still has its standing with the account of this name.
pub(crate) fn device_standing(tx: &mut Tx, login: &str, token_hash: &[u8]) -> Result<Option<DeviceId>, Error> {
    tx.one(
        "SELECT d.device_id FROM device d JOIN account a ON a.org_id = d.org_id AND a.user_id = d.user_id \
         WHERE d.token_hash = $1 AND d.known = 1 AND a.login = $2 AND a.state = 'active'",
        &[token_hash.into(), login.into()],
        |row| row.get(0),
    )
}

/// Takes the standing of all devices of an account, save one: whoever signed in with what is no longer valid must not be
/// taken for its owner.
pub(crate) fn unknow_devices(tx: &mut Tx, org: OrgId, user: UserId, save: Option<DeviceId>) -> Result<u64, Error> {
    let save = save.map_or_else(|| vec![0; 16], |id| id.as_bytes().to_vec());
    tx.execute(
        "UPDATE device SET known = 0 WHERE org_id = $1 AND user_id = $2 AND device_id <> $3",
        &[org.into(), user.into(), save.into()],
    )
}

pub(crate) fn insert_device(
    tx: &mut Tx,
    org: OrgId,
    user: UserId,
    id: DeviceId,
    label: &str,
    token_hash: &[u8],
    at: Timestamp,
) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO device (org_id, device_id, user_id, label, token_hash, first_seen, last_seen, known) \
         VALUES ($1, $2, $3, $4, $5, $6, $6, 1)",
        &[
            org.into(),
            id.into(),
            user.into(),
            label.into(),
            token_hash.into(),
            at.into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn device_seen(tx: &mut Tx, org: OrgId, id: DeviceId, at: Timestamp) -> Result<(), Error> {
    tx.execute(
        "UPDATE device SET last_seen = $3, known = 1 WHERE org_id = $1 AND device_id = $2",
        &[org.into(), id.into(), at.into()],
    )?;
    Ok(())
}

pub(crate) fn devices(tx: &mut Tx, org: OrgId, user: UserId) -> Result<Vec<Device>, Error> {
    tx.query(
        "SELECT device_id, label, first_seen, last_seen FROM device WHERE org_id = $1 AND user_id = $2 ORDER BY last_seen DESC",
        &[org.into(), user.into()],
        |row| Ok(Device { id: row.get(0)?, label: row.get(1)?, first_seen: row.get(2)?, last_seen: row.get(3)? }),
    )
}

/// Forgets a device and ends what runs on it.
pub(crate) fn delete_device(tx: &mut Tx, org: OrgId, user: UserId, id: DeviceId) -> Result<bool, Error> {
    let key: [Value; 3] = [org.into(), user.into(), id.into()];
    tx.execute(
        "DELETE FROM session WHERE org_id = $1 AND user_id = $2 AND device_id = $3",
        &key,
    )?;
    Ok(tx.execute(
        "DELETE FROM device WHERE org_id = $1 AND user_id = $2 AND device_id = $3",
        &key,
    )? == 1)
}

pub(crate) struct NewSession<'a> {
    pub(crate) org: OrgId,
    pub(crate) user: UserId,
    pub(crate) id: SessionId,
    pub(crate) device: DeviceId,
    pub(crate) token_hash: &'a [u8],
    pub(crate) epoch: i64,
    pub(crate) at: Timestamp,
    pub(crate) ends_at: Timestamp,
}

pub(crate) fn insert_session(tx: &mut Tx, it: &NewSession) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO session (org_id, session_id, user_id, device_id, token_hash, epoch, created_at, seen_at, ends_at, proved_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $7)",
        &[
            it.org.into(),
            it.id.into(),
            it.user.into(),
            it.device.into(),
            it.token_hash.into(),
            it.epoch.into(),
            it.at.into(),
            it.ends_at.into(),
        ],
    )?;
    Ok(())
}

/// A session as it is stored, with the account as it stands now.
pub(crate) struct Found {
    pub(crate) running: Running,
    /// Of the account when the session began, or when it was last carried over a change of its own.
    pub(crate) epoch: i64,
    pub(crate) ends_at: Timestamp,
    /// When its user last showed who they are.
    pub(crate) proved_at: Option<Timestamp>,
    /// Whether the account has a passkey.
    pub(crate) passkey: bool,
    pub(crate) account: Account,
}

/// A session by its token.
pub(crate) fn session_by_token(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Found>, Error> {
    let found = tx.one(
        "SELECT s.org_id, s.user_id, s.session_id, s.device_id, s.created_at, s.seen_at, s.epoch, s.ends_at, s.proved_at, \
         (SELECT COUNT(*) FROM factor f WHERE f.org_id = s.org_id AND f.user_id = s.user_id AND f.kind = 'passkey' \
         AND f.confirmed = 1) FROM session s WHERE s.token_hash = $1",
        &[token_hash.into()],
        |row| {
            let running = Running {
                id: row.get(2)?,
                device: row.get(3)?,
                created_at: row.get(4)?,
                seen_at: row.get(5)?,
            };
            let whose = (row.get::<OrgId>(0)?, row.get::<UserId>(1)?);
            Ok((whose, running, row.get(6)?, row.get(7)?, row.get(8)?, row.get::<i64>(9)? > 0))
        },
    )?;
    let Some(((org, user), running, epoch, ends_at, proved_at, passkey)) = found else {
        return Ok(None);
    };
    Ok(account(tx, org, user)?.map(|account| Found {
        running,
        epoch,
        ends_at,
        proved_at,
        passkey,
        account,
    }))
}

/// Notes that the user of a session has just shown who they are; false if the session is gone.
pub(crate) fn session_proved(tx: &mut Tx, org: OrgId, id: SessionId, at: Timestamp) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE session SET proved_at = $3 WHERE org_id = $1 AND session_id = $2",
        &[org.into(), id.into(), at.into()],
    )? == 1)
}

pub(crate) fn session_seen(tx: &mut Tx, org: OrgId, id: SessionId, at: Timestamp) -> Result<(), Error> {
    tx.execute(
        "UPDATE session SET seen_at = $3 WHERE org_id = $1 AND session_id = $2",
        &[org.into(), id.into(), at.into()],
    )?;
    Ok(())
}

/// The sessions of an account that go on: seen after `idle_since`, not yet at their end, of its present epoch.
pub(crate) fn sessions(
    tx: &mut Tx,
    of: &Account,
    idle_since: Timestamp,
    now: Timestamp,
) -> Result<Vec<Running>, Error> {
    tx.query(
        "SELECT session_id, device_id, created_at, seen_at FROM session \
         WHERE org_id = $1 AND user_id = $2 AND epoch = $3 AND seen_at > $4 AND ends_at > $5 ORDER BY seen_at DESC",
        &[
            of.org.into(),
            of.user.into(),
            of.epoch.into(),
            idle_since.into(),
            now.into(),
        ],
        |row| {
            Ok(Running {
                id: row.get(0)?,
                device: row.get(1)?,
                created_at: row.get(2)?,
                seen_at: row.get(3)?,
            })
        },
    )
}

pub(crate) fn delete_session(tx: &mut Tx, org: OrgId, user: UserId, id: SessionId) -> Result<bool, Error> {
    Ok(tx.execute(
        "DELETE FROM session WHERE org_id = $1 AND user_id = $2 AND session_id = $3",
        &[org.into(), user.into(), id.into()],
    )? == 1)
}

/// Ends every session of the account, save one.
pub(crate) fn delete_sessions(tx: &mut Tx, org: OrgId, user: UserId, save: Option<SessionId>) -> Result<u64, Error> {
    let save = save.map_or_else(|| vec![0; 16], |id| id.as_bytes().to_vec());
    tx.execute(
        "DELETE FROM session WHERE org_id = $1 AND user_id = $2 AND session_id <> $3",
        &[org.into(), user.into(), save.into()],
    )
}

/// Keeps the session that changed the password alive under the new epoch.
pub(crate) fn session_epoch(tx: &mut Tx, org: OrgId, id: SessionId, epoch: i64) -> Result<(), Error> {
    tx.execute(
        "UPDATE session SET epoch = $3 WHERE org_id = $1 AND session_id = $2",
        &[org.into(), id.into(), epoch.into()],
    )?;
    Ok(())
}

/// Removes sessions that are over, so that the table does not grow for ever.
pub(crate) fn sweep_sessions(tx: &mut Tx, idle_before: Timestamp, now: Timestamp) -> Result<u64, Error> {
    tx.execute(
        "DELETE FROM session WHERE ends_at < $1 OR seen_at < $2",
        &[now.into(), idle_before.into()],
    )
}

/// Forgets devices of an organisation that were last used before a time, with their sessions.
pub(crate) fn clear_devices(tx: &mut Tx, org: OrgId, before: Timestamp) -> Result<u64, Error> {
    let values: [Value; 2] = [org.into(), before.into()];
    tx.execute(
        "DELETE FROM session WHERE org_id = $1 AND device_id IN (SELECT device_id FROM device WHERE org_id = $1 AND last_seen < $2)",
        &values,
    )?;
    tx.execute("DELETE FROM device WHERE org_id = $1 AND last_seen < $2", &values)
}
