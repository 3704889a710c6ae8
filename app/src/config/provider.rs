//! The part of the configuration that names an identity provider to sign in by (OpenID Connect).

use std::path::PathBuf;

use toml::Value;

use super::{Problem, put};

/// An identity provider.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Provider {
    /// Its issuer, letter for letter as it names itself; none means that people sign in here alone.
    pub issuer: Option<String>,
    /// The program's name there.
    pub client: String,
    /// File of the program's secret there.
    pub secret_file: Option<PathBuf>,
    /// What people call it.
    pub label: String,
    /// Certificates of the authorities that vouch for it, instead of the system's.
    pub ca_file: Option<PathBuf>,
    /// What it says that counts as a second step: `acr:…` or `amr:…`.
    pub second_step: Option<String>,
}

pub(super) const KEYS: &[(&str, &str, &str)] = &[
    (
        "oidc.issuer",
        "AMPARO_OIDC_ISSUER",
        "issuer of an identity provider to sign in by (OpenID Connect), such as \"https://login.example.org\"; empty for none",
    ),
    (
        "oidc.client_id",
        "AMPARO_OIDC_CLIENT_ID",
        "the name of this program there",
    ),
    (
        "oidc.secret_file",
        "AMPARO_OIDC_SECRET_FILE",
        "file of the secret of this program there, which only its owner may read",
    ),
    (
        "oidc.label",
        "AMPARO_OIDC_LABEL",
        "what people call that provider, in two or three words; shown on the sign-in page",
    ),
    (
        "oidc.ca_file",
        "AMPARO_OIDC_CA_FILE",
        "certificates (PEM) of the authorities that vouch for it; empty for those of the system",
    ),
    (
        "oidc.second_step",
        "AMPARO_OIDC_SECOND_STEP",
        "what it says that counts as a second step here, such as \"amr:mfa\" or \"acr:urn:example:two\"; empty: nothing does",
    ),
];

impl Provider {
    /// Takes a key of this part; `None` if it is none of them, `Some(false)` for a value that cannot be used.
    pub(super) fn take(&mut self, key: &str, value: &Value) -> Option<bool> {
        let text = value.as_str().map(str::trim);
        let word = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Some(match key {
            "oidc.issuer" => put(&mut self.issuer, text.and_then(issuer)),
            "oidc.client_id" => put(&mut self.client, text.map(str::to_owned)),
            "oidc.secret_file" => put(&mut self.secret_file, text.map(|text| word(text).map(PathBuf::from))),
            "oidc.label" => put(&mut self.label, text.filter(|text| is_label(text)).map(str::to_owned)),
            "oidc.ca_file" => put(&mut self.ca_file, text.map(|text| word(text).map(PathBuf::from))),
            "oidc.second_step" => put(&mut self.second_step, text.and_then(second_step)),
            _ => return None,
        })
    }

    /// What does not go together; `staff` is the address of the staff pages.
    pub(super) fn check(&self, staff: Option<&str>) -> Vec<Problem> {
        let Some(issuer) = &self.issuer else {
            return Vec::new();
        };
        let mut problems = Vec::new();
        let mut tell = |text: &str| problems.push(Problem(text.to_owned()));
        if !cfg!(feature = "oidc") {
            tell(
                "oidc.issuer is set, and this program was built without the feature `oidc`; build it with that, or take oidc.issuer out",
            );
        }
        if self.client.is_empty() || self.secret_file.is_none() {
            tell("oidc.issuer is set; set oidc.client_id and oidc.secret_file too, as the provider gave them out");
        }
        if self.label.is_empty() {
            tell("oidc.issuer is set; say in oidc.label what people call that provider");
        }
        match staff {
            Some(origin) if origin.starts_with("https://") || is_here(issuer) => {}
            Some(_) => {
                tell("oidc.issuer is set and origin is not an https address: a code in clear could be taken on its way")
            }
            None => tell("oidc.issuer is set and origin is not: the provider must know where to send browsers back to"),
        }
        problems
    }
}

/// An address by TLS, or of this machine, as a provider names itself.
fn issuer(text: &str) -> Option<Option<String>> {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic()) && !text.contains(['?', '#', '@']);
    match text {
        "" => Some(None),
        _ if plain && (text.len() > "https://".len() && text.starts_with("https://") || is_here(text)) => {
            Some(Some(text.to_owned()))
        }
        _ => None,
    }
}

/// A provider on this very machine, for trying it out.
fn is_here(issuer: &str) -> bool {
    let rest = issuer.strip_prefix("http://").unwrap_or_default();
    ["127.0.0.1", "[::1]", "localhost"].iter().any(|host| {
        let after = rest.strip_prefix(host);
        after.is_some_and(|after| after.is_empty() || after.starts_with([':', '/']))
    })
}

fn is_label(text: &str) -> bool {
    text.chars().count() <= 40 && !text.chars().any(char::is_control)
}

fn second_step(text: &str) -> Option<Option<String>> {
    let named = ["acr:", "amr:"].iter().find_map(|kind| text.strip_prefix(kind));
    match (text, named) {
        ("", _) => Some(None),
        (_, Some(value)) if !value.trim().is_empty() => Some(Some(text.to_owned())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Config;

    const WHOLE: &str = "client_id = \"amparo\"\nsecret_file = \"secret\"\nlabel = \"House login\"\n";

    fn read(origin: &str, issuer: &str, rest: &str) -> String {
        let text = format!("origin = \"{origin}\"\n[oidc]\nissuer = \"{issuer}\"\n{rest}");
        match Config::read(&text, "f", |_| None) {
            Ok(_) => String::new(),
            Err(problems) => problems.iter().map(|problem| format!("{problem}\n")).collect(),
        }
    }

    #[test]
    fn a_provider_is_named_whole_and_reached_by_tls() {
        let built = if cfg!(feature = "oidc") {
            ""
        } else {
            "built without the feature"
        };
        let good = read("https://notes.example.org", "https://login.example.org", WHOLE);
        assert!(
            good.contains(built) && good.lines().count() == usize::from(!built.is_empty()),
            "{good}"
        );
        let told = read("", "https://login.example.org", "");
        for part in ["oidc.client_id", "oidc.label", "where to send browsers back"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert!(read("http://notes.example.org", "https://login.example.org", WHOLE).contains("in clear"));
        assert!(!read("http://127.0.0.1:8080", "http://127.0.0.1:3000", WHOLE).contains("in clear"));
        for bad in [
            "http://login.example.org",
            "http://localhost.example.org",
            "https://a@b",
            "https://",
            "login",
        ] {
            assert!(
                read("https://notes.example.org", bad, WHOLE).contains("oidc.issuer cannot be used"),
                "{bad}"
            );
        }
        for bad in ["mfa", "amr:", "acr: "] {
            let told = read(
                "https://a.example",
                "https://b.example",
                &format!("{WHOLE}second_step = \"{bad}\""),
            );
            assert!(told.contains("oidc.second_step cannot be used"), "{bad}: {told}");
        }
    }
}
