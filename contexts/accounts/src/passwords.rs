//! Passwords: argon2id, a bounded number at a time, so that many sign-ins at once cannot exhaust the memory.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher as _, PasswordVerifier as _, Version};
use base::{Ambient, FieldProblem, Redacted, Refusal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use unicode_normalization::UnicodeNormalization as _;
use web::Wait;

use crate::throttle::Standing;

/// Fewest characters of a password that is the only factor (NIST SP 800-63B-4, section 3.1.1.2).
pub const FEWEST: usize = 15;
/// Most characters that are taken: hashing must not become a way to keep the server busy.
pub const MOST: usize = 256;

/// What one hash costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// 64 MiB, three passes: for people.
    Real,
    /// As little as the algorithm allows: for the demo, tests and nothing else.
    Least,
}

/// Hashes and verifies.
#[derive(Clone)]
pub struct Passwords {
    argon: Argon2<'static>,
    ambient: Ambient,
    // A hash of nothing in particular, verified when there is no such account, so that the answer takes as long.
    nobody: Arc<str>,
    gate: Arc<Gate>,
    lane: Lane,
    places: [Arc<Semaphore>; 2],
}

/// Who waits for a hash. Strangers never take the last turn, and never go before somebody who is known: a flood of them
/// must not hold up those who work here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lane {
    Known,
    Stranger,
}

/// A place among those who wait for a hash of theirs.
pub type Place = OwnedSemaphorePermit;

/// Hashes that may wait for each one that runs. With 64 MiB and three passes each takes a tenth of a second or so.
const WAITING: usize = 16;
/// Seconds after which a place is free again, most likely.
const SOON: u32 = 5;

impl Passwords {
    /// Ready to use; `at_once` hashes run at the same time, the others wait.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn new(cost: Cost, at_once: usize, ambient: Ambient) -> Result<Self, Refusal> {
        let params = match cost {
            Cost::Real => Params::new(64 * 1024, 3, 1, None),
            Cost::Least => Params::new(Params::MIN_M_COST, 1, 1, None),
        }
        .map_err(Refusal::failed)?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let at_once = at_once.max(1);
        let gate = Arc::new(Gate::new(at_once));
        let mut passwords = Self {
            argon,
            ambient,
            nobody: Arc::from(""),
            gate,
            lane: Lane::Known,
            places: [(); 2].map(|()| Arc::new(Semaphore::new(at_once * WAITING))),
        };
        passwords.nobody = Arc::from(passwords.of_nobody()?);
        Ok(passwords)
    }

    /// What is verified when there is no such account: of the same cost, and of no password that anybody knows. It is made without paying that
    /// cost, which would be most of the time that the program takes to start.
    fn of_nobody(&self) -> Result<String, Refusal> {
        let least = Params::new(Params::MIN_M_COST, 1, 1, None).map_err(Refusal::failed)?;
        let (salt, secret): ([u8; 16], [u8; 32]) = (self.ambient.bytes()?, self.ambient.bytes()?);
        let cheap = Argon2::new(Algorithm::Argon2id, Version::V0x13, least)
            .hash_password_with_salt(&secret, &salt)
            .map_err(Refusal::failed)?
            .to_string();
        let cost = self.argon.params();
        let (memory, passes, lanes) = (cost.m_cost(), cost.t_cost(), cost.p_cost());
        let parts = cheap.split('$').map(|part| {
            if part.starts_with("m=") {
                format!("m={memory},t={passes},p={lanes}")
            } else {
                part.to_owned()
            }
        });
        Ok(parts.collect::<Vec<_>>().join("$"))
    }

    /// The same, for a sign-in from a browser of this standing.
    #[must_use]
    pub fn of(&self, standing: Standing) -> Self {
        let lane = match standing {
            Standing::Known(_) => Lane::Known,
            Standing::Stranger => Lane::Stranger,
        };
        Self { lane, ..self.clone() }
    }

    /// A place to wait for a hash, kept until it is done. A page asks for one before it goes to a thread that may block:
    /// these are few, and a flood of sign-ins must not keep all other pages from them.
    ///
    /// # Errors
    /// [`Wait`] when too many wait already.
    pub fn place(&self) -> Result<Place, Wait> {
        let [known, strangers] = &self.places;
        let places = if self.lane == Lane::Known { known } else { strangers };
        let place = places.clone().try_acquire_owned();
        place.map_err(|_| Wait { seconds: SOON })
    }

    /// The PHC string of a password, with a fresh salt.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn hash(&self, password: &Redacted<String>) -> Result<String, Refusal> {
        let salt: [u8; 16] = self.ambient.bytes()?;
        let _turn = self.gate.enter(self.lane);
        let hash = self
            .argon
            .hash_password_with_salt(typed(password).as_bytes(), &salt)
            .map_err(Refusal::failed)?;
        Ok(hash.to_string())
    }

    /// Whether the password belongs to the stored hash. `None` is an account that does not exist: it takes as long and is
    /// never right.
    pub fn verify(&self, password: &Redacted<String>, stored: Option<&str>) -> bool {
        let _turn = self.gate.enter(self.lane);
        let text = stored.unwrap_or(&self.nobody);
        let right = PasswordHash::new(text)
            .is_ok_and(|hash| self.argon.verify_password(typed(password).as_bytes(), &hash).is_ok());
        right && stored.is_some()
    }
}

