//! The way of a case: stages, what must be so before the next one, clocks, and what is to be done until when.
//!
//! [`rules`] is the whole machine, pure and small: which moves there are and what each of them needs. The use cases ask it, write the
//! move down and start the clocks of the stage ([`clocks`]). Nothing here decides whether somebody is a victim or how great a danger is: a
//! person does, and the grounds are kept. Source: ADR 32; notes on the survivor-centred process there.

pub mod clocks;
pub mod closing;
mod learned;
pub mod model;
pub mod moves;
pub mod queue;
pub mod rules;
pub mod shown;
mod store;
pub mod tasks;

pub(crate) use learned::learned;
pub(crate) use moves::begin;
pub(crate) use store::TABLES;
