//! The one way in which a use case says no. The web layer turns it into a page, the command line into a sentence.

use std::fmt;

/// Why a use case did not do what was asked. Carries no personal data.
#[derive(Debug)]
pub enum Refusal {
    /// The actor may not. Shown like [`Refusal::NotFound`] where existence itself is sensitive. `why` is a stable code of
    /// the decision table, for the audit and for "why can't I?".
    Denied {
        /// Stable code of the rule that refused, such as `not-in-team`.
        why: &'static str,
    },
    /// There is no such thing in the actor's organisation.
    NotFound,
    /// Somebody else changed the record first; nothing was saved.
    Conflict {
        /// The version that the record has now.
        current: i64,
    },
    /// What was typed or sent cannot be taken; one entry per problem, all at once.
    Invalid(Vec<FieldProblem>),
    /// The state of the record does not allow it. `why` is a message id.
    NotNow {
        /// Message id of the reason.
        why: &'static str,
    },
    /// The program could not: a database, a key, a disk. The text is for the operator's log.
    Failed(Box<dyn std::error::Error + Send + Sync>),
}

impl Refusal {
    /// One problem of one field.
    pub fn invalid(field: &str, message: &'static str) -> Self {
        Self::Invalid(vec![FieldProblem::new(field, message)])
    }

    /// Wraps an error of a lower layer.
    pub fn failed(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Failed(Box::new(error))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Denied { why } => write!(f, "not allowed ({why})"),
            Self::NotFound => f.write_str("no such record"),
            Self::Conflict { current } => write!(f, "the record was changed meanwhile and is now at version {current}"),
            Self::Invalid(problems) => {
                f.write_str("cannot be taken:")?;
                problems
                    .iter()
                    .try_for_each(|problem| write!(f, " {} ({})", problem.field, problem.message))
            }
            Self::NotNow { why } => write!(f, "not possible now ({why})"),
            Self::Failed(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl std::error::Error for Refusal {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Failed(error) => Some(error.as_ref()),
            _ => None,
        }
    }
}

impl From<crate::ambient::NoEntropy> for Refusal {
    fn from(error: crate::ambient::NoEntropy) -> Self {
        Self::failed(error)
    }
}

/// Why nothing can be saved at the moment. Stands as a source of the error in [`Refusal::Failed`], so that whoever asked is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSaved {
    /// No space on the disk; saving works again by itself once there is some.
    Full,
    /// The disk failed; nothing is saved until the program is started again.
    Stopped,
    /// The database cannot be reached, or another process serves it.
    Away,
    /// The connection broke while saving: nobody knows.
    Unknown,
}

impl NotSaved {
    /// The reason that an error carries, if it does.
    pub fn of(error: &(dyn std::error::Error + 'static)) -> Option<Self> {
        let mut at = Some(error);
        while let Some(error) = at {
            if let Some(found) = error.downcast_ref::<Self>() {
                return Some(*found);
            }
            at = error.source();
        }
        None
    }
}

impl fmt::Display for NotSaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "no space left; saving works again once there is some",
            Self::Stopped => "the disk failed; nothing is saved until the program is started again",
            Self::Away => "the database cannot be reached, or another process serves it",
            Self::Unknown => "it is not known whether this was saved",
        })
    }
}

impl std::error::Error for NotSaved {}

/// What is wrong with one field. The message is a message id of the language files, never a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// Name of the field in the form.
    pub field: String,
    /// Message id.
    pub message: &'static str,
    /// Arguments of the message; never personal data.
    pub args: Vec<(&'static str, String)>,
}

impl FieldProblem {
    /// A problem without arguments.
    pub fn new(field: &str, message: &'static str) -> Self {
        Self {
            field: field.to_owned(),
            message,
            args: Vec::new(),
        }
    }

    /// Adds an argument of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
