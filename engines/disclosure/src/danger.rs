//! What should not be in a table that is to be published: text, identifiers, dates of birth, too many values.
//!
//! The checks look at the data. What they say is for the steward at the keyboard and is never part of a release.

use serde::Serialize;

use crate::problem::Problem;
use crate::table::{Category, Table};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Somebody should look at it.
    Warning,
    /// No release is made.
    Refusal,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Danger {
    /// How bad.
    pub grade: Grade,
    /// The column; none for the table.
    pub column: Option<String>,
    /// What it is and what to do. Never a value.
    pub says: String,
}

/// A column with more different values is looked at twice.
const MANY: usize = 1_000;
/// A table with fewer rows protects nobody by noise that leaves anything to see.
const FEW_ROWS: usize = 100;

/// Looks at every column. `listed` are columns whose values the schema lists: their domain is known and meant.
pub fn look(table: &Table, listed: &dyn Fn(&str) -> bool) -> Vec<Danger> {
    let mut found = Vec::new();
    if table.rows < FEW_ROWS {
        found.push(Danger {
            grade: if table.rows < 2 { Grade::Refusal } else { Grade::Warning },
            column: None,
            says: if table.rows < 2 {
                "the table has one row: whatever is published about it is about one person".to_owned()
            } else {
                format!("the table has {} rows: so few people are hard to hide among each other, and noise will cover most of it", table.rows)
            },
        });
    }
    let present = |column: &Category| column.codes.iter().any(|code| *code != 0);
    if !table.columns.iter().any(present) {
        found.push(Danger {
            grade: Grade::Refusal,
            column: None,
            says: "every cell is empty; there is nothing to publish".to_owned(),
        });
    }
    for column in table.columns.iter().filter(|column| !listed(&column.name)) {
        found.extend(judge(column));
    }
    found
}

/// Turns refusals into an error.
///
/// # Errors
/// [`Problem::Danger`] with every refusal.
pub fn refuse(found: &[Danger]) -> Result<(), Problem> {
    let refusals: Vec<String> = found
        .iter()
        .filter(|danger| danger.grade == Grade::Refusal)
        .map(|danger| match &danger.column {
            Some(column) => format!("column `{column}`: {}", danger.says),
            None => danger.says.clone(),
        })
        .collect();
    if refusals.is_empty() {
        Ok(())
    } else {
        Err(Problem::Danger(refusals.join("\n")))
    }
}

fn judge(column: &Category) -> Option<Danger> {
    let danger = |grade, says: String| {
        Some(Danger {
            grade,
            column: Some(column.name.clone()),
            says,
        })
    };
    let filled = column.codes.iter().filter(|code| **code != 0).count();
    let values = column.values.get(1..).unwrap_or_default();
    if filled == 0 {
        return danger(Grade::Warning, "every cell is empty".to_owned());
    }
    let share = |test: fn(&str) -> bool| ratio(values.iter().filter(|value| test(value)).count(), values.len());
    if share(is_date) > 0.5 && values.len() > 12 {
        return danger(
            Grade::Refusal,
            "holds full dates, such as dates of birth: with one other fact a date names a person; publish a year or an age band instead".to_owned(),
        );
    }
    if share(is_contact) > 0.1 {
        return danger(
            Grade::Refusal,
            "holds e-mail addresses, telephone numbers or links: they name people; leave the column out".to_owned(),
        );
    }
    if share(is_text) > 0.2 {
        return danger(
            Grade::Refusal,
            "holds free text: sentences tell what no list of values would; leave the column out".to_owned(),
        );
    }
    if filled >= 20 && values.len() * 2 > filled {
        return danger(
            Grade::Refusal,
            format!(
                "has {} different values in {filled} filled cells: such a column is an identifier or nearly one; leave it out, or coarsen it into bands",
                values.len()
            ),
        );
    }
    if values.len() > MANY {
        return danger(
            Grade::Refusal,
            format!(
                "has {} different values: too many for a category; coarsen it into bands or regions, or list the values in the schema if they are public",
                values.len()
            ),
        );
    }
    if values.len() > 200 {
        return danger(
            Grade::Warning,
            format!(
                "has {} different values: most of them will drown in the noise; coarser ones would be published more exactly",
                values.len()
            ),
        );
    }
    let name = column.name.to_lowercase();
    if ["name", "passport", "phone", "email", "address", "birth", "dob"]
        .iter()
        .any(|word| name.contains(word))
        && values.len() > 60
    {
        return danger(
            Grade::Warning,
            "by its name it could identify people; make sure that it does not".to_owned(),
        );
    }
    None
}

fn is_date(value: &str) -> bool {
    let parts: Vec<&str> = value
        .split(['-', '/', '.', 'T', ' '])
        .take(3)
        .filter(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let [one, two, three] = parts.as_slice() else {
        return false;
    };
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    let year = |text: &str| text.len() == 4 && (1900..2100).contains(&number(text));
    let day = |text: &str| text.len() <= 2 && (1..=31).contains(&number(text));
    day(two) && ((year(one) && day(three)) || (day(one) && year(three)))
}

fn is_contact(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let others = value
        .chars()
        .filter(|char| !char.is_ascii_digit() && !"+-() /.".contains(*char))
        .count();
    let mail = value
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    mail || value.contains("://") || (others == 0 && digits >= 9 && value.starts_with(['+', '0', '(']))
}

fn is_text(value: &str) -> bool {
    value.len() > 30 && value.split_whitespace().count() >= 6
}

#[expect(clippy::cast_precision_loss, reason = "a share")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
