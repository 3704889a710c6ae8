//! What is handed to a person: who has looked at their data, and a copy of everything that is kept about them, in their own language.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use base::{FieldProblem, PersonId};
use maud::{Markup, html};
use standards::htcds::Section;
use ui::components::{
    Choice, Column, Field, Form as FormOf, SummaryRow, Table, Tone, Weight, actions, button, button_with, checkboxes,
    code, date, form, link_button, long_text, notice, select, summary_list, table, textarea, time,
};
use ui::{L, Lang};
use web::{Desk, Form, Rejection, Reply};

use super::case::{ORDER, way};
use super::deed::{read, taken, write};
use super::history::deed;
use super::show::{Names, slot_answer, state_tag};
use super::{case_path, id_of};
use crate::export::{self, Copy, Part, Wanted};
use crate::model::{Case, Content};
use crate::slot::Slot;
use crate::statement::{self, Statement};
use crate::{Protection, history};

/// The language of ours that somebody speaks, by its ISO 639-2 code.
fn spoken(code: Option<&str>) -> Option<Lang> {
    Some(match code? {
        "eng" => Lang::En,
        "ara" => Lang::Ar,
        "ben" => Lang::Bn,
        "spa" => Lang::Es,
        "fra" | "fre" => Lang::Fr,
        "ukr" => Lang::Uk,
        _ => return None,
    })
}

/// In which language it is printed: as chosen, or what the person speaks.
fn language_field(l: &L, sent: Option<&Form>, spoken_code: Option<&str>) -> Markup {
    let chosen = sent.and_then(|sent| sent.text("lang").parse().ok());
    let lang = chosen.or_else(|| spoken(spoken_code)).unwrap_or_else(|| l.lang());
    let choices: Vec<Choice<'_>> = Lang::ALL
        .into_iter()
        .map(|lang| Choice::new(lang.code(), lang.endonym()))
        .collect();
    let asked = Field::new("lang", l.t("protection-paper-language")).value(lang.code());
    select(l, &asked, &choices)
}

fn care(l: &L) -> Markup {
    notice(
        Tone::Attention,
        &l.t("protection-paper-care"),
        &html! { p { (l.t("protection-paper-care-text")) } },
    )
}

fn ends(l: &L, case: &Case, buttons: &[Markup]) -> Markup {
    let back = link_button(&case_path(case.id), &l.t("ui-cancel"), Weight::Quiet);
    actions(&[buttons, &[back]].concat())
}

pub(super) async fn ask_statement(
    State(cx): State<Protection>,
    desk: Desk,
    Path(person): Path<String>,
) -> Result<Reply, Rejection> {
    let person: PersonId = id_of(&person)?;
    let (case, spoken) = read(&cx, &desk, move |tx, actor| statement::form(tx, actor, person)).await?;
    let l = desk.l();
    let body = html! {
        p { (l.t("protection-statement-text")) }
        (care(l))
        (form(&FormOf::post(&format!("/people/{person}/statement")), &html! {
            (language_field(l, None, spoken.as_deref()))
            (ends(l, &case, &[button(&l.t("protection-paper-print"), Weight::Primary)]))
        }))
    };
    Ok(desk.page(l.t("protection-statement"), body).before(way(&desk, &case)))
}

pub(super) async fn statement(
    State(cx): State<Protection>,
    desk: Desk,
    Path(person): Path<String>,
    sent: Form,
) -> Result<Reply, Rejection> {
    let person: PersonId = id_of(&person)?;
    let (case, seen) = write(&cx, &desk, move |cx, tx, actor| statement::run(cx, tx, actor, person)).await?;
    let l = desk
        .l()
        .in_lang(sent.text("lang").parse().unwrap_or_else(|_| desk.l().lang()));
    let who = Who::read(&cx, &desk, &seen).await?;
    let body = html! {
        (on_screen(&desk, &case))
        p { (l.t("protection-statement-intro")) }
        (seen_table(&l, &cx, &seen, &who))
        p { (l.t("protection-statement-ask")) }
    };
    Ok(desk.page(l.t("protection-statement-title"), body).in_language(&l))
}

/// What stands above the page on the screen, in the language of whoever is at the desk, and is not printed.
fn on_screen(desk: &Desk, case: &Case) -> Markup {
    let (l, lang) = (desk.l(), desk.l().lang());
    html! {
        div.no-print lang=(lang.code()) dir=(lang.dir()) {
            (notice(Tone::Info, &l.t("protection-paper-now"), &html! {
                p { (l.t("protection-paper-now-text")) }
                p { (link_button(&case_path(case.id), &l.t("protection-paper-back"), Weight::Secondary)) }
            }))
        }
    }
}

