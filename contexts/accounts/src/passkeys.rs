//! Passkeys: as the second step, as a sign-in of their own, as a fresh proof. What the standard asks of an answer is judged by
//! `webauthn`; here it is whose the passkey is, and that nothing is answered twice.

use ::store::Scope;
use access::Actor;
use base::{Ambient, OrgId, Redacted, Refusal, SessionId, UserId};
use webauthn::{Credential, Descriptor, Made, Need, Owner, Party, Question, Seen, Shown, Wrong};

use crate::challenges::{Challenge, Purpose};
use crate::factors::{self, FactorId, Kind, MOST, RECOVERY_CODES, label_of};
use crate::model::Account;
use crate::sign_in::{self, Browser, SignedIn, digest};
use crate::store::{self, StoredFactor};
use crate::{Accounts, codes, notices, second, sessions};

/// What a page needs to ask for a passkey.
pub struct Asked {
    /// Which question it is; comes back with the answer.
    pub ceremony: String,
    /// What the browser is told to ask for (JSON).
    pub options: String,
}

/// What a page's script brings back.
pub struct Answer {
    /// Which question it answers.
    pub ceremony: String,
    /// What the passkey said.
    pub said: Redacted<String>,
}

/// Nothing that anybody could learn from: which of many things was wrong is not told.
fn wrong() -> Refusal {
    Refusal::invalid("answer", "accounts-passkey-wrong")
}

fn refused(_: Wrong) -> Refusal {
    wrong()
}

/// What an authenticator is told of an account: the same each time, and nothing that leads back to it.
fn handle(user: UserId) -> Vec<u8> {
    digest("passkey owner", &user.to_string())
}

fn hash_of(id: &[u8]) -> Vec<u8> {
    let hex: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
    digest("passkey", &hex)
}

/// A passkey as it is kept.
fn credential(accounts: &Accounts, it: &StoredFactor) -> Result<Option<Credential>, Refusal> {
    let Some((_, backup)) = it.passkey.as_ref().filter(|_| it.kind == Kind::Passkey && it.confirmed) else {
        return Ok(None);
    };
    let secret = factors::unseal(accounts.vault(), it)?;
    let count = u32::try_from(it.last_step).unwrap_or(u32::MAX);
    Ok(Credential::of(secret.expose(), count, *backup))
}

/// The passkeys among these factors, as browsers are told of them.
pub(crate) fn descriptors(accounts: &Accounts, all: &[StoredFactor]) -> Result<Vec<Descriptor>, Refusal> {
    let mut found = Vec::new();
    for it in all {
        found.extend(credential(accounts, it)?.as_ref().map(Descriptor::from));
    }
    Ok(found)
}

fn own(accounts: &Accounts, org: OrgId, user: UserId) -> Result<Vec<StoredFactor>, Refusal> {
    Ok(accounts
        .store()
        .read(Scope::Org(org), |tx| store::factors(tx, org, user))?)
}

