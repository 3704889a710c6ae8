//! `amparo organisation`: taking along what is its own, and leaving.

use std::path::Path;

use ::backup::Recipients;
use accounts::{Account, Organisation as Known, operator};
use base::Ambient;
use governance::departure;
use serde_json::json;
use store::Scope;

use crate::cli::Data;
use crate::cli::organisation::Organisation;
use crate::compose::{self, Contexts, Mode};
use crate::data::{self, Opened};
use crate::keeping;
use crate::organisation::leaving::Means;
use crate::organisation::{export, unpack};
use crate::outcome::{Failure, Outcome, say, say_json};
use crate::serving::bar;

/// Runs the verb.
///
/// # Errors
/// [`Failure`] with what to do.
pub fn run(verb: Organisation) -> Result<Outcome, Failure> {
    match verb {
        Organisation::Export {
            data,
            organisation,
            recipients,
            to,
            json,
        } => write(&data, &organisation, &recipients, &to, json),
        Organisation::Unpack { file, identity, to } => unpack::run(&file, &identity, &to),
        Organisation::Leave {
            data,
            organisation,
            yes_destroy,
            even_with_accounts,
            json,
        } => leave(&data, &organisation, (&yes_destroy, even_with_accounts), json),
    }
}

fn open(data: &Data) -> Result<(Opened, Contexts), Failure> {
    let opened = data::open(data, None, &Ambient::system())?;
    let contexts = compose::wire(&opened, &Mode::default())?;
    Ok((opened, contexts))
}

fn find(contexts: &Contexts, named: &str) -> Result<(Known, Vec<Account>), Failure> {
    let all = operator::list(&contexts.accounts).map_err(data::refused)?;
    let mut found = all
        .into_iter()
        .filter(|(org, _)| org.name == named.trim() || org.id.to_string() == named.trim());
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (Some(_), Some(_)) => Err(Failure::unusable(format!(
            "two organisations are called {named}; name one by its identifier, from `amparo user list`"
        ))),
        (None, _) => Err(Failure::unusable(format!(
            "no organisation is called {named}; `amparo user list` prints them"
        ))),
    }
}

fn write(data: &Data, named: &str, recipients: &[String], to: &Path, as_json: bool) -> Result<Outcome, Failure> {
    let recipients = Recipients::parse(recipients).map_err(Failure::unusable)?;
    if to.exists() {
        return Err(Failure::not_now(format!(
            "{} is there already; name another file",
            to.display()
        )));
    }
    let (opened, contexts) = open(data)?;
    let (org, _) = find(&contexts, named)?;
    let progress = bar(None, "rows");
    let hear = &mut |rows| {
        progress.set_position(rows);
        Ok(())
    };
    let made = export::write(&Means::of(&opened), &contexts, org.id, &recipients, to, hear)?;
    progress.finish_and_clear();
    let detail = json!({ "bytes": made.bytes, "cases": made.cases, "rows": made.rows, "sha256": made.sha256 });
    keeping::write_down_of(
        &opened.store,
        (opened.ambient.now(), org.id),
        "organisation-export-made",
        detail,
    )?;
    if as_json {
        say_json(&json!({
            "file": made.file.display().to_string(),
            "bytes": made.bytes,
            "sha256": made.sha256,
            "cases": made.cases,
            "rows": made.rows,
            "files": made.files,
        }));
    } else {
        say(format!(
            "{} cases, {} rows and {} files of {} in {} ({} bytes)",
            made.cases,
            made.rows,
            made.files,
            org.name,
            made.file.display(),
            made.bytes
        ));
        say(format!("  SHA-256 {}", made.sha256));
    }
    Ok(Outcome::Yes)
}

fn leave(data: &Data, named: &str, (typed, even): (&str, bool), as_json: bool) -> Result<Outcome, Failure> {
    let (opened, contexts) = open(data)?;
    let (org, accounts) = find(&contexts, named)?;
    if typed.trim() != org.name {
        return Err(Failure::unusable(format!(
            "--yes-destroy must be the name of the organisation, {}, as it is written",
            org.name
        )));
    }
    let active = accounts.iter().filter(|account| account.may_enter()).count();
    if active > 0 && !even {
        return Err(Failure::not_now(format!(
            "{active} people of {} can sign in: two of them let it leave on the page Leaving; or close their accounts, or give --even-with-accounts",
            org.name
        )));
    }
    let governance = contexts.governance.clone();
    let id = org.id;
    let asked = opened
        .store
        .write(Scope::Org(id), move |tx| departure::by_operator(&governance, tx, id));
    match asked {
        // It was begun and stopped: then it goes on.
        Ok(()) | Err(base::Refusal::NotNow { .. }) => {}
        Err(other) => return Err(data::refused(other)),
    }
    // A program that serves holds names and keys in memory: it has to do it itself.
    match opened.store.lease("amparo organisation leave") {
        Ok(_held) => departure::run(&contexts.governance).map_err(data::refused)?,
        Err(error) if error.kind() == store::Kind::InUse => {
            say(
                "the program that serves does it within a minute; `amparo user list` does not list the organisation any more when it has begun",
            );
            return Ok(Outcome::Yes);
        }
        Err(error) => return Err(Failure::not_now(error)),
    };
    if !departure::departed(&opened.store).map_err(data::refused)?.contains(&id) {
        return Err(Failure::not_now(
            "two people of the organisation have asked for it and a countdown runs; it goes by itself when that ends",
        ));
    }
    if as_json {
        say_json(&json!({ "organisation": id.to_string(), "left": true }));
    } else {
        say(format!(
            "{} has left this server: accounts ended, keys destroyed, rows deleted",
            org.name
        ));
        say("what stays: the audit, published releases with their ledger, and that it left");
    }
    Ok(Outcome::Yes)
}
