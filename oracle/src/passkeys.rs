//! Asks our reader of passkeys and webauthn-rs the same questions about the same answers: good ones, lies, and answers with a byte that
//! is another.
//!
//! What ours takes, theirs must take. What ours refuses, theirs must refuse as well, but for the reasons that are named in [`STRICTER`].

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use webauthn::testing::{Algorithm, Lies, Passkey};
use webauthn::{Credential, Made, Need, Party, Question, Shown, Wrong};
use webauthn_rs_core::WebauthnCore;
use webauthn_rs_core::proto::{
    Credential as Theirs, PublicKeyCredential, RegisterPublicKeyCredential, UserVerificationPolicy,
};

use crate::Dice;

const ORIGIN: &str = "https://notes.example.org";
const HANDLE: &[u8] = b"somebody whose name is not told.";

/// Where we ask for more than they do, and why that is right.
const STRICTER: [(Wrong, &str); 4] = [
    (Wrong::Owner, "they leave it to the caller to compare the handle"),
    (
        Wrong::Origin,
        "they look at crossOrigin at registrations only, and never at topOrigin",
    ),
    (
        Wrong::Credential,
        "they pass the identifier outside of a new credential over",
    ),
    (
        Wrong::Malformed(""),
        "we read definite lengths of CBOR only, and nothing twice or behind the end",
    ),
];

fn same_kind(one: Wrong, other: Wrong) -> bool {
    one == other || matches!((one, other), (Wrong::Malformed(_), Wrong::Malformed(_)))
}

/// Judges so many answers on both sides; what was seen.
pub(crate) fn compare(answers: usize, dice: &mut Dice) -> Result<String> {
    let core = WebauthnCore::new_unsafe_experts_only(
        "Notes",
        "notes.example.org",
        vec![ORIGIN.parse().context("an address")?],
        Duration::from_secs(300),
        Some(false),
        Some(false),
    );
    let party = Party::at(ORIGIN).context("a party")?;
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..answers {
        let mut world = World::new(dice, &core, &party)?;
        let outcome = match world.register(dice)? {
            Some((ours, theirs)) => world.sign(dice, ours, theirs)?,
            None => "registration refused".to_owned(),
        };
        *seen.entry(outcome).or_default() += 1;
    }
    let count = |what: &str| seen.get(what).copied().unwrap_or_default();
    ensure!(count("taken") * 10 > answers, "hardly any good answer: {seen:?}");
    ensure!(seen.len() > 8, "not every kind of wrong was met: {seen:?}");
    Ok(format!("{answers} passkeys judged twice, 0 disagreements: {seen:?}"))
}

struct World<'w> {
    core: &'w WebauthnCore,
    party: &'w Party,
    passkey: Passkey,
    need: Need,
    policy: UserVerificationPolicy,
}

impl<'w> World<'w> {
    fn new(dice: &mut Dice, core: &'w WebauthnCore, party: &'w Party) -> Result<Self> {
        let algorithm = if dice.chance(2) {
            Algorithm::Es256
        } else {
            Algorithm::EdDsa
        };
        let mut passkey = Passkey::new(algorithm, ORIGIN).context("no randomness")?;
        passkey.flags = pick(dice, &[0x05, 0x05, 0x05, 0x0d, 0x1d, 0x01, 0x04, 0x15]);
        passkey.count = pick(dice, &[0, 1, 7]);
        let (need, policy) = if dice.chance(2) {
            (Need::Verified, UserVerificationPolicy::Required)
        } else {
            (Need::Present, UserVerificationPolicy::Discouraged_DO_NOT_USE)
        };
        Ok(Self {
            core,
            party,
            passkey,
            need,
            policy,
        })
    }

