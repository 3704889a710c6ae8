//! What is written into the audit, in the transaction of the deed.

use access::{Act, Grant};
use base::{Refusal, Timestamp};
use journal::{Entry, audit};
use store::Tx;
use uuid::Uuid;

/// Writes what somebody did or saw, on the ground of a grant.
pub(crate) fn note<A: Act>(
    tx: &mut Tx<'_>,
    at: Timestamp,
    grant: &Grant<A>,
    subject: Option<Uuid>,
    detail: &str,
) -> Result<(), Refusal> {
    let basis = grant.basis().to_string();
    audit::append(
        tx,
        &Entry {
            actor: Some(grant.actor()),
            org: Some(grant.org()),
            subject,
            detail,
            ..Entry::new(at, A::ACTION.code(), A::ACTION.kind().code(), &basis)
        },
    )?;
    Ok(())
}
