//! The body: the controls, in the order of the form.

use super::Writer;
use super::model::counts_apart;
use super::paths::{absolute, between, holds, only_reference};
use crate::definition::{Group, Kind, Question};
use crate::expr::NodeId;
use crate::form::{Node, What};

impl Writer<'_> {
    pub(super) fn children(&mut self, node: NodeId) {
        let children = self.node(node).map(|node| node.children.clone()).unwrap_or_default();
        for child in children {
            let Some(item) = self.node(child).cloned() else {
                continue;
            };
            match &item.what {
                What::Root => {}
                What::Group(group) => self.group(child, group),
                What::Repeat(group) => self.repeat(child, group),
                What::Question(question) => self.control(child, question, &item),
            }
        }
    }

    fn group(&mut self, node: NodeId, group: &Group) {
        let path = absolute(&self.form.nodes, node);
        let mut attributes = vec![("ref", path.as_str())];
        attributes.extend(group.appearance.as_deref().map(|text| ("appearance", text)));
        self.xml.start("group", &attributes);
        self.label(&path, !group.label.is_empty());
        self.children(node);
        self.xml.end();
    }

    fn repeat(&mut self, node: NodeId, group: &Group) {
        let path = absolute(&self.form.nodes, node);
        self.xml.start("group", &[("ref", &path)]);
        self.label(&path, !group.label.is_empty());
        let count = if counts_apart(group) {
            Some(format!("{path}_count"))
        } else {
            let name = group.count.as_ref().and_then(|count| only_reference(count));
            let target = name.and_then(|name| self.form.nodes.by_name(&name).first().copied());
            target.map(|target| between(&self.form.nodes, node, target))
        };
        let mut attributes = vec![("nodeset", path.as_str())];
        attributes.extend(count.as_deref().map(|count| ("jr:count", count)));
        attributes.extend(group.appearance.as_deref().map(|text| ("appearance", text)));
        self.xml.start("repeat", &attributes);
        self.first_in_entry(node);
        self.children(node);
        self.xml.end();
        self.xml.end();
    }

    /// Defaults that are worked out when an entry is made.
    fn first_in_entry(&mut self, repeat: NodeId) {
        for node in 1..self.form.nodes.all.len() {
            if self.form.nodes.around(node).last() != Some(&repeat) {
                continue;
            }
            let initial = self
                .node(node)
                .and_then(Node::question)
                .and_then(|question| question.initial.clone());
            if let Some(value) = self.expression(initial.as_ref(), node, "initial", false) {
                let path = absolute(&self.form.nodes, node);
                let attributes = [
                    ("event", "odk-instance-first-load odk-new-repeat"),
                    ("ref", path.as_str()),
                    ("value", value.as_str()),
                ];
                self.xml.empty("setvalue", &attributes);
            }
        }
    }

    fn label(&mut self, path: &str, there: bool) {
        if there {
            self.xml
                .empty("label", &[("ref", &format!("jr:itext('{path}:label')"))]);
        }
    }

    fn control(&mut self, node: NodeId, question: &Question, item: &Node) {
        debug_assert!(!holds(&item.what));
        if question.kind.is_silent()
            || (question.label.is_empty() && question.media.is_empty() && question.calculation.is_some())
        {
            return;
        }
        let path = absolute(&self.form.nodes, node);
        let (name, special) = element(question);
        let mut attributes = vec![("ref", path.as_str())];
        attributes.extend(question.appearance.as_deref().map(|text| ("appearance", text)));
        let special: Vec<(&str, String)> = special;
        attributes.extend(special.iter().map(|(name, value)| (*name, value.as_str())));
        self.xml.start(name, &attributes);
        self.label(&path, !question.label.is_empty() || !question.media.is_empty());
        if !question.hint.is_empty() || !question.guidance.is_empty() {
            self.xml.empty("hint", &[("ref", &format!("jr:itext('{path}:hint')"))]);
        }
        if question.kind.chooses() {
            self.itemset(node, question, item);
        }
        self.triggered(node);
        self.xml.end();
    }

    /// Calculations that run when this question changes.
    fn triggered(&mut self, node: NodeId) {
        for other in 1..self.form.nodes.all.len() {
            if self.form.code(other).is_none_or(|code| code.trigger != Some(node)) {
                continue;
            }
            let calculation = self
                .node(other)
                .and_then(Node::question)
                .and_then(|question| question.calculation.clone());
            let value = self
                .expression(calculation.as_ref(), other, "calculation", false)
                .unwrap_or_default();
            let path = absolute(&self.form.nodes, other);
            let attributes = [
                ("event", "xforms-value-changed"),
                ("ref", path.as_str()),
                ("value", value.as_str()),
            ];
            self.xml.empty("setvalue", &attributes);
        }
    }

    fn itemset(&mut self, node: NodeId, question: &Question, item: &Node) {
        let Some(list) = item.list.and_then(|list| self.form.nodes.lists.get(list)) else {
            return;
        };
        let open = list.is_open();
        let mut nodeset = format!("instance('{}')/root/item", list.name);
        if let Some(filter) = self.expression(question.choice_filter.as_ref(), node, "choice_filter", true) {
            nodeset = format!("{nodeset}[{filter}]");
        }
        if question
            .parameters
            .get("randomize")
            .is_some_and(|value| value == "true")
        {
            nodeset = match question.parameters.get("seed") {
                Some(seed) => {
                    let seed = self
                        .expression(Some(seed), node, "parameters", false)
                        .unwrap_or_default();
                    format!("randomize({nodeset}, {seed})")
                }
                None => format!("randomize({nodeset})"),
            };
        }
        self.xml.start("itemset", &[("nodeset", &nodeset)]);
        self.xml.empty("value", &[("ref", "name")]);
        let label = if open { "label" } else { "jr:itext(itextId)" };
        self.xml.empty("label", &[("ref", label)]);
        self.xml.end();
    }
}

/// The element of a kind of question, with the attributes that only it has.
fn element(question: &Question) -> (&'static str, Vec<(&'static str, String)>) {
    let media = |kind: &str| vec![("mediatype", kind.to_owned())];
    match question.kind {
        Kind::SelectOne => ("select1", Vec::new()),
        Kind::SelectMultiple => ("select", Vec::new()),
        Kind::Rank => ("odk:rank", Vec::new()),
        Kind::Acknowledge => ("trigger", Vec::new()),
        Kind::Image => ("upload", media("image/*")),
        Kind::Audio => ("upload", media("audio/*")),
        Kind::Video => ("upload", media("video/*")),
        Kind::File => ("upload", media("application/*")),
        Kind::Range => {
            let parameter = |name: &'static str, otherwise: &str| {
                let value = question.parameters.get(name).cloned();
                (name, value.unwrap_or_else(|| otherwise.to_owned()))
            };
            (
                "range",
                vec![parameter("start", "1"), parameter("end", "10"), parameter("step", "1")],
            )
        }
        _ => ("input", Vec::new()),
    }
}
