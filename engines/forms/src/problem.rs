//! What is wrong with a form, with its place.

use std::fmt;

/// Whether a form can be used in spite of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The form cannot work.
    Error,
    /// The form works; something is left out or should be looked at.
    Warning,
}

impl Severity {
    /// Stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Where: in a workbook, in the definition, in an expression; as far as known.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Sheet of the workbook.
    pub sheet: Option<String>,
    /// Row of the sheet, from 1; of JSON that cannot be read: its line.
    pub row: Option<u64>,
    /// Letter of the column.
    pub column: Option<String>,
    /// Heading of the column.
    pub header: Option<String>,
    /// Names from the form down to the item, with `/` between.
    pub item: Option<String>,
    /// Property of the item in the definition, such as `relevant`.
    pub property: Option<&'static str>,
    /// Character of the expression, from 1.
    pub at: Option<usize>,
}

impl Place {
    /// An item, by its path.
    pub fn item(path: impl Into<String>, property: &'static str) -> Self {
        Self {
            item: Some(path.into()),
            property: Some(property),
            ..Self::default()
        }
    }

    /// A property of the form itself.
    pub fn form(property: &'static str) -> Self {
        Self {
            property: Some(property),
            ..Self::default()
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        parts.extend(self.sheet.as_ref().map(|sheet| format!("sheet \"{sheet}\"")));
        let line = if self.sheet.is_some() { "row" } else { "line" };
        parts.extend(self.row.map(|row| format!("{line} {row}")));
        parts.extend(self.column.as_ref().map(|column| format!("column {column}")));
        parts.extend(self.header.as_ref().map(|header| format!("({header})")));
        parts.extend(self.item.as_ref().map(|item| format!("item {item}")));
        if self.header.is_none() {
            parts.extend(self.property.map(str::to_owned));
        }
        parts.extend(self.at.map(|at| format!("character {at}")));
        f.write_str(&parts.join(" "))
    }
}

/// One thing that is wrong. Forms are no personal data, so arguments may quote them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Whether the form can be used in spite of it.
    pub severity: Severity,
    /// Message id, in the language files of this crate or, for a file that cannot be read, of `sheets`.
    pub id: &'static str,
    /// Arguments of the message.
    pub args: Vec<(&'static str, String)>,
    /// Where.
    pub place: Place,
    /// The sentence in English where the message belongs to another crate.
    english: Option<String>,
}

impl Problem {
    /// An error.
    pub fn error(id: &'static str, place: Place) -> Self {
        Self {
            severity: Severity::Error,
            id,
            args: Vec::new(),
            place,
            english: None,
        }
    }

    /// A warning.
    pub fn warning(id: &'static str, place: Place) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(id, place)
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        // A quotation from a form stays readable in a report.
        let value: String = value.to_string();
        let short: String = value.chars().take(200).collect();
        self.args.push((name, short));
        self
    }

    /// A file that is no workbook, or one beyond a limit.
    pub(crate) fn of_sheets(error: &sheets::Error, severity: Severity, place: Place) -> Self {
        Self {
            severity,
            id: error.id(),
            args: error.args(),
            place,
            english: Some(error.to_string()),
        }
    }

    /// Whether the form cannot work.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place != Place::default() {
            write!(f, "{}: ", self.place)?;
        }
        match &self.english {
            Some(text) => f.write_str(text),
            None => f.write_str(&crate::words::english(self.id, &self.args)),
        }
    }
}

/// Everything that is wrong with a form; what cannot work stands first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Sorts: errors before warnings, then by place as found.
    pub(crate) fn sorted(mut list: Vec<Problem>) -> Self {
        list.sort_by_key(|problem| problem.severity);
        Self(list)
    }
}
