//! Goals and services: the words of the plan.

use base::{Id, Money, Redacted, Timestamp, UserId};
use serde_json::{Map, Value};

use crate::model::{Item, ItemId};

/// The noun behind [`ServiceId`].
pub enum ServiceNoun {}
/// Identifier of a service.
pub type ServiceId = Id<ServiceNoun>;

coded! {
    /// What is done. The codes are never renamed: facts are counted by them.
    Kind {
        /// A place to sleep.
        Shelter "shelter" "protection-service-shelter";
        /// Food, clothes and what else is needed every day.
        BasicNeeds "basic-needs" "protection-service-basic-needs";
        /// Looking after children.
        Childcare "childcare" "protection-service-childcare";
        /// Somebody interprets.
        Interpretation "interpretation" "protection-service-interpretation";
        /// Going along, or the way there.
        Transport "transport" "protection-service-transport";
        /// Looking for the family.
        FamilyTracing "family-tracing" "protection-service-family-tracing";
        /// Medical care.
        Medical "medical" "protection-service-medical";
        /// Psychosocial care.
        Psychosocial "psychosocial" "protection-service-psychosocial";
        /// Legal advice and representation.
        Legal "legal" "protection-service-legal";
        /// Papers of identity and others.
        Documents "documents" "protection-service-documents";
        /// A right to stay.
        Residence "residence" "protection-service-residence";
        /// Compensation and wages that are owed.
        Compensation "compensation" "protection-service-compensation";
        /// Protection of a witness.
        WitnessProtection "witness-protection" "protection-service-witness-protection";
        /// Money.
        Cash "cash" "protection-service-cash";
        /// School and language.
        Education "education" "protection-service-education";
        /// Learning a trade.
        VocationalTraining "vocational-training" "protection-service-vocational-training";
        /// Work.
        JobPlacement "job-placement" "protection-service-job-placement";
        /// Knowing one's rights.
        RightsTraining "rights-training" "protection-service-rights-training";
        /// Something else.
        Other "other" "protection-service-other";
    }
}

coded! {
    /// In what a service is counted.
    Unit {
        /// Nights.
        Night "night" "protection-unit-night";
        /// Parcels.
        Parcel "parcel" "protection-unit-parcel";
        /// Days.
        Day "day" "protection-unit-day";
        /// Hours.
        Hour "hour" "protection-unit-hour";
        /// Journeys.
        Journey "journey" "protection-unit-journey";
        /// Visits.
        Visit "visit" "protection-unit-visit";
        /// Meetings.
        Session "session" "protection-unit-session";
        /// Papers.
        Document "document" "protection-unit-document";
        /// Applications.
        Application "application" "protection-unit-application";
        /// Payments.
        Payment "payment" "protection-unit-payment";
        /// Months.
        Month "month" "protection-unit-month";
        /// Times.
        Time "time" "protection-unit-time";
    }
}

impl Kind {
    /// In what it is counted.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Shelter => Unit::Night,
            Self::BasicNeeds => Unit::Parcel,
            Self::Childcare => Unit::Day,
            Self::Interpretation => Unit::Hour,
            Self::Transport => Unit::Journey,
            Self::Medical => Unit::Visit,
            Self::Psychosocial | Self::Legal | Self::RightsTraining => Unit::Session,
            Self::Documents => Unit::Document,
            Self::Residence | Self::Compensation => Unit::Application,
            Self::Cash => Unit::Payment,
            Self::Education | Self::VocationalTraining => Unit::Month,
            Self::FamilyTracing | Self::WitnessProtection | Self::JobPlacement | Self::Other => Unit::Time,
        }
    }

    /// The type of support plan (`spl_Type` of HTCDS) that it belongs to.
    pub const fn support(self) -> &'static str {
        match self {
            Self::Medical | Self::Psychosocial => "Health",
            Self::Legal | Self::Documents | Self::Residence | Self::Compensation | Self::WitnessProtection => "Legal",
            Self::Cash => "Financial",
            Self::Education => "Education",
            Self::VocationalTraining | Self::JobPlacement => "Livelihood",
            Self::RightsTraining => "RightsBasedTraining",
            Self::Shelter
            | Self::BasicNeeds
            | Self::Childcare
            | Self::Interpretation
            | Self::Transport
            | Self::FamilyTracing
            | Self::Other => "SocialCare",
        }
    }
}

coded! {
    /// How far a service is.
    Progress {
        /// Agreed with the person, and not given yet.
        Planned "planned" "protection-progress-planned";
        /// Given.
        Provided "provided" "protection-progress-provided";
        /// Not given, for a reason.
        NotProvided "not-provided" "protection-progress-not-provided";
        /// Written down by mistake: it is not counted.
        Mistake "mistake" "protection-progress-mistake";
    }
}

