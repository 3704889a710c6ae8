//! The code by which people speak of a case: eight random characters and a check character, in Crockford's alphabet. No
//! sequence, so that it tells neither how many cases there are nor which came first.

use base::Ambient;
use base::ambient::NoEntropy;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A new code, such as `K7QF-3M2X-8`.
///
/// # Errors
/// When there is no randomness.
pub fn new(ambient: &Ambient) -> Result<String, NoEntropy> {
    let signs = ambient.bytes::<8>()?.map(|byte| byte & 31);
    Ok(write(signs))
}

fn write(signs: [u8; 8]) -> String {
    let letter = |sign: u8| {
        ALPHABET
            .get(usize::from(sign & 31))
            .map_or('0', |byte| char::from(*byte))
    };
    let mut code = String::with_capacity(11);
    for (at, sign) in signs.into_iter().enumerate() {
        if at == 4 {
            code.push('-');
        }
        code.push(letter(sign));
    }
    code.push('-');
    code.push(letter(check(&signs)));
    code
}

/// Reads a code as people type it: small letters, O for 0, I and L for 1, without or with other separators, in the digits of
/// any script. `None` for what is no code, a mistyped one above all.
pub fn parse(text: &str) -> Option<String> {
    let text = base::date::ascii_digits(text);
    let mut signs = Vec::with_capacity(9);
    for letter in text.chars().filter(|c| c.is_alphanumeric()) {
        let letter = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let sign = ALPHABET.iter().position(|known| char::from(*known) == letter)?;
        signs.push(u8::try_from(sign).ok()?);
    }
    let (last, signs) = signs.split_last()?;
    let signs: [u8; 8] = signs.try_into().ok()?;
    (check(&signs) == *last).then(|| write(signs))
}

/// A polynomial over the field of 32 elements (x⁵ + x² + 1), taken at its generator: one wrong character, or any two
/// that changed places, always show.
fn check(signs: &[u8; 8]) -> u8 {
    signs.iter().fold(0, |sum, sign| times_generator(sum ^ sign))
}

const fn times_generator(sign: u8) -> u8 {
    let shifted = sign << 1;
    if shifted & 0b10_0000 == 0 {
        shifted
    } else {
        shifted ^ 0b10_0101
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wrong_character_and_every_swap_shows() {
        let code = write([19, 7, 23, 15, 3, 20, 2, 29]);
        let letters: Vec<char> = code.chars().filter(|c| *c != '-').collect();
        for at in 0..9 {
            for wrong in ALPHABET.iter().map(|byte| char::from(*byte)) {
                let mut typed = letters.clone();
                typed[at] = wrong;
                let typed: String = typed.into_iter().collect();
                assert_eq!(parse(&typed).is_some(), wrong == letters[at], "{typed}");
            }
            for other in 0..at {
                let mut typed = letters.clone();
                typed.swap(at, other);
                let typed: String = typed.into_iter().collect();
                assert_eq!(parse(&typed).is_some(), letters[at] == letters[other], "{typed}");
            }
        }
    }

    #[test]
    fn what_people_type_is_read() {
        let code = write([0, 1, 1, 0, 9, 10, 31, 2]);
        let typed = code
            .to_lowercase()
            .replace('-', " ")
            .replace('0', "o")
            .replacen('1', "l", 1);
        assert_eq!(parse(&typed).as_deref(), Some(code.as_str()));
        assert_eq!(parse(""), None);
        assert_eq!(parse("not a code"), None);
    }
}
