//! The sheet `survey`: rows become items, groups close what they opened.

use std::collections::HashMap;

use super::Parts;
use super::columns::{Column, Languages};
use super::row::{self, Reader};
use super::table::{Row, Table};
use super::types::{RowType, row_type};
use crate::definition::{Choice, Group, Item, Kind, Question, Texts};
use crate::load::Log;
use crate::problem::Problem;

/// A group that is open.
struct Open {
    group: Group,
    row: u64,
    kind: Opened,
}

#[derive(PartialEq)]
enum Opened {
    Group,
    Repeat,
    Loop(String),
}

/// Reads the survey.
pub(crate) fn read(
    table: &Table,
    columns: &[Column],
    languages: &Languages,
    parts: &mut Parts<'_>,
    log: &mut Log,
) -> Vec<Item> {
    let mut survey = Survey {
        reader: Reader {
            table,
            columns,
            languages,
        },
        stack: Vec::new(),
        items: Vec::new(),
        parts,
        log,
    };
    if row::column_at(columns, "type").is_none() {
        let problem = Problem::error("forms-xls-no-column", table.place(table.header_row.max(1), None));
        survey.log.push(problem.with("name", "type"));
        return Vec::new();
    }
    for row in &table.rows {
        survey.row(row);
    }
    while let Some(open) = survey.stack.pop() {
        let problem = Problem::error(
            "forms-xls-not-closed",
            table.place(open.row, row::column_at(columns, "type")),
        );
        survey.log.push(problem.with("name", &open.group.name));
        survey.items.extend(open.group.items);
    }
    survey.items
}

struct Survey<'a, 'p> {
    reader: Reader<'a>,
    stack: Vec<Open>,
    items: Vec<Item>,
    parts: &'a mut Parts<'p>,
    log: &'a mut Log,
}

