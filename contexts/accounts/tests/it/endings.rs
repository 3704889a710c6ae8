//! Whatever is given out to an account ends at once with what changes the account: a table of kind by event. A new kind of token
//! cannot be left out silently, because every column that keeps the hash of one is named here.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use access::{Actor, Role};
use accounts::invitations::{self, Answer as Acceptance, Guest};
use accounts::resets::{self, Answer};
use accounts::throttle::{self, Standing};
use accounts::tokens::{self, Wanted};
use accounts::{Accounts, leaving, operator, sessions, users};
use axum::http::StatusCode;
use base::ambient::FixedClock;
use base::{Ambient, Refusal, UserId};
use store::testing::both;
use store::{Scope, Store, Tx};
use ui::Lang;
use web::Sessions as _;
use web::api::Doorkeeper as _;
use webauthn::testing::Passkey;

use crate::factors::{App, add_app, first_step, hidden_button, second_step, sign_in};
use crate::pages::Browser;
use crate::passkeys::{add_passkey, passkey_second};
use crate::{PASSWORD, SETS, colleague, context, organisation, secret};

/// Everything that is given out to an account, and opens something or shows who somebody is without their password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Given {
    Session,
    Proof,
    Device,
    HalfSignIn,
    HalfSignInWithPasskey,
    ResetCode,
    Invitation,
    ApiToken,
}

const GIVEN: [Given; 8] = [
    Given::Session,
    Given::Proof,
    Given::Device,
    Given::HalfSignIn,
    Given::HalfSignInWithPasskey,
    Given::ResetCode,
    Given::Invitation,
    Given::ApiToken,
];

/// Everything that ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Event {
    Roles,
    Disabling,
    Password,
    AppAdded,
    AppRemoved,
    PasskeyAdded,
    PasskeyRemoved,
    Reset,
}

const EVENTS: [Event; 8] = [
    Event::Roles,
    Event::Disabling,
    Event::Password,
    Event::AppAdded,
    Event::AppRemoved,
    Event::PasskeyAdded,
    Event::PasskeyRemoved,
    Event::Reset,
];

/// Where the store keeps what it knows of a token, and which kind that is.
const KEPT: [(&str, Option<Given>); 7] = [
    ("api_token.token_hash", Some(Given::ApiToken)),
    ("device.token_hash", Some(Given::Device)),
    // Opens nothing alone: what finds a passkey, whose secret half only its owner has.
    ("factor.credential_hash", None),
    ("invitation.code_hash", Some(Given::Invitation)),
    // Opens nothing alone: it takes the place of a factor, beside the password, and is replaced by its owner.
    ("recovery_code.code_hash", None),
    ("reset_code.code_hash", Some(Given::ResetCode)),
    ("session.token_hash", Some(Given::Session)),
];

struct World {
    accounts: Accounts,
    amina: Actor,
    boris: Actor,
    own: Browser,
    app: App,
    passkey: RefCell<Passkey>,
    clock: Arc<FixedClock>,
}

fn actor(accounts: &Accounts, login: &str) -> Actor {
    sessions::actor_of(&operator::account(accounts, login).unwrap(), false)
}

fn world(store: &Store, seed: u64) -> World {
    let (accounts, clock) = context(store, seed);
    let made = organisation(&accounts, "Harbour", "amina", &[Role::UserAdministrator]);
    colleague(&accounts, made.org, "boris", &[Role::UserAdministrator, Role::Auditor]);
    let mut own = Browser::new(&accounts);
    sign_in(&mut own, "boris");
    let (app, _) = add_app(&accounts, &mut own);
    let (passkey, _) = add_passkey(&mut own);
    clock.advance(30);
    let (amina, boris) = (actor(&accounts, "amina"), actor(&accounts, "boris"));
    World {
        accounts,
        amina,
        boris,
        own,
        app,
        passkey: RefCell::new(passkey),
        clock,
    }
}

fn write<T: Send + 'static>(
    accounts: &Accounts,
    by: &Actor,
    work: impl Fn(&mut Tx, &Ambient, &Actor) -> Result<T, Refusal> + Send + 'static,
) -> T {
    let (ambient, by) = (accounts.ambient().clone(), by.clone());
    accounts
        .store()
        .write(Scope::Org(by.org), move |tx| work(tx, &ambient, &by))
        .unwrap()
}

