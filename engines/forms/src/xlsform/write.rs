//! Writes a form as XLSForm. What XLSForm has no column for stands in attributes of the bind (`bind::amparo:…`), which other
//! programs pass over.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::row::is_dynamic;
use crate::definition::{Definition, Group, Item, Question, Texts, Tier, UNDETERMINED};
use crate::form::Form;

/// The namespace of what this program adds.
pub(crate) const NAMESPACE: &str = "urn:amparo:forms";

impl Form {
    /// The form as an XLSForm workbook.
    ///
    /// # Errors
    /// What the writer of workbooks reports: a cell that is too long for one (32,767 characters).
    pub fn to_xlsform(&self) -> Result<Vec<u8>, XlsxError> {
        let mut rows = Rows::new(&self.definition);
        rows.items(&self.definition.items);
        let mut book = Workbook::new();
        fill(book.add_worksheet().set_name("survey")?, SURVEY, &rows.rows)?;
        let (choices, order) = choices(&self.definition);
        let first: Vec<&str> = ["list_name", "name"]
            .into_iter()
            .chain(order.iter().map(String::as_str))
            .collect();
        fill(book.add_worksheet().set_name("choices")?, &first, &choices)?;
        fill(
            book.add_worksheet().set_name("settings")?,
            &[],
            &[settings(&self.definition)],
        )?;
        book.save_to_buffer()
    }
}

/// One row, by heading.
type Row = BTreeMap<String, String>;

/// Columns that stand first, in this order; texts by language follow them.
const SURVEY: &[&str] = &["type", "name"];

/// Writes rows under the headings that they use.
fn fill(sheet: &mut Worksheet, first: &[&str], rows: &[Row]) -> Result<(), XlsxError> {
    let mut headings: Vec<&str> = first.to_vec();
    for heading in rows.iter().flat_map(BTreeMap::keys) {
        if !headings.contains(&heading.as_str()) {
            headings.push(heading);
        }
    }
    for (column, heading) in (0_u16..).zip(&headings) {
        sheet.write_string(0, column, *heading)?;
        for (line, row) in (1_u32..).zip(rows) {
            if let Some(text) = row.get(*heading) {
                sheet.write_string(line, column, text)?;
            }
        }
    }
    Ok(())
}

/// The heading of a text in a language.
fn heading(definition: &Definition, what: &str, code: &str) -> String {
    let language = definition.languages.iter().find(|language| language.code == code);
    match language
        .map(|language| language.name.as_str())
        .filter(|name| !name.is_empty())
    {
        _ if code == UNDETERMINED => what.to_owned(),
        // The name alone, where it leads back to the code; else with the code behind it.
        Some(name) if name.contains(&format!("({code})")) => format!("{what}::{name}"),
        Some(name) => format!("{what}::{} ({code})", name.split('(').next().unwrap_or(name).trim()),
        None => format!("{what}::{code} ({code})"),
    }
}

fn texts(definition: &Definition, what: &str, texts: &Texts, row: &mut Row) {
    for (code, text) in &texts.0 {
        row.insert(heading(definition, what, code), text.text.clone());
    }
}

fn choices(definition: &Definition) -> (Vec<Row>, Vec<String>) {
    let mut rows = Vec::new();
    let mut labels = Vec::new();
    for list in definition.lists.iter().filter(|list| list.file.is_none()) {
        for choice in &list.choices {
            let mut row = Row::from([
                ("list_name".to_owned(), list.name.clone()),
                ("name".to_owned(), choice.code.clone()),
            ]);
            texts(definition, "label", &choice.label, &mut row);
            for (kind, media) in &choice.media {
                texts(definition, kind, media, &mut row);
            }
            labels.extend(choice.label.0.keys().map(|code| heading(definition, "label", code)));
            if choice.retired {
                row.insert("amparo_retired".to_owned(), "yes".to_owned());
            }
            row.extend(choice.columns.clone());
            rows.push(row);
        }
    }
    labels.sort();
    labels.dedup();
    (rows, labels)
}

