//! How far a table is from another, exactly: marginal by marginal and combination by combination.
//!
//! This looks at the original records. It is for those who decide on a release; in a differentially private one it is never published.

#![expect(
    clippy::indexing_slicing,
    reason = "numeric: positions in dense arrays of the marginals' own size"
)]

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use hashbrown::HashMap;
use serde::Serialize;

use crate::marginal::{Shape, subsets};
use crate::problem::Problem;
use crate::table::{BLANK, Category, Table};

/// Marginals with more cells are counted by hashing.
const DENSE: usize = 1 << 22;

/// What was found for combinations of one length.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Length {
    /// How many values a combination has.
    pub length: usize,
    /// Total-variation distance of the marginals over so many columns, empty cells as a value of their own: the mean over all sets of columns. 0 is
    /// equal, 1 has nothing in common.
    pub distance: f64,
    /// The greatest of them.
    pub greatest: f64,
    /// Sets of columns.
    pub marginals: u64,
    /// Different combinations of present values in the original.
    pub original: u64,
    /// Different combinations in the release.
    pub released: u64,
    /// Combinations of the release that the original has not.
    pub fabricated: u64,
    /// Their share of the release's combinations, each counted as often as it stands there.
    pub fabricated_mass: f64,
    /// Combinations of the original that at least `common` records hold…
    pub common: u64,
    /// …and of them those that the release has not.
    pub suppressed: u64,
    /// Combinations of the original that fewer than `common` records hold, and that stand in the release.
    pub rare_shown: u64,
    /// Combinations of the release that fewer than `common` of its rows hold.
    pub small: u64,
    /// Mean of |released − original| over combinations that both have, counts scaled to the original's number of records.
    pub mean_error: f64,
}

/// The outcome.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Comparison {
    /// Records of the original.
    pub original_rows: usize,
    /// Rows of the release.
    pub released_rows: usize,
    /// From how many records on a combination is common.
    pub common: u32,
    /// By length, from 1.
    pub lengths: Vec<Length>,
}

