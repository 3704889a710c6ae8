//! Codes that people hand over by voice or on paper: made, and read as they are typed.

use base::{Ambient, Redacted, Refusal};

// Crockford's alphabet: nothing that is mistaken for something else when read aloud.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P',
    'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// A code of 100 bits in four groups of five, as it is read aloud.
pub(crate) fn one(ambient: &Ambient) -> Result<Redacted<String>, Refusal> {
    let bytes: [u8; 20] = ambient.bytes()?;
    Ok(grouped(&bytes, 5))
}

/// So many codes of 120 bits in six groups of four, for paper.
pub(crate) fn several(ambient: &Ambient, count: usize) -> Result<Vec<Redacted<String>>, Refusal> {
    let code = |_| {
        let bytes: [u8; 24] = ambient.bytes()?;
        Ok(grouped(&bytes, 4))
    };
    (0..count).map(code).collect()
}

fn grouped(bytes: &[u8], by: usize) -> Redacted<String> {
    let mut code = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        if at > 0 && at % by == 0 {
            code.push('-');
        }
        code.extend(ALPHABET.get(usize::from(byte % 32)));
    }
    Redacted::new(code)
}

/// What somebody typed, without hyphens and case, and with the letters that Crockford reads as digits.
pub(crate) fn plain(code: &str) -> String {
    base::date::ascii_digits(code)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// Whether somebody typed this code, in any spelling. The time of the comparison says nothing of the code.
pub(crate) fn is_code(typed: &Redacted<String>, code: &Redacted<String>) -> bool {
    let hash = |code: &Redacted<String>| blake3::hash(plain(code.expose()).as_bytes());
    hash(typed) == hash(code)
}
