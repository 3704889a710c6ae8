//! One breach: how it stands, what was done, and what can be done next.

use access::{Action, Actor};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Redacted, Refusal, UserId};
use maud::{Markup, html};
use store::Tx;
use ui::L;
use ui::components::{
    Choice, DateParts, Field, Form as FormOf, Input, SummaryRow, Weight, Width, button, date, details_open, field,
    form, long_text, radios, select, summary_list, textarea, time,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::register::clock_cell;
use super::report::{Details, phase_tag};
use super::{by, choices, id_of, kept, list, name_of, parts, section, taken, ticked, typed, write};
use crate::breach::{
    self, Added, Assessment, Breach, BreachId, Decision, KINDS, Opened, Severity, Step, StepKind, Verdict, Whom, rules,
};
use crate::{Governance, words};

/// A form that was sent and could not be taken: which, what stood in it, what is wrong.
#[derive(Default)]
struct Answered<'a> {
    end: &'static str,
    sent: Option<&'a Form>,
    problems: &'a [FieldProblem],
}

impl<'a> Answered<'a> {
    /// What was typed into this form.
    fn of(&self, end: &str) -> (Option<&'a Form>, &'a [FieldProblem]) {
        if self.end == end {
            (self.sent, self.problems)
        } else {
            (None, &[])
        }
    }
}

pub(super) async fn show(State(cx): State<Governance>, desk: Desk, Path(id): Path<String>) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&id)?, &Answered::default()).await
}

async fn page(cx: &Governance, desk: &Desk, id: BreachId, answered: &Answered<'_>) -> Result<Reply, Rejection> {
    let opened = write(cx, desk, move |cx, tx, actor| breach::view(cx, tx, actor, id)).await?;
    let names = names(cx, desk, &opened).await?;
    let (l, it) = (desk.l(), &opened.breach);
    let may = |action| access::may(desk.actor(), action, &it.facts()).is_ok();
    let body = html! {
        (facts(desk, it, &names))
        @if may(Action::BreachHandle) { (handling(l, it, answered)) }
        @if may(Action::BreachAdd) { (adding(l, it, answered)) }
        @if may(Action::BreachReopen) { (text_form(l, it, "reopen", "governance-reopen", answered)) }
        (section(&l.t("governance-history"), &history(l, &opened.steps, &names)))
    };
    let title = l.ta("governance-breach", &[("number", it.number.into())]);
    Ok(desk.page(title, body).problems(answered.problems))
}

type Names = Vec<(UserId, Option<Redacted<String>>)>;

async fn names(cx: &Governance, desk: &Desk, opened: &Opened) -> Result<Names, Refusal> {
    let mut users: Vec<UserId> = opened.steps.iter().map(|step| step.by).collect();
    users.push(opened.breach.reported_by);
    users.sort_unstable();
    users.dedup();
    let (cx, org) = (cx.clone(), desk.actor().org);
    blocking(move || Ok::<_, Refusal>(users.into_iter().map(|user| (user, name_of(&cx, org, user))).collect())).await
}

fn name(l: &L, names: &Names, user: UserId) -> Markup {
    let known = names.iter().find(|(known, _)| *known == user);
    by(l, known.and_then(|(_, name)| name.as_ref()))
}

