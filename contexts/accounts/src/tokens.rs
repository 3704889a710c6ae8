//! API tokens: what a program shows that works in the name of a user. A token never reaches further than its user does now, and ends
//! with whatever ends their sessions.

use std::net::IpAddr;

use ::store::{Scope as Rows, Tx};
use access::{Actor, Facts, act};
use base::{Ambient, FieldProblem, OrgId, Redacted, Refusal, Timestamp, UserId};
use journal::Entry;
use web::api::{self, Begun, Caller, Doorkeeper, Kept, Once, Scope, TokenId};
use web::{Block, Proxies};

use crate::organisations::name_problem;
use crate::sessions::{actor_of, own_grant};
use crate::sign_in::digest;
use crate::{Accounts, store};

/// For how many days a token may be made; the longest is a year.
pub const DAYS: [u16; 5] = [1, 7, 30, 90, 365];
/// Tokens that a user may have at once.
pub const MOST: usize = 20;
/// Blocks of addresses that a token may be bound to.
const MOST_NETWORKS: usize = 10;

const DAY: i64 = 24 * 60 * 60;
/// How long an answer is kept for whoever sends the same request again.
const ONCE_KEPT: i64 = DAY;
/// After so many seconds a request that did not end is taken to have died with its process: longer than any may take.
const ONCE_DEAD: i64 = 120;
/// How long a token that ended is still listed.
const ENDED_KEPT: i64 = 90 * DAY;
/// How old the note of the last use may be.
const USED_EVERY: i64 = 60;

/// A token as it is listed; its text is not kept.
#[derive(Debug, Clone)]
pub struct Token {
    /// Identifier.
    pub id: TokenId,
    /// Whose.
    pub user: UserId,
    /// Their name, as colleagues see it.
    pub owner: Redacted<String>,
    /// As its owner calls it.
    pub label: String,
    /// Codes of what it may.
    pub scopes: Vec<String>,
    /// From where it may be used; empty for anywhere.
    pub networks: Vec<String>,
    /// The account's epoch when it was made.
    pub epoch: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// Last use, to the minute.
    pub used_at: Option<Timestamp>,
    /// When somebody ended it.
    pub ended_at: Option<Timestamp>,
    /// Whether the account still stands as it did when the token was made.
    pub stands: bool,
}

/// Whether a token works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Yes.
    Works,
    /// Its time is over.
    Expired,
    /// Somebody ended it.
    Ended,
    /// The roles, the password or the state of its owner's account changed.
    Overtaken,
}

impl Token {
    /// Whether it works at this time.
    pub fn standing(&self, now: Timestamp) -> Standing {
        if self.ended_at.is_some() {
            Standing::Ended
        } else if !self.stands {
            Standing::Overtaken
        } else if self.expires_at <= now {
            Standing::Expired
        } else {
            Standing::Works
        }
    }
}

/// What somebody wants a token for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// What they call it.
    pub label: String,
    /// Codes of what it may.
    pub scopes: Vec<String>,
    /// For how many days.
    pub days: u16,
    /// Blocks of addresses, one a line or divided by commas.
    pub networks: String,
}

/// A token that was just made: its text is shown once.
pub struct Made {
    /// Identifier.
    pub id: TokenId,
    /// What the program sends.
    pub text: Redacted<String>,
}

/// The text of a new token and what the store keeps of it.
fn mint(ambient: &Ambient) -> Result<(Redacted<String>, Vec<u8>), Refusal> {
    let bytes: [u8; 32] = ambient.bytes()?;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let text = format!("{}{hex}", api::PREFIX);
    let hash = digest("api token", &text);
    Ok((Redacted::new(text), hash))
}

