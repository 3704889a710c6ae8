//! `amparo release synthesize`: rows that are safe to publish.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::sync::Mutex;

use base::Ambient;
use disclosure::account::Guarantee;
use disclosure::danger;
use disclosure::kanonymous::{self, Mode};
use disclosure::ledger::{self, Budget, Entry, Ledger};
use disclosure::private::{self, Request, Stage};
use disclosure::schema::Schema;
use disclosure::table::Table;
use serde_json::{Value, json};

use super::stages::Stages;
use super::{failure, open, schema, threads};
use crate::cli::release::{Seeded, Synthesize};
use crate::outcome::{Failure, Outcome, note, say, say_json};

pub(super) fn run(args: &Synthesize) -> Result<Outcome, Failure> {
    let guarantee = args.epsilon.map(|epsilon| Guarantee {
        epsilon,
        delta: args.delta,
    });
    if let Some(guarantee) = guarantee {
        ledger::sound(guarantee).map_err(failure)?;
        if args.schema.is_none() && !args.domain_is_public {
            return Err(Failure::unusable(
                "with --epsilon say where the values come from: --schema FILE with lists fixed beforehand, or --domain-is-public if the values in the file are no secret",
            ));
        }
    }
    if args.out.exists() {
        return Err(Failure::unusable(format!(
            "{} is already there; a release is never written over another",
            args.out.display()
        )));
    }
    let schema = schema(args.schema.as_deref())?;
    let mut stages = Stages::new(args.json);
    let table = stages.run("read", |_| open(&args.file, &schema))?;
    let warnings = judge(args, &schema, &table)?;
    let (release, mut report) = match (guarantee, args.k) {
        (Some(guarantee), _) => private_rows(args, guarantee, &schema, &table, &mut stages)?,
        (None, Some(k)) => k_rows(args, k, &table, &mut stages)?,
        (None, None) => return Err(Failure::unusable("expected --epsilon or --k")),
    };
    if let Value::Object(report) = &mut report {
        report.insert("warnings".to_owned(), json!(warnings));
        report.insert("domain".to_owned(), domain(args, &schema, &table));
    }
    stages.run("write", |_| write(&args.out, &release, &report))?;
    if args.json {
        say_json(&json!({ "out": args.out, "rows": release.rows, "report": report, "stages": stages.report() }));
    } else {
        say(format!(
            "{} rows in {}",
            release.rows,
            args.out.join("data.csv").display()
        ));
        stages.say();
    }
    Ok(Outcome::Yes)
}

/// Refuses what must not be published, and tells what somebody should look at.
fn judge(args: &Synthesize, schema: &Schema, table: &Table) -> Result<Vec<String>, Failure> {
    let dangers = danger::look(table, &|name| schema.lists(name));
    danger::refuse(&dangers).map_err(failure)?;
    let mut warnings: Vec<String> = dangers
        .iter()
        .map(|danger| match &danger.column {
            Some(column) => format!("column `{column}`: {}", danger.says),
            None => danger.says.clone(),
        })
        .collect();
    let derived = schema.data_derived(table);
    if args.epsilon.is_some() && !args.domain_is_public && !derived.is_empty() {
        return Err(Failure::unusable(format!(
            "the schema lists no values for {}: whoever has a value that nobody else has would show; list them, or say --domain-is-public",
            derived.join(", ")
        )));
    }
    if args.epsilon.is_some_and(|epsilon| epsilon > 4.0) {
        warnings
            .push("an epsilon above 4 promises little about a single person; write down why it is needed".to_owned());
    }
    for warning in &warnings {
        note(format!("warning: {warning}"));
    }
    Ok(warnings)
}

fn domain(args: &Synthesize, schema: &Schema, table: &Table) -> Value {
    let derived = schema.data_derived(table);
    let says = if derived.is_empty() {
        "all values were fixed by the schema before the data were opened"
    } else if args.domain_is_public {
        "the values of these columns were taken from the data; the steward states that they are no secret, and the guarantee does not cover which values occur"
    } else {
        "the values of these columns were taken from the data"
    };
    json!({ "from_data": derived, "statement": says, "schema_version": schema.version })
}

