//! The shape of what is sent and of what goes back. One description does three things: it judges what arrives, it is compared with
//! every answer in a development build, and it is printed into the OpenAPI document.

use serde_json::{Map, Value, json};

use super::check;

/// A shape.
#[derive(Debug, Clone)]
pub struct Schema {
    pub(crate) kind: Kind,
    pub(crate) about: String,
    /// Under this name it stands in the document once, and is referred to elsewhere.
    pub(crate) name: Option<&'static str>,
    pub(crate) or_null: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Text {
        least: usize,
        most: usize,
        format: Format,
    },
    Code(Vec<String>),
    Whole {
        least: i64,
        most: i64,
    },
    Flag,
    List {
        of: Box<Schema>,
        most: usize,
    },
    Object {
        members: Vec<Member>,
        /// The shape of members of any other name.
        others: Option<Box<Schema>>,
    },
    Either(Vec<Schema>),
    Any,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Free,
    Id,
    Day,
    Date,
    Time,
}

#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) schema: Schema,
    pub(crate) needed: bool,
}

const fn of(kind: Kind) -> Schema {
    Schema {
        kind,
        about: String::new(),
        name: None,
        or_null: false,
    }
}

const fn formed(format: Format, least: usize, most: usize) -> Schema {
    of(Kind::Text { least, most, format })
}

/// Text of at most so many characters.
pub const fn text(most: usize) -> Schema {
    formed(Format::Free, 0, most)
}

/// Text of so many characters.
pub const fn text_between(least: usize, most: usize) -> Schema {
    formed(Format::Free, least, most)
}

/// An identifier.
pub const fn id() -> Schema {
    formed(Format::Id, 36, 36)
}

/// A whole day, `YYYY-MM-DD`.
pub const fn day() -> Schema {
    formed(Format::Day, 10, 10)
}

/// A date of which the day, or day and month, may not be known: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`.
pub const fn date() -> Schema {
    formed(Format::Date, 4, 10)
}

/// A point in time, RFC 3339 in UTC.
pub const fn time() -> Schema {
    formed(Format::Time, 20, 32)
}

/// One of these codes.
pub fn code<C: Into<String>>(codes: impl IntoIterator<Item = C>) -> Schema {
    of(Kind::Code(codes.into_iter().map(Into::into).collect()))
}

/// A whole number.
pub const fn whole(least: i64, most: i64) -> Schema {
    of(Kind::Whole { least, most })
}

/// A number of things.
pub const fn count() -> Schema {
    whole(0, i64::MAX)
}

/// Yes or no.
pub const fn flag() -> Schema {
    of(Kind::Flag)
}

/// At most so many of the same shape.
pub fn list(of_these: Schema, most: usize) -> Schema {
    of(Kind::List {
        of: Box::new(of_these),
        most,
    })
}

/// One of several shapes.
pub const fn either(shapes: Vec<Schema>) -> Schema {
    of(Kind::Either(shapes))
}

/// Anything that is JSON: only for what another standard shapes.
pub const fn any() -> Schema {
    of(Kind::Any)
}

/// An object without members yet.
pub const fn object() -> Schema {
    of(Kind::Object {
        members: Vec::new(),
        others: None,
    })
}

/// An object whose members have any names and all one shape.
pub fn map_of(shape: Schema) -> Schema {
    of(Kind::Object {
        members: Vec::new(),
        others: Some(Box::new(shape)),
    })
}

/// A page of a list: its entries and, if there are more, the cursor of the next page.
pub fn page_of(entry: Schema, most: usize) -> Schema {
    object().needs("items", list(entry, most)).needs(
        "next",
        text(MOST_CURSOR)
            .or_null()
            .about("Cursor of the next page; null on the last."),
    )
}

/// Longest cursor, in characters.
pub(crate) const MOST_CURSOR: usize = 300;

