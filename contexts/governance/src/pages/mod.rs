//! The pages of this context. Addresses hold identifiers, never what happened.

mod breach;
mod departure;
mod destruction;
mod evacuation;
mod papers;
mod register;
mod report;
mod retention;

use access::{Action, Actor};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::{FieldProblem, Id, OrgId, Redacted, Refusal, UserId};
use maud::{Markup, html};
use store::Tx;
use ui::L;
use ui::components::{Choice, Field, user_text};
use web::{Desk, Form, Rejection, Routes, Rule, blocking};

use crate::Governance;

/// All routes of this context, each with its rule.
pub fn routes(governance: Governance) -> Routes {
    Routes::new()
        .get("/data-protection", Rule::May(Action::BreachRegister), register::show)
        .get(
            "/data-protection/register.csv",
            Rule::May(Action::BreachRegister),
            register::csv,
        )
        .get(
            "/data-protection/papers/dpia.md",
            Rule::May(Action::BreachRegister),
            papers::assessment,
        )
        .get(
            "/data-protection/papers/information-sharing-protocol.md",
            Rule::May(Action::BreachRegister),
            papers::sharing,
        )
        .get(
            "/data-protection/papers/breach-playbook.md",
            Rule::May(Action::BreachRegister),
            papers::playbook,
        )
        .get(
            "/data-protection/papers/record-of-processing.md",
            Rule::May(Action::BreachRegister),
            papers::record,
        )
        .get("/breaches/report", Rule::May(Action::BreachReport), report::show)
        .post("/breaches/report", Rule::May(Action::BreachReport), report::send)
        .get("/breaches/{breach}", Rule::May(Action::BreachView), breach::show)
        .post("/breaches/{breach}/add", Rule::May(Action::BreachAdd), breach::add)
        .post(
            "/breaches/{breach}/assess",
            Rule::May(Action::BreachHandle),
            breach::assess,
        )
        .post(
            "/breaches/{breach}/decide",
            Rule::May(Action::BreachHandle),
            breach::decide,
        )
        .post("/breaches/{breach}/told", Rule::May(Action::BreachHandle), breach::told)
        .post(
            "/breaches/{breach}/close",
            Rule::May(Action::BreachHandle),
            breach::close,
        )
        .post(
            "/breaches/{breach}/reopen",
            Rule::May(Action::BreachReopen),
            breach::reopen,
        )
        .get("/retention", Rule::May(Action::RetentionView), retention::show)
        .post(
            "/retention/settings",
            Rule::Fresh(Action::RetentionSet),
            retention::settings,
        )
        .post("/retention/holds", Rule::May(Action::HoldPlace), retention::hold)
        .post(
            "/retention/holds/{hold}/lift",
            Rule::Fresh(Action::HoldLift),
            retention::lift,
        )
        .get("/evacuation", Rule::May(Action::SiteLock), evacuation::show)
        .post(
            "/evacuation/{site}/lock",
            Rule::Fresh(Action::SiteLock),
            evacuation::lock,
        )
        .post(
            "/evacuation/{site}/unlock",
            Rule::Fresh(Action::SiteUnlock),
            evacuation::unlock,
        )
        .post(
            "/evacuation/{site}/agree",
            Rule::Fresh(Action::SiteUnlockAgree),
            evacuation::agree,
        )
        .post(
            "/evacuation/{site}/withdraw",
            Rule::May(Action::SiteUnlock),
            evacuation::withdraw,
        )
        .get(
            "/evacuation/{site}/destroy",
            Rule::May(Action::SiteDestroy),
            destruction::show,
        )
        .post(
            "/evacuation/{site}/destroy",
            Rule::Fresh(Action::SiteDestroy),
            destruction::ask,
        )
        .post(
            "/evacuation/{site}/destroy/agree",
            Rule::Fresh(Action::SiteDestroyAgree),
            destruction::agree,
        )
        .post(
            "/evacuation/{site}/destroy/withdraw",
            Rule::May(Action::SiteDestroy),
            destruction::withdraw,
        )
        .get("/leaving", Rule::May(Action::DepartureView), departure::show)
        .post(
            "/leaving/exports",
            Rule::Fresh(Action::OrganisationExport),
            departure::export_ask,
        )
        .post(
            "/leaving/exports/{export}/agree",
            Rule::Fresh(Action::OrganisationExportAgree),
            departure::export_agree,
        )
        .post(
            "/leaving/exports/{export}/withdraw",
            Rule::May(Action::OrganisationExport),
            departure::export_withdraw,
        )
        .post("/leaving", Rule::Fresh(Action::OrganisationLeave), departure::ask)
        .post(
            "/leaving/agree",
            Rule::Fresh(Action::OrganisationLeaveAgree),
            departure::agree,
        )
        .post(
            "/leaving/withdraw",
            Rule::May(Action::OrganisationLeave),
            departure::withdraw,
        )
        .with_state(governance)
}

