//! The few places where PostgreSQL needs other words, because there transactions run side by side.

use store::Engine;

/// The lane that this transaction appends to, with its head locked until the commit. SQLite has one writer and so one lane. On PostgreSQL the
/// transaction's number chooses: it stays the same within a transaction, so that a transaction never waits for two lanes.
pub(crate) const fn lane_head(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "SELECT lane, seq, hash FROM audit_head WHERE lane = 0",
        Engine::Postgres => {
            "SELECT lane, seq, hash FROM audit_head
             WHERE lane = mod(txid_current(), (SELECT COUNT(*) FROM audit_head)) FOR UPDATE"
        }
    }
}

/// To be put behind a SELECT that picks a row to work on: rows that another transaction has picked are passed over.
pub(crate) const fn skip_locked(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "",
        Engine::Postgres => " FOR UPDATE SKIP LOCKED",
    }
}

/// To be put behind a SELECT whose row must not change before the commit.
pub(crate) const fn for_update(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "",
        Engine::Postgres => " FOR UPDATE",
    }
}
