//! The SQL of what somebody shows besides their password.

use ::store::{Error, Row, Tx};
use base::{OrgId, Timestamp, UserId};
use vault::KeyId;
use webauthn::{Backup, Seen};

use crate::factors::{FactorId, Kind};

/// From when on the organisation requires a second way to show who one is, if this account has none yet.
pub(crate) fn factor_due(tx: &mut Tx, org: OrgId, user: UserId) -> Result<Option<Timestamp>, Error> {
    tx.one(
        "SELECT o.second_factor_from FROM organisation o WHERE o.org_id = $1 AND o.second_factor_from IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM factor f WHERE f.org_id = $1 AND f.user_id = $2 AND f.confirmed = 1)",
        &[org.into(), user.into()],
        |row| row.get(0),
    )
}

/// From when on the organisation requires a second way to show who one is.
pub(crate) fn second_factor_from(tx: &mut Tx, org: OrgId) -> Result<Option<Timestamp>, Error> {
    let found = tx.one(
        "SELECT second_factor_from FROM organisation WHERE org_id = $1",
        &[org.into()],
        |row| row.get::<Option<Timestamp>>(0),
    )?;
    Ok(found.flatten())
}

pub(crate) fn set_second_factor_from(tx: &mut Tx, org: OrgId, from: Option<Timestamp>) -> Result<(), Error> {
    tx.execute(
        "UPDATE organisation SET second_factor_from = $2 WHERE org_id = $1",
        &[org.into(), from.into()],
    )?;
    Ok(())
}

/// A factor as it is stored.
#[derive(Clone)]
pub(crate) struct StoredFactor {
    pub(crate) org: OrgId,
    pub(crate) id: FactorId,
    pub(crate) user: UserId,
    pub(crate) kind: Kind,
    pub(crate) label: String,
    pub(crate) key: KeyId,
    pub(crate) secret: Vec<u8>,
    pub(crate) last_step: i64,
    pub(crate) confirmed: bool,
    pub(crate) added_at: Timestamp,
    pub(crate) used_at: Option<Timestamp>,
    /// Of a passkey: the hash of its identifier, and whether it lives in one device only.
    pub(crate) passkey: Option<(Vec<u8>, Backup)>,
}

const FACTOR: &str = "SELECT org_id, factor_id, user_id, kind, label, key_id, secret, last_step, confirmed, added_at, used_at, \
     credential_hash, backup FROM factor";

fn factor_of(row: &Row) -> Result<Option<StoredFactor>, Error> {
    let Some(kind) = Kind::from_code(&row.get::<String>(3)?) else {
        return Ok(None);
    };
    Ok(Some(StoredFactor {
        org: row.get(0)?,
        id: row.get(1)?,
        user: row.get(2)?,
        kind,
        label: row.get(4)?,
        key: row.get(5)?,
        secret: row.get(6)?,
        last_step: row.get(7)?,
        confirmed: row.get::<i64>(8)? == 1,
        added_at: row.get(9)?,
        used_at: row.get(10)?,
        passkey: row
            .get::<Option<Vec<u8>>>(11)?
            .zip(row.get::<Option<String>>(12)?.as_deref().and_then(Backup::from_code)),
    }))
}

/// The factors of an account, confirmed or not, oldest first.
pub(crate) fn factors(tx: &mut Tx, org: OrgId, user: UserId) -> Result<Vec<StoredFactor>, Error> {
    let found = tx.query(
        &format!("{FACTOR} WHERE org_id = $1 AND user_id = $2 ORDER BY added_at, factor_id"),
        &[org.into(), user.into()],
        factor_of,
    )?;
    Ok(found.into_iter().flatten().collect())
}

/// The passkey with this hash of its identifier, whosever it is: it is what tells the organisation.
pub(crate) fn passkey(tx: &mut Tx, credential_hash: &[u8]) -> Result<Option<StoredFactor>, Error> {
    let found = tx.one(
        &format!("{FACTOR} WHERE credential_hash = $1"),
        &[credential_hash.into()],
        factor_of,
    )?;
    Ok(found.flatten())
}

/// A passkey has signed; false if another signature with this number or a later one was seen meanwhile, or it is gone. Nought is the
/// number of those that do not count.
pub(crate) fn passkey_used(tx: &mut Tx, org: OrgId, id: FactorId, seen: Seen, at: Timestamp) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE factor SET last_step = $3, backup = $4, used_at = $5 \
         WHERE org_id = $1 AND factor_id = $2 AND confirmed = 1 AND kind = 'passkey' \
         AND (last_step < $3 OR (last_step = 0 AND $3 = 0))",
        &[
            org.into(),
            id.into(),
            i64::from(seen.count).into(),
            seen.backup.code().into(),
            at.into(),
        ],
    )? == 1)
}

