//! Who has access, looked through; and questions about unusual looks. On both engines.

use access::{Actor, Facts, Grant, Role, act};
use accounts::leaving::{Caseload, Share, Unfinished};
use accounts::looks::{self, ANSWERS};
use accounts::{Accounts, operator, review, sessions};
use base::{CaseId, OrgId, Refusal, TeamId, UserId};
use journal::{Entry, audit};
use store::testing::both;
use store::{Scope, Tx};

use crate::{SETS, colleague, context, organisation};

const DAY: i64 = 24 * 60 * 60;

/// Seven cases of somebody, five of a team, two of nobody.
struct Cases(UserId, TeamId);

impl Caseload for Cases {
    fn shares(&self, _: &mut Tx, _: OrgId, _: UserId) -> Result<Vec<Share>, Refusal> {
        Ok(Vec::new())
    }
    fn hand_over(
        &self,
        _: &mut Tx,
        _: &Grant<act::CaseHandOver>,
        _: UserId,
        _: (TeamId, Option<UserId>),
    ) -> Result<u64, Refusal> {
        Ok(0)
    }
    fn unfinished(&self, _: &mut Tx, _: OrgId, _: UserId) -> Result<Unfinished, Refusal> {
        Ok(Unfinished::default())
    }
    fn census(&self, _: &mut Tx, org: OrgId) -> Result<Vec<(Facts, u64)>, Refusal> {
        let of = Facts::of(org);
        Ok(vec![(of.owner(self.0), 7), (of.team(self.1), 5), (of, 2)])
    }
}

fn actor(accounts: &Accounts, login: &str) -> Actor {
    sessions::actor_of(&operator::account(accounts, login).unwrap(), false)
}

fn lines(accounts: &Accounts, by: &Actor, cases: &Cases) -> Result<Vec<review::Line>, Refusal> {
    let (ambient, by, cases) = (accounts.ambient().clone(), by.clone(), Cases(cases.0, cases.1));
    accounts.store().write(Scope::Org(by.org), move |tx| {
        Ok(review::overview(tx, (&ambient, &cases), &by)?.lines)
    })
}

#[test]
fn everybody_is_listed_with_what_they_reach_and_it_is_time_again_after_the_days_that_were_set() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 31);
        let made = organisation(
            &accounts,
            "Harbour",
            "amina",
            &[Role::UserAdministrator, Role::ConfigurationAdministrator],
        );
        let boris = colleague(&accounts, made.org, "boris", &[Role::CaseWorker]);
        colleague(&accounts, made.org, "carla", &[Role::DataSteward]);
        let cases = Cases(boris, made.team);
        let amina = actor(&accounts, "amina");
        let of = |user: UserId| {
            let all = lines(&accounts, &amina, &cases).unwrap();
            all.into_iter().find(|line| line.account.user == user).unwrap()
        };
        let all = lines(&accounts, &amina, &cases).unwrap();
        assert_eq!(all.len(), 3);
        assert!(
            all.iter()
                .all(|line| !line.overdue && !line.dormant && line.factors.is_empty())
        );
        let reach = |login: &str| of(actor(&accounts, login).user).reaches;
        assert_eq!((reach("amina"), reach("boris"), reach("carla")), (0, 7, 14));
        assert!(lines(&accounts, &actor(&accounts, "boris"), &cases).is_err());

        clock.advance(90 * DAY);
        assert!(
            lines(&accounts, &amina, &cases)
                .unwrap()
                .iter()
                .all(|line| line.overdue && line.dormant)
        );
        let confirm = |user: UserId, version: i64| {
            let (ambient, by) = (accounts.ambient().clone(), amina.clone());
            accounts.store().write(Scope::Org(by.org), move |tx| {
                review::confirm(tx, &ambient, &by, user, version)
            })
        };
        let version = of(boris).account.version;
        assert!(matches!(confirm(boris, version + 1), Err(Refusal::Conflict { .. })));
        assert!(matches!(
            confirm(amina.user, 1),
            Err(Refusal::Denied { why: "own-account" })
        ));
        confirm(boris, version).unwrap();
        let line = of(boris);
        assert!(!line.overdue && line.reviewed.unwrap().0 == amina.user);

        let set = |days: Option<i64>| {
            let (ambient, by) = (accounts.ambient().clone(), amina.clone());
            accounts
                .store()
                .write(Scope::Org(by.org), move |tx| review::set_days(tx, &ambient, &by, days))
        };
        for wrong in [None, Some(6), Some(366)] {
            assert!(matches!(set(wrong), Err(Refusal::Invalid(_))));
        }
        set(Some(7)).unwrap();
        clock.advance(7 * DAY);
        assert!(of(boris).overdue);
    });
}

