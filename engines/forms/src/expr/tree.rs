//! The parsed expression: names are resolved to items of the form, functions to the table, so that nothing is looked up while it runs.

use super::functions::Function;

/// Position of an item in [`crate::form::Nodes`].
pub(crate) type NodeId = usize;

/// What an expression gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Type {
    Text,
    Number,
    Flag,
    /// Items with their answers.
    Nodes,
    /// Known only when it runs.
    Any,
}

/// Operators with two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

/// A path to items, as instances of a definition that never changes: which item, and which entries of its repeats.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Path {
    /// The item.
    pub(crate) target: NodeId,
    /// It starts at the entry in a condition, not at the item whose expression it is.
    pub(crate) inner: bool,
    /// How many of the repeats around the place where the expression stands are the same ones for the target.
    pub(crate) shared: usize,
    /// Conditions on entries: how many repeats are around the entry, itself included, and the condition.
    pub(crate) conditions: Vec<(usize, Expr)>,
}

/// A compiled pattern; two are the same when they are written the same.
#[derive(Debug, Clone)]
pub(crate) struct Pattern(pub(crate) regex::Regex);

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_str() == other.0.as_str()
    }
}

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expr {
    Text(String),
    Number(f64),
    Items(Path),
    /// `.`: the answer at hand, or the choice or entry in a condition.
    Current,
    /// A column of the choice at hand.
    Column(String),
    /// A column of the choices of a list that fulfil a condition.
    Lookup {
        list: usize,
        condition: Option<Box<Expr>>,
        column: String,
    },
    /// `jr:choice-name(code, 'question')`: the list of the question is known.
    ChoiceName {
        code: Box<Expr>,
        list: usize,
    },
    /// `regex(text, 'pattern')`, the pattern compiled once.
    Matches(Box<Expr>, Pattern),
    Negative(Box<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>),
    Call(&'static Function, Vec<Expr>),
}

impl Expr {
    /// What it gives.
    pub(crate) fn gives(&self) -> Type {
        match self {
            Self::Text(_) | Self::Column(_) | Self::ChoiceName { .. } => Type::Text,
            Self::Number(_) | Self::Negative(_) => Type::Number,
            Self::Items(_) | Self::Lookup { .. } => Type::Nodes,
            Self::Current => Type::Any,
            Self::Matches(..) => Type::Flag,
            Self::Binary(operator, ..) => match operator {
                Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide | Operator::Remainder => {
                    Type::Number
                }
                _ => Type::Flag,
            },
            Self::Call(function, _) => function.gives,
        }
    }
}
