//! What the operator of the server may do from the command line, on the authority of holding its keys: see organisations and
//! accounts, let the first people in, close an account. Everything else is done by an account, under the rules.

use ::store::{Scope, Tx};
use access::{Role, RoleSet};
use base::{Ambient, OrgId, Redacted, Refusal, SiteId, TeamId, UserId};
use journal::Entry;
use ui::Lang;

use crate::invitations::{self, Guest};
use crate::model::{Account, AccountState, Organisation, Site, Team};
use crate::{Accounts, leaving, organisations, resets, sign_in, store, users};

/// All organisations with their accounts.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn list(accounts: &Accounts) -> Result<Vec<(Organisation, Vec<Account>)>, Refusal> {
    accounts.store().read(Scope::Server, |tx| {
        let all = store::organisations(tx)?;
        all.into_iter()
            .map(|it| Ok((it.clone(), store::accounts(tx, it.id)?)))
            .collect()
    })
}

/// The organisations that the database knows; read before anything else, to see that each has its key.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn organisation_ids(known: &::store::Store) -> Result<Vec<OrgId>, Refusal> {
    known.read(Scope::Server, |tx| {
        // Also asked before the tables are brought up to date: until then nobody can have left.
        let leaves = ::store::applied(tx)?
            .iter()
            .any(|it| it.context == "accounts" && it.number >= 10);
        let here = if leaves { " WHERE left_at IS NULL" } else { "" };
        let sql = format!("SELECT org_id FROM organisation{here} ORDER BY created_at, org_id");
        Ok(tx.query(&sql, &[], |row| row.get(0))?)
    })
}

/// HTCDS `org_Type` of an organisation that the operator makes; its configuration administrator can change it.
const NGO: &str = "NGO";

/// Whom to invite, and whereto.
#[derive(Clone)]
pub struct Invite {
    /// Name of the organisation; made if there is none of that name.
    pub organisation: String,
    /// ISO 3166-1 alpha-3 of an organisation that is to be made.
    pub country: String,
    /// Name shown to colleagues.
    pub display: Redacted<String>,
    /// What they will be.
    pub roles: RoleSet,
}

/// Invites somebody; returns the code, to be handed over.
///
/// # Errors
/// [`Refusal::Invalid`] with every problem.
pub fn invite(accounts: &Accounts, it: &Invite) -> Result<Redacted<String>, Refusal> {
    let found = list(accounts)?
        .into_iter()
        .find(|(known, _)| known.name == it.organisation.trim());
    let ambient = accounts.ambient().clone();
    let (org, is_new) = match found {
        Some((known, _)) => (known.id, false),
        None => (OrgId::new(&ambient), true),
    };
    if is_new {
        let problems = organisations::problems(&it.organisation, NGO, &it.country);
        if !problems.is_empty() {
            return Err(Refusal::Invalid(problems));
        }
        accounts.vault().create_org(org)?;
    }
    let it = it.clone();
    accounts.store().write(Scope::Server, move |tx| {
        if is_new {
            make_organisation(tx, &ambient, org, &it)?;
        }
        // Where there is one team only, there is nothing to choose.
        let teams: Vec<TeamId> = store::teams(tx, org)?.into_iter().map(|team| team.id).collect();
        let guest = Guest {
            display: it.display.clone(),
            roles: it.roles,
            teams: if teams.len() == 1 { teams } else { Vec::new() },
        };
        let (id, code) = invitations::add(tx, &ambient, org, None, &guest, false)?;
        note(tx, &ambient, org, "user-invite", "invitation", id.uuid())?;
        Ok(code)
    })
}

fn make_organisation(tx: &mut Tx, ambient: &Ambient, org: OrgId, it: &Invite) -> Result<(), Refusal> {
    let at = ambient.now();
    let name = it.organisation.trim().to_owned();
    let made = Organisation {
        id: org,
        name: name.clone(),
        kind: NGO.into(),
        country: it.country.clone(),
        language: Lang::En,
        created_at: at,
    };
    store::insert_organisation(tx, &made)?;
    let site = Site {
        id: SiteId::new(ambient),
        name: name.clone(),
        country: it.country.clone(),
    };
    store::insert_site(tx, org, &site, at)?;
    store::insert_team(
        tx,
        org,
        &Team {
            id: TeamId::new(ambient),
            site: site.id,
            name,
        },
        at,
    )?;
    note(tx, ambient, org, "organisation-make", "organisation", org.uuid())
}

