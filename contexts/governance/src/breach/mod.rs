//! The register of data breaches (GDPR 33 and 34; IASC calls them data incidents): reported → assessed → notified, or not to be
//! notified → closed. The history of a breach is only ever added to.

mod handle;
mod model;
mod register;
mod remind;
mod report;
pub mod rules;
mod store;
mod view;

pub use handle::{Added, Assessment, Decision, Whom, add, assess, close, decide, reopen, told};
pub use model::{
    Breach, BreachId, DATA, KINDS, LONGEST, Notification, PEOPLE, Phase, SECTIONS, Severity, Step, StepId, StepKind,
    Verdict,
};
pub use register::{Register, csv, own, register};
pub use remind::remind;
pub use report::{Report, Reported, key, run as report};
pub use view::{Opened, run as view};
