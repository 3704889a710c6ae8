//! The SQL of this context. Reads before sign-in run in the scope of the server, because a login or a token is what tells
//! the organisation; everything else runs in the scope of one.

mod departure;
mod evacuation;
mod factors;
mod links;
mod looks;
mod notices;
mod resets;
mod review;
mod sessions;
mod tokens;

use std::collections::BTreeSet;

use ::store::{Error, Row, Tx, Value};
use access::{Role, RoleSet};
use base::{OrgId, Redacted, SiteId, TeamId, Timestamp, UserId};
use ui::Lang;

use crate::model::{Account, AccountState, Invitation, InvitationId, Organisation, Site, Team};

pub(crate) use departure::*;
pub(crate) use evacuation::*;
pub(crate) use factors::*;
pub(crate) use links::*;
pub(crate) use looks::*;
pub(crate) use notices::*;
pub(crate) use resets::*;
pub(crate) use review::*;
pub(crate) use sessions::*;
pub(crate) use tokens::*;

/// Whether there is any organisation yet; if not, the wizard is open.
pub(crate) fn any_organisation(tx: &mut Tx) -> Result<bool, Error> {
    Ok(tx
        .one("SELECT 1 FROM organisation LIMIT 1", &[], |row| row.get::<i64>(0))?
        .is_some())
}

const ORGANISATION: &str = "SELECT org_id, name, kind, country, language, created_at FROM organisation";

fn organisation_of(row: &Row) -> Result<Organisation, Error> {
    Ok(Organisation {
        id: row.get(0)?,
        name: row.get(1)?,
        kind: row.get(2)?,
        country: row.get(3)?,
        language: lang(&row.get::<String>(4)?),
        created_at: row.get(5)?,
    })
}

fn lang(code: &str) -> Lang {
    code.parse().unwrap_or(Lang::En)
}

pub(crate) fn organisations(tx: &mut Tx) -> Result<Vec<Organisation>, Error> {
    tx.query(
        &format!("{ORGANISATION} WHERE left_at IS NULL ORDER BY created_at, org_id"),
        &[],
        organisation_of,
    )
}

pub(crate) fn organisation(tx: &mut Tx, org: OrgId) -> Result<Option<Organisation>, Error> {
    tx.one(
        &format!("{ORGANISATION} WHERE org_id = $1"),
        &[org.into()],
        organisation_of,
    )
}

pub(crate) fn insert_organisation(tx: &mut Tx, it: &Organisation) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO organisation (org_id, name, kind, country, language, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            it.id.into(),
            it.name.as_str().into(),
            it.kind.as_str().into(),
            it.country.as_str().into(),
            it.language.code().into(),
            it.created_at.into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn update_organisation(tx: &mut Tx, it: &Organisation) -> Result<(), Error> {
    tx.execute(
        "UPDATE organisation SET name = $2, kind = $3, country = $4, language = $5 WHERE org_id = $1",
        &[
            it.id.into(),
            it.name.as_str().into(),
            it.kind.as_str().into(),
            it.country.as_str().into(),
            it.language.code().into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn sites(tx: &mut Tx, org: OrgId) -> Result<Vec<Site>, Error> {
    tx.query(
        "SELECT site_id, name, country FROM site WHERE org_id = $1 ORDER BY created_at, site_id",
        &[org.into()],
        |row| {
            Ok(Site {
                id: row.get(0)?,
                name: row.get(1)?,
                country: row.get(2)?,
            })
        },
    )
}

pub(crate) fn insert_site(tx: &mut Tx, org: OrgId, site: &Site, at: Timestamp) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO site (org_id, site_id, name, country, created_at) VALUES ($1, $2, $3, $4, $5)",
        &[
            org.into(),
            site.id.into(),
            site.name.as_str().into(),
            site.country.as_str().into(),
            at.into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn rename_site(tx: &mut Tx, org: OrgId, site: SiteId, name: &str) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE site SET name = $3 WHERE org_id = $1 AND site_id = $2",
        &[org.into(), site.into(), name.into()],
    )? == 1)
}

pub(crate) fn teams(tx: &mut Tx, org: OrgId) -> Result<Vec<Team>, Error> {
    tx.query(
        "SELECT team_id, site_id, name FROM team WHERE org_id = $1 ORDER BY created_at, team_id",
        &[org.into()],
        |row| {
            Ok(Team {
                id: row.get(0)?,
                site: row.get(1)?,
                name: row.get(2)?,
            })
        },
    )
}

pub(crate) fn insert_team(tx: &mut Tx, org: OrgId, team: &Team, at: Timestamp) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO team (org_id, team_id, site_id, name, created_at) VALUES ($1, $2, $3, $4, $5)",
        &[
            org.into(),
            team.id.into(),
            team.site.into(),
            team.name.as_str().into(),
            at.into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn rename_team(tx: &mut Tx, org: OrgId, team: TeamId, name: &str) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE team SET name = $3 WHERE org_id = $1 AND team_id = $2",
        &[org.into(), team.into(), name.into()],
    )? == 1)
}

