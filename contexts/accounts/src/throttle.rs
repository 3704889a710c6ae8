//! How fast somebody may try to sign in. Nobody is ever locked out: whoever signed in before keeps a way in that no stranger
//! can use up, and a stranger waits half a minute at most for the next try.
//!
//! A stranger's try must be free in three buckets: of the sign-in name from this network, of the network, and of the
//! sign-in name from everywhere. A browser that signed in to this account before is known by the token in its cookie and
//! has a bucket of its own. What is refused here costs no hash, no write and, without a cookie of ours, no look into the
//! database. All buckets go by the name as it was typed, whether there is such an account or not.

use ::store::Scope;
use base::{Refusal, Timestamp};
use web::{Limiter, Network, Rate, Wait};

use crate::factors::FactorId;
use crate::model::DeviceId;
use crate::sign_in::digest;
use crate::{Accounts, store};

/// Of one name from one network: ten slips at once, then one try in half a minute.
const PAIR: Rate = Rate {
    burst: 10,
    seconds_per_try: 30,
};
/// Of one network: a whole office signs in at once; a guesser of one password for many names gets no further than one name a
/// second.
const NETWORK: Rate = Rate {
    burst: 60,
    seconds_per_try: 1,
};
/// Of one name from everywhere: many networks together get no further than one alone.
const NAME: Rate = Rate {
    burst: 40,
    seconds_per_try: 30,
};
/// Of one known browser: whoever holds a stolen one must not guess fast either.
const DEVICE: Rate = Rate {
    burst: 10,
    seconds_per_try: 10,
};
/// Of the codes of one account whose password a stranger knows already: three in a million fit at any time, so that a year of
/// guessing finds one in two out of a hundred.
const CODES: Rate = Rate {
    burst: 10,
    seconds_per_try: 300,
};
/// Of one passkey: nobody but its owner knows its identifier, so that no stranger can use its tries up.
const PASSKEY: Rate = Rate {
    burst: 10,
    seconds_per_try: 10,
};
/// Most buckets of each kind.
const BUCKETS: usize = 100_000;

/// How the program knows the browser that somebody signs in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It signed in to this account before, and nothing has taken its standing since.
    Known(DeviceId),
    /// It did not.
    Stranger,
}

/// The buckets of all sign-ins of this server.
#[derive(Debug)]
pub(crate) struct Throttle {
    pair: Limiter,
    network: Limiter,
    name: Limiter,
    device: Limiter,
    codes: Limiter,
    codes_of_device: Limiter,
    passkey: Limiter,
    unknown_passkey: Limiter,
}

impl Throttle {
    pub(crate) fn new() -> Self {
        Self {
            pair: Limiter::new(PAIR, BUCKETS),
            network: Limiter::new(NETWORK, BUCKETS),
            name: Limiter::new(NAME, BUCKETS),
            device: Limiter::new(DEVICE, BUCKETS),
            codes: Limiter::new(CODES, BUCKETS),
            codes_of_device: Limiter::new(DEVICE, BUCKETS),
            passkey: Limiter::new(PASSKEY, BUCKETS),
            unknown_passkey: Limiter::new(NETWORK, BUCKETS),
        }
    }

    /// Takes one try with a passkey alone; `None` stands for one that nobody has registered. Nothing of it is shared with passwords:
    /// a flood of those never stands in the way of a passkey.
    ///
    /// # Errors
    /// [`Wait`], ten seconds at most.
    pub(crate) fn take_passkey(&self, known: Option<FactorId>, network: Network, now: Timestamp) -> Result<(), Wait> {
        match known {
            Some(id) => self.passkey.take(&id.to_string(), Network::unknown(), now),
            None => self.unknown_passkey.take("", network, now),
        }
    }

    /// After a passkey that was right.
    pub(crate) fn clear_passkey(&self, id: FactorId) {
        self.passkey.clear(&id.to_string(), Network::unknown());
    }

