//! What this is and is not, what the figures say, where to get help.

use maud::{Markup, html};
use ui::L;
use ui::components::{self, Tone, Weight};

use super::{At, left_out, nothing_yet, release_day, release_title, shell};
use crate::state::{Release, Releases};
use crate::{HelpLine, Settings};
use crate::{findings, labels};

pub(crate) fn page(l: &L, settings: &Settings, releases: &Releases) -> Markup {
    let body = html! {
        p.lead { (l.t("hub-lead")) }
        @match releases.find(None) {
            Some(release) => (figures(l, release)),
            None => (nothing_yet(l)),
        }
        (what_it_is(l))
        (help(l, &settings.help))
    };
    shell(l, settings, At::Home, "", &l.t("hub-home-title"), body)
}

fn figures(l: &L, release: &Release) -> Markup {
    let lang = l.lang().code();
    let bundle = &release.bundle;
    let explore = format!("/{lang}/explore");
    html! {
        section aria-labelledby="findings" {
            h2 #findings { (l.t("hub-findings-heading")) }
            ul.findings {
                @for finding in findings::of(l, bundle) {
                    li {
                        (finding.sentence) " "
                        a href=(format!("{explore}?release={}&table={}", release.name, finding.table.name)) {
                            (l.ta("hub-see-table", &[("table", labels::title(l, bundle, &finding.table.dimensions).into())]))
                        }
                    }
                }
            }
            (components::notice(Tone::Info, &l.t("hub-identified-heading"), &html! {
                p { (l.t("hub-identified-text")) }
                p { (left_out(l, bundle.manifest.records.left_out)) }
            }))
            p { (l.ta("hub-from-release", &[
                ("release", release_title(l, release).into()),
                ("day", release_day(l, release).into()),
            ])) }
            (components::actions(&[components::link_button(&explore, &l.t("hub-explore-action"), Weight::Primary)]))
        }
    }
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
        section #help aria-labelledby="help-heading" {
            h2 #help-heading { (l.t("hub-help-heading")) }
            p { (l.t("hub-help-danger")) }
            @for line in lines {
                p {
                    strong { (components::user_text(&line.name)) } ": " (components::code(&line.contact))
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