/// The names of colleagues, where the organisation tells them.
struct Who {
    names: Option<Names>,
}

impl Who {
    async fn read(cx: &Protection, desk: &Desk, seen: &Statement) -> Result<Self, Rejection> {
        let org = desk.actor().org;
        let asked = cx.clone();
        let told = web::blocking(move || Ok::<_, base::Refusal>(asked.directory().names_staff(org))).await?;
        let users = seen.colleagues.iter().map(|colleague| colleague.user);
        Ok(Self {
            names: if told {
                Some(Names::read(cx, org, users).await?)
            } else {
                None
            },
        })
    }
}

fn seen_table(l: &L, cx: &Protection, seen: &Statement, who: &Who) -> Markup {
    let heads = ["protection-when", "protection-who", "protection-what"];
    let columns = heads.map(|id| Column::text(l.t(id)));
    let mut rows = Table::new(l.t("protection-statement-title"), columns.to_vec()).quiet_caption();
    for told in &seen.told {
        let colleague = told.who.and_then(|at| Some((at, seen.colleagues.get(at)?)));
        let by = match colleague {
            Some((at, colleague)) => {
                let role = colleague
                    .role
                    .map_or("protection-staff", |role| cx.directory().role_label(role));
                let number = [("role", l.t(role).into()), ("number", (at + 1).into())];
                html! {
                    (l.ta("protection-staff-number", &number))
                    @if let Some(names) = &who.names { ": " (names.user(l, Some(colleague.user))) }
                }
            }
            None => html! { (l.t("protection-program")) },
        };
        rows.push(vec![
            time(l, told.at),
            by,
            html! { (l.t(deed(told.action, told.form))) },
        ]);
    }
    html! {
        (table(&rows))
        @if seen.cut { p { (l.t("protection-older-left-out")) } }
    }
}

pub(super) async fn ask(
    State(cx): State<Protection>,
    desk: Desk,
    Path(person): Path<String>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&person)?, None, &[]).await
}

async fn page(
    cx: &Protection,
    desk: &Desk,
    person: PersonId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let (case, spoken) = read(cx, desk, move |tx, actor| export::form(tx, actor, person)).await?;
    let l = desk.l();
    let typed = |name: &str| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let chosen = sent.map(|sent| sent.list("leave_out")).unwrap_or_default();
    let sections: Vec<Choice<'_>> = ORDER
        .into_iter()
        .map(|section| Choice::new(section.code(), l.t(section.title_id())))
        .collect();
    let body = html! {
        p { (l.t("protection-export-text")) }
        (care(l))
        (form(&FormOf::post(&format!("/people/{person}/file")), &html! {
            (language_field(l, sent, spoken.as_deref()))
            (checkboxes(l, &Field::new("leave_out", l.t("protection-export-leave-out")).hint(l.t("protection-export-leave-out-hint")).problems(l, problems), &sections, &chosen))
            (textarea(l, &Field::new("grounds", l.t("protection-export-grounds")).hint(l.t("protection-export-grounds-hint")).value(typed("grounds")).problems(l, problems), 2))
            (textarea(l, &Field::new("reason", l.t("protection-reason")).hint(l.t("protection-reason-hint")).value(typed("reason")).problems(l, problems), 2))
            p.hint { (l.t("protection-export-json-text")) }
            (ends(l, &case, &[
                button_with(&l.t("protection-paper-print"), Weight::Primary, "form", export::Form::Page.code()),
                button_with(&l.t("protection-export-json"), Weight::Secondary, "form", export::Form::Json.code()),
            ]))
        }))
    };
    let reply = desk.page(l.t("protection-export"), body).before(way(desk, &case));
    Ok(reply.problems(problems))
}

pub(super) async fn run(
    State(cx): State<Protection>,
    desk: Desk,
    Path(person): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let person: PersonId = id_of(&person)?;
    let json = sent.text("form") == export::Form::Json.code();
    let wanted = Wanted {
        form: if json { export::Form::Json } else { export::Form::Page },
        leave_out: sent
            .list("leave_out")
            .into_iter()
            .filter_map(Section::of)
            .collect::<BTreeSet<_>>(),
        grounds: sent.personal("grounds"),
        reason: sent.personal("reason"),
    };
    let done = write(&cx, &desk, move |cx, tx, actor| {
        export::run(cx, tx, actor, person, &wanted)
    })
    .await;
    let (case, copy) = match taken(done)? {
        Ok(made) => made,
        Err(problems) => return Ok(page(&cx, &desk, person, Some(&sent), &problems).await?.into_response()),
    };
    if json {
        let headers = [
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/json; charset=utf-8"),
            ),
            (
                header::CONTENT_DISPOSITION,
                HeaderValue::from_static("attachment; filename=\"copy.json\""),
            ),
        ];
        return Ok((headers, copy.to_json().into_exposed()).into_response());
    }
    let l = desk
        .l()
        .in_lang(sent.text("lang").parse().unwrap_or_else(|_| desk.l().lang()));
    let who = Who::read(&cx, &desk, &copy.seen).await?;
    let body = html! {
        (on_screen(&desk, &case))
        (printed(&l, &cx, &copy, &who))
    };
    Ok(desk
        .page(l.t("protection-copy-title"), body)
        .in_language(&l)
        .into_response())
}