const ACCOUNT: &str =
    "SELECT org_id, user_id, login, display, language, state, epoch, version, created_at FROM account";

fn account_of(row: &Row) -> Result<Account, Error> {
    Ok(Account {
        org: row.get(0)?,
        user: row.get(1)?,
        login: row.get(2)?,
        display: Redacted::new(row.get(3)?),
        language: lang(&row.get::<String>(4)?),
        state: AccountState::from_code(&row.get::<String>(5)?),
        epoch: row.get(6)?,
        version: row.get(7)?,
        created_at: row.get(8)?,
        roles: RoleSet::default(),
        teams: Vec::new(),
        shut: Vec::new(),
    })
}

fn with_roles(tx: &mut Tx, mut account: Account) -> Result<Account, Error> {
    let key: [Value; 2] = [account.org.into(), account.user.into()];
    account.roles = tx
        .query(
            "SELECT role FROM account_role WHERE org_id = $1 AND user_id = $2",
            &key,
            |row| row.get::<String>(0),
        )?
        .iter()
        .filter_map(|code| Role::from_code(code))
        .collect();
    account.teams = tx.query(
        "SELECT team_id FROM account_team WHERE org_id = $1 AND user_id = $2",
        &key,
        |row| row.get(0),
    )?;
    account.shut = shut(tx, account.org)?;
    Ok(account)
}

/// What the check of a password needs, in one statement.
pub(crate) struct Secret {
    pub(crate) org: OrgId,
    pub(crate) user: UserId,
    /// PHC string.
    pub(crate) password: String,
}

pub(crate) fn secret_by_login(tx: &mut Tx, login: &str) -> Result<Option<Secret>, Error> {
    tx.one(
        "SELECT org_id, user_id, password FROM account WHERE login = $1",
        &[login.into()],
        |row| {
            Ok(Secret {
                org: row.get(0)?,
                user: row.get(1)?,
                password: row.get(2)?,
            })
        },
    )
}

/// An account and its password hash by sign-in name; for the operator.
pub(crate) fn account_by_login(tx: &mut Tx, login: &str) -> Result<Option<(Account, String)>, Error> {
    let found = tx.one(
        "SELECT org_id, user_id, login, display, language, state, epoch, version, created_at, password \
         FROM account WHERE login = $1",
        &[login.into()],
        |row| Ok((account_of(row)?, row.get::<String>(9)?)),
    )?;
    found
        .map(|(account, hash)| Ok((with_roles(tx, account)?, hash)))
        .transpose()
}

pub(crate) fn account(tx: &mut Tx, org: OrgId, user: UserId) -> Result<Option<Account>, Error> {
    let found = tx.one(
        &format!("{ACCOUNT} WHERE org_id = $1 AND user_id = $2"),
        &[org.into(), user.into()],
        account_of,
    )?;
    found.map(|account| with_roles(tx, account)).transpose()
}

