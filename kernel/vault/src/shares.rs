//! Shares of the root key on paper: any `need` of them give it back, fewer say nothing about it (Shamir, "How to share a secret", 1979), over the
//! field of 256 elements with the polynomial x⁸+x⁴+x³+x²+1.
//!
//! A share is twelve blocks of eight signs, XXXX-XXXX, in Crockford's base 32: no I, L, O, U. Each block has a check byte of its own, so that a slip is
//! named where it is; the whole has a checksum, and so has the key inside.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use base::Ambient;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Error, RootKey, Secret};

const VERSION: u8 = 1;
/// The key and four bytes that say whether it came back whole.
const BODY: usize = 36;
const BLOCKS: usize = 12;
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Most shares of one key.
const MOST: u8 = 16;

/// One share. It says nothing until `need` of them are together: keep each with another person.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Share {
    set: [u8; 4],
    need: u8,
    of: u8,
    index: u8,
    body: [u8; BODY],
}

/// Why shares did not give a root key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// A block was mistyped.
    #[error("block {block} is mistyped; compare it with the paper sign by sign")]
    Mistyped {
        /// Counted from 1.
        block: usize,
    },
    /// Blocks are missing or too many.
    #[error("expected 12 blocks of the form XXXX-XXXX, found {found}")]
    Blocks {
        /// How many were found.
        found: usize,
    },
    /// Every block is right by itself, and they do not belong together.
    #[error("the blocks do not belong together: one stands in another place, or comes from another share")]
    Blend,
    /// Written by a newer program.
    #[error("this share has a form that this program does not know; use a newer one")]
    Unknown,
    /// Shares of different keys, or of the same key divided twice.
    #[error(
        "these shares are not of one set: the key was divided more than once, or they are of different keys; take those with the same name of the set"
    )]
    Mixed,
    /// One share twice.
    #[error("share {index} is there twice; it counts once")]
    Twice {
        /// Its number.
        index: u8,
    },
    /// Not enough.
    #[error("{need} shares are needed, {found} are there; {} more", need - found)]
    TooFew {
        /// How many it takes.
        need: u8,
        /// How many there are.
        found: u8,
    },
    /// The shares fit one another, and what they give is no key: one of them was made up.
    #[error(
        "the shares give no key: one of them was changed on purpose; leave one out after the other, if you have more than are needed"
    )]
    NoKey,
}

impl RootKey {
    /// Divides the key into `of` shares, any `need` of which give it back.
    ///
    /// # Errors
    /// [`Error::Shares`] unless 2 ≤ need ≤ of ≤ 16; [`Error::NoEntropy`].
    pub fn divide(&self, of: u8, need: u8, ambient: &Ambient) -> Result<Vec<Share>, Error> {
        if need < 2 || need > of || of > MOST {
            return Err(Error::Shares { of, need });
        }
        let set = ambient.bytes()?;
        let mut secret = Zeroizing::new([0_u8; BODY]);
        let (key, check) = secret.split_at_mut(32);
        key.copy_from_slice(self.bytes());
        check.copy_from_slice(&self.share_check());
        // One polynomial for each byte: the byte, then need − 1 random coefficients. All 256 values are possible, or shares would leak.
        let mut coefficients = Zeroizing::new(vec![0_u8; BODY * usize::from(need - 1)]);
        ambient.fill(&mut coefficients)?;
        let shares = (1..=of).map(|index| {
            let mut body = [0; BODY];
            let random = coefficients.chunks(usize::from(need - 1));
            for ((out, byte), random) in body.iter_mut().zip(secret.iter()).zip(random) {
                // Horner's scheme, from the highest power down.
                let high = random.iter().fold(0, |sum, one| times(sum, index) ^ one);
                *out = times(high, index) ^ byte;
            }
            Share {
                set,
                need,
                of,
                index,
                body,
            }
        });
        Ok(shares.collect())
    }

