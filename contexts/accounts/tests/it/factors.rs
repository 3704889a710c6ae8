//! A second way to show who one is: an app that makes codes, and codes on paper.

use access::Role;
use accounts::throttle::{self, Standing};
use accounts::{Accounts, operator};
use axum::http::StatusCode;
use base::ambient::FixedClock;
use store::testing::both;
use store::{Scope, Store};
use totp_rs::{Builder, Secret};

use crate::pages::Browser;
use crate::{PASSWORD, SETS, colleague, context, organisation};

const WORKER: &[Role] = &[Role::CaseWorker];
const SETTINGS: &[Role] = &[Role::ConfigurationAdministrator, Role::UserAdministrator];

/// An app on a telephone, told the key that stands on the page.
pub(crate) struct App(String);

impl App {
    pub(crate) fn code(&self, accounts: &Accounts) -> String {
        let secret = Secret::try_from_base32(self.0.replace(' ', "")).unwrap();
        let seconds = accounts.ambient().now().micros() / 1_000_000;
        let totp = Builder::new().with_secret(secret).build_noncompliant();
        totp.generate(u64::try_from(seconds).unwrap()).to_string()
    }
}

/// The codes that stand on a page.
pub(crate) fn codes(page: &str) -> Vec<String> {
    let parts = page.split("<bdi class=\"code\"").skip(1);
    let parts = parts.filter_map(|part| part.split_once('>')?.1.split('<').next());
    parts.map(str::to_owned).collect()
}

pub(crate) fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

pub(crate) fn sign_in(browser: &mut Browser, login: &str) -> (StatusCode, String, String) {
    browser.post("/sign-in", &[("login", login), ("password", PASSWORD)])
}

/// Adds an app to the account that is signed in; the app, and the recovery codes of the page.
pub(crate) fn add_app(accounts: &Accounts, browser: &mut Browser) -> (App, Vec<String>) {
    let (status, to, _) = browser.post("/account/factors", &[("add", "app"), ("label", "هاتف العمل")]);
    assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/account/factors/app"));
    let (_, _, page) = browser.get("/account/factors/app");
    assert!(page.contains("<svg role=\"img\""), "{page}");
    let app = App(codes(&page).into_iter().next().unwrap());
    let (status, _, page) = browser.post("/account/factors/app", &[("code", &app.code(accounts))]);
    assert_eq!(status, StatusCode::OK, "{page}");
    (app, codes(&page))
}

/// The first step of a sign-in; the token of the second.
pub(crate) fn first_step(browser: &mut Browser, login: &str) -> String {
    browser.cookies.retain(|cookie| !cookie.starts_with("session="));
    let (status, _, page) = sign_in(browser, login);
    assert_eq!(status, StatusCode::OK, "{page}");
    assert!(!browser.cookies.iter().any(|cookie| cookie.starts_with("session=")));
    hidden(&page, "step")
}

pub(crate) fn second_step(browser: &mut Browser, step: &str, code: &str) -> StatusCode {
    browser.post("/sign-in/second", &[("step", step), ("code", code)]).0
}

fn account_with_app(store: &Store, seed: u64) -> (Accounts, std::sync::Arc<FixedClock>, Browser, App, Vec<String>) {
    let (accounts, clock) = context(store, seed);
    organisation(&accounts, "Harbour", "amina", WORKER);
    let mut browser = Browser::new(&accounts);
    sign_in(&mut browser, "amina");
    let (app, paper) = add_app(&accounts, &mut browser);
    clock.advance(30);
    (accounts, clock, browser, app, paper)
}

pub(crate) fn count(store: &Store, sql: &'static str) -> i64 {
    let count = store.read(Scope::Server, |tx| tx.one(sql, &[], |row| row.get::<i64>(0)));
    count.unwrap().unwrap()
}