/// Asks one of these passkeys to sign; any that belongs to this site, if none is named.
fn ask(
    accounts: &Accounts,
    party: &Party,
    (purpose, need): (Purpose<'_>, Need),
    one_of: &[Descriptor],
) -> Result<Asked, Refusal> {
    let (ceremony, challenge) = accounts.challenges().ask(accounts.ambient(), purpose)?;
    let question = Question {
        party,
        challenge: &challenge,
        need,
    };
    Ok(Asked {
        ceremony,
        options: webauthn::request(&question, one_of),
    })
}

/// The challenge of an answer.
///
/// # Errors
/// [`Refusal::NotFound`] if it is too old.
fn challenge_of(accounts: &Accounts, ceremony: &str, purpose: Purpose<'_>) -> Result<Challenge, Refusal> {
    let found = accounts.challenges().find(accounts.ambient(), ceremony, purpose)?;
    found.ok_or(Refusal::NotFound)
}

/// Judges what a passkey signed. What is right is right once.
fn judge(
    accounts: &Accounts,
    question: &Question<'_>,
    (it, credential): (&StoredFactor, &Credential),
    shown: &Shown,
) -> Result<Seen, Refusal> {
    match webauthn::verify(question, credential, &handle(it.user), shown) {
        Ok(seen)
            if accounts
                .challenges()
                .answer(*question.challenge, accounts.ambient().now()) =>
        {
            Ok(seen)
        }
        Ok(_) => Err(wrong()),
        Err(Wrong::Count) => {
            copied(accounts, it.org, it.user)?;
            Err(wrong())
        }
        Err(other) => Err(refused(other)),
    }
}

/// Tells the owner that somebody may have a copy of a passkey of theirs.
fn copied(accounts: &Accounts, org: OrgId, user: UserId) -> Result<(), Refusal> {
    let ambient = accounts.ambient().clone();
    accounts.store().write(Scope::Org(org), move |tx| {
        let kind = notices::Kind::PasskeyCopied;
        notices::post(tx, &ambient, (org, user), kind, user.uuid(), None)
    })
}

/// The passkey among these that answered.
fn answered<'f>(
    accounts: &Accounts,
    all: &'f [StoredFactor],
    shown: &Shown,
) -> Result<(&'f StoredFactor, Credential), Refusal> {
    let hash = hash_of(shown.id());
    let is_it = |it: &&StoredFactor| it.passkey.as_ref().is_some_and(|(known, _)| *known == hash);
    let it = all.iter().find(is_it).ok_or_else(wrong)?;
    Ok((it, credential(accounts, it)?.ok_or_else(wrong)?))
}

/// Asks for a new passkey.
///
/// # Errors
/// [`Refusal::NotNow`] when there are too many factors.
pub fn begin(
    accounts: &Accounts,
    actor: &Actor,
    session: SessionId,
    party: &Party,
    site: &str,
) -> Result<Asked, Refusal> {
    let grant = sessions::own_grant(actor)?;
    let (org, user) = (grant.org(), grant.actor());
    let (login, _) = accounts
        .store()
        .read(Scope::Org(org), |tx| sessions::own_secret(tx, actor))?;
    let all = own(accounts, org, user)?;
    if all.iter().filter(|it| it.confirmed).count() >= MOST {
        return Err(factors::too_many());
    }
    let (ceremony, challenge) = accounts.challenges().ask(accounts.ambient(), Purpose::Add(session))?;
    let question = Question {
        party,
        challenge: &challenge,
        need: Need::Present,
    };
    let owner = Owner {
        handle: &handle(user),
        name: &login,
    };
    Ok(Asked {
        ceremony,
        options: webauthn::creation(&question, site, owner, &descriptors(accounts, &all)?),
    })
}

/// Adds a passkey: from now on it counts. Ends every other session. Returns recovery codes, to be shown once, if there were none
/// left.
///
/// # Errors
/// [`Refusal::Invalid`] for an answer that is not good, or a passkey that somebody has already; [`Refusal::NotFound`] when it took too
/// long; [`Refusal::NotNow`] when there are too many factors.
pub fn add(
    accounts: &Accounts,
    actor: &Actor,
    session: SessionId,
    party: &Party,
    (label, answer): (&str, &Answer),
) -> Result<Vec<Redacted<String>>, Refusal> {
    let grant = sessions::own_grant(actor)?;
    let (org, user) = (grant.org(), grant.actor());
    let label = label_of(label)?;
    let challenge = challenge_of(accounts, &answer.ceremony, Purpose::Add(session))?;
    let question = Question {
        party,
        challenge: &challenge,
        need: Need::Present,
    };
    let made = Made::parse(answer.said.expose()).map_err(refused)?;
    let credential = webauthn::register(&question, &made).map_err(refused)?;
    if !accounts.challenges().answer(challenge, accounts.ambient().now()) {
        return Err(wrong());
    }
    // Durable before the row uses it.
    let key = accounts.vault().new_key(org)?;
    let id = FactorId::new(accounts.ambient());
    let now = accounts.ambient().now();
    let hash = hash_of(&credential.id);
    let new = StoredFactor {
        org,
        id,
        user,
        kind: Kind::Passkey,
        label,
        key: key.id(),
        secret: factors::seal(&key, (org, user), id, &credential.lasting())?,
        last_step: i64::from(credential.count),
        confirmed: true,
        added_at: now,
        used_at: Some(now),
        passkey: Some((hash.clone(), credential.backup)),
    };
    let fresh = codes::several(accounts.ambient(), RECOVERY_CODES)?;
    let known = accounts.store().read(Scope::Server, |tx| store::passkey(tx, &hash))?;
    let done = if known.is_some() {
        Err(wrong())
    } else {
        insert(accounts, actor, session, new, &fresh)
    };
    if done.is_err() {
        accounts.vault().destroy(org, key.id())?;
    }
    Ok(if done? { fresh } else { Vec::new() })
}

