//! Counts what the test runners report, and prints the table at the end.

use std::time::Duration;

/// Tests that passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Passed.
    pub(crate) passed: u64,
    /// Failed, timed out or crashed.
    pub(crate) failed: u64,
}

impl Count {
    /// Adds up the closing lines of cargo-nextest, `cargo test` and the browser harness in what they wrote.
    pub(crate) fn of_output(text: &str) -> Self {
        let mut count = Self::default();
        for line in text.lines() {
            // An indented result is inside the output of a failed test, which cargo-nextest shows and counts by itself.
            let closing = ["Summary [", "browser:"]
                .iter()
                .any(|start| line.trim().starts_with(start));
            if closing || line.starts_with("test result:") {
                let words: Vec<&str> = line
                    .split(|c: char| !c.is_alphanumeric())
                    .filter(|word| !word.is_empty())
                    .collect();
                for pair in words.windows(2) {
                    if let [number, what] = pair
                        && let Ok(number) = number.parse::<u64>()
                    {
                        match *what {
                            "passed" => count.passed += number,
                            "failed" | "timed" | "exec" => count.failed += number,
                            _ => {}
                        }
                    }
                }
            }
        }
        count
    }
}

/// One line of the table.
#[derive(Debug)]
pub(crate) struct Row {
    /// The step.
    pub(crate) name: &'static str,
    /// Whether it passed; `None` when it was left out.
    pub(crate) ok: Option<bool>,
    /// How long it took.
    pub(crate) took: Duration,
    /// What its runners counted.
    pub(crate) count: Count,
    /// A remark, or why it failed, in one line.
    pub(crate) note: String,
}

/// All steps of a run.
#[derive(Debug, Default)]
pub(crate) struct Table(pub(crate) Vec<Row>);

impl Table {
    /// Whether nothing failed.
    pub(crate) fn ok(&self) -> bool {
        self.0.iter().all(|row| row.ok != Some(false))
    }

    /// The sum over all steps. A step that fails without counting anything is one failure.
    pub(crate) fn count(&self) -> Count {
        self.0.iter().fold(Count::default(), |sum, row| Count {
            passed: sum.passed + row.count.passed,
            failed: sum.failed + row.count.failed.max(u64::from(row.ok == Some(false))),
        })
    }

    /// The table with its closing line.
    pub(crate) fn print(&self) -> String {
        let mut out = String::from("\nstep        result     seconds   passed  failed  note\n");
        for row in &self.0 {
            let result = match row.ok {
                Some(true) => "ok",
                Some(false) => "FAILED",
                None => "left out",
            };
            out += &format!(
                "{:<11} {result:<9} {:>8.1} {:>8} {:>7}  {}\n",
                row.name,
                row.took.as_secs_f64(),
                row.count.passed,
                row.count.failed,
                row.note.lines().next().unwrap_or_default()
            );
        }
        let all: Duration = self.0.iter().map(|row| row.took).sum();
        let count = self.count();
        out += &format!("{:<21} {:>8.1}\n", "all", all.as_secs_f64());
        out += &format!("tests: {} passed, {} failed", count.passed, count.failed);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_closing_lines_of_all_runners() {
        let text = "noise 7 passed\n\
            \x20   test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 49 filtered out\n\
            \x20    Summary [   1.234s] 14 tests run: 9 passed (1 slow), 2 failed, 2 timed out, 1 exec failed, 3 skipped\n\
            test result: ok. 5 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            browser: 30 passed, 4 failed\n";
        // nextest writes "1 exec failed": the number stands before `exec`.
        assert_eq!(Count::of_output(text), Count { passed: 44, failed: 10 });
        assert_eq!(Count::of_output("all 3 passed"), Count::default());
    }

    #[test]
    fn a_step_that_fails_without_counting_is_one_failure() {
        let row = |ok, passed, failed| Row {
            name: "step",
            ok,
            took: Duration::from_secs(1),
            count: Count { passed, failed },
            note: String::new(),
        };
        let table = Table(vec![
            row(Some(true), 3, 0),
            row(Some(false), 0, 0),
            row(Some(false), 5, 2),
            row(None, 0, 0),
        ]);
        assert!(!table.ok());
        assert_eq!(table.count(), Count { passed: 8, failed: 3 });
        assert!(table.print().ends_with("\ntests: 8 passed, 3 failed"));
        assert!(Table(vec![row(Some(true), 1, 0), row(None, 0, 0)]).ok());
    }
}
