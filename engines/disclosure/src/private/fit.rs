//! Fits rows to estimated marginals: by gradual update, and then by coordinate descent ([`super::polish`]).
//!
//! Gradual update: for one marginal after the other, rows of cells that hold too many move to cells that hold too few: half of them by overwriting the columns of the
//! marginal, half by becoming a copy of a row that is already in the cell. The share that moves shrinks from sweep to sweep, so that the
//! marginals come to terms (the gradual update method of Zhang and others, *PrivSyn: differentially private data synthesis*, USENIX
//! Security 2021). Linear in rows and marginals; no graphical model, so no limit on which marginals are measured together.

#![expect(
    clippy::indexing_slicing,
    reason = "numeric: rows and cells are positions in arrays made for them; the loops run over every row of every marginal of every sweep"
)]

use super::dice::Dice;
use super::estimate::{Estimate, Estimates};
use super::polish::polish;
use super::start::{self, Rows};

/// How the fit runs: constants of the method, chosen on public and generated data.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Fitting {
    /// Sweeps of gradual update, in tables of at most `narrow` columns. In wide tables copies of rows tie columns together that have nothing to do with
    /// each other, and the second step alone comes nearer.
    pub sweeps: u32,
    /// See `sweeps`.
    pub narrow: usize,
    /// Which part of a difference moves in the first sweep…
    pub step: f64,
    /// …and by what it is multiplied from sweep to sweep.
    pub decay: f64,
    /// Part of the moving rows that become copies, the others are overwritten.
    pub copies: f64,
    /// Sweeps of coordinate descent.
    pub polish: u32,
    /// So many rows at most go through the sweeps; each is then taken several times, and `fine` sweeps of descent fit them all.
    pub coarse: usize,
    /// See `coarse`.
    pub fine: u32,
    /// Combinations of which so few rows are estimated are not told from none by any noise that is worth measuring with: their goal is none…
    pub thin: f64,
    /// …and a row there counts as so many too many.
    pub penalty: f64,
}

impl Default for Fitting {
    fn default() -> Self {
        Self {
            sweeps: 8,
            narrow: 12,
            step: 1.0,
            decay: 0.85,
            copies: 0.9,
            polish: 4,
            coarse: 220_000,
            fine: 1,
            thin: 2.0,
            penalty: 5.0,
        }
    }
}

/// A marginal that rows are fitted to.
pub(crate) struct Goal {
    pub(crate) columns: Vec<usize>,
    pub(crate) shape: crate::marginal::Shape,
    /// Shares of all rows; below nought where no row should be.
    pub(crate) shares: Vec<f64>,
}

/// `count` rows that follow the estimates; `None` when somebody stopped it.
pub(crate) fn fit(
    estimates: &Estimates,
    count: usize,
    fitting: Fitting,
    dice: &mut Dice,
    progress: &(dyn Fn(f64) -> bool + Sync),
) -> Option<Rows> {
    let mut goals = goals(estimates, fitting);
    let sizes: Vec<usize> = estimates.one.iter().map(|one| one.cells.len()).collect();
    let fold = count.div_ceil(fitting.coarse.max(1)).max(1);
    let mut rows = start::rows(estimates, count.div_ceil(fold), dice);
    if rows.first().is_none_or(Vec::is_empty) {
        return Some(rows);
    }
    let gradual = if rows.len() <= fitting.narrow {
        fitting.sweeps
    } else {
        0
    };
    let fine = if fold > 1 { fitting.fine } else { 0 };
    let all = f64::from(gradual + fitting.polish) + f64::from(fine) * fold as f64;
    let mut done = 0.0;
    let mut step_done = |size: f64| {
        done += size;
        progress(done / all)
    };
    let (mut room, mut step) = (Room::default(), fitting.step);
    for _ in 0..gradual {
        sweep(&mut goals, &mut rows, step, fitting.copies, dice, &mut room);
        step *= fitting.decay;
        if !step_done(1.0) {
            return None;
        }
    }
    if !polish(&goals, &sizes, &mut rows, fitting.polish, dice, &mut || step_done(1.0)) {
        return None;
    }
    if fold > 1 {
        for column in &mut rows {
            let repeated = column.iter().flat_map(|code| std::iter::repeat_n(*code, fold));
            *column = repeated.take(count).collect();
        }
        if !polish(&goals, &sizes, &mut rows, fine, dice, &mut || step_done(fold as f64)) {
            return None;
        }
    }
    Some(rows)
}

fn goals(estimates: &Estimates, fitting: Fitting) -> Vec<Goal> {
    let all: Vec<&Estimate> = if estimates.two.is_empty() {
        estimates.one.iter().collect()
    } else {
        estimates.two.iter().chain(&estimates.three).collect()
    };
    all.into_iter().map(|estimate| goal(estimate, fitting)).collect()
}

