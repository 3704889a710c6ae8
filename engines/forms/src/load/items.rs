//! Lays the tree of items out in one list and checks identifiers, names, kinds and lists.

use std::collections::{HashMap, HashSet};

use standards::NotKnown;

use super::{DEEPEST, Log, MOST_ITEMS};
use crate::definition::{Definition, Group, Item, Kind, Question};
use crate::form::{List, Node, Nodes, ROOT, ScopeInfo, What};
use crate::problem::{Place, Problem};

/// All items of the definition, as far as they can be placed.
pub(crate) fn lay_out(definition: &Definition, log: &mut Log) -> Nodes {
    let root = Node {
        what: What::Root,
        path: String::new(),
        parent: None,
        children: Vec::new(),
        scope: 0,
        slot: 0,
        inner: Some(0),
        list: None,
    };
    let mut nodes = Nodes {
        all: vec![root],
        lists: definition.lists.iter().cloned().map(List::new).collect(),
        scopes: vec![ScopeInfo {
            slots: vec![ROOT],
            ..ScopeInfo::default()
        }],
        names: HashMap::new(),
        ids: HashMap::new(),
    };
    let mut walk = Walk { nodes: &mut nodes, log };
    walk.items(&definition.items, ROOT, 0, 0);
    if nodes.all.len() > MOST_ITEMS {
        log.push(Problem::error("forms-too-many-items", Place::form("items")).with("most", MOST_ITEMS));
    }
    nodes
}

struct Walk<'a> {
    nodes: &'a mut Nodes,
    log: &'a mut Log,
}

