//! Strict JSON: no member twice, no deeper than anybody needs, nothing behind the end.

use std::fmt;

use serde_json::{Deserializer, Map, Number, Value};

/// Deepest nesting.
const DEEPEST: usize = 16;

/// Why a text is not taken as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotJson {
    /// It is none. Line and column, from 1.
    Malformed { line: usize, column: usize },
    /// A member stands twice in one object.
    Twice,
    /// It is nested too deeply.
    Deep,
}

/// Reads a text.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, NotJson> {
    let mut from = Deserializer::from_slice(bytes);
    let read = serde::de::DeserializeSeed::deserialize(Strict { depth: 0 }, &mut from);
    let value = read.map_err(|error| reason(&error))?;
    from.end().map_err(|error| reason(&error))?;
    Ok(value)
}

const TWICE: &str = "a member stands twice";
const DEEP: &str = "nested too deeply";

fn reason(error: &serde_json::Error) -> NotJson {
    // Messages of ours; those of the parser name what they found, and are not passed on.
    let text = error.to_string();
    if text.starts_with(TWICE) {
        NotJson::Twice
    } else if text.starts_with(DEEP) {
        NotJson::Deep
    } else {
        NotJson::Malformed {
            line: error.line(),
            column: error.column(),
        }
    }
}

#[derive(Clone, Copy)]
struct Strict {
    depth: usize,
}

impl Strict {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= DEEPEST {
            return Err(E::custom(DEEP));
        }
        Ok(Self { depth: self.depth + 1 })
    }
}

impl<'de> serde::de::DeserializeSeed<'de> for Strict {
    type Value = Value;
    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> serde::de::Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }
    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }
    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let below = self.deeper()?;
        let mut all = Vec::new();
        while let Some(item) = items.next_element_seed(below)? {
            all.push(item);
        }
        Ok(Value::Array(all))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let below = self.deeper()?;
        let mut all = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(below)?;
            if all.insert(name, value).is_some() {
                return Err(serde::de::Error::custom(TWICE));
            }
        }
        Ok(Value::Object(all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_readers_could_take_for_two_things_is_refused() {
        assert_eq!(
            parse(br#"{"a":1,"b":{"a":2}}"#),
            Ok(serde_json::json!({"a": 1, "b": {"a": 2}}))
        );
        assert_eq!(parse(br#"{"a":1,"a":2}"#), Err(NotJson::Twice));
        assert_eq!(parse(br#"{"b":[{"a":1,"\u0061":2}]}"#), Err(NotJson::Twice));
        assert_eq!(parse("[".repeat(17).as_bytes()), Err(NotJson::Deep));
        assert!(parse(format!("{}1{}", "[".repeat(16), "]".repeat(16)).as_bytes()).is_ok());
        for bad in [
            &b"{} {}"[..],
            b"",
            b"{",
            b"nul",
            b"\xff",
            b"'a'",
            b"01",
            b"[1,]",
            b"\"\\ud800\"",
        ] {
            assert!(matches!(parse(bad), Err(NotJson::Malformed { .. })), "{bad:?}");
        }
    }
}
