//! The part of the configuration that says how backups are made and how long keys are kept.

use std::path::PathBuf;

use toml::Value;

use super::{Problem, put};

/// Backups, escrow, and the days of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeping {
    /// Folder of the backups; none means that none are made by themselves.
    pub folder: Option<PathBuf>,
    /// Who can open them.
    pub recipients: Vec<String>,
    /// Hours between two of them.
    pub every_hours: u32,
    /// How many are kept.
    pub keep: u32,
    /// Identity of the drill on this machine; none means that drills are held elsewhere.
    pub drill_identity: Option<PathBuf>,
    /// Days between two drills.
    pub drill_days: u32,
    /// Folders of the escrow.
    pub escrow: Vec<PathBuf>,
    /// Days after which an organisation gets a new key.
    pub rotate_days: u32,
    /// Days after which an organisation key is destroyed, counted from the day that it was made.
    pub keep_days: u32,
    /// Hours between two people agreeing to destroy the keys of a locked site and the destruction.
    pub destroy_hours: u32,
    /// Days between two people agreeing that an organisation leaves and its departure.
    pub leave_days: u32,
}

impl Default for Keeping {
    fn default() -> Self {
        Self {
            folder: None,
            recipients: Vec::new(),
            every_hours: 24,
            keep: 14,
            drill_identity: None,
            drill_days: 30,
            escrow: vec![PathBuf::from("escrow")],
            rotate_days: 7,
            keep_days: 35,
            destroy_hours: 24,
            leave_days: 14,
        }
    }
}

pub(super) const KEYS: &[(&str, &str, &str)] = &[
    (
        "backup.folder",
        "AMPARO_BACKUP_FOLDER",
        "folder on another disk or machine into which backups are made; empty for none",
    ),
    (
        "backup.recipients",
        "AMPARO_BACKUP_RECIPIENTS",
        "who can open backups, such as \"age1…, age1…\": made by `amparo backup keygen` on another machine",
    ),
    (
        "backup.every",
        "AMPARO_BACKUP_EVERY",
        "hours between two backups, from 1 to 720",
    ),
    (
        "backup.keep",
        "AMPARO_BACKUP_KEEP",
        "how many backups are kept, 2 at least",
    ),
    (
        "backup.drill_identity",
        "AMPARO_BACKUP_DRILL_IDENTITY",
        "file of an identity for drills on this machine: whoever has the server then opens backups too; empty to hold drills elsewhere",
    ),
    (
        "backup.drill_every",
        "AMPARO_BACKUP_DRILL_EVERY",
        "days between two drills, from 1 to 365",
    ),
    (
        "keys.escrow",
        "AMPARO_KEYS_ESCROW",
        "folders for the organisation keys, apart from data and backups, such as \"/mnt/a/escrow, /mnt/b/escrow\"",
    ),
    (
        "keys.rotate_days",
        "AMPARO_KEYS_ROTATE_DAYS",
        "days after which an organisation gets a new key, from 1 to 365",
    ),
    (
        "keys.keep_days",
        "AMPARO_KEYS_KEEP_DAYS",
        "days after which an organisation key is destroyed, and with it the last copy of whoever was erased before",
    ),
    (
        "keys.destroy_hours",
        "AMPARO_KEYS_DESTROY_HOURS",
        "hours between two people agreeing to destroy the keys of a locked site and the destruction, from 1 to 720; one person stops it until then",
    ),
    (
        "keys.leave_days",
        "AMPARO_KEYS_LEAVE_DAYS",
        "days between two people agreeing that their organisation leaves this server and the destruction of its keys, from 1 to 365",
    ),
];

pub(super) fn default_of(key: &str) -> Option<&'static str> {
    Some(match key {
        "backup.every" => "24",
        "backup.keep" => "14",
        "backup.drill_every" => "30",
        "keys.escrow" => "\"escrow\"",
        "keys.rotate_days" => "7",
        "keys.keep_days" => "35",
        "keys.destroy_hours" => "24",
        "keys.leave_days" => "14",
        _ => return None,
    })
}

