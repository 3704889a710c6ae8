//! The bytes that are hashed. They must never change: old rows are checked with them for ever. A new form would be a new tag.

use store::Row;

const TAG: &[u8] = b"amparo audit 1";

/// A row's content as it is stored.
pub(super) struct Fields<'a> {
    pub(super) at: i64,
    pub(super) actor: Option<&'a [u8]>,
    pub(super) org: Option<&'a [u8]>,
    pub(super) action: &'a str,
    pub(super) kind: &'a str,
    pub(super) subject: Option<&'a [u8]>,
    pub(super) basis: &'a str,
    pub(super) reason: Option<&'a [u8]>,
    pub(super) detail: &'a str,
}

/// Where a lane stands: its last row.
pub(super) struct Chain {
    pub(super) lane: i64,
    pub(super) seq: i64,
    pub(super) hash: [u8; 32],
    // Kept to save allocations over a million rows.
    buffer: Vec<u8>,
}

impl Chain {
    /// A lane before its first row.
    pub(super) fn start(lane: i64) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(TAG).update(&lane.to_le_bytes());
        Self::at(lane, 0, *hasher.finalize().as_bytes())
    }

    pub(super) const fn at(lane: i64, seq: i64, hash: [u8; 32]) -> Self {
        Self {
            lane,
            seq,
            hash,
            buffer: Vec::new(),
        }
    }

    /// From the columns seq and hash of a lane's head.
    pub(super) fn read(lane: i64, row: &Row<'_>) -> Result<Self, store::Error> {
        let hash = row.get::<Option<[u8; 32]>>(1)?;
        Ok(Self::at(
            lane,
            row.get(0)?,
            hash.unwrap_or_else(|| Self::start(lane).hash),
        ))
    }

    /// Takes the next row's place: its number and its hash.
    pub(super) fn advance(&mut self, fields: &Fields<'_>) {
        self.seq += 1;
        let bytes = &mut self.buffer;
        bytes.clear();
        bytes.extend_from_slice(TAG);
        bytes.extend_from_slice(&self.hash);
        bytes.extend_from_slice(&self.lane.to_le_bytes());
        bytes.extend_from_slice(&self.seq.to_le_bytes());
        bytes.extend_from_slice(&fields.at.to_le_bytes());
        put(bytes, fields.actor);
        put(bytes, fields.org);
        put(bytes, Some(fields.action.as_bytes()));
        put(bytes, Some(fields.kind.as_bytes()));
        put(bytes, fields.subject);
        put(bytes, Some(fields.basis.as_bytes()));
        put(bytes, fields.reason);
        put(bytes, Some(fields.detail.as_bytes()));
        self.hash = *blake3::hash(bytes).as_bytes();
    }
}

/// Nothing is a length that no value has, so that nothing and the empty value differ.
fn put(bytes: &mut Vec<u8>, value: Option<&[u8]>) {
    let length = value.map_or(u64::MAX, |value| value.len() as u64);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(value.unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields<'a>(basis: &'a str, reason: Option<&'a [u8]>, detail: &'a str) -> Fields<'a> {
        Fields {
            at: 1_700_000_000_000_000,
            actor: Some(&[1; 16]),
            org: None,
            action: "case.open",
            kind: "case",
            subject: Some(&[2; 16]),
            basis,
            reason,
            detail,
        }
    }

    fn hash(fields: &Fields<'_>) -> [u8; 32] {
        let mut chain = Chain::start(0);
        chain.advance(fields);
        chain.hash
    }

    #[test]
    fn the_bytes_that_are_hashed_stay_as_they_were_published() {
        // Computed apart from this program, by BLAKE3 written in Python from its specification.
        let shown = blake3::Hash::from_bytes(hash(&fields("in-team", None, "{}"))).to_hex();
        assert_eq!(
            shown.as_str(),
            "13ebd82b71d4ddb43cd0b43b81a176cad128741f31d336b1a84d680a49fb7093"
        );
    }

    #[test]
    fn text_that_moves_from_one_field_to_the_next_changes_the_hash() {
        let all = [
            fields("ab", Some(b"c"), "d"),
            fields("a", Some(b"bc"), "d"),
            fields("ab", Some(b""), "cd"),
            fields("ab", None, "cd"),
        ];
        let hashes: std::collections::HashSet<[u8; 32]> = all.iter().map(hash).collect();
        assert_eq!(hashes.len(), all.len());
    }

    #[test]
    fn a_row_does_not_fit_another_lane_or_another_number() {
        let entry = fields("in-team", None, "{}");
        let (mut one, mut other) = (Chain::start(0), Chain::start(1));
        one.advance(&entry);
        other.advance(&entry);
        assert_ne!(one.hash, other.hash);
        let (mut early, mut late) = (Chain::at(0, 4, [9; 32]), Chain::at(0, 5, [9; 32]));
        early.advance(&entry);
        late.advance(&entry);
        assert_ne!(early.hash, late.hash);
    }
}
