//! What the language files of a crate are held to. The tests of every crate that has texts assert that [`check_crate`]
//! finds nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, Variant, VariantKey,
};

use crate::{Lang, Source};

mod literals;

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Everything that is wrong with the language files of a crate, one line per finding:
///
/// - the first line of each says its state: `# state: draft` or `# state: reviewed by NAME on DATE`;
/// - each parses; all six have the same messages, with no variable that English does not have, and no sentence left in
///   English;
/// - a choice by number lists exactly the plural categories of its language;
/// - every id begins with the crate's prefix (the name of its folder and `-`); every string of `src/` that looks like an
///   id is one, and every id is used. A string with a placeholder (`"hub-table-{name}"`) or a dash at its end uses all
///   ids that fit.
///
/// `manifest_dir` is `env!("CARGO_MANIFEST_DIR")`.
pub fn check_crate(manifest_dir: &str, sources: &[Source]) -> Vec<String> {
    let root = Path::new(manifest_dir);
    let folder = root.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let mut findings = check_sources(&format!("{folder}-"), sources);
    let mut literals = BTreeSet::new();
    if let Err(error) = collect(&root.join("src"), &mut literals) {
        findings.push(format!("src: cannot be read: {error}"));
    }
    let english = sources.iter().find(|source| source.lang == Lang::En);
    let files: Vec<File> = english
        .into_iter()
        .map(|source| read(source, &mut Vec::new()))
        .collect();
    for file in &files {
        findings.extend(check_uses(&format!("{folder}-"), file, &literals));
    }
    findings
}

/// The part of [`check_crate`] that needs no source code.
pub fn check_sources(prefix: &str, sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    let files: Vec<File> = sources.iter().map(|source| read(source, &mut findings)).collect();
    for lang in Lang::ALL {
        if files.iter().filter(|file| file.lang == lang).count() != 1 {
            findings.push(format!("expected one file for {lang}"));
        }
    }
    let Some(english) = files.iter().find(|file| file.lang == Lang::En) else {
        return findings;
    };
    for id in english.messages.keys().filter(|id| !id.starts_with(prefix)) {
        findings.push(format!("{}: {id} does not begin with {prefix}", english.name));
    }
    for file in files.iter().filter(|file| file.lang != Lang::En) {
        compare(english, file, &mut findings);
    }
    findings
}

struct File {
    name: &'static str,
    lang: Lang,
    messages: BTreeMap<String, Facts>,
    /// Messages that other messages of the file contain.
    referred: BTreeSet<String>,
}

#[derive(Default)]
struct Facts {
    variables: BTreeSet<String>,
    /// The words alone, to recognise a sentence that nobody has translated.
    words: String,
}

fn read(source: &Source, findings: &mut Vec<String>) -> File {
    let mut file = File {
        name: source.name,
        lang: source.lang,
        messages: BTreeMap::new(),
        referred: BTreeSet::new(),
    };
    let first = source.text.lines().next().unwrap_or_default();
    let reviewed = first
        .strip_prefix("# state: reviewed by ")
        .is_some_and(|rest| rest.contains(" on "));
    if first != "# state: draft" && !reviewed {
        findings.push(format!(
            "{}: the first line must be `# state: draft` or `# state: reviewed by NAME on DATE`",
            source.name
        ));
    }
    let resource: Resource<&str> = match fluent_syntax::parser::parse(source.text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            findings.extend(errors.iter().map(|error| {
                let line = source
                    .text
                    .get(..error.pos.start)
                    .map_or(0, |text| text.lines().count());
                format!("{}: line {line}: {error}", source.name)
            }));
            resource
        }
    };
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let facts = look_at(message, &mut file, findings);
            if file.messages.insert(message.id.name.to_owned(), facts).is_some() {
                findings.push(format!("{}: {} is there twice", source.name, message.id.name));
            }
        }
    }
    file
}

