//! The list of parts at the end of an archive, looked over before anything makes room for it.

use std::io::Read;

use memchr::memmem;

use super::{damaged, too_many_parts};
use crate::{Error, Limits};

/// An entry of the list begins so…
const ENTRY: &[u8] = b"PK\x01\x02";
/// …and has so many bytes before its name.
const ENTRY_BYTES: usize = 46;
/// The end of the list begins so. A reader tries each place that looks like one.
const END: &[u8] = b"PK\x05\x06";
const MOST_ENDS: usize = 20;
/// Names, additions and comments of all entries together.
const MOST_TEXT: usize = 4 << 20;

/// Counts everything in the file that could be an entry, wherever it stands: what the archive says of itself is not believed.
pub(super) fn check(mut input: impl Read, limits: &Limits) -> Result<(), Error> {
    let mut window = vec![0; 256 << 10];
    let (mut kept, mut entries, mut text, mut ends) = (0, 0_usize, 0_usize, 0_usize);
    loop {
        let read = input
            .read(window.get_mut(kept..).unwrap_or_default())
            .map_err(Error::NotReadable)?;
        let filled = kept + read;
        let seen = window.get(..filled).unwrap_or_default();
        // What begins in the last bytes is counted in the next round, when it is there as a whole.
        let border = if read == 0 {
            filled
        } else {
            filled.saturating_sub(ENTRY_BYTES)
        };
        for at in memmem::find_iter(seen, b"PK").take_while(|at| *at < border) {
            let rest = seen.get(at..).unwrap_or_default();
            if rest.starts_with(ENTRY) {
                entries += 1;
                text += text_of(rest);
            } else if rest.starts_with(END) {
                ends += 1;
            }
        }
        if entries > limits.zip_entries {
            return Err(too_many_parts(limits));
        }
        if text > MOST_TEXT || ends > MOST_ENDS {
            return Err(damaged());
        }
        if read == 0 {
            return Ok(());
        }
        window.copy_within(border..filled, 0);
        kept = filled - border;
    }
}

/// Bytes of name, additions and comment of an entry.
fn text_of(entry: &[u8]) -> usize {
    let length = |at: usize| match entry.get(at..at + 2) {
        Some([low, high]) => usize::from(u16::from_le_bytes([*low, *high])),
        _ => 0,
    };
    length(28) + length(30) + length(32)
}
