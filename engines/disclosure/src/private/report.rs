//! What may be said in public about a private release: parameters, and bounds of the error that follow from the noise alone.

#![expect(clippy::indexing_slicing, reason = "numeric: cells of marginals of the same shape")]

use serde::Serialize;

use super::Request;
use super::estimate::{Estimate, Estimates};
use super::measure::Measured;
use crate::account::normal_quantile;
use crate::table::Table;

/// The report of a release. Nothing in it is computed from the records but through the noise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Name of the method.
    pub method: &'static str,
    /// ε that was promised.
    pub epsilon: f64,
    /// δ that was promised.
    pub delta: f64,
    /// The cost in zero-concentrated differential privacy.
    pub rho: f64,
    /// The noisy number of records.
    pub records: f64,
    /// Rows published.
    pub rows: usize,
    /// How the budget was divided.
    pub shares: super::plan::Shares,
    /// How the rows were fitted.
    pub fitting: super::fit::Fitting,
    /// Mean distance between the published rows and the estimates, by length: how much the fit adds to the noise.
    pub fit_distance: [f64; 3],
    /// What was measured, and how exactly.
    pub measured: Vec<Bound>,
}

/// What was measured of a marginal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bound {
    /// The columns.
    pub columns: Vec<String>,
    /// Cells, those without a record included.
    pub cells: usize,
    /// Standard deviation of the noise on each cell.
    pub sigma: f64,
    /// With 95 % probability a measured count is off by no more, each by itself: 1.96 σ.
    pub within_95: f64,
    /// With 95 % probability no measured count of this marginal is off by more (Bonferroni).
    pub all_within_95: f64,
    /// The published rows differ from the measured counts by at most so much in any cell: with `all_within_95` it bounds the error of every
    /// published count of this marginal.
    pub rows_differ_by: f64,
}

impl Report {
    pub(super) fn new(
        request: &Request,
        rho: f64,
        measured: &[Measured],
        estimates: &Estimates,
        release: &Table,
    ) -> Self {
        let distance = |list: &[Estimate]| {
            let sum: f64 = list.iter().map(|estimate| misfit(estimate, release)).sum();
            if list.is_empty() { 0.0 } else { sum / list.len() as f64 }
        };
        Self {
            method: "marginals-gaussian-fit-1",
            epsilon: request.guarantee.epsilon,
            delta: request.guarantee.delta,
            rho,
            records: estimates.records.round(),
            rows: release.rows,
            shares: request.shares,
            fitting: request.fitting,
            fit_distance: [
                distance(&estimates.one),
                distance(&estimates.two),
                distance(&estimates.three),
            ],
            measured: measured
                .iter()
                .map(|one| bound(one, estimates.records, release))
                .collect(),
        }
    }
}

fn bound(measured: &Measured, records: f64, release: &Table) -> Bound {
    let shape = &measured.query.shape;
    let sigma = measured.query.sigma();
    let scale = if release.rows > 0 {
        records / release.rows as f64
    } else {
        0.0
    };
    let counts = shape.count(&release.columns);
    let differ = counts
        .iter()
        .zip(&measured.noisy)
        .map(|(count, noisy)| (f64::from(*count) * scale - as_number(*noisy)).abs());
    Bound {
        columns: shape
            .columns
            .iter()
            .map(|column| release.columns[*column].name.clone())
            .collect(),
        cells: shape.cells(),
        sigma,
        within_95: normal_quantile(0.025) * sigma,
        all_within_95: normal_quantile(0.025 / shape.cells() as f64) * sigma,
        rows_differ_by: differ.fold(0.0, f64::max),
    }
}

/// Total-variation distance between estimate and rows.
fn misfit(estimate: &Estimate, release: &Table) -> f64 {
    let counts = estimate.shape.count(&release.columns);
    let total: f64 = estimate.cells.iter().sum();
    if total <= 0.0 || release.rows == 0 {
        return 0.0;
    }
    let pairs = estimate.cells.iter().zip(counts);
    pairs
        .map(|(cell, count)| (cell / total - f64::from(count) / release.rows as f64).abs() / 2.0)
        .sum()
}

#[expect(clippy::cast_precision_loss, reason = "counts are below 2⁵²")]
const fn as_number(count: i64) -> f64 {
    count as f64
}
