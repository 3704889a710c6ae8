//! Somebody leaves: their account closes when their cases are in others' hands, through the real pages.

use access::Role;
use accounts::operator;
use axum::http::Method;
use base::UserId;

use crate::world::{Template, enter};

/// Names of the fields that ask to whom cases go, and the first choice of each that names somebody.
fn choices(page: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for part in page.split("<select").skip(1) {
        let name: String = part
            .split("name=\"")
            .nth(1)
            .unwrap()
            .chars()
            .take_while(|c| *c != '"')
            .collect();
        let values = part.split("</select>").next().unwrap().split("value=\"").skip(1);
        let named = values
            .map(|value| value.chars().take_while(|c| *c != '"').collect::<String>())
            .find(|value| value.split_once('/').is_some_and(|(_, owner)| !owner.is_empty()));
        if name.starts_with("heir.") {
            found.push((name, named.unwrap_or_default()));
        }
    }
    found
}

#[test]
fn an_account_with_cases_closes_only_when_they_are_handed_on_and_the_new_owner_is_told() {
    let template = Template::new();
    let world = template.copy();
    let heir = {
        let contexts = world.contexts();
        let worker = operator::account(&contexts.accounts, "worker").unwrap();
        let house = crate::world::House {
            org: worker.org,
            teams: worker.teams.clone(),
        };
        enter(contexts, &house, "heir", &[Role::CaseWorker], &[0])
    };
    let asker = |name: &str| template.askers.iter().find(|asker| asker.name == name).unwrap();
    let (admin, worker) = (
        asker("users-admin"),
        template
            .records
            .iter()
            .find(|it| it.param == "user" && it.state == "open"),
    );
    let user: UserId = worker.unwrap().id.parse().unwrap();
    let path = format!("/users/{user}");
    let (_, page) = world.ask(admin, Method::GET, &path);
    let asked = choices(&page);
    assert_eq!(asked.len(), 1, "one team, one question");
    // Without an answer nothing happens.
    let close = format!("{path}/disable");
    let (status, again) = world.fill_in(admin, &close, &[("reason", "left")]);
    assert_eq!(status, 422);
    assert!(choices(&again).len() == 1);
    assert_eq!(world.ask(asker("worker"), Method::GET, "/today").0, 200);
    // Not to somebody who is not offered.
    let forged = format!("{}/{}", asked[0].0.trim_start_matches("heir."), user);
    assert_eq!(
        world
            .fill_in(admin, &close, &[("reason", "left"), (&asked[0].0, &forged)])
            .0,
        422
    );
    // Handed on and closed.
    let to = format!("{}/{}", asked[0].0.trim_start_matches("heir."), heir.0);
    assert_eq!(
        world
            .fill_in(admin, &close, &[("reason", "left"), (&asked[0].0, &to)])
            .0,
        303
    );
    assert_eq!(world.ask(asker("worker"), Method::GET, "/today").0, 303, "signed out");
    let (_, notices) = world.ask(&heir.1, Method::GET, "/notices");
    assert!(notices.contains("Cases were handed to you"), "{notices}");
    let (_, today) = world.ask(&heir.1, Method::GET, "/today");
    assert!(today.contains("/cases/"));
    let (_, rest) = world.ask(admin, Method::GET, &format!("/caseloads/{user}"));
    assert!(choices(&rest).is_empty());
}

#[test]
fn for_safety_an_account_closes_at_once_and_those_who_can_hand_on_are_told() {
    let template = Template::new();
    let world = template.copy();
    let asker = |name: &str| template.askers.iter().find(|asker| asker.name == name).unwrap();
    let record = template
        .records
        .iter()
        .find(|it| it.param == "user" && it.state == "open")
        .unwrap();
    let path = format!("/users/{}", record.id);
    assert_eq!(
        world
            .fill_in(
                asker("users-admin"),
                &format!("{path}/disable"),
                &[("reason", "safety")]
            )
            .0,
        303
    );
    assert_eq!(world.ask(asker("worker"), Method::GET, "/today").0, 303);
    let (_, notices) = world.ask(asker("supervisor"), Method::GET, "/notices");
    let caseload = format!("/caseloads/{}", record.id);
    assert!(notices.contains(&caseload));
    let (_, page) = world.ask(asker("supervisor"), Method::GET, &caseload);
    let asked = choices(&page);
    assert_eq!(asked.len(), 1);
    let nobody_yet = format!("{}/", asked[0].0.trim_start_matches("heir."));
    assert_eq!(
        world
            .fill_in(asker("supervisor"), &caseload, &[(&asked[0].0, &nobody_yet)])
            .0,
        200
    );
    let (_, today) = world.ask(asker("supervisor"), Method::GET, "/today");
    assert!(today.contains("nobody works on yet") || today.contains("/cases/"));
    // A supervisor of another team finds nothing to hand on.
    let (status, other) = world.ask(asker("supervisor-2"), Method::GET, &caseload);
    assert!(status == 200 && choices(&other).is_empty());
}
