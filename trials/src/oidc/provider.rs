//! The identity provider on trial with the program: `oidc-provider` from npm, as a child process (tests/oidc).

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;

/// The program's secret at the provider.
pub(super) const SECRET: &str = "a-secret-of-a-trial-c1a5e0";

/// A provider that runs.
pub(super) struct Provider {
    child: Child,
    /// `127.0.0.1:4711`.
    pub(super) host: String,
}

/// A port of the loopback that nobody has at this moment.
pub(super) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Provider {
    /// Starts it; `folder` is tests/oidc, with its packages installed.
    pub(super) fn start(folder: &Path, port: u16, back: &str) -> Result<Self> {
        let mut child = Command::new("node")
            .args(["provider.mjs", &port.to_string(), back, SECRET])
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start node")?;
        let said = child.stdout.take().context("no standard output")?;
        let mut lines = BufReader::new(said).lines().map_while(Result::ok);
        if !lines.any(|line| line.starts_with("listening ")) {
            let _ = child.kill();
            let _ = child.wait();
            bail!(
                "the provider did not start; are its packages installed (npm ci in {})?",
                folder.display()
            );
        }
        // It may go on talking; nobody needs to hear.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self {
            child,
            host: format!("127.0.0.1:{port}"),
        })
    }

    /// Says whom it signs in from now on, and how.
    pub(super) fn sign_in_as(&self, who: &str, amr: &[&str]) -> Result<()> {
        self.tell(&json!({ "who": who, "amr": amr, "deny": false, "wrong": null }))
    }

    /// Another order: see provider.mjs.
    pub(super) fn tell(&self, order: &Value) -> Result<()> {
        let answer = Browser::at(&self.host).send("/control", "application/json", order.to_string().as_bytes())?;
        ensure!(answer.page == "done", "the provider does not obey: {}", answer.page);
        Ok(())
    }

    pub(super) fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.stop();
    }
}