/// Something given out, to be tried once.
type Try<'a> = Box<dyn FnOnce(&mut World) -> bool + 'a>;

fn cookie(browser: &Browser, name: &str) -> String {
    let found = browser
        .cookies
        .iter()
        .find_map(|pair| pair.strip_prefix(&format!("{name}=")));
    found.unwrap().to_owned()
}

/// A second browser that signed in with both steps.
fn phone(world: &World) -> Browser {
    let mut phone = Browser::new(&world.accounts);
    let step = first_step(&mut phone, "boris");
    assert_eq!(
        second_step(&mut phone, &step, &world.app.code(&world.accounts)),
        StatusCode::SEE_OTHER
    );
    phone
}

fn give(world: &World, given: Given) -> Try<'static> {
    let accounts = &world.accounts;
    match given {
        Given::Session | Given::Proof => {
            let token = cookie(&phone(world), "session");
            Box::new(move |world| {
                let now = world.accounts.ambient().now();
                let session = world.accounts.read(&token).unwrap();
                session.is_some_and(|session| given == Given::Session || session.is_fresh(now))
            })
        }
        Given::Device => {
            let token = cookie(&phone(world), "device");
            Box::new(move |world| {
                let standing = throttle::standing(&world.accounts, "boris", Some(&token)).unwrap();
                matches!(standing, Standing::Known(_))
            })
        }
        Given::HalfSignIn => {
            let mut half = Browser::new(accounts);
            let step = first_step(&mut half, "boris");
            let code = world.app.code(accounts);
            Box::new(move |_| second_step(&mut half, &step, &code) == StatusCode::SEE_OTHER)
        }
        Given::HalfSignInWithPasskey => {
            let mut half = Browser::new(accounts);
            let answered = passkey_second(&mut half, "boris", &mut world.passkey.borrow_mut());
            Box::new(move |_| {
                let fields: Vec<(&str, &str)> = answered.iter().map(|(name, value)| (*name, value.as_str())).collect();
                half.post("/sign-in/second/passkey", &fields).0 == StatusCode::SEE_OTHER
            })
        }
        Given::ResetCode => {
            let code = operator::reset(accounts, "boris", false).unwrap();
            Box::new(move |world| {
                let answer = Answer {
                    login: "boris".into(),
                    code,
                    password: secret("yet another four plain words"),
                };
                resets::run(&world.accounts, &answer).is_ok()
            })
        }
        Given::Invitation => {
            let code = write(accounts, &world.boris, |tx, ambient, boris| {
                let guest = Guest {
                    display: secret("Rahima"),
                    roles: [Role::Auditor].into_iter().collect(),
                    teams: Vec::new(),
                };
                Ok(invitations::invite(tx, ambient, boris, &guest)?.code)
            });
            Box::new(move |world| {
                let answer = Acceptance {
                    code,
                    login: "rahima".into(),
                    password: secret(PASSWORD),
                    language: Lang::En,
                };
                invitations::accept(&world.accounts, answer).is_ok()
            })
        }
        Given::ApiToken => {
            let wanted = Wanted {
                label: "Forms".into(),
                scopes: vec!["audit-read".into()],
                days: 30,
                networks: String::new(),
            };
            let token = write(accounts, &world.boris, move |tx, ambient, boris| {
                Ok(tokens::make(tx, ambient, boris, &wanted)?.text.into_exposed())
            });
            Box::new(move |world| world.accounts.caller(&token, None).unwrap().is_some())
        }
    }
}

