//! The public site over HTTP, from releases on a real disk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod addresses;
mod content;
mod languages;
mod releases;
mod safety;
mod sample;

use std::path::Path;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use hub::{Hub, Settings};
use tower::ServiceExt;

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        // Isolation marks and the differences of spaces are not what these tests are about.
        let text = String::from_utf8(self.bytes.clone()).unwrap();
        text.replace(['\u{2068}', '\u{2069}'], "")
            .replace(['\u{a0}', '\u{202f}'], " ")
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

pub(crate) fn settings(releases: &Path) -> Settings {
    let mut settings = Settings::new(releases.to_owned(), sample::trusted());
    settings.look_every = Duration::ZERO;
    settings
}

pub(crate) fn site(releases: &Path) -> Router {
    hub::router(Hub::open(settings(releases)).unwrap())
}

pub(crate) async fn ask(site: &Router, path: &str) -> Answer {
    ask_with(site, path, &[]).await
}

pub(crate) async fn ask_with(site: &Router, path: &str, headers: &[(&str, &str)]) -> Answer {
    send(site, "GET", path, headers).await
}

pub(crate) async fn send(site: &Router, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = site
        .clone()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    let (parts, body) = response.into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        bytes: to_bytes(body, 4 << 20).await.unwrap().to_vec(),
    }
}
