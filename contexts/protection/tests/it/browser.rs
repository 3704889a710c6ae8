//! A browser without script: sends forms as they stand in the page.

use access::Actor;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use base::{Redacted, SessionId};
use tower::ServiceExt as _;
use ui::Lang;
use web::Session;

use crate::world::World;

pub(crate) struct Browser {
    router: Router,
    runtime: tokio::runtime::Runtime,
    pub(crate) token: &'static str,
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

pub(crate) type Fields = Vec<(String, String)>;

pub(crate) fn words() -> Vec<ui::Source> {
    let words = standards::locales().iter();
    words
        .map(|(code, text)| ui::Source {
            name: "standards",
            lang: code.parse().unwrap(),
            text,
        })
        .collect()
}

impl Browser {
    pub(crate) fn new(world: &World, lang: Lang) -> Self {
        let session = |actor: &Actor| Session {
            id: SessionId::new(&world.ambient),
            actor: actor.clone(),
            lang,
            display: Redacted::new("Somebody".to_owned()),
            notices: 0,
            proved_at: world.ambient.now(),
            factor_due: None,
            passkey: false,
        };
        let sessions = [
            ("worker", session(&world.worker)),
            ("colleague", session(&world.colleague)),
            ("supervisor", session(&world.supervisor)),
            ("steward", session(&world.steward)),
            ("auditor", session(&world.auditor)),
            ("stranger", session(&world.stranger)),
        ];
        let web = web::testing::web(&[protection::SOURCES, &words()], &world.ambient, sessions).unwrap();
        Self {
            router: protection::routes(world.cx.clone()).router(&web),
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap(),
            token: "worker",
        }
    }

    pub(crate) fn as_(&mut self, token: &'static str) -> &mut Self {
        self.token = token;
        self
    }

    fn send(&self, method: Method, path: &str, body: String) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, format!("session={}", self.token))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
            Answer {
                status: parts.status,
                headers: parts.headers,
                body: String::from_utf8(bytes.to_vec()).unwrap(),
            }
        })
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, String::new())
    }

    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let escape = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
            .collect();
        self.send(Method::POST, path, pairs.join("&"))
    }

    pub(crate) fn post_all(&self, path: &str, fields: &Fields) -> Answer {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.post(path, &fields)
    }
}

/// What a browser would send if the form with this action were sent as it stands.
pub(crate) fn form(html: &str, action: &str) -> Fields {
    let start = html
        .find(&format!("action=\"{action}\""))
        .unwrap_or_else(|| panic!("no form {action}"));
    let body = &html[start..];
    let mut rest = &body[..body.find("</form>").unwrap()];
    let mut fields = Fields::new();
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let tag = &rest[..rest.find('>').unwrap()];
        let word = tag.split_whitespace().next().unwrap_or_default();
        let after = &rest[tag.len() + 1..];
        match word {
            "input" => {
                let kind = attribute(tag, "type").unwrap_or_default();
                let off = matches!(kind.as_str(), "radio" | "checkbox") && !tag.contains(" checked");
                if let (Some(name), false) = (attribute(tag, "name"), off) {
                    fields.push((name, attribute(tag, "value").unwrap_or_default()));
                }
            }
            "textarea" => {
                let text = &after[..after.find("</textarea>").unwrap()];
                fields.push((
                    attribute(tag, "name").unwrap(),
                    unescape(text.strip_prefix('\n').unwrap_or(text)),
                ));
            }
            "select" => {
                let options = &after[..after.find("</select>").unwrap()];
                let chosen = options
                    .split("<option")
                    .find(|option| option.split('>').next().unwrap().contains(" selected"));
                let value = chosen.and_then(|option| attribute(option.split('>').next().unwrap(), "value"));
                fields.push((attribute(tag, "name").unwrap(), value.unwrap_or_default()));
            }
            _ => {}
        }
        rest = after;
    }
    fields
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let value = &tag[start..];
    Some(unescape(&value[..value.find('"')?]))
}

pub(crate) fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Sets a field of a form to one value, or to several.
pub(crate) fn set(fields: &mut Fields, name: &str, values: &[&str]) {
    fields.retain(|(known, _)| known != name);
    fields.extend(values.iter().map(|value| (name.to_owned(), (*value).to_owned())));
}