fn happen(world: &mut World, event: Event) {
    let boris = world.boris.user;
    match event {
        Event::Roles => {
            let version = operator::account(&world.accounts, "boris").unwrap().version;
            let held = write(&world.accounts, &world.amina, move |tx, ambient, amina| {
                let roles = [Role::UserAdministrator].into_iter().collect();
                users::change_roles(tx, ambient, amina, boris, version, roles, &[])
            });
            assert!(held, "less needs one person only");
        }
        Event::Disabling => write(&world.accounts, &world.amina, move |tx, ambient, amina| {
            leaving::close(tx, (ambient, &leaving::Nothing), amina, boris, "safety", &[]).map(drop)
        }),
        Event::Password => {
            let typed = [("current", PASSWORD), ("new", "another four plain words")];
            assert_eq!(world.own.post("/account/password", &typed).0, StatusCode::OK);
        }
        Event::AppAdded => drop(add_app(&world.accounts, &mut world.own)),
        Event::AppRemoved => {
            let id = hidden_button(&world.own.get("/account/factors").2, "remove");
            assert_eq!(world.own.post("/account/factors", &[("remove", &id)]).0, StatusCode::OK);
        }
        Event::PasskeyAdded => drop(add_passkey(&mut world.own)),
        Event::PasskeyRemoved => {
            let (_, _, page) = world.own.get("/account/factors");
            let (_, after_the_app) = page.split_once("name=\"remove\"").unwrap();
            let id = hidden_button(after_the_app, "remove");
            assert_eq!(world.own.post("/account/factors", &[("remove", &id)]).0, StatusCode::OK);
        }
        Event::Reset => {
            let answer = Answer {
                login: "boris".into(),
                code: operator::reset(&world.accounts, "boris", false).unwrap(),
                password: secret("another four plain words"),
            };
            resets::run(&world.accounts, &answer).unwrap();
        }
    }
}

/// The standing of a device opens nothing; it only keeps a flood from standing in the way (decision 19).
fn outlives(given: Given, event: Event) -> bool {
    (given, event) == (Given::Device, Event::Roles)
}

#[test]
fn whatever_was_given_out_ends_at_once_with_what_changes_the_account() {
    both(SETS, |store| {
        let mut world = world(store, 400);
        let mut number = 0;
        for given in GIVEN {
            let first = give(&world, given);
            assert!(first(&mut world), "{given:?} works while nothing happens");
            renew(&mut world, store, &mut number);
            for event in EVENTS {
                let it = give(&world, given);
                happen(&mut world, event);
                assert_eq!(it(&mut world), outlives(given, event), "{given:?} after {event:?}");
                renew(&mut world, store, &mut number);
            }
        }
    });
}

/// Boris as he was: his row is moved out of the way and a new one made.
fn renew(world: &mut World, store: &Store, number: &mut u32) {
    *number += 1;
    let (org, old, name) = (world.amina.org, world.boris.user, format!("boris-{number}"));
    let guests: Vec<UserId> = ["boris", "rahima"]
        .into_iter()
        .filter_map(|login| operator::account(&world.accounts, login).ok())
        .map(|account| account.user)
        .collect();
    assert!(guests.contains(&old));
    store
        .write(Scope::Org(org), move |tx| {
            for (at, user) in guests.iter().enumerate() {
                let sql = "UPDATE account SET login = $2, state = 'disabled' WHERE user_id = $1";
                tx.execute(sql, &[(*user).into(), format!("{name}-{at}").into()])?;
            }
            Ok::<_, store::Error>(())
        })
        .unwrap();
    colleague(&world.accounts, org, "boris", &[Role::UserAdministrator, Role::Auditor]);
    world.own = Browser::new(&world.accounts);
    world.own.from = format!("10.9.{number}.1");
    sign_in(&mut world.own, "boris");
    (world.app, _) = add_app(&world.accounts, &mut world.own);
    let (passkey, _) = add_passkey(&mut world.own);
    world.passkey = RefCell::new(passkey);
    world.boris = actor(&world.accounts, "boris");
    // The code that set the app up is used up, and tries at the sign-in come back.
    world.clock.advance(120);
}

#[test]
fn every_column_that_keeps_the_hash_of_a_token_is_in_the_table() {
    both(SETS, |store| {
        let schema = store.schema().unwrap();
        let kept: BTreeSet<&str> = schema
            .lines()
            .filter_map(|line| line.strip_prefix("column ")?.split(':').next())
            .filter(|column| {
                ["token_hash", "code_hash", "credential_hash"]
                    .iter()
                    .any(|end| column.ends_with(end))
            })
            .collect();
        assert_eq!(kept, KEPT.iter().map(|(column, _)| *column).collect());
        let in_table = |given: &Option<Given>| given.is_none_or(|given| GIVEN.contains(&given));
        assert!(KEPT.iter().all(|(_, given)| in_table(given)));
    });
}