impl Walk<'_> {
    fn items(&mut self, items: &[Item], parent: usize, scope: usize, depth: usize) {
        if depth > DEEPEST {
            let path = self.nodes.get(parent).map(|node| node.path.clone()).unwrap_or_default();
            let problem = Problem::error("forms-too-deep", Place::item(path, "items"));
            self.log.push(problem.with("most", DEEPEST));
            return;
        }
        let mut names = HashSet::new();
        for item in items {
            let node = self.item(item, parent, scope);
            let path = self.nodes.get(node).map(|node| node.path.clone()).unwrap_or_default();
            if !names.insert(item.name()) {
                let problem = Problem::error("forms-name-twice", Place::item(&path, "name"));
                self.log.push(problem.with("name", item.name()));
            }
            match item {
                Item::Question(question) => self.question(question, &path),
                Item::Group(group) => {
                    if group.count.is_some() || group.start > 0 {
                        self.log.error("forms-not-a-repeat", Place::item(&path, "count"));
                    }
                    self.items(&group.items, node, scope, depth + 1);
                }
                Item::Repeat(group) => {
                    let inner = self.nodes.scopes.len();
                    self.nodes.scopes.push(ScopeInfo {
                        repeat: Some(node),
                        ..ScopeInfo::default()
                    });
                    if let Some(info) = self.nodes.scopes.get_mut(scope) {
                        info.repeats.push(node);
                    }
                    if let Some(node) = self.nodes.all.get_mut(node) {
                        node.inner = Some(inner);
                    }
                    self.items(&group.items, node, inner, depth + 1);
                }
            }
        }
    }

    fn item(&mut self, item: &Item, parent: usize, scope: usize) -> usize {
        let at = self.nodes.all.len();
        let above = self.nodes.get(parent).map(|node| node.path.clone()).unwrap_or_default();
        let path = if above.is_empty() {
            item.name().to_owned()
        } else {
            format!("{above}/{}", item.name())
        };
        self.identifiers(item, &path, at);
        let bare = |group: &Group| {
            Box::new(Group {
                items: Vec::new(),
                ..group.clone()
            })
        };
        let what = match item {
            Item::Question(question) => What::Question(question.clone()),
            Item::Group(group) => What::Group(bare(group)),
            Item::Repeat(group) => What::Repeat(bare(group)),
        };
        let list = match item {
            Item::Question(question) => self.list_of(question),
            _ => None,
        };
        let slot = self.nodes.scopes.get_mut(scope).map_or(0, |info| {
            info.slots.push(at);
            info.slots.len() - 1
        });
        self.nodes.all.push(Node {
            what,
            path,
            parent: Some(parent),
            children: Vec::new(),
            scope,
            slot,
            inner: None,
            list,
        });
        if let Some(parent) = self.nodes.all.get_mut(parent) {
            parent.children.push(at);
        }
        at
    }

    fn list_of(&self, question: &Question) -> Option<usize> {
        let name = question.list.as_ref().filter(|_| question.kind.chooses())?;
        self.nodes.lists.iter().position(|list| list.name == *name)
    }

    fn identifiers(&mut self, item: &Item, path: &str, at: usize) {
        let (id, name) = (item.id(), item.name());
        let good_id = (1..=255).contains(&id.len()) && !id.contains(|c: char| c.is_control() || c.is_whitespace());
        if !good_id {
            self.log
                .push(Problem::error("forms-bad-id", Place::item(path, "id")).with("found", id));
        } else if self.nodes.ids.insert(id.to_owned(), at).is_some() {
            self.log
                .push(Problem::error("forms-id-twice", Place::item(path, "id")).with("id", id));
        }
        if !is_name(name) {
            self.log
                .push(Problem::error("forms-bad-name", Place::item(path, "name")).with("found", name));
        }
        self.nodes.names.entry(name.to_owned()).or_default().push(at);
    }

    fn question(&mut self, question: &Question, path: &str) {
        let place = |property| Place::item(path, property);
        let chooses = question.kind.chooses();
        let known = |name: &String| self.nodes.lists.iter().any(|list| list.name == *name);
        match &question.list {
            Some(_) if !chooses => self.log.error("forms-list-not-wanted", place("list")),
            Some(name) if !known(name) => {
                let problem = Problem::error("forms-unknown-list", place("list"));
                self.log.push(problem.with("name", name));
            }
            None if chooses => self.log.error("forms-no-list", place("list")),
            _ => {}
        }
        if let Some(field) = &question.htcds
            && standards::htcds::field(field).is_none()
        {
            self.log
                .push(Problem::error("forms-htcds", place("htcds")).with("found", field));
        }
        for kind in &question.not_known {
            // *Missing* is what is left when nobody said anything; it cannot be offered.
            if NotKnown::of(kind).is_none_or(|kind| kind == NotKnown::Missing) {
                self.log
                    .push(Problem::error("forms-not-known", place("not_known")).with("found", kind));
            }
        }
        if question.default.is_some() && question.initial.is_some() {
            self.log.error("forms-two-defaults", place("initial"));
        }
        if question.kind == Kind::Calculate && question.calculation.is_none() && question.initial.is_none() {
            self.log
                .push(Problem::warning("forms-no-calculation", place("calculation")));
        }
        if question.choice_filter.is_some() && !question.kind.chooses() {
            self.log.error("forms-filter-not-wanted", place("choice_filter"));
        }
        if question.kind == Kind::Range {
            self.range(question, path);
        }
    }

    fn range(&mut self, question: &Question, path: &str) {
        let mut numbers = HashMap::new();
        for (name, value) in &question.parameters {
            if matches!(name.as_str(), "start" | "end" | "step") {
                match value.parse::<f64>() {
                    Ok(number) if number.is_finite() => {
                        numbers.insert(name.as_str(), number);
                    }
                    _ => {
                        let problem = Problem::error("forms-parameter", Place::item(path, "parameters"));
                        self.log.push(problem.with("name", name).with("found", value));
                    }
                }
            }
        }
        let number = |name, otherwise: f64| numbers.get(name).copied().unwrap_or(otherwise);
        if number("step", 1.0) <= 0.0 {
            let problem = Problem::error("forms-parameter", Place::item(path, "parameters"));
            self.log
                .push(problem.with("name", "step").with("found", number("step", 1.0)));
        }
    }
}

/// A name that XML takes for an element.
pub(crate) fn is_name(name: &str) -> bool {
    let mut letters = name.chars();
    let first = letters.next().is_some_and(|c| c == '_' || c.is_alphabetic());
    let rest = letters.all(|c| c == '_' || c == '-' || c == '.' || c.is_alphanumeric() || is_mark(c));
    first && rest && name.len() <= 255
}

/// Marks that belong to letters, as Bengali and Arabic have them.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' | '\u{981}'..='\u{9ff}')
}
