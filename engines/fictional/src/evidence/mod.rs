//! De-identified data sets in the shapes of the Counter-Trafficking Data Collaborative: 7, 27 or 63 columns, in the
//! separators and ways of saying "missing" that are met. The shares are ours; no value was taken from a published file.

mod row;
mod shares;

use std::collections::BTreeMap;
use std::io::Write;

use standards::ctdc::{COLUMNS, Column};

use crate::rng::Rng;
use row::Row;
use shares::{AGES, COUNTRIES};

/// Which columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Year, gender, age band, citizenship, two kinds of exploitation, country.
    Seven,
    /// The synthetic sets: alpha-3, flags 1 or missing.
    TwentySeven,
    /// The k-anonymised set: alpha-2, flags 1, 0 or missing.
    SixtyThree,
}

/// How a missing value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Nothing between the separators.
    Empty,
    /// `-99`.
    MinusNinetyNine,
}

/// What to make.
#[derive(Debug, Clone)]
pub struct Options {
    /// Decides everything.
    pub seed: u64,
    /// Rows without the header, at least `k`.
    pub rows: usize,
    /// Columns.
    pub shape: Shape,
    /// `,` or `;`.
    pub separator: u8,
    /// How missing is written.
    pub missing: Missing,
    /// Size of the smallest group of equal quasi-identifiers; some groups have exactly this size.
    pub k: usize,
    /// Whether the first header cell is a notice about terms, above an empty column, as in later copies of the 63-column file.
    pub notice: bool,
}

impl Default for Options {
    /// A file like the public one of seven columns: 48,773 rows, k = 11, commas, missing left empty.
    fn default() -> Self {
        Self {
            seed: 1,
            rows: 48_773,
            shape: Shape::Seven,
            separator: b',',
            missing: Missing::Empty,
            k: 11,
            notice: false,
        }
    }
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// Rows without the header.
    pub rows: usize,
    /// Columns, with the notice's.
    pub columns: usize,
    /// Different combinations of the seven columns.
    pub groups: usize,
    /// Size of the smallest.
    pub smallest: usize,
}

/// The seven columns that decide a group. Indices into the constant lists below; `None` is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    year: u16,
    gender: u8,
    age: Option<u8>,
    citizenship: Option<u8>,
    labour: Option<bool>,
    sexual: Option<bool>,
    exploitation: Option<u8>,
}

const SEVEN: [&str; 7] = [
    "yearOfRegistration",
    "gender",
    "ageBroad",
    "citizenship",
    "isForcedLabour",
    "isSexualExploit",
    "CountryOfExploitation",
];

/// Writes a data set as CSV.
///
/// # Errors
/// Those of the writer.
pub fn write(options: &Options, to: impl Write) -> csv::Result<Made> {
    let mut rng = Rng::of(options.seed, 0xe71d);
    let groups = groups(options, &mut rng);
    let mut rows: Vec<u32> = Vec::with_capacity(options.rows);
    for (number, (_, size)) in (0_u32..).zip(&groups) {
        rows.extend(std::iter::repeat_n(number, *size));
    }
    for at in (1..rows.len()).rev() {
        rows.swap(at, rng.below(at + 1));
    }
    let columns = columns(options.shape);
    let mut writer = csv::WriterBuilder::new().delimiter(options.separator).from_writer(to);
    let notice = options
        .notice
        .then_some("Fictional data made for tests; it describes nobody");
    writer.write_record(notice.into_iter().chain(columns.iter().map(|column| column.name)))?;
    let missing = match options.missing {
        Missing::Empty => "",
        Missing::MinusNinetyNine => "-99",
    };
    for number in &rows {
        let Some((group, _)) = usize::try_from(*number).ok().and_then(|at| groups.get(at)) else {
            continue;
        };
        let row = Row::new(group, options.shape, &mut rng);
        let cells = columns
            .iter()
            .map(|column| row.cell(column.name).unwrap_or_else(|| missing.to_owned()));
        writer.write_record(notice.map(|_| String::new()).into_iter().chain(cells))?;
    }
    writer.flush()?;
    Ok(Made {
        rows: rows.len(),
        columns: columns.len() + usize::from(options.notice),
        groups: groups.len(),
        smallest: groups.iter().map(|(_, size)| *size).min().unwrap_or(0),
    })
}

