//! The real program as a child process: started, listened to, killed, started again.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// What the program says of itself when it panicked (app/src/operations/hardening.rs).
const MISTAKE: &str = "the program made a mistake";
/// How long a start may take.
const START: Duration = Duration::from_secs(60);

/// Where the program is and what it works on.
#[derive(Debug, Clone)]
pub struct Program {
    /// The binary `amparo`.
    pub binary: PathBuf,
    /// Holds `data/` and `tmp/`.
    pub folder: PathBuf,
    /// Databases of records and of keys on PostgreSQL; the embedded ones without.
    pub databases: Option<(String, String)>,
    /// Where the staff pages listen; on a free port unless something else has to know it before.
    pub listen: String,
    /// More of the environment: what is put between the program and the system.
    pub environment: Vec<(String, String)>,
}

/// A server that runs.
pub struct Server {
    child: Child,
    log: Arc<Mutex<String>>,
    /// Address of the staff pages, `127.0.0.1:4711`.
    pub host: String,
    /// Address of the figures, if they are served.
    pub figures: Option<String>,
    /// From the start of the process to the first word that it listens.
    pub took: Duration,
}

impl Program {
    /// The program on a folder, which is made.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn new(binary: &Path, folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder.join("tmp"))?;
        Ok(Self {
            binary: binary.to_owned(),
            folder: folder.to_owned(),
            databases: None,
            listen: "127.0.0.1:0".to_owned(),
            environment: Vec::new(),
        })
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// A verb with the data folder in the environment. Nothing else of ours is there but the path.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .args(words)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("TMPDIR", self.folder.join("tmp"))
            .env("AMPARO_DATA", self.data())
            .stdin(Stdio::null());
        if let Some((records, keys)) = &self.databases {
            command
                .env("AMPARO_DATABASE_URL", records)
                .env("AMPARO_KEYSTORE_URL", keys);
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs a verb to its end; 0 (yes) and 1 (no) are answers.
    ///
    /// # Errors
    /// When it cannot be started or ends with another code.
    pub fn run(&self, words: &[&str]) -> Result<Output> {
        let output = self.command(words).output().context("cannot start the program")?;
        match output.status.code() {
            Some(0 | 1) => Ok(output),
            other => bail!(
                "`amparo {}` ended with {other:?}: {}",
                words.first().unwrap_or(&""),
                String::from_utf8_lossy(&output.stderr).trim()
            ),
        }
    }

    /// Starts the server on a free port and waits until it listens.
    ///
    /// # Errors
    /// When it ends before, with what it said.
    pub fn serve(&self) -> Result<Server> {
        self.serve_with(&[])
    }

    /// The same with more words on the command line.
    ///
    /// # Errors
    /// As [`Self::serve`].
    pub fn serve_with(&self, words: &[&str]) -> Result<Server> {
        let mut command = self.command(&["serve", "--listen", &self.listen, "--public-listen", "127.0.0.1:0"]);
        command.args(words).env("AMPARO_METRICS_LISTEN", "127.0.0.1:0");
        let began = Instant::now();
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .context("cannot start the server")?;
        let log = Arc::new(Mutex::new(String::new()));
        let heard = listen(&mut child, log.clone()).context("no standard error")?;
        let mut server = Server {
            child,
            log,
            host: String::new(),
            figures: None,
            took: Duration::ZERO,
        };
        loop {
            let left = START.saturating_sub(began.elapsed());
            let Ok(line) = heard.recv_timeout(left) else {
                let said = server.log();
                server.kill();
                bail!("the server did not start: {}", said.trim());
            };
            if let Some(address) = address(&line, "staff pages") {
                server.host = address;
                server.took = began.elapsed();
            } else if let Some(address) = address(&line, "figures") {
                server.figures = Some(address.trim_end_matches("/metrics").to_owned());
            }
            // Both are told once every address is taken.
            if !server.host.is_empty() && server.figures.is_some() {
                break;
            }
        }
        Ok(server)
    }
}

fn address(line: &str, kind: &str) -> Option<String> {
    let rest = line.strip_prefix(kind)?;
    Some(rest.trim().strip_prefix("http://")?.to_owned())
}

fn listen(child: &mut Child, log: Arc<Mutex<String>>) -> Option<Receiver<String>> {
    let pipe = child.stderr.take()?;
    let (tell, heard) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            let mut all = log.lock().unwrap_or_else(PoisonError::into_inner);
            all.push_str(&line);
            all.push('\n');
            drop(all);
            // Nobody waits any more once the server listens.
            let _ = tell.send(line);
        }
    });
    Some(heard)
}

impl Server {
    /// Process identifier.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Everything it said on standard error so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The lines in which the program said that it panicked.
    pub fn mistakes(&self) -> Vec<String> {
        let log = self.log();
        log.lines()
            .filter(|line| line.contains(MISTAKE))
            .map(str::to_owned)
            .collect()
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// SIGKILL: nothing of it runs any more when this returns.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// SIGTERM, and waits until it has ended by itself.
    ///
    /// # Errors
    /// When it does not end within a minute, or not well.
    pub fn stop(mut self) -> Result<()> {
        let id = i32::try_from(self.child.id())
            .ok()
            .and_then(rustix::process::Pid::from_raw);
        let id = id.context("no process")?;
        rustix::process::kill_process(id, rustix::process::Signal::TERM)?;
        let until = Instant::now() + Duration::from_secs(60);
        while Instant::now() < until {
            if let Some(status) = self.child.try_wait()? {
                if status.success() {
                    return Ok(());
                }
                bail!("the server ended with {status}: {}", self.log().trim());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        bail!("the server does not end")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