    /// The key that shares give together.
    ///
    /// # Errors
    /// [`ShareError`], which tells mixed, doubled, too few and made-up shares apart.
    pub fn combine(shares: &[Share]) -> Result<Self, ShareError> {
        let Some(first) = shares.first() else {
            return Err(ShareError::TooFew { need: 2, found: 0 });
        };
        let mut seen = BTreeSet::new();
        for share in shares {
            if (share.set, share.need, share.of) != (first.set, first.need, first.of) {
                return Err(ShareError::Mixed);
            }
            if !seen.insert(share.index) {
                return Err(ShareError::Twice { index: share.index });
            }
        }
        let found = u8::try_from(shares.len()).unwrap_or(u8::MAX);
        if found < first.need {
            return Err(ShareError::TooFew {
                need: first.need,
                found,
            });
        }
        // Every share there is takes part: if there are more than are needed, one that does not fit spoils the whole and is found.
        let mut secret = Zeroizing::new([0_u8; BODY]);
        for share in shares {
            let weight = shares
                .iter()
                .filter(|other| other.index != share.index)
                .fold(1, |sum, other| {
                    times(sum, times(other.index, inverse(other.index ^ share.index)))
                });
            for (out, part) in secret.iter_mut().zip(share.body.iter()) {
                *out ^= times(weight, *part);
            }
        }
        let (key, check) = secret.split_at(32);
        let mut bytes = Zeroizing::new([0; 32]);
        bytes.copy_from_slice(key);
        let root = Self::from_secret(Secret::from_bytes(*bytes));
        if root.share_check() == check {
            Ok(root)
        } else {
            Err(ShareError::NoKey)
        }
    }
}

impl Share {
    /// Its number, from 1.
    pub const fn index(&self) -> u8 {
        self.index
    }

    /// How many it takes, and how many there are.
    pub const fn need_of(&self) -> (u8, u8) {
        (self.need, self.of)
    }

    /// The name of the set that it belongs to.
    pub fn set(&self) -> String {
        self.set.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn bytes(&self) -> Zeroizing<[u8; 4 * BLOCKS]> {
        let mut bytes = Zeroizing::new([0; 4 * BLOCKS]);
        let (payload, checksum) = bytes.split_at_mut(4 * BLOCKS - 4);
        let parts = [&[VERSION][..], &self.set, &[self.need, self.of, self.index], &self.body];
        let all = parts.into_iter().flatten();
        payload.iter_mut().zip(all).for_each(|(out, byte)| *out = *byte);
        checksum.copy_from_slice(&checksum_of(payload));
        bytes
    }
}

/// Twelve lines of number and block.
impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.bytes();
        for (number, block) in (1_u8..).zip(bytes.as_chunks::<4>().0) {
            let [a, b, c, d] = *block;
            let bits = u64::from_be_bytes([0, 0, 0, a, b, c, d, check_byte(number, block)]);
            write!(f, "{number:>2}  ")?;
            for sign in 0..8 {
                let value = usize::try_from((bits >> (35 - 5 * sign)) & 31).unwrap_or(0);
                let dash = if sign == 4 { "-" } else { "" };
                write!(f, "{dash}{}", SIGNS.get(value).map_or('?', |sign| char::from(*sign)))?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Share({} of {} [secret])", self.index, self.of)
    }
}

/// Finds the blocks in any text; O is read as 0, I and L as 1, small letters as large ones.
impl FromStr for Share {
    type Err = ShareError;

