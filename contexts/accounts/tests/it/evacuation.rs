//! A locked site: its people are out and stay out, people of two sites reach the other one, and everything comes back.

use access::Role;
use accounts::operator::{self, NewAccount};
use accounts::sign_in::{self, Credentials};
use accounts::{Accounts, evacuation, sessions};
use base::{Redacted, TeamId};
use store::testing::both;
use store::{Scope, Store};
use ui::Lang;
use web::Sessions as _;

use crate::{PASSWORD, SETS, context, organisation, secret};

fn add(accounts: &Accounts, org: base::OrgId, login: &'static str, teams: &[TeamId]) {
    let password = secret(PASSWORD);
    let it = NewAccount {
        login,
        display: "Colleague",
        password: &password,
        language: Lang::En,
        roles: &[Role::CaseWorker],
        teams,
    };
    operator::add_account(accounts, org, &it).unwrap();
}

fn enter(accounts: &Accounts, login: &str) -> Option<Redacted<String>> {
    let it = Credentials {
        login: login.into(),
        password: secret(PASSWORD),
        device: None,
        label: String::new(),
    };
    sign_in::run(accounts, it)
        .ok()
        .and_then(sign_in::Outcome::signed_in)
        .map(|done| done.session)
}

#[test]
fn a_locked_site_throws_its_people_out_at_once_and_gives_everything_back() {
    both(SETS, |store: &Store| {
        let (accounts, clock) = context(store, 41);
        let made = organisation(&accounts, "Harbour", "amina", &[Role::UserAdministrator]);
        let other = organisation(&accounts, "Bridge", "olha", &[Role::UserAdministrator]);
        let (org, ambient) = (made.org, accounts.ambient().clone());
        let site = store.read(Scope::Org(org), |tx| evacuation::sites(tx, org)).unwrap()[0]
            .site
            .id;
        let admin = sessions::actor_of(&operator::account(&accounts, "amina").unwrap(), false);
        let second = {
            let mut settings = admin.clone();
            settings.roles = [Role::ConfigurationAdministrator, Role::UserAdministrator]
                .into_iter()
                .collect();
            store
                .write(Scope::Org(org), move |tx| {
                    let site = accounts::organisations::add_site(tx, &ambient, &settings, "House two", "UKR")?;
                    accounts::organisations::add_team(tx, &ambient, &settings, site, "Night team")
                })
                .unwrap()
        };
        add(&accounts, org, "here", &[made.team]);
        add(&accounts, org, "both", &[made.team, second]);
        add(&accounts, org, "there", &[second]);
        add(&accounts, other.org, "stranger", &[other.team]);
        let logins = ["here", "both", "there", "stranger", "amina"];
        let running = logins.map(|login| enter(&accounts, login).unwrap());
        let alive = || {
            running
                .each_ref()
                .map(|token| accounts.read(token.expose()).unwrap().is_some())
        };
        assert_eq!(alive(), [true; 5]);

        let now = accounts.ambient().now();
        let lock = move |tx: &mut store::Tx<'_>| evacuation::lock(tx, org, site, now);
        assert!(store.write(Scope::Org(org), lock).unwrap().is_some());
        assert_eq!(store.write(Scope::Org(org), lock).unwrap(), None, "twice is no mistake");
        assert_eq!(alive()[..4], [false, false, true, true], "at the next request");
        assert!(enter(&accounts, "here").is_none());
        let token = enter(&accounts, "both").unwrap();
        let actor = accounts.read(token.expose()).unwrap().unwrap().actor;
        assert_eq!((actor.teams, actor.shut), (vec![second], vec![made.team]));
        let state = store.read(Scope::Org(org), |tx| evacuation::sites(tx, org)).unwrap();
        assert_eq!(
            state.iter().map(|site| site.locked_at.is_some()).collect::<Vec<_>>(),
            [true, false]
        );

        clock.advance(60);
        let unlock = move |tx: &mut store::Tx<'_>| evacuation::unlock(tx, org, site);
        assert!(store.write(Scope::Org(org), unlock).unwrap());
        assert!(!store.write(Scope::Org(org), unlock).unwrap());
        assert!(!alive()[0], "what had ended stays ended");
        let token = enter(&accounts, "here").unwrap();
        let actor = accounts.read(token.expose()).unwrap().unwrap().actor;
        assert_eq!((actor.teams, actor.shut.len()), (vec![made.team], 0));
    });
}
