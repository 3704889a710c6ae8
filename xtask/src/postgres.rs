//! A throw-away PostgreSQL for one run: its own folder, its own port, gone at the end.

use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::needs;
use crate::process::ask;

const PREFIX: &str = "amparo-test-postgres-";
/// The role of the tests. No superuser: row-level security does not bind superusers, so a test with one would prove nothing.
const ROLE: &str = "amparo_test";
/// The role that the program works as in the tests: it owns nothing.
const PROGRAM: &str = "amparo_test_program";

/// A running server. Stopped and removed when dropped.
pub(crate) struct Cluster {
    bin: PathBuf,
    folder: PathBuf,
    server: Child,
    port: u16,
    password: String,
    owner: Option<Owner>,
}

/// The system user that runs the server when we are root, because PostgreSQL refuses to run as root.
#[derive(Debug, Clone, Copy)]
struct Owner {
    uid: u32,
    gid: u32,
}

impl Cluster {
    /// Makes a cluster and starts it. `fsync` is off: nobody needs the data after the run.
    pub(crate) fn start() -> Result<Self> {
        Self::start_with(&[
            "-F",
            "-c",
            "full_page_writes=off",
            "-c",
            "synchronous_commit=off",
            "-c",
            "shared_buffers=64MB",
        ])
    }

    /// The same with the server's own settings, as it would be run for people: what it acknowledges is on the disk.
    pub(crate) fn durable() -> Result<Self> {
        Self::start_with(&[])
    }