    fn question<'q>(&self, challenge: &'q [u8; 32]) -> Question<'q>
    where
        'w: 'q,
    {
        Question {
            party: self.party,
            challenge,
            need: self.need,
        }
    }

    fn register(&mut self, dice: &mut Dice) -> Result<Option<(Credential, Theirs)>> {
        let builder = self.core.new_challenge_register_builder(HANDLE, "amina", "amina")?;
        let (options, state) = self
            .core
            .generate_challenge_register(builder.user_verification_policy(self.policy))?;
        let options = serde_json::to_value(&options.public_key)?;
        let challenge = challenge(&options)?;
        if dice.chance(6) {
            self.passkey.lies = lie(dice);
        }
        let mut answer: Value = serde_json::from_str(&self.passkey.make(&options.to_string()))?;
        self.passkey.lies = Lies::default();
        if dice.chance(6) {
            spoil(dice, &mut answer, &["attestationObject", "clientDataJSON"])?;
        }
        let ours =
            Made::parse(&answer.to_string()).and_then(|made| webauthn::register(&self.question(&challenge), &made));
        let theirs: Result<Theirs> = (|| {
            let read: RegisterPublicKeyCredential = serde_json::from_value(json!({
                "id": answer["id"], "rawId": answer["id"], "type": "public-key", "extensions": {},
                "response": { "attestationObject": answer["attestationObject"], "clientDataJSON": answer["clientDataJSON"] },
            }))?;
            Ok(self.core.register_credential(&read, &state, None)?)
        })();
        judge(&ours, &theirs, &answer)?;
        Ok(ours.ok().zip(theirs.ok()))
    }

    fn sign(&mut self, dice: &mut Dice, ours: Credential, theirs: Theirs) -> Result<String> {
        let builder = self
            .core
            .new_challenge_authenticate_builder(vec![theirs], Some(self.policy))?;
        let (options, state) = self.core.generate_challenge_authenticate(builder)?;
        let options = serde_json::to_value(&options.public_key)?;
        let challenge = challenge(&options)?;
        if dice.chance(3) {
            self.passkey.lies = lie(dice);
        }
        if dice.chance(6) {
            self.passkey.flags = pick(dice, &[0x05, 0x0d, 0x1d, 0x01, 0x04, 0x15]);
        }
        if dice.chance(6) {
            self.passkey.count = pick(dice, &[0, 1, 3]);
        }
        let mut answer: Value = serde_json::from_str(&self.passkey.sign(&options.to_string()))?;
        if dice.chance(6) {
            spoil(dice, &mut answer, &["authenticatorData", "clientDataJSON", "signature"])?;
        }
        let verdict = Shown::parse(&answer.to_string())
            .and_then(|shown| webauthn::verify(&self.question(&challenge), &ours, HANDLE, &shown));
        let other: Result<()> = (|| {
            let read: PublicKeyCredential = serde_json::from_value(json!({
                "id": answer["id"], "rawId": answer["id"], "type": "public-key", "extensions": {},
                "response": {
                    "authenticatorData": answer["authenticatorData"], "clientDataJSON": answer["clientDataJSON"],
                    "signature": answer["signature"], "userHandle": answer["userHandle"],
                },
            }))?;
            self.core.authenticate_credential(&read, &state)?;
            Ok(())
        })();
        judge(&verdict, &other, &answer)?;
        Ok(verdict.map_or_else(
            |wrong| format!("{wrong:?}").split('(').next().unwrap_or_default().to_owned(),
            |_| "taken".to_owned(),
        ))
    }
}

/// Both verdicts of one answer.
fn judge<T, U>(ours: &Result<T, Wrong>, theirs: &Result<U>, answer: &Value) -> Result<()> {
    match (ours, theirs) {
        (Ok(_), Err(why)) => bail!("we take what webauthn-rs refuses ({why}): {answer}"),
        (Err(wrong), Ok(_)) if !STRICTER.iter().any(|(known, _)| same_kind(*known, *wrong)) => {
            bail!("webauthn-rs takes what we refuse ({wrong}): {answer}")
        }
        _ => Ok(()),
    }
}

fn challenge(options: &Value) -> Result<[u8; 32]> {
    let text = options["challenge"].as_str().context("a challenge")?;
    let bytes = unpack(text)?;
    bytes.try_into().ok().context("a challenge of 32 bytes")
}

fn lie(dice: &mut Dice) -> Lies {
    let text = |text: &str| Some(text.to_owned());
    let all = [
        Lies {
            origin: text("https://notes.example.com"),
            ..Lies::default()
        },
        Lies {
            origin: text("https://a.notes.example.org"),
            ..Lies::default()
        },
        Lies {
            origin: text("https://notes.example.org:8443"),
            ..Lies::default()
        },
        Lies {
            party: text("example.org"),
            ..Lies::default()
        },
        Lies {
            challenge: text("AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI"),
            ..Lies::default()
        },
        Lies {
            kind: text("webauthn.get"),
            ..Lies::default()
        },
        Lies {
            kind: text("webauthn.create"),
            ..Lies::default()
        },
        Lies {
            handle: text("AAAA"),
            ..Lies::default()
        },
        Lies {
            more: r#","crossOrigin":true"#.to_owned(),
            ..Lies::default()
        },
        Lies {
            broken_signature: true,
            ..Lies::default()
        },
        Lies {
            tampered: true,
            ..Lies::default()
        },
    ];
    all[below(dice, all.len())].clone()
}

fn below(dice: &mut Dice, end: usize) -> usize {
    usize::try_from(dice.roll(end as u64)).unwrap_or_default()
}

fn pick<T: Copy>(dice: &mut Dice, all: &[T]) -> T {
    all[below(dice, all.len())]
}

/// Turns one bit of one of these fields, or cuts it off.
fn spoil(dice: &mut Dice, answer: &mut Value, fields: &[&str]) -> Result<()> {
    let name = fields[below(dice, fields.len())];
    let mut bytes = unpack(answer[name].as_str().context("a field")?)?;
    let at = below(dice, bytes.len());
    if dice.chance(4) {
        bytes.truncate(at);
    } else {
        bytes[at] ^= 1 << below(dice, 8);
    }
    answer[name] = pack(&bytes).into();
    Ok(())
}

fn unpack(text: &str) -> Result<Vec<u8>> {
    use base64::Engine as _;
    Ok(base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text)?)
}

fn pack(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}
