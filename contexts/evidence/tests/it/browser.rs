//! The pages through the real router, without script.

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use base::{Redacted, SessionId};
use tower::ServiceExt as _;
use ui::Lang;
use web::Session;

use crate::world::World;

pub(crate) struct Browser {
    router: Router,
    runtime: tokio::runtime::Runtime,
    who: &'static str,
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) to: String,
    pub(crate) refresh: bool,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        // Without the marks that isolate arguments.
        String::from_utf8(self.bytes.clone())
            .unwrap()
            .replace(['\u{2068}', '\u{2069}'], "")
    }
}

fn sources(name: &'static str, files: &'static [(&'static str, &'static str)]) -> Vec<ui::Source> {
    let source = |(code, text): &(&'static str, &'static str)| ui::Source {
        name,
        lang: code.parse().unwrap(),
        text,
    };
    files.iter().map(source).collect()
}

pub(crate) fn catalogue() -> ui::Catalogue {
    let (standards, sheets) = (
        sources("standards", standards::locales()),
        sources("sheets", &sheets::LOCALES),
    );
    ui::Catalogue::new(&[ui::SOURCES, web::SOURCES, evidence::SOURCES, &standards, &sheets]).unwrap()
}

impl Browser {
    pub(crate) fn new(world: &World) -> Self {
        let session = |token: &'static str, actor: &access::Actor| {
            let session = Session {
                id: SessionId::new(world.cx.ambient()),
                actor: actor.clone(),
                lang: Lang::En,
                display: Redacted::new(token.to_owned()),
                notices: 0,
                proved_at: world.cx.ambient().now(),
                factor_due: None,
                passkey: false,
            };
            (token, session)
        };
        let sessions = [
            session("steward", &world.steward),
            session("colleague", &world.colleague),
            session("approver", &world.approver),
            session("worker", &world.worker),
            session("stranger", &world.stranger),
        ];
        let (standards, sheets) = (
            sources("standards", standards::locales()),
            sources("sheets", &sheets::LOCALES),
        );
        let texts: &[&[ui::Source]] = &[evidence::SOURCES, &standards, &sheets];
        let web = web::testing::web(texts, world.cx.ambient(), sessions).unwrap();
        Self {
            router: evidence::routes(world.cx.clone()).router(&web),
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap(),
            who: "steward",
        }
    }

    pub(crate) fn as_who(&mut self, who: &'static str) -> &mut Self {
        self.who = who;
        self
    }

    fn send(&mut self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, format!("session={}", self.who))
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(body))
            .unwrap();
        let router = self.router.clone();
        let response = self.runtime.block_on(router.oneshot(request)).unwrap();
        let to = response.headers().get(header::LOCATION);
        let to = to.map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default();
        let (status, refresh) = (response.status(), response.headers().contains_key(header::REFRESH));
        let bytes = self
            .runtime
            .block_on(axum::body::to_bytes(response.into_body(), 1 << 26))
            .unwrap();
        Answer {
            status,
            to,
            refresh,
            bytes: bytes.to_vec(),
        }
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, "text/plain", Vec::new())
    }

    /// A page that must be there.
    pub(crate) fn page(&mut self, path: &str) -> String {
        let answer = self.get(path);
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        answer.text()
    }

    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect();
        self.send(
            Method::POST,
            path,
            "application/x-www-form-urlencoded",
            body.join("&").into_bytes(),
        )
    }

    pub(crate) fn upload(&mut self, layout: &str, name: &str, file: &[u8]) -> Answer {
        let mut body = format!(
            "--b\r\ncontent-disposition: form-data; name=\"layout\"\r\n\r\n{layout}\r\n--b\r\n\
             content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--b--\r\n");
        self.send(Method::POST, "/data/import", "multipart/form-data; boundary=b", body)
    }
}