    fn start_with(settings: &[&str]) -> Result<Self> {
        sweep();
        let bin = needs::postgres_folder().context("no PostgreSQL server found")?;
        let owner = owner()?;
        let folder = std::env::temp_dir().join(format!("{PREFIX}{}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        let password = password()?;
        let made = make(&bin, &folder, owner, &password).and_then(|()| launch(&bin, &folder, owner, settings));
        let (server, port) = match made {
            Ok(made) => made,
            Err(error) => {
                let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
                let _ = fs::remove_dir_all(&folder);
                return Err(error.context(log));
            }
        };
        let cluster = Self {
            bin,
            folder,
            server,
            port,
            password,
            owner,
        };
        cluster.create_role()?;
        Ok(cluster)
    }

    /// The address for `AMPARO_TEST_POSTGRES`; its role may create databases and nothing more.
    pub(crate) fn url(&self) -> String {
        format!("postgres://{ROLE}:{}@127.0.0.1:{}/postgres", self.password, self.port)
    }

    /// The address for `AMPARO_TEST_POSTGRES_PROGRAM`; its role may sign in and owns nothing.
    pub(crate) fn program_url(&self) -> String {
        format!(
            "postgres://{PROGRAM}:{}@127.0.0.1:{}/postgres",
            self.password, self.port
        )
    }

    fn create_role(&self) -> Result<()> {
        // Who drops a test's database has to end the sessions of the program in it.
        let sql = format!(
            "CREATE ROLE {ROLE} LOGIN CREATEDB PASSWORD '{0}'; CREATE ROLE {PROGRAM} LOGIN PASSWORD '{0}'; GRANT {PROGRAM} TO {ROLE}",
            self.password
        );
        let output = as_owner(&self.bin.join("psql"), self.owner)
            .args([
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-U",
                "postgres",
                "-d",
                "postgres",
                "-h",
            ])
            .arg(&self.folder)
            .args(["-p", &self.port.to_string(), "-c", &sql])
            .output()
            .context("cannot start psql")?;
        if !output.status.success() {
            bail!(
                "cannot create the role of the tests: {}",
                String::from_utf8_lossy(&output.stderr).trim()
            );
        }
        Ok(())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        stop(&self.bin, &self.folder, self.owner);
        if !matches!(self.server.try_wait(), Ok(Some(_))) {
            let _ = self.server.kill();
            let _ = self.server.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn make(bin: &Path, folder: &Path, owner: Option<Owner>, password: &str) -> Result<()> {
    let secret = folder.join("password");
    fs::write(&secret, password)?;
    give(folder, owner)?;
    give(&secret, owner)?;
    let output = as_owner(&bin.join("initdb"), owner)
        .args([
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "--auth-local=trust",
            "--auth-host=password",
        ])
        .arg("--pwfile")
        .arg(&secret)
        .arg("-D")
        .arg(folder.join("data"))
        .output()
        .context("cannot start initdb")?;
    if !output.status.success() {
        bail!("initdb failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}

/// Starts the server. A free port may be taken by somebody else before the server binds it: then another is tried.
fn launch(bin: &Path, folder: &Path, owner: Option<Owner>, settings: &[&str]) -> Result<(Child, u16)> {
    for _ in 0..5 {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let log = fs::File::create(folder.join("log"))?;
        let mut server = as_owner(&bin.join("postgres"), owner)
            .arg("-D")
            .arg(folder.join("data"))
            .arg("-k")
            .arg(folder)
            .args(["-h", "127.0.0.1", "-p", &port.to_string()])
            .args(settings)
            .args(["-c", "max_connections=200", "-c", "log_min_messages=fatal"])
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("cannot start postgres")?;
        if ready(bin, folder, port, &mut server) {
            return Ok((server, port));
        }
        let _ = server.kill();
        let _ = server.wait();
    }
    bail!("PostgreSQL does not start");
}

fn ready(bin: &Path, folder: &Path, port: u16, server: &mut Child) -> bool {
    let deadline = Instant::now() + Duration::from_secs(30);
    let folder = folder.display().to_string();
    while Instant::now() < deadline && matches!(server.try_wait(), Ok(None)) {
        let port = port.to_string();
        let question = [
            "-X", "-q", "-U", "postgres", "-d", "postgres", "-h", &folder, "-p", &port, "-c", "SELECT 1",
        ];
        if ask(bin.join("psql"), &question).is_some() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    false
}

fn stop(bin: &Path, folder: &Path, owner: Option<Owner>) {
    let _ = as_owner(&bin.join("pg_ctl"), owner)
        .args(["stop", "-s", "-m", "immediate", "-D"])
        .arg(folder.join("data"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
}

/// Removes what earlier runs left behind when they were killed.
fn sweep() {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(maker) = name.strip_prefix(PREFIX) else {
            continue;
        };
        if ask("kill", &["-0", maker]).is_none() {
            if let (Some(bin), Ok(owner)) = (needs::postgres_folder(), owner()) {
                stop(&bin, &entry.path(), owner);
            }
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn password() -> Result<String> {
    let mut bytes = [0; 16];
    fs::File::open("/dev/urandom")
        .and_then(|mut file| file.read_exact(&mut bytes))
        .context("cannot read /dev/urandom")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn owner() -> Result<Option<Owner>> {
    if !needs::is_root() {
        return Ok(None);
    }
    for name in ["postgres", "nobody"] {
        if let (Some(uid), Some(gid)) = (ask("id", &["-u", name]), ask("id", &["-g", name])) {
            return Ok(Some(Owner {
                uid: uid.parse()?,
                gid: gid.parse()?,
            }));
        }
    }
    bail!(
        "PostgreSQL refuses to run as root and neither `postgres` nor `nobody` exists: run the tests as another user"
    );
}

#[cfg(unix)]
fn as_owner(program: &Path, owner: Option<Owner>) -> Command {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new(program);
    // The folder we stand in may be closed to that user.
    command.current_dir(std::env::temp_dir());
    if let Some(owner) = owner {
        command.uid(owner.uid).gid(owner.gid);
    }
    command
}

#[cfg(unix)]
fn give(path: &Path, owner: Option<Owner>) -> Result<()> {
    if let Some(owner) = owner {
        std::os::unix::fs::chown(path, Some(owner.uid), Some(owner.gid))
            .with_context(|| format!("cannot give {} to the user of the server", path.display()))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn as_owner(program: &Path, _owner: Option<Owner>) -> Command {
    Command::new(program)
}

#[cfg(not(unix))]
fn give(_path: &Path, _owner: Option<Owner>) -> Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_answers_its_role_may_create_databases_and_nothing_is_left() {
        let bin = match (needs::postgres_folder(), std::env::var_os("REQUIRE_POSTGRES")) {
            (Some(bin), _) => bin,
            (None, Some(_)) => panic!("REQUIRE_POSTGRES is set and there is no PostgreSQL server"),
            (None, None) => return eprintln!("skipped: no PostgreSQL server on this machine"),
        };
        let cluster = Cluster::start().unwrap();
        let (url, folder) = (cluster.url(), cluster.folder.clone());
        let say = |sql: &str| ask(bin.join("psql"), &["-X", "-A", "-t", &url, "-c", sql]);
        assert_eq!(
            say("SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user").as_deref(),
            Some("f|t")
        );
        assert!(say("CREATE DATABASE one").is_some());
        assert_eq!(say("CREATE ROLE intruder"), None);
        drop(cluster);
        assert_eq!(say("SELECT 1"), None);
        assert!(!folder.exists());
    }
}
