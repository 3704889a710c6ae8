//! The shell around every page: one heading, a skip link, the language menu, and the bars of the surface.

use maud::{DOCTYPE, Markup, html};

use crate::components::icon::{Icon, icon};
use crate::components::{Tone, notice_strip, user_text};
use crate::{L, Lang, assets};

/// One entry of the navigation; at most six are shown.
#[derive(Debug, Clone)]
pub struct NavItem<'a> {
    /// Where it leads.
    pub href: &'a str,
    /// Its text.
    pub label: String,
    /// Its sign, shown above the text on a phone.
    pub icon: Icon,
    /// Whether this page belongs to it.
    pub current: bool,
    /// Something to do behind it: a number in a badge.
    pub count: Option<i64>,
}

impl<'a> NavItem<'a> {
    /// An entry without a count.
    pub const fn new(href: &'a str, label: String, icon: Icon, current: bool) -> Self {
        Self {
            href,
            label,
            icon,
            current,
            count: None,
        }
    }
}

/// What the bars of a staff page need.
#[derive(Debug, Clone, Default)]
pub struct Staff<'a> {
    /// Navigation, at the inline start of wide screens, at the bottom of phones.
    pub nav: &'a [NavItem<'a>],
    /// Who is signed in, as they like to be called.
    pub user: &'a str,
    /// Link to their own account, devices and sessions.
    pub account: Option<&'a str>,
    /// Where the form that signs out posts to.
    pub sign_out: &'a str,
    /// Where the search box posts to; it sends the field `q`. None: no box.
    pub search: Option<&'a str>,
    /// Hidden fields of the shell's forms: the form token.
    pub hidden: &'a [(&'a str, &'a str)],
}

/// What the bars of a public page need.
#[derive(Debug, Clone, Default)]
pub struct Public<'a> {
    /// The start page in this language.
    pub home: &'a str,
    /// Navigation.
    pub nav: &'a [NavItem<'a>],
    /// What *Exit this page* opens; works without script. `None` hides the control.
    pub exit: Option<&'a str>,
    /// Links of the footer: address and text.
    pub footer: &'a [(&'a str, String)],
}

/// Who sees the page, and therefore which bars it has.
#[derive(Debug, Clone)]
pub enum Surface<'a> {
    /// Signed-in staff. Never has an exit control.
    Staff(Staff<'a>),
    /// Everybody. No cookies, language in the path.
    Public(Public<'a>),
    /// Before sign-in, in the wizard, on error pages: a quiet page without navigation.
    Plain,
}

/// How the language menu changes the language. Neither way needs script.
#[derive(Clone, Copy)]
pub enum Language<'a> {
    /// No menu.
    Fixed,
    /// Links; the function says where the page is in a language.
    Links(&'a dyn Fn(Lang) -> String),
    /// A form that posts the field `lang`, with hidden fields (the form token, the way back).
    Post {
        /// Where it posts to.
        action: &'a str,
        /// Hidden fields.
        hidden: &'a [(&'a str, &'a str)],
    },
}

/// What the browser tells of this page when it leads elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Referrer {
    /// Nothing, to anybody.
    #[default]
    Never,
    /// Its address to our own site, so that a form can be told from a forged one; nothing to any other.
    OwnSite,
}

impl Referrer {
    /// The name of the policy, for the page and for the header, which must say the same.
    pub const fn policy(self) -> &'static str {
        match self {
            Self::Never => "no-referrer",
            Self::OwnSite => "same-origin",
        }
    }
}

/// A page. Fill in what differs from [`Page::new`].
pub struct Page<'a> {
    /// The localizer.
    pub l: &'a L,
    /// Shown in the tab and the history of the browser: neutral, no personal data.
    pub title: &'a str,
    /// The page's one `h1`; the title where there is none.
    pub heading: Option<Markup>,
    /// Who sees it.
    pub surface: Surface<'a>,
    /// How the language is changed.
    pub language: Language<'a>,
    /// The deployment's neutral name for the program; a default of the language files where there is none.
    pub product: Option<&'a str>,
    /// Says on the page: not yet for real people.
    pub not_yet: bool,
    /// What the browser tells of it.
    pub referrer: Referrer,
    /// The form came back with problems: the title says so first, for those who hear it.
    pub invalid: bool,
    /// Above the heading: back link, breadcrumbs, notices, the error summary.
    pub before: Markup,
    /// Below the heading. Its headings begin at `h2`.
    pub body: Markup,
}

impl<'a> Page<'a> {
    /// A page with a title and a body, and nothing else.
    pub fn new(l: &'a L, title: &'a str, surface: Surface<'a>, body: Markup) -> Self {
        Self {
            l,
            title,
            heading: None,
            surface,
            language: Language::Fixed,
            product: None,
            not_yet: false,
            referrer: Referrer::Never,
            invalid: false,
            before: html! {},
            body,
        }
    }
}

