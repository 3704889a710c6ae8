//! A checked form: items in one flat list, names resolved, expressions parsed, the order of evaluation known.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::definition::{ChoiceList, Definition, Group, Kind, Question};
use crate::expr::{NodeId, Parsed};
use crate::graph::Order;
use crate::problem::Problem;

/// The form itself, as an item.
pub(crate) const ROOT: NodeId = 0;

/// What an item is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum What {
    Root,
    Group(Box<Group>),
    Repeat(Box<Group>),
    Question(Box<Question>),
}

/// One item.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    pub(crate) what: What,
    /// Names from the form down, with `/` between.
    pub(crate) path: String,
    pub(crate) parent: Option<NodeId>,
    pub(crate) children: Vec<NodeId>,
    /// Which repeat's entries hold it: 0 for the form, else the number of the scope.
    pub(crate) scope: usize,
    /// Its place among what an entry holds.
    pub(crate) slot: usize,
    /// Of a repeat: the scope of its entries.
    pub(crate) inner: Option<usize>,
    /// Of a question with choices: its list.
    pub(crate) list: Option<usize>,
}

impl Node {
    pub(crate) fn is_repeat(&self) -> bool {
        matches!(self.what, What::Repeat(_))
    }

    pub(crate) fn question(&self) -> Option<&Question> {
        match &self.what {
            What::Question(question) => Some(question),
            _ => None,
        }
    }

    pub(crate) fn kind(&self) -> Option<Kind> {
        self.question().map(|question| question.kind)
    }

    pub(crate) fn id(&self) -> &str {
        match &self.what {
            What::Root => "",
            What::Group(group) | What::Repeat(group) => &group.id,
            What::Question(question) => &question.id,
        }
    }

    pub(crate) fn name(&self) -> &str {
        match &self.what {
            What::Root => "",
            What::Group(group) | What::Repeat(group) => &group.name,
            What::Question(question) => &question.name,
        }
    }
}

/// A list of choices with what is looked up in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct List {
    pub(crate) name: String,
    pub(crate) content: ChoiceList,
    columns: BTreeSet<String>,
    codes: HashMap<String, usize>,
}

impl List {
    pub(crate) fn new(content: ChoiceList) -> Self {
        let columns = content.choices.iter().flat_map(|choice| choice.columns.keys().cloned());
        let mut codes = HashMap::new();
        for (at, choice) in content.choices.iter().enumerate() {
            codes.entry(choice.code.clone()).or_insert(at);
        }
        Self {
            name: content.name.clone(),
            columns: columns.collect(),
            codes,
            content,
        }
    }

    /// What a file beside the form holds is not known before it is read.
    pub(crate) fn has_column(&self, name: &str) -> bool {
        matches!(name, "name" | "label") || self.is_open() || self.columns.contains(name)
    }

    /// The choices are in a file that was not read.
    pub(crate) fn is_open(&self) -> bool {
        self.content.file.is_some() && self.content.choices.is_empty()
    }

    /// Position of the first choice with this code.
    pub(crate) fn find(&self, code: &str) -> Option<usize> {
        self.codes.get(code).copied()
    }
}

/// What holds answers: the form, or the entries of a repeat.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct ScopeInfo {
    pub(crate) repeat: Option<NodeId>,
    /// Items whose answers it holds, by slot.
    pub(crate) slots: Vec<NodeId>,
    /// Repeats inside, without those inside of these.
    pub(crate) repeats: Vec<NodeId>,
}

/// All items.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Nodes {
    pub(crate) all: Vec<Node>,
    pub(crate) lists: Vec<List>,
    pub(crate) scopes: Vec<ScopeInfo>,
    pub(crate) names: HashMap<String, Vec<NodeId>>,
    pub(crate) ids: HashMap<String, NodeId>,
}

impl Nodes {
    pub(crate) fn get(&self, node: NodeId) -> Option<&Node> {
        self.all.get(node)
    }

