//! One synchronous transaction over SQLite and PostgreSQL; the only crate that knows a driver.
