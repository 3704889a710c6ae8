use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use base::{Ambient, OrgId};
use journal::events::{self, Event};
use journal::jobs::{self, Failure, Job, JobId, NewJob, Runner, State};
use journal::{Error, MIGRATIONS};
use store::testing::both;
use store::{Scope, Store};

use crate::ambient;

fn enqueue(store: &Store, ambient: &Ambient, job: NewJob) -> JobId {
    let ambient = ambient.clone();
    store
        .write(Scope::Server, move |tx| jobs::enqueue(tx, &ambient, &job))
        .unwrap()
}

fn count_words(payload: &str) -> NewJob {
    NewJob::new(None, "count", &payload).unwrap()
}

fn job(store: &Store, id: JobId) -> Job {
    store
        .read(Scope::Server, |tx| jobs::get(tx, None, id))
        .unwrap()
        .unwrap()
}

#[test]
fn a_job_is_done_once_with_its_payload_and_shows_its_progress() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let id = enqueue(store, &ambient, count_words("three small words"));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let runner = Runner::new(store.clone(), ambient.clone()).handle("count", {
            let seen = Arc::clone(&seen);
            move |work| {
                work.progress(500, "import-reading")?;
                let now = job(work.store(), work.job.id);
                seen.lock()
                    .unwrap()
                    .push(format!("{} {}", now.progress, now.message.unwrap()));
                seen.lock().unwrap().push(work.job.read::<String>()?);
                Ok(())
            }
        });
        assert_eq!(runner.tick().unwrap().job, Some((id, State::Done)));
        assert!(runner.tick().unwrap().is_idle());
        assert_eq!(*seen.lock().unwrap(), ["500 import-reading", "three small words"]);
        let done = job(store, id);
        assert_eq!((done.progress, done.attempts, done.message), (1000, 1, None));
        assert!(done.finished_at.is_some());
    });
}

#[test]
fn a_job_that_fails_is_tried_again_later_and_given_up_after_its_last_attempt() {
    both(&[MIGRATIONS], |store| {
        let (ambient, clock) = ambient();
        let id = enqueue(
            store,
            &ambient,
            NewJob {
                max_attempts: 3,
                ..count_words("")
            },
        );
        let runner = Runner::new(store.clone(), ambient.clone())
            .handle("count", |_| Err(Failure::Retry(String::from("the disk is asleep"))));
        for (wait, state) in [(0, State::Failed), (10, State::Failed), (20, State::GivenUp)] {
            clock.advance(wait - 1);
            assert!(wait == 0 || runner.tick().unwrap().is_idle(), "too early");
            clock.advance(1);
            assert_eq!(runner.tick().unwrap().job, Some((id, state)));
        }
        clock.advance(100_000);
        assert!(runner.tick().unwrap().is_idle());
        let ended = job(store, id);
        assert_eq!(
            (ended.attempts, ended.error.as_deref()),
            (3, Some("the disk is asleep"))
        );
    });
}

#[test]
fn a_job_that_cannot_work_is_given_up_at_once_and_a_panic_is_a_failure() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let denied = enqueue(store, &ambient, NewJob::new(None, "denied", &()).unwrap());
        let panics = enqueue(store, &ambient, NewJob::new(None, "panics", &()).unwrap());
        let runner = Runner::new(store.clone(), ambient.clone())
            .handle("denied", |_| Err(base::Refusal::Denied { why: "not-in-team" }.into()))
            .handle("panics", |_| panic!("on purpose"));
        assert_eq!(runner.tick().unwrap().job, Some((denied, State::GivenUp)));
        assert_eq!(job(store, denied).error.as_deref(), Some("not allowed (not-in-team)"));
        assert_eq!(runner.tick().unwrap().job, Some((panics, State::Failed)));
    });
}

