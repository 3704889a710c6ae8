//! Data sets, imports and releases, and where each of them stands.

use access::State;
use base::{Ambient, Id, OrgId, TeamId, Timestamp, UserId};
use journal::jobs::JobId;
use serde::{Deserialize, Serialize};
use vault::KeyId;

/// The noun behind [`DataSetId`].
pub enum DataSetNoun {}
/// Identifier of a contributed data set.
pub type DataSetId = Id<DataSetNoun>;

/// The noun behind [`BatchId`].
pub enum BatchNoun {}
/// Identifier of an import.
pub type BatchId = Id<BatchNoun>;

/// The noun behind [`ReleaseId`].
pub enum ReleaseNoun {}
/// Identifier of a release.
pub type ReleaseId = Id<ReleaseNoun>;

/// Declares a closed set of stable codes.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vdoc])* $variant),* }
        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// Stable name, as stored.
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code),* } }
            /// Exactly what `code` gave.
            pub fn of(code: &str) -> Option<Self> { Self::ALL.iter().copied().find(|one| one.code() == code) }
        }
    };
}

codes! {
    /// What an import holds.
    Layout {
        /// Cases in the layout of HTCDS.
        Htcds = "htcds";
        /// De-identified records in one of CTDC's layouts.
        Ctdc = "ctdc";
    }
}

codes! {
    /// What happens to the good rows of a file that also has bad ones.
    OnError {
        /// Nothing is loaded.
        Abort = "abort";
        /// The good rows are loaded, the others go into a file to be corrected.
        Skip = "skip";
    }
}

codes! {
    /// Where an import stands.
    BatchState {
        /// The file is here and is being examined.
        Checking = "checking";
        /// Examined; nothing is loaded yet.
        Checked = "checked";
        /// The file cannot be used.
        Unusable = "unusable";
        /// Being loaded; nothing of it counts yet.
        Loading = "loading";
        /// Loaded: it counts.
        Loaded = "loaded";
        /// Nothing was loaded: given up, stopped, or everything was there already.
        Dropped = "dropped";
        /// Loaded and taken back.
        Undone = "undone";
    }
}

impl BatchState {
    /// As the access rules see it.
    pub const fn state(self) -> State {
        match self {
            Self::Checking | Self::Checked | Self::Loading | Self::Loaded => State::Open,
            Self::Unusable | Self::Dropped | Self::Undone => State::Closed,
        }
    }
}

codes! {
    /// Where a release stands.
    ReleaseState {
        /// Proposed; somebody else decides.
        Proposed = "proposed";
        /// Sent back with a reason.
        Returned = "returned";
        /// Approved; the bundle is being written.
        Approved = "approved";
        /// The bundle is there.
        Published = "published";
    }
}

impl ReleaseState {
    /// As the access rules see it.
    pub const fn state(self) -> State {
        match self {
            Self::Proposed => State::Open,
            Self::Returned | Self::Approved | Self::Published => State::Closed,
        }
    }
}

/// A contributed data set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataSet {
    /// Its identifier.
    pub id: DataSetId,
    /// Its name, unique in the organisation.
    pub name: String,
    /// Who contributed it, as a release names them.
    pub source: String,
    /// Its licence or terms.
    pub licence: String,
    /// How it asks to be cited.
    pub citation: String,
    /// When its first file came.
    pub created_at: Timestamp,
    /// Records that count.
    pub records: u64,
}

/// One import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its identifier.
    pub id: BatchId,
    /// Its organisation.
    pub org: OrgId,
    /// Who imports.
    pub author: UserId,
    /// Where it stands.
    pub state: BatchState,
    /// What the file was said to be; none to find out.
    pub asked: Option<Layout>,
    /// What it turned out to be.
    pub layout: Option<Layout>,
    /// What happens to the good rows of a file with bad ones.
    pub on_error: OnError,
    /// The data set that its records belong to; none for cases.
    pub set: Option<DataSetId>,
    /// The name that a new data set gets.
    pub set_name: String,
    /// The team that answers for its cases.
    pub team: Option<TeamId>,
    /// The key of the sealed file and of what was found in it; none once they are gone.
    pub key: Option<KeyId>,
    /// Rows of the file.
    pub rows: u64,
    /// Rows that could not be taken.
    pub invalid: u64,
    /// Rows that were there already.
    pub known: u64,
    /// Rows that were added.
    pub added: u64,
    /// The job that works on it, or last did.
    pub job: Option<JobId>,
    /// When the file came.
    pub created_at: Timestamp,
    /// When its state last changed.
    pub changed_at: Timestamp,
}

impl Batch {
    /// One that is just beginning: nothing is known of its file, good rows of a file with bad ones are not taken.
    pub(crate) fn begin(ambient: &Ambient, org: OrgId, author: UserId, state: BatchState) -> Self {
        let now = ambient.now();
        Self {
            id: BatchId::new(ambient),
            org,
            author,
            state,
            asked: None,
            layout: None,
            on_error: OnError::Abort,
            set: None,
            set_name: String::new(),
            team: None,
            key: None,
            rows: 0,
            invalid: 0,
            known: 0,
            added: 0,
            job: None,
            created_at: now,
            changed_at: now,
        }
    }
}

/// One release, proposed or decided.
#[derive(Debug, Clone)]
pub struct Release {
    /// Its identifier.
    pub id: ReleaseId,
    /// Its organisation.
    pub org: OrgId,
    /// Name of the published data set.
    pub slug: String,
    /// Version; none before it is approved.
    pub version: Option<u32>,
    /// Where it stands.
    pub state: ReleaseState,
    /// What it will show, or shows.
    pub proposal: crate::release::Proposal,
    /// Who proposed it.
    pub author: UserId,
    /// When.
    pub proposed_at: Timestamp,
    /// When it was approved or sent back.
    pub decided_at: Option<Timestamp>,
    /// Why it was sent back, sealed.
    pub reason: Option<(KeyId, Vec<u8>)>,
    /// BLAKE3 of the written manifest.
    pub digest: Option<String>,
    /// The job that writes it.
    pub job: Option<JobId>,
}