    pub(crate) fn by_name(&self, name: &str) -> &[NodeId] {
        self.names.get(name).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn by_id(&self, id: &str) -> Option<NodeId> {
        self.ids.get(id).copied()
    }

    pub(crate) fn child(&self, node: NodeId, name: &str) -> Option<NodeId> {
        let children = &self.get(node)?.children;
        children
            .iter()
            .copied()
            .find(|child| self.get(*child).is_some_and(|child| child.name() == name))
    }

    /// The repeats whose entries hold the item, from the outermost; the item itself is not among them.
    pub(crate) fn around(&self, node: NodeId) -> Vec<NodeId> {
        let mut found = Vec::new();
        let mut scope = self.get(node).map_or(0, |node| node.scope);
        while let Some(repeat) = self.scopes.get(scope).and_then(|info| info.repeat) {
            found.push(repeat);
            scope = self.get(repeat).map_or(0, |repeat| repeat.scope);
        }
        found.reverse();
        found
    }

    /// As [`Self::around`], with the item at the end if it is a repeat.
    pub(crate) fn levels(&self, node: NodeId) -> Vec<NodeId> {
        let mut found = self.around(node);
        if self.get(node).is_some_and(Node::is_repeat) {
            found.push(node);
        }
        found
    }
}

/// The expressions of one item.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Code {
    pub(crate) relevant: Option<Parsed>,
    pub(crate) required: Option<Parsed>,
    pub(crate) constraint: Option<Parsed>,
    pub(crate) read_only: Option<Parsed>,
    pub(crate) calculation: Option<Parsed>,
    pub(crate) initial: Option<Parsed>,
    pub(crate) filter: Option<Parsed>,
    pub(crate) count: Option<Parsed>,
    /// The item whose change makes the calculation run.
    pub(crate) trigger: Option<NodeId>,
}

/// A form that can be filled in: everything that its definition says was checked.
///
/// ```
/// let json = r#"{"format": 1, "id": "visit", "version": "1", "title": {"en": {"text": "Visit"}},
///   "languages": [{"code": "en"}], "default_language": "en",
///   "items": [{"item": "question", "id": "age", "name": "age", "kind": "integer", "label": {"en": {"text": "Age"}},
///              "constraint": ". >= 0 and . < 120"}]}"#;
/// let form = forms::Form::read(json)?;
/// assert_eq!(form.questions().count(), 1);
/// # Ok::<(), forms::Problems>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    pub(crate) definition: Definition,
    pub(crate) nodes: Nodes,
    pub(crate) code: Vec<Code>,
    pub(crate) instance_name: Option<Parsed>,
    pub(crate) order: Order,
    pub(crate) warnings: Vec<Problem>,
}

impl Form {
    /// The definition, as it was read.
    pub const fn definition(&self) -> &Definition {
        &self.definition
    }

    /// What is odd about the form without keeping it from working.
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }

    /// The questions in the order of the form.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.nodes.all.iter().filter_map(Node::question)
    }

    /// The question with this stable identifier.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.nodes.get(self.nodes.by_id(id)?)?.question()
    }

    /// The repeats around a question or repeat, by their stable identifiers, from the outermost.
    pub fn repeats_around(&self, id: &str) -> Vec<&str> {
        let around = self.nodes.by_id(id).map(|node| self.nodes.around(node));
        let around = around.unwrap_or_default();
        around
            .into_iter()
            .filter_map(|repeat| self.nodes.get(repeat))
            .map(Node::id)
            .collect()
    }

    /// Counts of what the form holds: questions that are asked, groups, repeats, choices of its lists.
    pub fn size(&self) -> BTreeMap<&'static str, usize> {
        let count = |wanted: fn(&Node) -> bool| self.nodes.all.iter().filter(|node| wanted(node)).count();
        let choices = self.nodes.lists.iter().map(|list| list.content.choices.len()).sum();
        BTreeMap::from([
            (
                "questions",
                count(|node| node.kind().is_some_and(|kind| !kind.is_silent())),
            ),
            ("computed", count(|node| node.kind().is_some_and(Kind::is_silent))),
            ("groups", count(|node| matches!(node.what, What::Group(_)))),
            ("repeats", count(Node::is_repeat)),
            ("choices", choices),
        ])
    }

    pub(crate) fn code(&self, node: NodeId) -> Option<&Code> {
        self.code.get(node)
    }
}
