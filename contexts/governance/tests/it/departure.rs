//! An organisation takes its own along and leaves: by two people, after a countdown, and not before what they hold was compared.

use access::{Actor, Role};
use base::{Refusal, UserId};
use governance::Tell;
use governance::departure::{self, ExportStage, Made, Payload};
use store::testing::both;
use store::{Scope, Store};

use crate::house::SETS;
use crate::world::World;

struct Case {
    world: World,
    users: Actor,
}

const SHA: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

impl Case {
    fn new(store: &Store) -> Self {
        let world = World::new(store);
        let org = world.officer.org;
        let users = Actor::new(UserId::new(&world.ambient), org, [Role::UserAdministrator]);
        Self { world, users }
    }

    fn write<T: Send + 'static>(
        &self,
        actor: &Actor,
        work: impl Fn(&governance::Governance, &mut store::Tx<'_>, &Actor) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        self.world.cx.write(actor, work)
    }

    /// An export that was made and is held.
    fn hold(&self) -> departure::ExportId {
        let id = self
            .write(&self.users, |cx, tx, actor| {
                departure::ask_to_export(cx, tx, actor, ("age1abc", "departure"))
            })
            .unwrap();
        self.write(&self.world.officer, move |cx, tx, actor| {
            departure::agree_to_export(cx, tx, actor, id)
        })
        .unwrap();
        let payload = Payload {
            org: self.users.org,
            export: id,
        };
        assert!(departure::open_export(&self.world.cx, payload).unwrap().is_some());
        self.write(&self.users, move |cx, tx, _| {
            let made = Made {
                bytes: 1,
                cases: 2,
                rows: 3,
                sha256: Some(SHA.to_owned()),
            };
            departure::made(cx, tx, payload, &made)
        })
        .unwrap();
        assert!(
            departure::open_export(&self.world.cx, payload).unwrap().is_none(),
            "made once"
        );
        id
    }

    fn ask(&self, actor: &Actor, sha256: &'static str) -> Result<(), Refusal> {
        self.write(actor, move |cx, tx, actor| {
            departure::ask_to_leave(cx, tx, actor, sha256)
        })
    }

    fn agree(&self, actor: &Actor) -> Result<(), Refusal> {
        self.write(actor, departure::agree_to_leave)
    }

    fn gone(&self) -> usize {
        self.world.kept.gone.lock().unwrap().len()
    }
}

#[test]
fn nobody_alone_takes_everything_along() {
    both(SETS, |store: &Store| {
        let case = Case::new(store);
        let ask = |actor: &Actor, to: &'static str| {
            case.write(actor, move |cx, tx, actor| {
                departure::ask_to_export(cx, tx, actor, (to, "copy"))
            })
        };
        for refused in [&case.world.worker, &case.world.supervisor, &case.world.officer] {
            assert!(matches!(ask(refused, "age1abc").unwrap_err(), Refusal::Denied { .. }));
        }
        assert!(matches!(ask(&case.users, "nobody").unwrap_err(), Refusal::Invalid(_)));
        let id = ask(&case.users, "age1abc").unwrap();
        assert!(matches!(
            ask(&case.world.settings, "age1abc").unwrap_err(),
            Refusal::NotNow { .. }
        ));
        let agree = |actor: &Actor| {
            case.write(actor, move |cx, tx, actor| {
                departure::agree_to_export(cx, tx, actor, id)
            })
        };
        assert!(matches!(agree(&case.users).unwrap_err(), Refusal::Denied { .. }));
        assert!(agree(&case.world.worker).is_err() && agree(&case.world.stranger).is_err());
        let fetch = |actor: &Actor| case.write(actor, move |cx, tx, actor| departure::fetch(cx, tx, actor, id));
        assert!(
            matches!(fetch(&case.users).unwrap_err(), Refusal::NotFound),
            "it is not made"
        );
        case.write(&case.world.settings, move |cx, tx, actor| {
            departure::do_not_export(cx, tx, actor, id)
        })
        .unwrap();
        assert!(matches!(agree(&case.world.officer).unwrap_err(), Refusal::NotFound));
    });
}

