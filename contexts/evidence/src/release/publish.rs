//! Writing an approved release. May be killed at any point: the bundle is there as a whole or not at all, and the next try
//! writes the same bytes or finds them.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use ::store::Scope;
use base::{OrgId, Refusal};
use bundle::{ReleaseKey, TrustedKeys};
use journal::jobs::{self, Work};

use super::count::{self, Column};
use super::decide::{Payload, ask};
use super::draft::draft;
use crate::Evidence;
use crate::model::{BatchId, Release, ReleaseState};
use crate::store::releases;

/// The file of public keys beside the releases.
pub(crate) const TRUSTED: &str = "trusted-keys.txt";

/// Why an approved release is not signed.
#[derive(Debug, thiserror::Error)]
enum Unsound {
    #[error("the records of the release changed after it was approved; it is not signed")]
    Changed,
    #[error("a folder of this name is there already and is not this release: {0}")]
    Occupied(String),
}

/// The job.
pub(crate) fn publish(cx: &Evidence, work: &Work<'_>) -> Result<(), Refusal> {
    let payload: Payload = work.job.read()?;
    let (org, id) = (payload.org, payload.release);
    let (release, batches) = cx.store().read(Scope::Org(org), |tx| {
        let release = releases::get(tx, org, id)?.ok_or(Refusal::NotFound)?;
        Ok::<_, Refusal>((release, releases::batches(tx, org, id)?))
    })?;
    if release.state != ReleaseState::Approved {
        return Ok(());
    }
    work.progress(100, "evidence-job-counting")?;
    recount(cx, org, &release, &batches)?;
    work.progress(600, "evidence-job-signing")?;
    let digest = write(cx, &release)?;
    let end = work.ending();
    cx.store().write(Scope::Server, move |tx| {
        releases::published(tx, org, id, &digest)?;
        Ok::<_, Refusal>(end(tx)?)
    })?;
    Ok(())
}

/// Asks again for approved releases whose job has ended without writing them: the disk was full, the folder away.
pub(crate) fn take_up(cx: &Evidence) -> Result<u64, Refusal> {
    let context = cx.clone();
    cx.store().write(Scope::Server, move |tx| {
        let mut taken = 0;
        for (org, id, job) in releases::unwritten(tx)? {
            let job = match job {
                Some(job) => jobs::get(tx, Some(org), job)?,
                None => None,
            };
            if job.is_none_or(|job| job.state.is_final()) {
                let job = ask(&context, tx, org, id)?;
                releases::hand_over(tx, org, id, job)?;
                taken += 1;
            }
        }
        Ok::<_, Refusal>(taken)
    })
}

/// What was approved must be what the records say: a proposal that was changed in the database is not signed.
fn recount(cx: &Evidence, org: OrgId, release: &Release, batches: &[BatchId]) -> Result<(), Refusal> {
    let proposal = &release.proposal;
    let columns: Vec<Column> = proposal.columns.iter().filter_map(|name| Column::of(name)).collect();
    let mut wanted = batches.to_vec();
    wanted.sort_unstable();
    let again = cx
        .store()
        .read(Scope::Org(org), |tx| count::count(tx, org, &wanted, &columns))?;
    let same = proposal.k == super::K
        && columns.len() == proposal.columns.len()
        && again.tables == proposal.tables
        && again.counted == proposal.counted
        && again.left_out == proposal.left_out
        && again.left_out_public == proposal.left_out_public;
    if same {
        Ok(())
    } else {
        Err(Refusal::failed(Unsound::Changed))
    }
}

/// Writes the bundle, or finds it written by an earlier try; the digest of its manifest.
fn write(cx: &Evidence, release: &Release) -> Result<String, Refusal> {
    let folder = &cx.folders().releases;
    fs::create_dir_all(folder).map_err(Refusal::failed)?;
    let key = ReleaseKey::from_seed(&*cx.vault().signing_seed("release")?);
    trust(folder, &key)?;
    let (Some(version), Some(approved)) = (release.version, release.decided_at) else {
        return Err(Refusal::failed(Unsound::Changed));
    };
    let draft = draft(&release.proposal, &release.slug, version, approved)?;
    let place = match bundle::write(folder, &draft, &key) {
        Ok(place) => place,
        Err(bundle::Error::Exists(place)) => place,
        Err(error) => return Err(Refusal::failed(error)),
    };
    let report = bundle::verify(&place, &TrustedKeys::new([key.public()])).map_err(Refusal::failed)?;
    let ours = report.manifest.created == draft.created.to_string() && report.manifest.records == draft.records;
    if ours {
        Ok(report.digest)
    } else {
        Err(Refusal::failed(Unsound::Occupied(place.display().to_string())))
    }
}

/// Writes the public key beside the releases, so that whoever gets the folder can verify it. Keys of other servers stay.
pub(crate) fn trust(folder: &Path, key: &ReleaseKey) -> Result<(), Refusal> {
    // Other jobs and other servers write here too; one that reads while another writes would lose its key.
    let everybody = File::open(folder).map_err(Refusal::failed)?;
    everybody.lock().map_err(Refusal::failed)?;
    let place = folder.join(TRUSTED);
    let line = key.public().to_string();
    let before = match fs::read_to_string(&place) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Refusal::failed(error)),
    };
    if before
        .lines()
        .any(|known| known.split('#').next().unwrap_or_default().trim() == line)
    {
        return Ok(());
    }
    let gap = if before.is_empty() || before.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    let beside = folder.join(format!(".{TRUSTED}-unfinished"));
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(format!("{before}{gap}{line}\n").as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, &place)?;
        everybody.sync_all()
    });
    written.map_err(Refusal::failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_servers_that_write_at_once_all_stay() {
        let folder = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for seed in 1..=24 {
                let folder = folder.path();
                scope.spawn(move || trust(folder, &ReleaseKey::from_seed(&[seed; 32])).unwrap());
            }
        });
        let text = fs::read_to_string(folder.path().join(TRUSTED)).unwrap();
        assert_eq!(text.lines().count(), 24);
        assert!(TrustedKeys::read(&folder.path().join(TRUSTED)).is_ok());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