    fn from_str(text: &str) -> Result<Self, ShareError> {
        let blocks: Vec<&str> = text
            .split_whitespace()
            .filter(|word| word.len() == 9 && word.as_bytes().get(4) == Some(&b'-'))
            .collect();
        if blocks.len() != BLOCKS {
            return Err(ShareError::Blocks { found: blocks.len() });
        }
        let mut bytes = Zeroizing::new([0_u8; 4 * BLOCKS]);
        for ((number, word), out) in (1_u8..).zip(blocks).zip(bytes.as_chunks_mut::<4>().0) {
            let wrong = ShareError::Mistyped {
                block: usize::from(number),
            };
            let mut bits = 0_u64;
            for sign in word.bytes().filter(|sign| *sign != b'-') {
                bits = (bits << 5) | u64::from(value_of(sign).ok_or(wrong)?);
            }
            let [0, 0, 0, a, b, c, d, check] = bits.to_be_bytes() else {
                return Err(wrong);
            };
            *out = [a, b, c, d];
            if check != check_byte(number, out) {
                return Err(wrong);
            }
        }
        let (payload, checksum) = bytes.split_at(4 * BLOCKS - 4);
        if checksum_of(payload) != checksum {
            return Err(ShareError::Blend);
        }
        let [version, s0, s1, s2, s3, need, of, index, body @ ..] = payload else {
            return Err(ShareError::Blend);
        };
        if *version != VERSION || *need < 2 || need > of || *of > MOST || index > of || *index == 0 {
            return Err(ShareError::Unknown);
        }
        Ok(Self {
            set: [*s0, *s1, *s2, *s3],
            need: *need,
            of: *of,
            index: *index,
            body: body.try_into().map_err(|_| ShareError::Blend)?,
        })
    }
}

fn value_of(sign: u8) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    let at = SIGNS.iter().position(|known| *known == sign)?;
    u8::try_from(at).ok()
}

fn checksum_of(payload: &[u8]) -> [u8; 4] {
    let [a, b, c, d, ..] = *blake3::hash(payload).as_bytes();
    [a, b, c, d]
}

/// CRC-8 (x⁸+x²+x+1) over the number of the block and its bytes: finds every slip in one sign, and blocks that were exchanged.
fn check_byte(number: u8, block: &[u8; 4]) -> u8 {
    [number].iter().chain(block).fold(0xff, |crc: u8, byte| {
        (0..8).fold(crc ^ byte, |crc: u8, _| (crc << 1) ^ ((crc >> 7) * 0x07))
    })
}

/// The product in the field, without a table and without a branch: how long it takes says nothing.
fn times(one: u8, two: u8) -> u8 {
    let (mut one, mut product) = (one, 0);
    for bit in 0..8 {
        product ^= one & 0_u8.wrapping_sub((two >> bit) & 1);
        one = (one << 1) ^ ((one >> 7) * 0x1d);
    }
    product
}

/// The inverse: the 254th power. Of 0 it is 0, which does not occur: no two shares have one number.
fn inverse(of: u8) -> u8 {
    let mut power = of;
    let mut product = 1;
    for _ in 0..7 {
        power = times(power, power);
        product = times(product, power);
    }
    product
}

#[cfg(test)]
mod tests {
    use base::Timestamp;
    use proptest::prelude::*;

    use super::*;

    fn key(byte: u8) -> RootKey {
        RootKey::from_secret(Secret::from_bytes([byte; 32]))
    }

    fn shares(seed: u64, of: u8, need: u8) -> Vec<Share> {
        let ambient = Ambient::fixed(Timestamp::from_micros(0), seed).0;
        key(9).divide(of, need, &ambient).unwrap()
    }

    #[test]
    fn the_field_is_that_of_the_known_tables() {
        // The generator 2 runs through all elements; some of its powers as every table of this polynomial has them.
        let powers: Vec<u8> = (0..255)
            .scan(1, |power, _| Some(std::mem::replace(power, times(*power, 2))))
            .collect();
        assert_eq!(powers.iter().collect::<BTreeSet<_>>().len(), 255);
        assert_eq!((powers[8], powers[25], powers[50], powers[198]), (0x1d, 3, 5, 7));
        assert!((1..=255).all(|one| times(one, inverse(one)) == 1));
    }

    #[test]
    fn another_program_puts_our_shares_together() {
        let shares = shares(3, 5, 3);
        let theirs: Vec<blahaj::Share> = [4, 0, 2]
            .map(|at: usize| {
                let share = &shares[at];
                blahaj::Share::try_from([&[share.index][..], &share.body].concat().as_slice()).unwrap()
            })
            .to_vec();
        let secret = blahaj::Sharks(3).recover(&theirs).unwrap();
        assert_eq!(&secret[..32], &[9; 32]);
    }

