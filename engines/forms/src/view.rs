//! A form as pages show it: what is asked now, in one language, with what was answered and what is wrong with it.

use base::Redacted;
use standards::NotKnown;

use crate::answers::{Answer, Spot};
use crate::check::AnswerProblem;
use crate::definition::{Choice, Group, Kind, Question, Text, Texts};
use crate::eval::{Halt, Here};
use crate::expr::{NodeId, lex};
use crate::form::{Form, Node, ROOT, What};
use crate::session::Session;

/// A text in the language of the session, with the answers that it quotes; hence redacted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The language in which it is written: not always the one that was asked for.
    pub language: String,
    /// Whether somebody who speaks it has read it.
    pub reviewed: bool,
    /// The text.
    pub text: Redacted<String>,
}

/// A choice that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered<'f> {
    /// The choice.
    pub choice: &'f Choice,
    /// What is shown for it; none where the list has only the code.
    pub label: Option<Shown>,
    /// It is chosen now.
    pub chosen: bool,
}

/// A question that is asked now.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked<'f> {
    /// The question.
    pub question: &'f Question,
    /// Where it stands.
    pub spot: Spot,
    /// The question in words.
    pub label: Option<Shown>,
    /// The hint.
    pub hint: Option<Shown>,
    /// Guidance for who asks.
    pub guidance: Option<Shown>,
    /// The answer as it stands.
    pub answer: Answer,
    /// An answer is needed.
    pub required: bool,
    /// It cannot be changed.
    pub read_only: bool,
    /// The choices that are offered now, without retired ones that are not chosen.
    pub choices: Vec<Offered<'f>>,
    /// The kinds of not knowing that are offered.
    pub not_known: Vec<NotKnown>,
    /// What is wrong with the answer.
    pub problem: Option<AnswerProblem>,
}

/// An item that is put now.
#[derive(Debug, Clone, PartialEq)]
pub enum View<'f> {
    /// A question.
    Asked(Box<Asked<'f>>),
    /// A group with what is put inside.
    Group {
        /// The group.
        group: &'f Group,
        /// Its heading.
        label: Option<Shown>,
        /// What is inside.
        items: Vec<Self>,
    },
    /// A repeat with its entries.
    Repeat {
        /// The repeat.
        group: &'f Group,
        /// Where it stands.
        spot: Spot,
        /// Its heading.
        label: Option<Shown>,
        /// Entries may be added and taken away by hand.
        free: bool,
        /// What is inside each entry.
        entries: Vec<Vec<Self>>,
    },
}

impl View<'_> {
    /// The questions inside, in their order.
    pub fn questions(&self) -> Vec<&Asked<'_>> {
        match self {
            Self::Asked(asked) => vec![asked],
            Self::Group { items, .. } => items.iter().flat_map(View::questions).collect(),
            Self::Repeat { entries, .. } => entries.iter().flatten().flat_map(View::questions).collect(),
        }
    }
}

impl Form {
    pub(crate) fn texts<'t>(&self, texts: &'t Texts, language: &str) -> Option<(&'t str, &'t Text)> {
        let found = texts.get(language, &self.definition.default_language)?;
        let code = texts.0.iter().find(|(_, text)| std::ptr::eq(*text, found))?.0;
        Some((code, found))
    }
}

