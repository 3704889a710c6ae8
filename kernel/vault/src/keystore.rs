//! The SQL of the keystore.

use std::fmt::Write as _;
use std::sync::LazyLock;

use base::{OrgId, Timestamp};
use store::{Error, Tx, Value};

use crate::KeyId;

/// A wrapped data key as it is stored.
#[derive(Clone)]
pub(crate) struct StoredKey {
    pub(crate) id: KeyId,
    pub(crate) version: i64,
    pub(crate) epoch: i64,
    pub(crate) wrapped: Vec<u8>,
}

/// Rows of one INSERT: a round trip on PostgreSQL costs more than a row.
const ROWS: usize = 128;

static INSERT_MANY: LazyLock<String> = LazyLock::new(|| insert_keys_sql(ROWS));
static INSERT_ONE: LazyLock<String> = LazyLock::new(|| insert_keys_sql(1));
static SELECT_MANY: LazyLock<String> = LazyLock::new(|| {
    let mut sql =
        String::from("SELECT key_id, version, epoch, wrapped FROM vault_data_keys WHERE org_id = $1 AND key_id IN (");
    for at in 0..ROWS {
        let _ = write!(sql, "{}${}", if at == 0 { "" } else { ", " }, at + 2);
    }
    sql + ")"
});

fn insert_keys_sql(rows: usize) -> String {
    let mut sql = String::from("INSERT INTO vault_data_keys (org_id, epoch, version, key_id, wrapped) VALUES ");
    for row in 0..rows {
        let comma = if row == 0 { "" } else { ", " };
        let _ = write!(sql, "{comma}($1, $2, $3, ${}, ${})", row * 2 + 4, row * 2 + 5);
    }
    sql
}

/// The sealed check value and its checksum.
pub(crate) type RootCheck = (Vec<u8>, Vec<u8>);

