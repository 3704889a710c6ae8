//! Invitations: an administrator names roles and teams and hands over a code; its holder chooses name and password.

use ::store::{Scope, Tx};
use access::{Actor, Facts, RoleSet, act};
use base::{Ambient, FieldProblem, OrgId, Redacted, Refusal, TeamId, UserId};

use crate::model::{Account, AccountState};
use crate::model::{Invitation, InvitationId};
use crate::sign_in::{digest, normal};
use crate::store;
use crate::{Accounts, organisations, passwords, sessions, users};

/// An invitation works for so many seconds: seven days.
pub const LASTS: i64 = 7 * 24 * 60 * 60;
// Crockford's alphabet: nothing that is mistaken for something else when read aloud.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P',
    'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// Whom to invite.
#[derive(Clone)]
pub struct Guest {
    /// Name shown to colleagues.
    pub display: Redacted<String>,
    /// What they will be.
    pub roles: RoleSet,
    /// Where they will belong.
    pub teams: Vec<TeamId>,
}

/// Invites somebody and returns the code, which is shown once.
///
/// # Errors
/// [`Refusal::Invalid`] with every problem.
pub fn invite(tx: &mut Tx, ambient: &Ambient, actor: &Actor, guest: &Guest) -> Result<Redacted<String>, Refusal> {
    let grant = access::decide::<act::UserInvite>(actor, &Facts::of(actor.org))?;
    let (id, code) = add(tx, ambient, grant.org(), Some(actor.user), guest)?;
    organisations::note(
        tx,
        ambient,
        actor,
        "user-invite",
        "invitation",
        id.uuid(),
        &grant.basis().to_string(),
    )?;
    Ok(code)
}

/// The same on the authority of the operator of the server, who holds its keys.
pub(crate) fn add(
    tx: &mut Tx,
    ambient: &Ambient,
    org: OrgId,
    by: Option<UserId>,
    guest: &Guest,
) -> Result<(InvitationId, Redacted<String>), Refusal> {
    let mut problems: Vec<FieldProblem> = organisations::name_problem("display", guest.display.expose())
        .into_iter()
        .collect();
    if guest.roles.is_empty() {
        problems.push(FieldProblem::new("roles", "accounts-roles-missing"));
    }
    let known = store::teams(tx, org)?;
    if !guest
        .teams
        .iter()
        .all(|team| known.iter().any(|known| known.id == *team))
    {
        problems.push(FieldProblem::new("teams", "accounts-choose"));
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let code = new_code(ambient)?;
    let now = ambient.now();
    let invitation = Invitation {
        org,
        id: InvitationId::new(ambient),
        display: guest.display.clone().map(|name| name.trim().to_owned()),
        roles: guest.roles,
        teams: guest.teams.clone(),
        expires_at: now.plus_seconds(LASTS),
    };
    store::insert_invitation(tx, &invitation, &digest("invitation", &plain(code.expose())), by, now)?;
    Ok((invitation.id, code))
}

/// A code of 100 bits in four groups of five, as it is read aloud.
fn new_code(ambient: &Ambient) -> Result<Redacted<String>, Refusal> {
    let bytes: [u8; 20] = ambient.bytes()?;
    let mut code = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        if at > 0 && at % 5 == 0 {
            code.push('-');
        }
        code.extend(ALPHABET.get(usize::from(byte % 32)));
    }
    Ok(Redacted::new(code))
}

/// What somebody typed, without hyphens and case, and with the letters that Crockford reads as digits.
fn plain(code: &str) -> String {
    base::date::ascii_digits(code)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// Whether somebody typed this code, in any spelling. The time of the comparison says nothing of the code.
pub(crate) fn is_code(typed: &Redacted<String>, code: &Redacted<String>) -> bool {
    let hash = |code: &Redacted<String>| blake3::hash(plain(code.expose()).as_bytes());
    hash(typed) == hash(code)
}

/// Open invitations of the actor's organisation.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn open(tx: &mut Tx, ambient: &Ambient, actor: &Actor) -> Result<Vec<Invitation>, Refusal> {
    let grant = access::decide::<act::UserInvite>(actor, &Facts::of(actor.org))?;
    Ok(store::open_invitations(tx, grant.org(), ambient.now())?)
}

/// Withdraws an invitation.
///
/// # Errors
/// [`Refusal::NotFound`] if it was used meanwhile.
pub fn withdraw(tx: &mut Tx, ambient: &Ambient, actor: &Actor, id: InvitationId) -> Result<(), Refusal> {
    let grant = access::decide::<act::UserInvite>(actor, &Facts::of(actor.org))?;
    if !store::close_invitation(tx, grant.org(), id, "withdrawn")? {
        return Err(Refusal::NotFound);
    }
    organisations::note(
        tx,
        ambient,
        actor,
        "invitation-withdraw",
        "invitation",
        id.uuid(),
        &grant.basis().to_string(),
    )
}

/// What the holder of a code brings.
pub struct Answer {
    /// The code.
    pub code: Redacted<String>,
    /// Sign-in name that they choose.
    pub login: String,
    /// Password that they choose.
    pub password: Redacted<String>,
    /// Language that they read this in.
    pub language: ui::Lang,
}

/// Makes the account of an invitation. The code is the authority; an unknown, used or expired one is told alike.
///
/// # Errors
/// [`Refusal::Invalid`] with every problem.
pub fn accept(accounts: &Accounts, answer: Answer) -> Result<(OrgId, UserId), Refusal> {
    let now = accounts.ambient().now();
    let hash = digest("invitation", &plain(answer.code.expose()));
    let found = accounts
        .store()
        .read(Scope::Server, |tx| store::invitation_by_code(tx, &hash, now))?;
    let Some(invitation) = found else {
        return Err(Refusal::invalid("code", "accounts-code-wrong"));
    };
    let mut problems: Vec<FieldProblem> = users::login_problem("login", &answer.login).into_iter().collect();
    let known = [answer.login.as_str(), invitation.display.expose().as_str()];
    problems.extend(passwords::check_new("password", &answer.password, &known).err());
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let password = accounts.passwords().hash(&answer.password)?;
    let ambient = accounts.ambient().clone();
    accounts.store().write(Scope::Org(invitation.org), move |tx| {
        let account = Account {
            org: invitation.org,
            user: UserId::new(&ambient),
            login: normal(&answer.login),
            display: invitation.display.clone(),
            language: answer.language,
            state: AccountState::Active,
            epoch: 0,
            version: 1,
            roles: invitation.roles,
            teams: invitation.teams.clone(),
            created_at: now,
        };
        users::insert(tx, &account, &password)?;
        if !store::close_invitation(tx, account.org, invitation.id, "used")? {
            return Err(Refusal::invalid("code", "accounts-code-wrong"));
        }
        sessions::note(
            tx,
            &ambient,
            account.org,
            account.user,
            "invitation-accept",
            "invitation",
        )?;
        Ok((account.org, account.user))
    })
}
