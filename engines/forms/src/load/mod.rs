//! From a definition to a form: everything is checked, every problem is reported, none hides another where that can be helped.

mod code;
mod items;
mod texts;

pub(crate) use items::is_name;

use crate::definition::{Definition, FORMAT, is_language};
use crate::form::{Form, Nodes};
use crate::graph::Order;
use crate::problem::{Place, Problem, Problems};

/// Items of a form at most.
pub(crate) const MOST_ITEMS: usize = 10_000;
/// Choices of all lists at most.
pub(crate) const MOST_CHOICES: usize = 200_000;
/// How deep groups may stand in one another.
pub(crate) const DEEPEST: usize = 20;
/// Bytes of JSON that are read at most.
const LARGEST: usize = 64 << 20;

/// Collects problems.
#[derive(Default)]
pub(crate) struct Log(pub(crate) Vec<Problem>);

impl Log {
    pub(crate) fn error(&mut self, id: &'static str, place: Place) {
        self.0.push(Problem::error(id, place));
    }

    pub(crate) fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.0.iter().any(Problem::is_error)
    }
}

impl Form {
    /// Reads a definition from JSON and checks it.
    ///
    /// # Errors
    /// Everything that is wrong, each with its place.
    pub fn read(json: &str) -> Result<Self, Problems> {
        let one = |problem| Problems(vec![problem]);
        if json.len() > LARGEST {
            let problem = Problem::error("forms-json-large", Place::default()).with("most", LARGEST);
            return Err(one(problem));
        }
        let definition = serde_json::from_str(json).map_err(|error| {
            let place = Place {
                row: u64::try_from(error.line()).ok().filter(|line| *line > 0),
                at: Some(error.column()),
                ..Place::default()
            };
            one(Problem::error("forms-json", place).with("reason", reason(&error)))
        })?;
        Self::new(definition)
    }

    /// Checks a definition.
    ///
    /// # Errors
    /// Everything that is wrong, each with its place: errors and, behind them, warnings.
    pub fn new(definition: Definition) -> Result<Self, Problems> {
        let mut log = Log::default();
        head(&definition, &mut log);
        texts::lists(&definition, &mut log);
        let nodes = items::lay_out(&definition, &mut log);
        texts::items(&definition, &nodes, &mut log);
        let code = code::parse_all(&nodes, &mut log);
        let instance_name = code::instance_name(&definition, &nodes, &mut log);
        let mut order = Order::default();
        // Circles are looked for even when an expression elsewhere is wrong.
        match Order::of(&nodes, &code) {
            Ok(found) => order = found,
            Err(circle) => log.push(circular(&nodes, &circle)),
        }
        if log.has_errors() {
            return Err(Problems::sorted(log.0));
        }
        Ok(Self {
            definition,
            nodes,
            code,
            instance_name,
            order,
            warnings: log.0,
        })
    }
}

/// What serde says, without its own place.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ")
        .map_or(text.clone(), |(before, _)| before.to_owned())
}

fn circular(nodes: &Nodes, circle: &[usize]) -> Problem {
    let mut names: Vec<&str> = circle
        .iter()
        .filter_map(|node| nodes.get(*node))
        .map(|node| node.name())
        .collect();
    names.extend(names.first().copied());
    let path = circle
        .first()
        .and_then(|node| nodes.get(*node))
        .map(|node| node.path.clone());
    let place = Place {
        item: path,
        ..Place::default()
    };
    Problem::error("forms-circular", place).with("circle", names.join(" → "))
}

fn head(definition: &Definition, log: &mut Log) {
    if definition.format == 0 || definition.format > FORMAT {
        let problem = Problem::error("forms-format", Place::form("format"));
        log.push(problem.with("found", definition.format).with("newest", FORMAT));
    }
    let short = |text: &str| !text.trim().is_empty() && text.chars().count() <= 200 && !text.contains(char::is_control);
    if !short(&definition.id) {
        log.error("forms-no-id", Place::form("id"));
    }
    if !short(&definition.version) {
        log.error("forms-no-version", Place::form("version"));
    }
    if definition.languages.is_empty() {
        log.error("forms-no-language", Place::form("languages"));
    }
    let mut seen: Vec<&str> = Vec::new();
    for language in &definition.languages {
        if !is_language(&language.code) {
            let problem = Problem::error("forms-language", Place::form("languages"));
            log.push(problem.with("found", &language.code));
        }
        if seen.contains(&language.code.as_str()) {
            let problem = Problem::error("forms-language-twice", Place::form("languages"));
            log.push(problem.with("found", &language.code));
        }
        seen.push(&language.code);
    }
    if !seen.contains(&definition.default_language.as_str()) {
        let problem = Problem::error("forms-default-language", Place::form("default_language"));
        log.push(problem.with("found", &definition.default_language));
    }
    if definition.items.is_empty() {
        log.error("forms-empty", Place::form("items"));
    }
}
