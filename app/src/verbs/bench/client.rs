//! A client of one connection, as small as a measurement needs it: it keeps its cookie and its connection, sends forms as the pages do, and follows
//! nothing.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

/// How long an answer may take before it counts as none.
const PATIENCE: Duration = Duration::from_secs(30);
/// More than any page of ours has.
const LONGEST: u64 = 16 << 20;

/// One client, signed in or not.
pub(super) struct Client {
    stream: BufReader<TcpStream>,
    host: SocketAddr,
    cookies: Vec<(String, String)>,
}

impl Client {
    pub(super) fn new(host: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self {
            stream: BufReader::new(stream),
            host,
            cookies: Vec::new(),
        })
    }

    pub(super) fn sign_in(&mut self, login: &str, password: &str) -> Result<()> {
        match self.post("/sign-in", &[("login", login), ("password", password)])? {
            303 => Ok(()),
            status => bail!("a fictional colleague could not sign in: {status}"),
        }
    }

    /// The status of the page at an address.
    pub(super) fn get(&mut self, path: &str) -> Result<u16> {
        self.ask(&format!("GET {path} HTTP/1.1\r\n{}\r\n", self.head()))
    }

    /// The status of what answers a form.
    pub(super) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<u16> {
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        let body = body.join("&");
        self.ask(&format!(
            "POST {path} HTTP/1.1\r\n{}Origin: http://{}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.head(),
            self.host,
            body.len()
        ))
    }

    fn head(&self) -> String {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let host = self.host;
        format!(
            "Host: {host}\r\nAccept: text/html\r\nCookie: {}\r\n",
            cookies.join("; ")
        )
    }

    fn ask(&mut self, request: &str) -> Result<u16> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?;
        let status = status.split(' ').nth(1).and_then(|code| code.parse().ok());
        let status = status.context("the server did not answer in HTTP")?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().context("an unreadable length")?,
                "transfer-encoding" => chunked = value.eq_ignore_ascii_case("chunked"),
                "set-cookie" => self.keep(value),
                _ => {}
            }
        }
        if chunked {
            self.pass_chunks()?;
        } else {
            self.pass(length)?;
        }
        Ok(status)
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().and_then(|pair| pair.split_once('='));
        if let Some((name, value)) = pair {
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            bail!("the server closed the connection");
        }
        Ok(line.trim_end().to_owned())
    }

    fn pass_chunks(&mut self) -> Result<()> {
        loop {
            let length = u64::from_str_radix(&self.line()?, 16).context("an unreadable length")?;
            self.pass(length)?;
            self.line()?;
            if length == 0 {
                return Ok(());
            }
        }
    }

    fn pass(&mut self, length: u64) -> Result<()> {
        if length > LONGEST {
            bail!("an answer of {length} bytes");
        }
        let passed = std::io::copy(&mut (&mut self.stream).take(length), &mut std::io::sink())?;
        if passed < length {
            bail!("the answer broke off");
        }
        Ok(())
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}
