//! Whether a value is of a shape, and what of it is not: everything at once, each with its place.

use base::{FieldProblem, PartialDate, Timestamp};
use serde_json::{Map, Value};

use super::schema::{Format, Kind, Member, Schema};

/// Most problems that are told.
const MOST: usize = 100;
/// Longest part of what was sent that is named in a problem, in characters.
const NAMED: usize = 60;

/// Something that is not of the shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// Where: a JSON Pointer (RFC 6901).
    pub(crate) pointer: String,
    /// What; its field is not used.
    pub(crate) problem: FieldProblem,
}

fn wrong(at: &str, message: &'static str) -> Wrong {
    Wrong {
        pointer: at.to_owned(),
        problem: FieldProblem::new("", message),
    }
}

fn with(at: &str, message: &'static str, args: &[(&'static str, String)]) -> Wrong {
    let mut found = wrong(at, message);
    found.problem.args = args.to_vec();
    found
}

/// A name as a part of a JSON Pointer.
pub(crate) fn escaped(name: &str) -> String {
    let short: String = name.chars().take(NAMED).collect();
    short.replace('~', "~0").replace('/', "~1")
}

pub(crate) fn check(schema: &Schema, value: &Value, at: &mut String, found: &mut Vec<Wrong>) {
    if found.len() >= MOST || (schema.or_null && value.is_null()) {
        return;
    }
    match (&schema.kind, value) {
        (Kind::Any, _) | (Kind::Flag, Value::Bool(_)) => {}
        (Kind::Text { least, most, format }, Value::String(text)) => {
            found.extend(text_of(text, *least, *most, *format, at))
        }
        (Kind::Code(codes), Value::String(text)) => found.extend(code_of(text, codes, at)),
        (Kind::Whole { least, most }, Value::Number(number)) => {
            if number.as_i64().is_none_or(|number| !(*least..=*most).contains(&number)) {
                let args = [("least", least.to_string()), ("most", most.to_string())];
                found.push(with(at, "web-api-problem-whole", &args));
            }
        }
        (Kind::List { of, most }, Value::Array(items)) => {
            if items.len() > *most {
                found.push(with(at, "web-api-problem-items", &[("most", most.to_string())]));
                return;
            }
            for (number, item) in items.iter().enumerate() {
                below(at, &number.to_string(), |at| check(of, item, at, found));
            }
        }
        (Kind::Object { members, others }, Value::Object(sent)) => object(members, others.as_deref(), sent, at, found),
        (Kind::Either(shapes), _) => either(shapes, value, at, found),
        _ => found.push(with(
            at,
            "web-api-problem-type",
            &[("expected", expected(schema).to_owned())],
        )),
    }
}

fn below(at: &mut String, name: &str, work: impl FnOnce(&mut String)) {
    let length = at.len();
    at.push('/');
    at.push_str(&escaped(name));
    work(at);
    at.truncate(length);
}

fn object(
    members: &[Member],
    others: Option<&Schema>,
    sent: &Map<String, Value>,
    at: &mut String,
    found: &mut Vec<Wrong>,
) {
    for member in members {
        match sent.get(&member.name) {
            Some(value) => below(at, &member.name, |at| check(&member.schema, value, at, found)),
            None if member.needed => below(at, &member.name, |at| found.push(wrong(at, "web-api-problem-missing"))),
            None => {}
        }
    }
    for (name, value) in sent {
        if members.iter().any(|member| member.name == *name) {
            continue;
        }
        below(at, name, |at| match others {
            Some(shape) => check(shape, value, at, found),
            None => {
                let known = members.iter().map(|member| member.name.as_str());
                let unknown = ["web-api-problem-unknown", "web-api-problem-unknown-meant"];
                found.push(not_known(at, unknown, name, known));
            }
        });
    }
}

