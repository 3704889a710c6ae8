//! Records that are word for word in another release of the organisation already, under whatever name they were loaded.
//!
//! Two releases that are each safe may single somebody out by their difference. The same import, or one of equal content, is
//! refused by its digest; here a file is recognised that repeats an earlier one with some records more, fewer or corrected.

use std::collections::HashMap;

use ::store::Tx;
use base::{OrgId, Refusal};
use standards::ctdc::EvidenceRecord;

use crate::model::{BatchId, ReleaseId};
use crate::records;
use crate::store::records as rows;

/// From this share on, of the records of the larger side and in per cent, they are taken for the same people. Not of the smaller
/// side: a quarter's few records with few columns have their like in any other quarter.
const SAME: u64 = 90;

/// What a record says. A column that is missing and one that the file did not have are alike here, so that an empty column more
/// does not make other records of them.
type Content = [u8; 16];

/// How often a content occurs: in what is proposed, in all earlier releases, in the one being looked at.
#[derive(Default)]
struct Seen {
    proposed: u64,
    earlier: u64,
    this: u64,
}

/// How many of the proposed records have an equal one in earlier releases, each of these counted once. Refused if the proposed
/// records are nearly those of one of these releases.
pub(super) fn alike(
    tx: &mut Tx<'_>,
    org: OrgId,
    proposed: &[BatchId],
    earlier: &[(ReleaseId, BatchId)],
) -> Result<u64, Refusal> {
    if earlier.is_empty() {
        return Ok(0);
    }
    let mut seen: HashMap<Content, Seen> = HashMap::new();
    let mut all = 0;
    for batch in proposed {
        all += rows::each(tx, org, *batch, |record| {
            seen.entry(content(record)).or_default().proposed += 1;
        })?;
    }
    let mut same = false;
    for release in earlier.chunk_by(|one, two| one.0 == two.0) {
        seen.values_mut().for_each(|seen| seen.this = 0);
        let mut size = 0;
        for (_, batch) in release {
            size += rows::each(tx, org, *batch, |record| {
                if let Some(seen) = seen.get_mut(&content(record)) {
                    seen.this += 1;
                    seen.earlier += 1;
                }
            })?;
        }
        let shared: u64 = seen.values().map(|seen| seen.proposed.min(seen.this)).sum();
        same |= shared > 0 && shared.saturating_mul(100) >= size.max(all).saturating_mul(SAME);
    }
    if same {
        return Err(crate::uploads::wrong("sets", "evidence-release-alike"));
    }
    Ok(seen.values().map(|seen| seen.proposed.min(seen.earlier)).sum())
}

fn content(record: &EvidenceRecord) -> Content {
    let mut hasher = blake3::Hasher::new();
    for column in records::columns() {
        if let Some(value) = record.cell(column).known() {
            hasher.update(value.code().as_bytes());
        }
        hasher.update(&[0]);
    }
    let mut content = Content::default();
    hasher.finalize_xof().fill(&mut content);
    content
}
