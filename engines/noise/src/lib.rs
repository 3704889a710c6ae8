//! Exact integer noise for differential privacy: the discrete Gaussian and the discrete Laplace distribution.
//!
//! A proof of differential privacy is about the distribution that is written down, not about a rounded one. Noise made with
//! floating-point numbers leaks through its low bits (Mironov, *On significance of the least significant bits for differential
//! privacy*, CCS 2012) and through the time it takes (Jin, McMurtry, Rubinstein, Ohrimenko, *Are we there yet? Timing and
//! floating-point attacks on differential privacy systems*, IEEE S&P 2022). Here there is no floating-point number at all: every
//! probability is a ratio of integers, and every decision compares it, bit by bit for as long as needed, with random bits of the
//! operating system. The samplers are those of Canonne, Kamath, Steinke, *The discrete Gaussian for differential privacy*
//! (NeurIPS 2020; Journal of Privacy and Confidentiality 12(1), 2022), algorithms 1 to 3.
//!
//! ```
//! let mut bits = noise::Bits::system();
//! let variance = noise::Ratio::new(1600, 1)?;            // σ = 40
//! let gaussian = noise::Gaussian::new(variance)?;
//! let noisy = 1_000 + gaussian.draw(&mut bits)?;
//! assert!((0..2_000).contains(&noisy));                  // 25 standard deviations
//! # Ok::<(), noise::Error>(())
//! ```
//!
//! How long a draw takes depends on the value drawn, as with every rejection sampler. Whoever can measure single draws from outside
//! learns something; a release adds its noise in one go, before anything is shown.

mod bits;
mod exponential;
mod gaussian;
mod laplace;

pub use bits::Bits;
pub use gaussian::Gaussian;
pub use laplace::Laplace;

/// Why no noise could be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes; without them nothing can be protected")]
    NoEntropy,
    /// A scale outside what the integer arithmetic holds exactly.
    #[error("expected a noise scale between {least} and {most}, as a ratio with a denominator of at most 256")]
    Scale {
        /// Least value of the scale.
        least: u64,
        /// Greatest value of the scale.
        most: u64,
    },
    /// A draw so far out that its arithmetic would not fit: it has a probability below 10⁻³⁰⁰⁰.
    #[error("a draw left the exact arithmetic")]
    TooFar,
}

impl From<base::ambient::NoEntropy> for Error {
    fn from(_: base::ambient::NoEntropy) -> Self {
        Self::NoEntropy
    }
}

/// A positive ratio of integers in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    over: u64,
    under: u64,
}

/// Greatest variance, 2³⁶: a standard deviation of 262,144.
pub const MOST_VARIANCE: u64 = 1 << 36;
/// Greatest denominator of a scale.
pub const MOST_DENOMINATOR: u64 = 256;

impl Ratio {
    /// `over / under`.
    ///
    /// # Errors
    /// [`Error::Scale`] for nought, a denominator above [`MOST_DENOMINATOR`], or a value above [`MOST_VARIANCE`].
    pub const fn new(over: u64, under: u64) -> Result<Self, Error> {
        if over == 0 || under == 0 {
            return Err(Error::Scale {
                least: 1,
                most: MOST_VARIANCE,
            });
        }
        let divisor = greatest_common_divisor(over, under);
        let (over, under) = (over / divisor, under / divisor);
        if under > MOST_DENOMINATOR || over / under >= MOST_VARIANCE {
            return Err(Error::Scale {
                least: 1,
                most: MOST_VARIANCE,
            });
        }
        Ok(Self { over, under })
    }

    /// Numerator in lowest terms.
    pub const fn over(self) -> u64 {
        self.over
    }

    /// Denominator in lowest terms.
    pub const fn under(self) -> u64 {
        self.under
    }
}

const fn greatest_common_divisor(mut one: u64, mut other: u64) -> u64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}
