//! Row-level security: a transaction of one organisation sees no row of another, whatever its SQL says.

use super::Conn;
use crate::{Error, Kind, Tx};

/// Forces row-level security on every table that has `org_id` and lacks it. The setting is read once per statement (as a
/// sub-select), and an unset one matches nothing.
pub(crate) fn protect(tx: &mut Tx<'_>) -> Result<(), Error> {
    let tables: Vec<String> = tx.query(
        "SELECT format('%I.%I', n.nspname, c.relname)
         FROM pg_class c
         JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id' AND NOT a.attisdropped
         WHERE c.relkind IN ('r', 'p')
           AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                    AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'amparo_org'))
         ORDER BY 1",
        &[],
        |row| row.get(0),
    )?;
    for table in tables {
        tx.batch(&format!(
            "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
             ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
             DROP POLICY IF EXISTS amparo_org ON {table};
             CREATE POLICY amparo_org ON {table} USING (
                 (SELECT current_setting('app.org', true) = 'server')
                 OR org_id = (SELECT CASE WHEN current_setting('app.org', true) ~ '^[0-9a-f]{{32}}$'
                                          THEN decode(current_setting('app.org', true), 'hex') END))"
        ))?;
    }
    Ok(())
}

/// An error if the role that connects is above row-level security.
pub(super) fn refuse_bypass(conn: &mut Conn) -> Result<(), Error> {
    let mut above = false;
    conn.each(
        "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user",
        &[],
        |row| {
            above = row.try_get(0).unwrap_or(true);
            true
        },
    )?;
    if !above {
        return Ok(());
    }
    Err(Error::new(
        Kind::Open,
        "the database role bypasses row-level security; connect as a role that owns the database and has neither SUPERUSER nor BYPASSRLS",
    ))
}
