//! The SQL of this context.

pub(crate) mod batches;
pub(crate) mod records;
pub(crate) mod releases;
pub(crate) mod sets;

use ::store::{Error, Row};

fn count(row: &Row<'_>, at: usize) -> Result<u64, Error> {
    Ok(u64::try_from(row.get::<i64>(at)?).unwrap_or(0))
}

fn int(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
