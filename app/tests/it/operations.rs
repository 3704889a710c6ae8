//! The running program as its operator sees it: how it is, figures, log, service manager, and what it keeps to itself.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

struct Program {
    child: Child,
    staff: String,
    public: String,
    metrics: String,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn amparo(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("AMPARO_DATA", folder.join("data"));
    command
}

impl Program {
    /// Serves on free ports with JSON in the log, everything of it kept.
    fn start(folder: &Path, change: impl FnOnce(&mut Command)) -> Self {
        assert!(amparo(folder).arg("init").output().unwrap().status.success());
        let mut command = amparo(folder);
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--public-listen", "127.0.0.1:0"])
            .env("AMPARO_METRICS_LISTEN", "127.0.0.1:0")
            .env("AMPARO_LOG", "trace")
            .env("AMPARO_LOG_FORMAT", "json")
            .stderr(Stdio::piped());
        change(&mut command);
        let mut child = command.spawn().unwrap();
        let lines = Arc::<Mutex<Vec<String>>>::default();
        let reader = BufReader::new(child.stderr.take().unwrap());
        let kept = lines.clone();
        std::thread::spawn(move || {
            for line in reader.lines().map_while(Result::ok) {
                kept.lock().unwrap().push(line);
            }
        });
        let mut program = Self {
            child,
            staff: String::new(),
            public: String::new(),
            metrics: String::new(),
            lines,
        };
        program.staff = program.told("staff pages");
        program.public = program.told("public pages");
        program.metrics = program.told("figures").trim_end_matches("/metrics").to_owned();
        program
    }