fn facts(desk: &Desk, it: &Breach, names: &Names) -> Markup {
    let (l, now) = (desk.l(), desk.now());
    let row = |id: &str, value: Markup| SummaryRow::new(l.t(id), value);
    let lines = |codes: &[String], word: fn(&L, &str) -> String| {
        let said: Vec<String> = codes.iter().map(|code| word(l, code)).collect();
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        html! { @if said.is_empty() { (l.t("governance-not-known")) } @else { (l.list(&said)) } }
    };
    let told = |it: breach::Notification| {
        html! { (words::verdict(l, it.verdict)) @if let Some(at) = it.at { " · " (l.t("governance-done")) " " (time(l, at)) } }
    };
    summary_list(&[
        row("governance-phase", phase_tag(l, it.phase)),
        row("governance-due", clock_cell(l, it, now)),
        row("governance-kind", html! { (words::kind(l, &it.kind)) }),
        row("governance-noticed", time(l, it.noticed_at)),
        row(
            "governance-happened",
            it.happened
                .map_or_else(|| html! { (l.t("governance-not-known")) }, |day| date(l, day)),
        ),
        row("governance-people", lines(&it.people, words::people)),
        row(
            "governance-about",
            html! { (it.about.map_or_else(|| l.t("governance-not-known"), |about| l.number(about))) },
        ),
        row("governance-data", lines(&it.data, words::data)),
        row(
            "governance-severity",
            html! { (it.severity.map_or_else(|| l.t("governance-not-known"), |one| words::severity(l, one))) },
        ),
        row("governance-authority", told(it.authority)),
        row("governance-affected", told(it.affected)),
        row(
            "governance-reported-by",
            html! { (name(l, names, it.reported_by)) " · " (time(l, it.reported_at)) },
        ),
    ])
}

fn history(l: &L, steps: &[Step], names: &Names) -> Markup {
    html! {
        ol.history {
            @for step in steps {
                li {
                    p { strong { (l.t(&format!("governance-step-{}", step.kind.code()))) } " · " (time(l, step.at)) " · " (name(l, names, step.by)) }
                    @if let Some(text) = &step.text { (long_text(text.expose())) }
                    @if step.hidden { p.hint { (l.t("governance-hidden")) } }
                }
            }
        }
    }
}

/// What the officer does next comes first and stands open; the rest is folded away.
fn handling(l: &L, it: &Breach, answered: &Answered<'_>) -> Markup {
    let decided = it.authority.verdict != Verdict::Open;
    let to_tell = |one: breach::Notification| one.verdict == Verdict::Notify && one.at.is_none();
    html! {
        (folded(l, "governance-assess", it.severity.is_none() || answered.end == "assess", &assess_form(l, it, answered)))
        @if it.severity.is_some() {
            (folded(l, "governance-decide", !decided || answered.end == "decide", &decide_form(l, it, answered)))
        }
        @if to_tell(it.authority) || to_tell(it.affected) || answered.end == "told" {
            (folded(l, "governance-told", true, &told_form(l, it, answered)))
        }
        @if rules::may_close(it) { (text_form(l, it, "close", "governance-close", answered)) }
    }
}

fn folded(l: &L, words: &str, open: bool, body: &Markup) -> Markup {
    details_open(&l.t(words), open, body)
}

fn action(it: &Breach, end: &str) -> String {
    format!("/breaches/{}/{end}", it.id)
}

fn assess_form(l: &L, it: &Breach, answered: &Answered<'_>) -> Markup {
    let (sent, problems) = answered.of("assess");
    let asked = Details {
        happened: sent.map_or_else(
            || it.happened.map(DateParts::from).unwrap_or_default(),
            |form| parts(form, "happened"),
        ),
        data: ticked(sent, "data", &it.data),
        people: ticked(sent, "people", &it.people),
        about: typed(
            sent,
            "about",
            &it.about.map(|about| about.to_string()).unwrap_or_default(),
        ),
    };
    let severity = it.severity.map(Severity::code).unwrap_or_default();
    let severities: Vec<Choice<'_>> = Severity::ALL
        .into_iter()
        .map(|one| Choice::new(one.code(), words::severity(l, one)))
        .collect();
    let before = it.reported_at.seconds_since(it.noticed_at) / 3600;
    let hours = Field::new("noticed", l.t("governance-noticed-hours"))
        .value(typed(sent, "noticed", &before.to_string()))
        .width(Width::Tiny)
        .problems(l, problems);
    let kind = Field::new("kind", l.t("governance-kind"))
        .value(typed(sent, "kind", &it.kind))
        .problems(l, problems);
    let severity = Field::new("severity", l.t("governance-severity"))
        .value(typed(sent, "severity", severity))
        .problems(l, problems);
    let version = it.version.to_string();
    form(
        &FormOf::post(&action(it, "assess")).hidden(&[("version", &version)]),
        &html! {
            (radios(l, &severity, &severities))
            (select(l, &kind, &choices(l, &KINDS, words::kind)))
            (field(l, &hours, Input::Number))
            (asked.fields(l, problems))
            (textarea(l, &kept(l, "assess-text", "governance-assess-why", sent, problems), 4))
            (button(&l.t("governance-assess-do"), Weight::Primary))
        },
    )
}

