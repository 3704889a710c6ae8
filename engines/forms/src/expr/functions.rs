//! The functions of XLSForm that this program knows, and those that it refuses, with the reason.

use super::tree::Type;

/// Which function it is; what it does is in `eval`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Op {
    If,
    Coalesce,
    Once,
    Selected,
    SelectedAt,
    CountSelected,
    Boolean,
    BooleanFromString,
    Not,
    True,
    False,
    Text,
    Concat,
    Join,
    Contains,
    StartsWith,
    EndsWith,
    Substr,
    Substring,
    Before,
    After,
    Length,
    Normalize,
    Translate,
    Lower,
    Upper,
    Regex,
    Number,
    Integer,
    Round,
    Floor,
    Ceiling,
    Abs,
    Power,
    Root,
    Exp,
    Exp10,
    Log,
    Log10,
    Sin,
    Cos,
    Tan,
    Asin,
    Acos,
    Atan,
    Atan2,
    Pi,
    Sum,
    Min,
    Max,
    Count,
    CountNonEmpty,
    Position,
    IndexedRepeat,
    Today,
    Now,
    Date,
    DateTime,
    DecimalDateTime,
    DecimalTime,
    FormatDate,
    Uuid,
    Random,
    Version,
    Checklist,
    WeightedChecklist,
    NotKnown,
}

/// One function.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    pub(crate) name: &'static str,
    pub(crate) op: Op,
    /// Least and most arguments.
    pub(crate) least: usize,
    pub(crate) most: usize,
    pub(crate) gives: Type,
    /// The first argument must be items.
    pub(crate) items: bool,
}

const MANY: usize = 64;

const fn row(name: &'static str, op: Op, least: usize, most: usize, gives: Type) -> Function {
    Function {
        name,
        op,
        least,
        most,
        gives,
        items: false,
    }
}

const fn over(name: &'static str, op: Op, least: usize, most: usize, gives: Type) -> Function {
    Function {
        name,
        op,
        least,
        most,
        gives,
        items: true,
    }
}

use Type::{Any, Flag, Number, Text};

