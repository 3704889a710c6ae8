//! Marginals: the counts of all combinations of values of a few columns, empty cells included, in one dense array.

#![expect(
    clippy::indexing_slicing,
    reason = "positions in a dense array are computed from the sizes that it was made with; the loops run over every cell of every row"
)]

use crate::table::Category;

/// Which columns, and how many values each has. The last column runs fastest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// Positions of the columns, increasing.
    pub columns: Vec<usize>,
    /// Values of each, the empty one included.
    pub sizes: Vec<usize>,
}

impl Shape {
    /// The shape over these columns of a table with these sizes.
    pub fn of(columns: &[usize], sizes: &[usize]) -> Self {
        Self {
            columns: columns.to_vec(),
            sizes: columns.iter().map(|column| sizes[*column]).collect(),
        }
    }

    /// How many cells: the product of the sizes, at most what fits.
    pub fn cells(&self) -> usize {
        self.sizes.iter().fold(1, |cells, size| cells.saturating_mul(*size))
    }

    /// How far apart the cells of two neighbouring values are, for each column.
    pub fn strides(&self) -> Vec<usize> {
        let mut strides = vec![1; self.sizes.len()];
        for at in (1..self.sizes.len()).rev() {
            strides[at - 1] = strides[at] * self.sizes[at];
        }
        strides
    }

    /// The cell of each row, written into `places`.
    pub fn places(&self, codes: &[&[u16]], places: &mut Vec<u32>) {
        places.clear();
        let strides = self.strides();
        let [a, b, c] = [0, 1, 2].map(|at| strides.get(at).map_or(0, |stride| wide(*stride)));
        match codes {
            [one] => places.extend(one.iter().map(|code| u32::from(*code))),
            [one, two] => places.extend(one.iter().zip(*two).map(|(x, y)| u32::from(*x) * a + u32::from(*y))),
            [one, two, three] => places.extend(
                one.iter()
                    .zip(*two)
                    .zip(*three)
                    .map(|((x, y), z)| u32::from(*x) * a + u32::from(*y) * b + u32::from(*z) * c),
            ),
            _ => {
                let rows = codes.first().map_or(0, |codes| codes.len());
                places.extend((0..rows).map(|row| {
                    let parts = codes.iter().zip(&strides);
                    parts
                        .map(|(codes, stride)| u32::from(codes[row]) * wide(*stride))
                        .sum::<u32>()
                }));
            }
        }
    }

    /// Counts the rows in each cell.
    pub fn count(&self, columns: &[Category]) -> Vec<u32> {
        let codes: Vec<&[u16]> = self
            .columns
            .iter()
            .map(|column| columns[*column].codes.as_slice())
            .collect();
        let mut places = Vec::new();
        self.places(&codes, &mut places);
        let mut counts = vec![0; self.cells()];
        for place in places {
            counts[place as usize] += 1;
        }
        counts
    }

    /// The values of a cell, one for each column.
    pub fn values(&self, mut cell: usize) -> Vec<u16> {
        let mut values = vec![0; self.sizes.len()];
        for (value, size) in values.iter_mut().zip(&self.sizes).rev() {
            *value = u16::try_from(cell % size).unwrap_or(0);
            cell /= size;
        }
        values
    }

    /// Sums over all columns but those at the given positions of this shape (0 is its first column).
    pub fn project(&self, cells: &[f64], keep: &[usize]) -> Vec<f64> {
        let places = self.projection(keep);
        let size = keep.iter().map(|at| self.sizes[*at]).product();
        let mut sums = vec![0.0; size];
        for (cell, place) in cells.iter().zip(places) {
            sums[place as usize] += cell;
        }
        sums
    }

    /// For each cell, the cell of the sum over all columns but those at the given positions.
    pub fn projection(&self, keep: &[usize]) -> Vec<u32> {
        let kept = Self {
            columns: keep.iter().map(|at| self.columns[*at]).collect(),
            sizes: keep.iter().map(|at| self.sizes[*at]).collect(),
        };
        let strides = kept.strides();
        let mut step = vec![0; self.sizes.len()];
        for (at, stride) in keep.iter().zip(strides) {
            step[*at] = stride;
        }
        // An odometer over the columns: the place moves by the step of the column that turns.
        let mut values = vec![0; self.sizes.len()];
        let mut place = 0;
        let mut places = Vec::with_capacity(self.cells());
        for _ in 0..self.cells() {
            places.push(wide(place));
            for at in (0..self.sizes.len()).rev() {
                values[at] += 1;
                place += step[at];
                if values[at] < self.sizes[at] {
                    break;
                }
                place -= step[at] * self.sizes[at];
                values[at] = 0;
            }
        }
        places
    }
}

/// All sets of `length` columns out of `columns`, in order.
pub fn subsets(columns: usize, length: usize) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let mut chosen: Vec<usize> = (0..length).collect();
    if length == 0 || length > columns {
        return found;
    }
    loop {
        found.push(chosen.clone());
        let Some(at) = (0..length).rev().find(|at| chosen[*at] < columns - length + at) else {
            return found;
        };
        chosen[at] += 1;
        for next in at + 1..length {
            chosen[next] = chosen[next - 1] + 1;
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "dense arrays have fewer than 2³² cells")]
const fn wide(place: usize) -> u32 {
    place as u32
}
