use std::io::Read;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode, header};
use axum::routing::get;
use tower::ServiceExt;
use ui::{Lang, Page, Surface};

use crate::localizer;

fn router() -> Router {
    let pages = Router::new().route("/", get(|| async { "page" })).merge(ui::assets());
    ui::security_headers(pages)
}

async fn ask(path: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

fn says<'r>(response: &'r Response<Body>, name: &str) -> &'r str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

fn linked() -> Vec<String> {
    let l = localizer(Lang::En);
    let page = ui::page(Page::new(&l, "T", Surface::Plain, maud::html! {})).into_string();
    page.split('"')
        .filter(|part| part.starts_with("/assets/"))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn every_linked_asset_is_there_for_ever_compressed_and_not_sent_twice() {
    let paths = linked();
    assert_eq!(paths.len(), 4, "{paths:?}");
    for path in paths {
        let plain = ask(&path, &[]).await;
        assert_eq!(plain.status(), StatusCode::OK, "{path}");
        assert_eq!(says(&plain, "cache-control"), "public, max-age=31536000, immutable");
        let etag = says(&plain, "etag").to_owned();
        let media_type = says(&plain, "content-type").to_owned();
        assert!(!media_type.is_empty() && says(&plain, "content-encoding").is_empty());
        let plain = to_bytes(plain.into_body(), 1 << 20).await.unwrap();

        let packed = ask(&path, &[("accept-encoding", "br, gzip;q=0.8")]).await;
        assert_eq!(
            (says(&packed, "content-encoding"), says(&packed, "content-type")),
            ("gzip", media_type.as_str())
        );
        assert_eq!(says(&packed, "vary"), "accept-encoding");
        let packed = to_bytes(packed.into_body(), 1 << 20).await.unwrap();
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(packed.as_ref())
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, plain, "{path}");

        let again = ask(&path, &[("if-none-match", &etag)]).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    }
}

#[tokio::test]
async fn every_answer_carries_the_security_headers_even_a_missing_page() {
    for (path, status) in [("/", StatusCode::OK), ("/nowhere", StatusCode::NOT_FOUND)] {
        let response = ask(path, &[]).await;
        assert_eq!(response.status(), status);
        assert_eq!(says(&response, "cache-control"), "no-store", "{path}");
        assert_eq!(says(&response, "referrer-policy"), "no-referrer");
        assert_eq!(says(&response, "x-content-type-options"), "nosniff");
        assert_eq!(says(&response, "cross-origin-opener-policy"), "same-origin");
        assert_eq!(says(&response, "cross-origin-resource-policy"), "same-origin");
        assert_eq!(says(&response, "cross-origin-embedder-policy"), "require-corp");
        assert!(says(&response, "permissions-policy").contains("camera=()"));
        let policy = says(&response, "content-security-policy");
        for rule in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types amparo",
        ] {
            assert!(policy.split("; ").any(|part| part.trim() == rule), "{rule} in {policy}");
        }
        assert!(!policy.contains("unsafe") && response.headers().get(header::SET_COOKIE).is_none());
    }
}

#[tokio::test]
async fn the_icon_is_found_where_browsers_look_without_reading_the_page() {
    let response = ask("/favicon.ico", &[]).await;
    assert_eq!(
        (response.status(), says(&response, "content-type")),
        (StatusCode::OK, "image/svg+xml")
    );
}

#[test]
fn the_first_view_stays_within_its_budget() {
    // Public pages: 60 kB on first view, of which HTML at most 20. Style 10, script 8 by decision.
    assert!(ui::asset_bytes() <= 18_000, "{} bytes", ui::asset_bytes());
    let l = localizer(Lang::Ar);
    let page = ui::page(Page::new(&l, "T", Surface::Plain, maud::html! {})).into_string();
    assert!(page.len() <= 6_000, "an empty page has {} bytes", page.len());
}
