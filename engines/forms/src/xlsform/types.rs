//! The types of the survey sheet, in all the spellings that pyxform takes.

use crate::definition::Kind;

/// What a row of the survey is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RowType {
    BeginGroup,
    BeginRepeat,
    /// A group for each choice of a list.
    BeginLoop(String),
    End,
    Question {
        kind: Kind,
        appearance: Option<&'static str>,
    },
    Select {
        kind: Kind,
        list: String,
        /// A choice *other* with a question for it is added.
        other: bool,
        /// The list is a file.
        file: bool,
    },
    /// Rows of another file.
    Include(String),
    /// Known, left out: nothing depends on it.
    Ignored,
    /// What devices no longer tell: kept empty, because texts may quote it.
    Forgotten,
    /// Known, refused.
    Refused,
    Unknown,
}

/// Words before the list; longer ones first.
const SELECTS: [(&str, Kind, bool); 12] = [
    ("add select multiple prompt using", Kind::SelectMultiple, false),
    ("add select one prompt using", Kind::SelectOne, false),
    ("select multiple from file", Kind::SelectMultiple, true),
    ("select all that apply from", Kind::SelectMultiple, false),
    ("select one from file", Kind::SelectOne, true),
    ("select all that apply", Kind::SelectMultiple, false),
    ("select multiple from", Kind::SelectMultiple, false),
    ("select one from", Kind::SelectOne, false),
    ("select multiple", Kind::SelectMultiple, false),
    ("select one", Kind::SelectOne, false),
    ("select1", Kind::SelectOne, false),
    ("rank", Kind::Rank, false),
];

/// Other spellings of types without a list.
const PLAIN: &[(&str, Kind)] = &[
    ("string", Kind::Text),
    ("add text prompt", Kind::Text),
    ("int", Kind::Integer),
    ("add integer prompt", Kind::Integer),
    ("add decimal prompt", Kind::Decimal),
    ("add date prompt", Kind::Date),
    ("datetime", Kind::DateTime),
    ("date time", Kind::DateTime),
    ("gps", Kind::Point),
    ("location", Kind::Point),
    ("geopoint", Kind::Point),
    ("photo", Kind::Image),
    ("picture", Kind::Image),
    ("add image prompt", Kind::Image),
    ("add photo prompt", Kind::Image),
    ("add audio prompt", Kind::Audio),
    ("add video prompt", Kind::Video),
    ("add file prompt", Kind::File),
    ("trigger", Kind::Acknowledge),
    ("add note prompt", Kind::Note),
    ("start time", Kind::Start),
    ("get start time", Kind::Start),
    ("end time", Kind::End),
    ("get end time", Kind::End),
    ("get today", Kind::Today),
    ("imei", Kind::DeviceId),
    ("device id", Kind::DeviceId),
    ("get device id", Kind::DeviceId),
    ("get phone number", Kind::PhoneNumber),
    ("uri:deviceid", Kind::DeviceId),
    ("uri:username", Kind::Username),
    ("uri:phonenumber", Kind::PhoneNumber),
    ("uri:email", Kind::Email),
];

/// Reads a type.
pub(crate) fn row_type(text: &str) -> RowType {
    let words: Vec<&str> = text.split_whitespace().collect();
    let whole = words.join(" ");
    // Underscores are spaces in the words of the type, not in the names of lists.
    let first = words
        .first()
        .copied()
        .unwrap_or_default()
        .to_lowercase()
        .replace('_', " ");
    let rest = words.get(1..).unwrap_or_default().join(" ");
    let spaced = if rest.is_empty() {
        first.clone()
    } else {
        format!("{first} {rest}")
    };
    if let Some(inner) = spaced.strip_prefix("begin ") {
        return begin(inner.trim());
    }
    if spaced.starts_with("end ") && end(&spaced) {
        return RowType::End;
    }
    if spaced == "include" {
        return RowType::Include(String::new());
    }
    if let Some(file) = spaced.strip_prefix("include ") {
        return RowType::Include(file.trim().to_owned());
    }
    if let Some(select) = select(&spaced) {
        return select;
    }
    let lower = spaced.to_lowercase();
    match lower.as_str() {
        "phone number" => {
            return RowType::Question {
                kind: Kind::Text,
                appearance: Some("numbers"),
            };
        }
        "simserial" | "uri:simserial" | "sim id" | "subscriberid" | "uri:subscriberid" | "subscriber id" => {
            return RowType::Forgotten;
        }
        "csv-external" | "xml-external" => return RowType::Ignored,
        "osm" | "hidden list" | "cascading select" | "select one external" | "background-geopoint" => {
            return RowType::Refused;
        }
        _ => {}
    }
    let kind = Kind::of_xlsform(&whole)
        .or_else(|| Kind::of_xlsform(&lower))
        .or_else(|| PLAIN.iter().find(|(name, _)| *name == lower).map(|(_, kind)| *kind))
        .filter(|kind| !kind.chooses());
    kind.map_or(RowType::Unknown, |kind| RowType::Question { kind, appearance: None })
}

