//! Names and codes that the format allows. They are so plain that the names can stand in a path and a URL, and the codes
//! in a CSV cell and a page.

use crate::Error;

pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const SIGNATURE: &str = "manifest.sig";
pub(crate) const CODEBOOK: &str = "codebook.csv";

/// Data sets and tables: lower-case letters, digits and single hyphens, a letter first, at most 60.
pub(crate) fn is_slug(text: &str) -> bool {
    text.len() <= 60
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && !text.contains("--")
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Columns: letters, digits, underscores, a letter first, at most 60.
pub(crate) fn is_column(text: &str) -> bool {
    text.len() <= 60
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Codes: letters, digits, space and `_ . : + - /`, a letter or digit first, at most 80. So no code is a formula or markup.
pub(crate) fn is_code(text: &str) -> bool {
    text.len() <= 80
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'_' | b'.' | b':' | b'+' | b'-' | b'/'))
}

pub(crate) fn require(good: bool, what: &'static str, expected: &'static str, found: &str) -> Result<(), Error> {
    if good {
        return Ok(());
    }
    let found = found.chars().take(80).collect();
    Err(Error::BadDraft { what, expected, found })
}

pub(crate) fn folder(dataset: &str, version: u32) -> String {
    format!("{dataset}-v{version}")
}

/// Data set and version of a folder name, if it is one of ours.
pub(crate) fn parse_folder(name: &str) -> Option<(&str, u32)> {
    let (dataset, version) = name.rsplit_once("-v")?;
    let number: u32 = version.parse().ok()?;
    (is_slug(dataset) && number > 0 && folder(dataset, number) == name).then_some((dataset, number))
}

pub(crate) fn table_csv(name: &str) -> String {
    format!("tables/{name}.csv")
}

pub(crate) fn table_json(name: &str) -> String {
    format!("tables/{name}.json")
}

/// Whether a path of a manifest is one that the format has; so none leads out of the folder.
pub(crate) fn is_file(path: &str) -> bool {
    let table = path.strip_prefix("tables/");
    let name = table.and_then(|name| name.strip_suffix(".csv").or_else(|| name.strip_suffix(".json")));
    path == CODEBOOK || name.is_some_and(is_slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_the_format_leads_out_of_the_folder() {
        for bad in [
            "../x.csv",
            "tables/../x.csv",
            "/etc/passwd",
            "tables/a/b.csv",
            "tables/.csv",
            "tables/A.csv",
            "",
        ] {
            assert!(!is_file(bad), "{bad}");
        }
        assert!(is_file("tables/by-year.csv") && is_file("tables/by-year.json") && is_file("codebook.csv"));
        for bad in [
            "x-v0",
            "x-v01",
            "x-v+1",
            "../x-v1",
            "-v1",
            "X-v1",
            ".unfinished-x-v1",
            "x-v99999999999",
        ] {
            assert!(parse_folder(bad).is_none(), "{bad}");
        }
        assert_eq!(parse_folder("global-2-v12"), Some(("global-2", 12)));
    }

    #[test]
    fn no_code_is_a_formula_or_markup() {
        for bad in ["=1+2", "+1", "-99", "@x", "<b>", "a,b", "a\"b", "", " a", "é"] {
            assert!(!is_code(bad), "{bad}");
        }
        for good in [
            "18--20",
            "Trans/Transgender/NonConforming",
            "48+",
            "CO",
            "0",
            "Female",
            "not asked",
        ] {
            assert!(is_code(good), "{good}");
        }
    }
}
