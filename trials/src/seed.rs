//! Randomness that can be played again: every trial prints its seed, and takes it back with `--seed`.

/// SplitMix64 (Steele, Lea, Flood 2014): small, fast, good enough to choose moments and bytes.
#[derive(Debug, Clone)]
pub struct Seed(u64);

impl Seed {
    /// From a number, and the numbers of whatever it is for: the same give the same.
    pub fn of(seed: u64, parts: &[u64]) -> Self {
        let mut made = Self(seed);
        for part in parts {
            made.0 ^= part.wrapping_mul(0xd6e8_feb8_6659_fd93);
            made.draw();
        }
        made
    }

    /// One from the clock, for a run that nobody asked to repeat.
    pub fn fresh() -> u64 {
        let since = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        Self(u64::from(since.subsec_nanos()) ^ since.as_secs() << 20).draw() >> 32
    }

    /// The next 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when there is none.
    pub fn below(&mut self, end: u64) -> u64 {
        self.draw().checked_rem(end).unwrap_or(0)
    }

    /// An index into something of so many elements.
    pub fn index(&mut self, length: usize) -> usize {
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        usize::try_from(self.below(length)).unwrap_or(0)
    }

    /// Sixteen bytes, as a form's token.
    pub fn token(&mut self) -> uuid::Uuid {
        uuid::Uuid::from_u64_pair(self.draw(), self.draw())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_and_another_part_something_else() {
        let draw = |parts: &[u64]| Seed::of(7, parts).draw();
        assert_eq!(draw(&[1, 2]), draw(&[1, 2]));
        assert_ne!(draw(&[1, 2]), draw(&[2, 1]));
        assert!((0..100).all(|_| Seed::of(3, &[]).below(10) < 10));
        assert_eq!(Seed::of(3, &[]).below(0), 0);
    }
}