fn private_rows(
    args: &Synthesize,
    guarantee: Guarantee,
    schema: &Schema,
    table: &Table,
    stages: &mut Stages,
) -> Result<(Table, Value), Failure> {
    let request = Request {
        rows: args.rows,
        ..Request::new(guarantee)
    };
    let mut standing = None;
    let charge = |rho: f64| {
        let Some(path) = &args.ledger else { return Ok(()) };
        let budget = Guarantee {
            epsilon: args.budget,
            delta: guarantee.delta,
        };
        let name = args.file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let dataset = if schema.dataset.is_empty() {
            name.unwrap_or_default()
        } else {
            schema.dataset.clone()
        };
        let entry = Entry {
            at: Ambient::system().now().to_string(),
            purpose: "synthesize".to_owned(),
            guarantee,
            parts: ledger::parts(rho),
            method: "marginals-gaussian-fit-1".to_owned(),
        };
        standing = Some(Ledger::at(path).charge(&Budget::new(&dataset, budget)?, &entry)?);
        Ok(())
    };
    let release = stages.run("synthesize", |bar| {
        let now = Mutex::new(Stage::Measure);
        private::synthesize(table, schema, &request, charge, &|stage, done| {
            *now.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = stage;
            bar.set_position(thousandths(stage, done));
            true
        })
        .map_err(failure)
    })?;
    let mut report = serde_json::to_value(&release.report)?;
    if let (Value::Object(report), Some(standing)) = (&mut report, standing) {
        report.insert(
            "ledger".to_owned(),
            json!({
                "budget_epsilon": standing.budget.budget.epsilon,
                "spent_epsilon": standing.epsilon(),
                "releases": standing.entries.len(),
            }),
        );
    }
    if let Value::Object(report) = &mut report {
        let rows = schema.rows_per_person();
        let unit = if schema.person.is_some() {
            format!("one person, with at most {rows} rows")
        } else {
            "one row: the steward answers for every person having one row only".to_owned()
        };
        report.insert("unit".to_owned(), json!(unit));
    }
    Ok((release.table, report))
}

fn thousandths(stage: Stage, done: f64) -> u64 {
    let from = match stage {
        Stage::Measure => 0,
        Stage::Estimate => 100,
        Stage::Fit => 200,
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a bar"
    )]
    let part = (done.clamp(0.0, 1.0) * 800.0) as u64;
    if stage == Stage::Fit { from + part } else { from }
}

fn k_rows(args: &Synthesize, k: u32, table: &Table, stages: &mut Stages) -> Result<(Table, Value), Failure> {
    let mode = match args.seeded {
        Seeded::Aggregates => Mode::Aggregates,
        Seeded::Rows => Mode::Rows,
        Seeded::Unseeded => Mode::Unseeded,
    };
    let request = kanonymous::Request {
        k,
        length: args.length,
        mode,
        rows: args.rows,
        threads: threads(args.threads),
    };
    let release = stages.run("synthesize", |_| {
        kanonymous::synthesize(table, request, &|_| true).map_err(failure)
    })?;
    Ok((release.table, serde_json::to_value(&release.report)?))
}

/// Writes the folder beside its place, and moves it there when it is whole.
fn write(out: &Path, table: &Table, report: &Value) -> Result<(), Failure> {
    let above = out
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let unusable = |error: std::io::Error| Failure::unusable(format!("{}: {error}", out.display()));
    let folder = tempfile::Builder::new()
        .prefix(".release")
        .tempdir_in(above)
        .map_err(unusable)?;
    let mut data = BufWriter::with_capacity(1 << 16, File::create(folder.path().join("data.csv"))?);
    table.write(&mut data).map_err(failure)?;
    data.into_inner().map_err(|error| error.into_error())?.sync_all()?;
    let mut file = File::create(folder.path().join("report.json"))?;
    file.write_all(serde_json::to_string_pretty(report)?.as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    std::fs::rename(folder.keep(), out).map_err(unusable)?;
    Ok(())
}
