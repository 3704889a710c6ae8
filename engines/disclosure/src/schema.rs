//! The schema of a release: which columns, which values each may have, what is coarsened, what cannot be. A TOML file that a person can read, fixed
//! before the data are opened.
//!
//! ```toml
//! dataset = "global"
//! version = "2026-1"
//! records = 50000                  # roughly how many; decides which marginals are measured
//!
//! [person]
//! column = "case"                  # never published
//! rows = 2                         # of each person at most so many rows count
//!
//! [[column]]
//! name = "gender"
//! values = ["Female", "Male"]      # public: whatever else is in the data does not show
//! unknown = "missing"
//!
//! [[column]]
//! name = "age"
//! bands = [0, 9, 18, 30, 48]       # 0--8, 9--17, 18--29, 30--47, 48+
//!
//! [[column]]
//! name = "citizenship"
//! values = ["Asia", "Europe"]
//! merge = { PH = "Asia", UA = "Europe" }
//! unknown = "other"
//!
//! [[column]]
//! name = "notes"
//! drop = true
//!
//! [[impossible]]                   # a structural zero
//! when = { isForcedLabour = [""] }
//! never = { typeOfLabour = ["Agriculture", "Construction"] }
//! ```

use std::collections::BTreeMap;

use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use crate::marginal::Shape;
use crate::problem::Problem;
use crate::table::{BLANK, Category, MOST_VALUES, Table};

/// A schema.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schema {
    /// Name of the data set.
    #[serde(default)]
    pub dataset: String,
    /// Version of the schema.
    #[serde(default)]
    pub version: String,
    /// Roughly how many records there are, from public knowledge.
    #[serde(default)]
    pub records: Option<u64>,
    /// Who is one person.
    #[serde(default)]
    pub person: Option<Person>,
    /// The columns.
    #[serde(default, rename = "column")]
    pub columns: Vec<Column>,
    /// What cannot be.
    #[serde(default, rename = "impossible")]
    pub impossible: Vec<Impossible>,
}

/// Which column tells people apart, and how many rows of each count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The column; it is never published.
    pub column: String,
    /// Most rows of a person. What one person can change grows with it, and so does the noise.
    pub rows: u32,
}

/// One column of the data.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its name in the header.
    pub name: String,
    /// Its values after coarsening. If left out, they are taken from the data, and then have to be no secret.
    #[serde(default)]
    pub values: Option<Vec<String>>,
    /// Texts that mean that nothing is known.
    #[serde(default)]
    pub missing: Vec<String>,
    /// Values that become others.
    #[serde(default)]
    pub merge: BTreeMap<String, String>,
    /// Whole numbers become bands that begin at these.
    #[serde(default)]
    pub bands: Vec<i64>,
    /// What happens to a value that is not listed.
    #[serde(default)]
    pub unknown: Unknown,
    /// Left out of the release.
    #[serde(default)]
    pub drop: bool,
}

/// What happens to a value outside the domain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unknown {
    /// The file is refused.
    #[default]
    Refuse,
    /// It becomes `other`.
    Other,
    /// It becomes an empty cell.
    Missing,
}

/// Values that never come together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Impossible {
    /// Where all of these columns have one of these values…
    pub when: BTreeMap<String, Vec<String>>,
    /// …none of these columns has one of these.
    pub never: BTreeMap<String, Vec<String>>,
}

impl Schema {
    /// Reads a schema.
    ///
    /// # Errors
    /// [`Problem::Schema`] with the line.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let schema: Self = toml::from_str(text).map_err(|error| Problem::Schema(error.to_string()))?;
        for column in &schema.columns {
            let named = schema.columns.iter().filter(|other| other.name == column.name).count();
            if named > 1 {
                return Err(Problem::Schema(format!("column `{}` is described twice", column.name)));
            }
            if column.bands.windows(2).any(|pair| pair.first() >= pair.last()) {
                return Err(Problem::Schema(format!("the bands of `{}` do not rise", column.name)));
            }
        }
        if schema
            .person
            .as_ref()
            .is_some_and(|person| !(1..=100).contains(&person.rows))
        {
            return Err(Problem::Schema("a person has 1 to 100 rows".to_owned()));
        }
        Ok(schema)
    }

    /// Whether the values of a column are fixed by this schema.
    pub fn lists(&self, name: &str) -> bool {
        self.columns
            .iter()
            .any(|column| column.name == name && (column.values.is_some() || !column.bands.is_empty()))
    }

    /// Columns whose values come from the data.
    pub fn data_derived(&self, table: &Table) -> Vec<String> {
        let names = table.columns.iter().map(|column| column.name.clone());
        names.filter(|name| !self.lists(name)).collect()
    }

    /// How many rows one person has at most.
    pub fn rows_per_person(&self) -> u32 {
        self.person.as_ref().map_or(1, |person| person.rows)
    }

    /// Brings a table into the schema: columns left out, values coarsened and checked, rows of a person bounded.
    ///
    /// # Errors
    /// [`Problem::OutsideDomain`], [`Problem::Schema`] for a column that the table does not have.
    pub fn apply(&self, mut table: Table) -> Result<Table, Problem> {
        for name in self
            .columns
            .iter()
            .map(|column| &column.name)
            .chain(self.person.as_ref().map(|person| &person.column))
        {
            if !table.columns.iter().any(|column| column.name == *name) {
                return Err(Problem::Schema(format!("the data have no column `{name}`")));
            }
        }
        if let Some(person) = &self.person {
            table = bounded(table, person);
        }
        let mut columns = Vec::new();
        for column in table.columns {
            match self.columns.iter().find(|described| described.name == column.name) {
                Some(described) if described.drop => {}
                Some(described) => columns.push(described.apply(&column)?),
                None => columns.push(column),
            }
        }
        if columns.is_empty() {
            return Err(Problem::Schema("no column is left to publish".to_owned()));
        }
        Ok(Table {
            columns,
            rows: table.rows,
        })
    }

    /// The cells of a marginal that cannot be.
    pub fn impossible_cells(&self, columns: &[Category], shape: &Shape) -> Vec<usize> {
        if self.impossible.is_empty() {
            return Vec::new();
        }
        let holds = |rule: &BTreeMap<String, Vec<String>>, values: &[u16], all: bool| {
            let mut hits = rule.iter().map(|(name, wanted)| {
                shape.columns.iter().zip(values).any(|(column, value)| {
                    columns.get(*column).is_some_and(|column| {
                        column.name == *name && wanted.iter().any(|text| text == column.text(*value))
                    })
                })
            });
            if all { hits.all(|hit| hit) } else { hits.any(|hit| hit) }
        };
        (0..shape.cells())
            .filter(|cell| {
                let values = shape.values(*cell);
                self.impossible
                    .iter()
                    .any(|rule| holds(&rule.when, &values, true) && holds(&rule.never, &values, false))
            })
            .collect()
    }
}

