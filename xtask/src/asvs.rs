//! docs/asvs.csv against the tree: what a row names as its proof is there, and no row of the standard is missing.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The table.
const FILE: &str = "docs/asvs.csv";
/// Requirements of OWASP ASVS 5.0.0 by level, as counted in its flat file. Of level 3 the table holds those of [`HIGHEST`].
const LEVELS: [usize; 2] = [70, 183];
/// Chapters that are held to level 3, with how many requirements of it each has.
const HIGHEST: [(u32, usize); 6] = [(6, 12), (7, 1), (8, 6), (11, 10), (14, 4), (16, 1)];

/// Status of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    Met,
    Partly,
    Not,
    NotApplicable,
}

#[derive(Debug)]
struct Row {
    chapter: u32,
    level: usize,
    status: Status,
    proofs: Vec<String>,
    note: String,
}

/// How the rows stand, and what is wrong with them.
pub(crate) fn check(root: &Path) -> Result<(Vec<String>, String)> {
    let text = std::fs::read_to_string(root.join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
    let (rows, mut problems) = read(&text)?;
    problems.extend(counts(&rows));
    for (id, row) in &rows {
        problems.extend(judge(id, row));
        for proof in &row.proofs {
            if let Err(error) = find(root, proof) {
                problems.push(format!("{FILE}: {id}: {error:#}"));
            }
        }
    }
    Ok((problems, tally(&rows)))
}

/// Rows in order of the file, by id.
type Rows = BTreeMap<String, Row>;

fn read(text: &str) -> Result<(Rows, Vec<String>)> {
    let mut rows = Rows::new();
    let mut problems = Vec::new();
    let mut lines = text.lines();
    if lines.next() != Some("id,level,status,what,proof,note") {
        bail!("{FILE}: expected the columns id,level,status,what,proof,note");
    }
    for line in lines {
        let cells = cells(line);
        let [id, level, status, what, proof, note] = cells.as_slice() else {
            problems.push(format!("{FILE}: expected six cells, found {}: {line}", cells.len()));
            continue;
        };
        let row = Row {
            chapter: id
                .split('.')
                .next()
                .and_then(|chapter| chapter.parse().ok())
                .unwrap_or(0),
            level: level.parse().unwrap_or(0),
            status: match status.as_str() {
                "met" => Status::Met,
                "partly" => Status::Partly,
                "not" => Status::Not,
                "n/a" => Status::NotApplicable,
                other => {
                    problems.push(format!(
                        "{FILE}: {id}: status met, partly, not or n/a expected, found `{other}`"
                    ));
                    continue;
                }
            },
            proofs: proof
                .split(';')
                .map(|one| one.trim().to_owned())
                .filter(|one| !one.is_empty())
                .collect(),
            note: note.clone(),
        };
        if what.is_empty() || row.chapter == 0 || !(1..=3).contains(&row.level) {
            problems.push(format!("{FILE}: {id}: id, level or what it says is missing"));
        }
        if rows.insert(id.clone(), row).is_some() {
            problems.push(format!("{FILE}: {id} stands twice"));
        }
    }
    Ok((rows, problems))
}

/// The cells of a line; quotes may surround one, a quote inside is written twice.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cells.last_mut().map(|cell| cell.push('"')).unwrap_or_default();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().map(|cell| cell.push(other)).unwrap_or_default(),
        }
    }
    cells
}

fn counts(rows: &Rows) -> Vec<String> {
    let mut problems = Vec::new();
    for (level, expected) in LEVELS.iter().enumerate() {
        let found = rows.values().filter(|row| row.level == level + 1).count();
        if found != *expected {
            problems.push(format!(
                "{FILE}: level {} has {expected} requirements, found {found}",
                level + 1
            ));
        }
    }
    for (chapter, expected) in HIGHEST {
        let found = rows
            .values()
            .filter(|row| row.level == 3 && row.chapter == chapter)
            .count();
        if found != expected {
            problems.push(format!(
                "{FILE}: chapter {chapter} has {expected} requirements of level 3, found {found}"
            ));
        }
    }
    problems
}

/// What is claimed has a proof; what is not claimed has a reason.
fn judge(id: &str, row: &Row) -> Option<String> {
    let lacks = match row.status {
        Status::Met if row.proofs.is_empty() => "claimed, and nothing named that shows it",
        Status::Partly if row.proofs.is_empty() || row.note.is_empty() => {
            "partly: name what shows it and what is missing"
        }
        Status::Not | Status::NotApplicable if row.note.is_empty() => "say why",
        _ => return None,
    };
    Some(format!("{FILE}: {id}: {lacks}"))
}

/// A proof is a file, or a function in one: `kernel/web/tests/it/tls.rs::a_renewed_certificate_is_taken_up`.
fn find(root: &Path, proof: &str) -> Result<()> {
    let (path, function) = match proof.split_once("::") {
        Some((path, function)) => (path, Some(function)),
        None => (proof, None),
    };
    let file = root.join(path);
    if !file.exists() {
        bail!("there is no {path}");
    }
    if let Some(function) = function {
        let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {path}"))?;
        let found = text.contains(&format!("fn {function}(")) || text.contains(&format!("\"{function}\""));
        if !found {
            bail!("there is no `{function}` in {path}");
        }
    }
    Ok(())
}

fn tally(rows: &Rows) -> String {
    let of = |status: Status| rows.values().filter(|row| row.status == status).count();
    let [met, partly, not, other] = [Status::Met, Status::Partly, Status::Not, Status::NotApplicable].map(of);
    format!("ASVS: {met} met, {partly} partly, {not} not, {other} not applicable")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_needs_a_proof_that_exists_and_no_row_may_be_missing() {
        let text = "id,level,status,what,proof,note\n1.1.1,2,met,a,,\n1.1.2,2,partly,a,xtask/src/asvs.rs,\n1.1.3,1,not,\"a, b\",,\n\
                    1.1.4,1,maybe,a,,\n1.1.1,2,n/a,a,,none here\n1.1.5,1,met,a\n";
        let (rows, problems) = read(text).unwrap();
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert_eq!(rows.iter().filter_map(|(id, row)| judge(id, row)).count(), 2);
        assert_eq!(counts(&rows).len(), LEVELS.len() + HIGHEST.len());
        let root = crate::root();
        assert!(
            find(
                &root,
                "xtask/src/asvs.rs::a_claim_needs_a_proof_that_exists_and_no_row_may_be_missing"
            )
            .is_ok()
        );
        assert!(find(&root, "xtask/src/asvs.rs::no_such_test").is_err());
        assert!(find(&root, "xtask/src/nothing.rs").is_err());
    }

    #[test]
    fn the_table_of_this_tree_holds() {
        let (problems, tally) = check(&crate::root()).unwrap();
        assert!(problems.is_empty(), "{problems:#?}");
        assert!(tally.contains(" met"), "{tally}");
    }
}