/// An identifier of an address; what is none names nothing.
fn id_of<T>(text: &str) -> Result<Id<T>, Refusal> {
    text.parse().map_err(|_| Refusal::NotFound)
}

/// Runs a use case that reads, where it may block.
async fn read<T: Send + 'static>(
    cx: &Governance,
    desk: &Desk,
    work: impl FnOnce(&Governance, &mut Tx<'_>, &Actor) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let (actor, cx) = (desk.actor().clone(), cx.clone());
    blocking(move || cx.read(&actor, work)).await
}

/// Runs a use case that writes, where it may block.
async fn write<T: Send + 'static>(
    cx: &Governance,
    desk: &Desk,
    work: impl Fn(&Governance, &mut Tx<'_>, &Actor) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let (actor, cx) = (desk.actor().clone(), cx.clone());
    blocking(move || cx.write(&actor, work)).await
}

/// What came of a form: done, or what in it could not be taken, so that it is asked again.
fn taken<T>(done: Result<T, Refusal>) -> Result<Result<T, Vec<FieldProblem>>, Rejection> {
    match done {
        Ok(done) => Ok(Ok(done)),
        Err(Refusal::Invalid(problems)) => Ok(Err(problems)),
        Err(other) => Err(other.into()),
    }
}

/// A section of a page with its heading.
fn section(heading: &str, body: &Markup) -> Markup {
    html! { section { h2 { (heading) } (body) } }
}

/// What was typed into a field, or else `stored`.
fn typed(sent: Option<&Form>, name: &str, stored: &str) -> String {
    sent.map_or_else(|| stored.to_owned(), |form| form.text(name).to_owned())
}

/// A field that keeps what was typed and shows what is wrong with it.
fn kept<'a>(l: &L, name: &'a str, label: &str, sent: Option<&Form>, problems: &[FieldProblem]) -> Field<'a> {
    Field::new(name, l.t(label))
        .value(typed(sent, name, ""))
        .problems(l, problems)
}

/// What was ticked of a field, or else what is stored.
fn ticked(sent: Option<&Form>, name: &str, stored: &[String]) -> Vec<String> {
    sent.map_or_else(|| stored.to_vec(), |form| list(form, name))
}

fn list(form: &Form, name: &str) -> Vec<String> {
    form.list(name).into_iter().map(str::to_owned).collect()
}

/// The three parts of a date field as they were sent.
fn parts(sent: &Form, name: &str) -> ui::components::DateParts {
    let part = |part: &str| sent.text(&format!("{name}.{part}")).to_owned();
    ui::components::DateParts {
        year: part("year"),
        month: part("month"),
        day: part("day"),
    }
}

/// Choices of codes with their words.
fn choices<'a>(l: &L, codes: &[&'a str], word: fn(&L, &str) -> String) -> Vec<Choice<'a>> {
    codes.iter().map(|code| Choice::new(*code, word(l, code))).collect()
}

/// The name of a colleague, to be shown beside what they did.
fn name_of(cx: &Governance, org: OrgId, user: UserId) -> Option<Redacted<String>> {
    cx.staff().name(org, user)
}

fn by(l: &L, name: Option<&Redacted<String>>) -> Markup {
    match name {
        Some(name) => user_text(name.expose()),
        None => html! { (l.t("governance-somebody")) },
    }
}

/// A CSV file that spreadsheet programs read as UTF-8.
fn csv_file(name: &str, bytes: &[u8]) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, [b"\xef\xbb\xbf".as_slice(), bytes].concat()).into_response()
}
