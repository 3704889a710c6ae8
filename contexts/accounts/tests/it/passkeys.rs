//! Passkeys: added, used as the second step, alone and as a fresh proof; every lie, and every way in which one ends.

use access::Role;
use accounts::resets::{self, Answer};
use accounts::{Accounts, operator};
use axum::http::StatusCode;
use store::testing::both;
use store::{Scope, Store};
use webauthn::testing::{Algorithm, Passkey};

use crate::factors::{add_app, codes, count, first_step, hidden, hidden_button, second_step, sign_in};
use crate::pages::Browser;
use crate::{PASSWORD, SETS, context, organisation, secret};

pub(crate) const WORKER: &[Role] = &[Role::CaseWorker];
const SETTINGS: &[Role] = &[Role::ConfigurationAdministrator, Role::UserAdministrator];
const ORIGIN: &str = "http://localhost";
pub(crate) const ADD: &str = "/account/factors/passkey";

pub(crate) type Fields = Vec<(&'static str, String)>;

/// What the page tells the script to ask for.
fn options(page: &str) -> String {
    let (_, rest) = page.split_once("data-options=\"").unwrap_or_else(|| panic!("{page}"));
    let escaped = rest.split('"').next().unwrap();
    escaped
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

pub(crate) fn post(browser: &mut Browser, path: &str, fields: &Fields) -> (StatusCode, String, String) {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post(path, &fields)
}

pub(crate) fn fresh() -> Passkey {
    Passkey::new(Algorithm::Es256, ORIGIN).unwrap()
}

/// What the script sends of a page that asks for a new passkey.
pub(crate) fn made(page: &str, passkey: &mut Passkey) -> Fields {
    vec![
        ("ceremony", hidden(page, "ceremony")),
        ("answer", passkey.make(&options(page))),
        ("label", "Ключ".to_owned()),
    ]
}

/// What the script sends of a page that asks for a signature.
pub(crate) fn signed(page: &str, passkey: &mut Passkey) -> Fields {
    vec![
        ("ceremony", hidden(page, "ceremony")),
        ("answer", passkey.sign(&options(page))),
    ]
}

/// Adds a passkey to the account that is signed in; the passkey, and the recovery codes of the page.
pub(crate) fn add_passkey(browser: &mut Browser) -> (Passkey, Vec<String>) {
    let mut passkey = fresh();
    let page = browser.get(ADD).2;
    let (status, _, page) = post(browser, ADD, &made(&page, &mut passkey));
    assert_eq!(status, StatusCode::OK, "{page}");
    (passkey, codes(&page))
}

/// The first step of a sign-in, and what the passkey says to the second.
pub(crate) fn passkey_second(browser: &mut Browser, login: &str, passkey: &mut Passkey) -> Fields {
    browser.cookies.retain(|cookie| !cookie.starts_with("session="));
    let (status, _, page) = sign_in(browser, login);
    assert_eq!(status, StatusCode::OK, "{page}");
    let mut fields = signed(&page, passkey);
    fields.push(("step", hidden(&page, "step")));
    fields
}

/// Signs in with a passkey alone.
pub(crate) fn alone(browser: &mut Browser, passkey: &mut Passkey) -> StatusCode {
    browser.cookies.retain(|cookie| !cookie.starts_with("session="));
    let page = browser.get("/sign-in").2;
    post(browser, "/sign-in/passkey", &signed(&page, passkey)).0
}

pub(crate) fn account_with_passkey(
    store: &Store,
    seed: u64,
) -> (Accounts, std::sync::Arc<base::ambient::FixedClock>, Browser, Passkey) {
    let (accounts, clock) = context(store, seed);
    organisation(&accounts, "Harbour", "amina", WORKER);
    let mut own = Browser::new(&accounts);
    sign_in(&mut own, "amina");
    let (passkey, paper) = add_passkey(&mut own);
    assert_eq!(paper.len(), 10, "codes on paper come with the first factor");
    (accounts, clock, own, passkey)
}

fn basis_of_last_sign_in(store: &Store) -> String {
    let sql = "SELECT basis FROM audit WHERE action = 'sign-in' ORDER BY at DESC, seq DESC LIMIT 1";
    let found = store.read(Scope::Server, |tx| tx.one(sql, &[], |row| row.get::<String>(0)));
    found.unwrap().unwrap()
}

#[test]
fn a_passkey_is_asked_for_after_the_password_and_signs_in_alone() {
    both(SETS, |store| {
        let (accounts, clock, mut own, mut passkey) = account_with_passkey(store, 601);
        let (_, _, page) = own.get("/account/factors");
        assert!(page.contains("Ключ") && !page.contains("other devices"), "{page}");
        let mut other = Browser::new(&accounts);
        let fields = passkey_second(&mut other, "amina", &mut passkey);
        assert_eq!(other.get("/account").0, StatusCode::SEE_OTHER, "not between the steps");
        let (status, to, _) = post(&mut other, "/sign-in/second/passkey", &fields);
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/"));
        assert_eq!(other.get("/account").0, StatusCode::OK);
        assert_eq!(basis_of_last_sign_in(store), "password-passkey");

        clock.advance(1);
        let mut third = Browser::new(&accounts);
        assert_eq!(alone(&mut third, &mut passkey), StatusCode::SEE_OTHER);
        assert_eq!(third.get("/account").0, StatusCode::OK);
        assert_eq!(basis_of_last_sign_in(store), "passkey");
        let (_, _, page) = own.get("/notices");
        assert_eq!(page.matches("new device").count(), 2, "new devices are told: {page}");
        assert_eq!(count(store, "SELECT last_step FROM factor"), 3, "its number is kept");
        assert_eq!(count(store, "SELECT COUNT(*) FROM factor WHERE backup = 'never'"), 1);
    });
}

#[test]
fn several_passkeys_and_an_app_stand_beside_each_other_and_paper_takes_the_place_of_any() {
    both(SETS, |store| {
        let (accounts, clock, mut own, mut first) = account_with_passkey(store, 602);
        let (mut second, paper) = add_passkey(&mut own);
        assert!(paper.is_empty(), "those of the first are still there");
        let (app, _) = add_app(&accounts, &mut own);
        clock.advance(30);
        let mut other = Browser::new(&accounts);
        for passkey in [&mut first, &mut second] {
            assert_eq!(alone(&mut other, passkey), StatusCode::SEE_OTHER);
            let fields = passkey_second(&mut other, "amina", passkey);
            assert_eq!(
                post(&mut other, "/sign-in/second/passkey", &fields).0,
                StatusCode::SEE_OTHER
            );
        }
        let step = first_step(&mut other, "amina");
        assert_eq!(
            second_step(&mut other, &step, &app.code(&accounts)),
            StatusCode::SEE_OTHER
        );
        let (_, _, page) = own.post("/account/factors", &[("renew", "recovery")]);
        let step = first_step(&mut other, "amina");
        assert_eq!(second_step(&mut other, &step, &codes(&page)[0]), StatusCode::SEE_OTHER);
        assert!(
            options(&own.get(ADD).2).contains("excludeCredentials\":[{"),
            "none is made where one is"
        );
    });
}

#[test]
fn a_passkey_that_keeps_no_number_and_can_be_copied_works_again_and_again() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 603);
        organisation(&accounts, "Harbour", "amina", WORKER);
        let mut own = Browser::new(&accounts);
        sign_in(&mut own, "amina");
        let mut passkey = fresh();
        (passkey.flags, passkey.count) = (0x0d, 0);
        let page = own.get(ADD).2;
        assert_eq!(post(&mut own, ADD, &made(&page, &mut passkey)).0, StatusCode::OK);
        assert!(own.get("/account/factors").2.contains("Can be copied to other devices"));
        let mut other = Browser::new(&accounts);
        assert_eq!(alone(&mut other, &mut passkey), StatusCode::SEE_OTHER);
        passkey.flags = 0x1d;
        assert_eq!(alone(&mut other, &mut passkey), StatusCode::SEE_OTHER);
        assert_eq!(count(store, "SELECT COUNT(*) FROM factor WHERE backup = 'kept'"), 1);
        passkey.flags = 0x05;
        assert_eq!(
            alone(&mut other, &mut passkey),
            StatusCode::UNPROCESSABLE_ENTITY,
            "it changed its nature"
        );
    });
}

