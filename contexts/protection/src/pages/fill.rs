//! Forms on a case: which there are, one being filled in, one that is finished.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem};
use forms::{Answer, AnswerProblem, Answers, Asked, Kind, Session, Shown, View};
use maud::{Markup, html};
use standards::NotKnown;
use ui::L;
use ui::components::{
    Choice, DateParts, Field, Form as FormOf, Input, NotKnown as OrNot, SummaryRow, Task as Row, Tone, Weight, actions,
    button_with, checkboxes, date_field, field, form, link_button, notice, radios, select, status_name, status_text,
    summary_list, tag, task_list, textarea, time,
};
use web::{Desk, Form, Rejection, Reply};

use super::case::{views, way};
use super::deed::write;
use super::show::Names;
use super::{case_path, id_of, parts};
use crate::Protection;
use crate::assess::fill::{self, Given, Opened, Saved};
use crate::assess::package::{self, Instrument};
use crate::assess::{Assessment, AssessmentId};

/// Up to so many choices stand open.
const FEW: usize = 6;

fn title(l: &L, instrument: &Instrument) -> String {
    let title = &instrument.form.definition().title;
    let text = title.get(l.lang().code(), "en");
    text.map(|text| text.text.clone()).unwrap_or_default()
}

pub(super) async fn list(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    let id = id_of(&case)?;
    let folder = write(&cx, &desk, move |cx, tx, actor| fill::folder(cx, tx, actor, id)).await?;
    let names = Names::read(&cx, desk.actor().org, folder.all.iter().map(|it| it.changed_by)).await?;
    let l = desk.l();
    let edits = access::may(desk.actor(), access::Action::CaseEdit, &folder.case.facts()).is_ok();
    let token = desk.ambient().uuid_v7().to_string();
    let begin = format!("{}/forms", case_path(id));
    let offered = package::all()
        .iter()
        .filter(|one| edits && one.usable(desk.actor().demo));
    let rows: Vec<Row> = folder.all.iter().rev().map(|it| row(&desk, id, it, &names)).collect();
    let body = html! {
        (views(&desk, &folder.case, "/forms"))
        @if rows.is_empty() { p.hint { (l.t("protection-forms-none")) } } @else { (task_list(&rows)) }
        @if edits {
            section {
                h2 { (l.t("protection-forms-begin")) }
                (form(&FormOf::post(&begin).hidden(&[("token", &token)]), &actions(&offered.map(|one| {
                    html! { span id=(one.id()) { (button_with(&title(l, one), Weight::Secondary, "form", one.id())) } }
                }).collect::<Vec<_>>())))
            }
        }
    };
    Ok(desk
        .page(l.t("protection-forms"), body)
        .before(way(&desk, &folder.case)))
}

fn row(desk: &Desk, case: CaseId, it: &Assessment, names: &Names) -> Row {
    let l = desk.l();
    let known = package::find(&it.form);
    Row {
        href: Some(format!("{}/forms/{}", case_path(case), it.id)),
        label: known.map_or_else(|| it.form.clone(), |one| title(l, one)),
        hint: None,
        status: html! {
            @match it.done_at {
                Some(at) => { (tag(Tone::Positive, &l.t("protection-form-done"))) " " (time(l, at)) },
                None => { (tag(Tone::Info, &l.t("protection-form-draft"))) " " (time(l, it.begun_at)) },
            }
            " · " (names.user(l, Some(it.changed_by)))
        },
    }
}

pub(super) async fn begin(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&case)?;
    let token = super::token_of(&sent)?;
    let wanted = sent.text("form").to_owned();
    // The same page may begin two different forms.
    let mut kept = [0; 16];
    blake3::Hasher::new()
        .update(&token)
        .update(wanted.as_bytes())
        .finalize_xof()
        .fill(&mut kept);
    let made = write(&cx, &desk, move |cx, tx, actor| {
        fill::begin(cx, tx, actor, id, kept, &wanted)
    })
    .await?;
    Ok(Redirect::to(&format!("{}/forms/{made}", case_path(id))).into_response())
}

