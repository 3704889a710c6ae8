//! `amparo check-k`: does every combination of values occur often enough?

use disclosure::{KCounter, KReport};
use serde_json::json;
use sheets::{Options, Sheet};

use crate::cli::CheckK;
use crate::outcome::{Failure, Outcome, say, say_json};

/// Runs the verb.
///
/// # Errors
/// [`Failure::Unusable`] for a file that cannot be read or a column that it does not have.
pub fn run(args: &CheckK) -> Result<Outcome, Failure> {
    let options = Options {
        limits: sheets::Limits::own_files(),
        ..Options::default()
    };
    let mut sheet = Sheet::open(&args.file, &options).map_err(Failure::unusable)?;
    let columns = choose(&sheet, &args.columns)?;
    let names: Vec<String> = sheet
        .headers()
        .iter()
        .filter(|header| columns.contains(&header.index))
        .map(|header| header.name.clone())
        .collect();
    let report = count(&mut sheet, &columns, args.k)?;
    if args.json {
        let value = serde_json::to_value(&report)?;
        say_json(&json!({ "file": args.file, "columns": names, "holds": report.holds(), "report": value }));
    } else {
        tell(&report, &names);
    }
    Ok(if report.holds() { Outcome::Yes } else { Outcome::No })
}

/// The positions of the wanted columns; all of them if none is named.
fn choose(sheet: &Sheet, wanted: &[String]) -> Result<Vec<usize>, Failure> {
    let headers = sheet.headers();
    if wanted.is_empty() {
        return Ok(headers.iter().map(|header| header.index).collect());
    }
    wanted
        .iter()
        .map(|name| {
            let mut found = headers.iter().filter(|header| header.name == name.trim());
            match (found.next(), found.next()) {
                (Some(header), None) => Ok(header.index),
                (None, _) => {
                    let known: Vec<_> = headers.iter().map(|header| header.name.as_str()).collect();
                    Err(Failure::unusable(format!(
                        "no column `{}`; the file has {}",
                        name.trim(),
                        known.join(", ")
                    )))
                }
                (Some(_), Some(_)) => Err(Failure::unusable(format!(
                    "the file has two columns `{}`; rename one",
                    name.trim()
                ))),
            }
        })
        .collect()
}

fn count(sheet: &mut Sheet, columns: &[usize], k: u32) -> Result<KReport, Failure> {
    let mut counter = KCounter::new(u64::from(k));
    let mut bad = None;
    sheet
        .each::<sheets::Error>(|row| {
            if let Some(problem) = row.problems.first() {
                bad.get_or_insert_with(|| problem.to_string());
            }
            counter.add(
                columns
                    .iter()
                    .map(|column| row.cells.get(*column).map(sheets::Cell::text).unwrap_or_default()),
            );
            Ok(())
        })
        .map_err(Failure::unusable)?;
    // A row that was not read right could hide the very combination that is asked about.
    if let Some(problem) = bad {
        return Err(Failure::unusable(problem));
    }
    let report = counter.finish();
    if report.records == 0 {
        return Err(Failure::unusable(
            "the file has a header and no rows; there is nothing to check",
        ));
    }
    Ok(report)
}

fn tell(report: &KReport, names: &[String]) {
    say(format!("columns    {}", names.join(", ")));
    say(format!("records    {}", report.records));
    say(format!("groups     {}", report.distinct));
    say(format!("smallest   {}", report.smallest.unwrap_or_default()));
    if report.holds() {
        say(format!(
            "k = {} holds: every combination occurs at least {} times",
            report.k, report.k
        ));
    } else {
        say(format!(
            "k = {} does not hold: {} groups with {} records are smaller",
            report.k, report.violating.groups, report.violating.records
        ));
    }
}
