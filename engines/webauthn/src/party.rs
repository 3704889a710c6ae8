//! The site, as authenticators know it.

use std::net::IpAddr;

/// A site that can ask for passkeys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    id: String,
    origin: String,
}

impl Party {
    /// The site at this address of a browser (`https://notes.example.org`, without a path). `None` where browsers know no
    /// passkeys: without TLS, but for `localhost`, and at a number instead of a name.
    pub fn at(origin: &str) -> Option<Self> {
        let origin = origin.trim_end_matches('/').to_ascii_lowercase();
        let (scheme, host) = origin.split_once("://")?;
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) => (name, Some(port.parse::<u16>().ok()?)),
            None => (host, None),
        };
        let usual = match scheme {
            "https" => 443,
            "http" if name == "localhost" || name.ends_with(".localhost") => 80,
            _ => return None,
        };
        // Browsers read every name as a number whose last part is one.
        let is_name = name.parse::<IpAddr>().is_err()
            && !name.rsplit('.').next()?.bytes().all(|byte| byte.is_ascii_digit())
            && name.split('.').all(|label| {
                !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            });
        // Browsers leave the usual port out when they say where they are.
        let port = port.filter(|port| *port != usual);
        let port = port.map_or_else(String::new, |port| format!(":{port}"));
        is_name.then(|| Self {
            id: name.to_owned(),
            origin: format!("{scheme}://{name}{port}"),
        })
    }

    /// What a credential is bound to: the name, without scheme and port.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What the browser says where it is.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_over_tls_and_this_machine_can_ask_and_nothing_else_can() {
        for (address, id, origin) in [
            (
                "https://Notes.Example.org",
                "notes.example.org",
                "https://notes.example.org",
            ),
            ("https://a.example:443/", "a.example", "https://a.example"),
            ("https://a.example:8443", "a.example", "https://a.example:8443"),
            ("http://localhost:8080", "localhost", "http://localhost:8080"),
            (
                "https://xn--nxasmq6b.example",
                "xn--nxasmq6b.example",
                "https://xn--nxasmq6b.example",
            ),
        ] {
            let party = Party::at(address).unwrap();
            assert_eq!((party.id(), party.origin()), (id, origin));
        }
        for address in [
            "http://a.example",
            "http://127.0.0.1:8080",
            "https://192.0.2.1",
            "https://127.1",
            "https://[2001:db8::1]:8443",
            "https://a.example:port",
            "https://a..example",
            "https://",
            "https://notes.example.org/path",
            "notes.example.org",
            "https://приклад.example",
        ] {
            assert_eq!(Party::at(address), None, "{address}");
        }
    }
}
