//! The part of the configuration that says where the databases are.

use std::path::PathBuf;

use toml::Value;

use super::{Problem, put};

/// Where the databases are.
#[derive(Clone, PartialEq, Eq)]
pub enum Database {
    /// Two SQLite files in the data folder.
    Embedded,
    /// Two PostgreSQL databases.
    Postgres(Box<Servers>),
}

/// Two PostgreSQL databases. They must differ: erasure rests on the keystore having backups of its own.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Servers {
    /// Records.
    pub url: String,
    /// Wrapped keys.
    pub keystore_url: String,
    /// The records as the role that owns their tables; the program then works as one that owns nothing.
    pub owner_url: Option<String>,
    /// The keys as the role that owns their tables.
    pub keystore_owner_url: Option<String>,
    /// A streaming replica of the records, for reading.
    pub read_url: Option<String>,
    /// The certificate of the authority that signed the servers' (PEM); needed when one is on another machine.
    pub ca_file: Option<PathBuf>,
}

impl std::fmt::Debug for Database {
    // An address carries a password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Embedded => "Embedded",
            Self::Postgres(_) => "Postgres([redacted])",
        })
    }
}

pub(super) const KEYS: &[(&str, &str, &str)] = &[
    (
        "database.url",
        "AMPARO_DATABASE_URL",
        "postgres://… for the records; leave out for the embedded database",
    ),
    (
        "database.keystore_url",
        "AMPARO_KEYSTORE_URL",
        "postgres://… for the keys: another database than the records",
    ),
    (
        "database.owner_url",
        "AMPARO_DATABASE_OWNER_URL",
        "postgres://… for the records as the role that owns the tables, with which they are made and changed; database.url is then a role that owns nothing",
    ),
    (
        "database.keystore_owner_url",
        "AMPARO_KEYSTORE_OWNER_URL",
        "the same for the keys",
    ),
    (
        "database.read_url",
        "AMPARO_DATABASE_READ_URL",
        "postgres://… of a streaming replica of the records, which then answers lists and counts; empty for none",
    ),
    (
        "database.ca_file",
        "AMPARO_DATABASE_CA_FILE",
        "certificate (PEM) of the authority that signed the database servers'; needed when one is on another machine",
    ),
];

/// What was read so far.
#[derive(Default)]
pub(super) struct Given {
    url: Option<String>,
    keystore_url: Option<String>,
    more: Servers,
}

impl Given {
    /// Takes a key of this part; `None` if it is none of it, false if its value cannot be used.
    pub(super) fn take(&mut self, key: &str, value: &Value) -> Option<bool> {
        let text = value.as_str();
        let word = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Some(match key {
            "database.url" => put(&mut self.url, text.map(word)),
            "database.keystore_url" => put(&mut self.keystore_url, text.map(word)),
            "database.owner_url" => put(&mut self.more.owner_url, text.map(word)),
            "database.keystore_owner_url" => put(&mut self.more.keystore_owner_url, text.map(word)),
            "database.read_url" => put(&mut self.more.read_url, text.map(word)),
            "database.ca_file" => put(&mut self.more.ca_file, text.map(|text| word(text).map(PathBuf::from))),
            _ => return None,
        })
    }

    /// The whole, checked.
    pub(super) fn finish(self) -> Result<Database, Problem> {
        let more = self.more;
        match (self.url, self.keystore_url) {
            (None, None) if more == Servers::default() => Ok(Database::Embedded),
            (Some(url), Some(keystore_url)) if url != keystore_url => Ok(Database::Postgres(Box::new(Servers {
                url,
                keystore_url,
                ..more
            }))),
            (Some(_), Some(_)) => Err(Problem(
                "database.url and database.keystore_url name the same database; give the keys one of their own, so that \
                 destroying a key also reaches the backups"
                    .to_owned(),
            )),
            (Some(_), None) => Err(Problem(
                "database.url is set and database.keystore_url is not; create a second, empty database for the keys and \
                 name it there"
                    .to_owned(),
            )),
            (None, _) => Err(Problem(
                "something about a PostgreSQL database is set and database.url is not; set database.url and \
                 database.keystore_url, or nothing for the embedded database"
                    .to_owned(),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Config;
    use super::*;

    fn read(text: &str) -> Result<Database, String> {
        Config::read(text, "f", |_| None)
            .map(|config| config.database)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn two_databases_are_needed_and_no_address_is_ever_shown() {
        let same = "[database]\nurl = \"postgres://h/a\"\nkeystore_url = \"postgres://h/a\"";
        assert!(read(same).unwrap_err().contains("same database"));
        assert!(
            read("[database]\nurl = \"postgres://h/a\"")
                .unwrap_err()
                .contains("keystore_url is not")
        );
        for lone in ["keystore_url", "owner_url", "read_url"] {
            let told = read(&format!("[database]\n{lone} = \"postgres://h/a\"")).unwrap_err();
            assert!(told.contains("database.url is not"), "{told}");
        }
        let whole = "[database]\nurl = \"postgres://h/a\"\nkeystore_url = \"postgres://h/b\"\nowner_url = \"postgres://secret@h/a\"";
        let database = read(whole).unwrap();
        assert!(!format!("{database:?}").contains("secret"));
        match database {
            Database::Postgres(servers) => assert!(servers.owner_url.is_some() && servers.read_url.is_none()),
            Database::Embedded => panic!("embedded"),
        }
        assert_eq!(read("[database]\nowner_url = \"\"").unwrap(), Database::Embedded);
    }
}