fn begin(inner: &str) -> RowType {
    let lower = inner.to_lowercase().replace('_', " ");
    match lower.as_str() {
        "group" => RowType::BeginGroup,
        "repeat" | "lgroup" | "looped group" => RowType::BeginRepeat,
        _ => match inner.get(..10).filter(|start| start.eq_ignore_ascii_case("loop over ")) {
            Some(_) => RowType::BeginLoop(inner.get(10..).unwrap_or_default().trim().to_owned()),
            None => RowType::Unknown,
        },
    }
}

fn end(spaced: &str) -> bool {
    let lower = spaced.to_lowercase().replace('_', " ");
    matches!(
        lower.as_str(),
        "end group" | "end repeat" | "end lgroup" | "end looped group" | "end loop"
    )
}

fn select(spaced: &str) -> Option<RowType> {
    let lower = spaced.to_lowercase();
    let (word, kind, file) = SELECTS.iter().find(|(word, ..)| {
        let after = lower.strip_prefix(word);
        after.is_some_and(|after| after.starts_with(' '))
    })?;
    let mut list = spaced.get(word.len()..).unwrap_or_default().trim();
    if lower.starts_with("select one external") {
        return Some(RowType::Refused);
    }
    let mut other = false;
    for ending in [" or specify other", " or_other", " or other"] {
        let cut = list.len().checked_sub(ending.len());
        if let Some(cut) = cut.filter(|cut| list.get(*cut..).is_some_and(|tail| tail.eq_ignore_ascii_case(ending))) {
            list = list.get(..cut).unwrap_or_default().trim();
            other = true;
        }
    }
    if list.is_empty() || list.contains("${") {
        return Some(RowType::Refused);
    }
    Some(RowType::Select {
        kind: *kind,
        list: list.to_owned(),
        other,
        file: *file,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_types_are_read() {
        for text in ["begin group", "begin_group", "Begin Group"] {
            assert_eq!(row_type(text), RowType::BeginGroup, "{text}");
        }
        assert_eq!(row_type("end_repeat"), RowType::End);
        assert_eq!(
            row_type("begin loop over toilet_type"),
            RowType::BeginLoop("toilet_type".into())
        );
        let one = |list: &str, other, file| RowType::Select {
            kind: Kind::SelectOne,
            list: list.into(),
            other,
            file,
        };
        assert_eq!(row_type("select_one yes_no"), one("yes_no", false, false));
        assert_eq!(
            row_type("select one from yes_no or specify other"),
            one("yes_no", true, false)
        );
        assert_eq!(row_type("select_one_from_file  a_b.csv"), one("a_b.csv", false, true));
        assert_eq!(row_type("select one states or_other"), one("states", true, false));
        assert_eq!(
            row_type("dateTime"),
            RowType::Question {
                kind: Kind::DateTime,
                appearance: None
            }
        );
        assert_eq!(row_type("select_one"), RowType::Unknown);
        assert_eq!(
            row_type("include yes_or_no_question"),
            RowType::Include("yes_or_no_question".into())
        );
        assert_eq!(row_type("select_one ${kids}"), RowType::Refused);
        assert_eq!(row_type("rubbish"), RowType::Unknown);
        assert_eq!(row_type("begin_ŋŋŋŋŋŋŋŋŋŋŋŋŋŋ"), RowType::Unknown);
    }
}