pub(crate) fn accounts(tx: &mut Tx, org: OrgId) -> Result<Vec<Account>, Error> {
    let found = tx.query(
        &format!("{ACCOUNT} WHERE org_id = $1 ORDER BY created_at, user_id"),
        &[org.into()],
        account_of,
    )?;
    found.into_iter().map(|account| with_roles(tx, account)).collect()
}

/// The names that colleagues see, of accounts in any state.
pub(crate) fn displays(tx: &mut Tx, org: OrgId) -> Result<Vec<(UserId, Redacted<String>)>, Error> {
    tx.query(
        "SELECT user_id, display FROM account WHERE org_id = $1 ORDER BY user_id",
        &[org.into()],
        |row| Ok((row.get(0)?, Redacted::new(row.get(1)?))),
    )
}

pub(crate) fn login_and_password(tx: &mut Tx, org: OrgId, user: UserId) -> Result<Option<(String, String)>, Error> {
    tx.one(
        "SELECT login, password FROM account WHERE org_id = $1 AND user_id = $2",
        &[org.into(), user.into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn insert_account(tx: &mut Tx, it: &Account, password: &str) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO account (org_id, user_id, login, display, password, language, state, epoch, version, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            it.org.into(),
            it.user.into(),
            it.login.as_str().into(),
            it.display.expose().as_str().into(),
            password.into(),
            it.language.code().into(),
            it.state.code().into(),
            it.epoch.into(),
            it.version.into(),
            it.created_at.into(),
        ],
    )?;
    replace_roles(tx, it.org, it.user, it.roles)?;
    replace_teams(tx, it.org, it.user, &it.teams)
}

pub(crate) fn replace_roles(tx: &mut Tx, org: OrgId, user: UserId, roles: RoleSet) -> Result<(), Error> {
    tx.execute(
        "DELETE FROM account_role WHERE org_id = $1 AND user_id = $2",
        &[org.into(), user.into()],
    )?;
    for role in roles.iter() {
        tx.execute(
            "INSERT INTO account_role (org_id, user_id, role) VALUES ($1, $2, $3)",
            &[org.into(), user.into(), role.code().into()],
        )?;
    }
    Ok(())
}

pub(crate) fn replace_teams(tx: &mut Tx, org: OrgId, user: UserId, teams: &[TeamId]) -> Result<(), Error> {
    tx.execute(
        "DELETE FROM account_team WHERE org_id = $1 AND user_id = $2",
        &[org.into(), user.into()],
    )?;
    // A form may send one twice.
    for team in BTreeSet::from_iter(teams) {
        tx.execute(
            "INSERT INTO account_team (org_id, user_id, team_id) VALUES ($1, $2, $3)",
            &[org.into(), user.into(), (*team).into()],
        )?;
    }
    Ok(())
}

/// Raises version and epoch, so that every session of the account ends at its next request; false if the version moved.
pub(crate) fn touch(tx: &mut Tx, org: OrgId, user: UserId, version: i64, state: AccountState) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE account SET version = version + 1, epoch = epoch + 1, state = $4 \
         WHERE org_id = $1 AND user_id = $2 AND version = $3",
        &[org.into(), user.into(), version.into(), state.code().into()],
    )? == 1)
}

/// Replaces the password and raises the version; false if the old one is no longer the stored one. The caller raises the epoch.
pub(crate) fn set_password(tx: &mut Tx, of: &Account, old: &str, new: &str) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE account SET password = $4, version = version + 1 \
         WHERE org_id = $1 AND user_id = $2 AND password = $3",
        &[of.org.into(), of.user.into(), old.into(), new.into()],
    )? == 1)
}

pub(crate) fn set_language(tx: &mut Tx, org: OrgId, user: UserId, language: Lang) -> Result<(), Error> {
    tx.execute(
        "UPDATE account SET language = $3 WHERE org_id = $1 AND user_id = $2",
        &[org.into(), user.into(), language.code().into()],
    )?;
    Ok(())
}

