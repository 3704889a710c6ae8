use std::sync::{Arc, Mutex};

use base::{Ambient, OrgId};
use journal::events::{self, Consumed, Event, Published};
use journal::{Error, MIGRATIONS};
use store::testing::both;
use store::{Scope, Store, params};

use crate::ambient;

fn publish(store: &Store, ambient: &Ambient, org: Option<OrgId>, kind: &'static str) {
    let ambient = ambient.clone();
    store
        .write(org.map_or(Scope::Server, Scope::Org), move |tx| {
            events::publish(tx, &ambient, &Event::new(org, kind, None).with(&[1, 2])?)
        })
        .unwrap();
}

fn consume(store: &Store, ambient: &Ambient, heard: &Arc<Mutex<Vec<String>>>, bad: &'static str) -> Consumed {
    let heard = Arc::clone(heard);
    events::consume(store, ambient, "listener", move |tx, event: &Published| {
        // What a handler writes shows how often its transaction was committed.
        let sql = "INSERT INTO jobs (job_id, org_id, kind, payload, state, attempts, max_attempts, created_at, next_at, cancel, progress)
                   VALUES ($1, $2, 'made', '', 'done', 0, 1, 0, 0, 0, 0)";
        tx.execute(sql, &params![event.id, event.org])?;
        if event.kind == bad {
            return Err(Error::Lost { table: "test" });
        }
        heard.lock().unwrap().push(event.kind.clone());
        Ok(())
    })
    .unwrap()
}

fn made(store: &Store) -> i64 {
    let sql = "SELECT COUNT(*) FROM jobs WHERE kind = 'made'";
    store
        .read(Scope::Server, |tx| tx.one(sql, &[], |row| row.get(0)))
        .map(Option::unwrap)
        .unwrap()
}

#[test]
fn every_event_is_heard_once_in_the_order_of_publishing() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let (one, other) = (OrgId::new(&ambient), OrgId::new(&ambient));
        let heard = Arc::default();
        for (org, kind) in [
            (Some(one), "a"),
            (Some(one), "b"),
            (Some(other), "c"),
            (None, "d"),
            (Some(one), "e"),
        ] {
            publish(store, &ambient, org, kind);
        }
        let first = consume(store, &ambient, &heard, "none");
        assert_eq!(
            first,
            Consumed {
                handled: 5,
                caught_up: true
            }
        );
        publish(store, &ambient, Some(one), "f");
        assert_eq!(consume(store, &ambient, &heard, "none").handled, 1);
        assert_eq!(consume(store, &ambient, &heard, "none").handled, 0);
        assert_eq!(heard.lock().unwrap().concat(), "abcdef");
        assert_eq!(made(store), 6);
    });
}

#[test]
fn more_events_than_one_batch_are_heard_over_several_calls() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let many = ambient.clone();
        store
            .write(Scope::Server, move |tx| {
                (0..250).try_for_each(|_| events::publish(tx, &many, &Event::new(None, "a", None)).map(drop))
            })
            .unwrap();
        let heard = Arc::default();
        let mut calls = 0;
        while !consume(store, &ambient, &heard, "none").caught_up {
            calls += 1;
        }
        assert_eq!((calls, made(store)), (2, 250));
    });
}

#[test]
fn a_handler_that_fails_leaves_no_trace_and_hears_the_same_event_again_after_a_while() {
    both(&[MIGRATIONS], |store| {
        let (ambient, clock) = ambient();
        let heard = Arc::default();
        for kind in ["a", "bad", "c"] {
            publish(store, &ambient, None, kind);
        }
        let stuck = Consumed {
            handled: 1,
            caught_up: false,
        };
        assert_eq!(consume(store, &ambient, &heard, "bad"), stuck);
        assert_eq!(made(store), 1, "what the failed handler wrote was undone");
        let status = store.read(Scope::Server, events::status).unwrap();
        assert_eq!((status[0].position, status[0].failures, status[0].waiting), (1, 1, 2));
        assert!(status[0].error.as_deref().unwrap().contains("lost a row"));

        // Not at once, then again, with a longer wait after each failure.
        let early = consume(store, &ambient, &heard, "none");
        assert!(early.handled == 0 && !early.caught_up, "{early:?}");
        clock.advance(10);
        assert_eq!(consume(store, &ambient, &heard, "bad").handled, 0);
        clock.advance(10);
        assert_eq!(consume(store, &ambient, &heard, "none").handled, 0);
        clock.advance(10);
        assert_eq!(consume(store, &ambient, &heard, "none").handled, 2);
        assert_eq!(heard.lock().unwrap().join(" "), "a bad c");
        let status = store.read(Scope::Server, events::status).unwrap();
        assert_eq!(
            (status[0].failures, status[0].error.as_deref(), status[0].waiting),
            (0, None, 0)
        );
    });
}

