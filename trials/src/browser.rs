//! A browser without pictures or script: keeps cookies and connections, sends forms as the pages do, follows nothing.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use ureq::http::{HeaderMap, Request, Response};
use ureq::{Agent, Body};

/// How long an answer may take before it counts as none.
const PATIENCE: Duration = Duration::from_secs(30);
/// In which a proxy tells from where a request came.
const FORWARDED: &str = "X-Forwarded-For";

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Where it leads, if somewhere.
    pub location: String,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its page.
    pub page: String,
}

impl Answer {
    /// Whether what was asked for was done: 2xx or 3xx.
    pub fn is_yes(&self) -> bool {
        (200..400).contains(&self.status)
    }
}

/// One browser. Cheap to make; its cookies outlive the server.
#[derive(Clone)]
pub struct Browser {
    agent: Agent,
    host: String,
    cookies: Vec<(String, String)>,
    from: Option<String>,
}

impl Browser {
    /// A browser at a server, `127.0.0.1:4711`.
    pub fn at(host: &str) -> Self {
        Self {
            agent: agent(),
            host: host.to_owned(),
            cookies: Vec::new(),
            from: None,
        }
    }

    /// From now on requests come from this address, as a trusted proxy before the server tells it (docs/adr/0026-tls-and-proxies.md).
    pub fn come_from(&mut self, address: std::net::IpAddr) {
        self.from = Some(address.to_string());
    }

    /// The same person at the same server started anew: another address, fresh connections.
    pub fn move_to(&mut self, host: &str) {
        self.agent = agent();
        host.clone_into(&mut self.host);
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let found = self.cookies.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Asks for a page.
    ///
    /// # Errors
    /// When no whole answer comes.
    pub fn get(&mut self, path: &str) -> Result<Answer> {
        let mut request = self
            .agent
            .get(format!("http://{}{path}", self.host))
            .header("Cookie", self.cookie_line());
        if let Some(from) = &self.from {
            request = request.header(FORWARDED, from);
        }
        let response = request.call().with_context(|| format!("GET {}", kind_of(path)))?;
        self.take(response)
    }

    /// Sends a form.
    ///
    /// # Errors
    /// When no whole answer comes: what was asked for may or may not have been done.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        self.send(path, "application/x-www-form-urlencoded", body.join("&").as_bytes())
    }

    /// Sends a form with a file.
    ///
    /// # Errors
    /// As [`Self::post`].
    pub fn upload(&mut self, path: &str, fields: &[(&str, &str)], name: &str, file: &[u8]) -> Result<Answer> {
        const EDGE: &str = "edge-of-a-part-7f3a91";
        let mut body = Vec::with_capacity(file.len() + 1024);
        for (name, value) in fields {
            body.extend_from_slice(
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes(),
            );
        }
        body.extend_from_slice(
            format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .as_bytes(),
        );
        body.extend_from_slice(file);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        self.send(path, &format!("multipart/form-data; boundary={EDGE}"), &body)
    }

    /// Sends a body of any type.
    ///
    /// # Errors
    /// As [`Self::post`].
    pub fn send(&mut self, path: &str, kind: &str, body: &[u8]) -> Result<Answer> {
        let mut request = self
            .agent
            .post(format!("http://{}{path}", self.host))
            .header("Cookie", self.cookie_line())
            .header("Origin", format!("http://{}", self.host))
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", kind);
        if let Some(from) = &self.from {
            request = request.header(FORWARDED, from);
        }
        let response = request.send(body).with_context(|| format!("POST {}", kind_of(path)))?;
        self.take(response)
    }

    /// Sends JSON to the API by any method, as a program does.
    ///
    /// # Errors
    /// As [`Self::post`].
    pub fn json(&self, method: &str, path: &str, headers: &[(&str, String)], body: &[u8]) -> Result<Answer> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("http://{}{path}", self.host))
            .header("Content-Type", "application/json");
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        let request = request.body(body.to_vec())?;
        let response = self
            .agent
            .run(request)
            .with_context(|| format!("{method} {}", kind_of(path)))?;
        read(response)
    }

    /// Signs in.
    ///
    /// # Errors
    /// When the server says no.
    pub fn sign_in(&mut self, login: &str, password: &str) -> Result<()> {
        let answer = self.post("/sign-in", &[("login", login), ("password", password)])?;
        if answer.status != 303 {
            bail!("{login} could not sign in: {}", answer.status);
        }
        Ok(())
    }

    /// Signs in, however many others do from this address: who is asked to wait waits.
    ///
    /// # Errors
    /// When the server says no, or asks to wait for longer than two minutes.
    pub fn sign_in_patiently(&mut self, login: &str, password: &str) -> Result<()> {
        for _ in 0..120 {
            let answer = self.post("/sign-in", &[("login", login), ("password", password)])?;
            match answer.status {
                303 => return Ok(()),
                429 => std::thread::sleep(Duration::from_secs(1)),
                other => bail!("{login} could not sign in: {other}"),
            }
            // The server may have closed the connection after such an answer.
            self.agent = agent();
        }
        bail!("{login} was asked to wait too long")
    }

    fn cookie_line(&self) -> String {
        let all: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        all.join("; ")
    }

    fn take(&mut self, response: Response<Body>) -> Result<Answer> {
        self.keep_cookies(response.headers());
        read(response)
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all("set-cookie") {
            let pair = cookie
                .to_str()
                .ok()
                .and_then(|text| text.split(';').next()?.split_once('='));
            if let Some((name, value)) = pair {
                self.cookies.retain(|(known, _)| known != name);
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
    }
}

fn read(mut response: Response<Body>) -> Result<Answer> {
    let status = response.status().as_u16();
    let location = response.headers().get("location");
    let location = location
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let headers = response.headers().clone();
    let page = response
        .body_mut()
        .with_config()
        .limit(1 << 28)
        .lossy_utf8(true)
        .read_to_string();
    Ok(Answer {
        status,
        location,
        headers,
        page: page.with_context(|| format!("the answer {status} broke off"))?,
    })
}

fn agent() -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(PATIENCE));
    config.build().into()
}

/// An address without the record that it names.
fn kind_of(path: &str) -> String {
    let words = path.split(['?', '#']).next().unwrap_or_default().split('/');
    let words: Vec<&str> = words.map(|word| if word.len() == 36 { "…" } else { word }).collect();
    words.join("/")
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// The first address on a page that begins so and ends in an identifier.
pub fn address(page: &str, begins: &str) -> Option<String> {
    let mut parts = page.split('"');
    parts
        .find(|part| part.starts_with(begins) && part.len() == begins.len() + 36)
        .map(str::to_owned)
}

/// The value of a hidden field, empty if the page has none.
pub fn field_value(page: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    page.split_once(&mark)
        .and_then(|(_, rest)| rest.split('"').next())
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded_and_identifiers_stay_out_of_messages() {
        assert_eq!(encoded("a b&=ж"), "a%20b%26%3D%D0%B6");
        assert_eq!(
            kind_of("/cases/0192f3c4-0000-7000-8000-000000000000/note?x=1"),
            "/cases/…/note"
        );
        let page = "<a href=\"/cases/0192f3c4-0000-7000-8000-000000000000\"><input name=\"token\" value=\"t\">";
        assert_eq!(address(page, "/cases/").map(|it| it.len()), Some(43));
        assert_eq!(
            (field_value(page, "token").as_str(), field_value(page, "other").as_str()),
            ("t", "")
        );
    }
}
