//! Clock and randomness as arguments. Tests pass a clock that stands still and a seed, so that identifiers repeat.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use uuid::Uuid;

use crate::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now, in UTC.
    fn now(&self) -> Timestamp;
}

/// Gives random bytes fit for keys.
pub trait Entropy: Send + Sync {
    /// Fills `buffer`; an error if the operating system has none to give.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), NoEntropy>;
}

/// The operating system gave no random bytes. Nothing that needs a key or an identifier may go on.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the operating system gave no random bytes")]
pub struct NoEntropy;

/// Clock and randomness, handed down from `main` to every use case. Cheap to clone.
#[derive(Clone)]
pub struct Ambient {
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    // Version 7 identifiers of the same millisecond are kept in order by a counter (RFC 9562, section 6.2, method 1).
    last: Arc<Mutex<(u64, u16)>>,
}

impl Ambient {
    /// The real clock and the operating system's randomness.
    pub fn system() -> Self {
        Self::of(Arc::new(SystemClock), Arc::new(OsEntropy))
    }

    /// A clock that starts at `start` and moves only when told, and bytes that follow from `seed`. For tests and demos only:
    /// the bytes are not secret.
    pub fn fixed(start: Timestamp, seed: u64) -> (Self, Arc<FixedClock>) {
        let clock = Arc::new(FixedClock(AtomicI64::new(start.micros())));
        (Self::of(clock.clone(), Arc::new(SeededEntropy::new(seed))), clock)
    }

    /// Any clock and any source of bytes.
    pub fn of(clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Self {
        Self {
            clock,
            entropy,
            last: Arc::default(),
        }
    }

    /// Now, in UTC.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Fills `buffer` with random bytes.
    ///
    /// # Errors
    /// When the operating system has none to give.
    pub fn fill(&self, buffer: &mut [u8]) -> Result<(), NoEntropy> {
        self.entropy.fill(buffer)
    }

    /// `N` random bytes.
    ///
    /// # Errors
    /// When the operating system has none to give.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], NoEntropy> {
        let mut bytes = [0; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }

    /// A new version 7 UUID; later ones sort after earlier ones. Falls back to the counter alone when there is no
    /// randomness: an identifier must be unique, it need not be secret.
    pub fn uuid_v7(&self) -> Uuid {
        let mut tail = [0_u8; 8];
        let _ = self.entropy.fill(&mut tail);
        let now = u64::try_from(self.now().micros() / 1000).unwrap_or(0);
        let (millis, count) = {
            let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            *last = if now > last.0 {
                (now, 0)
            } else if last.1 < 0x0fff {
                (last.0, last.1 + 1)
            } else {
                (last.0 + 1, 0)
            };
            *last
        };
        let [.., a, b, c, d, e, f] = millis.to_be_bytes();
        let [high, low] = (0x7000 | count).to_be_bytes();
        let [g, h, i, j, k, l, m, n] = tail;
        Uuid::from_bytes([a, b, c, d, e, f, high, low, 0x80 | (g & 0x3f), h, i, j, k, l, m, n])
    }
}

/// The clock of the operating system, in whole microseconds.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the operating system")]
    fn now(&self) -> Timestamp {
        let since = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// The randomness of the operating system.
pub struct OsEntropy;

impl Entropy for OsEntropy {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the operating system")]
    fn fill(&self, buffer: &mut [u8]) -> Result<(), NoEntropy> {
        getrandom::fill(buffer).map_err(|_| NoEntropy)
    }
}

/// A clock for tests: it moves only when told.
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// Moves the clock by so many seconds, back if negative.
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.0.load(Ordering::SeqCst))
    }
}

/// Repeatable bytes for tests and demos: BLAKE3 of seed and counter. Not secret.
pub struct SeededEntropy {
    seed: u64,
    used: AtomicU64,
}

impl SeededEntropy {
    /// A stream that follows from `seed`.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            used: AtomicU64::new(0),
        }
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), NoEntropy> {
        let turn = self.used.fetch_add(1, Ordering::SeqCst);
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.seed.to_le_bytes()).update(&turn.to_le_bytes());
        hasher.finalize_xof().fill(buffer);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_sort_in_the_order_they_were_made_even_when_the_clock_stands_or_goes_back() {
        let (ambient, clock) = Ambient::fixed(Timestamp::from_micros(1_700_000_000_000_000), 1);
        let mut made: Vec<Uuid> = (0..5000).map(|_| ambient.uuid_v7()).collect();
        clock.advance(-10);
        made.extend((0..5000).map(|_| ambient.uuid_v7()));
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(made.iter().all(|id| id.get_version_num() == 7));
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let (one, _) = Ambient::fixed(Timestamp::from_micros(0), 7);
        let (two, _) = Ambient::fixed(Timestamp::from_micros(0), 7);
        assert_eq!(one.bytes::<32>().unwrap(), two.bytes::<32>().unwrap());
        assert_ne!(one.bytes::<32>().unwrap(), [0; 32]);
    }
}
