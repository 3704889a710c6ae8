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
    if !open(tx)? {
        return Err(Refusal::NotNow {
            why: "accounts-set-up-done",
        });
    }
    let administrator = [Role::UserAdministrator, Role::ConfigurationAdministrator];
    make(tx, ambient, org, answers, hash, &administrator)
}

/// Makes an organisation with its first account in the given roles: the wizard, the demo, the operator's command line.
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
    let at = ambient.now();
    let made = Made {
        org,
        site: SiteId::new(ambient),
        team: TeamId::new(ambient),
        user: UserId::new(ambient),
    };
    store::insert_organisation(
        tx,
        &Organisation {
            id: made.org,
            name: answers.organisation.trim().to_owned(),
            kind: answers.kind.clone(),
            country: answers.country.clone(),
            language: answers.language,
            created_at: at,
        },
    )?;
    let site = Site {
        id: made.site,
        name: answers.site.trim().to_owned(),
        country: answers.country.clone(),
    };
    store::insert_site(tx, made.org, &site, at)?;
    store::insert_team(
        tx,
        made.org,
        &Team {
            id: made.team,
            site: made.site,
            name: answers.team.trim().to_owned(),
        },
        at,
    )?;
    let account = Account {
        org: made.org,
        user: made.user,
        login: sign_in::normal(&answers.login),
        display: answers.display.clone(),
        language: answers.language,
        state: AccountState::Active,
        epoch: 0,
        version: 1,
        roles: roles.iter().copied().collect(),
        teams: Vec::new(),
        created_at: at,
    };
    users::insert(tx, &account, hash)?;
    sessions::note(tx, ambient, made.org, made.user, "set-up", "first-run")?;
    Ok(made)
}

/// The sign-in name must be free on the whole server; said as a problem of the field.
pub(crate) fn taken() -> Refusal {
    Refusal::Invalid(vec![FieldProblem::new("login", "accounts-login-taken")])
}
