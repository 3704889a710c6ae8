//! Recognising the columns of a spreadsheet or survey export of HTCDS data by their headers.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{FIELDS, Field, Section, field};
use crate::text::{fold, nearest};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The field.
    pub field: &'static Field,
    /// Which entry of a repeating section, from 0 (`hte_Date_2` is 1); always 0 in the others.
    pub item: usize,
}

/// What somebody should know about a column before the import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeaderNote {
    /// Not recognised, with the field that may have been meant.
    Unknown {
        /// Place in the sheet, from 0.
        index: usize,
        /// The header.
        header: String,
        /// The nearest field.
        suggestion: Option<&'static Field>,
    },
    /// The header fits several fields (`Type`): say which in the mapping.
    Ambiguous {
        /// Place in the sheet, from 0.
        index: usize,
        /// The header.
        header: String,
        /// The fields it fits.
        fields: Vec<&'static Field>,
    },
    /// Names a field that an earlier column already has; not read.
    Duplicate {
        /// Place in the sheet, from 0.
        index: usize,
        /// The field.
        field: &'static Field,
    },
    /// Two header rows disagree: the official template hides the row of identifiers, whose address columns stand in another
    /// order than the labels that people see. The label was taken.
    Conflict {
        /// Place in the sheet, from 0.
        index: usize,
        /// What the row of identifiers says.
        by_id: &'static Field,
        /// What the label says, which was taken.
        by_label: &'static Field,
    },
    /// One choice of a multiple choice question, which surveys repeat in a column of its own; not read.
    Choice {
        /// Place in the sheet, from 0.
        index: usize,
        /// The field of the question.
        field: &'static Field,
    },
}

/// What was recognised in the first rows of a sheet.
#[derive(Debug, Clone)]
pub struct Headers {
    /// How many rows are headers: 0 where none was found, 2 in the official template.
    pub rows: usize,
    /// For each column of the sheet, what it is; none for those that are not read.
    pub columns: Vec<Option<Target>>,
    /// What somebody should know.
    pub notes: Vec<HeaderNote>,
}

impl Headers {
    /// How many columns were recognised.
    pub fn recognised(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    /// Whether this is HTCDS data at all: at least three columns, and no more unknown ones than known.
    pub fn is_htcds(&self) -> bool {
        let unknown = self
            .notes
            .iter()
            .filter(|note| matches!(note, HeaderNote::Unknown { .. }))
            .count();
        self.recognised() >= 3 && self.recognised() >= unknown
    }

    /// Takes a column for a field, as the mapping file of an import says; `None` leaves it out.
    pub fn map(&mut self, index: usize, target: Option<Target>) {
        if let Some(slot) = self.columns.get_mut(index) {
            *slot = target;
            self.notes.retain(|note| note.index() != index);
        }
    }
}

impl HeaderNote {
    /// Place of the column in the sheet, from 0.
    pub const fn index(&self) -> usize {
        match self {
            Self::Unknown { index, .. }
            | Self::Ambiguous { index, .. }
            | Self::Duplicate { index, .. }
            | Self::Conflict { index, .. }
            | Self::Choice { index, .. } => *index,
        }
    }
}

#[derive(Clone)]
enum Reading {
    Empty,
    Unknown,
    Field { target: Target, by_label: bool },
    Several(Vec<&'static Field>),
    Choice(&'static Field),
}

impl Reading {
    const fn is_known(&self) -> bool {
        matches!(self, Self::Field { .. } | Self::Several(_) | Self::Choice(_))
    }
}

/// Recognises the headers in the first row or the first two rows of a sheet: identifiers of the standard, its labels, the
/// survey's and template's own spellings, in any order and case.
pub fn recognise<S: AsRef<str>>(rows: &[Vec<S>]) -> Headers {
    let readings: Vec<Vec<Reading>> = rows
        .iter()
        .take(2)
        .map(|row| row.iter().map(|cell| read(cell.as_ref())).collect())
        .collect();
    // A row of data may hold a word that is also a label; a row of headers is mostly labels.
    let is_header = |row: &Vec<Reading>| {
        let known = row.iter().filter(|reading| reading.is_known()).count();
        let filled = row.iter().filter(|reading| !matches!(reading, Reading::Empty)).count();
        known >= 1 && known * 2 >= filled
    };
    let count = readings.iter().take_while(|row| is_header(row)).count();
    let mut headers = Headers {
        rows: count,
        columns: Vec::new(),
        notes: Vec::new(),
    };
    let width = readings.iter().take(count).map(Vec::len).max().unwrap_or(0);
    for index in 0..width {
        let of = |row: usize| {
            readings
                .get(row)
                .and_then(|row| row.get(index))
                .cloned()
                .unwrap_or(Reading::Empty)
        };
        let below = if count > 1 { of(1) } else { Reading::Empty };
        let reading = merge(index, of(0), below, &mut headers.notes);
        let text = rows
            .iter()
            .take(count)
            .filter_map(|row| row.get(index))
            .map(|cell| cell.as_ref().trim())
            .find(|cell| !cell.is_empty());
        place(index, reading, text.unwrap_or_default(), &mut headers);
    }
    headers
}

/// What two header rows say of one column. Where both name a field, the label wins: it is what people saw when they typed.
fn merge(index: usize, above: Reading, below: Reading, notes: &mut Vec<HeaderNote>) -> Reading {
    match (above, below) {
        (
            Reading::Field {
                target: a,
                by_label: false,
            },
            Reading::Field {
                target: b,
                by_label: true,
            },
        ) if a.field != b.field => {
            notes.push(HeaderNote::Conflict {
                index,
                by_id: a.field,
                by_label: b.field,
            });
            Reading::Field {
                target: b,
                by_label: true,
            }
        }
        (known @ Reading::Field { .. }, _) => known,
        (_, known @ Reading::Field { .. }) => known,
        (above, below) if above.is_known() || !below.is_known() => {
            if matches!(above, Reading::Empty) {
                below
            } else {
                above
            }
        }
        (_, below) => below,
    }
}

fn place(index: usize, reading: Reading, header: &str, headers: &mut Headers) {
    let mut column = None;
    match reading {
        Reading::Empty => {}
        Reading::Field { target, .. } if headers.columns.contains(&Some(target)) => {
            headers.notes.push(HeaderNote::Duplicate {
                index,
                field: target.field,
            });
        }
        Reading::Field { target, .. } => column = Some(target),
        Reading::Several(fields) => {
            headers.notes.push(HeaderNote::Ambiguous {
                index,
                header: header.to_owned(),
                fields,
            });
        }
        Reading::Choice(field) => headers.notes.push(HeaderNote::Choice { index, field }),
        Reading::Unknown => {
            let names = FIELDS
                .iter()
                .flat_map(|field| [(field.id, field), (field.label, field)]);
            let suggestion = nearest(header, names);
            headers.notes.push(HeaderNote::Unknown {
                index,
                header: header.to_owned(),
                suggestion,
            });
        }
    }
    headers.columns.push(column);
}

/// Identifiers and aliases by folded name; labels may belong to several fields.
struct Names {
    ids: HashMap<String, &'static Field>,
    labels: HashMap<String, Vec<&'static Field>>,
}

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = Names {
            ids: HashMap::new(),
            labels: HashMap::new(),
        };
        for field in FIELDS {
            names.ids.insert(fold(field.id), field);
        }
        for field in FIELDS {
            // An alias with an underscore is a drifted identifier, one without is a label.
            let (ids, labels): (Vec<&str>, Vec<&str>) = field.aliases.iter().partition(|alias| alias.contains('_'));
            for id in ids {
                names.ids.entry(fold(id)).or_insert(field);
            }
            for label in std::iter::once(field.label).chain(labels) {
                let fields = names.labels.entry(fold(label)).or_default();
                if !fields.contains(&field) {
                    fields.push(field);
                }
            }
        }
        names
    })
}

