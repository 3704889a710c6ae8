//! The relying party's half of WebAuthn (W3C, Level 3): what a passkey is asked, and whether its answer is good.
//!
//! - [`Party`]: the site, as authenticators know it; only a name over TLS, or this very machine.
//! - [`creation`] and [`request`]: the options for `navigator.credentials`, as JSON with binary values in base64url.
//! - [`Made`] and [`register`]: a new credential. What vouches for its maker (attestation) is not asked for and not read.
//! - [`Shown`] and [`verify`]: a credential that signed a challenge.
//!
//! Signatures are verified by ring: ES256, EdDSA (Ed25519), RS256. Nothing here keeps anything: challenges that are used once,
//! counters and owners are the caller's. Everything that comes from outside is bounded and never trusted: a wrong answer is a
//! [`Wrong`], never a panic.
//!
//! ```
//! use webauthn::{Need, Party, Question, Shown};
//!
//! let party = Party::at("https://notes.example.org").unwrap();
//! assert_eq!(party.id(), "notes.example.org");
//! let question = Question { party: &party, challenge: &[7; 32], need: Need::Verified };
//! assert!(webauthn::request(&question, &[]).contains("\"rpId\":\"notes.example.org\""));
//! assert!(Shown::parse("{}").is_err());
//! ```

mod cbor;
mod ceremony;
mod client;
mod data;
mod key;
mod options;
mod party;
#[cfg(feature = "testing")]
pub mod testing;

pub use ceremony::{Credential, Made, Seen, Shown, register, verify};
pub use data::Backup;
pub use key::Key;
pub use options::{Descriptor, Owner, creation, request};
pub use party::Party;

/// Bytes of a challenge.
pub const CHALLENGE: usize = 32;
/// Most bytes of an answer, as text. The largest that is met holds a chain of certificates of some 8 KiB.
pub const LONGEST_ANSWER: usize = 64 * 1024;
/// Most bytes of the identifier of a credential.
pub const LONGEST_ID: usize = 1023;
/// How long a browser waits for its user, in milliseconds.
const PATIENCE: u32 = 5 * 60 * 1000;

/// What is asked for besides the presence of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// That somebody touches the authenticator.
    Present,
    /// That the authenticator knows its owner, by PIN or body.
    Verified,
}

/// What an answer is held to.
#[derive(Debug, Clone, Copy)]
pub struct Question<'q> {
    /// The site.
    pub party: &'q Party,
    /// What was to be signed; random, used once.
    pub challenge: &'q [u8; CHALLENGE],
    /// What must be shown.
    pub need: Need,
}

/// What is wrong with an answer. Says nothing of anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// It cannot be read.
    #[error("the answer of the passkey cannot be read: {0}")]
    Malformed(&'static str),
    /// It answers another kind of question: signing in instead of registering, or the other way round.
    #[error("the answer is to another kind of question")]
    Kind,
    /// It answers another question.
    #[error("the answer is to another challenge")]
    Challenge,
    /// It was given to another page, or inside a page of another.
    #[error("the answer was given to another site")]
    Origin,
    /// The credential belongs to another site.
    #[error("the credential belongs to another site")]
    Party,
    /// Nobody touched the authenticator.
    #[error("nobody was present")]
    NotPresent,
    /// The authenticator did not make sure of its owner.
    #[error("the authenticator did not verify its user")]
    NotVerified,
    /// Another credential answered.
    #[error("another credential answered")]
    Credential,
    /// It is of somebody else.
    #[error("the credential is of another account")]
    Owner,
    /// The signature is not by the credential's key.
    #[error("the signature is wrong")]
    Signature,
    /// The key is of a kind that was not asked for.
    #[error("keys of this kind are not taken")]
    Algorithm,
    /// What cannot change did: whether copies can be kept elsewhere.
    #[error("the credential changed its nature")]
    Nature,
    /// The signature is right, and its number is not above the last one: there may be a copy of the credential.
    #[error("the credential counted backwards: there may be a copy of it")]
    Count,
}
