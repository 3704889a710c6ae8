//! What the headings of the sheets mean, and in which language their texts are.

use std::collections::BTreeMap;

use super::table::Table;
use crate::definition::{Language, Text, Texts, UNDETERMINED, is_language};
use crate::load::Log;
use crate::problem::Problem;

/// A heading that is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) at: usize,
    /// What it holds: a property of the definition, or `bind::…` and the like.
    pub(crate) what: String,
    /// The language of its texts, as the author wrote it.
    pub(crate) language: Option<String>,
}

/// Other words for the same column, as pyxform takes them.
const ALIASES: &[(&str, &str)] = &[
    ("value", "name"),
    ("caption", "label"),
    ("relevance", "relevant"),
    ("bind::relevant", "relevant"),
    ("bind::required", "required"),
    ("bind::constraint", "constraint"),
    ("bind::calculate", "calculation"),
    ("bind::readonly", "read_only"),
    ("bind::jr:constraintmsg", "constraint_message"),
    ("bind::jr:requiredmsg", "required_message"),
    ("constraining_message", "constraint_message"),
    ("requiredmsg", "required_message"),
    ("calculate", "calculation"),
    ("readonly", "read_only"),
    ("count", "count"),
    ("repeat_count", "count"),
    ("jr:count", "count"),
    ("guidance_hint", "guidance"),
    ("media::image", "image"),
    ("media::audio", "audio"),
    ("media::video", "video"),
    ("media::big-image", "big-image"),
    ("control::appearance", "appearance"),
    ("body::appearance", "appearance"),
    ("form_title", "title"),
    ("set_form_title", "title"),
    ("form_id", "id"),
    ("set_form_id", "id"),
    ("id_string", "id"),
];

/// Columns whose texts are written in languages.
pub(crate) const TRANSLATED: &[&str] = &[
    "label",
    "hint",
    "guidance",
    "required_message",
    "constraint_message",
    "image",
    "audio",
    "video",
    "big-image",
];

/// Reads a heading: the column, and the language behind `::` or `:`.
pub(crate) fn heading(name: &str, at: usize) -> Column {
    let plain = |text: &str| {
        text.trim()
            .to_lowercase()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join("_")
    };
    let canonical = |name: &str| {
        let found = ALIASES.iter().find(|(alias, _)| *alias == name);
        found.map_or_else(|| name.to_owned(), |(_, what)| (*what).to_owned())
    };
    let parts: Vec<&str> = name.split("::").map(str::trim).collect();
    // `media::image::English`, `label::English`, `bind::amparo:tier`.
    if let [first, second, rest @ ..] = parts.as_slice() {
        if matches!(
            plain(first).as_str(),
            "media" | "bind" | "body" | "control" | "instance"
        ) {
            return Column {
                at,
                what: canonical(&format!("{}::{}", plain(first), plain(second))),
                language: rest.first().map(|language| (*language).to_owned()),
            };
        }
        return Column {
            at,
            what: canonical(&plain(first)),
            language: Some((*second).to_owned()),
        };
    }
    // The older `label:English`.
    if let Some((first, second)) = name.split_once(':') {
        let what = canonical(&plain(first));
        if TRANSLATED.contains(&what.as_str()) {
            return Column {
                at,
                what,
                language: Some(second.trim().to_owned()),
            };
        }
    }
    Column {
        at,
        what: canonical(&plain(name)),
        language: None,
    }
}

/// The columns of a sheet; two of the same are an error.
pub(crate) fn columns(table: &Table, log: &mut Log) -> Vec<Column> {
    let mut found: Vec<Column> = Vec::new();
    for header in table.headers.iter().filter(|header| !header.name.is_empty()) {
        let column = heading(&header.name, header.index);
        let same = found
            .iter()
            .find(|one| one.what == column.what && one.language == column.language);
        if let Some(first) = same {
            let first = table.headers.get(first.at).map_or("", |header| header.letter.as_str());
            let place = table.place(table.header_row, Some(header.index));
            let problem = Problem::error("forms-xls-duplicate-column", place);
            log.push(problem.with("name", &header.name).with("first", first));
        }
        found.push(column);
    }
    found
}

/// The column that holds something, without language.
pub(crate) fn column(columns: &[Column], what: &str) -> Option<usize> {
    columns
        .iter()
        .find(|column| column.what == what)
        .map(|column| column.at)
}

