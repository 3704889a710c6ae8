use std::sync::OnceLock;

use base::{Ambient, Id, OrgId, Redacted};
use proptest::prelude::*;
use vault::testing::TestVault;
use vault::{DataKey, Error, Place};

/// Two organisations with two data keys each, made once.
fn keys() -> &'static [DataKey] {
    static KEYS: OnceLock<(TestVault, Vec<DataKey>)> = OnceLock::new();
    let (_, keys) = KEYS.get_or_init(|| {
        let ambient = Ambient::system();
        let vault = TestVault::new(&ambient).unwrap();
        let mut keys = Vec::new();
        for _ in 0..2 {
            let org = OrgId::new(&ambient);
            vault.create_org(org).unwrap();
            keys.extend(vault.new_keys(org, 2).unwrap());
        }
        (vault, keys)
    });
    keys
}

fn place(org: OrgId) -> Place<'static> {
    Place {
        org,
        table: "person_name",
        column: "given",
        row: [7; 16],
    }
}

/// One of a few places, close to one another, and one of the keys.
fn spot() -> impl Strategy<Value = (usize, Place<'static>)> {
    let name = prop_oneof![Just("a"), Just("ab"), Just("b"), Just("")];
    (0..4_usize, 0..2_usize, name.clone(), name, 0..2_u8).prop_map(|(key, org, table, column, row)| {
        let org = keys()[org * 2].org();
        let row = [row; 16];
        (
            key,
            Place {
                org,
                table,
                column,
                row,
            },
        )
    })
}

fn is_damaged<T>(opened: &Result<T, Error>) -> bool {
    matches!(opened, Err(Error::DamagedField { .. } | Error::UnknownFormat { .. }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_sealed_opens_again_and_its_length_shows_only_a_bucket(plain in prop::collection::vec(any::<u8>(), 0..600)) {
        let key = &keys()[0];
        let sealed = key.seal(place(key.org()), &plain).unwrap();
        let opened = key.open(place(key.org()), &sealed).unwrap();
        prop_assert_eq!(opened.expose(), &plain);
        let body = sealed.len() - 43;
        prop_assert!([32, 64, 128, 256].contains(&body) || (body > 256 && body.is_multiple_of(32)), "{}", body);
        prop_assert!(body > plain.len() && body <= (plain.len() * 9 / 8 + 40).max(32).next_power_of_two());
    }

    #[test]
    fn one_flipped_bit_anywhere_makes_it_unreadable(plain in "[ -~]{0,80}", at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let key = &keys()[0];
        let mut sealed = key.seal(place(key.org()), plain.as_bytes()).unwrap();
        let at = at.index(sealed.len());
        sealed[at] ^= 1 << bit;
        let opened = key.open(place(key.org()), &sealed);
        prop_assert!(is_damaged(&opened), "byte {}", at);
    }

    #[test]
    fn a_sealed_value_cut_anywhere_is_unreadable(plain in "[ -~]{0,80}", at in any::<prop::sample::Index>()) {
        let key = &keys()[0];
        let sealed = key.seal(place(key.org()), plain.as_bytes()).unwrap();
        let opened = key.open(place(key.org()), &sealed[..at.index(sealed.len())]);
        prop_assert!(is_damaged(&opened));
    }

    #[test]
    fn a_sealed_value_opens_at_its_own_place_under_its_own_key_and_nowhere_else((key, from) in spot(), (other, to) in spot()) {
        let keys = keys();
        let own = keys[key].org() == from.org;
        let sealed = keys[key].seal(from, b"Olena");
        prop_assert_eq!(sealed.is_ok(), own, "a key seals for its own organisation only");
        if let Ok(sealed) = sealed {
            let opened = keys[other].open(to, &sealed);
            if (key, from) == (other, to) {
                let opened = opened.unwrap();
                prop_assert_eq!(opened.expose().as_slice(), b"Olena");
            } else {
                prop_assert!(is_damaged(&opened), "{:?} {:?}", from, to);
            }
        }
    }
}

#[test]
fn the_same_value_sealed_twice_looks_different() {
    let key = &keys()[0];
    let one = key.seal(place(key.org()), b"Olena").unwrap();
    let two = key.seal(place(key.org()), b"Olena").unwrap();
    assert_ne!(one[3..27], two[3..27], "nonces");
    assert_ne!(one[27..], two[27..]);
}

#[test]
fn text_goes_round_in_every_script_and_other_bytes_are_not_text() {
    let key = &keys()[0];
    for text in ["", "Олена", "রহিমা", "ليلى", "👩‍👧"] {
        let sealed = key
            .seal_text(place(key.org()), &Redacted::new(text.to_owned()))
            .unwrap();
        assert_eq!(key.open_text(place(key.org()), &sealed).unwrap().expose(), text);
    }
    let sealed = key.seal(place(key.org()), b"\xff\xfe").unwrap();
    assert!(is_damaged(&key.open_text(place(key.org()), &sealed)));
}

#[test]
fn a_newer_format_is_told_apart_from_damage() {
    let key = &keys()[0];
    let mut sealed = key.seal(place(key.org()), b"Olena").unwrap();
    sealed[0] = 2;
    let error = key.open(place(key.org()), &sealed).unwrap_err();
    assert!(matches!(error, Error::UnknownFormat { format: 2, .. }));
    assert!(error.to_string().contains("update Amparo"), "{error}");
}

#[test]
fn keys_and_errors_print_neither_secrets_nor_values() {
    let key = &keys()[0];
    assert_eq!(format!("{key:?}"), format!("DataKey({})", key.id()));
    let error = key.open(place(Id::from_uuid(key.org().uuid())), b"Olena").unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(
        shown.contains("person_name.given") && !shown.contains("Olena"),
        "{shown}"
    );
}
