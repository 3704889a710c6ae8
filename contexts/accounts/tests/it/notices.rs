//! What somebody is told when they next come.

use access::Role;
use accounts::notices::{self, About, Kind};
use accounts::retention;
use axum::http::StatusCode;
use store::Scope;
use store::testing::both;

use crate::pages::Browser;
use crate::{PASSWORD, SETS, colleague, context, organisation};

fn signed_in(accounts: &accounts::Accounts, login: &str) -> Browser {
    let mut browser = Browser::new(accounts);
    let (status, ..) = browser.post("/sign-in", &[("login", login), ("password", PASSWORD)]);
    assert_eq!(status, StatusCode::SEE_OTHER);
    browser
}

fn button(page: &str, name: &str) -> String {
    let from = format!("name=\"{name}\" value=\"");
    let at = page.find(&from).unwrap_or_else(|| panic!("no button {name} in {page}")) + from.len();
    page[at..at + 36].to_owned()
}

const STRIP: &str = "href=\"/notices\"";

#[test]
fn a_new_device_is_told_to_the_owner_on_every_page_but_not_on_the_new_device() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 71);
        organisation(&accounts, "Harbour", "amina", &[Role::CaseWorker]);
        let mut first = signed_in(&accounts, "amina");
        assert!(!first.get("/account").2.contains(STRIP), "the first device is no news");
        let mut second = signed_in(&accounts, "amina");
        assert!(first.get("/account").2.contains(STRIP));
        assert!(!second.get("/account").2.contains(STRIP));
        let (_, _, page) = first.get("/notices");
        assert!(!page.contains(STRIP), "{page}");
        let id = button(&page, "seen");
        assert_eq!(second.post("/notices", &[("seen", &id)]).0, StatusCode::NOT_FOUND);
        assert_eq!(first.post("/notices", &[("seen", &id)]).0, StatusCode::SEE_OTHER);
        assert!(!first.get("/account").2.contains(STRIP));
        assert_eq!(second.get("/account").0, StatusCode::OK, "it was the owner");
    });
}

#[test]
fn a_device_that_is_not_the_owners_is_thrown_out_with_everything_that_runs_on_it() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 72);
        let made = organisation(&accounts, "Harbour", "amina", &[Role::CaseWorker]);
        colleague(&accounts, made.org, "boris", &[Role::CaseWorker]);
        let (mut own, mut boris) = (signed_in(&accounts, "amina"), signed_in(&accounts, "boris"));
        let mut thief = signed_in(&accounts, "amina");
        let id = button(&own.get("/notices").2, "not-me");
        assert_eq!(boris.post("/notices", &[("not-me", &id)]).0, StatusCode::NOT_FOUND);
        assert_eq!(thief.post("/notices", &[("not-me", &id)]).0, StatusCode::NOT_FOUND);
        let (status, _, page) = own.post("/notices", &[("not-me", &id)]);
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("href=\"/account\""), "the password is next");
        assert_eq!(thief.get("/account").0, StatusCode::SEE_OTHER, "signed out");
        assert_eq!(own.get("/account").0, StatusCode::OK);
    });
}

#[test]
fn those_whom_a_case_concerns_are_told_and_who_did_it_is_not() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 73);
        let made = organisation(&accounts, "Harbour", "amina", &[Role::CaseWorker]);
        let boris = colleague(&accounts, made.org, "boris", &[Role::CaseWorker]);
        colleague(&accounts, made.org, "clara", &[Role::Supervisor]);
        let dina = colleague(&accounts, made.org, "dina", &[Role::Auditor]);
        let about = About {
            org: made.org,
            owner: Some(made.user),
            team: Some(made.team),
            watch: true,
            by: boris,
        };
        let tell = |about: About| {
            let ambient = accounts.ambient().clone();
            let subject = boris.uuid();
            let told = store.write(Scope::Org(made.org), move |tx| {
                notices::tell(tx, &ambient, &about, Kind::EmergencyOpened, subject)
            });
            told.unwrap()
        };
        assert_eq!(
            tell(about),
            2,
            "the owner and the auditor; the supervisor is of no team"
        );
        assert_eq!(
            tell(About {
                by: dina,
                watch: true,
                ..about
            }),
            1
        );
        let mut amina = signed_in(&accounts, "amina");
        let page = amina.get("/notices").2;
        assert!(page.contains(&format!("/emergencies/{boris}")), "{page}");
        assert!(!signed_in(&accounts, "clara").get("/account").2.contains(STRIP));
    });
}

#[test]
fn seen_notices_and_devices_that_nobody_uses_go_after_their_time_and_no_others() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 79);
        let made = organisation(&accounts, "Harbour", "amina", &[Role::CaseWorker]);
        let other = organisation(&accounts, "Mountain", "boris", &[Role::CaseWorker]);
        let clear = |org, days: i64| {
            let before = accounts.ambient().now().plus_seconds(-days * 24 * 3600);
            accounts
                .store()
                .write(Scope::Org(org), move |tx| {
                    let notices = retention::clear_notices(tx, org, before)?;
                    Ok::<_, base::Refusal>((notices, retention::clear_devices(tx, org, before)?))
                })
                .unwrap()
        };
        signed_in(&accounts, "boris");
        let mut old = signed_in(&accounts, "amina");
        signed_in(&accounts, "amina");
        signed_in(&accounts, "amina");
        let seen = button(&old.get("/notices").2, "seen");
        assert_eq!(old.post("/notices", &[("seen", &seen)]).0, StatusCode::SEE_OTHER);
        clock.advance(40 * 24 * 3600);
        let mut new = signed_in(&accounts, "amina");
        assert_eq!(clear(made.org, 50), (0, 0), "their time is not over");
        assert_eq!(clear(made.org, 30), (1, 3), "one was seen; three devices are old");
        assert_eq!(clear(made.org, 30), (0, 0));
        assert_eq!(new.get("/account").0, StatusCode::OK, "the new one works");
        assert_eq!(old.get("/account").0, StatusCode::SEE_OTHER);
        assert_eq!(clear(other.org, 30), (0, 1), "the other organisation kept its own");
    });
}
