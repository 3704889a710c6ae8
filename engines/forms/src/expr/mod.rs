//! Expressions: XLSForm's part of XPath, parsed once into a typed tree whose names are resolved.

pub(crate) mod functions;
pub(crate) mod lex;
mod parse;
mod path;
pub(crate) mod tree;

pub(crate) use parse::{Parsed, parse};
pub(crate) use tree::{Expr, NodeId, Operator, Path};

use crate::problem::{Place, Problem};

/// Characters of an expression at most.
pub(crate) const LONGEST: usize = 8_192;
/// How deep brackets may stand in one another.
pub(crate) const DEEPEST: usize = 48;

/// Why an expression cannot be used: a message and the byte at which it was found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    pub(crate) id: &'static str,
    pub(crate) args: Vec<(&'static str, String)>,
    pub(crate) at: usize,
}

impl Fault {
    pub(crate) const fn new(id: &'static str, at: usize) -> Self {
        Self {
            id,
            args: Vec::new(),
            at,
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// As a problem of the form; the byte becomes a character that a person can count.
    pub(crate) fn problem(self, source: &str, mut place: Place) -> Problem {
        place.at = Some(source.get(..self.at).map_or(1, |before| before.chars().count() + 1));
        let mut problem = Problem::error(self.id, place);
        for (name, value) in self.args {
            problem = problem.with(name, value);
        }
        problem
    }
}
