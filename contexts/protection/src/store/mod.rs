//! The SQL of this context. What shows or changes a record takes the grant for it, and the record from the grant; the few
//! functions without one read what a decision looks at, or serve the program itself.

mod ages;
mod cases;
mod changes;
mod emergencies;
mod erasures;
mod evacuated;
mod items;
mod list;
mod owners;
mod people;
mod quiet;
mod rows;

pub(crate) use ages::*;
pub(crate) use cases::*;
pub(crate) use changes::*;
pub(crate) use emergencies::*;
pub(crate) use erasures::*;
pub(crate) use evacuated::*;
pub(crate) use items::*;
pub(crate) use list::*;
pub(crate) use owners::*;
pub(crate) use people::*;
pub(crate) use quiet::*;
pub(crate) use rows::*;

/// The tables of our own that hold rows of a case and go with it, each before what it refers to; entries of the standard come after them.
pub(crate) const OF_CASE: [&str; 6] = {
    let ([service, goal], [task, step, process]) = (crate::plan::TABLES, crate::process::TABLES);
    let [assessment] = crate::assess::TABLES;
    [service, goal, task, step, process, assessment]
};