fn insert(
    accounts: &Accounts,
    actor: &Actor,
    session: SessionId,
    new: StoredFactor,
    fresh: &[Redacted<String>],
) -> Result<bool, Refusal> {
    let (ambient, actor, fresh): (Ambient, _, _) = (accounts.ambient().clone(), actor.clone(), fresh.to_vec());
    accounts.store().write(Scope::Org(new.org), move |tx| {
        let all = store::factors(tx, new.org, new.user)?;
        if all.iter().filter(|it| it.confirmed).count() >= MOST {
            return Err(factors::too_many());
        }
        store::insert_factor(tx, &new)?;
        factors::added(tx, &ambient, &actor, session, &fresh)
    })
}

/// The passkeys of one's own, as browsers are told of them.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn mine(accounts: &Accounts, actor: &Actor) -> Result<Vec<Descriptor>, Refusal> {
    let grant = sessions::own_grant(actor)?;
    descriptors(accounts, &own(accounts, grant.org(), grant.actor())?)
}

/// Asks for one of these passkeys of one's own, to show again that it is oneself at the keyboard; for any that belongs to this site and
/// is found without its identifier, if none is named.
///
/// # Errors
/// [`Refusal`] when there is no randomness.
pub fn ask_proof(
    accounts: &Accounts,
    session: SessionId,
    party: &Party,
    one_of: &[Descriptor],
) -> Result<Asked, Refusal> {
    ask(accounts, party, (Purpose::Prove(session), Need::Verified), one_of)
}

/// Shows again who one is, with a passkey that made sure of its owner.
///
/// # Errors
/// [`Refusal::Invalid`] for an answer that is not good; [`Refusal::NotFound`] when it took too long.
pub fn prove(
    accounts: &Accounts,
    actor: &Actor,
    session: SessionId,
    party: &Party,
    answer: &Answer,
) -> Result<(), Refusal> {
    let challenge = challenge_of(accounts, &answer.ceremony, Purpose::Prove(session))?;
    let question = Question {
        party,
        challenge: &challenge,
        need: Need::Verified,
    };
    let shown = Shown::parse(answer.said.expose()).map_err(refused)?;
    let all = own(accounts, actor.org, actor.user)?;
    let (it, credential) = answered(accounts, &all, &shown)?;
    let seen = judge(accounts, &question, (it, &credential), &shown)?;
    let (ambient, actor, id) = (accounts.ambient().clone(), actor.clone(), it.id);
    accounts.store().write(Scope::Org(actor.org), move |tx| {
        if !store::passkey_used(tx, actor.org, id, seen, ambient.now())? {
            return Err(wrong());
        }
        sessions::proved(tx, &ambient, &actor, session, "passkey")
    })
}

/// Asks for a passkey as the second step of the sign-in with this token.
///
/// # Errors
/// [`Refusal`] when there is no randomness.
pub fn ask_second(accounts: &Accounts, token: &str, party: &Party) -> Result<Option<Asked>, Refusal> {
    let Some(pending) = second::pending(accounts, token).filter(|it| !it.passkeys.is_empty()) else {
        return Ok(None);
    };
    let purpose = (Purpose::Second(token), Need::Present);
    ask(accounts, party, purpose, &pending.passkeys).map(Some)
}

