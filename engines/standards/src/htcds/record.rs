//! One case as an importer hands it over and a form fills it in: answers by field, repeated sections as items.

use std::collections::BTreeMap;

use super::{Field, Section, field};
use crate::answer::{Answer, NotKnown, Value};

/// Answers by field. A field without an entry is [`NotKnown::Missing`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<u8, Answer>);

impl Answers {
    /// The answer to a field.
    pub fn get(&self, field: &Field) -> &Answer {
        const MISSING: &Answer = &Answer::NotKnown(NotKnown::Missing);
        self.0.get(&field.number).unwrap_or(MISSING)
    }

    /// The known value of the field with this identifier.
    pub fn value(&self, id: &str) -> Option<&Value> {
        field(id).and_then(|field| self.get(field).known())
    }

    /// Sets the answer to a field; *missing* removes it.
    pub fn set(&mut self, field: &Field, answer: Answer) {
        if answer.is_missing() {
            self.0.remove(&field.number);
        } else {
            self.0.insert(field.number, answer);
        }
    }

    /// The fields that have an answer, in the standard's order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Field, &Answer)> {
        self.0.iter().filter_map(|(number, answer)| {
            let index = usize::from(*number).checked_sub(1)?;
            super::FIELDS.get(index).map(|field| (field, answer))
        })
    }

    /// How many fields have an answer.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// No field has an answer.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One of several entries of a section that repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which section; [`Section::repeats`] holds.
    pub section: Section,
    /// Its answers.
    pub answers: Answers,
}

/// One case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseRecord {
    /// Answers of the sections that occur once.
    pub answers: Answers,
    /// The entries of the sections that repeat, in their order.
    pub items: Vec<Item>,
}

impl CaseRecord {
    /// Sets an answer: into the record, or into the entry `item` (from 0) of the field's section when that repeats.
    /// Entries before it that do not exist yet are made, empty; `prune` drops those that stay so.
    pub fn set(&mut self, field: &Field, item: usize, answer: Answer) {
        if !field.section.repeats() {
            return self.answers.set(field, answer);
        }
        let mut seen = 0;
        for entry in &mut self.items {
            if entry.section == field.section {
                if seen == item {
                    return entry.answers.set(field, answer);
                }
                seen += 1;
            }
        }
        if answer.is_missing() {
            return;
        }
        for number in seen..=item {
            let mut answers = Answers::default();
            if number == item {
                answers.set(field, answer.clone());
            }
            self.items.push(Item {
                section: field.section,
                answers,
            });
        }
    }

    /// Drops entries of repeating sections that say nothing.
    pub fn prune(&mut self) {
        self.items.retain(|item| !item.answers.is_empty());
    }

    /// The items of one section.
    pub fn items_of(&self, section: Section) -> impl Iterator<Item = &Answers> {
        self.items
            .iter()
            .filter(move |item| item.section == section)
            .map(|item| &item.answers)
    }

    /// Nothing is known at all.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.items.iter().all(|item| item.answers.is_empty())
    }
}
