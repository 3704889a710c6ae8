//! What this is and is not, what the figures say, where to get help.

use bundle::Table;
use maud::{Markup, html};
use ui::L;
use ui::components::{self, Tone, Weight};

use super::{At, left_out, nothing_yet, release_day, release_title, shell};
use crate::findings::{self, Picture};
use crate::labels;
use crate::state::{Release, Releases};
use crate::{HelpLine, Settings};

pub(crate) fn page(l: &L, settings: &Settings, releases: &Releases) -> Markup {
    let body = html! {
        p.lead { (l.t("hub-lead")) }
        (components::actions(&[
            components::link_button(&format!("/{}/explore", l.lang().code()), &l.t("hub-explore-action"), Weight::Primary),
            components::link_button("#help", &l.t("hub-help-heading"), Weight::Secondary),
        ]))
        div.split {
            div {
                @match releases.find(None) {
                    Some(release) => { (figures(l, release)) (tables(l, release)) }
                    None => (nothing_yet(l)),
                }
            }
            div.side {
                (help(l, &settings.help))
                (what_it_is(l))
            }
        }
    };
    shell(l, settings, At::Home, "", &l.t("hub-home-title"), body)
}

fn figures(l: &L, release: &Release) -> Markup {
    let bundle = &release.bundle;
    html! {
        section aria-labelledby="findings" {
            h2 #findings { (l.t("hub-findings-heading")) }
            (components::notice(Tone::Info, &l.t("hub-identified-heading"), &html! {
                p { (l.t("hub-identified-text")) }
            }))
            div.cards {
                @for finding in findings::of(l, bundle) {
                    article.card {
                        h3 { a href=(address(l, release, finding.table)) { (labels::title(l, bundle, &finding.table.dimensions)) } }
                        (picture(l, &finding.picture))
                        p { (finding.sentence) }
                    }
                }
            }
            p.hint {
                (l.ta("hub-from-release", &[
                    ("release", release_title(l, release).into()),
                    ("day", release_day(l, release).into()),
                ]))
                " " (left_out(l, bundle.manifest.records.left_out))
            }
        }
    }
}

/// The figures once more for the eye. The sentence says the most important of them.
fn picture(l: &L, picture: &Picture) -> Markup {
    match picture {
        Picture::Years(counts, [first, last]) => html! {
            (years(counts))
            p.ends aria-hidden="true" { span { (first) } span { (last) } }
        },
        Picture::Shares(shares) => html! {
            ul.mini {
                @for (words, share) in shares {
                    li { span { (words) } span { (l.percent(*share, 0)) } (components::bar(*share)) }
                }
            }
        },
    }
}

/// One upright bar a year, as high as its count.
fn years(counts: &[u64]) -> Markup {
    const HIGH: u64 = 40;
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let bars = (0_u64..)
        .zip(counts)
        .map(|(place, count)| (place * 5, (count * HIGH).div_ceil(most)));
    html! {
        svg.spark.turns viewBox=(format!("0 0 {} {HIGH}", counts.len() * 5 - 1)) preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            @for (x, height) in bars { rect x=(x) y=(HIGH - height) width="4" height=(height) {} }
        }
    }
}

/// The way to every table.
fn tables(l: &L, release: &Release) -> Markup {
    let bundle = &release.bundle;
    html! {
        section aria-labelledby="tables" {
            h2 #tables { (l.t("hub-tables-heading")) }
            ul.links {
                @for table in &bundle.tables {
                    li { a href=(address(l, release, table)) { (labels::title(l, bundle, &table.dimensions)) } }
                }
            }
        }
    }
}

fn address(l: &L, release: &Release, table: &Table) -> String {
    format!(
        "/{}/explore?release={}&table={}",
        l.lang().code(),
        release.name,
        table.name
    )
}

fn what_it_is(l: &L) -> Markup {
    html! {
        section aria-labelledby="what" {
            h2 #what { (l.t("hub-what-heading")) }
            ul {
                @for id in ["hub-what-is-counts", "hub-what-is-protected", "hub-what-is-signed"] { li { (l.t(id)) } }
            }
            h2 { (l.t("hub-what-not-heading")) }
            ul {
                @for id in ["hub-what-not-prevalence", "hub-what-not-ranking", "hub-what-not-people"] { li { (l.t(id)) } }
            }
        }
    }
}

fn help(l: &L, lines: &[HelpLine]) -> Markup {
    html! {
        section.safety #help aria-labelledby="help-heading" {
            h2 #help-heading { (l.t("hub-help-heading")) }
            p { (l.t("hub-help-danger")) }
            @for line in lines {
                p {
                    strong { (components::user_text(&line.name)) } br; (components::code(&line.contact))
                    @if !line.note.is_empty() { br; (components::user_text(&line.note)) }
                }
            }
            @if lines.is_empty() { p { (l.t("hub-help-none")) } }
            (components::details(&l.t("hub-safe-heading"), &html! {
                ul {
                    li { (l.ta("hub-safe-exit", &[("exit", l.t("ui-exit").into())])) }
                    @for id in ["hub-safe-history", "hub-safe-device"] { li { (l.t(id)) } }
                }
            }))
        }
    }
}
