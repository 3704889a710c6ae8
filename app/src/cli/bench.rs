//! The verb that measures a machine.

use std::path::PathBuf;

use clap::Args;

/// `amparo bench`
#[derive(Debug, Args)]
pub struct Bench {
    /// Folder on the disk that the data will lie on; a throw-away folder is made in it and removed at the end
    #[arg(long, value_name = "DIR")]
    pub on: PathBuf,
    /// Empty PostgreSQL database for the records, instead of the embedded one; what is made in it stays: drop it afterwards
    #[arg(long, value_name = "postgres://…", hide_env_values = true, requires = "keystore_url")]
    pub database_url: Option<String>,
    /// Empty PostgreSQL database for the keys
    #[arg(long, value_name = "postgres://…", hide_env_values = true, requires = "database_url")]
    pub keystore_url: Option<String>,
    /// Fictional people, each with a case
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(100..=2_000_000))]
    pub people: u32,
    /// MiB of attached files in the backup
    #[arg(long, default_value_t = 100)]
    pub attachments: u32,
    /// Seconds in which eight clients save as fast as they are answered
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub seconds: u32,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}