/// The password in one form, whatever keyboard wrote it: Bengali and accented letters come as one sign or as two (NIST SP
/// 800-63B-4, section 3.1.1.2).
fn typed(password: &Redacted<String>) -> String {
    password.expose().nfkc().collect()
}

/// Whether a new password can be taken. No rules of composition: length, and how many tries somebody would need who knows
/// the commonest passwords, words and names, how keyboards are laid out, and what is known of the account.
///
/// # Errors
/// One [`FieldProblem`] for the field.
pub fn check_new(field: &str, password: &Redacted<String>, known: &[&str]) -> Result<(), FieldProblem> {
    let text = password.expose();
    let length = text.chars().count();
    if length < FEWEST {
        return Err(FieldProblem::new(field, "accounts-password-short").with("fewest", FEWEST.to_string()));
    }
    if length > MOST {
        return Err(FieldProblem::new(field, "accounts-password-long").with("most", MOST.to_string()));
    }
    if zxcvbn::zxcvbn(text, known).score() < zxcvbn::Score::Four {
        return Err(FieldProblem::new(field, "accounts-password-guessable"));
    }
    Ok(())
}

struct Gate {
    turns: Mutex<Turns>,
    changed: Condvar,
}

struct Turns {
    free: usize,
    /// Turns that strangers may take at once.
    of_strangers: usize,
    /// Known ones who wait.
    waiting: usize,
}

impl Gate {
    fn new(at_once: usize) -> Self {
        Self {
            turns: Mutex::new(Turns {
                free: at_once,
                of_strangers: at_once.saturating_sub(1).max(1),
                waiting: 0,
            }),
            changed: Condvar::new(),
        }
    }

    fn turns(&self) -> MutexGuard<'_, Turns> {
        self.turns.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self, lane: Lane) -> Turn<'_> {
        let mut turns = self.turns();
        if lane == Lane::Known {
            turns.waiting += 1;
        }
        while turns.free == 0 || (lane == Lane::Stranger && (turns.of_strangers == 0 || turns.waiting > 0)) {
            turns = self.changed.wait(turns).unwrap_or_else(PoisonError::into_inner);
        }
        turns.free -= 1;
        match lane {
            Lane::Known => turns.waiting -= 1,
            Lane::Stranger => turns.of_strangers -= 1,
        }
        drop(turns);
        // A stranger may have waited for this one to stop waiting.
        self.changed.notify_all();
        Turn(self, lane)
    }
}

