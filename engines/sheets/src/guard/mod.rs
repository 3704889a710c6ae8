//! The check of a workbook before its parser sees it. Every part is unpacked once and counted; the parts that the parser will
//! read are walked through with the same XML reader, so that nothing in them makes it keep more than a bounded amount.

mod directory;
mod parts;
mod watch;

use std::collections::HashMap;
use std::io::{Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{Error, FileType, Hazard, Limit, Limits, Place};
use parts::{Found, Role};
use watch::{Spent, Watch};

/// Refuses what is not a plain workbook, and what would not stay within the limits.
pub(crate) fn check(mut input: impl Read + Seek, file_bytes: u64, limits: &Limits) -> Result<(), Error> {
    directory::check(&mut input, limits)?;
    input.rewind().map_err(Error::NotReadable)?;
    let mut archive = ZipArchive::new(input).map_err(broken)?;
    if archive.len() > limits.zip_entries {
        return Err(too_many_parts(limits));
    }
    let names: Vec<String> = (0..archive.len())
        .map(|index| archive.by_index_raw(index).map_err(broken).and_then(|part| look(&part)))
        .collect::<Result<_, _>>()?;
    check_type(&names, &archive_type(&mut archive)?)?;
    Walk {
        archive,
        spent: Spent::new(file_bytes, limits),
        left: names.into_iter().map(Some).collect(),
        found: Found::default(),
    }
    .all()
}

/// The way through the parts: first those that say where the others are.
struct Walk<R> {
    archive: ZipArchive<R>,
    spent: Spent,
    /// Names of the parts not looked at yet.
    left: Vec<Option<String>>,
    found: Found,
}

impl<R: Read + Seek> Walk<R> {
    fn all(mut self) -> Result<(), Error> {
        // As the parser does: names without case, of equal ones the last.
        let places: HashMap<String, usize> = (0..)
            .zip(&self.left)
            .filter_map(|(index, name)| Some((name.as_ref()?.replace('\\', "/").to_ascii_lowercase(), index)))
            .collect();
        let place = |path: &str| places.get(&path.to_ascii_lowercase()).copied();
        self.one(place("_rels/.rels"), Role::Package)?;
        let document = self.found.document()?;
        let (folder, name) = document
            .rfind('/')
            .map_or(("", document.as_str()), |at| document.split_at(at + 1));
        let folder = folder.strip_prefix('/').unwrap_or(folder);
        let name = if name.is_empty() { "workbook.xml" } else { name };
        self.found.folder = folder.to_owned();
        for (path, role) in [
            (format!("{folder}_rels/{name}.rels"), Role::Relations),
            (format!("{folder}{name}"), Role::Workbook),
            (format!("{folder}sharedStrings.xml"), Role::Strings),
            (format!("{folder}styles.xml"), Role::Styles),
            (format!("{folder}theme/theme1.xml"), Role::Styles),
        ] {
            self.one(place(&path), role)?;
        }
        for path in std::mem::take(&mut self.found.sheets) {
            self.one(place(&path), Role::Sheet)?;
        }
        for index in 0..self.left.len() {
            self.one(Some(index), Role::Unread)?;
        }
        Ok(())
    }

    fn one(&mut self, index: Option<usize>, role: Role) -> Result<(), Error> {
        let Some(index) = index else { return Ok(()) };
        let Some(name) = self.left.get_mut(index).and_then(Option::take) else {
            return Ok(());
        };
        let part = self.archive.by_index(index).map_err(broken)?;
        parts::walk(Watch::new(part, &name, &mut self.spent), role, &mut self.found)
    }
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

fn too_many_parts(limits: &Limits) -> Error {
    Error::too_large(Limit::ZipEntries, limits.zip_entries, Place::default())
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
