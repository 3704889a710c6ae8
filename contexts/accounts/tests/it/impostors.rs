//! Whoever is not the owner of a passkey, and what is no answer of one.

use accounts::operator;
use axum::http::StatusCode;
use store::testing::both;
use store::{Scope, Store};
use webauthn::testing::{Lies, Passkey};

use crate::factors::{count, hidden, sign_in};
use crate::pages::Browser;
use crate::passkeys::{
    ADD, WORKER, account_with_passkey, add_passkey, alone, fresh, made, passkey_second, post, signed,
};
use crate::{SETS, colleague};

fn refusals(store: &Store) -> i64 {
    count(store, "SELECT COUNT(*) FROM audit WHERE action = 'sign-in-refused'")
}

fn change(store: &Store, sql: &'static str) {
    store.write(Scope::Server, move |tx| tx.execute(sql, &[])).unwrap();
}

#[test]
fn every_lie_at_the_sign_in_is_answered_alike_and_written_down() {
    both(SETS, |store| {
        let (accounts, clock, _, mut passkey) = account_with_passkey(store, 604);
        let text = |text: &str| Some(text.to_owned());
        let lies = [
            Lies {
                origin: text("http://localhost:8080"),
                ..Lies::default()
            },
            Lies {
                origin: text("https://localhost"),
                ..Lies::default()
            },
            Lies {
                party: text("example.org"),
                ..Lies::default()
            },
            Lies {
                challenge: text("AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI"),
                ..Lies::default()
            },
            Lies {
                kind: text("webauthn.create"),
                ..Lies::default()
            },
            Lies {
                handle: text(""),
                ..Lies::default()
            },
            Lies {
                handle: text("AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI"),
                ..Lies::default()
            },
            Lies {
                more: r#","crossOrigin":true"#.to_owned(),
                ..Lies::default()
            },
            Lies {
                broken_signature: true,
                ..Lies::default()
            },
            Lies {
                tampered: true,
                ..Lies::default()
            },
        ];
        let mut thief = Browser::new(&accounts);
        let mut answers = std::collections::BTreeSet::new();
        let mut told = 0;
        let mut turn = |passkey: &mut Passkey, why: &str| {
            clock.advance(100);
            let page = thief.get("/sign-in").2;
            let (status, _, page) = post(&mut thief, "/sign-in/passkey", &signed(&page, passkey));
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
            answers.insert(page.split("data-passkey").next().unwrap().to_owned());
            told += 1;
            assert_eq!(refusals(store), told, "{why}");
        };
        for lie in &lies {
            passkey.lies = lie.clone();
            turn(&mut passkey, &format!("{lie:?}"));
        }
        passkey.lies = Lies::default();
        passkey.flags = 0x01;
        turn(&mut passkey, "its owner was not verified");
        passkey.flags = 0x04;
        turn(&mut passkey, "nobody was there");
        passkey.flags = 0x05;
        let now = passkey.count;
        passkey.count = 0;
        turn(&mut passkey, "it counted backwards");
        passkey.count = now;
        turn(&mut fresh(), "nobody has it");
        change(store, "UPDATE account SET state = 'disabled'");
        turn(&mut passkey, "its account is closed");
        assert_eq!(answers.len(), 1, "{answers:#?}");
        change(store, "UPDATE account SET state = 'active'");
        clock.advance(100);
        assert_eq!(alone(&mut thief, &mut passkey), StatusCode::SEE_OTHER);
        assert!(thief.get("/notices").2.contains("There may be a copy of your passkey"));
    });
}

#[test]
fn an_answer_counts_once_for_ten_minutes_and_only_for_what_was_asked() {
    both(SETS, |store| {
        let (accounts, clock, mut own, mut passkey) = account_with_passkey(store, 605);
        let mut other = Browser::new(&accounts);
        let page = other.get("/sign-in").2;
        let fields = signed(&page, &mut passkey);
        assert_eq!(post(&mut other, "/sign-in/passkey", &fields).0, StatusCode::SEE_OTHER);
        let mut thief = Browser::new(&accounts);
        let (status, _, page) = post(&mut thief, "/sign-in/passkey", &fields);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "replayed");
        assert!(page.contains("was not accepted"));

        let page = thief.get("/sign-in").2;
        let fields = signed(&page, &mut passkey);
        clock.advance(600);
        let (status, _, page) = post(&mut thief, "/sign-in/passkey", &fields);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("took too long"));

        // A signature for the sign-in is none for a proof, nor for the second step; and none of another session.
        let page = thief.get("/sign-in").2;
        let mut fields = signed(&page, &mut passkey);
        assert_eq!(
            post(&mut own, "/prove/passkey", &fields).0,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        fields.push(("step", passkey_second(&mut thief, "amina", &mut passkey)[2].1.clone()));
        let second = post(&mut thief, "/sign-in/second/passkey", &fields);
        assert_eq!(second.0, StatusCode::UNPROCESSABLE_ENTITY);
        let page = other.get("/prove").2;
        let fields = signed(&page, &mut passkey);
        assert_eq!(
            post(&mut own, "/prove/passkey", &fields).0,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(post(&mut other, "/prove/passkey", &fields).0, StatusCode::SEE_OTHER);
        let page = own.get(ADD).2;
        let fields = made(&page, &mut fresh());
        assert_eq!(
            post(&mut other, ADD, &fields).0,
            StatusCode::UNPROCESSABLE_ENTITY,
            "another session"
        );
        assert_eq!(post(&mut own, ADD, &fields).0, StatusCode::OK);
        assert_eq!(post(&mut own, ADD, &fields).0, StatusCode::UNPROCESSABLE_ENTITY, "once");
    });
}

