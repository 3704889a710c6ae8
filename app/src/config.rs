//! Configuration: a TOML file and the environment. An unknown key is refused with the nearest known one, because a
//! misspelt safety setting that is silently ignored is worse than a program that does not start.

mod database;
mod keeping;
mod operations;
mod provider;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

pub use database::{Database, Servers};
pub use keeping::Keeping;
pub use operations::{LogFormat, Operations, TlsFiles};
pub use provider::Provider;
use toml::Value;

/// Name of the file in the data folder.
pub const FILE: &str = "amparo.toml";

/// What the program was told. Paths are as written; a relative one is taken from the data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Address of the staff pages.
    pub listen: SocketAddr,
    /// Address of the public pages; none means that they are not served.
    pub public_listen: Option<SocketAddr>,
    /// Name shown to people; a neutral word of their language unless set, so that a glance at a screen tells nothing.
    pub name: Option<String>,
    /// Where *Exit this page* leads.
    pub exit_url: String,
    /// The address that browsers use, when it is not this machine's own: `https://notes.example.org`. With https, cookies are
    /// marked Secure.
    pub origin: Option<String>,
    /// Where the databases are.
    pub database: Database,
    /// Where the root key is.
    pub key: Key,
    /// Folder of the published releases.
    pub releases: PathBuf,
    /// Folder on another disk or machine into which signed checkpoints of the journal are copied.
    pub witness: Option<PathBuf>,
    /// Backups, and how long keys are kept.
    pub keeping: Keeping,
    /// How the program is run.
    pub operations: Operations,
    /// An identity provider to sign in by.
    pub provider: Provider,
}

/// Where the root key is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// In a file that only its owner may read.
    File(PathBuf),
    /// Derived from a passphrase, which is read from the environment variable `AMPARO_PASSPHRASE` or asked for.
    Passphrase,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_listen: Some(SocketAddr::from(([127, 0, 0, 1], 8081))),
            name: None,
            exit_url: "https://www.wikipedia.org/".to_owned(),
            origin: None,
            database: Database::Embedded,
            key: Key::File(PathBuf::from("root.key")),
            releases: PathBuf::from("releases"),
            witness: None,
            keeping: Keeping::default(),
            operations: Operations::default(),
            provider: Provider::default(),
        }
    }
}

/// What is wrong with a configuration: where, what was found, what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem(String);

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Every key, with the variable that overrides it and a sentence for the commented template.
const KEYS: &[(&str, &str, &str)] = &[
    (
        "listen",
        "AMPARO_LISTEN",
        "address of the staff pages, such as \"127.0.0.1:8080\"",
    ),
    (
        "public_listen",
        "AMPARO_PUBLIC_LISTEN",
        "address of the public pages, or \"off\"",
    ),
    (
        "name",
        "AMPARO_NAME",
        "name shown on every page; empty for a neutral word in the reader's language",
    ),
    (
        "exit_url",
        "AMPARO_EXIT_URL",
        "where 'Exit this page' leads: a harmless site that is not personalised",
    ),
    (
        "origin",
        "AMPARO_ORIGIN",
        "the address that browsers use, such as \"https://notes.example.org\"; empty on one's own machine",
    ),
    ("releases", "AMPARO_RELEASES", "folder of the published releases"),
    (
        "witness",
        "AMPARO_WITNESS",
        "folder on another disk or machine for signed checkpoints of the journal; empty for none",
    ),
    (
        "key.file",
        "AMPARO_KEY_FILE",
        "file of the root key; better on another disk than the data",
    ),
    (
        "key.passphrase",
        "AMPARO_KEY_PASSPHRASE",
        "true to derive the root key from a passphrase instead of a file",
    ),
];

/// Every key of all parts.
fn keys() -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str)> {
    let parts = [database::KEYS, keeping::KEYS, operations::KEYS, provider::KEYS];
    KEYS.iter().chain(parts.into_iter().flatten())
}

impl Config {
    /// Reads the file if it is there, lets the environment override it, and checks the whole.
    ///
    /// # Errors
    /// Every problem found, not only the first.
    pub fn load(file: &Path, environment: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<Problem>> {
        let text = match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(vec![Problem(format!("cannot read {}: {error}", file.display()))]),
        };
        Self::read(&text, &file.display().to_string(), environment)
    }