    /// The address that a line of the start tells.
    fn told(&self, begins: &str) -> String {
        let until = Instant::now() + Duration::from_secs(20);
        loop {
            let lines = self.lines.lock().unwrap();
            let found = lines.iter().find(|line| line.starts_with(begins));
            if let Some(line) = found {
                return line.split("http://").nth(1).unwrap().trim().to_owned();
            }
            assert!(Instant::now() < until, "no line {begins}: {lines:?}");
            drop(lines);
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn ask(&self, host: &str, path: &str, more: &str) -> String {
        let mut stream = TcpStream::connect(host).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// The lines that are not those of the start, once as many of them as are expected tell of an answer: a line may be written a
    /// moment after the answer that it tells of.
    fn log(&self, answers: usize) -> Vec<String> {
        let until = Instant::now() + Duration::from_secs(20);
        loop {
            let lines: Vec<_> = {
                let lines = self.lines.lock().unwrap();
                lines.iter().filter(|line| line.starts_with('{')).cloned().collect()
            };
            let told = lines.iter().filter(|line| line.contains("\"answered\"")).count();
            if told >= answers || Instant::now() > until {
                return lines;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// One sample: name, labels as they stand, value.
fn samples(text: &str) -> Vec<(String, String, f64)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (series, value) = line.rsplit_once(' ').unwrap();
            let (name, labels) = series.split_once('{').unwrap_or((series, "}"));
            (
                name.to_owned(),
                labels.trim_end_matches('}').to_owned(),
                value.parse().unwrap(),
            )
        })
        .collect()
}

/// The rules of the format: a family has its type before its samples, all together, none twice, and buckets rise to the count.
fn check_format(text: &str) {
    let mut seen = std::collections::BTreeSet::new();
    let mut families = std::collections::BTreeSet::new();
    let mut family = String::new();
    for line in text.lines() {
        if let Some(about) = line.strip_prefix("# TYPE ") {
            let (name, kind) = about.split_once(' ').unwrap();
            assert!(["counter", "gauge", "histogram"].contains(&kind), "{line}");
            assert!(families.insert(name.to_owned()), "{name} twice");
            assert!(kind != "counter" || name.ends_with("_total"), "{name}");
            family = name.to_owned();
        } else if !line.starts_with("# HELP ") {
            let series = line.rsplit_once(' ').unwrap().0;
            assert!(series.starts_with(&family), "{line} stands in the family {family}");
            assert!(seen.insert(series.to_owned()), "{series} twice");
        }
    }
    assert!(text.ends_with('\n'));
    let all = samples(text);
    for (name, labels, count) in all.iter().filter(|(name, ..)| name.ends_with("_count")) {
        let bucket = name.replace("_count", "_bucket");
        let mut of: Vec<f64> = all
            .iter()
            .filter(|(found, place, _)| *found == bucket && place.starts_with(labels.as_str()))
            .filter(|(_, place, _)| place[labels.len()..].trim_start_matches(',').starts_with("le="))
            .map(|(.., value)| *value)
            .collect();
        assert!(of.is_sorted() && of.pop() == Some(*count), "{name} {labels}");
    }
}

#[test]
fn figures_count_by_pattern_and_carry_nothing_of_what_was_asked() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::start(folder.path(), |_| {});
    for path in [
        "/sign-in",
        "/cases/0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001?q=Zuleika",
        "/Zuleika",
    ] {
        program.ask(
            &program.staff,
            path,
            "X-Forwarded-For: 198.51.100.77\r\nUser-Agent: Zuleika\r\n",
        );
    }
    program.ask(&program.public, "/en/", "");
    let answer = program.ask(&program.metrics, "/metrics", "");
    let (head, text) = answer.split_once("\r\n\r\n").unwrap();
    assert!(
        head.starts_with("HTTP/1.1 200") && head.contains("text/plain; version=0.0.4"),
        "{head}"
    );
    if let Some(file) = std::env::var_os("AMPARO_KEEP_FIGURES") {
        std::fs::write(file, text).unwrap();
    }
    check_format(text);
    let value = |name: &str, labels: &str| {
        let found = samples(text)
            .into_iter()
            .find(|(found, place, _)| found == name && place == labels);
        found.unwrap_or_else(|| panic!("no {name}{{{labels}}} in {text}")).2
    };
    let request = "amparo_http_requests_total";
    assert_eq!(
        value(
            request,
            "side=\"staff\",route=\"/sign-in\",method=\"GET\",class=\"3xx\""
        ),
        1.0
    );
    assert_eq!(
        value(
            request,
            "side=\"public\",route=\"/{lang}/\",method=\"GET\",class=\"2xx\""
        ),
        1.0
    );
    assert_eq!(
        value(request, "side=\"staff\",route=\"-\",method=\"GET\",class=\"4xx\""),
        1.0
    );
    assert!(value("amparo_store_commit_seconds_count", "database=\"keys\"") >= 0.0);
    assert_eq!(value("amparo_jobs", "state=\"queued\""), 0.0);
    assert_eq!(value("amparo_degraded", "reason=\"disk-full\""), 0.0);
    for said in ["Zuleika", "198.51.100", "0190aaaa", "127.0.0.1"] {
        assert!(!text.contains(said), "{said} stands in the figures");
    }
    // A page of another site that found its way to the port reads nothing.
    let mut stream = TcpStream::connect(&program.metrics).unwrap();
    stream
        .write_all(b"GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
        .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 421"), "{answer}");
}

#[test]
fn every_line_of_the_log_is_json_with_a_reference_and_without_what_was_asked() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::start(folder.path(), |_| {});
    let more = "X-Forwarded-For: 198.51.100.77\r\nUser-Agent: Zuleika\r\nCookie: session=Zuleika\r\nReferer: http://x/Zuleika\r\n";
    for path in [
        "/sign-in?next=/Zuleika",
        "/cases/Zuleika?q=Zuleika",
        "/Zuleika",
        "/people/Zuleika/erase",
    ] {
        program.ask(&program.staff, path, more);
        program.ask(&program.public, path, more);
    }
    let lines = program.log(4);
    let answered: Vec<serde_json::Value> = lines
        .iter()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}")))
        .filter(|line: &serde_json::Value| line["message"] == "answered")
        .collect();
    assert_eq!(answered.len(), 4, "{lines:#?}");
    for line in &answered {
        assert_eq!(line["reference"].as_str().unwrap().len(), 9, "{line}");
        assert!(line["timestamp"].as_str().unwrap().ends_with('Z'), "{line}");
    }
    let routes: Vec<_> = answered.iter().map(|line| line["route"].as_str().unwrap()).collect();
    assert!(routes.contains(&"/sign-in") && routes.contains(&"-"), "{routes:?}");
    let all = program.lines.lock().unwrap().join("\n");
    for said in ["Zuleika", "198.51.100"] {
        assert!(!all.contains(said), "{said} stands in the log: {all}");
    }
}

#[test]
fn everybody_may_ask_how_it_is_and_learns_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::start(folder.path(), |_| {});
    for host in [&program.staff, &program.metrics] {
        for path in ["/health", "/health/ready", "/health/live"] {
            let answer = program.ask(host, path, "");
            let (head, body) = answer.split_once("\r\n\r\n").unwrap();
            assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
            assert!(
                body == "{\"reasons\":[],\"status\":\"ok\"}\n" || body == "{\"status\":\"live\"}\n",
                "{body}"
            );
            assert!(!answer.contains(env!("CARGO_PKG_VERSION")), "{answer}");
            assert!(!head.to_lowercase().contains("\r\nserver:"), "{head}");
        }
    }
}

#[test]
fn others_may_not_look_into_the_process_and_a_crash_leaves_no_image() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::start(folder.path(), |command| {
        // As somebody's shell may have left it.
        command.env("RUST_BACKTRACE", "1");
    });
    let about = Path::new("/proc").join(program.child.id().to_string());
    let limits = std::fs::read_to_string(about.join("limits")).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"))
        .unwrap();
    assert_eq!(
        core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(),
        ["0", "0"],
        "{core}"
    );
    let status = std::fs::read_to_string(about.join("status")).unwrap();
    assert!(status.lines().any(|line| line == "Umask:\t0077"), "{status}");
    // What is not dumpable belongs to root in /proc, whoever runs it, and the kernel lets nobody of the same user trace it.
    let memory = std::fs::metadata(about.join("mem")).unwrap();
    assert_eq!(memory.uid(), 0);
    let mut left_open = Vec::new();
    for entry in walk(&folder.path().join("data")) {
        let mode = std::fs::metadata(&entry).unwrap().mode() & 0o077;
        if mode != 0 {
            left_open.push((entry, mode));
        }
    }
    assert!(left_open.is_empty(), "{left_open:?}");
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = vec![folder.to_owned()];
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            found.extend(walk(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}

#[test]
fn the_service_manager_hears_of_the_start_of_life_and_of_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notify");
    let manager = UnixDatagram::bind(&path).unwrap();
    manager.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
    let mut program = Program::start(folder.path(), |command| {
        command.env("NOTIFY_SOCKET", &path).env("WATCHDOG_USEC", "20000000");
    });
    let mut heard = Vec::new();
    let mut hear_until = |word: &str| {
        let mut buffer = [0; 500];
        while !heard.iter().any(|said: &String| said.contains(word)) {
            let length = manager
                .recv(&mut buffer)
                .unwrap_or_else(|_| panic!("no {word} in {heard:?}"));
            heard.push(String::from_utf8_lossy(&buffer[..length]).into_owned());
        }
    };
    hear_until("READY=1");
    hear_until("WATCHDOG=1");
    hear_until("STATUS=serving");
    let process = rustix::process::Pid::from_child(&program.child);
    rustix::process::kill_process(process, rustix::process::Signal::TERM).unwrap();
    hear_until("STOPPING=1");
    assert!(program.child.wait().unwrap().success());
}