#[test]
fn a_passkey_of_somebody_else_is_none_and_nobody_can_have_the_same() {
    both(SETS, |store| {
        let (accounts, _, own, mut mine) = account_with_passkey(store, 606);
        let amina = operator::account(&accounts, "amina").unwrap();
        colleague(&accounts, amina.org, "boris", WORKER);
        let mut boris = Browser::new(&accounts);
        sign_in(&mut boris, "boris");
        let page = boris.get(ADD).2;
        let (status, _, page) = post(&mut boris, ADD, &made(&page, &mut mine));
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
        assert_eq!(count(store, "SELECT COUNT(*) FROM factor"), 1);
        let (mut theirs, _) = add_passkey(&mut boris);
        let fields = passkey_second(&mut boris, "boris", &mut mine);
        let (status, _, page) = post(&mut boris, "/sign-in/second/passkey", &fields);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut again = signed(&page, &mut theirs);
        again.push(("step", hidden(&page, "step")));
        assert_eq!(
            post(&mut boris, "/sign-in/second/passkey", &again).0,
            StatusCode::SEE_OTHER
        );
        let page = boris.get("/prove").2;
        let fields = signed(&page, &mut mine);
        assert_eq!(
            post(&mut boris, "/prove/passkey", &fields).0,
            StatusCode::UNPROCESSABLE_ENTITY
        );

        // A row that is moved to another account does not open there.
        let boris_id = operator::account(&accounts, "boris").unwrap().user;
        let move_to = |user: base::UserId| {
            let sql = "UPDATE factor SET user_id = $1 WHERE last_step = 1";
            store
                .write(Scope::Server, move |tx| tx.execute(sql, &[user.into()]))
                .unwrap()
        };
        mine.lies.handle = None;
        assert_eq!(move_to(boris_id), 1);
        let mut thief = Browser::new(&accounts);
        assert_eq!(alone(&mut thief, &mut mine), StatusCode::UNPROCESSABLE_ENTITY);
        drop(own);
    });
}

#[test]
fn five_wrong_answers_ask_for_the_password_again_and_are_told() {
    both(SETS, |store| {
        let (accounts, _, mut own, mut passkey) = account_with_passkey(store, 607);
        let mut thief = Browser::new(&accounts);
        let mut fields = passkey_second(&mut thief, "amina", &mut fresh());
        for _ in 0..4 {
            let (status, _, page) = post(&mut thief, "/sign-in/second/passkey", &fields);
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
            fields = signed(&page, &mut fresh());
            fields.push(("step", hidden(&page, "step")));
        }
        let (_, _, page) = post(&mut thief, "/sign-in/second/passkey", &fields);
        assert!(page.contains("Start again with your password"), "{page}");
        assert!(own.get("/notices").2.contains("Somebody knew your password"));
        let fields = passkey_second(&mut thief, "amina", &mut passkey);
        assert_eq!(
            post(&mut thief, "/sign-in/second/passkey", &fields).0,
            StatusCode::SEE_OTHER
        );
    });
}

