//! The use cases, on both engines.

use access::{Actor, Role, RoleSet};
use accounts::invitations::{self, Answer, Guest};
use accounts::sign_in::{self, Credentials};
use accounts::{Accounts, leaving, operator, organisations, sessions, users};
use base::{Refusal, SessionId, UserId};
use store::testing::both;
use store::{Scope, Tx};
use ui::Lang;
use web::Sessions as _;

use crate::{PASSWORD, SETS, answers, colleague, context, organisation, secret};

fn credentials(login: &str, password: &str) -> Credentials {
    Credentials {
        login: login.into(),
        password: secret(password),
        device: None,
        label: "Firefox · Linux".into(),
    }
}

fn actor(accounts: &Accounts, login: &str) -> Actor {
    sessions::actor_of(&operator::account(accounts, login).unwrap(), false)
}

fn write<T: Send + 'static>(
    accounts: &Accounts,
    actor: &Actor,
    work: impl Fn(&mut Tx<'_>, &base::Ambient, &Actor) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let (ambient, actor) = (accounts.ambient().clone(), actor.clone());
    accounts
        .store()
        .write(Scope::Org(actor.org), move |tx| work(tx, &ambient, &actor))
}

const ADMINISTRATOR: &[Role] = &[Role::UserAdministrator];

#[test]
fn a_session_lives_until_it_is_idle_too_long_or_twelve_hours_have_passed() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 1);
        organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let done = sign_in::run(&accounts, credentials("  AMINA ", PASSWORD))
            .unwrap()
            .signed_in()
            .unwrap();
        let token = done.session.expose().clone();
        assert_eq!(
            accounts.read(&token).unwrap().unwrap().actor.roles,
            ADMINISTRATOR.iter().copied().collect::<RoleSet>()
        );
        assert!(accounts.read("0").unwrap().is_none());
        for _ in 0..24 {
            clock.advance(29 * 60);
            assert!(accounts.read(&token).unwrap().is_some(), "used every 29 minutes");
        }
        clock.advance(29 * 60);
        assert!(accounts.read(&token).unwrap().is_none(), "twelve hours are over");
        let again = sign_in::run(&accounts, credentials("amina", PASSWORD))
            .unwrap()
            .signed_in()
            .unwrap()
            .session
            .expose()
            .clone();
        clock.advance(31 * 60);
        assert!(accounts.read(&again).unwrap().is_none(), "idle");
        let amina = actor(&accounts, "amina");
        let own = accounts
            .store()
            .read(Scope::Org(amina.org), |tx| {
                sessions::own(tx, accounts.ambient(), &amina)
            })
            .unwrap();
        assert!(own.sessions.is_empty(), "what is over does not run");
        assert_eq!(
            accounts.ended(&again).unwrap(),
            Some(amina.user),
            "whose it was is known for a day"
        );
        assert_eq!(sessions::sweep(&accounts).unwrap(), 0);
        clock.advance(24 * 60 * 60);
        assert_eq!(sessions::sweep(&accounts).unwrap(), 2);
        assert_eq!(accounts.ended(&again).unwrap(), None);
    });
}

#[test]
fn a_wrong_password_an_unknown_name_and_a_closed_account_get_the_same_answer() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 2);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        colleague(&accounts, made.org, "boris", &[Role::CaseWorker]);
        operator::disable(&accounts, "boris").unwrap();
        let say = |login: &str, password: &str| match sign_in::run(&accounts, credentials(login, password)) {
            Err(Refusal::Invalid(problems)) => problems,
            _ => panic!("must not sign in"),
        };
        assert_eq!(say("amina", "not the password"), say("nobody", PASSWORD));
        assert_eq!(say("amina", "not the password"), say("boris", PASSWORD));
    });
}

