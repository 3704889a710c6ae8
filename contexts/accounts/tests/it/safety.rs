//! What must hold when somebody means ill, or when two do the same thing at once.

use std::sync::{Arc, Barrier};
use std::thread;

use access::{Actor, Role};
use accounts::invitations::{self, Answer, Guest};
use accounts::sign_in::{self, Credentials};
use accounts::{Accounts, leaving, operator, sessions, set_up, users};
use axum::http::StatusCode;
use base::{OrgId, Refusal, TeamId};
use store::testing::both;
use store::{Scope, Store};
use ui::Lang;
use web::Sessions as _;

use crate::pages::Browser;
use crate::{PASSWORD, SETS, answers, colleague, context, organisation, secret};

const ADMINISTRATOR: &[Role] = &[Role::UserAdministrator];

fn actor(accounts: &Accounts, login: &str) -> Actor {
    sessions::actor_of(&operator::account(accounts, login).unwrap(), false)
}

fn refused_sign_ins(store: &Store) -> i64 {
    store
        .read(Scope::Server, |tx| {
            let sql = "SELECT COUNT(*) FROM audit WHERE action = 'sign-in-refused'";
            tx.one(sql, &[], |row| row.get::<i64>(0))
        })
        .unwrap()
        .unwrap()
}

/// Runs both at the same moment, on threads of their own.
fn at_once<T: Send + 'static>(works: [Box<dyn FnOnce() -> T + Send>; 2]) -> [T; 2] {
    let barrier = Arc::new(Barrier::new(2));
    let running = works.map(|work| {
        let barrier = barrier.clone();
        thread::spawn(move || {
            barrier.wait();
            work()
        })
    });
    running.map(|thread| thread.join().unwrap())
}

fn guest(team: TeamId) -> Guest {
    Guest {
        display: secret("Rahima"),
        roles: [Role::CaseWorker].into_iter().collect(),
        teams: vec![team],
    }
}

fn invite(accounts: &Accounts, by: &Actor, guest: &Guest) -> String {
    let (ambient, by, guest) = (accounts.ambient().clone(), by.clone(), guest.clone());
    let code = accounts
        .store()
        .write(Scope::Org(by.org), move |tx| {
            invitations::invite(tx, &ambient, &by, &guest).map(|made| made.code)
        })
        .unwrap();
    code.expose().clone()
}

fn accept(accounts: &Accounts, code: &str, login: &str) -> Result<(), Refusal> {
    let answer = Answer {
        code: secret(code),
        login: login.into(),
        password: secret(PASSWORD),
        language: Lang::En,
    };
    invitations::accept(accounts, answer).map(drop)
}

#[test]
fn the_wizard_run_twice_at_once_makes_one_organisation() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 21);
        let run = |login: &'static str| -> Box<dyn FnOnce() -> bool + Send> {
            let accounts = accounts.clone();
            Box::new(move || {
                let (ambient, answers) = (accounts.ambient().clone(), answers(login, login));
                let org = OrgId::new(&ambient);
                accounts
                    .store()
                    .write(Scope::Server, move |tx| {
                        set_up::run(tx, &ambient, org, &answers, "hash")
                    })
                    .is_ok()
            })
        };
        let done = at_once([run("first"), run("second")]);
        assert_eq!(done.iter().filter(|done| **done).count(), 1);
        assert_eq!(operator::organisation_ids(store).unwrap().len(), 1);
    });
}

#[test]
fn an_invitation_used_twice_at_once_makes_one_account() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 22);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let code = invite(&accounts, &actor(&accounts, "amina"), &guest(made.team));
        let take = |login: &'static str| -> Box<dyn FnOnce() -> bool + Send> {
            let (accounts, code) = (accounts.clone(), code.clone());
            Box::new(move || accept(&accounts, &code, login).is_ok())
        };
        let done = at_once([take("rahima"), take("rahima2")]);
        assert_eq!(done.iter().filter(|done| **done).count(), 1);
        let found = ["rahima", "rahima2"].map(|login| operator::account(&accounts, login).is_ok());
        assert_eq!(found, done, "no account is left of the one that came too late");
    });
}

#[test]
fn two_administrators_who_close_each_other_at_once_leave_one() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 23);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let boris = colleague(&accounts, made.org, "boris", ADMINISTRATOR);
        let close = |by: &str, whom| -> Box<dyn FnOnce() -> bool + Send> {
            let (accounts, by) = (accounts.clone(), actor(&accounts, by));
            Box::new(move || {
                let ambient = accounts.ambient().clone();
                accounts
                    .store()
                    .write(Scope::Org(by.org), move |tx| {
                        leaving::close(tx, (&ambient, &leaving::Nothing), &by, whom, "left", &[]).map(drop)
                    })
                    .is_ok()
            })
        };
        let done = at_once([close("amina", boris), close("boris", made.user)]);
        assert_eq!(done.iter().filter(|done| **done).count(), 1);
    });
}

