//! The SQL of notices.

use ::store::{Error, Tx};
use base::{OrgId, SessionId, Timestamp, UserId};

use crate::model::DeviceId;
use crate::notices::{Kind, Notice, NoticeId};

pub(crate) fn insert_notice(
    tx: &mut Tx,
    org: OrgId,
    user: UserId,
    it: &Notice,
    not_on: Option<DeviceId>,
) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO notice (org_id, notice_id, user_id, kind, subject_id, device_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            org.into(),
            it.id.into(),
            user.into(),
            it.kind.code().into(),
            it.subject.into(),
            not_on.into(),
            it.at.into(),
        ],
    )?;
    Ok(())
}

// A comparison with NULL is not true: what is withheld from no device is shown on all.
const SHOWN: &str =
    "FROM notice WHERE org_id = $1 AND user_id = $2 AND seen_at IS NULL AND (device_id IS NULL OR device_id <> $3)";

pub(crate) fn count_notices(tx: &mut Tx, org: OrgId, user: UserId, on: DeviceId) -> Result<i64, Error> {
    let count = tx.one(
        &format!("SELECT COUNT(*) {SHOWN}"),
        &[org.into(), user.into(), on.into()],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or_default())
}

pub(crate) fn notices(tx: &mut Tx, org: OrgId, user: UserId, on: DeviceId) -> Result<Vec<Notice>, Error> {
    let found = tx.query(
        &format!("SELECT notice_id, kind, subject_id, at {SHOWN} ORDER BY at DESC, notice_id DESC"),
        &[org.into(), user.into(), on.into()],
        |row| {
            let (id, subject, at) = (row.get(0)?, row.get(2)?, row.get(3)?);
            // A kind that this version does not know is not shown by it.
            Ok(Kind::from_code(row.text(1)?).map(|kind| Notice { id, kind, subject, at }))
        },
    )?;
    Ok(found.into_iter().flatten().collect())
}

/// False if it is not theirs, was seen before, or is withheld from this device.
pub(crate) fn notice_seen(
    tx: &mut Tx,
    (org, user, on): (OrgId, UserId, DeviceId),
    id: NoticeId,
    at: Timestamp,
) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE notice SET seen_at = $5 WHERE org_id = $1 AND user_id = $2 AND notice_id = $4 AND seen_at IS NULL \
         AND (device_id IS NULL OR device_id <> $3)",
        &[org.into(), user.into(), on.into(), id.into(), at.into()],
    )? == 1)
}

/// Removes what was seen before this time.
pub(crate) fn sweep_notices(tx: &mut Tx, before: Timestamp) -> Result<u64, Error> {
    tx.execute("DELETE FROM notice WHERE seen_at < $1", &[before.into()])
}

pub(crate) fn device_label(tx: &mut Tx, org: OrgId, user: UserId, id: DeviceId) -> Result<Option<String>, Error> {
    tx.one(
        "SELECT label FROM device WHERE org_id = $1 AND user_id = $2 AND device_id = $3",
        &[org.into(), user.into(), id.into()],
        |row| row.get(0),
    )
}

pub(crate) fn device_of_session(
    tx: &mut Tx,
    org: OrgId,
    user: UserId,
    session: SessionId,
) -> Result<Option<DeviceId>, Error> {
    tx.one(
        "SELECT device_id FROM session WHERE org_id = $1 AND user_id = $2 AND session_id = $3",
        &[org.into(), user.into(), session.into()],
        |row| row.get(0),
    )
}

/// Deletes notices of an organisation that were seen before a time.
pub(crate) fn clear_notices(tx: &mut Tx, org: OrgId, before: Timestamp) -> Result<u64, Error> {
    tx.execute(
        "DELETE FROM notice WHERE org_id = $1 AND seen_at IS NOT NULL AND seen_at < $2",
        &[org.into(), before.into()],
    )
}