impl<'f> Session<'f> {
    /// Everything that is put now, in the order of the form. What is not put, worked out or kept silently is not in it.
    ///
    /// # Errors
    /// [`Halt`].
    pub fn view(&self) -> Result<Vec<View<'f>>, Halt> {
        self.spent.reset();
        self.inside(ROOT, 0)
    }

    /// The choices that are offered at a question now; none where there is no such question or it has no choices.
    ///
    /// # Errors
    /// [`Halt`].
    pub fn choices(&self, spot: &Spot) -> Result<Vec<&'f Choice>, Halt> {
        self.spent.reset();
        let Some((node, branch)) = self.place(spot) else {
            return Ok(Vec::new());
        };
        let offered = self.offered(node, branch, &Answer::MISSING)?;
        Ok(offered.into_iter().map(|offered| offered.choice).collect())
    }

    fn inside(&self, node: NodeId, branch: usize) -> Result<Vec<View<'f>>, Halt> {
        let form = self.form;
        let mut views = Vec::new();
        for child in form.nodes.get(node).map_or(&[][..], |node| node.children.as_slice()) {
            let put = self
                .tree
                .slot(&form.nodes, *child, branch)
                .is_some_and(|slot| slot.relevant);
            let Some(item) = form.nodes.get(*child).filter(|_| put) else {
                continue;
            };
            match &item.what {
                What::Root => {}
                What::Question(question) => {
                    if !question.kind.is_silent() {
                        views.push(View::Asked(Box::new(self.asked(question, item, *child, branch)?)));
                    }
                }
                What::Group(group) => {
                    let items = self.inside(*child, branch)?;
                    if !items.is_empty() {
                        let label = self.shown(&group.label, *child, branch);
                        views.push(View::Group { group, label, items });
                    }
                }
                What::Repeat(group) => {
                    let entries = self.tree.entries(&form.nodes, branch, *child);
                    let entries: Result<_, _> = entries.iter().map(|entry| self.inside(*child, *entry)).collect();
                    views.push(View::Repeat {
                        group,
                        spot: Spot::within(group.id.clone(), self.tree.positions(branch)),
                        label: self.shown(&group.label, *child, branch),
                        free: group.count.is_none(),
                        entries: entries?,
                    });
                }
            }
        }
        Ok(views)
    }

    fn asked(&self, question: &'f Question, item: &'f Node, node: NodeId, branch: usize) -> Result<Asked<'f>, Halt> {
        let slot = self.tree.slot(&self.form.nodes, node, branch);
        let answer = slot.map_or(Answer::MISSING, |slot| slot.answer.clone());
        let code = self.form.code(node);
        let here = Here::at(node, branch);
        let flag = |parsed: Option<&'f crate::expr::Parsed>| match parsed {
            Some(parsed) => self.eval().run_flag(&parsed.expr, here),
            None => Ok(false),
        };
        let computed = code.is_some_and(|code| code.calculation.is_some() && code.trigger.is_none());
        Ok(Asked {
            question,
            spot: Spot::within(question.id.clone(), self.tree.positions(branch)),
            label: self.shown(&question.label, node, branch),
            hint: self.shown(&question.hint, node, branch),
            guidance: self.shown(&question.guidance, node, branch),
            required: flag(code.and_then(|code| code.required.as_ref()))?,
            read_only: computed || question.kind == Kind::Note || flag(code.and_then(|code| code.read_only.as_ref()))?,
            choices: self.offered(node, branch, &answer)?,
            not_known: question
                .not_known
                .iter()
                .filter_map(|code| NotKnown::of(code))
                .collect(),
            problem: self.check_one(item, node, branch)?,
            answer,
        })
    }

    fn offered(&self, node: NodeId, branch: usize, answer: &Answer) -> Result<Vec<Offered<'f>>, Halt> {
        let form = self.form;
        let list = form.nodes.get(node).and_then(|node| node.list);
        let Some((number, list)) = list.and_then(|number| Some((number, form.nodes.lists.get(number)?))) else {
            return Ok(Vec::new());
        };
        let filter = form
            .code(node)
            .and_then(|code| code.filter.as_ref())
            .map(|parsed| &parsed.expr);
        let chosen: Vec<&str> = match form.nodes.get(node).and_then(Node::kind) {
            Some(Kind::SelectOne) => vec![answer.text()],
            _ => answer.text().split_whitespace().collect(),
        };
        let mut found = Vec::new();
        for (at, choice) in list.content.choices.iter().enumerate() {
            self.eval().step(1)?;
            let chosen = chosen.contains(&choice.code.as_str());
            if (choice.retired && !chosen) || !self.eval().chosen(number, at, filter, Here::at(node, branch))? {
                continue;
            }
            found.push(Offered {
                choice,
                label: self.shown(&choice.label, node, branch),
                chosen,
            });
        }
        Ok(found)
    }

    /// A text with what it quotes, seen from an item.
    fn shown(&self, texts: &Texts, node: NodeId, branch: usize) -> Option<Shown> {
        let (language, text) = self.form.texts(texts, &self.context.language)?;
        let mut out = String::new();
        let mut at = 0;
        for (range, name) in lex::references(&text.text) {
            out.push_str(text.text.get(at..range.start).unwrap_or_default());
            out.push_str(&self.quoted(&name, node, branch));
            at = range.end;
        }
        out.push_str(text.text.get(at..).unwrap_or_default());
        Some(Shown {
            language: language.to_owned(),
            reviewed: text.reviewed.is_some(),
            text: Redacted::new(out),
        })
    }

    /// The answer that a text quotes: of a question with choices the words, else what was answered.
    fn quoted(&self, name: &str, node: NodeId, branch: usize) -> String {
        let nodes = &self.form.nodes;
        let Some(target) = nodes.by_name(name).first().copied() else {
            return String::new();
        };
        let (around, levels) = (nodes.around(node), nodes.around(target));
        let shared = around
            .iter()
            .zip(&levels)
            .take_while(|(one, other)| one == other)
            .count();
        let mut holder = self.tree.up_to(branch, shared);
        for repeat in levels.into_iter().skip(shared) {
            match self.tree.entries(nodes, holder, repeat).first() {
                Some(entry) => holder = *entry,
                None => return String::new(),
            }
        }
        let text = self.eval().answer((target, holder));
        match nodes.get(target).and_then(|node| node.list) {
            Some(list) => {
                let words = text
                    .split_whitespace()
                    .map(|code| match self.eval().choice_label(list, code) {
                        "" => code,
                        label => label,
                    });
                words.collect::<Vec<_>>().join(", ")
            }
            None => text.to_owned(),
        }
    }
}
