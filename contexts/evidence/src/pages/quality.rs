//! How good a data set is.

use axum::extract::{Path, State};
use axum::response::Response;
use base::Refusal;
use maud::{Markup, html};
use standards::ctdc::CellValue;
use ui::components::{
    BarTable, Column, Count, SummaryRow, Table, Tone, back_link, bar_table, details, download_button, notice,
    summary_list, table, tag, user_text,
};
use web::{Desk, Rejection, Reply, blocking};

use super::{id, number, section};
use crate::quality::{self, ColumnQuality, Quality};
use crate::release::K;
use crate::{Evidence, pages};

/// A column with more values is folded.
const FOLDED: usize = 24;
/// Values of a column that are shown; the file has all.
const SHOWN: usize = 40;

pub(super) async fn show(State(cx): State<Evidence>, desk: Desk, Path(set): Path<String>) -> Result<Reply, Rejection> {
    let (set, actor) = (id(&set)?, desk.actor().clone());
    let (set, found) = blocking(move || quality::of(&cx, &actor, set)).await?;
    let l = desk.l();
    let here = format!("/data/sets/{}", set.id);
    let body = html! {
        p { (download_button(&format!("{here}/quality.csv"), &l.t("evidence-quality-download"))) }
        (section(&l.t("evidence-findings"), &findings(&desk, &found)))
        (section(&l.t("evidence-groups"), &groups(&desk, &found)))
        (section(&l.t("evidence-completeness"), &completeness(&desk, &found)))
        (section(&l.t("evidence-frequencies"), &html! { @for column in &found.columns { (frequencies(&desk, column)) } }))
    };
    let heading = html! { (l.t("evidence-quality-title")) ": " (user_text(&set.name)) };
    Ok(desk
        .page(l.t("evidence-quality-title"), body)
        .heading(heading)
        .before(back_link(l, &here)))
}

fn findings(desk: &Desk, found: &Quality) -> Markup {
    let l = desk.l();
    if found.findings.is_empty() {
        return notice(Tone::Positive, &l.t("evidence-findings-none"), &html! {});
    }
    let mut rows = Table::new(
        l.t("evidence-findings"),
        vec![
            Column::text(l.t("evidence-finding")),
            Column::text(l.t("evidence-finding-kind")),
            Column::number(l.t("evidence-records")),
        ],
    )
    .quiet_caption();
    for finding in &found.findings {
        let kind = if finding.impossible {
            tag(Tone::Attention, &l.t("evidence-finding-impossible"))
        } else {
            tag(Tone::Info, &l.t("evidence-finding-information"))
        };
        rows.push(vec![
            html! { (l.t(finding.id)) },
            kind,
            html! { (number(l, finding.count)) },
        ]);
    }
    table(&rows)
}

fn groups(desk: &Desk, found: &Quality) -> Markup {
    let l = desk.l();
    let groups = &found.groups;
    let names: Vec<String> = found.grouped_by.iter().map(|column| l.t(column.label_id)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (tone, heading) = if groups.holds() {
        (Tone::Positive, "evidence-groups-hold")
    } else {
        (Tone::Attention, "evidence-groups-small")
    };
    html! {
        p { (l.ta("evidence-groups-text", &[("columns", l.list(&names).as_str().into())])) }
        (notice(tone, &l.ta(heading, &[("k", K.into())]), &summary_list(&[
            SummaryRow::new(l.t("evidence-groups-distinct"), html! { (number(l, groups.distinct)) }),
            SummaryRow::new(l.t("evidence-groups-smallest"), html! { (number(l, groups.smallest.unwrap_or(0))) }),
            SummaryRow::new(l.t("evidence-groups-records"), html! { (number(l, groups.violating.records)) }),
        ])))
    }
}

fn completeness(desk: &Desk, found: &Quality) -> Markup {
    let l = desk.l();
    let mut rows = Table::new(
        l.t("evidence-completeness"),
        vec![
            Column::text(l.t("evidence-quality-column")),
            Column::number(l.t("evidence-known-values")),
            Column::number(l.t("ui-share")),
            Column::number(l.t("evidence-missing-values")),
            Column::number(l.t("evidence-absent-values")),
        ],
    )
    .quiet_caption();
    for column in &found.columns {
        rows.push(vec![
            html! { (l.t(column.column.label_id)) },
            html! { (number(l, column.known)) },
            html! { (share(desk, column.known, found.records)) },
            html! { (number(l, column.missing)) },
            html! { (number(l, column.absent)) },
        ]);
    }
    table(&rows)
}

fn share(desk: &Desk, part: u64, of: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a share of counts far below 2^52")]
    match of {
        0 => String::from("–"),
        of => desk.l().percent(part as f64 / of as f64, 1),
    }
}

fn frequencies(desk: &Desk, column: &ColumnQuality) -> Markup {
    let l = desk.l();
    let label = l.t(column.column.label_id);
    let figure = |count: u64| Count::Exact(i64::try_from(count).unwrap_or(i64::MAX));
    let mut rows: Vec<_> = column
        .values
        .iter()
        .take(SHOWN)
        .map(|(value, count)| (quality::words(l, *value).into(), figure(*count)))
        .collect();
    let rest: u64 = column.values.iter().skip(SHOWN).map(|(_, count)| count).sum();
    if rest > 0 {
        rows.push((l.t("evidence-other-values").into(), figure(rest)));
    }
    rows.push((
        l.t(standards::NotKnown::Missing.label_id()).into(),
        figure(column.missing),
    ));
    let bars = bar_table(
        l,
        &BarTable {
            caption: label.clone().into(),
            category: l.t("evidence-quality-value").into(),
            figure: l.t("evidence-records").into(),
            rows,
            total: Some(i64::try_from(column.known + column.missing).unwrap_or(i64::MAX)),
        },
    );
    // Dozens of yes-or-no columns and of countries would make the page endless.
    let is_flag = matches!(column.values.first(), None | Some((CellValue::Flag(_), _)));
    if is_flag || column.values.len() > FOLDED {
        details(&label, &bars)
    } else {
        bars
    }
}

pub(super) async fn csv(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(set): Path<String>,
) -> Result<Response, Rejection> {
    let (set, actor, l) = (id(&set)?, desk.actor().clone(), desk.l().clone());
    let bytes = blocking(move || {
        let (_, found) = quality::of(&cx, &actor, set)?;
        quality::csv(&found, &l).map_err(Refusal::failed)
    })
    .await?;
    Ok(pages::csv("quality.csv", &bytes))
}
