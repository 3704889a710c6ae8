//! The part of the configuration that says how the program is run: TLS, proxies, figures, log.

use std::net::SocketAddr;
use std::path::PathBuf;

use toml::Value;
use web::{Block, Proxies};

use super::{Problem, address_or_off, origin, put};

/// How the program is run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Operations {
    /// Address of the figures for Prometheus; only this machine's own.
    pub metrics_listen: Option<SocketAddr>,
    /// Proxies of ours in front, which tell the client's address.
    pub trusted_proxies: Proxies,
    /// Certificate and private key of the staff and public pages; without, they are served in clear.
    pub tls: Option<TlsFiles>,
    /// Address on which browsers that come without TLS are sent on.
    pub redirect_listen: Option<SocketAddr>,
    /// Folder of the answers to an authority's challenges (ACME, HTTP-01), served on that address.
    pub acme_folder: Option<PathBuf>,
    /// Address of the public pages in the browser.
    pub public_origin: Option<String>,
    /// Whom to tell about a weakness; stands in `security.txt`.
    pub security_contact: Option<String>,
    /// How the log is written.
    pub log_format: LogFormat,
}

/// Where certificate and key are. PEM.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TlsFiles {
    /// The chain, the server's own certificate first.
    pub certificate: PathBuf,
    /// The private key.
    pub key: PathBuf,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogFormat {
    /// Lines for people.
    #[default]
    Text,
    /// An object a line, for programs.
    Json,
}

pub(super) const KEYS: &[(&str, &str, &str)] = &[
    (
        "public_origin",
        "AMPARO_PUBLIC_ORIGIN",
        "the address of the public pages in the browser, such as \"https://data.example.org\"",
    ),
    (
        "trusted_proxies",
        "AMPARO_TRUSTED_PROXIES",
        "addresses of proxies of yours in front, such as \"127.0.0.1, 10.1.0.0/16\": only they may tell the client's address",
    ),
    (
        "redirect_listen",
        "AMPARO_REDIRECT_LISTEN",
        "address on which browsers that come without TLS are sent on, such as \"0.0.0.0:80\", or \"off\"",
    ),
    (
        "acme_folder",
        "AMPARO_ACME_FOLDER",
        "folder into which an ACME client writes its answers; served on redirect_listen",
    ),
    (
        "metrics_listen",
        "AMPARO_METRICS_LISTEN",
        "address of the figures for Prometheus, on this machine only, such as \"127.0.0.1:9464\", or \"off\"",
    ),
    (
        "security_contact",
        "AMPARO_SECURITY_CONTACT",
        "whom to tell about a weakness, such as \"mailto:security@example.org\"; shown in security.txt",
    ),
    (
        "log_format",
        "AMPARO_LOG_FORMAT",
        "\"text\", or \"json\" for one object a line",
    ),
    (
        "tls.certificate",
        "AMPARO_TLS_CERTIFICATE",
        "certificate chain (PEM) for staff and public pages; read again when it changes; leave out behind a proxy",
    ),
    ("tls.key", "AMPARO_TLS_KEY", "private key of the certificate (PEM)"),
];

pub(super) fn default_of(key: &str) -> Option<&'static str> {
    match key {
        "metrics_listen" | "redirect_listen" => Some("\"off\""),
        "log_format" => Some("\"text\""),
        _ => None,
    }
}

impl Operations {
    /// Takes a key of this part; `None` if it is none of them, `Some(false)` for a value that cannot be used.
    pub(super) fn take(&mut self, key: &str, value: &Value) -> Option<bool> {
        let text = value.as_str();
        Some(match key {
            "public_origin" => put(&mut self.public_origin, text.and_then(origin)),
            "trusted_proxies" => put(&mut self.trusted_proxies, proxies(value)),
            "redirect_listen" => put(&mut self.redirect_listen, text.and_then(address_or_off)),
            "acme_folder" => put(&mut self.acme_folder, text.map(path)),
            "metrics_listen" => put(&mut self.metrics_listen, text.and_then(own_address_or_off)),
            "security_contact" => put(&mut self.security_contact, text.and_then(contact)),
            "log_format" => put(&mut self.log_format, text.and_then(format)),
            "tls.certificate" => self.take_tls(text, |tls| &mut tls.certificate),
            "tls.key" => self.take_tls(text, |tls| &mut tls.key),
            _ => return None,
        })
    }

    fn take_tls(&mut self, text: Option<&str>, place: impl FnOnce(&mut TlsFiles) -> &mut PathBuf) -> bool {
        let given = text.and_then(path);
        if let Some(file) = given {
            *place(self.tls.get_or_insert_default()) = file;
        }
        text.is_some()
    }