/// The shape that comes nearest says what is wrong.
fn either(shapes: &[Schema], value: &Value, at: &mut String, found: &mut Vec<Wrong>) {
    let mut nearest: Option<Vec<Wrong>> = None;
    for shape in shapes {
        let mut own = Vec::new();
        check(shape, value, at, &mut own);
        if own.is_empty() {
            return;
        }
        let own_kind = own
            .iter()
            .any(|wrong| wrong.pointer != *at || wrong.problem.message != "web-api-problem-type");
        if own_kind || nearest.is_none() {
            nearest = Some(own);
        }
    }
    found.extend(nearest.unwrap_or_default());
}

fn text_of(text: &str, least: usize, most: usize, format: Format, at: &str) -> Option<Wrong> {
    let good = match format {
        Format::Free => {
            let length = text.chars().take(most.saturating_add(1)).count();
            if text.contains('\0') {
                return Some(wrong(at, "web-api-problem-null-character"));
            }
            if (least..=most).contains(&length) {
                return None;
            }
            let args = [("least", least.to_string()), ("most", most.to_string())];
            return Some(with(at, "web-api-problem-length", &args));
        }
        Format::Id => text.len() == 36 && text.parse::<base::UserId>().is_ok(),
        Format::Day => text.len() == 10 && text.parse::<PartialDate>().is_ok_and(|date| date.day().is_some()),
        Format::Date => text.is_ascii() && text.parse::<PartialDate>().is_ok_and(|date| date.to_string() == text),
        Format::Time => text.parse::<Timestamp>().is_ok(),
    };
    (!good).then(|| {
        with(
            at,
            "web-api-problem-format",
            &[("expected", format.example().to_owned())],
        )
    })
}

impl Format {
    const fn example(self) -> &'static str {
        match self {
            Self::Free => "",
            Self::Id => "00000000-0000-7000-8000-000000000000",
            Self::Day => "2026-11-30",
            Self::Date => "2026-11-30, 2026-11, 2026",
            Self::Time => "2026-11-30T12:00:00Z",
        }
    }
}

fn code_of(text: &str, codes: &[String], at: &str) -> Option<Wrong> {
    if codes.iter().any(|code| code == text) {
        return None;
    }
    let known = codes.iter().map(String::as_str);
    Some(match nearest(text, known) {
        Some(meant) => with(at, "web-api-problem-code-meant", &[("suggestion", meant.to_owned())]),
        None => wrong(at, "web-api-problem-code"),
    })
}

/// A name that is not known, with the one that may have been meant.
pub(crate) fn not_known<'k>(
    at: &str,
    [plain, meant]: [&'static str; 2],
    name: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Wrong {
    let named = ("name", name.chars().take(NAMED).collect::<String>());
    match nearest(name, known) {
        Some(near) => with(at, meant, &[named, ("suggestion", near.to_owned())]),
        None => with(at, plain, &[named]),
    }
}

const fn expected(schema: &Schema) -> &'static str {
    match schema.kind {
        Kind::Text { .. } | Kind::Code(_) => "string",
        Kind::Whole { .. } => "integer",
        Kind::Flag => "boolean",
        Kind::List { .. } => "array",
        Kind::Object { .. } => "object",
        Kind::Either(_) | Kind::Any => "value",
    }
}

/// The candidate nearest to a text, if it is near enough to have been meant: at most one edit for every three letters.
fn nearest<'k>(text: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let letters = |text: &str| -> Vec<char> { text.chars().take(80).flat_map(char::to_lowercase).collect() };
    let wanted = letters(text);
    known
        .into_iter()
        .map(|candidate| (edits(&wanted, &letters(candidate)), candidate))
        .filter(|(edits, _)| *edits <= wanted.len() / 3)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

/// Letters to insert, remove or replace to get from one to the other.
fn edits(one: &[char], two: &[char]) -> usize {
    let mut last: Vec<usize> = (0..=two.len()).collect();
    for (row, a) in (1..).zip(one) {
        let mut line = vec![row];
        let mut left = row;
        for (b, pair) in two.iter().zip(last.windows(2)) {
            let [corner, above] = pair else { continue };
            left = (corner + usize::from(a != b)).min(above + 1).min(left + 1);
            line.push(left);
        }
        last = line;
    }
    last.last().copied().unwrap_or(usize::MAX)
}
