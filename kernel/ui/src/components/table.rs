//! Tables: of records, which become cards on a phone, and of figures, with bars.

use std::borrow::Cow;

use maud::{Markup, html};

use super::Sample;
use crate::L;

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column<'a> {
    label: Cow<'a, str>,
    number: bool,
    hidden: bool,
    head: Option<Markup>,
}

impl<'a> Column<'a> {
    /// A column of words.
    pub fn text(label: impl Into<Cow<'a, str>>) -> Self {
        Self {
            label: label.into(),
            number: false,
            hidden: false,
            head: None,
        }
    }

    /// A column of numbers, aligned at its end.
    pub fn number(label: impl Into<Cow<'a, str>>) -> Self {
        Self {
            number: true,
            ..Self::text(label)
        }
    }

    /// A column whose heading is only read out: boxes to tick, buttons.
    pub fn quiet(label: impl Into<Cow<'a, str>>) -> Self {
        Self {
            hidden: true,
            ..Self::text(label)
        }
    }

    /// A column of [`select_one`] boxes, with a box above that ticks all of them where script runs.
    pub fn select(l: &L) -> Self {
        Self {
            head: Some(html! {
                label.tick hidden data-select-all {
                    input type="checkbox" autocomplete="off";
                    span.away { (l.t("ui-select-all")) }
                }
            }),
            ..Self::quiet(l.t("ui-select"))
        }
    }
}

/// A table of records.
#[derive(Debug, Clone)]
pub struct Table<'a> {
    caption: Cow<'a, str>,
    quiet: bool,
    columns: Vec<Column<'a>>,
    rows: Vec<Vec<Markup>>,
    head: usize,
}

impl<'a> Table<'a> {
    /// A table whose first column names the row.
    pub fn new(caption: impl Into<Cow<'a, str>>, columns: Vec<Column<'a>>) -> Self {
        Self {
            caption: caption.into(),
            quiet: false,
            columns,
            rows: Vec::new(),
            head: 0,
        }
    }

    /// The caption is only read out, because a heading says the same.
    #[must_use]
    pub const fn quiet_caption(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// Another column names the row, counted from nought.
    #[must_use]
    pub const fn named_by(mut self, column: usize) -> Self {
        self.head = column;
        self
    }

    /// Adds a row: one cell for each column.
    pub fn push(&mut self, cells: Vec<Markup>) {
        self.rows.push(cells);
    }

    /// With these rows.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Markup>>) -> Self {
        self.rows.extend(rows);
        self
    }
}

/// Renders a table. The roles are spelled out because a phone shows the rows as cards, and browsers take the meaning of a
/// table away with its layout.
pub fn table(table: &Table<'_>) -> Markup {
    html! {
        div.table {
            table role="table" {
                caption.away[table.quiet] { (table.caption) }
                thead role="rowgroup" {
                    tr role="row" {
                        @for column in &table.columns {
                            th.number[column.number] scope="col" role="columnheader" {
                                @if let Some(head) = &column.head { (head) }
                                @else { span.away[column.hidden] { (column.label) } }
                            }
                        }
                    }
                }
                tbody role="rowgroup" { @for row in &table.rows { (record(table, row)) } }
            }
        }
    }
}

fn record(table: &Table<'_>, row: &[Markup]) -> Markup {
    html! {
        tr role="row" {
            @for (index, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
                @let label = (!column.hidden).then_some(column.label.as_ref());
                @if index == table.head {
                    th.number[column.number] scope="row" role="rowheader" data-label=[label] { (cell) }
                } @else {
                    td.number[column.number] role="cell" data-label=[label] { span { (cell) } }
                }
            }
        }
    }
}

/// A box that chooses a row; `of` names the row for those who hear it.
pub fn select_one(l: &L, name: &str, value: &str, of: &str) -> Markup {
    html! {
        label.tick {
            input type="checkbox" name=(name) value=(value) autocomplete="off";
            span.away { (l.plain("ui-select-row", &[("row", of.into())])) }
        }
    }
}

/// A figure that may be withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Counted or estimated.
    Exact(i64),
    /// Too small to be shown: fewer than this.
    FewerThan(i64),
    /// Not shown, so that another figure cannot be found by subtraction.
    Withheld,
}

impl Count {
    /// The figure in words or digits.
    pub fn text(self, l: &L) -> String {
        match self {
            Self::Exact(count) => l.number(count),
            Self::FewerThan(limit) => l.ta("ui-fewer-than", &[("k", limit.into())]),
            Self::Withheld => l.t("ui-withheld"),
        }
    }
}

