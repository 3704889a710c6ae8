//! Age bands as time goes by.

use base::Timestamp;
use protection::list::{self, Narrow};
use protection::model::Case;
use protection::{ages, erase};
use store::testing::both;

use crate::house::SETS;
use crate::world::{World, why};

const DAY: i64 = 24 * 60 * 60;

fn case(world: &World, id: base::CaseId) -> Case {
    let all = world.cx.read(&world.worker, |_, tx, actor| {
        list::run(tx, actor, &Narrow::default(), None, 50)
    });
    all.unwrap().cases.into_iter().find(|case| case.id == id).unwrap()
}

#[test]
fn who_comes_of_age_stands_in_the_list_as_such_the_next_day_without_anybody_saving() {
    both(SETS, |store| {
        let world = World::new(store);
        let (year, month, day, ..) = Timestamp::from_micros(1_795_000_000_000_000).parts();
        assert_eq!((year, month, day), (2026, 11, 18));
        let nearly = world.register(&[("prs_FirstName", "Daria"), ("prs_Birthdate", "2008-11-20")]);
        let older = world.register(&[("prs_FirstName", "Ines"), ("prs_Birthdate", "1990")]);
        let unknown = world.register(&[("prs_FirstName", "Salma")]);
        assert_eq!(case(&world, nearly.case).age_band.as_deref(), Some("9--17"));
        assert_eq!(ages::renew(&world.cx).unwrap(), 0);

        world.clock.advance(3 * DAY);
        let before = case(&world, nearly.case).version;
        assert_eq!(ages::renew(&world.cx).unwrap(), 1);
        let now = case(&world, nearly.case);
        assert_eq!((now.age_band.as_deref(), now.version), (Some("18--20"), before));
        assert_eq!(case(&world, older.case).age_band.as_deref(), Some("30--38"));
        assert_eq!(case(&world, unknown.case).age_band, None);
        assert_eq!(ages::renew(&world.cx).unwrap(), 0);
    });
}

#[test]
fn somebody_erased_gets_no_age_again() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&[("prs_FirstName", "Daria"), ("prs_Birthdate", "2008-11-20")]);
        let (person, code) = (made.person, made.code.clone());
        let key = erase::reason_key(&world.cx, &world.supervisor).unwrap();
        let ordered = world.cx.write(&world.supervisor, move |cx, tx, actor| {
            erase::run(cx, tx, actor, person, (&code, &why("Asked for it in writing")), &key)
        });
        erase::finish(&world.cx, &ordered.unwrap()).unwrap();
        world.clock.advance(3 * DAY);
        assert_eq!(ages::renew(&world.cx).unwrap(), 0);
    });
}
