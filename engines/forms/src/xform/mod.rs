//! A form as an XForm of the ODK kind (getodk.github.io/xforms-spec), for Collect and its kin.

mod body;
mod model;
mod paths;
mod texts;
mod xml;

use crate::expr::NodeId;
use crate::form::{Form, Node, What};
use crate::load::Log;
use crate::problem::{Place, Problem, Problems};
use xml::Xml;

/// An XForm, and what of the form it cannot say.
#[derive(Debug, Clone)]
pub struct XForm {
    /// The document.
    pub xml: String,
    /// What is lost, each with its place.
    pub lost: Vec<Problem>,
}

/// Everything that the parts of the document need.
pub(crate) struct Writer<'f> {
    pub(crate) form: &'f Form,
    pub(crate) xml: Xml,
    pub(crate) log: Log,
}

impl Form {
    /// Writes the form as an XForm.
    ///
    /// # Errors
    /// Expressions that use a function which no other program knows.
    pub fn to_xform(&self) -> Result<XForm, Problems> {
        let mut writer = Writer {
            form: self,
            xml: Xml::default(),
            log: Log::default(),
        };
        writer.document();
        writer.lost();
        let Writer { xml, log, .. } = writer;
        if log.has_errors() {
            return Err(Problems::sorted(log.0));
        }
        let xml = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", xml.finish());
        Ok(XForm { xml, lost: log.0 })
    }
}

impl Writer<'_> {
    fn document(&mut self) {
        self.xml.start(
            "h:html",
            &[
                ("xmlns", "http://www.w3.org/2002/xforms"),
                ("xmlns:h", "http://www.w3.org/1999/xhtml"),
                ("xmlns:ev", "http://www.w3.org/2001/xml-events"),
                ("xmlns:xsd", "http://www.w3.org/2001/XMLSchema"),
                ("xmlns:jr", "http://openrosa.org/javarosa"),
                ("xmlns:orx", "http://openrosa.org/xforms"),
                ("xmlns:odk", "http://www.opendatakit.org/xforms"),
                ("xmlns:amparo", crate::xlsform::NAMESPACE),
            ],
        );
        let definition = &self.form.definition;
        let default = &definition.default_language;
        let title = definition.title.get(default, default);
        let title = title
            .map_or(definition.id.as_str(), |text| text.text.as_str())
            .to_owned();
        self.xml.start("h:head", &[]);
        self.xml.element("h:title", &[], &title);
        self.model();
        self.xml.end();
        self.xml.start("h:body", &[]);
        self.children(crate::form::ROOT);
        self.xml.end();
        self.xml.end();
    }

    pub(crate) fn node(&self, node: NodeId) -> Option<&Node> {
        self.form.nodes.get(node)
    }

    /// An expression with paths; one that cannot be said is reported and left out.
    pub(crate) fn expression(
        &mut self,
        source: Option<&String>,
        node: NodeId,
        property: &'static str,
        filter: bool,
    ) -> Option<String> {
        let source = source.filter(|source| !source.trim().is_empty())?;
        match paths::translate(&self.form.nodes, source, node, filter) {
            Ok(text) => Some(text),
            Err(name) => {
                let path = self.node(node).map(|node| node.path.clone()).unwrap_or_default();
                let problem = Problem::error("forms-lost-function", Place::item(path, property));
                self.log.push(problem.with("name", name));
                None
            }
        }
    }

    /// Reports what has no words in an XForm.
    fn lost(&mut self) {
        for node in &self.form.nodes.all {
            if let What::Question(question) = &node.what
                && !question.not_known.is_empty()
            {
                let place = Place::item(&node.path, "not_known");
                self.log.push(Problem::warning("forms-lost-not-known", place));
            }
        }
    }
}
