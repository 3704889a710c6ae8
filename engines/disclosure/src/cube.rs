//! All combinations of values up to a length, counted exactly.
//!
//! The rows are partitioned by the values of the first column, each part by the values of every later column, and so on, as deep as
//! combinations are wanted: bottom-up computation of the cube (Beyer, Ramakrishnan, *Bottom-up computation of sparse and iceberg
//! cubes*, SIGMOD 1999). Empty cells are no attributes and are never counted. A part smaller than the least count wanted cannot hold
//! a larger one and is not looked into. The time is linear in rows; it grows with the number of combinations that rows have, not
//! with those that could be. Memory: two bytes for each cell of the part in work, four for each row of every level.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::table::{BLANK, Table};

/// Longest combination.
pub const MOST_LENGTH: usize = 4;

/// One value in one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Attribute {
    /// Position of the column.
    pub column: u16,
    /// Code of the value; never [`BLANK`].
    pub value: u16,
}

/// What to count.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// Longest combination, 1 to [`MOST_LENGTH`].
    pub length: usize,
    /// Combinations held by fewer rows are not told; 1 tells all.
    pub least: u32,
    /// Threads; at least one is used.
    pub threads: usize,
}

/// Takes the combinations of one part: attributes in the order of columns, and the rows that hold them.
pub trait Sink: Send {
    /// One combination.
    fn take(&mut self, combination: &[Attribute], count: u32);
}

impl<F: FnMut(&[Attribute], u32) + Send> Sink for F {
    fn take(&mut self, combination: &[Attribute], count: u32) {
        self(combination, count);
    }
}

/// Counts, with a sink made for each part, and hands each sink over when its part is done: in the order of the parts, so that the
/// outcome does not depend on the threads. Stops early when `hand_over` says `false`.
pub fn count<S: Sink>(
    table: &Table,
    wanted: Wanted,
    new_sink: impl Fn() -> S + Sync,
    hand_over: impl FnMut(S) -> bool + Send,
) {
    let starts = parts(table, wanted.least);
    let next = AtomicUsize::new(0);
    let order = Mutex::new(InOrder {
        next: 0,
        waiting: std::collections::BTreeMap::new(),
        hand_over,
        stopped: false,
    });
    let work = || {
        let mut worker = Worker::new(table, wanted);
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(start) = starts.get(number) else { break };
            let mut sink = new_sink();
            worker.part(*start, &mut sink);
            let mut order = order.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if !order.done(number, sink) {
                break;
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..wanted.threads.clamp(1, 64) {
            scope.spawn(work);
        }
        work();
    });
}

struct InOrder<S, F> {
    next: usize,
    waiting: std::collections::BTreeMap<usize, S>,
    hand_over: F,
    stopped: bool,
}

impl<S, F: FnMut(S) -> bool> InOrder<S, F> {
    fn done(&mut self, number: usize, sink: S) -> bool {
        self.waiting.insert(number, sink);
        while let Some(sink) = self.waiting.remove(&self.next) {
            self.next += 1;
            self.stopped = self.stopped || !(self.hand_over)(sink);
        }
        !self.stopped
    }
}

/// The attributes that parts begin with, columns from left to right.
fn parts(table: &Table, least: u32) -> Vec<(Attribute, u32)> {
    let mut starts = Vec::new();
    for (column, category) in (0..).zip(&table.columns) {
        let mut counts = vec![0_u32; category.size()];
        for code in &category.codes {
            if let Some(count) = counts.get_mut(usize::from(*code)) {
                *count += 1;
            }
        }
        for (value, count) in (0..).zip(counts) {
            if value != BLANK && count >= least.max(1) {
                starts.push((Attribute { column, value }, count));
            }
        }
    }
    starts
}

/// Room for one thread.
struct Worker<'a> {
    table: &'a Table,
    wanted: Wanted,
    /// The later columns of the rows of the part, each column after the other.
    copied: Vec<Vec<u16>>,
    /// For each level, the rows of the part sorted by value.
    levels: Vec<Level>,
    /// Rows for each value, always put back to nought.
    counts: Vec<u32>,
    combination: Vec<Attribute>,
}

#[derive(Default)]
struct Level {
    rows: Vec<u32>,
    /// Value and its rows, as (value, start, end).
    runs: Vec<(u16, u32, u32)>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "rows and codes come from the table itself; a bound check for each of billions of cells costs half the time"
)]
impl<'a> Worker<'a> {
    fn new(table: &'a Table, wanted: Wanted) -> Self {
        let widest = table.sizes().into_iter().max().unwrap_or(0);
        Self {
            table,
            wanted,
            copied: table.columns.iter().map(|_| Vec::new()).collect(),
            levels: (0..MOST_LENGTH).map(|_| Level::default()).collect(),
            counts: vec![0; widest],
            combination: Vec::with_capacity(MOST_LENGTH),
        }
    }