/// Figures by category, with bars.
#[derive(Debug, Clone)]
pub struct BarTable<'a> {
    /// What is counted, where and when: a sentence.
    pub caption: Cow<'a, str>,
    /// Heading of the categories.
    pub category: Cow<'a, str>,
    /// Heading of the figures.
    pub figure: Cow<'a, str>,
    /// Categories with their figures, in the order to show.
    pub rows: Vec<(Cow<'a, str>, Count)>,
    /// What the shares are of. `None`: no shares, bars relative to the largest figure.
    pub total: Option<i64>,
}

/// Renders figures with bars. The bar repeats the figure for the eye and is silent for the ear; its width is a class,
/// because no inline style is allowed.
pub fn bar_table(l: &L, table: &BarTable<'_>) -> Markup {
    let exact = |count: &Count| match count {
        Count::Exact(count) => Some(*count),
        _ => None,
    };
    let largest = table
        .rows
        .iter()
        .filter_map(|(_, count)| exact(count))
        .max()
        .unwrap_or(0);
    let whole = table.total.unwrap_or(largest);
    html! {
        table.bars role="table" {
            caption { (table.caption) }
            thead {
                tr {
                    th scope="col" { (table.category) }
                    th.number scope="col" { (table.figure) }
                    @if table.total.is_some() { th.number scope="col" { (l.t("ui-share")) } }
                }
            }
            tbody {
                @for (label, count) in &table.rows {
                    @let share = exact(count).and_then(|count| share(count, whole));
                    tr {
                        th scope="row" {
                            span.bar-label { (label) }
                            @if let Some(share) = share { (bar(share)) }
                            @else { span.bar.none {} }
                        }
                        td.number { @if exact(count).is_some() { (count.text(l)) } @else { span.withheld { (count.text(l)) } } }
                        @if table.total.is_some() {
                            td.number { @if let Some(share) = share { (l.percent(share, 1)) } @else { "–" } }
                        }
                    }
                }
            }
        }
    }
}

fn share(count: i64, whole: i64) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "a share of counts far below 2^52")]
    (whole > 0).then(|| count as f64 / whole as f64)
}

/// A bar that repeats a share, 0 to 1, for the eye; the figure stands beside it in words.
pub fn bar(share: f64) -> Markup {
    html! { span.bar { span class=(width(share)) {} } }
}

/// The class of a bar: its width in whole percent, at least one where there is anything.
fn width(share: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=100 before"
    )]
    let percent = (share * 100.0).clamp(0.0, 100.0).ceil() as u8;
    format!("w{percent}")
}

pub(super) fn samples(l: &L) -> Vec<Sample> {
    let label = l.t("ui-sample-label");
    let one = l.t("ui-sample-one");
    let row = |name: &str, n: i64| {
        vec![
            select_one(l, "sample-pick", name, name),
            html! { a href="#" { (super::code(name)) } },
            super::user_text("فاطمة"),
            html! { (l.number(n)) },
        ]
    };
    let columns = vec![
        Column::select(l),
        Column::text(one.clone()),
        Column::text(l.t("ui-sample-two")),
        Column::number(l.t("ui-sample-count")),
    ];
    vec![
        Sample::new(
            "table",
            table(
                &Table::new(label.clone(), columns)
                    .named_by(1)
                    .rows([row("K7-4MX", 12), row("M2-9QA", 1_234)]),
            ),
        ),
        Sample::new(
            "bar-table",
            bar_table(
                l,
                &BarTable {
                    caption: label.into(),
                    category: one.clone().into(),
                    figure: l.t("ui-sample-count").into(),
                    rows: vec![
                        (one.into(), Count::Exact(48_211)),
                        (l.t("ui-sample-two").into(), Count::Exact(12_500)),
                        (l.t("ui-status-unknown").into(), Count::FewerThan(11)),
                        (l.t("ui-status-missing").into(), Count::Withheld),
                    ],
                    total: Some(100_000),
                },
            ),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_have_whole_widths_and_never_vanish() {
        assert_eq!(width(0.0), "w0");
        assert_eq!(width(0.000_1), "w1");
        assert_eq!(width(1.0), "w100");
        assert_eq!(width(7.0), "w100");
        assert_eq!(share(1, 0), None);
    }
}
