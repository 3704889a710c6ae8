//! What a file really is, by its first bytes. Names and endings are not looked at.

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileType {
    /// Text, so perhaps CSV.
    Text,
    /// A ZIP archive; whether it is a workbook is decided by its entries.
    Zip,
    /// An Excel workbook (.xlsx).
    Xlsx,
    /// An Excel workbook with macros (.xlsm).
    Xlsm,
    /// A binary Excel workbook (.xlsb).
    Xlsb,
    /// An Excel workbook of the old format (.xls).
    Xls,
    /// An Office file locked with a password.
    Protected,
    /// An OpenDocument spreadsheet (.ods).
    Ods,
    /// A text document or presentation of an office program.
    Office,
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// A web page.
    Html,
    /// An XML document.
    Xml,
    /// A JSON document.
    Json,
    /// A program.
    Program,
    /// A compressed archive that is not ZIP.
    Archive,
    /// A database or data file of another program.
    Data,
    /// Nothing at all.
    Empty,
    /// None of these, and not text.
    Binary,
}

impl FileType {
    /// Stable name, used as the argument of messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Zip => "zip",
            Self::Xlsx => "xlsx",
            Self::Xlsm => "xlsm",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Protected => "protected",
            Self::Ods => "ods",
            Self::Office => "office",
            Self::Pdf => "pdf",
            Self::Image => "image",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::Json => "json",
            Self::Program => "program",
            Self::Archive => "archive",
            Self::Data => "data",
            Self::Empty => "empty",
            Self::Binary => "binary",
        }
    }

    /// In English, with its article, for the command line.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Zip => "a ZIP archive",
            Self::Xlsx => "an Excel workbook (.xlsx)",
            Self::Xlsm => "an Excel workbook with macros (.xlsm); save it as .xlsx or CSV",
            Self::Xlsb => "a binary Excel workbook (.xlsb); save it as .xlsx or CSV",
            Self::Xls => "an Excel workbook of the old format (.xls); save it as .xlsx or CSV",
            Self::Protected => "an Office file locked with a password; remove the password first",
            Self::Ods => "an OpenDocument spreadsheet (.ods); save it as .xlsx or CSV",
            Self::Office => "an office document",
            Self::Pdf => "a PDF document",
            Self::Image => "a picture",
            Self::Html => "a web page",
            Self::Xml => "an XML document",
            Self::Json => "a JSON document",
            Self::Program => "a program",
            Self::Archive => "a compressed archive; unpack it first",
            Self::Data => "a database or data file of another program",
            Self::Empty => "an empty file",
            Self::Binary => "data that is not text",
        }
    }
}

/// First bytes and what they mean.
const MAGIC: [(&[u8], FileType); 24] = [
    (b"PK\x03\x04", FileType::Zip),
    (b"PK\x05\x06", FileType::Zip),
    (b"%PDF", FileType::Pdf),
    (b"\x89PNG", FileType::Image),
    (b"\xff\xd8\xff", FileType::Image),
    (b"GIF8", FileType::Image),
    (b"BM\x00\x00", FileType::Image),
    (b"II*\x00", FileType::Image),
    (b"MM\x00*", FileType::Image),
    (b"RIFF", FileType::Image),
    (b"MZ", FileType::Program),
    (b"\x7fELF", FileType::Program),
    (b"\xcf\xfa\xed\xfe", FileType::Program),
    (b"\xca\xfe\xba\xbe", FileType::Program),
    (b"#!", FileType::Program),
    (b"\x1f\x8b", FileType::Archive),
    (b"BZh", FileType::Archive),
    (b"7z\xbc\xaf\x27\x1c", FileType::Archive),
    (b"Rar!", FileType::Archive),
    (b"\xfd7zXZ", FileType::Archive),
    (b"\x28\xb5\x2f\xfd", FileType::Archive),
    (b"PAR1", FileType::Data),
    (b"SQLite format 3\x00", FileType::Data),
    (b"{\\rtf", FileType::Office),
];

