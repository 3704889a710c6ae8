//! What can go wrong in the store, told apart by kind. An error carries the statement's text and the names of table, column
//! and constraint; it never carries a value, because values are personal data.

use std::fmt;

use base::NotSaved;

/// The kinds of failure that a caller may want to tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// A unique index or primary key already holds these values.
    Unique,
    /// A row refers to one that does not exist, or is still referred to.
    ForeignKey,
    /// A column that must have a value was given none.
    NotNull,
    /// A CHECK constraint, or a column's type, does not take the value.
    Check,
    /// Two transactions could not be put in order; the store has already retried.
    Serialization,
    /// Another program holds the database.
    Busy,
    /// No space left. Writes are refused and resume by themselves once there is space.
    Full,
    /// A write in a place where only reading is allowed.
    ReadOnly,
    /// The disk failed; no write is taken until the program is started again.
    Stopped,
    /// The database server cannot be reached, or the connection broke before anything was saved.
    Disconnected,
    /// The connection broke while saving: nobody knows whether it was saved.
    CommitUnknown,
    /// The database is already served by another process.
    InUse,
    /// The database was written by a newer version of the program.
    Newer,
    /// A migration does not match the one that was applied, or cannot be applied.
    Migration,
    /// A column does not hold the type that was asked for.
    Value,
    /// More rows than the caller expected.
    TooManyRows,
    /// The program's own mistake: wrong SQL, wrong number of parameters, a write inside a write.
    Statement,
    /// The database cannot be opened: wrong file, wrong rights, wrong address.
    Open,
    /// Anything else.
    Other,
}

/// An error of the store. Cheap to clone, free of personal data.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: Kind,
    what: String,
    constraint: Option<String>,
    statement: Option<String>,
}

/// Characters of a statement that an error shows.
const SHOWN: usize = 160;

impl Error {
    /// For a visitor of rows that ends its visit for a reason of its own, which it keeps itself.
    pub fn ended_by_visitor() -> Self {
        Self::new(Kind::Other, "the visit of the rows was ended")
    }

    pub(crate) fn new(kind: Kind, what: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            what: what.into(),
            constraint: None,
            statement: None,
        }))
    }

    /// Names the statement that failed, unless an inner layer already did.
    #[must_use]
    pub(crate) fn at(mut self, sql: &str) -> Self {
        if self.0.statement.is_none() {
            let mut shown = String::new();
            for word in sql.split_whitespace() {
                if shown.len() + word.len() > SHOWN {
                    shown.push('…');
                    break;
                }
                if !shown.is_empty() {
                    shown.push(' ');
                }
                shown.push_str(word);
            }
            self.0.statement = Some(shown);
        }
        self
    }

    #[must_use]
    pub(crate) fn constrained_by(mut self, name: Option<&str>) -> Self {
        self.0.constraint = name.map(str::to_owned);
        self
    }

    /// Puts where it happened in front.
    #[must_use]
    pub(crate) fn within(mut self, place: &str) -> Self {
        self.0.what = format!("{place}: {}", self.0.what);
        self
    }

    #[must_use]
    pub(crate) fn of_kind(mut self, kind: Kind) -> Self {
        self.0.kind = kind;
        self
    }

    /// What kind of failure it is.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The constraint that was violated: PostgreSQL gives its name, SQLite the columns (`person.code`), both for the log only.
    pub fn constraint(&self) -> Option<&str> {
        self.0.constraint.as_deref()
    }

    /// A unique index or primary key already holds these values.
    pub fn is_unique_violation(&self) -> bool {
        self.kind() == Kind::Unique
    }

    /// A row refers to one that does not exist, or is still referred to.
    pub fn is_foreign_key_violation(&self) -> bool {
        self.kind() == Kind::ForeignKey
    }

    /// A column that must have a value was given none.
    pub fn is_not_null_violation(&self) -> bool {
        self.kind() == Kind::NotNull
    }

    /// A CHECK constraint does not take the value.
    pub fn is_check_violation(&self) -> bool {
        self.kind() == Kind::Check
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.what)?;
        if let Some(statement) = &self.0.statement {
            write!(f, " [in: {statement}]")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {self}", self.0.kind)
    }
}

impl std::error::Error for Error {
    /// What somebody who wanted to save something is told, where that can be said.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(match self.kind() {
            Kind::Full => &NotSaved::Full,
            Kind::Stopped => &NotSaved::Stopped,
            Kind::Disconnected | Kind::InUse | Kind::ReadOnly => &NotSaved::Away,
            Kind::CommitUnknown => &NotSaved::Unknown,
            _ => return None,
        })
    }
}

impl From<Error> for base::Refusal {
    fn from(error: Error) -> Self {
        Self::failed(error)
    }
}
