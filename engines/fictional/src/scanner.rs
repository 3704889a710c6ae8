//! Looks for many texts at once in bytes, in all the ways in which a program may have written them: UTF-8, UTF-16 in both
//! orders, hexadecimal, base64 at each alignment, as typed and in small letters. Tests give it canaries and every file that
//! the program wrote.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

/// Bytes of a pattern that are looked up at once; a shorter text cannot be looked for.
const KEY: usize = 12;

/// The texts, ready to be looked for.
pub struct Scanner {
    patterns: Vec<Pattern>,
    by_key: HashMap<[u8; KEY], Vec<usize>>,
    // Says for most windows, without hashing them, that nothing begins there.
    maybe: Vec<bool>,
}

struct Pattern {
    needle: String,
    encoding: &'static str,
    bytes: Vec<u8>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// The text.
    pub needle: String,
    /// How it was written.
    pub encoding: &'static str,
    /// At which byte.
    pub at: usize,
}

impl Scanner {
    /// Makes the patterns of so many texts. A text of fewer than six characters is left out: it would be found by chance.
    pub fn new<'n>(needles: impl IntoIterator<Item = &'n str>) -> Self {
        let mut scanner = Self {
            patterns: Vec::new(),
            by_key: HashMap::new(),
            maybe: vec![false; 1 << 16],
        };
        for needle in needles.into_iter().filter(|needle| needle.chars().count() >= 6) {
            scanner.add_text(needle, needle);
            let small = needle.to_lowercase();
            if small != needle {
                scanner.add_text(needle, &small);
            }
        }
        scanner
    }

    /// How many patterns there are.
    pub fn patterns(&self) -> usize {
        self.patterns.len()
    }

    fn add_text(&mut self, needle: &str, text: &str) {
        let utf8 = text.as_bytes().to_vec();
        let hex: String = utf8.iter().map(|byte| format!("{byte:02x}")).collect();
        self.add(
            needle,
            "UTF-16LE",
            text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        );
        self.add(
            needle,
            "UTF-16BE",
            text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        );
        self.add(needle, "HEX", hex.to_uppercase().into_bytes());
        self.add(needle, "hex", hex.into_bytes());
        for shift in 0..3 {
            let standard = base64(&utf8, shift);
            let in_address: Vec<u8> = standard.iter().map(|sign| address_sign(*sign)).collect();
            if in_address != standard {
                self.add(needle, "base64url", in_address);
            }
            self.add(needle, "base64", standard);
        }
        let percent = percent(text, "%20");
        if percent != text {
            self.add(needle, "percent", percent.to_lowercase().into_bytes());
            self.add(needle, "percent", percent.into_bytes());
            let form = self::percent(text, "+");
            self.add(needle, "form", form.to_lowercase().into_bytes());
            self.add(needle, "form", form.into_bytes());
        }
        self.add(needle, "reversed", text.chars().rev().collect::<String>().into_bytes());
        if !text.is_ascii() {
            self.add(needle, "bytes reversed", utf8.iter().rev().copied().collect());
        }
        self.add(needle, "UTF-8", utf8);
    }

    fn add(&mut self, needle: &str, encoding: &'static str, bytes: Vec<u8>) {
        let Some(key) = bytes.first_chunk::<KEY>().copied() else {
            return;
        };
        if let Some(maybe) = self.maybe.get_mut(slot(&key)) {
            *maybe = true;
        }
        self.by_key.entry(key).or_default().push(self.patterns.len());
        self.patterns.push(Pattern {
            needle: needle.to_owned(),
            encoding,
            bytes,
        });
    }

    /// Everything that stands in these bytes.
    pub fn scan(&self, bytes: &[u8]) -> Vec<Leak> {
        let mut leaks = Vec::new();
        for (at, window) in bytes.windows(KEY).enumerate() {
            let Some(key) = window.first_chunk::<KEY>() else {
                continue;
            };
            if !self.maybe.get(slot(key)).is_some_and(|maybe| *maybe) {
                continue;
            }
            let rest = bytes.get(at..).unwrap_or_default();
            let found = self
                .by_key
                .get(key)
                .into_iter()
                .flatten()
                .filter_map(|number| self.patterns.get(*number));
            leaks.extend(
                found
                    .filter(|pattern| rest.starts_with(&pattern.bytes))
                    .map(|pattern| Leak {
                        needle: pattern.needle.clone(),
                        encoding: pattern.encoding,
                        at,
                    }),
            );
        }
        leaks
    }

    /// Scans every file below a folder, and gives how many bytes were read.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn scan_folder(&self, folder: &Path, leaks: &mut Vec<(PathBuf, Leak)>) -> io::Result<usize> {
        let mut read = 0;
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                read += self.scan_folder(&path, leaks)?;
            } else {
                let bytes = std::fs::read(&path)?;
                read += bytes.len();
                leaks.extend(self.scan(&bytes).into_iter().map(|leak| (path.clone(), leak)));
            }
        }
        Ok(read)
    }
}

