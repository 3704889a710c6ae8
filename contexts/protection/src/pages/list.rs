//! The list of cases with its filters. The address holds codes and identifiers only.

use access::Action;
use axum::extract::State;
use base::{CaseId, FieldProblem, PartialDate, TeamId};
use maud::{Markup, html};
use standards::AgeBand;
use ui::components::{
    Choice, Field, Form as FormOf, Input, Weight, actions, checkbox, empty_state, field, filter_form, link_button,
    pagination, select,
};
use web::{Asked, Desk, Form, Rejection, Reply, blocking};

use super::show::{Names, cases_table};
use crate::Protection;
use crate::list::{self, Narrow};
use crate::process::model::{Risk, Stage};

/// The fields of the filter, as they stand in the address.
const FIELDS: [&str; 10] = [
    "status",
    "team",
    "mine",
    "age",
    "gender",
    "exploitation",
    "stage",
    "risk",
    "from",
    "until",
];

pub(super) async fn show(State(cx): State<Protection>, desk: Desk, Asked(sent): Asked) -> Result<Reply, Rejection> {
    let (mut problems, mut narrow) = (Vec::new(), narrow(&desk, &sent));
    // A day that is known in part stands for its first or its last.
    for (name, end, place) in [("from", "", &mut narrow.from), ("until", "-99", &mut narrow.until)] {
        match sent.text(name) {
            "" => {}
            text => match text.parse::<PartialDate>() {
                Ok(date) => *place = Some(format!("{date}{end}")),
                Err(_) => problems.push(FieldProblem::new(name, "protection-problem-date")),
            },
        }
    }
    let after: Option<CaseId> = sent.text("after").parse().ok();
    let actor = desk.actor().clone();
    let ours = cx.clone();
    let asked = narrow.clone();
    let page =
        blocking(move || ours.read_recent(&actor, |_, tx, actor| list::run(tx, actor, &asked, after, list::PAGE)))
            .await?;
    let l = desk.l();
    let owners = page.cases.iter().filter_map(|case| case.owner);
    let names = Names::read(&cx, desk.actor().org, owners).await?;
    let next = page.next.map(|next| address(&sent, next));
    let body = html! {
        @if desk.can(Action::PersonRegister) {
            (actions(&[link_button("/people/register", &l.t("protection-register"), Weight::Primary)]))
        }
        (filters(&desk, &names, &sent, &problems))
        @if page.cases.is_empty() { (empty_state(&l.t("protection-cases-none"), &l.t("protection-cases-none-text"), None)) }
        @else { (cases_table(l, &names, &l.t("protection-cases"), &page.cases)) }
        (pagination(l, None, next.as_deref()))
    };
    Ok(desk.page(l.t("protection-cases"), body).problems(&problems))
}

/// The same list from another place on.
fn address(sent: &Form, after: CaseId) -> String {
    let mut address = format!("/cases?after={after}");
    for name in FIELDS {
        let value = sent.text(name);
        if !value.is_empty() {
            address.push_str(&format!("&{name}={}", escaped(value)));
        }
    }
    address
}

/// A value as it stands in an address. A day may be typed in the digits of any script.
fn escaped(value: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    value.bytes().fold(String::new(), |mut text, byte| {
        if plain(byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
        text
    })
}

fn narrow(desk: &Desk, sent: &Form) -> Narrow {
    let code = |name: &str| Some(sent.text(name).to_owned()).filter(|text| !text.is_empty());
    Narrow {
        status: code("status"),
        team: sent.text("team").parse::<TeamId>().ok(),
        owner: (sent.text("mine") == "yes").then_some(desk.actor().user),
        // `+` would have to be escaped in an address.
        age_band: code("age").map(|age| if age == "48" { String::from("48+") } else { age }),
        gender: code("gender"),
        exploitation: code("exploitation"),
        stage: Stage::of(sent.text("stage")),
        risk: Risk::of(sent.text("risk")),
        ..Narrow::default()
    }
}

fn filters(desk: &Desk, names: &Names, sent: &Form, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let codes = |id: &str| -> Vec<Choice<'static>> {
        standards::htcds::list(id)
            .into_iter()
            .flat_map(|list| list.codes)
            .map(|code| Choice::new(code.code, l.t(code.label_id)))
            .collect()
    };
    let teams: Vec<Choice<'_>> = names
        .teams()
        .iter()
        .map(|(id, name)| Choice::new(id.to_string(), name.clone()))
        .collect();
    let ages: Vec<Choice<'_>> = AgeBand::ALL
        .into_iter()
        .map(|band| Choice::new(band.code().trim_end_matches('+'), l.t(band.label_id())))
        .collect();
    let stages: Vec<Choice<'_>> = Stage::ALL
        .iter()
        .map(|stage| Choice::new(stage.code(), l.t(stage.label())))
        .collect();
    let risks: Vec<Choice<'_>> = Risk::ALL
        .iter()
        .map(|risk| Choice::new(risk.code(), l.t(risk.label())))
        .collect();
    let any = |name: &'static str, label: &str, choices: &[Choice<'_>]| {
        select(
            l,
            &Field::new(name, l.t(label))
                .value(sent.text(name).to_owned())
                .empty(l.t("ui-any")),
            choices,
        )
    };
    let day = |name: &'static str, label: &str| {
        let asked = Field::new(name, l.t(label))
            .hint(l.t("protection-day-hint"))
            .value(sent.text(name).to_owned());
        field(l, &asked.problems(l, problems), Input::Code)
    };
    let fields = html! {
        (any("status", "protection-status", &codes("cas_Status")))
        (any("team", "protection-team", &teams))
        (any("stage", "protection-stage", &stages))
        (any("risk", "protection-risk", &risks))
        (any("age", "protection-age", &ages))
        (any("gender", "protection-gender", &codes("prs_Gender")))
        (any("exploitation", "protection-exploitation", &codes("vic_TypeOfExploitation")))
        (day("from", "protection-registered-from"))
        (day("until", "protection-registered-until"))
        (checkbox(l, &Field::new("mine", l.t("protection-mine")), "yes", sent.text("mine") == "yes"))
    };
    filter_form(l, &FormOf::get("/cases"), &fields, Some("/cases"))
}