#[test]
fn a_changed_role_a_closed_account_and_a_new_password_end_every_session() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 3);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let boris = colleague(&accounts, made.org, "boris", &[Role::CaseWorker]);
        let amina = actor(&accounts, "amina");
        let start = || {
            sign_in::run(&accounts, credentials("boris", PASSWORD))
                .unwrap()
                .signed_in()
                .unwrap()
                .session
                .expose()
                .clone()
        };
        let version = |accounts: &Accounts| operator::account(accounts, "boris").unwrap().version;

        let token = start();
        let (roles, at) = (
            [Role::CaseWorker, Role::Supervisor].into_iter().collect(),
            version(&accounts),
        );
        write(&accounts, &amina, move |tx, ambient, actor| {
            users::change_roles(tx, ambient, actor, boris, at, roles, &[made.team])
        })
        .unwrap();
        assert!(accounts.read(&token).unwrap().is_none());
        assert_eq!(actor(&accounts, "boris").teams, vec![made.team]);

        let token = start();
        write(&accounts, &amina, move |tx, ambient, actor| {
            leaving::close(tx, (ambient, &leaving::Nothing), actor, boris, "left", &[]).map(drop)
        })
        .unwrap();
        assert!(accounts.read(&token).unwrap().is_none());
        write(&accounts, &amina, move |tx, ambient, actor| {
            users::enable(tx, ambient, actor, boris, "back")
        })
        .unwrap();

        let (old, kept) = (start(), start());
        let session = accounts.read(&kept).unwrap().unwrap();
        let hash = accounts.passwords().hash(&secret("another four plain words")).unwrap();
        let id: SessionId = session.id;
        let stored = accounts
            .store()
            .read(Scope::Org(made.org), |tx| sessions::own_secret(tx, &session.actor))
            .unwrap()
            .1;
        let change = || {
            let (stored, hash) = (stored.clone(), hash.clone());
            write(&accounts, &session.actor, move |tx, ambient, actor| {
                sessions::change_password(tx, ambient, actor, id, &stored, &hash)
            })
        };
        change().unwrap();
        assert!(
            matches!(change(), Err(Refusal::Conflict { .. })),
            "who checked the old password too long ago changes nothing"
        );
        assert!(accounts.read(&old).unwrap().is_none());
        assert!(
            accounts.read(&kept).unwrap().is_some(),
            "the session that changed it goes on"
        );
        assert!(sign_in::run(&accounts, credentials("boris", PASSWORD)).is_err());
    });
}

#[test]
fn nobody_changes_their_own_rights_or_those_of_another_organisation_and_the_last_administrator_stays() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 4);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let other = organisation(&accounts, "Bridge", "carla", ADMINISTRATOR);
        let amina = actor(&accounts, "amina");
        let all: RoleSet = Role::ALL.into_iter().collect();
        let change = |user: UserId, version: i64, roles: RoleSet| {
            write(&accounts, &amina, move |tx, ambient, actor| {
                users::change_roles(tx, ambient, actor, user, version, roles, &[])
            })
        };
        assert!(matches!(
            change(made.user, 1, all),
            Err(Refusal::Denied { why: "own-account" })
        ));
        assert!(matches!(change(other.user, 1, all), Err(Refusal::NotFound)));
        assert!(
            operator::disable(&accounts, "amina").is_err(),
            "the last administrator stays"
        );
        let boris = colleague(&accounts, made.org, "boris", &[Role::UserAdministrator]);
        assert!(matches!(change(boris, 9, all), Err(Refusal::Conflict { current: 1 })));
        change(boris, 1, [Role::Auditor].into_iter().collect()).unwrap();
        let boris = actor(&accounts, "boris");
        assert!(matches!(write(&accounts, &boris, |tx, _, actor| users::list(tx, actor)), Ok(list) if list.len() == 2));
        assert!(
            write(&accounts, &boris, |tx, ambient, actor| organisations::add_site(
                tx, ambient, actor, "x", "UKR"
            ))
            .is_err()
        );
    });
}