/// Looks of somebody at so many different cases, in the hour before now.
fn look(accounts: &Accounts, by: &Actor, count: u32, off: bool) {
    let (ambient, by) = (accounts.ambient().clone(), by.clone());
    accounts
        .store()
        .write(Scope::Org(by.org), move |tx| {
            let at = ambient.now();
            let cases: Vec<CaseId> = (0..count).map(|_| CaseId::new(&ambient)).collect();
            let entries = cases.iter().flat_map(|case| {
                let entry = Entry {
                    actor: Some(by.user),
                    org: Some(by.org),
                    subject: Some(case.uuid()),
                    detail: if off { "{\"off\":true}" } else { "{}" },
                    ..Entry::new(at, "case-view", "case", "case-worker/caseload")
                };
                // Every saved form leads back to the case: it is the same look.
                [entry, entry]
            });
            audit::append_all(tx, entries)?;
            Ok::<_, Refusal>(())
        })
        .unwrap();
}

#[test]
fn an_unusual_day_becomes_a_question_to_others_that_is_asked_once_and_answered_once() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 32);
        let made = organisation(&accounts, "Harbour", "amina", &[Role::Auditor, Role::CaseWorker]);
        let lead = colleague(&accounts, made.org, "lena", &[Role::Supervisor]);
        colleague(&accounts, made.org, "sol", &[Role::Supervisor]);
        let boris = colleague(&accounts, made.org, "boris", &[Role::CaseWorker]);
        accounts
            .store()
            .write(Scope::Org(made.org), move |tx| {
                for user in [boris, lead] {
                    let sql = "INSERT INTO account_team (org_id, user_id, team_id) VALUES ($1, $2, $3)";
                    tx.execute(sql, &[made.org.into(), user.into(), made.team.into()])?;
                }
                Ok::<_, Refusal>(())
            })
            .unwrap();
        let of = |login: &str| actor(&accounts, login);
        for _ in 0..10 {
            look(&accounts, &of("boris"), 6, false);
            look(&accounts, &of("boris"), 1, true);
            look(&accounts, &of("amina"), 3, false);
            clock.advance(DAY);
            assert_eq!(looks::refresh(&accounts).unwrap(), 0);
        }
        look(&accounts, &of("boris"), 25, true);
        assert_eq!(looks::refresh(&accounts).unwrap(), 0, "the hour is not over");
        clock.advance(2 * 60 * 60);
        assert_eq!(
            looks::refresh(&accounts).unwrap(),
            2,
            "many in an hour, and many of others"
        );
        assert_eq!(looks::refresh(&accounts).unwrap(), 0, "each entry is counted once");
        look(&accounts, &of("boris"), 5, true);
        clock.advance(2 * 60 * 60);
        assert_eq!(
            looks::refresh(&accounts).unwrap(),
            0,
            "the same day is asked about once"
        );

        let questions = |by: &Actor| {
            let (ambient, by) = (accounts.ambient().clone(), by.clone());
            accounts
                .store()
                .read(Scope::Org(by.org), |tx| looks::questions(tx, &ambient, &by))
        };
        assert!(questions(&of("boris")).is_err());
        assert!(questions(&of("sol")).unwrap().is_empty(), "of another team");
        let asked = questions(&of("amina")).unwrap();
        assert_eq!(questions(&of("lena")).unwrap().len(), 2);
        let others = asked.iter().find(|it| it.kind == looks::rules::Kind::Others).unwrap();
        assert_eq!((others.user, others.looks, others.usual), (boris, 30, 1));
        let answer = |by: &str, answer: &'static str| {
            let (ambient, by, id) = (accounts.ambient().clone(), of(by), others.id);
            accounts.store().write(Scope::Org(by.org), move |tx| {
                looks::answer(tx, &ambient, &by, id, answer)
            })
        };
        assert!(matches!(answer("sol", ANSWERS[0]), Err(Refusal::Denied { .. })));
        assert!(matches!(answer("lena", "guilty"), Err(Refusal::Invalid(_))));
        answer("lena", ANSWERS[0]).unwrap();
        assert!(matches!(answer("amina", ANSWERS[1]), Err(Refusal::Conflict { .. })));
        // Nobody is asked about their own looks.
        look(&accounts, &of("amina"), 70, true);
        clock.advance(2 * 60 * 60);
        assert!(looks::refresh(&accounts).unwrap() > 0);
        assert!(questions(&of("amina")).unwrap().iter().all(|it| it.user == boris));
    });
}
