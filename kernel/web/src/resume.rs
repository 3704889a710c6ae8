//! A session that ends while somebody types costs no text.
//!
//! A form that arrives without a session is answered with the sign-in form, which carries every typed field along as hidden
//! fields. The sign-in handler of accounts needs three lines for it:
//!
//! - the page: `Resume::of(&visit).hidden()` inside its form (after a wrong password `Resume::from_form(&form).hidden()`);
//! - success: `Resume::from_form(&form).go_on(&visit, &token, user, lang)` is the answer: it sets the cookie and leads on, by a
//!   redirect to the page that was asked for, or by a page whose one button sends the typed text to where it was going.
//!
//! No script, nothing kept on the server, nothing in addresses. Sending again passes the same rule as any other request.
//! Where it is known whose session ended, only they get their text back: on a shared screen nobody sends what another typed.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::{Ambient, Redacted, UserId};
use maud::{Markup, html};
use ui::Lang;
use ui::components::{self, Weight, button, link_button};

use crate::{FORM_LIMIT, Form, Rejection, Visit};

/// Most bytes that the sign-in route must take, because it carries another form along: text outside Latin script becomes three times as
/// long when a multipart form is sent on url-encoded.
pub const LIMIT: usize = 4 * FORM_LIMIT;

/// Prefix of a typed field on its way through the sign-in.
const KEPT: &str = "kept:";
/// The page to go to.
const NEXT: &str = "next";
/// The address that the kept fields were going to.
const AGAIN: &str = "again";
/// What could not be carried along.
const LOST: &str = "lost";
/// Whose session it was, as [`mark`] writes it.
const WHOSE: &str = "whose";
/// Longest address that is carried along, in bytes.
const LONGEST: usize = 2000;

/// Where somebody was going before they had to sign in, and what they had typed.
#[derive(Debug, Clone, Default)]
pub struct Resume {
    to: Option<String>,
    fields: Option<Vec<(String, Redacted<String>)>>,
    lost: Lost,
    whose: Option<String>,
}

/// The words around the button that sends a form again.
struct Words {
    title: &'static str,
    text: &'static str,
    nothing: &'static str,
}

const AFTER_SIGN_IN: Words = Words {
    title: "web-again",
    text: "web-again-text",
    nothing: "web-again-nothing",
};
const AFTER_PROOF: Words = Words {
    title: "web-proved",
    text: "web-proved-text",
    nothing: "web-proved-nothing",
};

/// What could not be carried along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Lost {
    #[default]
    Nothing,
    Files,
    All,
}

impl Lost {
    const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Files => "files",
            Self::All => "all",
        }
    }

    fn from_code(code: &str) -> Self {
        [Self::Files, Self::All]
            .into_iter()
            .find(|lost| lost.code() == code)
            .unwrap_or_default()
    }
}

impl Resume {
    /// What the sign-in page was told in its address.
    pub fn of(visit: &Visit) -> Self {
        visit.next().map(Self::to).unwrap_or_default()
    }

    /// What the sign-in form carried along.
    pub fn from_form(form: &Form) -> Self {
        let again = form.text(AGAIN);
        if !is_local(again) {
            return Self::to(form.text(NEXT));
        }
        let kept = form
            .fields()
            .filter_map(|(name, value)| Some((name.strip_prefix(KEPT)?.to_owned(), value.clone())));
        Self {
            to: Some(again.to_owned()),
            fields: Some(kept.collect()),
            lost: Lost::from_code(form.text(LOST)),
            whose: Some(form.text(WHOSE).to_owned()).filter(|mark| !mark.is_empty()),
        }
    }

    /// To a page of ours; nothing to resume if it is not one.
    pub(crate) fn to(path: &str) -> Self {
        Self {
            to: is_local(path).then(|| path.to_owned()),
            ..Self::default()
        }
    }

    /// To where a form was going; `None` if it could not be read.
    pub(crate) fn keeping(path: &str, form: Option<&Form>) -> Self {
        let kept = form.map(Form::fields).into_iter().flatten();
        Self {
            fields: Some(kept.map(|(name, value)| (name.to_owned(), value.clone())).collect()),
            lost: match form {
                None => Lost::All,
                Some(form) if form.has_files() => Lost::Files,
                Some(_) => Lost::Nothing,
            },
            ..Self::to(path)
        }
    }

