//! A passkey in software: what it tells is taken when all of it is true, and refused for each single lie.

use webauthn::testing::{Algorithm, Lies, Passkey};
use webauthn::{
    Backup, Credential, Descriptor, Made, Need, Owner, Party, Question, Seen, Shown, Wrong, creation, register,
    request, verify,
};

const ORIGIN: &str = "https://notes.example.org";
const HANDLE: [u8; 32] = [9; 32];

fn party() -> Party {
    Party::at(ORIGIN).unwrap()
}

fn ask<'q>(party: &'q Party, challenge: &'q [u8; 32], need: Need) -> Question<'q> {
    Question { party, challenge, need }
}

fn make(passkey: &mut Passkey, need: Need) -> Result<Credential, Wrong> {
    let party = party();
    let question = ask(&party, &[1; 32], need);
    let owner = Owner {
        handle: &HANDLE,
        name: "amina",
    };
    let answer = passkey.make(&creation(&question, "Notes", owner, &[]));
    register(&question, &Made::parse(&answer)?)
}

fn sign(passkey: &mut Passkey, known: &Credential, need: Need) -> Result<Seen, Wrong> {
    let party = party();
    let question = ask(&party, &[2; 32], need);
    let answer = passkey.sign(&request(&question, &[Descriptor::from(known)]));
    verify(&question, known, &HANDLE, &Shown::parse(&answer)?)
}

fn made(algorithm: Algorithm) -> (Passkey, Credential) {
    let mut passkey = Passkey::new(algorithm, ORIGIN).unwrap();
    let credential = make(&mut passkey, Need::Verified).unwrap();
    (passkey, credential)
}

#[test]
fn a_passkey_of_either_kind_registers_and_signs_and_its_number_is_seen() {
    for algorithm in [Algorithm::Es256, Algorithm::EdDsa] {
        let (mut passkey, credential) = made(algorithm);
        assert_eq!((credential.id.as_slice(), credential.count), (passkey.id(), 1));
        assert_eq!(credential.transports, ["internal"]);
        let kept = Credential::of(&credential.lasting(), 1, credential.backup);
        assert_eq!(kept.as_ref(), Some(&credential));
        let seen = sign(&mut passkey, &credential, Need::Verified).unwrap();
        assert_eq!((seen.count, seen.backup, seen.verified), (2, Backup::Never, true));
    }
}

