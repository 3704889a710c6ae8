//! API tokens: made with care, never more than their user, ended by whatever ends a session.

use access::{Action, Role};
use accounts::tokens::{self, Standing, Wanted};
use accounts::{Accounts, operator, sessions, users};
use axum::http::StatusCode;
use base::{Ambient, Refusal};
use store::Scope;
use store::testing::both;
use web::api::{Begun, Doorkeeper, Kept, Once};

use crate::pages::Browser;
use crate::{PASSWORD, SETS, colleague, context, organisation};

const BOTH: &[Role] = &[Role::UserAdministrator, Role::Auditor];
const DAY: i64 = 24 * 60 * 60;

fn actor(accounts: &Accounts, login: &str) -> access::Actor {
    sessions::actor_of(&operator::account(accounts, login).unwrap(), false)
}

fn wanted(scopes: &[&str], days: u16) -> Wanted {
    Wanted {
        label: "Field forms".to_owned(),
        scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
        days,
        networks: String::new(),
    }
}

fn make(accounts: &Accounts, login: &str, wanted: &Wanted) -> Result<String, Refusal> {
    let (who, ambient, wanted) = (actor(accounts, login), accounts.ambient().clone(), wanted.clone());
    accounts.store().write(Scope::Org(who.org), move |tx| {
        tokens::make(tx, &ambient, &who, &wanted).map(|made| made.text.into_exposed())
    })
}

fn works(accounts: &Accounts, token: &str) -> bool {
    accounts.caller(token, None).unwrap().is_some()
}

#[test]
fn a_token_is_made_on_a_page_of_ones_own_with_a_fresh_proof_shown_once_and_kept_as_a_hash() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 71);
        organisation(&accounts, "Harbour", "amina", BOTH);
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        assert!(browser.get("/account").2.contains("href=\"/account/tokens\""));
        let page = browser.get("/account/tokens").2;
        assert!(page.contains("value=\"audit-read\"") && !page.contains("value=\"people-reveal\""));
        let asked = [("label", "Field forms"), ("scopes", "audit-read"), ("days", "30")];
        let (status, _, page) = browser.post("/account/tokens", &asked);
        assert_eq!(status, StatusCode::OK, "{page}");
        let token: String = page.split("amp_").nth(1).unwrap().chars().take(64).collect();
        let token = format!("amp_{token}");
        assert!(works(&accounts, &token));
        assert!(!browser.get("/account/tokens").2.contains(&token), "shown once");
        assert!(browser.get("/account/tokens").2.contains("Field forms"));
        assert!(browser.get("/tokens").2.contains("Amina K."));
        let audit = browser.get("/audit").2;
        assert!(audit.contains("made a token for a program") && audit.contains("used a token for the first time"));
        clock.advance(15 * 60 + 1);
        assert_eq!(
            browser.post("/account/tokens", &asked).0,
            StatusCode::FORBIDDEN,
            "the proof is old"
        );
    });
}

#[test]
fn a_token_has_a_name_an_end_and_at_most_what_its_user_has() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 72);
        let made = organisation(&accounts, "Harbour", "amina", BOTH);
        colleague(&accounts, made.org, "boris", &[Role::Supervisor]);
        let fields = |wanted: Wanted| match make(&accounts, "boris", &wanted) {
            Err(Refusal::Invalid(problems)) => problems.into_iter().map(|problem| problem.field).collect::<Vec<_>>(),
            _ => Vec::new(),
        };
        assert_eq!(fields(wanted(&[], 30)), ["scopes"]);
        assert_eq!(fields(wanted(&["audit-read"], 30)), ["scopes"], "no role of theirs");
        assert_eq!(fields(wanted(&["cases-read", "everything"], 30)), ["scopes"]);
        assert_eq!(fields(wanted(&["cases-read"], 366)), ["days"]);
        assert_eq!(
            fields(wanted(&["people-erase"], 7)),
            ["days"],
            "what pages ask a proof for"
        );
        let nowhere = Wanted {
            networks: "everywhere".into(),
            label: " ".into(),
            ..wanted(&["cases-read"], 30)
        };
        assert_eq!(fields(nowhere), ["label", "networks"]);
        for _ in 0..tokens::MOST {
            make(&accounts, "boris", &wanted(&["cases-read"], 1)).unwrap();
        }
        assert!(matches!(
            make(&accounts, "boris", &wanted(&["cases-read"], 1)),
            Err(Refusal::NotNow { .. })
        ));
        let token = make(&accounts, "amina", &wanted(&["organisation-read"], 365)).unwrap();
        let caller = accounts.caller(&token, None).unwrap().unwrap();
        assert!(access::capable(&caller.actor, Action::UserList).is_ok());
        assert!(
            access::capable(&caller.actor, Action::AuditRead).is_err(),
            "a role of hers, no scope of the token"
        );
        assert!(!caller.is_fresh(accounts.ambient().now().plus_seconds(DAY + 1)));
    });
}

