//! Style, script, icon and manifest: four small files, named by their content, compressed when the program is built.

use axum::Router;
use axum::http::header::{self, HeaderMap};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

struct Asset {
    path: &'static str,
    etag: &'static str,
    media_type: &'static str,
    plain: &'static [u8],
    gzip: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The routes of the assets under `/assets/`, and `/favicon.ico` for browsers that ask without reading the page. A changed
/// file has another name, so each may be kept for ever.
pub fn assets<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let mut router = Router::new();
    for asset in &ASSETS {
        router = router.route(
            asset.path,
            get(move |headers: HeaderMap| async move { serve(asset, &headers) }),
        );
        if asset.path == ICON_PATH {
            router = router.route(
                "/favicon.ico",
                get(move |headers: HeaderMap| async move { serve(asset, &headers) }),
            );
        }
    }
    router
}

/// How many bytes a first view loads besides its HTML: style, script and icon, as they are sent.
pub fn asset_bytes() -> usize {
    ASSETS.iter().map(|asset| asset.gzip.len()).sum()
}

fn serve(asset: &'static Asset, headers: &HeaderMap) -> Response {
    let says = |name: header::HeaderName, token: &str| {
        headers
            .get_all(name)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|part| accepts(part, token))
    };
    let common = [
        (header::ETAG, HeaderValue::from_static(asset.etag)),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=31536000, immutable"),
        ),
        (header::VARY, HeaderValue::from_static("accept-encoding")),
    ];
    if says(header::IF_NONE_MATCH, asset.etag) {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    let media_type = [(header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type))];
    if says(header::ACCEPT_ENCODING, "gzip") {
        let encoding = [(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))];
        return (common, media_type, encoding, asset.gzip).into_response();
    }
    (common, media_type, asset.plain).into_response()
}

/// Whether one part of a header names the token and does not refuse it (`gzip;q=0`). A weak entity tag counts as its
/// strong one: the comparison of `If-None-Match` is the weak one.
fn accepts(part: &str, token: &str) -> bool {
    let mut pieces = part.trim().split(';');
    let name = pieces.next().unwrap_or_default().trim();
    let refused = pieces.any(|piece| {
        piece
            .trim()
            .strip_prefix("q=")
            .is_some_and(|quality| quality.parse() == Ok(0.0_f32))
    });
    name.strip_prefix("W/").unwrap_or(name) == token && !refused
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_with_quality_nought_is_refused() {
        assert!(accepts(" gzip;q=0.5", "gzip"));
        assert!(!accepts("gzip;q=0", "gzip"));
        assert!(!accepts("br", "gzip"));
        assert!(accepts("W/\"12\"", "\"12\""));
    }
}