#[test]
fn an_app_counts_once_it_has_shown_a_code_and_is_asked_for_at_the_next_sign_in() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 301);
        organisation(&accounts, "Harbour", "amina", WORKER);
        let mut own = Browser::new(&accounts);
        sign_in(&mut own, "amina");
        own.post("/account/factors", &[("add", "app"), ("label", "phone")]);
        let (status, _, page) = own.post("/account/factors/app", &[("code", "000000")]);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("<svg"), "the picture is still there");
        let mut other = Browser::new(&accounts);
        assert_eq!(
            sign_in(&mut other, "amina").0,
            StatusCode::SEE_OTHER,
            "not before it has worked"
        );

        let (app, paper) = add_app(&accounts, &mut own);
        assert_eq!(paper.len(), 10);
        assert_eq!(
            count(store, "SELECT COUNT(*) FROM factor"),
            1,
            "the one begun with before is gone"
        );
        let (_, _, page) = own.get("/account/factors");
        assert!(
            page.contains("هاتف العمل") && page.contains("\u{2068}10\u{2069} recovery codes left"),
            "{page}"
        );
        assert!(!paper.iter().any(|code| page.contains(code.as_str())), "shown once");

        let step = first_step(&mut other, "amina");
        assert_eq!(
            second_step(&mut other, &step, &app.code(&accounts)),
            StatusCode::UNPROCESSABLE_ENTITY,
            "the code that set the app up is used up"
        );
        clock.advance(30);
        let code = app.code(&accounts);
        assert_eq!(second_step(&mut other, &step, &code), StatusCode::SEE_OTHER);
        assert_eq!(other.get("/account").0, StatusCode::OK);
        let mut thief = Browser::new(&accounts);
        let step = first_step(&mut thief, "amina");
        assert_eq!(
            second_step(&mut thief, &step, &code),
            StatusCode::UNPROCESSABLE_ENTITY,
            "no code twice"
        );
        clock.advance(30);
        assert_eq!(second_step(&mut thief, &step, &code), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(thief.get("/account").0, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_recovery_code_works_once_and_its_owner_is_told() {
    both(SETS, |store| {
        let (accounts, _, mut own, _, paper) = account_with_app(store, 302);
        let mut other = Browser::new(&accounts);
        let step = first_step(&mut other, "amina");
        assert_eq!(
            second_step(&mut other, &step, &paper[3].to_lowercase()),
            StatusCode::SEE_OTHER
        );
        let (_, _, page) = own.get("/notices");
        assert!(page.contains("A recovery code was used"), "{page}");
        assert!(
            own.get("/account/factors")
                .2
                .contains("\u{2068}9\u{2069} recovery codes left")
        );
        let mut again = Browser::new(&accounts);
        let step = first_step(&mut again, "amina");
        assert_eq!(
            second_step(&mut again, &step, &paper[3]),
            StatusCode::UNPROCESSABLE_ENTITY
        );

        let (_, _, page) = own.post("/account/factors", &[("renew", "recovery")]);
        let fresh = codes(&page);
        assert_eq!(fresh.len(), 10);
        assert_eq!(
            second_step(&mut again, &step, &paper[4]),
            StatusCode::UNPROCESSABLE_ENTITY,
            "an old one"
        );
        assert_eq!(second_step(&mut again, &step, &fresh[0]), StatusCode::SEE_OTHER);
    });
}

#[test]
fn recovery_codes_are_each_accounts_own() {
    both(SETS, |store| {
        let (accounts, clock, _, _, paper) = account_with_app(store, 303);
        let org = operator::account(&accounts, "amina").unwrap().org;
        colleague(&accounts, org, "boris", WORKER);
        let mut boris = Browser::new(&accounts);
        sign_in(&mut boris, "boris");
        add_app(&accounts, &mut boris);
        clock.advance(30);
        let mut other = Browser::new(&accounts);
        let step = first_step(&mut other, "boris");
        assert_eq!(
            second_step(&mut other, &step, &paper[0]),
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(store_count_used(store), 0);
    });
}

fn store_count_used(store: &Store) -> i64 {
    count(store, "SELECT COUNT(*) FROM recovery_code WHERE used_at IS NOT NULL")
}

#[test]
fn after_five_wrong_codes_the_password_is_asked_for_again_and_the_owner_is_told() {
    both(SETS, |store| {
        let (accounts, _, mut own, app, _) = account_with_app(store, 304);
        let mut thief = Browser::new(&accounts);
        let step = first_step(&mut thief, "amina");
        let statuses: Vec<u16> = (0..5)
            .map(|_| second_step(&mut thief, &step, "123123").as_u16())
            .collect();
        assert_eq!(statuses, [422; 5]);
        let (_, _, page) = thief.post("/sign-in/second", &[("step", &step), ("code", &app.code(&accounts))]);
        assert!(page.contains("action=\"/sign-in\""), "even with the right code: {page}");
        assert!(own.get("/notices").2.contains("Somebody knew your password"));
    });
}

#[test]
fn guessing_codes_is_slowed_down_and_never_holds_up_the_owners_known_device() {
    both(SETS, |store| {
        let (accounts, clock, mut own, app, _) = account_with_app(store, 305);
        let mut thief = Browser::new(&accounts);
        let mut looked_at = 0;
        for round in 0..8 {
            thief.from = format!("10.7.{round}.1");
            let step = first_step(&mut thief, "amina");
            let tries = (0..4).map(|_| second_step(&mut thief, &step, "123123"));
            looked_at += tries.filter(|status| *status != StatusCode::TOO_MANY_REQUESTS).count();
        }
        assert_eq!(looked_at, 10, "from all networks together");
        clock.advance(30);
        own.cookies.retain(|pair| pair.starts_with("device="));
        let step = first_step(&mut own, "amina");
        assert_eq!(
            second_step(&mut own, &step, &app.code(&accounts)),
            StatusCode::SEE_OTHER
        );
    });
}

#[test]
fn what_ends_sessions_ends_a_sign_in_between_its_steps() {
    both(SETS, |store| {
        let (accounts, clock, mut own, app, _) = account_with_app(store, 306);
        let mut other = Browser::new(&accounts);
        let step = first_step(&mut other, "amina");
        let typed = [("current", PASSWORD), ("new", "another four plain words")];
        assert_eq!(own.post("/account/password", &typed).0, StatusCode::OK);
        assert_ne!(
            second_step(&mut other, &step, &app.code(&accounts)),
            StatusCode::SEE_OTHER
        );
        assert_eq!(other.get("/account").0, StatusCode::SEE_OTHER, "nobody is in");
        let step = {
            let typed = [("login", "amina"), ("password", "another four plain words")];
            hidden(&other.post("/sign-in", &typed).2, "step")
        };
        clock.advance(600);
        assert_ne!(
            second_step(&mut other, &step, &app.code(&accounts)),
            StatusCode::SEE_OTHER,
            "too late"
        );
    });
}

#[test]
fn adding_and_removing_an_app_ends_all_other_sessions_and_takes_the_standing_of_other_devices() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 307);
        organisation(&accounts, "Harbour", "amina", WORKER);
        let (mut laptop, mut phone) = (Browser::new(&accounts), Browser::new(&accounts));
        sign_in(&mut laptop, "amina");
        sign_in(&mut phone, "amina");
        let token = phone
            .cookies
            .iter()
            .find_map(|pair| pair.strip_prefix("device="))
            .unwrap()
            .to_owned();
        let known = || {
            matches!(
                throttle::standing(&accounts, "amina", Some(&token)).unwrap(),
                Standing::Known(_)
            )
        };
        assert!(known());
        let (app, _) = add_app(&accounts, &mut laptop);
        assert_eq!(phone.get("/account").0, StatusCode::SEE_OTHER);
        assert!(!known());
        clock.advance(30);
        phone.cookies.retain(|pair| pair.starts_with("device="));
        let step = first_step(&mut phone, "amina");
        assert_eq!(
            second_step(&mut phone, &step, &app.code(&accounts)),
            StatusCode::SEE_OTHER
        );
        assert!(known());

        let (_, _, page) = laptop.get("/account/factors");
        let id = hidden_button(&page, "remove");
        assert_eq!(laptop.post("/account/factors", &[("remove", &id)]).0, StatusCode::OK);
        assert_eq!(phone.get("/account").0, StatusCode::SEE_OTHER);
        assert!(!known());
        assert_eq!(laptop.get("/account").0, StatusCode::OK);
        assert_eq!(count(store, "SELECT COUNT(*) FROM factor"), 0);
        assert_eq!(
            count(store, "SELECT COUNT(*) FROM recovery_code"),
            0,
            "they go with the last factor"
        );
        assert_eq!(
            sign_in(&mut phone, "amina").0,
            StatusCode::SEE_OTHER,
            "the password alone again"
        );
    });
}

