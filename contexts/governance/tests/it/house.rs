//! The house rules that every context keeps.

use store::MigrationSet;

pub(crate) const SETS: &[MigrationSet] = &[journal::MIGRATIONS, governance::MIGRATIONS];

#[test]
fn the_texts_are_complete_in_every_language() {
    assert_eq!(
        ui::lint::check_crate(env!("CARGO_MANIFEST_DIR"), governance::SOURCES),
        Vec::<String>::new()
    );
}

#[test]
fn both_engines_have_the_same_tables() {
    store::testing::assert_parity(SETS);
}