fn read(header: &str) -> Reading {
    let header = header.trim();
    if header.is_empty() {
        return Reading::Empty;
    }
    if let found @ (Reading::Field { .. } | Reading::Several(_)) = plain(header) {
        return found;
    }
    // Survey exports write the group before the question and a choice behind it.
    if let Some((before, last)) = header.rsplit_once('/') {
        if let found @ (Reading::Field { .. } | Reading::Several(_)) = plain(last) {
            return found;
        }
        let question = before.rsplit_once('/').map_or(before, |(_, question)| question);
        if let Reading::Field { target, .. } = plain(question)
            && target
                .field
                .codes
                .is_some_and(|list| crate::parse::code_by_text(list.id, last).is_some())
        {
            return Reading::Choice(target.field);
        }
    }
    numbered(header).unwrap_or(Reading::Unknown)
}

fn plain(header: &str) -> Reading {
    let folded = fold(header);
    let at = |field, by_label| Reading::Field {
        target: Target { field, item: 0 },
        by_label,
    };
    if let Some(field) = names().ids.get(&folded) {
        return at(field, false);
    }
    match names().labels.get(&folded).map(Vec::as_slice) {
        Some([field]) => at(field, true),
        Some(fields) => Reading::Several(fields.to_vec()),
        None => Reading::Unknown,
    }
}

/// `hte_Date_2`, `hte_Date (2)`, `hte_Date[2]`: the second entry of a section that repeats.
fn numbered(header: &str) -> Option<Reading> {
    let bare = header.trim_end_matches([')', ']']);
    let stem = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    let number: usize = bare.strip_prefix(stem)?.parse().ok()?;
    let name = stem.trim_end_matches([' ', '_', '(', '[', '-', '.']);
    match plain(name) {
        Reading::Field { target, by_label } if target.field.section.repeats() && (1..=50).contains(&number) => {
            Some(Reading::Field {
                target: Target {
                    item: number - 1,
                    ..target
                },
                by_label,
            })
        }
        _ => None,
    }
}

impl Target {
    /// The stable name, as a mapping file writes it: `prs_Gender`, `hte_Date_2`.
    pub fn name(self) -> String {
        if self.item == 0 {
            self.field.id.to_owned()
        } else {
            format!("{}_{}", self.field.id, self.item + 1)
        }
    }

    /// Exactly what [`Target::name`] gave.
    pub fn of(name: &str) -> Option<Self> {
        if let Some(field) = field(name) {
            return Some(Self { field, item: 0 });
        }
        let (id, number) = name.rsplit_once('_')?;
        let (field, number) = (field(id)?, number.parse::<usize>().ok()?);
        (field.section.repeats() && (2..=50).contains(&number)).then(|| Self {
            field,
            item: number - 1,
        })
    }

    /// The section, which says whether `item` matters.
    pub const fn section(self) -> Section {
        self.field.section
    }
}
