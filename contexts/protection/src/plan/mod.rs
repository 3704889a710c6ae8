//! The plan of a case, and the help that is given: goals, services, what came of them.
//!
//! A goal is an entry of the standard's support plan, so that import and export stay as they are. A service hangs below a goal, or below none; while it
//! stands as provided there is one fact of it, which says how much of what was done on which day and nothing of whom. Source: ADR 35; kinds of
//! help after the packages of the field (notes on the survivor-centred process, step 10) and `spl_Type` of HTCDS.

pub mod goals;
pub mod model;
pub mod services;
mod store;

pub use services::{Board, board};
pub(crate) use store::{TABLES, begun};
