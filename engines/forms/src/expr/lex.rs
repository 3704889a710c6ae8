//! Splits an expression into tokens.

/// A piece of an expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    /// A number.
    Number(f64),
    /// A text in quotation marks.
    Text(String),
    /// A name: of a function, a step of a path, or an operator such as `and`.
    Name(String),
    /// `${name}`.
    Reference(String),
    /// Anything else.
    Sign(&'static str),
}

/// A token and where it starts and ends, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spanned {
    pub(crate) token: Token,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// What stands where no token can be, and at which byte.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Wrong {
    Character(char, usize),
    OpenText(usize),
    OpenReference(usize),
}

/// Longer signs first.
const SIGNS: [&str; 22] = [
    "<=", ">=", "!=", "//", "::", "..", "(", ")", "[", "]", ",", "/", ".", "@", "|", "+", "-", "=", "<", ">", "*", ":",
];

fn starts_name(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

fn continues_name(c: char) -> bool {
    starts_name(c)
        || c.is_numeric()
        || matches!(c, '-' | '.')
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{980}'..='\u{9ff}')
}

/// A name, perhaps with a prefix (`jr:choice-name`).
fn name(rest: &str) -> usize {
    let plain = |text: &str| text.find(|c| !continues_name(c)).unwrap_or(text.len());
    let first = plain(rest);
    let after = rest.get(first..).unwrap_or_default();
    match after.strip_prefix(':') {
        Some(local) if local.starts_with(starts_name) => first + 1 + plain(local),
        _ => first,
    }
}

fn number(rest: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(rest);
    match rest.get(whole..).and_then(|after| after.strip_prefix('.')) {
        Some(part) => whole + 1 + digits(part),
        None => whole,
    }
}

/// All tokens, in order.
pub(crate) fn tokens(source: &str) -> Result<Vec<Spanned>, Wrong> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else { break };
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (token, length) = one(rest, first, at)?;
        found.push(Spanned {
            token,
            start: at,
            end: at + length,
        });
        at += length;
    }
    Ok(found)
}

fn one(rest: &str, first: char, at: usize) -> Result<(Token, usize), Wrong> {
    let part = |length: usize| rest.get(..length).unwrap_or_default();
    let digit_follows = || rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    if first.is_ascii_digit() || (first == '.' && digit_follows()) {
        let length = number(rest);
        return Ok((Token::Number(part(length).parse().unwrap_or(f64::NAN)), length));
    }
    if matches!(first, '"' | '\'') {
        let body = rest.get(1..).unwrap_or_default();
        let end = body.find(first).ok_or(Wrong::OpenText(at))?;
        return Ok((Token::Text(body.get(..end).unwrap_or_default().to_owned()), end + 2));
    }
    if let Some(body) = rest.strip_prefix("${") {
        let end = body.find('}').ok_or(Wrong::OpenReference(at))?;
        let inside = body.get(..end).unwrap_or_default().trim();
        return Ok((Token::Reference(inside.to_owned()), end + 3));
    }
    if starts_name(first) {
        let length = name(rest);
        return Ok((Token::Name(part(length).to_owned()), length));
    }
    let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign));
    sign.map(|sign| (Token::Sign(sign), sign.len()))
        .ok_or(Wrong::Character(first, at))
}

/// The references `${name}` of a text that is no expression, such as a label: byte ranges and names.
pub(crate) fn references(text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("${")).map(|start| at + start) {
        let Some(end) = text.get(start..).and_then(|rest| rest.find('}')).map(|end| start + end) else {
            break;
        };
        let name = text.get(start + 2..end).unwrap_or_default().trim().to_owned();
        found.push((start..end + 1, name));
        at = end + 1;
    }
    found
}
