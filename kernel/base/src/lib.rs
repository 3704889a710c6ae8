//! What everything else stands on: identifiers, clock and randomness as arguments, partial dates, redaction, and the one
//! way in which a use case says no.
//!
//! Nothing here does input or output, apart from [`ambient::SystemClock`] and [`ambient::OsEntropy`], which are the only
//! places of the program that ask the operating system for the time and for random bytes.

pub mod ambient;
pub mod date;
pub mod id;
pub mod meter;
pub mod money;
pub mod redacted;
pub mod refusal;
pub mod time;

pub use ambient::{Ambient, Clock, Entropy};
pub use date::PartialDate;
pub use id::{CaseId, Id, OrgId, PersonId, SessionId, SiteId, TeamId, UserId};
pub use money::{Currency, Money};
pub use redacted::Redacted;
pub use refusal::{FieldProblem, NotSaved, Refusal};
pub use time::Timestamp;