    /// What does not go together.
    pub(super) fn check(&self, staff: Option<&str>) -> Vec<Problem> {
        let https = |origin: Option<&str>| origin.is_some_and(|origin| origin.starts_with("https://"));
        let mut problems = Vec::new();
        let mut tell = |text: &str| problems.push(Problem(text.to_owned()));
        if let Some(tls) = &self.tls {
            if tls.certificate.as_os_str().is_empty() || tls.key.as_os_str().is_empty() {
                tell("one of tls.certificate and tls.key is set and the other is not; set both, or neither");
            }
            if !https(staff) {
                tell(
                    "tls is set and origin is not an https address; name there the address that browsers use, so that cookies demand TLS",
                );
            }
        }
        if self.redirect_listen.is_some() && !https(staff) && !https(self.public_origin.as_deref()) {
            tell(
                "redirect_listen is set, but neither origin nor public_origin is an https address to send browsers to",
            );
        }
        if self.acme_folder.is_some() && self.redirect_listen.is_none() {
            tell("acme_folder is set and redirect_listen is not; the authority asks for its answers there, on port 80");
        }
        problems
    }
}

fn path(text: &str) -> Option<PathBuf> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(PathBuf::from)
}

/// The figures tell strangers too much, and a listener for all would be forgotten.
fn own_address_or_off(text: &str) -> Option<Option<SocketAddr>> {
    address_or_off(text).filter(|address| address.is_none_or(|address| address.ip().is_loopback()))
}

fn proxies(value: &Value) -> Option<Proxies> {
    let each = |text: &str| -> Option<Vec<Block>> {
        let named = text.split(',').filter(|part| !part.trim().is_empty());
        named.map(|part| part.parse().ok()).collect()
    };
    match value {
        Value::String(text) => Some(each(text)?.into_iter().collect()),
        Value::Array(list) => {
            let blocks: Option<Vec<Vec<Block>>> = list.iter().map(|one| each(one.as_str()?)).collect();
            Some(blocks?.into_iter().flatten().collect())
        }
        _ => None,
    }
}

fn contact(text: &str) -> Option<Option<String>> {
    let plain = text.chars().all(|sign| sign.is_ascii_graphic());
    match text {
        "" => Some(None),
        _ if plain
            && ["mailto:", "https://", "tel:"]
                .iter()
                .any(|scheme| text.starts_with(scheme)) =>
        {
            Some(Some(text.to_owned()))
        }
        _ => None,
    }
}

fn format(text: &str) -> Option<LogFormat> {
    match text {
        "text" => Some(LogFormat::Text),
        "json" => Some(LogFormat::Json),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Config;

    fn read(text: &str) -> Result<Config, String> {
        Config::read(text, "f", |_| None).map_err(|problems| {
            let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
            told.join("\n")
        })
    }

    #[test]
    fn figures_are_told_to_this_machine_only() {
        for address in ["0.0.0.0:9464", "192.0.2.1:9464", "[::]:9464"] {
            let told = read(&format!("metrics_listen = \"{address}\"")).unwrap_err();
            assert!(told.contains("on this machine only"), "{told}");
        }
        let config = read("metrics_listen = \"[::1]:9464\"").unwrap();
        assert_eq!(config.operations.metrics_listen.unwrap().port(), 9464);
        assert_eq!(read("metrics_listen = \"off\"").unwrap(), Config::default());
    }

    #[test]
    fn proxies_are_a_list_or_a_line_and_everybody_is_no_proxy() {
        let line = read("trusted_proxies = \"127.0.0.1, 10.1.0.0/16\"").unwrap();
        let list = read("trusted_proxies = [\"127.0.0.1\", \"10.1.0.0/16\"]").unwrap();
        assert_eq!(line, list);
        assert!(line.operations.trusted_proxies.has("10.1.2.3".parse().unwrap()));
        assert!(read("trusted_proxies = [\"0.0.0.0/0\"]").is_err());
        assert!(read("trusted_proxies = true").is_err());
    }

    #[test]
    fn tls_wants_both_files_and_an_address_that_cookies_can_rely_on() {
        let told = read("[tls]\ncertificate = \"c.pem\"").unwrap_err();
        assert!(told.contains("the other is not") && told.contains("origin"), "{told}");
        let good = "origin = \"https://a.example\"\n[tls]\ncertificate = \"c.pem\"\nkey = \"k.pem\"";
        assert!(read(good).unwrap().operations.tls.is_some());
        assert!(
            read("redirect_listen = \"127.0.0.1:80\"")
                .unwrap_err()
                .contains("https address")
        );
        assert!(read("acme_folder = \"acme\"").unwrap_err().contains("redirect_listen"));
    }

    #[test]
    fn a_contact_is_an_address_and_carries_no_line_of_its_own() {
        assert!(read("security_contact = \"mailto:a@example.org\"").is_ok());
        for bad in [
            "a@example.org",
            "mailto:a\\nPolicy: x",
            "http://example.org",
            "mailto:a b",
        ] {
            assert!(read(&format!("security_contact = \"{bad}\"")).is_err(), "{bad}");
        }
    }
}
