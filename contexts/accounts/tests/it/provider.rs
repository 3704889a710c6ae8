//! Signing in by an identity provider, as far as it needs none: rules, links on both engines, a provider that is away. The rest is the
//! trial `oidc`.

use access::{Actor, Role};
use accounts::oidc::{Provider, Settings};
use accounts::resets::{self, Answer};
use accounts::{Accounts, links, operator, sessions};
use axum::http::StatusCode;
use base::{Refusal, SessionId};
use store::testing::both;
use store::{Scope, Store};

use crate::factors::{hidden_button, sign_in};
use crate::pages::Browser;
use crate::{SETS, colleague, context, organisation, secret};

const WORKER: &[Role] = &[Role::CaseWorker];

/// A provider that nobody listens for.
fn away(accounts: &Accounts) {
    let settings = Settings {
        // The port of *discard*, on which no program listens.
        issuer: "http://127.0.0.1:9".to_owned(),
        client: "amparo".to_owned(),
        secret: secret("a secret"),
        label: "House login".to_owned(),
        authorities: None,
        second_step: None,
        origin: "http://127.0.0.1:8080".to_owned(),
    };
    accounts.wire_provider(Provider::new(settings).unwrap());
}

#[test]
fn its_pages_have_these_rules_and_are_not_there_without_a_provider() {
    let kept = store::testing::Sqlite::new(SETS);
    let (accounts, _) = context(&kept.store, 1401);
    organisation(&accounts, "Harbour", "amina", WORKER);
    let rows: Vec<String> = accounts::pages::routes(accounts.clone())
        .table()
        .iter()
        .map(|row| row.to_string().split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|row| row.contains("provider"))
        .collect();
    assert_eq!(
        rows,
        [
            "GET /account/provider own-account -",
            "POST /account/provider own-account - fresh",
            "GET /account/provider/link own-account - fresh",
            "GET /sign-in/provider open -",
            "GET /sign-in/provider/back open -",
            "GET /sign-in/provider/done open -",
        ]
    );
    let (mut nobody, mut amina) = (Browser::new(&accounts), Browser::new(&accounts));
    sign_in(&mut amina, "amina");
    for path in [
        "/sign-in/provider",
        "/sign-in/provider/back?code=1",
        "/sign-in/provider/done?code=1",
    ] {
        assert_eq!(nobody.get(path).0, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["/account/provider", "/account/provider/link"] {
        assert_eq!(amina.get(path).0, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(nobody.get(path).0, StatusCode::SEE_OTHER, "{path}");
    }
    assert!(!nobody.get("/sign-in").2.contains("provider") && !amina.get("/account").2.contains("provider"));
}

#[test]
fn a_provider_that_is_away_keeps_nobody_out() {
    let kept = store::testing::Sqlite::new(SETS);
    let (accounts, _) = context(&kept.store, 1402);
    organisation(&accounts, "Harbour", "amina", WORKER);
    away(&accounts);
    let mut browser = Browser::new(&accounts);
    let page = browser.get("/sign-in?next=%2Fcases").2;
    assert!(
        page.contains("href=\"/sign-in/provider?next=%2Fcases\"") && page.contains("House login"),
        "{page}"
    );
    let (status, _, page) = browser.get("/sign-in/provider");
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.contains("cannot be reached") && page.contains("name=\"password\""),
        "{page}"
    );
    assert_eq!(sign_in(&mut browser, "amina").0, StatusCode::SEE_OTHER);
    assert!(browser.get("/account").2.contains("href=\"/account/provider\""));
    assert!(browser.get("/account/provider").2.contains("No account is linked yet"));
    assert_eq!(browser.get("/account/provider/link").1, "/account/provider?not=down");
    assert!(
        browser
            .get("/account/provider?not=down")
            .2
            .contains("cannot be reached")
    );
    assert!(!browser.get("/account/provider?not=%3Cb%3E").2.contains("<b>"));
}

#[test]
fn another_site_cannot_send_somebody_through_the_provider_and_in() {
    let kept = store::testing::Sqlite::new(SETS);
    let (accounts, _) = context(&kept.store, 1403);
    organisation(&accounts, "Harbour", "amina", WORKER);
    away(&accounts);
    let mut browser = Browser::new(&accounts);
    browser.site = "cross-site";
    assert_eq!(browser.get("/sign-in/provider").1, "/sign-in");
    // The way back does come from another site, leads nowhere else, and lets nobody in by itself.
    let back = "/sign-in/provider/back?code=a%22b&state=c&iss=d&next=https%3A%2F%2Fevil.example";
    let (status, _, page) = browser.get(back);
    assert_eq!(status, StatusCode::OK);
    assert!(
        page.contains("href=\"/sign-in/provider/done?code=a%22b&amp;state=c&amp;iss=d\""),
        "{page}"
    );
    browser.site = "same-origin";
    assert_eq!(
        browser.get("/sign-in/provider/done?code=a&state=c").0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

fn actor(accounts: &Accounts, login: &str) -> Actor {
    sessions::actor_of(&operator::account(accounts, login).unwrap(), false)
}

/// The one session of an actor.
fn session(accounts: &Accounts, of: &Actor) -> SessionId {
    let own = accounts
        .store()
        .read(Scope::Org(of.org), |tx| sessions::own(tx, accounts.ambient(), of));
    own.unwrap().sessions.last().unwrap().id
}

fn link(accounts: &Accounts, of: &Actor, session: SessionId, subject: &str) -> Result<(), Refusal> {
    let (ambient, of, hash) = (
        accounts.ambient().clone(),
        of.clone(),
        links::hash_of("issuer", subject),
    );
    accounts.store().write(Scope::Org(of.org), move |tx| {
        links::add(tx, &ambient, &of, session, &hash)
    })
}

fn count(store: &Store) -> i64 {
    store
        .read(Scope::Server, |tx| {
            tx.one("SELECT COUNT(*) FROM provider_link", &[], |row| row.get(0))
        })
        .map_err(|error: store::Error| error)
        .unwrap()
        .unwrap()
}

#[test]
fn a_link_is_one_accounts_alone_ends_the_other_sessions_and_goes_by_its_owner_or_a_reset() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 1404);
        let made = organisation(
            &accounts,
            "Harbour",
            "amina",
            &[Role::UserAdministrator, Role::CaseWorker],
        );
        colleague(&accounts, made.org, "boris", WORKER);
        away(&accounts);
        let (mut here, mut phone, mut boris) = (
            Browser::new(&accounts),
            Browser::new(&accounts),
            Browser::new(&accounts),
        );
        sign_in(&mut here, "amina");
        let amina = actor(&accounts, "amina");
        let own = session(&accounts, &amina);
        sign_in(&mut phone, "amina");
        sign_in(&mut boris, "boris");
        link(&accounts, &amina, own, "one").unwrap();
        assert_eq!(here.get("/account").0, StatusCode::OK);
        assert_eq!(phone.get("/account").0, StatusCode::SEE_OTHER, "a way in is new");

        let other = actor(&accounts, "boris");
        let others = session(&accounts, &other);
        let taken = link(&accounts, &other, others, "one").unwrap_err();
        assert!(
            matches!(
                taken,
                Refusal::NotNow {
                    why: "accounts-provider-taken"
                }
            ),
            "{taken:?}"
        );
        assert_eq!(
            boris.get("/account").0,
            StatusCode::OK,
            "what was refused changed nothing"
        );
        for number in 1..links::MOST {
            link(&accounts, &amina, own, &format!("more {number}")).unwrap();
        }
        let many = link(&accounts, &amina, own, "too many").unwrap_err();
        assert!(
            matches!(
                many,
                Refusal::NotNow {
                    why: "accounts-provider-too-many"
                }
            ),
            "{many:?}"
        );

        let id = hidden_button(&here.get("/account/provider").2, "remove");
        assert_eq!(
            boris.post("/account/provider", &[("remove", &id)]).0,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            here.post("/account/provider", &[("remove", &id)]).1,
            "/account/provider?is=removed"
        );
        assert_eq!(count(store), i64::try_from(links::MOST).unwrap() - 1);
        link(&accounts, &other, others, "boris").unwrap();

        let code = operator::reset(&accounts, "amina", false).unwrap();
        let answer = Answer {
            login: "amina".into(),
            code,
            password: secret("another four plain words"),
        };
        resets::run(&accounts, &answer).unwrap();
        assert_eq!(
            count(store),
            1,
            "whoever sat in her place may have made them; his stays"
        );
    });
}
