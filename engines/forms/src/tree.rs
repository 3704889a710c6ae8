//! A form being filled in: the form's answers and those of the entries of its repeats, each holder in one list.

use crate::answers::Answer;
use crate::expr::NodeId;
use crate::form::{Nodes, ROOT};

/// What is known about an item in one place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Slot {
    pub(crate) answer: Answer,
    /// Whether it is put: its own condition and those of everything around it.
    pub(crate) relevant: bool,
}

/// The form, or one entry of a repeat.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Branch {
    pub(crate) scope: usize,
    pub(crate) parent: usize,
    /// Which entry it is, from 0.
    pub(crate) position: usize,
    pub(crate) slots: Vec<Slot>,
    /// Entries, by the order of the repeats in the scope.
    pub(crate) entries: Vec<Vec<usize>>,
}

/// All branches. One that was taken away stays behind unused; a session is short.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tree {
    pub(crate) branches: Vec<Branch>,
    /// Branches in use, by scope.
    pub(crate) by_scope: Vec<Vec<usize>>,
}

impl Tree {
    pub(crate) fn new(nodes: &Nodes) -> Self {
        let mut tree = Self {
            branches: Vec::new(),
            by_scope: vec![Vec::new(); nodes.scopes.len()],
        };
        tree.grow(nodes, 0, 0, 0);
        tree
    }

    /// Makes a branch; whoever calls puts it among the entries of its parent.
    fn grow(&mut self, nodes: &Nodes, scope: usize, parent: usize, position: usize) -> usize {
        let at = self.branches.len();
        let info = nodes.scopes.get(scope);
        let slot = Slot {
            answer: Answer::MISSING,
            relevant: true,
        };
        self.branches.push(Branch {
            scope,
            parent,
            position,
            slots: vec![slot; info.map_or(0, |info| info.slots.len())],
            entries: vec![Vec::new(); info.map_or(0, |info| info.repeats.len())],
        });
        if let Some(list) = self.by_scope.get_mut(scope) {
            list.push(at);
        }
        at
    }

    /// Which list of entries of a branch belongs to a repeat.
    fn number(nodes: &Nodes, repeat: NodeId) -> Option<usize> {
        let scope = nodes.scopes.get(nodes.get(repeat)?.scope)?;
        scope.repeats.iter().position(|one| *one == repeat)
    }

    /// The entries of a repeat in a branch.
    pub(crate) fn entries(&self, nodes: &Nodes, branch: usize, repeat: NodeId) -> &[usize] {
        let list = Self::number(nodes, repeat).and_then(|number| self.branches.get(branch)?.entries.get(number));
        list.map_or(&[], Vec::as_slice)
    }

    /// Adds an empty entry at the end and returns its branch.
    pub(crate) fn add(&mut self, nodes: &Nodes, branch: usize, repeat: NodeId) -> Option<usize> {
        let scope = nodes.get(repeat)?.inner?;
        let number = Self::number(nodes, repeat)?;
        let position = self.branches.get(branch)?.entries.get(number)?.len();
        let entry = self.grow(nodes, scope, branch, position);
        self.branches.get_mut(branch)?.entries.get_mut(number)?.push(entry);
        Some(entry)
    }

    /// Takes an entry away, with everything in it; those behind it move up.
    pub(crate) fn remove(&mut self, nodes: &Nodes, branch: usize, repeat: NodeId, position: usize) -> Option<()> {
        let number = Self::number(nodes, repeat)?;
        let list = self.branches.get_mut(branch)?.entries.get_mut(number)?;
        if position >= list.len() {
            return None;
        }
        let gone = list.remove(position);
        let moved: Vec<usize> = list.iter().skip(position).copied().collect();
        for entry in moved {
            if let Some(entry) = self.branches.get_mut(entry) {
                entry.position -= 1;
            }
        }
        let mut open = vec![gone];
        while let Some(next) = open.pop() {
            if let Some(branch) = self.branches.get(next) {
                open.extend(branch.entries.iter().flatten());
                if let Some(list) = self.by_scope.get_mut(branch.scope) {
                    list.retain(|one| *one != next);
                }
            }
        }
        Some(())
    }

    /// The slot of an item in the branch that holds it.
    pub(crate) fn slot(&self, nodes: &Nodes, node: NodeId, branch: usize) -> Option<&Slot> {
        let slot = nodes.get(node)?.slot;
        self.branches.get(branch)?.slots.get(slot)
    }

    pub(crate) fn slot_mut(&mut self, nodes: &Nodes, node: NodeId, branch: usize) -> Option<&mut Slot> {
        let slot = nodes.get(node)?.slot;
        self.branches.get_mut(branch)?.slots.get_mut(slot)
    }

    /// The branch around, so many repeats deep; the branch itself if it is not deeper.
    pub(crate) fn up_to(&self, branch: usize, depth: usize) -> usize {
        let mut trail = vec![branch];
        let mut at = branch;
        while let Some(found) = self.branches.get(at).filter(|found| found.scope != 0) {
            at = found.parent;
            trail.push(at);
        }
        trail.reverse();
        trail.get(depth).copied().unwrap_or(branch)
    }

    /// Positions of the entries around a branch, from the outermost.
    pub(crate) fn positions(&self, branch: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut at = branch;
        while let Some(one) = self.branches.get(at).filter(|one| one.scope != 0) {
            found.push(one.position);
            at = one.parent;
        }
        found.reverse();
        found
    }

    /// The branch with these positions: what holds an item.
    pub(crate) fn find(&self, nodes: &Nodes, node: NodeId, positions: &[usize]) -> Option<usize> {
        let around = nodes.around(node);
        if around.len() != positions.len() {
            return None;
        }
        let mut branch = ROOT;
        for (repeat, position) in around.into_iter().zip(positions) {
            branch = *self.entries(nodes, branch, repeat).get(*position)?;
        }
        Some(branch)
    }
}
