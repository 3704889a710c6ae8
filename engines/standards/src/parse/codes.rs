//! Codes of a field's list, by code, label, translation or drifted spelling.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::answer::Reason;
use crate::htcds::{Code, Field, LISTS};
use crate::text::{fold, nearest};

/// One code. More than one is refused, even when each is good: the standard's field is single.
pub(super) fn one(field: &Field, text: &str) -> Result<&'static Code, Reason> {
    if let Some(code) = lookup(field, text) {
        return Ok(code);
    }
    match split(text, |part| lookup(field, part)) {
        Ok(codes) if codes.len() > 1 => Err(Reason::new("standards-problem-one-code")),
        _ => Err(no_code(field, text)),
    }
}

/// One code or several, in the list's order, each once.
pub(super) fn several(field: &Field, text: &str) -> Result<Vec<&'static Code>, Reason> {
    let found = split(text, |part| lookup(field, part)).map_err(|part| no_code(field, part))?;
    let all = field.codes.map_or(&[] as &[Code], |list| list.codes);
    Ok(all.iter().filter(|code| found.contains(code)).collect())
}

/// Cuts a text at separators and looks every piece up, joining neighbouring pieces again where a name has a separator in
/// it ("Agriculture, forestry and fishing"). A piece that is nothing is cut at spaces once more, as surveys join codes.
/// On failure, the first piece that is nothing.
pub(super) fn split<T>(text: &str, mut look: impl FnMut(&str) -> Option<T>) -> Result<Vec<T>, &str> {
    let bounds: Vec<(usize, usize)> = pieces(text, |c| matches!(c, ';' | ',' | '|' | '\n' | '\r' | '،' | '؛'));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((start, first_end)) = bounds.get(at).copied() {
        // The longest run of pieces that is one name goes first; a run is short, so this stays linear in practice.
        let run = (at..bounds.len().min(at + 6)).rev().find_map(|last| {
            let (_, end) = bounds.get(last)?;
            look(text.get(start..*end)?).map(|item| (last, item))
        });
        if let Some((last, item)) = run {
            found.push(item);
            at = last + 1;
            continue;
        }
        let piece = text.get(start..first_end).unwrap_or_default();
        let words = pieces(piece, char::is_whitespace);
        if words.len() < 2 {
            return Err(piece);
        }
        for (from, to) in words {
            found.push(look(piece.get(from..to).unwrap_or_default()).ok_or(piece)?);
        }
        at += 1;
    }
    if found.is_empty() { Err(text) } else { Ok(found) }
}

/// Where the trimmed, non-empty pieces between separators begin and end.
fn pieces(text: &str, separator: impl Fn(char) -> bool) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| separator(*c)) {
        pieces.push((start, at));
        start = at + c.len_utf8();
    }
    pieces.push((start, text.len()));
    pieces.retain_mut(|(from, to)| {
        let piece = text.get(*from..*to).unwrap_or_default();
        *from += piece.len() - piece.trim_start().len();
        *to = *from + piece.trim().len();
        from < to
    });
    pieces
}

fn lookup(field: &Field, text: &str) -> Option<&'static Code> {
    code_by_text(field.codes?.id, text)
}

/// The code of a list that a text names: by code, English label, label in another language, or alias.
pub(crate) fn code_by_text(list: &'static str, text: &str) -> Option<&'static Code> {
    let names = index().get(list)?;
    let folded = fold(text);
    names.get(&folded).copied().or_else(|| {
        // Other tools write the field's name before the code: "MethodsOfControlDebtBondage".
        let own = fold(list.split_once('_').map_or(list, |(_, name)| name));
        let rest = folded
            .strip_prefix(&own)
            .or_else(|| folded.strip_prefix("meansofcontrol"))?;
        names.get(rest).copied()
    })
}

type Names = HashMap<String, &'static Code>;

fn index() -> &'static HashMap<&'static str, Names> {
    static INDEX: OnceLock<HashMap<&'static str, Names>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut translations: HashMap<&str, Vec<&str>> = HashMap::new();
        for (_, text) in crate::locales() {
            for (id, label) in text.lines().filter_map(|line| line.split_once(" = ")) {
                translations.entry(id).or_default().push(label);
            }
        }
        let mut index = HashMap::new();
        for list in LISTS {
            let mut names = Names::new();
            // Codes, then labels, then the rest: a translation never shadows another code.
            for code in list.codes {
                names.insert(fold(code.code), code);
            }
            for code in list.codes {
                let others = code
                    .aliases
                    .iter()
                    .chain(translations.get(code.label_id).into_iter().flatten());
                for name in std::iter::once(&code.label).chain(others) {
                    names.entry(fold(name)).or_insert(code);
                }
                // ISIC sections are often written without their letter.
                if let Some((_, name)) = code.code.split_once('_') {
                    names.entry(fold(name)).or_insert(code);
                }
            }
            names.remove("");
            index.insert(list.id, names);
        }
        index
    })
}

fn no_code(field: &Field, text: &str) -> Reason {
    let reason = Reason::new("standards-problem-code");
    let names = field.codes.map_or(&[] as &[Code], |list| list.codes);
    let near = nearest(
        text,
        names.iter().flat_map(|code| [(code.code, code), (code.label, code)]),
    );
    match near {
        Some(code) => reason.suggesting(code.code),
        None => reason,
    }
}
