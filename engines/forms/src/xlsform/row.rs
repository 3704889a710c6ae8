//! One row of the survey as a question or a group.

use std::collections::BTreeMap;

use super::columns::{Column, Languages, column};
use super::table::{Row, Table};
use crate::definition::{Group, Kind, Question, Tier};
use crate::expr::functions;
use crate::load::Log;
use crate::problem::{Place, Problem};

pub(crate) use super::columns::column as column_at;

pub(crate) struct Reader<'a> {
    pub(crate) table: &'a Table,
    pub(crate) columns: &'a [Column],
    pub(crate) languages: &'a Languages,
}

/// Typographic quotation marks, which word processors put in, as plain ones.
fn plain_quotes(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            '\u{a0}' => ' ',
            c => c,
        })
        .collect()
}

impl Reader<'_> {
    pub(crate) fn get<'r>(&self, row: &'r Row, what: &str) -> &'r str {
        column(self.columns, what).map_or("", |at| row.get(at))
    }

    pub(crate) fn place(&self, row: &Row, what: &str) -> Place {
        self.table.place(row.number, column(self.columns, what))
    }

    fn expression(&self, row: &Row, what: &str) -> Option<String> {
        let text = self.get(row, what);
        (!text.is_empty()).then(|| plain_quotes(text))
    }

    /// An expression that is mostly just yes or no.
    fn truth(&self, row: &Row, what: &str) -> Option<String> {
        let text = self.expression(row, what)?;
        match text.to_lowercase().as_str() {
            "yes" | "true" | "true()" | "1" => Some("true()".to_owned()),
            "no" | "false" | "false()" | "0" => None,
            _ => Some(text),
        }
    }

    fn text(&self, row: &Row, what: &str) -> Option<String> {
        let text = self.get(row, what);
        (!text.is_empty()).then(|| text.to_owned())
    }

    pub(crate) fn question(&self, row: &Row, kind: Kind, log: &mut Log) -> Question {
        let mut question = Question::new(self.get(row, "name"), kind);
        let texts = |what| self.languages.texts(self.columns, what, row);
        question.id = self.get(row, "bind::amparo:id").to_owned();
        question.label = texts("label");
        question.hint = texts("hint");
        question.guidance = texts("guidance");
        question.required_message = texts("required_message");
        question.constraint_message = texts("constraint_message");
        question.media = self.languages.media(self.columns, row);
        question.relevant = self.expression(row, "relevant");
        question.required = self.truth(row, "required");
        question.read_only = self.truth(row, "read_only");
        question.constraint = self.expression(row, "constraint");
        question.calculation = self.expression(row, "calculation");
        question.choice_filter = self.expression(row, "choice_filter").filter(|_| kind.chooses());
        question.appearance = self.text(row, "appearance");
        question.trigger = self.text(row, "trigger").map(|text| {
            let name = text.trim_start_matches("${").trim_end_matches('}');
            name.trim().to_owned()
        });
        question.parameters = parameters(self.get(row, "parameters"));
        self.defaults(row, &mut question);
        self.ours(row, &mut question, log);
        question
    }

    /// A default that asks something is an expression; one of a calculation is what is worked out once.
    fn defaults(&self, row: &Row, question: &mut Question) {
        let Some(text) = self.text(row, "default") else { return };
        if is_dynamic(&text) {
            question.initial = Some(plain_quotes(&text));
        } else {
            question.default = Some(text);
        }
    }

    /// What this program adds to XLSForm, as attributes of the bind.
    fn ours(&self, row: &Row, question: &mut Question, log: &mut Log) {
        if let Some(tier) = self.text(row, "bind::amparo:tier") {
            match Tier::of(&tier) {
                Some(tier) => question.tier = tier,
                None => {
                    let problem = Problem::error("forms-parameter", self.place(row, "bind::amparo:tier"));
                    log.push(problem.with("name", "tier").with("found", tier));
                }
            }
        }
        question.htcds = self.text(row, "bind::amparo:htcds");
        let kinds = self.get(row, "bind::amparo:not_known");
        question.not_known = kinds.split_whitespace().map(str::to_owned).collect();
    }

    pub(crate) fn group(&self, row: &Row, repeat: bool, log: &mut Log) -> Group {
        if !repeat && !self.get(row, "count").is_empty() {
            log.error("forms-not-a-repeat", self.place(row, "count"));
        }
        let count = self.expression(row, "count").filter(|_| repeat);
        let start = self.get(row, "bind::amparo:start").parse().ok();
        Group {
            id: self.get(row, "bind::amparo:id").to_owned(),
            name: self.get(row, "name").to_owned(),
            label: self.languages.texts(self.columns, "label", row),
            relevant: self.expression(row, "relevant"),
            appearance: self.text(row, "appearance"),
            start: start
                .filter(|_| repeat)
                .unwrap_or_else(|| u16::from(repeat && count.is_none())),
            count,
            items: Vec::new(),
        }
    }
}

/// Whether a default asks something: a question, or a function that is known.
pub(crate) fn is_dynamic(text: &str) -> bool {
    if text.contains("${") {
        return true;
    }
    let mut pieces = text.split('(');
    let first = pieces.next().unwrap_or_default();
    let name: String = first
        .chars()
        .rev()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '-' | ':'))
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    pieces.next().is_some() && (functions::function(&name).is_some() || functions::refused(&name).is_some())
}

/// `start=1;end=10;step=1`, with `;`, `,` or spaces between.
fn parameters(text: &str) -> BTreeMap<String, String> {
    text.split([';', ',', ' ', '\n'])
        .filter_map(|part| part.split_once('='))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .filter(|(name, _)| !name.is_empty())
        .collect()
}
