//! The first run: one organisation with a site, a team and the account that invites everybody else.

use ::store::Tx;
use access::Role;
use base::{Ambient, FieldProblem, OrgId, Redacted, Refusal, SiteId, TeamId, UserId};
use ui::Lang;

use crate::model::{Account, AccountState, Organisation, Site, Team};
use crate::{organisations, passwords, sessions, sign_in, store, users};

/// What the wizard asks.
#[derive(Clone)]
pub struct Answers {
    /// Name of the organisation.
    pub organisation: String,
    /// HTCDS `org_Type` code.
    pub kind: String,
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Language of new accounts.
    pub language: Lang,
    /// First site.
    pub site: String,
    /// First team.
    pub team: String,
    /// Sign-in name of the first account.
    pub login: String,
    /// Name shown to colleagues.
    pub display: Redacted<String>,
    /// Password of the first account.
    pub password: Redacted<String>,
}

/// What was made.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    /// The organisation.
    pub org: OrgId,
    /// Its first site.
    pub site: SiteId,
    /// Its first team.
    pub team: TeamId,
    /// Its first account.
    pub user: UserId,
}

/// Whether the wizard is open: only while there is no organisation.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn open(tx: &mut Tx) -> Result<bool, Refusal> {
    Ok(!store::any_organisation(tx)?)
}

/// Refuses when the wizard is no longer open.
pub(crate) fn still_open(tx: &mut Tx) -> Result<(), Refusal> {
    if open(tx)? {
        return Ok(());
    }
    Err(Refusal::NotNow {
        why: "accounts-set-up-done",
    })
}

/// Checks the answers, all at once.
///
/// # Errors
/// [`Refusal::Invalid`] with every problem.
pub fn check(answers: &Answers) -> Result<(), Refusal> {
    let mut problems = organisations::problems(&answers.organisation, &answers.kind, &answers.country);
    for (field, text) in [("site", &answers.site), ("team", &answers.team)] {
        problems.extend(organisations::name_problem(field, text));
    }
    problems.extend(users::login_problem("login", &answers.login));
    problems.extend(organisations::name_problem("display", answers.display.expose()));
    let known = [
        answers.login.as_str(),
        answers.organisation.as_str(),
        answers.display.expose().as_str(),
    ];
    problems.extend(passwords::check_new("password", &answers.password, &known).err());
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Invalid(problems))
    }
}

/// Makes the first organisation and its administrator. `hash` was computed from the checked password before the
/// transaction. The key of the organisation was made by the caller before: a key is durable before a row uses it.
///
/// # Errors
/// [`Refusal::NotNow`] when somebody was faster.
pub fn run(tx: &mut Tx, ambient: &Ambient, org: OrgId, answers: &Answers, hash: &str) -> Result<Made, Refusal> {
    still_open(tx)?;
    let administrator = [Role::UserAdministrator, Role::ConfigurationAdministrator];
    make(tx, ambient, org, answers, hash, &administrator)
}

/// Makes an organisation with its first account in the given roles: the wizard and tests.
///
/// # Errors
/// [`Refusal::Invalid`] when the sign-in name is taken.
pub fn make(
    tx: &mut Tx,
    ambient: &Ambient,
    org: OrgId,
    answers: &Answers,
    hash: &str,
    roles: &[Role],
) -> Result<Made, Refusal> {
    let (site, team) = make_organisation(tx, ambient, org, answers)?;
    let account = Account {
        org,
        user: UserId::new(ambient),
        login: sign_in::normal(&answers.login),
        display: answers.display.clone(),
        language: answers.language,
        state: AccountState::Active,
        shut: Vec::new(),
        epoch: 0,
        version: 1,
        roles: roles.iter().copied().collect(),
        teams: Vec::new(),
        created_at: ambient.now(),
    };
    users::insert(tx, &account, hash)?;
    sessions::note(tx, ambient, org, account.user, "set-up", "first-run")?;
    Ok(Made {
        org,
        site,
        team,
        user: account.user,
    })
}

fn make_organisation(
    tx: &mut Tx,
    ambient: &Ambient,
    org: OrgId,
    answers: &Answers,
) -> Result<(SiteId, TeamId), Refusal> {
    let at = ambient.now();
    store::insert_organisation(
        tx,
        &Organisation {
            id: org,
            name: answers.organisation.trim().to_owned(),
            kind: answers.kind.clone(),
            country: answers.country.clone(),
            language: answers.language,
            created_at: at,
        },
    )?;
    let site = insert_site(tx, ambient, org, &answers.site, &answers.country)?;
    let team = insert_team(tx, ambient, org, site, &answers.team)?;
    Ok((site, team))
}

fn insert_site(tx: &mut Tx, ambient: &Ambient, org: OrgId, name: &str, country: &str) -> Result<SiteId, Refusal> {
    let site = Site {
        id: SiteId::new(ambient),
        name: name.trim().to_owned(),
        country: country.to_owned(),
    };
    store::insert_site(tx, org, &site, ambient.now())?;
    Ok(site.id)
}

fn insert_team(tx: &mut Tx, ambient: &Ambient, org: OrgId, site: SiteId, name: &str) -> Result<TeamId, Refusal> {
    let team = Team {
        id: TeamId::new(ambient),
        site,
        name: name.trim().to_owned(),
    };
    store::insert_team(tx, org, &team, ambient.now())?;
    Ok(team.id)
}

/// Makes an organisation with all its places and no account: the demo. `sites` are those after the first, `teams` those after
/// the first, each with the number of its site. Returns the teams in order.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn make_places(
    tx: &mut Tx,
    ambient: &Ambient,
    org: OrgId,
    answers: &Answers,
    sites: &[String],
    teams: &[(usize, String)],
) -> Result<Vec<TeamId>, Refusal> {
    let (first_site, first_team) = make_organisation(tx, ambient, org, answers)?;
    let mut at = vec![first_site];
    for site in sites {
        at.push(insert_site(tx, ambient, org, site, &answers.country)?);
    }
    let mut made = vec![first_team];
    for (site, name) in teams {
        let site = at.get(*site).copied().unwrap_or(first_site);
        made.push(insert_team(tx, ambient, org, site, name)?);
    }
    Ok(made)
}

/// The sign-in name must be free on the whole server; said as a problem of the field.
pub(crate) fn taken() -> Refusal {
    Refusal::Invalid(vec![FieldProblem::new("login", "accounts-login-taken")])
}
