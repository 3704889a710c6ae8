//! Answers and people as pages show them.

use std::collections::{HashMap, HashSet};

use access::State;
use base::{OrgId, Redacted, Refusal, TeamId, UserId};
use maud::{Markup, html};
use standards::htcds::Field;
use standards::iso3166::Place;
use standards::{AgeBand, Answer, NotKnown, Value};
use ui::L;
use ui::components::{Column, Table, Tone, code, date, long_text, status_text, table, tag, user_text};
use web::blocking;

use crate::Protection;
use crate::find::Found;
use crate::model::{Case, Shown};
use crate::slot::Slot;

/// The name of a country, or of what stands in its place.
pub(super) fn place(l: &L, place: Place) -> String {
    match (place.country(), place.label_id()) {
        (Some(country), _) => country.name(l.lang().code()).to_owned(),
        (None, Some(id)) => l.t(id),
        (None, None) => String::new(),
    }
}

/// An answer in words.
pub(super) fn answer(l: &L, field: &Field, answer: &Answer) -> Markup {
    let known = match answer {
        Answer::NotKnown(NotKnown::Missing) => return html! { span.hint { (l.t("protection-nothing")) } },
        Answer::NotKnown(kind) => return html! { span.hint { (status_text(l, kind.code())) } },
        Answer::Known(known) => known,
    };
    let list = |names: Vec<String>| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        html! { (l.list(&names)) }
    };
    match known {
        Value::Text(text) if field.kind == standards::htcds::Kind::LongText => long_text(text.expose()),
        Value::Text(text)
            if matches!(
                field.kind,
                standards::htcds::Kind::Phone | standards::htcds::Kind::Email
            ) =>
        {
            code(text.expose())
        }
        Value::Text(text) => user_text(text.expose()),
        Value::Date(day) => date(l, *day.expose()),
        Value::Number(number) => html! { (l.number(*number)) },
        Value::Coordinate(degrees) => code(&degrees.expose().to_string()),
        Value::Flag(flag) => html! { (l.t(if *flag { "protection-yes" } else { "protection-no" })) },
        Value::Code(code) => html! { (l.t(code.label_id)) },
        Value::Codes(codes) => list(codes.iter().map(|code| l.t(code.label_id)).collect()),
        Value::Country(country) => html! { (place(l, *country)) },
        Value::Countries(places) => list(places.iter().map(|one| place(l, *one)).collect()),
        Value::Language(language) => html! { (language.name(l.lang().code())) },
    }
}

/// The answer of a slot, in words.
pub(super) fn slot_answer(l: &L, slot: Slot, given: &Answer) -> Markup {
    match (slot, given.known()) {
        (Slot::Field(field), _) => answer(l, field, given),
        (Slot::Consent, Some(Value::Text(code))) => {
            html! { (crate::model::Consent::of(code.expose()).map(|consent| l.t(consent.label())).unwrap_or_default()) }
        }
        (_, Some(Value::Text(text))) => long_text(text.expose()),
        _ => html! { span.hint { (l.t("protection-nothing")) } },
    }
}

/// The answer of a slot of a row, or that it is hidden.
pub(super) fn slot_of(l: &L, slot: Slot, shown: &Shown) -> Markup {
    if shown.hidden.contains(slot.name()) {
        return html! { span.hint { (l.t("protection-hidden")) } };
    }
    slot_answer(l, slot, &slot.get(&shown.content))
}

/// Open, closed or erased.
pub(super) fn state_tag(l: &L, state: State) -> Markup {
    match state {
        State::Open => tag(Tone::Info, &l.t("protection-state-open")),
        State::Closed => tag(Tone::Neutral, &l.t("protection-state-closed")),
        State::Erased => tag(Tone::Neutral, &l.t("protection-state-erased")),
    }
}

/// `cas_Status` in words.
pub(super) fn status(l: &L, case: &Case) -> String {
    case.status
        .as_deref()
        .and_then(|status| standards::htcds::list("cas_Status")?.code(status))
        .map_or_else(|| l.t("protection-nothing"), |code| l.t(code.label_id))
}

/// An age band in words.
pub(super) fn band(l: &L, code: Option<&str>) -> String {
    code.and_then(AgeBand::parse)
        .map_or_else(|| l.t("protection-age-unknown"), |band| l.t(band.label_id()))
}

/// Whether somebody of an age band is a child; `None` where the age is not known.
pub(super) fn is_child(code: Option<&str>) -> Option<bool> {
    code.and_then(AgeBand::parse).map(|band| band.first() < 18)
}

