//! What a page says to its reader: notices, problems, confirmations, safety notes, emptiness.

use base::FieldProblem;
use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::{Sample, Tone, Weight, field_id, link_button};
use crate::L;

/// A notice with a heading. Polite: it is read out when the page has been read.
pub fn notice(tone: Tone, heading: &str, body: &Markup) -> Markup {
    html! {
        div class=(format!("notice {}", tone.class())) role=[(tone != Tone::Neutral).then_some("status")] {
            (icon(tone.icon()))
            div { p.notice-head { (heading) } (body) }
        }
    }
}

/// One line across the page.
pub fn notice_strip(tone: Tone, text: &str) -> Markup {
    html! { div class=(format!("strip {}", tone.class())) { p { (icon(tone.icon())) span { (text) } } } }
}

/// All problems of a form, above the page's heading, each leading to its field. Empty for no problems.
///
/// Problems whose field is empty are about the form as a whole and lead nowhere.
pub fn error_summary(l: &L, problems: &[FieldProblem]) -> Markup {
    html! {
        @if !problems.is_empty() {
            div.errors role="alert" aria-labelledby="errors-head" tabindex="-1" data-focus {
                p.notice-head #errors-head { (icon(Icon::Mark)) span { (l.t("ui-error-summary")) } }
                ul {
                    @for problem in problems {
                        li {
                            @if problem.field.is_empty() { (l.problem(problem)) }
                            @else { a href=(format!("#{}", field_id(&problem.field))) { (l.problem(problem)) } }
                        }
                    }
                }
            }
        }
    }
}

/// What was done, the reference to keep, and what happens next.
pub fn confirmation(heading: &str, reference: Option<&Markup>, next: &Markup) -> Markup {
    html! {
        div.confirmation role="status" {
            (icon(Icon::Check))
            p.confirmation-head { (heading) }
            @if let Some(reference) = reference { p.reference { (reference) } }
        }
        (next)
    }
}

/// The safety notes of a person, always first on their page. Empty notes say that there are none.
pub fn safety_box(l: &L, notes: &[Markup]) -> Markup {
    html! {
        section.safety aria-labelledby="safety-head" {
            h2 #safety-head { (icon(Icon::Shield)) span { (l.t("ui-safety-notes")) } }
            @if notes.is_empty() { p { (l.t("ui-safety-none")) } }
            @else { ul { @for note in notes { li { (note) } } } }
        }
    }
}

/// A list that has nothing yet: why, and what to do.
pub fn empty_state(heading: &str, text: &str, action: Option<(&str, &str)>) -> Markup {
    html! {
        div.empty {
            p.empty-head { (heading) }
            p { (text) }
            @if let Some((href, label)) = action { (link_button(href, label, Weight::Secondary)) }
        }
    }
}

/// Text that shocks is folded: a line says what it is about, and opening it is the reader's choice.
pub fn content_note(summary: &str, body: &Markup) -> Markup {
    html! { details.content-note { summary { (summary) } div { (body) } } }
}

pub(super) fn samples(l: &L) -> Vec<Sample> {
    let text = l.t("ui-sample-hint");
    let body = html! { p { (text) } };
    let problems = [
        FieldProblem::new("sample-mail", "ui-sample-problem").with("n", "3"),
        FieldProblem::new("", "ui-sample-problem").with("n", "1"),
    ];
    let all = [Tone::Neutral, Tone::Info, Tone::Positive, Tone::Attention];
    vec![
        Sample::new(
            "notices",
            html! { @for tone in all { (notice(tone, &l.t("ui-sample-label"), &body)) } },
        ),
        Sample::new("strip", notice_strip(Tone::Attention, &l.t("ui-not-yet"))),
        Sample::new("error-summary", error_summary(l, &problems)),
        Sample::new(
            "confirmation",
            confirmation(&l.t("ui-sample-done"), Some(&super::code("K7-4MX-92Q")), &body),
        ),
        Sample::new("safety", safety_box(l, &[super::user_text(&text)])),
        Sample::new(
            "empty",
            empty_state(&l.t("ui-nothing-found"), &text, Some(("#", &l.t("ui-continue")))),
        ),
        Sample::new("content-note", content_note(&l.t("ui-sample-label"), &body)),
    ]
}
