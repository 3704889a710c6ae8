//! What a case must look like after the deeds that were acknowledged.

use uuid::Uuid;

/// Something that a case worker does to a case through a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Registers the person and opens the case.
    Register {
        /// The first name, which nobody else has.
        name: String,
    },
    /// Adds a note.
    Note {
        /// Its text, which no other has.
        text: String,
        /// The form's token.
        token: Uuid,
    },
    /// Changes how the person can be reached safely: a section of the case.
    EditCase {
        /// The new text.
        text: String,
    },
    /// Changes the first name: a section of the person.
    EditPerson {
        /// The new name.
        name: String,
    },
    /// Closes the case.
    Close {
        /// Why.
        reason: String,
    },
    /// Opens it again.
    Reopen {
        /// Why.
        reason: String,
    },
}

/// A case as it must stand in the store: what is sealed in it, its versions, and how often the audit speaks of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    /// First name of the person.
    pub name: String,
    /// How to reach them safely.
    pub safe: Option<String>,
    /// Notes, sorted.
    pub notes: Vec<String>,
    /// Reason of the last closure, while closed.
    pub reason: Option<String>,
    /// Version of the person's row.
    pub person_version: i64,
    /// Version of the case's row.
    pub case_version: i64,
    /// Whether it is closed.
    pub closed: bool,
    /// Lines of the history: of the safe contact, of the first name, of the status.
    pub history: [i64; 3],
    /// Rows of the audit, without looks.
    pub audit: Audit,
}

/// How often the audit speaks of each kind of deed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Audit {
    /// `person-register`
    pub registered: i64,
    /// `case-open`
    pub opened: i64,
    /// `note-add`
    pub noted: i64,
    /// `case-edit` that changed something
    pub case_edited: i64,
    /// `person-edit` that changed something
    pub person_edited: i64,
    /// `case-close`
    pub closed: i64,
    /// `case-reopen`
    pub reopened: i64,
}

impl Facets {
    /// The same after a deed; `None` stands for a case that is not there.
    fn after(before: Option<&Self>, deed: &Deed) -> Self {
        let mut it = before.cloned().unwrap_or_default();
        match deed {
            Deed::Register { name } => {
                name.clone_into(&mut it.name);
                (it.person_version, it.case_version) = (1, 1);
                (it.audit.registered, it.audit.opened) = (1, 1);
            }
            Deed::Note { text, .. } => {
                it.notes.push(text.clone());
                it.notes.sort();
                it.audit.noted += 1;
            }
            Deed::EditCase { text } => {
                it.safe = Some(text.clone());
                it.case_version += 1;
                it.audit.case_edited += 1;
                it.history[0] += 1;
            }
            Deed::EditPerson { name } => {
                name.clone_into(&mut it.name);
                it.person_version += 1;
                it.audit.person_edited += 1;
                it.history[1] += 1;
            }
            Deed::Close { reason } => it.turn(Some(reason.clone())),
            Deed::Reopen { .. } => it.turn(None),
        }
        it
    }

    fn turn(&mut self, reason: Option<String>) {
        self.closed = reason.is_some();
        if self.closed {
            self.audit.closed += 1;
        } else {
            self.audit.reopened += 1;
        }
        self.reason = reason;
        self.case_version += 1;
        self.history[2] += 1;
    }
}

/// One case: what was acknowledged, and what was asked for without an answer.
#[derive(Debug, Clone)]
pub struct Story {
    /// The token of the form that registered it: how it is found.
    pub token: Uuid,
    /// Its address, `/cases/…`, once known.
    pub address: Option<String>,
    /// How it must stand; `None` before it was registered.
    pub sure: Option<Facets>,
    /// What was sent and not acknowledged.
    pub open: Option<Deed>,
}

/// What was found does not fit what was acknowledged.
#[derive(Debug)]
pub struct Misfit {
    /// The form's token.
    pub token: Uuid,
    /// In words.
    pub what: String,
}

impl Story {
    /// A case that is to be registered.
    pub fn new(token: Uuid) -> Self {
        Self {
            token,
            address: None,
            sure: None,
            open: None,
        }
    }

    /// A deed was sent, and acknowledged or not.
    pub fn told(&mut self, deed: Deed, acknowledged: bool) {
        self.open = Some(deed);
        if acknowledged {
            self.acknowledge();
        }
    }

    /// The last deed was acknowledged.
    pub fn acknowledge(&mut self) {
        if let Some(deed) = self.open.take() {
            self.sure = Some(Facets::after(self.sure.as_ref(), &deed));
        }
    }

    /// Compares with what is in the store: everything acknowledged is there, what was not is there as a whole or not at all. Afterwards it is
    /// known which.
    ///
    /// # Errors
    /// [`Misfit`] with the differences.
    pub fn settle(&mut self, found: Option<&Facets>) -> Result<(), Misfit> {
        let with = self.open.as_ref().map(|deed| Facets::after(self.sure.as_ref(), deed));
        if found == self.sure.as_ref() {
            self.open = None;
            return Ok(());
        }
        if with.is_some() && found == with.as_ref() {
            self.sure = with;
            self.open = None;
            return Ok(());
        }
        Err(Misfit {
            token: self.token,
            what: format!(
                "acknowledged {:?}\n  sent without an answer {:?}\n  found {found:?}",
                self.sure, self.open
            ),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn registered() -> Story {
        let mut story = Story::new(Uuid::from_u128(1));
        story.open = Some(Deed::Register { name: "A".to_owned() });
        story.acknowledge();
        story
    }

    #[test]
    fn what_was_acknowledged_must_be_there_and_the_last_thing_sent_whole_or_absent() {
        let mut story = registered();
        let stands = story.sure.clone().unwrap();
        assert!(story.settle(None).is_err(), "lost");
        story.open = Some(Deed::Close { reason: "r".to_owned() });
        let mut half = stands.clone();
        half.closed = true;
        assert!(story.clone().settle(Some(&half)).is_err(), "half");
        story.clone().settle(Some(&stands)).unwrap();
        let whole = Facets::after(Some(&stands), story.open.as_ref().unwrap());
        story.settle(Some(&whole)).unwrap();
        assert!(story.open.is_none() && story.sure == Some(whole));
    }

    #[test]
    fn twice_in_the_audit_is_a_misfit() {
        let mut story = registered();
        let mut twice = story.sure.clone().unwrap();
        twice.audit.opened = 2;
        assert!(story.settle(Some(&twice)).unwrap_err().what.contains("opened: 2"));
    }
}