coded! {
    /// Who provides.
    Provider {
        /// This organisation.
        Own "own" "protection-provider-own";
        /// Another one.
        Other "other" "protection-provider-other";
    }
}

coded! {
    /// What came of it, as the person and who helps them see it.
    Effect {
        /// It helped.
        Helped "helped" "protection-effect-helped";
        /// It helped in part.
        Partly "partly" "protection-effect-partly";
        /// Nothing changed.
        Unchanged "unchanged" "protection-effect-unchanged";
        /// It made things worse.
        Worse "worse" "protection-effect-worse";
        /// It cannot be told yet.
        TooEarly "too-early" "protection-effect-too-early";
    }
}

coded! {
    /// How content the person is.
    Satisfaction {
        /// Content.
        Content "content" "protection-satisfaction-content";
        /// Neither content nor discontent.
        Mixed "mixed" "protection-satisfaction-mixed";
        /// Discontent.
        Discontent "discontent" "protection-satisfaction-discontent";
        /// Asked, and preferred not to say.
        Declined "declined" "protection-satisfaction-declined";
        /// Not asked.
        NotAsked "not-asked" "protection-satisfaction-not-asked";
    }
}

coded! {
    /// Why a service was not given.
    WhyNot {
        /// The person did not want it any more.
        Declined "declined" "protection-why-not-declined";
        /// Nobody offers it.
        NotAvailable "not-available" "protection-why-not-available";
        /// There was no money for it.
        NoFunds "no-funds" "protection-why-not-funds";
        /// The person has no right to it.
        NotEligible "not-eligible" "protection-why-not-eligible";
        /// It would not have been safe.
        Unsafe "unsafe" "protection-why-not-safe";
        /// The person did not come, or could not be reached.
        Absent "absent" "protection-why-not-absent";
        /// Another reason.
        Other "other" "protection-why-not-other";
    }
}

coded! {
    /// What became of a goal.
    GoalState {
        /// It is worked for.
        Open "open" "protection-goal-open";
        /// It is reached.
        Reached "reached" "protection-goal-reached";
        /// It is reached in part.
        Partly "partly" "protection-goal-partly";
        /// The person does not want it any more, or it cannot be.
        Dropped "dropped" "protection-goal-dropped";
    }
}

/// A goal: an entry of the standard's support plan, and what became of it.
#[derive(Debug, Clone)]
pub struct Goal {
    /// The entry.
    pub item: Item,
    /// What became of it.
    pub state: GoalState,
}

/// Help that is planned or was given, as somebody sees it.
#[derive(Debug, Clone)]
pub struct Service {
    /// Identifier.
    pub id: ServiceId,
    /// Raised by every change.
    pub version: i64,
    /// When it was written down.
    pub created_at: Timestamp,
    /// By whom it was changed last.
    pub changed_by: UserId,
    /// When.
    pub changed_at: Timestamp,
    /// What it is for.
    pub goal: Option<ItemId>,
    /// What.
    pub kind: Kind,
    /// How far it is.
    pub progress: Progress,
    /// For which day it is planned, `YYYY-MM-DD`.
    pub planned_for: Option<String>,
    /// Who provides.
    pub provider: Provider,
    /// Their name, for who may see identity.
    pub provider_name: Option<Redacted<String>>,
    /// On which day it was given, or begun.
    pub provided_on: Option<String>,
    /// How much, in the unit of the kind.
    pub quantity: Option<i64>,
    /// What it cost.
    pub cost: Option<Money>,
    /// What came of it.
    pub effect: Option<Effect>,
    /// How content the person is.
    pub satisfaction: Option<Satisfaction>,
    /// Why it was not given.
    pub why_not: Option<WhyNot>,
    /// What else is to be known, for who may see identity.
    pub note: Option<Redacted<String>>,
    /// Whether something is sealed that the actor may not see.
    pub hidden: bool,
}

impl Service {
    /// Its codes, days and numbers, nothing that anybody wrote: for the API, and for the person's copy, which adds the texts.
    pub(crate) fn codes(&self) -> Map<String, Value> {
        let cost = self.cost.as_ref();
        let all: [(&str, Value); 14] = [
            ("id", self.id.to_string().into()),
            ("goal", self.goal.map(|goal| goal.to_string()).into()),
            ("kind", self.kind.code().into()),
            ("state", self.progress.code().into()),
            ("planned_for", self.planned_for.clone().into()),
            ("provider", self.provider.code().into()),
            ("provided_on", self.provided_on.clone().into()),
            ("quantity", self.quantity.into()),
            ("unit", self.kind.unit().code().into()),
            ("cost", cost.map(Money::amount).into()),
            ("currency", cost.map(|cost| cost.currency.to_string()).into()),
            ("outcome", self.effect.map(Effect::code).into()),
            ("satisfaction", self.satisfaction.map(Satisfaction::code).into()),
            ("why_not", self.why_not.map(WhyNot::code).into()),
        ];
        all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}