#[test]
fn a_passkey_is_a_fresh_proof_if_it_knows_its_owner_and_loses_nothing_that_was_typed() {
    both(SETS, |store| {
        let (_, clock, mut own, mut passkey) = account_with_passkey(store, 609);
        clock.advance(web::FRESH);
        clock.advance(1);
        assert_eq!(own.get(ADD).1, "/prove?next=%2Faccount%2Ffactors%2Fpasskey");
        let typed = [("add", "app"), ("label", "телефон")];
        let (status, _, page) = own.post("/account/factors", &typed);
        assert_eq!(status, StatusCode::FORBIDDEN);
        assert!(page.contains("data-to=\"/prove/passkey\""), "{page}");
        let mut fields = signed(&page, &mut passkey);
        fields.push(("again", "/account/factors".to_owned()));
        fields.push(("kept:label", "телефон".to_owned()));
        let (status, _, page) = post(&mut own, "/prove/passkey", &fields);
        assert_eq!(status, StatusCode::OK);
        assert!(
            page.contains("action=\"/account/factors\"") && page.contains("телефон"),
            "{page}"
        );
        assert_eq!(own.get(ADD).0, StatusCode::OK);

        clock.advance(web::FRESH);
        clock.advance(1);
        passkey.flags = 0x01;
        let page = own.get("/prove").2;
        let fields = signed(&page, &mut passkey);
        assert_eq!(
            post(&mut own, "/prove/passkey", &fields).0,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_ne!(own.get(ADD).0, StatusCode::OK);
    });
}

#[test]
fn a_key_without_pin_is_a_second_step_and_no_sign_in_of_its_own() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 610);
        organisation(&accounts, "Harbour", "amina", WORKER);
        let mut own = Browser::new(&accounts);
        sign_in(&mut own, "amina");
        let mut key = fresh();
        key.flags = 0x01;
        let page = own.get(ADD).2;
        assert_eq!(post(&mut own, ADD, &made(&page, &mut key)).0, StatusCode::OK);
        let mut other = Browser::new(&accounts);
        assert_eq!(alone(&mut other, &mut key), StatusCode::UNPROCESSABLE_ENTITY);
        let fields = passkey_second(&mut other, "amina", &mut key);
        assert_eq!(
            post(&mut other, "/sign-in/second/passkey", &fields).0,
            StatusCode::SEE_OTHER
        );
    });
}