#[test]
fn who_invites_no_more_leaves_no_open_invitation_behind() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 24);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let amina = actor(&accounts, "amina");
        let kept = invite(&accounts, &amina, &guest(made.team));
        let boris = colleague(&accounts, made.org, "boris", ADMINISTRATOR);
        let closed = invite(&accounts, &actor(&accounts, "boris"), &guest(made.team));
        operator::disable(&accounts, "boris").unwrap();
        assert!(accept(&accounts, &closed, "sock").is_err());

        colleague(&accounts, made.org, "carla", ADMINISTRATOR);
        let carla = actor(&accounts, "carla");
        let demoted = invite(&accounts, &carla, &guest(made.team));
        let ambient = accounts.ambient().clone();
        store
            .write(Scope::Org(made.org), move |tx| {
                let auditor = [Role::Auditor].into_iter().collect();
                users::change_roles(tx, &ambient, &amina, carla.user, 1, auditor, &[])
            })
            .unwrap();
        assert!(accept(&accounts, &demoted, "sock").is_err());
        assert_ne!(boris, made.user);
        accept(&accounts, &kept, "rahima").unwrap();
    });
}

#[test]
fn a_team_named_twice_counts_once() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 25);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let twice = Guest {
            teams: vec![made.team, made.team],
            ..guest(made.team)
        };
        let code = invite(&accounts, &actor(&accounts, "amina"), &twice);
        accept(&accounts, &code, "rahima").unwrap();
        assert_eq!(operator::account(&accounts, "rahima").unwrap().teams, [made.team]);
    });
}

#[test]
fn an_unknown_name_costs_the_same_writing_as_a_wrong_password() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 26);
        organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        for (number, login) in ["amina", "nobody"].into_iter().enumerate() {
            let credentials = Credentials {
                login: login.into(),
                password: secret("wrong"),
                device: None,
                label: String::new(),
            };
            assert!(sign_in::run(&accounts, credentials).is_err());
            assert_eq!(refused_sign_ins(store), 1 + i64::try_from(number).unwrap(), "{login}");
        }
    });
}

#[test]
fn a_sign_in_name_is_the_same_whichever_keyboard_wrote_it() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 27);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let login = "jos\u{e9}e";
        colleague(&accounts, made.org, login, &[Role::CaseWorker]);
        assert!(operator::account(&accounts, "JOSE\u{301}E").is_ok());
    });
}

#[test]
fn one_password_tried_on_many_names_is_slowed_down_and_what_was_typed_stays_on_the_page() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 28);
        organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let mut browser = Browser::new(&accounts);
        let kept = ("kept:note", "typed before");
        let mut spray = |name: &str| {
            let fields = [
                ("login", name),
                ("password", "Welcome to the harbour"),
                ("again", "/organisation/sites"),
                kept,
            ];
            browser.post("/sign-in", &fields)
        };
        for number in 0..60 {
            assert_eq!(spray(&format!("name{number}")).0, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let (status, _, page) = spray("amina");
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
        assert!(
            page.contains("name=\"password\"") && page.contains("typed before"),
            "{page}"
        );
        clock.advance(1);
        assert_eq!(spray("amina").0, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn a_sign_in_name_is_not_mistaken_for_another_bucket_of_tries() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 29);
        organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let mut browser = Browser::new(&accounts);
        for _ in 0..11 {
            browser.post("/sign-in", &[("login", "invitation"), ("password", "x")]);
        }
        let (status, ..) = browser.post("/join", &[("code", "wrong"), ("login", "someone")]);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn the_set_up_code_is_taken_in_any_spelling_and_its_guessing_keeps_the_answers() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 30);
        let mut browser = Browser::new(&accounts);
        let step = |key| {
            [
                ("step", "0"),
                ("key", key),
                ("organisation", "Harbour"),
                ("kind", "NGO"),
                ("country", "UKR"),
                ("language", "en"),
            ]
        };
        for _ in 0..15 {
            let (status, ..) = browser.post("/set-up", &step("open sesame"));
            assert_eq!(status, StatusCode::OK, "the right code is no guess");
        }
        for _ in 0..10 {
            assert_eq!(
                browser.post("/set-up", &step("wrong")).0,
                StatusCode::UNPROCESSABLE_ENTITY
            );
        }
        let (status, _, page) = browser.post("/set-up", &step("wrong"));
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
        assert!(page.contains("value=\"Harbour\""), "{page}");
    });
}

#[test]
fn signing_in_again_in_the_same_browser_ends_the_session_before() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 31);
        organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let mut browser = Browser::new(&accounts);
        let mut token = || {
            browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
            let cookie = browser.cookies.iter().find_map(|pair| pair.strip_prefix("session="));
            cookie.unwrap().to_owned()
        };
        let (first, second) = (token(), token());
        assert!(accounts.read(&first).unwrap().is_none());
        assert!(accounts.read(&second).unwrap().is_some());
    });
}

