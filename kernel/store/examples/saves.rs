//! Saves rows and tells each, for harnesses that kill it, fill its disk or make its disk fail.
//!
//! ```sh
//! saves DATABASE [TRIES [BYTES]]     # a file of SQLite, or postgres://…
//! saves DATABASE check               # what is there
//! ```
#![expect(clippy::print_stderr, reason = "a program of the harnesses")]

use std::process::ExitCode;

use store::testing::saves::{Saves, check, run};

fn main() -> ExitCode {
    let all: Vec<String> = std::env::args().skip(1).collect();
    let given: Vec<&str> = all.iter().map(String::as_str).collect();
    let number = |at: usize| given.get(at).and_then(|text| text.parse::<u32>().ok());
    let out = &mut std::io::stdout().lock();
    let done = match given.as_slice() {
        [place, "check"] => check(place, out),
        [place, ..] => {
            let usual = Saves::default();
            let how = Saves {
                tries: number(1).unwrap_or(usual.tries),
                size: number(2).map_or(usual.size, |size| size as usize),
                ..usual
            };
            run(place, &how, out)
        }
        [] => {
            eprintln!("saves DATABASE [TRIES [BYTES]] | saves DATABASE check");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("saves: {error}");
            ExitCode::FAILURE
        }
    }
}
