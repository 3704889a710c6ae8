//! The printed table is reviewed like code: it changes only together with tests/access-table.txt.

use std::path::Path;

#[test]
fn the_table_is_the_reviewed_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/access-table.txt");
    let printed = access::table();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &printed).unwrap();
    }
    let reviewed = std::fs::read_to_string(&path).unwrap_or_default();
    let changed: Vec<String> = reviewed
        .lines()
        .filter(|line| !printed.lines().any(|new| new == *line))
        .map(|line| format!("- {line}"))
        .chain(
            printed
                .lines()
                .filter(|line| !reviewed.lines().any(|old| old == *line))
                .map(|line| format!("+ {line}")),
        )
        .collect();
    assert!(
        printed == reviewed,
        "the rules say something else than tests/access-table.txt; if that is meant, set UPDATE_GOLDEN=1 and review the \
         difference:\n{}",
        changed.join("\n")
    );
}
