//! Bytes that are nothing, and good answers with something wrong in them: never a panic, never taken.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use webauthn::testing::{Algorithm, Passkey};
use webauthn::{Made, Need, Owner, Party, Question, Shown, creation, register, request, verify};

fn party() -> Party {
    Party::at("http://localhost:8080").unwrap()
}

fn question(party: &Party) -> Question<'_> {
    Question {
        party,
        challenge: &[3; 32],
        need: Need::Present,
    }
}

fn passkey() -> Passkey {
    Passkey::new(Algorithm::Es256, "http://localhost:8080").unwrap()
}

fn field(answer: &str, name: &str) -> Vec<u8> {
    let json: serde_json::Value = serde_json::from_str(answer).unwrap();
    URL_SAFE_NO_PAD.decode(json[name].as_str().unwrap()).unwrap()
}

fn with(answer: &str, name: &str, bytes: &[u8]) -> String {
    let mut json: serde_json::Value = serde_json::from_str(answer).unwrap();
    json[name] = URL_SAFE_NO_PAD.encode(bytes).into();
    json.to_string()
}

fn made_answer() -> String {
    let party = party();
    let owner = Owner {
        handle: &[4; 32],
        name: "amina",
    };
    passkey().make(&creation(&question(&party), "Notes", owner, &[]))
}

/// Whatever comes of it, nothing breaks.
fn registers(answer: &str) -> bool {
    let party = party();
    Made::parse(answer).is_ok_and(|made| register(&question(&party), &made).is_ok())
}

#[test]
fn a_registration_that_ends_early_or_goes_on_is_refused() {
    let good = made_answer();
    assert!(registers(&good));
    let object = field(&good, "attestationObject");
    for length in 0..object.len() {
        assert!(
            !registers(&with(&good, "attestationObject", &object[..length])),
            "{length}"
        );
    }
    assert!(!registers(&with(
        &good,
        "attestationObject",
        &[object, vec![0]].concat()
    )));
    let client = field(&good, "clientDataJSON");
    for length in 0..client.len() {
        assert!(
            !registers(&with(&good, "clientDataJSON", &client[..length])),
            "{length}"
        );
    }
}

#[test]
fn an_answer_that_is_too_long_is_not_read() {
    let long = format!("{{\"id\":\"{}\"}}", "A".repeat(webauthn::LONGEST_ANSWER));
    assert!(Made::parse(&long).is_err() && Shown::parse(&long).is_err());
    let good = made_answer();
    assert!(!registers(&with(&good, "id", &[])));
    assert!(!registers(&with(&good, "id", &[1; webauthn::LONGEST_ID + 1])));
}

#[test]
fn what_is_said_twice_is_refused() {
    let good = made_answer();
    let client = String::from_utf8(field(&good, "clientDataJSON")).unwrap();
    let twice = client.replace('}', r#","origin":"http://localhost:8080"}"#);
    assert!(!registers(&with(&good, "clientDataJSON", twice.as_bytes())));
    let object = field(&good, "attestationObject");
    let at = object.windows(4).position(|window| window == b"auth").unwrap() - 1;
    let again = [&[0xa4], &object[1..], &object[at..]].concat();
    assert!(!registers(&with(&good, "attestationObject", &again)));
}

#[test]
fn an_attestation_without_its_kind_or_its_statement_is_refused() {
    let good = made_answer();
    let object = field(&good, "attestationObject");
    // Each stands as a name and a short value, nine bytes together: "fmt" and "none", "attStmt" and an empty map.
    for name in ["fmt", "attStmt"] {
        let place = |window: &[u8]| window == name.as_bytes();
        let at = object.windows(name.len()).position(place).unwrap() - 1;
        let less = [&[0xa2], &object[1..at], &object[at + 9..]].concat();
        assert!(!registers(&with(&good, "attestationObject", &less)), "{name}");
    }
}

#[test]
fn no_byte_of_what_is_signed_can_be_another() {
    let party = party();
    let mut passkey = passkey();
    let owner = Owner {
        handle: &[4; 32],
        name: "amina",
    };
    let made = passkey.make(&creation(&question(&party), "Notes", owner, &[]));
    let known = register(&question(&party), &Made::parse(&made).unwrap()).unwrap();
    let good = passkey.sign(&request(&question(&party), &[]));
    let taken = |answer: &str| {
        Shown::parse(answer).is_ok_and(|shown| verify(&question(&party), &known, &[4; 32], &shown).is_ok())
    };
    assert!(taken(&good));
    for name in ["authenticatorData", "clientDataJSON", "signature"] {
        let bytes = field(&good, name);
        for at in 0..bytes.len() {
            for bit in [0, 3, 7] {
                let mut other = bytes.clone();
                other[at] ^= 1 << bit;
                assert!(!taken(&with(&good, name, &other)), "{name} {at} {bit}");
            }
            assert!(!taken(&with(&good, name, &bytes[..at])), "{name} {at}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn random_text_is_no_answer(text in ".{0,200}") {
        prop_assert!(Made::parse(&text).is_err());
        prop_assert!(Shown::parse(&text).is_err());
    }

    #[test]
    fn random_bytes_in_the_place_of_what_is_signed_break_nothing(
        bytes in proptest::collection::vec(any::<u8>(), 0..300),
        at in 0_usize..200,
    ) {
        let good = made_answer();
        let mut object = field(&good, "attestationObject");
        object.truncate(at);
        object.extend(&bytes);
        // What follows the head may be another credential by chance of none; it must not break.
        registers(&with(&good, "attestationObject", &object));
        prop_assert!(!registers(&with(&good, "attestationObject", &bytes)));
    }
}
