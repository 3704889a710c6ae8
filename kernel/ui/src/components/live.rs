//! What changes while one looks: the progress of a job, suggestions while typing. Both work without script.

use maud::{Markup, html};

use super::{Sample, Weight, link_button};
use crate::L;

/// How far a job is. `refresh` is the address of this page: without script and without timers, one looks again by a link.
pub fn progress(l: &L, label: &str, done: u64, total: u64, refresh: Option<&str>) -> Markup {
    let total = total.max(1);
    let done = done.min(total);
    #[expect(clippy::cast_precision_loss, reason = "a share of counts far below 2^52")]
    let share = l.percent(done as f64 / total as f64, 0);
    html! {
        div.progress {
            label for="progress" { (label) }
            progress #progress value=(done) max=(total) { (share) }
            p.hint { (l.ta("ui-progress", &[("done", done.into()), ("total", total.into())])) " – " (share) }
            @if let Some(href) = refresh { (link_button(href, &l.t("ui-progress-refresh"), Weight::Quiet)) }
        }
    }
}

/// A place that the script layer fills with HTML from the server while a form is typed into: it posts the form to `href`
/// whenever a field that [asks](super::Field::asks_suggestions) is left. `body` is what stands there before.
///
/// The answer has to carry the header `x-fragment: 1`, or it is not shown.
pub fn suggestions(l: &L, href: &str, body: &Markup) -> Markup {
    html! {
        div.suggest role="region" aria-live="polite" aria-label=(l.t("ui-suggestions")) data-suggest=(href) { (body) }
    }
}

/// A button that shows what stands in the element with this id, where script runs; without script it is shown anyway.
pub fn reveal(id: &str, label: &str, body: &Markup) -> Markup {
    html! {
        button.button.quiet type="button" hidden aria-expanded="false" aria-controls=(id) data-reveal { (label) }
        div id=(id) { (body) }
    }
}

pub(super) fn samples(l: &L) -> Vec<Sample> {
    let text = html! { p { (l.t("ui-sample-hint")) } };
    vec![
        Sample::new(
            "progress",
            progress(l, &l.t("ui-sample-label"), 1_200, 48_773, Some("#")),
        ),
        Sample::new("suggestions", suggestions(l, "#", &text)),
        Sample::new("reveal", reveal("sample-reveal", &l.t("ui-change"), &text)),
    ]
}
