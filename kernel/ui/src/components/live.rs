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

/// A button that has the browser make a passkey or sign with one, where script runs and the browser can. The answer is sent with the
/// form around it, in the fields `ceremony` and `answer`, to `to`. Without script its place says `without`.
#[derive(Debug, Clone, Copy)]
pub struct Passkey<'a> {
    /// Whether a passkey is made, or signs.
    pub makes: bool,
    /// What the browser is told to ask for, as JSON with binary values in base64url.
    pub options: &'a str,
    /// Which question this is; comes back with the answer.
    pub ceremony: &'a str,
    /// Where the answer is sent.
    pub to: &'a str,
    /// The words of the button.
    pub label: &'a str,
    /// Says that this browser cannot do it, and what else one can do.
    pub without: &'a str,
    /// Says that nothing came of it.
    pub failed: &'a str,
    /// Says that the device has one already; for making only.
    pub twice: &'a str,
}

/// Renders [`Passkey`].
pub fn passkey(it: &Passkey<'_>) -> Markup {
    html! {
        div.passkey data-passkey=(if it.makes { "create" } else { "get" }) data-options=(it.options) data-to=(it.to) {
            input type="hidden" name="ceremony" value=(it.ceremony);
            input type="hidden" name="answer" value="";
            button class=(if it.makes { Weight::Primary } else { Weight::Secondary }.class()) type="button" hidden { (it.label) }
            p.hint { (it.without) }
            p role="status" data-failed=(it.failed) data-twice=(it.twice) {}
        }
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
        Sample::new(
            "passkey",
            passkey(&Passkey {
                makes: false,
                options: "{}",
                ceremony: "",
                to: "#",
                label: &l.t("ui-sample-label"),
                without: &l.t("ui-sample-hint"),
                failed: &l.t("ui-sample-hint"),
                twice: "",
            }),
        ),
        Sample::new("reveal", reveal("sample-reveal", &l.t("ui-change"), &text)),
    ]
}
