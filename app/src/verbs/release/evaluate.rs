//! `amparo release evaluate`: how far a release is from its original.

use std::io::Write as _;

use disclosure::compare::{Comparison, Length, compare};
use disclosure::report::{html, sentences};
use serde_json::json;

use super::stages::Stages;
use super::{failure, open, schema, threads, whole_file};
use crate::cli::release::Evaluate;
use crate::outcome::{Failure, Outcome, say, say_json};

pub(super) fn run(args: &Evaluate) -> Result<Outcome, Failure> {
    let mut stages = Stages::new(args.json);
    let described = schema(args.schema.as_deref())?;
    let (original, release) = stages.run("read", |_| {
        Ok((open(&args.original, &described)?, open(&args.release, &schema(None)?)?))
    })?;
    let length = args.length.clamp(1, 3);
    let found = stages.run("compare", |bar| {
        let progress = |done: f64| {
            bar.set_position(thousandths(done));
            true
        };
        compare(&original, &release, length, args.k, threads(args.threads), &progress).map_err(failure)
    })?;
    if let Some(path) = &args.html {
        whole_file(path, |file| Ok(file.write_all(html(&found).as_bytes())?))?;
    }
    if args.json {
        say_json(&json!({ "comparison": found, "sentences": sentences(&found), "stages": stages.report() }));
    } else {
        table(&found);
        sentences(&found).iter().for_each(say);
        stages.say();
    }
    Ok(Outcome::Yes)
}

fn table(found: &Comparison) {
    say("length  distance  fabricated (mass)    suppressed  rare shown");
    for one in &found.lengths {
        let Length { length, distance, .. } = one;
        say(format!(
            "{length}       {distance:.4}    {:5.1} % ({:5.2} %)    {:5.2} %     {}",
            100.0 * one.fabricated_share(),
            100.0 * one.fabricated_mass,
            100.0 * one.suppressed_share(),
            one.rare_shown,
        ));
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a bar"
)]
fn thousandths(done: f64) -> u64 {
    (done.clamp(0.0, 1.0) * 1000.0) as u64
}
