//! As much of a browser as the tests need: requests with the headers of a page of ours, and forms read from answers.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use tower::ServiceExt;

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// Sends a request to a router. `host` is filled in where the request has none.
pub(crate) async fn send(router: &Router, mut request: Request<Body>) -> Answer {
    request
        .headers_mut()
        .entry("host")
        .or_insert_with(|| "localhost:8080".parse().unwrap());
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 64 * 1024 * 1024).await.unwrap();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

pub(crate) fn get(path: &str, token: Option<&str>) -> Request<Body> {
    with_token(Request::get(path), token).body(Body::empty()).unwrap()
}

/// A form of one of our own pages.
pub(crate) fn post(path: &str, token: Option<&str>, fields: &[(&str, &str)]) -> Request<Body> {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    with_token(Request::post(path), token)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap()
}

/// A multipart form; a part with a file name is a file.
pub(crate) fn post_multipart(path: &str, token: Option<&str>, parts: &[(&str, Option<&str>, &[u8])]) -> Request<Body> {
    let mut body = Vec::new();
    for (name, file, bytes) in parts {
        let file = file.map_or_else(String::new, |file| {
            format!("; filename=\"{file}\"\r\nContent-Type: application/octet-stream")
        });
        body.extend(format!("--sep\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--sep--\r\n");
    with_token(Request::post(path), token)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=sep")
        .body(Body::from(body))
        .unwrap()
}

fn with_token(builder: axum::http::request::Builder, token: Option<&str>) -> axum::http::request::Builder {
    match token {
        Some(token) => builder.header("cookie", format!("theme=x; session={token}")),
        None => builder,
    }
}

/// The fields of the form that posts to `action`, as a browser would send them.
pub(crate) fn fields_of(page: &str, action: &str) -> Vec<(String, String)> {
    let start = page
        .find(&format!("action=\"{action}\""))
        .unwrap_or_else(|| panic!("no form posts to {action}: {page}"));
    let mut rest = &page[start..];
    rest = &rest[..rest.find("</form>").unwrap()];
    let mut fields = Vec::new();
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let tag = &rest[..rest.find('>').unwrap()];
        if tag.starts_with("input") {
            fields.push((attribute(tag, "name"), attribute(tag, "value")));
        } else if tag.starts_with("textarea") {
            let inner = &rest[tag.len() + 1..];
            let inner = &inner[..inner.find("</textarea>").unwrap()];
            let value = unescape(inner.strip_prefix('\n').unwrap_or(inner));
            fields.push((attribute(tag, "name"), value.replace('\n', "\r\n")));
        }
    }
    fields
}

fn attribute(tag: &str, name: &str) -> String {
    let marker = format!(" {name}=\"");
    let Some(start) = tag.find(&marker) else {
        return String::new();
    };
    let value = &tag[start + marker.len()..];
    unescape(&value[..value.find('"').unwrap()])
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
