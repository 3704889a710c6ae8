//! Coins that fall with probability e^(−γ), for a ratio γ.

use crate::{Bits, Error};

/// True with probability exactly e^(−over/under): algorithm 1 of Canonne, Kamath, Steinke.
///
/// For γ ≤ 1: flip coins of probability γ/1, γ/2, γ/3 … until one falls short; the number of flips K is odd with probability
/// Σ (−γ)ⁿ/n! = e^(−γ). For γ > 1: ⌊γ⌋ coins of e^(−1) and one of the rest must all fall. `under` below 2⁸⁹.
pub(crate) fn falls(bits: &mut Bits<'_>, over: u128, under: u128) -> Result<bool, Error> {
    let (whole, rest) = (over / under, over % under);
    for _ in 0..whole {
        if !within_one(bits, 1, 1)? {
            return Ok(false);
        }
    }
    within_one(bits, rest, under)
}

fn within_one(bits: &mut Bits<'_>, over: u128, under: u128) -> Result<bool, Error> {
    let mut flips: u128 = 1;
    // A hundred flips in a row happen with a probability below 1/100!, so `under` × `flips` stays below 2⁹⁶.
    while bits.chance(over, under.checked_mul(flips).ok_or(Error::TooFar)?)? {
        flips += 1;
    }
    Ok(flips % 2 == 1)
}

/// How often in a row a coin of e^(−1) falls: a geometric number.
pub(crate) fn geometric(bits: &mut Bits<'_>) -> Result<u64, Error> {
    let mut count = 0;
    while within_one(bits, 1, 1)? {
        count += 1;
    }
    Ok(count)
}
