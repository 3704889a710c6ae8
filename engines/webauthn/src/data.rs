//! What an authenticator signs (`authenticatorData`): for which site, with whom before it, how often, and a new credential.

use ring::digest::{SHA256, digest};

use crate::cbor::Reader;
use crate::{Key, LONGEST_ID, Need, Question, Wrong};

const WRONG: Wrong = Wrong::Malformed("authenticator data");

/// Somebody was present.
pub(crate) const PRESENT: u8 = 0x01;
/// The authenticator made sure of its owner.
pub(crate) const VERIFIED: u8 = 0x04;
/// Copies of the credential can be kept elsewhere.
pub(crate) const CAN_BE_COPIED: u8 = 0x08;
/// There is such a copy.
pub(crate) const IS_COPIED: u8 = 0x10;
/// A new credential follows.
pub(crate) const CREDENTIAL: u8 = 0x40;
/// Extensions follow.
pub(crate) const EXTENSIONS: u8 = 0x80;

/// Whether a credential lives in one device only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backup {
    /// It does, and cannot leave it.
    Never,
    /// It can be copied by its keeper, and was not yet.
    Possible,
    /// Its keeper has copied it: it outlives the device.
    Kept,
}

impl Backup {
    /// Stable name, for keeping.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Possible => "possible",
            Self::Kept => "kept",
        }
    }

    /// What that stable name stands for.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Never, Self::Possible, Self::Kept]
            .into_iter()
            .find(|it| it.code() == code)
    }

    /// Whether copies can be kept elsewhere; never changes.
    pub const fn is_possible(self) -> bool {
        !matches!(self, Self::Never)
    }
}

/// What an authenticator signed.
pub(crate) struct Data<'b> {
    rp_hash: &'b [u8],
    flags: u8,
    pub(crate) count: u32,
    pub(crate) backup: Backup,
    pub(crate) credential: Option<(&'b [u8], Key)>,
}

impl<'b> Data<'b> {
    pub(crate) fn read(bytes: &'b [u8]) -> Result<Self, Wrong> {
        let (rp_hash, rest) = bytes.split_at_checked(32).ok_or(WRONG)?;
        let ([flags, count @ ..], mut rest) = rest.split_first_chunk::<5>().ok_or(WRONG)?;
        let backup = match (flags & CAN_BE_COPIED != 0, flags & IS_COPIED != 0) {
            (false, false) => Backup::Never,
            (true, false) => Backup::Possible,
            (true, true) => Backup::Kept,
            (false, true) => return Err(WRONG),
        };
        let credential = match flags & CREDENTIAL {
            0 => None,
            _ => Some(credential(&mut rest)?),
        };
        if flags & EXTENSIONS != 0 {
            let mut reader = Reader::new(rest);
            let mut ahead = reader;
            ahead.map()?;
            reader.skip()?;
            rest = reader.rest();
        }
        if !rest.is_empty() {
            return Err(WRONG);
        }
        Ok(Self {
            rp_hash,
            flags: *flags,
            count: u32::from_be_bytes(*count),
            backup,
            credential,
        })
    }

    /// Whether it was signed for this site, with somebody there.
    pub(crate) fn check(&self, question: &Question<'_>) -> Result<(), Wrong> {
        if self.rp_hash != digest(&SHA256, question.party.id().as_bytes()).as_ref() {
            return Err(Wrong::Party);
        }
        if self.flags & PRESENT == 0 {
            return Err(Wrong::NotPresent);
        }
        if question.need == Need::Verified && !self.is_verified() {
            return Err(Wrong::NotVerified);
        }
        Ok(())
    }

    pub(crate) fn is_verified(&self) -> bool {
        self.flags & VERIFIED != 0
    }
}

/// Identifier and key of a new credential. What kind of device it lives in is passed over: nobody is chosen by that.
fn credential<'b>(rest: &mut &'b [u8]) -> Result<(&'b [u8], Key), Wrong> {
    let (head, tail) = rest.split_at_checked(18).ok_or(WRONG)?;
    let length = head.last_chunk::<2>().map_or(0, |length| u16::from_be_bytes(*length));
    let length = usize::from(length);
    if length == 0 || length > LONGEST_ID {
        return Err(WRONG);
    }
    let (id, tail) = tail.split_at_checked(length).ok_or(WRONG)?;
    let mut reader = Reader::new(tail);
    let key = Key::read(&mut reader)?;
    *rest = reader.rest();
    Ok((id, key))
}
