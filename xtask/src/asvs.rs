//! docs/asvs.csv: what the program claims of OWASP ASVS 5.0. Every applicable requirement of levels 1 and 2 has a row, every claim
//! has a test or a review that exists, and what nobody has looked at says so.

use std::collections::BTreeSet;

/// Where the list is.
pub(crate) const PATH: &str = "docs/asvs.csv";
/// So many requirements have levels 1 and 2 in ASVS 5.0.0.
const LEVELS: [(&str, usize); 2] = [("1", 70), ("2", 183)];

/// A file of the repository, as far as the list needs it.
pub(crate) struct Source<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
}

/// Everything that is wrong with the list, one sentence each. Nothing where there is no list.
pub(crate) fn problems(files: &[Source<'_>]) -> Vec<String> {
    let Some(list) = files.iter().find(|file| file.path == PATH) else {
        return Vec::new();
    };
    let known = Known::of(files);
    let mut ids = BTreeSet::new();
    let mut counted = [0; LEVELS.len()];
    let mut found = Vec::new();
    for (at, line) in list.text.lines().enumerate().skip(1) {
        let cells = cells(line);
        let &[id, level, _, status, shown] = cells.iter().map(String::as_str).collect::<Vec<_>>().as_slice() else {
            found.push(format!("{PATH}:{}: expected five cells, found {}", at + 1, cells.len()));
            continue;
        };
        for ((name, _), count) in LEVELS.iter().zip(&mut counted) {
            *count += usize::from(level == *name);
        }
        if !ids.insert(id.to_owned()) {
            found.push(format!("{PATH}:{}: {id} is there twice", at + 1));
        }
        found.extend(
            known
                .row(status, shown)
                .into_iter()
                .map(|what| format!("{PATH}:{}: {id}: {what}", at + 1)),
        );
    }
    for ((level, expected), count) in LEVELS.iter().zip(counted) {
        if count != *expected {
            found.push(format!(
                "{PATH}: {count} rows of level {level}; ASVS 5.0.0 has {expected}"
            ));
        }
    }
    found
}

struct Known<'a> {
    tests: BTreeSet<&'a str>,
    files: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(files: &[Source<'a>]) -> Self {
        let sources = files.iter().filter(|file| file.path.ends_with(".rs"));
        Self {
            tests: sources.flat_map(|file| tests(file.text)).collect(),
            files: files.iter().map(|file| file.path).collect(),
        }
    }

    fn row(&self, status: &str, shown: &str) -> Vec<String> {
        let mut found = Vec::new();
        let (mut proofs, mut reasons) = (0, 0);
        for proof in shown.split("; ").filter(|proof| !proof.is_empty()) {
            match proof.split_once(':') {
                Some(("test", name)) if self.tests.contains(name) => proofs += 1,
                Some(("trial", name)) if crate::trials::is_one(name) => proofs += 1,
                Some(("review", path)) if self.files.contains(path) => proofs += 1,
                Some(("test", name)) => found.push(format!("there is no test {name}")),
                Some(("trial", name)) => found.push(format!("there is no trial {name}")),
                Some(("review", path)) => found.push(format!("there is no file {path}")),
                Some(("because", why)) if !why.trim().is_empty() => reasons += 1,
                // What follows a `;` within a reason belongs to it.
                _ if reasons > 0 => {}
                _ => found.push(format!(
                    "expected test:NAME, trial:NAME, review:PATH or because: WHY, found {proof}"
                )),
            }
        }
        match status {
            "met" | "partly" if proofs == 0 => found.push(format!("{status} without a test or a review")),
            "not-applicable" | "open" if reasons == 0 => found.push(format!("{status} without a reason")),
            "to-review" if proofs + reasons > 0 => found.push("has been looked at: what is its status?".to_owned()),
            "met" | "partly" | "not-applicable" | "open" | "to-review" => {}
            other => found.push(format!("unknown status {other}")),
        }
        found
    }
}

/// The names of functions that stand right below `#[test]` or `#[tokio::test]`.
fn tests(text: &str) -> impl Iterator<Item = &str> {
    let mut marked = false;
    text.lines().filter_map(move |line| {
        let line = line.trim_start();
        if line == "#[test]" || line.starts_with("#[tokio::test") {
            marked = true;
        }
        let name = line
            .strip_prefix("async ")
            .unwrap_or(line)
            .strip_prefix("fn ")
            .and_then(|rest| rest.split('(').next());
        let test = name.filter(|_| marked);
        marked &= name.is_none();
        test
    })
}

/// The cells of a line of CSV.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().into_iter().for_each(|cell| cell.push(other)),
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "#[test]\nfn it_holds() {}\nfn no_test() {}\n#[test]\n#[ignore]\nfn it_also_holds() {\n";

    fn row(status: &str, shown: &str) -> Vec<String> {
        let files = [
            Source {
                path: "a.rs",
                text: CODE,
            },
            Source {
                path: "docs/a.md",
                text: "",
            },
        ];
        Known::of(&files).row(status, shown)
    }

    #[test]
    fn a_claim_needs_a_test_or_a_review_that_exists() {
        assert_eq!(row("met", "test:it_holds; review:docs/a.md"), Vec::<String>::new());
        assert_eq!(row("met", "test:it_also_holds"), Vec::<String>::new());
        assert_eq!(row("met", "trial:canary"), Vec::<String>::new());
        assert_eq!(
            row("not-applicable", "because: no mail; and no fax"),
            Vec::<String>::new()
        );
        assert_eq!(row("to-review", ""), Vec::<String>::new());
        for (status, shown) in [
            ("met", ""),
            ("met", "because: we are good"),
            ("partly", "test:no_test"),
            ("partly", "trial:no_trial"),
            ("met", "review:docs/b.md"),
            ("open", ""),
            ("to-review", "test:it_holds"),
            ("fine", "test:it_holds"),
            ("met", "it_holds"),
        ] {
            assert!(!row(status, shown).is_empty(), "{status} {shown}");
        }
    }

    #[test]
    fn a_requirement_that_is_missing_or_there_twice_is_found() {
        let text = "id,level,requirement,status,shown_by\nV1.1.1,2,\"a, b\",to-review,\nV1.1.1,2,c,to-review,\n";
        let found = problems(&[Source { path: PATH, text }]);
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(problems(&[]), Vec::<String>::new());
    }
}
