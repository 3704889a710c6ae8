//! Cookies with neutral names, readable by no script and sent by no other site.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::Settings;

/// The session token.
pub(crate) const SESSION: &str = "session";
/// The language chosen before sign-in.
pub(crate) const LANG: &str = "lang";
const LANG_SECONDS: u32 = 365 * 24 * 60 * 60;
/// Longer than any token of ours; a longer one is not looked up.
const LONGEST: usize = 128;

/// With TLS the name itself makes the browser insist on `Secure`, no domain and the whole path.
fn full_name(settings: &Settings, name: &str) -> String {
    if settings.https() {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}

/// The value of a cookie.
pub(crate) fn read<'h>(settings: &Settings, headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let name = full_name(settings, name);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, value)| *found == name && !value.is_empty() && value.len() <= LONGEST)
        .map(|(_, value)| value)
}

/// Sets the session cookie; the browser forgets it when it closes, the server at the end of the session.
pub(crate) fn session(settings: &Settings, token: &str) -> Option<(HeaderName, HeaderValue)> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if token.is_empty() || token.len() > LONGEST || !token.bytes().all(plain) {
        return None;
    }
    set(settings, SESSION, token, None)
}

/// Takes the session cookie away.
pub(crate) fn no_session(settings: &Settings) -> Option<(HeaderName, HeaderValue)> {
    set(settings, SESSION, "", Some(0))
}

/// Remembers the language.
pub(crate) fn lang(settings: &Settings, lang: ui::Lang) -> Option<(HeaderName, HeaderValue)> {
    set(settings, LANG, lang.code(), Some(LANG_SECONDS))
}

pub(crate) fn set(settings: &Settings, name: &str, value: &str, age: Option<u32>) -> Option<(HeaderName, HeaderValue)> {
    let name = full_name(settings, name);
    let age = age.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    let secure = if settings.https() { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{age}{secure}");
    HeaderValue::from_str(&cookie)
        .ok()
        .map(|cookie| (header::SET_COOKIE, cookie))
}
