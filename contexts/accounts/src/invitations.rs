//! Invitations: an administrator names roles and teams and hands over a code; its holder chooses name and password.

use ::store::{Scope, Tx};
use access::{Actor, Facts, RoleSet, act};
use base::{Ambient, FieldProblem, OrgId, Redacted, Refusal, TeamId, UserId};

use crate::model::{Account, AccountState};
use crate::model::{Invitation, InvitationId};
use crate::sign_in::{digest, normal};
use crate::store;
use crate::{Accounts, codes, consents, organisations, passwords, sessions, users};

/// An invitation works for so many seconds: seven days.
pub const LASTS: i64 = 7 * 24 * 60 * 60;

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

/// An invitation that was made.
pub struct Invited {
    /// The code, shown once.
    pub code: Redacted<String>,
    /// Whether it works only when another user administrator has agreed.
    pub waits: bool,
}

/// Invites somebody. Who could see people or give rights comes in only when another user administrator has agreed, where there is
/// one.
///
/// # Errors
/// [`Refusal::Invalid`] with every problem.
pub fn invite(tx: &mut Tx, ambient: &Ambient, actor: &Actor, guest: &Guest) -> Result<Invited, Refusal> {
    let grant = access::decide::<act::UserInvite>(actor, &Facts::of(actor.org))?;
    let powers = guest.roles.iter().any(consents::is_power);
    let waits = powers && consents::somebody_else(tx, grant.org(), &[actor.user])?;
    let (id, code) = add(tx, ambient, grant.org(), Some(actor.user), guest, waits)?;
    if waits {
        let mut what = store::account(tx, grant.org(), actor.user)?.ok_or(Refusal::NotFound)?;
        (what.roles, what.teams) = (guest.roles, guest.teams.clone());
        consents::ask(tx, ambient, actor, consents::Kind::Invitation, id.uuid(), &what)?;
    }
    organisations::note(
        tx,
        ambient,
        actor,
        "user-invite",
        "invitation",
        id.uuid(),
        &grant.basis().to_string(),
    )?;
    Ok(Invited { code, waits })
}

/// The same on the authority of the operator of the server, who holds its keys.
pub(crate) fn add(
    tx: &mut Tx,
    ambient: &Ambient,
    org: OrgId,
    by: Option<UserId>,
    guest: &Guest,
    waiting: bool,
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
    let code = codes::one(ambient)?;
    let now = ambient.now();
    let invitation = Invitation {
        org,
        id: InvitationId::new(ambient),
        display: guest.display.clone().map(|name| name.trim().to_owned()),
        roles: guest.roles,
        teams: guest.teams.clone(),
        expires_at: now.plus_seconds(LASTS),
    };
    store::insert_invitation(
        tx,
        &invitation,
        &digest("invitation", &codes::plain(code.expose())),
        by,
        now,
        waiting,
    )?;
    Ok((invitation.id, code))
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
    let hash = digest("invitation", &codes::plain(answer.code.expose()));
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
            shut: Vec::new(),
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