#[test]
fn a_removed_passkey_opens_nothing_and_its_key_is_destroyed() {
    both(SETS, |store| {
        let (accounts, _, mut own, mut passkey) = account_with_passkey(store, 611);
        let amina = operator::account(&accounts, "amina").unwrap();
        let mut other = Browser::new(&accounts);
        assert_eq!(alone(&mut other, &mut passkey), StatusCode::SEE_OTHER);
        let key = store.read(Scope::Server, |tx| {
            tx.one("SELECT key_id FROM factor", &[], |row| row.get::<vault::KeyId>(0))
        });
        let key = key.unwrap().unwrap();
        accounts.vault().key(amina.org, key).unwrap();
        let id = hidden_button(&own.get("/account/factors").2, "remove");
        assert_eq!(own.post("/account/factors", &[("remove", &id)]).0, StatusCode::OK);
        assert!(accounts.vault().key(amina.org, key).is_err());
        assert_eq!(other.get("/account").0, StatusCode::SEE_OTHER, "other sessions end");
        assert_eq!(alone(&mut other, &mut passkey), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(count(store, "SELECT COUNT(*) FROM recovery_code"), 0);
        assert_eq!(
            sign_in(&mut other, "amina").0,
            StatusCode::SEE_OTHER,
            "the password alone again"
        );
        assert!(other.get("/notices").2.contains("How you sign in was changed"));
        assert!(
            !own.get("/notices").2.contains("How you sign in was changed"),
            "not where it was done"
        );
    });
}

#[test]
fn a_new_password_leaves_a_passkey_and_a_reset_of_everything_takes_it() {
    both(SETS, |store| {
        let (accounts, _, _, mut passkey) = account_with_passkey(store, 612);
        let reset = |factors, password: &str| {
            let answer = Answer {
                login: "amina".into(),
                code: operator::reset(&accounts, "amina", factors).unwrap(),
                password: secret(password),
            };
            resets::run(&accounts, &answer).unwrap();
        };
        let mut other = Browser::new(&accounts);
        reset(false, "another four plain words");
        assert_eq!(alone(&mut other, &mut passkey), StatusCode::SEE_OTHER);
        reset(true, "yet another four plain words");
        assert_eq!(other.get("/account").0, StatusCode::SEE_OTHER);
        assert_eq!(alone(&mut other, &mut passkey), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(count(store, "SELECT COUNT(*) FROM factor"), 0);
    });
}

#[test]
fn a_passkey_is_enough_where_the_organisation_requires_a_second_step() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 613);
        organisation(&accounts, "Harbour", "amina", SETTINGS);
        let mut own = Browser::new(&accounts);
        sign_in(&mut own, "amina");
        let day = [("from.year", "2027"), ("from.month", "1"), ("from.day", "16")];
        assert_eq!(own.post("/organisation/factors", &day).0, StatusCode::SEE_OTHER);
        clock.advance(48 * 3600);
        sign_in(&mut own, "amina");
        assert_eq!(own.get("/organisation").1, "/account/factors");
        let (mut passkey, _) = add_passkey(&mut own);
        assert_eq!(own.get("/organisation").0, StatusCode::OK);
        let mut other = Browser::new(&accounts);
        assert_eq!(alone(&mut other, &mut passkey), StatusCode::SEE_OTHER);
        assert_eq!(other.get("/users").0, StatusCode::OK);
    });
}

#[test]
fn what_was_typed_when_a_session_ended_is_carried_through_a_passkey() {
    both(SETS, |store| {
        let (_, clock, mut own, mut passkey) = account_with_passkey(store, 616);
        clock.advance(31 * 60);
        let (status, _, page) = own.post("/account/factors", &[("add", "app"), ("label", "телефон")]);
        assert_eq!(status, StatusCode::UNAUTHORIZED);
        let mut fields = signed(&page, &mut passkey);
        for name in ["again", "kept:label"] {
            fields.push((
                if name == "again" { "again" } else { "kept:label" },
                hidden(&page, name),
            ));
        }
        let (status, _, page) = post(&mut own, "/sign-in/passkey", &fields);
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("телефон") && page.contains("action=\"/account/factors\""));
        assert!(!page.contains(PASSWORD));
    });
}