fn decide_form(l: &L, it: &Breach, answered: &Answered<'_>) -> Markup {
    let (sent, problems) = answered.of("decide");
    let verdicts = || {
        [Verdict::Notify, Verdict::No]
            .into_iter()
            .map(|one| Choice::new(one.code(), words::verdict(l, one)))
            .collect::<Vec<_>>()
    };
    let asked = |name: &'static str, label: &str, hint: &str, now: Verdict| {
        Field::new(name, l.t(label))
            .hint(l.t(hint))
            .value(typed(sent, name, now.code()))
            .problems(l, problems)
    };
    let version = it.version.to_string();
    form(
        &FormOf::post(&action(it, "decide")).hidden(&[("version", &version)]),
        &html! {
            (radios(l, &asked("authority", "governance-authority", "governance-authority-hint", it.authority.verdict), &verdicts()))
            (radios(l, &asked("affected", "governance-affected", "governance-affected-hint", it.affected.verdict), &verdicts()))
            (textarea(l, &kept(l, "decide-text", "governance-grounds", sent, problems).hint(l.t("governance-grounds-hint")), 4))
            (button(&l.t("governance-decide-do"), Weight::Primary))
        },
    )
}

fn told_form(l: &L, it: &Breach, answered: &Answered<'_>) -> Markup {
    let (sent, problems) = answered.of("told");
    let mut whom = Vec::new();
    if it.authority.verdict == Verdict::Notify {
        whom.push(Choice::new("authority", l.t("governance-authority")));
    }
    if it.affected.verdict == Verdict::Notify {
        whom.push(Choice::new("affected", l.t("governance-affected")));
    }
    form(
        &FormOf::post(&action(it, "told")),
        &html! {
            (radios(l, &kept(l, "whom", "governance-whom", sent, problems), &whom))
            (textarea(l, &kept(l, "told-text", "governance-told-how", sent, problems).hint(l.t("governance-told-hint")), 4))
            (button(&l.t("governance-told-do"), Weight::Primary))
        },
    )
}

fn adding(l: &L, it: &Breach, answered: &Answered<'_>) -> Markup {
    let (sent, problems) = answered.of("add");
    let whats = [StepKind::Contained, StepKind::ToldOther, StepKind::Note]
        .map(|kind| Choice::new(kind.code(), l.t(&format!("governance-step-{}", kind.code()))));
    let body = form(
        &FormOf::post(&action(it, "add")),
        &html! {
            (radios(l, &kept(l, "what", "governance-add-what", sent, problems), &whats))
            (textarea(l, &kept(l, "add-text", "governance-add-text", sent, problems), 4))
            (button(&l.t("governance-add-do"), Weight::Secondary))
        },
    );
    folded(l, "governance-add", answered.end == "add", &body)
}

/// A form of one text.
fn text_form(l: &L, it: &Breach, end: &str, words: &str, answered: &Answered<'_>) -> Markup {
    let (sent, problems) = answered.of(end);
    let name = format!("{end}-text");
    let body = form(
        &FormOf::post(&action(it, end)),
        &html! {
            (textarea(l, &kept(l, &name, "governance-reason", sent, problems), 3))
            (button(&l.t(words), Weight::Secondary))
        },
    );
    folded(l, words, answered.end == end, &body)
}

