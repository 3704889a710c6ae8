//! Slows down guessing without ever locking anybody out: one bucket of tries for each pair of account and network, so that a
//! stranger's tries from elsewhere do not use up one's own.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use base::Timestamp;

/// The part of the network that a request comes from: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Network([u8; 7]);

impl Network {
    /// The network of an address.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => {
                let [a, b, c, _] = address.octets();
                Self([4, a, b, c, 0, 0, 0])
            }
            IpAddr::V6(address) => {
                let [a, b, c, d, e, f, ..] = address.octets();
                Self([6, a, b, c, d, e, f])
            }
        }
    }

    /// The one network of all requests whose address is not known.
    pub const fn unknown() -> Self {
        Self([0; 7])
    }
}

/// How many tries.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    /// At once.
    pub burst: u32,
    /// Seconds until one more is free again.
    pub seconds_per_try: u32,
}

/// No try is free; the next one is in so many seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// Whole seconds, at least one.
    pub seconds: u32,
}

impl From<Wait> for crate::Rejection {
    fn from(wait: Wait) -> Self {
        Self::TooMany { seconds: wait.seconds }
    }
}

/// Buckets of tries. Takes at most some 40 bytes for each of `capacity` buckets, whatever happens.
pub struct Limiter {
    // Microseconds until one more try is free, and tries at once.
    one: i64,
    burst: u32,
    capacity: usize,
    keys: RandomState,
    // The time at which each bucket will be full again, in microseconds: all that a token bucket is.
    full_at: Mutex<HashMap<u64, i64>>,
}

impl std::fmt::Debug for Limiter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Limiter")
            .field("burst", &self.burst)
            .finish_non_exhaustive()
    }
}

impl Limiter {
    /// A limiter with at most so many buckets.
    pub fn new(rate: Rate, capacity: usize) -> Self {
        Self::of(i64::from(rate.seconds_per_try) * 1_000_000, rate.burst, capacity)
    }

    /// A limiter of requests: so many at once, then so many a second (at least one).
    pub fn a_second(burst: u32, requests: u32, capacity: usize) -> Self {
        Self::of(1_000_000 / i64::from(requests.max(1)), burst, capacity)
    }

    fn of(one: i64, burst: u32, capacity: usize) -> Self {
        Self {
            one,
            burst,
            capacity: capacity.max(2),
            keys: RandomState::new(),
            full_at: Mutex::default(),
        }
    }

    /// Takes one try.
    ///
    /// # Errors
    /// [`Wait`] if none is free; asking again does not make the wait longer.
    pub fn take(&self, account: &str, network: Network, now: Timestamp) -> Result<(), Wait> {
        let key = self.keys.hash_one((account, network));
        let one = self.one;
        let all = one.saturating_mul(i64::from(self.burst));
        let now = now.micros();
        let mut full_at = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        let after = full_at.get(&key).copied().unwrap_or(now).max(now).saturating_add(one);
        let over = after - now.saturating_add(all);
        if over > 0 {
            let seconds = u32::try_from((over + 999_999) / 1_000_000).unwrap_or(u32::MAX);
            return Err(Wait {
                seconds: seconds.max(1),
            });
        }
        if full_at.len() >= self.capacity && !full_at.contains_key(&key) {
            make_room(&mut full_at, now);
        }
        full_at.insert(key, after);
        Ok(())
    }

    /// Gives all tries back, after a success.
    pub fn clear(&self, account: &str, network: Network) {
        let key = self.keys.hash_one((account, network));
        self.full_at.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
    }

    /// How many buckets are not full.
    pub fn len(&self) -> usize {
        self.full_at.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Whether all are full.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Forgets the full buckets, and if that is not enough the half that is most nearly full: a flood of new names cannot wash
/// away the bucket of an account that is being guessed.
fn make_room(full_at: &mut HashMap<u64, i64>, now: i64) {
    let before = full_at.len();
    full_at.retain(|_, at| *at > now);
    if full_at.len() > before / 2 {
        let mut times: Vec<i64> = full_at.values().copied().collect();
        let middle = times.len() / 2;
        let (_, median, _) = times.select_nth_unstable(middle);
        let median = *median;
        full_at.retain(|_, at| *at > median);
    }
}
