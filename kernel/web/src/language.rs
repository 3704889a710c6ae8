//! The language menu: a form that works without script.

use axum::response::{IntoResponse, Redirect, Response};

use crate::resume::is_local;
use crate::{Form, Rejection, Routes, Rule, Visit, blocking, cookie};

/// Where the language menu posts to.
pub(crate) const PATH: &str = "/language";
/// The field that names the page to go back to.
pub(crate) const BACK: &str = "back";

/// The routes of the plumbing itself; `app` merges them with those of the contexts.
pub fn routes() -> Routes {
    Routes::new().post(PATH, Rule::Open, choose)
}

async fn choose(visit: Visit, form: Form) -> Result<Response, Rejection> {
    let lang = form.text("lang").parse().map_err(|_| Rejection::Unreadable)?;
    if let Some(session) = visit.session().cloned() {
        let sessions = visit.web().sessions();
        blocking(move || sessions.choose_language(&session, lang)).await?;
    }
    let back = form.text(BACK);
    let back = if is_local(back) {
        back
    } else {
        visit.web().shell().paths().home
    };
    let cookie = cookie::lang(visit.web().settings(), lang);
    let mut response = Redirect::to(back).into_response();
    response.headers_mut().extend(cookie);
    Ok(response)
}
