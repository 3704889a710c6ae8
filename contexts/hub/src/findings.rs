//! Sentences that a table says, computed from it.

use bundle::{Bundle, Count, Table};
use standards::ctdc::ColumnKind;
use ui::L;

use crate::labels;

/// No more on the start page.
const MOST: usize = 5;

/// A sentence and the table that it is read from.
pub(crate) struct Finding<'b> {
    pub(crate) sentence: String,
    pub(crate) table: &'b Table,
}

/// One sentence for each table of one column, as far as it says something.
pub(crate) fn of<'b>(l: &L, bundle: &'b Bundle) -> Vec<Finding<'b>> {
    let tables = bundle.tables.iter().filter(|table| table.dimensions.len() == 1);
    tables
        .filter_map(|table| {
            Some(Finding {
                sentence: sentence(l, bundle, table)?,
                table,
            })
        })
        .take(MOST)
        .collect()
}

fn sentence(l: &L, bundle: &Bundle, table: &Table) -> Option<String> {
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
            let args = [("total", total.into()), ("first", first.into()), ("last", last.into())];
            Some(l.ta("hub-finding-years", &args))
        }
        Some(ColumnKind::Flag(_)) => {
            let count = rows.iter().find(|(code, _)| *code == "1")?.1;
            // Without a single recorded "no" the share would be of those who were asked and said yes.
            rows.iter().find(|(code, _)| *code == "0")?;
            Some(say(
                l,
                "hub-finding-flag",
                (count, total),
                &[("column", labels::column(l, bundle, column).into())],
            ))
        }
        _ => {
            let (code, count) = rows
                .into_iter()
                .max_by(|one, two| one.1.cmp(&two.1).then(two.0.cmp(one.0)))?;
            let words = [
                ("column", labels::column(l, bundle, column).into()),
                ("value", labels::code(l, bundle, column, code).into()),
            ];
            Some(say(l, "hub-finding-most", (count, total), &words))
        }
    }
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
