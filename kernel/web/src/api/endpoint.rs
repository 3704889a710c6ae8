//! One endpoint: address, rule, what it takes, what it answers, and who does it. The rule is an argument: there is no endpoint
//! without one.

use std::sync::Arc;

use serde_json::Value;

use super::schema::{self, MOST_CURSOR, Schema};
use super::{Answer, Call, Refused};
use crate::{Incoming, Method, Rule};

/// Where all endpoints stand; a later version stands beside it.
pub const BASE: &str = "/api/v1";
/// Most bytes of a JSON body, unless an endpoint says otherwise.
pub const JSON_LIMIT: usize = 1024 * 1024;
/// Entries of a page of a list, unless the caller asks for fewer or more.
pub const PAGE: usize = 50;
/// Most entries of a page of a list.
pub const MOST_PAGE: usize = 200;

/// A parameter of the address.
#[derive(Debug, Clone)]
pub(crate) struct Query {
    pub(crate) name: &'static str,
    pub(crate) schema: Schema,
}

/// What a body is.
#[derive(Debug, Clone)]
pub(crate) enum Takes {
    Nothing,
    Json(Schema),
    /// A file of at most so many bytes, of one of these media types.
    File(usize, &'static [&'static str]),
}

/// What an answer is.
#[derive(Debug, Clone)]
pub(crate) enum Gives {
    Nothing,
    Json(Schema),
    File(&'static str),
}

/// Everything about an endpoint but who does it: for the document and for the gate.
#[derive(Debug, Clone)]
pub struct Operation {
    pub(crate) method: Method,
    pub(crate) path: &'static str,
    pub(crate) rule: Rule,
    pub(crate) summary: &'static str,
    pub(crate) about: &'static str,
    pub(crate) queries: Vec<Query>,
    pub(crate) takes: Takes,
    pub(crate) example: Option<Value>,
    pub(crate) status: u16,
    pub(crate) gives: Gives,
    /// Whether a change names the version that it was made from.
    pub(crate) versioned: bool,
    /// Whether the caller may say by a key that it is to be done once.
    pub(crate) once: bool,
}

impl Operation {
    /// Method.
    pub fn method(&self) -> Method {
        self.method
    }

    /// Pattern of the path.
    pub fn path(&self) -> &'static str {
        self.path
    }

    /// A body that it takes.
    pub fn example(&self) -> Option<&Value> {
        self.example.as_ref()
    }

    /// What of its example it would not take: for tests.
    pub fn wrong_example(&self) -> Vec<String> {
        let wrong = self.body().zip(self.example.as_ref());
        let wrong = wrong
            .map(|(schema, example)| schema.problems(example))
            .unwrap_or_default();
        wrong
            .into_iter()
            .map(|wrong| {
                format!(
                    "{} {}: {} {}",
                    self.method, self.path, wrong.pointer, wrong.problem.message
                )
            })
            .collect()
    }

    /// Whether it wants to know which version of the record a change was made from.
    pub fn is_versioned(&self) -> bool {
        self.versioned
    }

    /// Most bytes of a body.
    pub(crate) fn limit(&self) -> usize {
        match &self.takes {
            Takes::Nothing => 0,
            Takes::Json(_) => JSON_LIMIT,
            Takes::File(bytes, _) => *bytes,
        }
    }

    pub(crate) fn body(&self) -> Option<&Schema> {
        match &self.takes {
            Takes::Json(schema) => Some(schema),
            _ => None,
        }
    }
}

pub(crate) type Does<S> = Arc<dyn Fn(&S, &Call) -> Result<Answer, Refused> + Send + Sync>;
pub(crate) type Receives<S> = Arc<dyn Fn(&S, &Call, Incoming) -> Result<Answer, Refused> + Send + Sync>;

/// Who does it.
pub(crate) enum Run<S> {
    Call(Does<S>),
    File(Receives<S>),
}

/// An endpoint.
pub struct Endpoint<S> {
    pub(crate) operation: Operation,
    pub(crate) run: Run<S>,
}

