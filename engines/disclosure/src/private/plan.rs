//! Which marginals are measured, and with how much noise: decided by the schema, the budget and a stated number of records alone,
//! before the data are looked at.

use noise::Ratio;

use crate::account::gaussian_rho;
use crate::marginal::{Shape, subsets};
use crate::problem::Problem;

/// How the budget is divided. The shares are constants of the method, chosen on public and generated data.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Shares {
    /// Of single columns.
    pub one: f64,
    /// Of pairs.
    pub two: f64,
    /// Of triples; what is not used by triples goes to the pairs.
    pub three: f64,
    /// Within a length the precision 1/σ² of a marginal grows with its cells to this power: two thirds would be best for the sum of
    /// absolute errors of dense tables (Zhang and others, *PrivSyn*, USENIX Security 2021); large tables are sparse, so less is.
    pub power: f64,
    /// Triples are measured whose expected noise, 0.4·σ·cells/records, is at most this share of the records.
    pub cap: f64,
}

impl Default for Shares {
    fn default() -> Self {
        Self {
            one: 0.05,
            two: 0.55,
            three: 0.40,
            power: 0.33,
            cap: 10.0,
        }
    }
}

/// Cells of all triples together: what memory and time allow.
const MOST_CELLS: usize = 1 << 22;
/// Cells of one pair at most.
const MOST_PAIR: usize = 1 << 24;

/// A marginal to measure and its noise.
#[derive(Debug, Clone)]
pub struct Query {
    /// What is counted.
    pub shape: Shape,
    /// σ², a multiple of 1/64 or of 1/4.
    pub variance: Ratio,
}

impl Query {
    /// The standard deviation of the noise.
    pub fn sigma(&self) -> f64 {
        value(self.variance).sqrt()
    }
}

/// What is measured.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Single columns, pairs, triples.
    pub queries: Vec<Query>,
    /// One person changes a marginal by so many rows at most.
    pub rows_per_person: u32,
}

impl Plan {
    /// The plan for columns of these sizes at the cost ρ.
    ///
    /// # Errors
    /// [`Problem::Parameter`] when so small a budget needs more noise than the arithmetic holds.
    pub fn new(sizes: &[usize], rho: f64, records: f64, rows_per_person: u32, shares: Shares) -> Result<Self, Problem> {
        let mut lengths = vec![(1, shares.one), (2, shares.two), (3, shares.three)];
        if sizes.len() < 3 {
            lengths = vec![(1, 0.2), (2, 0.8)];
        }
        if sizes.len() < 2 {
            lengths = vec![(1, 1.0)];
        }
        let sensitivity = f64::from(rows_per_person).powi(2);
        if let Some(pair) = shapes(sizes, 2).iter().find(|pair| pair.cells() > MOST_PAIR) {
            return Err(Problem::Parameter(format!(
                "columns {:?} (from 0) have {} combinations of values: coarsen one of them",
                pair.columns,
                pair.cells()
            )));
        }
        let affordable = affordable(sizes, rho * shares.three / sensitivity, records, shares);
        if affordable.is_empty() {
            lengths.retain(|(length, _)| *length < 3);
        }
        let total: f64 = lengths.iter().map(|(_, share)| share).sum();
        let mut queries = Vec::new();
        for (length, share) in lengths {
            let shapes = if length == 3 {
                affordable.clone()
            } else {
                shapes(sizes, length)
            };
            let weights: Vec<f64> = shapes.iter().map(|shape| weight(shape, shares.power)).collect();
            let sum: f64 = weights.iter().sum();
            for (shape, weight) in shapes.into_iter().zip(weights) {
                let cost = rho * share / total * weight / sum;
                queries.push(Query {
                    shape,
                    variance: variance_for(cost, sensitivity)?,
                });
            }
        }
        let plan = Self {
            queries,
            rows_per_person,
        };
        // Variances are rounded up, so the cost cannot be above what was asked for.
        debug_assert!(plan.rho() <= rho * (1.0 + 1e-9));
        Ok(plan)
    }

    /// What it costs: the sum over the marginals of Δ²/(2σ²). A person with `rows_per_person` rows changes a marginal by that much in
    /// Euclidean length at most: when all the rows fall into one cell.
    pub fn rho(&self) -> f64 {
        let sensitivity = f64::from(self.rows_per_person).powi(2);
        self.queries
            .iter()
            .map(|query| gaussian_rho(sensitivity, value(query.variance)))
            .sum()
    }
}

fn weight(shape: &Shape, power: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a weight")]
    let cells = shape.cells() as f64;
    cells.powf(power)
}

fn shapes(sizes: &[usize], length: usize) -> Vec<Shape> {
    let sets = subsets(sizes.len(), length);
    sets.iter().map(|columns| Shape::of(columns, sizes)).collect()
}

/// The triples whose noise stays below the cap, if the budget of the triples is divided among these alone: the widest are left out until
/// the rest fits.
fn affordable(sizes: &[usize], rho: f64, records: f64, shares: Shares) -> Vec<Shape> {
    let mut shapes = shapes(sizes, 3);
    shapes.sort_by_key(Shape::cells);
    let mut room = MOST_CELLS;
    shapes.retain(|shape| {
        let fits = shape.cells() <= room;
        room -= if fits { shape.cells() } else { 0 };
        fits
    });
    let mut sum: f64 = shapes.iter().map(|shape| weight(shape, shares.power)).sum();
    while let Some(widest) = shapes.last() {
        let sigma = (sum / weight(widest, shares.power) / (2.0 * rho)).sqrt();
        #[expect(clippy::cast_precision_loss, reason = "fewer than 2²⁴ cells")]
        let noise = 0.4 * sigma * widest.cells() as f64 / records.max(1.0);
        if noise <= shares.cap {
            break;
        }
        sum -= weight(widest, shares.power);
        shapes.pop();
    }
    shapes
}

/// The least variance in the arithmetic's raster that costs no more than `rho`.
fn variance_for(rho: f64, sensitivity: f64) -> Result<Ratio, Problem> {
    let exact = sensitivity / (2.0 * rho);
    let under = if exact < 4096.0 { 64.0 } else { 4.0 };
    let over = (exact * under).ceil();
    if !over.is_finite() || over / under >= f64::from(1_u32 << 31) * 32.0 {
        return Err(Problem::Parameter(
            "so small an epsilon needs more noise than any data could show through".to_owned(),
        ));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    let ratio = Ratio::new(over.max(1.0) as u64, under as u64)?;
    Ok(ratio)
}

/// A ratio as a number.
#[expect(clippy::cast_precision_loss, reason = "a ratio below 2³⁶")]
pub(crate) fn value(ratio: Ratio) -> f64 {
    ratio.over() as f64 / ratio.under() as f64
}