    /// The same from a text; `origin` names it in the problems.
    ///
    /// # Errors
    /// Every problem found, not only the first.
    pub fn read(text: &str, origin: &str, environment: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<Problem>> {
        let table: toml::Table = text
            .parse()
            .map_err(|error: toml::de::Error| vec![Problem(format!("{origin} is not TOML: {}", error.message()))])?;
        let mut given = Vec::new();
        flatten("", &table, &mut given);
        let mut reader = Reader {
            config: Self::default(),
            problems: Vec::new(),
            database: database::Given::default(),
        };
        for (key, value) in &given {
            match keys().find(|(known, ..)| known == key) {
                Some(_) => reader.take(key, value, &format!("{origin}: {key}")),
                None => reader.problems.push(Problem(unknown(origin, key))),
            }
        }
        for (key, variable, _) in keys() {
            if let Some(value) = environment(variable) {
                reader.take(key, &from_environment(&value), variable);
            }
        }
        reader.finish()
    }

    /// A commented file with every key at its default.
    pub fn template() -> String {
        let mut text =
            String::from("# Configuration of Amparo. Every key is optional; the value shown is the default.\n");
        let mut section = "";
        // What stands in no section comes first, or TOML would take it for a key of the section above.
        let (mut all, in_sections): (Vec<&(_, _, _)>, Vec<&(_, _, _)>) =
            keys().partition(|(key, ..)| !key.contains('.'));
        all.extend(in_sections);
        for (key, variable, meaning) in all {
            let (head, name) = key.split_once('.').unwrap_or(("", key));
            if head != section {
                text.push_str(&format!("\n[{head}]\n"));
                section = head;
            }
            let default = match *key {
                "listen" => "\"127.0.0.1:8080\"",
                "public_listen" => "\"127.0.0.1:8081\"",
                "exit_url" => "\"https://www.wikipedia.org/\"",
                "releases" => "\"releases\"",
                "key.file" => "\"root.key\"",
                "key.passphrase" => "false",
                other => keeping::default_of(other)
                    .or_else(|| operations::default_of(other))
                    .unwrap_or("\"\""),
            };
            text.push_str(&format!("# {meaning} (or {variable})\n#{name} = {default}\n"));
        }
        text
    }
}

struct Reader {
    config: Config,
    problems: Vec<Problem>,
    database: database::Given,
}

impl Reader {
    fn take(&mut self, key: &str, value: &Value, place: &str) {
        let text = value.as_str();
        let config = &mut self.config;
        let word = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let taken = match key {
            "listen" => put(&mut config.listen, text.and_then(|text| text.parse().ok())),
            "public_listen" => put(&mut config.public_listen, text.and_then(address_or_off)),
            "name" => put(&mut config.name, text.map(word)),
            "exit_url" => put(
                &mut config.exit_url,
                text.filter(|text| text.starts_with("https://")).map(str::to_owned),
            ),
            "origin" => put(&mut config.origin, text.and_then(origin)),
            "releases" => put(&mut config.releases, text.map(PathBuf::from)),
            "witness" => put(&mut config.witness, text.map(|text| word(text).map(PathBuf::from))),
            "key.file" => put(&mut config.key, text.map(|file| Key::File(PathBuf::from(file)))),
            "key.passphrase" if value.as_bool() == Some(false) => true,
            "key.passphrase" => put(&mut config.key, value.as_bool().map(|_| Key::Passphrase)),
            other => {
                let of_part = self.database.take(other, value);
                of_part
                    .or_else(|| config.keeping.take(other, value))
                    .or_else(|| config.operations.take(other, value))
                    .or_else(|| config.provider.take(other, value))
                    .unwrap_or(false)
            }
        };
        if !taken {
            let meaning = keys()
                .find(|(known, ..)| *known == key)
                .map_or("", |(.., meaning)| meaning);
            // The value is not repeated: it may hold a password.
            self.problems
                .push(Problem(format!("{place} cannot be used; expected {meaning}")));
        }
    }