fn settings(definition: &Definition) -> Row {
    let default = &definition.default_language;
    let title = definition.title.get(default, default).map(|text| text.text.clone());
    let mut row = Row::from([
        ("form_title".to_owned(), title.unwrap_or_else(|| definition.id.clone())),
        ("form_id".to_owned(), definition.id.clone()),
        ("version".to_owned(), definition.version.clone()),
        ("namespaces".to_owned(), format!("amparo=\"{NAMESPACE}\"")),
    ]);
    if default != UNDETERMINED {
        let heading = heading(definition, "", default);
        row.insert(
            "default_language".to_owned(),
            heading.trim_start_matches("::").to_owned(),
        );
    }
    if let Some(name) = &definition.instance_name {
        row.insert("instance_name".to_owned(), name.clone());
    }
    if definition
        .lists
        .iter()
        .any(|list| list.duplicates && list.file.is_none())
    {
        row.insert("allow_choice_duplicates".to_owned(), "yes".to_owned());
    }
    row
}

struct Rows<'a> {
    definition: &'a Definition,
    rows: Vec<Row>,
}

impl<'a> Rows<'a> {
    const fn new(definition: &'a Definition) -> Self {
        Self {
            definition,
            rows: Vec::new(),
        }
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Question(question) => self.question(question),
                Item::Group(group) => self.group(group, "group"),
                Item::Repeat(group) => self.group(group, "repeat"),
            }
        }
    }

    fn group(&mut self, group: &Group, kind: &str) {
        let mut row = Row::from([
            ("type".to_owned(), format!("begin_{kind}")),
            ("name".to_owned(), group.name.clone()),
            ("bind::amparo:id".to_owned(), group.id.clone()),
        ]);
        texts(self.definition, "label", &group.label, &mut row);
        for (heading, text) in [
            ("relevant", &group.relevant),
            ("appearance", &group.appearance),
            ("repeat_count", &group.count),
        ] {
            row.extend(text.clone().map(|text| (heading.to_owned(), text)));
        }
        // A repeat without number starts with one entry to XLSForm.
        if kind == "repeat" && group.count.is_none() && group.start != 1 {
            row.insert("bind::amparo:start".to_owned(), group.start.to_string());
        }
        self.rows.push(row);
        self.items(&group.items);
        self.rows.push(Row::from([("type".to_owned(), format!("end_{kind}"))]));
    }

    fn question(&mut self, question: &Question) {
        let mut row = Row::from([
            ("type".to_owned(), self.kind(question)),
            ("name".to_owned(), question.name.clone()),
            ("bind::amparo:id".to_owned(), question.id.clone()),
        ]);
        for (heading, found) in [
            ("label", &question.label),
            ("hint", &question.hint),
            ("guidance_hint", &question.guidance),
            ("required_message", &question.required_message),
            ("constraint_message", &question.constraint_message),
        ] {
            texts(self.definition, heading, found, &mut row);
        }
        for (kind, media) in &question.media {
            texts(self.definition, kind, media, &mut row);
        }
        let trigger = question.trigger.as_ref().map(|name| format!("${{{name}}}"));
        let parameters: Vec<String> = question
            .parameters
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let parameters = Some(parameters.join(" ")).filter(|text| !text.is_empty());
        // Other programs must see that it is an expression.
        let initial = question.initial.clone().map(|text| match is_dynamic(&text) {
            true => text,
            false => format!("coalesce({text}, '')"),
        });
        let tier = (question.tier != Tier::default()).then(|| question.tier.code().to_owned());
        let not_known = Some(question.not_known.join(" ")).filter(|text| !text.is_empty());
        for (heading, text) in [
            ("relevant", &question.relevant),
            ("required", &question.required),
            ("constraint", &question.constraint),
            ("read_only", &question.read_only),
            ("calculation", &question.calculation),
            ("trigger", &trigger),
            ("default", &question.default),
            ("default", &initial),
            ("choice_filter", &question.choice_filter),
            ("appearance", &question.appearance),
            ("parameters", &parameters),
            ("bind::amparo:tier", &tier),
            ("bind::amparo:htcds", &question.htcds),
            ("bind::amparo:not_known", &not_known),
        ] {
            row.extend(text.clone().map(|text| (heading.to_owned(), text)));
        }
        self.rows.push(row);
    }

    fn kind(&self, question: &Question) -> String {
        let word = question.kind.xlsform();
        let Some(name) = &question.list else {
            return word.to_owned();
        };
        let list = self.definition.lists.iter().find(|list| list.name == *name);
        match list.and_then(|list| list.file.as_ref()) {
            Some(file) => format!("{word}_from_file {file}"),
            None => format!("{word} {name}"),
        }
    }
}
