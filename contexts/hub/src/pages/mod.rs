//! The pages.

pub(crate) mod explore;
pub(crate) mod home;
pub(crate) mod method;

use bundle::LeftOut;
use maud::{Markup, html};
use ui::components::{self, Tone};
use ui::{Icon, L, Lang, Language, NavItem, Page, Public, Surface};

use crate::Settings;
use crate::state::Release;

/// Which page this is, for the menu and the language links.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum At {
    Home,
    Explore,
    Method,
    Nowhere,
}

impl At {
    const fn path(self) -> &'static str {
        match self {
            Self::Home | Self::Nowhere => "",
            Self::Explore => "explore",
            Self::Method => "method",
        }
    }
}

/// A page of the site. `query` is kept when the language is changed.
pub(crate) fn shell(l: &L, settings: &Settings, at: At, query: &str, title: &str, body: Markup) -> Markup {
    let lang = l.lang().code();
    let [home, explore, method] = [At::Home, At::Explore, At::Method].map(|at| format!("/{lang}/{}", at.path()));
    let nav = [
        NavItem::new(&home, l.t("hub-nav-home"), Icon::Home, at == At::Home),
        NavItem::new(&explore, l.t("hub-nav-explore"), Icon::Chart, at == At::Explore),
        NavItem::new(&method, l.t("hub-nav-method"), Icon::Info, at == At::Method),
    ];
    let help = format!("{home}#help");
    let footer = [
        (help.as_str(), l.t("hub-help-heading")),
        (method.as_str(), l.t("hub-nav-method")),
    ];
    let surface = Surface::Public(Public {
        home: &home,
        nav: &nav,
        exit: Some("/exit"),
        footer: &footer,
    });
    let to = |lang: Lang| {
        let path = format!("/{}/{}", lang.code(), at.path());
        if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        }
    };
    ui::page(Page {
        language: Language::Links(&to),
        product: settings.product.as_deref(),
        not_yet: settings.not_yet,
        before: html! {
            @if settings.made_up { (components::notice_strip(Tone::Info, &l.t("hub-made-up"))) }
        },
        ..Page::new(l, title, surface, body)
    })
}

/// Nothing is published yet.
pub(crate) fn nothing_yet(l: &L) -> Markup {
    components::empty_state(&l.t("hub-empty-heading"), &l.t("hub-empty-text"), None)
}

/// A page that is not there.
pub(crate) fn not_found(l: &L, settings: &Settings) -> Markup {
    let home = format!("/{}/", l.lang().code());
    let body = components::empty_state(
        &l.t("hub-not-found-heading"),
        &l.t("hub-not-found-text"),
        Some((&home, &l.t("hub-nav-home"))),
    );
    shell(l, settings, At::Nowhere, "", &l.t("hub-not-found-title"), body)
}

/// The name of a release in words.
pub(crate) fn release_title(l: &L, release: &Release) -> String {
    let manifest = &release.bundle.manifest;
    let title = if manifest.title_id.starts_with("hub-title-") && l.has(&manifest.title_id) {
        l.t(&manifest.title_id)
    } else {
        manifest.dataset.clone()
    };
    l.plain(
        "hub-release-name",
        &[
            ("title", title.into()),
            // Two data sets may be about the same; the name of the file tells them apart.
            ("dataset", manifest.dataset.as_str().into()),
            ("version", l.digits(&manifest.version.to_string()).into()),
        ],
    )
}

/// When it was approved.
pub(crate) fn release_day(l: &L, release: &Release) -> String {
    let created = &release.bundle.manifest.created;
    let day = created.split('T').next().unwrap_or_default();
    day.parse().map_or_else(|_| day.to_owned(), |date| l.date(date))
}

/// What may be said about the records left out.
pub(crate) fn left_out(l: &L, left_out: LeftOut) -> String {
    match left_out {
        LeftOut::FewerThan(bound) => l.ta("hub-left-out-fewer", &[("k", bound.into())]),
        LeftOut::UpToPercent(percent) => {
            #[expect(clippy::cast_precision_loss, reason = "0 to 100")]
            let share = l.percent(percent as f64 / 100.0, 0);
            l.ta("hub-left-out-share", &[("share", share.into())])
        }
    }
}

/// How to cite a release.
pub(crate) fn citation(l: &L, settings: &Settings, release: &Release) -> Markup {
    let publisher = settings.publisher.clone().unwrap_or_else(|| l.t("hub-publisher"));
    let year = release.bundle.manifest.created.split('-').next().unwrap_or_default();
    let words = l.ta(
        "hub-cite",
        &[
            ("publisher", publisher.into()),
            ("year", l.digits(year).into()),
            ("title", release_title(l, release).into()),
        ],
    );
    html! {
        p { (words) @if let Some(address) = &settings.address { " " (components::code(address)) } }
    }
}
