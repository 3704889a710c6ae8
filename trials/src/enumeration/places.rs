//! Where somebody could ask whether a name, a case or a person exists, and what they would ask with.

use access::Role;
use accounts::operator::{self, NewAccount};
use amparo::compose::{self, Mode};
use anyhow::{Context, Result, anyhow, ensure};
use base::{CaseId, PersonId, Redacted};
use store::{Scope, params};
use ui::Lang;

use crate::browser::{Answer, Browser};
use crate::house::{self, PASSWORD};
use crate::load::house::Full;
use crate::program::Program;
use crate::seed::Seed;

/// A place to ask at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    SignIn,
    Flooded,
    Reset,
    Case,
    Person,
}

/// Tries at one name: below what the program takes from everywhere together (contexts/accounts/src/throttle.rs).
const OF_A_NAME: usize = 30;
/// As many as it takes; more are refused without being looked at.
const FLOOD: u8 = 45;
const CASES: usize = 500;
/// The sign-in name of somebody with no case of their own.
const LOOKER: &str = "looker";

impl Place {
    pub(super) const ALL: [Self; 5] = [Self::SignIn, Self::Reset, Self::Flooded, Self::Case, Self::Person];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Flooded => "flooded",
            Self::Reset => "reset",
            Self::Case => "case",
            Self::Person => "person",
        }
    }

    pub(super) const fn about(self) -> &'static str {
        match self {
            Self::SignIn => "signing in with a wrong password, names that exist and that do not",
            Self::Flooded => "signing in when too many tried, a name that exists and one that does not",
            Self::Reset => "a new password with a wrong code, names that exist and that do not",
            Self::Case => "cases that exist and that may not be seen, and that do not exist",
            Self::Person => "people who exist and who may not be seen, and who do not exist",
        }
    }

    /// Whether each request costs a hash.
    pub(super) const fn hashes(self) -> bool {
        matches!(self, Self::SignIn | Self::Reset)
    }

    /// What every page says where a password was hashed: refused for another reason, nothing would have been timed.
    pub(super) const fn says(self) -> &'static str {
        match self {
            Self::SignIn => "The sign-in name and the password do not match.",
            Self::Reset => "The sign-in name and the code do not fit",
            Self::Flooded | Self::Case | Self::Person => "",
        }
    }

    /// How the one shape of all answers begins.
    pub(super) const fn expected(self) -> &'static str {
        match self {
            Self::SignIn | Self::Reset => "422 ",
            Self::Flooded => "429 ",
            Self::Case | Self::Person => "404 ",
        }
    }
}

/// What exists and what does not, as much of the one as of the other.
pub(super) struct Places {
    names: [Vec<String>; 2],
    flooded: [String; 2],
    cases: [Vec<String>; 2],
    people: [Vec<String>; 2],
}

impl Places {
    /// Makes an organisation with so many names that nobody is tried too often, and cases that one of its workers may not see.
    pub(super) fn new(program: &Program, seed: u64, requests: usize, looks: usize) -> Result<Self> {
        let full = Full::new(program, 2, CASES.min(looks.max(20)))?;
        let mut luck = Seed::of(seed, &[99]);
        let mut name = || format!("{:012x}", luck.draw() >> 16);
        let count = (requests + super::WARM).div_ceil(OF_A_NAME) + 1;
        let (there, not): (Vec<String>, Vec<String>) = (0..count).map(|_| (name(), name())).unzip();
        let flooded = [name(), name()];
        let opened = house::open(program)?;
        // As the program hashes for people: the cost of a hash is part of what is timed.
        let contexts = compose::wire(&opened, &Mode::default()).map_err(|failure| anyhow!("{failure:?}"))?;
        let org = operator::account(&contexts.accounts, "worker-0")?.org;
        let employ = |login: &str| {
            let it = NewAccount {
                login,
                display: login,
                password: &Redacted::new(PASSWORD.to_owned()),
                language: Lang::En,
                roles: &[Role::CaseWorker],
                teams: &[],
            };
            operator::add_account(&contexts.accounts, org, &it)
        };
        for login in there.iter().chain(flooded.first()).map(String::as_str).chain([LOOKER]) {
            employ(login)?;
        }
        let cases: Vec<CaseId> = full.workers.iter().flat_map(|(_, cases)| cases.clone()).collect();
        let people = opened.store.read(Scope::Org(org), |tx| {
            let sql = "SELECT person_id FROM case_file WHERE org_id = $1 AND state = 0";
            tx.query(sql, &params![org], |row| row.get::<PersonId>(0))
        });
        let people = people.map_err(|error: store::Error| anyhow!(error))?;
        ensure!(!cases.is_empty() && !people.is_empty(), "nothing to look for");
        let absent = |count: usize| (0..count).map(|_| CaseId::new(&opened.ambient).to_string()).collect();
        let text = |ids: Vec<String>| -> [Vec<String>; 2] {
            let count = ids.len();
            [ids, absent(count)]
        };
        Ok(Self {
            names: [there, not],
            flooded,
            cases: text(cases.iter().map(ToString::to_string).collect()),
            people: text(people.iter().map(ToString::to_string).collect()),
        })
    }

    /// A browser that is where the question is asked.
    pub(super) fn browser(&self, host: &str, place: Place) -> Result<Browser> {
        let mut browser = Browser::at(host);
        match place {
            Place::SignIn | Place::Reset => {}
            Place::Case | Place::Person => browser.sign_in(LOOKER, PASSWORD)?,
            Place::Flooded => {
                for number in 0..FLOOD {
                    browser.come_from(std::net::Ipv4Addr::new(172, 16, number, 1).into());
                    for login in &self.flooded {
                        attempt(&mut browser, login)?;
                    }
                }
            }
        }
        Ok(browser)
    }

    /// One question.
    pub(super) fn ask(&self, browser: &mut Browser, place: Place, there: bool, turn: usize) -> Result<Answer> {
        let of = |all: &[Vec<String>; 2]| -> Result<String> {
            let lot = all.get(usize::from(!there)).context("two lots")?;
            Ok(lot.get(turn % lot.len().max(1)).context("nothing to ask for")?.clone())
        };
        match place {
            Place::SignIn => attempt(browser, &of(&self.names)?),
            Place::Flooded => attempt(browser, self.flooded.get(usize::from(!there)).context("two names")?),
            Place::Reset => browser.post(
                "/reset",
                &[
                    ("login", &of(&self.names)?),
                    ("code", "AAAAA-BBBBB-CCCCC-DDDDD"),
                    ("password", "letter stone lamp garden"),
                ],
            ),
            Place::Case => browser.get(&format!("/cases/{}", of(&self.cases)?)),
            Place::Person => browser.get(&format!("/people/{}/statement", of(&self.people)?)),
        }
    }
}

fn attempt(browser: &mut Browser, login: &str) -> Result<Answer> {
    browser.post("/sign-in", &[("login", login), ("password", "not the password of it")])
}