#[test]
fn whatever_ends_a_session_ends_a_token_at_once() {
    type End = fn(&Accounts, &Ambient);
    let ends: [(&str, End); 4] = [
        ("roles", |accounts, ambient| {
            let (amina, ambient) = (actor(accounts, "amina"), ambient.clone());
            let boris = operator::account(accounts, "boris").unwrap();
            let change = accounts.store().write(Scope::Org(amina.org), move |tx| {
                let roles = [Role::Auditor, Role::Supervisor].into_iter().collect();
                users::change_roles(tx, &ambient, &amina, boris.user, boris.version, roles, &[])
            });
            change.unwrap();
        }),
        ("disabled", |accounts, _| {
            operator::disable(accounts, "boris").unwrap();
        }),
        ("password", |accounts, _| {
            let mut browser = Browser::new(accounts);
            browser.post("/sign-in", &[("login", "boris"), ("password", PASSWORD)]);
            let new = "seven quiet lamps at noon";
            let (status, ..) = browser.post("/account/password", &[("current", PASSWORD), ("new", new)]);
            assert_eq!(status, StatusCode::OK);
        }),
        ("its owner", |accounts, ambient| {
            let (boris, ambient) = (actor(accounts, "boris"), ambient.clone());
            let ended = accounts.store().write(Scope::Org(boris.org), move |tx| {
                let id = tokens::own(tx, &boris)?[0].id;
                tokens::end_own(tx, &ambient, &boris, id)
            });
            ended.unwrap();
        }),
    ];
    for (what, end) in ends {
        both(SETS, |store| {
            let (accounts, clock) = context(store, 73);
            let made = organisation(&accounts, "Harbour", "amina", BOTH);
            colleague(&accounts, made.org, "boris", &[Role::Auditor]);
            let token = make(&accounts, "boris", &wanted(&["audit-read"], 30)).unwrap();
            let other = make(&accounts, "amina", &wanted(&["audit-read"], 30)).unwrap();
            assert!(works(&accounts, &token), "{what}");
            end(&accounts, accounts.ambient());
            assert!(!works(&accounts, &token), "{what}");
            assert!(works(&accounts, &other), "{what}: hers goes on");
            clock.advance(30 * DAY);
            assert!(!works(&accounts, &other), "{what}: its time is over");
        });
    }
}

#[test]
fn a_token_that_is_bound_to_a_network_works_from_there_alone() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 74);
        organisation(&accounts, "Harbour", "amina", BOTH);
        let bound = Wanted {
            networks: "198.51.100.0/24\n2001:db8::7".into(),
            ..wanted(&["audit-read"], 7)
        };
        let token = make(&accounts, "amina", &bound).unwrap();
        let from = |address: &str| {
            accounts
                .caller(&token, Some(address.parse().unwrap()))
                .unwrap()
                .is_some()
        };
        assert!(from("198.51.100.9") && from("2001:db8::7") && from("::ffff:198.51.100.1"));
        assert!(!from("198.51.101.9") && !from("2001:db8::8") && !works(&accounts, &token));
        for wrong in [
            "amp_",
            "amp_00",
            &token.to_uppercase(),
            &token[..token.len() - 1],
            &format!("{token}0"),
        ] {
            assert!(!works(&accounts, wrong));
        }
    });
}

