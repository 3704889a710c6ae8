//! Repeatable chance. Not secret, not for keys.

/// A stream of numbers that follows from its seed (SplitMix64).
#[derive(Debug, Clone)]
pub struct Rng(u64);

impl Rng {
    /// The stream of this seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own for the `number`-th thing, so that one thing does not change when another one is drawn differently.
    pub fn of(seed: u64, number: u64) -> Self {
        let mut rng = Self(seed ^ number.wrapping_mul(0xd6e8_feb8_6659_fd93));
        rng.next();
        Self(rng.next())
    }

    /// The next number.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 if `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    /// A number from `first` to `last`, both included.
    pub fn between(&mut self, first: i32, last: i32) -> i32 {
        let span = usize::try_from(last.saturating_sub(first)).unwrap_or(0) + 1;
        first + i32::try_from(self.below(span)).unwrap_or(0)
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, share: u32) -> bool {
        self.next() % 100 < u64::from(share)
    }

    /// One of these; `None` of none.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// One of these, each as often as its weight says.
    pub fn weighted<'a, T>(&mut self, of: &'a [(T, u32)]) -> Option<&'a T> {
        let total: u64 = of.iter().map(|(_, weight)| u64::from(*weight)).sum();
        let mut at = self.next() % total.max(1);
        of.iter()
            .find(|(_, weight)| match at.checked_sub(u64::from(*weight)) {
                Some(rest) => {
                    at = rest;
                    false
                }
                None => true,
            })
            .map(|(thing, _)| thing)
    }

    /// One of a list in the order of frequency: the first is the commonest, with a long tail (Zipf, shifted so that the
    /// first of sixty is borne by about one in twenty).
    pub fn ranked<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        // 1/(r+6)^0.75, inverted in closed form.
        #[expect(clippy::cast_precision_loss, reason = "53 bits of chance are enough")]
        let chance = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        #[expect(clippy::cast_precision_loss, reason = "lists are short")]
        let end = (of.len() as f64 + 6.0).powf(0.25);
        let start = 6.0_f64.powf(0.25);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the length"
        )]
        let rank = ((start + chance * (end - start)).powi(4) - 6.0) as usize;
        of.get(rank.min(of.len().saturating_sub(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_a_ranked_list_is_the_commonest_and_the_last_occurs() {
        let list: Vec<usize> = (0..60).collect();
        let mut counts = [0_u32; 60];
        let mut rng = Rng::new(1);
        for _ in 0..60_000 {
            counts[*rng.ranked(&list).unwrap()] += 1;
        }
        assert!((2_400..4_000).contains(&counts[0]), "{}", counts[0]);
        assert!(counts[59] > 200 && counts[59] < counts[0]);
    }

    #[test]
    fn weights_are_kept() {
        let mut rng = Rng::new(2);
        let ones = (0..10_000)
            .filter(|_| rng.weighted(&[(1, 30), (2, 70)]) == Some(&1))
            .count();
        assert!((2_800..3_200).contains(&ones), "{ones}");
    }
}
