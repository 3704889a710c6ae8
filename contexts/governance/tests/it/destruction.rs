//! The keys of a locked site are destroyed by two people and a countdown, and one person stops it.

use access::{Actor, Role};
use base::{Refusal, SiteId, UserId};
use governance::Stage;
use governance::evacuation;
use governance::{Site, Tell};
use store::testing::both;
use store::{Scope, Store};

use crate::house::SETS;
use crate::world::World;

struct Case {
    world: World,
    site: SiteId,
    users: Actor,
}

impl Case {
    fn new(store: &Store) -> Self {
        let world = World::new(store);
        let site = SiteId::new(&world.ambient);
        world.kept.sites.lock().unwrap().push(Site {
            id: site,
            name: "Harbour house".into(),
            locked_at: None,
            people: 7,
            teams: vec![world.team],
        });
        *world.kept.left.lock().unwrap() = vec![world.team; 3];
        let users = Actor::new(
            UserId::new(&world.ambient),
            world.officer.org,
            [Role::UserAdministrator],
        );
        Self { world, site, users }
    }

    fn lock(&self) {
        let site = self.site;
        self.world
            .cx
            .write(&self.users, move |cx, tx, actor| evacuation::lock(cx, tx, actor, site))
            .unwrap();
    }

    fn ask(&self, actor: &Actor, name: &'static str) -> Result<(), Refusal> {
        let site = self.site;
        self.world.cx.write(actor, move |cx, tx, actor| {
            evacuation::ask_to_destroy(cx, tx, actor, site, name)
        })
    }

    fn agree(&self, actor: &Actor) -> Result<(), Refusal> {
        let site = self.site;
        self.world.cx.write(actor, move |cx, tx, actor| {
            evacuation::agree_to_destroy(cx, tx, actor, site)
        })
    }

    fn withdraw(&self, actor: &Actor) -> Result<(), Refusal> {
        let site = self.site;
        self.world.cx.write(actor, move |cx, tx, actor| {
            evacuation::do_not_destroy(cx, tx, actor, site)
        })
    }

    fn open(&self) -> Result<(), Refusal> {
        let site = self.site;
        self.world.cx.write(&self.world.settings, move |cx, tx, actor| {
            evacuation::ask(cx, tx, actor, site)
        })?;
        self.world
            .cx
            .write(&self.users, move |cx, tx, actor| evacuation::agree(cx, tx, actor, site))
    }

    fn stage(&self) -> Option<Stage> {
        let site = self.site;
        let read = |cx: &_, tx: &mut store::Tx<'_>, actor: &_| evacuation::view(cx, tx, actor, site);
        let seen = self.world.cx.read(&self.users, read).unwrap();
        seen.newest.map(|it| it.stage)
    }

    fn later(&self, hours: i64) {
        self.world.clock.advance(hours * 3_600);
    }

    fn left(&self) -> usize {
        self.world.kept.left.lock().unwrap().len()
    }
}

const NAME: &str = "Harbour house";

#[test]
fn one_person_alone_cannot_and_neither_can_the_same_person_twice() {
    both(SETS, |store: &Store| {
        let case = Case::new(store);
        let refused = case.ask(&case.users, NAME).unwrap_err();
        assert!(matches!(refused, Refusal::NotNow { .. }), "it is not locked");
        case.lock();
        for refused in [
            case.ask(&case.world.worker, NAME),
            case.ask(&case.world.officer, NAME),
            case.ask(&case.world.stranger, NAME),
        ] {
            assert!(refused.is_err());
        }
        let other = case.ask(&case.users, "Harbor house").unwrap_err();
        assert!(matches!(other, Refusal::Invalid(_)), "another name");
        assert_eq!(case.stage(), None);
        assert!(matches!(case.agree(&case.users).unwrap_err(), Refusal::NotFound));

        case.ask(&case.users, NAME).unwrap();
        assert!(matches!(
            case.ask(&case.world.settings, NAME).unwrap_err(),
            Refusal::NotNow { .. }
        ));
        assert!(matches!(case.agree(&case.users).unwrap_err(), Refusal::Denied { .. }));
        case.later(1_000);
        assert_eq!(evacuation::run(&case.world.cx).unwrap(), 0, "one person is none");
        assert_eq!((case.stage(), case.left()), (Some(Stage::Asked), 3));
    });
}

