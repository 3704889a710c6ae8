//! The words for codes; a code that nobody gave words to stands for itself.

use standards::htcds::Section;
use ui::L;

use crate::breach::{Breach, Phase, Severity, Verdict, rules};

fn words(l: &L, id: &str, code: &str) -> String {
    if l.has(id) { l.t(id) } else { code.to_owned() }
}

/// What happened.
pub(crate) fn kind(l: &L, code: &str) -> String {
    words(l, &format!("governance-kind-{code}"), code)
}

/// Which data: a section of HTCDS, or a code of the register.
pub(crate) fn data(l: &L, code: &str) -> String {
    match Section::of(code) {
        Some(section) => l.t(section.title_id()),
        None => words(l, &format!("governance-data-{code}"), code),
    }
}

/// Whose data.
pub(crate) fn people(l: &L, code: &str) -> String {
    words(l, &format!("governance-people-{code}"), code)
}

/// How bad it could become.
pub(crate) fn severity(l: &L, severity: Severity) -> String {
    l.t(&format!("governance-severity-{}", severity.code()))
}

/// How far it has come.
pub(crate) fn phase(l: &L, phase: Phase) -> String {
    l.t(&format!("governance-phase-{}", phase.code()))
}

/// Whether somebody is told.
pub(crate) fn verdict(l: &L, verdict: Verdict) -> String {
    l.t(&format!("governance-verdict-{}", verdict.code()))
}

/// How the 72 hours stand.
pub(crate) fn clock(l: &L, breach: &Breach, now: base::Timestamp) -> String {
    match rules::clock(breach, now) {
        rules::Clock::Settled => l.t("governance-clock-settled"),
        rules::Clock::Left(hours) => l.ta("governance-clock-left", &[("hours", hours.into())]),
        rules::Clock::Over(hours) if hours < 72 => l.ta("governance-clock-over", &[("hours", hours.into())]),
        rules::Clock::Over(hours) => l.ta("governance-clock-over-days", &[("days", (hours / 24).into())]),
    }
}