pub(crate) fn hidden_button(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn the_key_of_a_factor_is_destroyed_with_it_and_a_row_moved_to_another_account_does_not_open() {
    both(SETS, |store| {
        let (accounts, clock, mut own, app, _) = account_with_app(store, 308);
        let amina = operator::account(&accounts, "amina").unwrap();
        let boris = colleague(&accounts, amina.org, "boris", WORKER);
        let key = store
            .read(Scope::Server, |tx| {
                tx.one("SELECT key_id FROM factor", &[], |row| row.get::<vault::KeyId>(0))
            })
            .unwrap()
            .unwrap();
        accounts.vault().key(amina.org, key).unwrap();
        let moved = |to: base::UserId| {
            let sql = "UPDATE factor SET user_id = $1";
            store
                .write(Scope::Server, move |tx| tx.execute(sql, &[to.into()]))
                .unwrap();
        };
        moved(boris);
        let mut thief = Browser::new(&accounts);
        let step = first_step(&mut thief, "boris");
        assert_ne!(
            second_step(&mut thief, &step, &app.code(&accounts)),
            StatusCode::SEE_OTHER
        );
        moved(amina.user);
        clock.advance(30);
        let (_, _, page) = own.get("/account/factors");
        own.post("/account/factors", &[("remove", &hidden_button(&page, "remove"))]);
        assert!(accounts.vault().key(amina.org, key).is_err());
    });
}

#[test]
fn a_code_of_the_app_is_a_fresh_proof_and_is_taken_once() {
    both(SETS, |store| {
        let (accounts, clock, mut own, app, _) = account_with_app(store, 309);
        clock.advance(web::FRESH);
        let add = [("add", "app"), ("label", "second")];
        assert_eq!(own.post("/account/factors", &add).0, StatusCode::FORBIDDEN);
        let code = app.code(&accounts);
        assert_eq!(
            own.post("/prove", &[("password", "000000")]).0,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(own.post("/prove", &[("password", &code)]).0, StatusCode::SEE_OTHER);
        assert_eq!(own.post("/account/factors", &add).0, StatusCode::SEE_OTHER);
        assert_eq!(
            own.post("/prove", &[("password", &code)]).0,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    });
}

#[test]
fn whoever_has_no_second_step_is_reminded_before_the_day_and_reaches_nothing_else_after_it() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 310);
        organisation(&accounts, "Harbour", "amina", SETTINGS);
        let mut own = Browser::new(&accounts);
        sign_in(&mut own, "amina");
        // The clock of the tests stands at 2027-01-15.
        let day = |day: &'static str| [("from.year", "2027"), ("from.month", "1"), ("from.day", day)];
        let (status, _, _) = own.post("/organisation/factors", &[("from.year", "2027")]);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "a day, not a year");
        assert_eq!(own.post("/organisation/factors", &day("17")).0, StatusCode::SEE_OTHER);
        let (status, _, page) = own.get("/organisation");
        assert_eq!(status, StatusCode::OK);
        assert!(
            page.contains("A second step will be required") && page.contains("value=\"17\""),
            "{page}"
        );
        clock.advance(48 * 3600);
        sign_in(&mut own, "amina");
        let (status, to, _) = own.get("/organisation");
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/account/factors"));
        assert!(own.get("/account/factors").2.contains("Add a second step to go on"));
        let (app, _) = add_app(&accounts, &mut own);
        assert_eq!(own.get("/organisation").0, StatusCode::OK);
        clock.advance(30);
        let mut other = Browser::new(&accounts);
        let step = first_step(&mut other, "amina");
        assert_eq!(
            second_step(&mut other, &step, &app.code(&accounts)),
            StatusCode::SEE_OTHER
        );
        assert_eq!(other.get("/users").0, StatusCode::OK);
    });
}

#[test]
fn what_was_typed_when_a_session_ended_is_carried_through_both_steps() {
    both(SETS, |store| {
        let (accounts, _, mut own, app, _) = account_with_app(store, 311);
        let fields = [("login", "amina"), ("password", PASSWORD), ("next", "/account/factors")];
        own.cookies.retain(|pair| pair.starts_with("device="));
        let (_, _, page) = own.post("/sign-in", &fields);
        let step = hidden(&page, "step");
        assert_eq!(hidden(&page, "next"), "/account/factors");
        let second = [
            ("step", step.as_str()),
            ("code", &app.code(&accounts)),
            ("next", "/account/factors"),
        ];
        let (status, to, _) = own.post("/sign-in/second", &second);
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/account/factors"));
    });
}
