//! Texts in all languages: `itext`.

use std::collections::BTreeMap;

use super::Writer;
use super::paths;
use crate::definition::{Language, Texts, UNDETERMINED};
use crate::expr::{NodeId, lex};
use crate::form::{Nodes, ROOT, What};

/// A text's values in one language: the form of the value (none for the text itself) and the value.
type Values = Vec<(Option<String>, String)>;

/// All texts by id: where they stand, and the texts by their form.
pub(super) struct Text {
    pub(super) id: String,
    node: NodeId,
    parts: Vec<(Option<String>, Texts)>,
}

/// What a language is called in the document.
pub(super) fn name(language: &Language) -> String {
    match language.name.as_str() {
        "" if language.code == UNDETERMINED => "default".to_owned(),
        "" => format!("{0} ({0})", language.code),
        name if name.contains('(') => name.to_owned(),
        name => format!("{name} ({})", language.code),
    }
}

/// Kinds of files as the forms of a value, and where they lie.
fn media(kind: &str) -> (&str, &str) {
    match kind {
        "audio" => ("audio", "jr://audio/"),
        "video" => ("video", "jr://video/"),
        "big-image" => ("big-image", "jr://images/"),
        _ => ("image", "jr://images/"),
    }
}

fn with_media(label: &Texts, files: &BTreeMap<String, Texts>) -> Vec<(Option<String>, Texts)> {
    let mut parts = Vec::new();
    if !label.is_empty() {
        parts.push((None, label.clone()));
    }
    for (kind, texts) in files {
        let (form, folder) = media(kind);
        let mut texts = texts.clone();
        for text in texts.0.values_mut() {
            if !text.text.starts_with("jr://") {
                text.text = format!("{folder}{}", text.text);
            }
        }
        parts.push((Some(form.to_owned()), texts));
    }
    parts
}

impl Writer<'_> {
    /// All texts of the form, in its order.
    pub(super) fn texts(&self) -> Vec<Text> {
        let mut found = Vec::new();
        for (at, node) in self.form.nodes.all.iter().enumerate() {
            let path = paths::absolute(&self.form.nodes, at);
            let mut add = |kind: &str, parts: Vec<(Option<String>, Texts)>| {
                if !parts.is_empty() {
                    found.push(Text {
                        id: format!("{path}:{kind}"),
                        node: at,
                        parts,
                    });
                }
            };
            let plain = |texts: &Texts| {
                if texts.is_empty() {
                    Vec::new()
                } else {
                    vec![(None, texts.clone())]
                }
            };
            match &node.what {
                What::Root => {}
                What::Group(group) | What::Repeat(group) => add("label", plain(&group.label)),
                What::Question(question) => {
                    add("label", with_media(&question.label, &question.media));
                    let mut hint = plain(&question.hint);
                    if !question.guidance.is_empty() {
                        hint.push((Some("guidance".to_owned()), question.guidance.clone()));
                    }
                    add("hint", hint);
                    add("jr:constraintMsg", plain(&question.constraint_message));
                    add("jr:requiredMsg", plain(&question.required_message));
                }
            }
        }
        for list in &self.form.definition.lists {
            for (at, choice) in list.choices.iter().enumerate() {
                found.push(Text {
                    id: choice_id(&list.name, at),
                    node: ROOT,
                    parts: with_media(&choice.label, &choice.media),
                });
            }
        }
        found
    }

    pub(super) fn itext(&mut self) {
        let texts = self.texts();
        let definition = &self.form.definition;
        let default = definition.default_language.clone();
        self.xml.start("itext", &[]);
        for language in definition.languages.clone() {
            let name = name(&language);
            let is_default = language.code == default;
            let mut attributes = vec![("lang", name.as_str())];
            attributes.extend(is_default.then_some(("default", "true()")));
            self.xml.start("translation", &attributes);
            for text in &texts {
                // Every text stands in the default language; Collect falls back to it.
                let values: Values = text
                    .parts
                    .iter()
                    .filter_map(|(form, texts)| {
                        let own = texts.0.get(&language.code);
                        let found = if is_default { texts.get(&default, &default) } else { own };
                        found.map(|found| (form.clone(), found.text.clone()))
                    })
                    .collect();
                if values.is_empty() && !(is_default && text.parts.is_empty()) {
                    continue;
                }
                self.xml.start("text", &[("id", &text.id)]);
                for (form, value) in values {
                    let attributes: Vec<(&str, &str)> = form.iter().map(|form| ("form", form.as_str())).collect();
                    self.xml.start("value", &attributes);
                    self.quoted(&value, text.node);
                    self.xml.end();
                }
                self.xml.end();
            }
            self.xml.end();
        }
        self.xml.end();
    }

    /// A text whose references are outputs.
    fn quoted(&mut self, text: &str, node: NodeId) {
        let nodes: &Nodes = &self.form.nodes;
        let mut at = 0;
        for (range, name) in lex::references(text) {
            self.xml.text(text.get(at..range.start).unwrap_or_default());
            let target = nodes.by_name(&name).first().copied().unwrap_or(ROOT);
            let path = paths::between(nodes, node, target);
            self.xml.empty("output", &[("value", &path)]);
            at = range.end;
        }
        self.xml.text(text.get(at..).unwrap_or_default());
    }
}

pub(super) fn choice_id(list: &str, at: usize) -> String {
    format!("{list}-{at}")
}
