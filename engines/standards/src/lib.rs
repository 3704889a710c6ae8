//! HTCDS, CTDC and ISO vocabularies, generated from data files, and the plain record types in which contexts hand cases and
//! contributed data to one another.
//!
//! Nothing here reads or writes files, and nothing here shows a text: labels are message ids, whose translations this crate
//! ships ([`locales`]) for the catalogue of the interface.

pub mod age;
pub mod answer;
pub mod ctdc;
mod generated;
pub mod htcds;
pub mod iso3166;
pub mod iso639;
mod locales;
mod parse;
mod text;
mod words;

pub use age::AgeBand;
pub use answer::{Answer, Degrees, NotKnown, Reason, Value};
pub use htcds::CaseRecord;
pub use locales::{LANGS, locales};
pub use parse::{parse_answer, parse_serial};
