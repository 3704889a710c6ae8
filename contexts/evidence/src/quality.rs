//! How good a data set is: how much of it is known, what cannot be, how often each value occurs.

use std::collections::HashMap;
use std::io;

use ::store::Scope;
use access::{Actor, Facts, act};
use base::Refusal;
use disclosure::{KCounter, KReport};
use sheets::CsvWriter;
use standards::AgeBand;
use standards::ctdc::{self, Cell, CellValue, Column, EvidenceRecord, Group, Majority};
use ui::L;

use crate::Evidence;
use crate::model::{DataSet, DataSetId};
use crate::records;
use crate::release::K;
use crate::store::{batches, records as rows, sets};

/// Columns over which small groups are counted: those by which somebody could recognise a person.
const QUASI: [&str; 7] = [
    "yearOfRegistration",
    "gender",
    "ageBroad",
    "citizenship",
    "isForcedLabour",
    "isSexualExploit",
    "CountryOfExploitation",
];

/// One column of a data set.
#[derive(Debug, Clone)]
pub struct ColumnQuality {
    /// Which.
    pub column: &'static Column,
    /// Records in which it is known.
    pub known: u64,
    /// Records in which it is missing.
    pub missing: u64,
    /// Records whose file had no such column.
    pub absent: u64,
    /// How often each value occurs: years, age bands and durations in order, all else the most frequent first.
    pub values: Vec<(CellValue, u64)>,
}

/// What is impossible or odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Message id.
    pub id: &'static str,
    /// It cannot be; otherwise it is only worth knowing.
    pub impossible: bool,
    /// Records.
    pub count: u64,
}

/// How good a data set is.
#[derive(Debug, Clone)]
pub struct Quality {
    /// Records.
    pub records: u64,
    /// Columns that at least one file had.
    pub columns: Vec<ColumnQuality>,
    /// What is impossible or odd, and occurs.
    pub findings: Vec<Finding>,
    /// Small groups over the columns of `grouped_by`.
    pub groups: KReport,
    /// The columns of `groups`.
    pub grouped_by: Vec<&'static Column>,
}

