//! The model: the instance, the lists, the binds, what is set when.

use super::Writer;
use super::paths::{absolute, only_reference};
use super::texts;
use crate::definition::{Group, Kind, Question};
use crate::expr::NodeId;
use crate::form::{Node, ROOT, What};

impl Writer<'_> {
    pub(super) fn model(&mut self) {
        self.xml.start("model", &[("odk:xforms-version", "1.0.0")]);
        self.itext();
        let definition = self.form.definition.clone();
        self.xml.start("instance", &[]);
        self.xml
            .start("data", &[("id", &definition.id), ("version", &definition.version)]);
        self.instance(ROOT, true);
        self.xml.start("meta", &[]);
        if self.form.nodes.all.iter().any(|node| node.kind() == Some(Kind::Audit)) {
            self.xml.empty("audit", &[]);
        }
        self.xml.empty("instanceID", &[]);
        if definition.instance_name.is_some() {
            self.xml.empty("instanceName", &[]);
        }
        self.xml.end();
        self.xml.end();
        self.xml.end();
        self.lists();
        for node in 1..self.form.nodes.all.len() {
            self.bind(node);
        }
        self.meta(definition.instance_name.as_ref());
        for node in 1..self.form.nodes.all.len() {
            self.first_load(node);
        }
        self.xml.end();
    }

    /// The answers that a new form starts with. Templates stand outside of entries or in templates, never in an entry.
    fn instance(&mut self, node: NodeId, templates: bool) {
        let children = self.node(node).map(|node| node.children.clone()).unwrap_or_default();
        for child in children {
            let Some(item) = self.node(child).cloned() else {
                continue;
            };
            let name = item.name();
            match &item.what {
                What::Question(question) if question.kind == Kind::Audit => {}
                What::Question(question) => {
                    self.xml
                        .element(name, &[], question.default.as_deref().unwrap_or_default());
                }
                What::Repeat(group) => {
                    if counts_apart(group) {
                        self.xml.empty(&format!("{name}_count"), &[]);
                    }
                    if templates {
                        self.entry(child, name, true, &[("jr:template", "")]);
                    }
                    for _ in 0..group.start {
                        self.entry(child, name, false, &[]);
                    }
                }
                _ => self.entry(child, name, templates, &[]),
            }
        }
    }

    fn entry(&mut self, node: NodeId, name: &str, templates: bool, attributes: &[(&str, &str)]) {
        self.xml.start(name, attributes);
        self.instance(node, templates);
        self.xml.end();
    }

    /// The lists as secondary instances.
    fn lists(&mut self) {
        for list in self.form.definition.lists.clone() {
            if let Some(file) = list.file.as_ref().filter(|_| list.choices.is_empty()) {
                let folder = if file.ends_with(".csv") {
                    "jr://file-csv/"
                } else {
                    "jr://file/"
                };
                self.xml
                    .empty("instance", &[("id", &list.name), ("src", &format!("{folder}{file}"))]);
                continue;
            }
            self.xml.start("instance", &[("id", &list.name)]);
            self.xml.start("root", &[]);
            for (at, choice) in list.choices.iter().enumerate().filter(|(_, choice)| !choice.retired) {
                self.xml.start("item", &[]);
                self.xml.element("itextId", &[], &texts::choice_id(&list.name, at));
                self.xml.element("name", &[], &choice.code);
                for (name, value) in &choice.columns {
                    if !matches!(name.as_str(), "name" | "label" | "itextId") {
                        self.xml.element(name, &[], value);
                    }
                }
                self.xml.end();
            }
            self.xml.end();
            self.xml.end();
        }
    }

    fn bind(&mut self, node: NodeId) {
        let Some(item) = self.node(node).cloned() else { return };
        let mut path = absolute(&self.form.nodes, node);
        let mut attributes: Vec<(&str, String)> = Vec::new();
        match &item.what {
            What::Root => return,
            What::Group(group) | What::Repeat(group) => {
                let relevant = self.expression(group.relevant.as_ref(), node, "relevant", false);
                attributes.extend(relevant.map(|text| ("relevant", text)));
                if let Some(count) = group.count.as_ref().filter(|_| counts_apart(group)) {
                    let count = self.expression(Some(count), node, "count", false).unwrap_or_default();
                    let at = format!("{path}_count");
                    let bind = [
                        ("nodeset", at.as_str()),
                        ("type", "string"),
                        ("readonly", "true()"),
                        ("calculate", &count),
                    ];
                    self.xml.empty("bind", &bind);
                }
                if attributes.is_empty() {
                    return;
                }
            }
            What::Question(question) => {
                if question.kind == Kind::Audit {
                    "/data/meta/audit".clone_into(&mut path);
                }
                attributes = self.question_bind(question, &item, node, &path);
            }
        }
        let mut all = vec![("nodeset", path.as_str())];
        all.extend(attributes.iter().map(|(name, value)| (*name, value.as_str())));
        self.xml.empty("bind", &all);
    }

    fn question_bind(
        &mut self,
        question: &Question,
        item: &Node,
        node: NodeId,
        path: &str,
    ) -> Vec<(&'static str, String)> {
        let mut found = vec![("type", bind_type(question).to_owned())];
        for (name, source, property) in [
            ("relevant", &question.relevant, "relevant"),
            ("required", &question.required, "required"),
            ("constraint", &question.constraint, "constraint"),
            ("readonly", &question.read_only, "read_only"),
        ] {
            let text = self.expression(source.as_ref(), node, property, false);
            found.extend(text.map(|text| (name, text)));
        }
        if question.kind == Kind::Note {
            found.retain(|(name, _)| *name != "readonly");
            found.push(("readonly", "true()".to_owned()));
        }
        if question.trigger.is_none() {
            let text = self.expression(question.calculation.as_ref(), node, "calculation", false);
            found.extend(text.map(|text| ("calculate", text)));
        }
        for (name, texts) in [
            ("jr:constraintMsg", &question.constraint_message),
            ("jr:requiredMsg", &question.required_message),
        ] {
            if !texts.is_empty() {
                found.push((name, format!("jr:itext('{path}:{name}')")));
            }
        }
        found.extend(
            preload(question.kind)
                .into_iter()
                .map(|(name, value)| (name, value.to_owned())),
        );
        if let Some(pixels) = question.parameters.get("max-pixels") {
            found.push(("orx:max-pixels", pixels.clone()));
        }
        found.push(("amparo:id", item.id().to_owned()));
        found.push(("amparo:tier", question.tier.code().to_owned()));
        found.extend(question.htcds.clone().map(|field| ("amparo:htcds", field)));
        if !question.not_known.is_empty() {
            found.push(("amparo:not_known", question.not_known.join(" ")));
        }
        found
    }

    fn meta(&mut self, name: Option<&String>) {
        let bind = [
            ("nodeset", "/data/meta/instanceID"),
            ("type", "string"),
            ("readonly", "true()"),
            ("jr:preload", "uid"),
        ];
        self.xml.empty("bind", &bind);
        if let Some(text) = self.expression(name, ROOT, "instance_name", false) {
            let bind = [
                ("nodeset", "/data/meta/instanceName"),
                ("type", "string"),
                ("calculate", &text),
            ];
            self.xml.empty("bind", &bind);
        }
    }

    /// What is worked out once, when the form is first opened.
    fn first_load(&mut self, node: NodeId) {
        let Some(question) = self.node(node).and_then(Node::question).cloned() else {
            return;
        };
        let path = absolute(&self.form.nodes, node);
        match question.kind {
            Kind::StartPoint => {
                let attributes = [("event", "odk-instance-first-load"), ("ref", path.as_str())];
                self.xml.empty("odk:setgeopoint", &attributes);
            }
            Kind::BackgroundAudio => {
                let attributes = [("event", "odk-instance-load"), ("ref", path.as_str())];
                self.xml.empty("odk:recordaudio", &attributes);
            }
            _ => {}
        }
        // In an entry it is set when the entry is made: see `body`.
        if self.form.nodes.around(node).is_empty()
            && let Some(value) = self.expression(question.initial.as_ref(), node, "initial", false)
        {
            let attributes = [
                ("event", "odk-instance-first-load"),
                ("ref", path.as_str()),
                ("value", value.as_str()),
            ];
            self.xml.empty("setvalue", &attributes);
        }
    }
}

/// A range of whole numbers gives whole numbers.
fn bind_type(question: &Question) -> &'static str {
    let whole = question.parameters.values().all(|value| value.parse::<i64>().is_ok());
    match question.kind {
        Kind::Range if whole => "int",
        kind => kind.bind(),
    }
}

/// What the device fills in.
fn preload(kind: Kind) -> Vec<(&'static str, &'static str)> {
    let pair = |what, which| vec![("jr:preload", what), ("jr:preloadParams", which)];
    match kind {
        Kind::Start => pair("timestamp", "start"),
        Kind::End => pair("timestamp", "end"),
        Kind::Today => pair("date", "today"),
        Kind::Username => pair("property", "username"),
        Kind::Email => pair("property", "email"),
        Kind::PhoneNumber => pair("property", "phonenumber"),
        Kind::DeviceId => pair("property", "deviceid"),
        _ => Vec::new(),
    }
}

/// A count that is more than a reference is worked out in an item of its own, as an XForm wants it.
pub(super) fn counts_apart(group: &Group) -> bool {
    group
        .count
        .as_ref()
        .is_some_and(|count| only_reference(count).is_none())
}
