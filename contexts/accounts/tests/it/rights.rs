//! What one may do, in words; and why something cannot be done, without a word about any record.

use access::{Action, Role};
use accounts::operator::{self, NewAccount};
use store::testing::Sqlite;
use ui::{Catalogue, Lang};

use crate::pages::Browser;
use crate::{PASSWORD, SETS, context, organisation, secret};

/// Somebody signed in, reading in a language.
fn reader(accounts: &accounts::Accounts, org: base::OrgId, login: &str, lang: Lang, roles: &[Role]) -> Browser {
    let password = secret(PASSWORD);
    let it = NewAccount {
        login,
        display: "Reader",
        password: &password,
        language: lang,
        roles,
        teams: &[],
    };
    operator::add_account(accounts, org, &it).unwrap();
    let mut browser = Browser::new(accounts);
    assert_eq!(
        browser.post("/sign-in", &[("login", login), ("password", PASSWORD)]).0,
        303
    );
    browser
}

#[test]
fn every_role_and_every_action_is_explained_in_every_language() {
    let fresh = Sqlite::new(SETS);
    let (accounts, _) = context(&fresh.store, 5);
    let made = organisation(&accounts, "Harbour", "amina", &[Role::UserAdministrator]);
    for lang in Lang::ALL {
        let login = format!("reader-{lang}");
        let mut browser = reader(&accounts, made.org, &login, lang, &Role::ALL);
        let roles = browser.get("/roles");
        assert_eq!(roles.0, 200);
        assert!(roles.2.len() < 80_000, "{lang}: {} bytes", roles.2.len());
        for code in ["accounts-", "case-view"] {
            assert!(!roles.2.contains(code), "{code} in {lang}");
        }
        for path in ["/account/rights", "/why"] {
            let (status, _, body) = browser.get(path);
            assert!(status == 200 && !body.contains(">accounts-"), "{path} in {lang}");
        }
        for action in Action::ALL {
            let (status, _, body) = browser.get(&format!("/why/{action}"));
            assert!(status == 200 && !body.contains(">accounts-"), "{action} in {lang}");
        }
    }
}

#[test]
fn every_action_has_words_of_the_present_in_every_language() {
    let catalogue = Catalogue::new(&[ui::SOURCES, web::SOURCES, accounts::SOURCES]).unwrap();
    for lang in Lang::ALL {
        let l = catalogue.localizer(lang);
        for action in Action::ALL {
            assert!(l.has(&format!("accounts-do-{action}")), "{action} in {lang}");
        }
    }
}

#[test]
fn somebody_without_the_role_reads_who_has_it_and_whom_to_ask() {
    let fresh = Sqlite::new(SETS);
    let (accounts, _) = context(&fresh.store, 6);
    let made = organisation(&accounts, "Harbour", "amina", &[Role::UserAdministrator]);
    let mut browser = reader(&accounts, made.org, "omar", Lang::En, &[Role::CaseWorker]);
    let (status, _, refused) = browser.get("/users/invite");
    assert_eq!(status, 403);
    assert!(refused.contains("/why/user-invite"));
    let why = browser.get("/why/user-invite").2;
    for told in [
        "Invite a user",
        "None of your roles includes this.",
        "User administrator",
        "Amina K.",
    ] {
        assert!(why.contains(told), "{told}");
    }
    // What a refusal may not tell is not told here either; what it told is told again.
    assert!(
        !browser
            .get("/why/case-view?because=not-in-team")
            .2
            .contains("with a team")
    );
    assert!(
        browser
            .get("/why/case-edit?because=closed")
            .2
            .contains("This is closed.")
    );
    assert!(browser.get("/why/case-view").2.contains("/emergencies/open"));
    assert!(!why.contains("/emergencies/open"));
    assert_eq!(browser.get("/why/nothing").0, 404);
    let mine = browser.get("/account/rights").2;
    assert!(mine.contains("Close a case") && !mine.contains("Invite a user"));
}
