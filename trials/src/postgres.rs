//! Databases on the PostgreSQL server that `cargo xtask` starts, made and dropped with its own `psql`: a driver is the store's alone.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// Address of a server whose role may create databases and is no superuser.
const ADDRESS: &str = "AMPARO_TEST_POSTGRES";
/// Folder of `psql`, if it is not on the path.
const PROGRAMS: &str = "AMPARO_POSTGRES_BIN";

/// A fresh database, dropped with this value.
pub struct Database {
    server: String,
    name: String,
}

impl Database {
    /// Makes one; `purpose` is part of its name.
    ///
    /// # Errors
    /// Without a server, or when it refuses.
    pub fn new(purpose: &str) -> Result<Self> {
        let server = std::env::var(ADDRESS)
            .with_context(|| format!("no PostgreSQL: run through `cargo xtask`, or set {ADDRESS}"))?;
        let name = format!("amparo_trial_{}_{purpose}", std::process::id());
        ask(&server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))?;
        ask(
            &server,
            &format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"),
        )?;
        Ok(Self { server, name })
    }

    /// What the server does before it acknowledges.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub fn durability(&self) -> Result<String> {
        let sql = "SELECT 'fsync ' || current_setting('fsync') || ', full_page_writes ' || current_setting('full_page_writes')";
        ask(&self.url(), sql)
    }

    /// Its address, with the password.
    pub fn url(&self) -> String {
        let (authority, _) = self.server.rsplit_once('/').unwrap_or((&self.server, ""));
        format!("{authority}/{}", self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // The server goes with the run; one database left behind hinders nobody.
        let _ = ask(
            &self.server,
            &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name),
        );
    }
}

fn ask(server: &str, sql: &str) -> Result<String> {
    let psql =
        std::env::var_os(PROGRAMS).map_or_else(|| PathBuf::from("psql"), |folder| PathBuf::from(folder).join("psql"));
    let output = Command::new(psql)
        .args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", server, "-c", sql])
        .output()
        .context("cannot start psql")?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    bail!("psql: {}", String::from_utf8_lossy(&output.stderr).trim())
}
