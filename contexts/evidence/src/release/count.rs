//! What may be counted in public, and counting it.

use ::store::Tx;
use base::{OrgId, Refusal};
use bundle::{Count, LeftOut, Table, TableRow};
use disclosure::{Aggregate, Microdata};
use standards::NotKnown;
use standards::ctdc::{self, Cell, CellValue, ColumnKind, EvidenceRecord, Group};

use super::K;
use crate::model::BatchId;
use crate::store::records;

/// A column that a release may publish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// One of the standard.
    Of(&'static ctdc::Column),
    /// Whether any flag of a group is yes: what shares of its flags are of.
    Any(Group),
}

/// The fixed list. Sources, exact means of recruitment and the like stay inside.
const SAFE: [&str; 12] = [
    "yearOfRegistration",
    "gender",
    "ageBroad",
    "majorityStatus",
    "citizenship",
    "CountryOfExploitation",
    "isForcedLabour",
    "isSexualExploit",
    "isOtherExploit",
    "isForcedMarriage",
    "isSlaveryAndPractices",
    "traffickMonths",
];

/// Pairs that are counted together where both are published.
const PAIRS: [(&str, &str); 14] = [
    ("yearOfRegistration", "gender"),
    ("gender", "ageBroad"),
    ("gender", "majorityStatus"),
    ("citizenship", "CountryOfExploitation"),
    ("gender", "isForcedLabour"),
    ("gender", "isSexualExploit"),
    ("gender", "isOtherExploit"),
    ("ageBroad", "isForcedLabour"),
    ("ageBroad", "isSexualExploit"),
    ("yearOfRegistration", "isForcedLabour"),
    ("yearOfRegistration", "isSexualExploit"),
    ("CountryOfExploitation", "isForcedLabour"),
    ("CountryOfExploitation", "isSexualExploit"),
    ("isForcedLabour", "isSexualExploit"),
];

/// Everything that may be published, in the order to show it.
pub(crate) fn columns() -> Vec<Column> {
    let plain = SAFE.iter().filter_map(|name| ctdc::column(name)).map(Column::Of);
    let means = Group::Means.columns().map(Column::Of);
    plain
        .chain([Column::Any(Group::Exploitation)])
        .chain(means)
        .chain([Column::Any(Group::Means)])
        .collect()
}

impl Column {
    /// The name in a release.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Of(column) => column.name,
            Self::Any(Group::Means) => "anyMeans",
            Self::Any(Group::Exploitation) => "anyExploitation",
            Self::Any(Group::Labour) => "anyLabour",
            Self::Any(Group::Sex) => "anySex",
            Self::Any(Group::Recruiter) => "anyRecruiter",
        }
    }

    /// The column of this name, if it may be published.
    pub fn of(name: &str) -> Option<Self> {
        columns().into_iter().find(|column| column.name() == name)
    }

    /// Message id of what it holds.
    pub const fn label_id(self) -> &'static str {
        match self {
            Self::Of(column) => column.label_id,
            Self::Any(group) => group.label_id(),
        }
    }

    /// The group that it belongs to, for headings.
    pub const fn group(self) -> Option<Group> {
        match self {
            Self::Of(column) => column.group,
            Self::Any(group) => Some(group),
        }
    }

    /// What a record says, as a release writes it.
    pub(crate) fn code(self, record: &EvidenceRecord) -> std::borrow::Cow<'static, str> {
        let cell = match self {
            Self::Of(column) => record.cell(column),
            Self::Any(group) => any(group, record),
        };
        cell.known().map_or(NotKnown::Missing.code().into(), CellValue::code)
    }
}

/// Yes if any flag of the group is yes, no if all that the file has are no, missing otherwise.
fn any(group: Group, record: &EvidenceRecord) -> Cell<CellValue> {
    let mut all_no = None;
    for column in group
        .columns()
        .filter(|column| matches!(column.kind, ColumnKind::Flag(_)))
    {
        match record.cell(column) {
            Cell::Known(CellValue::Flag(true)) => return Cell::Known(CellValue::Flag(true)),
            Cell::Known(_) => all_no = all_no.or(Some(true)),
            Cell::Missing => all_no = Some(false),
            Cell::Absent => {}
        }
    }
    match all_no {
        Some(true) => Cell::Known(CellValue::Flag(false)),
        _ => Cell::Missing,
    }
}

/// The outcome of counting.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Counted {
    pub(crate) tables: Vec<Table>,
    pub(crate) counted: u64,
    pub(crate) left_out: u64,
    pub(crate) left_out_public: LeftOut,
}

/// Counts the records of imports. Refused if nothing is left or if subtraction could give a small number away.
pub(crate) fn count(
    tx: &mut Tx<'_>,
    org: OrgId,
    batches: &[BatchId],
    published: &[Column],
) -> Result<Counted, Refusal> {
    let names: Vec<&str> = published.iter().map(|column| column.name()).collect();
    let mut data = Microdata::new(&names);
    for batch in batches {
        let mut width = Ok(());
        records::each(tx, org, *batch, |record| {
            let cells: Vec<_> = published.iter().map(|column| column.code(record)).collect();
            if let Err(error) = data.push(&cells) {
                width = Err(error);
            }
        })?;
        width.map_err(Refusal::failed)?;
    }
    let all: Vec<usize> = (0..names.len()).collect();
    let kept = data.suppress_k(&all, K).map_err(Refusal::failed)?;
    if kept.records() == 0 {
        return Err(crate::uploads::wrong("columns", "evidence-release-nothing-left"));
    }
    let at = |name: &str| names.iter().position(|known| *known == name);
    let mut wanted: Vec<Vec<usize>> = all.iter().map(|column| vec![*column]).collect();
    wanted.extend(PAIRS.iter().filter_map(|(one, two)| Some(vec![at(one)?, at(two)?])));
    let wanted: Vec<&[usize]> = wanted.iter().map(Vec::as_slice).collect();
    let tables = kept.tables(&wanted).map_err(Refusal::failed)?;
    if !disclosure::attack(&tables, K).is_empty() {
        return Err(crate::uploads::wrong("columns", "evidence-release-attack"));
    }
    Ok(Counted {
        counted: kept.records(),
        left_out: kept.left_out(),
        left_out_public: match kept.left_out_public() {
            disclosure::LeftOut::FewerThan(k) => LeftOut::FewerThan(k),
            disclosure::LeftOut::UpToPercent(share) => LeftOut::UpToPercent(share),
        },
        tables: tables.into_iter().map(table).collect(),
    })
}

fn table(found: Aggregate) -> Table {
    let words: Vec<String> = found
        .dimensions
        .iter()
        .map(|name| super::draft::file_name(name))
        .collect();
    Table {
        name: words.join("-by-"),
        title_id: match found.dimensions.len() {
            1 => String::from("hub-table-by-one"),
            _ => String::from("hub-table-by-two"),
        },
        dimensions: found.dimensions,
        rows: found
            .cells
            .into_iter()
            .map(|cell| TableRow {
                codes: cell.codes,
                count: match cell.count {
                    disclosure::Count::Exactly(count) => Count::Exactly(count),
                    disclosure::Count::FewerThan(k) => Count::FewerThan(k),
                },
            })
            .collect(),
        total: found.total,
    }
}
