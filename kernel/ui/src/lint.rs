//! What the language files of a crate are held to; the tests of every crate call [`check_crate`].

use fluent_bundle::FluentResource;
use fluent_syntax::ast;

/// Ids of all messages and terms of a file.
pub(crate) fn ids(resource: &FluentResource) -> Vec<String> {
    resource
        .entries()
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            ast::Entry::Term(term) => Some(term.id.name.to_owned()),
            _ => None,
        })
        .collect()
}