fn goal(estimate: &Estimate, fitting: Fitting) -> Goal {
    let total: f64 = estimate.cells.iter().sum();
    let kept: f64 = estimate.cells.iter().filter(|cell| **cell >= fitting.thin).sum();
    let share = |cell: &f64| {
        if total <= 0.0 {
            0.0
        } else if kept <= 0.0 {
            cell / total
        } else if *cell < fitting.thin {
            -fitting.penalty / total
        } else {
            cell / kept
        }
    };
    Goal {
        columns: estimate.shape.columns.clone(),
        shape: estimate.shape.clone(),
        shares: estimate.cells.iter().map(share).collect(),
    }
}

fn sweep(goals: &mut [Goal], rows: &mut Rows, step: f64, copies: f64, dice: &mut Dice, room: &mut Room) {
    dice.shuffle(goals);
    for goal in goals.iter() {
        turn(goal, rows, step, copies, dice, room);
    }
}

/// Arrays that are used again for every marginal.
#[derive(Default)]
struct Room {
    places: Vec<u32>,
    counts: Vec<u32>,
    /// Rows that still have to leave a cell (surplus), or to come (deficit).
    leave: Vec<u32>,
    come: Vec<(u32, u32)>,
    freed: Vec<u32>,
    /// First row of a deficit cell, and the next row of the same cell.
    donor: Vec<u32>,
    following: Vec<u32>,
}

const NOBODY: u32 = u32::MAX;

/// One marginal once.
fn turn(goal: &Goal, rows: &mut Rows, step: f64, copies: f64, dice: &mut Dice, room: &mut Room) {
    let count = rows[0].len();
    {
        let codes: Vec<&[u16]> = goal.columns.iter().map(|column| rows[*column].as_slice()).collect();
        goal.shape.places(&codes, &mut room.places);
    }
    room.counts.clear();
    room.counts.resize(goal.shares.len(), 0);
    for place in &room.places {
        room.counts[*place as usize] += 1;
    }
    if !balance(goal, count as f64, step, dice, room) {
        return;
    }
    free(dice, room);
    fill(goal, rows, copies, dice, room);
}

/// How many rows leave and come, cell by cell; false if none do.
fn balance(goal: &Goal, total: f64, step: f64, dice: &mut Dice, room: &mut Room) -> bool {
    room.leave.clear();
    room.leave.resize(goal.shares.len(), 0);
    room.come.clear();
    room.donor.clear();
    room.donor.resize(goal.shares.len(), NOBODY);
    let (mut leaving, mut coming) = (0_u64, 0_u64);
    for (cell, (share, count)) in (0..).zip(goal.shares.iter().zip(&room.counts)) {
        let difference = share.max(0.0) * total - f64::from(*count);
        if difference < 0.0 {
            let leave = dice.round(-difference * step).min(*count);
            room.leave[cell as usize] = leave;
            leaving += u64::from(leave);
        } else if difference > 0.0 {
            let come = dice.round(difference * step);
            if come > 0 {
                room.come.push((cell, come));
                coming += u64::from(come);
            }
        }
    }
    let _ = coming;
    leaving > 0 && coming > 0
}

/// Draws the rows that leave, each of a cell with the same chance; strings up the rows of the cells that want more.
fn free(dice: &mut Dice, room: &mut Room) {
    let Room {
        places,
        counts,
        leave,
        come,
        freed,
        donor,
        following,
    } = room;
    freed.clear();
    following.resize(places.len(), NOBODY);
    const WANTS: u32 = u32::MAX;
    for (cell, _) in come.iter() {
        leave[*cell as usize] = WANTS;
    }
    for (row, place) in (0_u32..).zip(places.iter()) {
        let cell = *place as usize;
        match leave[cell] {
            0 => {}
            WANTS => {
                following[row as usize] = donor[cell];
                donor[cell] = row;
            }
            wanted => {
                // Of the rows of this cell that are still to come, `wanted` are to leave (Fan, Muller, Rezucha, 1962).
                if dice.below(counts[cell]) < wanted {
                    leave[cell] -= 1;
                    freed.push(row);
                }
                counts[cell] -= 1;
            }
        }
    }
    dice.shuffle(freed);
    dice.shuffle(come);
}

fn fill(goal: &Goal, rows: &mut Rows, copies: f64, dice: &mut Dice, room: &mut Room) {
    let mut freed = room.freed.iter();
    for (cell, wanted) in &room.come {
        let values = goal.shape.values(*cell as usize);
        let mut donor = room.donor[*cell as usize];
        let first = donor;
        for _ in 0..*wanted {
            let Some(row) = freed.next() else { return };
            let row = *row as usize;
            if donor != NOBODY && dice.share() < copies {
                for column in rows.iter_mut() {
                    column[row] = column[donor as usize];
                }
                donor = room.following[donor as usize];
                if donor == NOBODY {
                    donor = first;
                }
            } else {
                for (column, value) in goal.columns.iter().zip(&values) {
                    rows[*column][row] = *value;
                }
            }
        }
    }
}