/// Runs a deed and goes back to the page, or shows what is wrong on it.
async fn deed(
    cx: &Governance,
    desk: &Desk,
    (id, end, sent): (BreachId, &'static str, &Form),
    work: impl Fn(&Governance, &mut Tx<'_>, &Actor) -> Result<(), Refusal> + Send + 'static,
) -> Result<Response, Rejection> {
    let done = write(cx, desk, work).await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to(&format!("/breaches/{id}")).into_response(),
        Err(mut problems) => {
            // Every form of the page has a text of its own.
            for problem in problems.iter_mut().filter(|problem| problem.field == "text") {
                problem.field = format!("{end}-text");
            }
            let answered = Answered {
                end,
                sent: Some(sent),
                problems: &problems,
            };
            page(cx, desk, id, &answered).await?.into_response()
        }
    })
}

pub(super) async fn add(
    State(cx): State<Governance>,
    desk: Desk,
    Path(id): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&id)?;
    let what = match StepKind::of(sent.text("what")) {
        Some(StepKind::Contained) => Added::Contained,
        Some(StepKind::ToldOther) => Added::ToldOther,
        _ => Added::Note,
    };
    let text = sent.personal("add-text");
    deed(&cx, &desk, (id, "add", &sent), move |cx, tx, actor| {
        breach::add(cx, tx, actor, id, what, &text)
    })
    .await
}

fn version(sent: &Form) -> i64 {
    sent.text("version").parse().unwrap_or_default()
}

pub(super) async fn assess(
    State(cx): State<Governance>,
    desk: Desk,
    Path(id): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&id)?;
    let happened = parts(&sent, "happened").parse();
    let noticed = rules::number("noticed", sent.text("noticed"), rules::MOST_HOURS);
    let it = Assessment {
        version: version(&sent),
        kind: sent.text("kind").to_owned(),
        noticed_hours: noticed.as_ref().ok().copied().flatten(),
        happened: happened.as_ref().ok().copied().flatten(),
        data: list(&sent, "data"),
        people: list(&sent, "people"),
        about: sent.text("about").to_owned(),
        severity: sent.text("severity").to_owned(),
        text: sent.personal("assess-text"),
    };
    let mut wrong: Vec<FieldProblem> = noticed.err().into_iter().collect();
    if happened.is_err() {
        wrong.push(FieldProblem::new("happened", "governance-problem-date"));
    }
    deed(&cx, &desk, (id, "assess", &sent), move |cx, tx, actor| {
        if !wrong.is_empty() {
            return Err(Refusal::Invalid(wrong.clone()));
        }
        breach::assess(cx, tx, actor, id, &it)
    })
    .await
}

pub(super) async fn decide(
    State(cx): State<Governance>,
    desk: Desk,
    Path(id): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&id)?;
    let it = Decision {
        version: version(&sent),
        authority: Verdict::of(sent.text("authority")),
        affected: Verdict::of(sent.text("affected")),
        text: sent.personal("decide-text"),
    };
    deed(&cx, &desk, (id, "decide", &sent), move |cx, tx, actor| {
        breach::decide(cx, tx, actor, id, &it)
    })
    .await
}

pub(super) async fn told(
    State(cx): State<Governance>,
    desk: Desk,
    Path(id): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&id)?;
    let whom = match sent.text("whom") {
        "authority" => Some(Whom::Authority),
        "affected" => Some(Whom::Affected),
        _ => None,
    };
    let text = sent.personal("told-text");
    deed(&cx, &desk, (id, "told", &sent), move |cx, tx, actor| {
        let whom = whom.ok_or_else(|| Refusal::invalid("whom", "governance-problem-choose"))?;
        breach::told(cx, tx, actor, id, whom, &text)
    })
    .await
}

pub(super) async fn close(
    State(cx): State<Governance>,
    desk: Desk,
    Path(id): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let (id, text) = (id_of(&id)?, sent.personal("close-text"));
    deed(&cx, &desk, (id, "close", &sent), move |cx, tx, actor| {
        breach::close(cx, tx, actor, id, &text)
    })
    .await
}

pub(super) async fn reopen(
    State(cx): State<Governance>,
    desk: Desk,
    Path(id): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let (id, text) = (id_of(&id)?, sent.personal("reopen-text"));
    deed(&cx, &desk, (id, "reopen", &sent), move |cx, tx, actor| {
        breach::reopen(cx, tx, actor, id, &text)
    })
    .await
}