/// Renders a page.
pub fn page(page: Page<'_>) -> Markup {
    let l = page.l;
    let product = page.product.map_or_else(|| l.t("ui-product-name"), str::to_owned);
    let mut title = format!("{} – {product}", page.title);
    if page.invalid {
        title = l.plain("ui-title-problem", &[("title", title.as_str().into())]);
    }
    let surface = match page.surface {
        Surface::Staff(_) => "staff",
        Surface::Public(_) => "public",
        Surface::Plain => "plain",
    };
    html! {
        (DOCTYPE)
        html lang=(l.lang().code()) dir=(l.lang().dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light";
                meta name="referrer" content=(page.referrer.policy());
                title { (title) }
                link rel="stylesheet" href=(assets::CSS_PATH);
                link rel="icon" type="image/svg+xml" href=(assets::ICON_PATH);
                link rel="manifest" href=(assets::MANIFEST_PATH);
                script type="module" src=(assets::JS_PATH) {}
            }
            body class=(surface) {
                a.skip href="#main" { (l.t("ui-skip")) }
                header {
                    (bar(l, &product, &page.surface, page.language))
                    @if page.not_yet { (notice_strip(Tone::Attention, &l.t("ui-not-yet"))) }
                }
                div.frame {
                    @if let Surface::Staff(staff) = &page.surface { (nav(l, staff.nav)) }
                    main #main tabindex="-1" {
                        (page.before)
                        h1 { @if let Some(heading) = &page.heading { (heading) } @else { (page.title) } }
                        (page.body)
                    }
                }
                (footer(l, &product, &page.surface, page.not_yet))
            }
        }
    }
}

fn bar(l: &L, product: &str, surface: &Surface<'_>, language: Language<'_>) -> Markup {
    let home = match surface {
        Surface::Public(public) if !public.home.is_empty() => public.home,
        _ => "/",
    };
    html! {
        div.top {
            div.top-in {
                a.product href=(home) { (mark()) span { (product) } }
                @if let Surface::Public(public) = surface { (nav(l, public.nav)) }
                @if let Surface::Staff(Staff { search: Some(action), hidden, .. }) = surface {
                    form.find method="post" action=(action) role="search" {
                        (hidden_fields(hidden))
                        label.away for="find" { (l.t("ui-search")) }
                        input #find type="search" name="q" dir="auto" autocomplete="off" placeholder=(l.t("ui-search"));
                        button.icon-only type="submit" { (icon(Icon::Search)) span.away { (l.t("ui-search-do")) } }
                    }
                }
                div.top-end {
                    (language_menu(l, language))
                    @if let Surface::Staff(staff) = surface { (user_menu(l, staff)) }
                }
            }
            @if let Surface::Public(Public { exit: Some(exit), .. }) = surface {
                a.exit href=(exit) rel="noreferrer nofollow" data-exit="" { (l.t("ui-exit")) }
            }
        }
    }
}

/// The product's sign: two leaves that meet, nothing that tells what the program is for.
fn mark() -> Markup {
    html! {
        svg.mark viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false" {
            path d="M12 21C6 18.5 3 14.5 3 9V4.5C8 4.5 12 8 12 13.5Z" fill="currentColor" {}
            path d="M12 21c6-2.5 9-6.5 9-12V4.5C16 4.5 12 8 12 13.5Z" fill="currentColor" fill-opacity=".55" {}
        }
    }
}

fn nav(l: &L, items: &[NavItem<'_>]) -> Markup {
    html! {
        @if !items.is_empty() {
            nav.main aria-label=(l.t("ui-nav")) {
                ul {
                    @for item in items.iter().take(6) {
                        li {
                            a href=(item.href) aria-current=[item.current.then_some("page")] {
                                (icon(item.icon))
                                span { (item.label) }
                                @if let Some(count) = item.count { span.count { (l.number(count)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn language_menu(l: &L, language: Language<'_>) -> Markup {
    let others = || Lang::ALL.into_iter();
    html! {
        @match language {
            Language::Fixed => {}
            Language::Links(to) => {
                (menu(&l.t("ui-language"), Icon::Globe, l.lang().endonym(), &html! {
                    ul {
                        @for lang in others() {
                            li {
                                a href=(to(lang)) lang=(lang.code()) hreflang=(lang.code()) dir=(lang.dir())
                                    aria-current=[(lang == l.lang()).then_some("true")] { (lang.endonym()) }
                            }
                        }
                    }
                }))
            }
            Language::Post { action, hidden } => {
                (menu(&l.t("ui-language"), Icon::Globe, l.lang().endonym(), &html! {
                    form method="post" action=(action) {
                        (hidden_fields(hidden))
                        ul {
                            @for lang in others() {
                                li {
                                    button type="submit" name="lang" value=(lang.code()) lang=(lang.code()) dir=(lang.dir())
                                        aria-current=[(lang == l.lang()).then_some("true")] { (lang.endonym()) }
                                }
                            }
                        }
                    }
                }))
            }
        }
    }
}

fn user_menu(l: &L, staff: &Staff<'_>) -> Markup {
    menu(
        &l.t("ui-account"),
        Icon::Person,
        staff.user,
        &html! {
            ul {
                @if let Some(account) = staff.account { li { a href=(account) { (l.t("ui-account")) } } }
                li {
                    form method="post" action=(staff.sign_out) {
                        (hidden_fields(staff.hidden))
                        button type="submit" { (l.t("ui-sign-out")) }
                    }
                }
            }
        },
    )
}

fn menu(name: &str, sign: Icon, shown: &str, content: &Markup) -> Markup {
    html! {
        details.menu {
            summary { (icon(sign)) span.away { (name) ": " } span.menu-text { (user_text(shown)) } }
            div.menu-body { (content) }
        }
    }
}

pub(crate) fn hidden_fields(fields: &[(&str, &str)]) -> Markup {
    html! { @for (name, value) in fields { input type="hidden" name=(name) value=(value); } }
}

fn footer(l: &L, product: &str, surface: &Surface<'_>, not_yet: bool) -> Markup {
    html! {
        footer.foot {
            div.foot-in {
                p { (product) }
                @if let Surface::Public(public) = surface {
                    @if !public.footer.is_empty() {
                        ul { @for (href, label) in public.footer { li { a href=(href) { (label) } } } }
                    }
                }
                @if not_yet { p { (l.t("ui-not-yet")) } }
            }
        }
    }
}
