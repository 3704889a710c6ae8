//! Archives whose list of parts is not what it says.

use std::io::Write;

use super::{assert_refused, outcome};
use crate::workbooks::workbook;

/// An entry of the list of parts, with so many bytes of additions and as many of a comment.
fn entry(name: &str, packed: u32, size: u32, crc: u32, at: u32, more: u16) -> Vec<u8> {
    let mut bytes = b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0".to_vec();
    for number in [crc, packed, size] {
        bytes.extend(number.to_le_bytes());
    }
    for number in [u16::try_from(name.len()).unwrap(), more, more, 0, 0] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend([0; 4]);
    bytes.extend(at.to_le_bytes());
    bytes.extend(name.bytes());
    bytes.extend(vec![0; usize::from(more) * 2]);
    bytes
}

fn end(entries: u16, list: u32, at: u32) -> Vec<u8> {
    let mut bytes = b"PK\x05\x06\0\0\0\0".to_vec();
    bytes.extend(entries.to_le_bytes());
    bytes.extend(entries.to_le_bytes());
    bytes.extend(list.to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

/// One packed part, and a list with that part under many names.
fn overlapping(names: u16, more: u16, out: &mut dyn Write) {
    let size = 10_000_000_u32;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("p0.bin", zip::write::SimpleFileOptions::default())
        .unwrap();
    // Half of it noise, so that its ratio is no reason to refuse it.
    let mut state = 1_u32;
    let bytes: Vec<u8> = (0..size)
        .map(|index| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            if index % 2 == 0 { (state >> 24) as u8 } else { 0 }
        })
        .collect();
    zip.write_all(&bytes).unwrap();
    let made = zip.finish().unwrap().into_inner();
    let list = made.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    let number = |at: usize| u32::from_le_bytes(made[list + at..list + at + 4].try_into().unwrap());
    let (crc, packed) = (number(16), number(20));
    let types = b"spreadsheetml.sheet.main";
    let mut file = made[..list].to_vec();
    let at_types = u32::try_from(file.len()).unwrap();
    file.extend(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0");
    for number in [
        crc32(types),
        u32::try_from(types.len()).unwrap(),
        u32::try_from(types.len()).unwrap(),
    ] {
        file.extend(number.to_le_bytes());
    }
    file.extend(19_u16.to_le_bytes());
    file.extend(0_u16.to_le_bytes());
    file.extend(b"[Content_Types].xml");
    file.extend(types);
    let start = u32::try_from(file.len()).unwrap();
    let mut stored = entry("[Content_Types].xml", 24, 24, crc32(types), at_types, 0);
    stored[10] = 0;
    file.extend(stored);
    for index in 1..names {
        file.extend(entry(&format!("p{index}.bin"), packed, size, crc, 0, more));
    }
    let length = u32::try_from(file.len()).unwrap() - start;
    file.extend(end(names, length, start));
    out.write_all(&file).unwrap();
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 }
        })
    })
}

#[test]
fn parts_that_lie_upon_each_other_count_each_time() {
    // 1,900 parts of ten megabytes in a file of six: 19 gigabytes.
    let found = outcome(|out| overlapping(1_900, 0, out));
    assert!(
        found.starts_with("sheets-error-too-large") || found.starts_with("sheets-error-damaged"),
        "{found}"
    );
}

#[test]
fn a_list_of_countless_or_of_overlong_entries_is_refused_before_it_is_read() {
    assert_refused(
        &outcome(|out| overlapping(60_000, 0, out)),
        "sheets-error-too-large zip-entries",
    );
    assert_refused(&outcome(|out| overlapping(1_900, 60_000, out)), "sheets-error-damaged");
}

#[test]
fn a_file_that_seems_to_end_everywhere_is_refused_at_once() {
    let ends = |out: &mut dyn Write| {
        out.write_all(b"PK\x03\x04").unwrap();
        for _ in 0..3_000_000 {
            out.write_all(&end(9, 9_000, 4)).unwrap();
        }
    };
    assert_refused(&outcome(ends), "sheets-error-damaged");
}

#[test]
fn a_list_cut_off_anywhere_is_damage() {
    let whole = workbook();
    let list = whole.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    for cut in [list - 1, list, list + 20, whole.len() - 23, whole.len() - 1] {
        assert_refused(
            &outcome(|out| out.write_all(&whole[..cut]).unwrap()),
            "sheets-error-damaged",
        );
    }
}
