//! What was done to a row that does not follow from the one before it. Asked only once something is wrong, so it may read the lane again.

use store::{Error as StoreError, Row, Tx};

use super::canonical::{Chain, Fields};
use super::verify::{COLUMNS, Fault, Head, fields};
use crate::Error;

/// Most rows that may have been removed and the rest numbered anew, for the gap to be measured.
const LONGEST_GAP: i64 = 1000;

/// A row that was read out, so that it can be tried in several places.
struct Kept {
    seq: i64,
    hash: Vec<u8>,
    at: i64,
    blobs: [Option<Vec<u8>>; 4],
    texts: [String; 4],
}

impl Kept {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let fields = fields(row)?;
        Ok(Self {
            seq: row.get(1)?,
            hash: row.get(11)?,
            at: fields.at,
            blobs: [fields.actor, fields.org, fields.subject, fields.reason].map(|blob| blob.map(<[u8]>::to_vec)),
            texts: [fields.action, fields.kind, fields.basis, fields.detail].map(str::to_owned),
        })
    }

    fn fields(&self) -> Fields<'_> {
        let [actor, org, subject, reason] = [0, 1, 2, 3].map(|n| self.blobs.get(n).and_then(Option::as_deref));
        let [action, kind, basis, detail] = [0, 1, 2, 3].map(|n| self.texts.get(n).map_or("", String::as_str));
        Fields {
            at: self.at,
            actor,
            org,
            action,
            kind,
            subject,
            basis,
            reason,
            detail,
        }
    }
}

/// Tries contents in places of one lane.
struct Probe(Chain);

impl Probe {
    /// The hash of a content as row `seq` after a row with the hash `before`.
    fn hash(&mut self, before: &[u8], seq: i64, fields: &Fields<'_>) -> [u8; 32] {
        (self.0.seq, self.0.hash) = (seq - 1, before.try_into().unwrap_or_default());
        self.0.advance(fields);
        self.0.hash
    }

    fn fits(&mut self, before: &[u8], seq: i64, row: &Kept) -> bool {
        self.hash(before, seq, &row.fields()).as_slice() == row.hash
    }
}

/// What happened at the row after `good`, the last one that is as it was written. `head` is where the lane should end.
pub(super) fn fault(tx: &mut Tx<'_>, good: &Head, head: Option<Head>) -> Result<Fault, Error> {
    let (lane, seq) = (good.lane, good.seq + 1);
    let two = format!("SELECT {COLUMNS} FROM audit WHERE lane = $1 AND seq >= $2 ORDER BY seq LIMIT 2");
    // A row whose columns hold something else than was ever written cannot be read: it was edited.
    let rows = tx.query(&two, &store::params![lane, seq], |row| Ok(Kept::read(row).ok()))?;
    let mut rows = rows.into_iter();
    let (Some(Some(here)), next) = (rows.next(), rows.next()) else {
        return Ok(Fault::Edited);
    };
    let next = next.flatten().filter(|next| next.seq == seq + 1);
    let mut probe = Probe(Chain::start(lane));
    if let Some(fault) = moved(tx, &mut probe, good, &here)? {
        return Ok(fault);
    }
    if let Some(rows) = gap(&mut probe, &here, next.as_ref(), head) {
        return Ok(Fault::Removed { rows });
    }
    let meant = probe.hash(&good.hash, seq, &here.fields());
    let alone = match (&next, head) {
        (Some(next), _) => probe.fits(&here.hash, seq + 1, next) || probe.fits(&meant, seq + 1, next),
        (None, Some(head)) => head.seq == seq && (head.hash == meant || here.hash == head.hash),
        (None, None) => false,
    };
    Ok(if alone { Fault::Edited } else { Fault::Changed })
}

/// Whether the row that belongs here stands somewhere else in the lane.
fn moved(tx: &mut Tx<'_>, probe: &mut Probe, good: &Head, here: &Kept) -> Result<Option<Fault>, Error> {
    let (lane, seq) = (good.lane, here.seq);
    // Where it stands, whether it brought its hash, and the hash of the row before that place.
    let mut found: Option<(Kept, bool, Vec<u8>)> = None;
    let mut before: Vec<u8> = Vec::new();
    let all = format!("SELECT {COLUMNS} FROM audit WHERE lane = $1 ORDER BY seq");
    tx.each(&all, &store::params![lane], |row| {
        let (Ok(fields), Ok(hash)) = (fields(row), row.blob(11)) else {
            return Ok(());
        };
        if found.is_none() && row.get::<i64>(1)? != seq {
            let fits = probe.hash(&good.hash, seq, &fields);
            if fits == hash || fits.as_slice() == here.hash {
                found = Some((Kept::read(row)?, fits == hash, before.clone()));
            }
        }
        before.clear();
        before.extend_from_slice(hash);
        Ok(())
    })?;
    let Some((other, with_hash, before)) = found else {
        return Ok(None);
    };
    let with = other.seq;
    if with_hash {
        let before = if with == seq + 1 { &other.hash } else { &before };
        return Ok(if probe.fits(before, with, here) {
            Some(Fault::Swapped { with })
        } else {
            (with > seq).then_some(Fault::Inserted { rows: with - seq })
        });
    }
    // The contents alone were exchanged: the hash that stayed there must be that of the content that is here.
    let fits = probe.hash(&before, with, &here.fields()).as_slice() == other.hash;
    Ok(fits.then_some(Fault::Swapped { with }))
}

/// How many rows were taken out here if those after them were numbered anew: the next row follows from this one under its old number.
fn gap(probe: &mut Probe, here: &Kept, next: Option<&Kept>, head: Option<Head>) -> Option<i64> {
    match next {
        Some(next) => (1..=LONGEST_GAP).find(|rows| probe.fits(&here.hash, next.seq + rows, next)),
        None => head
            .filter(|head| head.hash.as_slice() == here.hash && head.seq > here.seq)
            .map(|head| head.seq - here.seq),
    }
}
