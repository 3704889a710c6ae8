//! What a deployment adds to the public pages: whom to tell about a weakness, and that browsers come by TLS only.

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::map_response;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use base::Ambient;

/// Two years, for every name below too.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");
/// How long what `security.txt` says holds, from each answer on: as long as somebody runs the site, it is current.
const HALF_A_YEAR: i64 = 182 * 24 * 60 * 60;

/// The public pages with `security.txt` (RFC 9116), if a contact is given, and HSTS, if their address is an https one.
pub fn dress(pages: Router, ambient: &Ambient, contact: Option<&str>, origin: Option<&str>) -> Router {
    let pages = match contact {
        Some(contact) => pages.merge(contact_of(ambient, contact, origin)),
        None => pages,
    };
    if !origin.is_some_and(|origin| origin.starts_with("https://")) {
        return pages;
    }
    pages.layer(map_response(|mut response: Response| async move {
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, HSTS);
        response
    }))
}

fn contact_of(ambient: &Ambient, contact: &str, origin: Option<&str>) -> Router {
    const PATH: &str = "/.well-known/security.txt";
    let (ambient, contact) = (ambient.clone(), contact.to_owned());
    let canonical = origin.map_or_else(String::new, |origin| format!("Canonical: {origin}{PATH}\n"));
    let show = async move || {
        let until = ambient.now().plus_seconds(HALF_A_YEAR).day();
        let headers = [
            (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=86400"),
        ];
        let text = format!("Contact: {contact}\nExpires: {until}T00:00:00Z\nPreferred-Languages: en\n{canonical}");
        (headers, text).into_response()
    };
    ui::security_headers(Router::new().route(PATH, get(show)))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::Request;
    use base::Timestamp;
    use tower::ServiceExt as _;

    use super::*;

    async fn ask(router: &Router, path: &str) -> (u16, String, String) {
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        let hsts = response.headers().get(header::STRICT_TRANSPORT_SECURITY);
        let hsts = hsts.map_or("", |value| value.to_str().unwrap()).to_owned();
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        (status, hsts, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn who_finds_a_weakness_is_told_whom_to_tell() {
        let (ambient, _) = Ambient::fixed(Timestamp::from_micros(1_700_000_000_000_000), 1);
        let pages = || Router::new().route("/en/", get(async || "page"));
        let site = dress(
            pages(),
            &ambient,
            Some("mailto:a@example.org"),
            Some("https://data.example.org"),
        );
        let (status, hsts, text) = ask(&site, "/.well-known/security.txt").await;
        assert_eq!(status, 200);
        assert!(hsts.starts_with("max-age=63072000"));
        assert!(
            text.starts_with("Contact: mailto:a@example.org\nExpires: 2024-05-14T00:00:00Z\n"),
            "{text}"
        );
        assert!(
            text.ends_with("Canonical: https://data.example.org/.well-known/security.txt\n"),
            "{text}"
        );
        assert_eq!(ask(&site, "/en/").await.1, hsts);
        let bare = dress(pages(), &ambient, None, Some("http://127.0.0.1:8081"));
        assert_eq!(ask(&bare, "/.well-known/security.txt").await.0, 404);
        assert_eq!(ask(&bare, "/en/").await.1, "");
    }
}