/// Decides from the first bytes of a file. Text in UTF-16 is [`FileType::Text`].
pub(crate) fn sniff(prefix: &[u8]) -> FileType {
    if prefix.is_empty() {
        return FileType::Empty;
    }
    if prefix.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let found = prefix.windows(locked.len()).any(|window| window == locked);
        return if found { FileType::Protected } else { FileType::Xls };
    }
    // `MZ` and `BM` may open a text as well; a program has zero bytes right behind, a text has none.
    let binary = prefix.contains(&0) && utf16(prefix).is_none();
    for (magic, found) in MAGIC {
        if prefix.starts_with(magic) && (magic.len() > 2 || binary || found != FileType::Program || magic == b"#!") {
            return found;
        }
    }
    if binary { FileType::Binary } else { markup(prefix) }
}

/// Web pages, XML and JSON are text, but not a table.
fn markup(prefix: &[u8]) -> FileType {
    let bytes = prefix.strip_prefix(b"\xef\xbb\xbf").unwrap_or(prefix);
    let start: Vec<u8> = bytes
        .iter()
        .copied()
        .filter(|byte| *byte != 0)
        .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, 0xff | 0xfe))
        .take(64)
        .map(|byte| byte.to_ascii_lowercase())
        .collect();
    let next = |from: usize| {
        start
            .get(from..)
            .unwrap_or_default()
            .iter()
            .find(|byte| !byte.is_ascii_whitespace())
    };
    match start.as_slice() {
        [] => FileType::Empty,
        start if start.starts_with(b"<!doctype html") || start.starts_with(b"<html") || start.starts_with(b"<head") => {
            FileType::Html
        }
        start if start.starts_with(b"<?xml") || start.starts_with(b"<!") => FileType::Xml,
        [b'{', ..] if matches!(next(1), Some(b'"' | b'}')) => FileType::Json,
        [b'[', ..] if matches!(next(1), Some(b'{' | b'[' | b'"')) => FileType::Json,
        _ => FileType::Text,
    }
}

/// Whether a prefix is UTF-16, by its mark or by where its zero bytes stand: `Some(true)` for little-endian.
pub(crate) fn utf16(prefix: &[u8]) -> Option<bool> {
    match prefix {
        [0xff, 0xfe, ..] => return Some(true),
        [0xfe, 0xff, ..] => return Some(false),
        _ => {}
    }
    [true, false].into_iter().find(|little| reads_as_utf16(prefix, *little))
}

/// Only text, a good part of it ASCII (delimiters, digits and line ends are, in every language), and not much that would be
/// Chinese: that is what ASCII looks like when it is taken for UTF-16.
fn reads_as_utf16(prefix: &[u8], little: bool) -> bool {
    let units = prefix.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok());
    let units = units.map(|pair| {
        if little {
            u16::from_le_bytes(pair)
        } else {
            u16::from_be_bytes(pair)
        }
    });
    let (mut all, mut ascii, mut chinese) = (0_usize, 0_usize, 0_usize);
    for c in char::decode_utf16(units) {
        match c {
            Ok('\t' | '\n' | '\r' | ' '..='~') => ascii += 1,
            Ok(c) if c.is_control() => return false,
            Ok('\u{2000}'..='\u{7eff}') => chinese += 1,
            Ok(_) => {}
            // A surrogate may be cut off by the end of the prefix, and only there.
            Err(_) if all * 2 + 2 >= prefix.len() / 2 * 2 => {}
            Err(_) => return false,
        }
        all += 1;
    }
    all >= 2 && ascii * 8 >= all && chinese * 4 <= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_what_a_file_is() {
        for (bytes, expected) in [
            (&b"%PDF-1.7"[..], FileType::Pdf),
            (b"\x89PNG\r\n\x1a\n", FileType::Image),
            (b"MZ\x90\x00\x03", FileType::Program),
            (b"MZ,name\n1,2\n", FileType::Text),
            (b"BMI,age\n1,2\n", FileType::Text),
            (b"  <!DOCTYPE html><html>", FileType::Html),
            (b"<?xml version=\"1.0\"?>", FileType::Xml),
            (b"{\"a\": 1}", FileType::Json),
            (b"[{\"a\": 1}]", FileType::Json),
            (b"{not json}, b", FileType::Text),
            (b"", FileType::Empty),
            (b" \r\n\t", FileType::Empty),
            (b"a,b\n1,\x002", FileType::Binary),
            (b"a,b\n1,2", FileType::Text),
            (b"a\x00,\x00b\x00\n\x00", FileType::Text),
        ] {
            assert_eq!(sniff(bytes), expected, "{bytes:?}");
        }
    }
}
