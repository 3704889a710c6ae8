//! `amparo user`: organisations and accounts, for the operator of the server.

use access::{Role, RoleSet};
use accounts::operator::{self, Invite};
use base::{Ambient, Redacted, Refusal};
use serde_json::json;

use crate::cli::{Data, User};
use crate::compose::{self, Contexts, Mode};
use crate::data;
use crate::outcome::{Failure, Outcome, say, say_json};

/// Runs the verb.
///
/// # Errors
/// [`Failure::Unusable`] for an unknown role, organisation or sign-in name.
pub fn run(verb: User) -> Result<Outcome, Failure> {
    match verb {
        User::List { data, json } => list(&data, json),
        User::Invite {
            data,
            organisation,
            country,
            name,
            roles,
        } => invite(&data, organisation, country, name, &roles),
        User::Reset { data, login, factors } => reset(&data, &login, factors),
        User::Disable { data, login } => disable(&data, &login),
    }
}

fn contexts(data: &Data) -> Result<Contexts, Failure> {
    compose::wire(&data::open(data, None, &Ambient::system())?, &Mode::default())
}

fn list(data: &Data, json: bool) -> Result<Outcome, Failure> {
    let all = operator::list(&contexts(data)?.accounts).map_err(data::refused)?;
    if json {
        let value: Vec<_> = all
            .iter()
            .map(|(org, accounts)| {
                let accounts: Vec<_> = accounts
                    .iter()
                    .map(|it| json!({ "login": it.login, "state": it.state.code(), "roles": it.roles.iter().map(Role::code).collect::<Vec<_>>() }))
                    .collect();
                json!({ "organisation": org.name, "id": org.id, "country": org.country, "accounts": accounts })
            })
            .collect();
        say_json(&json!(value));
        return Ok(Outcome::Yes);
    }
    for (org, accounts) in all {
        say(format!("{}  ({}, {})", org.name, org.country, org.id));
        for it in accounts {
            let roles: Vec<_> = it.roles.iter().map(Role::code).collect();
            say(format!(
                "  {:<24} {:<9} {}",
                it.login,
                it.state.code(),
                roles.join(", ")
            ));
        }
    }
    Ok(Outcome::Yes)
}

fn invite(
    data: &Data,
    organisation: String,
    country: String,
    name: String,
    roles: &[String],
) -> Result<Outcome, Failure> {
    let roles: RoleSet = roles
        .iter()
        .map(|code| {
            let known: Vec<_> = Role::ALL.iter().map(|role| role.code()).collect();
            Role::from_code(code)
                .ok_or_else(|| Failure::unusable(format!("unknown role `{code}`; the roles are {}", known.join(", "))))
        })
        .collect::<Result<_, _>>()?;
    let it = Invite {
        organisation,
        country: country.to_uppercase(),
        display: Redacted::new(name),
        roles,
    };
    let code = operator::invite(&contexts(data)?.accounts, &it).map_err(data::refused)?;
    say(format!("invitation code  {}", code.expose()));
    say("valid for seven days and once; its holder chooses a sign-in name and a password on /join");
    Ok(Outcome::Yes)
}

fn reset(data: &Data, login: &str, factors: bool) -> Result<Outcome, Failure> {
    let code = operator::reset(&contexts(data)?.accounts, login, factors).map_err(|refusal| match refusal {
        Refusal::NotFound => Failure::unusable(format!("nobody signs in as `{login}`; see `amparo user list`")),
        Refusal::NotNow { .. } => Failure::not_now(format!("`{login}` is closed; a user administrator opens it first")),
        other => data::refused(other),
    })?;
    say(format!("reset code  {}", code.expose()));
    say("valid for a day and once; its holder chooses a new password on /reset");
    Ok(Outcome::Yes)
}

fn disable(data: &Data, login: &str) -> Result<Outcome, Failure> {
    operator::disable(&contexts(data)?.accounts, login).map_err(|refusal| match refusal {
        Refusal::NotFound => Failure::unusable(format!("nobody signs in as `{login}`; see `amparo user list`")),
        Refusal::NotNow { .. } => Failure::not_now(format!(
            "`{login}` is the last user administrator; give the role to somebody else first"
        )),
        other => data::refused(other),
    })?;
    say(format!("`{login}` is closed and signed out everywhere"));
    Ok(Outcome::Yes)
}
