//! What PostgreSQL says, without the values that its messages may quote.

use std::error::Error as StdError;

use postgres::error::{DbError, SqlState};

use crate::{Error, Kind};

/// Maps a failure of the driver. The server's details quote values ("Key (code)=(…) already exists"), and so may its
/// messages: only names and codes are kept, and the message where it can only speak of the statement's own text.
pub(super) fn failed(error: postgres::Error) -> Error {
    let Some(said) = error.as_db_error() else {
        return of_driver(&error);
    };
    let kind = kind(said.code());
    let mut what = format!("PostgreSQL: {} ({})", name(kind, said), said.code().code());
    for (label, text) in [
        ("table", said.table()),
        ("column", said.column()),
        ("constraint", said.constraint()),
    ] {
        if let Some(text) = text {
            what.push_str(&format!(", {label} {text}"));
        }
    }
    let column = said
        .table()
        .zip(said.column())
        .map(|(table, column)| format!("{table}.{column}"));
    Error::new(kind, what).constrained_by(said.constraint().or(column.as_deref()))
}

fn kind(code: &SqlState) -> Kind {
    match *code {
        SqlState::UNIQUE_VIOLATION => Kind::Unique,
        SqlState::FOREIGN_KEY_VIOLATION => Kind::ForeignKey,
        SqlState::NOT_NULL_VIOLATION => Kind::NotNull,
        SqlState::CHECK_VIOLATION => Kind::Check,
        SqlState::T_R_SERIALIZATION_FAILURE | SqlState::T_R_DEADLOCK_DETECTED => Kind::Serialization,
        SqlState::LOCK_NOT_AVAILABLE => Kind::Busy,
        SqlState::DISK_FULL => Kind::Full,
        SqlState::READ_ONLY_SQL_TRANSACTION => Kind::ReadOnly,
        SqlState::ADMIN_SHUTDOWN
        | SqlState::CRASH_SHUTDOWN
        | SqlState::CANNOT_CONNECT_NOW
        | SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT
        | SqlState::TOO_MANY_CONNECTIONS => Kind::Disconnected,
        _ => match code.code().get(..2) {
            // A value that its column does not take.
            Some("22") => Kind::Check,
            Some("28" | "3D") => Kind::Open,
            Some("42") => Kind::Statement,
            Some("08") => Kind::Disconnected,
            _ => Kind::Other,
        },
    }
}

fn name(kind: Kind, said: &DbError) -> &str {
    match kind {
        Kind::Unique => "these values are already there",
        Kind::ForeignKey => "a row refers to one that does not exist, or is still referred to",
        Kind::NotNull => "a value is missing",
        Kind::Check => "a column or constraint does not take the value",
        // These speak of names, rights and settings.
        _ if kind != Kind::Other => said.message(),
        // Row-level security, among others: 42501 is a Statement, the rest is named by its code.
        _ => "the statement failed",
    }
}

fn of_driver(error: &postgres::Error) -> Error {
    let mut what = error.to_string();
    let mut broken = error.is_closed();
    let mut source = error.source();
    while let Some(cause) = source {
        what.push_str(&format!(": {cause}"));
        broken |= cause.is::<std::io::Error>();
        source = cause.source();
    }
    let kind = if broken { Kind::Disconnected } else { Kind::Statement };
    Error::new(kind, format!("PostgreSQL: {what}"))
}
