//! Whatever happens to the bytes of a file on their way, reading it ends: in rows, in problems, or in an error.

use std::time::{Duration, Instant};

use crate::{read, workbooks};

/// A small generator of numbers, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }
}

fn mutate(original: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = original.to_vec();
    for _ in 0..=dice.below(6) {
        if bytes.is_empty() {
            break;
        }
        let at = dice.below(bytes.len());
        match dice.below(7) {
            0 => bytes[at] ^= 1 << dice.below(8),
            1 => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
            2 => bytes.truncate(at),
            3 => {
                let end = (at + dice.below(64)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => bytes.insert(at, b"\"\n\r,;\0\xff<"[dice.below(8)]),
            5 => {
                let end = (at + dice.below(200)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            _ => {
                let end = (at + 4).min(bytes.len());
                bytes[at..end].fill(0xff);
            }
        }
    }
    bytes
}

fn survive(original: &[u8], rounds: usize, seed: u64) -> (usize, usize) {
    let mut dice = Dice(seed);
    let (mut good, mut refused) = (0, 0);
    let mut slowest = Duration::ZERO;
    for _ in 0..rounds {
        let bytes = mutate(original, &mut dice);
        let start = Instant::now();
        match read(bytes) {
            Ok(_) => good += 1,
            Err(error) => {
                assert!(!error.to_string().is_empty());
                refused += 1;
            }
        }
        slowest = slowest.max(start.elapsed());
    }
    assert!(slowest < Duration::from_secs(5), "the slowest took {slowest:?}");
    (good, refused)
}

#[test]
fn five_thousand_damaged_csv_files_end_in_rows_or_a_refusal() {
    let mut text = String::from("\u{feff}code;name;\"a \"\"quoted\"\" header\";age\r\n");
    for row in 0..60 {
        text.push_str(&format!("A-{row};Оксана ليلى;\"two\r\nlines;{row}\";{row}\r\n"));
    }
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (good, _) = survive(text.as_bytes(), 3_000, 42);
    assert!(good > 1_000, "most damaged CSV files are still text: {good}");
    survive(&utf16, 2_000, 43);
}

#[test]
fn six_thousand_damaged_workbooks_end_in_rows_or_a_refusal() {
    let (_, refused) = survive(&workbooks::workbook(), 3_000, 44);
    assert!(refused > 1_000, "{refused}");
    // The parts themselves damaged, in an archive that is in order: the parser, not the checksum, has to cope.
    let mut dice = Dice(45);
    let (mut good, mut refused) = (0, 0);
    for _ in 0..3_000 {
        let seed = dice.below(usize::MAX);
        let bytes = workbooks::rebuilt(
            |name, bytes| {
                let mut dice = Dice(seed as u64 | 1);
                let hit = name.contains("sheet2")
                    || name.contains("Strings")
                    || name.contains("styles")
                    || name.contains("workbook");
                Some(if hit && dice.below(2) == 0 {
                    mutate(&bytes, &mut dice)
                } else {
                    bytes
                })
            },
            &[],
        );
        match read(bytes) {
            Ok(_) => good += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(good > 100 && refused > 100, "{good} {refused}");
}
