//! Signed tokens (JWS, RFC 7515, in their compact form) and the keys of a provider (JWK, RFC 7517). The arithmetic is ring's.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{self, RsaPublicKeyComponents, UnparsedPublicKey};
use serde_json::Value;

/// What is wrong with a token, in a word that may stand in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// It is not three parts of base64url with a JSON object in the first two.
    Shape,
    /// Its kind is another than a JSON Web Token, or it says that something must be understood which is not.
    Kind,
    /// Its algorithm is none that is taken.
    Algorithm,
    /// The provider has no such key.
    Key,
    /// Its signature is not of that key.
    Signature,
    /// Another issuer's.
    Issuer,
    /// For another program.
    Audience,
    /// Not the answer to what was asked.
    Nonce,
    /// Over, not yet valid, or made at another time.
    Time,
    /// It names nobody.
    Subject,
}

impl Wrong {
    /// Stable name for the log.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Shape => "shape",
            Self::Kind => "kind",
            Self::Algorithm => "algorithm",
            Self::Key => "unknown key",
            Self::Signature => "signature",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Nonce => "nonce",
            Self::Time => "time",
            Self::Subject => "subject",
        }
    }
}

/// The algorithms that are taken: signatures with a public key, 128 bits of strength at least save the RSA of 2,048 bits that every
/// provider has. Nothing with a shared secret, and never *none*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Algorithm {
    Rs256,
    Ps256,
    Es256,
    Ed25519,
}

/// Their names, for the check of what a provider offers.
pub(crate) const ALGORITHMS: [&str; 5] = ["RS256", "PS256", "ES256", "EdDSA", "Ed25519"];

impl Algorithm {
    fn named(name: &str) -> Option<Self> {
        match name {
            "RS256" => Some(Self::Rs256),
            "PS256" => Some(Self::Ps256),
            "ES256" => Some(Self::Es256),
            // RFC 8037, and RFC 9864 which says the same with the curve.
            "EdDSA" | "Ed25519" => Some(Self::Ed25519),
            _ => None,
        }
    }
}

/// A public key of a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    id: Option<String>,
    algorithm: Option<String>,
    material: Material,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Material {
    Rsa {
        modulus: Vec<u8>,
        exponent: Vec<u8>,
    },
    /// The point on P-256, uncompressed.
    Ec(Vec<u8>),
    Ed(Vec<u8>),
}

/// The keys of a document that can be used for signatures; what is unknown is passed over, as the standard wants.
pub(crate) fn keys(document: &Value) -> Vec<Key> {
    let all = document.get("keys").and_then(Value::as_array);
    all.into_iter().flatten().filter_map(key).collect()
}

fn key(of: &Value) -> Option<Key> {
    let text = |name: &str| of.get(name).and_then(Value::as_str);
    let bytes = |name: &str| URL_SAFE_NO_PAD.decode(text(name)?).ok();
    if text("use").is_some_and(|r#use| r#use != "sig") {
        return None;
    }
    let material = match (text("kty")?, text("crv")) {
        ("RSA", _) => Material::Rsa {
            modulus: bytes("n")?,
            exponent: bytes("e")?,
        },
        ("EC", Some("P-256")) => {
            let (x, y) = (bytes("x")?, bytes("y")?);
            let mut point = vec![4];
            point.extend([x, y].concat());
            Material::Ec(point)
        }
        ("OKP", Some("Ed25519")) => Material::Ed(bytes("x")?),
        _ => return None,
    };
    Some(Key {
        id: text("kid").map(str::to_owned),
        algorithm: text("alg").map(str::to_owned),
        material,
    })
}

impl Key {
    /// Whether the signature of a text is this key's.
    fn signed(&self, with: Algorithm, text: &[u8], of: &[u8]) -> bool {
        let done = match (with, &self.material) {
            (Algorithm::Rs256, Material::Rsa { modulus, exponent }) => RsaPublicKeyComponents {
                n: modulus,
                e: exponent,
            }
            .verify(&signature::RSA_PKCS1_2048_8192_SHA256, text, of),
            (Algorithm::Ps256, Material::Rsa { modulus, exponent }) => RsaPublicKeyComponents {
                n: modulus,
                e: exponent,
            }
            .verify(&signature::RSA_PSS_2048_8192_SHA256, text, of),
            (Algorithm::Es256, Material::Ec(point)) => {
                UnparsedPublicKey::new(&signature::ECDSA_P256_SHA256_FIXED, point).verify(text, of)
            }
            (Algorithm::Ed25519, Material::Ed(point)) => {
                UnparsedPublicKey::new(&signature::ED25519, point).verify(text, of)
            }
            // The key decides what it can sign, not the token.
            _ => return false,
        };
        done.is_ok()
    }
}