    /// All combinations that begin with one attribute. The later columns of its rows are copied side by side first, so that the
    /// levels below walk through near memory.
    fn part(&mut self, (start, count): (Attribute, u32), sink: &mut impl Sink) {
        self.combination.clear();
        self.combination.push(start);
        sink.take(&self.combination, count);
        let first = usize::from(start.column);
        if self.wanted.length < 2 || first + 1 >= self.table.columns.len() {
            return;
        }
        let leading = &self.table.columns[first].codes;
        let rows = &mut self.levels[0].rows;
        rows.clear();
        rows.extend(
            (0..)
                .zip(leading)
                .filter(|(_, code)| **code == start.value)
                .map(|(row, _)| row),
        );
        for column in first + 1..self.table.columns.len() {
            let from = &self.table.columns[column].codes;
            let copy = &mut self.copied[column];
            copy.clear();
            copy.extend(self.levels[0].rows.iter().map(|row| from[*row as usize]));
        }
        let mut rows = std::mem::take(&mut self.levels[0].rows);
        for (place, row) in (0..).zip(rows.iter_mut()) {
            *row = place;
        }
        self.below(&rows, first, 1, sink);
        self.levels[0].rows = rows;
    }

    fn below(&mut self, rows: &[u32], after: usize, depth: usize, sink: &mut impl Sink) {
        let least = self.wanted.least.max(1);
        for column in after + 1..self.table.columns.len() {
            if depth + 1 == self.wanted.length {
                self.last(rows, column, sink);
                continue;
            }
            let mut level = std::mem::take(&mut self.levels[depth]);
            self.partition(rows, column, &mut level);
            for (value, from, to) in &level.runs {
                if to - from < least {
                    continue;
                }
                self.combination.push(attribute(column, *value));
                sink.take(&self.combination, to - from);
                self.below(&level.rows[*from as usize..*to as usize], column, depth + 1, sink);
                self.combination.pop();
            }
            self.levels[depth] = level;
        }
    }

    /// The last column of a combination: only counts.
    fn last(&mut self, rows: &[u32], column: usize, sink: &mut impl Sink) {
        let codes = std::mem::take(&mut self.copied[column]);
        for row in rows {
            self.counts[usize::from(codes[*row as usize])] += 1;
        }
        self.counts[usize::from(BLANK)] = 0;
        let size = self.table.columns[column].size();
        let least = self.wanted.least.max(1);
        if rows.len() < size {
            // Fewer rows than values: walk through the rows.
            for row in rows {
                let value = codes[*row as usize];
                let count = std::mem::take(&mut self.counts[usize::from(value)]);
                if count >= least {
                    self.tell(column, value, count, sink);
                }
            }
        } else {
            for value in 1..size {
                let count = std::mem::take(&mut self.counts[value]);
                if count >= least {
                    self.tell(column, code(value), count, sink);
                }
            }
        }
        self.copied[column] = codes;
    }

    fn tell(&mut self, column: usize, value: u16, count: u32, sink: &mut impl Sink) {
        self.combination.push(attribute(column, value));
        sink.take(&self.combination, count);
        self.combination.pop();
    }

    /// Sorts rows by their value in a column, the empty ones left out.
    fn partition(&mut self, rows: &[u32], column: usize, level: &mut Level) {
        let codes = &self.copied[column];
        level.runs.clear();
        level.rows.clear();
        for row in rows {
            let value = codes[*row as usize];
            let count = &mut self.counts[usize::from(value)];
            if *count == 0 && value != BLANK {
                level.runs.push((value, 0, 0));
            }
            *count += 1;
        }
        self.counts[usize::from(BLANK)] = 0;
        level.runs.sort_unstable();
        let mut at = 0;
        for (value, from, to) in &mut level.runs {
            let count = self.counts[usize::from(*value)];
            (*from, *to) = (at, at + count);
            // From here on: where the next row of the value goes.
            self.counts[usize::from(*value)] = at;
            at += count;
        }
        level.rows.resize(at as usize, 0);
        for row in rows {
            let value = codes[*row as usize];
            if value != BLANK {
                let place = &mut self.counts[usize::from(value)];
                level.rows[*place as usize] = *row;
                *place += 1;
            }
        }
        for (value, ..) in &level.runs {
            self.counts[usize::from(*value)] = 0;
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a table has at most 65,535 columns and values"
)]
const fn code(at: usize) -> u16 {
    at as u16
}

const fn attribute(column: usize, value: u16) -> Attribute {
    Attribute {
        column: code(column),
        value,
    }
}
