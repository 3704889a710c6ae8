//! The organisation, its sites and teams, and its users.

use access::Action;
use base::UserId;
use serde_json::{Value, json};
use web::Rule;
use web::api::{Answer, Call, Endpoint, Refused, Schema, get, schema};

use super::{id_list, ids, read, role_codes};
use crate::model::{Account, Team};
use crate::organisations::LONGEST_NAME;
use crate::{Accounts, organisations, users};

fn name() -> Schema {
    schema::text(LONGEST_NAME)
}

fn team_shape() -> Schema {
    schema::object()
        .needs("id", schema::id())
        .needs("site", schema::id())
        .needs("name", name())
        .named("Team")
}

fn team_json(team: &Team) -> Value {
    json!({ "id": team.id.to_string(), "site": team.site.to_string(), "name": team.name })
}

pub(super) fn organisation() -> Endpoint<Accounts> {
    let site = schema::object()
        .needs("id", schema::id())
        .needs("name", name())
        .needs("country", schema::text(3).about("ISO 3166-1 alpha-3."))
        .named("Site");
    let shape = schema::object()
        .needs("id", schema::id())
        .needs("name", name())
        .needs("kind", schema::text(60).about("A code of HTCDS `org_Type`."))
        .needs("country", schema::text(3).about("ISO 3166-1 alpha-3."))
        .needs("language", schema::code(["en", "ar", "bn", "es", "fr", "uk"]))
        .needs("sites", schema::list(site, 10_000))
        .needs("teams", schema::list(team_shape(), 10_000))
        .named("Organisation");
    get(
        "/api/v1/organisation",
        Rule::May(Action::OrganisationView),
        "The organisation with its sites and teams",
    )
    .gives(shape)
    .run(show)
}

fn show(cx: &Accounts, call: &Call) -> Result<Answer, Refused> {
    let found = read(cx, call, organisations::overview)?;
    let sites: Vec<Value> = found
        .sites
        .iter()
        .map(|site| json!({ "id": site.id.to_string(), "name": site.name, "country": site.country }))
        .collect();
    Ok(Answer::json(json!({
        "id": found.organisation.id.to_string(),
        "name": found.organisation.name,
        "kind": found.organisation.kind,
        "country": found.organisation.country,
        "language": found.organisation.language.code(),
        "sites": sites,
        "teams": found.teams.iter().map(team_json).collect::<Vec<_>>(),
    })))
}

pub(super) fn teams() -> Endpoint<Accounts> {
    get("/api/v1/teams", Rule::SignedIn, "The teams of the organisation")
        .gives(schema::object().needs("items", schema::list(team_shape(), 10_000)))
        .run(|cx: &Accounts, call| {
            let teams = read(cx, call, organisations::teams)?;
            Ok(Answer::json(
                json!({ "items": teams.iter().map(team_json).collect::<Vec<_>>() }),
            ))
        })
}

fn user_shape() -> Schema {
    schema::object()
        .needs("id", schema::id())
        .needs("login", schema::text(60))
        .needs("name", schema::text(LONGEST_NAME))
        .needs("state", schema::code(["active", "disabled"]))
        .needs("roles", role_codes())
        .needs("teams", ids())
        .needs("version", schema::count())
        .named("User")
}

fn user_json(account: &Account) -> Value {
    let roles: Vec<&str> = account.roles.iter().map(access::Role::code).collect();
    json!({
        "id": account.user.to_string(),
        "login": account.login,
        "name": account.display.expose(),
        "state": account.state.code(),
        "roles": roles,
        "teams": id_list(&account.teams),
        "version": account.version,
    })
}

pub(super) fn users() -> Endpoint<Accounts> {
    get(
        "/api/v1/users",
        Rule::May(Action::UserList),
        "The users of the organisation",
    )
    .gives(schema::object().needs("items", schema::list(user_shape(), 100_000)))
    .run(|cx: &Accounts, call| {
        let all = read(cx, call, users::list)?;
        Ok(Answer::json(
            json!({ "items": all.iter().map(user_json).collect::<Vec<_>>() }),
        ))
    })
}

pub(super) fn user() -> Endpoint<Accounts> {
    get("/api/v1/users/{user}", Rule::May(Action::UserList), "One user")
        .gives(user_shape())
        .run(|cx: &Accounts, call| {
            let id: UserId = call.id("user")?;
            let account = read(cx, call, |tx, actor| users::show(tx, actor, id))?;
            Ok(Answer::json(user_json(&account)).version(account.version))
        })
}