#[test]
fn a_dead_workers_job_is_taken_over_when_its_lease_runs_out_and_the_dead_ones_end_counts_for_nothing() {
    both(&[MIGRATIONS], |store| {
        let (ambient, clock) = ambient();
        let id = enqueue(store, &ambient, count_words(""));
        let successor =
            Runner::new(store.clone(), ambient.clone()).handle("count", |work| Ok(work.progress(1, "second")?));
        let slow = {
            let (clock, successor) = (clock.clone(), successor.clone());
            Runner::new(store.clone(), ambient.clone()).handle("count", move |work| {
                assert!(successor.tick().unwrap().is_idle(), "the lease still holds");
                clock.advance(121);
                assert_eq!(successor.tick().unwrap().job, Some((work.job.id, State::Done)));
                let lost = work.progress(900, "first").unwrap_err();
                assert!(matches!(lost, Error::LeaseLost { .. }));
                let end = work.ending();
                assert!(work.store().write(Scope::Server, end).is_err());
                Err(lost.into())
            })
        };
        slow.tick().unwrap();
        let done = job(store, id);
        assert_eq!((done.state, done.attempts), (State::Done, 2));
    });
}

#[test]
fn a_worker_whose_job_was_taken_over_says_so_and_goes_on() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let id = enqueue(store, &ambient, count_words(""));
        for fails in [false, true] {
            let runner = Runner::new(store.clone(), ambient.clone()).handle("count", move |work| {
                // Another worker has it now, and is still at it.
                let sql = "UPDATE jobs SET claim_id = $1 WHERE job_id = $1";
                let id = work.job.id;
                work.store()
                    .write(Scope::Server, move |tx| tx.execute(sql, &store::params![id]))?;
                if fails {
                    Err(Failure::Retry(String::from("late")))
                } else {
                    Ok(())
                }
            });
            assert_eq!(runner.tick().unwrap().job, Some((id, State::Running)));
            let theirs = job(store, id);
            assert_eq!((theirs.state, theirs.error), (State::Running, None));
            let back = "UPDATE jobs SET state = 'queued', claim_id = NULL, claimed_until = NULL";
            store.write(Scope::Server, move |tx| tx.execute(back, &[])).unwrap();
        }
    });
}

#[test]
fn a_clock_that_was_put_back_holds_up_no_job() {
    both(&[MIGRATIONS], |store| {
        let (ambient, clock) = ambient();
        let fresh = enqueue(store, &ambient, NewJob::new(None, "fresh", &()).unwrap());
        let failed = enqueue(store, &ambient, NewJob::new(None, "fails", &()).unwrap());
        let runner = Runner::new(store.clone(), ambient.clone());
        let fails = runner
            .clone()
            .handle("fails", |_| Err(Failure::Retry(String::from("once"))));
        assert_eq!(fails.tick().unwrap().job, Some((failed, State::Failed)));
        clock.advance(-365 * 24 * 60 * 60);
        let later = enqueue(
            store,
            &ambient,
            NewJob {
                not_before: ambient.now().plus_seconds(60),
                ..NewJob::new(None, "fresh", &()).unwrap()
            },
        );
        let works = runner.handle("fresh", |_| Ok(())).handle("fails", |_| Ok(()));
        let mut done: Vec<JobId> = std::iter::from_fn(|| works.tick().unwrap().job.map(|(id, _)| id)).collect();
        done.sort();
        assert_eq!(done, [fresh, failed]);
        assert_eq!(
            job(store, later).state,
            State::Queued,
            "asked for later by the clock as it is now"
        );
    });
}

#[test]
fn finished_jobs_and_heard_events_are_trimmed_once_a_day_and_the_audit_never() {
    const DAY: i64 = 24 * 60 * 60;
    both(&[MIGRATIONS], |store| {
        let (ambient, clock) = ambient();
        let done = enqueue(store, &ambient, count_words(""));
        let waits = enqueue(store, &ambient, NewJob::new(None, "unknown", &()).unwrap());
        let publisher = ambient.clone();
        store
            .write(Scope::Server, move |tx| {
                events::publish(tx, &publisher, &Event::new(None, "a", None))?;
                journal::audit::append(tx, &journal::Entry::new(crate::NOW, "a.b", "a", "test"))
            })
            .unwrap();
        let runner = Runner::new(store.clone(), ambient.clone())
            .handle("count", |_| Ok(()))
            .consume("listener", |_, _| Ok::<_, Error>(()))
            .keep_days(30);
        let left = || {
            let count = "SELECT (SELECT COUNT(*) FROM jobs) * 100 + (SELECT COUNT(*) FROM events) * 10 + (SELECT COUNT(*) FROM audit)";
            store
                .read::<_, store::Error>(Scope::Server, |tx| tx.one(count, &[], |row| row.get::<i64>(0)))
                .unwrap()
        };
        assert_eq!(runner.tick().unwrap().job, Some((done, State::Done)));
        clock.advance(30 * DAY - 60);
        runner.tick().unwrap();
        assert_eq!(left(), Some(211), "kept for thirty days");
        clock.advance(120);
        runner.tick().unwrap();
        assert_eq!(left(), Some(211), "not twice a day");
        clock.advance(DAY);
        runner.tick().unwrap();
        assert_eq!(left(), Some(101));
        assert_eq!(job(store, waits).state, State::Queued);
    });
}

