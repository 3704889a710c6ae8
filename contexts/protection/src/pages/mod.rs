//! The pages of this context. Addresses hold identifiers and cursors, never a name or a code.

mod assign;
mod case;
mod close;
mod deed;
mod emergency;
mod erase;
mod export;
mod fill;
mod find;
mod history;
mod list;
mod note;
mod plan;
mod question;
mod register;
mod reveal;
mod section;
mod service;
mod show;
mod tasks;
mod team;
mod today;
mod way;

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
        .get("/people/{person}/erase", Rule::May(Action::PersonErase), erase::ask)
        .post("/people/{person}/erase", Rule::Fresh(Action::PersonErase), erase::run)
        .get(
            "/people/{person}/statement",
            Rule::May(Action::PersonStatement),
            export::ask_statement,
        )
        .post(
            "/people/{person}/statement",
            Rule::May(Action::PersonStatement),
            export::statement,
        )
        .get("/people/{person}/file", Rule::May(Action::PersonExport), export::ask)
        .post("/people/{person}/file", Rule::Fresh(Action::PersonExport), export::run)
        .get("/cases", Rule::May(Action::CaseList), list::show)
        .get("/cases/{case}", Rule::May(Action::CaseView), case::show)
        .get("/cases/{case}/stub", Rule::May(Action::StubView), case::show)
        .get(
            "/cases/{case}/section/{section}",
            Rule::May(Action::CaseEdit),
            section::show,
        )
        .post(
            "/cases/{case}/section/{section}",
            Rule::May(Action::CaseEdit),
            section::save,
        )
        .get(
            "/cases/{case}/items/{section}/{item}",
            Rule::May(Action::CaseEdit),
            section::show_item,
        )
        .post(
            "/cases/{case}/items/{section}/{item}",
            Rule::May(Action::CaseEdit),
            section::save_item,
        )
        .get("/cases/{case}/note", Rule::May(Action::NoteAdd), note::show)
        .post("/cases/{case}/note", Rule::May(Action::NoteAdd), note::add)
        .get("/cases/{case}/reveal", Rule::May(Action::PersonReveal), reveal::ask)
        .post(
            "/cases/{case}/reveal",
            Rule::May(Action::PersonReveal),
            reveal::identity,
        )
        .get(
            "/cases/{case}/reveal-places",
            Rule::May(Action::CaseReveal),
            reveal::ask_places,
        )
        .post(
            "/cases/{case}/reveal-places",
            Rule::May(Action::CaseReveal),
            reveal::places,
        )
        .get("/cases/{case}/assign", Rule::May(Action::CaseAssign), assign::show)
        .post("/cases/{case}/assign", Rule::May(Action::CaseAssign), assign::save)
        .get("/cases/{case}/close", Rule::May(Action::CaseClose), close::show)
        .post("/cases/{case}/close", Rule::May(Action::CaseClose), close::save)
        .get(
            "/cases/{case}/reopen",
            Rule::May(Action::CaseReopen),
            close::show_reopen,
        )
        .post(
            "/cases/{case}/reopen",
            Rule::May(Action::CaseReopen),
            close::save_reopen,
        )
        .get("/team", Rule::May(Action::CaseApprove), team::show)
        .get("/cases/{case}/way", Rule::May(Action::CaseMove), way::show)
        .post("/cases/{case}/way", Rule::May(Action::CaseMove), way::turn)
        .get("/cases/{case}/step/{deed}", Rule::May(Action::CaseMove), way::ask)
        .post("/cases/{case}/step/{deed}", Rule::May(Action::CaseMove), way::run)
        .get("/cases/{case}/tasks", Rule::May(Action::TaskHandle), tasks::ask)
        .post("/cases/{case}/tasks", Rule::May(Action::TaskHandle), tasks::make)
        .get("/cases/{case}/tasks/{task}", Rule::May(Action::TaskHandle), tasks::show)
        .post("/cases/{case}/tasks/{task}", Rule::May(Action::TaskHandle), tasks::end)
        .get("/cases/{case}/forms", Rule::May(Action::CaseView), fill::list)
        .post("/cases/{case}/forms", Rule::May(Action::CaseEdit), fill::begin)
        .get("/cases/{case}/forms/{form}", Rule::May(Action::CaseView), fill::show)
        .post("/cases/{case}/forms/{form}", Rule::May(Action::CaseEdit), fill::save)
        .get("/cases/{case}/plan", Rule::May(Action::CaseView), plan::show)
        .post(
            "/cases/{case}/plan/goals/{goal}",
            Rule::May(Action::CaseEdit),
            plan::goal,
        )
        .get("/cases/{case}/services", Rule::May(Action::ServiceRecord), plan::ask)
        .post("/cases/{case}/services", Rule::May(Action::ServiceRecord), plan::make)
        .get(
            "/cases/{case}/services/{service}",
            Rule::May(Action::ServiceRecord),
            service::show,
        )
        .post(
            "/cases/{case}/services/{service}",
            Rule::May(Action::ServiceRecord),
            service::save,
        )
        .get("/cases/{case}/closing", Rule::May(Action::CaseView), team::closing)
        .post("/cases/{case}/closing", Rule::May(Action::CaseApprove), team::agree)
        .post("/cases/{case}/closing/back", Rule::May(Action::CaseMove), team::back)
        .get("/emergencies", Rule::May(Action::EmergencyView), emergency::list)
        .get("/emergencies/open", Rule::May(Action::EmergencyOpen), emergency::ask)
        .post("/emergencies/open", Rule::Fresh(Action::EmergencyOpen), emergency::open)
        .post("/emergencies/ask", Rule::May(Action::EmergencyOpen), emergency::ask_for)
        .get(
            "/emergencies/{emergency}",
            Rule::May(Action::EmergencyView),
            emergency::show,
        )
        .post(
            "/emergencies/{emergency}/review",
            Rule::Fresh(Action::EmergencyReview),
            emergency::review,
        )
        .get("/cases/{case}/history", Rule::May(Action::CaseHistory), history::show)
        .get("/cases/{case}/seen", Rule::May(Action::PersonSeen), history::seen)
        .merge(crate::api::routes())
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

/// A whole day that was sent, `YYYY-MM-DD`.
fn day_of(sent: &Form, name: &str) -> Result<Option<String>, base::FieldProblem> {
    match date_of(sent, name) {
        Ok(None) => Ok(None),
        Ok(Some(day)) if day.day().is_some() => Ok(Some(day.to_string())),
        _ => Err(base::FieldProblem::new(name, "protection-problem-whole-day")),
    }
}

/// The token of a form that makes something: sent twice, it makes one.
fn token_of(sent: &Form) -> Result<[u8; 16], web::Rejection> {
    let token: Result<uuid::Uuid, _> = sent.text("token").parse();
    Ok(token.map_err(|_| web::Rejection::Unreadable)?.into_bytes())
}
