//! In which encoding a text file is, and reading its cells in it.

use std::borrow::Cow;
use std::io::{BufRead, Read, Result};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::{Error, ProblemKind, kind};

/// What was found out about the encoding of a whole file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    /// Encoding of the file.
    pub(crate) encoding: &'static Encoding,
    /// For single cells of a UTF-8 file that are not UTF-8.
    pub(crate) fallback: &'static Encoding,
    /// Nothing in the file says so.
    pub(crate) guessed: bool,
    /// The reader is to turn the bytes into UTF-8 before cells are looked for, because the encoding is not a superset of
    /// ASCII byte by byte.
    pub(crate) transcoded: bool,
}

/// Finds the encoding. Reads the whole file unless its first bytes or the caller say it.
pub(crate) fn find(prefix: &[u8], wanted: Option<&str>, input: impl BufRead) -> std::result::Result<Found, Error> {
    let sure = |encoding| Found {
        encoding,
        fallback: WINDOWS_1252,
        guessed: false,
        transcoded: !bytewise(encoding),
    };
    if let Some(label) = wanted {
        let encoding = Encoding::for_label(label.trim().as_bytes()).ok_or_else(|| Error::UnknownEncoding {
            label: label.chars().take(40).collect(),
        })?;
        return Ok(sure(encoding));
    }
    match kind::utf16(prefix) {
        Some(true) => return Ok(sure(UTF_16LE)),
        Some(false) => return Ok(sure(UTF_16BE)),
        None => {}
    }
    let scan = Scan::of(input)?;
    let guess = scan.guess;
    Ok(if scan.invalid == 0 {
        sure(UTF_8)
    } else if scan.multibyte >= scan.invalid {
        // Mostly UTF-8 with strangers among it. The strangers' encoding is guessed from all that is not ASCII.
        Found {
            fallback: if bytewise(guess) { guess } else { WINDOWS_1252 },
            ..sure(UTF_8)
        }
    } else {
        Found {
            guessed: true,
            ..sure(guess)
        }
    })
}

/// Encodings in which a byte below 128 is always that ASCII character, and one byte is one character.
fn bytewise(encoding: &'static Encoding) -> bool {
    encoding == UTF_8 || (encoding.is_single_byte() && encoding.is_ascii_compatible())
}

/// Counts over a whole file.
struct Scan {
    /// Characters of several bytes that are right in UTF-8.
    multibyte: u64,
    /// Places where UTF-8 breaks.
    invalid: u64,
    guess: &'static Encoding,
}

impl Scan {
    fn of(mut input: impl BufRead) -> Result<Self> {
        let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
        let (mut multibyte, mut invalid) = (0_u64, 0_u64);
        let mut carried: Vec<u8> = Vec::new();
        loop {
            let chunk = input.fill_buf()?;
            if chunk.is_empty() {
                break;
            }
            let taken = chunk.len();
            if carried.is_empty() && chunk.is_ascii() {
                input.consume(taken);
                continue;
            }
            detector.feed(chunk, false);
            carried.extend_from_slice(chunk);
            input.consume(taken);
            let rest = count(&carried, &mut multibyte, &mut invalid);
            carried.drain(..carried.len().saturating_sub(rest));
        }
        invalid += u64::from(!carried.is_empty());
        detector.feed(&[], true);
        Ok(Self {
            multibyte,
            invalid,
            guess: detector.guess(None, chardetng::Utf8Detection::Deny),
        })
    }
}

/// Counts in `bytes`; returns how many bytes at the end belong to a character that is not complete yet.
fn count(bytes: &[u8], multibyte: &mut u64, invalid: &mut u64) -> usize {
    let mut rest = bytes;
    loop {
        let (valid, error) = match std::str::from_utf8(rest) {
            Ok(text) => (text.as_bytes(), None),
            Err(error) => (rest.get(..error.valid_up_to()).unwrap_or_default(), Some(error)),
        };
        *multibyte += valid.iter().filter(|byte| **byte >= 0xc0).count() as u64;
        let Some(error) = error else { return 0 };
        let Some(length) = error.error_len() else {
            return rest.len() - error.valid_up_to();
        };
        *invalid += 1;
        rest = rest.get(error.valid_up_to() + length..).unwrap_or_default();
    }
}

impl Found {
    /// The text of a cell, with what is odd about it.
    pub(crate) fn decode<'a>(&self, bytes: &'a [u8]) -> (Cow<'a, str>, Option<ProblemKind>) {
        let (text, problem) = self.decode_any(bytes);
        // Control characters are never typed; the NUL among them breaks databases.
        if text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || text.contains('\u{fffd}') {
            let kept = text
                .chars()
                .filter(|c| (!c.is_control() || matches!(c, '\t' | '\n' | '\r')) && *c != '\u{fffd}')
                .collect();
            return (
                Cow::Owned(kept),
                Some(problem.unwrap_or(ProblemKind::UnreadableCharacters)),
            );
        }
        (text, problem)
    }

    fn decode_any<'a>(&self, bytes: &'a [u8]) -> (Cow<'a, str>, Option<ProblemKind>) {
        if bytes.is_ascii() {
            return (String::from_utf8_lossy(bytes), None);
        }
        let utf8 = std::str::from_utf8(bytes).ok();
        if self.encoding == UTF_8 || self.transcoded {
            return utf8.map_or_else(
                || {
                    let (text, _) = self.fallback.decode_without_bom_handling(bytes);
                    let encoding = self.fallback.name();
                    (text, Some(ProblemKind::MixedEncoding { encoding }))
                },
                |text| (Cow::Borrowed(text), None),
            );
        }
        // One pair of bytes that is also right in UTF-8 happens in Ukrainian or Arabic; two in a cell that has nothing else
        // above ASCII do not.
        if let Some(text) = utf8.filter(|text| text.chars().filter(|c| !c.is_ascii()).count() >= 2) {
            return (
                Cow::Borrowed(text),
                Some(ProblemKind::MixedEncoding { encoding: "UTF-8" }),
            );
        }
        let (text, broken) = self.encoding.decode_without_bom_handling(bytes);
        (text, broken.then_some(ProblemKind::UnreadableCharacters))
    }
}

/// Turns a stream of another encoding into UTF-8 as it is read.
pub(crate) struct Transcoder<R> {
    input: R,
    decoder: encoding_rs::Decoder,
    ready: Vec<u8>,
    given: usize,
    ended: bool,
}

impl<R: BufRead> Transcoder<R> {
    pub(crate) fn new(input: R, encoding: &'static Encoding) -> Self {
        Self {
            input,
            decoder: encoding.new_decoder_with_bom_removal(),
            ready: vec![0; 32 << 10],
            given: 0,
            ended: false,
        }
        .emptied()
    }

    fn emptied(mut self) -> Self {
        self.ready.clear();
        self
    }
}

impl<R: BufRead> Read for Transcoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        while self.given >= self.ready.len() {
            if self.ended {
                return Ok(0);
            }
            let chunk = self.input.fill_buf()?;
            self.ended = chunk.is_empty();
            self.ready.resize(32 << 10, 0);
            let (_, taken, made, _) = self.decoder.decode_to_utf8(chunk, &mut self.ready, self.ended);
            self.input.consume(taken);
            self.ready.truncate(made);
            self.given = 0;
        }
        let mut rest = self.ready.get(self.given..).unwrap_or_default();
        let count = rest.read(buffer)?;
        self.given += count;
        Ok(count)
    }
}