    /// Takes one try at the second step of a sign-in, whose password was right.
    ///
    /// # Errors
    /// [`Wait`], five minutes at most; ten seconds for a known device.
    pub(crate) fn take_code(&self, login: &str, of: Standing, now: Timestamp) -> Result<(), Wait> {
        match of {
            Standing::Known(device) => self.codes_of_device.take(&device.to_string(), Network::unknown(), now),
            Standing::Stranger => self.codes.take(login, Network::unknown(), now),
        }
    }

    /// After a code that was right.
    pub(crate) fn clear_codes(&self, login: &str, of: Standing) {
        match of {
            Standing::Known(device) => self.codes_of_device.clear(&device.to_string(), Network::unknown()),
            Standing::Stranger => self.codes.clear(login, Network::unknown()),
        }
    }

    /// Takes one try.
    ///
    /// # Errors
    /// [`Wait`], thirty seconds at most.
    pub(crate) fn take(&self, login: &str, of: Standing, network: Network, now: Timestamp) -> Result<(), Wait> {
        match of {
            Standing::Known(device) => self.device.take(&device.to_string(), Network::unknown(), now),
            Standing::Stranger => {
                // The narrowest first: what one network may not try takes nothing from the others.
                self.pair.take(login, network, now)?;
                self.network.take("", network, now)?;
                self.name.take(login, Network::unknown(), now)
            }
        }
    }

    /// After a success. The buckets of network and name stay: an account of one's own would otherwise pay for guessing those
    /// of others, and its owner's sign-in for guessing their own.
    pub(crate) fn clear(&self, login: &str, of: Standing, network: Network) {
        match of {
            Standing::Known(device) => self.device.clear(&device.to_string(), Network::unknown()),
            Standing::Stranger => self.pair.clear(login, network),
        }
    }
}

/// What the browser with this token is to the account of this name. `login` is in its normal form.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn standing(accounts: &Accounts, login: &str, token: Option<&str>) -> Result<Standing, Refusal> {
    let Some(token) = token else {
        return Ok(Standing::Stranger);
    };
    let hash = digest("device", token);
    let known = accounts
        .store()
        .read(Scope::Server, |tx| store::device_standing(tx, login, &hash))?;
    Ok(known.map_or(Standing::Stranger, Standing::Known))
}

#[cfg(test)]
mod tests {
    use base::Ambient;

    use super::*;

    fn net(number: u32) -> Network {
        let [_, a, b, c] = number.to_be_bytes();
        Network::of([10, a, b, c].into())
    }

    #[test]
    fn many_networks_together_get_no_further_than_one_and_a_known_device_is_not_held_up() {
        let throttle = Throttle::new();
        let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 1);
        let (mine, now) = (Standing::Known(DeviceId::new(&ambient)), ambient.now());
        let tries = |from: u32, now| {
            let network = |try_: u32| net((from + try_ % 500) << 8);
            (0..2000)
                .filter(|try_| throttle.take("amina", Standing::Stranger, network(*try_), now).is_ok())
                .count()
        };
        assert_eq!(tries(0, now), 40);
        throttle.take("amina", mine, net(0), now).unwrap();
        let longest = (0..500).map(|network| throttle.take("amina", Standing::Stranger, net(network << 8), now));
        let longest = longest.filter_map(Result::err).map(|wait| wait.seconds).max();
        assert!(longest.unwrap() <= 30, "{longest:?}");
        assert_eq!(
            tries(1000, now.plus_seconds(60)),
            2,
            "one in half a minute, from all of them"
        );
        throttle
            .take("boris", Standing::Stranger, net(0), now.plus_seconds(60))
            .unwrap();
    }

    #[test]
    fn who_holds_a_known_device_does_not_guess_fast_and_takes_nothing_from_others() {
        let throttle = Throttle::new();
        let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 2);
        let (device, now) = (Standing::Known(DeviceId::new(&ambient)), ambient.now());
        let taken = (0..100).filter(|_| throttle.take("amina", device, net(1), now).is_ok());
        assert_eq!(taken.count(), 10);
        throttle.take("amina", Standing::Stranger, net(1), now).unwrap();
        throttle.clear("amina", device, net(1));
        throttle.take("amina", device, net(1), now).unwrap();
    }
}
