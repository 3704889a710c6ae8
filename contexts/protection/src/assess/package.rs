//! The forms that come with the program. Each is a definition in JSON in `forms/`, in six languages; every text says by whom it was reviewed, or that
//! it is a draft.

use std::sync::LazyLock;

use forms::{Definition, Form, Item, Texts};

use crate::process::model::TaskKind;

/// A form of the package.
pub struct Instrument {
    /// The form.
    pub form: Form,
    /// The task that is done with it.
    pub does: Option<TaskKind>,
    /// Whether its texts are about somebody's safety or consent: as drafts they are for demos only.
    pub guarded: bool,
    /// Whether a person who speaks the language has read each text of it.
    pub reviewed: bool,
}

impl Instrument {
    /// Whether it may be filled in: a draft about safety or consent only in a demo.
    pub const fn usable(&self, demo: bool) -> bool {
        demo || self.reviewed || !self.guarded
    }

    /// Its stable identifier.
    pub fn id(&self) -> &str {
        &self.form.definition().id
    }
}

const SOURCES: [(&str, Option<TaskKind>, bool); 9] = [
    (
        include_str!("../../forms/immediate-danger.json"),
        Some(TaskKind::Danger),
        true,
    ),
    (include_str!("../../forms/consent.json"), None, true),
    (include_str!("../../forms/screening.json"), None, false),
    (
        include_str!("../../forms/safety-plan.json"),
        Some(TaskKind::SafetyPlan),
        true,
    ),
    (
        include_str!("../../forms/needs-assessment.json"),
        Some(TaskKind::Needs),
        false,
    ),
    (include_str!("../../forms/vulnerability.json"), None, false),
    (
        include_str!("../../forms/follow-up.json"),
        Some(TaskKind::FollowUp),
        false,
    ),
    (include_str!("../../forms/reintegration.json"), None, false),
    (include_str!("../../forms/closure.json"), None, false),
];

static PACKAGE: LazyLock<Vec<Instrument>> = LazyLock::new(|| {
    // A form that could not be read would be missing here; a test reads each.
    let read = SOURCES.iter().filter_map(|(json, does, guarded)| {
        let form = Form::read(json).ok()?;
        let reviewed = is_reviewed(form.definition());
        Some(Instrument {
            form,
            does: *does,
            guarded: *guarded,
            reviewed,
        })
    });
    read.collect()
});

/// All forms, in the order of the work.
pub fn all() -> &'static [Instrument] {
    &PACKAGE
}

/// The form of an identifier.
pub fn find(id: &str) -> Option<&'static Instrument> {
    all().iter().find(|one| one.id() == id)
}

fn is_reviewed(definition: &Definition) -> bool {
    let texts = |texts: &Texts| texts.0.values().all(|text| text.reviewed.is_some());
    let choices = definition.lists.iter().flat_map(|list| &list.choices);
    texts(&definition.title) && choices.map(|choice| &choice.label).all(texts) && items(&definition.items, &texts)
}

fn items(all: &[Item], holds: &impl Fn(&Texts) -> bool) -> bool {
    all.iter().all(|item| match item {
        Item::Question(question) => {
            let of = [
                &question.label,
                &question.hint,
                &question.guidance,
                &question.required_message,
                &question.constraint_message,
            ];
            of.into_iter().all(holds)
        }
        Item::Group(group) | Item::Repeat(group) => holds(&group.label) && items(&group.items, holds),
    })
}
