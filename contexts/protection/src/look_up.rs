//! Exact look-up of documents and phones: keyed hashes of what identifies, so that the number itself stands nowhere.

use base::date::ascii_digits;
use base::{OrgId, Refusal};
use standards::Value;
use standards::htcds::Answers;
use unicode_normalization::UnicodeNormalization as _;
use vault::{Secret, Vault};

/// Digits from the end of a phone number that are compared: with or without country code, it is the same phone.
const PHONE_DIGITS: usize = 9;

/// Makes the hashes of one organisation.
pub struct LookUp {
    key: Secret,
}

/// A hash as it is stored.
pub type Hash = [u8; 16];

impl LookUp {
    /// With the organisation's key.
    ///
    /// # Errors
    /// When the vault has no key for the organisation.
    pub fn of(vault: &Vault, org: OrgId) -> Result<Self, Refusal> {
        Ok(Self {
            key: vault.index_key(org, "protection exact look-up")?,
        })
    }

    /// What a person is found by: document, home phone, mobile phone.
    pub fn of_answers(&self, answers: &Answers) -> Vec<Hash> {
        let text = |id: &str| match answers.value(id) {
            Some(Value::Text(text)) => Some(text.expose().as_str()),
            _ => None,
        };
        let mut hashes: Vec<Hash> = [
            text("prs_IdentityNumber").and_then(|number| self.document(number)),
            text("prs_HomePhone").and_then(|number| self.phone(number)),
            text("prs_MobilePhone").and_then(|number| self.phone(number)),
        ]
        .into_iter()
        .flatten()
        .collect();
        hashes.sort_unstable();
        hashes.dedup();
        hashes
    }

    /// The hash of a document's number: letters and digits count; case, spaces, the script of
    /// digits and how an accent is put together do not.
    pub fn document(&self, number: &str) -> Option<Hash> {
        let plain: String = ascii_digits(number)
            .nfkc()
            .flat_map(char::to_lowercase)
            .filter(|c| c.is_alphanumeric())
            .collect();
        (plain.chars().count() >= 4).then(|| self.hash(b"document", &plain))
    }

    /// The hash of a phone number: its last digits count.
    pub fn phone(&self, number: &str) -> Option<Hash> {
        let digits: Vec<char> = ascii_digits(number).chars().filter(char::is_ascii_digit).collect();
        let start = digits.len().saturating_sub(PHONE_DIGITS);
        let last: String = digits.into_iter().skip(start).collect();
        (last.len() >= 6).then(|| self.hash(b"phone", &last))
    }

    fn hash(&self, kind: &[u8], text: &str) -> Hash {
        let mut hash = Hash::default();
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(kind).update(&[0]).update(text.as_bytes());
        hasher.finalize_xof().fill(&mut hash);
        hash
    }
}
