//! A day's use of the real program with people who carry names that nobody has, and then every byte of every file that it
//! wrote: records, keys, logs, uploads, temporary files. None of the names may stand there.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use fictional::{Canary, Scanner, canary};

const SEED: u64 = 99;
const COUNT: u32 = 1000;
const PASSWORD: &str = "window rain book road";

/// A browser without pictures, script or mercy: one connection a request.
struct Browser {
    host: String,
    cookies: Vec<(String, String)>,
}

impl Browser {
    fn send(&mut self, method: &str, path: &str, kind: &str, body: &[u8]) -> (u16, String, String) {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut stream = TcpStream::connect(&self.host).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nSec-Fetch-Site: same-origin\r\nCookie: {cookies}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n",
            host = self.host,
            cookies = cookies.join("; "),
            length = body.len(),
        )
        .unwrap();
        stream.write_all(body).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let text = String::from_utf8_lossy(&answer).into_owned();
        let (head, page) = text.split_once("\r\n\r\n").unwrap();
        let header = |name: &str| -> Vec<String> {
            let lines = head.lines().filter_map(|line| line.split_once(": "));
            lines
                .filter(|(found, _)| found.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.to_owned())
                .collect()
        };
        for cookie in header("set-cookie") {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, header("location").pop().unwrap_or_default(), page.to_owned())
    }

    fn get(&mut self, path: &str) -> String {
        let (status, _, page) = self.send("GET", path, "text/plain", b"");
        assert_eq!(status, 200, "{path}: {page}");
        page
    }

    fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> (u16, String, String) {
        let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect();
        self.send(
            "POST",
            path,
            "application/x-www-form-urlencoded",
            body.join("&").as_bytes(),
        )
    }

    fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> (u16, String, String) {
        let mut body = Vec::new();
        for (name, value) in fields {
            write!(
                body,
                "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            )
            .unwrap();
        }
        write!(body, "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n").unwrap();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        self.send("POST", path, "multipart/form-data; boundary=edge", &body)
    }
}

struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn amparo(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("TMPDIR", folder.join("tmp"));
    command.env("AMPARO_DATA", folder.join("data"));
    command
}

