//! The check of a workbook before its parser sees it: every part is unpacked once, counted and looked over.

use std::io::{Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{Error, FileType, Hazard, Limit, Limits, Place};

/// Elements in `xl/sharedStrings.xml`: each becomes a string in memory.
const STRING_NODES: u64 = 4_000_000;
/// Elements in any other part that is read as a whole. (Sheets are streamed.)
const PART_NODES: u64 = 250_000;
/// Small files compress better than a hundredfold without harm.
const RATIO_FROM: u64 = 4 << 20;

/// Refuses what is not a plain workbook, and what would not stay within the limits.
pub(crate) fn check(input: impl Read + Seek, file_bytes: u64, limits: &Limits) -> Result<(), Error> {
    let mut archive = ZipArchive::new(input).map_err(broken)?;
    if archive.len() > limits.zip_entries {
        return Err(Error::too_large(
            Limit::ZipEntries,
            limits.zip_entries,
            Place::default(),
        ));
    }
    let names: Vec<String> = (0..archive.len())
        .map(|index| archive.by_index_raw(index).map_err(broken).and_then(|part| look(&part)))
        .collect::<Result<_, _>>()?;
    check_type(&names, &archive_type(&mut archive)?)?;
    let mut inflated = 0_u64;
    for (index, name) in names.iter().enumerate() {
        let part = archive.by_index(index).map_err(broken)?;
        unpack(part, name, file_bytes, limits, &mut inflated)?;
    }
    Ok(())
}

/// The name of a part, unless the part must not be there.
fn look<R: Read>(part: &zip::read::ZipFile<'_, R>) -> Result<String, Error> {
    let name = part.name().map_err(broken)?.into_owned();
    let outside =
        name.starts_with(['/', '\\']) || name.contains(':') || name.split(['/', '\\']).any(|part| part == "..");
    if outside || part.is_symlink() {
        return Err(Error::Unsafe { what: Hazard::PartName });
    }
    if part.encrypted() {
        return Err(Error::Unsafe {
            what: Hazard::Encrypted,
        });
    }
    Ok(name)
}

/// What `mimetype` or `[Content_Types].xml` say; both are short.
fn archive_type<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<String, Error> {
    let mut text = Vec::new();
    for name in ["mimetype", "[Content_Types].xml"] {
        match archive.by_name(name) {
            Ok(part) => {
                part.take(1 << 20).read_to_end(&mut text).map_err(|_| damaged())?;
            }
            Err(ZipError::FileNotFound) => {}
            Err(error) => return Err(broken(error)),
        }
    }
    Ok(String::from_utf8_lossy(&text).into_owned())
}

fn check_type(names: &[String], content: &str) -> Result<(), Error> {
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    let found = if content.contains("opendocument.spreadsheet") {
        FileType::Ods
    } else if content.contains("opendocument") || has("word/document.xml") || has("ppt/presentation.xml") {
        FileType::Office
    } else if has("xl/workbook.bin") {
        FileType::Xlsb
    } else if content.contains("macroEnabled") || names.iter().any(|name| name.ends_with("vbaProject.bin")) {
        FileType::Xlsm
    } else if has("xl/workbook.xml") || content.contains("spreadsheetml.sheet.main") {
        return Ok(());
    } else {
        FileType::Zip
    };
    Err(Error::WrongType { found })
}

/// Unpacks one part without keeping it.
fn unpack(mut part: impl Read, name: &str, file_bytes: u64, limits: &Limits, inflated: &mut u64) -> Result<(), Error> {
    let place = Place::default;
    let lower = name.to_ascii_lowercase();
    let xml = [".xml", ".rels", ".vml"].iter().any(|end| lower.ends_with(end));
    let most_nodes = if lower.ends_with("sharedstrings.xml") {
        STRING_NODES
    } else if lower.starts_with("xl/worksheets/sheet") || lower.contains("/worksheets/") {
        u64::MAX
    } else {
        PART_NODES
    };
    let mut window = [0_u8; 64 << 10];
    let (mut kept, mut nodes, mut run, mut first) = (0, 0_u64, 0_usize, true);
    // No text or tag of a workbook is nearly as long, also with every character escaped; a parser would keep it in memory.
    let longest = limits.cell_bytes.saturating_mul(8);
    loop {
        let read = part
            .read(window.get_mut(kept..).unwrap_or_default())
            .map_err(|_| damaged())?;
        if read == 0 {
            return Ok(());
        }
        let fresh = window.get(kept..kept + read).unwrap_or_default();
        *inflated += read as u64;
        if *inflated > limits.zip_inflated {
            return Err(Error::too_large(Limit::ZipInflated, limits.zip_inflated, place()));
        }
        if *inflated > RATIO_FROM && *inflated / file_bytes.max(1) > limits.zip_ratio {
            return Err(Error::too_large(Limit::ZipRatio, limits.zip_ratio, place()));
        }
        if first && is_archive(fresh) {
            return Err(Error::Unsafe {
                what: Hazard::NestedArchive,
            });
        }
        first = false;
        if xml {
            let mut pieces = fresh.split(|byte| *byte == b'<').map(<[u8]>::len);
            run += pieces.next().unwrap_or(0);
            let mut longest_run = run;
            for piece in pieces {
                nodes += 1;
                run = piece;
                longest_run = longest_run.max(run);
            }
            if nodes > most_nodes {
                return Err(Error::too_large(Limit::ZipNodes, most_nodes, place()));
            }
            if longest_run > longest {
                return Err(Error::too_large(Limit::CellBytes, limits.cell_bytes, place()));
            }
            let seen = window.get(..kept + read).unwrap_or_default();
            if declares_type(seen) {
                return Err(Error::Unsafe { what: Hazard::Doctype });
            }
            // What may be the start of a declaration stays for the next round.
            let from = seen.len().saturating_sub(MARK.len() * 2);
            let tail = seen.len() - from;
            window.copy_within(from..from + tail, 0);
            kept = tail;
        }
    }
}

const MARK: &[u8] = b"<!doctype";

/// `<!DOCTYPE`, also in UTF-16.
fn declares_type(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
        rest = rest.get(at..).unwrap_or_default();
        let letters = rest.iter().filter(|byte| **byte != 0).take(MARK.len());
        if letters.map(u8::to_ascii_lowercase).eq(MARK.iter().copied()) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

fn is_archive(bytes: &[u8]) -> bool {
    [
        &b"PK\x03\x04"[..],
        b"\x1f\x8b",
        b"7z\xbc\xaf",
        b"Rar!",
        b"\xd0\xcf\x11\xe0",
        b"\xfd7zXZ",
        b"BZh",
    ]
    .iter()
    .any(|magic| bytes.starts_with(magic))
}

fn damaged() -> Error {
    Error::Damaged {
        place: Place::default(),
    }
}

fn broken(error: ZipError) -> Error {
    match error {
        ZipError::Io(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => match error.kind() {
            std::io::ErrorKind::InvalidData | std::io::ErrorKind::InvalidInput => damaged(),
            _ => Error::NotReadable(error),
        },
        _ => damaged(),
    }
}
