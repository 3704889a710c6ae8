//! The few places where PostgreSQL needs other words, because there transactions run side by side.

use store::Engine;

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