    fn finish(mut self) -> Result<Config, Vec<Problem>> {
        match self.database.finish() {
            Ok(database) => self.config.database = database,
            Err(problem) => self.problems.push(problem),
        }
        self.problems
            .extend(self.config.operations.check(self.config.origin.as_deref()));
        self.problems.extend(self.config.keeping.check());
        self.problems
            .extend(self.config.provider.check(self.config.origin.as_deref()));
        if self.problems.is_empty() {
            Ok(self.config)
        } else {
            Err(self.problems)
        }
    }
}

/// Puts a value in its place; false if there is none.
fn put<T>(place: &mut T, value: Option<T>) -> bool {
    let given = value.is_some();
    if let Some(value) = value {
        *place = value;
    }
    given
}

fn address_or_off(text: &str) -> Option<Option<SocketAddr>> {
    if matches!(text, "off" | "") {
        Some(None)
    } else {
        text.parse().ok().map(Some)
    }
}

/// Scheme and host, without path; empty for none.
fn origin(text: &str) -> Option<Option<String>> {
    let text = text.trim_end_matches('/');
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .unwrap_or_default();
    match text {
        "" => Some(None),
        _ if host.is_empty() || host.contains(['/', '?', '#', ' ']) => None,
        origin => Some(Some(origin.to_owned())),
    }
}

fn flatten(prefix: &str, table: &toml::Table, out: &mut Vec<(String, Value)>) {
    for (key, value) in table {
        let key = if prefix.is_empty() {
            key.clone()
        } else {
            format!("{prefix}.{key}")
        };
        match value {
            Value::Table(inner) => flatten(&key, inner, out),
            other => out.push((key, other.clone())),
        }
    }
}

fn from_environment(text: &str) -> Value {
    match text {
        "true" => Value::Boolean(true),
        "false" => Value::Boolean(false),
        other => Value::String(other.to_owned()),
    }
}

fn unknown(origin: &str, key: &str) -> String {
    let nearest = keys().map(|(known, ..)| (distance(key, known), *known)).min();
    match nearest {
        Some((far, known)) if far <= known.len().div_ceil(2) => {
            format!("{origin}: unknown key `{key}`; did you mean `{known}`?")
        }
        _ => {
            let known: Vec<_> = keys().map(|(known, ..)| *known).collect();
            format!("{origin}: unknown key `{key}`; the known keys are {}", known.join(", "))
        }
    }
}

/// Edit distance (Levenshtein), over bytes: the keys are ASCII.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut before = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(b.bytes()) {
            let above = *cell;
            left = (before + usize::from(x != y)).min(above + 1).min(left + 1);
            before = above;
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none(_: &str) -> Option<String> {
        None
    }

    #[test]
    fn the_template_with_every_line_uncommented_is_the_default() {
        let text: String = Config::template()
            .lines()
            .map(|line| {
                if line.starts_with("# ") {
                    ""
                } else {
                    line.trim_start_matches('#')
                }
            })
            .collect::<Vec<_>>()
            .join("\n");
        assert_eq!(Config::read(&text, "template", none), Ok(Config::default()), "{text}");
    }

    #[test]
    fn an_unknown_key_is_refused_with_the_nearest_one_and_all_problems_are_told_at_once() {
        let text = "lisen = \"127.0.0.1:1\"\nlog_format = \"yes\"\n[database]\nurll = \"postgres://u:secret@h/d\"\n";
        let problems = Config::read(text, "amparo.toml", none).unwrap_err();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 3, "{told:?}");
        assert!(
            told.iter().any(|t| t.contains("`lisen`; did you mean `listen`")),
            "{told:?}"
        );
        assert!(
            told.iter()
                .any(|t| t.contains("`database.urll`; did you mean `database.url`")),
            "{told:?}"
        );
        assert!(told.iter().any(|t| t.contains("log_format cannot be used")), "{told:?}");
        assert!(!told.concat().contains("secret"));
    }

    #[test]
    fn the_environment_overrides_the_file() {
        let environment = |name: &str| (name == "AMPARO_LISTEN").then(|| "127.0.0.1:9".to_owned());
        let config = Config::read("listen = \"127.0.0.1:8\"", "f", environment).unwrap();
        assert_eq!(config.listen.port(), 9);
    }
}
