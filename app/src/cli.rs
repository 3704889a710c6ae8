//! The verbs of the command line. Help texts are the reference; docs/cli.md is made from them.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub mod bench;
pub mod keeping;
pub mod organisation;
pub mod release;

pub use bench::Bench;

/// Amparo: protection, referral and evidence against human trafficking, in one program.
#[derive(Debug, Parser)]
#[command(version, about, long_about = None, after_help = EXIT_CODES, disable_help_subcommand = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// Exit codes, the same for every verb.
pub const EXIT_CODES: &str = "\
Exit codes:
  0  done; what was asked for holds
  1  the answer is no: k does not hold, the audit chain is broken, rows were refused, a check failed
  2  the command line, the configuration or the input cannot be used
  3  not in this state: wrong key, database in use or newer than the program, port taken
  4  the program failed; the message says at what";

/// The verbs.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Start on a throw-away data folder filled with fictional people, and print addresses and sign-ins
    #[command(after_help = "Example:\n  amparo demo\n  amparo demo --people 200 --listen 127.0.0.1:0 --json")]
    Demo(Demo),
    /// Make a data folder: keys, databases, a commented configuration
    #[command(after_help = "Example:\n  amparo init --data /srv/amparo")]
    Init(Init),
    /// Serve the staff pages, and the public pages on their own address
    #[command(
        after_help = "Example:\n  amparo serve --data /srv/amparo --listen 127.0.0.1:8080 --public-listen 127.0.0.1:8081"
    )]
    Serve(Serve),
    /// Serve the public pages from published releases alone; opens no database, holds no key
    #[command(after_help = "Example:\n  amparo hub --releases /srv/amparo/releases --listen 127.0.0.1:8081")]
    Hub(Hub),
    /// Organisations and accounts, for the operator of the server
    #[command(subcommand)]
    User(User),
    /// Load a spreadsheet of cases (HTCDS) or a contributed data set (CTDC layouts)
    #[command(
        args_conflicts_with_subcommands = true,
        after_help = "Examples:\n  amparo import cases.xlsx --data /srv/amparo --dry-run\n  amparo import dataset.csv --data /srv/amparo --as ctdc --on-error skip --rejects rejects.csv\n  amparo import undo 0192f3c4-… --data /srv/amparo"
    )]
    Import(Box<Import>),
    /// Check a table for k-anonymity: exit 0 if it holds, 1 if not, 2 if the file cannot be used
    #[command(after_help = "Example:\n  amparo check-k dataset.csv --k 11 --columns gender,ageBroad,citizenship")]
    CheckK(CheckK),
    /// Publish facts about people without exposing them: from any CSV file, without a server
    #[command(subcommand)]
    Release(release::Release),
    /// Forms: what is wrong with one, and the same form in another format
    #[command(subcommand)]
    Forms(Forms),
    /// The journal of who did what
    #[command(subcommand)]
    Audit(Audit),
    /// Back up everything while the program serves, sealed to somebody whose key is not on this machine
    #[command(
        args_conflicts_with_subcommands = true,
        after_help = "Examples:\n  amparo backup keygen --to identity.txt      (on another machine; keep the file there)\n  amparo backup --data /srv/amparo --to /mnt/backups --recipient age1…\n\nThe root key and the organisation keys are not in it: keep the root key and the escrow (`keys.escrow`) apart.\nA backup opens with the identity, the escrow and the root key together."
    )]
    Backup(keeping::Backup),
    /// Restore a backup into a new folder, or try it out and throw it away
    #[command(
        after_help = "Examples:\n  amparo restore --from FILE --identity identity.txt --escrow /mnt/escrow --key root.key --data /srv/new --verify\n  amparo restore --from FILE --identity identity.txt --escrow /mnt/escrow --key root.key --into-nothing"
    )]
    Restore(keeping::Restore),
    /// Organisation keys and the root key: change, escrow, shares on paper
    #[command(subcommand)]
    Keys(keeping::Keys),
    /// One organisation: everything that is its own in open formats, and its departure
    #[command(subcommand)]
    Organisation(organisation::Organisation),
    /// Check keys, databases, folder rights, free space and clock, and say what to do
    #[command(after_help = "Example:\n  amparo doctor --data /srv/amparo")]
    Doctor(Doctor),
    /// Measure this machine with fictional people in a throw-away folder: exit 0 if every bar holds, 1 if not
    #[command(
        after_help = "Examples:\n  amparo bench --on /srv\n  amparo bench --on /srv --people 100000 --attachments 1024 --json\n\nMeasures flushes of the disk, saves, pages, the search for names, the journal, a backup and its restore, and prints the\nbars of the project beside. Opens no data folder of yours, and takes no setting of one. Run it while the machine has nothing else to do."
    )]
    Bench(Bench),
    /// The configuration
    #[command(subcommand)]
    Config(ConfigVerb),
}