    /// Whose session it was, if that is known.
    pub(crate) fn of_user(mut self, ambient: &Ambient, user: Option<UserId>) -> Self {
        self.whose = user.and_then(|user| Some(mark(ambient.bytes().ok()?, user)));
        self
    }

    /// Whether somebody else than this user typed it.
    fn is_anothers(&self, user: UserId) -> bool {
        self.whose.as_deref().is_some_and(|found| !is_mark_of(found, user))
    }

    /// An address of ours that leads on to the same page after signing in; `None` if something was typed, which an address cannot carry.
    pub fn address(&self, path: &str) -> Option<String> {
        self.sign_in_address(path)
    }

    /// The hidden fields that the sign-in form carries along.
    pub fn hidden(&self) -> Markup {
        let Some(to) = &self.to else { return html! {} };
        html! {
            @if let Some(fields) = &self.fields {
                input type="hidden" name=(AGAIN) value=(to);
                @if let Some(whose) = &self.whose { input type="hidden" name=(WHOSE) value=(whose); }
                @if self.lost != Lost::Nothing { input type="hidden" name=(LOST) value=(self.lost.code()); }
                @for (name, value) in fields { (hidden_field(&format!("{KEPT}{name}"), value.expose())) }
            } @else {
                input type="hidden" name=(NEXT) value=(to);
            }
        }
    }

    /// The answer to a sign-in that succeeded: the cookie, and the way on.
    pub fn go_on(self, visit: &Visit, token: &str, user: UserId, lang: Lang) -> Response {
        let Some(cookie) = visit.session_cookie(token) else {
            return Rejection::not_wired().into_response();
        };
        let home = visit.web().shell().paths().home;
        let mut response = match (&self.to, &self.fields) {
            (_, Some(_)) if self.is_anothers(user) => start_again(visit, lang),
            (Some(to), Some(fields)) => self.send_again(visit, lang, to, fields, &AFTER_SIGN_IN),
            (Some(to), None) => Redirect::to(to).into_response(),
            (None, _) => Redirect::to(home).into_response(),
        };
        response.headers_mut().extend([cookie]);
        response
    }

    /// The answer to somebody who was signed in and has shown again that it is them: the way on.
    pub fn proved(self, visit: &Visit) -> Response {
        match (&self.to, &self.fields) {
            (Some(to), Some(fields)) => self.send_again(visit, visit.l().lang(), to, fields, &AFTER_PROOF),
            _ => self.already(visit),
        }
    }

    /// The answer to somebody who asks for the sign-in and is signed in already: the way on.
    pub fn already(&self, visit: &Visit) -> Response {
        let home = visit.web().shell().paths().home;
        Redirect::to(self.to.as_deref().unwrap_or(home)).into_response()
    }

    /// A page with one button, because no script is needed for a button.
    fn send_again(
        &self,
        visit: &Visit,
        lang: Lang,
        to: &str,
        fields: &[(String, Redacted<String>)],
        words: &Words,
    ) -> Response {
        let l = visit.l().in_lang(lang);
        let home = visit.web().shell().paths().home;
        let body = html! {
            @if self.lost == Lost::All {
                p { (l.t(words.nothing)) }
            } @else {
                p { (l.t(words.text)) }
                @if self.lost == Lost::Files { p { (l.t("web-again-files")) } }
                (components::form(&components::Form::post(to).multipart(), &html! {
                    @for (name, value) in fields { (hidden_field(name, value.expose())) }
                    (button(&l.t("web-again-send"), Weight::Primary))
                }))
            }
            p { (link_button(home, &l.t("web-again-leave"), Weight::Secondary)) }
        };
        visit
            .page(l.t(words.title), body)
            .in_language(&l)
            .fixed_language()
            .into_response()
    }

