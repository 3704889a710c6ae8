//! Differentially private synthesis: rows that look like the data and are safe to publish.
//!
//! 1. Plan ([`plan`]): from sizes of the domain and budget, before the data are looked at.
//! 2. Measure ([`measure`]): every single column and pair and the affordable triples, with exact discrete Gaussian noise on every cell. The
//!    only step that sees the data, and all that the guarantee is about.
//! 3. Estimate ([`estimate`]): averages, agreement, empirical Bayes.
//! 4. Fit ([`fit`]): rows whose marginals are the estimates.
//!
//! Steps 3 and 4 are arithmetic on the outcome of step 2 and cost nothing (closure under post-processing).

pub(crate) mod dice;
pub mod estimate;
pub mod fit;
pub mod measure;
pub mod plan;
pub(crate) mod polish;
mod report;
pub(crate) mod shrink;
pub(crate) mod start;

pub use report::{Bound, Report};

use noise::{Bits, Gaussian, Ratio};

use crate::account::{Guarantee, gaussian_rho, rho_of};
use crate::ledger;
use crate::marginal::Shape;
use crate::problem::Problem;
use crate::schema::Schema;
use crate::table::{BLANK, Category, Table};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request {
    /// The promise.
    pub guarantee: Guarantee,
    /// Most rows wanted; never more than the noisy number of records, because many rows make it easier to reconstruct people.
    pub rows: Option<usize>,
    /// How the budget is divided.
    pub shares: plan::Shares,
    /// How rows are fitted.
    pub fitting: fit::Fitting,
}

impl Request {
    /// With the method's own constants.
    pub fn new(guarantee: Guarantee) -> Self {
        Self {
            guarantee,
            rows: None,
            shares: plan::Shares::default(),
            fitting: fit::Fitting::default(),
        }
    }
}

/// What is going on, for whoever waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Counting and adding noise.
    Measure,
    /// Estimating.
    Estimate,
    /// Fitting rows.
    Fit,
}

/// A release.
#[derive(Debug, Clone)]
pub struct Release {
    /// The rows.
    pub table: Table,
    /// What may be published with them.
    pub report: Report,
}

/// Part of ρ that the number of records costs, which decides which triples are affordable.
const COUNT_SHARE: f64 = 0.002;

/// Makes differentially private rows from a table that [`Schema::apply`] has brought into its schema.
///
/// `charge` is called with the cost ρ before anything is counted, and must have written it down when it returns. Noise comes from the operating
/// system, always. `progress` hears the stage and how far it is, and says whether to go on.
///
/// # Errors
/// [`Problem::Parameter`] for an absurd ε or δ, whatever `charge` says, [`Problem::Cancelled`], [`Problem::Noise`].
pub fn synthesize(
    table: &Table,
    schema: &Schema,
    request: &Request,
    charge: impl FnOnce(f64) -> Result<(), Problem>,
    progress: &(dyn Fn(Stage, f64) -> bool + Sync),
) -> Result<Release, Problem> {
    synthesize_with(&mut Bits::system(), table, schema, request, charge, progress)
}

/// The same with bits of another source. Repeatable noise protects nobody: for tests, and only there.
///
/// # Errors
/// As [`synthesize`].
#[cfg(any(test, feature = "testing"))]
pub fn synthesize_seeded(seed: u64, table: &Table, schema: &Schema, request: &Request) -> Result<Release, Problem> {
    let entropy = base::ambient::SeededEntropy::new(seed);
    synthesize_with(&mut Bits::of(&entropy), table, schema, request, |_| Ok(()), &|_, _| {
        true
    })
}

