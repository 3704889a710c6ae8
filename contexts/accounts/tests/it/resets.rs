//! A new password with a code, and what needs two people.

use access::Role;
use accounts::resets::{self, Answer};
use accounts::{Accounts, operator};
use axum::http::StatusCode;
use base::Refusal;
use store::testing::both;
use store::{Scope, Store};

use crate::factors::{add_app, first_step, hidden_button, second_step, sign_in};
use crate::pages::Browser;
use crate::{PASSWORD, SETS, colleague, context, organisation, secret};

const ADMINISTRATOR: &[Role] = &[Role::UserAdministrator];
const WORKER: &[Role] = &[Role::CaseWorker];
const NEW: &str = "another four plain words";

fn code_on(page: &str) -> String {
    let (_, rest) = page.split_once("<bdi class=\"code\" dir=\"ltr\">").unwrap();
    rest.split('<').next().unwrap().to_owned()
}

fn answer(accounts: &Accounts, login: &str, code: &str) -> Result<(), Refusal> {
    let answer = Answer {
        login: login.into(),
        code: secret(code),
        password: secret(NEW),
    };
    resets::run(accounts, &answer)
}

fn signed_in(accounts: &Accounts, login: &str) -> Browser {
    let mut browser = Browser::new(accounts);
    assert_eq!(sign_in(&mut browser, login).0, StatusCode::SEE_OTHER);
    browser
}

fn issue(browser: &mut Browser, accounts: &Accounts, login: &str, factors: bool) -> (StatusCode, String) {
    let user = operator::account(accounts, login).unwrap().user;
    let fields: &[(&str, &str)] = if factors { &[("factors", "yes")] } else { &[] };
    let (status, _, page) = browser.post(&format!("/users/{user}/reset"), fields);
    (status, page)
}

#[test]
fn a_code_from_an_administrator_gives_a_new_password_once_and_leaves_the_second_step() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 501);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        colleague(&accounts, made.org, "boris", WORKER);
        let mut boris = signed_in(&accounts, "boris");
        let (app, _) = add_app(&accounts, &mut boris);
        let (status, page) = issue(&mut signed_in(&accounts, "amina"), &accounts, "boris", false);
        assert_eq!(status, StatusCode::OK, "{page}");
        let code = code_on(&page);
        let mut other = Browser::new(&accounts);
        let typed = |password| [("login", "Boris"), ("code", code.as_str()), ("password", password)];
        assert_eq!(
            other.post("/reset", &typed("short")).0,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(other.post("/reset", &typed(NEW)).0, StatusCode::OK);
        assert_eq!(boris.get("/account").0, StatusCode::SEE_OTHER, "all sessions ended");
        assert_eq!(
            sign_in(&mut other, "boris").0,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the old password"
        );
        assert_eq!(
            other.post("/reset", &typed("yet another four plain words")).0,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        clock.advance(30);
        let (_, _, page) = other.post("/sign-in", &[("login", "boris"), ("password", NEW)]);
        let step = hidden_button(&page, "step");
        assert_eq!(
            second_step(&mut other, &step, &app.code(&accounts)),
            StatusCode::SEE_OTHER
        );
    });
}

#[test]
fn an_unknown_name_and_a_wrong_used_old_or_waiting_code_are_told_alike_and_written_down_alike() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 502);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        colleague(&accounts, made.org, "boris", WORKER);
        colleague(&accounts, made.org, "chen", ADMINISTRATOR);
        let said = |login: &str, code: &str| answer(&accounts, login, code).unwrap_err().to_string();
        let old = operator::reset(&accounts, "boris", false).unwrap();
        let replaced = said(
            "boris",
            operator::reset(&accounts, "boris", false)
                .map(|_| old.expose())
                .unwrap(),
        );
        let waiting = code_on(&issue(&mut signed_in(&accounts, "amina"), &accounts, "boris", true).1);
        let expired = operator::reset(&accounts, "chen", false).unwrap();
        let elsewhere = said("amina", expired.expose());
        clock.advance(resets::LASTS);
        let all = [
            replaced,
            elsewhere,
            said("boris", &waiting),
            said("chen", expired.expose()),
            said("nobody", &waiting),
            said("boris", "0000"),
        ];
        assert!(all.iter().all(|text| *text == all[0]), "{all:?}");
        assert_eq!(
            count(store, "SELECT COUNT(*) FROM audit WHERE action = 'reset-refused'"),
            6
        );
    });
}

fn count(store: &Store, sql: &'static str) -> i64 {
    let count = store.read(Scope::Server, |tx| tx.one(sql, &[], |row| row.get::<i64>(0)));
    count.unwrap().unwrap()
}

