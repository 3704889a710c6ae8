//! `amparo audit verify`: recompute the chain.

use std::path::Path;

use base::Ambient;
use journal::audit::{self, Head};
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
pub fn verify(data: &Data, since: Option<&Path>, keep: Option<&Path>, json: bool) -> Result<Outcome, Failure> {
    let kept = since.map(read_heads).transpose()?.unwrap_or_default();
    let opened = data::open(data, None, &Ambient::system())?;
    let progress = bar(None, "rows");
    let report = opened.store.read(Scope::Server, |tx| {
        audit::verify_since(tx, &kept, |rows| progress.set_position(rows))
    })?;
    progress.finish_and_clear();
    if let Some(file) = keep.filter(|_| report.is_sound()) {
        write_heads(file, &report.heads)?;
    }
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

/// Heads are kept as JSON: `[{"lane":0,"seq":12,"hash":"…64 hex digits…"}]`.
fn write_heads(file: &Path, heads: &[Head]) -> Result<(), Failure> {
    let all: Vec<_> = heads
        .iter()
        .map(|head| {
            let hash: String = head.hash.iter().map(|byte| format!("{byte:02x}")).collect();
            json!({ "lane": head.lane, "seq": head.seq, "hash": hash })
        })
        .collect();
    std::fs::write(file, format!("{}\n", json!(all)))
        .map_err(|error| Failure::unusable(format!("cannot write {}: {error}", file.display())))
}

fn read_heads(file: &Path) -> Result<Vec<Head>, Failure> {
    #[derive(serde::Deserialize)]
    struct Kept {
        lane: i64,
        seq: i64,
        hash: String,
    }
    let unusable = |what: String| Failure::unusable(format!("{}: {what}; expected what --keep wrote", file.display()));
    let text = std::fs::read_to_string(file).map_err(|error| unusable(error.to_string()))?;
    let all: Vec<Kept> = serde_json::from_str(&text).map_err(|error| unusable(error.to_string()))?;
    all.into_iter()
        .map(|kept| {
            let hash =
                hash(&kept.hash).ok_or_else(|| unusable(format!("the hash of lane {} is not one", kept.lane)))?;
            Ok(Head {
                lane: kept.lane,
                seq: kept.seq,
                hash,
            })
        })
        .collect()
}

fn hash(hex: &str) -> Option<[u8; 32]> {
    let digits: Vec<u8> = hex
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits
        .chunks_exact(2)
        .filter_map(|pair| Some(pair.first()? << 4 | pair.get(1)?))
        .collect();
    bytes.try_into().ok().filter(|_| digits.len() == 64)
}