pub(super) async fn show(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, which)): Path<(String, String)>,
) -> Result<Reply, Rejection> {
    let (id, which): (CaseId, AssessmentId) = (id_of(&case)?, id_of(&which)?);
    let opened = write(&cx, &desk, move |cx, tx, actor| fill::open(cx, tx, actor, id, which)).await?;
    page(&desk, &opened, &[])
}

fn page(desk: &Desk, opened: &Opened, wrong: &[AnswerProblem]) -> Result<Reply, Rejection> {
    let l = desk.l();
    let instrument = package::find(&opened.it.form).ok_or(base::Refusal::NotFound)?;
    let session = fill::session(instrument, desk.ambient().now(), l.lang().code(), &opened.answers)?;
    let views = session.view().map_err(base::Refusal::failed)?;
    let problems: Vec<FieldProblem> = wrong.iter().map(AnswerProblem::on).collect();
    let folder = format!("{}/forms", case_path(opened.case.id));
    let here = format!("{folder}/{}", opened.it.id);
    let version = opened.it.version.to_string();
    let draft = !instrument.reviewed;
    let body = html! {
        @if draft { (notice(Tone::Attention, &l.t("protection-form-unreviewed"), &html! { p { (l.t("protection-form-unreviewed-text")) } })) }
        @if opened.hidden { p.hint { (l.t("protection-form-hidden")) } }
        @if opened.edits {
            (form(&FormOf::post(&here).hidden(&[("version", &version)]).guard_typed_text(), &html! {
                @for view in &views { (put(l, view, &problems)) }
                (actions(&[
                    button_with(&l.t("protection-form-finish"), Weight::Primary, "do", "finish"),
                    button_with(&l.t("protection-form-save"), Weight::Secondary, "do", "save"),
                    link_button(&folder, &l.t("ui-cancel"), Weight::Quiet),
                ]))
            }))
        } @else {
            @if let Some(at) = opened.it.done_at { p.hint { (l.t("protection-form-done")) " " (time(l, at)) } }
            (told(l, &session))
            p { (link_button(&folder, &l.t("protection-forms"), Weight::Secondary)) }
        }
    };
    Ok(desk
        .page(l.t("protection-forms"), body)
        .heading(html! { (title(l, instrument)) })
        .before(way(desk, &opened.case))
        .problems(&problems))
}

fn words(shown: Option<&Shown>) -> String {
    shown.map(|shown| shown.text.expose().clone()).unwrap_or_default()
}

/// What is put now. Forms of the package have no repeats.
fn put(l: &L, view: &View<'_>, problems: &[FieldProblem]) -> Markup {
    match view {
        View::Asked(asked) => question(l, asked, problems),
        View::Group { label, items, .. } => html! {
            section { h2 { (words(label.as_ref())) } @for item in items { (put(l, item, problems)) } }
        },
        View::Repeat { .. } => html! {},
    }
}

fn question(l: &L, asked: &Asked<'_>, problems: &[FieldProblem]) -> Markup {
    let id = asked.spot.id.as_str();
    let kinds: Vec<&str> = asked.not_known.iter().map(|kind| kind.code()).collect();
    let chosen = asked.answer.not_known().filter(|kind| *kind != NotKnown::Missing);
    let base = Field::new(id, words(asked.label.as_ref()))
        .hint(words(asked.hint.as_ref()))
        .problems(l, problems);
    let base = if asked.required { base.required() } else { base };
    let base = if kinds.is_empty() {
        base
    } else {
        base.or_not_known(OrNot::of_answer(chosen.map(NotKnown::code)).only(&kinds))
    };
    let choices: Vec<Choice<'_>> = asked
        .choices
        .iter()
        .map(|one| Choice::new(one.choice.code.clone(), words(one.label.as_ref())))
        .collect();
    let text = asked.answer.text();
    match asked.question.kind {
        Kind::Note => html! { p { (words(asked.label.as_ref())) } },
        Kind::SelectOne if choices.len() <= FEW => radios(l, &base.value(text), &choices),
        Kind::SelectOne => select(l, &base.value(text), &choices),
        Kind::SelectMultiple => {
            let chosen: Vec<&str> = text.split_whitespace().collect();
            checkboxes(l, &base, &choices, &chosen)
        }
        Kind::Date => date_field(l, &base, &date_parts(text)),
        Kind::Integer | Kind::Decimal => field(l, &base.value(text), Input::Number),
        _ => textarea(l, &base.value(text), 3),
    }
}

