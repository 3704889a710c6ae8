//! One table at a time, chosen by a form that needs no script; its address is the citation.

use bundle::{Count, Table};
use maud::{Markup, html};
use ui::L;
use ui::components::{self, BarTable, Choice, Field, Form, SummaryRow, Tone};

use super::{At, citation, left_out, nothing_yet, release_day, release_title, shell};
use crate::state::{Release, Releases};
use crate::{Settings, labels};

/// Rows shown before somebody asks for all.
const FIRST_ROWS: usize = 25;

/// Rows shown of a column where few have a figure.
const LEAST_ROWS: usize = 10;

/// What the address asks for. Empty is the same as absent.
#[derive(Debug, Default, serde::Deserialize)]
pub(crate) struct Query {
    release: Option<String>,
    table: Option<String>,
    /// A code of the first column of a table of two.
    value: Option<String>,
    /// All rows.
    all: Option<String>,
}

impl Query {
    fn text(field: Option<&String>) -> Option<&str> {
        field.map(String::as_str).filter(|text| !text.is_empty())
    }
}

/// What is shown: a table, and for a table of two columns the value of the first.
struct Choices<'r> {
    release: &'r Release,
    table: &'r Table,
    value: Option<&'r str>,
    all: bool,
}

/// The page; none when there is no such release or table.
pub(crate) fn page(l: &L, settings: &Settings, releases: &Releases, query: &Query) -> Option<Markup> {
    let title = l.t("hub-explore-title");
    let wanted = Query::text(query.release.as_ref());
    let Some(release) = releases.find(wanted) else {
        let empty = wanted
            .is_none()
            .then(|| shell(l, settings, At::Explore, "", &title, nothing_yet(l)));
        return empty;
    };
    let table = match Query::text(query.table.as_ref()) {
        Some(name) => release.bundle.table(name)?,
        None => release.bundle.tables.first()?,
    };
    let choices = Choices {
        release,
        table,
        value: value(table, Query::text(query.value.as_ref())),
        all: Query::text(query.all.as_ref()).is_some(),
    };
    let address = choices.address(choices.all);
    let body = html! {
        div.beside {
            (form(l, releases, &choices))
            (figures(l, &choices))
            (downloads(l, &choices))
            (about(l, settings, release))
        }
    };
    Some(shell(l, settings, At::Explore, &address, &title, body))
}

impl Choices<'_> {
    /// The query part of the page's address.
    fn address(&self, all: bool) -> String {
        let mut address = format!("release={}&table={}", self.release.name, self.table.name);
        if let Some(value) = self.value {
            address.push_str("&value=");
            address.push_str(&escaped(value));
        }
        if all {
            address.push_str("&all=1");
        }
        address
    }
}

/// Codes are ASCII; what has a meaning in an address is escaped.
fn escaped(code: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    code.bytes().map(byte).collect()
}

/// For a table of two columns the value asked for, or the most frequent one.
fn value<'t>(table: &'t Table, wanted: Option<&str>) -> Option<&'t str> {
    let column = table.dimensions.first().filter(|_| table.dimensions.len() == 2)?;
    let mut axis = labels::axis(table);
    if let Some((code, _)) = axis.iter().find(|(code, _)| Some(*code) == wanted) {
        return Some(code);
    }
    axis.sort_by_key(|(code, count)| {
        let size = labels::sum(&[(code, *count)]);
        (!labels::is_known(column, code), std::cmp::Reverse(size))
    });
    axis.first().map(|(code, _)| *code)
}

fn form(l: &L, releases: &Releases, choices: &Choices<'_>) -> Markup {
    let bundle = &choices.release.bundle;
    let releases: Vec<Choice<'_>> = releases
        .shown
        .iter()
        .map(|release| Choice::new(release.name.as_str(), release_title(l, release)))
        .collect();
    let tables: Vec<Choice<'_>> = bundle
        .tables
        .iter()
        .map(|table| Choice::new(table.name.as_str(), labels::title(l, bundle, &table.dimensions)))
        .collect();
    let field = |name, id, value: &str| Field::new(name, l.t(id)).value(value.to_owned());
    let first = choices.table.dimensions.first().map(String::as_str).unwrap_or_default();
    let fields = html! {
        @if releases.len() > 1 {
            (components::select(l, &field("release", "hub-choose-release", &choices.release.name), &releases))
        }
        (components::select(l, &field("table", "hub-choose-table", &choices.table.name), &tables))
        @if let Some(value) = choices.value {
            @let label = labels::column(l, bundle, first);
            (components::select(l, &Field::new("value", label).value(value.to_owned()), &values(l, choices, first)))
        }
    };
    let action = format!("/{}/explore", l.lang().code());
    components::filter_form(l, &Form::get(&action), &fields, None)
}