fn said(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(
        output.status.code().unwrap() <= 1,
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// People as a spreadsheet in the layout of HTCDS. Every tenth row has a date that cannot be.
fn spreadsheet(canaries: &[Canary]) -> String {
    let mut text = String::from(
        "prs_FirstName,prs_SecondName,prs_MobilePhone,prs_IdentityNumber,cas_IncomingReferralDetails,prs_Birthdate\n",
    );
    for it in canaries {
        let birth = if it.number % 10 == 0 { "1999-13-40" } else { "1999-04" };
        text.push_str(&format!(
            "{},{},{},{},\"{}\",{birth}\n",
            it.name, it.family, it.phone, it.document, it.narrative
        ));
    }
    text
}

/// Somebody with a role, signed in.
fn enter(folder: &Path, host: &str, login: &str, role: &str) -> Browser {
    let out = said(amparo(folder).args([
        "user",
        "invite",
        "--organisation",
        "Harbour",
        "--country",
        "UKR",
        "--name",
        login,
        "--role",
        role,
    ]));
    let code = out
        .lines()
        .next()
        .unwrap()
        .split_whitespace()
        .last()
        .unwrap()
        .to_owned();
    let mut browser = Browser {
        host: host.to_owned(),
        cookies: Vec::new(),
    };
    let (status, _, page) = browser.post("/join", &[("code", &code), ("login", login), ("password", PASSWORD)]);
    assert_eq!(status, 200, "{page}");
    let (status, ..) = browser.post("/sign-in", &[("login", login), ("password", PASSWORD)]);
    assert_eq!(status, 303);
    browser
}

/// The first address on a page that begins so.
fn address(page: &str, begins: &str) -> String {
    let found = page
        .split('"')
        .find(|part| part.starts_with(begins) && part.len() == begins.len() + 36);
    found
        .unwrap_or_else(|| panic!("no address {begins}… on {page}"))
        .to_owned()
}

/// Searching, opening, noting, revealing, registering, uploading: whatever puts a name through the program.
fn a_days_work(worker: &mut Browser, steward: &mut Browser, canaries: &[Canary]) {
    for it in canaries.iter().filter(|it| it.number % 10 != 0).take(12) {
        let (status, _, page) = worker.post("/people/find", &[("q", &it.name)]);
        assert_eq!(status, 200, "{page}");
        let case = address(&page, "/cases/");
        worker.get(&case);
        let (status, _, page) = worker.post(&format!("{case}/reveal"), &[("reason", &it.narrative)]);
        assert!(status == 200 && page.contains(&it.family), "{status} {page}");
        let form = worker.get(&format!("{case}/note"));
        let token = field_value(&form, "token");
        let (status, ..) = worker.post(
            &format!("{case}/note"),
            &[
                ("token", &token),
                ("text", &it.narrative),
                ("cco_CaseComment", &it.narrative),
            ],
        );
        assert_eq!(status, 303);
        worker.get(&format!("{case}/history"));
        worker.get(&format!("{case}/seen"));
        worker.post("/people/find", &[("q", &it.phone)]);
        worker.post(
            "/people/register/similar",
            &[("prs_FirstName", &it.name), ("prs_SecondName", &it.family)],
        );
        // A form without what it needs comes back with what was typed.
        worker.post(
            "/people/register",
            &[("prs_FirstName", &it.name), ("safe_contact", &it.narrative)],
        );
    }
    let form = steward.get("/data/import");
    let token = field_value(&form, "token");
    let file = spreadsheet(&canaries[..200]);
    let fields = [
        ("token", token.as_str()),
        ("layout", "htcds"),
        ("as", "htcds"),
        ("on_error", "abort"),
        ("team", ""),
    ];
    let (status, to, page) = steward.upload("/data/import", &fields, file.as_bytes());
    assert_eq!(status, 303, "{page}");
    for _ in 0..100 {
        let page = steward.get(&to);
        if page.contains("problems.csv") {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    panic!("the upload was not examined");
}

/// The value of a hidden field, empty if the page has none.
fn field_value(page: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    page.split_once(&mark)
        .and_then(|(_, rest)| rest.split('"').next())
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn after_a_days_work_no_name_phone_or_story_stands_in_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::create_dir(folder.join("tmp")).unwrap();
    said(amparo(folder).arg("init"));
    let log = std::fs::File::create(folder.join("log.txt")).unwrap();
    let mut child = amparo(folder);
    child
        .args(["serve", "--listen", "127.0.0.1:0", "--public-listen", "127.0.0.1:0"])
        .env("AMPARO_LOG", "trace");
    let child = child.stdout(Stdio::null()).stderr(log).spawn().unwrap();
    let serving = Serving(child);
    let host = loop {
        let text = std::fs::read_to_string(folder.join("log.txt")).unwrap();
        if let Some(line) = text.lines().find(|line| line.starts_with("staff pages")) {
            break line.split("http://").nth(1).unwrap().to_owned();
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    };
    let mut steward = enter(folder, &host, "steward", "data-steward");
    let mut worker = enter(folder, &host, "worker", "case-worker");
    drop(serving);

    // The bulk comes from the command line; its input and its rejects lie outside of what is scanned, because they are the user's.
    let outside = tempfile::tempdir().unwrap();
    let canaries: Vec<Canary> = (1..=COUNT).map(|number| canary(SEED, number)).collect();
    let input = outside.path().join("people.csv");
    std::fs::write(&input, spreadsheet(&canaries)).unwrap();
    let rejects = outside.path().join("rejects.csv");
    let out = said(
        amparo(folder)
            .arg("import")
            .arg(&input)
            .args(["--as", "htcds", "--on-error", "skip", "--json", "--rejects"])
            .arg(&rejects),
    );
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(told["summary"]["added"].as_u64(), Some(900), "{out}");
    assert_eq!(std::fs::read_to_string(&rejects).unwrap().lines().count(), 101);

    let log = std::fs::OpenOptions::new()
        .append(true)
        .open(folder.join("log.txt"))
        .unwrap();
    let port = host.clone();
    let mut child = amparo(folder);
    child
        .args(["serve", "--public-listen", "127.0.0.1:0", "--listen", &port])
        .env("AMPARO_LOG", "trace");
    let serving = Serving(child.stdout(Stdio::null()).stderr(log).spawn().unwrap());
    while TcpStream::connect(&host).is_err() {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    a_days_work(&mut worker, &mut steward, &canaries);

    let scanner = Scanner::new(canaries.iter().flat_map(Canary::needles));
    let scan = || {
        let mut leaks = Vec::new();
        let read = scanner.scan_folder(folder, &mut leaks).unwrap();
        (leaks, read)
    };
    // While it runs the write-ahead logs are full; after it has ended they are merged.
    let (leaks, read) = scan();
    assert!(leaks.is_empty(), "while running: {:?}", &leaks[..leaks.len().min(5)]);
    assert!(read > 1 << 20, "only {read} bytes were there to be scanned");
    drop(serving);
    assert!(scan().0.is_empty(), "after the end");
    std::fs::write(folder.join("data/planted"), &canaries[7].name).unwrap();
    assert_eq!(scan().0.len(), 1, "a planted name is found");
}
