//! A site is locked by one and opened by two.

use access::{Actor, Role};
use base::{Refusal, SiteId, UserId};
use governance::{Site, Tell, evacuation};
use store::Store;
use store::testing::both;

use crate::house::SETS;
use crate::world::World;

#[test]
fn one_locks_and_two_open_and_officers_are_told() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let id = SiteId::new(&world.ambient);
        world.kept.sites.lock().unwrap().push(Site {
            id,
            name: "House".into(),
            locked_at: None,
            people: 7,
            teams: Vec::new(),
        });
        let users = Actor::new(
            UserId::new(&world.ambient),
            world.officer.org,
            [Role::UserAdministrator],
        );
        let locked = || world.kept.sites.lock().unwrap()[0].locked_at.is_some();
        let lock = |actor: &Actor| {
            world
                .cx
                .write(actor, move |cx, tx, actor| evacuation::lock(cx, tx, actor, id))
        };
        let ask = |actor: &Actor| {
            world
                .cx
                .write(actor, move |cx, tx, actor| evacuation::ask(cx, tx, actor, id))
        };
        let agree = |actor: &Actor| {
            world
                .cx
                .write(actor, move |cx, tx, actor| evacuation::agree(cx, tx, actor, id))
        };
        let withdraw = |actor: &Actor| {
            world
                .cx
                .write(actor, move |cx, tx, actor| evacuation::withdraw(cx, tx, actor, id))
        };

        for refused in [lock(&world.worker), lock(&world.officer), lock(&world.stranger)] {
            assert!(refused.is_err() && !locked());
        }
        assert!(matches!(ask(&users).unwrap_err(), Refusal::NotNow { .. }), "it is open");
        lock(&world.supervisor).unwrap();
        lock(&users).unwrap();
        assert!(locked());
        assert_eq!(
            world.told.take(),
            [(world.officer.org, Tell::SiteLocked, id.uuid())],
            "once"
        );

        assert!(matches!(agree(&users).unwrap_err(), Refusal::NotFound), "nobody asked");
        ask(&users).unwrap();
        assert!(matches!(ask(&world.settings).unwrap_err(), Refusal::NotNow { .. }));
        assert!(
            matches!(agree(&users).unwrap_err(), Refusal::Denied { .. }),
            "one person is not two"
        );
        withdraw(&world.settings).unwrap();
        assert!(matches!(agree(&world.settings).unwrap_err(), Refusal::NotFound));
        ask(&world.settings).unwrap();
        assert!(locked());
        agree(&users).unwrap();
        assert!(!locked());
        assert!(matches!(agree(&users).unwrap_err(), Refusal::NotFound));
        let found = world.cx.read(&users, evacuation::overview).unwrap();
        assert_eq!((found.sites.len(), found.waiting.len()), (1, 0));
    });
}
