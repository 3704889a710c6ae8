//! How fast cases are loaded, listed and found again. `cargo bench -p amparo-protection` prints one line per figure; with AMPARO_TEST_POSTGRES on
//! PostgreSQL too.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot run must say so"
)]

use std::sync::Arc;
use std::time::Instant;

use access::{Actor, Facts, Role, act};
use base::{Ambient, OrgId, Redacted, Refusal, TeamId, UserId};
use protection::bulk::{self, Incoming};
use protection::emergency::Emergency;
use protection::list::{self, Narrow};
use protection::{Directory, Protection, find, view};
use store::testing::{Postgres, Sqlite};
use store::{Store, Tx};
use vault::testing::TestVault;

/// Cases of one batch, and batches; `AMPARO_BENCH_BATCHES` asks for more.
const BATCH: u64 = 5_000;
const BATCHES: u64 = 4;

mod audit;

struct Nobody;

impl Directory for Nobody {
    fn user(&self, _: OrgId, _: UserId) -> Option<Redacted<String>> {
        None
    }
    fn teams(&self, _: OrgId) -> Vec<(TeamId, String)> {
        Vec::new()
    }
    fn members(&self, _: OrgId, _: TeamId) -> Vec<(UserId, Redacted<String>)> {
        Vec::new()
    }
    fn role_label(&self, _: access::Role) -> &'static str {
        "protection-staff"
    }
    fn names_staff(&self, _: OrgId) -> bool {
        false
    }
    fn emergency_opened(&self, _: &mut Tx<'_>, _: &Emergency) -> Result<u64, Refusal> {
        Ok(0)
    }
    fn emergency_reviewed(&self, _: &mut Tx<'_>, _: &Emergency) -> Result<(), Refusal> {
        Ok(())
    }
}

struct Office {
    cx: Protection,
    org: OrgId,
    steward: Actor,
    worker: Actor,
    supervisor: Actor,
}

fn main() {
    // `cargo nextest` and `cargo test --benches` run this with --test: then there is nothing to measure.
    if std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        return;
    }
    let batches = std::env::var("AMPARO_BENCH_BATCHES")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(BATCHES);
    let sets = [journal::MIGRATIONS, protection::MIGRATIONS];
    // With AMPARO_BENCH_ONLY=postgres the embedded database is left out.
    if std::env::var("AMPARO_BENCH_ONLY").is_err() {
        println!("SQLite");
        on(&Sqlite::new(&sets).store, batches);
        audit::overhead(&sets);
    }
    if let Some(fresh) = Postgres::new(&sets) {
        println!("PostgreSQL");
        on(&fresh.store, batches);
    }
}

fn on(store: &Store, batches: u64) {
    let office = office(store, batches);
    let began = Instant::now();
    office.cx.unlock(office.org, &mut |_| {}).unwrap();
    let people = office.cx.unlocked(office.org).unwrap();
    println!("unlock, {people} people: {:.2} s", began.elapsed().as_secs_f64());
    lists(&office);
    searches(&office);
}

/// An office of one organisation, with cases loaded into it.
fn office(store: &Store, batches: u64) -> Office {
    let ambient = Ambient::system();
    let vault = TestVault::new(&ambient).unwrap();
    let org = OrgId::new(&ambient);
    vault.create_org(org).unwrap();
    let teams: Vec<TeamId> = (0..20).map(|_| TeamId::new(&ambient)).collect();
    let actor =
        |role: Role, teams: &[TeamId]| Actor::new(UserId::new(&ambient), org, [role]).in_teams(teams.iter().copied());
    let office = Office {
        cx: Protection::new(store.clone(), (*vault).clone(), ambient.clone(), Arc::new(Nobody)),
        org,
        steward: actor(Role::DataSteward, &[]),
        worker: actor(Role::CaseWorker, teams.get(..1).unwrap_or_default()),
        supervisor: actor(Role::Supervisor, &teams),
    };
    load(&office, &ambient, &teams, batches);
    office
}

