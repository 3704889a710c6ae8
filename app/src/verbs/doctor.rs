//! `amparo doctor`: what is wrong, and what to do about it.

use std::os::unix::fs::PermissionsExt as _;

use base::{Ambient, Timestamp};
use serde_json::json;
use store::Walls;

use crate::cli::Doctor;
use crate::config::Key;
use crate::data::{self, Opened, Place};
use crate::keeping;
use crate::operations::advice;
use crate::outcome::{Failure, Outcome, say, say_json};

/// One thing that was looked at.
pub struct Finding {
    /// What it is about, in a word or two.
    pub what: &'static str,
    /// What to do; none when it is in order.
    pub remedy: Option<String>,
    /// What was found.
    pub found: String,
    /// A remark rather than something that is wrong.
    advice: bool,
}

impl Finding {
    /// In order.
    pub fn fine(what: &'static str, found: impl Into<String>) -> Self {
        Self {
            what,
            remedy: None,
            found: found.into(),
            advice: false,
        }
    }

    /// Wrong, and what to do.
    pub fn bad(what: &'static str, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what,
            remedy: Some(remedy.into()),
            found: found.into(),
            advice: false,
        }
    }

    /// Not wrong, but better otherwise.
    pub fn advice(what: &'static str, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            advice: true,
            ..Self::bad(what, found, remedy)
        }
    }
}

/// Runs the verb: exit 0 when nothing is wrong, 1 otherwise.
///
/// # Errors
/// [`Failure::Unusable`] when not even the configuration can be read.
pub fn run(args: &Doctor) -> Result<Outcome, Failure> {
    let ambient = Ambient::system();
    let place = Place::load(&args.data)?;
    let mut findings = vec![Finding::fine("configuration", "in order")];
    findings.extend(folder(&place));
    findings.extend(advice::look(&place, ambient.now()));
    #[cfg(feature = "oidc")]
    findings.extend(crate::provider::look(&place));
    match data::open(&args.data, None, &ambient) {
        Ok(opened) => {
            findings.extend(databases(&opened));
            findings.extend(keeping::findings::look(&opened));
        }
        Err(Failure::NotNow(text) | Failure::Unusable(text)) => {
            findings.push(Finding::bad("open", "cannot be opened", text))
        }
        Err(failed) => return Err(failed),
    }
    findings.push(clock(&place, ambient.now()));
    let sound = findings
        .iter()
        .all(|finding| finding.remedy.is_none() || finding.advice);
    if args.json {
        let all: Vec<_> = findings
            .iter()
            .map(|it| json!({ "what": it.what, "ok": it.remedy.is_none(), "advice": it.advice, "found": it.found, "remedy": it.remedy }))
            .collect();
        say_json(&json!({ "sound": sound, "findings": all }));
    } else {
        findings.iter().for_each(tell);
    }
    Ok(if sound { Outcome::Yes } else { Outcome::No })
}

fn tell(it: &Finding) {
    let mark = match (&it.remedy, it.advice) {
        (None, _) => "ok    ",
        (Some(_), true) => "advice",
        (Some(_), false) => "WRONG ",
    };
    say(format!("{mark}  {:<14} {}", it.what, it.found));
    if let Some(remedy) = &it.remedy {
        say(format!("                        {remedy}"));
    }
}

fn folder(place: &Place) -> Vec<Finding> {
    let dir = place.dir.display().to_string();
    let Ok(meta) = std::fs::metadata(&place.dir) else {
        return vec![Finding::bad(
            "folder",
            format!("{dir} does not exist"),
            format!("make it with `amparo init --data {dir}`"),
        )];
    };
    let mode = meta.permissions().mode() & 0o777;
    let mut findings = vec![if mode & 0o077 == 0 {
        Finding::fine("folder", format!("{dir}, only its owner may enter"))
    } else {
        Finding::bad(
            "folder",
            format!("{dir} can be entered by others (mode {mode:03o})"),
            format!("run `chmod 700 {dir}`"),
        )
    }];
    findings.push(match probe(place) {
        Ok(()) => Finding::fine("writing", "the folder can be written"),
        Err(error) => Finding::bad(
            "writing",
            format!("the folder cannot be written: {error}"),
            "free space, or give this user the right to write",
        ),
    });
    findings.push(space(place));
    if let Key::File(file) = &place.config.key
        && !file.is_absolute()
    {
        findings.push(Finding::advice(
            "key place",
            "the root key lies beside the data",
            "a thief of the disk has both: move it to another disk and name it in amparo.toml as key.file",
        ));
    }
    findings
}

fn probe(place: &Place) -> std::io::Result<()> {
    let file = tempfile::Builder::new().prefix(".doctor-").tempfile_in(&place.dir)?;
    file.as_file().sync_all()
}