/// An endpoint that nobody does yet.
#[derive(Debug, Clone)]
#[must_use]
pub struct Draft(Operation);

/// An endpoint that tells something.
pub fn get(path: &'static str, rule: Rule, summary: &'static str) -> Draft {
    draft(Method::Get, path, rule, summary)
}

/// An endpoint that does something, or tells what must not be asked for in an address.
pub fn post(path: &'static str, rule: Rule, summary: &'static str) -> Draft {
    draft(Method::Post, path, rule, summary)
}

/// An endpoint that changes parts of a record; what is not sent stays.
pub fn patch(path: &'static str, rule: Rule, summary: &'static str) -> Draft {
    draft(Method::Patch, path, rule, summary)
}

fn draft(method: Method, path: &'static str, rule: Rule, summary: &'static str) -> Draft {
    Draft(Operation {
        method,
        path,
        rule,
        summary,
        about: "",
        queries: Vec::new(),
        takes: Takes::Nothing,
        example: None,
        status: 204,
        gives: Gives::Nothing,
        versioned: false,
        once: false,
    })
}

impl Draft {
    /// More about it, for the document.
    pub fn about(mut self, about: &'static str) -> Self {
        self.0.about = about;
        self
    }

    /// It takes a parameter in the address: a code, an identifier or a date, never what a person is called.
    pub fn query(mut self, name: &'static str, schema: Schema) -> Self {
        self.0.queries.push(Query { name, schema });
        self
    }

    /// It answers page by page.
    pub fn pages(self) -> Self {
        let most = i64::try_from(MOST_PAGE).unwrap_or(i64::MAX);
        self.query(
            "limit",
            schema::whole(1, most).about("Entries of a page; 50 if not said."),
        )
        .query(
            "cursor",
            schema::text(MOST_CURSOR).about("What the page before gave as `next`."),
        )
    }

    /// It takes JSON of this shape; the example works.
    pub fn takes(mut self, schema: Schema, example: Value) -> Self {
        self.0.takes = Takes::Json(schema);
        self.0.example = Some(example);
        self
    }

    /// It takes a file.
    pub fn takes_file(mut self, most: usize, kinds: &'static [&'static str]) -> Self {
        self.0.takes = Takes::File(most, kinds);
        self
    }

    /// It answers 200 with this.
    pub fn gives(mut self, schema: Schema) -> Self {
        (self.0.status, self.0.gives) = (200, Gives::Json(schema));
        self
    }

    /// It makes a record and answers 201 with this.
    pub fn makes(mut self, schema: Schema) -> Self {
        (self.0.status, self.0.gives) = (201, Gives::Json(schema));
        self
    }

    /// It has work done later and answers 202 with this.
    pub fn begins(mut self, schema: Schema) -> Self {
        (self.0.status, self.0.gives) = (202, Gives::Json(schema));
        self
    }

    /// It answers 200 with a file of this media type.
    pub fn gives_file(mut self, kind: &'static str) -> Self {
        (self.0.status, self.0.gives) = (200, Gives::File(kind));
        self
    }

    /// A change names the version that it was made from, in `If-Match`.
    pub fn versioned(mut self) -> Self {
        self.0.versioned = true;
        self
    }

    /// The caller may send a key, so that what is sent twice is done once.
    pub fn once(mut self) -> Self {
        self.0.once = true;
        self
    }

    /// Who does it, on a thread where it may block.
    pub fn run<S>(self, does: impl Fn(&S, &Call) -> Result<Answer, Refused> + Send + Sync + 'static) -> Endpoint<S> {
        Endpoint {
            operation: self.0,
            run: Run::Call(Arc::new(does)),
        }
    }

    /// Who takes the file, on a thread where it may block. It must not keep anything before it has seen the end of the file.
    pub fn receive<S>(
        self,
        takes: impl Fn(&S, &Call, Incoming) -> Result<Answer, Refused> + Send + Sync + 'static,
    ) -> Endpoint<S> {
        Endpoint {
            operation: self.0,
            run: Run::File(Arc::new(takes)),
        }
    }
}
