//! A second process waits beside the one that serves, and takes over: when it is killed, when it is told to stop, and when it freezes. Real
//! processes, both engines.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use store::testing::Postgres;

struct Process {
    child: Child,
    lines: Receiver<String>,
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Process {
    fn start(mut command: Command) -> Self {
        let mut child = command
            .args(["serve", "--listen", "127.0.0.1:0", "--public-listen", "127.0.0.1:0"])
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (tell, lines) = channel();
        let reader = BufReader::new(child.stderr.take().unwrap());
        std::thread::spawn(move || {
            reader
                .lines()
                .map_while(Result::ok)
                .try_for_each(|line| tell.send(line))
        });
        Self { child, lines }
    }

    /// The address of the line that begins so.
    fn told(&self, begins: &str) -> String {
        let until = Instant::now() + Duration::from_secs(40);
        let mut all = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
            if line.starts_with(begins) {
                return line.split("http://").nth(1).unwrap_or_default().trim().to_owned();
            }
            all.push(line);
        }
        panic!("no line {begins}: {all:?}");
    }

    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }
}

fn ask(host: &str, head: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(host).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(15))).ok()?;
    let length = body.len();
    write!(
        stream,
        "{head} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )
    .ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

fn get(host: &str, path: &str) -> String {
    ask(host, &format!("GET {path}"), "").unwrap_or_default()
}

/// Joins by an invitation: a save through a page. Whether it was taken.
fn join(host: &str, code: &str, login: &str) -> bool {
    let body = format!("code={code}&login={login}&password=window+rain+book+road");
    ask(host, "POST /join", &body).is_some_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

fn run(mut command: Command, args: &[&str]) -> String {
    let output = command.args(args).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{args:?}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

fn prove(amparo: &dyn Fn() -> Command) {
    run(amparo(), &["init"]);
    let mut invitations = 0;
    let mut invite = || {
        invitations += 1;
        let name = format!("N{invitations}");
        let all = [
            "user",
            "invite",
            "--organisation",
            "Harbour",
            "--country",
            "UKR",
            "--role",
            "case-worker",
            "--name",
            &name,
        ];
        let said = run(amparo(), &all);
        said.lines()
            .next()
            .unwrap()
            .split_whitespace()
            .last()
            .unwrap()
            .to_owned()
    };
    let codes: Vec<String> = (0..4).map(|_| invite()).collect();
    let first = Process::start(amparo());
    let first_at = first.told("staff pages");
    assert!(join(&first_at, &codes[0], "one"));

    // It waits, says so, and sends nobody to itself.
    let second = Process::start(amparo());
    let second_at = second.told("standby");
    let health = get(&second_at, "/health");
    assert!(
        health.starts_with("HTTP/1.1 503") && health.contains("standby"),
        "{health}"
    );
    assert!(get(&second_at, "/health/ready").starts_with("HTTP/1.1 503"));
    assert!(get(&second_at, "/health/live").starts_with("HTTP/1.1 200"));
    assert!(
        get(&second_at, "/sign-in").contains("Retry-After: 5")
            || get(&second_at, "/sign-in").contains("retry-after: 5")
    );
    assert!(get(&first_at, "/health").starts_with("HTTP/1.1 200"));

    // Killed: taken over from within seconds, at the same address.
    let killed = Instant::now();
    first.signal(Signal::KILL);
    assert_eq!(second.told("staff pages"), second_at);
    let took = killed.elapsed();
    println!("taken over {took:?} after the kill");
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert!(join(&second_at, &codes[1], "two"));
    drop(first);

    // Frozen: taken over from, and what comes back writes nothing and ends.
    let third = Process::start(amparo());
    let third_at = third.told("standby");
    let frozen = Instant::now();
    second.signal(Signal::STOP);
    third.told("staff pages");
    println!("taken over {:?} after the freeze", frozen.elapsed());
    assert!(join(&third_at, &codes[2], "three"));
    second.signal(Signal::CONT);
    let stale = join(&second_at, &codes[3], "stale");
    assert!(!stale, "a process that was taken over from saved something");
    let mut second = second;
    let until = Instant::now() + Duration::from_secs(20);
    let status = loop {
        match second.child.try_wait().unwrap() {
            Some(status) => break status,
            None if Instant::now() > until => panic!("a process that was taken over from goes on"),
            None => std::thread::sleep(Duration::from_millis(50)),
        }
    };
    assert_eq!(status.code(), Some(3));
    assert!(get(&third_at, "/health").starts_with("HTTP/1.1 200"));
    assert!(join(&third_at, &codes[3], "four"), "the invitation is unused");

    // Told to stop: the next one follows at once.
    let fourth = Process::start(amparo());
    fourth.told("standby");
    third.signal(Signal::TERM);
    fourth.told("staff pages");
    let users = run(amparo(), &["user", "list"]);
    for login in ["one", "two", "three", "four"] {
        assert!(users.contains(login), "{users}");
    }
    assert!(!users.contains("stale"), "{users}");
    run(amparo(), &["audit", "verify"]);
}

fn amparo(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("AMPARO_DATA", data);
    command
}

#[test]
fn a_second_process_takes_over_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    prove(&|| amparo(&data));
}

#[test]
fn a_second_process_takes_over_on_postgresql() {
    let (Some(records), Some(keys)) = (Postgres::new(&[]), Postgres::new(&[])) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    prove(&|| {
        let mut command = amparo(&data);
        command
            .env("AMPARO_DATABASE_URL", records.url())
            .env("AMPARO_KEYSTORE_URL", keys.url());
        command
    });
}

impl Process {
    /// The whole line that begins so.
    fn line(&self, begins: &str) -> String {
        let until = Instant::now() + Duration::from_secs(40);
        let mut all = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
            if line.starts_with(begins) {
                return line;
            }
            all.push(line);
        }
        panic!("no line {begins}: {all:?}");
    }
}

#[test]
fn a_signal_between_waiting_and_serving_is_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    run(amparo(&data), &["init"]);
    let first = Process::start(amparo(&data));
    first.told("staff pages");
    let mut second = Process::start(amparo(&data));
    second.told("standby");
    first.signal(Signal::KILL);
    // From here it opens the databases and does what was left undone; its pages answer later.
    second.line("standby       over");
    second.signal(Signal::TERM);
    let until = Instant::now() + Duration::from_secs(40);
    let status = loop {
        match second.child.try_wait().unwrap() {
            Some(status) => break status,
            None if Instant::now() > until => panic!("it goes on as if nobody had told it to stop"),
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    assert_eq!(status.code(), Some(0), "it ended in its own way");
}

#[test]
fn where_tls_is_set_a_waiting_process_speaks_no_plain_http_either() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    run(amparo(&data), &["init"]);
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let [certificate, key] = ["certificate.pem", "key.pem"].map(|name| folder.path().join(name));
    std::fs::write(&certificate, made.cert.pem()).unwrap();
    std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let with_tls = || {
        let mut command = amparo(&data);
        command
            .env("AMPARO_TLS_CERTIFICATE", &certificate)
            .env("AMPARO_TLS_KEY", &key)
            .env("AMPARO_ORIGIN", "https://localhost");
        command
    };
    let first = Process::start(with_tls());
    assert!(first.line("staff pages").contains("https://"));
    let second = Process::start(with_tls());
    let line = second.line("standby");
    let at = line
        .split("https://")
        .nth(1)
        .expect("it says that it speaks TLS")
        .trim()
        .to_owned();
    let mut stream = TcpStream::connect(&at).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
    write!(
        stream,
        "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    assert!(!answer.starts_with(b"HTTP/"), "{}", String::from_utf8_lossy(&answer));
    // A first message of TLS 1.2 or later is answered by one: a handshake, or an alert about what it lacks.
    let mut stream = TcpStream::connect(&at).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
    stream.write_all(&[22, 3, 1, 0, 4, 1, 0, 0, 0]).unwrap();
    let mut head = [0; 1];
    stream.read_exact(&mut head).unwrap();
    assert!([21, 22].contains(&head[0]), "{head:?}");
}
