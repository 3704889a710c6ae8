//! What asks for a fresh proof, and how it is given.

use access::Role;
use axum::http::StatusCode;
use store::testing::both;
use web::FRESH;

use crate::pages::Browser;
use crate::{PASSWORD, SETS, context, organisation};

const ADMINISTRATOR: &[Role] = &[Role::UserAdministrator];

#[test]
fn a_change_of_users_asks_again_after_a_quarter_of_an_hour_and_loses_nothing_that_was_typed() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 41);
        organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        let guest = [("display", "Рахіма"), ("roles", "auditor")];
        clock.advance(FRESH);
        assert_eq!(browser.post("/users/invite", &guest).0, StatusCode::OK);
        clock.advance(1);
        let (status, _, page) = browser.post("/users/invite", &guest);
        assert_eq!(status, StatusCode::FORBIDDEN);
        assert!(
            page.contains("action=\"/prove\"") && page.contains("name=\"kept:display\"") && page.contains("Рахіма")
        );
        assert_eq!(browser.get("/users").0, StatusCode::OK, "all else goes on");

        let kept = [
            ("again", "/users/invite"),
            ("kept:display", "Рахіма"),
            ("kept:roles", "auditor"),
        ];
        let with = |password: &'static str| [kept.as_slice(), &[("password", password)]].concat();
        let (status, _, page) = browser.post("/prove", &with("not the password"));
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("Рахіма"), "still not lost");
        assert_eq!(browser.post("/users/invite", &guest).0, StatusCode::FORBIDDEN);
        let (status, _, page) = browser.post("/prove", &with(PASSWORD));
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("action=\"/users/invite\"") && page.contains("Рахіма"));
        assert!(!page.contains(PASSWORD));
        assert_eq!(browser.post("/users/invite", &guest).0, StatusCode::OK);

        clock.advance(-3600);
        assert_eq!(
            browser.post("/users/invite", &guest).0,
            StatusCode::FORBIDDEN,
            "a proof from the future is none"
        );
        clock.advance(3600);
        let (_, to, _) = browser.post("/prove", &[("password", PASSWORD)]);
        assert_eq!(to, "/");
        let (_, to, _) = browser.post("/prove", &[("password", PASSWORD), ("next", "/users")]);
        assert_eq!(to, "/users");
    });
}

#[test]
fn guessing_the_password_of_an_open_session_is_slowed_down() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 42);
        organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        let statuses: Vec<u16> = (0..11)
            .map(|_| browser.post("/prove", &[("password", "guess")]).0.as_u16())
            .collect();
        assert_eq!((&statuses[..10], statuses[10]), (&[422; 10][..], 429));
    });
}