#[test]
fn a_job_whose_worker_dies_every_time_is_given_up() {
    both(&[MIGRATIONS], |store| {
        let (ambient, clock) = ambient();
        let id = enqueue(
            store,
            &ambient,
            NewJob {
                max_attempts: 2,
                ..count_words("")
            },
        );
        // A worker that dies: its lease is taken and nothing comes after.
        let die = || {
            let sql = "UPDATE jobs SET state = 'running', attempts = attempts + 1, claimed_until = $1";
            let until = ambient.now().plus_seconds(60);
            store
                .write(Scope::Server, move |tx| tx.execute(sql, &store::params![until]))
                .unwrap();
            clock.advance(61);
        };
        die();
        die();
        let runner = Runner::new(store.clone(), ambient.clone()).handle("count", |_| Ok(()));
        assert!(runner.tick().unwrap().is_idle());
        assert_eq!(job(store, id).state, State::GivenUp);
    });
}

#[test]
fn a_job_can_be_cancelled_while_it_waits_and_while_it_runs() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let now = ambient.now();
        let (waiting, running) = (
            enqueue(store, &ambient, NewJob::new(None, "other", &()).unwrap()),
            enqueue(store, &ambient, count_words("")),
        );
        let cancel = move |store: &Store, id| {
            store
                .write(Scope::Server, move |tx| jobs::cancel(tx, None, id, now))
                .unwrap()
        };
        assert!(cancel(store, waiting));
        assert_eq!(job(store, waiting).state, State::Cancelled);
        assert!(!cancel(store, waiting), "it has come to its end");
        let runner = Runner::new(store.clone(), ambient.clone())
            .handle("other", |_| Ok(()))
            .handle("count", move |work| {
                work.progress(10, "first")?;
                assert!(cancel(work.store(), work.job.id));
                work.progress(20, "second")?;
                panic!("it went on");
            });
        assert_eq!(runner.tick().unwrap().job, Some((running, State::Cancelled)));
        assert!(runner.tick().unwrap().is_idle());
    });
}

#[test]
fn a_job_of_another_organisation_is_neither_seen_nor_cancelled() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let (mine, theirs) = (OrgId::new(&ambient), OrgId::new(&ambient));
        let now = ambient.now();
        let id = enqueue(store, &ambient, NewJob::new(Some(theirs), "count", &()).unwrap());
        let seen = |org| {
            store
                .read(Scope::Org(org), |tx| jobs::list(tx, Some(org), 9))
                .unwrap()
                .len()
        };
        assert_eq!((seen(mine), seen(theirs)), (0, 1));
        let cancelled = store
            .write(Scope::Org(mine), move |tx| jobs::cancel(tx, Some(mine), id, now))
            .unwrap();
        assert!(!cancelled);
    });
}

#[test]
fn many_workers_do_every_job_exactly_once() {
    const JOBS: usize = 60;
    both(&[MIGRATIONS], |store| {
        let ambient = Ambient::system();
        for _ in 0..JOBS {
            enqueue(store, &ambient, count_words(""));
        }
        let (done, at_once) = (AtomicUsize::new(0), Arc::new(Mutex::new(Vec::<JobId>::new())));
        let runner = Runner::new(store.clone(), ambient.clone()).handle("count", {
            let at_once = Arc::clone(&at_once);
            move |work| {
                at_once.lock().unwrap().push(work.job.id);
                Ok(())
            }
        });
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    while done.load(Ordering::SeqCst) < JOBS {
                        if runner.tick().unwrap().job.is_some() {
                            done.fetch_add(1, Ordering::SeqCst);
                        }
                    }
                });
            }
        });
        let mut claimed = at_once.lock().unwrap().clone();
        claimed.sort();
        claimed.dedup();
        assert_eq!((claimed.len(), at_once.lock().unwrap().len()), (JOBS, JOBS));
    });
}

