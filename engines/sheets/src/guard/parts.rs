//! Walking through a part with the reader that the parser uses, and bounding what the parser would keep of it.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::damaged;
use super::watch::Watch;
use crate::{Error, Limit, Place};

/// No workbook nests its elements nearly as deep.
const DEPTH: usize = 64;
/// Bytes of one tag. The longest is the first one of a sheet, with its name spaces.
const TAG: usize = 64 << 10;
/// Bytes of one cell or one string with all its markup.
const ITEM: u64 = 8 << 20;
/// Strings, with their texts and runs: what the parser keeps of the list.
const STRING_NODES: u64 = 2_500_000;
const STRING_BYTES: u64 = 64 << 20;
/// Elements and bytes of the other parts that are kept.
const NODES: u64 = 200_000;
const BYTES: u64 = 16 << 20;
/// Elements times the longest of them: a parser may copy one text for each element that refers to it.
const WEIGHT: u64 = 96 << 20;
/// Sheets of a workbook.
const SHEETS: u64 = 1_000;

/// What a part is to the parser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Where the workbook is.
    Package,
    /// Where its sheets are.
    Relations,
    Workbook,
    Strings,
    /// Styles, and the theme that they use.
    Styles,
    Sheet,
    /// Never read.
    Unread,
}

/// What the parts say of one another.
#[derive(Default)]
pub(super) struct Found {
    documents: Vec<String>,
    /// Folder of the workbook, with a slash behind it.
    pub(super) folder: String,
    /// Paths of the sheets in the archive.
    pub(super) sheets: BTreeSet<String>,
    references: BTreeSet<String>,
}

impl Found {
    /// Where the workbook is. There is one, and its name is spelled out, so that the parser finds no other.
    pub(super) fn document(&self) -> Result<String, Error> {
        match self.documents.as_slice() {
            [one] if !one.contains('&') => Ok(one.clone()),
            _ => Err(damaged()),
        }
    }

    fn note(&mut self, role: Role, element: &BytesStart<'_>) -> Result<(), Error> {
        match (role, element.local_name().as_ref()) {
            (Role::Package, "Relationship") => {
                let kind = attribute(element, "Type")?.unwrap_or_default();
                if kind.ends_with("/relationships/officeDocument") {
                    self.documents
                        .extend(attribute(element, "Target")?.map(Cow::into_owned));
                }
                Ok(())
            }
            (Role::Relations, "Relationship") => {
                let kind = attribute(element, "Type")?.unwrap_or_default();
                let sheets = ["worksheet", "chartsheet", "dialogsheet"];
                if !sheets.contains(&kind.rsplit('/').next().unwrap_or_default()) {
                    return Ok(());
                }
                let target = attribute(element, "Target")?.unwrap_or_default();
                let path = match target.strip_prefix('/') {
                    Some(path) => path.to_owned(),
                    None => format!("{}{target}", self.folder),
                };
                // A part that is two sheets would be read as often as it has names.
                only_if(self.sheets.insert(path.to_ascii_lowercase()))
            }
            (Role::Workbook, "sheet") => {
                if self.references.len() as u64 >= SHEETS {
                    return Err(Error::too_large(Limit::ZipNodes, SHEETS, Place::default()));
                }
                for attribute in element.attributes() {
                    let attribute = attribute.map_err(|_| damaged())?;
                    if attribute.key.local_name().as_ref() == "id" {
                        only_if(self.references.insert(attribute.value.into_owned()))?;
                    }
                }
                Ok(())
            }
            // The parser counts on from this number; that of a row has at most so many digits.
            (Role::Sheet, "row") => only_if(attribute(element, "r")?.is_none_or(|row| row.len() <= 7)),
            (Role::Strings, "sst") => {
                let count = attribute(element, "uniqueCount")?.unwrap_or_default();
                // The parser makes room for as many before it has seen one.
                match count.parse::<u64>() {
                    Ok(count) if count <= STRING_NODES => Ok(()),
                    Err(_) if count.is_empty() => Ok(()),
                    _ => Err(Error::too_large(Limit::ZipNodes, STRING_NODES, Place::default())),
                }
            }
            _ => Ok(()),
        }
    }
}

