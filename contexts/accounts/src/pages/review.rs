//! Who has access, looked through; and questions about unusual looks.

use ::store::Scope;
use access::Action;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, PartialDate, Refusal, UserId};
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Choice, Column, Field, Form as FormOf, Input, Table, Tone, Weight, actions, back_link, button, date,
    download_button, empty_state, field, form, link_button, notice, row_button, select, table, tag, time, user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::user::id_of;
use super::{section, write};
use crate::looks::{self, ANSWERS, Question, rules::Kind};
use crate::review::{self, DORMANT_DAYS, Line, Overview};
use crate::rights::role_list;
use crate::{Accounts, store};

async fn overview(accounts: &Accounts, desk: &Desk) -> Result<Overview, Refusal> {
    let ours = accounts.clone();
    write(accounts, desk, move |tx, ambient, actor| {
        review::overview(tx, (ambient, ours.caseload()), actor)
    })
    .await
}

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    let it = overview(&accounts, &desk).await?;
    let l = desk.l();
    let due = it.lines.iter().filter(|line| line.overdue).count();
    let body = html! {
        p { (l.ta("accounts-review-text", &[("days", it.days.into())])) }
        @if due > 0 { (notice(Tone::Attention, &l.ta("accounts-review-due", &[("count", due.into())]), &html! {})) }
        (lines(&desk, &it))
        (actions(&[download_button("/users/review.csv", &l.t("accounts-review-csv"))]))
    };
    Ok(desk
        .page(l.t("accounts-review-title"), body)
        .before(back_link(l, "/users")))
}

fn lines(desk: &Desk, it: &Overview) -> Markup {
    let l = desk.l();
    let heads = [
        "accounts-user",
        "accounts-roles",
        "accounts-teams",
        "accounts-review-last",
        "accounts-review-factor",
    ];
    let mut columns: Vec<Column<'_>> = heads.map(|id| Column::text(l.t(id))).to_vec();
    columns.push(Column::number(l.t("accounts-review-reaches")));
    columns.push(Column::text(l.t("accounts-review-reviewed")));
    columns.push(Column::quiet(l.t("accounts-review-confirm")));
    let mut rows = Table::new(l.t("accounts-review-title"), columns).quiet_caption();
    for line in &it.lines {
        let own = line.account.user == desk.actor().user;
        rows.push(vec![
            user_text(line.account.display.expose()),
            html! { (role_list(l, line.account.roles.iter())) },
            user_text(&teams(l, it, line)),
            html! {
                @match line.last_sign_in { Some(at) => (time(l, at)), None => (l.t("accounts-review-never")) }
                @if line.dormant { " " (tag(Tone::Attention, &l.ta("accounts-review-dormant", &[("days", DORMANT_DAYS.into())]))) }
            },
            html! { (factors(l, line)) },
            html! { (l.number(i64::try_from(line.reaches).unwrap_or(i64::MAX))) },
            html! {
                @if let Some((_, at)) = line.reviewed { (time(l, at)) } @else { (l.t("accounts-review-not-yet")) }
                @if line.overdue { " " (tag(Tone::Attention, &l.t("accounts-review-overdue"))) }
            },
            html! { @if !own && desk.can(Action::AccessConfirm) {
                (form(
                    &FormOf::post(&format!("/users/{}/reviewed", line.account.user)),
                    &row_button(&l.t("accounts-review-confirm"), line.account.display.expose(), "version", &line.account.version.to_string()),
                ))
            } },
        ]);
    }
    table(&rows)
}

fn teams(l: &L, it: &Overview, line: &Line) -> String {
    let of = it.teams.iter().filter(|team| line.account.teams.contains(&team.id));
    l.list(&of.map(|team| team.name.as_str()).collect::<Vec<_>>())
}

