//! Checks what people read: languages, markup, references; and the lists of choices.

use std::collections::HashSet;

use super::{Log, MOST_CHOICES};
use crate::definition::text::{Oddity, oddity};
use crate::definition::{Definition, Group, Kind, Question, Texts};
use crate::expr::lex;
use crate::form::{Nodes, What};
use crate::problem::{Place, Problem};

/// Characters of a text at most.
const LONGEST: usize = 20_000;

/// Checks one text in all its languages.
fn texts(definition: &Definition, texts: &Texts, place: &Place, log: &mut Log) {
    for (lang, text) in &texts.0 {
        if !definition.languages.iter().any(|language| language.code == *lang) {
            log.push(Problem::error("forms-text-language", place.clone()).with("found", lang));
        }
        if text.text.chars().count() > LONGEST {
            log.push(Problem::error("forms-text-long", place.clone()).with("most", LONGEST));
        }
        match oddity(&text.text) {
            Some(Oddity::Script) => log.push(Problem::error("forms-script", place.clone()).with("lang", lang)),
            Some(Oddity::Markup) => log.push(Problem::warning("forms-markup", place.clone()).with("lang", lang)),
            Some(Oddity::Hidden) => {
                log.push(Problem::error("forms-hidden-characters", place.clone()).with("lang", lang))
            }
            None => {}
        }
        if let Some(review) = &text.reviewed {
            let shape: String = review
                .on
                .chars()
                .map(|c| if c.is_ascii_digit() { '0' } else { c })
                .collect();
            if review.by.trim().is_empty() || shape != "0000-00-00" {
                log.push(Problem::error("forms-review", place.clone()).with("lang", lang));
            }
        }
    }
}

/// Checks the title and the lists.
pub(crate) fn lists(definition: &Definition, log: &mut Log) {
    texts(definition, &definition.title, &Place::form("title"), log);
    let mut names = HashSet::new();
    let mut choices = 0;
    for list in &definition.lists {
        let at = |code: &str, property| Place::item(format!("{}/{code}", list.name), property);
        if list.name.trim().is_empty() || !names.insert(&list.name) {
            log.push(Problem::error("forms-list-twice", at("", "name")).with("name", &list.name));
        }
        if list.choices.is_empty() && list.file.is_none() {
            log.push(Problem::error("forms-list-empty", at("", "choices")).with("name", &list.name));
        }
        choices += list.choices.len();
        let mut codes = HashSet::new();
        for choice in &list.choices {
            let code = choice.code.as_str();
            if code.is_empty() || code.contains(char::is_control) || code.len() > 255 {
                log.push(Problem::error("forms-bad-code", at(code, "code")).with("found", code));
            }
            if !codes.insert(code) && !list.duplicates {
                log.push(Problem::error("forms-code-twice", at(code, "code")).with("code", code));
            }
            if choice.label.is_empty() && choice.media.is_empty() {
                log.push(Problem::warning("forms-choice-no-label", at(code, "label")).with("code", code));
            }
            texts(definition, &choice.label, &at(code, "label"), log);
            for media in choice.media.values() {
                texts(definition, media, &at(code, "media"), log);
            }
        }
    }
    if choices > MOST_CHOICES {
        log.push(Problem::error("forms-too-many-choices", Place::form("lists")).with("most", MOST_CHOICES));
    }
}

/// Checks the texts of every item, and what they refer to.
pub(crate) fn items(definition: &Definition, nodes: &Nodes, log: &mut Log) {
    for node in &nodes.all {
        match &node.what {
            What::Root => {}
            What::Group(group) | What::Repeat(group) => of_group(definition, nodes, group, &node.path, log),
            What::Question(question) => {
                of_question(definition, nodes, question, &node.path, log);
                spaces(nodes, node.list, question, &node.path, log);
            }
        }
    }
}

fn of_group(definition: &Definition, nodes: &Nodes, group: &Group, path: &str, log: &mut Log) {
    let place = Place::item(path, "label");
    texts(definition, &group.label, &place, log);
    refer(nodes, &group.label, &place, log);
}

fn of_question(definition: &Definition, nodes: &Nodes, question: &Question, path: &str, log: &mut Log) {
    for (found, property) in [
        (&question.label, "label"),
        (&question.hint, "hint"),
        (&question.guidance, "guidance"),
        (&question.required_message, "required_message"),
        (&question.constraint_message, "constraint_message"),
    ] {
        let place = Place::item(path, property);
        texts(definition, found, &place, log);
        refer(nodes, found, &place, log);
    }
    for media in question.media.values() {
        texts(definition, media, &Place::item(path, "media"), log);
    }
    if question.label.is_empty() && question.media.is_empty() && question.hint.is_empty() && !question.kind.is_silent()
    {
        log.push(Problem::warning("forms-no-label", Place::item(path, "label")));
    }
}

/// Questions that a text quotes.
fn refer(nodes: &Nodes, texts: &Texts, place: &Place, log: &mut Log) {
    for text in texts.0.values() {
        for (_, name) in lex::references(&text.text) {
            let found = nodes.by_name(&name).len();
            if name.starts_with("last-saved#") {
                log.push(Problem::error("forms-refused-last-saved", place.clone()).with("name", name));
            } else if found != 1 {
                let id = if found == 0 {
                    "forms-expr-unknown-name"
                } else {
                    "forms-expr-ambiguous"
                };
                log.push(Problem::error(id, place.clone()).with("name", name));
            }
        }
    }
}

/// Several codes are kept with spaces between, so no code of theirs may hold one.
fn spaces(nodes: &Nodes, list: Option<usize>, question: &Question, path: &str, log: &mut Log) {
    if question.kind == Kind::SelectOne {
        return;
    }
    let choices = list
        .and_then(|list| nodes.lists.get(list))
        .map(|list| &list.content.choices);
    for choice in choices.into_iter().flatten() {
        if choice.code.contains(char::is_whitespace) {
            let problem = Problem::error("forms-code-space", Place::item(path, "list"));
            log.push(problem.with("code", &choice.code));
        }
    }
}
