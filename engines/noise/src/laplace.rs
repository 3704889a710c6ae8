//! The discrete Laplace distribution.

use crate::exponential::{falls, geometric};
use crate::{Bits, Error, Ratio};

/// Noise with P(x) = (e^(1/b) − 1) / (e^(1/b) + 1) · e^(−|x|/b) on the whole numbers, for a scale b.
///
/// Added to a count that one person changes by at most Δ it is (Δ/b)-differentially private (Ghosh, Roughgarden, Sundararajan,
/// *Universally utility-maximizing privacy mechanisms*, SIAM J. Comput. 41(6), 2012).
#[derive(Debug, Clone, Copy)]
pub struct Laplace {
    scale: Ratio,
}

impl Laplace {
    /// Greatest scale.
    const MOST: u64 = 1 << 40;

    /// Noise of scale b.
    ///
    /// # Errors
    /// [`Error::Scale`].
    pub const fn new(scale: Ratio) -> Result<Self, Error> {
        if scale.over() > Self::MOST {
            return Err(Error::Scale {
                least: 1,
                most: Self::MOST,
            });
        }
        Ok(Self { scale })
    }

    /// One draw: algorithm 2 of Canonne, Kamath, Steinke.
    ///
    /// # Errors
    /// [`Error::NoEntropy`].
    pub fn draw(&self, bits: &mut Bits<'_>) -> Result<i64, Error> {
        loop {
            let within = bits.below(self.scale.over())?;
            if !falls(bits, u128::from(within), u128::from(self.scale.over()))? {
                continue;
            }
            let rounds = geometric(bits)?;
            let far = rounds.checked_mul(self.scale.over()).ok_or(Error::TooFar)? + within;
            let size = i64::try_from(far / self.scale.under()).map_err(|_| Error::TooFar)?;
            let negative = bits.coin()?;
            // Nought would be counted twice.
            if !(negative && size == 0) {
                return Ok(if negative { -size } else { size });
            }
        }
    }
}
