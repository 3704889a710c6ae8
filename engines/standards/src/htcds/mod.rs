//! The Human Trafficking Case Data Standard (HTCDS) 2.0: its 84 fields and 21 code lists, and what this program adds to
//! them (how a field is kept, how sensitive it is).
//!
//! Two decisions are made for every field, both in `data/htcds-fields.csv` and in the generator, so that no page decides
//! them again:
//!
//! - **Sealed or typed.** A field is sealed (encrypted under the person's own key) when the standard's table marks it
//!   identifying or free text, or when it can hold anything that is typed (text, references) outside the section on
//!   organisations. Only coded fields, numbers, flags and dates that identify nobody stay typed columns.
//! - **Tier.** [`Tier::S1`] process; [`Tier::S2`] what is said about the case; [`Tier::S3`] who and where the person is;
//!   [`Tier::S4`] where exactly the exploitation or recruitment took place and who did it, because whoever learns these may
//!   act on them against the person.

mod headers;
mod record;

pub use crate::generated::htcds::{FIELDS, LISTS};
pub use headers::{HeaderNote, Headers, Target, recognise};
pub use record::{Answers, CaseRecord, Item};

/// One of the 84 fields.
#[derive(Debug)]
pub struct Field {
    /// Position in the standard, from 1.
    pub number: u8,
    /// Identifier of the standard, such as `prs_Gender`.
    pub id: &'static str,
    /// The section it belongs to.
    pub section: Section,
    /// English label of the standard.
    pub label: &'static str,
    /// English definition of the standard; empty where the standard has none.
    pub definition: &'static str,
    /// Message id of the label.
    pub label_id: &'static str,
    /// Message id of the explanation shown beside the field; every field has one.
    pub definition_id: &'static str,
    /// How the answer is kept and asked.
    pub kind: Kind,
    /// The code list of [`Kind::Code`] and [`Kind::Codes`].
    pub codes: Option<&'static CodeList>,
    /// Several answers may be given.
    pub multi: bool,
    /// The standard counts it among its core fields.
    pub core: bool,
    /// The standard has withdrawn it; kept for data that still has it.
    pub deprecated: bool,
    /// Class of the content.
    pub sensitivity: Sensitivity,
    /// Encrypted under the person's key; never a typed column.
    pub sealed: bool,
    /// Who may see it.
    pub tier: Tier,
    /// Other spellings of the header found in spreadsheets and forms.
    pub aliases: &'static [&'static str],
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}
impl Eq for Field {}

/// How the answer to a field is kept and asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A date whose day or month may be unknown.
    Date,
    /// A whole number, zero or more.
    Number,
    /// Yes or no.
    Flag,
    /// One code of the field's list.
    Code,
    /// Several codes of the field's list.
    Codes,
    /// One country.
    Country,
    /// Several countries.
    Countries,
    /// One language.
    Language,
    /// The name of an organisation, a person or a user, kept as text.
    Reference,
    /// Degrees of longitude or latitude.
    Coordinate,
    /// A telephone number in E.164.
    Phone,
    /// An e-mail address.
    Email,
}

impl Kind {
    /// Can hold anything that is typed, so that nobody can know what is in it.
    pub const fn is_free(self) -> bool {
        matches!(
            self,
            Self::Text | Self::LongText | Self::Reference | Self::Phone | Self::Email
        )
    }
}

/// Class of a field's content; an addition of this project to the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sensitivity {
    /// About an organisation.
    Organisation,
    /// About the work on the case.
    Process,
    /// Narrows down who it is, together with others.
    QuasiIdentifier,
    /// What was done to the person.
    SensitiveAttribute,
    /// Says who it is.
    Identifying,
    /// Narrative.
    FreeText,
}

/// How far a field is shown; the same ladder as the access rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Operational: dates, status, organisations.
    S1,
    /// Content of the case: profile, coded facts, narrative.
    S2,
    /// Identity and contact.
    S3,
    /// Exact place of exploitation or recruitment, and details of perpetrators.
    S4,
}