#[test]
fn a_handler_that_panics_is_one_that_fails() {
    both(&[MIGRATIONS], |store| {
        let (ambient, clock) = ambient();
        publish(store, &ambient, None, "a");
        publish(store, &ambient, None, "b");
        let hear = |panics: bool| {
            events::consume(store, &ambient, "listener", move |tx, event: &Published| {
                let sql = "INSERT INTO jobs (job_id, org_id, kind, payload, state, attempts, max_attempts, created_at, next_at, cancel, progress)
                           VALUES ($1, $2, 'made', '', 'done', 0, 1, 0, 0, 0, 0)";
                tx.execute(sql, &params![event.id, event.org])?;
                if panics && event.kind == "b" {
                    tx.each("SELECT job_id FROM jobs", &[], |_| panic!("on purpose"))?;
                }
                Ok::<_, Error>(())
            })
            .unwrap()
        };
        assert_eq!(hear(true).handled, 1);
        assert_eq!(made(store), 1);
        let status = store.read(Scope::Server, events::status).unwrap();
        assert_eq!(
            (status[0].failures, status[0].error.as_deref()),
            (1, Some("the handler panicked; see the log"))
        );
        clock.advance(10);
        assert_eq!(hear(false).handled, 1);
        assert_eq!(made(store), 2);
    });
}

#[test]
fn a_clock_that_was_put_back_does_not_silence_a_consumer() {
    both(&[MIGRATIONS], |store| {
        let (ambient, clock) = ambient();
        let heard = Arc::default();
        publish(store, &ambient, None, "bad");
        assert_eq!(consume(store, &ambient, &heard, "bad").handled, 0);
        clock.advance(-365 * 24 * 60 * 60);
        assert_eq!(consume(store, &ambient, &heard, "none").handled, 1);
    });
}

#[test]
fn events_are_trimmed_once_all_consumers_have_passed_them_and_time_has() {
    both(&[MIGRATIONS], |store| {
        let (ambient, clock) = ambient();
        let heard = Arc::default();
        let trim = |seconds: i64| {
            let older_than = ambient.now().plus_seconds(-seconds);
            store
                .write(Scope::Server, move |tx| events::trim(tx, older_than))
                .unwrap()
        };
        for kind in ["a", "b", "c"] {
            publish(store, &ambient, None, kind);
        }
        clock.advance(100);
        assert_eq!(trim(50), 0, "nobody has heard them");
        consume(store, &ambient, &heard, "none");
        let slow = |tx: &mut store::Tx<'_>, event: &Published| {
            tx.execute(
                "UPDATE events SET payload = payload WHERE event_id = $1",
                &params![event.id],
            )?;
            if event.kind == "b" {
                Err(Error::Lost { table: "test" })
            } else {
                Ok(())
            }
        };
        events::consume(store, &ambient, "slow", slow).unwrap();
        assert_eq!(trim(200), 0, "not old enough");
        assert_eq!(trim(50), 1, "the slow one still needs the others");
        publish(store, &ambient, None, "d");
        assert_eq!(consume(store, &ambient, &heard, "none").handled, 1);
        clock.advance(10);
        events::consume(store, &ambient, "slow", |_, _: &Published| Ok::<_, Error>(())).unwrap();
        assert_eq!(trim(50), 2);
        assert_eq!(trim(50), 0, "the last one is new");
        let status = store.read(Scope::Server, events::status).unwrap();
        assert!(
            status
                .iter()
                .all(|consumer| (consumer.position, consumer.waiting) == (4, 0))
        );
    });
}

#[test]
fn an_operator_can_pass_over_the_event_that_a_consumer_is_stuck_at_and_no_other() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let heard = Arc::default();
        publish(store, &ambient, None, "bad");
        publish(store, &ambient, None, "c");
        assert_eq!(consume(store, &ambient, &heard, "bad").handled, 0);
        let skip = |position| {
            store
                .write(Scope::Server, move |tx| events::skip(tx, "listener", position))
                .unwrap()
        };
        assert!(!skip(2));
        assert!(skip(1));
        assert_eq!(consume(store, &ambient, &heard, "bad").handled, 1);
        assert_eq!(heard.lock().unwrap().concat(), "c");
    });
}

#[test]
fn no_event_is_passed_by_while_many_publish_and_two_consume() {
    const THREADS: usize = 6;
    const EACH: usize = 50;
    both(&[MIGRATIONS], |store| {
        let ambient = Ambient::system();
        let heard: Arc<Mutex<Vec<String>>> = Arc::default();
        std::thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| (0..EACH).for_each(|_| publish(store, &ambient, None, "a")));
            }
            for _ in 0..2 {
                scope.spawn(|| {
                    while made(store) < i64::try_from(THREADS * EACH).unwrap() {
                        consume(store, &ambient, &heard, "none");
                    }
                });
            }
        });
        assert_eq!(made(store), i64::try_from(THREADS * EACH).unwrap());
        let status = store.read(Scope::Server, events::status).unwrap();
        assert_eq!((status[0].position, status[0].waiting), (300, 0));
    });
}
