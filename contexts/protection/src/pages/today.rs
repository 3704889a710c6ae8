//! The first page: what is waiting, not charts.

use access::Action;
use axum::extract::State;
use maud::{Markup, html};
use ui::components::{Weight, actions, empty_state, link_button};
use web::{Desk, Rejection, Reply, blocking};

use super::show::{Names, cases_table};
use crate::list::{self, Narrow};
use crate::process::queue;
use crate::{Protection, emergency};

/// What one begins with, as far as one may.
fn ways(desk: &Desk) -> Vec<Markup> {
    let all = [
        ("/people/register", "protection-register", Action::PersonRegister),
        ("/people/find", "protection-find", Action::PersonSearch),
    ];
    let open = all.into_iter().filter(|(_, _, action)| desk.can(*action)).enumerate();
    open.map(|(at, (href, label, _))| {
        let weight = if at == 0 { Weight::Primary } else { Weight::Secondary };
        link_button(href, &desk.l().t(label), weight)
    })
    .collect()
}

pub(super) async fn show(State(cx): State<Protection>, desk: Desk) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let assigns = desk.can(Action::CaseAssign);
    let ours = cx.clone();
    let reviews = desk.can(Action::EmergencyReview);
    let (handles, agrees) = (desk.can(Action::TaskHandle), desk.can(Action::CaseApprove));
    let now = desk.ambient().now();
    let (mine, waiting, emergencies, tasks, team) = blocking(move || {
        ours.read(&actor, |_, tx, actor| {
            let own = Narrow {
                open: true,
                owner: Some(actor.user),
                ..Narrow::default()
            };
            let waiting = Narrow {
                open: true,
                unowned: true,
                ..Narrow::default()
            };
            let mine = list::run(tx, actor, &own, None, list::PAGE)?;
            let waiting = assigns
                .then(|| list::run(tx, actor, &waiting, None, list::PAGE))
                .transpose()?;
            let emergencies = if reviews {
                emergency::waiting(tx, actor)?
            } else {
                Vec::new()
            };
            let tasks = if handles {
                queue::mine(tx, actor, now)?
            } else {
                Vec::new()
            };
            let team = agrees.then(|| queue::team(tx, actor, now)).transpose()?;
            Ok((mine, waiting, emergencies, tasks, team))
        })
    })
    .await?;
    let l = desk.l();
    let shown = mine
        .cases
        .iter()
        .chain(waiting.iter().flat_map(|waiting| &waiting.cases));
    let closings = team.as_ref().map(|team| team.closings.as_slice()).unwrap_or_default();
    let asked = closings
        .iter()
        .filter_map(|(_, process)| Some(process.asked.as_ref()?.by));
    let names = Names::read(&cx, desk.actor().org, shown.filter_map(|case| case.owner).chain(asked)).await?;
    let names_of = super::emergency::names(&cx, &desk, emergencies.iter()).await?;
    let body = html! {
        (actions(&ways(&desk)))
        @if !tasks.is_empty() {
            section {
                h2 { (l.t("protection-today-tasks")) }
                (super::tasks::waiting(&desk, &l.t("protection-today-tasks"), &tasks))
            }
        }
        @if !closings.is_empty() {
            section {
                h2 { (l.t("protection-team-closings")) }
                (super::team::closings(&desk, &names, &l.t("protection-team-closings"), closings))
            }
        }
        @if !emergencies.is_empty() {
            section {
                h2 { (l.t("protection-emergencies-waiting")) }
                (super::emergency::rows(&desk, &names_of, &l.t("protection-emergencies-waiting"), &emergencies))
            }
        }
        @if let Some(waiting) = waiting.filter(|waiting| !waiting.cases.is_empty()) {
            section {
                h2 { (l.t("protection-today-waiting")) }
                (cases_table(l, &names, &l.t("protection-today-waiting"), &waiting.cases))
            }
        }
        section {
            h2 { (l.t("protection-today-mine")) }
            @if mine.cases.is_empty() { (empty_state(&l.t("protection-today-none"), &l.t("protection-today-none-text"), None)) }
            @else { (cases_table(l, &names, &l.t("protection-today-mine"), &mine.cases)) }
        }
        p { a href="/cases" { (l.t("protection-cases-all")) } @if agrees { " · " a href="/team" { (l.t("protection-team-queue")) } } }
    };
    Ok(desk.page(l.t("protection-today"), body))
}
