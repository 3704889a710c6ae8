//! The house rules that every context keeps.

use store::MigrationSet;

pub(crate) const SETS: &[MigrationSet] = &[journal::MIGRATIONS, protection::MIGRATIONS];

#[test]
fn the_texts_are_complete_in_every_language() {
    assert_eq!(
        ui::lint::check_crate(env!("CARGO_MANIFEST_DIR"), protection::SOURCES),
        Vec::<String>::new()
    );
}

#[test]
fn both_engines_have_the_same_tables() {
    store::testing::assert_parity(SETS);
}

#[test]
fn the_committed_migration_is_the_one_that_the_field_table_makes() {
    let committed = protection::MIGRATIONS.migrations[0].sql.replace("\r\n", "\n");
    assert_eq!(
        committed,
        protection::schema::migration(),
        "cargo run -p amparo-protection --example migration > contexts/protection/migrations/0001_protection.sql"
    );
}