/// Where the data are. Flags win over the environment, which wins over the file in the data folder.
#[derive(Debug, Clone, Args)]
pub struct Data {
    /// The data folder
    #[arg(long, value_name = "DIR", env = "AMPARO_DATA")]
    pub data: PathBuf,
    /// PostgreSQL database of the records, instead of the embedded one
    #[arg(long, value_name = "postgres://…", hide_env_values = true)]
    pub database_url: Option<String>,
    /// PostgreSQL database of the keys
    #[arg(long, value_name = "postgres://…", hide_env_values = true)]
    pub keystore_url: Option<String>,
}

/// `amparo demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// How many fictional people
    #[arg(long, default_value_t = 2000)]
    pub people: usize,
    /// Address of the staff pages; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Address of the public pages; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8081")]
    pub public_listen: SocketAddr,
    /// Print one JSON line when ready
    #[arg(long)]
    pub json: bool,
}

/// `amparo init`
#[derive(Debug, Args)]
pub struct Init {
    /// The data folder to make
    #[command(flatten)]
    pub data: Data,
    /// Derive the root key from a passphrase instead of a key file
    #[arg(long)]
    pub passphrase: bool,
}

/// `amparo serve`
#[derive(Debug, Args)]
pub struct Serve {
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// Address of the staff pages
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
    /// Address of the public pages
    #[arg(long, value_name = "ADDR")]
    pub public_listen: Option<SocketAddr>,
    /// Do not wait when another process serves the database, but say so and end
    #[arg(long)]
    pub no_standby: bool,
}

/// `amparo hub`
#[derive(Debug, Args)]
pub struct Hub {
    /// Folder with the published releases
    #[arg(long, value_name = "DIR")]
    pub releases: PathBuf,
    /// File with the public keys whose releases are shown; the one in the folder if left out
    #[arg(long, value_name = "FILE")]
    pub trusted_keys: Option<PathBuf>,
    /// Address of the pages
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8081")]
    pub listen: SocketAddr,
    /// Where 'Exit this page' leads
    #[arg(long, value_name = "URL", default_value = "https://www.wikipedia.org/")]
    pub exit_url: String,
}

/// `amparo user …`
#[derive(Debug, Subcommand)]
pub enum User {
    /// List organisations and accounts
    List {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// For a program to read
        #[arg(long)]
        json: bool,
    },
    /// Make an account; prints a one-time code with which its owner chooses a password
    #[command(
        after_help = "Example:\n  amparo user invite --data /srv/amparo --organisation 'Shelter North' --country UKR --name 'Amina K.' --role case-worker"
    )]
    Invite {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// Name of the organisation; made if there is none of that name
        #[arg(long)]
        organisation: String,
        /// Country of an organisation that is to be made, ISO 3166-1 alpha-3
        #[arg(long, default_value = "")]
        country: String,
        /// Name to show to colleagues
        #[arg(long)]
        name: String,
        /// Role, may be repeated
        #[arg(long = "role", required = true, value_name = "ROLE")]
        roles: Vec<String>,
    },
    /// Print a one-time code with which somebody who cannot sign in chooses a new password
    Reset {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// Sign-in name
        login: String,
        /// Remove their app, passkeys and recovery codes too: they lost them all
        #[arg(long)]
        factors: bool,
    },
    /// Close an account and end its sessions
    Disable {
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// Sign-in name
        login: String,
    },
}