/// `prs_Gender` in words.
pub(super) fn gender(l: &L, code: Option<&str>) -> String {
    code.and_then(|code| standards::htcds::list("prs_Gender")?.code(code))
        .map_or_else(String::new, |code| l.t(code.label_id))
}

/// Names of staff on a page, read before it is rendered: pages are rendered where nothing may block.
pub(super) struct Names {
    users: HashMap<UserId, Option<Redacted<String>>>,
    teams: Vec<(TeamId, String)>,
}

impl Names {
    /// The teams of the organisation and the names of these users.
    pub(super) async fn read(
        cx: &Protection,
        org: OrgId,
        users: impl Iterator<Item = UserId>,
    ) -> Result<Self, Refusal> {
        let (cx, users): (Protection, HashSet<UserId>) = (cx.clone(), users.collect());
        blocking(move || {
            let directory = cx.directory();
            Ok::<_, Refusal>(Self {
                users: users
                    .into_iter()
                    .map(|user| (user, directory.user(org, user)))
                    .collect(),
                teams: directory.teams(org),
            })
        })
        .await
    }

    pub(super) fn teams(&self) -> &[(TeamId, String)] {
        &self.teams
    }

    pub(super) fn team_text(&self, id: TeamId) -> Option<&str> {
        self.teams
            .iter()
            .find(|(team, _)| *team == id)
            .map(|(_, name)| name.as_str())
    }

    pub(super) fn team(&self, l: &L, team: Option<TeamId>) -> Markup {
        match team.and_then(|team| self.team_text(team)) {
            Some(name) => user_text(name),
            None => html! { span.hint { (l.t("protection-no-team")) } },
        }
    }

    pub(super) fn user(&self, l: &L, user: Option<UserId>) -> Markup {
        let Some(user) = user else {
            return html! { span.hint { (l.t("protection-no-owner")) } };
        };
        match self.users.get(&user) {
            Some(Some(name)) => user_text(name.expose()),
            _ => html! { span.hint { (l.t("protection-somebody")) } },
        }
    }
}

/// The heading of a case: its code, and the masked name where there is one.
pub(super) fn title(l: &L, case: &Case, masked: &str) -> Markup {
    html! {
        (l.t("protection-case")) " " (code(&case.code))
        @if !masked.is_empty() { " · " (user_text(masked)) }
    }
}

/// Cases as a table. No name stands in it, not even its first letters: a list is what others see over a shoulder.
pub(super) fn cases_table(l: &L, names: &Names, caption: &str, cases: &[Case]) -> Markup {
    let columns: Vec<Column<'_>> = std::iter::once(Column::text(l.t("protection-case")))
        .chain(columns(l))
        .collect();
    let mut rows = Table::new(caption.to_owned(), columns).quiet_caption();
    for case in cases {
        rows.push(std::iter::once(link(case)).chain(cells(l, names, case)).collect());
    }
    table(&rows)
}

/// People found, with masked names: whoever searched knows the name already and has to tell the hits apart.
pub(super) fn found_list(l: &L, names: &Names, found: &[Found]) -> Markup {
    let first = [
        Column::text(l.t("protection-case")),
        Column::text(l.t("protection-name")),
    ];
    let mut rows = Table::new(l.t("protection-found"), first.into_iter().chain(columns(l)).collect()).quiet_caption();
    for it in found {
        let first = [link(&it.case), user_text(it.masked.expose())];
        rows.push(first.into_iter().chain(cells(l, names, &it.case)).collect());
    }
    table(&rows)
}

fn link(case: &Case) -> Markup {
    html! { a href=(format!("/cases/{}", case.id)) { (code(&case.code)) } }
}

fn columns<'a>(l: &L) -> [Column<'a>; 6] {
    [
        "protection-age",
        "protection-gender",
        "protection-status",
        "protection-owner",
        "protection-team",
        "protection-registered",
    ]
    .map(|id| Column::text(l.t(id)))
}

fn cells(l: &L, names: &Names, case: &Case) -> [Markup; 6] {
    [
        html! { (band(l, case.age_band.as_deref())) },
        html! { (gender(l, case.gender.as_deref())) },
        html! { (status(l, case)) },
        names.user(l, case.owner),
        names.team(l, case.team),
        html! { @if let Ok(day) = case.registered_on.parse() { (date(l, day)) } },
    ]
}
