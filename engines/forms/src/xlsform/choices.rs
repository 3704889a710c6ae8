//! The sheet `choices`, and lists that are files beside the form.

use std::collections::{BTreeMap, HashMap};

use super::columns::{Column, Languages, TRANSLATED, column};
use super::table::{self, Table};
use crate::definition::{Choice, ChoiceList};
use crate::load::Log;
use crate::problem::Problem;

/// Reads the lists; remembers in which row each choice stands.
pub(crate) fn read(
    table: &Table,
    columns: &[Column],
    languages: &Languages,
    duplicates: bool,
    rows: &mut HashMap<String, u64>,
    log: &mut Log,
) -> Vec<ChoiceList> {
    let mut lists: Vec<ChoiceList> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let (list, name) = (column(columns, "list_name"), column(columns, "name"));
    if table.rows.is_empty() {
        return lists;
    }
    let (Some(list), Some(name)) = (list, name) else {
        let missing = if list.is_none() { "list_name" } else { "name" };
        let problem = Problem::error("forms-xls-no-column", table.place(table.header_row, None));
        log.push(problem.with("name", missing));
        return lists;
    };
    let extra = extra_columns(table, columns);
    for row in &table.rows {
        let (list, code) = (row.get(list), row.get(name));
        if list.is_empty() && code.is_empty() {
            continue;
        }
        if list.is_empty() {
            let problem = Problem::error("forms-xls-no-column", table.place(row.number, None));
            log.push(problem.with("name", "list_name"));
            continue;
        }
        let at = *places.entry(list.to_owned()).or_insert_with(|| {
            lists.push(ChoiceList {
                name: list.to_owned(),
                duplicates,
                ..ChoiceList::default()
            });
            lists.len() - 1
        });
        rows.entry(format!("{list}/{code}")).or_insert(row.number);
        if let Some(list) = lists.get_mut(at) {
            // The second of two equal codes is the one to point at.
            if !duplicates && list.choices.iter().any(|choice| choice.code == code) {
                rows.insert(format!("{}/{code}", list.name), row.number);
            }
            list.choices.push(Choice {
                code: code.to_owned(),
                label: languages.texts(columns, "label", row),
                media: languages.media(columns, row),
                columns: further(&extra, row),
                retired: column(columns, "amparo_retired").is_some_and(|at| row.get(at) == "yes"),
            });
        }
    }
    lists
}

/// Columns that only filters know, by their headings.
fn extra_columns(table: &Table, columns: &[Column]) -> Vec<(usize, String)> {
    let known = |what: &str| matches!(what, "list_name" | "name" | "amparo_retired") || TRANSLATED.contains(&what);
    let free = columns
        .iter()
        .filter(|column| !known(&column.what) && column.language.is_none());
    let named = free.filter_map(|column| Some((column.at, table.headers.get(column.at)?.name.clone())));
    named.filter(|(_, name)| crate::load::is_name(name)).collect()
}

fn further(extra: &[(usize, String)], row: &table::Row) -> BTreeMap<String, String> {
    let cells = extra.iter().map(|(at, name)| (name.clone(), row.get(*at).to_owned()));
    cells.filter(|(_, text)| !text.is_empty()).collect()
}

/// Reads a list from a CSV file with the columns `name` and `label`.
pub(crate) fn from_file(file: &str, bytes: &[u8], log: &mut Log) -> ChoiceList {
    let table = table::read(bytes, None, log);
    let columns = super::columns::columns(&table, log);
    let languages = Languages::of(&[(&table, &columns)], "", log);
    let mut found = ChoiceList {
        name: list_name(file),
        file: Some(file.to_owned()),
        duplicates: true,
        ..ChoiceList::default()
    };
    let Some(name) = column(&columns, "name") else {
        let problem = Problem::error("forms-xls-no-column", table.place(table.header_row.max(1), None));
        log.push(problem.with("name", "name"));
        return found;
    };
    let extra = extra_columns(&table, &columns);
    for row in table.rows.iter().filter(|row| !row.get(name).is_empty()) {
        found.choices.push(Choice {
            code: row.get(name).to_owned(),
            label: languages.texts(&columns, "label", row),
            media: BTreeMap::new(),
            columns: further(&extra, row),
            retired: false,
        });
    }
    found
}

/// The name of a list that is a file: the file's name without its ending.
pub(crate) fn list_name(file: &str) -> String {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned()
}