fn slot(key: &[u8; KEY]) -> usize {
    let [_, a, _, _, b, _, c, _, _, d, ..] = *key;
    usize::from(u16::from_le_bytes([a ^ c.rotate_left(3), b ^ d.rotate_left(5)]))
}

/// As addresses and forms carry a text.
fn percent(text: &str, space: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b' ' => out.push_str(space),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

/// A sign of base64 as it is written in addresses.
const fn address_sign(sign: u8) -> u8 {
    match sign {
        b'+' => b'-',
        b'/' => b'_',
        other => other,
    }
}

/// The characters of base64 that depend on these bytes alone, when `shift` bytes stand before them.
fn base64(bytes: &[u8], shift: usize) -> Vec<u8> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let padded: Vec<u8> = std::iter::repeat_n(0, shift).chain(bytes.iter().copied()).collect();
    let bit = |place: usize| {
        padded
            .get(place / 8)
            .map_or(0, |byte| usize::from(byte >> (7 - place % 8) & 1))
    };
    let sign = |at: usize| (0..6).fold(0, |sum, offset| sum << 1 | bit(at * 6 + offset));
    let (first, last) = ((shift * 8).div_ceil(6), padded.len() * 8 / 6);
    (first..last).filter_map(|at| SIGNS.get(sign(at)).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_however_it_was_written_and_nowhere_else() {
        let name = "Жїщ Хєцщюф";
        let scanner = Scanner::new([name, "short"]);
        let utf16: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let hex: String = name.bytes().map(|byte| format!("{byte:02x}")).collect();
        // The name, ".name" and "..name" in base64, as any other program writes them.
        let base64 = [
            "0JbRl9GJINCl0ZTRhtGJ0Y7RhA==",
            "LtCW0ZfRiSDQpdGU0YbRidGO0YQ=",
            "Li7QltGX0Ykg0KXRlNGG0YnRjtGE",
        ];
        for (bytes, encoding) in [
            (name.as_bytes(), "UTF-8"),
            (name.to_lowercase().as_bytes(), "UTF-8"),
            (utf16.as_slice(), "UTF-16LE"),
            (hex.as_bytes(), "hex"),
            (base64[0].as_bytes(), "base64"),
            (base64[1].as_bytes(), "base64"),
            (base64[2].as_bytes(), "base64"),
            (
                b"%D0%96%D1%97%D1%89%20%D0%A5%D1%94%D1%86%D1%89%D1%8E%D1%84".as_slice(),
                "percent",
            ),
            (
                b"%d0%96%d1%97%d1%89+%d0%a5%d1%94%d1%86%d1%89%d1%8e%d1%84".as_slice(),
                "form",
            ),
            ("фющцєХ щїЖ".as_bytes(), "reversed"),
        ] {
            let mut file = b"before ".to_vec();
            file.extend(bytes);
            file.extend(b" after");
            let leaks = scanner.scan(&file);
            assert!(
                leaks
                    .iter()
                    .any(|leak| leak.encoding == encoding && leak.needle == name),
                "{encoding}: {leaks:?}"
            );
        }
        assert_eq!(
            scanner.scan("Жїщ Хєцщ, short, and nothing else in here".as_bytes()),
            Vec::new()
        );
    }
}