/// Closes an account at once and ends its sessions. Those who can hand on its cases are told.
///
/// # Errors
/// [`Refusal::NotFound`] if nobody has that sign-in name.
pub fn disable(accounts: &Accounts, login: &str) -> Result<(), Refusal> {
    let login = sign_in::normal(login);
    let (ambient, ours) = (accounts.ambient().clone(), accounts.clone());
    accounts.store().write(Scope::Server, move |tx| {
        let (account, _) = store::account_by_login(tx, &login)?.ok_or(Refusal::NotFound)?;
        users::close(tx, &account)?;
        leaving::left(tx, (&ambient, ours.caseload()), (account.org, account.user), None)?;
        note(
            tx,
            &ambient,
            account.org,
            "user-disable",
            "account",
            account.user.uuid(),
        )
    })
}

/// Issues a code with which somebody who cannot sign in chooses a new password; `factors` removes app, passkeys and recovery codes
/// too.
///
/// # Errors
/// [`Refusal::NotFound`] if nobody has that sign-in name, [`Refusal::NotNow`] if the account is closed.
pub fn reset(accounts: &Accounts, login: &str, factors: bool) -> Result<Redacted<String>, Refusal> {
    let login = sign_in::normal(login);
    let ambient = accounts.ambient().clone();
    accounts.store().write(Scope::Server, move |tx| {
        let (account, _) = store::account_by_login(tx, &login)?.ok_or(Refusal::NotFound)?;
        let (_, code) = resets::add(tx, &ambient, &account, None, factors, false)?;
        let (org, user) = (account.org, account.user.uuid());
        note(tx, &ambient, org, "user-reset", "account", user)?;
        Ok(code)
    })
}

/// The account with a sign-in name, for verbs that run on somebody's authority.
///
/// # Errors
/// [`Refusal::NotFound`] if nobody has that sign-in name.
pub fn account(accounts: &Accounts, login: &str) -> Result<Account, Refusal> {
    let login = sign_in::normal(login);
    let found = accounts
        .store()
        .read(Scope::Server, |tx| store::account_by_login(tx, &login))?;
    found.map(|(account, _)| account).ok_or(Refusal::NotFound)
}

/// An account by its identifier, for work that goes on after its owner's request has ended.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn account_of(accounts: &Accounts, org: OrgId, user: UserId) -> Result<Option<Account>, Refusal> {
    accounts
        .store()
        .read(Scope::Org(org), |tx| Ok(store::account(tx, org, user)?))
}

/// An account that can sign in at once.
pub struct NewAccount<'a> {
    /// Sign-in name.
    pub login: &'a str,
    /// Name shown to colleagues.
    pub display: &'a str,
    /// Password.
    pub password: &'a Redacted<String>,
    /// Language.
    pub language: Lang,
    /// What they are.
    pub roles: &'a [Role],
    /// Where they belong.
    pub teams: &'a [TeamId],
}

/// Makes an account without an invitation: for the demo, whose people are fictional, and for tests.
///
/// # Errors
/// [`Refusal::Invalid`] when a sign-in name is taken.
pub fn add_account(accounts: &Accounts, org: OrgId, it: &NewAccount) -> Result<UserId, Refusal> {
    let hash = accounts.passwords().hash(it.password)?;
    let ambient = accounts.ambient().clone();
    let account = Account {
        org,
        user: UserId::new(&ambient),
        login: sign_in::normal(it.login),
        display: Redacted::new(it.display.to_owned()),
        language: it.language,
        state: AccountState::Active,
        shut: Vec::new(),
        epoch: 0,
        version: 1,
        roles: it.roles.iter().copied().collect(),
        teams: it.teams.to_vec(),
        created_at: ambient.now(),
    };
    let user = account.user;
    accounts.store().write(Scope::Org(org), move |tx| {
        users::insert(tx, &account, &hash)?;
        note(tx, &ambient, org, "account-make", "account", user.uuid())
    })?;
    Ok(user)
}

fn note(
    tx: &mut Tx,
    ambient: &Ambient,
    org: OrgId,
    action: &'static str,
    kind: &'static str,
    subject: uuid::Uuid,
) -> Result<(), Refusal> {
    let entry = Entry {
        org: Some(org),
        subject: Some(subject),
        ..Entry::new(ambient.now(), action, kind, "operator")
    };
    Ok(journal::audit::append(tx, &entry)?)
}