fn load(office: &Office, ambient: &Ambient, teams: &[TeamId], batches: u64) {
    let (mut sealing, mut writing) = (0.0, 0.0);
    for batch in 0..batches {
        let incoming: Vec<Incoming> = (0..BATCH)
            .map(|at| {
                let number = batch * BATCH + at;
                let person = fictional::Person::new(1, number, 2026);
                Incoming {
                    record: fictional::case(&person, 1, (2026, 11, 1)),
                    fingerprint: *blake3::hash(&number.to_le_bytes()).as_bytes(),
                    owner: number.is_multiple_of(500).then_some(office.worker.user),
                    team: usize::try_from(number)
                        .ok()
                        .and_then(|number| teams.get(number % teams.len()))
                        .copied(),
                    registered_on: None,
                }
            })
            .collect();
        let grant = access::decide::<act::ImportCases>(&office.steward, &Facts::of(office.org)).unwrap();
        let began = Instant::now();
        let prepared = bulk::prepare(&office.cx, &grant, ambient.uuid_v7(), &incoming).unwrap();
        sealing += began.elapsed().as_secs_f64();
        let began = Instant::now();
        office
            .cx
            .write(&office.steward, move |cx, tx, _| {
                bulk::insert(cx, tx, &grant, &prepared)
            })
            .unwrap();
        writing += began.elapsed().as_secs_f64();
    }
    #[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
    let cases = (batches * BATCH) as f64;
    println!(
        "bulk insert, {cases} cases in batches of {BATCH}, durable: {:.0} cases/s (keys and sealing {sealing:.2} s, writing {writing:.2} s)",
        cases / (sealing + writing)
    );
}

/// Runs something often and prints the median and the 95th percentile.
fn measure(what: &str, times: usize, mut run: impl FnMut(usize)) {
    let mut took: Vec<f64> = (0..times)
        .map(|at| {
            let began = Instant::now();
            run(at);
            began.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    took.sort_by(f64::total_cmp);
    let at = |share: usize| {
        took.get((took.len() * share / 100).min(took.len() - 1))
            .copied()
            .unwrap_or_default()
    };
    println!("{what}: p50 {:.2} ms, p95 {:.2} ms", at(50), at(95));
}

fn lists(office: &Office) {
    let page = |actor: &Actor, narrow: &Narrow| {
        office
            .cx
            .read(actor, |_, tx, actor| list::run(tx, actor, narrow, None, list::PAGE))
            .unwrap()
    };
    let rare = Narrow {
        gender: Some("TransgenderMasculine".into()),
        age_band: Some("48+".into()),
        status: Some("ClosedReferred".into()),
        ..Narrow::default()
    };
    let kind = Narrow {
        exploitation: Some("OrganRemoval".into()),
        ..Narrow::default()
    };
    let nothing = Narrow {
        from: Some("2027-01-01".into()),
        ..Narrow::default()
    };
    for (who, actor) in [
        ("case worker", &office.worker),
        ("supervisor of all teams", &office.supervisor),
        ("data steward", &office.steward),
    ] {
        for (what, narrow) in [
            ("all", &Narrow::default()),
            ("rare gender, age and status", &rare),
            ("rare form of exploitation", &kind),
            ("nothing matches", &nothing),
        ] {
            measure(&format!("list page, {who}, {what}"), 40, |_| drop(page(actor, narrow)));
        }
    }
    let case = page(&office.worker, &Narrow::default())
        .cases
        .first()
        .map(|case| case.id)
        .unwrap();
    measure("open a case, with its audit row", 40, |_| {
        office
            .cx
            .write(&office.worker, move |cx, tx, actor| {
                view::run(cx, tx, actor, case, None)
            })
            .map(drop)
            .unwrap();
    });
}

fn searches(office: &Office) {
    measure("find by name, with its audit row", 100, |at| {
        let name = Redacted::new(fictional::Person::new(1, at as u64 * 37, 2026).latin());
        office
            .cx
            .write(&office.supervisor, move |cx, tx, actor| find::run(cx, tx, actor, &name))
            .map(drop)
            .unwrap();
    });
}