fn attribute<'e>(element: &'e BytesStart<'_>, name: &str) -> Result<Option<Cow<'e, str>>, Error> {
    let mut value = None;
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| damaged())?;
        if attribute.key.as_ref() == name {
            value = Some(attribute.value);
        }
    }
    Ok(value)
}

fn only_if(good: bool) -> Result<(), Error> {
    if good { Ok(()) } else { Err(damaged()) }
}

/// How far a walk is.
#[derive(Default)]
struct Walked {
    depth: usize,
    nodes: u64,
    /// The longest tag or text under the first element.
    longest: u64,
    /// The cell or string that is open: its depth, and where it began.
    item: Option<(usize, u64)>,
}

/// Reads a part to its end, or to the first thing that is refused.
pub(super) fn walk(mut watch: Watch<'_, impl Read>, role: Role, found: &mut Found) -> Result<(), Error> {
    if role == Role::Unread {
        let mut window = [0; 64 << 10];
        while watch.read(&mut window).map_err(|_| watch.refusal())? > 0 {
            watch.fresh = 0;
        }
        return Ok(());
    }
    let mut xml = Reader::from_reader(BufReader::with_capacity(64 << 10, watch));
    let config = xml.config_mut();
    config.check_comments = false;
    config.expand_empty_elements = true;
    let (mut buffer, mut walked) = (Vec::new(), Walked::default());
    loop {
        buffer.clear();
        let Ok(event) = xml.read_event_into(&mut buffer) else {
            return Err(xml.get_mut().get_mut().refusal());
        };
        let is_end = matches!(event, Event::Eof);
        walked.event(role, &event, found)?;
        let at = xml.buffer_position();
        walked.position(role, &event, at)?;
        xml.get_mut().get_mut().fresh = 0;
        if is_end {
            return Ok(());
        }
    }
}

impl Walked {
    fn event(&mut self, role: Role, event: &Event<'_>, found: &mut Found) -> Result<(), Error> {
        match event {
            Event::Start(element) => {
                self.depth += 1;
                self.nodes += 1;
                if self.depth > DEPTH || element.len() > TAG {
                    return Err(damaged());
                }
                if self.depth > 1 {
                    self.longest = self.longest.max(element.len() as u64);
                }
                found.note(role, element)?;
            }
            Event::Text(text) => self.longest = self.longest.max(text.len() as u64),
            Event::CData(text) => self.longest = self.longest.max(text.len() as u64),
            _ => {}
        }
        let most = match role {
            Role::Sheet | Role::Unread => return Ok(()),
            Role::Strings => STRING_NODES,
            _ => NODES.min(WEIGHT / self.longest.max(1)),
        };
        if self.nodes > most {
            return Err(Error::too_large(Limit::ZipNodes, most, Place::default()));
        }
        Ok(())
    }

    /// What depends on how many bytes of the part are read: `at`.
    fn position(&mut self, role: Role, event: &Event<'_>, at: u64) -> Result<(), Error> {
        let most = match role {
            Role::Sheet | Role::Unread => u64::MAX,
            Role::Strings => STRING_BYTES,
            _ => BYTES,
        };
        if at > most {
            return Err(Error::too_large(Limit::ZipInflated, most, Place::default()));
        }
        match event {
            Event::Start(element) if self.item.is_none() && matches!(element.local_name().as_ref(), "c" | "si") => {
                self.item = Some((self.depth, at));
            }
            Event::End(_) => {
                if self.item.is_some_and(|(depth, _)| depth == self.depth) {
                    self.item = None;
                }
                self.depth = self.depth.saturating_sub(1);
            }
            _ => {}
        }
        if self.item.is_some_and(|(_, start)| at - start > ITEM) {
            return Err(Error::too_large(Limit::CellBytes, ITEM, Place::default()));
        }
        Ok(())
    }
}
