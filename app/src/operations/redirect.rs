//! The listener without TLS: sends browsers on to the address with it, and shows an authority the answers of an ACME client.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// Longest name and content of an answer to a challenge; RFC 8555 needs far less.
const LONGEST: usize = 4096;

struct Known {
    /// `https://` addresses that are ours.
    origins: Vec<String>,
    challenges: Option<PathBuf>,
}

/// The routes of the listener.
pub fn router(origins: impl IntoIterator<Item = String>, challenges: Option<PathBuf>) -> Router {
    let known = Arc::new(Known {
        origins: origins
            .into_iter()
            .filter(|origin| origin.starts_with("https://"))
            .collect(),
        challenges,
    });
    Router::new()
        .route("/.well-known/acme-challenge/{token}", get(challenge))
        .fallback(send_on)
        .with_state(known)
}

/// A page that is asked for without TLS. Whoever sends something without it is refused: their words have been on the wire
/// already, and should learn of it.
async fn send_on(State(known): State<Arc<Known>>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    if !matches!(method, Method::GET | Method::HEAD) {
        return (StatusCode::FORBIDDEN, "this address is reached by https only\n").into_response();
    }
    let asked = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let name = asked.rsplit_once(':').map_or(asked, |(name, _)| name);
    let ours = known
        .origins
        .iter()
        .find(|origin| host_of(origin).eq_ignore_ascii_case(name));
    let Some(origin) = ours else {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    };
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let headers = [
        (header::LOCATION, format!("{origin}{path}")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (StatusCode::PERMANENT_REDIRECT, headers).into_response()
}

async fn challenge(State(known): State<Arc<Known>>, Path(token): Path<String>) -> Response {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let folder = known
        .challenges
        .clone()
        .filter(|_| token.len() <= 128 && token.bytes().all(plain));
    let Some(folder) = folder else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let read = tokio::task::spawn_blocking(move || std::fs::read(folder.join(token))).await;
    match read {
        Ok(Ok(answer)) if answer.len() <= LONGEST => {
            let kind = [(header::CONTENT_TYPE, "application/octet-stream")];
            (kind, answer).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The host of an address, without its port.
pub(crate) fn host_of(origin: &str) -> &str {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::Request;
    use tower::ServiceExt as _;

    use super::*;

    async fn ask(folder: &std::path::Path, method: &str, host: &str, path: &str) -> (u16, String, String) {
        let ours = [
            "https://notes.example.org",
            "https://data.example.org:8443",
            "http://plain.example.org",
        ];
        let router = router(ours.map(str::to_owned), Some(folder.to_owned()));
        let request = Request::builder().method(method).uri(path).header("host", host);
        let response = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let to = response
            .headers()
            .get("location")
            .map_or("", |to| to.to_str().unwrap())
            .to_owned();
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        (status, to, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn browsers_are_sent_to_the_same_page_with_tls_and_to_no_strangers_house() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        assert_eq!(
            ask(at, "GET", "notes.example.org", "/cases?x=1").await.1,
            "https://notes.example.org/cases?x=1"
        );
        assert_eq!(ask(at, "GET", "Notes.example.org:80", "/").await.0, 308);
        assert_eq!(
            ask(at, "HEAD", "data.example.org", "/en/").await.1,
            "https://data.example.org:8443/en/"
        );
        assert_eq!(
            ask(at, "GET", "evil.example", "/").await,
            (421, String::new(), String::new())
        );
        assert_eq!(ask(at, "GET", "plain.example.org", "/").await.0, 421);
        assert_eq!(ask(at, "POST", "notes.example.org", "/sign-in").await.0, 403);
    }

    #[tokio::test]
    async fn answers_to_challenges_are_shown_and_no_other_file() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("acme");
        std::fs::create_dir(&inside).unwrap();
        std::fs::write(inside.join("tok-En_1"), "tok-En_1.key").unwrap();
        std::fs::write(folder.path().join("secret"), "secret").unwrap();
        let at = |token: &str| format!("/.well-known/acme-challenge/{token}");
        assert_eq!(ask(&inside, "GET", "any", &at("tok-En_1")).await.2, "tok-En_1.key");
        for token in ["..%2Fsecret", "other", "%2e%2e", "tok-En_1%00"] {
            assert_eq!(ask(&inside, "GET", "any", &at(token)).await.0, 404, "{token}");
        }
    }
}
