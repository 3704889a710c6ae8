//! `amparo release …`: publish facts about people without exposing them, from any CSV file, without a server or a database.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// `amparo release …`
#[derive(Debug, Subcommand)]
pub enum Release {
    /// Look at a table before it is published: text, identifiers, dates of birth, rare combinations. Exit 1 if something stands in the way
    #[command(after_help = "Example:\n  amparo release check cases.csv --k 11 --length 3")]
    Check(Check),
    /// Write the counts of all combinations of values that at least k rows hold, rounded down to a multiple of k
    #[command(after_help = "Example:\n  amparo release aggregate cases.csv --k 10 --length 3 --out counts.csv")]
    Aggregate(Aggregate),
    /// Write rows that look like the data and are safe to publish: differentially private with --epsilon, k-anonymous with --k
    #[command(
        after_help = "Examples:\n  amparo release synthesize cases.csv --out release --epsilon 2 --schema schema.toml --ledger cases.ledger\n  amparo release synthesize cases.csv --out release --epsilon 2 --domain-is-public\n  amparo release synthesize cases.csv --out release --k 10 --length 3\n\nWith --epsilon say where the values come from: --schema with lists fixed beforehand, or --domain-is-public if the\nvalues in the file are no secret. The noise comes from the operating system; there is no seed."
    )]
    Synthesize(Synthesize),
    /// Compare a release with its original, exactly. For those who decide, never for the public: it looks at the data
    #[command(
        after_help = "Example:\n  amparo release evaluate cases.csv release/data.csv --html report.html\n\nThe report is a query on the original records. Do not publish it with a differentially private release."
    )]
    Evaluate(Evaluate),
}

/// `amparo release check`
#[derive(Debug, Args)]
pub struct Check {
    /// The table: CSV with a header
    pub file: PathBuf,
    /// Combinations that fewer rows hold are rare
    #[arg(long, default_value_t = 11)]
    pub k: u32,
    /// Longest combination to look at, 1 to 4
    #[arg(long, default_value_t = 3)]
    pub length: usize,
    /// Schema of the release
    #[arg(long, value_name = "FILE")]
    pub schema: Option<PathBuf>,
    /// Threads; all processors if left out
    #[arg(long)]
    pub threads: Option<usize>,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// `amparo release aggregate`
#[derive(Debug, Args)]
pub struct Aggregate {
    /// The table: CSV with a header
    pub file: PathBuf,
    /// Counts are rounded down to a multiple of it; smaller ones are left out
    #[arg(long)]
    pub k: u32,
    /// Longest combination, 1 to 4
    #[arg(long, default_value_t = 3)]
    pub length: usize,
    /// The file to write: `count`, and one column for each column of the table
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Schema of the release
    #[arg(long, value_name = "FILE")]
    pub schema: Option<PathBuf>,
    /// Threads; all processors if left out
    #[arg(long)]
    pub threads: Option<usize>,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// `amparo release synthesize`
#[derive(Debug, Args)]
pub struct Synthesize {
    /// The table: CSV with a header
    pub file: PathBuf,
    /// The folder to write: data.csv and report.json
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Differentially private: the odds of a conclusion about a person change by at most e^epsilon. 2 to 4 are usual, 12 is the most
    #[arg(
        long,
        allow_negative_numbers = true,
        required_unless_present = "k",
        conflicts_with = "k"
    )]
    pub epsilon: Option<f64>,
    /// Chance that the protection fails for somebody
    #[arg(long, default_value_t = 1e-6, allow_negative_numbers = true)]
    pub delta: f64,
    /// k-anonymous: no combination of up to --length values that fewer than k records hold
    #[arg(long)]
    pub k: Option<u32>,
    /// Longest combination that --k protects, 1 to 3
    #[arg(long, default_value_t = 3)]
    pub length: usize,
    /// What k-anonymous rows are made from
    #[arg(long, value_enum, default_value_t = Seeded::Aggregates)]
    pub seeded: Seeded,
    /// Columns, values, coarsening, persons; fixed before the data are opened
    #[arg(long, value_name = "FILE")]
    pub schema: Option<PathBuf>,
    /// The values that occur in the file are no secret; the report says so
    #[arg(long)]
    pub domain_is_public: bool,
    /// Most rows to write; never more than the noisy number of records
    #[arg(long)]
    pub rows: Option<usize>,
    /// Threads; all processors if left out
    #[arg(long)]
    pub threads: Option<usize>,
    /// What was spent on these data; made if it is not there. Refuses what the budget does not cover
    #[arg(long, value_name = "FILE")]
    pub ledger: Option<PathBuf>,
    /// Epsilon of all releases together, for a ledger that is not there yet
    #[arg(long, value_name = "EPSILON", default_value_t = 12.0, allow_negative_numbers = true)]
    pub budget: f64,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// What k-anonymous rows are made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Seeded {
    /// Rounded counts of combinations, and nothing else
    Aggregates,
    /// The records themselves, each with as many of its values as k records share
    Rows,
    /// Nothing: values are drawn one after the other as long as k records share them
    Unseeded,
}

/// `amparo release evaluate`
#[derive(Debug, Args)]
pub struct Evaluate {
    /// The original table
    pub original: PathBuf,
    /// The released table
    pub release: PathBuf,
    /// Combinations of so many records are common, of fewer rare
    #[arg(long, default_value_t = 10)]
    pub k: u32,
    /// Longest combination, 1 to 3
    #[arg(long, default_value_t = 3)]
    pub length: usize,
    /// Schema that the release was made with
    #[arg(long, value_name = "FILE")]
    pub schema: Option<PathBuf>,
    /// Write a report with charts
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Threads; all processors if left out
    #[arg(long)]
    pub threads: Option<usize>,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}