/// A check of one record: message id, whether it is impossible, what it looks for.
type Check = (&'static str, bool, fn(&EvidenceRecord, u16) -> bool);

const CHECKS: [Check; 8] = [
    ("evidence-finding-future", true, |it, now| {
        it.year.known().is_some_and(|year| year > now)
    }),
    ("evidence-finding-age", true, |it, _| {
        match (it.age.known(), it.majority.known()) {
            (Some(age), Some(majority)) => (age < AgeBand::From18) != (majority == Majority::Minor),
            _ => false,
        }
    }),
    ("evidence-finding-younger", true, |it, _| {
        let adult_before = [it.majority_at_exploitation, it.majority_at_entry]
            .iter()
            .any(|before| before.known() == Some(Majority::Adult));
        adult_before && it.majority.known() == Some(Majority::Minor)
    }),
    ("evidence-finding-both", true, |it, _| {
        flag(it, "isSexAndLabour") == Some(true)
            && [flag(it, "isForcedLabour"), flag(it, "isSexualExploit")].contains(&Some(false))
    }),
    ("evidence-finding-labour", false, |it, _| {
        any(it, Group::Labour) && flag(it, "isForcedLabour") != Some(true)
    }),
    ("evidence-finding-sex", false, |it, _| {
        any(it, Group::Sex) && flag(it, "isSexualExploit") != Some(true)
    }),
    ("evidence-finding-no-form", false, |it, _| !any(it, Group::Exploitation)),
    ("evidence-finding-empty", false, |it, _| {
        it.gender.known().is_none() && it.age.known().is_none() && it.citizenship.known().is_none()
    }),
];

fn flag(record: &EvidenceRecord, name: &str) -> Option<bool> {
    match ctdc::column(name).map(|column| record.cell(column)) {
        Some(Cell::Known(CellValue::Flag(flag))) => Some(flag),
        _ => None,
    }
}

fn any(record: &EvidenceRecord, group: Group) -> bool {
    group
        .columns()
        .any(|column| record.cell(column) == Cell::Known(CellValue::Flag(true)))
}

/// Counts as records come.
struct Counter {
    columns: Vec<(&'static Column, u64, u64, HashMap<CellValue, u64>)>,
    findings: [u64; CHECKS.len()],
    groups: KCounter,
    quasi: Vec<&'static Column>,
    year: u16,
    records: u64,
}

impl Counter {
    fn new(quasi: Vec<&'static Column>, year: u16) -> Self {
        Self {
            columns: records::columns()
                .map(|column| (column, 0, 0, HashMap::new()))
                .collect(),
            findings: [0; CHECKS.len()],
            groups: KCounter::new(K),
            quasi,
            year,
            records: 0,
        }
    }

    fn add(&mut self, record: &EvidenceRecord) {
        self.records += 1;
        for (column, missing, absent, values) in &mut self.columns {
            match record.cell(column) {
                Cell::Known(value) => *values.entry(value).or_default() += 1,
                Cell::Missing => *missing += 1,
                Cell::Absent => *absent += 1,
            }
        }
        for ((_, _, check), count) in CHECKS.iter().zip(&mut self.findings) {
            *count += u64::from(check(record, self.year));
        }
        self.groups.add(self.quasi.iter().map(|column| {
            record
                .cell(column)
                .known()
                .map_or(std::borrow::Cow::Borrowed(""), CellValue::code)
        }));
    }

    fn finish(self) -> Quality {
        let records = self.records;
        let columns = self.columns.into_iter().map(|(column, missing, absent, values)| {
            let mut values: Vec<(CellValue, u64)> = values.into_iter().collect();
            values.sort_by_key(|(value, count)| match value {
                CellValue::Year(_) | CellValue::Age(_) | CellValue::Duration(_) => (0, *value),
                _ => (u64::MAX - count, *value),
            });
            ColumnQuality {
                column,
                known: values.iter().map(|(_, count)| count).sum(),
                missing,
                absent,
                values,
            }
        });
        let findings = CHECKS.iter().zip(self.findings);
        Quality {
            records,
            columns: columns
                .filter(|column| column.absent < records || records == 0)
                .collect(),
            findings: findings
                .filter(|(_, count)| *count > 0)
                .map(|((id, impossible, _), count)| Finding {
                    id,
                    impossible: *impossible,
                    count,
                })
                .collect(),
            groups: self.groups.finish(),
            grouped_by: self.quasi,
        }
    }
}

/// Looks at every record of a data set.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Denied`].
pub fn of(cx: &Evidence, actor: &Actor, id: DataSetId) -> Result<(DataSet, Quality), Refusal> {
    let org = actor.org;
    access::decide::<act::QualityView>(actor, &Facts::of(org).record(id)).map(drop)?;
    let year = u16::try_from(cx.ambient().now().parts().0).unwrap_or(u16::MAX);
    cx.store().read(Scope::Org(org), |tx| {
        let set = sets::get(tx, org, id)?.ok_or(Refusal::NotFound)?;
        let of_set = batches::of_set(tx, org, id)?;
        let mut had = Vec::new();
        for batch in &of_set {
            had.push(batches::present(tx, org, batch.id)?);
        }
        let quasi = QUASI.iter().filter_map(|name| ctdc::column(name));
        let quasi = quasi.filter(|column| had.iter().any(|present| present.has(column)));
        let mut counter = Counter::new(quasi.collect(), year);
        for batch in &of_set {
            rows::each(tx, org, batch.id, |record| counter.add(record))?;
        }
        Ok((set, counter.finish()))
    })
}

/// The words of a value, in the reader's language.
pub(crate) fn words(l: &L, value: CellValue) -> String {
    match value {
        CellValue::Place(standards::iso3166::Place::Country(country)) => country.name(l.lang().code()).to_owned(),
        CellValue::Year(year) => l.digits(&year.to_string()),
        other => other.label_id().map_or_else(|| other.code().into_owned(), |id| l.t(id)),
    }
}

/// All counts as CSV: column, code, count. Codes, so that a program reads it too; headers in the reader's language.
///
/// # Errors
/// Never, short of memory.
pub fn csv(quality: &Quality, l: &L) -> io::Result<Vec<u8>> {
    let mut out = CsvWriter::new(Vec::new());
    let heads = [
        "evidence-quality-column",
        "evidence-quality-value",
        "evidence-quality-records",
    ];
    out.row(heads.map(|id| l.plain(id, &[])))?;
    for column in &quality.columns {
        let name = column.column.name;
        for (value, count) in &column.values {
            out.row([name, &value.code(), &count.to_string()])?;
        }
        out.row([name, standards::NotKnown::Missing.code(), &column.missing.to_string()])?;
        if column.absent > 0 {
            out.row([name, "no-column", &column.absent.to_string()])?;
        }
    }
    for finding in &quality.findings {
        out.row(["", finding.id, &finding.count.to_string()])?;
    }
    out.finish()
}
