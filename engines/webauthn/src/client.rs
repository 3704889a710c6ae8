//! What the browser says of a ceremony: its kind, the challenge, the page (`clientDataJSON`).

use serde::Deserialize;

use crate::{Question, Wrong, ceremony};

/// What a credential was asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Create,
    Get,
}

/// What is read of it. There may be more: browsers add things, also to see who breaks.
#[derive(Deserialize)]
struct Said {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(rename = "crossOrigin", default)]
    cross_origin: bool,
    #[serde(rename = "topOrigin", default)]
    top_origin: Option<String>,
}

/// Whether the browser answered this question, on a page of ours.
pub(crate) fn check(json: &[u8], kind: Kind, question: &Question<'_>) -> Result<(), Wrong> {
    let said: Said = serde_json::from_slice(json).map_err(|_| Wrong::Malformed("client data"))?;
    let expected = match kind {
        Kind::Create => "webauthn.create",
        Kind::Get => "webauthn.get",
    };
    if said.kind != expected {
        return Err(Wrong::Kind);
    }
    if ceremony::binary(&said.challenge)? != question.challenge {
        return Err(Wrong::Challenge);
    }
    // No page of another may hold ours in a frame, and none of ours is in one.
    if said.origin != question.party.origin() || said.cross_origin || said.top_origin.is_some() {
        return Err(Wrong::Origin);
    }
    Ok(())
}
