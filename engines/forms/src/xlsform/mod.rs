//! XLSForm: a form in a workbook with the sheets `survey`, `choices` and `settings` (xlsform.org), read as pyxform reads it.

mod choices;
mod columns;
mod row;
mod survey;
mod table;
mod types;
mod write;

pub(crate) use write::NAMESPACE;

use std::collections::{BTreeMap, HashMap};

use crate::definition::{Choice, ChoiceList, Definition, FORMAT, Item, Texts};
use crate::form::Form;
use crate::load::Log;
use crate::problem::{Place, Problem, Problems, Severity};
use columns::{Column, Languages, column, columns};
use table::Table;

/// What is gathered while the survey is read.
pub(crate) struct Parts<'a> {
    pub(crate) lists: Vec<ChoiceList>,
    files: &'a BTreeMap<String, Vec<u8>>,
    /// Rows of items by their paths.
    pub(crate) rows: HashMap<String, u64>,
    /// Rows of items whose path was there before.
    pub(crate) again: HashMap<String, u64>,
}

impl Parts<'_> {
    /// The list that is a file: its name, and whether the file was at hand.
    pub(crate) fn file_list(&mut self, file: &str, log: &mut Log) -> (String, bool) {
        let name = choices::list_name(file);
        let bytes = self.files.get(file);
        if !self.lists.iter().any(|list| list.name == name) {
            let list = match bytes {
                Some(bytes) => choices::from_file(file, bytes, log),
                None => ChoiceList {
                    name: name.clone(),
                    file: Some(file.to_owned()),
                    ..ChoiceList::default()
                },
            };
            self.lists.push(list);
        }
        (name, bytes.is_some())
    }

    pub(crate) fn choices(&self, list: &str) -> Option<Vec<Choice>> {
        self.lists
            .iter()
            .find(|one| one.name == list)
            .map(|list| list.choices.clone())
    }

    /// Adds the choice *other*, in one language: nobody translated it.
    pub(crate) fn add_other(&mut self, list: &str, lang: &str) {
        let found = self.lists.iter_mut().find(|one| one.name == list);
        if let Some(list) = found.filter(|list| list.choices.iter().all(|choice| choice.code != "other")) {
            list.choices.push(Choice {
                code: "other".to_owned(),
                label: Texts::draft(lang, "Other"),
                ..Choice::default()
            });
        }
    }
}

/// Columns of the survey that are read.
const SURVEY: &[&str] = &[
    "type",
    "name",
    "label",
    "hint",
    "guidance",
    "required",
    "required_message",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "default",
    "read_only",
    "appearance",
    "choice_filter",
    "parameters",
    "count",
    "trigger",
    "image",
    "big-image",
    "audio",
    "video",
    "disabled",
    "bind::amparo:id",
    "bind::amparo:start",
    "bind::amparo:tier",
    "bind::amparo:htcds",
    "bind::amparo:not_known",
];

/// Settings that are read, or mean nothing here.
const SETTINGS: &[&str] = &[
    "title",
    "id",
    "version",
    "default_language",
    "instance_name",
    "allow_choice_duplicates",
    "namespaces",
    "clean_text_values",
    "style",
    "name",
    "omit_instanceid",
    "add_none_option",
];