/// `amparo import …`
#[derive(Debug, Args)]
pub struct Import {
    /// Undo a batch
    #[command(subcommand)]
    pub verb: Option<ImportVerb>,
    /// What to load
    #[command(flatten)]
    pub run: Option<ImportRun>,
}

/// `amparo import undo`
#[derive(Debug, Subcommand)]
pub enum ImportVerb {
    /// Take back everything that a batch added
    Undo {
        /// Identifier of the batch
        batch: String,
        /// Where the data are
        #[command(flatten)]
        data: Data,
        /// On whose authority: sign-in name. May be left out when there is just one data steward
        #[arg(long, value_name = "LOGIN")]
        user: Option<String>,
        /// Why; kept in the journal
        #[arg(long, default_value = "taken back from the command line")]
        reason: String,
        /// Also cases that somebody has worked on since
        #[arg(long)]
        all: bool,
        /// For a program to read
        #[arg(long)]
        json: bool,
    },
}

/// `amparo import FILE`
#[derive(Debug, Args)]
pub struct ImportRun {
    /// The spreadsheet: .csv or .xlsx
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    // Written out instead of flattening `Data`, and without `env`: clap does not see an optional group through a nested one, and
    // takes a variable of the environment for an argument of this form when `undo` is meant.
    /// The data folder; `AMPARO_DATA` if left out
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// PostgreSQL database of the records, instead of the embedded one
    #[arg(long, value_name = "postgres://…", hide_env_values = true)]
    pub database_url: Option<String>,
    /// PostgreSQL database of the keys
    #[arg(long, value_name = "postgres://…", hide_env_values = true)]
    pub keystore_url: Option<String>,
    /// What it is
    #[arg(long = "as", value_enum, default_value_t = Layout::Auto)]
    pub layout: Layout,
    /// Only say what would happen
    #[arg(long)]
    pub dry_run: bool,
    /// TOML file that says which column is which field
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    /// With rows that cannot be taken: load nothing, or load the others
    #[arg(long, value_enum, default_value_t = OnError::Abort)]
    pub on_error: OnError,
    /// Write the refused rows here, to be corrected and loaded again (contains personal data if the input does)
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    /// Write every problem here, as CSV (contains values of the input)
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Name of the data set that a contributed file belongs to; the file's name if left out
    #[arg(long)]
    pub dataset: Option<String>,
    /// The team that will answer for imported cases; may be left out when there is just one
    #[arg(long, value_name = "NAME")]
    pub team: Option<String>,
    /// On whose authority: sign-in name. May be left out when there is just one data steward
    #[arg(long, value_name = "LOGIN")]
    pub user: Option<String>,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Layout {
    /// By its columns
    Auto,
    /// Cases in the HTCDS layout
    Htcds,
    /// De-identified records in one of the CTDC layouts
    Ctdc,
}

/// What to do with rows that cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OnError {
    /// Load nothing
    Abort,
    /// Load the others
    Skip,
}

/// `amparo check-k`
#[derive(Debug, Args)]
pub struct CheckK {
    /// The table: .csv or .xlsx
    pub file: PathBuf,
    /// Every combination of values must occur at least so often
    #[arg(long)]
    pub k: u32,
    /// Columns to look at, separated by commas; all if left out
    #[arg(long, value_delimiter = ',')]
    pub columns: Vec<String>,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// `amparo forms …`
#[derive(Debug, Subcommand)]
pub enum Forms {
    /// Check a form: exit 0 if it works, 1 if not, 2 if the file cannot be read
    #[command(
        after_help = "Examples:\n  amparo forms check screening.xlsx\n  amparo forms check screening.json --json\n\nA workbook is an XLSForm with the sheets survey, choices and settings. Lists of choices that are files (CSV) are read\nfrom the folder of the workbook."
    )]
    Check(FormsCheck),
    /// Write a form in another format
    #[command(
        after_help = "Examples:\n  amparo forms convert screening.xlsx --to json --out screening.json\n  amparo forms convert screening.json --to xform --out screening.xml"
    )]
    Convert(FormsConvert),
}

