//! The verbs about one organisation, for the operator of the server.

use std::path::PathBuf;

use clap::Subcommand;

use super::Data;

/// `amparo organisation …`
#[derive(Debug, Subcommand)]
pub enum Organisation {
    /// Write everything that is one organisation's own into a file that only a recipient of theirs opens
    #[command(
        after_help = "Example:\n  amparo organisation export --organisation Harbour --recipient age1… --to harbour.age --data /srv/amparo\n\nOpened on the organisation's machine: age -d -i identity.txt harbour.age | gunzip | tar x\nIt holds names of people: seal it to the organisation, not to yourself."
    )]
    Export {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// Its name or identifier, as `amparo user list` prints them
        #[arg(long, value_name = "NAME|ID")]
        organisation: String,
        /// Who can open it (age1…): made by `amparo backup keygen` or by age-keygen on the organisation's machine; may be repeated
        #[arg(long = "recipient", value_name = "age1…", required = true)]
        recipients: Vec<String>,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// For a program to read
        #[arg(long)]
        json: bool,
    },
    /// Open an export into a new folder, and see that every file in it is as its manifest says; needs no server
    #[command(after_help = "Example:\n  amparo organisation unpack harbour.age --identity identity.txt --to harbour")]
    Unpack {
        /// The export
        file: PathBuf,
        /// File of the identity that opens it
        #[arg(long, value_name = "FILE")]
        identity: PathBuf,
        /// The folder to make
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
    /// Let an organisation leave of which nobody is left: its accounts end, its keys are destroyed, its rows deleted; nothing brings them back
    #[command(
        after_help = "Example:\n  amparo organisation leave --organisation Harbour --yes-destroy Harbour --data /srv/amparo\n\nWhere somebody is left, two of them do it on the page *Leaving*, with an export and a countdown.\nIt does not run while somebody can sign in, unless --even-with-accounts is given: then the audit says so."
    )]
    Leave {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// Its name or identifier
        #[arg(long, value_name = "NAME|ID")]
        organisation: String,
        /// Its name once more: what is destroyed cannot be brought back
        #[arg(long, value_name = "NAME")]
        yes_destroy: String,
        /// Although somebody can still sign in
        #[arg(long)]
        even_with_accounts: bool,
        /// For a program to read
        #[arg(long)]
        json: bool,
    },
}