/// Compares a release with its original over all marginals of up to `length` columns.
///
/// # Errors
/// [`Problem::Parameter`] when the two have not the same columns; [`Problem::Cancelled`].
pub fn compare(
    original: &Table,
    release: &Table,
    length: usize,
    common: u32,
    threads: usize,
    go_on: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Comparison, Problem> {
    let (ours, theirs) = (original.columns.as_slice(), align(original, release)?);
    let mut comparison = Comparison {
        original_rows: original.rows,
        released_rows: release.rows,
        common,
        lengths: Vec::new(),
    };
    let sizes: Vec<usize> = ours
        .iter()
        .zip(&theirs)
        .map(|(one, other)| one.size().max(other.size()))
        .collect();
    let wanted: Vec<Vec<Vec<usize>>> = (1..=length.min(ours.len()))
        .map(|length| subsets(ours.len(), length))
        .collect();
    let total: usize = wanted.iter().map(Vec::len).sum();
    let done = AtomicUsize::new(0);
    for (sets, length) in wanted.iter().zip(1..) {
        let next = AtomicUsize::new(0);
        let sums = Mutex::new(Sums::default());
        let stopped = AtomicUsize::new(0);
        let work = || {
            let mut own = Sums::default();
            while let Some(columns) = sets.get(next.fetch_add(1, Ordering::Relaxed)) {
                let shape = Shape::of(columns, &sizes);
                own.add(&shape, ours, &theirs, (original.rows, release.rows), common);
                if !go_on(done.fetch_add(1, Ordering::Relaxed) as f64 / total as f64) {
                    stopped.store(1, Ordering::Relaxed);
                    break;
                }
            }
            sums.lock().unwrap_or_else(std::sync::PoisonError::into_inner).join(own);
        };
        std::thread::scope(|scope| {
            for _ in 1..threads.clamp(1, 64) {
                scope.spawn(work);
            }
            work();
        });
        if stopped.load(Ordering::Relaxed) > 0 {
            return Err(Problem::Cancelled);
        }
        let sums = sums.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        comparison.lengths.push(sums.finish(length));
    }
    Ok(comparison)
}

/// The columns of the release in the order of the original, with the original's codes; new values get new codes.
fn align(original: &Table, release: &Table) -> Result<Vec<Category>, Problem> {
    let same = original.columns.len() == release.columns.len();
    original
        .columns
        .iter()
        .map(|ours| {
            let theirs = release.columns.iter().find(|column| column.name == ours.name);
            let theirs = theirs.filter(|_| same).ok_or_else(|| {
                Problem::Parameter(format!(
                    "the release and the original have not the same columns: `{}` is not in both",
                    ours.name
                ))
            })?;
            let mut known: HashMap<&str, u16> = (0..)
                .zip(&ours.values)
                .map(|(code, value)| (value.as_str(), code))
                .collect();
            let mut values = ours.values.clone();
            let codes: Vec<u16> = theirs
                .values
                .iter()
                .map(|value| {
                    *known.entry(value).or_insert_with(|| {
                        values.push(value.clone());
                        u16::try_from(values.len() - 1).unwrap_or(u16::MAX)
                    })
                })
                .collect();
            Ok(Category {
                name: ours.name.clone(),
                codes: theirs.codes.iter().map(|code| codes[usize::from(*code)]).collect(),
                values,
            })
        })
        .collect()
}

/// Sums over marginals of one length.
#[derive(Default)]
struct Sums {
    length: Length,
    distances: f64,
    released_mass: f64,
    fabricated_mass: f64,
    both: u64,
    errors: f64,
}

impl Sums {
    fn add(&mut self, shape: &Shape, ours: &[Category], theirs: &[Category], rows: (usize, usize), common: u32) {
        let mut distance = 0.0;
        let (in_ours, in_theirs) = (1.0 / rows.0.max(1) as f64, 1.0 / rows.1.max(1) as f64);
        if shape.cells() <= DENSE {
            let present = present(shape);
            let (one, other) = (shape.count(ours), shape.count(theirs));
            for ((one, other), present) in one.into_iter().zip(other).zip(present) {
                if one | other != 0 {
                    distance += (f64::from(one) * in_ours - f64::from(other) * in_theirs).abs() / 2.0;
                    if present {
                        self.combination(one, other, rows, common);
                    }
                }
            }
        } else {
            let mut counts: HashMap<Vec<u16>, (u32, u32)> = HashMap::new();
            for row in 0..rows.0 {
                counts.entry(key(shape, ours, row)).or_default().0 += 1;
            }
            for row in 0..rows.1 {
                counts.entry(key(shape, theirs, row)).or_default().1 += 1;
            }
            for (key, (one, other)) in counts {
                distance += (f64::from(one) * in_ours - f64::from(other) * in_theirs).abs() / 2.0;
                if !key.contains(&BLANK) {
                    self.combination(one, other, rows, common);
                }
            }
        }
        self.distances += distance;
        self.length.greatest = self.length.greatest.max(distance);
        self.length.marginals += 1;
    }

    fn combination(&mut self, one: u32, other: u32, rows: (usize, usize), common: u32) {
        let length = &mut self.length;
        length.original += u64::from(one > 0);
        length.released += u64::from(other > 0);
        self.released_mass += f64::from(other);
        if one == 0 {
            length.fabricated += 1;
            self.fabricated_mass += f64::from(other);
        }
        if one >= common {
            length.common += 1;
            length.suppressed += u64::from(other == 0);
        } else if one > 0 && other > 0 {
            length.rare_shown += 1;
        }
        length.small += u64::from(other > 0 && other < common);
        if one > 0 && other > 0 {
            self.both += 1;
            let scaled = f64::from(other) * rows.0 as f64 / rows.1.max(1) as f64;
            self.errors += (scaled - f64::from(one)).abs();
        }
    }

    fn join(&mut self, other: Self) {
        let (one, two) = (&mut self.length, other.length);
        one.greatest = one.greatest.max(two.greatest);
        one.marginals += two.marginals;
        one.original += two.original;
        one.released += two.released;
        one.fabricated += two.fabricated;
        one.common += two.common;
        one.suppressed += two.suppressed;
        one.rare_shown += two.rare_shown;
        one.small += two.small;
        self.distances += other.distances;
        self.released_mass += other.released_mass;
        self.fabricated_mass += other.fabricated_mass;
        self.both += other.both;
        self.errors += other.errors;
    }

    fn finish(self, length: usize) -> Length {
        let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        Length {
            length,
            distance: share(self.distances, self.length.marginals as f64),
            fabricated_mass: share(self.fabricated_mass, self.released_mass),
            mean_error: share(self.errors, self.both as f64),
            ..self.length
        }
    }
}

/// Which cells are combinations of present values only.
fn present(shape: &Shape) -> Vec<bool> {
    let mut cells = vec![true];
    for size in &shape.sizes {
        cells = cells
            .iter()
            .flat_map(|whole| (0..*size).map(|value| *whole && value > 0))
            .collect();
    }
    cells
}

fn key(shape: &Shape, columns: &[Category], row: usize) -> Vec<u16> {
    shape.columns.iter().map(|column| columns[*column].codes[row]).collect()
}