#[test]
fn nobody_ends_the_token_of_another_organisation_and_administrators_end_those_of_their_own() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 75);
        let made = organisation(&accounts, "Harbour", "amina", BOTH);
        organisation(&accounts, "Bridge", "carla", BOTH);
        colleague(&accounts, made.org, "boris", &[Role::Auditor]);
        let token = make(&accounts, "boris", &wanted(&["audit-read"], 30)).unwrap();
        let id = accounts.caller(&token, None).unwrap().unwrap().token;
        let (ambient, carla, amina) = (
            accounts.ambient().clone(),
            actor(&accounts, "carla"),
            actor(&accounts, "amina"),
        );
        let ambient2 = ambient.clone();
        let by_carla = store.write(Scope::Org(carla.org), move |tx| {
            tokens::end_any(tx, &ambient, &carla, id)
        });
        assert!(matches!(by_carla, Err(Refusal::NotFound)));
        let boris = actor(&accounts, "boris");
        let ambient3 = ambient2.clone();
        let by_boris = store.write(Scope::Org(boris.org), move |tx| {
            tokens::end_any(tx, &ambient2, &boris, id)
        });
        assert!(matches!(by_boris, Err(Refusal::Denied { .. })));
        assert!(works(&accounts, &token));
        let listed = store.read(Scope::Org(amina.org), |tx| tokens::all(tx, &amina)).unwrap();
        assert_eq!(listed.len(), 1);
        assert_eq!(listed[0].standing(accounts.ambient().now()), Standing::Works);
        store
            .write(Scope::Org(amina.org), move |tx| {
                tokens::end_any(tx, &ambient3, &amina, id)
            })
            .unwrap();
        assert!(!works(&accounts, &token));
    });
}

#[test]
fn a_request_is_done_once_under_its_key_for_a_day_and_for_one_token_alone() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 76);
        organisation(&accounts, "Harbour", "amina", BOTH);
        let caller = |label: &str| {
            let wanted = Wanted {
                label: label.into(),
                ..wanted(&["audit-read"], 30)
            };
            let token = make(&accounts, "amina", &wanted).unwrap();
            accounts.caller(&token, None).unwrap().unwrap()
        };
        let (one, two) = (caller("one"), caller("two"));
        let once = Once {
            key: [1; 32],
            request: [2; 32],
        };
        let other = Once {
            key: [1; 32],
            request: [3; 32],
        };
        let kept = Kept {
            status: 201,
            body: "{\"id\":1}".into(),
            version: Some(4),
            location: Some("/api/v1/cases/1".into()),
        };
        assert_eq!(accounts.begin(&one, &once).unwrap(), Begun::Now);
        assert_eq!(accounts.begin(&one, &once).unwrap(), Begun::Running);
        assert_eq!(accounts.begin(&one, &other).unwrap(), Begun::Other);
        assert_eq!(
            accounts.begin(&two, &other).unwrap(),
            Begun::Now,
            "keys of another token are its own"
        );
        // A process that died in the middle does not keep the key for ever.
        clock.advance(121);
        assert_eq!(accounts.begin(&one, &once).unwrap(), Begun::Now);
        accounts.finish(&one, &once, None).unwrap();
        assert_eq!(
            accounts.begin(&one, &once).unwrap(),
            Begun::Now,
            "what was refused may be sent again"
        );
        accounts.finish(&one, &once, Some(kept.clone())).unwrap();
        assert_eq!(accounts.begin(&one, &once).unwrap(), Begun::Done(kept));
        assert_eq!(accounts.begin(&one, &other).unwrap(), Begun::Other);
        clock.advance(DAY);
        sessions::sweep(&accounts).unwrap();
        assert_eq!(accounts.begin(&one, &other).unwrap(), Begun::Now);
        clock.advance(120 * DAY);
        sessions::sweep(&accounts).unwrap();
        let amina = actor(&accounts, "amina");
        let left = store.read(Scope::Org(amina.org), |tx| tokens::own(tx, &amina)).unwrap();
        assert!(left.is_empty(), "what ended long ago goes");
    });
}
