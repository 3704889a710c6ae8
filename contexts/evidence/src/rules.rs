//! Rules without input or output.

/// The candidate nearest to `text`, if it is near enough to have been meant: at most one edit for every three letters.
pub(crate) fn nearest<'c>(text: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let wanted: Vec<char> = text.chars().take(80).flat_map(char::to_lowercase).collect();
    let allowed = wanted.len() / 3;
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let other: Vec<char> = candidate.chars().take(80).flat_map(char::to_lowercase).collect();
            let edits = edits(&wanted, &other);
            (edits <= allowed).then_some((edits, candidate))
        })
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}

/// Letters to insert, remove or replace to get from one to the other.
fn edits(one: &[char], two: &[char]) -> usize {
    let mut last: Vec<usize> = (0..=two.len()).collect();
    for (row, a) in (1..).zip(one) {
        let mut line = vec![row];
        for (b, pair) in two.iter().zip(last.windows(2)) {
            let (corner, above) = match pair {
                [corner, above] => (*corner, *above),
                _ => (usize::MAX, usize::MAX),
            };
            let left = line.last().copied().unwrap_or(row);
            line.push((corner + usize::from(a != b)).min(above + 1).min(left + 1));
        }
        last = line;
    }
    last.last().copied().unwrap_or(0)
}

/// The name of a published data set, made of a title: lower-case letters, digits, single hyphens.
pub(crate) fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(40);
    slug.trim_end_matches('-')
        .trim_start_matches(|c: char| !c.is_ascii_lowercase())
        .to_owned()
}

/// Whether a text can be the name of a published data set.
pub(crate) fn is_slug(text: &str) -> bool {
    text.len() <= 40
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && !text.contains("--")
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_told_from_another_word() {
        assert_eq!(nearest("colums", ["columns", "values"]), Some("columns"));
        assert_eq!(nearest("Gendre", ["gender", "ageBroad"]), Some("gender"));
        assert_eq!(nearest("xyz", ["columns", "values"]), None);
        assert_eq!(nearest("", ["a"]), None);
    }

    #[test]
    fn every_title_gives_a_good_name_or_none() {
        for (title, expected) in [
            ("Global data set, 2020", "global-data-set-2020"),
            ("2020 global", "global"),
            ("بيانات", ""),
            ("--a--b--", "a-b"),
        ] {
            assert_eq!(slug(title), expected);
            assert!(expected.is_empty() || is_slug(expected));
        }
    }
}
