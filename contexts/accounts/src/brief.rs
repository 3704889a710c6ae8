//! What lives for minutes only and in the memory of this process: a sign-in between password and code, a challenge for a
//! passkey. A restart ends it, and nothing of it is on any disk.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base::{Ambient, Redacted, Refusal, Timestamp};

use crate::sessions::Token;
use crate::sign_in::digest;

/// Values by a random token of which only the hash is kept, each for so many seconds, at most so many.
pub(crate) struct Brief<T> {
    purpose: &'static str,
    seconds: i64,
    most: usize,
    held: Mutex<HashMap<Vec<u8>, (Timestamp, T)>>,
}

impl<T: Clone> Brief<T> {
    pub(crate) fn new(purpose: &'static str, seconds: i64, most: usize) -> Self {
        Self {
            purpose,
            seconds,
            most,
            held: Mutex::default(),
        }
    }

    fn held(&self) -> MutexGuard<'_, HashMap<Vec<u8>, (Timestamp, T)>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a value; what is too old, or else the oldest, makes room.
    pub(crate) fn keep(&self, ambient: &Ambient, value: T) -> Result<Redacted<String>, Refusal> {
        let token = Token::new(ambient, self.purpose)?;
        let now = ambient.now();
        let mut held = self.held();
        if held.len() >= self.most {
            held.retain(|_, (since, _)| now.seconds_since(*since) < self.seconds);
        }
        if held.len() >= self.most {
            let oldest = held
                .iter()
                .min_by_key(|(_, (since, _))| *since)
                .map(|(key, _)| key.clone());
            oldest.and_then(|key| held.remove(&key));
        }
        held.insert(token.hash, (now, value));
        Ok(token.text)
    }

    /// The value of a token, which stays; `change` may alter it first.
    pub(crate) fn look(&self, token: &str, now: Timestamp, change: impl FnOnce(&mut T)) -> Option<T> {
        let key = digest(self.purpose, token);
        let mut held = self.held();
        let (since, value) = held.get_mut(&key)?;
        if !(0..self.seconds).contains(&now.seconds_since(*since)) {
            held.remove(&key);
            return None;
        }
        change(value);
        Some(value.clone())
    }

    /// The value of a token, which is gone then: a challenge is answered once.
    pub(crate) fn take(&self, token: &str, now: Timestamp) -> Option<T> {
        let (since, value) = self.held().remove(&digest(self.purpose, token))?;
        (0..self.seconds).contains(&now.seconds_since(since)).then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_kept_for_its_time_taken_once_and_makes_room_when_it_is_the_oldest() {
        let (ambient, clock) = Ambient::fixed(Timestamp::from_micros(0), 5);
        let brief = Brief::new("test", 60, 2);
        let one = brief.keep(&ambient, 1).unwrap();
        assert_eq!(brief.look(one.expose(), ambient.now(), |it| *it += 10), Some(11));
        clock.advance(59);
        assert_eq!(brief.look(one.expose(), ambient.now(), |_| {}), Some(11));
        clock.advance(1);
        assert_eq!(brief.take(one.expose(), ambient.now()), None);
        let tokens: Vec<_> = (0..3)
            .map(|value| {
                clock.advance(1);
                brief.keep(&ambient, value).unwrap()
            })
            .collect();
        let left: Vec<_> = tokens.iter().map(|it| brief.take(it.expose(), ambient.now())).collect();
        assert_eq!(left, [None, Some(1), Some(2)]);
        assert_eq!(brief.take(tokens[2].expose(), ambient.now()), None, "once");
    }
}
