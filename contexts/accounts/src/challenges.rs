//! What passkeys are asked to sign: random, for one purpose, for ten minutes, once.
//!
//! Nothing is kept for who only asks: anybody can ask for a sign-in page, as often as they like, and could otherwise wash away the
//! questions of others. A challenge is made from a ticket that travels with the page, by a key that never leaves this process; what it
//! is for goes in, so that a ticket of one session is none in another. Kept are those that were answered rightly: no stranger can fill
//! that, and none is answered twice.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Mutex, OnceLock, PoisonError};

use base::{Ambient, Refusal, SessionId, Timestamp};

use crate::sign_in::digest;

/// How long a question may take, in seconds: ten minutes.
pub(crate) const LASTS: i64 = 10 * 60;
/// Random bytes of a ticket, before the time.
const RANDOM: usize = 24;
const TICKET: usize = RANDOM + 8;

/// What somebody who signs is let do.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Purpose<'p> {
    /// To add a passkey, in this session.
    Add(SessionId),
    /// To show again who they are, in this session.
    Prove(SessionId),
    /// The second step of the sign-in with this token.
    Second(&'p str),
    /// To sign in.
    SignIn,
}

impl Purpose<'_> {
    fn text(self) -> String {
        match self {
            Self::Add(session) => format!("add {session}"),
            Self::Prove(session) => format!("prove {session}"),
            Self::Second(token) => {
                let mut text = "second ".to_owned();
                for byte in digest("second", token) {
                    let _ = write!(text, "{byte:02x}");
                }
                text
            }
            Self::SignIn => "sign-in".to_owned(),
        }
    }
}

/// A challenge.
pub(crate) type Challenge = [u8; webauthn::CHALLENGE];

/// The challenges of this process. A restart ends those that are open.
#[derive(Default)]
pub(crate) struct Challenges {
    key: OnceLock<[u8; 32]>,
    answered: Mutex<HashMap<Challenge, Timestamp>>,
}

impl Challenges {
    fn key(&self, ambient: &Ambient) -> Result<&[u8; 32], Refusal> {
        if let Some(key) = self.key.get() {
            return Ok(key);
        }
        let key = ambient.bytes()?;
        Ok(self.key.get_or_init(|| key))
    }

    fn of(&self, ambient: &Ambient, ticket: &[u8; TICKET], purpose: Purpose<'_>) -> Result<Challenge, Refusal> {
        let mut hasher = blake3::Hasher::new_keyed(self.key(ambient)?);
        hasher.update(ticket).update(purpose.text().as_bytes());
        Ok(*hasher.finalize().as_bytes())
    }

    /// A new one: the ticket for the page, and what is to be signed.
    pub(crate) fn ask(&self, ambient: &Ambient, purpose: Purpose<'_>) -> Result<(String, Challenge), Refusal> {
        let random: [u8; RANDOM] = ambient.bytes()?;
        let mut ticket = [0; TICKET];
        let (front, back) = ticket.split_at_mut(RANDOM);
        front.copy_from_slice(&random);
        back.copy_from_slice(&ambient.now().micros().to_be_bytes());
        let challenge = self.of(ambient, &ticket, purpose)?;
        let text = ticket.iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        Ok((text, challenge))
    }

    /// What was to be signed for this ticket; `None` if that is too long ago, or it is none.
    pub(crate) fn find(
        &self,
        ambient: &Ambient,
        text: &str,
        purpose: Purpose<'_>,
    ) -> Result<Option<Challenge>, Refusal> {
        let Some(ticket) = read(text) else { return Ok(None) };
        let Some((_, made)) = ticket.split_last_chunk::<8>() else {
            return Ok(None);
        };
        let made = Timestamp::from_micros(i64::from_be_bytes(*made));
        let micros = ambient.now().micros().checked_sub(made.micros());
        if !micros.is_some_and(|micros| (0..LASTS * 1_000_000).contains(&micros)) {
            return Ok(None);
        }
        self.of(ambient, &ticket, purpose).map(Some)
    }

    /// Marks one as answered rightly; false if it was before.
    pub(crate) fn answer(&self, challenge: Challenge, now: Timestamp) -> bool {
        let mut answered = self.answered.lock().unwrap_or_else(PoisonError::into_inner);
        answered.retain(|_, at| now.seconds_since(*at) <= LASTS);
        answered.insert(challenge, now).is_none()
    }
}

fn read(text: &str) -> Option<[u8; TICKET]> {
    if text.len() != 2 * TICKET || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut ticket = [0; TICKET];
    for (at, byte) in ticket.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(ticket)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_challenge_is_for_one_purpose_for_ten_minutes_and_answered_once() {
        let (ambient, clock) = Ambient::fixed(Timestamp::from_micros(1_000_000_000), 8);
        let (here, there) = (SessionId::new(&ambient), SessionId::new(&ambient));
        let challenges = Challenges::default();
        let (ticket, challenge) = challenges.ask(&ambient, Purpose::Prove(here)).unwrap();
        let find = |text: &str, purpose| challenges.find(&ambient, text, purpose).unwrap();
        assert_eq!(find(&ticket, Purpose::Prove(here)), Some(challenge));
        for other in [
            Purpose::Prove(there),
            Purpose::Add(here),
            Purpose::SignIn,
            Purpose::Second("prove"),
        ] {
            assert_ne!(find(&ticket, other), Some(challenge), "{other:?}");
        }
        assert_ne!(
            challenges.ask(&ambient, Purpose::Prove(here)).unwrap().1,
            challenge,
            "another each time"
        );
        let elsewhere = Challenges::default().find(&ambient, &ticket, Purpose::Prove(here));
        assert_ne!(elsewhere.unwrap(), Some(challenge), "another process has another key");
        let turned = ticket.replace(['0', '1', '2'], "f");
        assert_ne!(find(&turned, Purpose::Prove(here)), Some(challenge));
        for bad in [
            "",
            "zz",
            ticket.get(1..).unwrap(),
            &format!("{ticket}0"),
            &"é".repeat(TICKET),
        ] {
            assert_eq!(find(bad, Purpose::Prove(here)), None, "{bad}");
        }

        assert!(challenges.answer(challenge, ambient.now()));
        clock.advance(LASTS - 1);
        assert!(!challenges.answer(challenge, ambient.now()), "once");
        assert_eq!(find(&ticket, Purpose::Prove(here)), Some(challenge));
        clock.advance(1);
        assert_eq!(find(&ticket, Purpose::Prove(here)), None, "too late");
        clock.advance(-2 * LASTS);
        assert_eq!(find(&ticket, Purpose::Prove(here)), None, "made in the future");
    }
}
