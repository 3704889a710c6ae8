//! The only place where a private release looks at the data: exact counts, and exact noise on every one of them.

use noise::{Bits, Gaussian};

use super::plan::{Plan, Query, value};
use crate::problem::Problem;
use crate::table::Table;

/// Noisy counts of one marginal. From here on everything is a function of these.
#[derive(Debug, Clone)]
pub struct Measured {
    /// What was counted and how.
    pub query: Query,
    /// A count for every cell of the shape, also for those that no record is in.
    pub noisy: Vec<i64>,
}

impl Measured {
    /// Variance of the noise.
    pub fn variance(&self) -> f64 {
        value(self.query.variance)
    }
}

/// Counts and adds noise, marginal by marginal.
///
/// # Errors
/// [`Problem::Noise`] without randomness; [`Problem::Cancelled`].
pub(crate) fn measure(
    table: &Table,
    plan: &Plan,
    bits: &mut Bits<'_>,
    go_on: &(impl Fn() -> bool + Sync),
) -> Result<Vec<Measured>, Problem> {
    let mut measured = Vec::with_capacity(plan.queries.len());
    for query in &plan.queries {
        if !go_on() {
            return Err(Problem::Cancelled);
        }
        let gaussian = Gaussian::new(query.variance)?;
        let counts = query.shape.count(&table.columns);
        let noisy = counts
            .into_iter()
            .map(|count| Ok(i64::from(count) + gaussian.draw(bits)?))
            .collect::<Result<_, noise::Error>>()?;
        measured.push(Measured {
            query: query.clone(),
            noisy,
        });
    }
    Ok(measured)
}