/// Signs in with a passkey after the password.
///
/// # Errors
/// As [`second::with_code`].
pub fn second(accounts: &Accounts, token: &str, party: &Party, answer: &Answer) -> Result<SignedIn, Refusal> {
    second::with(accounts, token, |pending| {
        // Too late for the passkey, while the password still counts: it is asked once more.
        let challenge = challenge_of(accounts, &answer.ceremony, Purpose::Second(token)).map_err(|_| wrong())?;
        let question = Question {
            party,
            challenge: &challenge,
            need: Need::Present,
        };
        let shown = Shown::parse(answer.said.expose()).map_err(refused)?;
        let all = own(accounts, pending.account.org, pending.account.user)?;
        let (it, credential) = answered(accounts, &all, &shown)?;
        let seen = judge(accounts, &question, (it, &credential), &shown)?;
        let (account, browser) = (pending.account.clone(), pending.browser.clone());
        let [.., with_passkey] = pending.first.codes();
        enter(accounts, account, browser, with_passkey, (it.id, seen))
    })
}

fn enter(
    accounts: &Accounts,
    account: Account,
    browser: Browser,
    how: &'static str,
    (id, seen): (FactorId, Seen),
) -> Result<SignedIn, Refusal> {
    let (org, now) = (account.org, accounts.ambient().now());
    sign_in::enter(accounts, account, browser, how, move |tx| {
        if store::passkey_used(tx, org, id, seen, now)? {
            Ok(())
        } else {
            Err(wrong())
        }
    })
}

/// Asks for any passkey of this site, from somebody of whom nothing is known.
///
/// # Errors
/// [`Refusal`] when there is no randomness.
pub fn ask_sign_in(accounts: &Accounts, party: &Party) -> Result<Asked, Refusal> {
    ask(accounts, party, (Purpose::SignIn, Need::Verified), &[])
}

/// Somebody who came with a passkey; nothing is proved yet.
pub(crate) struct Arrival {
    challenge: Challenge,
    shown: Shown,
    stored: Option<StoredFactor>,
}

impl Arrival {
    /// The passkey, if it is one of ours: for the bucket of tries.
    pub(crate) fn known(&self) -> Option<FactorId> {
        self.stored.as_ref().map(|it| it.id)
    }
}

/// Looks up the passkey that answered.
///
/// # Errors
/// [`Refusal::Invalid`] for an answer that cannot be read; [`Refusal::NotFound`] when it took too long.
pub(crate) fn arrive(accounts: &Accounts, answer: &Answer) -> Result<Arrival, Refusal> {
    let challenge = challenge_of(accounts, &answer.ceremony, Purpose::SignIn)?;
    let shown = Shown::parse(answer.said.expose()).map_err(refused)?;
    let hash = hash_of(shown.id());
    let stored = accounts.store().read(Scope::Server, |tx| store::passkey(tx, &hash))?;
    Ok(Arrival {
        challenge,
        shown,
        stored,
    })
}

/// Signs in with a passkey alone: one that told by itself whose it is, and made sure of its owner. A passkey of nobody, of a closed
/// account, of another site and a wrong signature are told alike.
///
/// # Errors
/// [`Refusal::Invalid`].
pub(crate) fn sign_in(
    accounts: &Accounts,
    party: &Party,
    arrival: &Arrival,
    browser: Browser,
) -> Result<SignedIn, Refusal> {
    let who = arrival.stored.as_ref().map(|it| (it.org, it.user));
    let done = try_sign_in(accounts, party, arrival, browser);
    if let Err(Refusal::Invalid(_)) = &done {
        sign_in::refused(accounts, who)?;
    }
    done
}

fn try_sign_in(accounts: &Accounts, party: &Party, arrival: &Arrival, browser: Browser) -> Result<SignedIn, Refusal> {
    let it = arrival.stored.as_ref().ok_or_else(wrong)?;
    let account = accounts
        .store()
        .read(Scope::Org(it.org), |tx| store::account(tx, it.org, it.user))?;
    let account = account.filter(Account::may_enter).ok_or_else(wrong)?;
    if !arrival.shown.names_owner() {
        return Err(wrong());
    }
    // A row that was moved to another account does not open.
    let credential = credential(accounts, it).ok().flatten().ok_or_else(wrong)?;
    let question = Question {
        party,
        challenge: &arrival.challenge,
        need: Need::Verified,
    };
    let seen = judge(accounts, &question, (it, &credential), &arrival.shown)?;
    enter(accounts, account, browser, "passkey", (it.id, seen)).map_err(|problem| match problem {
        // The account changed on the way.
        Refusal::Invalid(_) => wrong(),
        other => other,
    })
}
