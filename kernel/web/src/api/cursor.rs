//! Where a page of a list ended: given back as it was, or refused. It is bound to the token and to what was asked for, so that nobody
//! makes one up and none of another list or another caller is taken.

use super::{Call, Refused};

/// Bytes of the seal.
const SEAL: usize = 16;

impl Call {
    /// The cursor behind this place of the list that was asked for.
    pub fn cursor(&self, place: &str) -> String {
        let seal = self.seal(place);
        let (short, _) = seal.split_at(SEAL);
        write(short) + &write(place.as_bytes())
    }

    /// The place that the caller wants to go on from; `None` from the beginning.
    ///
    /// # Errors
    /// [`Refused`] for a cursor that this list did not give to this token.
    pub fn after<T: std::str::FromStr>(&self) -> Result<Option<T>, Refused> {
        let Some(text) = self.query("cursor") else {
            return Ok(None);
        };
        let place = self.place(text).and_then(|place| place.parse().ok());
        place
            .map(Some)
            .ok_or_else(|| Refused::bad_request("cursor", "web-api-cursor"))
    }

    fn place(&self, text: &str) -> Option<String> {
        let bytes = read(text)?;
        let (seal, place) = bytes.split_at_checked(SEAL)?;
        let place = String::from_utf8(place.to_vec()).ok()?;
        let own = self.seal(&place);
        // Compared as hashes of themselves, so that the time tells nothing of how much of it was right.
        let same = |seal: &[u8]| blake3::hash(seal);
        (same(own.get(..SEAL)?) == same(seal)).then_some(place)
    }

    fn seal(&self, place: &str) -> [u8; 32] {
        let mut asked: Vec<(&str, &str)> = self
            .all_queries()
            .filter(|(name, _)| *name != "cursor" && *name != "limit")
            .collect();
        asked.sort_unstable();
        let mut parts: Vec<&[u8]> = vec![self.path().as_bytes(), place.as_bytes()];
        for (name, value) in &asked {
            parts.push(name.as_bytes());
            parts.push(value.as_bytes());
        }
        self.caller_hash("cursor", &parts)
    }
}

fn write(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        text.push_str(&format!("{byte:02x}"));
        text
    })
}

fn read(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || text.len() % 2 == 1 {
        return None;
    }
    (0..text.len() / 2)
        .map(|at| u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok())
        .collect()
}
