//! What depends on what, and the order in which it is worked out. A form whose order has a circle is refused.

use std::collections::BTreeSet;

use crate::expr::NodeId;
use crate::form::{Code, Nodes};

/// What is worked out about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Aspect {
    /// Whether it is put.
    Relevant,
    /// Of a repeat: how many entries there are.
    Count,
    /// Its answer.
    Value,
}

const ASPECTS: [Aspect; 3] = [Aspect::Relevant, Aspect::Count, Aspect::Value];

/// One thing that is worked out.
pub(crate) type Facet = (NodeId, Aspect);

/// The order of evaluation.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Order {
    /// All facets, each after what it depends on.
    pub(crate) all: Vec<Facet>,
    /// Place of a facet in `all`.
    place: Vec<usize>,
    /// By facet: those that depend on it directly.
    dependents: Vec<Vec<usize>>,
}

const fn key(node: NodeId, aspect: Aspect) -> usize {
    node * ASPECTS.len()
        + match aspect {
            Aspect::Relevant => 0,
            Aspect::Count => 1,
            Aspect::Value => 2,
        }
}

fn facet(key: usize) -> Facet {
    let aspect = ASPECTS.get(key % ASPECTS.len()).copied().unwrap_or(Aspect::Value);
    (key / ASPECTS.len(), aspect)
}

impl Order {
    /// Finds the order.
    ///
    /// # Errors
    /// The items of a circle, in its order.
    pub(crate) fn of(nodes: &Nodes, code: &[Code]) -> Result<Self, Vec<NodeId>> {
        let size = nodes.all.len() * ASPECTS.len();
        let mut dependents = vec![Vec::new(); size];
        let mut waits = vec![0_usize; size];
        for (from, to) in edges(nodes, code) {
            if let (Some(list), Some(count)) = (dependents.get_mut(from), waits.get_mut(to)) {
                list.push(to);
                *count += 1;
            }
        }
        let mut ready: BTreeSet<usize> = (0..size).filter(|key| waits.get(*key) == Some(&0)).collect();
        let mut all = Vec::with_capacity(size);
        let mut place = vec![usize::MAX; size];
        while let Some(next) = ready.pop_first() {
            if let Some(slot) = place.get_mut(next) {
                *slot = all.len();
            }
            all.push(facet(next));
            for dependent in dependents.get(next).into_iter().flatten() {
                if let Some(count) = waits.get_mut(*dependent) {
                    *count -= 1;
                    if *count == 0 {
                        ready.insert(*dependent);
                    }
                }
            }
        }
        if all.len() == size {
            Ok(Self { all, place, dependents })
        } else {
            Err(circle(&dependents, &waits))
        }
    }

    /// The facets that may change when these do, themselves included, in the order of evaluation. Linear in what is reached.
    pub(crate) fn after(&self, changed: impl IntoIterator<Item = Facet>) -> Vec<Facet> {
        let mut reached: BTreeSet<usize> = BTreeSet::new();
        let mut open: Vec<usize> = changed.into_iter().map(|(node, aspect)| key(node, aspect)).collect();
        let mut seen: BTreeSet<usize> = open.iter().copied().collect();
        while let Some(next) = open.pop() {
            reached.extend(self.place.get(next));
            for dependent in self.dependents.get(next).into_iter().flatten() {
                if seen.insert(*dependent) {
                    open.push(*dependent);
                }
            }
        }
        reached
            .into_iter()
            .filter_map(|place| self.all.get(place).copied())
            .collect()
    }
}

/// Pairs of facets: the second is worked out from the first.
fn edges(nodes: &Nodes, code: &[Code]) -> Vec<(usize, usize)> {
    let mut edges = BTreeSet::new();
    for (node, (item, code)) in nodes.all.iter().zip(code).enumerate() {
        let mut reads = |parsed: &Option<crate::expr::Parsed>, to: usize| {
            for read in parsed.iter().flat_map(|parsed| &parsed.reads) {
                for aspect in ASPECTS {
                    // Whether an item is put and how many entries it has do not depend on its own answer.
                    edges.insert((key(*read, aspect), to));
                }
            }
        };
        reads(&code.relevant, key(node, Aspect::Relevant));
        reads(&code.count, key(node, Aspect::Count));
        if code.trigger.is_none() {
            reads(&code.calculation, key(node, Aspect::Value));
        }
        if let Some(parent) = item.parent {
            edges.insert((key(parent, Aspect::Relevant), key(node, Aspect::Relevant)));
        }
        // What an entry holds comes after the entry.
        if let Some(repeat) = nodes.scopes.get(item.scope).and_then(|scope| scope.repeat) {
            for aspect in ASPECTS {
                edges.insert((key(repeat, Aspect::Count), key(node, aspect)));
            }
        }
    }
    edges.into_iter().collect()
}

/// Walks forward among what never became ready until something comes twice.
fn circle(dependents: &[Vec<usize>], waits: &[usize]) -> Vec<NodeId> {
    let stuck = |key: &usize| waits.get(*key).is_some_and(|count| *count > 0);
    // What waits may only stand behind a circle: walk backwards instead, where every step stays among what waits.
    let mut before = vec![None; waits.len()];
    for (from, list) in dependents.iter().enumerate().filter(|(from, _)| stuck(from)) {
        for to in list {
            if let Some(slot) = before.get_mut(*to) {
                *slot = Some(from);
            }
        }
    }
    let mut trail: Vec<usize> = Vec::new();
    let mut at = (0..waits.len()).find(|key| stuck(key));
    while let Some(key) = at {
        if let Some(start) = trail.iter().position(|seen| *seen == key) {
            let mut names: Vec<NodeId> = trail.iter().skip(start).map(|key| facet(*key).0).collect();
            names.reverse();
            names.dedup();
            // It begins with the item that stands first in the form.
            let first = names
                .iter()
                .enumerate()
                .min_by_key(|(_, node)| **node)
                .map_or(0, |(at, _)| at);
            names.rotate_left(first);
            names.dedup();
            return names;
        }
        trail.push(key);
        at = before.get(key).copied().flatten();
    }
    trail.into_iter().map(|key| facet(key).0).collect()
}