fn space(place: &Place) -> Finding {
    const LEAST: u64 = 1 << 30;
    match rustix::fs::statvfs(&place.dir) {
        Ok(stat) => {
            let free = stat.f_bavail.saturating_mul(stat.f_frsize);
            let text = format!("{} MiB free", free >> 20);
            if free < LEAST {
                Finding::bad(
                    "space",
                    text,
                    "less than 1024 MiB: writes will soon be refused; free space or move the folder",
                )
            } else {
                Finding::fine("space", text)
            }
        }
        Err(error) => Finding::bad("space", format!("cannot be told: {error}"), "check the disk"),
    }
}

fn databases(opened: &Opened) -> Vec<Finding> {
    let mut findings = vec![Finding::fine("root key", "opens the keystore")];
    findings.push(match opened.store.health() {
        Ok(health) => match health.refused {
            None => Finding::fine(
                "database",
                format!("{:?} {}, {} MiB", health.engine, health.version, health.size >> 20),
            ),
            Some(error) => Finding::bad(
                "database",
                format!("writes are refused: {error}"),
                "see the reason; restart once it is gone",
            ),
        },
        Err(error) => Finding::bad(
            "database",
            error.to_string(),
            "check that the database runs and can be reached",
        ),
    });
    if let Ok(Some(replica)) = opened.store.health().map(|health| health.replica) {
        findings.push(match replica {
            Ok(behind) => Finding::fine("replica", format!("answers, {} kB behind", behind >> 10)),
            Err(error) => Finding::bad(
                "replica",
                error.to_string(),
                "see whether the server of database.read_url runs and follows the primary; meanwhile the primary answers everything",
            ),
        });
    }
    findings.push(match opened.store.pending(data::TABLES) {
        Ok(pending) if pending.is_empty() => Finding::fine("tables", "up to date"),
        Ok(pending) => Finding::advice(
            "tables",
            format!("{} changes wait", pending.migrations.len()),
            "`amparo serve` makes them when it starts",
        ),
        Err(error) => Finding::bad(
            "tables",
            error.to_string(),
            "use the program that wrote this database, or a newer one",
        ),
    });
    findings.extend(walls("walls", opened.store.walls()));
    findings.extend(walls("walls of keys", opened.vault.keystore_walls()));
    findings.push(match opened.vault.self_test() {
        Ok(test) if test.is_sound() => Finding::fine(
            "keys",
            format!("{} organisations, {} data keys, all open", test.orgs, test.keys),
        ),
        Ok(test) => {
            let damaged: Vec<_> = test
                .damaged
                .iter()
                .map(|it| format!("{} {}", it.count, it.what))
                .collect();
            Finding::bad(
                "keys",
                format!("damaged: {}", damaged.join(", ")),
                "restore the keystore from its backup",
            )
        }
        Err(error) => Finding::bad("keys", "cannot be tested", error.to_string()),
    });
    findings
}

/// How the database keeps organisations apart.
fn walls(what: &'static str, walls: Result<Option<Walls>, store::Error>) -> Option<Finding> {
    Some(match walls {
        Ok(None) => return None,
        Err(error) => Finding::bad(what, "cannot be told", error.to_string()),
        Ok(Some(walls)) if !walls.open.is_empty() => Finding::bad(
            what,
            format!("row-level security is not forced on {}", walls.open.join(", ")),
            "start `amparo serve` once with the role that owns the tables (database.owner_url): it puts the walls back; and see who took them down",
        ),
        Ok(Some(walls)) if walls.owns_tables => Finding::advice(
            what,
            format!(
                "forced on every table, and the role {} could take them down: it owns the tables",
                walls.role
            ),
            "make a second role that owns nothing, name it in database.url and database.keystore_url, and the owner in database.owner_url and \
             database.keystore_owner_url (docs/guides/administrator.md)",
        ),
        Ok(Some(walls)) => Finding::fine(
            what,
            format!(
                "row-level security is forced on every table, and the role {} owns none",
                walls.role
            ),
        ),
    })
}

/// The clock must not be behind what it has already written: sessions and clocks of the law would run backwards.
fn clock(place: &Place, now: Timestamp) -> Finding {
    let (year, ..) = now.parts();
    let newest = std::fs::metadata(place.dir.join("amparo.db"))
        .and_then(|meta| meta.modified())
        .ok();
    let written = newest
        .and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok())
        .and_then(|since| i64::try_from(since.as_micros()).ok())
        .map(Timestamp::from_micros);
    if year < 2026 || written.is_some_and(|written| written.seconds_since(now) > 300) {
        return Finding::bad(
            "clock",
            format!("it is {now}, earlier than the newest record"),
            "set the clock of this machine, best by NTP",
        );
    }
    Finding::fine("clock", now.to_string())
}
