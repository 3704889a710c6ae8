//! Sentences that a table says, computed from it.

use bundle::{Bundle, Count, Table};
use standards::ctdc::ColumnKind;
use ui::L;

use crate::labels;

/// No more on the start page.
const MOST: usize = 6;

/// No more bars beside a sentence.
const MOST_BARS: usize = 3;
/// A longer row of years than anybody has records of is no row of years.
const MOST_YEARS: usize = 120;

/// A sentence, the table that it is read from, and its figures to look at.
pub(crate) struct Finding<'b> {
    pub(crate) sentence: String,
    pub(crate) table: &'b Table,
    pub(crate) picture: Picture,
}

/// The figures of a sentence.
pub(crate) enum Picture {
    /// Counts year by year, nought for a year without one; the first and the last year in words.
    Years(Vec<u64>, [String; 2]),
    /// The largest shares of the records where it is known, with their words.
    Shares(Vec<(String, f64)>),
}

/// One sentence for each table of one column, as far as it says something.
pub(crate) fn of<'b>(l: &L, bundle: &'b Bundle) -> Vec<Finding<'b>> {
    let tables = bundle.tables.iter().filter(|table| table.dimensions.len() == 1);
    tables
        .filter_map(|table| {
            let (sentence, picture) = finding(l, bundle, table)?;
            Some(Finding {
                sentence,
                table,
                picture,
            })
        })
        .take(MOST)
        .collect()
}

fn finding(l: &L, bundle: &Bundle, table: &Table) -> Option<(String, Picture)> {
    let column = table.dimensions.first()?;
    let mut rows: Vec<(&str, u64)> = labels::axis(table)
        .into_iter()
        .filter_map(|(code, count)| match count {
            Count::Exactly(count) if labels::is_known(column, code) => Some((code, count)),
            _ => None,
        })
        .collect();
    let total: u64 = rows.iter().map(|(_, count)| count).sum();
    match labels::kind(column) {
        Some(ColumnKind::Year) => {
            rows.sort_unstable();
            let (first, last) = (rows.first()?.0, rows.last()?.0);
            let [first, last] = [first, last].map(|year| labels::code(l, bundle, column, year));
            let picture = Picture::Years(by_year(&rows)?, [first.clone(), last.clone()]);
            let args = [("total", total.into()), ("first", first.into()), ("last", last.into())];
            Some((l.ta("hub-finding-years", &args), picture))
        }
        Some(ColumnKind::Flag(_)) => {
            let count = rows.iter().find(|(code, _)| *code == "1")?.1;
            // Without a single recorded "no" the share would be of those who were asked and said yes.
            rows.iter().find(|(code, _)| *code == "0")?;
            let words = [("column", labels::column(l, bundle, column).into())];
            let sentence = say(l, "hub-finding-flag", (count, total), &words);
            Some((sentence, shares(l, bundle, column, rows)))
        }
        _ => {
            rows.sort_by(|one, two| two.1.cmp(&one.1).then(one.0.cmp(two.0)));
            let (code, count) = *rows.first()?;
            let words = [
                ("column", labels::column(l, bundle, column).into()),
                ("value", labels::code(l, bundle, column, code).into()),
            ];
            let sentence = say(l, "hub-finding-most", (count, total), &words);
            Some((sentence, shares(l, bundle, column, rows)))
        }
    }
}

/// Counts from the first year to the last.
fn by_year(rows: &[(&str, u64)]) -> Option<Vec<u64>> {
    let years: Vec<(usize, u64)> = rows
        .iter()
        .map(|(year, count)| Some((year.parse().ok()?, *count)))
        .collect::<Option<_>>()?;
    let (first, last) = (years.first()?.0, years.last()?.0);
    let mut counts = vec![0; (last - first + 1).min(MOST_YEARS)];
    for (year, count) in years {
        if let Some(slot) = counts.get_mut(year - first) {
            *slot = count;
        }
    }
    Some(counts)
}

#[expect(clippy::cast_precision_loss, reason = "a share of counts far below 2^52")]
fn shares(l: &L, bundle: &Bundle, column: &str, mut rows: Vec<(&str, u64)>) -> Picture {
    let total: u64 = rows.iter().map(|(_, count)| count).sum();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let shown = rows.into_iter().take(MOST_BARS);
    let share = |count: u64| count as f64 / total.max(1) as f64;
    Picture::Shares(
        shown
            .map(|(code, count)| (labels::code(l, bundle, column, code), share(count)))
            .collect(),
    )
}

/// A sentence with a count, what it is of, and the share that it is.
#[expect(clippy::cast_precision_loss, reason = "a share of counts far below 2^52")]
fn say(l: &L, id: &'static str, (count, total): (u64, u64), words: &[(&str, ui::Arg<'_>)]) -> String {
    let share = l.percent(count as f64 / total.max(1) as f64, 0);
    let mut args = words.to_vec();
    // The count is written beforehand: a message chooses its form by one number only, the total.
    let written = l.number(i64::try_from(count).unwrap_or(i64::MAX));
    args.extend([
        ("count", written.into()),
        ("total", total.into()),
        ("share", share.into()),
    ]);
    l.ta(id, &args)
}
