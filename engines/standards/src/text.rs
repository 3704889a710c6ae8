//! Comparing what people type with what the vocabularies say.

use base::date::ascii_digits;

/// Reduces a text to what matters when names and labels are compared: lower case, ASCII digits, no marks, spaces or
/// punctuation, one spelling for what British and American English write differently.
pub(crate) fn fold(text: &str) -> String {
    let plain: String = ascii_digits(text)
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(unmark)
        .collect();
    plain
        .replace("isation", "ization")
        .replace("labour", "labor")
        .replace("harbour", "harbor")
        .replace("unacquainted", "unaquainted")
}

/// Folds the letters that are commonly typed without their marks; drops what is neither letter nor digit.
fn unmark(c: char) -> Option<char> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' => 'a',
        'ç' | 'č' | 'ć' => 'c',
        'è'..='ë' | 'ē' | 'ę' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ñ' | 'ń' => 'n',
        'ò'..='ö' | 'ø' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        // Arabic: alef with its marks, teh marbuta, alef maksura; short vowels and the stretching stroke carry nothing.
        'أ' | 'إ' | 'آ' => 'ا',
        'ة' => 'ه',
        'ى' => 'ي',
        '\u{64b}'..='\u{652}' | 'ـ' => return None,
        // Bengali and other scripts write vowels as combining marks that do carry meaning: only Latin ones are dropped.
        '\u{300}'..='\u{36f}' => return None,
        c if c.is_alphanumeric() || matches!(c, '\u{980}'..='\u{9ff}') => c,
        _ => return None,
    })
}

/// The candidate nearest to `text`, if it is near enough to have been meant: at most one edit for every three letters.
pub(crate) fn nearest<'c, T>(text: &str, candidates: impl IntoIterator<Item = (&'c str, T)>) -> Option<T> {
    let wanted: Vec<char> = fold(text).chars().take(80).collect();
    let allowed = wanted.len() / 3;
    candidates
        .into_iter()
        .filter_map(|(name, item)| {
            let distance = distance(&wanted, &fold(name).chars().collect::<Vec<_>>(), allowed)?;
            Some((distance, item))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, item)| item)
}

/// Edits (insert, remove, replace, swap neighbours) from one to the other; `None` beyond `limit`.
fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX - 1);
            let mut best = (at(&last, j) + usize::from(x != y))
                .min(at(&last, j + 1) + 1)
                .min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && b.get(j - 1) == Some(x) && a.get(i - 1) == Some(y);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_mean_the_same_fold_to_the_same() {
        for (a, b) in [
            ("Non-Conforming", "nonconforming"),
            ("Organisation", "ORGANIZATION"),
            ("Forced Labor", "forcedLabour"),
            ("Côte d’Ivoire", "cote d'ivoire"),
            ("١٢ عامًا", "12 عاما"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
        assert_ne!(fold("কাজ"), fold("কাজি"));
    }

    #[test]
    fn the_nearest_name_is_found_and_nonsense_is_not() {
        let names = [("Masculine", 1), ("Feminine", 2)];
        assert_eq!(nearest("Femnine", names), Some(2));
        assert_eq!(nearest("msaculine", names), Some(1));
        assert_eq!(nearest("xyz", names), None);
        assert_eq!(nearest("", names), None);
    }
}