fn date_parts(text: &str) -> DateParts {
    let mut parts = text.split('-').map(str::to_owned);
    DateParts {
        year: parts.next().unwrap_or_default(),
        month: parts.next().unwrap_or_default(),
        day: parts.next().unwrap_or_default(),
    }
}

/// Questions with their answers, as they are read and printed; what nobody answered is left out.
pub(super) fn told(l: &L, session: &Session<'_>) -> Markup {
    let views = session.view().unwrap_or_default();
    let mut rows = Vec::new();
    for asked in views.iter().flat_map(View::questions) {
        if asked.answer.is_missing() || asked.question.kind == Kind::Note {
            continue;
        }
        let chosen: Vec<String> = asked
            .choices
            .iter()
            .filter(|one| one.chosen)
            .map(|one| words(one.label.as_ref()))
            .collect();
        let value = match asked.answer.not_known() {
            Some(kind) => html! { span.hint { (status_text(l, kind.code())) } },
            None if chosen.is_empty() => ui::components::long_text(asked.answer.text()),
            None => html! { (l.list(&chosen.iter().map(String::as_str).collect::<Vec<_>>())) },
        };
        rows.push(SummaryRow::new(words(asked.label.as_ref()), value));
    }
    html! { @if rows.is_empty() { p.hint { (l.t("protection-nothing")) } } @else { (summary_list(&rows)) } }
}

/// A form in the copy for the person.
pub(super) fn copied(l: &L, at: base::Timestamp, it: &Assessment, answers: &Answers) -> Markup {
    let Some(instrument) = package::find(&it.form) else {
        return html! {};
    };
    let Ok(session) = fill::session(instrument, at, l.lang().code(), answers) else {
        return html! {};
    };
    html! { h3 { (title(l, instrument)) " · " (time(l, it.done_at.unwrap_or(it.begun_at))) } (told(l, &session)) }
}

/// What a page gave for the questions that it put.
fn typed(sent: &Form, asked: &Asked<'_>) -> Answer {
    let id = asked.spot.id.as_str();
    let text = match asked.question.kind {
        Kind::SelectMultiple => sent.list(id).join(" "),
        Kind::Date => {
            let it = parts(sent, id);
            let two = |text: &str| format!("{:0>2}", base::date::ascii_digits(text.trim()));
            if it.year.is_empty() && it.month.is_empty() && it.day.is_empty() {
                String::new()
            } else {
                format!(
                    "{}-{}-{}",
                    base::date::ascii_digits(it.year.trim()),
                    two(&it.month),
                    two(&it.day)
                )
            }
        }
        Kind::Integer | Kind::Decimal => base::date::ascii_digits(sent.text(id).trim()),
        _ => sent.personal(id).expose().clone(),
    };
    match (Answer::of(text), NotKnown::of(sent.text(&status_name(id)))) {
        (known @ Answer::Known(_), _) => known,
        (_, Some(kind)) => Answer::NotKnown(kind),
        (missing, None) => missing,
    }
}

pub(super) async fn save(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, which)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Rejection> {
    let (id, which): (CaseId, AssessmentId) = (id_of(&case)?, id_of(&which)?);
    let version: i64 = sent.text("version").parse().map_err(|_| Rejection::Unreadable)?;
    let (finish, language) = (sent.text("do") == "finish", desk.l().lang().code());
    let Saved { opened, wrong } = write(&cx, &desk, move |cx, tx, actor| {
        let given = Given {
            version,
            typed: &|asked| typed(&sent, asked),
            finish,
            language,
        };
        fill::save(cx, tx, actor, id, which, &given)
    })
    .await?;
    if !wrong.is_empty() {
        // It is kept as a draft; the page says what is missing, with what became of the questions.
        return Ok(page(&desk, &opened, &wrong)?.into_response());
    }
    let folder = format!("{}/forms", case_path(id));
    Ok(Redirect::to(&if finish { folder } else { format!("{folder}/{which}") }).into_response())
}