    #[test]
    fn mixed_doubled_too_few_and_changed_shares_are_told_apart() {
        let (one, two) = (shares(1, 5, 3), shares(2, 5, 3));
        let fails = |shares: &[&Share]| {
            let shares: Vec<Share> = shares.iter().map(|share| (*share).clone()).collect();
            RootKey::combine(&shares).err()
        };
        assert_eq!(fails(&[&one[0], &one[1], &two[2]]), Some(ShareError::Mixed));
        assert_eq!(
            fails(&[&one[0], &one[1], &one[0]]),
            Some(ShareError::Twice { index: 1 })
        );
        assert_eq!(
            fails(&[&one[0], &one[1]]),
            Some(ShareError::TooFew { need: 3, found: 2 })
        );
        assert_eq!(fails(&[]), Some(ShareError::TooFew { need: 2, found: 0 }));
        let mut forged = one[2].clone();
        forged.body[7] ^= 1;
        assert_eq!(fails(&[&one[0], &one[1], &forged]), Some(ShareError::NoKey));
        assert_eq!(
            fails(&[&one[0], &one[1], &one[3], &one[4], &forged]),
            Some(ShareError::NoKey)
        );
        let ambient = Ambient::fixed(Timestamp::from_micros(0), 1).0;
        assert!(matches!(key(1).divide(5, 1, &ambient), Err(Error::Shares { .. })));
        assert!(matches!(key(1).divide(3, 4, &ambient), Err(Error::Shares { .. })));
    }

    #[test]
    fn a_slip_in_any_sign_is_named_where_it_is() {
        let text = shares(5, 3, 2)[0].to_string();
        let read: Share = text.to_lowercase().replace('0', "o").parse().unwrap();
        assert_eq!(read.to_string(), text);
        for (at, line) in text.lines().enumerate() {
            let word = line.split_whitespace().last().unwrap();
            for place in [0, 1, 2, 3, 5, 6, 7, 8] {
                for sign in SIGNS {
                    let mut slip = word.as_bytes().to_vec();
                    if slip[place] == *sign {
                        continue;
                    }
                    slip[place] = *sign;
                    let slipped = text.replacen(word, std::str::from_utf8(&slip).unwrap(), 1);
                    assert_eq!(
                        slipped.parse::<Share>().err(),
                        Some(ShareError::Mistyped { block: at + 1 })
                    );
                }
            }
        }
        let cut = text.lines().skip(1).collect::<Vec<_>>().join("\n");
        assert_eq!(cut.parse::<Share>().err(), Some(ShareError::Blocks { found: 11 }));
    }

    #[test]
    fn fewer_shares_than_needed_fit_every_key() {
        // With one share of two, each value of the byte has exactly one polynomial: the share says nothing.
        let share = &shares(6, 2, 2)[0];
        let fitting: BTreeSet<u8> = (0..=255)
            .map(|secret: u8| times(share.body[0] ^ secret, inverse(share.index)))
            .collect();
        assert_eq!(fitting.len(), 256);
    }

    proptest! {
        #[test]
        fn any_that_are_enough_give_the_key_in_any_order(
            seed: u64, bytes: [u8; 32], of in 2..=MOST, pick in 0..1_000_usize, extra in 0..3_usize,
        ) {
            let need = 2 + u8::try_from(pick % usize::from(of - 1)).unwrap();
            let ambient = Ambient::fixed(Timestamp::from_micros(0), seed).0;
            let root = RootKey::from_secret(Secret::from_bytes(bytes));
            let mut shares = root.divide(of, need, &ambient).unwrap();
            shares.rotate_left(pick % usize::from(of));
            shares.reverse();
            shares.truncate(usize::from(need) + extra);
            let read: Vec<Share> = shares.iter().map(|share| share.to_string().parse().unwrap()).collect();
            let back = RootKey::combine(&read).unwrap();
            prop_assert_eq!(back.bytes(), &bytes);
        }
    }
}
