//! Links between accounts here and accounts of an identity provider. A link is made by the owner of an account who has just shown who
//! they are, here and there; nothing that the provider says about names or addresses makes one.

use ::store::Tx;
use access::Actor;
use base::{Ambient, Refusal, SessionId};

use crate::model::{Link, LinkId};
use crate::{sessions, sign_in::digest, store};

/// Most links of one account.
pub const MOST: usize = 5;

/// What is kept of an account of a provider: enough to know it again.
pub fn hash_of(issuer: &str, subject: &str) -> Vec<u8> {
    // No address has a line end in it, so no other pair gives the same text.
    digest("provider link", &format!("{issuer}\n{subject}"))
}

/// One's own links.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn mine(tx: &mut Tx, actor: &Actor) -> Result<Vec<Link>, Refusal> {
    let grant = sessions::own_grant(actor)?;
    Ok(store::links(tx, grant.org(), grant.actor())?)
}

/// Links one's own account with that of a provider, and ends everything else that was given out: a way in is new.
///
/// # Errors
/// [`Refusal::NotNow`] when it is linked already, here or elsewhere, or when there are too many.
pub fn add(tx: &mut Tx, ambient: &Ambient, actor: &Actor, session: SessionId, hash: &[u8]) -> Result<(), Refusal> {
    let grant = sessions::own_grant(actor)?;
    let (org, user) = (grant.org(), grant.actor());
    if store::links(tx, org, user)?.len() >= MOST {
        return Err(Refusal::NotNow {
            why: "accounts-provider-too-many",
        });
    }
    let (id, at) = (LinkId::new(ambient), ambient.now());
    tx.attempt(|tx| store::insert_link(tx, (org, user), id, hash, at))
        .map_err(|error: ::store::Error| {
            if error.is_unique_violation() {
                Refusal::NotNow {
                    why: "accounts-provider-taken",
                }
            } else {
                error.into()
            }
        })?;
    sessions::end_all_but(tx, org, user, session)?;
    sessions::note(tx, ambient, org, user, "link-add", &grant.basis().to_string())
}

/// Removes one of one's own links, and ends everything else that was given out.
///
/// # Errors
/// [`Refusal::NotFound`] if it is not one's own.
pub fn remove(tx: &mut Tx, ambient: &Ambient, actor: &Actor, session: SessionId, id: LinkId) -> Result<(), Refusal> {
    let grant = sessions::own_grant(actor)?;
    let (org, user) = (grant.org(), grant.actor());
    if store::delete_links(tx, org, user, Some(id))? == 0 {
        return Err(Refusal::NotFound);
    }
    sessions::end_all_but(tx, org, user, session)?;
    sessions::note(tx, ambient, org, user, "link-remove", &grant.basis().to_string())
}