/// The first rows of each person, as they stand in the file; the column that tells people apart goes.
fn bounded(table: Table, person: &Person) -> Table {
    let Some(who) = table.columns.iter().find(|column| column.name == person.column) else {
        return table;
    };
    let mut seen: HashMap<u16, u32> = HashMap::new();
    let keep: Vec<bool> = who
        .codes
        .iter()
        .map(|code| {
            let count = seen.entry(*code).or_default();
            *count += 1;
            // Whoever cannot be told apart counts as one person.
            *count <= person.rows
        })
        .collect();
    let rows = keep.iter().filter(|keep| **keep).count();
    let columns = table.columns.into_iter().filter(|column| column.name != person.column);
    Table {
        columns: columns
            .map(|column| Category {
                codes: column
                    .codes
                    .iter()
                    .zip(&keep)
                    .filter(|(_, keep)| **keep)
                    .map(|(code, _)| *code)
                    .collect(),
                ..column
            })
            .collect(),
        rows,
    }
}

/// The value that stands for all that are not listed.
const OTHER: &str = "other";

impl Column {
    fn apply(&self, column: &Category) -> Result<Category, Problem> {
        let mut domain = vec![String::new()];
        let fixed = self.values.is_some() || !self.bands.is_empty();
        domain.extend(self.bands.iter().zip(1..).map(|(from, next)| self.band(*from, next)));
        domain.extend(self.values.iter().flatten().filter(|value| !value.is_empty()).cloned());
        if fixed && self.unknown == Unknown::Other && !domain.iter().any(|value| value == OTHER) {
            domain.push(OTHER.to_owned());
        }
        if domain.len() > MOST_VALUES {
            return Err(Problem::Schema(format!("column `{}` lists too many values", self.name)));
        }
        let mut known: HashMap<String, u16> = HashMap::new();
        for (code, value) in (0..).zip(&domain) {
            if known.insert(value.clone(), code).is_some() {
                return Err(Problem::Schema(format!("column `{}` lists a value twice", self.name)));
            }
        }
        let mut codes = Vec::with_capacity(column.values.len());
        for value in &column.values {
            let text = self.coarse(value);
            let code = match known.get(text.as_str()) {
                Some(code) => Some(*code),
                None if !fixed => {
                    let code = u16::try_from(domain.len()).ok();
                    domain.push(text.clone());
                    code.inspect(|code| {
                        known.insert(text, *code);
                    })
                }
                None => match self.unknown {
                    Unknown::Refuse => None,
                    Unknown::Other => known.get(OTHER).copied(),
                    Unknown::Missing => Some(BLANK),
                },
            };
            codes.push(code);
        }
        let mut out = Vec::with_capacity(column.codes.len());
        for (code, row) in column.codes.iter().zip(2..) {
            let code = codes.get(usize::from(*code)).copied().flatten();
            out.push(code.ok_or_else(|| Problem::OutsideDomain {
                column: self.name.clone(),
                row,
            })?);
        }
        Ok(Category {
            name: column.name.clone(),
            values: domain,
            codes: out,
        })
    }

    fn coarse(&self, value: &str) -> String {
        if self.missing.iter().any(|missing| missing == value) {
            return String::new();
        }
        if let Some(merged) = self.merge.get(value) {
            return merged.clone();
        }
        if let (false, Ok(number)) = (self.bands.is_empty(), value.trim().parse::<i64>()) {
            let at = self.bands.partition_point(|from| *from <= number);
            if let Some(from) = at.checked_sub(1).and_then(|at| self.bands.get(at)) {
                return self.band(*from, at);
            }
        }
        value.to_owned()
    }

    /// The name of the band that begins at `from`; `next` is the position of the band after it.
    fn band(&self, from: i64, next: usize) -> String {
        match self.bands.get(next) {
            Some(next) if next - 1 == from => from.to_string(),
            Some(next) => format!("{from}--{}", next - 1),
            None => format!("{from}+"),
        }
    }
}
