//! docs/cli.md is made from the help texts, so that it cannot be wrong.

use std::fmt::Write as _;
use std::path::Path;

use clap::{Command, CommandFactory as _};

fn chapter(command: &mut Command, name: &str, text: &mut String) {
    let help = command.clone().term_width(100).render_long_help().to_string();
    // What the environment holds while the test runs is not part of the reference.
    let help: String = help.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    write!(text, "\n## {name}\n\n```text\n{}\n```\n", help.trim_end()).unwrap();
    let verbs: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    for verb in verbs {
        let full = format!("{name} {verb}");
        chapter(
            &mut command.find_subcommand_mut(&verb).unwrap().clone().bin_name(&full),
            &full,
            text,
        );
    }
}

#[test]
fn the_reference_of_the_command_line_is_that_of_the_program() {
    let mut text = String::from(
        "# The command line\n\nMade from the program's own help: `UPDATE_GOLDEN=1 cargo nextest run -p amparo reference`.\n",
    );
    chapter(&mut amparo::cli::Cli::command().bin_name("amparo"), "amparo", &mut text);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/cli.md");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap_or_default() == text,
        "docs/cli.md differs from the program's help"
    );
}
