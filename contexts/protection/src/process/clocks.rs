//! The clocks: what a stage starts, and how long it may take. Hours by how great the danger is.
//!
//! The figures are defaults of practice, not law; an organisation follows the procedures of its country. Source: ADR 32.

use base::Timestamp;

use super::model::{Risk, Stage, TaskKind};

const DAY: i64 = 24;

/// Hours until something is due, for low, medium, high and critical danger. Danger that nobody judged yet counts as high.
const fn hours(kind: TaskKind) -> Option<[i64; 4]> {
    Some(match kind {
        TaskKind::Danger => [DAY, DAY, 4, 1],
        TaskKind::Consent | TaskKind::Risk | TaskKind::Incident => [DAY; 4],
        TaskKind::Decision => [2 * DAY, 2 * DAY, DAY, DAY],
        TaskKind::SafetyPlan => [3 * DAY, 3 * DAY, DAY, 12],
        TaskKind::Needs | TaskKind::BestInterests => [7 * DAY, 7 * DAY, 7 * DAY, 3 * DAY],
        TaskKind::Plan => [14 * DAY, 14 * DAY, 14 * DAY, 7 * DAY],
        TaskKind::PlanReview => [90 * DAY, 90 * DAY, 30 * DAY, 30 * DAY],
        TaskKind::FollowUp => [30 * DAY, 14 * DAY, 7 * DAY, 3 * DAY],
        TaskKind::Feedback => [90 * DAY; 4],
        TaskKind::RecoveryEnd | TaskKind::Own | TaskKind::Appointment => return None,
    })
}

/// When a task that begins now is due; `None` for one whose day somebody chooses.
pub fn due(kind: TaskKind, risk: Option<Risk>, now: Timestamp) -> Option<Timestamp> {
    let [low, medium, high, critical] = hours(kind)?;
    let hours = match risk {
        Some(Risk::Low) => low,
        Some(Risk::Medium) => medium,
        None | Some(Risk::High) => high,
        Some(Risk::Critical) => critical,
    };
    Some(now.plus_seconds(hours * 3600))
}

/// What begins when a case comes to a stage.
pub fn starts(stage: Stage, child: bool) -> impl Iterator<Item = TaskKind> {
    let kinds: &[TaskKind] = match stage {
        Stage::Enquiry => &[TaskKind::Danger],
        Stage::Intake => &[TaskKind::Danger, TaskKind::Consent],
        Stage::Screening => &[TaskKind::Decision],
        Stage::Assessment => &[TaskKind::Risk, TaskKind::Needs, TaskKind::BestInterests],
        Stage::Planning => &[TaskKind::Plan],
        Stage::Implementing => &[TaskKind::PlanReview, TaskKind::FollowUp],
        Stage::FollowUp => &[TaskKind::FollowUp],
        Stage::Closing => &[],
        Stage::Closed => &[TaskKind::Feedback],
    };
    kinds
        .iter()
        .copied()
        .filter(move |kind| child || *kind != TaskKind::BestInterests)
}

/// What is over when a case leaves a stage for another; tasks about safety never end by themselves.
pub fn ends(kind: TaskKind, to: Stage) -> bool {
    match kind {
        TaskKind::Danger | TaskKind::Consent => to.is_active() || to == Stage::Closed,
        TaskKind::Decision => to.is_active() || to == Stage::Closed,
        TaskKind::Plan => matches!(to, Stage::Implementing | Stage::FollowUp | Stage::Closed),
        TaskKind::Feedback => to != Stage::Closed,
        TaskKind::Risk
        | TaskKind::Needs
        | TaskKind::BestInterests
        | TaskKind::PlanReview
        | TaskKind::FollowUp
        | TaskKind::RecoveryEnd
        | TaskKind::Own
        | TaskKind::Appointment => to == Stage::Closed,
        TaskKind::SafetyPlan | TaskKind::Incident => false,
    }
}
