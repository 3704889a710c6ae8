//! An organisation with people who work there, made with the program's own library so that a trial begins within a second. What is on trial
//! goes through the program itself.

use access::Role;
use accounts::operator::{self, NewAccount};
use accounts::set_up::{self, Answers};
use amparo::cli::Data;
use amparo::compose::{self, Contexts, Mode};
use amparo::data::{self, Opened};
use anyhow::{Result, anyhow};
use base::{Ambient, OrgId, Redacted, TeamId, UserId};
use store::Scope;
use ui::Lang;

use crate::program::Program;

/// The password of everybody here.
pub const PASSWORD: &str = "window rain book road";

/// Where the program works, as its library takes it.
pub fn data_of(program: &Program) -> Data {
    let (database_url, keystore_url) = program.databases.clone().unzip();
    Data {
        data: program.data(),
        database_url,
        keystore_url,
    }
}

/// Opens what the program works on, beside it: for looking, never while something is to be proven about its own files.
///
/// # Errors
/// As [`data::open`].
pub fn open(program: &Program) -> Result<Opened> {
    data::open(&data_of(program), None, &Ambient::system()).map_err(told)
}

/// The contexts over an open data folder, with the cheapest passwords: the cost of a hash is on trial elsewhere.
///
/// # Errors
/// As [`compose::wire`].
pub fn contexts(opened: &Opened) -> Result<Contexts> {
    let mode = Mode {
        demo: true,
        ..Mode::default()
    };
    compose::wire(opened, &mode).map_err(told)
}

fn told(failure: impl std::fmt::Debug) -> anyhow::Error {
    anyhow!("{failure:?}")
}

/// An organisation.
pub struct House {
    /// Its identifier.
    pub org: OrgId,
    /// Its one team.
    pub team: TeamId,
    /// Sign-in names of its case workers.
    pub workers: Vec<String>,
}

/// Somebody who works there.
pub struct Member {
    /// Sign-in name.
    pub login: String,
    /// Who they are.
    pub user: UserId,
}

impl House {
    /// Makes the data folder and an organisation with so many case workers, a supervisor, a steward and an auditor.
    ///
    /// # Errors
    /// When the folder is there or the databases cannot be written.
    pub fn new(program: &Program, workers: usize) -> Result<Self> {
        let opened = data::init(&data_of(program), false, &Ambient::system()).map_err(told)?;
        Self::within(&opened, workers)
    }

    /// The same in a data folder that is open.
    ///
    /// # Errors
    /// When the databases cannot be written.
    pub fn within(opened: &Opened, workers: usize) -> Result<Self> {
        let contexts = contexts(opened)?;
        let org = OrgId::new(&opened.ambient);
        opened.vault.create_org(org)?;
        let team = places(opened, org)?;
        let mut house = Self {
            org,
            team,
            workers: Vec::new(),
        };
        for number in 0..workers {
            let login = format!("worker-{number}");
            house.employ(&contexts, &login, &[Role::CaseWorker])?;
            house.workers.push(login);
        }
        house.employ(&contexts, "supervisor", &[Role::Supervisor])?;
        house.employ(&contexts, "steward", &[Role::DataSteward])?;
        house.employ(&contexts, "approver", &[Role::ReleaseApprover])?;
        house.employ(&contexts, "auditor", &[Role::Auditor])?;
        Ok(house)
    }

    /// Makes an account that can sign in.
    ///
    /// # Errors
    /// When the name is taken or the databases cannot be written.
    pub fn employ(&self, contexts: &Contexts, login: &str, roles: &[Role]) -> Result<Member> {
        let it = NewAccount {
            login,
            display: login,
            password: &Redacted::new(PASSWORD.to_owned()),
            language: Lang::En,
            roles,
            teams: &[self.team],
        };
        let user = operator::add_account(&contexts.accounts, self.org, &it)?;
        Ok(Member {
            login: login.to_owned(),
            user,
        })
    }
}

fn places(opened: &Opened, org: OrgId) -> Result<TeamId> {
    let answers = Answers {
        organisation: "Harbour".to_owned(),
        kind: "NGO".to_owned(),
        country: "UKR".to_owned(),
        language: Lang::En,
        site: "House".to_owned(),
        team: "Team".to_owned(),
        login: String::new(),
        display: Redacted::default(),
        password: Redacted::default(),
    };
    let ambient = opened.ambient.clone();
    let teams = opened.store.write(Scope::Server, move |tx| {
        set_up::make_places(tx, &ambient, org, &answers, &[], &[])
    })?;
    teams
        .first()
        .copied()
        .ok_or_else(|| anyhow!("an organisation without a team"))
}
