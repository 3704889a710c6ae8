//! Who the token speaks for, and what it may.

use serde_json::json;
use web::Rule;
use web::api::{Answer, Call, Endpoint, Refused, SCOPES, get, schema};

use super::{id_list, ids, role_codes};
use crate::Accounts;

pub(super) fn me() -> Endpoint<Accounts> {
    let shape = schema::object()
        .needs("token", schema::id())
        .needs("user", schema::id())
        .needs("organisation", schema::id())
        .needs("roles", role_codes())
        .needs("teams", ids())
        .needs(
            "scopes",
            schema::list(schema::code(SCOPES.iter().map(|scope| scope.code)), 100),
        )
        .needs("made_at", schema::time())
        .needs("expires_at", schema::time())
        .named("Me");
    get("/api/v1/me", Rule::SignedIn, "Who the token speaks for")
        .about("Roles and teams are those of the user as they are now; whatever changes them ends the token.")
        .gives(shape)
        .run(tell)
}

fn tell(_: &Accounts, call: &Call) -> Result<Answer, Refused> {
    let caller = call.caller()?;
    let scopes: Vec<&str> = caller.scopes.iter().map(|scope| scope.code).collect();
    let roles: Vec<&str> = caller.actor.roles.iter().map(access::Role::code).collect();
    Ok(Answer::json(json!({
        "token": caller.token.to_string(),
        "user": caller.actor.user.to_string(),
        "organisation": caller.actor.org.to_string(),
        "roles": roles,
        "teams": id_list(&caller.actor.teams),
        "scopes": scopes,
        "made_at": caller.made_at.to_string(),
        "expires_at": caller.expires_at.to_string(),
    })))
}