/// The claims of a token that one of the keys has signed.
///
/// # Errors
/// [`Wrong`] up to the signature; the claims are not looked at.
pub(crate) fn open(token: &str, keys: &[Key]) -> Result<Value, Wrong> {
    let parts: Vec<&str> = token.split('.').collect();
    let &[head, claims, signature] = parts.as_slice() else {
        return Err(Wrong::Shape);
    };
    let header = object(head)?;
    let text = |name: &str| header.get(name).and_then(Value::as_str);
    let kind = text("typ").unwrap_or("JWT");
    let kind = kind
        .get(.."application/".len())
        .filter(|start| start.eq_ignore_ascii_case("application/"))
        .map_or(kind, |start| kind.strip_prefix(start).unwrap_or(kind));
    if !kind.eq_ignore_ascii_case("JWT") || header.get("crit").is_some() {
        return Err(Wrong::Kind);
    }
    let name = text("alg").ok_or(Wrong::Algorithm)?;
    let algorithm = Algorithm::named(name).ok_or(Wrong::Algorithm)?;
    let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| Wrong::Shape)?;
    // What was signed is the text before the second dot, byte for byte.
    let signed = format!("{head}.{claims}");
    let wanted = text("kid");
    let mut fitting = keys
        .iter()
        .filter(|key| wanted.is_none() || key.id.as_deref() == wanted)
        .filter(|key| {
            key.algorithm
                .as_deref()
                .is_none_or(|its| Algorithm::named(its) == Some(algorithm))
        })
        .peekable();
    if fitting.peek().is_none() {
        return Err(Wrong::Key);
    }
    if fitting.any(|key| key.signed(algorithm, signed.as_bytes(), &signature)) {
        object(claims)
    } else {
        Err(Wrong::Signature)
    }
}

fn object(part: &str) -> Result<Value, Wrong> {
    let bytes = URL_SAFE_NO_PAD.decode(part).map_err(|_| Wrong::Shape)?;
    serde_json::from_slice(&bytes)
        .ok()
        .filter(Value::is_object)
        .ok_or(Wrong::Shape)
}