/// The languages of a workbook: what the author wrote, and the code that it became.
#[derive(Debug, Default)]
pub(crate) struct Languages {
    codes: BTreeMap<String, String>,
    /// In the order in which they appear.
    pub(crate) list: Vec<Language>,
    /// The language of texts that name none.
    pub(crate) plain: String,
}

impl Languages {
    /// Collects the languages of all headings and of the setting `default_language`.
    pub(crate) fn of(tables: &[(&Table, &[Column])], default: &str, log: &mut Log) -> Self {
        let mut languages = Self::default();
        let mut plain = false;
        for (table, columns) in tables {
            for column in columns
                .iter()
                .filter(|column| TRANSLATED.contains(&column.what.as_str()))
            {
                match &column.language {
                    Some(name) if !languages.codes.contains_key(name) => {
                        let (code, known) = languages.code_for(name);
                        if !known {
                            let place = table.place(table.header_row, Some(column.at));
                            let problem = Problem::warning("forms-xls-language", place);
                            log.push(problem.with("found", name).with("code", &code));
                        }
                        languages.add(name, code);
                    }
                    Some(_) => {}
                    None => plain = true,
                }
            }
        }
        if !default.is_empty() && default != "default" && !languages.codes.contains_key(default) {
            let (code, _) = languages.code_for(default);
            languages.add(default, code);
        }
        let named = languages.codes.get(default).cloned();
        if (plain || languages.list.is_empty()) && named.is_none() {
            languages.list.insert(
                0,
                Language {
                    code: UNDETERMINED.to_owned(),
                    name: String::new(),
                },
            );
        }
        languages.plain = named.unwrap_or_else(|| {
            let first = languages.list.first();
            first.map_or_else(|| UNDETERMINED.to_owned(), |language| language.code.clone())
        });
        languages
    }

    fn add(&mut self, name: &str, code: String) {
        if !self.list.iter().any(|language| language.code == code) {
            self.list.push(Language {
                code: code.clone(),
                name: name.to_owned(),
            });
        }
        self.codes.insert(name.to_owned(), code);
    }

    /// The code behind the name in brackets, else of the language that is called so, else one of those kept for local use (ISO 639-2).
    fn code_for(&self, name: &str) -> (String, bool) {
        let bracket = name
            .rsplit_once('(')
            .and_then(|(_, rest)| rest.strip_suffix(')'))
            .map(str::trim);
        if let Some(code) = bracket.filter(|code| is_language(code)) {
            return (code.to_owned(), true);
        }
        let bare = name.split('(').next().unwrap_or(name).trim();
        if let Some(language) = standards::iso639::find(bare) {
            let code = if language.alpha2.is_empty() {
                language.alpha3
            } else {
                language.alpha2
            };
            return (code.to_owned(), true);
        }
        if is_language(name) {
            return (name.to_owned(), true);
        }
        let free = ('a'..='t').flat_map(|second| ('a'..='z').map(move |third| format!("q{second}{third}")));
        let mut free = free.filter(|code| !self.list.iter().any(|language| language.code == *code));
        (free.next().unwrap_or_else(|| UNDETERMINED.to_owned()), false)
    }

    /// The code of a column's language.
    pub(crate) fn code(&self, column: &Column) -> &str {
        let code = column.language.as_ref().and_then(|name| self.codes.get(name));
        code.map_or(self.plain.as_str(), String::as_str)
    }

    /// The texts of a row in one property.
    pub(crate) fn texts(&self, columns: &[Column], what: &str, row: &super::table::Row) -> Texts {
        let mut texts = Texts::default();
        for column in columns.iter().filter(|column| column.what == what) {
            let text = row.get(column.at);
            if !text.is_empty() {
                texts.0.insert(self.code(column).to_owned(), Text::draft(text));
            }
        }
        texts
    }

    /// The files of a row, by kind.
    pub(crate) fn media(&self, columns: &[Column], row: &super::table::Row) -> BTreeMap<String, Texts> {
        let kinds = ["image", "big-image", "audio", "video"];
        let found = kinds.map(|kind| (kind.to_owned(), self.texts(columns, kind, row)));
        found.into_iter().filter(|(_, texts)| !texts.is_empty()).collect()
    }
}
