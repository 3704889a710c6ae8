//! The public data sets of the Counter-Trafficking Data Collaborative: the 63 columns of the k-anonymised set, the 27 of
//! the synthetic set, and the compact record into which both are read.

mod layout;
mod parse;
mod record;

pub use crate::generated::ctdc::COLUMNS;
pub use layout::{CellProblem, Form, Layout, Unrecognised, recognise};
pub use parse::{Parsed, parse_cell};
pub use record::{Cell, CellValue, EvidenceRecord, Flags};

/// One column of either layout.
#[derive(Debug)]
pub struct Column {
    /// CTDC's name.
    pub name: &'static str,
    /// Position in the 63-column layout, from 1.
    pub position_63: Option<u8>,
    /// Position in the 27-column layout, from 1.
    pub position_27: Option<u8>,
    /// What it holds.
    pub kind: ColumnKind,
    /// The flags over which shares are computed: records with this flag among records with any flag of the group.
    pub group: Option<Group>,
    /// What it describes, in English; empty for columns that only the 27-column layout has.
    pub concept: &'static str,
    /// The nearest HTCDS field and code, in English; empty where there is none.
    pub htcds: &'static str,
    /// Columns of the 63-column layout that were merged into this one.
    pub merges: &'static [&'static str],
    /// Message id of the label.
    pub label_id: &'static str,
    /// Other spellings of the header.
    pub aliases: &'static [&'static str],
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}
impl Eq for Column {}

/// What a column holds. The number of a flag is its place in [`Flags`], and is stable: columns are only ever appended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ColumnKind {
    /// Year of registration.
    Year,
    /// Who the data comes from.
    Source,
    /// Gender.
    Gender,
    /// Age band at registration.
    AgeBand,
    /// Adult or minor.
    Majority(Moment),
    /// Citizenship.
    Citizenship,
    /// Country of exploitation, often standing in for it: where the person was assisted.
    CountryOfExploitation,
    /// How long it lasted.
    Duration,
    /// Yes, no or missing.
    Flag(u8),
    /// A list that repeats the flags before it; not read.
    Derived,
}

/// When somebody was an adult or a minor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Moment {
    /// At registration.
    Registration,
    /// When the exploitation began.
    Exploitation,
    /// At entry into trafficking.
    Entry,
}

/// A set of flags that belong together. Several may hold of one record, so shares of a group can sum to more than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Means of control.
    Means,
    /// Types of exploitation.
    Exploitation,
    /// Sectors of forced labour.
    Labour,
    /// Types of sexual exploitation.
    Sex,
    /// Relation of the recruiter.
    Recruiter,
}

impl Group {
    /// All five.
    pub const ALL: [Self; 5] = [
        Self::Means,
        Self::Exploitation,
        Self::Labour,
        Self::Sex,
        Self::Recruiter,
    ];

    /// Message id.
    pub const fn label_id(self) -> &'static str {
        match self {
            Self::Means => "ctdc-group-means",
            Self::Exploitation => "ctdc-group-exploitation",
            Self::Labour => "ctdc-group-labour",
            Self::Sex => "ctdc-group-sex",
            Self::Recruiter => "ctdc-group-recruiter",
        }
    }

    /// The columns of the group.
    pub fn columns(self) -> impl Iterator<Item = &'static Column> {
        COLUMNS.iter().filter(move |column| column.group == Some(self))
    }
}

/// Declares a category: its variants with stable code (as CTDC writes it) and message id.
macro_rules! category {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal, $label:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),* }
        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// CTDC's spelling, as stored.
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code),* } }
            /// Message id.
            pub const fn label_id(self) -> &'static str { match self { $(Self::$variant => $label),* } }
            /// Exactly what `code` gave.
            pub fn of(code: &str) -> Option<Self> { Self::ALL.iter().copied().find(|one| one.code() == code) }
        }
    };
}

category! {
    /// Who the data comes from.
    Source {
        /// Organisations that assist people.
        CaseManagement = "Case Management", "ctdc-source-case-management";
        /// A hotline.
        Hotline = "Hotline", "ctdc-source-hotline";
    }
}
category! {
    /// Gender as the published sets have it.
    Gender {
        /// Female, woman, feminine.
        Female = "Female", "ctdc-gender-female";
        /// Male, man, masculine.
        Male = "Male", "ctdc-gender-male";
        /// Transgender or non-conforming.
        Trans = "Trans/Transgender/NonConforming", "ctdc-gender-trans";
    }
}
category! {
    /// Adult or minor.
    Majority {
        /// Eighteen or older.
        Adult = "Adult", "ctdc-majority-adult";
        /// Younger than eighteen.
        Minor = "Minor", "ctdc-majority-minor";
    }
}
category! {
    /// Months of trafficking.
    Duration {
        /// Up to one year.
        UpTo12 = "0--12", "ctdc-duration-0";
        /// More than one and up to two years.
        UpTo24 = "13--24", "ctdc-duration-13";
        /// More than two years.
        More = "25+", "ctdc-duration-25";
    }
}

/// The column with this name, spelt exactly so.
pub fn column(name: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|column| column.name == name)
}
