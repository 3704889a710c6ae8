//! A checkpoint: the heads of all lanes at one time, signed, as a text that fits into an e-mail or a printed code. Kept by somebody else
//! (the witness), it shows a journal that was cut off, written anew or put back to an older copy.
//!
//! ```text
//! amparo audit checkpoint 1
//! key 5d0c…          short name of the key
//! number 12          from 1; the one before is 11
//! at 2026-11-22T10:00:00Z
//! rows 12345         of all lanes together
//! before 9f…         BLAKE3 of the checkpoint before, without its signature; none for the first
//! lane 0 12345 ab…   number and hash of the lane's last row; lanes without rows are left out
//! ed25519 5d0c… 64 digits 64 digits
//! ```
//!
//! The signature covers every byte before its line. Readers go by words, not by lines: a mail program may break lines and put marks of
//! quotation before them; what was signed is written out again from what was read.

use std::fmt;
use std::str::FromStr;

use base::Timestamp;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use super::verify::Head;

const FIRST: [&str; 4] = ["amparo", "audit", "checkpoint", "1"];

/// The key that signs checkpoints. Its seed comes from the keys of the server, so that whoever can write the database alone cannot sign.
#[derive(Clone)]
pub struct CheckpointKey(SigningKey);

impl CheckpointKey {
    /// The key of a seed kept elsewhere.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The half that whoever checks needs.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(super) fn sign(&self, checkpoint: Checkpoint) -> Signed {
        let key = self.public().id();
        let signature = self.0.sign(checkpoint.body(&key).as_bytes()).to_bytes();
        Signed {
            checkpoint,
            key,
            signature,
        }
    }
}

/// The half of a checkpoint key that anybody may have. Written as `ed25519:` and 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Short name of the key: 16 hexadecimal digits of its BLAKE3 hash.
    pub fn id(&self) -> String {
        hex(blake3::hash(self.0.as_bytes()).as_bytes().get(..8).unwrap_or_default())
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ed25519:{}", hex(self.0.as_bytes()))
    }
}

/// A text that is no public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no key; expected `ed25519:` and 64 hexadecimal digits, as `amparo audit checkpoint` tells it")]
pub struct NotAKey;

impl FromStr for PublicKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        text.trim()
            .strip_prefix("ed25519:")
            .and_then(from_hex::<32>)
            .and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok())
            .filter(|key| !key.is_weak())
            .map(Self)
            .ok_or(NotAKey)
    }
}

/// Where the journal stood at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// From 1, without gaps.
    pub number: i64,
    /// When it was taken.
    pub at: Timestamp,
    /// Hash of the one before.
    pub before: Option<[u8; 32]>,
    /// The heads of the lanes that have rows, by lane.
    pub heads: Vec<Head>,
}

impl Checkpoint {
    /// Rows of all lanes together.
    pub fn rows(&self) -> i64 {
        self.heads.iter().map(|head| head.seq).sum()
    }

    fn body(&self, key: &str) -> String {
        let before = self.before.map_or_else(|| String::from("none"), |hash| hex(&hash));
        let mut text = format!(
            "{}\nkey {key}\nnumber {}\nat {}\nrows {}\nbefore {before}\n",
            FIRST.join(" "),
            self.number,
            self.at,
            self.rows()
        );
        for head in &self.heads {
            text.push_str(&format!("lane {} {} {}\n", head.lane, head.seq, hex(&head.hash)));
        }
        text
    }
}

/// A checkpoint with its signature. `Display` gives its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// What is signed.
    pub checkpoint: Checkpoint,
    /// Short name of the key.
    pub key: String,
    signature: [u8; 64],
}

impl Signed {
    /// BLAKE3 of what is signed: the name of this checkpoint in the next.
    pub fn hash(&self) -> [u8; 32] {
        *blake3::hash(self.checkpoint.body(&self.key).as_bytes()).as_bytes()
    }

    /// Whether one of these keys signed it.
    pub fn is_signed_by(&self, keys: &[PublicKey]) -> bool {
        let body = self.checkpoint.body(&self.key);
        keys.iter().filter(|key| key.id() == self.key).any(|key| {
            key.0
                .verify_strict(body.as_bytes(), &Signature::from_bytes(&self.signature))
                .is_ok()
        })
    }
}

impl fmt::Display for Signed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (one, two) = self.signature.split_at(32);
        let body = self.checkpoint.body(&self.key);
        writeln!(f, "{body}ed25519 {} {} {}", self.key, hex(one), hex(two))
    }
}

