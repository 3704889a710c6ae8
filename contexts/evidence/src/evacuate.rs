//! What is sealed about imports into the teams of a locked site goes when its keys are destroyed. That two people want it is decided by whoever
//! calls this.

use ::store::{Scope, Tx};
use base::{OrgId, Refusal, TeamId};
use vault::KeyId;

use crate::Evidence;
use crate::model::BatchState;
use crate::store::batches;
use crate::uploads;

/// The keys under which something about imports into these teams is sealed: files as they were sent, names of files, what was found in them.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn keys(tx: &mut Tx<'_>, org: OrgId, teams: &[TeamId]) -> Result<Vec<KeyId>, Refusal> {
    let mut keys = Vec::new();
    for team in teams {
        let sealed = batches::sealed_of_team(tx, org, *team)?;
        keys.extend(sealed.iter().filter_map(|batch| batch.key));
    }
    Ok(keys)
}

/// Destroys these keys and the sealed files, and drops imports that were not loaded yet. Called again, it goes on.
///
/// # Errors
/// When the databases, the keystore or the disk cannot be written.
pub fn forget(cx: &Evidence, org: OrgId, teams: &[TeamId]) -> Result<(), Refusal> {
    for team in teams.iter().copied() {
        let batches = cx
            .store()
            .read(Scope::Org(org), |tx| batches::sealed_of_team(tx, org, team))?;
        for batch in batches {
            let mut after = batch.clone();
            if matches!(
                batch.state,
                BatchState::Checking | BatchState::Checked | BatchState::Loading
            ) {
                after.state = BatchState::Dropped;
            }
            after.changed_at = cx.ambient().now();
            let from = batch.state;
            cx.store()
                .write(Scope::Org(org), move |tx| batches::update(tx, &after, from))?;
            uploads::forget(cx, &batch)?;
        }
    }
    Ok(())
}

/// Everything sealed about imports of an organisation that leaves: files and keys.
///
/// # Errors
/// As [`forget`].
pub fn forget_all(cx: &Evidence, org: OrgId) -> Result<(), Refusal> {
    let all = cx
        .store()
        .read(Scope::Org(org), |tx| batches::list(tx, org, u32::MAX))?;
    all.iter()
        .filter(|batch| batch.key.is_some())
        .try_for_each(|batch| uploads::forget(cx, batch))
}