#[test]
fn every_lie_about_a_sign_in_is_found() {
    let text = |text: &str| Some(text.to_owned());
    let lies = [
        (
            Wrong::Origin,
            Lies {
                origin: text("https://notes.example.com"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Origin,
            Lies {
                origin: text("http://notes.example.org"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Origin,
            Lies {
                origin: text("https://notes.example.org:8443"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Origin,
            Lies {
                more: r#","crossOrigin":true"#.to_owned(),
                ..Lies::default()
            },
        ),
        (
            Wrong::Origin,
            Lies {
                more: r#","topOrigin":"https://a.example""#.to_owned(),
                ..Lies::default()
            },
        ),
        (
            Wrong::Party,
            Lies {
                party: text("example.org"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Challenge,
            Lies {
                challenge: text("AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgE"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Challenge,
            Lies {
                challenge: text(""),
                ..Lies::default()
            },
        ),
        (
            Wrong::Malformed("base64url"),
            Lies {
                challenge: text("AgIC*"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Kind,
            Lies {
                kind: text("webauthn.create"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Owner,
            Lies {
                handle: text("CQkJ"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Signature,
            Lies {
                broken_signature: true,
                ..Lies::default()
            },
        ),
        (
            Wrong::Signature,
            Lies {
                tampered: true,
                ..Lies::default()
            },
        ),
    ];
    for algorithm in [Algorithm::Es256, Algorithm::EdDsa] {
        for (wrong, lie) in &lies {
            let (mut passkey, credential) = made(algorithm);
            passkey.lies = lie.clone();
            assert_eq!(sign(&mut passkey, &credential, Need::Verified), Err(*wrong), "{lie:?}");
            passkey.lies = Lies::default();
            sign(&mut passkey, &credential, Need::Verified).unwrap();
        }
    }
    let (mut passkey, credential) = made(Algorithm::Es256);
    passkey.lies.handle = Some(String::new());
    sign(&mut passkey, &credential, Need::Verified).unwrap();
}

#[test]
fn who_is_there_is_asked_and_a_copy_is_noticed() {
    let (mut passkey, mut credential) = made(Algorithm::Es256);
    passkey.flags = 0x01;
    assert_eq!(sign(&mut passkey, &credential, Need::Verified), Err(Wrong::NotVerified));
    let seen = sign(&mut passkey, &credential, Need::Present).unwrap();
    assert!(!seen.verified);
    passkey.flags = 0x04;
    assert_eq!(sign(&mut passkey, &credential, Need::Present), Err(Wrong::NotPresent));
    passkey.flags = 0x0d;
    assert_eq!(sign(&mut passkey, &credential, Need::Present), Err(Wrong::Nature));
    passkey.flags = 0x15;
    let malformed = Wrong::Malformed("authenticator data");
    assert_eq!(sign(&mut passkey, &credential, Need::Present), Err(malformed));

    passkey.flags = 0x05;
    credential.count = 100;
    passkey.count = 99;
    assert_eq!(sign(&mut passkey, &credential, Need::Present), Err(Wrong::Count));
    assert_eq!(sign(&mut passkey, &credential, Need::Present).unwrap().count, 101);
    passkey.count = 0;
    assert_eq!(sign(&mut passkey, &credential, Need::Present), Err(Wrong::Count));
    credential.count = 0;
    assert_eq!(sign(&mut passkey, &credential, Need::Present).unwrap().count, 0);
}

#[test]
fn another_credential_is_not_taken_for_this_one() {
    let (mut one, mine) = made(Algorithm::Es256);
    let (mut other, theirs) = made(Algorithm::Es256);
    assert_eq!(sign(&mut other, &mine, Need::Present), Err(Wrong::Credential));
    let stolen = Credential {
        key: theirs.key,
        ..mine
    };
    assert_eq!(sign(&mut one, &stolen, Need::Present), Err(Wrong::Signature));
}

#[test]
fn a_registration_is_held_to_the_same() {
    let fresh = || Passkey::new(Algorithm::Es256, ORIGIN).unwrap();
    let mut passkey = fresh();
    passkey.flags = 0x01;
    assert_eq!(make(&mut passkey, Need::Verified), Err(Wrong::NotVerified));
    make(&mut passkey, Need::Present).unwrap();
    let text = |text: &str| Some(text.to_owned());
    for (wrong, lie) in [
        (
            Wrong::Origin,
            Lies {
                origin: text("https://a.example"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Party,
            Lies {
                party: text("a.example"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Challenge,
            Lies {
                challenge: text("AAAA"),
                ..Lies::default()
            },
        ),
        (
            Wrong::Kind,
            Lies {
                kind: text("webauthn.get"),
                ..Lies::default()
            },
        ),
    ] {
        let mut passkey = fresh();
        passkey.lies = lie;
        assert_eq!(make(&mut passkey, Need::Present), Err(wrong));
    }
    let party = party();
    let question = ask(&party, &[1; 32], Need::Present);
    let owner = Owner {
        handle: &HANDLE,
        name: "amina",
    };
    let options = creation(&question, "Notes", owner, &[]);
    let (one, two) = (fresh().make(&options), fresh().make(&options));
    let id = |answer: &str| {
        answer
            .split("\"id\":\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let mixed = one.replace(&id(&one), &id(&two));
    assert_eq!(
        register(&question, &Made::parse(&mixed).unwrap()),
        Err(Wrong::Credential)
    );
    assert!(options.contains(r#""attestation":"none""#) && options.contains(r#""residentKey":"preferred""#));
}
