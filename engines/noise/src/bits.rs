//! Random bits, and exact coin flips made of them.

use base::Entropy;
use base::ambient::OsEntropy;
use zeroize::Zeroize;

use crate::Error;

const HELD: usize = 16 * 1024;

/// Random bits of the operating system, fetched in blocks and wiped when dropped.
pub struct Bits<'a> {
    source: &'a dyn Entropy,
    held: Box<[u8]>,
    at: usize,
}

impl Bits<'static> {
    /// The bits of the operating system: what every release uses.
    pub fn system() -> Self {
        Self::of(&OsEntropy)
    }
}

impl<'a> Bits<'a> {
    /// Bits of another source. Noise that somebody can make again protects nobody: this is for tests.
    pub fn of(source: &'a dyn Entropy) -> Self {
        Self {
            source,
            held: vec![0; HELD].into_boxed_slice(),
            at: HELD,
        }
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        if self.at + N > HELD {
            self.source.fill(&mut self.held)?;
            self.at = 0;
        }
        let taken = self.held.get_mut(self.at..self.at + N).ok_or(Error::NoEntropy)?;
        let bytes = <[u8; N]>::try_from(&*taken).map_err(|_| Error::NoEntropy)?;
        // What was used is not kept: the noise must not be found in memory afterwards.
        taken.fill(0);
        self.at += N;
        Ok(bytes)
    }

    /// 32 random bits.
    ///
    /// # Errors
    /// [`Error::NoEntropy`].
    pub fn u32(&mut self) -> Result<u32, Error> {
        Ok(u32::from_le_bytes(self.take()?))
    }

    /// 64 random bits.
    ///
    /// # Errors
    /// [`Error::NoEntropy`].
    pub fn u64(&mut self) -> Result<u64, Error> {
        Ok(u64::from_le_bytes(self.take()?))
    }

    /// A fair coin.
    pub(crate) fn coin(&mut self) -> Result<bool, Error> {
        Ok(self.take::<1>()?[0] & 1 == 1)
    }

    /// A whole number below `bound`, every one equally likely. Numbers of the last, incomplete round are thrown away.
    ///
    /// # Errors
    /// [`Error::NoEntropy`]; [`Error::TooFar`] if `bound` is nought.
    pub fn below(&mut self, bound: u64) -> Result<u64, Error> {
        let rest = (u64::MAX % bound.max(1) + 1) % bound.max(1);
        let last = u64::MAX - rest;
        loop {
            let drawn = self.u64()?;
            if drawn <= last {
                return drawn.checked_rem(bound).ok_or(Error::TooFar);
            }
        }
    }

    /// True with probability exactly `over / under`, for `over ≤ under < 2⁹⁶`: the long division of the ratio in base 2³² is
    /// compared with random digits from the left until they differ.
    pub(crate) fn chance(&mut self, mut over: u128, under: u128) -> Result<bool, Error> {
        if over >= under {
            return Ok(true);
        }
        // Most ratios fit into 32 bits, where a division costs a tenth.
        if let (Ok(mut over), Ok(under)) = (u32::try_from(over), u32::try_from(under)) {
            loop {
                let shifted = u64::from(over) << 32;
                let (digit, rest) = (shifted / u64::from(under), shifted % u64::from(under));
                let drawn = u64::from(self.u32()?);
                if drawn != digit || rest == 0 {
                    return Ok(drawn < digit);
                }
                over = u32::try_from(rest).map_err(|_| Error::TooFar)?;
            }
        }
        loop {
            let shifted = over << 32;
            let (digit, rest) = (shifted / under, shifted % under);
            let drawn = u128::from(self.u32()?);
            if drawn != digit || rest == 0 {
                return Ok(drawn < digit);
            }
            over = rest;
        }
    }
}

impl Drop for Bits<'_> {
    fn drop(&mut self) {
        self.held.zeroize();
    }
}
