//! `amparo release`: check, aggregate, synthesize, evaluate, on any CSV file.

mod check;
mod evaluate;
mod stages;
mod synthesize;

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use disclosure::Problem;
use disclosure::aggregates::{self, Rounding};
use disclosure::schema::Schema;
use disclosure::table::Table;
use serde_json::json;

use crate::cli::release::{Aggregate, Release};
use crate::outcome::{Failure, Outcome, say, say_json};
use stages::Stages;

/// Runs the verb.
///
/// # Errors
/// [`Failure::Unusable`] for a file, schema or parameter that cannot be used; [`Failure::NotNow`] for a budget that is spent.
pub fn run(verb: Release) -> Result<Outcome, Failure> {
    match verb {
        Release::Check(args) => check::run(&args),
        Release::Aggregate(args) => aggregate(&args),
        Release::Synthesize(args) => synthesize::run(&args),
        Release::Evaluate(args) => evaluate::run(&args),
    }
}

fn aggregate(args: &Aggregate) -> Result<Outcome, Failure> {
    let mut stages = Stages::new(args.json);
    let schema = schema(args.schema.as_deref())?;
    let table = stages.run("read", |_| open(&args.file, &schema))?;
    let threads = threads(args.threads);
    let rounding = Rounding {
        k: args.k,
        length: args.length,
        threads,
    };
    let written = stages.run("count", |_| {
        whole_file(&args.out, |file| {
            let mut to = BufWriter::with_capacity(1 << 16, file);
            aggregates::write(&table, rounding, &mut to, &|| true).map_err(failure)
        })
    })?;
    let total: u64 = written.combinations.iter().sum();
    if args.json {
        say_json(&json!({
            "rows": table.rows,
            "columns": table.columns.len(),
            "k": args.k,
            "length": args.length,
            "combinations": written.combinations,
            "out": args.out,
            "stages": stages.report(),
        }));
    } else {
        say(format!("rows          {}", table.rows));
        for (count, length) in written.combinations.iter().zip(1..) {
            say(format!(
                "length {length}      {count} combinations of at least {} rows",
                args.k
            ));
        }
        say(format!(
            "{total} counts, each rounded down to a multiple of {}, in {}",
            args.k,
            args.out.display()
        ));
        stages.say();
    }
    Ok(Outcome::Yes)
}

/// How many threads: what was asked for, or one for each processor.
fn threads(asked: Option<usize>) -> usize {
    asked.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, Into::into))
}

fn schema(path: Option<&Path>) -> Result<Schema, Failure> {
    let Some(path) = path else { return Ok(Schema::default()) };
    let text =
        std::fs::read_to_string(path).map_err(|error| Failure::unusable(format!("{}: {error}", path.display())))?;
    Schema::parse(&text).map_err(failure)
}

/// The table in its schema, values in the order of their texts.
fn open(path: &Path, schema: &Schema) -> Result<Table, Failure> {
    let file = File::open(path).map_err(|error| Failure::unusable(format!("{}: {error}", path.display())))?;
    let table = Table::read(file).map_err(failure)?;
    Ok(schema.apply(table).map_err(failure)?.in_order())
}

/// Which exit code a problem has.
fn failure(problem: Problem) -> Failure {
    match problem {
        Problem::Budget(_) | Problem::Cancelled => Failure::not_now(problem),
        Problem::Io(error) => Failure::Failed(error.into()),
        Problem::Noise(error) => Failure::Failed(error.into()),
        other => Failure::unusable(other),
    }
}

/// Writes a file beside its place and moves it there when it is whole: whoever stops the program finds all of it or nothing.
fn whole_file<T>(path: &Path, write: impl FnOnce(&mut File) -> Result<T, Failure>) -> Result<T, Failure> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)
        .map_err(|error| Failure::unusable(format!("{}: {error}", folder.display())))?;
    let outcome = write(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist(path)
        .map_err(|error| Failure::unusable(format!("{}: {error}", path.display())))?;
    Ok(outcome)
}
