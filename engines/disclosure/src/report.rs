//! What a comparison says, in sentences and as a page, for the people who decide on a release.

use std::fmt::Write as _;

use crate::compare::{Comparison, Length};

impl Length {
    /// Fabricated combinations among all that the release shows.
    pub fn fabricated_share(&self) -> f64 {
        share(self.fabricated, self.released)
    }

    /// Common combinations of the original that the release lacks.
    pub fn suppressed_share(&self) -> f64 {
        share(self.suppressed, self.common)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share")]
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The comparison in plain sentences.
pub fn sentences(found: &Comparison) -> Vec<String> {
    let mut all = vec![format!(
        "The original has {} records, the release {} rows.",
        found.original_rows, found.released_rows
    )];
    let kind = |length: usize| match length {
        1 => "single values",
        2 => "pairs of values",
        _ => "combinations of three values",
    };
    for one in &found.lengths {
        all.push(format!(
            "In {}, {:.1} of 100 rows would have to change for the release to agree with the original (at worst {:.1}, over {} sets of columns).",
            kind(one.length),
            100.0 * one.distance,
            100.0 * one.greatest,
            one.marginals,
        ));
        all.push(format!(
            "Of the {} that the release shows, {:.1} % do not occur in the original; they make {:.2} % of what it counts. Of those that at least {} records hold, {:.2} % are missing.",
            kind(one.length),
            100.0 * one.fabricated_share(),
            100.0 * one.fabricated_mass,
            found.common,
            100.0 * one.suppressed_share(),
        ));
        all.push(format!(
            "{} that fewer than {} records hold stand in the release. In a k-anonymous release there must be none; in a differentially private one they occur by chance, and nobody can tell which are real.",
            one.rare_shown, found.common
        ));
    }
    all.push("This comparison looks at the original records. It is for those who decide, and never part of a differentially private release.".to_owned());
    all
}

/// A title and what is drawn.
type Chart = (&'static str, fn(&Length) -> f64);

/// The comparison as a page with charts, without script and without anything from elsewhere.
pub fn html(found: &Comparison) -> String {
    let mut page = String::from(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Release and original</title>\n<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{padding:.3rem .6rem;border-bottom:1px solid #bbb;text-align:start}td.n{text-align:end;font-variant-numeric:tabular-nums}.bar{background:#1d5b8f;height:.8rem}.track{background:#e6e6e6;min-width:8rem}p.warn{border-inline-start:.3rem solid #b00;padding-inline-start:.8rem}</style></head><body><h1>Release and original</h1>\n<p class=\"warn\">For those who decide on the release. It is a query on the original records: do not publish it with a differentially private release.</p>\n",
    );
    for sentence in sentences(found) {
        // Writing into a text cannot fail.
        let _ = writeln!(page, "<p>{sentence}</p>");
    }
    let charts: [Chart; 4] = [
        ("Rows that would have to change, %", |one| 100.0 * one.distance),
        ("Combinations shown that do not occur, %", |one| {
            100.0 * one.fabricated_share()
        }),
        ("Their share of what is counted, %", |one| 100.0 * one.fabricated_mass),
        ("Common combinations that are missing, %", |one| {
            100.0 * one.suppressed_share()
        }),
    ];
    for (title, value) in charts {
        let _ = writeln!(
            page,
            "<h2>{title}</h2><table><thead><tr><th scope=\"col\">Values</th><th scope=\"col\">%</th><th scope=\"col\"></th></tr></thead><tbody>"
        );
        for one in &found.lengths {
            let value = value(one);
            let _ = writeln!(
                page,
                "<tr><th scope=\"row\">{}</th><td class=\"n\">{value:.2}</td><td class=\"track\"><div class=\"bar\" style=\"width:{:.1}%\"></div></td></tr>",
                one.length,
                value.clamp(0.0, 100.0)
            );
        }
        page.push_str("</tbody></table>\n");
    }
    page.push_str("</body></html>\n");
    page
}
