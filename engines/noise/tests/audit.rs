//! An audit of the mechanisms from outside: a million runs on the worst pair of neighbours, counts 0 and 1. What can be inferred must never be above
//! the claim, and not far below it, or noise is wasted; noise of half the width must be caught every time.
#![allow(clippy::unwrap_used, reason = "tests")]

use noise::{Bits, Gaussian, Laplace, Ratio};

/// Both bounds of a probability hold together with 99.9999 %: Chernoff's bound, n·KL(seen‖p) ≤ ln(2·10⁶), by bisection. It is wider than
/// Clopper and Pearson's, so it never claims more than they would.
fn bounds(hits: u64, runs: u64) -> (f64, f64) {
    let (n, seen) = (runs as f64, hits as f64 / runs as f64);
    let term = |x: f64, y: f64| if x > 0.0 { x * (x / y).ln() } else { 0.0 };
    let outside = |p: f64| n * (term(seen, p) + term(1.0 - seen, 1.0 - p)) > 2e6_f64.ln();
    let search = |mut inside: f64, mut far: f64| {
        for _ in 0..100 {
            let middle = f64::midpoint(inside, far);
            if outside(middle) { far = middle } else { inside = middle }
        }
        far
    };
    (search(seen, 0.0), search(seen, 1.0))
}

/// Quantile of the normal distribution, by bisection over its series (Abramowitz, Stegun, 26.2.10 and following).
fn quantile(p: f64) -> f64 {
    let below = |z: f64| {
        let (mut term, mut sum) = (z, z);
        for n in 1..200 {
            term *= z * z / f64::from(2 * n + 1);
            sum += term;
        }
        0.5 + sum * (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt()
    };
    let (mut low, mut high) = (-6.0, 6.0);
    for _ in 0..80 {
        let middle = f64::midpoint(low, high);
        if below(middle) < p { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// Bounds of the probability that the noisy count is 1 or more, of a true count of 1 and of 0.
fn watch(mut draw: impl FnMut() -> i64, runs: u64) -> [(f64, f64); 2] {
    [1, 0].map(|count| {
        let hits = (0..runs).filter(|_| count + draw() >= 1).count();
        bounds(hits as u64, runs)
    })
}

/// The least ε that explains what was seen.
fn epsilon(scale: Ratio, runs: u64) -> f64 {
    let (laplace, mut bits) = (Laplace::new(scale).unwrap(), Bits::system());
    let [with, without] = watch(|| laplace.draw(&mut bits).unwrap(), runs);
    (with.0 / without.1).ln()
}

/// The least µ of Gaussian differential privacy that explains what was seen.
fn mu(variance: Ratio, runs: u64) -> f64 {
    let (gaussian, mut bits) = (Gaussian::new(variance).unwrap(), Bits::system());
    let [with, without] = watch(|| gaussian.draw(&mut bits).unwrap(), runs);
    quantile(with.0) - quantile(without.1)
}

#[test]
fn what_laplace_noise_gives_away_is_what_it_claims() {
    for (over, under) in [(2_u32, 1_u32), (1, 1), (1, 2), (1, 4)] {
        let claimed = f64::from(under) / f64::from(over);
        let found = epsilon(Ratio::new(u64::from(over), u64::from(under)).unwrap(), 1_000_000);
        assert!(
            found <= claimed && found >= 0.9 * claimed,
            "claimed {claimed}, found {found}"
        );
    }
}

#[test]
fn what_gaussian_noise_gives_away_is_what_it_claims() {
    // The proof is about zCDP. Noise as narrow as σ = 1 is seen to give away µ = 1.04: on whole numbers the step from 0 to 1 is not that of the
    // continuous curve. From σ = 3 on the two agree within half a per cent.
    for sigma in [3_u64, 5, 8] {
        let claimed = 1.0 / sigma as f64;
        let found = mu(Ratio::new(sigma * sigma, 1).unwrap(), 1_000_000);
        assert!(
            found <= claimed && found >= 0.8 * claimed,
            "claimed {claimed}, found {found}"
        );
    }
}

#[test]
fn noise_of_half_the_width_is_caught_twenty_times_of_twenty() {
    for _ in 0..20 {
        assert!(epsilon(Ratio::new(1, 2).unwrap(), 50_000) > 1.0);
        assert!(mu(Ratio::new(1, 1).unwrap(), 50_000) > 0.5);
    }
}
