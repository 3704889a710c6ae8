//! A page as an answer.

use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::FieldProblem;
use maud::{Markup, html};
use ui::components::{Tone, error_summary, notice, time};
use ui::{L, Language, Page, Referrer, Staff, Surface};

use crate::{Visit, Wait, language};

/// Our own pages may tell one another where a form comes from: with [`Referrer::Never`], browsers that send no
/// `Sec-Fetch-Site` (old ones, and all of them without TLS) send `Origin: null`, and their forms could not be told from forged
/// ones. No other site learns anything either way.
pub(crate) const REFERRER: Referrer = Referrer::OwnSite;

/// A page of the staff side, made by [`Visit::page`]. Returned from a handler.
#[derive(Debug)]
#[must_use = "a reply that is not returned is not shown"]
pub struct Reply {
    visit: Visit,
    l: L,
    status: StatusCode,
    title: String,
    heading: Option<Markup>,
    before: Markup,
    body: Markup,
    invalid: bool,
    language: bool,
    notices: bool,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Reply {
    pub(crate) fn new(visit: &Visit, title: String, body: Markup) -> Self {
        Self {
            visit: visit.clone(),
            l: visit.l().clone(),
            status: StatusCode::OK,
            title,
            heading: None,
            before: html! {},
            body,
            invalid: false,
            // The menu leads back to this page, which only works for a page that was asked for, not sent to.
            language: *visit.method() == Method::GET,
            notices: true,
            headers: Vec::new(),
        }
    }

    /// Without the strip that says how many notices wait: for the page that shows them.
    pub fn without_notices(mut self) -> Self {
        self.notices = false;
        self
    }

    /// That notices wait, above everything else of the page.
    fn waiting(&self) -> Markup {
        let (l, visit) = (&self.l, &self.visit);
        let waiting = visit.session().map_or(0, |session| session.notices);
        let text = l.ta("web-notices", &[("count", i64::from(waiting).into())]);
        html! {
            (self.factor_due())
            @if self.notices && waiting > 0 {
                (notice(Tone::Attention, &text, &html! {
                    p { a href=(visit.web().shell().paths().notices) { (l.t("web-notices-show")) } }
                }))
            }
        }
    }

    /// That a second way to show who one is will be needed, on every page but the one where it is added.
    fn factor_due(&self) -> Markup {
        let (l, visit) = (&self.l, &self.visit);
        let factors = visit.web().shell().paths().factors;
        let due = visit.session().and_then(|session| session.factor_due);
        let due = due.filter(|due| *due > visit.now() && !visit.path().starts_with(factors));
        html! {
            @if let Some(due) = due {
                (notice(Tone::Attention, &l.t("web-factor-due"), &html! {
                    p { (l.t("web-factor-due-text")) " " (time(l, due)) }
                    p { a href=(factors) { (l.t("web-factor-due-add")) } }
                }))
            }
        }
    }

    /// A heading other than the title, which may name what the title must not.
    pub fn heading(mut self, heading: Markup) -> Self {
        self.heading = Some(heading);
        self
    }

    /// What stands above the heading.
    pub fn before(mut self, before: Markup) -> Self {
        self.before = html! { (self.before) (before) };
        self
    }

    /// The form came back with problems: 422, the summary above the heading, the title says so. Nothing happens without any.
    pub fn problems(mut self, problems: &[FieldProblem]) -> Self {
        if problems.is_empty() {
            return self;
        }
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self.invalid = true;
        let summary = error_summary(&self.l, problems);
        self.before(summary)
    }

    /// There were too many tries: 429, said above the form, which keeps what was typed.
    pub fn must_wait(self, wait: Wait) -> Self {
        let problem = FieldProblem::new("", "web-too-many-text").with("seconds", wait.seconds.to_string());
        self.problems(&[problem])
            .status(StatusCode::TOO_MANY_REQUESTS)
            .header((header::RETRY_AFTER, HeaderValue::from(wait.seconds)))
    }

    /// Another status.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// One header more, such as a cookie.
    pub fn header(mut self, header: impl Into<Option<(HeaderName, HeaderValue)>>) -> Self {
        self.headers.extend(header.into());
        self
    }

    /// In another language than the visit began with: a page that is printed for somebody else.
    pub fn in_language(mut self, l: &L) -> Self {
        self.l = l.clone();
        self
    }

    /// Without the language menu.
    pub(crate) fn fixed_language(mut self) -> Self {
        self.language = false;
        self
    }

    fn render(&self) -> String {
        let (visit, web) = (&self.visit, self.visit.web());
        let paths = web.shell().paths();
        let nav = visit
            .session()
            .map(|session| web.shell().nav(visit, session))
            .unwrap_or_default();
        let surface = match visit.session() {
            None => Surface::Plain,
            Some(session) => Surface::Staff(Staff {
                nav: &nav,
                user: session.display.expose(),
                account: Some(paths.account),
                sign_out: paths.sign_out,
                search: access::capable(&session.actor, access::Action::PersonSearch)
                    .ok()
                    .map(|()| paths.search),
                hidden: &[],
            }),
        };
        let back = [(language::BACK, visit.path())];
        let mut page = Page::new(&self.l, &self.title, surface, self.body.clone());
        page.heading.clone_from(&self.heading);
        page.before = html! { (self.waiting()) (self.before) };
        page.invalid = self.invalid;
        page.product = web.settings().product.as_deref();
        page.not_yet = web.settings().not_yet;
        page.referrer = REFERRER;
        if self.language {
            page.language = Language::Post {
                action: language::PATH,
                hidden: &back,
            };
        }
        ui::page(page).into_string()
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let mut response = self.render().into_response();
        *response.status_mut() = self.status;
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        response.headers_mut().insert(header::CONTENT_TYPE, html);
        for (name, value) in self.headers {
            response.headers_mut().append(name, value);
        }
        response
    }
}