#[test]
fn no_flood_of_passwords_or_of_passkeys_stands_in_the_way_of_a_passkey() {
    both(SETS, |store| {
        let (accounts, clock, _, mut passkey) = account_with_passkey(store, 608);
        let mut thief = Browser::new(&accounts);
        let wrong = [("login", "amina"), ("password", "wrong wrong wrong wrong")];
        let passwords: Vec<StatusCode> = (0..12).map(|_| thief.post("/sign-in", &wrong).0).collect();
        assert_eq!(passwords[11], StatusCode::TOO_MANY_REQUESTS);
        let page = thief.get("/sign-in").2;
        let fields = signed(&page, &mut fresh());
        let many = (0..70).map(|_| post(&mut thief, "/sign-in/passkey", &fields).0);
        let looked_at = many
            .filter(|status| *status == StatusCode::UNPROCESSABLE_ENTITY)
            .count();
        assert_eq!(looked_at, 60, "those of nobody, from one network");
        let mut own = Browser::new(&accounts);
        own.from = thief.from.clone();
        assert_eq!(
            alone(&mut own, &mut passkey),
            StatusCode::SEE_OTHER,
            "from the same network"
        );

        // Whoever got hold of the identifier, but not of the passkey, is slowed down too.
        passkey.lies.broken_signature = true;
        let many = (0..12).map(|_| alone(&mut thief, &mut passkey));
        let refused = many.filter(|status| *status == StatusCode::TOO_MANY_REQUESTS).count();
        assert_eq!(refused, 2);
        passkey.lies.broken_signature = false;
        clock.advance(10);
        assert_eq!(alone(&mut own, &mut passkey), StatusCode::SEE_OTHER);
    });
}

#[test]
fn at_a_number_instead_of_a_name_nothing_is_offered_and_nothing_breaks() {
    both(SETS, |store| {
        let (accounts, _, mut own, mut passkey) = account_with_passkey(store, 614);
        let page = own.get("/prove").2;
        assert!(page.contains("data-passkey"));
        let fields = signed(&page, &mut passkey);
        let mut other = Browser::new(&accounts);
        for browser in [&mut own, &mut other] {
            browser.host = "127.0.0.1:8080".to_owned();
        }
        assert!(!other.get("/sign-in").2.contains("data-passkey"));
        let (_, _, page) = sign_in(&mut other, "amina");
        assert!(page.contains("name=\"code\"") && !page.contains("data-passkey"));
        let (status, _, page) = own.get(ADD);
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("do not work at this address") && !page.contains("data-passkey"));
        for path in ["/sign-in/passkey", "/prove/passkey", ADD] {
            assert_eq!(post(&mut own, path, &fields).0, StatusCode::CONFLICT, "{path}");
        }
    });
}

#[test]
fn whatever_a_page_sends_is_told_as_wrong_and_never_breaks() {
    both(SETS, |store| {
        let (accounts, clock, mut own, mut passkey) = account_with_passkey(store, 615);
        let mut other = Browser::new(&accounts);
        let page = other.get("/sign-in").2;
        let good = signed(&page, &mut passkey)[1].1.clone();
        let page = own.get(ADD).2;
        let new = made(&page, &mut fresh())[1].1.clone();
        let mut answers = vec![
            String::new(),
            "{}".to_owned(),
            "null".to_owned(),
            "[".repeat(10_000),
            "\u{0}\u{202e}".to_owned(),
            "A".repeat(100_000),
            format!("{{\"id\":\"AAAA\",\"clientDataJSON\":\"{}\"}}", "A".repeat(70_000)),
        ];
        // Pieces of good ones, and bytes of CBOR that promise more than there is.
        for good in [&good, &new] {
            answers.extend((0..good.len()).step_by(97).map(|at| good[..at].to_owned()));
            answers.extend(
                (5..good.len())
                    .step_by(61)
                    .map(|at| format!("{}{}", &good[..at], &good[at + 1..])),
            );
        }
        for object in ["u_____8", "o2NmbXRkbm9uZQ", "n58", "gYGBgYGBgYGBgYGB", "W4CAgICAgICA"] {
            let mut json: serde_json::Value = serde_json::from_str(&new).unwrap();
            json["attestationObject"] = object.into();
            answers.push(json.to_string());
        }
        for (at, answer) in answers.iter().enumerate() {
            clock.advance(60);
            if at % 8 == 0 {
                own.cookies.retain(|cookie| !cookie.starts_with("session="));
                assert_eq!(alone(&mut own, &mut passkey), StatusCode::SEE_OTHER);
            }
            for (asks, path) in [
                ("/sign-in", "/sign-in/passkey"),
                ("/prove", "/prove/passkey"),
                (ADD, ADD),
            ] {
                let browser = if asks == "/sign-in" { &mut other } else { &mut own };
                let ceremony = hidden(&browser.get(asks).2, "ceremony");
                let sent = [("ceremony", ceremony.as_str()), ("answer", answer.as_str())];
                let (status, _, page) = browser.post(path, &sent);
                assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {answer} {page}");
                let sent = [("ceremony", answer.as_str()), ("answer", good.as_str())];
                assert_eq!(browser.post(path, &sent).0, StatusCode::UNPROCESSABLE_ENTITY);
            }
        }
        assert_eq!(count(store, "SELECT COUNT(*) FROM factor"), 1);
    });
}