#[test]
fn a_job_that_ends_in_its_own_transaction_does_so_with_its_effect_or_not_at_all() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let id = enqueue(store, &ambient, count_words(""));
        let runner = Runner::new(store.clone(), ambient.clone()).handle("count", |work| {
            let (end, ambient) = (work.ending(), work.ambient().clone());
            work.store().write(Scope::Server, move |tx| {
                events::publish(tx, &ambient, &Event::new(None, "counted", None))?;
                end(tx)
            })?;
            Ok(())
        });
        assert_eq!(runner.tick().unwrap().job, Some((id, State::Done)));
    });
}

#[test]
fn the_thread_works_until_it_is_dropped() {
    let fresh = store::testing::Sqlite::new(&[MIGRATIONS]);
    let ambient = Ambient::system();
    let heard = Arc::new(AtomicUsize::new(0));
    let running = Runner::new(fresh.store.clone(), ambient.clone())
        .handle("count", |_| Ok(()))
        .consume("listener", {
            let heard = Arc::clone(&heard);
            move |_: &mut store::Tx<'_>, _: &events::Published| {
                heard.fetch_add(1, Ordering::SeqCst);
                Ok::<_, store::Error>(())
            }
        })
        .start()
        .unwrap();
    let id = enqueue(&fresh.store, &ambient, count_words(""));
    let publisher = ambient.clone();
    fresh
        .store
        .write(Scope::Server, move |tx| {
            events::publish(tx, &publisher, &Event::new(None, "a", None))
        })
        .unwrap();
    running.wake();
    let until = Instant::now() + Duration::from_secs(10);
    while job(&fresh.store, id).state != State::Done || heard.load(Ordering::SeqCst) == 0 {
        assert!(Instant::now() < until, "the thread did nothing");
        std::thread::sleep(Duration::from_millis(5));
    }
    drop(running);
    let after = enqueue(&fresh.store, &ambient, count_words(""));
    std::thread::sleep(Duration::from_millis(50));
    assert_eq!(job(&fresh.store, after).state, State::Queued);
}

/// Waits for something that another thread does.
fn until(what: &str, is_so: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(10);
    while !is_so() {
        assert!(Instant::now() < end, "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn an_event_does_not_wait_for_a_long_job_and_the_job_does_not_hold_up_the_end_of_the_program() {
    let fresh = store::testing::Sqlite::new(&[MIGRATIONS]);
    let (store, ambient) = (&fresh.store, Ambient::system());
    let id = enqueue(store, &ambient, count_words(""));
    let heard = Arc::new(AtomicUsize::new(0));
    let runner = Runner::new(store.clone(), ambient.clone())
        .handle("count", |work| {
            loop {
                work.progress(1, "import-reading")?;
                std::thread::sleep(Duration::from_millis(5));
            }
        })
        .consume("listener", {
            let heard = Arc::clone(&heard);
            move |_: &mut store::Tx<'_>, _: &events::Published| {
                heard.fetch_add(1, Ordering::SeqCst);
                Ok::<_, store::Error>(())
            }
        });
    let running = runner.clone().start().unwrap();
    until("the job begins", || job(store, id).progress == 1);
    let publisher = ambient.clone();
    store
        .write(Scope::Server, move |tx| {
            events::publish(tx, &publisher, &Event::new(None, "a", None))
        })
        .unwrap();
    running.wake();
    until("the event is heard", || heard.load(Ordering::SeqCst) == 1);
    drop(running);
    let interrupted = job(store, id);
    assert_eq!((interrupted.state, interrupted.attempts), (State::Queued, 0));
    let runner = runner.handle("count", |work| Ok(work.progress(900, "import-reading")?));
    assert_eq!(runner.tick().unwrap().job, Some((id, State::Done)));
}
