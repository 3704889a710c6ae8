#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]
//! The journal on real databases.

mod audit;
mod checkpoints;
mod events;
mod facts;
mod jobs;
mod tampering;

use std::sync::Arc;

use base::ambient::FixedClock;
use base::{Ambient, Timestamp};

pub(crate) const NOW: Timestamp = Timestamp::from_micros(1_790_000_000_000_000);

pub(crate) fn ambient() -> (Ambient, Arc<FixedClock>) {
    Ambient::fixed(NOW, 5)
}

#[test]
fn both_engines_have_the_same_tables() {
    store::testing::assert_parity(&[journal::MIGRATIONS]);
}