/// Makes a token for a program, in one's own name.
///
/// # Errors
/// [`Refusal::Invalid`] with every problem; [`Refusal::NotNow`] with too many tokens.
pub fn make(tx: &mut Tx, ambient: &Ambient, actor: &Actor, wanted: &Wanted) -> Result<Made, Refusal> {
    let grant = own_grant(actor)?;
    let (scopes, networks) = judged(actor, wanted)?;
    let now = ambient.now();
    let account = store::account(tx, grant.org(), grant.actor())?.ok_or(Refusal::NotFound)?;
    let mine = store::tokens(tx, grant.org(), Some(grant.actor()))?;
    if mine
        .iter()
        .filter(|token| token.standing(now) == Standing::Works)
        .count()
        >= MOST
    {
        return Err(Refusal::NotNow {
            why: "accounts-tokens-many",
        });
    }
    let (text, hash) = mint(ambient)?;
    let token = Token {
        id: TokenId::new(ambient),
        user: account.user,
        owner: account.display,
        label: wanted.label.trim().to_owned(),
        scopes: scopes.iter().map(|scope| scope.code.to_owned()).collect(),
        networks,
        epoch: account.epoch,
        created_at: now,
        expires_at: now.plus_seconds(i64::from(wanted.days) * DAY),
        used_at: None,
        ended_at: None,
        stands: true,
    };
    store::insert_token(tx, grant.org(), &token, &hash)?;
    let detail = serde_json::json!({ "scopes": token.scopes, "days": wanted.days }).to_string();
    note(
        tx,
        now,
        (grant.org(), grant.actor()),
        "token-make",
        token.id,
        (&grant.basis().to_string(), &detail),
    )?;
    Ok(Made { id: token.id, text })
}

