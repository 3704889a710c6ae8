//! Accounts, on real databases and through real routes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod house;
mod notices;
mod oversight;
mod pages;
mod people;
mod safety;
mod throttling;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use access::Role;
use accounts::operator::{self, NewAccount};
use accounts::set_up::{self, Answers, Made};
use accounts::{Accounts, Cost, OrgKeys, Passwords};
use base::ambient::FixedClock;
use base::{Ambient, OrgId, Redacted, Refusal, Timestamp};
use store::{MigrationSet, Scope, Store};
use ui::Lang;

pub(crate) const SETS: &[MigrationSet] = &[journal::MIGRATIONS, accounts::MIGRATIONS];
pub(crate) const PASSWORD: &str = "window rain book road";

/// Counts the keys that were asked for: what the vault does is its own business.
#[derive(Default)]
pub(crate) struct CountedKeys(pub(crate) AtomicUsize);

impl OrgKeys for CountedKeys {
    fn create_org(&self, _: OrgId) -> Result<(), Refusal> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

pub(crate) fn secret(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

pub(crate) fn context(store: &Store, seed: u64) -> (Accounts, Arc<FixedClock>) {
    context_with(store, seed, Arc::default())
}

pub(crate) fn context_with(store: &Store, seed: u64, keys: Arc<CountedKeys>) -> (Accounts, Arc<FixedClock>) {
    let (ambient, clock) = Ambient::fixed(Timestamp::from_micros(1_800_000_000_000_000), seed);
    let passwords = Passwords::new(Cost::Least, 2, ambient.clone()).unwrap();
    let code = Some(secret("OPEN-SESAME"));
    (
        Accounts::new(store.clone(), ambient, passwords, keys, false, code),
        clock,
    )
}

pub(crate) fn answers(organisation: &str, login: &str) -> Answers {
    Answers {
        organisation: organisation.into(),
        kind: "NGO".into(),
        country: "UKR".into(),
        language: Lang::En,
        site: "House one".into(),
        team: "Day team".into(),
        login: login.into(),
        display: secret("Amina K."),
        password: secret(PASSWORD),
    }
}

/// An organisation whose first account has these roles.
pub(crate) fn organisation(accounts: &Accounts, name: &str, login: &str, roles: &'static [Role]) -> Made {
    let hash = accounts.passwords().hash(&secret(PASSWORD)).unwrap();
    let (ambient, answers) = (accounts.ambient().clone(), answers(name, login));
    let org = OrgId::new(&ambient);
    accounts
        .store()
        .write(Scope::Server, move |tx| {
            set_up::make(tx, &ambient, org, &answers, &hash, roles)
        })
        .unwrap()
}

pub(crate) fn colleague(accounts: &Accounts, org: OrgId, login: &str, roles: &[Role]) -> base::UserId {
    let password = secret(PASSWORD);
    let it = NewAccount {
        login,
        display: "Colleague",
        password: &password,
        language: Lang::Ar,
        roles,
        teams: &[],
    };
    operator::add_account(accounts, org, &it).unwrap()
}
