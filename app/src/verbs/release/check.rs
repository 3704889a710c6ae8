//! `amparo release check`: what stands in the way of publishing.

use std::sync::Mutex;

use disclosure::cube::{Attribute, MOST_LENGTH, Wanted};
use disclosure::danger::{self, Grade};
use disclosure::{Problem, cube};
use serde_json::json;

use super::stages::Stages;
use super::{failure, open, schema, threads};
use crate::cli::release::Check;
use crate::outcome::{Failure, Outcome, say, say_json};

/// Combinations of one length.
#[derive(Default, Clone, Copy)]
struct Found {
    all: u64,
    rare: u64,
    unique: u64,
}

pub(super) fn run(args: &Check) -> Result<Outcome, Failure> {
    if !(1..=MOST_LENGTH).contains(&args.length) || args.k < 2 {
        return Err(failure(Problem::Parameter(format!(
            "expected k of 2 or more and a length of 1 to {MOST_LENGTH}"
        ))));
    }
    let mut stages = Stages::new(args.json);
    let schema = schema(args.schema.as_deref())?;
    let table = stages.run("read", |_| open(&args.file, &schema))?;
    let dangers = danger::look(&table, &|name| schema.lists(name));
    let found = Mutex::new([Found::default(); MOST_LENGTH]);
    stages.run("count", |_| {
        let wanted = Wanted {
            length: args.length,
            least: 1,
            threads: threads(args.threads),
        };
        let sink = || Sink {
            k: args.k,
            found: [Found::default(); MOST_LENGTH],
        };
        cube::count(&table, wanted, sink, |sink| {
            let mut found = found.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            for (sum, one) in found.iter_mut().zip(sink.found) {
                sum.all += one.all;
                sum.rare += one.rare;
                sum.unique += one.unique;
            }
            true
        });
        Ok(())
    })?;
    let found = found.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    let refused = dangers.iter().any(|danger| danger.grade == Grade::Refusal);
    let rare: u64 = found.iter().map(|one| one.rare).sum();
    if args.json {
        let lengths: Vec<_> = (1..=args.length)
            .zip(found)
            .map(|(length, one)| json!({ "length": length, "combinations": one.all, "rare": one.rare, "unique": one.unique }))
            .collect();
        say_json(&json!({
            "rows": table.rows, "k": args.k, "dangers": dangers, "lengths": lengths,
            "holds": !refused && rare == 0, "stages": stages.report(),
        }));
    } else {
        for danger in &dangers {
            let word = if danger.grade == Grade::Refusal {
                "refused"
            } else {
                "warning"
            };
            let column = danger
                .column
                .as_deref()
                .map(|name| format!("column `{name}`: "))
                .unwrap_or_default();
            say(format!("{word}: {column}{}", danger.says));
        }
        for (length, one) in (1..=args.length).zip(found) {
            say(format!(
                "length {length}: {} combinations, {} of them held by fewer than {} rows, {} by one row",
                one.all, one.rare, args.k, one.unique
            ));
        }
        say(if refused {
            "this table must not be published as it is"
        } else if rare > 0 {
            "rare combinations point at people: publish counts (aggregate) or synthetic rows (synthesize), not these rows"
        } else {
            "no rare combination up to this length"
        });
    }
    Ok(if refused || rare > 0 { Outcome::No } else { Outcome::Yes })
}

struct Sink {
    k: u32,
    found: [Found; MOST_LENGTH],
}

impl cube::Sink for Sink {
    fn take(&mut self, combination: &[Attribute], count: u32) {
        if let Some(found) = self.found.get_mut(combination.len() - 1) {
            found.all += 1;
            found.rare += u64::from(count < self.k);
            found.unique += u64::from(count == 1);
        }
    }
}
