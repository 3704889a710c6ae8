//! What a browser is told to ask for, as JSON with binary values in base64url (`PublicKeyCredentialCreationOptions`,
//! `PublicKeyCredentialRequestOptions`).

use serde_json::{Value, json};

use crate::ceremony::text;
use crate::key::ALGORITHMS;
use crate::{Credential, Need, PATIENCE, Question};

/// Which credential is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Descriptor {
    /// Its identifier.
    pub id: Vec<u8>,
    /// How its authenticator is reached.
    pub transports: Vec<String>,
}

impl From<&Credential> for Descriptor {
    fn from(it: &Credential) -> Self {
        Self {
            id: it.id.clone(),
            transports: it.transports.clone(),
        }
    }
}

impl Descriptor {
    fn json(&self) -> Value {
        json!({ "type": "public-key", "id": text(&self.id), "transports": self.transports })
    }
}

fn all(of: &[Descriptor]) -> Vec<Value> {
    of.iter().map(Descriptor::json).collect()
}

impl Need {
    const fn word(self) -> &'static str {
        match self {
            Self::Present => "preferred",
            Self::Verified => "required",
        }
    }
}

/// For whom a credential is made.
#[derive(Debug, Clone, Copy)]
pub struct Owner<'o> {
    /// What the authenticator gives back when it signs: random, no name.
    pub handle: &'o [u8],
    /// The name that the authenticator shows when there are several.
    pub name: &'o str,
}

/// Options to make a credential that can sign in by itself if the authenticator has room for such, and none where one of
/// `not` lives already. `site` is the name that the browser may show.
pub fn creation(question: &Question<'_>, site: &str, owner: Owner<'_>, not: &[Descriptor]) -> String {
    let algorithms: Vec<Value> = ALGORITHMS
        .iter()
        .map(|number| json!({ "type": "public-key", "alg": number }))
        .collect();
    json!({
        "rp": { "id": question.party.id(), "name": site },
        "user": { "id": text(owner.handle), "name": owner.name, "displayName": owner.name },
        "challenge": text(question.challenge),
        "pubKeyCredParams": algorithms,
        "timeout": PATIENCE,
        "excludeCredentials": all(not),
        "authenticatorSelection": {
            "residentKey": "preferred",
            "requireResidentKey": false,
            "userVerification": question.need.word(),
        },
        "attestation": "none",
    })
    .to_string()
}

/// Options to have one of these credentials sign; any that belongs to the site, if none is named.
pub fn request(question: &Question<'_>, one_of: &[Descriptor]) -> String {
    json!({
        "rpId": question.party.id(),
        "challenge": text(question.challenge),
        "timeout": PATIENCE,
        "allowCredentials": all(one_of),
        "userVerification": question.need.word(),
    })
    .to_string()
}
