//! The pages of this context. Addresses hold identifiers and cursors, never a name or a code.

mod case;
mod find;
mod list;
mod question;
mod register;
mod show;
mod today;

use access::Action;
use base::{CaseId, Id, PartialDate, Refusal};
use web::{Form, Routes, Rule};

use crate::Protection;

/// All routes of this context, each with its rule.
pub fn routes(protection: Protection) -> Routes {
    Routes::new()
        .get("/today", Rule::May(Action::CaseList), today::show)
        .get("/people/register", Rule::May(Action::PersonRegister), register::show)
        .post("/people/register", Rule::May(Action::PersonRegister), register::send)
        .post(
            "/people/register/similar",
            Rule::May(Action::PersonMatch),
            register::similar,
        )
        .get("/people/find", Rule::May(Action::PersonSearch), find::ask)
        .post("/people/find", Rule::May(Action::PersonSearch), find::search)
        .get("/cases", Rule::May(Action::CaseList), list::show)
        .get("/cases/{case}", Rule::SignedIn, case::show)
        .with_state(protection)
}

/// An identifier of an address; what is none names nothing.
fn id_of<T>(text: &str) -> Result<Id<T>, Refusal> {
    text.parse().map_err(|_| Refusal::NotFound)
}

/// The address of a case.
fn case_path(case: CaseId) -> String {
    format!("/cases/{case}")
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

/// A date that was sent.
fn date_of(sent: &Form, name: &str) -> Result<Option<PartialDate>, base::FieldProblem> {
    parts(sent, name)
        .parse()
        .map_err(|_| base::FieldProblem::new(name, "protection-problem-date"))
}
