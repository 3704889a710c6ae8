//! A page as an answer.

use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::FieldProblem;
use maud::{Markup, html};
use ui::components::error_summary;
use ui::{L, Language, Page, Staff, Surface};

use crate::{Visit, language};

const SILENT: &str = "<meta name=\"referrer\" content=\"no-referrer\">";
const OWN_PAGES: &str = "<meta name=\"referrer\" content=\"same-origin\">";

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
            headers: Vec::new(),
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

    /// In another language than the visit began with.
    pub(crate) fn in_language(mut self, l: &L) -> Self {
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
        page.before = self.before.clone();
        page.invalid = self.invalid;
        page.product = web.settings().product.as_deref();
        page.not_yet = web.settings().not_yet;
        if self.language {
            page.language = Language::Post {
                action: language::PATH,
                hidden: &back,
            };
        }
        // The policy of the document must be that of the header (see `Routes::router`), and the shell writes the public
        // side's. Nothing that anybody typed stands before it.
        ui::page(page).into_string().replacen(SILENT, OWN_PAGES, 1)
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