struct Turn<'a>(&'a Gate, Lane);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut turns = self.0.turns();
        turns.free += 1;
        if self.1 == Lane::Stranger {
            turns.of_strangers += 1;
        }
        drop(turns);
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(password: &str) -> Redacted<String> {
        Redacted::new(password.to_owned())
    }

    #[test]
    fn only_the_right_password_of_an_existing_account_is_right() {
        let passwords = Passwords::new(Cost::Least, 1, Ambient::system()).unwrap();
        let stored = passwords.hash(&text("four plain words here")).unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert_ne!(
            stored,
            passwords.hash(&text("four plain words here")).unwrap(),
            "each hash has its salt"
        );
        assert!(passwords.verify(&text("four plain words here"), Some(&stored)));
        assert!(!passwords.verify(&text("four plain words hers"), Some(&stored)));
        assert!(!passwords.verify(&text("nobody"), None));
        let bengali = passwords.hash(&text("সময় নদী বই পথ \u{9df}")).unwrap();
        assert!(
            passwords.verify(&text("সময় নদী বই পথ \u{9af}\u{9bc}"), Some(&bengali)),
            "another keyboard writes the same letter as two signs"
        );
        assert!(!passwords.verify(&text("x"), Some("not a hash")));
    }

    #[test]
    fn whoever_does_not_exist_costs_as_much_as_whoever_does() {
        let passwords = Passwords::new(Cost::Real, 1, Ambient::system()).unwrap();
        let params = |text: &str| Params::try_from(&PasswordHash::new(text).unwrap()).unwrap();
        let stored = passwords.hash(&text("four plain words here")).unwrap();
        assert_eq!(params(&passwords.nobody), params(&stored));
        assert_eq!(passwords.nobody.len(), stored.len());
    }

    #[test]
    fn only_so_many_wait_for_a_hash_and_the_next_is_told_to_come_back() {
        let passwords = Passwords::new(Cost::Least, 2, Ambient::system()).unwrap();
        let mut places: Vec<Place> = (0..2 * WAITING).map(|_| passwords.place().unwrap()).collect();
        assert_eq!(passwords.place().unwrap_err(), Wait { seconds: SOON });
        places.pop();
        assert!(passwords.place().is_ok());
    }

    #[test]
    fn strangers_leave_a_turn_and_places_to_those_who_are_known() {
        let passwords = Passwords::new(Cost::Least, 2, Ambient::system()).unwrap();
        let strangers = passwords.of(Standing::Stranger);
        let places: Vec<Place> = std::iter::from_fn(|| strangers.place().ok()).collect();
        assert_eq!(places.len(), 2 * WAITING);
        assert!(passwords.place().is_ok(), "the places of strangers are their own");
        let taken = passwords.gate.enter(Lane::Stranger);
        let (tell, told) = std::sync::mpsc::channel();
        let (gate, late) = (passwords.gate.clone(), tell.clone());
        let stranger = std::thread::spawn(move || {
            let _turn = gate.enter(Lane::Stranger);
            late.send("stranger").unwrap();
        });
        let known = passwords.gate.enter(Lane::Known);
        tell.send("known").unwrap();
        drop(known);
        assert_eq!(told.recv().unwrap(), "known", "the second turn is not for strangers");
        drop(taken);
        assert_eq!(told.recv().unwrap(), "stranger");
        stranger.join().unwrap();
    }

    #[test]
    fn short_repeated_and_known_words_are_refused_and_a_passphrase_in_any_script_is_taken() {
        for (password, message) in [
            ("short", "accounts-password-short"),
            ("aaaaaaaaaaaaaaaaaaaa", "accounts-password-guessable"),
            ("amina.k-amina.k-amina.k", "accounts-password-guessable"),
            ("password123456789", "accounts-password-guessable"),
            ("qwertyuiopasdfgh", "accounts-password-guessable"),
            ("1q2w3e4r5t6y7u8i9o0p", "accounts-password-guessable"),
            ("123456789123456789", "accounts-password-guessable"),
            ("iloveyouiloveyou", "accounts-password-guessable"),
            ("كككككككككككككككك", "accounts-password-guessable"),
        ] {
            assert_eq!(
                check_new("new", &text(password), &["amina.k"]).unwrap_err().message,
                message,
                "{password}"
            );
        }
        assert!(check_new("new", &text(&"x1".repeat(200)), &[]).is_err());
        check_new("new", &text("نافذة مطر كتاب طريق"), &["amina.k"]).unwrap();
        check_new("new", &text("window rain book road"), &["amina.k"]).unwrap();
        check_new("new", &text("дощ вікно книга дорога"), &["amina.k"]).unwrap();
        check_new("new", &text("lantern orchard seven"), &["amina.k"]).unwrap();
    }
}
