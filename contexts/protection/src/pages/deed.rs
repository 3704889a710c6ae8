//! What adding a note, giving away, closing, opening again and revealing share: one form about a case, asked again where
//! something in it cannot be taken, and the way back.

use access::Actor;
use base::{FieldProblem, Refusal};
use maud::{Markup, html};
use store::Tx;
use ui::components::{Form as FormOf, Weight, actions, button, form, link_button};
use web::{Desk, Rejection, Reply, blocking};

use super::case::way;
use super::case_path;
use crate::Protection;
use crate::model::Case;

/// Runs a use case that reads, where it may block.
pub(super) async fn read<T: Send + 'static>(
    cx: &Protection,
    desk: &Desk,
    work: impl FnOnce(&mut Tx<'_>, &Actor) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let (actor, cx) = (desk.actor().clone(), cx.clone());
    blocking(move || cx.read(&actor, |_, tx, actor| work(tx, actor))).await
}

/// Runs a use case that writes, where it may block.
pub(super) async fn write<T: Send + 'static>(
    cx: &Protection,
    desk: &Desk,
    work: impl Fn(&Protection, &mut Tx<'_>, &Actor) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let (actor, cx) = (desk.actor().clone(), cx.clone());
    blocking(move || cx.write(&actor, work)).await
}

/// What came of a form: done, or what in it could not be taken, so that it is asked again. Any other refusal is the answer.
pub(super) fn taken<T>(done: Result<T, Refusal>) -> Result<Result<T, Vec<FieldProblem>>, Rejection> {
    match done {
        Ok(done) => Ok(Ok(done)),
        Err(Refusal::Invalid(problems)) => Ok(Err(problems)),
        Err(other) => Err(other.into()),
    }
}

/// A form about a case.
pub(super) struct Deed<'a> {
    /// The case.
    pub(super) case: &'a Case,
    /// Message ids of the heading and of the button.
    pub(super) words: (&'static str, &'static str),
    /// End of the address that takes it, behind that of the case.
    pub(super) end: &'a str,
    /// Sent along unseen.
    pub(super) hidden: &'a [(&'a str, &'a str)],
    /// Whether leaving the page must not lose what was typed.
    pub(super) guarded: bool,
}

impl Deed<'_> {
    /// Its page, with what is asked.
    pub(super) fn page(&self, desk: &Desk, asked: &Markup, problems: &[FieldProblem]) -> Reply {
        let (l, path) = (desk.l(), case_path(self.case.id));
        let (title, does) = self.words;
        let action = format!("{path}/{}", self.end);
        let sent = FormOf::post(&action).hidden(self.hidden);
        let sent = if self.guarded { sent.guard_typed_text() } else { sent };
        let body = form(
            &sent,
            &html! {
                (asked)
                (actions(&[button(&l.t(does), Weight::Primary), link_button(&path, &l.t("ui-cancel"), Weight::Quiet)]))
            },
        );
        desk.page(l.t(title), body)
            .before(way(desk, self.case))
            .problems(problems)
    }
}