/// `amparo forms check`
#[derive(Debug, Args)]
pub struct FormsCheck {
    /// The form: .xlsx (XLSForm) or .json (a definition of this program)
    pub file: PathBuf,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// `amparo forms convert`
#[derive(Debug, Args)]
pub struct FormsConvert {
    /// The form: .xlsx (XLSForm) or .json (a definition of this program)
    pub file: PathBuf,
    /// The format to write
    #[arg(long)]
    pub to: FormFormat,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Write over a file that is there
    #[arg(long)]
    pub force: bool,
}

/// A format of forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormFormat {
    /// A definition of this program
    Json,
    /// XLSForm, a workbook
    Xlsx,
    /// XForm, for ODK Collect and its kin
    Xform,
}

/// `amparo audit …`
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Recompute the chain, name the first row that does not fit, and say what was done to it
    #[command(
        after_help = "Examples:\n  amparo audit verify --data /srv/amparo\n  amparo audit verify --database copy.db --checkpoints witness/ --trusted-key ed25519:…\n\nA chain alone does not show rows cut off together with its head, a chain that was written anew, or an older copy of\nthe whole database: signed checkpoints that somebody else keeps do. Without --trusted-key the key of the data folder\ncounts. With --database nothing else is needed: no key of the server, no configuration, no network."
    )]
    Verify(AuditVerify),
    /// Sign where the journal stands, and print it: for an e-mail, a printed code, or a folder that somebody else keeps
    #[command(
        after_help = "Example:\n  amparo audit checkpoint --data /srv/amparo --witness /mnt/usb\n\n`amparo serve` takes one after 1,000 rows or ten minutes, and copies it to the folder that the setting `witness` names."
    )]
    Checkpoint(AuditCheckpoint),
}

/// `amparo audit verify`
#[derive(Debug, Args)]
pub struct AuditVerify {
    /// The data folder; `AMPARO_DATA` if left out
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// PostgreSQL database of the records, instead of the embedded one
    #[arg(long, value_name = "postgres://…", hide_env_values = true)]
    pub database_url: Option<String>,
    /// PostgreSQL database of the keys
    #[arg(long, value_name = "postgres://…", hide_env_values = true)]
    pub keystore_url: Option<String>,
    /// A copy of the embedded database (amparo.db), instead of a data folder; it is not changed
    #[arg(long, value_name = "FILE", conflicts_with_all = ["data", "database_url", "keystore_url"])]
    pub database: Option<PathBuf>,
    /// Checkpoints that somebody else kept: a text, a mail, or a folder of the witness; may be repeated
    #[arg(long, value_name = "FILE")]
    pub checkpoints: Vec<PathBuf>,
    /// The key whose checkpoints count, as `amparo audit checkpoint` tells it; may be repeated
    #[arg(long = "trusted-key", value_name = "ed25519:…")]
    pub trusted_keys: Vec<String>,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// `amparo audit checkpoint`
#[derive(Debug, Args)]
pub struct AuditCheckpoint {
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// Also copy all checkpoints that are not yet there into this folder
    #[arg(long, value_name = "DIR")]
    pub witness: Option<PathBuf>,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// `amparo doctor`
#[derive(Debug, Args)]
pub struct Doctor {
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// For a program to read
    #[arg(long)]
    pub json: bool,
}

/// `amparo config …`
#[derive(Debug, Subcommand)]
pub enum ConfigVerb {
    /// Check a configuration file without starting
    Check {
        /// The file; the one in the data folder if left out
        file: Option<PathBuf>,
        /// The data folder
        #[arg(long, value_name = "DIR", env = "AMPARO_DATA")]
        data: Option<PathBuf>,
    },
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_consistent_and_import_takes_a_file_or_undo() {
        Cli::command().debug_assert();
        let import = |words: &[&str]| match Cli::try_parse_from([&["amparo", "import"], words].concat())
            .unwrap()
            .verb
        {
            Verb::Import(import) => (import.run.is_some(), import.verb.is_some()),
            _ => panic!("not an import"),
        };
        assert_eq!(import(&["a.csv", "--data", "d", "--as", "ctdc"]), (true, false));
        assert_eq!(import(&["undo", "x", "--data", "d"]), (false, true));
        assert!(Cli::try_parse_from(["amparo", "import", "--data", "d"]).is_err());
    }
}
