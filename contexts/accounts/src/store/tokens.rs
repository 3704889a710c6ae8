//! The SQL of API tokens, and of requests that must be done once.

use ::store::{Error, Row, Tx, Value};
use base::{OrgId, Redacted, Timestamp, UserId};
use web::api::{Kept, Once, TokenId};

use super::account;
use crate::model::Account;
use crate::tokens::Token;

const TOKEN: &str = "SELECT t.token_id, t.user_id, t.label, t.scopes, t.networks, t.epoch, t.created_at, t.expires_at, t.used_at, \
                     t.ended_at, a.display, a.epoch, a.state FROM api_token t \
                     JOIN account a ON a.org_id = t.org_id AND a.user_id = t.user_id";

fn token_of(row: &Row) -> Result<Token, Error> {
    let list = |text: String| serde_json::from_str::<Vec<String>>(&text).unwrap_or_default();
    let epoch: i64 = row.get(5)?;
    let alive = epoch == row.get::<i64>(11)? && row.get::<String>(12)? == "active";
    Ok(Token {
        id: row.get(0)?,
        user: row.get(1)?,
        label: row.get(2)?,
        scopes: list(row.get(3)?),
        networks: list(row.get(4)?),
        epoch,
        created_at: row.get(6)?,
        expires_at: row.get(7)?,
        used_at: row.get(8)?,
        ended_at: row.get(9)?,
        owner: Redacted::new(row.get(10)?),
        stands: alive,
    })
}

pub(crate) fn insert_token(tx: &mut Tx, org: OrgId, it: &Token, hash: &[u8]) -> Result<(), Error> {
    let list = |texts: &[String]| serde_json::to_string(texts).unwrap_or_default();
    tx.execute(
        "INSERT INTO api_token (org_id, token_id, user_id, token_hash, label, scopes, networks, epoch, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            org.into(),
            it.id.into(),
            it.user.into(),
            hash.into(),
            it.label.as_str().into(),
            list(&it.scopes).into(),
            list(&it.networks).into(),
            it.epoch.into(),
            it.created_at.into(),
            it.expires_at.into(),
        ],
    )?;
    Ok(())
}

/// A token by its hash, with the account as it stands now.
pub(crate) fn token_by_hash(tx: &mut Tx, hash: &[u8]) -> Result<Option<(Token, Account)>, Error> {
    let whose = tx.one(
        "SELECT org_id, user_id FROM api_token WHERE token_hash = $1",
        &[hash.into()],
        |row| Ok((row.get::<OrgId>(0)?, row.get::<UserId>(1)?)),
    )?;
    let Some((org, user)) = whose else { return Ok(None) };
    let token = tx.one(&format!("{TOKEN} WHERE t.token_hash = $1"), &[hash.into()], token_of)?;
    Ok(token.zip(account(tx, org, user)?))
}

pub(crate) fn token(tx: &mut Tx, org: OrgId, id: TokenId) -> Result<Option<Token>, Error> {
    let sql = format!("{TOKEN} WHERE t.org_id = $1 AND t.token_id = $2");
    tx.one(&sql, &[org.into(), id.into()], token_of)
}

/// The tokens of one user, or of the organisation, newest first.
pub(crate) fn tokens(tx: &mut Tx, org: OrgId, user: Option<UserId>) -> Result<Vec<Token>, Error> {
    let mut params: Vec<Value> = vec![org.into()];
    let mut sql = format!("{TOKEN} WHERE t.org_id = $1");
    if let Some(user) = user {
        params.push(user.into());
        sql.push_str(" AND t.user_id = $2");
    }
    tx.query(
        &format!("{sql} ORDER BY t.created_at DESC, t.token_id"),
        &params,
        token_of,
    )
}

pub(crate) fn token_used(tx: &mut Tx, org: OrgId, id: TokenId, at: Timestamp) -> Result<(), Error> {
    tx.execute(
        "UPDATE api_token SET used_at = $3 WHERE org_id = $1 AND token_id = $2",
        &[org.into(), id.into(), at.into()],
    )?;
    Ok(())
}

/// False if it had been ended before.
pub(crate) fn end_token(tx: &mut Tx, org: OrgId, id: TokenId, at: Timestamp) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE api_token SET ended_at = $3 WHERE org_id = $1 AND token_id = $2 AND ended_at IS NULL",
        &[org.into(), id.into(), at.into()],
    )? == 1)
}

/// What is kept of a request that must be done once.
pub(crate) struct OnceRow {
    pub(crate) request: Vec<u8>,
    pub(crate) begun_at: Timestamp,
    pub(crate) kept: Option<Kept>,
}

pub(crate) fn once(tx: &mut Tx, org: OrgId, token: TokenId, once: &Once) -> Result<Option<OnceRow>, Error> {
    tx.one(
        "SELECT request, begun_at, status, body, version, location FROM api_once \
         WHERE org_id = $1 AND token_id = $2 AND key_hash = $3",
        &[org.into(), token.into(), once.key.into()],
        |row| {
            let status: Option<u16> = row.get(2)?;
            let body: Option<String> = row.get(3)?;
            Ok(OnceRow {
                request: row.get(0)?,
                begun_at: row.get(1)?,
                kept: match status {
                    Some(status) => Some(Kept {
                        status,
                        body: body.unwrap_or_default(),
                        version: row.get(4)?,
                        location: row.get(5)?,
                    }),
                    None => None,
                },
            })
        },
    )
}

pub(crate) fn put_once(tx: &mut Tx, org: OrgId, token: TokenId, once: &Once, at: Timestamp) -> Result<(), Error> {
    delete_once(tx, org, token, once)?;
    tx.execute(
        "INSERT INTO api_once (org_id, token_id, key_hash, request, begun_at) VALUES ($1, $2, $3, $4, $5)",
        &[
            org.into(),
            token.into(),
            once.key.into(),
            once.request.into(),
            at.into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn delete_once(tx: &mut Tx, org: OrgId, token: TokenId, once: &Once) -> Result<(), Error> {
    tx.execute(
        "DELETE FROM api_once WHERE org_id = $1 AND token_id = $2 AND key_hash = $3",
        &[org.into(), token.into(), once.key.into()],
    )?;
    Ok(())
}

pub(crate) fn finish_once(tx: &mut Tx, org: OrgId, token: TokenId, once: &Once, kept: &Kept) -> Result<(), Error> {
    tx.execute(
        "UPDATE api_once SET status = $4, body = $5, version = $6, location = $7 \
         WHERE org_id = $1 AND token_id = $2 AND key_hash = $3",
        &[
            org.into(),
            token.into(),
            once.key.into(),
            kept.status.into(),
            kept.body.as_str().into(),
            kept.version.into(),
            kept.location.clone().into(),
        ],
    )?;
    Ok(())
}

/// Removes requests that are no longer remembered, and tokens that ended long ago.
pub(crate) fn sweep_tokens(tx: &mut Tx, once_before: Timestamp, ended_before: Timestamp) -> Result<(), Error> {
    tx.execute("DELETE FROM api_once WHERE begun_at < $1", &[once_before.into()])?;
    tx.execute(
        "DELETE FROM api_once WHERE (org_id, token_id) IN \
         (SELECT org_id, token_id FROM api_token WHERE expires_at < $1 OR ended_at < $1)",
        &[ended_before.into()],
    )?;
    tx.execute(
        "DELETE FROM api_token WHERE expires_at < $1 OR ended_at < $1",
        &[ended_before.into()],
    )?;
    Ok(())
}
