//! Fictional people, organisations and data sets: for the demo, for tests, for benchmarks, and as canaries that must never
//! turn up where they do not belong.
//!
//! Everything follows from a seed. Names are drawn from lists of common names that were written for this project, with the
//! spellings in which each usually occurs in Latin letters; these spellings know nothing of the rules by which the name
//! index compares, so that the one can test the other. Numbers come from ranges that are never given to anybody.

pub mod canary;
pub mod case;
pub mod culture;
pub mod evidence;
pub mod example_files;
mod narrative;
pub mod organisation;
pub mod person;
pub mod query;
pub mod rng;
mod scanner;
pub mod sheet;
pub mod work;

pub use canary::{Canary, canary};
pub use case::case;
pub use culture::{Culture, Sex};
pub use organisation::{Duty, Organisation, Staff, Team, organisations};
pub use person::{Part, Person, Role, people};
pub use query::{Mix, Query, Twist, query};
pub use rng::Rng;
pub use scanner::{Leak, Scanner};
pub use work::{Words, words};
