//! The house rules that every crate with texts keeps.

#[test]
fn the_texts_are_complete_in_every_language() {
    assert_eq!(
        ui::lint::check_crate(env!("CARGO_MANIFEST_DIR"), amparo::compose::SOURCES),
        Vec::<String>::new()
    );
}

#[test]
fn the_texts_of_all_crates_go_together() {
    assert!(amparo::compose::catalogue().is_ok());
}

#[test]
fn both_engines_have_the_same_tables() {
    store::testing::assert_parity(amparo::data::TABLES);
    store::testing::assert_parity(&[vault::MIGRATIONS]);
}
