//! The definition of a form, as it is written in JSON: plain data, nothing checked. [`crate::Form`] is the checked form.

mod kind;
pub(crate) mod text;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use kind::{Kind, Shape};
pub use text::{Review, Text, Texts, UNDETERMINED, is_language};

/// The version of the JSON that this program writes and the newest that it reads.
pub const FORMAT: u32 = 1;

/// A form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Version of this JSON; [`FORMAT`].
    pub format: u32,
    /// What the form is called by programs, the same in every version.
    pub id: String,
    /// Version of the form; compared for equality only.
    pub version: String,
    /// Title.
    pub title: Texts,
    /// Languages in which the texts are written.
    pub languages: Vec<Language>,
    /// The language in which the form is shown when nothing else is known.
    pub default_language: String,
    /// Expression that names a filled-in form in lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance_name: Option<String>,
    /// Lists of choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<ChoiceList>,
    /// Questions, groups and repeats in their order.
    pub items: Vec<Item>,
}

/// A language of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// BCP 47 code.
    pub code: String,
    /// What the author called it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// A list of choices.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceList {
    /// Its name.
    pub name: String,
    /// The choices in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The same code may stand several times, told apart by the choice filter.
    #[serde(default, skip_serializing_if = "is_false")]
    pub duplicates: bool,
    /// The file beside the form that holds the choices; until it is read, any code is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// One choice. Its code never changes its meaning; one that is out of use is retired, not removed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is stored.
    pub code: String,
    /// What is shown.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub label: Texts,
    /// Files shown with it, by kind (`image`, `audio`, `video`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub media: BTreeMap<String, Texts>,
    /// Further columns, which choice filters ask.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
    /// No longer offered; answers that have it stay valid.
    #[serde(default, skip_serializing_if = "is_false")]
    pub retired: bool,
}

/// One item of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "item", rename_all = "kebab-case")]
pub enum Item {
    /// A question.
    Question(Box<Question>),
    /// Items that stand together.
    Group(Group),
    /// Items that are answered any number of times.
    Repeat(Group),
}

/// How far an answer is shown; the ladder of the access rules.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tier {
    /// Operational.
    S1,
    /// Content of the case.
    #[default]
    S2,
    /// Identity and contact.
    S3,
    /// What kills when it leaks.
    S4,
}

impl Tier {
    /// `S1` to `S4`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::S1 => "S1",
            Self::S2 => "S2",
            Self::S3 => "S3",
            Self::S4 => "S4",
        }
    }

    /// The tier with this code.
    pub fn of(code: &str) -> Option<Self> {
        [Self::S1, Self::S2, Self::S3, Self::S4]
            .into_iter()
            .find(|tier| tier.code() == code)
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable identifier: answers are kept under it, it survives renaming and moving, and is never used for another question.
    pub id: String,
    /// What expressions and files call it; unique among its siblings.
    pub name: String,
    /// What is asked for.
    pub kind: Kind,
    /// The list of choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// The question.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub label: Texts,
    /// A hint below it.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub hint: Texts,
    /// Guidance for who asks: why the question is put, and how.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub guidance: Texts,
    /// Files shown with it, by kind (`image`, `audio`, `video`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub media: BTreeMap<String, Texts>,
    /// Expression: whether it is put at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevant: Option<String>,
    /// Expression: whether an answer is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<String>,
    /// What to say when it is needed and missing.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub required_message: Texts,
    /// Expression that an answer must fulfil; `.` is the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraint: Option<String>,
    /// What to say when it does not.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub constraint_message: Texts,
    /// Expression: whether the answer can be changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_only: Option<String>,
    /// Expression that gives the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calculation: Option<String>,
    /// Name of the question whose change makes the calculation run; without it, it always holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<String>,
    /// The answer that a new form starts with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// Expression that gives the answer that a new form, or a new entry of a repeat, starts with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initial: Option<String>,
    /// Expression over the columns of the list: which choices are offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice_filter: Option<String>,
    /// Wishes about how it looks, as in XLSForm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appearance: Option<String>,
    /// Parameters of the kind: `start`, `end`, `step`, `randomize`, `seed`, `max-pixels`, …
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, String>,
    /// How far the answer is shown.
    #[serde(default)]
    pub tier: Tier,
    /// Field of HTCDS that the answer fills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub htcds: Option<String>,
    /// The kinds of not knowing that are offered besides an answer: `unknown`, `not-asked`, `declined`, `not-applicable`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_known: Vec<String>,
}

impl Question {
    /// A question with nothing but its name.
    pub fn new(name: impl Into<String>, kind: Kind) -> Self {
        let name = name.into();
        Self {
            id: name.clone(),
            name,
            kind,
            list: None,
            label: Texts::default(),
            hint: Texts::default(),
            guidance: Texts::default(),
            media: BTreeMap::new(),
            relevant: None,
            required: None,
            required_message: Texts::default(),
            constraint: None,
            constraint_message: Texts::default(),
            read_only: None,
            calculation: None,
            trigger: None,
            default: None,
            initial: None,
            choice_filter: None,
            appearance: None,
            parameters: BTreeMap::new(),
            tier: Tier::default(),
            htcds: None,
            not_known: Vec::new(),
        }
    }
}

/// A group or a repeat.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Stable identifier.
    pub id: String,
    /// What expressions and files call it.
    pub name: String,
    /// Heading.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub label: Texts,
    /// Expression: whether what is inside is put at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relevant: Option<String>,
    /// Wishes about how it looks; `field-list` keeps it on one page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appearance: Option<String>,
    /// Of a repeat: expression that says how many entries there are. Without it, entries are added and removed by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<String>,
    /// Of a repeat: how many empty entries a new form starts with.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub start: u16,
    /// What is inside.
    #[serde(default)]
    pub items: Vec<Item>,
}

impl Item {
    /// Stable identifier.
    pub fn id(&self) -> &str {
        match self {
            Self::Question(question) => &question.id,
            Self::Group(group) | Self::Repeat(group) => &group.id,
        }
    }

    /// Name.
    pub fn name(&self) -> &str {
        match self {
            Self::Question(question) => &question.name,
            Self::Group(group) | Self::Repeat(group) => &group.name,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
const fn is_zero(number: &u16) -> bool {
    *number == 0
}

impl Definition {
    /// The definition as JSON, indented, ending in a line break.
    ///
    /// # Errors
    /// None that is known: every definition can be written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self).map(|text| text + "\n")
    }
}
