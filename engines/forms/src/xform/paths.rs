//! From XLSForm's references to the paths of XForms.

use crate::expr::NodeId;
use crate::expr::lex::{self, Token};
use crate::form::{Nodes, What};

/// The path of an item from the root of the instance.
pub(crate) fn absolute(nodes: &Nodes, node: NodeId) -> String {
    let path = nodes.get(node).map_or("", |node| node.path.as_str());
    if path.is_empty() {
        "/data".to_owned()
    } else {
        format!("/data/{path}")
    }
}

/// The path from one item to another: within the entries that both stand in where there are any, else from the root.
pub(crate) fn between(nodes: &Nodes, from: NodeId, to: NodeId) -> String {
    let (around, levels) = (nodes.around(from), nodes.around(to));
    let shared = around
        .iter()
        .zip(&levels)
        .take_while(|(one, other)| one == other)
        .last();
    let Some((repeat, _)) = shared else {
        return absolute(nodes, to);
    };
    let depth = |node: NodeId| nodes.get(node).map_or(0, |node| node.path.split('/').count());
    let above = nodes.get(*repeat).map_or("", |node| node.path.as_str());
    let target = nodes.get(to).map_or("", |node| node.path.as_str());
    let below = target.strip_prefix(above).unwrap_or(target).trim_start_matches('/');
    let ups = vec![".."; depth(from).saturating_sub(depth(*repeat))].join("/");
    match (ups.is_empty(), below.is_empty()) {
        (true, _) => format!("./{below}"),
        (false, true) => ups,
        (false, false) => format!("{ups}/{below}"),
    }
}

/// Functions that other programs lack: our own, and those of XPath that ODK Collect does not know.
const OURS: [&str; 5] = ["not-known", "lower-case", "upper-case", "floor", "ceiling"];

/// An expression of an item with its references as paths. In a filter of choices, paths start at the item by `current()`.
///
/// # Errors
/// The name of a function that only this program knows.
pub(crate) fn translate(nodes: &Nodes, source: &str, node: NodeId, filter: bool) -> Result<String, String> {
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    // The functions around, and which argument is being read.
    let mut calls: Vec<(String, usize)> = Vec::new();
    let mut brackets = 0_usize;
    let mut before: Option<Token> = None;
    for spanned in lex::tokens(source).unwrap_or_default() {
        out.push_str(source.get(at..spanned.start).unwrap_or_default());
        at = spanned.end;
        let inside = filter || brackets > 0;
        let written = source.get(spanned.start..spanned.end).unwrap_or_default();
        match &spanned.token {
            Token::Reference(name) => {
                let target = nodes.by_name(name).first().copied().unwrap_or(0);
                if matches!(before, Some(Token::Sign("/"))) {
                    out.push_str(name);
                } else {
                    out.push_str(&reference(nodes, node, target, inside, calls.last()));
                }
            }
            Token::Text(text)
                if calls
                    .last()
                    .is_some_and(|(name, at)| name == "jr:choice-name" && *at == 1) =>
            {
                let inner = text.trim();
                let name = inner
                    .strip_prefix("${")
                    .and_then(|rest| rest.strip_suffix('}'))
                    .unwrap_or(inner);
                let name = name.rsplit('/').next().unwrap_or(name).trim();
                let target = nodes.by_name(name).first().copied().unwrap_or(0);
                out.push_str(&format!("'{}'", between(nodes, node, target)));
            }
            Token::Sign("(") => {
                let name = match &before {
                    Some(Token::Name(name)) => name.clone(),
                    _ => String::new(),
                };
                if OURS.contains(&name.as_str()) {
                    return Err(name);
                }
                calls.push((name, 0));
                out.push('(');
            }
            Token::Sign(sign) => {
                match *sign {
                    ")" => {
                        calls.pop();
                    }
                    "[" => brackets += 1,
                    "]" => brackets = brackets.saturating_sub(1),
                    "," => {
                        if let Some((_, number)) = calls.last_mut() {
                            *number += 1;
                        }
                    }
                    _ => {}
                }
                out.push_str(written);
            }
            _ => out.push_str(written),
        }
        before = Some(spanned.token);
    }
    out.push_str(source.get(at..).unwrap_or_default());
    Ok(out)
}

fn reference(nodes: &Nodes, node: NodeId, target: NodeId, inside: bool, call: Option<&(String, usize)>) -> String {
    // `indexed-repeat` takes its question and its repeats from the root.
    if call.is_some_and(|(name, at)| name == "indexed-repeat" && (*at == 0 || at % 2 == 1)) {
        return absolute(nodes, target);
    }
    let path = between(nodes, node, target);
    if inside && !path.starts_with('/') {
        format!("current()/{}", path.trim_start_matches("./"))
    } else {
        path
    }
}

/// Whether a count is just a reference, which an XForm takes as it is.
pub(crate) fn only_reference(source: &str) -> Option<String> {
    match lex::tokens(source).ok()?.as_slice() {
        [one] => match &one.token {
            Token::Reference(name) => Some(name.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// Whether an item holds others.
pub(crate) const fn holds(what: &What) -> bool {
    matches!(what, What::Root | What::Group(_) | What::Repeat(_))
}
