//! Addresses, languages, caching. Every answer is the same for everybody: nothing is read from a cookie, none is set.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use axum::Router;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::Markup;
use standards::ctdc::ColumnKind;
use ui::{L, Lang};

use crate::pages::{explore, home, method, not_found};
use crate::state::Inner;
use crate::{Hub, labels};

type App = State<Arc<Inner>>;
/// A query that cannot be read asks for nothing.
type Asked<T> = Result<Query<T>, QueryRejection>;

/// The routes of the public site, with the assets and security headers of its pages.
pub fn router(hub: Hub) -> Router {
    let routes = Router::new()
        .route("/", get(root))
        .route("/exit", get(exit))
        .route("/health", get(health))
        .route("/robots.txt", get(robots))
        .route("/data/{release}/{file}", get(file))
        .route("/{lang}", get(without_slash))
        .route("/{lang}/", get(home_page))
        .route("/{lang}/explore", get(explore_page))
        .route("/{lang}/method", get(method_page))
        .fallback(missing)
        .with_state(hub.0)
        .merge(ui::assets());
    ui::security_headers(routes)
}

/// How long an answer may be kept.
#[derive(Clone, Copy)]
enum Keep {
    /// Not at all: pages that somebody in danger may have opened, and what changes.
    No,
    /// Figures: for everybody, and asked for again after a while, so that a withdrawn release is soon gone everywhere.
    Figures,
}

impl Keep {
    const fn value(self) -> HeaderValue {
        match self {
            Self::No => HeaderValue::from_static("no-store"),
            Self::Figures => HeaderValue::from_static("public, max-age=300"),
        }
    }
}

async fn root(headers: HeaderMap) -> Response {
    let lang = asked_language(&headers);
    let to = HeaderValue::from_str(&format!("/{lang}/")).unwrap_or(HeaderValue::from_static("/en/"));
    let vary = HeaderValue::from_static("accept-language");
    (
        StatusCode::FOUND,
        [
            (header::LOCATION, to),
            (header::VARY, vary),
            (header::CACHE_CONTROL, Keep::No.value()),
        ],
    )
        .into_response()
}

async fn without_slash(State(hub): App, Path(lang): Path<String>, headers: HeaderMap) -> Response {
    let Ok(lang) = lang.parse::<Lang>() else {
        return missing(State(hub), headers).await;
    };
    let to = HeaderValue::from_str(&format!("/{lang}/")).unwrap_or(HeaderValue::from_static("/en/"));
    (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, to)]).into_response()
}

/// Away from here, without a trace in this browser as far as a site can do that. Works without script.
async fn exit(State(hub): App) -> Response {
    let to = HeaderValue::from_str(&hub.settings.exit_site).unwrap_or(HeaderValue::from_static("about:blank"));
    let clear = HeaderName::from_static("clear-site-data");
    let headers = [
        (header::LOCATION, to),
        (clear, HeaderValue::from_static("\"cache\", \"storage\"")),
        (header::CACHE_CONTROL, Keep::No.value()),
    ];
    (StatusCode::FOUND, headers).into_response()
}

async fn health(State(hub): App) -> Response {
    let releases = hub.releases().await;
    let text = format!(
        "{{\"releases\":{},\"refused\":{}}}\n",
        releases.shown.len(),
        releases.refused
    );
    let kind = HeaderValue::from_static("application/json");
    (
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, Keep::No.value())],
        text,
    )
        .into_response()
}

async fn robots() -> Response {
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    let keep = HeaderValue::from_static("public, max-age=86400");
    (
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, keep)],
        "User-agent: *\nDisallow: /exit\n",
    )
        .into_response()
}

async fn home_page(State(hub): App, Path(lang): Path<String>, headers: HeaderMap) -> Response {
    let Some(l) = localizer(&hub, &lang) else {
        return missing(State(hub), headers).await;
    };
    let releases = hub.releases().await;
    show(&headers, Keep::No, &home::page(&l, &hub.settings, &releases))
}

async fn explore_page(
    State(hub): App,
    Path(lang): Path<String>,
    query: Asked<explore::Query>,
    headers: HeaderMap,
) -> Response {
    let releases = hub.releases().await;
    let query = query.unwrap_or_default();
    let page = localizer(&hub, &lang).and_then(|l| explore::page(&l, &hub.settings, &releases, &query));
    match page {
        Some(page) => show(&headers, Keep::Figures, &page),
        None => missing_in(&hub, &lang, &headers),
    }
}