fn factors(l: &L, line: &Line) -> String {
    if line.factors.is_empty() {
        return l.t("accounts-review-factor-none");
    }
    let names: Vec<String> = line
        .factors
        .iter()
        .map(|kind| match kind.as_str() {
            "passkey" => l.t("accounts-review-factor-passkey"),
            _ => l.t("accounts-review-factor-app"),
        })
        .collect();
    l.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The same as a file, with codes instead of words where a program reads it.
pub(super) async fn csv(State(accounts): State<Accounts>, desk: Desk) -> Result<Response, Rejection> {
    let it = overview(&accounts, &desk).await?;
    let bytes = sheet(desk.l(), &it).map_err(Refusal::failed)?;
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/csv; charset=utf-8"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"access-review.csv\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

fn sheet(l: &L, it: &Overview) -> std::io::Result<Vec<u8>> {
    let mut out = sheets::CsvWriter::new(Vec::new());
    out.row([
        "user",
        "sign_in_name",
        "roles",
        "teams",
        "last_sign_in",
        "second_factor",
        "cases_reached",
        "reviewed",
        "overdue",
        "dormant",
    ])?;
    let yes = |is: bool| if is { "yes" } else { "no" };
    for line in &it.lines {
        let roles: Vec<&str> = line.account.roles.iter().map(access::Role::code).collect();
        out.row([
            line.account.display.expose().as_str(),
            &line.account.login,
            &roles.join(" "),
            &teams(l, it, line),
            &line.last_sign_in.map(|at| at.to_string()).unwrap_or_default(),
            &line.factors.join(" "),
            &line.reaches.to_string(),
            &line.reviewed.map(|(_, at)| at.to_string()).unwrap_or_default(),
            yes(line.overdue),
            yes(line.dormant),
        ])?;
    }
    out.finish()
}

pub(super) async fn confirm(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(user): Path<String>,
    sent: Form,
) -> Result<Redirect, Rejection> {
    let user = id_of(&user)?;
    let version = sent.text("version").parse().unwrap_or_default();
    write(&accounts, &desk, move |tx, ambient, actor| {
        review::confirm(tx, ambient, actor, user, version)
    })
    .await?;
    Ok(Redirect::to("/users/review"))
}

/// The setting, on the page of the organisation.
pub(super) fn days_form(l: &L, days: i64, problems: &[FieldProblem]) -> Markup {
    let asked = Field::new("review-days", l.t("accounts-review-days"))
        .hint(l.t("accounts-review-days-hint"))
        .value(days.to_string())
        .problems(l, problems);
    form(
        &FormOf::post("/organisation/review"),
        &html! { (field(l, &asked, Input::Number)) (button(&l.t("accounts-save"), Weight::Secondary)) },
    )
}

pub(super) async fn questions(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    let (actor, ours) = (desk.actor().clone(), accounts.clone());
    let (asked, names) = blocking(move || {
        looks::refresh_one(&ours, actor.org)?;
        ours.store().read(Scope::Org(actor.org), |tx| {
            let asked = looks::questions(tx, ours.ambient(), &actor)?;
            Ok::<_, Refusal>((asked, store::displays(tx, actor.org)?))
        })
    })
    .await?;
    let l = desk.l();
    let name = |user: UserId| {
        let known = names.iter().find(|(known, _)| *known == user);
        known.map(|(_, name)| user_text(name.expose())).unwrap_or_default()
    };
    let (open, answered): (Vec<_>, Vec<_>) = asked.iter().partition(|it| it.answer.is_none());
    let body = html! {
        p { (l.t("accounts-looks-text")) }
        @if open.is_empty() { (empty_state(&l.t("accounts-looks-none"), "", None)) }
        @for it in &open { (question(l, it)) }
        @if !answered.is_empty() { (section(&l.t("accounts-looks-answered"), &html! {
            ul { @for it in &answered {
                @if let Some((answer, by, at)) = &it.answer {
                    li { (user_text(it.name.expose())) ", " (day(l, it.day)) ": " (l.t(&format!("accounts-looks-answer-{answer}"))) " · " (name(*by)) ", " (time(l, *at)) }
                }
            } }
        })) }
    };
    Ok(desk.page(l.t("accounts-looks-title"), body))
}

fn day(l: &L, day: i64) -> Markup {
    let at = base::Timestamp::from_micros(0).plus_seconds(day * 24 * 60 * 60);
    let (year, month, of_month, ..) = at.parts();
    date(l, PartialDate::Day(year, month, of_month))
}

fn question(l: &L, it: &Question) -> Markup {
    let id = match it.kind {
        Kind::Hour => "accounts-looks-hour",
        Kind::Others => "accounts-looks-others",
    };
    let text = l.ta(
        id,
        &[
            ("looks", i64::from(it.looks).into()),
            ("usual", i64::from(it.usual).into()),
        ],
    );
    let choices: Vec<Choice<'_>> = ANSWERS
        .into_iter()
        .map(|code| Choice::new(code, l.t(&format!("accounts-looks-answer-{code}"))))
        .collect();
    let asked = Field::new("answer", l.t("accounts-looks-answer")).empty(l.t("accounts-looks-choose"));
    html! {
        section {
            h2 { (user_text(it.name.expose())) ", " (day(l, it.day)) }
            p { (text) }
            (form(&FormOf::post(&format!("/looks/{}", it.id)), &html! {
                (select(l, &asked, &choices))
                (button(&l.t("accounts-looks-send"), Weight::Secondary))
            }))
        }
    }
}

pub(super) async fn answer(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(id): Path<String>,
    sent: Form,
) -> Result<Redirect, Rejection> {
    let id = id.parse().map_err(|_| Refusal::NotFound)?;
    let chosen = sent.text("answer").to_owned();
    write(&accounts, &desk, move |tx, ambient, actor| {
        looks::answer(tx, ambient, actor, id, &chosen)
    })
    .await?;
    Ok(Redirect::to("/looks"))
}

/// The way to both, from the list of users.
pub(super) fn links(desk: &Desk) -> Markup {
    let l = desk.l();
    let mut ways = Vec::new();
    if desk.can(Action::AccessReview) {
        ways.push(link_button(
            "/users/review",
            &l.t("accounts-review-title"),
            Weight::Secondary,
        ));
    }
    if desk.can(Action::LooksReview) {
        ways.push(link_button("/looks", &l.t("accounts-looks-title"), Weight::Secondary));
    }
    html! { @if !ways.is_empty() { (actions(&ways)) } }
}
