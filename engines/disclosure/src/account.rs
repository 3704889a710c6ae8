//! What a release costs: zero-concentrated differential privacy (zCDP) and its translation into ε and δ.
//!
//! Two tables are neighbours when one has one person more, with all rows of that person. A mechanism is ρ-zCDP when the Rényi divergence
//! of order α between its outcomes on neighbours is at most ρα for every α > 1. Costs ρ add up over any number of releases (Bun, Steinke,
//! *Concentrated differential privacy*, TCC 2016).

/// A guarantee of (ε, δ)-differential privacy.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Guarantee {
    /// The odds of any conclusion about a person change by at most a factor e^ε…
    pub epsilon: f64,
    /// …but for events of a probability of δ at most.
    pub delta: f64,
}

/// The cost of noise of variance σ² on counts that one person changes by Δ in Euclidean length: ρ = Δ²/(2σ²) (Canonne, Kamath, Steinke,
/// *The discrete Gaussian for differential privacy*, theorem 4).
pub fn gaussian_rho(sensitivity_squared: f64, variance: f64) -> f64 {
    sensitivity_squared / (2.0 * variance)
}

/// The least ε that ρ-zCDP gives at δ:
/// ε = inf over α > 1 of ρα + ln(1 − 1/α) − ln(αδ)/(α − 1)
/// (Canonne, Kamath, Steinke, corollary 13 with proposition 12; Asoodeh and others, *A better bound gives a hundred rounds*, ISIT 2020).
///
/// Every α gives a true bound, so the search can only err to the safe side; a part in 10¹² is added for the rounding of the arithmetic.
pub fn epsilon_of(rho: f64, delta: f64) -> f64 {
    if rho <= 0.0 {
        return 0.0;
    }
    let at = |log_excess: f64| {
        let excess = log_excess.exp();
        let alpha = 1.0 + excess;
        rho * alpha + (-alpha.recip()).ln_1p() - (alpha.ln() + delta.ln()) / excess
    };
    // The bound has one valley in ln(α − 1); a ternary search walks into it.
    let (mut low, mut high) = (-12.0_f64, 40.0_f64);
    for _ in 0..110 {
        let (one, two) = (low + (high - low) / 3.0, high - (high - low) / 3.0);
        if at(one) < at(two) {
            high = two;
        } else {
            low = one;
        }
    }
    at(f64::midpoint(low, high)).max(0.0) * (1.0 + 1e-12)
}

/// The greatest ρ whose ε at δ is not above the one given, by bisection from below.
pub fn rho_of(guarantee: Guarantee) -> f64 {
    // ρ + 2√(ρ ln(1/δ)) ≥ ε (Bun, Steinke, proposition 1.3) is looser, so its ρ is a start below.
    let (mut low, mut high) = (0.0, guarantee.epsilon + 1.0);
    for _ in 0..80 {
        let middle = f64::midpoint(low, high);
        if epsilon_of(middle, guarantee.delta) <= guarantee.epsilon {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// Upper tail of the normal distribution, P(Z > z): the complementary error function by the continued fraction of Laplace for large z, and the
/// series for small (Abramowitz, Stegun, 7.1.5 and 7.1.14).
pub fn normal_tail(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - normal_tail(-z);
    }
    let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    if z < 3.0 {
        let (mut term, mut sum) = (z, z);
        for n in 1..200 {
            term *= z * z / f64::from(2 * n + 1);
            sum += term;
        }
        return (0.5 - density * sum).max(0.0);
    }
    let mut fraction = z;
    for n in (1..100).rev() {
        fraction = z + f64::from(n) / fraction;
    }
    density / fraction
}

/// The z that the normal distribution passes with probability `tail` (0 < tail < 1), by bisection.
pub fn normal_quantile(tail: f64) -> f64 {
    let (mut low, mut high) = (-40.0, 40.0);
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if normal_tail(middle) > tail {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}