/// The copy as it is printed.
fn printed(l: &L, cx: &Protection, copy: &Copy, who: &Who) -> Markup {
    let left_out: Vec<String> = copy.left_out.iter().map(|section| l.t(section.title_id())).collect();
    let left_out: Vec<&str> = left_out.iter().map(String::as_str).collect();
    html! {
        p { (l.t("protection-copy-intro")) " " (time(l, copy.at)) }
        @if !left_out.is_empty() {
            h2 { (l.t("protection-copy-left-out")) }
            p { (l.list(&left_out)) }
            (long_text(copy.grounds.expose()))
        }
        @if copy.holds(Section::Person) {
            section { h2 { (l.t(Section::Person.title_id())) } (rows(l, Section::Person, &copy.person)) }
        }
        @for part in &copy.cases { (case(l, copy, part)) }
        @if !copy.changes.is_empty() {
            section { h2 { (l.t("protection-history")) } (changes(l, &copy.changes)) }
        }
        section { h2 { (l.t("protection-statement-title")) } (seen_table(l, cx, &copy.seen, who)) }
        p { (l.t("protection-statement-ask")) }
    }
}

fn case(l: &L, copy: &Copy, part: &Part) -> Markup {
    let items = |section: Section| part.items.iter().find(|(of, _)| *of == section).map(|(_, items)| items);
    html! {
        section {
            h2 { (l.t("protection-case")) " " (code(&part.case.code)) }
            (summary_list(&[
                SummaryRow::new(l.t("protection-registered"), html! { @if let Ok(day) = part.case.registered_on.parse() { (date(l, day)) } }),
                SummaryRow::new(l.t("protection-state"), state_tag(l, part.case.state)),
            ]))
            @for section in ORDER.into_iter().filter(|section| *section != Section::Person && copy.holds(*section)) {
                @match items(section) {
                    Some(items) if items.is_empty() => {},
                    Some(items) => {
                        h3 { (l.t(section.title_id())) }
                        @for item in items { p.hint { (time(l, item.created_at)) } (rows(l, section, &item.shown.content)) }
                    },
                    None => {
                        h3 { (l.t(section.title_id())) }
                        (rows(l, section, &part.content))
                    },
                }
            }
            @if copy.holds(Section::SupportPlan) && !part.plan.services.is_empty() {
                h3 { (l.t("protection-services")) }
                @for it in &part.plan.services { (super::service::told(l, it)) }
            }
            @if copy.holds(Section::Case) {
                (super::way::told(l, &part.way))
                @for (it, answers) in &part.forms { (super::fill::copied(l, copy.at, it, answers)) }
            }
        }
    }
}

/// What is answered in a section.
fn rows(l: &L, section: Section, content: &Content) -> Markup {
    let rows: Vec<SummaryRow> = Slot::of_section(section)
        .into_iter()
        .filter(|slot| !slot.get(content).is_missing())
        .map(|slot| SummaryRow::new(l.t(slot.label()), slot_answer(l, slot, &slot.get(content))))
        .collect();
    html! { @if rows.is_empty() { p.hint { (l.t("protection-nothing")) } } @else { (summary_list(&rows)) } }
}

fn changes(l: &L, lines: &[history::Line]) -> Markup {
    let heads = [
        "protection-when",
        "protection-what",
        "protection-before",
        "protection-after",
    ];
    let columns = heads.map(|id| Column::text(l.t(id)));
    let mut all = Table::new(l.t("protection-history"), columns.to_vec()).quiet_caption();
    for line in lines {
        let (before, after) = match &line.values {
            Some((before, after)) => (slot_answer(l, line.slot, before), slot_answer(l, line.slot, after)),
            None => (html! {}, html! {}),
        };
        all.push(vec![
            time(l, line.at),
            html! { (l.t(line.slot.label())) },
            before,
            after,
        ]);
    }
    table(&all)
}