    /// The page that asks somebody who is signed in to show again that it is them.
    pub(crate) fn ask_proof(&self, visit: &Visit) -> Response {
        let l = visit.l();
        let shell = visit.web().shell();
        let prove = shell.paths().prove;
        if let Some(address) = self.sign_in_address(prove) {
            return Redirect::to(&address).into_response();
        }
        let body = html! {
            p { (l.t("web-prove-text")) }
            p { (l.t(if self.lost == Lost::All { "web-prove-nothing" } else { "web-prove-kept" })) }
            (components::form(&components::Form::post(prove).multipart(), &html! {
                (self.hidden())
                (shell.prove_fields(visit))
                (button(&l.t("web-prove-button"), Weight::Primary))
                (shell.prove_else(visit))
            }))
        };
        visit
            .page(l.t("web-prove"), body)
            .fixed_language()
            .status(StatusCode::FORBIDDEN)
            .into_response()
    }

    /// Where a page that was asked for is found after signing in; `None` if a form was sent.
    pub(crate) fn sign_in_address(&self, sign_in: &str) -> Option<String> {
        match (&self.to, &self.fields) {
            (_, Some(_)) => None,
            (Some(to), None) if to != "/" => {
                let query: String = form_urlencoded::Serializer::new(String::new())
                    .append_pair(NEXT, to)
                    .finish();
                Some(format!("{sign_in}?{query}"))
            }
            _ => Some(sign_in.to_owned()),
        }
    }

    /// The page that asks to sign in again.
    pub(crate) fn ask(&self, visit: &Visit) -> Response {
        let l = visit.l();
        let shell = visit.web().shell();
        let sign_in = shell.paths().sign_in;
        if let Some(address) = self.sign_in_address(sign_in) {
            return Redirect::to(&address).into_response();
        }
        let kept = self.lost != Lost::All;
        let body = html! {
            p { (l.t(if kept { "web-sign-in-again-text" } else { "web-sign-in-again-nothing" })) }
            @if self.lost == Lost::Files { p { (l.t("web-again-files")) } }
            (components::form(&components::Form::post(sign_in).multipart(), &html! {
                (self.hidden())
                (shell.sign_in_fields(visit))
                (button(&l.t("web-sign-in"), Weight::Primary))
                (shell.sign_in_else(visit))
            }))
        };
        let mut response = visit
            .page(l.t("web-sign-in-again"), body)
            .fixed_language()
            .status(StatusCode::UNAUTHORIZED)
            .into_response();
        // RFC 9110 wants a challenge with every 401; there is no registered one for a form.
        let challenge = axum::http::HeaderValue::from_static("Form");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
        response
    }
}

/// What another typed is neither shown nor sent.
fn start_again(visit: &Visit, lang: Lang) -> Response {
    let l = visit.l().in_lang(lang);
    let home = visit.web().shell().paths().home;
    let body = html! {
        p { (l.t("web-again-others-text")) }
        p { (link_button(home, &l.t("web-home"), Weight::Primary)) }
    };
    visit
        .page(l.t("web-again-others"), body)
        .in_language(&l)
        .fixed_language()
        .into_response()
}

/// A user as a form may carry them through a page: salted, so that two pages of one user cannot be told to be of one.
fn mark(salt: [u8; 16], user: UserId) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("amparo web resume whose 1");
    hasher.update(&salt).update(user.as_bytes());
    format!("{:032x}{}", u128::from_be_bytes(salt), hasher.finalize().to_hex())
}

fn is_mark_of(text: &str, user: UserId) -> bool {
    text.split_at_checked(32)
        .and_then(|(salt, _)| u128::from_str_radix(salt, 16).ok())
        .is_some_and(|salt| mark(salt.to_be_bytes(), user) == text)
}

/// A hidden input loses line ends in some browsers; a hidden text area keeps them.
fn hidden_field(name: &str, value: &str) -> Markup {
    html! {
        @if value.contains('\n') {
            // The first line end after the tag is not part of the value.
            textarea name=(name) hidden { "\n" (value) }
        } @else {
            input type="hidden" name=(name) value=(value);
        }
    }
}

/// Whether a text is a path on this very site: no scheme, no host, nothing that a browser reads as one.
pub(crate) fn is_local(path: &str) -> bool {
    let mut bytes = path.bytes();
    bytes.next() == Some(b'/')
        && !matches!(bytes.next(), Some(b'/' | b'\\'))
        && path.len() <= LONGEST
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}
