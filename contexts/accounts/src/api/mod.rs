//! The API of this context: who asks, the organisation and its users, the audit, the jobs.

mod oversight;
mod own;
mod staff;

use ::store::{Scope, Tx};
use access::{Actor, Role};
use base::{Ambient, Refusal};
use serde_json::{Value, json};
use web::Routes;
use web::api::{Call, Schema, schema};

use crate::Accounts;

/// All endpoints of this context, each with its rule.
pub(crate) fn routes() -> Routes<Accounts> {
    Routes::new()
        .api(own::me())
        .api(staff::organisation())
        .api(staff::teams())
        .api(staff::users())
        .api(staff::user())
        .api(oversight::audit())
        .api(oversight::jobs())
}

/// Runs a use case that reads.
fn read<T>(
    accounts: &Accounts,
    call: &Call,
    work: impl FnOnce(&mut Tx<'_>, &Actor) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let actor = call.actor()?;
    accounts.store().read(Scope::Org(actor.org), |tx| work(tx, actor))
}

/// Runs a use case that writes.
fn write<T: Send + 'static>(
    accounts: &Accounts,
    call: &Call,
    work: impl Fn(&mut Tx<'_>, &Ambient, &Actor) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let (actor, ambient) = (call.actor()?.clone(), accounts.ambient().clone());
    accounts
        .store()
        .write(Scope::Org(actor.org), move |tx| work(tx, &ambient, &actor))
}

fn role_codes() -> Schema {
    schema::list(schema::code(Role::ALL.map(Role::code)), Role::ALL.len())
}

fn ids() -> Schema {
    schema::list(schema::id(), 10_000)
}

fn id_list<T>(ids: &[base::Id<T>]) -> Value {
    json!(ids.iter().map(ToString::to_string).collect::<Vec<_>>())
}
