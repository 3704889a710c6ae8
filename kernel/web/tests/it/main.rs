//! The plumbing, asked through its router and over real connections.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod api;
mod browser;
mod forms;
mod house;
mod limits;
mod refusals;
mod requests;
mod resuming;
mod serving;
mod slow;
mod tls;

#[test]
fn the_language_files_are_complete() {
    assert_eq!(
        ui::lint::check_crate(env!("CARGO_MANIFEST_DIR"), web::SOURCES),
        Vec::<String>::new()
    );
}
