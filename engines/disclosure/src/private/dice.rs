//! Random choices of the fit: they touch nothing that is not already protected, so they need speed and no secrecy.

/// xoshiro256++ (Blackman, Vigna, *Scrambled linear pseudorandom number generators*, ACM TOMS 47(4), 2021), started from the operating
/// system's randomness.
#[derive(Debug, Clone)]
pub(crate) struct Dice([u64; 4]);

impl Dice {
    /// Started from random bits.
    ///
    /// # Errors
    /// Without randomness.
    pub(crate) fn new(bits: &mut noise::Bits<'_>) -> Result<Self, noise::Error> {
        let mut state = [0; 4];
        for word in &mut state {
            *word = bits.u64()?;
        }
        if state == [0; 4] {
            state = [1; 4];
        }
        Ok(Self(state))
    }

    /// 64 bits.
    pub(crate) fn bits(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.0;
        let drawn = a.wrapping_add(*d).rotate_left(23).wrapping_add(*a);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        drawn
    }

    /// A number from 0 up to, not including, 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits")]
    pub(crate) fn share(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number below `bound`, by multiplication (Lemire, 2019, without its rejection: a bias of 2⁻³² does not matter here).
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(((self.bits() >> 32) * u64::from(bound)) >> 32).unwrap_or(0)
    }

    /// The number rounded up with the probability of its fraction.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of rows: positive and below 2³²"
    )]
    pub(crate) fn round(&mut self, number: f64) -> u32 {
        let floor = number.floor();
        floor as u32 + u32::from(self.share() < number - floor)
    }

    /// Brings a list into a random order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = self.below(u32::try_from(at + 1).unwrap_or(u32::MAX)) as usize;
            list.swap(at, other);
        }
    }
}
