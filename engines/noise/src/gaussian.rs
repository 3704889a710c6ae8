//! The discrete Gaussian distribution.

use crate::exponential::falls;
use crate::{Bits, Error, Laplace, Ratio};

/// Noise with P(x) ∝ e^(−x²/(2σ²)) on the whole numbers.
///
/// Added to every number of a vector that one person changes by at most Δ in Euclidean length it is
/// Δ²/(2σ²)-zero-concentrated differentially private (Canonne, Kamath, Steinke, theorem 4 and corollary for vectors).
#[derive(Debug, Clone, Copy)]
pub struct Gaussian {
    variance: Ratio,
    /// ⌊σ⌋ + 1, the scale of the proposals.
    reach: u64,
    proposal: Laplace,
    /// 2 · p · q · t², for σ² = p/q and t = `reach`: the denominator of every rejection.
    under: u128,
}

impl Gaussian {
    /// Noise of variance σ² before rounding; the discrete distribution has a variance of at most σ².
    ///
    /// # Errors
    /// [`Error::Scale`].
    pub fn new(variance: Ratio) -> Result<Self, Error> {
        let reach = (variance.over() / variance.under()).isqrt() + 1;
        let [over, by, reach_wide] = [variance.over(), variance.under(), reach].map(u128::from);
        Ok(Self {
            variance,
            reach,
            proposal: Laplace::new(Ratio::new(reach, 1)?)?,
            under: 2 * over * by * reach_wide * reach_wide,
        })
    }

    /// σ².
    pub const fn variance(&self) -> Ratio {
        self.variance
    }

    /// One draw: algorithm 3 of Canonne, Kamath, Steinke. A discrete Laplace number y of scale t = ⌊σ⌋ + 1 is kept with probability
    /// e^(−(|y| − σ²/t)² / (2σ²)); with σ² = p/q the exponent is (|y|qt − p)² / (2pqt²), a ratio of integers.
    ///
    /// # Errors
    /// [`Error::NoEntropy`].
    pub fn draw(&self, bits: &mut Bits<'_>) -> Result<i64, Error> {
        loop {
            let proposed = self.proposal.draw(bits)?;
            let scaled = u128::from(proposed.unsigned_abs())
                .checked_mul(u128::from(self.variance.under()) * u128::from(self.reach))
                .ok_or(Error::TooFar)?;
            let apart = scaled.abs_diff(u128::from(self.variance.over()));
            let over = apart.checked_mul(apart).ok_or(Error::TooFar)?;
            if falls(bits, over, self.under)? {
                return Ok(proposed);
            }
        }
    }
}