impl Keeping {
    /// Takes a key of this part; `None` if it is none of them, `Some(false)` for a value that cannot be used.
    pub(super) fn take(&mut self, key: &str, value: &Value) -> Option<bool> {
        let path = || {
            let text = value.as_str()?.trim();
            Some((!text.is_empty()).then(|| PathBuf::from(text)))
        };
        Some(match key {
            "backup.folder" => put(&mut self.folder, path()),
            "backup.drill_identity" => put(&mut self.drill_identity, path()),
            "backup.recipients" => put(&mut self.recipients, words(value)),
            "backup.every" => put(&mut self.every_hours, number(value, 1, 720)),
            "backup.keep" => put(&mut self.keep, number(value, 2, 10_000)),
            "backup.drill_every" => put(&mut self.drill_days, number(value, 1, 365)),
            "keys.escrow" => {
                let folders = words(value).filter(|folders| !folders.is_empty());
                put(
                    &mut self.escrow,
                    folders.map(|it| it.into_iter().map(PathBuf::from).collect()),
                )
            }
            "keys.rotate_days" => put(&mut self.rotate_days, number(value, 1, 365)),
            "keys.keep_days" => put(&mut self.keep_days, number(value, 2, 3650)),
            "keys.destroy_hours" => put(&mut self.destroy_hours, number(value, 1, 720)),
            "keys.leave_days" => put(&mut self.leave_days, number(value, 1, 365)),
            _ => return None,
        })
    }

    /// What does not go together.
    pub(super) fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut tell = |text: String| problems.push(Problem(text));
        if self.keep_days <= self.rotate_days {
            tell(format!(
                "keys.keep_days is {} and keys.rotate_days is {}; a backup opens for the days between them, so keep must be the larger",
                self.keep_days, self.rotate_days
            ));
        }
        if self.folder.is_some() && self.recipients.is_empty() {
            tell(
                "backup.folder is set and backup.recipients is not; make an identity with `amparo backup keygen` on another machine and name \
                 its recipient there"
                    .to_owned(),
            );
        }
        if !self.recipients.is_empty()
            && let Err(error) = ::backup::Recipients::parse(&self.recipients)
        {
            tell(format!("backup.recipients: {error}"));
        }
        problems
    }
}

/// A list, or a line with commas.
fn words(value: &Value) -> Option<Vec<String>> {
    let split = |text: &str| {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect::<Vec<_>>()
    };
    match value {
        Value::String(text) => Some(split(text)),
        Value::Array(list) => {
            let all: Option<Vec<_>> = list.iter().map(|one| one.as_str().map(split)).collect();
            Some(all?.into_iter().flatten().collect())
        }
        _ => None,
    }
}

/// A number, also as a word: the environment knows nothing else.
fn number(value: &Value, least: u32, most: u32) -> Option<u32> {
    let number = match value {
        Value::Integer(number) => u32::try_from(*number).ok(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    number.filter(|number| (least..=most).contains(number))
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
    fn keys_are_kept_longer_than_they_are_used_and_backups_have_somebody_who_opens_them() {
        let told = read("[keys]\nrotate_days = 35\nkeep_days = 35").unwrap_err();
        assert!(told.contains("keep must be the larger"), "{told}");
        assert!(read("[keys]\nrotate_days = 0").is_err());
        let told = read("[backup]\nfolder = \"/mnt/b\"").unwrap_err();
        assert!(told.contains("backup keygen"), "{told}");
        let told = read("[backup]\nrecipients = \"AGE-SECRET-KEY-1QQ\"").unwrap_err();
        assert!(!told.contains("SECRET"), "{told}");
        let escrow = read("[keys]\nescrow = [\"a\", \"b\"]").unwrap().keeping.escrow;
        assert_eq!(escrow, ["a", "b"].map(std::path::PathBuf::from));
    }
}
