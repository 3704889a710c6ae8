//! Licences of the crates we link: a small reader of SPDX expressions and the list of what we accept.

use crate::graph::Package;

/// Permissive licences only, so that Apache-2.0 OR MIT holds for the whole program. deny.toml has the same list.
pub(crate) const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Why the licence of `package` cannot be accepted, if so.
pub(crate) fn problem(package: &Package) -> Option<String> {
    let Some(expression) = package.licence.as_deref() else {
        return Some(format!("{} names no licence", package.title()));
    };
    (!accepted(expression)).then(|| {
        format!(
            "{} is under {expression}, which deny.toml does not allow",
            package.title()
        )
    })
}

/// Whether an SPDX expression leaves us a choice that is allowed.
pub(crate) fn accepted(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest).unwrap_or(false) && rest.is_empty()
}

type Words<'a, 'w> = &'a mut &'w [&'w str];

fn take<'w>(words: Words<'_, 'w>, expected: &str) -> bool {
    match words.split_first() {
        Some((first, rest)) if first.eq_ignore_ascii_case(expected) => {
            *words = rest;
            true
        }
        _ => false,
    }
}

fn either(words: Words<'_, '_>) -> Option<bool> {
    let mut value = both(words)?;
    while take(words, "OR") {
        value |= both(words)?;
    }
    Some(value)
}

fn both(words: Words<'_, '_>) -> Option<bool> {
    let mut value = one(words)?;
    while take(words, "AND") {
        value &= one(words)?;
    }
    Some(value)
}

fn one(words: Words<'_, '_>) -> Option<bool> {
    if take(words, "(") {
        let value = either(words)?;
        return take(words, ")").then_some(value);
    }
    let (name, rest) = words.split_first()?;
    *words = rest;
    let mut name = (*name).to_owned();
    if take(words, "WITH") {
        let (exception, rest) = words.split_first()?;
        *words = rest;
        name = format!("{name} WITH {exception}");
    }
    Some(ALLOWED.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::accepted;

    #[test]
    fn a_choice_is_enough_and_every_part_of_a_conjunction_is_needed() {
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-3.0-only",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "GPL-2.0-only OR MIT AND BSD-3-Clause",
        ] {
            assert!(accepted(good), "{good}");
        }
        for bad in [
            "",
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "(MIT OR Apache-2.0) AND AGPL-3.0-only",
            "(MIT",
            "MIT)",
            "MIT Apache-2.0",
            "GPL-2.0-only WITH LLVM-exception",
        ] {
            assert!(!accepted(bad), "{bad}");
        }
    }

    #[test]
    fn the_list_is_the_one_of_the_cargo_deny_file() {
        let file = std::fs::read_to_string(crate::root().join("deny.toml")).unwrap();
        let list = file
            .split("allow = [")
            .nth(1)
            .and_then(|rest| rest.split(']').next())
            .unwrap();
        let listed: Vec<&str> = list
            .lines()
            .filter_map(|line| line.trim().strip_prefix('"')?.split('"').next())
            .collect();
        assert_eq!(listed, super::ALLOWED);
    }
}