pub(crate) fn insert_factor(tx: &mut Tx, it: &StoredFactor) -> Result<(), Error> {
    let (hash, backup) = it
        .passkey
        .as_ref()
        .map(|(hash, backup)| (hash.clone(), backup.code()))
        .unzip();
    tx.execute(
        "INSERT INTO factor (org_id, factor_id, user_id, kind, label, key_id, secret, last_step, confirmed, added_at, used_at, \
         credential_hash, backup) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &[
            it.org.into(),
            it.id.into(),
            it.user.into(),
            it.kind.code().into(),
            it.label.as_str().into(),
            it.key.into(),
            it.secret.clone().into(),
            it.last_step.into(),
            it.confirmed.into(),
            it.added_at.into(),
            it.used_at.into(),
            hash.into(),
            backup.into(),
        ],
    )?;
    Ok(())
}

/// A factor has worked for the first time; false if it had before, or is gone.
pub(crate) fn confirm_factor(tx: &mut Tx, org: OrgId, id: FactorId, step: i64, at: Timestamp) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE factor SET confirmed = 1, last_step = $3, used_at = $4 \
         WHERE org_id = $1 AND factor_id = $2 AND confirmed = 0",
        &[org.into(), id.into(), step.into(), at.into()],
    )? == 1)
}

/// The code of this step was shown; false if it, or a later one, was shown before, or the factor is gone.
pub(crate) fn factor_step(tx: &mut Tx, org: OrgId, id: FactorId, step: i64, at: Timestamp) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE factor SET last_step = $3, used_at = $4 \
         WHERE org_id = $1 AND factor_id = $2 AND confirmed = 1 AND last_step < $3",
        &[org.into(), id.into(), step.into(), at.into()],
    )? == 1)
}

/// Removes one; its key, which the caller destroys after the commit.
pub(crate) fn delete_factor(tx: &mut Tx, org: OrgId, user: UserId, id: FactorId) -> Result<Option<KeyId>, Error> {
    tx.one(
        "DELETE FROM factor WHERE org_id = $1 AND user_id = $2 AND factor_id = $3 RETURNING key_id",
        &[org.into(), user.into(), id.into()],
        |row| row.get(0),
    )
}

/// How many recovery codes of an account are left.
pub(crate) fn recovery_left(tx: &mut Tx, org: OrgId, user: UserId) -> Result<u64, Error> {
    let count = tx.one(
        "SELECT COUNT(*) FROM recovery_code WHERE org_id = $1 AND user_id = $2 AND used_at IS NULL",
        &[org.into(), user.into()],
        |row| row.get::<u64>(0),
    )?;
    Ok(count.unwrap_or_default())
}

/// Replaces the recovery codes of an account, used ones too.
pub(crate) fn replace_recovery(
    tx: &mut Tx,
    org: OrgId,
    user: UserId,
    hashes: &[Vec<u8>],
    at: Timestamp,
) -> Result<(), Error> {
    tx.execute(
        "DELETE FROM recovery_code WHERE org_id = $1 AND user_id = $2",
        &[org.into(), user.into()],
    )?;
    for hash in hashes {
        tx.execute(
            "INSERT INTO recovery_code (org_id, user_id, code_hash, made_at) VALUES ($1, $2, $3, $4)",
            &[org.into(), user.into(), hash.as_slice().into(), at.into()],
        )?;
    }
    Ok(())
}

/// Uses a recovery code up; false if the account has none such, or it was used.
pub(crate) fn use_recovery(tx: &mut Tx, org: OrgId, user: UserId, hash: &[u8], at: Timestamp) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE recovery_code SET used_at = $4 WHERE org_id = $1 AND user_id = $2 AND code_hash = $3 AND used_at IS NULL",
        &[org.into(), user.into(), hash.into(), at.into()],
    )? == 1)
}

/// Raises the epoch of an account, which ends all that was given out under the old one; the new epoch.
pub(crate) fn raise_epoch(tx: &mut Tx, org: OrgId, user: UserId) -> Result<Option<i64>, Error> {
    tx.one(
        "UPDATE account SET epoch = epoch + 1 WHERE org_id = $1 AND user_id = $2 RETURNING epoch",
        &[org.into(), user.into()],
        |row| row.get(0),
    )
}
