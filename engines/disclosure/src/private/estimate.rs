//! From noisy counts to estimates: everything here is arithmetic on what was already protected, and costs no privacy.
//!
//! 1. The number of records and every single column: averages of all that was measured about them, weighted by precision.
//! 2. Pairs: what was measured of a pair directly and as part of triples, averaged; then shrunk towards independence.
//! 3. Triples: shrunk towards what the pairs already explain.
//!
//! Averages are by inverse variance (Gauss–Markov). Shrinking is by empirical Bayes, see [`super::shrink`]. Agreement with shorter marginals is
//! by iterative proportional fitting (Deming, Stephan, 1940), which keeps the zeros.

#![expect(
    clippy::indexing_slicing,
    reason = "numeric: positions in dense arrays, computed from the sizes that they were made with"
)]

use std::collections::BTreeMap;

use super::measure::Measured;
use super::shrink::{Cell, shrink};
use crate::marginal::{Shape, subsets};

/// Estimated counts of one marginal: never negative, summing up to the number of records.
#[derive(Debug, Clone)]
pub struct Estimate {
    /// What is counted.
    pub shape: Shape,
    /// Estimated counts.
    pub cells: Vec<f64>,
    /// Standard deviation of the noise that went into a cell, before shrinking.
    pub sigma: f64,
}

/// All estimates.
#[derive(Debug, Clone)]
pub struct Estimates {
    /// The number of records.
    pub records: f64,
    /// Single columns, in their order.
    pub one: Vec<Estimate>,
    /// All pairs, in order.
    pub two: Vec<Estimate>,
    /// The triples that were measured.
    pub three: Vec<Estimate>,
}

/// Something measured about a marginal, from wherever: its cells and their variance.
struct Evidence {
    cells: Vec<f64>,
    variance: f64,
}

/// Cells that cannot be: combinations that the schema rules out.
pub(crate) type Impossible<'a> = &'a dyn Fn(&Shape) -> Vec<usize>;

/// Estimates from what was measured.
pub(crate) fn estimate(sizes: &[usize], measured: &[Measured], impossible: Impossible<'_>) -> Estimates {
    let evidence = gather(sizes, measured);
    let records = records(&evidence);
    let one: Vec<Estimate> = (0..sizes.len())
        .map(|column| {
            let shape = Shape::of(&[column], sizes);
            let (mut cells, variance) = average(evidence.get(&vec![column]).map(Vec::as_slice).unwrap_or_default());
            rule_out(&mut cells, &impossible(&shape));
            to_simplex(&mut cells, records);
            Estimate {
                shape,
                cells,
                sigma: variance.sqrt(),
            }
        })
        .collect();
    let two = pairs(sizes, &one, &evidence, impossible);
    let mut two_by_columns = BTreeMap::new();
    for pair in &two {
        two_by_columns.insert((pair.shape.columns[0], pair.shape.columns[1]), pair.cells.as_slice());
    }
    let three = triples(measured, &one, &two_by_columns, impossible);
    Estimates {
        records,
        one,
        two,
        three,
    }
}

type Gathered = BTreeMap<Vec<usize>, Vec<Evidence>>;

/// Everything that was measured about single columns and pairs, also as sums of longer marginals.
fn gather(sizes: &[usize], measured: &[Measured]) -> Gathered {
    let mut found: Gathered = BTreeMap::new();
    for one in measured {
        let shape = &one.query.shape;
        let cells: Vec<f64> = one.noisy.iter().map(|count| as_number(*count)).collect();
        let length = shape.columns.len();
        for keep in (1..=length.min(2)).flat_map(|keep| subsets(length, keep)) {
            let columns: Vec<usize> = keep.iter().map(|at| shape.columns[*at]).collect();
            let kept: usize = columns.iter().map(|column| sizes[*column]).product();
            let merged = as_number(i64::try_from(shape.cells() / kept.max(1)).unwrap_or(i64::MAX));
            found.entry(columns).or_default().push(Evidence {
                cells: if keep.len() == length {
                    cells.clone()
                } else {
                    shape.project(&cells, &keep)
                },
                variance: one.variance() * merged,
            });
        }
    }
    found
}

/// The average by inverse variance, and its variance.
fn average(evidence: &[Evidence]) -> (Vec<f64>, f64) {
    let precision: f64 = evidence.iter().map(|one| one.variance.recip()).sum();
    let size = evidence.first().map_or(0, |one| one.cells.len());
    let mut cells = vec![0.0; size];
    for one in evidence {
        let weight = one.variance.recip() / precision;
        for (sum, cell) in cells.iter_mut().zip(&one.cells) {
            *sum += weight * cell;
        }
    }
    (cells, precision.recip())
}

/// The number of records: the totals of all columns, averaged by inverse variance.
fn records(evidence: &Gathered) -> f64 {
    let (mut sum, mut precision) = (0.0, 0.0);
    for (columns, evidence) in evidence.iter().filter(|(columns, _)| columns.len() == 1) {
        debug_assert_eq!(columns.len(), 1);
        // Sums of one marginal over different columns are the same number: only what was measured of the column itself is independent.
        let Some(one) = evidence.first() else { continue };
        let variance = one.variance * one.cells.len() as f64;
        sum += one.cells.iter().sum::<f64>() / variance;
        precision += variance.recip();
    }
    (sum / precision).max(0.0)
}