#[test]
fn removing_somebodys_second_step_needs_a_second_administrator_who_is_neither_of_the_two() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 503);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        colleague(&accounts, made.org, "boris", ADMINISTRATOR);
        let mut boris = signed_in(&accounts, "boris");
        add_app(&accounts, &mut boris);
        let mut amina = signed_in(&accounts, "amina");
        let (status, page) = issue(&mut amina, &accounts, "boris", true);
        assert_eq!(status, StatusCode::CONFLICT, "boris is the only other one: {page}");
        assert!(page.contains("runs the server"));

        colleague(&accounts, made.org, "chen", ADMINISTRATOR);
        let code = code_on(&issue(&mut amina, &accounts, "boris", true).1);
        answer(&accounts, "boris", &code).unwrap_err();
        let id = |browser: &mut Browser| {
            let page = browser.get("/users/requests").2;
            page.contains("name=\"agree\"").then(|| hidden_button(&page, "agree"))
        };
        assert_eq!((id(&mut amina), id(&mut boris)), (None, None));
        let mut chen = signed_in(&accounts, "chen");
        assert!(chen.get("/notices").2.contains("href=\"/users/requests\""));
        let request = id(&mut chen).unwrap();
        for browser in [&mut amina, &mut boris] {
            let status = browser.post("/users/requests", &[("agree", &request)]).0;
            assert!(status.is_client_error(), "{status}");
        }
        answer(&accounts, "boris", &code).unwrap_err();
        assert_eq!(
            chen.post("/users/requests", &[("agree", &request)]).0,
            StatusCode::SEE_OTHER
        );
        answer(&accounts, "boris", &code).unwrap();
        assert_eq!(count(store, "SELECT COUNT(*) FROM factor"), 0);
        assert_eq!(count(store, "SELECT COUNT(*) FROM recovery_code"), 0);
        assert!(
            chen.post("/users/requests", &[("agree", &request)]).0.is_client_error(),
            "once"
        );
    });
}

#[test]
fn an_administrator_cannot_make_themselves_a_second_account_where_there_is_another_one() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 504);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let mut amina = signed_in(&accounts, "amina");
        let guest = [
            ("display", "Rahima"),
            ("roles", "case-worker"),
            ("teams", &made.team.to_string()),
        ];
        let join = |code: &str, login: &str| {
            let fields = [("code", code), ("login", login), ("password", NEW)];
            Browser::new(&accounts).post("/join", &fields).0
        };
        let alone = code_on(&amina.post("/users/invite", &guest).2);
        assert_eq!(join(&alone, "rahima"), StatusCode::OK, "nobody could agree");

        colleague(&accounts, made.org, "chen", ADMINISTRATOR);
        let code = code_on(&amina.post("/users/invite", &guest).2);
        assert_eq!(join(&code, "second"), StatusCode::UNPROCESSABLE_ENTITY);
        let mut chen = signed_in(&accounts, "chen");
        let page = chen.get("/users/requests").2;
        assert!(page.contains("Rahima"), "{page}");
        let request = hidden_button(&page, "agree");
        assert_eq!(
            chen.post("/users/requests", &[("agree", &request)]).0,
            StatusCode::SEE_OTHER
        );
        assert_eq!(join(&code, "second"), StatusCode::OK);

        let refused = code_on(&amina.post("/users/invite", &guest).2);
        let request = hidden_button(&chen.get("/users/requests").2, "refuse");
        chen.post("/users/requests", &[("refuse", &request)]);
        assert_eq!(join(&refused, "third"), StatusCode::UNPROCESSABLE_ENTITY);
        let harmless = code_on(
            &amina
                .post("/users/invite", &[("display", "Sol"), ("roles", "auditor")])
                .2,
        );
        assert_eq!(
            join(&harmless, "sol"),
            StatusCode::OK,
            "who sees nobody needs one person only"
        );
    });
}

#[test]
fn wider_rights_wait_for_a_second_administrator_and_narrower_ones_hold_at_once() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 505);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let boris = colleague(&accounts, made.org, "boris", &[Role::Auditor]);
        colleague(&accounts, made.org, "chen", ADMINISTRATOR);
        let (mut amina, mut chen) = (signed_in(&accounts, "amina"), signed_in(&accounts, "chen"));
        let roles = || operator::account(&accounts, "boris").unwrap().roles;
        let change = |browser: &mut Browser, role: &str| {
            let version = operator::account(&accounts, "boris").unwrap().version.to_string();
            browser.post(
                &format!("/users/{boris}/roles"),
                &[("version", &version), ("roles", role)],
            )
        };
        let (status, to, _) = change(&mut amina, "supervisor");
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/users/requests"));
        assert!(!roles().contains(Role::Supervisor));
        let request = hidden_button(&chen.get("/users/requests").2, "agree");
        assert_eq!(
            chen.post("/users/requests", &[("agree", &request)]).0,
            StatusCode::SEE_OTHER
        );
        assert!(roles().contains(Role::Supervisor));

        // What was asked for does not hold when the account was changed meanwhile.
        change(&mut amina, "user-administrator");
        let request = hidden_button(&chen.get("/users/requests").2, "agree");
        assert_eq!(change(&mut amina, "auditor").1, "/users", "narrower");
        assert!(chen.post("/users/requests", &[("agree", &request)]).0.is_client_error());
        assert!(roles().contains(Role::Auditor) && !roles().contains(Role::UserAdministrator));
    });
}

#[test]
fn the_operator_lets_somebody_in_again_who_lost_everything() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 506);
        organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let mut amina = signed_in(&accounts, "amina");
        add_app(&accounts, &mut amina);
        first_step(&mut Browser::new(&accounts), "amina");
        let code = operator::reset(&accounts, " Amina ", true).unwrap();
        answer(&accounts, "amina", code.expose()).unwrap();
        let mut again = Browser::new(&accounts);
        let typed = [("login", "amina"), ("password", NEW)];
        assert_eq!(
            again.post("/sign-in", &typed).0,
            StatusCode::SEE_OTHER,
            "the password alone"
        );
        assert_ne!(PASSWORD, NEW);
        operator::reset(&accounts, "nobody", false).unwrap_err();
    });
}
