//! Whether a request is meant for us and comes from one of our own pages.

use std::net::IpAddr;

use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};

use crate::{Rejection, Settings};

/// Refuses hosts that are not ours, and requests that change something unless one of our own pages sent them.
///
/// Browsers say where a request comes from in `Sec-Fetch-Site`; older ones (Safari before 16.4), and all of them where there is
/// no TLS, in `Origin`. A request with neither comes from no browser that we know and is refused as well.
pub(crate) fn check(settings: &Settings, parts: &Parts) -> Result<(), Rejection> {
    let host = our_host(settings, parts)?;
    if matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return Ok(());
    }
    let own = match (
        text(&parts.headers, "sec-fetch-site"),
        text(&parts.headers, header::ORIGIN.as_str()),
    ) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => match &settings.origin {
            Some(ours) => origin.eq_ignore_ascii_case(ours.trim_end_matches('/')),
            None => origin.strip_prefix("http://").is_some_and(|found| found == host),
        },
        (None, None) => false,
    };
    if own { Ok(()) } else { Err(Rejection::CrossSite) }
}

/// The address that the browser is at, without a path: the configured one, or on one's own machine the one that was asked.
pub(crate) fn own(settings: &Settings, parts: &Parts) -> String {
    match &settings.origin {
        Some(ours) => ours.trim_end_matches('/').to_owned(),
        None => format!("http://{}", host(parts).unwrap_or_default()),
    }
}

/// Refuses hosts that are not ours.
pub(crate) fn check_host(settings: &Settings, parts: &Parts) -> Result<(), Rejection> {
    our_host(settings, parts).map(drop)
}

fn our_host<'p>(settings: &Settings, parts: &'p Parts) -> Result<&'p str, Rejection> {
    host(parts)
        .filter(|host| is_ours(settings, host))
        .ok_or(Rejection::WrongHost)
}

fn host(parts: &Parts) -> Option<&str> {
    parts
        .uri
        .authority()
        .map(axum::http::uri::Authority::as_str)
        .or_else(|| text(&parts.headers, header::HOST.as_str()))
}

fn is_ours(settings: &Settings, host: &str) -> bool {
    if let Some(origin) = &settings.origin {
        let ours = origin.split_once("://").map_or(origin.as_str(), |(_, host)| host);
        return host.eq_ignore_ascii_case(ours.trim_end_matches('/'));
    }
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let bare = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'))
        .unwrap_or(name);
    name.eq_ignore_ascii_case("localhost") || bare.parse::<IpAddr>().is_ok()
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
