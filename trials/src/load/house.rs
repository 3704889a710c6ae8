//! An organisation with so many cases, each owned by one of its workers.

use std::collections::HashSet;

use access::{Actor, Facts, act};
use accounts::{operator, sessions};
use anyhow::{Context, Result, anyhow};
use base::{CaseId, UserId};
use protection::bulk::{self, Incoming};
use store::{Scope, params};

use crate::house::{self, House};
use crate::program::Program;

/// Cases of one transaction.
const AT_ONCE: usize = 1000;
const SEED: u64 = 11;

/// The organisation.
pub(crate) struct Full {
    /// Sign-in names of the workers, each with their cases.
    pub(crate) workers: Vec<(String, Vec<CaseId>)>,
    /// Whether its records lie there.
    pub(super) on_postgres: bool,
}

impl Full {
    pub(crate) fn new(program: &Program, workers: usize, cases: usize) -> Result<Self> {
        let house = House::new(program, workers)?;
        let opened = house::open(program)?;
        let contexts = house::contexts(&opened)?;
        let actor = |login: &str| -> Result<Actor> {
            let account = operator::account(&contexts.accounts, login)?;
            Ok(sessions::actor_of(&account, false))
        };
        let steward = actor("steward")?;
        let users: Vec<UserId> = house
            .workers
            .iter()
            .map(|login| Ok(actor(login)?.user))
            .collect::<Result<_>>()?;
        let mut all: Vec<(String, Vec<CaseId>)> =
            house.workers.iter().map(|login| (login.clone(), Vec::new())).collect();
        let (year, month, day, ..) = opened.ambient.now().parts();
        let numbers: Vec<usize> = (0..cases).collect();
        for part in numbers.chunks(AT_ONCE) {
            let incoming: Vec<Incoming> = part
                .iter()
                .map(|number| {
                    let person = fictional::Person::new(SEED, *number as u64, year);
                    let mut fingerprint = [0; 32];
                    fingerprint
                        .iter_mut()
                        .zip(number.to_le_bytes())
                        .for_each(|(to, from)| *to = from);
                    Incoming {
                        record: fictional::case(&person, SEED, (year, month, day)),
                        fingerprint,
                        owner: users.get(number % users.len().max(1)).copied(),
                        team: Some(house.team),
                        registered_on: None,
                    }
                })
                .collect();
            let facts = Facts::of(house.org);
            let grant = access::decide::<act::ImportCases>(&steward, &facts).map_err(|denial| anyhow!("{denial:?}"))?;
            let (cx, batch) = (contexts.protection.clone(), opened.ambient.uuid_v7());
            let prepared = bulk::prepare(&cx, &grant, batch, &incoming)?;
            let made = opened.store.write(Scope::Org(house.org), move |tx| {
                bulk::insert(&cx, tx, &grant, &prepared)
            })?;
            for (number, (_, case)) in part.iter().zip(made) {
                let at = number % all.len().max(1);
                all.get_mut(at).context("nobody works here")?.1.push(case);
            }
        }
        // A note goes to a case that is open.
        let org = house.org;
        let open = opened.store.read(Scope::Org(org), |tx| {
            let sql = "SELECT case_id FROM case_file WHERE org_id = $1 AND state = 0";
            tx.query(sql, &params![org], |row| row.get::<CaseId>(0))
        });
        let open: HashSet<CaseId> = open
            .map_err(|error: store::Error| anyhow!(error))?
            .into_iter()
            .collect();
        for (_, cases) in &mut all {
            cases.retain(|case| open.contains(case));
        }
        Ok(Self {
            workers: all,
            on_postgres: program.databases.is_some(),
        })
    }
}
