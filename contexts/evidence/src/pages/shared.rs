//! What a release says about everybody in a group. No suppression hides that, so those who decide see it by itself.

use bundle::{Count, Table};
use disclosure::{Aggregate, AggregateCell, Shared};
use maud::{Markup, html};
use standards::NotKnown;
use ui::L;
use ui::components::{Tone, details, notice};

use super::number;
use super::release::column_label;
use crate::release::{self, Proposal};

/// Statements shown at once.
const MOST: usize = 200;

/// The statements, those about the smallest groups first.
pub(super) fn section(l: &L, proposal: &Proposal) -> Markup {
    let tables: Vec<Aggregate> = proposal.tables.iter().map(aggregate).collect();
    let mut found = disclosure::shared(&tables);
    // That something is not recorded of everybody tells nothing about them.
    found.retain(|shared| shared.all_have.1 != NotKnown::Missing.code());
    found.sort_by_key(|shared| shared.records);
    let more = found.len().saturating_sub(MOST);
    let heading = l.t("evidence-release-shared");
    if found.is_empty() {
        let text = html! { p { (l.t("evidence-release-shared-none")) } };
        return notice(Tone::Neutral, &heading, &text);
    }
    let statements = html! {
        ul { @for shared in found.iter().take(MOST) { li { (statement(l, shared)) } } }
        @if more > 0 { p { (l.ta("evidence-release-shared-more", &[("count", more.into())])) } }
    };
    let text = html! {
        p { (l.t("evidence-release-shared-text")) }
        (details(&l.ta("evidence-release-shared-list", &[("count", found.len().into())]), &statements))
    };
    notice(Tone::Attention, &heading, &text)
}

fn statement(l: &L, shared: &Shared) -> Markup {
    let words = |(column, code): &(String, String)| {
        let args = [
            ("column", column_label(l, column).into()),
            ("value", release::label(l, column, code).into()),
        ];
        l.ta("evidence-release-shared-value", &args)
    };
    let group = shared
        .group
        .as_ref()
        .map_or_else(|| l.t("evidence-release-shared-all"), words);
    let args = [("group", group.into()), ("value", words(&shared.all_have).into())];
    html! { (l.ta("evidence-release-shared-one", &args)) " (" (l.t("evidence-records")) ": " (number(l, shared.records)) ")" }
}

fn aggregate(table: &Table) -> Aggregate {
    let cells = table.rows.iter().map(|row| AggregateCell {
        codes: row.codes.clone(),
        count: match row.count {
            Count::Exactly(count) => disclosure::Count::Exactly(count),
            Count::FewerThan(bound) => disclosure::Count::FewerThan(bound),
        },
    });
    Aggregate {
        dimensions: table.dimensions.clone(),
        cells: cells.collect(),
        total: table.total,
    }
}
