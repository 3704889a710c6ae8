//! Personal data wears this, so that it cannot slip into a log, an error or a snapshot.

use std::fmt;

/// A value that identifies or describes a person. It prints as a placeholder and is not serialisable; reading it takes
/// a call that is easy to find: [`Redacted::expose`].
///
/// ```
/// use base::Redacted;
/// let name = Redacted::new(String::from("Olena"));
/// assert_eq!(format!("{name:?} {name}"), "[redacted] [redacted]");
/// assert_eq!(name.expose(), "Olena");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Redacted<T>(T);

impl<T> Redacted<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself, to be sealed, shown to somebody who holds a `Grant`, or compared.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The value itself, by value.
    pub fn into_exposed(self) -> T {
        self.0
    }

    /// Transforms the value without unwrapping it.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Redacted<U> {
        Redacted(change(self.0))
    }
}

impl<T> From<T> for Redacted<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl<T> fmt::Display for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}
