//! Parses every expression of a form.

use super::Log;
use crate::definition::{Definition, Group, Question};
use crate::expr::{self, Parsed};
use crate::form::{Code, Nodes, ROOT, What};
use crate::problem::{Place, Problem};

/// The expressions of every item, in the order of the items.
pub(crate) fn parse_all(nodes: &Nodes, log: &mut Log) -> Vec<Code> {
    let mut all = Vec::with_capacity(nodes.all.len());
    for (at, node) in nodes.all.iter().enumerate() {
        let mut one = One {
            nodes,
            node: at,
            path: &node.path,
            log,
        };
        all.push(match &node.what {
            What::Root => Code::default(),
            What::Group(group) | What::Repeat(group) => one.group(group),
            What::Question(question) => one.question(question, node.list),
        });
    }
    all
}

/// The expression that names a filled-in form.
pub(crate) fn instance_name(definition: &Definition, nodes: &Nodes, log: &mut Log) -> Option<Parsed> {
    let mut one = One {
        nodes,
        node: ROOT,
        path: "",
        log,
    };
    one.parse(definition.instance_name.as_ref(), "instance_name", None)
}

struct One<'a> {
    nodes: &'a Nodes,
    node: usize,
    path: &'a str,
    log: &'a mut Log,
}

impl One<'_> {
    fn place(&self, property: &'static str) -> Place {
        if self.node == ROOT {
            Place::form(property)
        } else {
            Place::item(self.path, property)
        }
    }

    fn parse(&mut self, source: Option<&String>, property: &'static str, filter: Option<usize>) -> Option<Parsed> {
        let source = source.filter(|source| !source.trim().is_empty())?;
        match expr::parse(self.nodes, source, self.node, filter) {
            Ok(parsed) => Some(parsed),
            Err(fault) => {
                let place = self.place(property);
                self.log.push(fault.problem(source, place));
                None
            }
        }
    }

    fn group(&mut self, group: &Group) -> Code {
        Code {
            relevant: self.parse(group.relevant.as_ref(), "relevant", None),
            count: self.parse(group.count.as_ref(), "count", None),
            ..Code::default()
        }
    }

    fn question(&mut self, question: &Question, list: Option<usize>) -> Code {
        let trigger = question.trigger.as_ref().and_then(|name| {
            let found = self.nodes.by_name(name);
            if let [one] = found {
                return Some(*one);
            }
            let id = if found.is_empty() {
                "forms-expr-unknown-name"
            } else {
                "forms-expr-ambiguous"
            };
            let problem = Problem::error(id, self.place("trigger"));
            self.log.push(problem.with("name", name));
            None
        });
        Code {
            relevant: self.parse(question.relevant.as_ref(), "relevant", None),
            required: self.parse(question.required.as_ref(), "required", None),
            constraint: self.parse(question.constraint.as_ref(), "constraint", None),
            read_only: self.parse(question.read_only.as_ref(), "read_only", None),
            calculation: self.parse(question.calculation.as_ref(), "calculation", None),
            initial: self.parse(question.initial.as_ref(), "initial", None),
            filter: list.and_then(|list| self.parse(question.choice_filter.as_ref(), "choice_filter", Some(list))),
            count: None,
            trigger,
        }
    }
}
