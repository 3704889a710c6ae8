//! What an ID token must say (OpenID Connect Core 1.0, section 3.1.3.7), after its signature was found right.

use base::Timestamp;
use serde_json::Value;

use super::jose::Wrong;

/// By how many seconds two clocks may differ.
const LEEWAY: i64 = 60;
/// A token is made for this very sign-in: one that is older, in seconds, answers another.
const OLDEST: i64 = 10 * 60;
/// Most characters of a subject, as the standard has it.
const LONGEST_SUBJECT: usize = 255;

/// What is expected.
pub(crate) struct Expected<'a> {
    pub(crate) issuer: &'a str,
    pub(crate) client: &'a str,
    pub(crate) nonce: &'a str,
    pub(crate) now: Timestamp,
    /// How many seconds ago the user may have shown the provider who they are, if they had to do so just now.
    pub(crate) shown_within: Option<i64>,
}

/// Who a token is about, as far as it is believed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Never given to somebody else by this issuer.
    pub(crate) subject: String,
    /// How the provider says that they showed who they are.
    pub(crate) acr: Option<String>,
    /// The same as a list of methods (RFC 8176).
    pub(crate) amr: Vec<String>,
}

/// Judges the claims of a token.
///
/// # Errors
/// [`Wrong`], the first thing that is.
pub(crate) fn judge(claims: &Value, expected: &Expected<'_>) -> Result<Shown, Wrong> {
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    if text("iss") != Some(expected.issuer) {
        return Err(Wrong::Issuer);
    }
    if !is_for(claims, expected.client) {
        return Err(Wrong::Audience);
    }
    if !text("nonce").is_some_and(|nonce| same(nonce, expected.nonce)) {
        return Err(Wrong::Nonce);
    }
    times(claims, expected)?;
    let subject = text("sub").unwrap_or_default();
    if subject.is_empty() || subject.len() > LONGEST_SUBJECT || !subject.is_ascii() {
        return Err(Wrong::Subject);
    }
    let amr = claims.get("amr").and_then(Value::as_array);
    Ok(Shown {
        subject: subject.to_owned(),
        acr: text("acr").map(str::to_owned),
        amr: amr
            .into_iter()
            .flatten()
            .filter_map(|method| Some(method.as_str()?.to_owned()))
            .collect(),
    })
}

/// For this program and for no other: of another one nothing is known, so it is not trusted.
fn is_for(claims: &Value, client: &str) -> bool {
    let all: Vec<&str> = match claims.get("aud") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(list)) => list.iter().map(|one| one.as_str().unwrap_or_default()).collect(),
        _ => Vec::new(),
    };
    let party = claims.get("azp").is_none_or(|party| party.as_str() == Some(client));
    party && !all.is_empty() && all.iter().all(|one| *one == client)
}

fn times(claims: &Value, expected: &Expected<'_>) -> Result<(), Wrong> {
    // Seconds since 1970, perhaps with a fraction.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a float beyond the range of time saturates, and is then refused"
    )]
    let seconds = |name: &str| {
        let value = claims.get(name)?;
        value.as_i64().or_else(|| value.as_f64().map(|seconds| seconds as i64))
    };
    let now = expected.now.micros().div_euclid(1_000_000);
    let ends = seconds("exp").ok_or(Wrong::Time)?;
    let made = seconds("iat").ok_or(Wrong::Time)?;
    let begins = seconds("nbf").unwrap_or(made);
    let current = now < ends.saturating_add(LEEWAY) && begins <= now.saturating_add(LEEWAY);
    let fresh = (-LEEWAY..=OLDEST).contains(&now.saturating_sub(made));
    let shown = expected.shown_within.is_none_or(|within| {
        seconds("auth_time")
            .is_some_and(|at| (-LEEWAY..=within.saturating_add(LEEWAY)).contains(&now.saturating_sub(at)))
    });
    if current && fresh && shown {
        Ok(())
    } else {
        Err(Wrong::Time)
    }
}

/// Whether two texts are the same; the time tells nothing of them.
pub(crate) fn same(one: &str, other: &str) -> bool {
    blake3::hash(one.as_bytes()) == blake3::hash(other.as_bytes())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn expected() -> Expected<'static> {
        Expected {
            issuer: "https://login.example.org",
            client: "amparo",
            nonce: "n-1",
            now: Timestamp::from_micros(NOW * 1_000_000),
            shown_within: None,
        }
    }

    fn good() -> Value {
        json!({ "iss": "https://login.example.org", "aud": "amparo", "nonce": "n-1", "sub": "248289761001",
            "iat": NOW, "exp": NOW + 300, "acr": "urn:two", "amr": ["pwd", "mfa"], "email": "a@example.org" })
    }

    fn with(name: &str, value: Value) -> Result<Shown, Wrong> {
        let mut claims = good();
        claims[name] = value;
        judge(&claims, &expected())
    }

    #[test]
    fn a_token_for_this_sign_in_names_its_subject_and_how_they_showed_who_they_are() {
        let shown = judge(&good(), &expected()).unwrap();
        assert_eq!(shown.subject, "248289761001");
        assert_eq!(
            (shown.acr.as_deref(), shown.amr),
            (Some("urn:two"), vec!["pwd".to_owned(), "mfa".to_owned()])
        );
        assert!(with("aud", json!(["amparo"])).is_ok());
        assert!(with("azp", json!("amparo")).is_ok());
        assert!(with("exp", json!(NOW - 59)).is_ok(), "clocks differ");
    }

    #[test]
    fn another_issuer_audience_nonce_time_or_nobody_is_refused() {
        for (name, value, wrong) in [
            ("iss", json!("https://login.example.org/"), Wrong::Issuer),
            ("iss", json!("https://evil.example"), Wrong::Issuer),
            ("iss", Value::Null, Wrong::Issuer),
            ("aud", json!("another"), Wrong::Audience),
            ("aud", json!(["amparo", "another"]), Wrong::Audience),
            ("aud", json!([]), Wrong::Audience),
            ("aud", json!([1]), Wrong::Audience),
            ("azp", json!("another"), Wrong::Audience),
            ("nonce", json!("n-2"), Wrong::Nonce),
            ("nonce", Value::Null, Wrong::Nonce),
            ("exp", json!(NOW - 60), Wrong::Time),
            ("exp", Value::Null, Wrong::Time),
            ("exp", json!("soon"), Wrong::Time),
            ("iat", json!(NOW + 61), Wrong::Time),
            ("iat", json!(NOW - 601), Wrong::Time),
            ("nbf", json!(NOW + 61), Wrong::Time),
            ("exp", json!(-1e300), Wrong::Time),
            ("sub", json!(""), Wrong::Subject),
            ("sub", json!(7), Wrong::Subject),
            ("sub", json!("x".repeat(256)), Wrong::Subject),
        ] {
            assert_eq!(with(name, value.clone()), Err(wrong), "{name}: {value}");
        }
    }

    #[test]
    fn who_has_to_show_it_just_now_has_done_so() {
        let just_now = Expected {
            shown_within: Some(300),
            ..expected()
        };
        let at = |time: Option<i64>| {
            let mut claims = good();
            claims["auth_time"] = json!(time);
            judge(&claims, &just_now).err()
        };
        assert_eq!(at(Some(NOW - 300)), None);
        assert_eq!(at(Some(NOW - 361)), Some(Wrong::Time));
        assert_eq!(at(None), Some(Wrong::Time));
    }
}
