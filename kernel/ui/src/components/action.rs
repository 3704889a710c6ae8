//! Buttons, links that look like buttons, and forms.

use maud::{Markup, html};

use super::{Sample, icon};
use crate::page::hidden_fields;
use crate::{Icon, L};

/// How much weight a button has. A page has one primary button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    /// The one thing to do on this page.
    #[default]
    Primary,
    /// Other things.
    Secondary,
    /// Small things beside text.
    Quiet,
    /// What cannot be taken back. Dark and plain, not red.
    Final,
}

impl Weight {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button second",
            Self::Quiet => "button quiet",
            Self::Final => "button final",
        }
    }
}

/// A button that sends its form.
pub fn button(label: &str, weight: Weight) -> Markup {
    html! { button class=(weight.class()) type="submit" { (label) } }
}

/// A button that sends its form and says which one it was.
pub fn button_with(label: &str, weight: Weight, name: &str, value: &str) -> Markup {
    html! { button class=(weight.class()) type="submit" name=(name) value=(value) { (label) } }
}

/// A small button of a row, for a form that sends which row it is. Every row has one with the same label, so `of` tells those
/// who hear it what it is about.
pub fn row_button(label: &str, of: &str, name: &str, value: &str) -> Markup {
    html! {
        button class=(Weight::Quiet.class()) type="submit" name=(name) value=(value) {
            (label) span.away { " " (of) }
        }
    }
}

/// A link that looks like a button. For going somewhere; what changes something is a form.
pub fn link_button(href: &str, label: &str, weight: Weight) -> Markup {
    html! { a class=(weight.class()) href=(href) { (label) } }
}

/// A link that looks like a button and fetches a file.
pub fn download_button(href: &str, label: &str) -> Markup {
    html! { a.button.second href=(href) download { (icon::icon(Icon::Download)) (label) } }
}

/// Buttons in a row.
pub fn actions(buttons: &[Markup]) -> Markup {
    html! { div.actions { @for button in buttons { (button) } } }
}

/// A form.
#[derive(Debug, Clone, Copy)]
pub struct Form<'a> {
    action: &'a str,
    method: &'static str,
    hidden: &'a [(&'a str, &'a str)],
    multipart: bool,
    guard: bool,
}

impl<'a> Form<'a> {
    /// A form that changes something, or whose answers must not stand in an address.
    pub const fn post(action: &'a str) -> Self {
        Self {
            action,
            method: "post",
            hidden: &[],
            multipart: false,
            guard: false,
        }
    }

    /// A form that only asks; its answers stand in the address.
    pub const fn get(action: &'a str) -> Self {
        Self {
            method: "get",
            ..Self::post(action)
        }
    }

    /// Hidden fields: the form token, the version of the record.
    #[must_use]
    pub const fn hidden(mut self, hidden: &'a [(&'a str, &'a str)]) -> Self {
        self.hidden = hidden;
        self
    }

    /// It carries files.
    #[must_use]
    pub const fn multipart(mut self) -> Self {
        self.multipart = true;
        self
    }

    /// Where script runs, leaving with typed text asks first. For staff pages only: on a page that a survivor uses,
    /// leaving must never be held up.
    #[must_use]
    pub const fn guard_typed_text(mut self) -> Self {
        self.guard = true;
        self
    }
}

/// Renders a form. The server judges what was typed, so that every message is ours and in the right language.
pub fn form(form: &Form<'_>, body: &Markup) -> Markup {
    html! {
        form method=(form.method) action=(form.action) enctype=[form.multipart.then_some("multipart/form-data")] novalidate
            data-guard[form.guard] {
            (hidden_fields(form.hidden))
            (body)
        }
    }
}

pub(super) fn samples(l: &L) -> Vec<Sample> {
    let save = l.t("ui-save");
    vec![
        Sample::new(
            "buttons",
            actions(&[
                button(&save, Weight::Primary),
                button_with(&l.t("ui-cancel"), Weight::Secondary, "do", "cancel"),
                link_button("#", &l.t("ui-change"), Weight::Quiet),
                button(&l.t("ui-continue"), Weight::Final),
                download_button("#", &l.t("ui-download")),
                row_button(&l.t("ui-change"), &l.t("ui-sample-label"), "row", "1"),
            ]),
        ),
        Sample::new(
            "form",
            form(
                &Form::post("#").hidden(&[("token", "sample")]).guard_typed_text(),
                &button(&save, Weight::Primary),
            ),
        ),
    ]
}