impl Survey<'_, '_> {
    fn row(&mut self, row: &Row) {
        let (kind, name) = (self.reader.get(row, "type"), self.reader.get(row, "name"));
        if self.reader.get(row, "disabled").eq_ignore_ascii_case("yes") || (kind.is_empty() && name.is_empty()) {
            return;
        }
        let refuse = |id: &'static str, log: &mut Log| {
            log.push(Problem::error(id, self.reader.place(row, "type")).with("found", kind));
        };
        match row_type(kind) {
            RowType::Unknown => refuse("forms-xls-unknown-type", self.log),
            RowType::Refused => refuse("forms-xls-refused-type", self.log),
            RowType::Include(file) => {
                let problem = Problem::error("forms-xls-include", self.reader.place(row, "type"));
                let file = if file.is_empty() { name } else { &file };
                self.log.push(problem.with("found", file));
            }
            found @ (RowType::Ignored | RowType::Forgotten) => {
                let problem = Problem::warning("forms-xls-refused-type", self.reader.place(row, "type"));
                self.log.push(problem.with("found", kind));
                if found == RowType::Forgotten {
                    let question = self.question(row, Kind::Hidden);
                    self.push(row.number, Item::Question(Box::new(question)));
                }
            }
            RowType::BeginGroup => self.open(row, Opened::Group),
            RowType::BeginRepeat => self.open(row, Opened::Repeat),
            RowType::BeginLoop(list) => self.open(row, Opened::Loop(list)),
            RowType::End => self.close(row),
            RowType::Question { kind, appearance } => {
                let mut question = self.question(row, kind);
                // A telephone number: text of digits, as pyxform has it.
                if appearance.is_some() {
                    question.appearance = question.appearance.or_else(|| appearance.map(str::to_owned));
                    question.constraint = question.constraint.or_else(|| Some("regex(., '^[0-9]*$')".to_owned()));
                }
                self.push(row.number, Item::Question(Box::new(question)));
            }
            RowType::Select {
                kind,
                list,
                other,
                file,
            } => self.select(row, kind, &list, other, file),
        }
    }

    fn question(&mut self, row: &Row, kind: Kind) -> Question {
        let mut question = self.reader.question(row, kind, self.log);
        if question.name.is_empty() {
            // A name that a formula makes cannot be read; the question is asked all the same.
            let column = row::column_at(self.reader.columns, "name");
            let formula = column.is_some_and(|at| self.reader.table.formulas.contains(&(row.number, at)));
            if kind == Kind::Note || formula {
                question.name = format!("{}_row_{}", kind.xlsform(), row.number);
                let problem = Problem::warning("forms-xls-invented-name", self.reader.place(row, "name"));
                self.log.push(problem.with("name", &question.name));
            } else {
                self.log.error("forms-xls-no-name", self.reader.place(row, "name"));
            }
        }
        question
    }

    fn select(&mut self, row: &Row, kind: Kind, list: &str, other: bool, file: bool) {
        let mut question = self.question(row, kind);
        let list = if file {
            let known = self.parts.file_list(list, self.log);
            if !known.1 {
                let problem = Problem::warning("forms-xls-outside-list", self.reader.place(row, "type"));
                self.log.push(problem.with("found", list));
            }
            known.0
        } else {
            list.to_owned()
        };
        question.list = Some(list.clone());
        let (name, relevant) = (
            question.name.clone(),
            format!("selected(../{}, 'other')", question.name),
        );
        self.push(row.number, Item::Question(Box::new(question)));
        if other {
            let plain = self.reader.languages.plain.clone();
            self.parts.add_other(&list, &plain);
            let mut more = Question::new(format!("{name}_other"), Kind::Text);
            more.label = Texts::draft(&plain, "Specify other.");
            more.relevant = Some(relevant);
            self.log
                .push(Problem::warning("forms-xls-other", self.reader.place(row, "type")));
            self.push(row.number, Item::Question(Box::new(more)));
        }
    }

    /// The path of an item that is put now.
    fn path(&self, name: &str) -> String {
        let above: Vec<&str> = self.stack.iter().map(|open| open.group.name.as_str()).collect();
        [above.as_slice(), &[name]].concat().join("/")
    }

    /// Remembers the row of an item; of two with the same path both.
    fn note(&mut self, name: &str, row: u64) {
        let path = self.path(name);
        match self.parts.rows.get(&path) {
            Some(first) if *first != row => {
                self.parts.again.insert(path, row);
            }
            _ => {
                self.parts.rows.insert(path, row);
            }
        }
    }

    fn push(&mut self, row: u64, item: Item) {
        self.note(item.name(), row);
        match self.stack.last_mut() {
            Some(open) => open.group.items.push(item),
            None => self.items.push(item),
        }
    }

    fn open(&mut self, row: &Row, kind: Opened) {
        let group = self.reader.group(row, kind == Opened::Repeat, self.log);
        if group.name.is_empty() {
            self.log.error("forms-xls-no-name", self.reader.place(row, "name"));
        }
        self.note(&group.name, row.number);
        self.stack.push(Open {
            group,
            row: row.number,
            kind,
        });
    }

    fn close(&mut self, row: &Row) {
        let text = self.reader.get(row, "type").to_lowercase();
        let fits = |open: &Open| match open.kind {
            Opened::Group => text.ends_with("group") && !text.contains("looped"),
            Opened::Repeat => text.ends_with("repeat") || text.ends_with("lgroup") || text.contains("looped"),
            Opened::Loop(_) => text.ends_with("loop"),
        };
        let Some(open) = self.stack.pop_if(|open| fits(open)) else {
            self.log.error("forms-xls-not-open", self.reader.place(row, "type"));
            return;
        };
        let item = match open.kind {
            Opened::Group => Item::Group(open.group),
            Opened::Repeat => Item::Repeat(open.group),
            Opened::Loop(list) => Item::Group(self.unroll(open.group, &list, open.row)),
        };
        self.push(open.row, item);
    }

    /// A loop is a group for each choice, with the choice's words in its texts.
    fn unroll(&mut self, mut group: Group, list: &str, row: u64) -> Group {
        let Some(choices) = self.parts.choices(list) else {
            let problem = Problem::error(
                "forms-unknown-list",
                self.reader
                    .table
                    .place(row, row::column_at(self.reader.columns, "type")),
            );
            self.log.push(problem.with("name", list));
            return group;
        };
        let items = std::mem::take(&mut group.items);
        let above = self.path(&group.name);
        for choice in choices {
            let inner: Vec<Item> = items.iter().map(|item| with_words(item, &choice)).collect();
            note(&inner, &format!("{above}/{}", choice.code), row, &mut self.parts.rows);
            self.parts.rows.insert(format!("{above}/{}", choice.code), row);
            group.items.push(Item::Group(Group {
                id: String::new(),
                name: choice.code.clone(),
                label: choice.label.clone(),
                items: inner,
                ..Group::default()
            }));
        }
        group
    }
}

/// Remembers the row of everything in a loop.
fn note(items: &[Item], above: &str, row: u64, rows: &mut HashMap<String, u64>) {
    for item in items {
        let path = format!("{above}/{}", item.name());
        if let Item::Group(group) | Item::Repeat(group) = item {
            note(&group.items, &path, row, rows);
        }
        rows.insert(path, row);
    }
}

/// An item of a loop for one choice: `%(label)s` and `%(name)s` are replaced.
fn with_words(item: &Item, choice: &Choice) -> Item {
    let fill = |texts: &mut Texts| {
        for (lang, text) in &mut texts.0 {
            let label = choice
                .label
                .get(lang, lang)
                .map_or(choice.code.as_str(), |label| label.text.as_str());
            text.text = text.text.replace("%(label)s", label).replace("%(name)s", &choice.code);
        }
    };
    let mut item = item.clone();
    match &mut item {
        Item::Question(question) => {
            question.id.clear();
            fill(&mut question.label);
            fill(&mut question.hint);
            fill(&mut question.constraint_message);
        }
        Item::Group(group) | Item::Repeat(group) => {
            group.id.clear();
            fill(&mut group.label);
            group.items = group.items.iter().map(|item| with_words(item, choice)).collect();
        }
    }
    item
}
