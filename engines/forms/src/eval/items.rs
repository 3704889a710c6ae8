//! Which items a path means, and which choices a list offers.

use super::{Eval, Halt, Here, Val};
use crate::definition::Choice;
use crate::expr::{Expr, NodeId, Path};
use crate::form::Node;

impl<'a> Eval<'a> {
    /// The items of a path that are put.
    pub(super) fn items(&self, path: &'a Path, here: Here) -> Result<Vec<(NodeId, usize)>, Halt> {
        let nodes = &self.form.nodes;
        let levels = nodes.levels(path.target);
        let base = here.entry.filter(|_| path.inner).unwrap_or(here.branch);
        let mut branches = vec![self.tree.up_to(base, path.shared)];
        for (level, repeat) in levels.iter().enumerate().skip(path.shared) {
            let mut found = Vec::new();
            for branch in &branches {
                if !self
                    .tree
                    .slot(nodes, *repeat, *branch)
                    .is_some_and(|slot| slot.relevant)
                {
                    continue;
                }
                found.extend_from_slice(self.tree.entries(nodes, *branch, *repeat));
            }
            self.step(found.len())?;
            for (_, condition) in path.conditions.iter().filter(|(of, _)| *of == level + 1) {
                found = self.fulfilling(&found, *repeat, condition, here)?;
            }
            branches = found;
        }
        let target = nodes.get(path.target);
        let repeat = target.is_some_and(Node::is_repeat);
        let is_put = |branch: &usize| {
            let slot = if repeat {
                let parent = self.tree.branches.get(*branch).map(|branch| branch.parent);
                parent.and_then(|parent| self.tree.slot(nodes, path.target, parent))
            } else {
                self.tree.slot(nodes, path.target, *branch)
            };
            slot.is_some_and(|slot| slot.relevant)
        };
        Ok(branches
            .into_iter()
            .filter(is_put)
            .map(|branch| (path.target, branch))
            .collect())
    }

    /// Entries that fulfil a condition. A number asks for the entry at that place.
    fn fulfilling(
        &self,
        entries: &[usize],
        repeat: NodeId,
        condition: &'a Expr,
        here: Here,
    ) -> Result<Vec<usize>, Halt> {
        let mut found = Vec::new();
        let mut counted = (usize::MAX, 0);
        for entry in entries {
            let parent = self.tree.branches.get(*entry).map_or(0, |branch| branch.parent);
            counted = if counted.0 == parent {
                (parent, counted.1 + 1)
            } else {
                (parent, 0)
            };
            let inner = Here {
                entry: Some(*entry),
                position: counted.1,
                ..here
            };
            debug_assert!(self.form.nodes.get(repeat).is_some_and(Node::is_repeat));
            if self.holds(condition, inner)? {
                found.push(*entry);
            }
        }
        Ok(found)
    }

    #[expect(clippy::cast_precision_loss, reason = "positions are far below 2^52")]
    fn holds(&self, condition: &'a Expr, here: Here) -> Result<bool, Halt> {
        let value = self.run(condition, here)?;
        Ok(match value {
            Val::Number(number) => number == (here.position + 1) as f64,
            other => self.flag(&other),
        })
    }

    /// A column of the choice at hand.
    pub(super) fn column(&self, choice: Option<(usize, usize)>, name: &str) -> &'a str {
        let Some((list, at)) = choice else { return "" };
        let list = self.form.nodes.lists.get(list);
        let Some(choice) = list.and_then(|list| list.content.choices.get(at)) else {
            return "";
        };
        match name {
            "name" => &choice.code,
            "label" => self.label(choice),
            _ => choice.columns.get(name).map_or("", String::as_str),
        }
    }

    fn label(&self, choice: &'a Choice) -> &'a str {
        let text = choice
            .label
            .get(&self.context.language, &self.form.definition.default_language);
        text.map_or(choice.code.as_str(), |text| text.text.as_str())
    }

    /// How a choice is called in the language at hand; its code if the list has none such.
    pub(crate) fn choice_label(&self, list: usize, code: &str) -> &'a str {
        let list = self.form.nodes.lists.get(list);
        let choice = list.and_then(|list| list.content.choices.get(list.find(code)?));
        choice.map_or("", |choice| self.label(choice))
    }

    pub(super) fn lookup(
        &self,
        list: usize,
        condition: Option<&'a Expr>,
        column: &str,
        here: Here,
    ) -> Result<Vec<&'a str>, Halt> {
        let count = self
            .form
            .nodes
            .lists
            .get(list)
            .map_or(0, |list| list.content.choices.len());
        let mut found = Vec::new();
        for at in 0..count {
            self.step(1)?;
            if self.chosen(list, at, condition, here)? {
                found.push(self.column(Some((list, at)), column));
            }
        }
        Ok(found)
    }

    /// Whether a choice fulfils the condition of a filter.
    pub(crate) fn chosen(&self, list: usize, at: usize, condition: Option<&'a Expr>, here: Here) -> Result<bool, Halt> {
        let Some(condition) = condition else {
            return Ok(true);
        };
        let inner = Here {
            choice: Some((list, at)),
            position: at,
            ..here
        };
        self.holds(condition, inner)
    }

    /// `indexed-repeat(question, repeat, number, …)`.
    pub(super) fn indexed(&self, args: &'a [Expr], here: Here) -> Result<String, Halt> {
        let nodes = &self.form.nodes;
        let Some(Expr::Items(question)) = args.first() else {
            return Ok(String::new());
        };
        let mut wanted = Vec::new();
        for pair in args.get(1..).unwrap_or_default().chunks(2) {
            if let [Expr::Items(repeat), number] = pair {
                wanted.push((repeat.target, self.run_number(number, here)?));
            }
        }
        let around = nodes.around(here.node);
        let mut branch = 0;
        for (level, repeat) in nodes.levels(question.target).into_iter().enumerate() {
            self.step(1)?;
            let entries = self.tree.entries(nodes, branch, repeat);
            let number = wanted.iter().find(|(of, _)| *of == repeat).map(|(_, number)| *number);
            let entry = match number {
                Some(number) => place(number).and_then(|place| entries.get(place).copied()),
                None if around.get(level) == Some(&repeat) => Some(self.tree.up_to(here.branch, level + 1)),
                None => entries.first().copied(),
            };
            let Some(entry) = entry else {
                return Ok(String::new());
            };
            branch = entry;
        }
        Ok(self.answer((question.target, branch)).to_owned())
    }
}

/// From a place counted from 1 to one counted from 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be in range"
)]
pub(super) fn place(number: f64) -> Option<usize> {
    (1.0..1e9).contains(&number).then(|| number as usize - 1)
}
