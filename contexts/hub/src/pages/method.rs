//! How the figures are made, what protects the people behind them, and what they cannot say.

use maud::{Markup, html};
use ui::L;
use ui::components::{self, SummaryRow};

use super::{At, citation, left_out, nothing_yet, release_day, release_title, shell};
use crate::state::{Release, Releases};
use crate::{Settings, labels};

/// What the address asks for.
#[derive(Debug, Default, serde::Deserialize)]
pub(crate) struct Query {
    release: Option<String>,
}

/// The page; none when there is no such release.
pub(crate) fn page(l: &L, settings: &Settings, releases: &Releases, query: &Query) -> Option<Markup> {
    let wanted = query.release.as_deref().filter(|name| !name.is_empty());
    let release = releases.find(wanted);
    if release.is_none() && wanted.is_some() {
        return None;
    }
    let address = release
        .map(|release| format!("release={}", release.name))
        .unwrap_or_default();
    let body = html! {
        div.split.even {
            div { (limits(l, release)) (protection(l)) }
            div {
                @match release {
                    Some(release) => (this_release(l, settings, release)),
                    None => (nothing_yet(l)),
                }
            }
        }
    };
    Some(shell(l, settings, At::Method, &address, &l.t("hub-method-title"), body))
}

fn limits(l: &L, release: Option<&Release>) -> Markup {
    let own = release
        .map(|release| release.bundle.manifest.limits.as_slice())
        .unwrap_or_default();
    let known = [
        "hub-limit-identified",
        "hub-limit-contributors",
        "hub-limit-records",
        "hub-limit-rare",
    ];
    html! {
        section aria-labelledby="limits" {
            h2 #limits { (l.t("hub-limits-heading")) }
            p { (l.t("hub-identified-text")) }
            ul {
                @for id in known { li { (l.t(id)) } }
                @for id in own.iter().filter(|id| id.starts_with("hub-limit-") && l.has(id) && !known.contains(&id.as_str())) { li { (l.t(id)) } }
            }
        }
    }
}

fn protection(l: &L) -> Markup {
    html! {
        section aria-labelledby="protection" {
            h2 #protection { (l.t("hub-protection-heading")) }
            @for id in ["hub-protection-rule", "hub-protection-tables", "hub-protection-left-out", "hub-protection-not"] {
                p { (l.t(id)) }
            }
        }
    }
}

fn this_release(l: &L, settings: &Settings, release: &Release) -> Markup {
    let bundle = &release.bundle;
    let manifest = &bundle.manifest;
    let columns: Vec<String> = manifest
        .method
        .columns
        .iter()
        .map(|column| labels::column(l, bundle, column))
        .collect();
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let roles: Vec<String> = manifest
        .approvals
        .iter()
        .map(|approval| role(l, &approval.role))
        .collect();
    let roles: Vec<&str> = roles.iter().map(String::as_str).collect();
    let counted = i64::try_from(manifest.records.counted).unwrap_or(i64::MAX);
    let mut rows = vec![
        SummaryRow::new(l.t("hub-about-release"), html! { (release_title(l, release)) }),
        SummaryRow::new(l.t("hub-release-day"), html! { (release_day(l, release)) }),
        SummaryRow::new(l.t("hub-release-counted"), html! { (l.number(counted)) }),
        SummaryRow::new(
            l.t("hub-release-left-out"),
            html! { (left_out(l, manifest.records.left_out)) },
        ),
        SummaryRow::new(
            l.t("hub-release-k"),
            html! { (l.number(i64::try_from(manifest.method.k).unwrap_or(i64::MAX))) },
        ),
        SummaryRow::new(l.t("hub-release-columns"), html! { (l.list(&columns)) }),
        SummaryRow::new(
            l.t("hub-release-licence"),
            html! { (components::user_text(&manifest.licence)) },
        ),
        SummaryRow::new(
            l.t("hub-about-signature"),
            html! { (l.t("hub-signature-good")) " " (components::code(&bundle.key)) },
        ),
        SummaryRow::new(l.t("hub-release-digest"), html! { (components::code(&bundle.digest)) }),
        SummaryRow::new(l.t("hub-about-cite"), citation(l, settings, release)),
    ];
    if !roles.is_empty() {
        rows.insert(
            2,
            SummaryRow::new(l.t("hub-release-approved"), html! { (l.list(&roles)) }),
        );
    }
    html! {
        section aria-labelledby="release" {
            h2 #release { (l.t("hub-this-release-heading")) }
            (components::summary_list(&rows))
            h2 { (l.t("hub-sources-heading")) }
            ul {
                @for source in &manifest.sources {
                    li { (components::user_text(&source.title)) " – " (components::user_text(&source.licence)) br; (components::user_text(&source.citation)) }
                }
            }
        }
    }
}

fn role(l: &L, role: &str) -> String {
    let id = format!("hub-role-{role}");
    if l.has(&id) { l.t(&id) } else { role.to_owned() }
}
