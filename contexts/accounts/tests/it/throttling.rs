//! Guessing is slowed down, and nobody is locked out by it.

use access::Role;
use accounts::sign_in::{self, Credentials};
use accounts::throttle::{self, Standing};
use accounts::{Accounts, leaving, operator, sessions};
use axum::http::StatusCode;
use base::ambient::FixedClock;
use store::testing::both;
use store::{Scope, Store};

use crate::pages::Browser;
use crate::{PASSWORD, SETS, colleague, context, organisation, secret};

const WORKER: &[Role] = &[Role::CaseWorker];

fn wrong(browser: &mut Browser, from: usize, login: &str) -> StatusCode {
    browser.from = format!("10.{}.{}.7", from / 256, from % 256);
    browser.post("/sign-in", &[("login", login), ("password", "wrong")]).0
}

fn right(browser: &mut Browser, login: &str) -> StatusCode {
    browser.post("/sign-in", &[("login", login), ("password", PASSWORD)]).0
}

fn device(browser: &Browser) -> String {
    let cookie = browser.cookies.iter().find_map(|pair| pair.strip_prefix("device="));
    cookie.unwrap().to_owned()
}

/// A browser from which `amina` has signed in, and a flood of wrong passwords from elsewhere that goes on.
fn flooded(accounts: &Accounts, clock: &FixedClock) -> Browser {
    let mut own = Browser::new(accounts);
    assert_eq!(right(&mut own, "amina"), StatusCode::SEE_OTHER);
    let mut flood = Browser::new(accounts);
    let hashed = (0..1000).filter(|from| wrong(&mut flood, *from, "amina") == StatusCode::UNPROCESSABLE_ENTITY);
    assert!(hashed.count() <= 41);
    clock.advance(20);
    own
}

fn refused_sign_ins(store: &Store) -> i64 {
    let sql = "SELECT COUNT(*) FROM audit WHERE action = 'sign-in-refused'";
    let count = store.read(Scope::Server, |tx| tx.one(sql, &[], |row| row.get::<i64>(0)));
    count.unwrap().unwrap()
}

#[test]
fn a_flood_of_wrong_passwords_holds_up_strangers_and_never_the_owners_known_device() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 61);
        organisation(&accounts, "Harbour", "amina", WORKER);
        let mut own = flooded(&accounts, &clock);
        assert!(
            refused_sign_ins(store) <= 41,
            "what is held up is neither hashed nor written"
        );
        let mut flood = Browser::new(&accounts);
        assert_eq!(wrong(&mut flood, 5000, "amina"), StatusCode::TOO_MANY_REQUESTS);
        for _ in 0..5 {
            own.cookies.retain(|pair| pair.starts_with("device="));
            own.from = "10.0.1.7".to_owned();
            assert_eq!(
                right(&mut own, "amina"),
                StatusCode::SEE_OTHER,
                "from a network that floods, too"
            );
        }
    });
}

#[test]
fn the_flood_on_one_account_holds_up_no_other_one() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 62);
        let made = organisation(&accounts, "Harbour", "amina", WORKER);
        colleague(&accounts, made.org, "boris", WORKER);
        flooded(&accounts, &clock);
        let mut boris = Browser::new(&accounts);
        assert_eq!(right(&mut boris, "boris"), StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_name_that_nobody_has_is_held_up_like_one_that_somebody_has() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 63);
        organisation(&accounts, "Harbour", "amina", WORKER);
        let answers = |login: &str, block: usize| -> Vec<u16> {
            let mut browser = Browser::new(&accounts);
            let tries = (0..60).map(|from| wrong(&mut browser, block + from / 4, login).as_u16());
            tries.collect()
        };
        assert_eq!(answers("amina", 0), answers("nobody", 100));
    });
}

#[test]
fn a_device_cookie_speaks_for_its_own_account_alone_and_not_after_the_password_changed() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 64);
        let made = organisation(&accounts, "Harbour", "amina", &[Role::UserAdministrator]);
        let boris = colleague(&accounts, made.org, "boris", WORKER);
        let (mut laptop, mut phone) = (Browser::new(&accounts), Browser::new(&accounts));
        right(&mut laptop, "boris");
        right(&mut phone, "boris");
        let standing = |login: &str, token: &str| throttle::standing(&accounts, login, Some(token)).unwrap();
        let (on_laptop, on_phone) = (device(&laptop), device(&phone));
        assert!(matches!(standing("boris", &on_laptop), Standing::Known(_)));
        assert_eq!(standing("amina", &on_laptop), Standing::Stranger);
        assert_eq!(standing("boris", &"0".repeat(64)), Standing::Stranger);

        let typed = [("current", PASSWORD), ("new", "another four plain words")];
        assert_eq!(laptop.post("/account/password", &typed).0, StatusCode::OK);
        assert!(
            matches!(standing("boris", &on_laptop), Standing::Known(_)),
            "changed from here"
        );
        assert_eq!(standing("boris", &on_phone), Standing::Stranger);
        let again = [("login", "boris"), ("password", "another four plain words")];
        assert_eq!(phone.post("/sign-in", &again).0, StatusCode::SEE_OTHER);
        assert!(
            matches!(standing("boris", &on_phone), Standing::Known(_)),
            "the same device, known again"
        );

        let (ambient, amina) = (
            accounts.ambient().clone(),
            sessions::actor_of(&operator::account(&accounts, "amina").unwrap(), false),
        );
        let close = store.write(Scope::Org(made.org), move |tx| {
            leaving::close(tx, (&ambient, &leaving::Nothing), &amina, boris, "safety", &[]).map(drop)
        });
        close.unwrap();
        assert_eq!(standing("boris", &on_laptop), Standing::Stranger);
    });
}

#[test]
fn a_right_password_of_a_closed_account_is_refused_in_the_words_of_a_wrong_one() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 65);
        let made = organisation(&accounts, "Harbour", "amina", &[Role::UserAdministrator]);
        colleague(&accounts, made.org, "boris", WORKER);
        operator::disable(&accounts, "boris").unwrap();
        let said = |login: &str, password: &str| {
            let credentials = Credentials {
                login: login.into(),
                password: secret(password),
                device: None,
                label: String::new(),
            };
            sign_in::run(&accounts, credentials).err().unwrap().to_string()
        };
        assert_eq!(said("boris", PASSWORD), said("boris", "wrong"));
        assert_eq!(said("boris", PASSWORD), said("nobody", "wrong"));
        assert_eq!(refused_sign_ins(store), 4);
    });
}