/// The values to choose from: in their own order, or by their words, so that one is found in a long list.
fn values(l: &L, choices: &Choices<'_>, column: &str) -> Vec<Choice<'static>> {
    let mut axis = labels::axis(choices.table);
    labels::sort(column, &mut axis);
    let words = |code: &str| labels::code(l, &choices.release.bundle, column, code);
    let mut named: Vec<(&str, String)> = axis.iter().map(|(code, _)| (*code, words(code))).collect();
    if !labels::has_order(column) {
        named.sort_by_key(|(code, words)| (!labels::is_known(column, code), words.to_lowercase()));
    }
    named
        .into_iter()
        .map(|(code, words)| Choice::new(code.to_owned(), words))
        .collect()
}

fn figures(l: &L, choices: &Choices<'_>) -> Markup {
    let (bundle, table) = (&choices.release.bundle, choices.table);
    let column = table.dimensions.last().map(String::as_str).unwrap_or_default();
    let mut rows = choices
        .value
        .map_or_else(|| labels::axis(table), |value| labels::slice(table, value));
    labels::sort(column, &mut rows);
    let total = labels::sum(&rows);
    let shown = if choices.all {
        rows.len()
    } else {
        first_rows(column, &rows)
    };
    let more = rows.len().saturating_sub(shown);
    let count = |count: &Count| match count {
        Count::Exactly(count) => components::Count::Exact(i64::try_from(*count).unwrap_or(i64::MAX)),
        Count::FewerThan(bound) => components::Count::FewerThan(i64::try_from(*bound).unwrap_or(i64::MAX)),
    };
    let words = |code: &str| labels::code(l, bundle, column, code);
    let heading = labels::title(l, bundle, &table.dimensions);
    let mut caption = l.ta("hub-table-caption", &[("total", total.into())]);
    if let (Some(value), Some(first)) = (choices.value, table.dimensions.first()) {
        let args = [
            ("column", labels::column(l, bundle, first).into()),
            ("value", labels::code(l, bundle, first, value).into()),
        ];
        caption = format!("{} {caption}", l.ta("hub-table-for", &args));
    }
    html! {
        section.wide aria-labelledby="table" {
            h2 #table { (heading) }
            (components::notice(Tone::Info, &l.t("hub-identified-heading"), &html! { p { (l.t("hub-identified-text")) } }))
            (components::bar_table(l, &BarTable {
                caption: caption.into(),
                category: labels::column(l, bundle, column).into(),
                figure: l.t("hub-records").into(),
                rows: rows.iter().take(shown).map(|(code, size)| (words(code).into(), count(size))).collect(),
                total: Some(i64::try_from(total).unwrap_or(i64::MAX)),
            }))
            @if more > 0 {
                p { a href=(format!("?{}", choices.address(true))) { (l.ta("hub-show-all", &[("count", rows.len().into())])) } }
            }
            @if rows.iter().any(|(_, size)| matches!(size, Count::FewerThan(_))) {
                p.hint { (l.ta("hub-fewer-explained", &[("k", bundle.manifest.method.k.into())])) }
            }
        }
    }
}

/// How many rows are shown at first: where the most frequent stand first, those with a figure, as the others all say the same.
fn first_rows(column: &str, rows: &[(&str, Count)]) -> usize {
    if labels::has_order(column) {
        return FIRST_ROWS;
    }
    let with_figure = rows.iter().rposition(|(_, count)| matches!(count, Count::Exactly(_)));
    with_figure.map_or(0, |last| last + 1).clamp(LEAST_ROWS, FIRST_ROWS)
}

fn downloads(l: &L, choices: &Choices<'_>) -> Markup {
    let file = format!("/data/{}/{}", choices.release.name, choices.table.name);
    html! {
        section.no-print aria-labelledby="files" {
            h2 #files { (l.t("hub-files-heading")) }
            (components::actions(&[
                components::download_button(&format!("{file}.csv"), &l.t("hub-file-csv")),
                components::download_button(&format!("{file}.csv?hxl=1"), &l.t("hub-file-hxl")),
                components::download_button(&format!("{file}.json"), &l.t("hub-file-json")),
                components::download_button(&format!("/data/{}/codebook.csv", choices.release.name), &l.t("hub-file-codebook")),
            ]))
        }
    }
}

fn about(l: &L, settings: &Settings, release: &Release) -> Markup {
    let manifest = &release.bundle.manifest;
    let method = format!("/{}/method?release={}", l.lang().code(), release.name);
    let rows = [
        SummaryRow::new(
            l.t("hub-about-release"),
            html! { (release_title(l, release)) br; (release_day(l, release)) },
        ),
        SummaryRow::new(
            l.t("hub-about-protection"),
            html! { (l.ta("hub-protection-short", &[("k", manifest.method.k.into())])) " " (left_out(l, manifest.records.left_out)) },
        ),
        SummaryRow::new(
            l.t("hub-about-signature"),
            html! { (l.t("hub-signature-good")) " " (components::code(&release.bundle.key)) },
        ),
        SummaryRow::new(l.t("hub-about-cite"), citation(l, settings, release)),
    ];
    html! {
        section.side aria-labelledby="about" {
            h2 #about { (l.t("hub-about-heading")) }
            (components::summary_list(&rows))
            p { a href=(method) { (l.t("hub-method-more")) } }
        }
    }
}