impl Schema {
    /// What it means, for the document.
    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Printed once under this name, and referred to everywhere else.
    #[must_use]
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = Some(name);
        self
    }

    /// Or `null`.
    #[must_use]
    pub const fn or_null(mut self) -> Self {
        self.or_null = true;
        self
    }

    /// An object with a member that must be there.
    #[must_use]
    pub fn needs(self, name: impl Into<String>, schema: Schema) -> Self {
        self.member(name.into(), schema, true)
    }

    /// An object with a member that may be there.
    #[must_use]
    pub fn may(self, name: impl Into<String>, schema: Schema) -> Self {
        self.member(name.into(), schema, false)
    }

    fn member(mut self, name: String, schema: Schema, needed: bool) -> Self {
        if let Kind::Object { members, .. } = &mut self.kind {
            members.push(Member { name, schema, needed });
        }
        self
    }

    /// What of a value is not of this shape.
    pub(crate) fn problems(&self, value: &Value) -> Vec<check::Wrong> {
        let mut found = Vec::new();
        check::check(self, value, &mut String::new(), &mut found);
        found
    }

    /// Where in an object of this shape a member of that name stands, as a JSON Pointer.
    pub(crate) fn pointer_to(&self, name: &str) -> Option<String> {
        match &self.kind {
            Kind::Object { members, .. } => {
                if members.iter().any(|member| member.name == name) {
                    return Some(format!("/{}", check::escaped(name)));
                }
                members.iter().find_map(|member| {
                    let below = member.schema.pointer_to(name)?;
                    Some(format!("/{}{below}", check::escaped(&member.name)))
                })
            }
            _ => None,
        }
    }

    /// As JSON Schema; what has a name goes into `named` and is referred to.
    pub(crate) fn print(&self, named: &mut Map<String, Value>) -> Value {
        let Some(name) = self.name else {
            return self.whole(named);
        };
        if !named.contains_key(name) {
            // First, so that a shape that contains itself ends.
            named.insert(name.to_owned(), Value::Null);
            let own = Self {
                or_null: false,
                ..self.clone()
            }
            .whole(named);
            named.insert(name.to_owned(), own);
        }
        let reference = json!({ "$ref": format!("#/components/schemas/{name}") });
        if self.or_null {
            json!({ "anyOf": [reference, { "type": "null" }] })
        } else {
            reference
        }
    }

    fn whole(&self, named: &mut Map<String, Value>) -> Value {
        let mut out = match &self.kind {
            Kind::Text { least, most, format } => printed_text(*least, *most, *format),
            Kind::Code(codes) => json!({ "type": "string", "enum": codes }),
            Kind::Whole { least, most } => {
                let mut out = json!({ "type": "integer", "format": "int64", "minimum": least });
                if *most < i64::MAX {
                    put(&mut out, "maximum", json!(most));
                }
                out
            }
            Kind::Flag => json!({ "type": "boolean" }),
            Kind::List { of, most } => json!({ "type": "array", "items": of.print(named), "maxItems": most }),
            Kind::Object { members, others } => printed_object(members, others.as_deref(), named),
            Kind::Either(shapes) => {
                let all: Vec<Value> = shapes.iter().map(|shape| shape.print(named)).collect();
                json!({ "anyOf": all })
            }
            Kind::Any => json!({}),
        };
        if self.or_null {
            allow_null(&mut out);
        }
        if !self.about.is_empty() {
            put(&mut out, "description", json!(self.about));
        }
        out
    }
}

fn printed_text(least: usize, most: usize, format: Format) -> Value {
    match format {
        Format::Free if least > 0 => json!({ "type": "string", "minLength": least, "maxLength": most }),
        Format::Free => json!({ "type": "string", "maxLength": most }),
        Format::Id => json!({ "type": "string", "format": "uuid" }),
        Format::Day => json!({ "type": "string", "format": "date" }),
        Format::Date => json!({ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }),
        Format::Time => json!({ "type": "string", "format": "date-time" }),
    }
}

fn printed_object(members: &[Member], others: Option<&Schema>, named: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for member in members {
        properties.insert(member.name.clone(), member.schema.print(named));
    }
    let needed: Vec<&str> = members
        .iter()
        .filter(|member| member.needed)
        .map(|member| member.name.as_str())
        .collect();
    let mut out = json!({ "type": "object" });
    if !properties.is_empty() {
        put(&mut out, "properties", Value::Object(properties));
    }
    if !needed.is_empty() {
        put(&mut out, "required", json!(needed));
    }
    put(
        &mut out,
        "additionalProperties",
        others.map_or(Value::Bool(false), |shape| shape.print(named)),
    );
    out
}

/// Sets a member of an object.
pub(crate) fn put(object: &mut Value, name: &str, value: Value) {
    if let Some(members) = object.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

fn allow_null(out: &mut Value) {
    let Some(shape) = out.as_object_mut() else { return };
    if let Some(Value::Array(all)) = shape.get_mut("anyOf") {
        all.push(json!({ "type": "null" }));
        return;
    }
    if let Some(Value::Array(codes)) = shape.get_mut("enum") {
        codes.push(Value::Null);
    }
    if let Some(kind) = shape.get("type").cloned() {
        shape.insert("type".to_owned(), json!([kind, "null"]));
    }
}