#[cfg(test)]
pub(crate) mod tests {
    use ring::rand::SystemRandom;
    use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _};
    use serde_json::json;

    use super::*;

    /// A provider's key of a test, and its public half.
    pub(crate) struct Pair(EcdsaKeyPair);

    impl Pair {
        pub(crate) fn new() -> Self {
            let random = SystemRandom::new();
            let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
            Self(EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, made.as_ref(), &random).unwrap())
        }

        pub(crate) fn public(&self, id: &str) -> Value {
            let point = self.0.public_key().as_ref();
            let (x, y) = (&point[1..33], &point[33..]);
            json!({ "keys": [{ "kty": "EC", "crv": "P-256", "kid": id, "use": "sig", "alg": "ES256",
                "x": URL_SAFE_NO_PAD.encode(x), "y": URL_SAFE_NO_PAD.encode(y) }] })
        }

        pub(crate) fn sign(&self, header: &Value, claims: &Value) -> String {
            let text = unsigned(header, claims);
            let signature = self.0.sign(&SystemRandom::new(), text.as_bytes()).unwrap();
            format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
        }
    }

    fn unsigned(header: &Value, claims: &Value) -> String {
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        format!("{}.{}", part(header), part(claims))
    }

    fn header(alg: &str, kid: &str) -> Value {
        json!({ "alg": alg, "kid": kid, "typ": "JWT" })
    }

    #[test]
    fn only_what_the_named_key_signed_with_its_own_algorithm_is_opened() {
        let (pair, other) = (Pair::new(), Pair::new());
        let (all, claims) = (keys(&pair.public("one")), json!({ "sub": "x" }));
        let good = pair.sign(&header("ES256", "one"), &claims);
        assert_eq!(open(&good, &all).unwrap(), claims);
        let wrong = |token: &str| open(token, &all).unwrap_err();
        assert_eq!(wrong(&other.sign(&header("ES256", "one"), &claims)), Wrong::Signature);
        assert_eq!(wrong(&pair.sign(&header("ES256", "two"), &claims)), Wrong::Key);
        // The two oldest tricks: no signature at all, and the public key as a shared secret.
        for alg in ["none", "None", "HS256", "ES384", ""] {
            assert_eq!(
                wrong(&pair.sign(&header(alg, "one"), &claims)),
                Wrong::Algorithm,
                "{alg}"
            );
        }
        assert_eq!(
            wrong(&pair.sign(&header("RS256", "one"), &claims)),
            Wrong::Key,
            "not its algorithm"
        );
        assert_eq!(
            wrong(&format!("{}.", unsigned(&header("none", "one"), &claims))),
            Wrong::Algorithm
        );
        let parts: Vec<&str> = good.split('.').collect();
        let altered = [parts[0], &URL_SAFE_NO_PAD.encode("{\"sub\":\"y\"}"), parts[2]].join(".");
        assert_eq!(wrong(&altered), Wrong::Signature);
        for bad in ["", "a.b", "a.b.c.d", "!.!.!", &format!("{good}.x"), &format!("{good}=")] {
            assert_eq!(wrong(bad), Wrong::Shape, "{bad}");
        }
    }

    #[test]
    fn a_token_of_another_kind_or_with_a_condition_that_is_not_known_is_refused() {
        let pair = Pair::new();
        let (all, claims) = (keys(&pair.public("one")), json!({}));
        for head in [
            json!({ "alg": "ES256", "kid": "one", "typ": "at+jwt" }),
            json!({ "alg": "ES256", "kid": "one", "typ": "logout+jwt" }),
            json!({ "alg": "ES256", "kid": "one", "crit": ["b64"], "b64": false }),
        ] {
            assert_eq!(open(&pair.sign(&head, &claims), &all), Err(Wrong::Kind), "{head}");
        }
        let bare = json!({ "alg": "ES256" });
        assert!(open(&pair.sign(&bare, &claims), &all).is_ok(), "one key needs no name");
    }

    #[test]
    fn the_examples_of_the_standards_open() {
        // RFC 7515, appendices A.2 and A.3: the same claims with RS256 and ES256. RFC 8037, appendix A.4: EdDSA, over a text.
        let rsa = json!({ "keys": [{ "kty": "RSA", "e": "AQAB", "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ" }] });
        let ec = json!({ "keys": [{ "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0" }] });
        let claims = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        for (document, header, signature) in [
            (
                &rsa,
                "eyJhbGciOiJSUzI1NiJ9",
                "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw",
            ),
            (
                &ec,
                "eyJhbGciOiJFUzI1NiJ9",
                "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q",
            ),
        ] {
            let opened = open(&format!("{header}.{claims}.{signature}"), &keys(document)).unwrap();
            assert_eq!(opened["iss"], "joe");
        }
        let ed =
            json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" }] });
        let token = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
        assert_eq!(
            open(token, &keys(&ed)),
            Err(Wrong::Shape),
            "signed rightly, and no claims"
        );
        let made = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
        let public =
            json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "x": URL_SAFE_NO_PAD.encode(made.public_key()) }] });
        let text = unsigned(&json!({ "alg": "EdDSA" }), &json!({ "sub": "x" }));
        let token = format!("{text}.{}", URL_SAFE_NO_PAD.encode(made.sign(text.as_bytes())));
        assert!(open(&token, &keys(&public)).is_ok());
    }

    #[test]
    fn keys_for_encryption_and_of_unknown_kinds_are_passed_over() {
        let document = json!({ "keys": [
            { "kty": "RSA", "use": "enc", "n": "AQAB", "e": "AQAB" },
            { "kty": "oct", "k": "AQAB" },
            { "kty": "EC", "crv": "P-521", "x": "AQAB", "y": "AQAB" },
            { "kty": "RSA", "n": "not base64!", "e": "AQAB" },
        ] });
        assert_eq!(keys(&document), []);
        assert_eq!(keys(&json!([])), []);
    }
}
