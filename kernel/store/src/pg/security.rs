//! Row-level security: a transaction of one organisation sees no row of another, whatever its SQL says.

use super::Conn;
use crate::{Error, Kind, Tx, params};

/// Tables with `org_id` and without forced row-level security.
const UNPROTECTED: &str = "FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id' AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p')
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'amparo_org'))";

/// Forces row-level security on every table that has `org_id` and lacks it. The setting is read once per statement (as a
/// sub-select), and an unset one matches nothing.
pub(super) fn protect(tx: &mut Tx<'_>) -> Result<(), Error> {
    let tables: Vec<String> = tx.query(
        &format!("SELECT format('%I.%I', n.nspname, c.relname) {UNPROTECTED} ORDER BY 1"),
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

/// Gives the role of the program what it needs to work with rows, and nothing else: no table of its own, no change of one.
pub(super) fn grant(tx: &mut Tx<'_>, role: &str) -> Result<(), Error> {
    let wanted: Vec<String> = tx.query(
        "SELECT format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), CAST($1 AS TEXT))
         WHERE NOT has_schema_privilege(CAST($1 AS TEXT), current_schema(), 'USAGE')
         UNION ALL
         SELECT format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I.%I TO %I', n.nspname, c.relname, CAST($1 AS TEXT))
         FROM pg_class c
         JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
         WHERE c.relkind IN ('r', 'p')
           AND NOT (has_table_privilege(CAST($1 AS TEXT), c.oid, 'SELECT') AND has_table_privilege(CAST($1 AS TEXT), c.oid, 'INSERT')
                    AND has_table_privilege(CAST($1 AS TEXT), c.oid, 'UPDATE') AND has_table_privilege(CAST($1 AS TEXT), c.oid, 'DELETE'))",
        &params![role],
        |row| row.get(0),
    )?;
    wanted.iter().try_for_each(|grant| tx.batch(grant))
}

/// How the walls between organisations stand in a PostgreSQL database.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Walls {
    /// The role that the program works as.
    pub role: String,
    /// Whether that role owns tables, or may become who does: row-level security binds it all the same, but it could take it down.
    pub owns_tables: bool,
    /// Tables with `org_id` and without forced row-level security; none in a database that was migrated.
    pub open: Vec<String>,
}

impl Walls {
    pub(super) fn read(tx: &mut Tx<'_>) -> Result<Self, Error> {
        let about: Option<(String, bool)> = tx.one(
            "SELECT CAST(current_user AS TEXT), EXISTS (
                 SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
                 WHERE c.relkind IN ('r', 'p') AND pg_has_role(current_user, c.relowner, 'MEMBER'))",
            &[],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let (role, owns_tables) = about.unwrap_or_default();
        let open = tx.query(&format!("SELECT c.relname {UNPROTECTED} ORDER BY 1"), &[], |row| {
            row.get(0)
        })?;
        Ok(Self {
            role,
            owns_tables,
            open,
        })
    }
}

/// An error if the role that connects is above row-level security, or may become one that is.
pub(super) fn refuse_bypass(conn: &mut Conn) -> Result<(), Error> {
    let mut above = false;
    conn.each(
        "SELECT EXISTS (SELECT 1 FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND pg_has_role(current_user, oid, 'MEMBER'))",
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
        "the database role bypasses row-level security; connect as a role that has neither SUPERUSER nor BYPASSRLS, and is no member of \
         one that has",
    ))
}

/// Whether the role that connects may change tables.
pub(super) fn may_migrate(conn: &mut Conn) -> Result<bool, Error> {
    let mut may = false;
    conn.each(
        "SELECT coalesce(has_schema_privilege(current_user, current_schema(), 'CREATE'), false) AND coalesce(
             (SELECT pg_has_role(current_user, c.relowner, 'MEMBER') FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
              WHERE c.relname = 'store_migration' AND c.relkind = 'r'), true)",
        &[],
        |row| {
            may = row.try_get(0).unwrap_or(false);
            true
        },
    )?;
    Ok(may)
}
