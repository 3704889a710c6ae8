//! Stages, risks, tasks: the words of the process.

use base::{CaseId, Id, Redacted, Timestamp, UserId};

/// The noun behind [`TaskId`].
pub enum TaskNoun {}
/// Identifier of a task.
pub type TaskId = Id<TaskNoun>;
/// The noun behind [`StepId`].
pub enum StepNoun {}
/// Identifier of a step on the way.
pub type StepId = Id<StepNoun>;

coded! {
    /// How far a case has come.
    Stage {
        /// Somebody asked for help or told of somebody; nothing is agreed yet.
        Enquiry "enquiry" "protection-stage-enquiry";
        /// The person is told what happens with what they say, and is asked whether they agree.
        Intake "intake" "protection-stage-intake";
        /// It is looked at whether there are signs of trafficking, and decided what the organisation works from.
        Screening "screening" "protection-stage-screening";
        /// Danger and needs are looked at together with the person.
        Assessment "assessment" "protection-stage-assessment";
        /// What the person wants to reach, and the way there.
        Planning "planning" "protection-stage-planning";
        /// Help is given.
        Implementing "implementing" "protection-stage-implementing";
        /// Whether it holds.
        FollowUp "follow-up" "protection-stage-follow-up";
        /// Somebody asked to close it; a second person looks.
        Closing "closing" "protection-stage-closing";
        /// Closed.
        Closed "closed" "protection-stage-closed";
    }
}

impl Stage {
    /// Whether the organisation works on the person's plan.
    pub const fn is_active(self) -> bool {
        matches!(
            self,
            Self::Assessment | Self::Planning | Self::Implementing | Self::FollowUp
        )
    }
}

coded! {
    /// Why a case rests.
    Pause {
        /// The person cannot be reached.
        LostContact "lost-contact" "protection-pause-lost-contact";
        /// The person is in custody.
        InCustody "in-custody" "protection-pause-in-custody";
        /// The person is on the way.
        Travelling "travelling" "protection-pause-travelling";
    }
}

coded! {
    /// How great the danger is, as a trained person judges it.
    Risk {
        /// Low.
        Low "low" "protection-risk-low";
        /// Medium.
        Medium "medium" "protection-risk-medium";
        /// High.
        High "high" "protection-risk-high";
        /// Life or freedom is in danger now.
        Critical "critical" "protection-risk-critical";
    }
}

coded! {
    /// What is to be done.
    TaskKind {
        /// Look whether there is danger now.
        Danger "danger" "protection-task-danger";
        /// Tell and ask for consent.
        Consent "consent" "protection-task-consent";
        /// Decide what the organisation works from.
        Decision "decision" "protection-task-decision";
        /// Judge the danger.
        Risk "risk" "protection-task-risk";
        /// Agree how the person stays safe.
        SafetyPlan "safety-plan" "protection-task-safety-plan";
        /// Look at the needs.
        Needs "needs" "protection-task-needs";
        /// Look at what is best for the child.
        BestInterests "best-interests" "protection-task-best-interests";
        /// Agree the plan.
        Plan "plan" "protection-task-plan";
        /// Look at the plan again.
        PlanReview "plan-review" "protection-task-plan-review";
        /// Follow up.
        FollowUp "follow-up" "protection-task-follow-up";
        /// Answer to a critical incident.
        Incident "incident" "protection-task-incident";
        /// The recovery and reflection period ends.
        RecoveryEnd "recovery-end" "protection-task-recovery-end";
        /// Ask, some time after closing, how it was.
        Feedback "feedback" "protection-task-feedback";
        /// Written by hand.
        Own "own" "protection-task-own";
        /// An appointment.
        Appointment "appointment" "protection-task-appointment";
    }
}

impl TaskKind {
    /// Whether a case must not be closed while it is open: somebody may be in danger.
    pub const fn is_safety(self) -> bool {
        matches!(self, Self::SafetyPlan | Self::Incident)
    }

    /// Whether it is done again and again.
    pub const fn recurs(self) -> bool {
        matches!(self, Self::PlanReview | Self::FollowUp)
    }
}

coded! {
    /// What was written down on the way.
    StepKind {
        /// Moved to a stage.
        Moved "moved" "protection-step-moved";
        /// The danger was judged.
        Risk "risk" "protection-step-risk";
        /// It was decided what the organisation works from.
        Decision "decision" "protection-step-decision";
        /// It rests.
        Paused "paused" "protection-step-paused";
        /// It goes on.
        Resumed "resumed" "protection-step-resumed";
        /// Help goes on without consent.
        Exception "exception" "protection-step-exception";
        /// The child has a guardian.
        Guardian "guardian" "protection-step-guardian";
        /// What is best for the child was looked at.
        BestInterests "best-interests" "protection-step-best-interests";
        /// A recovery and reflection period was granted.
        Recovery "recovery" "protection-step-recovery";
        /// Something grave happened.
        Incident "incident" "protection-step-incident";
        /// Something had to be told to an authority.
        Reported "reported" "protection-step-reported";
        /// People who help talked about the case.
        Conference "conference" "protection-step-conference";
        /// Somebody else than who works on it looked through the file.
        Review "review" "protection-step-review";
        /// It was asked to close the case.
        Asked "asked" "protection-step-asked";
        /// Closing was agreed to.
        Agreed "agreed" "protection-step-agreed";
        /// Closing was not agreed to, or taken back.
        SentBack "sent-back" "protection-step-sent-back";
    }
}

/// How far a case has come, as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Raised by every deed; 0 before the first.
    pub version: i64,
    /// Stage.
    pub stage: Stage,
    /// When it came there.
    pub since: Timestamp,
    /// Why it rests.
    pub pause: Option<Pause>,
    /// How great the danger is, and when it was judged.
    pub risk: Option<(Risk, Timestamp)>,
    /// Whether help goes on without consent.
    pub exception: bool,
    /// Whether the child has a guardian.
    pub guardian: bool,
    /// When what is best for the child was looked at last.
    pub best_interests: Option<Timestamp>,
    /// Recovery and reflection period: first and last day.
    pub recovery: Option<(String, String)>,
    /// What was asked for, while it is being closed.
    pub asked: Option<Asked>,
}

/// A closing that waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// `cas_Status`.
    pub ending: String,
    /// By whom.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
    /// The stage to which it goes back if it is not agreed to.
    pub back_to: Stage,
    /// Why, sealed.
    pub words: Vec<u8>,
}

/// A step on the way.
#[derive(Debug, Clone)]
pub struct Step {
    /// Identifier.
    pub id: StepId,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: UserId,
    /// What.
    pub kind: StepKind,
    /// The stage, the risk, the decision.
    pub code: String,
    /// What was written about it; `None` if nothing, or if the reader may not see it.
    pub words: Option<Redacted<String>>,
}

/// Something to be done.
#[derive(Debug, Clone)]
pub struct Task {
    /// Identifier.
    pub id: TaskId,
    /// Of which case.
    pub case: CaseId,
    /// What.
    pub kind: TaskKind,
    /// Until when.
    pub due: Timestamp,
    /// What is to be done, where somebody wrote it; `None` if nobody did, or if the reader may not see it.
    pub words: Option<Redacted<String>>,
}
