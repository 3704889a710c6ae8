//! Empirical Bayes: noisy counts are pulled towards what was expected of them, as far as the noise explains the difference.
//!
//! Thousands of cells are disturbed by the same noise. How large true counts are where so much was expected is itself an estimate from all
//! these cells: the distribution of the true values is fitted by maximum likelihood without assuming a form (Kiefer, Wolfowitz, 1956;
//! the expectation-maximisation of Laird, 1978, over a grid as in Koenker, Mizera, *Convex optimization, shape constraints, and compound
//! decisions*, JASA 2014), and each cell gets the mean of the true values that could have given its noisy one. Where nearly every
//! true count is nought, as in the pairs of two lists of countries, small noisy counts become nought and large ones stay.
//!
//! Only noisy numbers go in, so the threshold comes from the noise and from nothing else.

#![expect(
    clippy::indexing_slicing,
    reason = "numeric: positions in a grid and a histogram of its own size"
)]

/// A noisy count and what was expected, both in units of the noise's standard deviation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell {
    /// In: the noisy count; out: the estimate.
    pub noisy: f64,
    /// The count that shorter marginals explain.
    pub expected: f64,
}

/// Boundaries of the classes of expected counts.
const CLASSES: [f64; 12] = [0.001, 0.004, 0.015, 0.05, 0.12, 0.3, 0.7, 1.5, 3.0, 7.0, 20.0, 80.0];
/// A marginal with at least so many cells in a class has a distribution of its own there; the others share one.
const OWN: usize = 400;
/// Rounds of expectation-maximisation.
const ROUNDS: usize = 60;
/// Width of the classes of noisy values.
const WIDTH: f64 = 0.125;
/// Differences beyond are taken as they are.
const FAR: f64 = 12.0;

/// Replaces every noisy count by its estimate. The cells of one marginal stand together.
pub(crate) fn shrink(marginals: &mut [Vec<Cell>]) {
    let mut shared: Vec<Vec<(usize, usize)>> = vec![Vec::new(); CLASSES.len() + 1];
    for at in 0..marginals.len() {
        let mut own: Vec<Vec<(usize, usize)>> = vec![Vec::new(); CLASSES.len() + 1];
        for (number, cell) in marginals[at].iter().enumerate() {
            own[class_of(cell.expected)].push((at, number));
        }
        for (class, members) in own.into_iter().enumerate() {
            if members.len() >= OWN {
                settle(marginals, &members, class);
            } else {
                shared[class].extend(members);
            }
        }
    }
    for (class, members) in shared.into_iter().enumerate() {
        settle(marginals, &members, class);
    }
}

fn class_of(expected: f64) -> usize {
    CLASSES.partition_point(|bound| *bound <= expected)
}

/// One class: fits the distribution of the true difference, and takes its mean for each cell.
fn settle(marginals: &mut [Vec<Cell>], members: &[(usize, usize)], class: usize) {
    if members.is_empty() {
        return;
    }
    let low = class < 7; // little expected: the true count is nought or something above
    let mut histogram = Histogram::default();
    for (at, number) in members {
        let cell = marginals[*at][*number];
        histogram.add(cell.noisy - cell.expected);
    }
    let grid = grid(low);
    let means = histogram.posterior_means(&grid);
    for (at, number) in members {
        let cell = &mut marginals[*at][*number];
        let difference = cell.noisy - cell.expected;
        let estimate = match Histogram::place(difference) {
            Some(place) => cell.expected + means[place],
            None => cell.noisy,
        };
        cell.noisy = estimate.max(0.0);
    }
}

/// Possible true differences from the expected count.
fn grid(low: bool) -> Vec<f64> {
    let mut grid = vec![0.0];
    let mut step = 0.1;
    while step <= FAR + 3.0 {
        grid.push(step);
        if !low {
            grid.push(-step);
        }
        step *= 1.22;
    }
    grid
}

#[derive(Default)]
struct Histogram {
    counts: std::collections::BTreeMap<i32, f64>,
}

impl Histogram {
    fn add(&mut self, difference: f64) {
        if difference.abs() <= FAR {
            *self.counts.entry(key(difference)).or_default() += 1.0;
        }
    }

    fn place(difference: f64) -> Option<usize> {
        (difference.abs() <= FAR)
            .then(|| usize::try_from(key(difference) + key(FAR)).ok())
            .flatten()
    }

    /// The mean of the true difference for each possible noisy one.
    fn posterior_means(&self, grid: &[f64]) -> Vec<f64> {
        let like = |noisy: f64, truth: f64| (-(noisy - truth) * (noisy - truth) / 2.0).exp();
        let rows: Vec<(f64, Vec<f64>)> = self
            .counts
            .iter()
            .map(|(key, count)| {
                let noisy = f64::from(*key) * WIDTH;
                (*count, grid.iter().map(|truth| like(noisy, *truth)).collect())
            })
            .collect();
        let total: f64 = rows.iter().map(|(count, _)| count).sum();
        let mut weights = vec![1.0 / grid.len() as f64; grid.len()];
        for _ in 0..ROUNDS {
            let mut next = vec![0.0; grid.len()];
            for (count, likes) in &rows {
                let sum: f64 = likes.iter().zip(&weights).map(|(like, weight)| like * weight).sum();
                if sum > 0.0 {
                    for ((next, like), weight) in next.iter_mut().zip(likes).zip(&weights) {
                        *next += count * like * weight / sum;
                    }
                }
            }
            weights = next.into_iter().map(|weight| weight / total.max(1.0)).collect();
        }
        (-key(FAR)..=key(FAR))
            .map(|key| {
                let noisy = f64::from(key) * WIDTH;
                let (mut sum, mut mean) = (0.0, 0.0);
                for (truth, weight) in grid.iter().zip(&weights) {
                    let share = weight * like(noisy, *truth);
                    sum += share;
                    mean += share * truth;
                }
                if sum > 1e-300 { mean / sum } else { noisy }
            })
            .collect()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "at most FAR / WIDTH")]
fn key(difference: f64) -> i32 {
    (difference / WIDTH).round() as i32
}