/// The checkpoints in a text, in its order: one, a file of them, or mails that were sent with them. The second part is how many began like
/// one and could not be read to their end.
pub fn read(text: &str) -> (Vec<Signed>, usize) {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_start_matches('>'))
        .filter(|word| !word.is_empty())
        .collect();
    let (mut found, mut damaged) = (Vec::new(), 0);
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        if rest.starts_with(&FIRST) {
            match one(rest.get(FIRST.len()..).unwrap_or_default()) {
                Some(signed) => found.push(signed),
                None => damaged += 1,
            }
        }
    }
    (found, damaged)
}

fn one(words: &[&str]) -> Option<Signed> {
    let mut words = words.iter().copied();
    let mut named = |name: &str| (words.next()? == name).then(|| words.next()).flatten();
    let key = named("key")?.to_owned();
    let number = named("number")?.parse().ok()?;
    let at = named("at")?.parse().ok()?;
    let rows: i64 = named("rows")?.parse().ok()?;
    let before = match named("before")? {
        "none" => None,
        hash => Some(from_hex(hash)?),
    };
    let mut heads = Vec::new();
    loop {
        match words.next()? {
            "lane" => heads.push(Head {
                lane: words.next()?.parse().ok()?,
                seq: words.next()?.parse().ok()?,
                hash: from_hex(words.next()?)?,
            }),
            "ed25519" => break,
            _ => return None,
        }
    }
    let signer = words.next()?;
    let signature = [from_hex::<32>(words.next()?)?, from_hex::<32>(words.next()?)?];
    let checkpoint = Checkpoint {
        number,
        at,
        before,
        heads,
    };
    (signer == key && checkpoint.rows() == rows).then(|| Signed {
        checkpoint,
        key,
        signature: signature.concat().try_into().unwrap_or([0; 64]),
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = [pair.first()?, pair.get(1)?].map(|digit| char::from(*digit).to_digit(16));
        *byte = u8::try_from(high? * 16 + low?).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(lanes: i64) -> (Signed, PublicKey) {
        let key = CheckpointKey::from_seed(&[7; 32]);
        let heads = (0..lanes)
            .map(|lane| Head {
                lane,
                seq: 123_456_789_012,
                hash: [lane.to_le_bytes()[0]; 32],
            })
            .collect();
        let checkpoint = Checkpoint {
            number: 1_234_567,
            at: Timestamp::from_micros(1_790_000_000_123_456),
            before: Some([9; 32]),
            heads,
        };
        (key.sign(checkpoint), key.public())
    }

    #[test]
    fn the_text_of_all_lanes_fits_a_printed_code() {
        let text = signed(8).0.to_string();
        // A QR code of version 25 with the least correction holds 1,273 bytes; one lane fits version 14.
        assert!(text.len() <= 1_273, "{} bytes", text.len());
        assert!(signed(1).0.to_string().len() <= 458);
        assert!(text.is_ascii());
    }

    #[test]
    fn what_a_mail_program_did_to_it_does_not_matter_and_what_somebody_did_does() {
        let (signed, key) = signed(2);
        let text = signed.to_string();
        let mailed = format!(
            "Dear auditor,\r\n\r\n> {}\r\nYours",
            text.replace('\n', "\r\n> ").replace(' ', "\r\n>> ")
        );
        let twice = format!("{mailed}\n{text}");
        let (found, damaged) = read(&twice);
        assert_eq!((found.len(), damaged), (2, 0));
        assert!(found.iter().all(|one| *one == signed && one.is_signed_by(&[key])));
        for (from, to) in [("lane 1 1", "lane 1 2"), ("number 1", "number 2"), ("lane 0", "lane 3")] {
            let (found, damaged) = read(&text.replacen(from, to, 1));
            assert!(
                damaged == 1 || found.iter().all(|one| !one.is_signed_by(&[key])),
                "{from}"
            );
        }
        assert_eq!(read(text.get(..300).unwrap_or_default()), (Vec::new(), 1));
        let other = CheckpointKey::from_seed(&[8; 32]).public();
        assert!(!signed.is_signed_by(&[other]) && !signed.is_signed_by(&[]));
    }

    #[test]
    fn a_key_is_read_back_and_nothing_else_is_one() {
        let key = signed(1).1;
        assert_eq!(key.to_string().parse(), Ok(key));
        assert_eq!(format!("ed25519:{}", "0".repeat(64)).parse::<PublicKey>(), Err(NotAKey));
        assert_eq!("ed25519:12".parse::<PublicKey>(), Err(NotAKey));
    }
}