pub(crate) fn root(tx: &mut Tx<'_>) -> Result<Option<RootCheck>, Error> {
    tx.one(
        "SELECT check_value, checksum FROM vault_root WHERE one = 1",
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Writes the check value where there is none; returns whether it did.
pub(crate) fn put_root(tx: &mut Tx<'_>, check: &[u8], checksum: &[u8], now: Timestamp) -> Result<bool, Error> {
    let sql = "INSERT INTO vault_root (one, check_value, checksum, created_at) VALUES (1, $1, $2, $3)
               ON CONFLICT (one) DO NOTHING";
    Ok(tx.execute(sql, &[check.into(), checksum.into(), now.into()])? == 1)
}

pub(crate) fn replace_root(tx: &mut Tx<'_>, check: &[u8], checksum: &[u8]) -> Result<(), Error> {
    let sql = "UPDATE vault_root SET check_value = $1, checksum = $2 WHERE one = 1";
    tx.execute(sql, &[check.into(), checksum.into()]).map(drop)
}

pub(crate) fn orgs(tx: &mut Tx<'_>) -> Result<Vec<OrgId>, Error> {
    tx.query(
        "SELECT DISTINCT org_id FROM vault_org_keys ORDER BY org_id",
        &[],
        |row| row.get(0),
    )
}

pub(crate) fn org_keys(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<(i64, Vec<u8>)>, Error> {
    let sql = "SELECT epoch, wrapped FROM vault_org_keys WHERE org_id = $1 ORDER BY epoch";
    tx.query(sql, &[org.into()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Writes an organisation key where that epoch has none; returns whether it did.
pub(crate) fn put_org_key(
    tx: &mut Tx<'_>,
    org: OrgId,
    epoch: i64,
    wrapped: &[u8],
    now: Timestamp,
) -> Result<bool, Error> {
    let sql = "INSERT INTO vault_org_keys (org_id, epoch, wrapped, created_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (org_id, epoch) DO NOTHING";
    Ok(tx.execute(sql, &[org.into(), epoch.into(), wrapped.into(), now.into()])? == 1)
}

pub(crate) fn replace_org_key(tx: &mut Tx<'_>, org: OrgId, epoch: i64, wrapped: &[u8]) -> Result<(), Error> {
    let sql = "UPDATE vault_org_keys SET wrapped = $3 WHERE org_id = $1 AND epoch = $2";
    tx.execute(sql, &[org.into(), epoch.into(), wrapped.into()]).map(drop)
}

/// Deletes the epochs before `epoch`; the foreign keys refuse it while anything is still wrapped by one of them.
pub(crate) fn delete_epochs_before(tx: &mut Tx<'_>, org: OrgId, epoch: i64) -> Result<(), Error> {
    let sql = "DELETE FROM vault_org_keys WHERE org_id = $1 AND epoch < $2";
    tx.execute(sql, &[org.into(), epoch.into()]).map(drop)
}

pub(crate) fn org_secrets(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<(String, i64, Vec<u8>)>, Error> {
    let sql = "SELECT purpose, epoch, wrapped FROM vault_org_secrets WHERE org_id = $1 ORDER BY purpose";
    tx.query(sql, &[org.into()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Writes a secret of an organisation; one that a later epoch wraps already stays.
pub(crate) fn put_org_secret(
    tx: &mut Tx<'_>,
    org: OrgId,
    purpose: &str,
    epoch: i64,
    wrapped: &[u8],
) -> Result<(), Error> {
    let sql = "INSERT INTO vault_org_secrets (org_id, purpose, epoch, wrapped) VALUES ($1, $2, $3, $4)
               ON CONFLICT (org_id, purpose) DO UPDATE SET epoch = excluded.epoch, wrapped = excluded.wrapped
               WHERE vault_org_secrets.epoch < excluded.epoch";
    tx.execute(sql, &[org.into(), purpose.into(), epoch.into(), wrapped.into()])
        .map(drop)
}

/// Inserts freshly minted keys, all of the same epoch and version.
pub(crate) fn insert_keys(
    tx: &mut Tx<'_>,
    org: OrgId,
    epoch: i64,
    version: i64,
    keys: &[(KeyId, Vec<u8>)],
) -> Result<(), Error> {
    let (chunks, rest) = keys.as_chunks::<ROWS>();
    let groups = chunks.iter().map(|chunk| (INSERT_MANY.as_str(), chunk.as_slice()));
    for (sql, group) in groups.chain(rest.chunks(1).map(|one| (INSERT_ONE.as_str(), one))) {
        let mut params: Vec<Value> = Vec::with_capacity(3 + 2 * group.len());
        params.extend([org.into(), epoch.into(), version.into()]);
        for (id, wrapped) in group {
            params.push((*id).into());
            params.push(wrapped.as_slice().into());
        }
        tx.execute(sql, &params)?;
    }
    Ok(())
}

fn stored(row: &store::Row<'_>) -> Result<StoredKey, Error> {
    Ok(StoredKey {
        id: row.get(0)?,
        version: row.get(1)?,
        epoch: row.get(2)?,
        wrapped: row.get(3)?,
    })
}

pub(crate) fn data_key(tx: &mut Tx<'_>, org: OrgId, id: KeyId) -> Result<Option<StoredKey>, Error> {
    let sql = "SELECT key_id, version, epoch, wrapped FROM vault_data_keys WHERE org_id = $1 AND key_id = $2";
    tx.one(sql, &[org.into(), id.into()], stored)
}

/// Those of the keys that exist, in no particular order.
pub(crate) fn data_keys(tx: &mut Tx<'_>, org: OrgId, ids: &[KeyId]) -> Result<Vec<StoredKey>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(ROWS) {
        // One statement text for all sizes, so that it stays prepared: the last id fills the places that are left.
        let Some(last) = chunk.last() else { continue };
        let mut params: Vec<Value> = Vec::with_capacity(ROWS + 1);
        params.push(org.into());
        params.extend(chunk.iter().map(|id| Value::from(*id)));
        params.resize_with(ROWS + 1, || Value::from(*last));
        found.append(&mut tx.query(&SELECT_MANY, &params, stored)?);
    }
    Ok(found)
}

/// Streams every data key of an organisation.
pub(crate) fn each_data_key(
    tx: &mut Tx<'_>,
    org: OrgId,
    mut visit: impl FnMut(StoredKey) -> Result<(), Error>,
) -> Result<u64, Error> {
    let sql = "SELECT key_id, version, epoch, wrapped FROM vault_data_keys WHERE org_id = $1";
    tx.each(sql, &[org.into()], |row| visit(stored(row)?))
}

/// A page of the keys that are still wrapped by an older epoch, in the order of their ids.
pub(crate) fn stale_keys(
    tx: &mut Tx<'_>,
    org: OrgId,
    epoch: i64,
    after: Option<KeyId>,
    limit: i64,
) -> Result<Vec<StoredKey>, Error> {
    let sql = "SELECT key_id, version, epoch, wrapped FROM vault_data_keys
               WHERE org_id = $1 AND key_id > $2 AND epoch < $3 ORDER BY key_id LIMIT $4";
    let after = after.map_or_else(|| Value::from(&[][..]), Value::from);
    tx.query(sql, &[org.into(), after, epoch.into(), limit.into()], stored)
}

/// Replaces the wrapping of a key, unless it was destroyed or wrapped anew meanwhile.
pub(crate) fn rewrap_key(
    tx: &mut Tx<'_>,
    org: OrgId,
    from: &StoredKey,
    epoch: i64,
    wrapped: &[u8],
) -> Result<(), Error> {
    let sql = "UPDATE vault_data_keys SET epoch = $4, wrapped = $5 WHERE org_id = $1 AND key_id = $2 AND epoch = $3";
    tx.execute(
        sql,
        &[
            org.into(),
            from.id.into(),
            from.epoch.into(),
            epoch.into(),
            wrapped.into(),
        ],
    )
    .map(drop)
}

pub(crate) fn delete_keys(tx: &mut Tx<'_>, org: OrgId, ids: &[KeyId]) -> Result<(), Error> {
    let sql = "DELETE FROM vault_data_keys WHERE org_id = $1 AND key_id = $2";
    tx.execute_many(sql, ids.iter().map(|id| store::params![org, *id]))
        .map(drop)
}

/// Deletes secrets and keys of an organisation; the foreign keys refuse it while a data key is left.
pub(crate) fn delete_org(tx: &mut Tx<'_>, org: OrgId) -> Result<(), Error> {
    for table in ["vault_org_secrets", "vault_org_keys"] {
        tx.execute(&format!("DELETE FROM {table} WHERE org_id = $1"), &[org.into()])?;
    }
    Ok(())
}

pub(crate) fn seed(tx: &mut Tx<'_>, purpose: &str) -> Result<Option<Vec<u8>>, Error> {
    tx.one(
        "SELECT wrapped FROM vault_seeds WHERE purpose = $1",
        &[purpose.into()],
        |row| row.get(0),
    )
}

pub(crate) fn seeds(tx: &mut Tx<'_>) -> Result<Vec<(String, Vec<u8>)>, Error> {
    tx.query(
        "SELECT purpose, wrapped FROM vault_seeds ORDER BY purpose",
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The seeds with the time that each was made.
pub(crate) fn seeds_with_time(tx: &mut Tx<'_>) -> Result<Vec<(String, Vec<u8>, Timestamp)>, Error> {
    let sql = "SELECT purpose, wrapped, created_at FROM vault_seeds ORDER BY purpose";
    tx.query(sql, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// An organisation key: whose, its epoch, the wrapped key, when it was made.
pub(crate) type OrgKey = (OrgId, i64, Vec<u8>, Timestamp);

/// Every organisation key, in order.
pub(crate) fn epochs(tx: &mut Tx<'_>) -> Result<Vec<OrgKey>, Error> {
    let sql = "SELECT org_id, epoch, wrapped, created_at FROM vault_org_keys ORDER BY org_id, epoch";
    tx.query(sql, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
}

/// Keeps the seed that is there already, if any.
pub(crate) fn put_seed(tx: &mut Tx<'_>, purpose: &str, wrapped: &[u8], now: Timestamp) -> Result<(), Error> {
    let sql =
        "INSERT INTO vault_seeds (purpose, wrapped, created_at) VALUES ($1, $2, $3) ON CONFLICT (purpose) DO NOTHING";
    tx.execute(sql, &[purpose.into(), wrapped.into(), now.into()]).map(drop)
}

pub(crate) fn replace_seed(tx: &mut Tx<'_>, purpose: &str, wrapped: &[u8]) -> Result<(), Error> {
    let sql = "UPDATE vault_seeds SET wrapped = $2 WHERE purpose = $1";
    tx.execute(sql, &[purpose.into(), wrapped.into()]).map(drop)
}