#[test]
fn two_people_and_a_countdown_destroy_and_officers_are_told() {
    both(SETS, |store: &Store| {
        let case = Case::new(store);
        case.lock();
        let key = case.world.cx.vault().new_key(case.users.org).unwrap();
        *case.world.kept.beside.lock().unwrap() = vec![key.id()];
        case.world.told.take();
        case.ask(&case.users, NAME).unwrap();
        case.agree(&case.world.settings).unwrap();
        let told = |what| vec![(case.users.org, what, case.site.uuid())];
        assert_eq!(case.world.told.take(), told(Tell::SiteDestruction));
        case.later(23);
        assert_eq!(evacuation::run(&case.world.cx).unwrap(), 0, "an hour is left");
        assert_eq!((case.stage(), case.left()), (Some(Stage::Agreed), 3));
        assert!(case.world.cx.vault().key(case.users.org, key.id()).is_ok());
        case.later(1);
        assert_eq!(evacuation::run(&case.world.cx).unwrap(), 1);
        assert_eq!((case.stage(), case.left()), (Some(Stage::Done), 0));
        assert_eq!(case.world.told.take(), told(Tell::SiteDestroyed));
        assert!(case.world.cx.vault().key(case.users.org, key.id()).is_err());
        assert_eq!(
            evacuation::ordered(case.world.cx.store()).unwrap(),
            [(case.users.org, key.id())],
            "for the escrow"
        );
        let site = case.site;
        let seen = case
            .world
            .cx
            .read(&case.users, |cx, tx, actor| evacuation::view(cx, tx, actor, site))
            .unwrap();
        let done = seen.newest.unwrap();
        assert_eq!((done.people, done.cases, done.kept), (3, 3, 1));
        assert!(matches!(case.withdraw(&case.users).unwrap_err(), Refusal::NotFound));
        let acts: Vec<String> = store
            .read::<_, store::Error>(Scope::Server, |tx| {
                let sql = "SELECT action FROM audit WHERE subject_id = $1 ORDER BY at, action";
                tx.query(sql, &store::params![site], |row| row.get(0))
            })
            .unwrap();
        assert_eq!(
            acts,
            [
                "site-destroy",
                "site-destroy-agree",
                "site-lock",
                "site-destroy-begin",
                "site-destroy-done"
            ]
        );
        // Opened afterwards, it is a site like any other, and may be locked and destroyed again.
        case.open().unwrap();
        case.lock();
        case.ask(&case.users, NAME).unwrap();
        assert_eq!(case.stage(), Some(Stage::Asked));
    });
}

#[test]
fn one_person_stops_it_and_so_does_opening_the_site() {
    both(SETS, |store: &Store| {
        let case = Case::new(store);
        case.lock();
        case.ask(&case.users, NAME).unwrap();
        case.agree(&case.world.settings).unwrap();
        assert!(case.withdraw(&case.world.worker).is_err());
        case.withdraw(&case.world.supervisor).unwrap();
        case.later(48);
        assert_eq!(evacuation::run(&case.world.cx).unwrap(), 0);
        assert_eq!((case.stage(), case.left()), (Some(Stage::Withdrawn), 3));

        case.ask(&case.users, NAME).unwrap();
        case.agree(&case.world.settings).unwrap();
        case.open().unwrap();
        case.later(48);
        assert_eq!(evacuation::run(&case.world.cx).unwrap(), 0);
        assert_eq!((case.stage(), case.left()), (Some(Stage::Withdrawn), 3));
    });
}

#[test]
fn killed_in_the_middle_it_goes_on_and_cannot_be_stopped_any_more() {
    both(SETS, |store: &Store| {
        let case = Case::new(store);
        case.lock();
        case.ask(&case.users, NAME).unwrap();
        case.agree(&case.world.settings).unwrap();
        case.later(25);
        *case.world.kept.killed_after.lock().unwrap() = Some(());
        assert!(evacuation::run(&case.world.cx).is_err());
        assert_eq!((case.stage(), case.left()), (Some(Stage::Running), 2));
        for refused in [case.withdraw(&case.users), case.open()] {
            assert!(matches!(refused.unwrap_err(), Refusal::NotNow { .. }));
        }
        // The next start.
        evacuation::resume(&case.world.cx).unwrap();
        assert_eq!((case.stage(), case.left()), (Some(Stage::Done), 0));
    });
}