fn synthesize_with(
    bits: &mut Bits<'_>,
    table: &Table,
    schema: &Schema,
    request: &Request,
    charge: impl FnOnce(f64) -> Result<(), Problem>,
    progress: &(dyn Fn(Stage, f64) -> bool + Sync),
) -> Result<Release, Problem> {
    ledger::sound(request.guarantee)?;
    let rho = rho_of(request.guarantee);
    charge(rho)?;
    let sizes = table.sizes();
    let person = schema.rows_per_person();
    let (records, count_rho) = noisy_records(table.rows, rho * COUNT_SHARE, person, bits)?;
    let plan = plan::Plan::new(&sizes, rho - count_rho, records, person, request.shares)?;
    let measured = measure::measure(table, &plan, bits, &|| progress(Stage::Measure, 0.5))?;
    if !progress(Stage::Estimate, 0.0) {
        return Err(Problem::Cancelled);
    }
    let impossible = |shape: &Shape| schema.impossible_cells(&table.columns, shape);
    let estimates = estimate::estimate(&sizes, &measured, &impossible);
    let mut dice = dice::Dice::new(bits)?;
    let rows = whole(estimates.records).min(request.rows.unwrap_or(usize::MAX));
    let fitted = fit::fit(&estimates, rows, request.fitting, &mut dice, &|done| {
        progress(Stage::Fit, done)
    })
    .ok_or(Problem::Cancelled)?;
    let columns = table.columns.iter().zip(shuffled(fitted, &mut dice));
    let mut release = Table {
        columns: columns
            .map(|(column, codes)| Category {
                name: column.name.clone(),
                values: column.values.clone(),
                codes,
            })
            .collect(),
        rows,
    };
    keep_rules(&mut release, schema);
    let spent = plan.rho() + count_rho;
    let report = Report::new(request, rho.max(spent), &measured, &estimates, &release);
    Ok(Release { table: release, report })
}

/// The number of records with discrete Gaussian noise, never below one, and what it cost.
fn noisy_records(rows: usize, rho: f64, person: u32, bits: &mut Bits<'_>) -> Result<(f64, f64), Problem> {
    let sensitivity = f64::from(person).powi(2);
    let variance = (sensitivity / (2.0 * rho)).ceil();
    let ratio = Ratio::new(whole(variance) as u64, 1)?;
    let noisy = i64::try_from(rows)
        .unwrap_or(i64::MAX)
        .saturating_add(Gaussian::new(ratio)?.draw(bits)?);
    #[expect(clippy::cast_precision_loss, reason = "a number of records")]
    let records = noisy.max(1) as f64;
    Ok((records, gaussian_rho(sensitivity, plan::value(ratio))))
}

/// Rows in a random order: nothing tells which of them were made one after the other.
fn shuffled(rows: start::Rows, dice: &mut dice::Dice) -> start::Rows {
    let count = rows.first().map_or(0, Vec::len);
    let mut order: Vec<usize> = (0..count).collect();
    dice.shuffle(&mut order);
    rows.into_iter()
        .map(|column| order.iter().filter_map(|row| column.get(*row).copied()).collect())
        .collect()
}

/// Where a row breaks a rule of the schema all the same, what may not be there is emptied.
fn keep_rules(table: &mut Table, schema: &Schema) {
    for rule in &schema.impossible {
        let broken: Vec<usize> = (0..table.rows).filter(|row| schema_breaks(rule, table, *row)).collect();
        for column in table
            .columns
            .iter_mut()
            .filter(|column| rule.never.contains_key(&column.name))
        {
            for row in &broken {
                if let Some(code) = column.codes.get_mut(*row) {
                    *code = BLANK;
                }
            }
        }
    }
}

fn schema_breaks(rule: &crate::schema::Impossible, table: &Table, row: usize) -> bool {
    let holds = |(name, wanted): (&String, &Vec<String>)| {
        table
            .columns
            .iter()
            .filter(|column| column.name == *name)
            .any(|column| {
                let code = column.codes.get(row).copied().unwrap_or(BLANK);
                wanted.iter().any(|text| text == column.text(code))
            })
    };
    rule.when.iter().all(holds) && rule.never.iter().any(holds)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a conversion from a number saturates"
)]
const fn whole(number: f64) -> usize {
    number.round() as usize
}