impl Form {
    /// Reads a form from a workbook. `name` is its id when it states none; `files` are the files beside it, by name.
    ///
    /// # Errors
    /// Everything that is wrong, with sheet, row and column.
    pub fn read_xlsform(bytes: &[u8], name: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<Self, Problems> {
        let mut log = Log::default();
        let Some(sheets) = table::names(bytes, &mut log) else {
            return Err(Problems::sorted(log.0));
        };
        let book = Book::read(bytes, &sheets, &mut log);
        let mut parts = Parts {
            lists: Vec::new(),
            files,
            rows: HashMap::new(),
            again: HashMap::new(),
        };
        let definition = book.definition(name, &mut parts, &mut log);
        let (found, before) = (Self::new(definition), log);
        let place = |problem: Problem| book.locate(problem, &parts);
        match found {
            Ok(mut form) if !before.has_errors() => {
                let warnings = std::mem::take(&mut form.warnings);
                form.warnings = before.0.into_iter().chain(warnings.into_iter().map(place)).collect();
                Ok(form)
            }
            Ok(_) => Err(Problems::sorted(before.0)),
            Err(problems) => {
                let mut all = before.0;
                // A form that could not be read whole lacks what its other problems are about.
                all.extend(
                    problems
                        .0
                        .into_iter()
                        .filter(|one| one.id != "forms-empty" || all_empty(&book))
                        .map(place),
                );
                Err(Problems::sorted(all))
            }
        }
    }
}

fn all_empty(book: &Book) -> bool {
    book.survey.rows.is_empty() && !book.survey.headers.is_empty()
}

/// The sheets of a workbook.
struct Book {
    survey: Table,
    survey_columns: Vec<Column>,
    choices: Table,
    choices_columns: Vec<Column>,
    settings: Table,
    settings_columns: Vec<Column>,
}

impl Book {
    fn read(bytes: &[u8], sheets: &[String], log: &mut Log) -> Self {
        let named = |wanted: &str| sheets.iter().find(|name| name.trim().eq_ignore_ascii_case(wanted));
        let mut table = |wanted: &str| {
            named(wanted)
                .map(|name| table::read(bytes, Some(name), log))
                .unwrap_or_default()
        };
        // As pyxform: a workbook of one sheet is its survey.
        let survey = match sheets {
            [only] if named("survey").is_none() => table(only),
            _ => table("survey"),
        };
        let (choices, settings) = (table("choices"), table("settings"));
        if survey.headers.is_empty() {
            log.error("forms-xls-no-survey", Place::default());
        }
        for name in sheets {
            if ["entities", "external_choices", "osm", "cascades"].contains(&name.trim().to_lowercase().as_str()) {
                let place = Place {
                    sheet: Some(name.clone()),
                    ..Place::default()
                };
                log.push(Problem::warning("forms-xls-sheet", place).with("name", name));
            }
        }
        let survey_columns = columns(&survey, log);
        formulas(&survey, &survey_columns, log);
        for column in survey_columns
            .iter()
            .filter(|column| !SURVEY.contains(&column.what.as_str()))
        {
            let place = survey.place(survey.header_row, Some(column.at));
            let name = survey.headers.get(column.at).map_or("", |header| header.name.as_str());
            log.push(Problem::warning("forms-xls-unknown-column", place).with("name", name));
        }
        Self {
            survey_columns,
            choices_columns: columns(&choices, log),
            settings_columns: columns(&settings, log),
            survey,
            choices,
            settings,
        }
    }

    fn setting(&self, what: &str) -> &str {
        let cell = column(&self.settings_columns, what).and_then(|at| Some(self.settings.rows.first()?.get(at)));
        cell.unwrap_or_default()
    }

    fn definition(&self, name: &str, parts: &mut Parts<'_>, log: &mut Log) -> Definition {
        for column in &self.settings_columns {
            let filled = self.settings.rows.first().filter(|row| !row.get(column.at).is_empty());
            if let Some(row) = filled.filter(|_| !SETTINGS.contains(&column.what.as_str())) {
                let place = self.settings.place(row.number, Some(column.at));
                log.push(Problem::warning("forms-xls-setting", place).with("name", &column.what));
            }
        }
        let tables = [
            (&self.survey, self.survey_columns.as_slice()),
            (&self.choices, self.choices_columns.as_slice()),
        ];
        let languages = Languages::of(&tables, self.setting("default_language"), log);
        let duplicates = matches!(
            self.setting("allow_choice_duplicates").to_lowercase().as_str(),
            "yes" | "true" | "1"
        );
        let columns = &self.choices_columns;
        parts.lists = choices::read(&self.choices, columns, &languages, duplicates, &mut parts.rows, log);
        let mut items = survey::read(&self.survey, &self.survey_columns, &languages, parts, log);
        identify(&mut items);
        // A list that no question uses may be empty or doubled; nobody meets it.
        let id = Some(self.setting("id"))
            .filter(|id| !id.is_empty())
            .unwrap_or(name)
            .to_owned();
        let title = self.setting("title");
        if title.is_empty() {
            log.push(Problem::warning("forms-xls-no-title", Place::default()));
        }
        let title = if title.is_empty() { &id } else { title };
        Definition {
            format: FORMAT,
            version: Some(self.setting("version"))
                .filter(|text| !text.is_empty())
                .unwrap_or("1")
                .to_owned(),
            title: Texts::draft(&languages.plain, title),
            default_language: languages.plain.clone(),
            languages: languages.list,
            instance_name: Some(self.setting("instance_name").to_owned()).filter(|text| !text.is_empty()),
            lists: std::mem::take(&mut parts.lists),
            items,
            id,
        }
    }