/// All that are known.
pub(crate) const FUNCTIONS: &[Function] = &[
    row("if", Op::If, 3, 3, Any),
    row("coalesce", Op::Coalesce, 2, 2, Text),
    row("once", Op::Once, 1, 1, Text),
    row("selected", Op::Selected, 2, 2, Flag),
    row("selected-at", Op::SelectedAt, 2, 2, Text),
    row("count-selected", Op::CountSelected, 1, 1, Number),
    row("boolean", Op::Boolean, 1, 1, Flag),
    row("boolean-from-string", Op::BooleanFromString, 1, 1, Flag),
    row("not", Op::Not, 1, 1, Flag),
    row("true", Op::True, 0, 0, Flag),
    row("false", Op::False, 0, 0, Flag),
    row("string", Op::Text, 0, 1, Text),
    row("concat", Op::Concat, 1, MANY, Text),
    row("join", Op::Join, 1, MANY, Text),
    row("contains", Op::Contains, 2, 2, Flag),
    row("starts-with", Op::StartsWith, 2, 2, Flag),
    row("ends-with", Op::EndsWith, 2, 2, Flag),
    row("substr", Op::Substr, 2, 3, Text),
    row("substring", Op::Substring, 2, 3, Text),
    row("substring-before", Op::Before, 2, 2, Text),
    row("substring-after", Op::After, 2, 2, Text),
    row("string-length", Op::Length, 0, 1, Number),
    row("normalize-space", Op::Normalize, 0, 1, Text),
    row("translate", Op::Translate, 3, 3, Text),
    row("lower-case", Op::Lower, 1, 1, Text),
    row("upper-case", Op::Upper, 1, 1, Text),
    row("regex", Op::Regex, 2, 2, Flag),
    row("number", Op::Number, 0, 1, Number),
    row("int", Op::Integer, 1, 1, Number),
    row("round", Op::Round, 1, 2, Number),
    row("floor", Op::Floor, 1, 1, Number),
    row("ceiling", Op::Ceiling, 1, 1, Number),
    row("abs", Op::Abs, 1, 1, Number),
    row("pow", Op::Power, 2, 2, Number),
    row("sqrt", Op::Root, 1, 1, Number),
    row("exp", Op::Exp, 1, 1, Number),
    row("exp10", Op::Exp10, 1, 1, Number),
    row("log", Op::Log, 1, 1, Number),
    row("log10", Op::Log10, 1, 1, Number),
    row("sin", Op::Sin, 1, 1, Number),
    row("cos", Op::Cos, 1, 1, Number),
    row("tan", Op::Tan, 1, 1, Number),
    row("asin", Op::Asin, 1, 1, Number),
    row("acos", Op::Acos, 1, 1, Number),
    row("atan", Op::Atan, 1, 1, Number),
    row("atan2", Op::Atan2, 2, 2, Number),
    row("pi", Op::Pi, 0, 0, Number),
    over("sum", Op::Sum, 1, 1, Number),
    row("min", Op::Min, 1, MANY, Number),
    row("max", Op::Max, 1, MANY, Number),
    over("count", Op::Count, 1, 1, Number),
    over("count-non-empty", Op::CountNonEmpty, 1, 1, Number),
    row("position", Op::Position, 0, 1, Number),
    over("indexed-repeat", Op::IndexedRepeat, 3, 7, Text),
    row("today", Op::Today, 0, 0, Text),
    row("now", Op::Now, 0, 0, Text),
    row("date", Op::Date, 1, 1, Text),
    row("date-time", Op::DateTime, 1, 1, Text),
    row("decimal-date-time", Op::DecimalDateTime, 1, 1, Number),
    row("decimal-time", Op::DecimalTime, 1, 1, Number),
    row("format-date", Op::FormatDate, 2, 2, Text),
    row("format-date-time", Op::FormatDate, 2, 2, Text),
    row("uuid", Op::Uuid, 0, 1, Text),
    row("random", Op::Random, 0, 0, Number),
    row("version", Op::Version, 0, 0, Text),
    row("checklist", Op::Checklist, 3, MANY, Flag),
    row("weighted-checklist", Op::WeightedChecklist, 4, MANY, Flag),
    over("not-known", Op::NotKnown, 1, 1, Text),
];

/// Functions that are not run here, and the message that says why.
pub(crate) const REFUSED: &[(&str, &str)] = &[
    ("pulldata", "forms-refused-outside-data"),
    ("search", "forms-refused-outside-data"),
    ("property", "forms-refused-device"),
    ("instance-id", "forms-refused-device"),
    ("jr:itext", "forms-refused-inner"),
    ("itext", "forms-refused-inner"),
    ("randomize", "forms-refused-parameter"),
    ("digest", "forms-refused-digest"),
    ("base64-decode", "forms-refused-digest"),
    ("area", "forms-refused-map"),
    ("distance", "forms-refused-map"),
    ("enclosed-area", "forms-refused-map"),
    ("geofence", "forms-refused-map"),
    ("intersects", "forms-refused-map"),
    ("id", "forms-refused-document"),
    ("name", "forms-refused-document"),
    ("local-name", "forms-refused-document"),
    ("namespace-uri", "forms-refused-document"),
    ("lang", "forms-refused-document"),
    ("last", "forms-refused-document"),
];

/// The function of this name.
pub(crate) fn function(name: &str) -> Option<&'static Function> {
    FUNCTIONS.iter().find(|function| function.name == name)
}

/// Why the function of this name is not run.
pub(crate) fn refused(name: &str) -> Option<&'static str> {
    REFUSED
        .iter()
        .find(|(refused, _)| *refused == name)
        .map(|(_, why)| *why)
}