fn pairs(sizes: &[usize], one: &[Estimate], evidence: &Gathered, impossible: Impossible<'_>) -> Vec<Estimate> {
    let records: f64 = one.first().map_or(0.0, |column| column.cells.iter().sum());
    let mut all: Vec<Estimate> = Vec::new();
    let mut cells: Vec<Vec<Cell>> = Vec::new();
    for columns in subsets(sizes.len(), 2) {
        let shape = Shape::of(&columns, sizes);
        let (noisy, variance) = average(evidence.get(&columns).map(Vec::as_slice).unwrap_or_default());
        let sigma = variance.sqrt();
        let (first, second) = (&one[columns[0]].cells, &one[columns[1]].cells);
        let expected = first.iter().flat_map(|x| {
            second
                .iter()
                .map(move |y| if records > 0.0 { x * y / records } else { 0.0 })
        });
        cells.push(
            noisy
                .iter()
                .zip(expected)
                .map(|(noisy, expected)| Cell {
                    noisy: noisy / sigma,
                    expected: expected / sigma,
                })
                .collect(),
        );
        all.push(Estimate {
            shape,
            cells: Vec::new(),
            sigma,
        });
    }
    shrink(&mut cells);
    for (pair, cells) in all.iter_mut().zip(cells) {
        pair.cells = cells.iter().map(|cell| cell.noisy * pair.sigma).collect();
        rule_out(&mut pair.cells, &impossible(&pair.shape));
        let margins: Vec<(Vec<u32>, &[f64])> = (0..2)
            .map(|at| {
                (
                    pair.shape.projection(&[at]),
                    one[pair.shape.columns[at]].cells.as_slice(),
                )
            })
            .collect();
        fit_margins(&mut pair.cells, &margins, 20);
    }
    all
}

fn triples(
    measured: &[Measured],
    one: &[Estimate],
    two: &BTreeMap<(usize, usize), &[f64]>,
    impossible: Impossible<'_>,
) -> Vec<Estimate> {
    let records: f64 = one.first().map_or(0.0, |column| column.cells.iter().sum());
    let mut all: Vec<Estimate> = Vec::new();
    let mut cells: Vec<Vec<Cell>> = Vec::new();
    for triple in measured.iter().filter(|one| one.query.shape.columns.len() == 3) {
        let shape = &triple.query.shape;
        let sigma = triple.variance().sqrt();
        let margins = margins_of(shape, two);
        // No interaction of three: the greatest entropy that the three pairs allow.
        let mut expected = vec![records / as_number(i64::try_from(shape.cells()).unwrap_or(1)); shape.cells()];
        rule_out(&mut expected, &impossible(shape));
        fit_margins(&mut expected, &margins, 12);
        cells.push(
            triple
                .noisy
                .iter()
                .zip(&expected)
                .map(|(noisy, expected)| Cell {
                    noisy: as_number(*noisy) / sigma,
                    expected: expected / sigma,
                })
                .collect(),
        );
        all.push(Estimate {
            shape: shape.clone(),
            cells: Vec::new(),
            sigma,
        });
    }
    shrink(&mut cells);
    for (triple, cells) in all.iter_mut().zip(cells) {
        triple.cells = cells.iter().map(|cell| cell.noisy * triple.sigma).collect();
        rule_out(&mut triple.cells, &impossible(&triple.shape));
        fit_margins(&mut triple.cells, &margins_of(&triple.shape, two), 8);
    }
    all
}

fn margins_of<'a>(shape: &Shape, two: &BTreeMap<(usize, usize), &'a [f64]>) -> Vec<(Vec<u32>, &'a [f64])> {
    [[0, 1], [0, 2], [1, 2]]
        .iter()
        .filter_map(|keep| {
            let pair = two.get(&(shape.columns[keep[0]], shape.columns[keep[1]]))?;
            Some((shape.projection(keep), *pair))
        })
        .collect()
}

/// Iterative proportional fitting of cells to margins, `rounds` times each.
fn fit_margins(cells: &mut [f64], margins: &[(Vec<u32>, &[f64])], rounds: usize) {
    for _ in 0..rounds {
        for (places, margin) in margins {
            let mut sums = vec![0.0; margin.len()];
            for (cell, place) in cells.iter().zip(places) {
                sums[*place as usize] += cell;
            }
            for (sum, wanted) in sums.iter_mut().zip(*margin) {
                *sum = if *sum > 0.0 { wanted / *sum } else { 0.0 };
            }
            for (cell, place) in cells.iter_mut().zip(places) {
                *cell *= sums[*place as usize];
            }
        }
    }
}

fn rule_out(cells: &mut [f64], impossible: &[usize]) {
    for cell in impossible {
        cells[*cell] = 0.0;
    }
}

/// The nearest point (in Euclidean distance) without a negative number that sums up to `total` (Duchi and others, ICML 2008).
pub(crate) fn to_simplex(cells: &mut [f64], total: f64) {
    let mut sorted: Vec<f64> = cells.to_vec();
    sorted.sort_unstable_by(|one, other| other.total_cmp(one));
    let (mut sum, mut shift) = (0.0, 0.0);
    for (count, cell) in sorted.iter().enumerate() {
        sum += cell;
        let candidate = (sum - total) / (count as f64 + 1.0);
        if *cell <= candidate {
            break;
        }
        shift = candidate;
    }
    for cell in cells {
        *cell = (*cell - shift).max(0.0);
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are below 2⁵²")]
const fn as_number(count: i64) -> f64 {
    count as f64
}
