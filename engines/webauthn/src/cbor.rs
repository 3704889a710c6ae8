//! A reader of the CBOR that authenticators write (RFC 8949, definite lengths only): bounded in depth and by what is there.

use crate::Wrong;

/// Deepest nesting of what is passed over. Statements of attestation have four.
const DEEPEST: u8 = 8;

const WRONG: Wrong = Wrong::Malformed("CBOR");

/// What is left to read.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'b>(&'b [u8]);

/// What a map of a key holds.
#[derive(Clone, Copy)]
pub(crate) enum Value<'b> {
    Int(i64),
    Bytes(&'b [u8]),
    Other,
}

impl<'b> Reader<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    /// The bytes behind what was read.
    pub(crate) fn rest(self) -> &'b [u8] {
        self.0
    }

    fn take(&mut self, count: u64) -> Result<&'b [u8], Wrong> {
        let count = usize::try_from(count).map_err(|_| WRONG)?;
        let (taken, rest) = self.0.split_at_checked(count).ok_or(WRONG)?;
        self.0 = rest;
        Ok(taken)
    }

    /// Major type and argument of the next item.
    fn head(&mut self) -> Result<(u8, u64), Wrong> {
        let first = self.take(1)?.first().copied().ok_or(WRONG)?;
        let (major, info) = (first >> 5, first & 0x1f);
        let argument = match info {
            0..=23 => u64::from(info),
            24..=27 => {
                let bytes = self.take(1 << (info - 24))?;
                bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
            }
            // Reserved, or of no stated length: authenticators write neither.
            _ => return Err(WRONG),
        };
        Ok((major, argument))
    }

    /// How many pairs the map has that begins here.
    pub(crate) fn map(&mut self) -> Result<u64, Wrong> {
        match self.head()? {
            (5, pairs) => Ok(pairs),
            _ => Err(WRONG),
        }
    }

    pub(crate) fn text(&mut self) -> Result<&'b str, Wrong> {
        match self.head()? {
            (3, length) => std::str::from_utf8(self.take(length)?).map_err(|_| WRONG),
            _ => Err(WRONG),
        }
    }

    pub(crate) fn bytes(&mut self) -> Result<&'b [u8], Wrong> {
        match self.head()? {
            (2, length) => self.take(length),
            _ => Err(WRONG),
        }
    }

    pub(crate) fn int(&mut self) -> Result<i64, Wrong> {
        match self.head()? {
            (0, number) => i64::try_from(number).map_err(|_| WRONG),
            (1, number) => i64::try_from(number).map(|number| -1 - number).map_err(|_| WRONG),
            _ => Err(WRONG),
        }
    }

    /// An integer or a string of bytes; anything else is passed over.
    pub(crate) fn value(&mut self) -> Result<Value<'b>, Wrong> {
        let mut ahead = *self;
        let value = match ahead.head()?.0 {
            0 | 1 => Value::Int(self.int()?),
            2 => Value::Bytes(self.bytes()?),
            _ => {
                self.skip()?;
                Value::Other
            }
        };
        Ok(value)
    }

    /// Passes one item over, whatever it is.
    pub(crate) fn skip(&mut self) -> Result<(), Wrong> {
        self.skip_within(DEEPEST)
    }

    fn skip_within(&mut self, depth: u8) -> Result<(), Wrong> {
        let depth = depth.checked_sub(1).ok_or(WRONG)?;
        let (major, argument) = self.head()?;
        let items = match major {
            2 | 3 => return self.take(argument).map(drop),
            4 => argument,
            5 => argument.checked_mul(2).ok_or(WRONG)?,
            6 => 1,
            _ => 0,
        };
        // Each takes one byte at least, so that a great number ends at the end of the bytes.
        for _ in 0..items {
            self.skip_within(depth)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_passed_over_whole_and_what_has_no_stated_length_is_refused() {
        // {1: [true, -2, h'00'], "a": 1.5} and one byte more.
        let mut good = Reader::new(&[
            0xa2, 0x01, 0x83, 0xf5, 0x21, 0x41, 0x00, 0x61, 0x61, 0xf9, 0x3e, 0x00, 0x07,
        ]);
        good.skip().unwrap();
        assert_eq!(good.int(), Ok(7));
        assert!(good.rest().is_empty());
        for bad in [
            &[0x9f, 0x01, 0xff][..],
            &[0x42, 0x00],
            &[0xbb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            &[0x81; 40],
            &[],
        ] {
            assert!(Reader::new(bad).skip().is_err(), "{bad:?}");
        }
        assert!(
            Reader::new(&[0x3b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])
                .int()
                .is_err()
        );
    }
}