fn judged(actor: &Actor, wanted: &Wanted) -> Result<(Vec<&'static Scope>, Vec<String>), Refusal> {
    let mut problems: Vec<FieldProblem> = name_problem("label", &wanted.label).into_iter().collect();
    let scopes: Vec<&'static Scope> = wanted.scopes.iter().filter_map(|code| Scope::of(code)).collect();
    if scopes.is_empty() || scopes.len() != wanted.scopes.len() || scopes.iter().any(|scope| !scope.is_open_to(actor)) {
        problems.push(FieldProblem::new("scopes", "accounts-token-scopes-choose"));
    }
    if !DAYS.contains(&wanted.days) {
        problems.push(FieldProblem::new("days", "accounts-choose"));
    } else if wanted.days > 1 && scopes.iter().any(|scope| scope.short) {
        problems.push(FieldProblem::new("days", "accounts-token-short"));
    }
    let blocks = wanted
        .networks
        .split([',', '\n', ' ', '\r'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let blocks: Vec<Result<Block, _>> = blocks.take(MOST_NETWORKS + 1).map(str::parse).collect();
    if blocks.len() > MOST_NETWORKS || blocks.iter().any(Result::is_err) {
        problems.push(FieldProblem::new("networks", "accounts-token-networks-form"));
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    Ok((
        scopes,
        blocks.into_iter().flatten().map(|block| block.to_string()).collect(),
    ))
}

/// One's own tokens, newest first.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn own(tx: &mut Tx, actor: &Actor) -> Result<Vec<Token>, Refusal> {
    let grant = own_grant(actor)?;
    Ok(store::tokens(tx, grant.org(), Some(grant.actor()))?)
}

/// Ends one of one's own tokens.
///
/// # Errors
/// [`Refusal::NotFound`] if it is not one's own.
pub fn end_own(tx: &mut Tx, ambient: &Ambient, actor: &Actor, id: TokenId) -> Result<(), Refusal> {
    let grant = own_grant(actor)?;
    let token = store::token(tx, grant.org(), id)?.filter(|token| token.user == grant.actor());
    token.ok_or(Refusal::NotFound)?;
    end(tx, ambient, actor, id, &grant.basis().to_string())
}

/// Every token of the organisation, for the user administrator.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn all(tx: &mut Tx, actor: &Actor) -> Result<Vec<Token>, Refusal> {
    let grant = access::decide::<act::TokenList>(actor, &Facts::of(actor.org))?;
    Ok(store::tokens(tx, grant.org(), None)?)
}

/// Ends somebody's token.
///
/// # Errors
/// [`Refusal::NotFound`] if the organisation has no such token.
pub fn end_any(tx: &mut Tx, ambient: &Ambient, actor: &Actor, id: TokenId) -> Result<(), Refusal> {
    let grant = access::decide::<act::TokenEnd>(actor, &Facts::of(actor.org).record(id))?;
    store::token(tx, grant.org(), id)?.ok_or(Refusal::NotFound)?;
    end(tx, ambient, actor, id, &grant.basis().to_string())
}

fn end(tx: &mut Tx, ambient: &Ambient, actor: &Actor, id: TokenId, basis: &str) -> Result<(), Refusal> {
    let now = ambient.now();
    if store::end_token(tx, actor.org, id, now)? {
        note(tx, now, (actor.org, actor.user), "token-end", id, (basis, "{}"))?;
    }
    Ok(())
}

fn note(
    tx: &mut Tx,
    at: Timestamp,
    (org, user): (OrgId, UserId),
    action: &'static str,
    token: TokenId,
    (basis, detail): (&str, &str),
) -> Result<(), Refusal> {
    let entry = Entry {
        actor: Some(user),
        org: Some(org),
        subject: Some(token.uuid()),
        detail,
        ..Entry::new(at, action, "token", basis)
    };
    Ok(journal::audit::append(tx, &entry)?)
}

/// Removes what is no longer remembered.
pub(crate) fn sweep(tx: &mut Tx, now: Timestamp) -> Result<(), Refusal> {
    Ok(store::sweep_tokens(
        tx,
        now.plus_seconds(-ONCE_KEPT),
        now.plus_seconds(-ENDED_KEPT),
    )?)
}

/// Whether a token may be used from an address; one that is bound to a network may not where nobody knows it.
fn is_from(token: &Token, from: Option<IpAddr>) -> bool {
    let blocks: Proxies = token
        .networks
        .iter()
        .filter_map(|block| block.parse::<Block>().ok())
        .collect();
    token.networks.is_empty() || from.is_some_and(|from| blocks.has(from))
}

impl Doorkeeper for Accounts {
    fn caller(&self, text: &str, from: Option<IpAddr>) -> Result<Option<Caller>, Refusal> {
        let (hash, now) = (digest("api token", text), self.ambient().now());
        let found = self.store().read(Rows::Server, |tx| {
            let Some((token, account)) = store::token_by_hash(tx, &hash)? else {
                return Ok::<_, Refusal>(None);
            };
            let due = store::factor_due(tx, account.org, account.user)?;
            Ok(Some((token, account, due)))
        })?;
        let Some((token, account, due)) = found else {
            return Ok(None);
        };
        let good = account.may_enter()
            && token.epoch == account.epoch
            && token.standing(now) == Standing::Works
            && is_from(&token, from);
        if !good {
            return Ok(None);
        }
        if token.used_at.is_none_or(|at| now.seconds_since(at) >= USED_EVERY) {
            let (org, user, id, first) = (account.org, account.user, token.id, token.used_at.is_none());
            self.store().write(Rows::Org(org), move |tx| {
                store::token_used(tx, org, id, now)?;
                if first {
                    note(tx, now, (org, user), "token-first-use", id, ("token", "{}"))?;
                }
                Ok::<_, Refusal>(())
            })?;
        }
        let scopes: Vec<&'static Scope> = token.scopes.iter().filter_map(|code| Scope::of(code)).collect();
        Ok(Some(Caller {
            token: token.id,
            actor: actor_of(&account, self.demo()).limited_to(api::actions_of(scopes.iter().copied())),
            scopes,
            lang: account.language,
            made_at: token.created_at,
            expires_at: token.expires_at,
            factor_first: due.is_some_and(|due| due <= now),
            key: Redacted::new(blake3::derive_key("amparo api token key 1", text.as_bytes())),
        }))
    }

    fn begin(&self, caller: &Caller, once: &Once) -> Result<Begun, Refusal> {
        let (org, token, once, now) = (caller.actor.org, caller.token, once.clone(), self.ambient().now());
        self.store().write(Rows::Org(org), move |tx| {
            let known = store::once(tx, org, token, &once)?;
            let known = known.filter(|row| now.seconds_since(row.begun_at) < ONCE_KEPT);
            match known {
                Some(row) if row.request != once.request => return Ok(Begun::Other),
                Some(store::OnceRow { kept: Some(kept), .. }) => return Ok(Begun::Done(kept)),
                Some(row) if now.seconds_since(row.begun_at) < ONCE_DEAD => return Ok(Begun::Running),
                _ => {}
            }
            store::put_once(tx, org, token, &once, now)?;
            Ok(Begun::Now)
        })
    }

    fn finish(&self, caller: &Caller, once: &Once, answer: Option<Kept>) -> Result<(), Refusal> {
        let (org, token, once) = (caller.actor.org, caller.token, once.clone());
        self.store().write(Rows::Org(org), move |tx| {
            match &answer {
                Some(kept) => store::finish_once(tx, org, token, &once, kept)?,
                None => store::delete_once(tx, org, token, &once)?,
            }
            Ok::<_, Refusal>(())
        })
    }
}