async fn method_page(
    State(hub): App,
    Path(lang): Path<String>,
    query: Asked<method::Query>,
    headers: HeaderMap,
) -> Response {
    let releases = hub.releases().await;
    let query = query.unwrap_or_default();
    let page = localizer(&hub, &lang).and_then(|l| method::page(&l, &hub.settings, &releases, &query));
    match page {
        Some(page) => show(&headers, Keep::Figures, &page),
        None => missing_in(&hub, &lang, &headers),
    }
}

#[derive(Default, serde::Deserialize)]
struct FileQuery {
    hxl: Option<String>,
}

/// A file of a release, as it was signed; a table on request with a row of HXL hashtags.
async fn file(
    State(hub): App,
    Path((release, name)): Path<(String, String)>,
    query: Asked<FileQuery>,
    headers: HeaderMap,
) -> Response {
    let releases = hub.releases().await;
    let found = releases.shown.iter().find(|known| known.name == release);
    let path = if name == "codebook.csv" {
        name.clone()
    } else {
        format!("tables/{name}")
    };
    let Some((release, bytes)) = found.and_then(|known| Some((known, known.bundle.files.get(&path)?))) else {
        return missing(State(hub), headers).await;
    };
    let kind = if name.ends_with(".json") {
        "application/json"
    } else {
        "text/csv; charset=utf-8"
    };
    let table = name.strip_suffix(".csv").and_then(|table| release.bundle.table(table));
    let bytes = match table {
        Some(table) if query.is_ok_and(|query| query.hxl.as_deref() == Some("1")) => {
            with_hashtags(bytes, &table.dimensions)
        }
        _ => bytes.clone(),
    };
    let place = format!("attachment; filename=\"{}-{name}\"", release.name);
    let mut response = answer(&headers, Keep::Figures, kind, bytes);
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, place);
    }
    response
}

/// The second row of a table in the Humanitarian Exchange Language: what each column is, for programs.
fn with_hashtags(csv: &[u8], dimensions: &[String]) -> Vec<u8> {
    let tag = |column: &String| match labels::kind(column) {
        Some(ColumnKind::Year) => "#date+year",
        Some(ColumnKind::Citizenship) => "#country+code+origin",
        Some(ColumnKind::CountryOfExploitation) => "#country+code+exploitation",
        Some(ColumnKind::Source) => "#meta+source",
        Some(ColumnKind::Flag(_)) => "#indicator+bool",
        _ => "#indicator+code",
    };
    let mut tags: Vec<&str> = dimensions.iter().map(tag).collect();
    tags.extend(["#affected+num", "#meta+fewer_than"]);
    let end = csv
        .windows(2)
        .position(|pair| pair == b"\r\n")
        .map_or(csv.len(), |at| at + 2);
    let (head, rest) = csv.split_at(end);
    [head, tags.join(",").as_bytes(), b"\r\n", rest].concat()
}

async fn missing(State(hub): App, headers: HeaderMap) -> Response {
    let lang = asked_language(&headers);
    missing_in(&hub, lang.code(), &headers)
}

fn missing_in(hub: &Inner, lang: &str, headers: &HeaderMap) -> Response {
    let lang = lang.parse().unwrap_or_else(|_| asked_language(headers));
    let page = not_found(&hub.localizer(lang), &hub.settings).into_string();
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    (
        StatusCode::NOT_FOUND,
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, Keep::No.value())],
        page,
    )
        .into_response()
}

fn localizer(hub: &Inner, lang: &str) -> Option<L> {
    // Only as it is written in our own links, so that each page has one address.
    let lang: Lang = lang.parse().ok().filter(|found: &Lang| found.code() == lang)?;
    Some(hub.localizer(lang))
}

fn asked_language(headers: &HeaderMap) -> Lang {
    let asked = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    asked.and_then(Lang::from_accept_language).unwrap_or_default()
}

fn show(headers: &HeaderMap, keep: Keep, page: &Markup) -> Response {
    answer(headers, keep, "text/html; charset=utf-8", page.0.clone().into_bytes())
}

/// An answer with a tag of its content; "not modified" to who has it already.
fn answer(headers: &HeaderMap, keep: Keep, kind: &'static str, bytes: Vec<u8>) -> Response {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let same = known.is_some_and(|known| known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag));
    let mut response = if same {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], bytes).into_response()
    };
    response.headers_mut().insert(header::CACHE_CONTROL, keep.value());
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}
