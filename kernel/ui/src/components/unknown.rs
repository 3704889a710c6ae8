//! The ways of having no answer, which are never collapsed into one.

use maud::{Markup, html};

use super::{Field, field_id};
use crate::L;

/// Why there is no answer. The codes are sent as `NAME.status`, beside `known` for "there is one".
pub const NOT_KNOWN: [&str; 5] = ["unknown", "not-asked", "declined", "not-applicable", "missing"];

/// The offer to say why there is no answer.
#[derive(Debug, Clone, Copy, Default)]
pub struct NotKnown<'a> {
    chosen: Option<&'a str>,
    kinds: Option<&'a [&'a str]>,
}

impl<'a> NotKnown<'a> {
    /// With all kinds, one of which may be chosen already (a code of [`NOT_KNOWN`]; `None` or `known`: there is an answer).
    pub const fn of_answer(chosen: Option<&'a str>) -> Self {
        Self { chosen, kinds: None }
    }

    /// Only these kinds, codes of [`NOT_KNOWN`].
    #[must_use]
    pub const fn only(mut self, kinds: &'a [&'a str]) -> Self {
        self.kinds = Some(kinds);
        self
    }
}

/// The name under which the status of a field is sent: `NAME.status`.
pub fn status_name(name: &str) -> String {
    format!("{name}.status")
}

/// What a status is called, for pages that show an answer.
pub fn status_text(l: &L, code: &str) -> String {
    match code {
        "unknown" => l.t("ui-status-unknown"),
        "not-asked" => l.t("ui-status-not-asked"),
        "declined" => l.t("ui-status-declined"),
        "not-applicable" => l.t("ui-status-not-applicable"),
        "missing" => l.t("ui-status-missing"),
        _ => l.t("ui-status-known"),
    }
}

/// The choice, folded away until it is needed: open where something was chosen.
pub(super) fn not_known(l: &L, field: &Field<'_>, unknown: &NotKnown<'_>) -> Markup {
    let name = status_name(field.name);
    let chosen = unknown.chosen.filter(|code| *code != "known");
    let kinds = unknown.kinds.unwrap_or(&NOT_KNOWN);
    let options = std::iter::once("known").chain(kinds.iter().copied());
    html! {
        details.unknown open[chosen.is_some()] {
            summary { (l.t("ui-no-answer")) }
            fieldset {
                legend.away { (l.plain("ui-no-answer-of", &[("field", field.label.as_ref().into())])) }
                @for code in options {
                    @let id = format!("{}-{code}", field_id(&name));
                    div.choice {
                        input type="radio" id=(id) name=(name) value=(code) checked[chosen.unwrap_or("known") == code];
                        label for=(id) { (status_text(l, code)) }
                    }
                }
            }
        }
    }
}
