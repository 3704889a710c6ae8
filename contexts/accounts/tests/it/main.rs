//! Accounts, on real databases and through real routes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod browsers;
mod endings;
mod evacuation;
mod factors;
mod house;
mod impostors;
mod notices;
mod oversight;
mod pages;
mod passkeys;
mod people;
#[cfg(feature = "oidc")]
mod provider;
mod proving;
mod resets;
mod review;
mod rights;
mod safety;
mod throttling;
mod tokens;

use std::cell::RefCell;
use std::sync::Arc;

use access::Role;
use accounts::operator::{self, NewAccount};
use accounts::set_up::{self, Answers, Made};
use accounts::{Accounts, Cost, Passwords};
use base::ambient::FixedClock;
use base::{Ambient, OrgId, Redacted, Timestamp};
use store::{MigrationSet, Scope, Store};
use ui::Lang;
use vault::testing::TestVault;

pub(crate) const SETS: &[MigrationSet] = &[journal::MIGRATIONS, accounts::MIGRATIONS];
pub(crate) const PASSWORD: &str = "window rain book road";

thread_local! {
    /// The vaults of a test live as long as its thread.
    static VAULTS: RefCell<Vec<TestVault>> = const { RefCell::new(Vec::new()) };
}

pub(crate) fn secret(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

pub(crate) fn context(store: &Store, seed: u64) -> (Accounts, Arc<FixedClock>) {
    let (ambient, clock) = Ambient::fixed(Timestamp::from_micros(1_800_000_000_000_000), seed);
    let passwords = Passwords::new(Cost::Least, 2, ambient.clone()).unwrap();
    let code = Some(secret("OPEN-SESAME"));
    let kept = TestVault::new(&ambient).unwrap();
    let vault = kept.clone();
    VAULTS.with_borrow_mut(|all| all.push(kept));
    (
        Accounts::new(store.clone(), ambient, passwords, vault, false, code),
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
    accounts.vault().create_org(org).unwrap();
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
