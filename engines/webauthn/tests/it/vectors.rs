//! Credentials that other programs made: the one of the standard (W3C WebAuthn Level 3, section 16.2, ES256 without attestation),
//! and one whose key and signature are OpenSSL's (RS256, with an extension, copied elsewhere).

use webauthn::{Backup, Key, Made, Need, Party, Question, Shown, Wrong, register, verify};

/// What a program sent, in hexadecimal.
struct Vector {
    id: &'static str,
    made_challenge: &'static str,
    made_client: &'static str,
    object: &'static str,
    challenge: &'static str,
    client: &'static str,
    data: &'static str,
    signature: &'static str,
}

const STANDARD: Vector = Vector {
    id: "f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4",
    made_challenge: "00c30fb78531c464d2b6771dab8d7b603c01162f2fa486bea70f283ae556e130",
    made_client: "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a22414d4d507434557878475453746e63647134313759447742\
                  466938767049612d7077386f4f755657345441222c226f726967696e223a2268747470733a2f2f6578616d706c652e6f7267222c2263726f73734f726967\
                  696e223a66616c73652c22657874726144617461223a22636c69656e74446174614a534f4e206d617920626520657874656e646564207769746820616464\
                  6974696f6e616c206669656c647320696e20746865206675747572652c207375636820617320746869733a20426b5165446a646354427258426941774a54\
                  4c453551227d",
    object: "a363666d74646e6f6e656761747453746d74a068617574684461746158a4bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b5\
             59000000008446ccb9ab1db374750b2367ff6f3a1f0020f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4a5010203262001\
             215820afefa16f97ca9b2d23eb86ccb64098d20db90856062eb249c33a9b672f26df61225820930a56b87a2fca66334b03458abf879717c12cc68ed73290\
             af2e2664796b9220",
    challenge: "39c0e7521417ba54d43e8dc95174f423dee9bf3cd804ff6d65c857c9abf4d408",
    client: "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a224f63446e55685158756c5455506f334a5558543049393770767a\
             7a59425039745a63685879617630314167222c226f726967696e223a2268747470733a2f2f6578616d706c652e6f7267222c2263726f73734f726967696e\
             223a66616c73657d",
    data: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000",
    signature: "3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b93538174f575bf11a1dd5d78c6e4\
                86013f937295ea13653e331e87",
};

const OPENSSL: Vector = Vector {
    id: "2e5bbabfa857fe9beec521e3f89fc615",
    made_challenge: "ea0890697a77af0a2e054cccec587c8a42feb5cf38e778c6c6e2a96bfb945c0b",
    made_client: "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a22366769516158703372776f7542557a4d3746683869\
        6b4c2d7463383435336a4778754b70615f7555584173222c226f726967696e223a2268747470733a2f2f6578616d706c652e6f7267222c2263726f73\
        734f726967696e223a66616c73657d",
    object: "a363666d74646e6f6e656761747453746d74a0686175746844617461590165bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452\
        b2e4b5dd000000000000000000000000000000000000000000102e5bbabfa857fe9beec521e3f89fc615a401030339010020590100bcc435b528a99e\
        9d629b40863a3e14c444db7107afb5a4754b787a83504b7a3ddebd820d564dbfda873003f304983690388e37894c11191a278f83b8a7fd88257a4de1\
        f631adb6ef5385d9ef5aa98a19dbf189474edc343f9740851fa59617198b1c542244013c8834013a3b96afe4ed79e6cc7d59e93621903a85c765a16a\
        5dd5a1ec2e384fabcdd3f772a3c5350d4250bcde40f32691951597893abec2e0801f9e6b5a7306743d57f3d7a3a6e8314ed898ea5e6d71bc4c5aca10\
        196f033bf2275548f5dbad83977393032884b0ef828ded8aa56ac0f178953fe540d90f81d8f7cd818a24893a98af9ecdb5ab087c8b799c50097bd5dd\
        c2567b2258f202a2932143010001a16b6372656450726f7465637402",
    challenge: "baaf53622a51d975235f276287bdc1b64aa4640c77142cbca076877d9eac6815",
    client: "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a2275713954596970523258556a5879646968373342746b716b\
        5a417833464379386f486148665a3673614255222c226f726967696e223a2268747470733a2f2f6578616d706c652e6f7267222c2263726f73734f72\
        6967696e223a66616c73657d",
    data: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51d00000000",
    signature: "02c1e404e4f53eac08049cc3d12d5802a62af0381c54e9cfd6e8d5438e4bed91444f0d650700e092c83478d47d3ffd2a2f9d1aaab33a9be71ad17df5\
        481cd72ba6ebb9da95a600f1f1c28d835593aa0818b0b580fd507aab8f57949353abf4f0ac7f315d5740c9bab2200469180fc60422b64cf8f09c9f8e\
        89d600590c77f725605620237144f2721f9254eca317cff6208848ee0c1bce609b4e29b25b3ed6746729d0156156107a69e38c0b7d48a525d8317f20\
        31134974c6ecb3047632c814d1f65a205bfea4eeb46ca5993f7ce15e799ed19c40c0a5da1a2310a1feee523c482c89d1e7ea13b787bb0892c30f06a5\
        04225ca4298745dd066e12a11cb1e023",
};

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2)
        .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
        .collect()
}

fn coded(hex: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes(hex))
}

impl Vector {
    fn made(&self) -> Made {
        let (id, client, object) = (coded(self.id), coded(self.made_client), coded(self.object));
        let text = format!(r#"{{"id":"{id}","clientDataJSON":"{client}","attestationObject":"{object}"}}"#);
        Made::parse(&text).unwrap()
    }

    fn shown(&self, signature: &str) -> Shown {
        let (id, client, data) = (coded(self.id), coded(self.client), coded(self.data));
        let text = format!(
            r#"{{"id":"{id}","clientDataJSON":"{client}","authenticatorData":"{data}","signature":"{}"}}"#,
            coded(signature)
        );
        Shown::parse(&text).unwrap()
    }

    /// Registers, signs, and is refused with one bit of the signature changed; the key, and whether it is copied.
    fn holds(&self, need: Need) -> (Key, Backup) {
        let party = Party::at("https://example.org").unwrap();
        let challenge = |hex: &str| -> [u8; 32] { bytes(hex).try_into().unwrap() };
        let (first, second) = (challenge(self.made_challenge), challenge(self.challenge));
        let ask = |challenge| Question {
            party: &party,
            challenge,
            need,
        };
        let credential = register(&ask(&first), &self.made()).unwrap();
        let seen = verify(&ask(&second), &credential, b"", &self.shown(self.signature)).unwrap();
        let mut forged = self.signature.to_owned();
        let last = if forged.pop() == Some('7') { '6' } else { '7' };
        forged.push(last);
        let refused = verify(&ask(&second), &credential, b"", &self.shown(&forged));
        assert_eq!(refused, Err(Wrong::Signature));
        assert_eq!(register(&ask(&second), &self.made()).unwrap_err(), Wrong::Challenge);
        assert_eq!(
            Key::from_bytes(&credential.key.to_bytes()),
            Some(credential.key.clone())
        );
        (credential.key, seen.backup)
    }
}

#[test]
fn the_credential_of_the_standard_registers_and_signs() {
    let (key, backup) = STANDARD.holds(Need::Present);
    assert!(matches!(key, Key::Es256(_)));
    assert_eq!(backup, Backup::Kept);
}

#[test]
fn a_key_and_a_signature_of_openssl_are_taken() {
    let (key, backup) = OPENSSL.holds(Need::Verified);
    assert!(matches!(key, Key::Rs256(..)));
    assert_eq!(backup, Backup::Kept);
}
