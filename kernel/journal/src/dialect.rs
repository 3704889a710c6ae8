//! The few places where PostgreSQL needs other words, because there transactions run side by side.

use store::Engine;

/// Asks for the lane that this transaction appends to; `None` where there is but one, because there is one writer. On PostgreSQL a transaction takes
/// the first lane that no other holds, beginning with the one of its connection: it does not wait, and the lane's last row is most likely
/// its connection's own, so that it does not collide with a commit that its snapshot has not seen. Asked again within the transaction,
/// the answer is the same. 1635083369 is "audi" in ASCII.
pub(crate) const fn choose_lane(engine: Engine) -> Option<&'static str> {
    match engine {
        Engine::Sqlite => None,
        Engine::Postgres => Some(
            "SELECT CAST(COALESCE(
                 (SELECT lane FROM (SELECT mod(step + pg_backend_pid(), 8) AS lane FROM generate_series(0, 7) AS step) AS lanes
                  WHERE pg_try_advisory_xact_lock(1635083369, lane) LIMIT 1),
                 mod(pg_backend_pid(), 8)) AS BIGINT)",
        ),
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