    /// Puts the place in the workbook to a problem of the definition.
    fn locate(&self, mut problem: Problem, parts: &Parts<'_>) -> Problem {
        let what = match problem.place.property {
            Some("list" | "kind") => "type",
            Some("initial") => "default",
            Some("code") => "name",
            Some("media") => "image",
            Some("id") => "name",
            Some(other) => other,
            None => "type",
        };
        let item = problem.place.item.clone().unwrap_or_default();
        let twice = matches!(problem.id, "forms-name-twice" | "forms-id-twice");
        let again = parts.again.get(&item).filter(|_| twice);
        let Some(row) = again.or_else(|| parts.rows.get(&item)) else {
            return problem;
        };
        let list = item.split_once('/').map(|(list, _)| list);
        let is_choice = problem.place.property == Some("code")
            || (list.is_some_and(|list| self.is_list(list)) && !self.is_item(&item));
        let (table, columns) = if is_choice {
            (&self.choices, &self.choices_columns)
        } else {
            (&self.survey, &self.survey_columns)
        };
        let place = table.place(
            *row,
            column(columns, what).or_else(|| column(columns, &format!("bind::amparo:{what}"))),
        );
        problem.place = Place {
            item: Some(item),
            property: problem.place.property,
            at: problem.place.at,
            ..place
        };
        problem
    }

    fn is_list(&self, name: &str) -> bool {
        let at = column(&self.choices_columns, "list_name");
        at.is_some_and(|at| self.choices.rows.iter().any(|row| row.get(at) == name))
    }

    fn is_item(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        let at = column(&self.survey_columns, "name");
        at.is_some_and(|at| self.survey.rows.iter().any(|row| row.get(at) == name))
    }
}

/// A formula is only odd where a yes or no is lost; anywhere else the form would be another one without it.
fn formulas(survey: &Table, columns: &[Column], log: &mut Log) {
    for problem in log.0.iter_mut().filter(|one| one.id == "forms-xls-formula") {
        let here = problem.place.sheet.as_ref() == Some(&survey.sheet);
        let header = problem.place.header.as_deref().unwrap_or_default();
        let what = columns::heading(header, 0).what;
        let harmless =
            matches!(what.as_str(), "name" | "required" | "read_only" | "disabled") || !SURVEY.contains(&what.as_str());
        if here && !harmless && columns.iter().any(|column| column.what == what) {
            problem.severity = Severity::Error;
        }
    }
}

/// Gives every item that states none an identifier: its name where that is the only one of its kind, else its path.
fn identify(items: &mut [Item]) {
    fn count(items: &[Item], names: &mut HashMap<String, usize>) {
        for item in items {
            *names.entry(item.name().to_owned()).or_default() += 1;
            if let Item::Group(group) | Item::Repeat(group) = item {
                count(&group.items, names);
            }
        }
    }
    fn give(items: &mut [Item], above: &str, names: &HashMap<String, usize>) {
        for item in items {
            let name = item.name().to_owned();
            let path = if above.is_empty() {
                name.clone()
            } else {
                format!("{above}/{name}")
            };
            let id = if names.get(&name) == Some(&1) {
                name
            } else {
                path.clone()
            };
            match item {
                Item::Question(question) => {
                    if question.id.is_empty() {
                        question.id = id;
                    }
                }
                Item::Group(group) | Item::Repeat(group) => {
                    if group.id.is_empty() {
                        group.id = id;
                    }
                    give(&mut group.items, &path, names);
                }
            }
        }
    }
    let mut names = HashMap::new();
    count(items, &mut names);
    give(items, "", &names);
}