fn columns(shape: Shape) -> Vec<&'static Column> {
    let position = |column: &Column| match shape {
        Shape::Seven => SEVEN
            .iter()
            .position(|name| *name == column.name)
            .and_then(|at| u8::try_from(at).ok()),
        Shape::TwentySeven => column.position_27,
        Shape::SixtyThree => column.position_63,
    };
    let mut columns: Vec<(u8, &Column)> = COLUMNS
        .iter()
        .filter_map(|column| Some((position(column)?, column)))
        .collect();
    columns.sort_by_key(|(position, _)| *position);
    columns.into_iter().map(|(_, column)| column).collect()
}

/// Different groups with their sizes: a tenth of exactly k, a long tail, and the first one takes what is left over.
fn groups(options: &Options, rng: &mut Rng) -> Vec<(Group, usize)> {
    let k = options.k.max(1);
    let wanted = (options.rows / 52).clamp(2, 20_000).min(options.rows / k).max(1);
    let mut sizes: BTreeMap<Group, usize> = BTreeMap::new();
    let (mut left, mut first) = (options.rows, None);
    for _ in 0..wanted * 20 {
        if sizes.len() == wanted || left < k {
            break;
        }
        let size = match rng.below(10) {
            _ if first.is_none() => k,
            0 => k,
            1..7 => k + rng.below(k * 2),
            7..9 => k + rng.below(k * 9),
            _ => k + rng.below(k * 30),
        };
        // Room is kept for the groups still to come and for the last one, which takes the rest.
        let to_come = wanted - sizes.len();
        let size = size.min(left.saturating_sub(to_come * k).max(k));
        let group = Group::new(rng);
        if let std::collections::btree_map::Entry::Vacant(place) = sizes.entry(group) {
            place.insert(size);
            first = first.or(Some(group));
            left -= size;
        }
    }
    let largest = sizes
        .iter()
        .max_by_key(|(group, size)| (**size, Some(**group) != first))
        .map(|(group, _)| *group);
    let largest = largest.unwrap_or_else(|| Group::new(rng));
    *sizes.entry(largest).or_default() += left;
    sizes.into_iter().collect()
}

impl Group {
    fn new(rng: &mut Rng) -> Self {
        let index = |at: usize| u8::try_from(at).ok();
        let weights =
            |exploitation: bool| COUNTRIES.map(|(_, _, home, abroad)| ((), if exploitation { abroad } else { home }));
        let country = |rng: &mut Rng, exploitation: bool| {
            let numbered: Vec<(usize, u32)> = weights(exploitation)
                .iter()
                .enumerate()
                .map(|(at, (_, weight))| (at, *weight))
                .collect();
            rng.weighted(&numbered).copied().and_then(index)
        };
        let ages: Vec<(usize, u32)> = AGES.iter().enumerate().map(|(at, (_, weight))| (at, *weight)).collect();
        let citizenship = if rng.percent(16) { None } else { country(rng, false) };
        let exploitation = match rng.below(100) {
            0..22 => None,
            22..72 => citizenship,
            _ => country(rng, true),
        };
        let (labour, sexual) = match rng.below(100) {
            0..22 => (None, None),
            22..50 => (Some(true), Some(false)),
            50..58 => (Some(true), None),
            58..84 => (Some(false), Some(true)),
            84..92 => (None, Some(true)),
            92..94 => (Some(true), Some(true)),
            _ => (Some(false), Some(false)),
        };
        Self {
            year: u16::try_from(rng.between(2004, 2023)).unwrap_or(2015),
            gender: u8::from(rng.percent(31)),
            age: if rng.percent(26) {
                None
            } else {
                rng.weighted(&ages).copied().and_then(index)
            },
            citizenship,
            labour,
            sexual,
            exploitation,
        }
    }
}
