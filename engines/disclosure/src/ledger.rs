//! The ledger: what was spent on a data set, kept in a file, and never more than the budget.
//!
//! A line of JSON each: first the budget, then every release, failed and private runs included, because each has seen the data. Costs are
//! whole numbers of 10⁻¹² ρ, rounded up, so that sums are exact. A release is charged *before* it looks at the data, under a lock of
//! the file, and the line is on the disk before the noise is drawn: two at once cannot overspend, and a crash leaves the cost.

use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::account::{Guarantee, epsilon_of, rho_of};
use crate::problem::Problem;

/// Most ε that any budget may have. CTDC's dataset of victims and perpetrators was published with 12; at 12 the odds of a conclusion
/// about a person may change by a factor of 163,000.
pub const MOST_EPSILON: f64 = 12.0;

/// Parts of ρ that are counted.
const PARTS: f64 = 1e12;

/// The first line of a ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// 1.
    pub ledger: u32,
    /// Whose data: data set and population in the words of the steward.
    pub dataset: String,
    /// All releases together may spend so much.
    pub budget: Guarantee,
    /// The same in 10⁻¹² ρ.
    pub parts: u64,
}

/// A line for a release.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// When, RFC 3339.
    pub at: String,
    /// What for.
    pub purpose: String,
    /// What was asked for.
    pub guarantee: Guarantee,
    /// The cost in 10⁻¹² ρ, rounded up.
    pub parts: u64,
    /// Name and version of the method. Schema and parameters stand in the report of the release.
    pub method: String,
}

/// How a ledger stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Standing {
    /// The budget.
    pub budget: Budget,
    /// All entries.
    pub entries: Vec<Entry>,
}

impl Standing {
    /// 10⁻¹² ρ spent.
    pub fn spent(&self) -> u64 {
        self.entries
            .iter()
            .fold(0, |sum, entry| sum.saturating_add(entry.parts))
    }

    /// The ε at the budget's δ that all releases so far have together.
    pub fn epsilon(&self) -> f64 {
        epsilon_of(rho(self.spent()), self.budget.budget.delta)
    }
}

/// ρ in 10⁻¹², rounded up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a conversion from a number saturates"
)]
pub fn parts(rho: f64) -> u64 {
    (rho * PARTS).ceil().max(1.0) as u64
}

/// 10⁻¹² ρ as ρ.
#[expect(clippy::cast_precision_loss, reason = "below 2⁵³ for every ρ below 9,000")]
pub fn rho(parts: u64) -> f64 {
    parts as f64 / PARTS
}

/// The ledger in a file.
#[derive(Debug, Clone)]
pub struct Ledger {
    path: PathBuf,
}

impl Ledger {
    /// The ledger in this file, which need not be there yet.
    pub fn at(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }

    /// Charges an entry. A file that is not there or empty begins with `fresh`.
    ///
    /// # Errors
    /// [`Problem::Budget`] when the budget does not cover it, and nothing is written; or for a file that is no ledger.
    pub fn charge(&self, fresh: &Budget, entry: &Entry) -> Result<Standing, Problem> {
        let mut file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(&self.path)?;
        file.lock()?;
        let outcome = charge_locked(&mut file, fresh, entry);
        file.unlock()?;
        outcome
    }

    /// How it stands.
    ///
    /// # Errors
    /// When the file cannot be read or is no ledger.
    pub fn standing(&self) -> Result<Standing, Problem> {
        let file = File::open(&self.path)?;
        file.lock_shared()?;
        read(&file)?.ok_or_else(|| Problem::Budget("the ledger is empty".to_owned()))
    }
}

impl Budget {
    /// The budget for one data set and population.
    ///
    /// # Errors
    /// [`Problem::Parameter`] for an ε or δ outside what protects anybody.
    pub fn new(dataset: &str, budget: Guarantee) -> Result<Self, Problem> {
        sound(budget)?;
        Ok(Self {
            ledger: 1,
            dataset: dataset.to_owned(),
            budget,
            // Rounded down: the budget must not grow by rounding.
            parts: parts(rho_of(budget)).saturating_sub(1),
        })
    }
}

/// Refuses an ε or δ that promises nothing.
///
/// # Errors
/// [`Problem::Parameter`] with what was expected.
pub fn sound(guarantee: Guarantee) -> Result<(), Problem> {
    let Guarantee { epsilon, delta } = guarantee;
    if !(epsilon.is_finite() && epsilon > 0.0) {
        return Err(Problem::Parameter(format!(
            "expected an epsilon above 0, found {epsilon}: with 0 or less nothing can be said at all"
        )));
    }
    if epsilon > MOST_EPSILON {
        return Err(Problem::Parameter(format!(
            "expected an epsilon of at most {MOST_EPSILON}, found {epsilon}: the odds of any conclusion about a person could change by a factor of e^{epsilon}, which protects nobody"
        )));
    }
    if epsilon < 0.01 {
        return Err(Problem::Parameter(format!(
            "expected an epsilon of at least 0.01, found {epsilon}: nothing but noise would be published"
        )));
    }
    if !(delta > 0.0 && delta <= 1e-5) {
        return Err(Problem::Parameter(format!(
            "expected a delta above 0 and of at most 0.00001, found {delta}: it is the chance that the protection fails for somebody"
        )));
    }
    Ok(())
}

fn charge_locked(file: &mut File, fresh: &Budget, entry: &Entry) -> Result<Standing, Problem> {
    let mut lines = String::new();
    let mut standing = match read(file)? {
        Some(standing) => standing,
        None => {
            lines = format!("{}\n", serde_json::to_string(fresh)?);
            Standing {
                budget: fresh.clone(),
                entries: Vec::new(),
            }
        }
    };
    let spent = standing.spent();
    let after = spent
        .checked_add(entry.parts)
        .filter(|sum| *sum <= standing.budget.parts);
    if after.is_none() {
        return Err(Problem::Budget(format!(
            "the budget of `{}` does not cover this: epsilon {} at delta {} in all, {:.1} % of it spent by {} releases, this one would take {:.1} %; nothing was read from the data, nothing was charged",
            standing.budget.dataset,
            standing.budget.budget.epsilon,
            standing.budget.budget.delta,
            100.0 * rho(spent) / rho(standing.budget.parts),
            standing.entries.len(),
            100.0 * rho(entry.parts) / rho(standing.budget.parts),
        )));
    }
    lines.push_str(&serde_json::to_string(entry)?);
    lines.push('\n');
    file.write_all(lines.as_bytes())?;
    file.sync_all()?;
    standing.entries.push(entry.clone());
    Ok(standing)
}

fn read(mut file: &File) -> Result<Option<Standing>, Problem> {
    file.seek(SeekFrom::Start(0))?;
    let mut lines = BufReader::new(file).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    let no_ledger = |line: usize| {
        Problem::Budget(format!(
            "line {line} of the ledger cannot be read; nothing is spent on a ledger that cannot be trusted"
        ))
    };
    let budget: Budget = serde_json::from_str(&first).map_err(|_| no_ledger(1))?;
    if budget.ledger != 1 || epsilon_of(rho(budget.parts), budget.budget.delta) > budget.budget.epsilon {
        return Err(no_ledger(1));
    }
    let mut entries = Vec::new();
    for (line, number) in lines.zip(2..) {
        entries.push(serde_json::from_str(&line?).map_err(|_| no_ledger(number))?);
    }
    Ok(Some(Standing { budget, entries }))
}
