//! Ways through a site: back, along a list, between views, into a filter.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::{Form, Sample, Weight, button, form, link_button};
use crate::L;

/// Back to where one came from.
pub fn back_link(l: &L, href: &str) -> Markup {
    html! { a.back href=(href) { (icon(Icon::Arrow)) span { (l.t("ui-back")) } } }
}

/// The way from the start page to here; the last entry is the page itself and no link.
pub fn breadcrumbs(l: &L, way: &[(&str, &str)]) -> Markup {
    html! {
        nav.crumbs aria-label=(l.t("ui-breadcrumbs")) {
            ol { @for (href, label) in way { li { a href=(href) { (label) } } } }
        }
    }
}

/// Along a list whose pages are found by a cursor: addresses of the page before and after.
pub fn pagination(l: &L, previous: Option<&str>, next: Option<&str>) -> Markup {
    html! {
        @if previous.is_some() || next.is_some() {
            nav.pages aria-label=(l.t("ui-pages")) {
                @if let Some(href) = previous {
                    a.button.second.before href=(href) rel="prev" { (icon(Icon::Arrow)) (l.t("ui-previous")) }
                }
                @if let Some(href) = next {
                    a.button.second href=(href) rel="next" { (l.t("ui-next")) (icon(Icon::Arrow)) }
                }
            }
        }
    }
}

/// A view of the same thing.
#[derive(Debug, Clone)]
pub struct Tab<'a> {
    /// Its address.
    pub href: &'a str,
    /// Its name.
    pub label: String,
    /// Whether it is the one shown.
    pub current: bool,
}

/// Views of the same thing, as links.
pub fn tabs(label: &str, tabs: &[Tab<'_>]) -> Markup {
    html! {
        nav.tabs aria-label=(label) {
            ul {
                @for tab in tabs {
                    li { a href=(tab.href) aria-current=[tab.current.then_some("page")] { (tab.label) } }
                }
            }
        }
    }
}

/// Fields that narrow a list, in a row where there is room. A filter with names in it is a `Form::post`.
pub fn filter_form(l: &L, target: &Form<'_>, fields: &Markup, clear: Option<&str>) -> Markup {
    html! {
        section.filter aria-label=(l.t("ui-filter")) {
            (form(target, &html! {
                div.filter-fields { (fields) }
                div.actions {
                    (button(&l.t("ui-filter-do"), Weight::Secondary))
                    @if let Some(href) = clear { (link_button(href, &l.t("ui-filter-clear"), Weight::Quiet)) }
                }
            }))
        }
    }
}

pub(super) fn samples(l: &L) -> Vec<Sample> {
    let one = l.t("ui-sample-one");
    let two = l.t("ui-sample-two");
    let tab = |label: &str, current| Tab {
        href: "#",
        label: label.to_owned(),
        current,
    };
    let choices = [
        super::Choice::new("a", one.clone()),
        super::Choice::new("b", two.clone()),
    ];
    let fields = html! {
        (super::select(l, &super::Field::new("filter-a", one.clone()).empty(l.t("ui-any")), &choices))
        (super::select(l, &super::Field::new("filter-b", two.clone()), &choices))
    };
    vec![
        Sample::new("back", back_link(l, "#")),
        Sample::new("breadcrumbs", breadcrumbs(l, &[("#", &one), ("#", &two)])),
        Sample::new("pagination", pagination(l, Some("#"), Some("#"))),
        Sample::new(
            "tabs",
            tabs(&l.t("ui-sample-label"), &[tab(&one, true), tab(&two, false)]),
        ),
        Sample::new("filter", filter_form(l, &Form::get("#"), &fields, Some("#"))),
    ]
}