fn look_at(message: &Message<&str>, file: &mut File, findings: &mut Vec<String>) -> Facts {
    let mut walk = Walk {
        facts: Facts::default(),
        lang: file.lang,
        referred: &mut file.referred,
        findings: Vec::new(),
    };
    match &message.value {
        Some(value) => walk.pattern(value),
        None => walk.findings.push(String::from("has no text")),
    }
    for attribute in &message.attributes {
        walk.pattern(&attribute.value);
    }
    let Walk {
        facts, findings: own, ..
    } = walk;
    findings.extend(
        own.into_iter()
            .map(|what| format!("{}: {}: {what}", file.name, message.id.name)),
    );
    facts
}

struct Walk<'f> {
    facts: Facts,
    lang: Lang,
    referred: &'f mut BTreeSet<String>,
    findings: Vec<String>,
}

impl Walk<'_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.facts.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.choice(selector, variants);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn choice(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let keys: BTreeSet<&str> = variants
            .iter()
            .filter_map(|variant| match variant.key {
                VariantKey::Identifier { name } => Some(name),
                VariantKey::NumberLiteral { .. } => None,
            })
            .collect();
        let number = matches!(selector, InlineExpression::FunctionReference { .. })
            || keys.len() < variants.len()
            || keys.iter().any(|key| *key != "other" && CATEGORIES.contains(key));
        if !number {
            return;
        }
        let expected: BTreeSet<&str> = self.lang.plural_categories().iter().copied().collect();
        if keys != expected {
            let show = |set: &BTreeSet<&str>| set.iter().copied().collect::<Vec<_>>().join(" ");
            self.findings.push(format!(
                "chooses by number among [{}], but {} has [{}]",
                show(&keys),
                self.lang,
                show(&expected)
            ));
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.facts.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.referred.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::TermReference {
                arguments: Some(arguments),
                ..
            } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
    }
}

fn compare(english: &File, file: &File, findings: &mut Vec<String>) {
    for (id, source) in &english.messages {
        let Some(facts) = file.messages.get(id) else {
            findings.push(format!("{}: {id} is missing", file.name));
            continue;
        };
        for variable in facts.variables.difference(&source.variables) {
            findings.push(format!("{}: {id}: English has no ${variable}", file.name));
        }
        if facts.words == source.words && source.words.split_whitespace().count() >= 4 {
            findings.push(format!("{}: {id} is still English", file.name));
        }
    }
    for id in file.messages.keys().filter(|id| !english.messages.contains_key(*id)) {
        findings.push(format!("{}: English has no {id}", file.name));
    }
}

fn check_uses(prefix: &str, file: &File, literals: &BTreeSet<String>) -> Vec<String> {
    let mut findings = Vec::new();
    let mut used = file.referred.clone();
    for literal in literals.iter().filter(|literal| literal.starts_with(prefix)) {
        if file.messages.contains_key(literal) {
            used.insert(literal.clone());
            continue;
        }
        let open = literal.ends_with('-') || literal.contains('{');
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if open {
            let (start, end) = outside(literal);
            let before = used.len();
            let fitting = || {
                file.messages
                    .keys()
                    .filter(|id| id.starts_with(start) && id.ends_with(end))
            };
            used.extend(fitting().cloned());
            if used.len() == before && fitting().next().is_none() {
                findings.push(format!("src: no message fits \"{literal}\""));
            }
        } else if literal.chars().all(plain) {
            findings.push(format!(
                "src: there is no message \"{literal}\" (strings that are no messages must not begin with {prefix})"
            ));
        }
    }
    findings.extend(
        file.messages
            .keys()
            .filter(|id| !used.contains(*id))
            .map(|id| format!("{}: {id} is used nowhere in src", file.name)),
    );
    findings
}

/// What stands before the first and after the last placeholder.
fn outside(literal: &str) -> (&str, &str) {
    let start = literal.split('{').next().unwrap_or_default();
    let end = if literal.contains('}') {
        literal.rsplit('}').next().unwrap_or_default()
    } else {
        ""
    };
    (start, end)
}

fn collect(folder: &Path, literals: &mut BTreeSet<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, literals)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            literals.extend(literals::of(&fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

/// Ids of all messages and terms of a file.
pub(crate) fn ids(resource: &FluentResource) -> Vec<String> {
    resource
        .entries()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            Entry::Term(term) => Some(term.id.name.to_owned()),
            _ => None,
        })
        .collect()
}