/// A section of the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// An organisation concerned with the case.
    Organization,
    /// The person.
    Person,
    /// What happened to the person.
    Victim,
    /// If the person also took part.
    Perpetrator,
    /// The case.
    Case,
    /// Referrals in and out.
    Referral,
    /// Comments of case workers.
    Comment,
    /// Historic trafficking events.
    Event,
    /// Support plans.
    SupportPlan,
    /// Consent.
    Consent,
}

impl Section {
    /// All, in the standard's order.
    pub const ALL: [Self; 10] = [
        Self::Organization,
        Self::Person,
        Self::Victim,
        Self::Perpetrator,
        Self::Case,
        Self::Referral,
        Self::Comment,
        Self::Event,
        Self::SupportPlan,
        Self::Consent,
    ];

    /// Prefix of the section's field identifiers. Case and Referral share one.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Organization => "org_",
            Self::Person => "prs_",
            Self::Victim => "vic_",
            Self::Perpetrator => "per_",
            Self::Case | Self::Referral => "cas_",
            Self::Comment => "cco_",
            Self::Event => "hte_",
            Self::SupportPlan => "spl_",
            Self::Consent => "con_",
        }
    }

    /// A case may have several of it.
    pub const fn repeats(self) -> bool {
        matches!(
            self,
            Self::Organization | Self::Comment | Self::Event | Self::SupportPlan
        )
    }

    /// Stable name, as stored and used in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Person => "person",
            Self::Victim => "victim",
            Self::Perpetrator => "perpetrator",
            Self::Case => "case",
            Self::Referral => "referral",
            Self::Comment => "comment",
            Self::Event => "event",
            Self::SupportPlan => "support-plan",
            Self::Consent => "consent",
        }
    }

    /// Message id of the title.
    pub const fn title_id(self) -> &'static str {
        match self {
            Self::Organization => "htcds-section-organization",
            Self::Person => "htcds-section-person",
            Self::Victim => "htcds-section-victim",
            Self::Perpetrator => "htcds-section-perpetrator",
            Self::Case => "htcds-section-case",
            Self::Referral => "htcds-section-referral",
            Self::Comment => "htcds-section-comment",
            Self::Event => "htcds-section-event",
            Self::SupportPlan => "htcds-section-support-plan",
            Self::Consent => "htcds-section-consent",
        }
    }

    /// The section's fields, in order.
    pub fn fields(self) -> impl Iterator<Item = &'static Field> {
        FIELDS.iter().filter(move |field| field.section == self)
    }

    /// The section with this stable name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.code() == code)
    }
}

/// A code list of the standard.
#[derive(Debug)]
pub struct CodeList {
    /// Identifier: that of the field that uses it.
    pub id: &'static str,
    /// The codes, in the standard's order.
    pub codes: &'static [Code],
}

impl CodeList {
    /// The code spelt exactly so.
    pub fn code(&self, code: &str) -> Option<&'static Code> {
        self.codes.iter().find(|candidate| candidate.code == code)
    }
}

/// One code of a list.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Code {
    /// The code of the standard, such as `TransgenderFeminine`.
    pub code: &'static str,
    /// English label of the standard.
    pub label: &'static str,
    /// English definition of the standard; empty where it has none.
    pub definition: &'static str,
    /// Message id of the label.
    pub label_id: &'static str,
    /// Ours, not part of HTCDS: data from elsewhere has it and the standard has no code for it.
    pub extension: bool,
    /// Other spellings found in data.
    pub aliases: &'static [&'static str],
}

/// The field with this identifier, spelt exactly so.
pub fn field(id: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.id == id)
}

/// The code list with this identifier.
pub fn list(id: &str) -> Option<&'static CodeList> {
    LISTS.iter().copied().find(|list| list.id == id)
}
