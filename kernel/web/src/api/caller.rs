//! Who stands behind an API token, and what the accounts keep for the plumbing.

use access::{Action, Actor};
use base::{Id, Redacted, Refusal, Timestamp};
use ui::Lang;

use super::scope::Scope;

/// The noun behind [`TokenId`].
pub enum TokenNoun {}
/// Identifier of an API token.
pub type TokenId = Id<TokenNoun>;

/// What a token's text begins with, so that a person or a scanner sees what it is.
pub const PREFIX: &str = "amp_";

/// The program that asks, in the name of a user. Read afresh for each request.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The token.
    pub token: TokenId,
    /// In whose name, with roles and teams as they are now, limited to what the token may.
    pub actor: Actor,
    /// What the token may.
    pub scopes: Vec<&'static Scope>,
    /// The language of the user.
    pub lang: Lang,
    /// When the token was made: its owner had just shown who they are.
    pub made_at: Timestamp,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// Whether the user has to add a second way to show who they are before anything else.
    pub factor_first: bool,
    /// A key that only holders of the token and this program have, for what must mean nothing to anybody else.
    pub key: Redacted<[u8; 32]>,
}

/// What [`super::endpoint::Endpoint`]s that page asks a fresh proof for allow only a token that is younger than this: a working day.
pub const FRESH_TOKEN: i64 = 24 * 60 * 60;

impl Caller {
    /// Whether the token is young enough for what pages ask a fresh proof for.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        (0..=FRESH_TOKEN).contains(&now.seconds_since(self.made_at))
    }

    /// Whether one of the token's scopes has the action, whatever the roles of its user say.
    pub fn reaches(&self, action: Action) -> bool {
        self.scopes.iter().any(|scope| scope.actions.contains(&action))
    }

    /// A hash of something that is the same for this token alone.
    pub(crate) fn hash(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_keyed(self.key.expose());
        hasher.update(purpose.as_bytes()).update(&[0]);
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
        }
        *hasher.finalize().as_bytes()
    }
}

/// The answer to a request that must be done once, as it is kept: status, what the record is, where it stands. No personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Status of the answer.
    pub status: u16,
    /// Its body: identifiers, codes and versions only.
    pub body: String,
    /// Version of the record.
    pub version: Option<i64>,
    /// Address of the record.
    pub location: Option<String>,
}

/// A request that must be done once, by hashes that mean nothing without the token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Once {
    /// Of the key that the client chose.
    pub key: [u8; 32],
    /// Of method, address and body.
    pub request: [u8; 32],
}

/// Whether a request that must be done once may begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// Yes, and nobody else may meanwhile.
    Now,
    /// It is being done at this moment.
    Running,
    /// It was done, and this was the answer.
    Done(Kept),
    /// The key was used for another request.
    Other,
}

/// Knows the tokens, and keeps what must be remembered between two requests. Called on a thread where it may block.
pub trait Doorkeeper: Send + Sync {
    /// Who stands behind a token; `None` if there is none, it ended, its user may not, or it is not for this network.
    ///
    /// # Errors
    /// When the store cannot tell.
    fn caller(&self, token: &str, from: Option<std::net::IpAddr>) -> Result<Option<Caller>, Refusal>;

    /// Begins a request that must be done once.
    ///
    /// # Errors
    /// When the store cannot keep it.
    fn begin(&self, caller: &Caller, once: &Once) -> Result<Begun, Refusal>;

    /// Keeps its answer; `None` when it was refused, so that it may be sent again.
    ///
    /// # Errors
    /// When the store cannot keep it.
    fn finish(&self, caller: &Caller, once: &Once, answer: Option<Kept>) -> Result<(), Refusal>;
}
