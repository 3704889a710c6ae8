//! Lists of facts and of things to do.

use maud::{Markup, html};

use super::{Sample, link_button};
use crate::L;
use crate::components::Weight;

/// What colour a message or a tag has; the words carry the meaning, the colour only helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Plain.
    #[default]
    Neutral,
    /// For information.
    Info,
    /// Done, in order.
    Positive,
    /// To be looked at. Amber and calm.
    Attention,
}

impl Tone {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Positive => "positive",
            Self::Attention => "attention",
        }
    }

    pub(super) const fn icon(self) -> crate::Icon {
        match self {
            Self::Neutral | Self::Info => crate::Icon::Info,
            Self::Positive => crate::Icon::Check,
            Self::Attention => crate::Icon::Mark,
        }
    }
}

/// A status in one or two words.
pub fn tag(tone: Tone, text: &str) -> Markup {
    html! { span class=(format!("tag {}", tone.class())) { (text) } }
}

/// A small number beside a word.
pub fn badge(l: &L, count: i64) -> Markup {
    html! { span.count { (l.number(count)) } }
}

/// One line of a summary: what was asked, what was answered, and where to change it.
#[derive(Debug, Clone)]
pub struct SummaryRow {
    key: String,
    value: Markup,
    action: Option<(String, String)>,
}

impl SummaryRow {
    /// A question and its answer.
    pub fn new(key: impl Into<String>, value: Markup) -> Self {
        Self {
            key: key.into(),
            value,
            action: None,
        }
    }

    /// A link at the end: address and word, such as "Change". The question is read out with it.
    #[must_use]
    pub fn action(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        self.action = Some((href.into(), label.into()));
        self
    }
}

/// Questions with their answers.
pub fn summary_list(rows: &[SummaryRow]) -> Markup {
    html! {
        dl.summary {
            @for row in rows {
                div {
                    dt { (row.key) }
                    dd { (row.value) }
                    @if let Some((href, label)) = &row.action {
                        dd.do { a href=(href) { (label) span.away { " (" (row.key) ")" } } }
                    }
                }
            }
        }
    }
}

/// One task of a task list.
#[derive(Debug, Clone)]
pub struct Task {
    /// Where it is done; `None`: not yet possible.
    pub href: Option<String>,
    /// Its name.
    pub label: String,
    /// A sentence below, where it needs one.
    pub hint: Option<String>,
    /// Its state.
    pub status: Markup,
}

/// Parts of a piece of work, in any order, each with its state.
pub fn task_list(tasks: &[Task]) -> Markup {
    html! {
        ul.tasks {
            @for task in tasks {
                li {
                    div {
                        @if let Some(href) = &task.href { a href=(href) { (task.label) } } @else { span { (task.label) } }
                        @if let Some(hint) = &task.hint { p.hint { (hint) } }
                    }
                    div.task-status { (task.status) }
                }
            }
        }
    }
}

/// Where one is in a row of steps; `current` counts from nought, and is their number when all are done.
pub fn steps(l: &L, labels: &[&str], current: usize) -> Markup {
    let total = labels.len();
    let shown = current.saturating_add(1).min(total);
    html! {
        nav.steps aria-label=(l.plain("ui-step-of", &[("n", shown.into()), ("total", total.into())])) {
            p.steps-now aria-hidden="true" { (l.ta("ui-step-of", &[("n", shown.into()), ("total", total.into())])) }
            ol {
                @for (index, label) in labels.iter().enumerate() {
                    li.done[index < current] aria-current=[(index == current).then_some("step")] {
                        span { (label) }
                        @if index < current { span.away { " (" (l.t("ui-done")) ")" } }
                    }
                }
            }
        }
    }
}

/// Text that is folded until somebody wants it.
pub fn details(summary: &str, body: &Markup) -> Markup {
    details_open(summary, false, body)
}

/// The same, unfolded already: something in it needs to be seen.
pub fn details_open(summary: &str, open: bool, body: &Markup) -> Markup {
    html! { details.more open[open] { summary { (summary) } div { (body) } } }
}

/// A box with a heading that leads somewhere, for start pages.
pub fn card(href: &str, heading: &str, text: &str) -> Markup {
    html! { div.card { h2 { a href=(href) { (heading) } } p { (text) } } }
}

/// Boxes beside each other where there is room.
pub fn cards(cards: &[Markup]) -> Markup {
    html! { div.cards { @for card in cards { (card) } } }
}

/// One large figure with its meaning. Withheld figures are words: pass them as `figure`.
pub fn figure(figure: &str, meaning: &str) -> Markup {
    html! { div.figure { p.figure-n { (figure) } p { (meaning) } } }
}

pub(super) fn samples(l: &L) -> Vec<Sample> {
    let label = l.t("ui-sample-label");
    let hint = l.t("ui-sample-hint");
    let tones = [Tone::Neutral, Tone::Info, Tone::Positive, Tone::Attention];
    let task = |href: Option<&str>, status| Task {
        href: href.map(str::to_owned),
        label: label.clone(),
        hint: None,
        status,
    };
    vec![
        Sample::new(
            "tags",
            html! { p { @for tone in tones { (tag(tone, &l.t("ui-done"))) " " } (badge(l, 1_234)) } },
        ),
        Sample::new(
            "summary-list",
            summary_list(&[
                SummaryRow::new(l.t("ui-sample-one"), super::user_text("রহিমা খাতুন")).action("#", l.t("ui-change")),
                SummaryRow::new(l.t("ui-sample-two"), html! { (l.t("ui-status-declined")) })
                    .action("#", l.t("ui-change")),
            ]),
        ),
        Sample::new(
            "task-list",
            task_list(&[
                task(Some("#"), tag(Tone::Positive, &l.t("ui-done"))),
                Task {
                    hint: Some(hint.clone()),
                    ..task(Some("#"), tag(Tone::Attention, &l.t("ui-in-progress")))
                },
                task(None, tag(Tone::Neutral, &l.t("ui-not-possible-yet"))),
            ]),
        ),
        Sample::new(
            "steps",
            steps(l, &[&l.t("ui-sample-one"), &l.t("ui-sample-two"), &label], 1),
        ),
        Sample::new("details", details(&label, &html! { p { (hint) } })),
        Sample::new(
            "cards",
            cards(&[
                card("#", &label, &hint),
                card("#", &l.t("ui-sample-one"), &hint),
                figure(&l.number(48_773), &hint),
            ]),
        ),
        Sample::new("link", link_button("#", &l.t("ui-change"), Weight::Quiet)),
    ]
}
