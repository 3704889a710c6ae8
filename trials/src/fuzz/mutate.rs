//! Files that are almost right: examples with bytes flipped, cut, doubled, swapped with others, and workbooks that are changed inside and
//! zipped again, so that they pass the check of their archive.

use std::io::{Cursor, Read as _, Write as _};

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::seed::Seed;

/// Words that parsers stumble over.
const WORDS: [&[u8]; 22] = [
    b"\"",
    b"\"\"\"",
    b"\0",
    b"\r",
    b"\n\n\n",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc3\x28",
    b"=1+1",
    b"-1",
    b"99999999999999999999",
    b"1e309",
    b"NaN",
    b"0000-00-00",
    b"9999-12-31",
    b"<!DOCTYPE x [<!ENTITY a \"b\">]>",
    b"&amp;&#0;&#xFFFF;",
    b"\xe2\x80\xae",
    b"<c r=\"XFD1048576\"/>",
    b"%00%zz&&==",
    b"{\"a\":[[[[[[[[",
    b"\xed\xa0\x80",
];

/// Most bytes of what comes out.
const MOST: usize = 1 << 20;

/// Changes a few places of a file; `other` gives parts.
pub(super) fn bytes(luck: &mut Seed, file: &[u8], other: &[u8]) -> Vec<u8> {
    let mut out = file.to_vec();
    for _ in 0..=luck.below(8) {
        change(luck, &mut out, other);
    }
    out.truncate(MOST);
    out
}

fn change(luck: &mut Seed, out: &mut Vec<u8>, other: &[u8]) {
    let at = luck.index(out.len() + 1);
    let end = (at + luck.index(64)).min(out.len());
    match luck.below(9) {
        0 => {
            if let Some(byte) = out.get_mut(at) {
                *byte ^= 1 << luck.below(8);
            }
        }
        1 => {
            if let Some(byte) = out.get_mut(at) {
                *byte = luck.draw().to_le_bytes()[0];
            }
        }
        2 => drop(out.drain(at..end)),
        3 => out.truncate(at),
        4 => {
            let part = out.get(at..end).unwrap_or_default().repeat(1 + luck.index(50));
            drop(out.splice(at..at, part));
        }
        5 | 6 => {
            let word = WORDS.get(luck.index(WORDS.len())).copied().unwrap_or_default();
            drop(out.splice(at..at, word.repeat(1 + luck.index(3))));
        }
        7 => {
            let from = luck.index(other.len() + 1);
            let part = other
                .get(from..(from + luck.index(256)).min(other.len()))
                .unwrap_or_default();
            drop(out.splice(at..end, part.iter().copied()));
        }
        _ => {
            let to = luck.index(out.len() + 1);
            let part: Vec<u8> = out.drain(at..end).collect();
            let to = to.min(out.len());
            drop(out.splice(to..to, part));
        }
    }
}

/// Changes one part of a workbook and zips it again.
///
/// # Errors
/// When `file` is no archive.
pub(super) fn workbook(luck: &mut Seed, file: &[u8], other: &[u8]) -> Result<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(file))?;
    let chosen = luck.index(from.len());
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at)?;
        let mut content = Vec::new();
        part.read_to_end(&mut content)?;
        if at == chosen || luck.below(6) == 0 {
            content = bytes(luck, &content, other);
        }
        // A part that is missing, or there under another name.
        let name = part.name()?.into_owned();
        let name = match luck.below(40) {
            0 => continue,
            1 => format!("{name}x"),
            _ => name,
        };
        to.start_file(name, SimpleFileOptions::default())?;
        to.write_all(&content)?;
    }
    Ok(to.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_luck_makes_the_same_file_and_most_are_not_the_example() {
        let make = |number| bytes(&mut Seed::of(5, &[number]), b"a,b\n1,2\n3,4\n", b"xyz");
        assert_eq!(make(3), make(3));
        let changed = (0..100).filter(|number| make(*number) != b"a,b\n1,2\n3,4\n").count();
        assert!(changed > 80, "{changed}");
    }
}
