//! `amparo audit verify`: recompute the chain.

use base::Ambient;
use journal::audit;
use serde_json::json;
use store::Scope;

use crate::cli::Data;
use crate::data;
use crate::outcome::{Failure, Outcome, say, say_json};
use crate::serving::bar;

/// Runs the verb.
///
/// # Errors
/// [`Failure`] when the database cannot be read.
pub fn verify(data: &Data, json: bool) -> Result<Outcome, Failure> {
    let opened = data::open(data, None, &Ambient::system())?;
    let progress = bar(None, "rows");
    let report = opened.store.read(Scope::Server, |tx| {
        audit::verify(tx, |rows| progress.set_position(rows))
    })?;
    progress.finish_and_clear();
    let bad: Vec<_> = report
        .bad
        .iter()
        .map(|bad| json!({ "lane": bad.lane, "seq": bad.seq, "fault": bad.fault.to_string() }))
        .collect();
    if json {
        say_json(&json!({ "rows": report.rows, "sound": report.is_sound(), "bad": bad }));
    } else if report.is_sound() {
        say(format!("{} rows, each fits the one before it", report.rows));
    } else {
        for bad in &report.bad {
            say(format!("lane {}, row {}: {}", bad.lane, bad.seq, bad.fault));
        }
        say(format!(
            "{} rows were read; keep the database as it is and find out who could write to it",
            report.rows
        ));
    }
    Ok(if report.is_sound() { Outcome::Yes } else { Outcome::No })
}