/// How many active accounts of the organisation hold a role: the last administrator must stay.
pub(crate) fn holders(tx: &mut Tx, org: OrgId, role: Role) -> Result<i64, Error> {
    let count = tx.one(
        "SELECT COUNT(*) FROM account_role r JOIN account a ON a.org_id = r.org_id AND a.user_id = r.user_id \
         WHERE r.org_id = $1 AND r.role = $2 AND a.state = 'active'",
        &[org.into(), role.code().into()],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or_default())
}

fn invitation_of(row: &Row) -> Result<Invitation, Error> {
    let roles: Vec<String> = serde_json::from_str(&row.get::<String>(3)?).unwrap_or_default();
    Ok(Invitation {
        org: row.get(0)?,
        id: row.get(1)?,
        display: Redacted::new(row.get(2)?),
        roles: roles.iter().filter_map(|code| Role::from_code(code)).collect(),
        teams: serde_json::from_str(&row.get::<String>(4)?).unwrap_or_default(),
        expires_at: row.get(5)?,
    })
}

const INVITATION: &str = "SELECT org_id, invitation_id, display, roles, teams, expires_at FROM invitation";

pub(crate) fn insert_invitation(
    tx: &mut Tx,
    it: &Invitation,
    code_hash: &[u8],
    by: Option<UserId>,
    at: Timestamp,
    waiting: bool,
) -> Result<(), Error> {
    let epoch = match by {
        Some(user) => account(tx, it.org, user)?.map(|account| account.epoch),
        None => None,
    };
    let roles: Vec<&str> = it.roles.iter().map(Role::code).collect();
    let by = by.map_or_else(|| vec![0; 16], |user| user.as_bytes().to_vec());
    tx.execute(
        "INSERT INTO invitation (org_id, invitation_id, code_hash, display, roles, teams, invited_by, created_at, expires_at, state, epoch) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            it.org.into(),
            it.id.into(),
            code_hash.into(),
            it.display.expose().as_str().into(),
            serde_json::to_string(&roles).unwrap_or_default().into(),
            serde_json::to_string(&it.teams).unwrap_or_default().into(),
            by.into(),
            at.into(),
            it.expires_at.into(),
            (if waiting { "waiting" } else { "open" }).into(),
            epoch.into(),
        ],
    )?;
    Ok(())
}

/// An invitation ends with whatever ends the sessions of who invited: whoever sat in their place knows its code.
const STANDS: &str = "(epoch IS NULL OR EXISTS (SELECT 1 FROM account a WHERE a.org_id = invitation.org_id \
                      AND a.user_id = invitation.invited_by AND a.epoch = invitation.epoch AND a.state = 'active'))";

pub(crate) fn invitation_by_code(tx: &mut Tx, code_hash: &[u8], now: Timestamp) -> Result<Option<Invitation>, Error> {
    tx.one(
        &format!("{INVITATION} WHERE code_hash = $1 AND state = 'open' AND expires_at > $2 AND {STANDS}"),
        &[code_hash.into(), now.into()],
        invitation_of,
    )
}

pub(crate) fn open_invitations(tx: &mut Tx, org: OrgId, now: Timestamp) -> Result<Vec<Invitation>, Error> {
    tx.query(
        &format!(
            "{INVITATION} WHERE org_id = $1 AND state = 'open' AND expires_at > $2 AND {STANDS} ORDER BY created_at"
        ),
        &[org.into(), now.into()],
        invitation_of,
    )
}

/// False if it was used or withdrawn meanwhile.
pub(crate) fn close_invitation(tx: &mut Tx, org: OrgId, id: InvitationId, state: &str) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE invitation SET state = $3 WHERE org_id = $1 AND invitation_id = $2 AND state = 'open'",
        &[org.into(), id.into(), state.into()],
    )? == 1)
}
