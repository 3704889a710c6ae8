//! `amparo release`: what scripts may rely on.

use std::path::Path;

use crate::cli::run;

/// Made-up rows: 3,000 of four columns.
fn file(folder: &Path) -> String {
    let mut text = String::from("sex,age,country,labour\n");
    for at in 0..3000_u32 {
        let class = at.wrapping_mul(2_654_435_761) >> 16;
        let sex = ["F", "M"][usize::from(class % 5 > 2)];
        let age = ["0--17", "18+", ""][(class / 5 % 3) as usize];
        let country = format!("c{}", class / 15 % 7);
        let labour = if class % 5 > 1 && class / 15 % 7 > 2 { "1" } else { "" };
        text.push_str(&format!("{sex},{age},{country},{labour}\n"));
    }
    write(folder, "in.csv", &text)
}

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_release_has_the_header_of_its_input_and_a_report_that_says_what_was_promised() {
    let folder = tempfile::tempdir().unwrap();
    let input = file(folder.path());
    let out = folder.path().join("out");
    let out = out.to_str().unwrap();
    let (code, stdout, stderr) = run(&[
        "release",
        "synthesize",
        &input,
        "--out",
        out,
        "--epsilon",
        "2",
        "--domain-is-public",
        "--json",
    ]);
    assert_eq!(code, 0, "{stderr}");
    let said: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(said["report"]["epsilon"], 2.0);
    assert_eq!(said["report"]["delta"], 1e-6);
    for stage in said["stages"].as_array().unwrap() {
        assert!(
            stage["seconds"].is_number() && stage["cpu_seconds"].is_number() && stage["peak_bytes"].as_u64() > Some(0)
        );
    }
    let data = std::fs::read_to_string(Path::new(out).join("data.csv")).unwrap();
    assert_eq!(data.lines().next(), Some("sex,age,country,labour"));
    assert!(data.lines().count().abs_diff(3000) < 300);
    let report = std::fs::read_to_string(Path::new(out).join("report.json")).unwrap();
    assert!(report.contains("no secret") && report.contains("all_within_95") && !report.contains("seed"));
    // Nothing is written over a release.
    let again = run(&["release", "synthesize", &input, "--out", out, "--k", "10"]);
    assert_eq!(again.0, 2);
    let data = Path::new(out).join("data.csv");
    let page = folder.path().join("report.html");
    let (code, stdout, _) = run(&[
        "release",
        "evaluate",
        &input,
        data.to_str().unwrap(),
        "--json",
        "--html",
        page.to_str().unwrap(),
    ]);
    let said: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(code, 0);
    assert!(
        said["comparison"]["lengths"][1]["distance"].as_f64() < Some(0.1),
        "{stdout}"
    );
    assert!(std::fs::read_to_string(page).unwrap().contains("do not publish"));
}

#[test]
fn counts_are_written_with_one_column_for_each_column_of_the_table() {
    let folder = tempfile::tempdir().unwrap();
    let input = file(folder.path());
    let out = folder.path().join("counts.csv");
    let (code, _, stderr) = run(&[
        "release",
        "aggregate",
        &input,
        "--k",
        "10",
        "--length",
        "3",
        "--out",
        out.to_str().unwrap(),
        "--json",
    ]);
    assert_eq!(code, 0, "{stderr}");
    let text = std::fs::read_to_string(out).unwrap();
    assert_eq!(text.lines().next(), Some("count,sex,age,country,labour"));
    let counts = text
        .lines()
        .skip(1)
        .map(|line| line.split(',').next().unwrap().parse::<u32>().unwrap());
    assert!(counts.clone().count() > 20);
    assert!(counts.into_iter().all(|count| count >= 10 && count % 10 == 0));
}

#[test]
fn what_cannot_be_protected_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let input = file(folder.path());
    let out = folder.path().join("never");
    let out = out.to_str().unwrap();
    let refused = |input: &str, more: &[&str], word: &str| {
        let words = [&["release", "synthesize", input, "--out", out][..], more].concat();
        let (code, _, stderr) = run(&words);
        assert_eq!(code, 2, "{more:?}: {stderr}");
        assert!(stderr.contains(word), "{more:?}: {stderr}");
        assert!(!Path::new(out).exists());
    };
    refused(&input, &[], "--epsilon");
    refused(&input, &["--epsilon", "1", "--k", "10"], "cannot be used");
    refused(&input, &["--epsilon", "1"], "--domain-is-public");
    refused(&input, &["--epsilon", "-1", "--domain-is-public"], "epsilon above 0");
    refused(&input, &["--epsilon", "1000", "--domain-is-public"], "at most 12");
    refused(
        &input,
        &["--epsilon", "1", "--delta", "0.5", "--domain-is-public"],
        "delta",
    );
    refused(&input, &["--k", "1"], "k of 2");
    let empty = write(folder.path(), "empty.csv", "");
    refused(&empty, &["--k", "10"], "empty");
    let one = write(folder.path(), "one.csv", "a,b\n1,2\n");
    refused(&one, &["--epsilon", "1", "--domain-is-public"], "one person");
    let missing = write(folder.path(), "missing.csv", &format!("a,b\n{}", ",\n".repeat(200)));
    refused(
        &missing,
        &["--epsilon", "1", "--domain-is-public"],
        "every cell is empty",
    );
    let numbers: String = (0..400).map(|at| format!("P{at:05},F\n")).collect();
    let identifiers = write(folder.path(), "identifiers.csv", &format!("case,sex\n{numbers}"));
    refused(&identifiers, &["--epsilon", "1", "--domain-is-public"], "column `case`");
    let schema = write(
        folder.path(),
        "schema.toml",
        "[[column]]\nname = \"country\"\nvalues = [\"c1\"]\n",
    );
    refused(
        &input,
        &["--epsilon", "1", "--schema", &schema, "--domain-is-public"],
        "column `country`, row",
    );
    let (code, stdout, _) = run(&["release", "check", &identifiers, "--json"]);
    assert_eq!(code, 1);
    assert!(stdout.contains("identifier"));
}

#[test]
fn the_ledger_refuses_what_the_budget_does_not_cover() {
    let folder = tempfile::tempdir().unwrap();
    let input = file(folder.path());
    let ledger = folder.path().join("ledger");
    let ledger = ledger.to_str().unwrap();
    let mut codes = Vec::new();
    for at in 0..6 {
        let out = folder.path().join(format!("out{at}"));
        let (code, _, stderr) = run(&[
            "release",
            "synthesize",
            &input,
            "--out",
            out.to_str().unwrap(),
            "--epsilon",
            "2",
            "--domain-is-public",
            "--ledger",
            ledger,
            "--budget",
            "4",
        ]);
        codes.push(code);
        assert_eq!(out.exists(), code == 0);
        assert!(code == 0 || stderr.contains("budget of `in`"), "{stderr}");
    }
    // Three of ε = 2 are within ε = 4 together, by the accounting of zCDP; the budget is never passed and a refusal changes nothing.
    assert_eq!(codes.iter().filter(|code| **code == 0).count(), 3);
    assert!(codes.iter().all(|code| [0, 3].contains(code)), "{codes:?}");
    assert_eq!(std::fs::read_to_string(ledger).unwrap().lines().count(), 4);
}