#[test]
fn passwords_typed_when_the_session_ended_stand_in_no_page() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 32);
        organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        clock.advance(60 * 60);
        let typed = [("current", PASSWORD), ("new", "another four plain words")];
        let (status, _, page) = browser.post("/account/password", &typed);
        assert_eq!(status, StatusCode::UNAUTHORIZED);
        assert!(!page.contains(PASSWORD) && !page.contains("four plain"), "{page}");
    });
}

#[test]
fn a_new_password_is_not_the_sign_in_name() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 33);
        organisation(&accounts, "Harbour", "amina.kovalenko", ADMINISTRATOR);
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina.kovalenko"), ("password", PASSWORD)]);
        let typed = [("current", PASSWORD), ("new", "amina.kovalenko1")];
        let (status, _, page) = browser.post("/account/password", &typed);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("easy to guess"), "{page}");
    });
}

#[test]
fn what_another_typed_on_a_shared_screen_is_not_sent_by_who_signs_in_next() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 34);
        let made = organisation(&accounts, "Harbour", "amina", &[Role::ConfigurationAdministrator]);
        colleague(
            &accounts,
            made.org,
            "boris",
            &[Role::ConfigurationAdministrator, Role::CaseWorker],
        );
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        clock.advance(60 * 60);
        let (_, _, page) = browser.post("/organisation/sites", &[("site", "Amina's words")]);
        let marker = "name=\"whose\" value=\"";
        let whose = page.split(marker).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let go_on = |browser: &mut Browser, login| {
            let fields = [
                ("login", login),
                ("password", PASSWORD),
                ("again", "/organisation/sites"),
                ("whose", &whose),
                ("kept:site", "Amina's words"),
            ];
            browser.post("/sign-in", &fields).2
        };
        let others = go_on(&mut browser, "boris");
        assert!(!others.contains("Amina's words") && !others.contains("/organisation/sites"));
        let own = go_on(&mut browser, "amina");
        assert!(own.contains("Amina's words"), "{own}");
    });
}

#[test]
fn closing_and_opening_an_account_needs_a_reason_which_stands_in_the_audit() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 35);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let boris = colleague(&accounts, made.org, "boris", &[Role::CaseWorker]);
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        for (verb, wrong, right) in [("disable", "back", "safety"), ("enable", "left", "settled")] {
            let path = format!("/users/{boris}/{verb}");
            for fields in [&[][..], &[("reason", wrong)]] {
                let (status, _, page) = browser.post(&path, fields);
                assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{verb}");
                assert!(page.contains("href=\"#f-reason\"") && page.contains("id=\"f-reason\""));
            }
            assert_eq!(browser.post(&path, &[("reason", right)]).1, "/users");
            let reason = store
                .read(Scope::Server, |tx| {
                    let sql = "SELECT reason FROM audit WHERE action = $1";
                    tx.one(sql, &[format!("user-{verb}").into()], |row| row.get::<Vec<u8>>(0))
                })
                .unwrap();
            assert_eq!(reason.as_deref(), Some(right.as_bytes()));
        }
    });
}

#[test]
fn nobody_is_left_without_a_role_and_whoever_is_can_still_sign_out() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 36);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let boris = colleague(&accounts, made.org, "boris", &[]);
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        let (status, _, page) = browser.post(&format!("/users/{boris}/roles"), &[("version", "1")]);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("href=\"#f-roles\""));

        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "boris"), ("password", PASSWORD)]);
        let token = browser
            .cookies
            .iter()
            .find_map(|pair| pair.strip_prefix("session="))
            .unwrap()
            .to_owned();
        assert!(accounts.read(&token).unwrap().is_some());
        assert_eq!(browser.post("/sign-out", &[]).1, "/sign-in");
        assert_eq!(browser.cleared, "\"cache\", \"storage\"");
        assert!(accounts.read(&token).unwrap().is_none());
    });
}

#[test]
fn no_key_is_made_for_an_organisation_that_will_not_be() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 37);
        let made = || accounts.vault().orgs().unwrap().len();
        let mut it = operator::Invite {
            organisation: "Harbour".into(),
            country: "Atlantis".into(),
            display: secret("Amina"),
            roles: ADMINISTRATOR.iter().copied().collect(),
        };
        assert!(operator::invite(&accounts, &it).is_err());
        assert_eq!(made(), 0);
        it.country = "UKR".into();
        operator::invite(&accounts, &it).unwrap();
        assert_eq!(made(), 1);

        let mut browser = Browser::new(&accounts);
        let all = [
            ("step", "2"),
            ("key", "OPEN-SESAME"),
            ("organisation", "Bridge"),
            ("kind", "NGO"),
            ("country", "UKR"),
            ("language", "en"),
            ("site", "House"),
            ("team", "Day"),
            ("login", "boris"),
            ("display", "Boris"),
            ("password", PASSWORD),
        ];
        assert_eq!(browser.post("/set-up", &all).0, StatusCode::CONFLICT);
        assert_eq!(made(), 1, "the wizard is over");
    });
}
