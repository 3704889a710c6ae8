//! Forms that are filled in on a case: drafts, finished ones, what they conclude.
//!
//! A form suggests, people decide: what it concludes is a code beside the answers, and at most begins or ends a task. Nothing that it concludes is
//! written as a danger or as a decision. Source: ADR 33.

pub mod fill;
pub mod package;
mod store;

pub(crate) use store::TABLES;
pub use store::{Assessment, AssessmentId};