#[test]
fn files_go_after_their_days_and_can_be_fetched_until_then() {
    both(SETS, |store: &Store| {
        let case = Case::new(store);
        let id = case.hold();
        let fetch = || case.write(&case.users, move |cx, tx, actor| departure::fetch(cx, tx, actor, id));
        let file = fetch().unwrap();
        std::fs::write(&file, b"sealed").unwrap();
        case.world.clock.advance(6 * 86_400);
        assert_eq!(departure::expire(&case.world.cx).unwrap(), 0);
        assert!(file.is_file());
        case.world.clock.advance(2 * 86_400);
        assert_eq!(departure::expire(&case.world.cx).unwrap(), 1);
        assert!(!file.is_file());
        assert!(matches!(fetch().unwrap_err(), Refusal::NotFound));
        let seen = case.world.cx.read(&case.world.officer, departure::overview).unwrap();
        assert_eq!(seen.exports[0].stage, ExportStage::Gone);
        // What they hold is still theirs.
        case.ask(&case.users, SHA).unwrap();
    });
}

#[test]
fn leaving_takes_two_what_they_hold_and_a_countdown_that_one_stops() {
    both(SETS, |store: &Store| {
        let case = Case::new(store);
        assert!(
            matches!(case.ask(&case.users, SHA).unwrap_err(), Refusal::Invalid(_)),
            "no export"
        );
        case.hold();
        assert!(matches!(
            case.ask(&case.users, "9f86").unwrap_err(),
            Refusal::Invalid(_)
        ));
        assert!(case.ask(&case.world.officer, SHA).is_err() && case.ask(&case.world.worker, SHA).is_err());
        case.ask(&case.users, SHA).unwrap();
        assert!(matches!(case.agree(&case.users).unwrap_err(), Refusal::Denied { .. }));
        case.world.clock.advance(100 * 86_400);
        assert_eq!(departure::run(&case.world.cx).unwrap(), 0, "one person is none");
        case.world.told.take();
        case.agree(&case.world.settings).unwrap();
        assert_eq!(case.world.told.take()[0].1, Tell::Departure);
        case.world.clock.advance(13 * 86_400);
        assert_eq!(
            (departure::run(&case.world.cx).unwrap(), case.gone()),
            (0, 0),
            "a day is left"
        );
        case.write(&case.world.settings, departure::do_not_leave).unwrap();
        case.world.clock.advance(2 * 86_400);
        assert_eq!(
            (departure::run(&case.world.cx).unwrap(), case.gone()),
            (0, 0),
            "it was stopped"
        );

        case.ask(&case.world.settings, SHA).unwrap();
        case.agree(&case.world.officer).unwrap();
        case.world.clock.advance(14 * 86_400);
        *case.world.kept.escrow_away.lock().unwrap() = Some(());
        assert!(
            departure::run(&case.world.cx).is_err(),
            "an escrow is away: it is not done"
        );
        assert!(
            case.write(&case.users, departure::do_not_leave).is_err(),
            "nothing stops it any more"
        );
        assert_eq!(departure::departed(store).unwrap(), [case.users.org]);
        assert!(departure::resume(&case.world.cx).unwrap(), "the next start");
        assert_eq!(*case.world.kept.gone.lock().unwrap(), [case.users.org]);
        assert_eq!(*case.world.kept.closed.lock().unwrap(), [case.users.org], "once");
        assert_eq!(departure::run(&case.world.cx).unwrap(), 0);
        let acts: Vec<String> = store
            .read::<_, store::Error>(Scope::Server, |tx| {
                tx.query(
                    "SELECT action FROM audit WHERE actor_id IS NULL ORDER BY at, action",
                    &[],
                    |row| row.get(0),
                )
            })
            .unwrap();
        assert_eq!(
            acts,
            [
                "organisation-export-made",
                "organisation-leave-begin",
                "organisation-leave-done"
            ]
        );
    });
}
