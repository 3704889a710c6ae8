//! The verbs that keep data from being lost, and keys from being kept too long.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Data;

/// `amparo backup …`
#[derive(Debug, Args)]
pub struct Backup {
    /// Make an identity
    #[command(subcommand)]
    pub verb: Option<BackupVerb>,
    /// What to back up
    #[command(flatten)]
    pub run: Option<BackupRun>,
}

/// `amparo backup keygen`
#[derive(Debug, Subcommand)]
pub enum BackupVerb {
    /// Make an identity that opens backups, and print the recipient that goes into the configuration
    Keygen {
        /// The file to write; keep it away from the server
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Take the signed result of a drill that was held on another machine into the list of this server
    Note {
        /// The result, as `amparo restore --into-nothing --result` wrote it
        result: PathBuf,
        /// Where the data are
        #[command(flatten)]
        data: Data,
    },
    /// Read a backup from its beginning to its end, and say what is in it; nothing is written
    Check {
        /// The backup
        file: PathBuf,
        /// File of the identity that opens it
        #[arg(long, value_name = "FILE")]
        identity: PathBuf,
        /// For a program to read
        #[arg(long)]
        json: bool,
    },
}

/// `amparo backup --to …`
#[derive(Debug, Args)]
pub struct BackupRun {
    // As in `ImportRun`: no `env` here.
    /// The data folder; `AMPARO_DATA` if left out
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// PostgreSQL database of the records, instead of the embedded one
    #[arg(long, value_name = "postgres://…", hide_env_values = true)]
    pub database_url: Option<String>,
    /// PostgreSQL database of the keys
    #[arg(long, value_name = "postgres://…", hide_env_values = true)]
    pub keystore_url: Option<String>,
    /// File to write, or folder for a file named after the time; `backup.folder` if left out
    #[arg(long, value_name = "FILE|FOLDER")]
    pub to: Option<PathBuf>,
    /// Who can open it (age1…), may be repeated; `backup.recipients` if left out
    #[arg(long = "recipient", value_name = "age1…")]
    pub recipients: Vec<String>,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// `amparo restore`
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup
    #[arg(long, value_name = "FILE")]
    pub from: PathBuf,
    /// File of the identity that opens it
    #[arg(long, value_name = "FILE")]
    pub identity: PathBuf,
    /// Folder of the escrow with the organisation keys, or a copy of it
    #[arg(long, value_name = "DIR")]
    pub escrow: PathBuf,
    /// File of the root key; the passphrase is asked for if left out
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// The new data folder
    #[arg(long, value_name = "DIR", required_unless_present = "into_nothing")]
    pub data: Option<PathBuf>,
    /// Restore into this empty PostgreSQL database instead of an embedded one
    #[arg(
        long,
        value_name = "postgres://…",
        hide_env_values = true,
        requires = "keystore_url",
        conflicts_with = "into_nothing"
    )]
    pub database_url: Option<String>,
    /// Empty PostgreSQL database for the keys
    #[arg(
        long,
        value_name = "postgres://…",
        hide_env_values = true,
        requires = "database_url",
        conflicts_with = "into_nothing"
    )]
    pub keystore_url: Option<String>,
    /// Prove it afterwards: pages, references, rows, journal, and 1,000 sealed fields opened
    #[arg(long)]
    pub verify: bool,
    /// A drill: restore into a temporary folder, prove it, and throw it away
    #[arg(long, conflicts_with = "data")]
    pub into_nothing: bool,
    /// With --into-nothing: write the result, signed, into this file; `amparo backup note` takes it to the server
    #[arg(long, value_name = "FILE", requires = "into_nothing")]
    pub result: Option<PathBuf>,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// `amparo keys …`
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// Which organisation keys there are, how old they are, what the escrow has, and until when backups open
    Status {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// For a program to read
        #[arg(long)]
        json: bool,
    },
    /// Give every organisation a new key and wrap its data keys anew, while the program serves; goes on where it was stopped
    #[command(after_help = "`amparo serve` does it by itself every `keys.rotate_days` days.")]
    Rotate {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// For a program to read
        #[arg(long)]
        json: bool,
    },
    /// Write into the escrow what it lacks, and destroy there what is older than `keys.keep_days`
    Escrow {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// For a program to read
        #[arg(long)]
        json: bool,
    },
    /// Choose a new passphrase, or change from the key file to a passphrase; the program must not serve meanwhile
    #[command(
        after_help = "The escrow goes with it. Stopped in between, run it again with the same new passphrase. Old shares on paper belong to the old root key: make new ones.\nThe new passphrase is asked for, or taken from AMPARO_NEW_PASSPHRASE."
    )]
    Passphrase {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// Change to a new key file instead, which is written here
        #[arg(long, value_name = "FILE")]
        to_file: Option<PathBuf>,
    },
    /// The root key on paper: shares, so many of which give it back
    #[command(subcommand)]
    Shares(Shares),
}

/// `amparo keys shares …`
#[derive(Debug, Subcommand)]
pub enum Shares {
    /// Divide the root key, and print the shares or write each into a file of its own
    #[command(after_help = "Example:\n  amparo keys shares make --data /srv/amparo --of 5 --need 3")]
    Make {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// How many shares
        #[arg(long, value_name = "NUMBER")]
        of: u8,
        /// How many of them are needed
        #[arg(long, value_name = "NUMBER")]
        need: u8,
        /// Folder for files share-1.txt, share-2.txt …; printed if left out
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
    /// Put shares together, and write the root key into a new file
    #[command(
        after_help = "Example:\n  amparo keys shares combine share-1.txt share-3.txt share-4.txt --to root.key --data /srv/amparo\n\nWithout files the shares are typed, one after the other, each ended by an empty line."
    )]
    Combine {
        /// Files with a share each
        files: Vec<PathBuf>,
        /// The key file to write
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// See whether the key opens the keystore of this data folder
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
    },
}
