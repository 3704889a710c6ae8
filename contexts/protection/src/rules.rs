//! Pure rules: what follows from what.

use access::{State, Tier};
use base::{FieldProblem, PartialDate, Redacted, Timestamp};
use standards::htcds::{Answers, Field, Section, Tier as FieldTier};
use standards::{AgeBand, Answer, NotKnown, Value};
use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Consent, Sight};

/// The ladder of the standard's fields on the ladder of the access rules.
pub const fn tier(tier: FieldTier) -> Tier {
    match tier {
        FieldTier::S1 => Tier::S1,
        FieldTier::S2 => Tier::S2,
        FieldTier::S3 => Tier::S3,
        FieldTier::S4 => Tier::S4,
    }
}

/// Whether somebody sees an answer without asking for it. Narrative may name people whatever its tier, so it is for those
/// who could see the identity as well.
pub fn shows(sight: Sight, field: &Field) -> bool {
    tier(field.tier) <= sight.plain && (!field.sealed || sight.revealed >= Tier::S3)
}

/// The codes of `cas_Status` that end a case.
pub fn ends(status: &str) -> bool {
    matches!(status, "Closed" | "ClosedReferred")
}

/// Open or closed, by the answer to `cas_Status`.
pub fn state_of(status: &Answer) -> State {
    match status {
        Answer::Known(Value::Code(code)) if ends(code.code) => State::Closed,
        _ => State::Open,
    }
}

/// The consent status that an answer to `con_Consent` means, where nothing more is known.
pub const fn consent_of(answer: &Answer) -> Consent {
    match answer {
        Answer::Known(Value::Flag(true)) => Consent::Given,
        Answer::Known(_) => Consent::Refused,
        Answer::NotKnown(_) => Consent::NotAsked,
    }
}

/// The answer to `con_Consent` that a consent status means.
pub const fn consent_answer(consent: Consent) -> Answer {
    match consent {
        Consent::Given => Answer::Known(Value::Flag(true)),
        Consent::Refused | Consent::Withdrawn => Answer::Known(Value::Flag(false)),
        Consent::NotAsked => Answer::NotKnown(NotKnown::NotAsked),
    }
}

/// The status after a form gave both: the finer one where they agree, else what the answer means.
pub fn consent_after(answer: &Answer, said: Consent) -> Consent {
    let meant = consent_of(answer);
    let agree = meant == said || (meant == Consent::Refused && said == Consent::Withdrawn);
    if agree { said } else { meant }
}

/// The age band of a birth date on a day.
pub fn band(birth: &Answer, now: Timestamp) -> Option<AgeBand> {
    match birth.known() {
        Some(Value::Date(birth)) => {
            let (year, month, day, ..) = now.parts();
            AgeBand::on(*birth.expose(), (year, month, day))
        }
        _ => None,
    }
}

/// Longest text that somebody may write into one answer, a note or a reason, in characters.
pub const LONGEST: usize = 20_000;

/// A text as it is kept: letters composed, so that what looks the same is the same; without the marks that turn the direction
/// of writing, by which one name can be made to look like another, and without signs that nobody can type.
pub fn tidy(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.nfc()
        .filter(|c| !turns(*c) && (*c == '\n' || *c == '\t' || !c.is_control()))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// An answer as it is kept: see [`tidy`]. A text of which nothing is left is no answer.
pub fn tidy_answer(answer: Answer) -> Answer {
    let Answer::Known(Value::Text(text)) = answer else {
        return answer;
    };
    let text = text.map(|text| tidy(&text));
    if text.expose().is_empty() {
        Answer::NotKnown(NotKnown::Missing)
    } else {
        Answer::Known(Value::Text(text))
    }
}

/// What is wrong with a text that somebody wrote for `field`.
pub fn too_long(field: &str, text: &Redacted<String>) -> Option<FieldProblem> {
    let long = text.expose().chars().nth(LONGEST).is_some();
    long.then(|| FieldProblem::new(field, "standards-problem-too-long").with("limit", LONGEST.to_string()))
}

/// What is wrong with the answers about a person as a whole: nobody is born tomorrow.
pub fn born_later(answers: &Answers, now: Timestamp) -> Option<FieldProblem> {
    // It may be tomorrow already where the user is.
    let latest = latest_day(now);
    match answers.value("prs_Birthdate") {
        Some(Value::Date(birth)) if birth.expose().to_string() > latest => {
            Some(FieldProblem::new("prs_Birthdate", "protection-problem-future"))
        }
        _ => None,
    }
}

/// A name with everything hidden but the first letter of each word: enough to recognise, not enough to read.
pub fn mask(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphabetic()))
        .map(|first| format!("{first}•••"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether the questions of a section are about the person, so that one may prefer not to say.
pub const fn is_personal(section: Section) -> bool {
    matches!(
        section,
        Section::Person | Section::Victim | Section::Perpetrator | Section::Event | Section::Consent
    )
}

/// The day that it is where the day begins first: fourteen hours ahead of UTC.
pub fn latest_day(now: Timestamp) -> String {
    now.plus_seconds(14 * 3600).day()
}

/// A whole day as the store keeps it, from a form; not after `today`.
pub fn past_day(date: PartialDate, today: &str) -> Option<String> {
    let text = date.to_string();
    (date.day().is_some() && text.as_str() <= today).then_some(text)
}
