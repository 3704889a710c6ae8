//! From a proposal to what the bundle writes; the words for codes.

use base::{Refusal, Timestamp};
use bundle::{Approval, CodebookEntry, Draft, Method, Records};
use standards::NotKnown;
use standards::ctdc::{CellValue, ColumnKind, Group, parse_cell};
use ui::L;

use super::count::Column;
use super::{METHOD, Proposal};
use crate::records;

/// Message ids of the limits that stand beside every release.
const LIMITS: [&str; 4] = [
    "hub-limit-identified",
    "hub-limit-contributors",
    "hub-limit-records",
    "hub-limit-rare",
];
/// Message id of the title.
const TITLE: &str = "hub-title-contributed";

/// A column's name as part of a file's name: `ageBroad` is `age-broad`.
pub(crate) fn file_name(column: &str) -> String {
    match Column::of(column) {
        Some(Column::Of(known)) => records::sql_name(known).replace('_', "-"),
        Some(Column::Any(Group::Means)) => String::from("any-means"),
        _ => String::from("any-exploitation"),
    }
}

/// What a code of a published column means, in the reader's language.
pub fn label(l: &L, column: &str, code: &str) -> String {
    if code == NotKnown::Missing.code() {
        return l.t(NotKnown::Missing.label_id());
    }
    let value = match Column::of(column) {
        Some(Column::Any(_)) => Some(CellValue::Flag(code == "1")),
        Some(Column::Of(known)) => value(known, code),
        None => None,
    };
    match value {
        Some(CellValue::Place(standards::iso3166::Place::Country(country))) => country.name(l.lang().code()).to_owned(),
        Some(CellValue::Year(year)) => l.digits(&year.to_string()),
        Some(value) => value.label_id().map_or_else(|| code.to_owned(), |id| l.t(id)),
        None => code.to_owned(),
    }
}

/// Where a code stands among the others of its column: years, age bands and durations in their own order, not that of their
/// spelling; what is missing last.
pub(crate) fn rank(column: &str, code: &str) -> (bool, Option<CellValue>) {
    let value = match Column::of(column) {
        Some(Column::Of(known)) => value(known, code),
        _ => None,
    };
    (code == NotKnown::Missing.code(), value)
}

fn value(column: &standards::ctdc::Column, code: &str) -> Option<CellValue> {
    let unknown = standards::iso3166::Place::Unknown;
    if matches!(column.kind, ColumnKind::Citizenship | ColumnKind::CountryOfExploitation) && code == unknown.code() {
        return Some(CellValue::Place(unknown));
    }
    parse_cell(column, code).ok()?.cell.known()
}

/// What is written for an approved proposal. The same proposal gives the same bytes.
pub(crate) fn draft(proposal: &Proposal, slug: &str, version: u32, approved: Timestamp) -> Result<Draft, Refusal> {
    Ok(Draft {
        dataset: slug.to_owned(),
        version,
        title_id: TITLE.to_owned(),
        created: approved,
        method: Method {
            name: METHOD.to_owned(),
            k: proposal.k,
            columns: proposal.columns.clone(),
        },
        records: Records {
            counted: proposal.counted,
            left_out: proposal.left_out_public,
        },
        sources: proposal.sources.clone(),
        limits: LIMITS.map(str::to_owned).to_vec(),
        licence: proposal.licence.clone(),
        approvals: vec![Approval {
            role: access::Role::ReleaseApprover.code().to_owned(),
            at: approved.to_string(),
        }],
        tables: proposal.tables.clone(),
        codebook: codebook(proposal)?,
    })
}

/// What columns and codes mean, in English, for those who read the files without this program.
fn codebook(proposal: &Proposal) -> Result<Vec<CodebookEntry>, Refusal> {
    let english = english()?;
    let mut entries = Vec::new();
    for column in &proposal.columns {
        let known = Column::of(column);
        let heading = match known {
            Some(Column::Any(group)) => format!("{}: any", english.plain(group.label_id(), &[])),
            Some(other) => english.plain(other.label_id(), &[]),
            None => column.clone(),
        };
        let entry = |code: &str, label: String| CodebookEntry {
            column: column.clone(),
            code: code.to_owned(),
            label,
        };
        entries.push(entry("", heading));
        let one_way = proposal
            .tables
            .iter()
            .find(|table| table.dimensions == [column.as_str()]);
        for row in one_way.map(|table| table.rows.as_slice()).unwrap_or_default() {
            if let [code] = row.codes.as_slice() {
                entries.push(entry(code, label(&english, column, code)));
            }
        }
    }
    Ok(entries)
}

fn english() -> Result<L, Refusal> {
    let text = standards::locales().iter().find(|(lang, _)| *lang == "en");
    let source = ui::Source {
        name: "standards",
        lang: ui::Lang::En,
        text: text.map_or("", |(_, text)| text),
    };
    let catalogue = ui::Catalogue::new(&[ui::SOURCES, &[source]]).map_err(|problems| {
        #[derive(Debug, thiserror::Error)]
        #[error("language files do not go together: {0} problems")]
        struct Words(usize);
        Refusal::failed(Words(problems.len()))
    })?;
    Ok(catalogue.localizer(ui::Lang::En))
}