#[test]
fn an_invitation_works_once_in_any_spelling_until_it_expires() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 5);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        let amina = actor(&accounts, "amina");
        let invite = || {
            let guest = Guest {
                display: secret("রহিমা"),
                roles: [Role::CaseWorker].into_iter().collect(),
                teams: vec![made.team],
            };
            write(&accounts, &amina, move |tx, ambient, actor| {
                invitations::invite(tx, ambient, actor, &guest).map(|made| made.code)
            })
            .unwrap()
        };
        let answer = |code: &str, login: &str| {
            let answer = Answer {
                code: secret(code),
                login: login.into(),
                password: secret(PASSWORD),
                language: Lang::Bn,
            };
            invitations::accept(&accounts, answer)
        };
        let code = invite();
        let spelt = code.expose().to_lowercase().replace('-', " ").replace('0', "o");
        answer(&spelt, "rahima").unwrap();
        assert!(answer(code.expose(), "rahima2").is_err(), "used");
        let late = invite();
        assert!(
            matches!(answer(late.expose(), "amina"), Err(Refusal::Invalid(p)) if p[0].message == "accounts-login-taken")
        );
        clock.advance(invitations::LASTS + 1);
        assert!(answer(late.expose(), "late").is_err(), "expired");
        let rahima = operator::account(&accounts, "RAHIMA").unwrap();
        assert_eq!(
            (rahima.org, rahima.teams, rahima.language),
            (made.org, vec![made.team], Lang::Bn)
        );
    });
}

#[test]
fn the_wizard_opens_once_and_tells_every_problem_at_once() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 6);
        let mut wrong = answers("", "a b");
        wrong.country = "Atlantis".into();
        wrong.password = secret("short");
        assert!(matches!(accounts::set_up::check(&wrong), Err(Refusal::Invalid(problems)) if problems.len() == 4));
        let run = || {
            let (ambient, answers) = (accounts.ambient().clone(), answers("Harbour", "amina"));
            let org = base::OrgId::new(&ambient);
            store.write(Scope::Server, move |tx| {
                accounts::set_up::run(tx, &ambient, org, &answers, "hash")
            })
        };
        run().unwrap();
        assert!(matches!(run(), Err(Refusal::NotNow { .. })));
        let report = store
            .read(Scope::Server, |tx| journal::audit::verify(tx, |_| ()))
            .unwrap();
        assert!(report.bad.is_empty(), "{report:?}");
    });
}

#[test]
fn one_forgets_a_device_and_what_runs_on_it_and_nobody_elses() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 7);
        let made = organisation(&accounts, "Harbour", "amina", ADMINISTRATOR);
        colleague(&accounts, made.org, "boris", &[Role::CaseWorker]);
        let first = sign_in::run(&accounts, credentials("amina", PASSWORD))
            .unwrap()
            .signed_in()
            .unwrap();
        let device = first.device.as_ref().unwrap().expose().clone();
        let second = sign_in::run(
            &accounts,
            Credentials {
                device: Some(device),
                ..credentials("amina", PASSWORD)
            },
        )
        .unwrap()
        .signed_in()
        .unwrap();
        assert!(second.device.is_none(), "a known device gets no new cookie");
        let own = accounts
            .store()
            .read(Scope::Org(made.org), |tx| {
                sessions::own(tx, accounts.ambient(), &first.actor)
            })
            .unwrap();
        assert_eq!((own.devices.len(), own.sessions.len()), (1, 2));
        let id = own.devices[0].id;
        let boris = actor(&accounts, "boris");
        assert!(
            write(&accounts, &boris, move |tx, ambient, actor| sessions::forget_device(
                tx, ambient, actor, id
            ))
            .is_err()
        );
        write(&accounts, &first.actor, move |tx, ambient, actor| {
            sessions::forget_device(tx, ambient, actor, id)
        })
        .unwrap();
        assert!(accounts.read(first.session.expose()).unwrap().is_none());
        assert!(accounts.read(second.session.expose()).unwrap().is_none());
    });
}
