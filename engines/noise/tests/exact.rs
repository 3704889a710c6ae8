//! The draws follow the distribution that the documentation states: compared with its exact probabilities.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use noise::{Bits, Gaussian, Laplace, Ratio};

const DRAWS: u64 = 200_000;

/// Pearson's statistic of `draws` against `weight`, over classes of at least 20 expected draws, with its degrees of freedom.
fn chi_square(mut draw: impl FnMut() -> i64, weight: impl Fn(i64) -> f64, reach: i64) -> (f64, f64) {
    let total: f64 = (-reach..=reach).map(&weight).sum();
    let mut seen = vec![0_u64; usize::try_from(2 * reach + 1).unwrap()];
    for _ in 0..DRAWS {
        let at = usize::try_from(draw() + reach).unwrap();
        seen[at] += 1;
    }
    let (mut statistic, mut classes) = (0.0, 0.0);
    let (mut expected, mut found) = (0.0, 0.0);
    for (value, count) in (-reach..=reach).zip(&seen) {
        expected += weight(value) / total * DRAWS as f64;
        found += *count as f64;
        if expected >= 20.0 {
            statistic += (found - expected) * (found - expected) / expected;
            classes += 1.0;
            (expected, found) = (0.0, 0.0);
        }
    }
    (statistic, classes - 1.0)
}

/// The statistic is below its mean by five and a half standard deviations at most above: a false alarm in some ten million runs.
fn fits((statistic, freedom): (f64, f64)) -> bool {
    statistic < freedom + 5.5 * (2.0 * freedom).sqrt() + 12.0
}

fn gaussian_against(over: u64, under: u64, claimed: f64) -> (f64, f64) {
    let gaussian = Gaussian::new(Ratio::new(over, under).unwrap()).unwrap();
    let mut bits = Bits::system();
    let reach = (claimed * 12.0) as i64 + 12;
    let weight = |x: i64| (-(x as f64).powi(2) / (2.0 * claimed * claimed)).exp();
    chi_square(|| gaussian.draw(&mut bits).unwrap(), weight, reach)
}

#[test]
fn gaussian_draws_follow_their_distribution_at_every_width() {
    for (over, under) in [(1, 4), (1, 1), (5329, 100), (13_641, 256), (160_000, 1)] {
        let Ok(ratio) = Ratio::new(over, under) else { panic!() };
        let sigma = (ratio.over() as f64 / ratio.under() as f64).sqrt();
        let found = gaussian_against(over, under, sigma);
        assert!(fits(found), "σ = {sigma}: χ² {found:?}");
    }
}

#[test]
fn noise_that_is_three_per_cent_too_narrow_is_found() {
    assert!(!fits(gaussian_against(1600, 1, 41.2)));
    assert!(!fits(gaussian_against(1, 1, 1.03)));
}

#[test]
fn laplace_draws_follow_their_distribution_at_every_width() {
    let mut bits = Bits::system();
    for (over, under) in [(1, 2), (1, 1), (5, 2), (40, 1), (1001, 10)] {
        let laplace = Laplace::new(Ratio::new(over, under).unwrap()).unwrap();
        let scale = over as f64 / under as f64;
        let weight = |x: i64| (-(x.abs() as f64) / scale).exp();
        let found = chi_square(|| laplace.draw(&mut bits).unwrap(), weight, (scale * 40.0) as i64 + 40);
        assert!(fits(found), "b = {scale}: χ² {found:?}");
    }
}

#[test]
fn whole_numbers_below_a_bound_are_equally_likely() {
    let mut bits = Bits::system();
    for bound in [1_u64, 2, 3, 10, 1000] {
        let half = i64::try_from(bound).unwrap();
        let found = chi_square(
            || i64::try_from(bits.below(bound).unwrap()).unwrap(),
            |x| f64::from((0..half).contains(&x)),
            half,
        );
        assert!(found.1 < 1.0 || fits(found), "below {bound}: χ² {found:?}");
    }
}

#[test]
fn scales_outside_the_exact_arithmetic_are_refused() {
    assert!(Ratio::new(0, 1).is_err());
    assert!(Ratio::new(1, 0).is_err());
    assert!(Ratio::new(1, 257).is_err());
    assert!(Ratio::new(u64::MAX, 1).is_err());
    assert_eq!(Ratio::new(6, 4).map(|ratio| (ratio.over(), ratio.under())), Ok((3, 2)));
}

#[test]
fn two_sources_of_the_system_give_different_noise() {
    let gaussian = Gaussian::new(Ratio::new(1_000_000, 1).unwrap()).unwrap();
    let draws = || -> Vec<i64> {
        let mut bits = Bits::system();
        (0..20).map(|_| gaussian.draw(&mut bits).unwrap()).collect()
    };
    assert_ne!(draws(), draws());
}

/// The mechanism has no floating-point type: what the proof says is what is computed.
#[test]
fn no_floating_point_number_is_in_the_mechanism() {
    for source in [
        include_str!("../src/lib.rs"),
        include_str!("../src/bits.rs"),
        include_str!("../src/exponential.rs"),
        include_str!("../src/gaussian.rs"),
        include_str!("../src/laplace.rs"),
    ] {
        for word in [["f", "64"].concat(), ["f", "32"].concat()] {
            assert!(!source.contains(&word));
        }
    }
}
