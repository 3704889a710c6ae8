//! Our five types on PostgreSQL's wire. The server infers the type of every parameter; an integer may meet any numeric one.

use std::error::Error as StdError;

use postgres::types::private::BytesMut;
use postgres::types::{FromSql, IsNull, ToSql, Type};

use crate::{Value, ValueRef};

type Failed = Box<dyn StdError + Sync + Send>;

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Failed> {
        match (self.as_ref(), ty) {
            (ValueRef::Null, _) => Ok(IsNull::Yes),
            (ValueRef::Int(number), &Type::INT8) => number.to_sql(ty, out),
            (ValueRef::Int(number), &Type::INT4) => narrow::<i32>(number, ty)?.to_sql(ty, out),
            (ValueRef::Int(number), &Type::INT2) => narrow::<i16>(number, ty)?.to_sql(ty, out),
            (ValueRef::Int(number @ 0..=1), &Type::BOOL) => (number == 1).to_sql(ty, out),
            (ValueRef::Int(number), &Type::NUMERIC) => {
                put_numeric(number, out);
                Ok(IsNull::No)
            }
            #[expect(clippy::cast_precision_loss, reason = "the column is a floating-point number")]
            (ValueRef::Int(number), &Type::FLOAT8) => (number as f64).to_sql(ty, out),
            (ValueRef::Real(number), &Type::FLOAT8) => number.to_sql(ty, out),
            (ValueRef::Text(text), &Type::TEXT | &Type::VARCHAR | &Type::BPCHAR | &Type::NAME | &Type::UNKNOWN) => {
                text.to_sql(ty, out)
            }
            (ValueRef::Blob(bytes), &Type::BYTEA) => bytes.to_sql(ty, out),
            (value, ty) => Err(format!(
                "the statement takes {ty} here, found {}; write CAST($n AS …) where the type cannot be inferred",
                value.kind()
            )
            .into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn to_sql_checked(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Failed> {
        ToSql::to_sql(self, ty, out)
    }
}

fn narrow<T: TryFrom<i64>>(number: i64, ty: &Type) -> Result<T, Failed> {
    T::try_from(number).map_err(|_| format!("the number does not fit into {ty}; write CAST($n AS BIGINT)").into())
}

/// A column as it lies in the row, or the name of a type that is none of the five.
pub(crate) struct Cell<'r>(pub(crate) Result<ValueRef<'r>, &'static str>);

impl<'r> FromSql<'r> for Cell<'r> {
    fn from_sql(ty: &Type, raw: &'r [u8]) -> Result<Self, Failed> {
        Ok(Self(Ok(match *ty {
            Type::INT8 => ValueRef::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => ValueRef::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT2 => ValueRef::Int(i16::from_sql(ty, raw)?.into()),
            Type::OID => ValueRef::Int(u32::from_sql(ty, raw)?.into()),
            Type::BOOL => ValueRef::Int(bool::from_sql(ty, raw)?.into()),
            Type::FLOAT8 => ValueRef::Real(f64::from_sql(ty, raw)?),
            Type::FLOAT4 => ValueRef::Real(f32::from_sql(ty, raw)?.into()),
            Type::NUMERIC => match numeric(raw) {
                Some(value) => value,
                None => return Ok(Self(Err("a number that is neither whole nor finite"))),
            },
            Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN => {
                ValueRef::Text(<&str>::from_sql(ty, raw)?)
            }
            Type::BYTEA => ValueRef::Blob(raw),
            Type::VOID => ValueRef::Null,
            _ => return Ok(Self(Err("another type of PostgreSQL"))),
        })))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Failed> {
        Ok(Self(Ok(ValueRef::Null)))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// NUMERIC as PostgreSQL sends it: count of digits, weight of the first, sign, scale, then digits to the base of 10,000. Sums of
/// integers come so; they are integers on SQLite.
fn numeric(raw: &[u8]) -> Option<ValueRef<'static>> {
    let mut words = raw.as_chunks::<2>().0.iter().map(|word| u16::from_be_bytes(*word));
    let (count, weight, sign, _scale) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let negative = match sign {
        0 => false,
        0x4000 => true,
        _ => return None,
    };
    let weight = i32::from(weight.cast_signed());
    let (mut whole, mut text) = (Some(0_i64), String::from("0"));
    // A number below 1/10,000 has no digits for the places before its first.
    let before = (-1 - weight).max(0);
    let digits = std::iter::repeat_n(0, before.unsigned_abs() as usize)
        .chain(words.take(count.into()).map(i64::from))
        .chain(std::iter::repeat(0));
    let weight = weight.max(-1);
    let last = before + i32::from(count) - 1;
    for (place, digit) in (0..=last.max(weight)).zip(digits) {
        if place <= weight {
            // Kept negative: the range of i64 reaches one further there.
            whole = whole.and_then(|number| number.checked_mul(10_000)?.checked_sub(digit));
            text.push_str(&format!("{digit:04}"));
        } else {
            whole = None;
            if place == weight + 1 {
                text.push('.');
            }
            text.push_str(&format!("{digit:04}"));
        }
    }
    if let Some(number) = whole.and_then(|number| if negative { Some(number) } else { number.checked_neg() }) {
        return Some(ValueRef::Int(number));
    }
    let number: f64 = text.parse().ok()?;
    Some(ValueRef::Real(if negative { -number } else { number }))
}

fn put_numeric(number: i64, out: &mut BytesMut) {
    let mut digits = Vec::new();
    let mut rest = number.unsigned_abs();
    while rest > 0 {
        digits.push((rest % 10_000) as u16);
        rest /= 10_000;
    }
    let count = digits.len() as u16;
    let sign = if number < 0 { 0x4000 } else { 0 };
    for word in [count, count.saturating_sub(1), sign, 0]
        .into_iter()
        .chain(digits.into_iter().rev())
    {
        out.extend_from_slice(&word.to_be_bytes());
    }
}
