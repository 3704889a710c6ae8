//! PostgreSQL.

use crate::{Error, Kind, Value, ValueRef};

pub(crate) struct Conn;

impl Conn {
    pub(crate) fn execute(&mut self, _: &str, _: &[Value]) -> Result<u64, Error> {
        Err(Error::new(Kind::Open, "not yet"))
    }
    pub(crate) fn execute_many<P: AsRef<[Value]>>(
        &mut self,
        _: &str,
        _: impl IntoIterator<Item = P>,
    ) -> Result<u64, Error> {
        Err(Error::new(Kind::Open, "not yet"))
    }
    pub(crate) fn each(&mut self, _: &str, _: &[Value], _: impl FnMut(&postgres::Row) -> bool) -> Result<u64, Error> {
        Err(Error::new(Kind::Open, "not yet"))
    }
    pub(crate) fn batch(&mut self, _: &str) -> Result<(), Error> {
        Err(Error::new(Kind::Open, "not yet"))
    }
}

pub(crate) fn value(_: &postgres::Row, _: usize) -> Option<Result<ValueRef<'_>, &'static str>> {
    None
}
