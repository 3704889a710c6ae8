//! The command line, run as its users run it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

fn amparo() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

pub(crate) fn run(args: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = amparo().args(args).output().unwrap();
    (
        status.code().unwrap(),
        String::from_utf8(stdout).unwrap(),
        String::from_utf8(stderr).unwrap(),
    )
}

fn with_data(data: &Path, args: &[&str]) -> (i32, String, String) {
    let data = data.to_str().unwrap();
    run(&[args, &["--data", data]].concat())
}

/// A server that is stopped when the test ends, however it ends.
pub(crate) struct Server {
    child: Child,
    staff: String,
}

impl Server {
    pub(crate) fn start(data: &Path) -> Self {
        let mut command = amparo();
        command.env("AMPARO_DATA", data);
        Self::start_with(command)
    }

    /// Starts `serve` on free ports with a command that knows its data.
    pub(crate) fn start_with(mut command: Command) -> Self {
        let listen = ["serve", "--listen", "127.0.0.1:0", "--public-listen", "127.0.0.1:0"];
        let mut child = command.args(listen).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let staff = first
            .split_whitespace()
            .last()
            .unwrap()
            .trim_start_matches("http://")
            .to_owned();
        // The rest is read so that the program never waits for us.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, staff }
    }

    pub(crate) fn get(&self, path: &str) -> String {
        self.send(&format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.staff
        ))
    }

    pub(crate) fn post(&self, path: &str, body: &str) -> String {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\n",
            host = self.staff
        );
        let kind = "Content-Type: application/x-www-form-urlencoded";
        self.send(&format!("{head}{kind}\r\nContent-Length: {}\r\n\r\n{body}", body.len()))
    }

    fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.staff).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Asks to stop, as an operator's service manager does; the exit code.
    pub(crate) fn stop(&mut self) -> i32 {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        self.child.wait().unwrap().code().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_new_folder_is_private_sound_and_cannot_be_made_twice() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    assert_eq!(with_data(&folder.data(), &["init"]).0, 0);
    assert_eq!(
        std::fs::metadata(folder.data()).unwrap().permissions().mode() & 0o777,
        0o700
    );
    let (code, out, _) = with_data(&folder.data(), &["doctor", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, told["sound"].as_bool()), (0, Some(true)), "{out}");
    let (code, _, err) = with_data(&folder.data(), &["init"]);
    assert_eq!(code, 3);
    assert!(err.contains("amparo serve --data"), "{err}");
}

#[test]
fn a_folder_that_is_none_a_wrong_key_a_lost_keystore_and_open_rights_are_each_told_with_what_to_do() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let data = folder.data();
    let (code, _, err) = with_data(&data, &["user", "list"]);
    assert!(code == 3 && err.contains("amparo init"), "{err}");
    with_data(&data, &["init"]);
    let invite = [
        "user",
        "invite",
        "--organisation",
        "Harbour",
        "--country",
        "UKR",
        "--name",
        "A",
        "--role",
        "auditor",
    ];
    assert_eq!(with_data(&data, &invite).0, 0);

    let key = data.join("root.key");
    let kept = std::fs::read(&key).unwrap();
    let other = Folder::new();
    with_data(&other.data(), &["init"]);
    std::fs::write(&key, std::fs::read(other.data().join("root.key")).unwrap()).unwrap();
    let (code, _, err) = with_data(&data, &["user", "list"]);
    assert!(
        code == 3 && err.contains("not the one this keystore was made with"),
        "{err}"
    );

    std::fs::write(&key, kept).unwrap();
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
    let (code, _, err) = with_data(&data, &["user", "list"]);
    assert!(code == 3 && err.contains("chmod 600"), "{err}");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(with_data(&data, &["user", "list"]).0, 0);

    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(data.join(format!("keystore.db{end}")));
    }
    let (code, _, err) = with_data(&data, &["serve"]);
    assert!(code == 3 && err.contains("keystore is empty"), "{err}");
}

#[test]
fn a_server_answers_refuses_a_second_one_and_stops_cleanly() {
    let folder = Folder::new();
    with_data(&folder.data(), &["init"]);
    let mut server = Server::start(&folder.data());
    assert!(server.get("/set-up").starts_with("HTTP/1.1 200"));
    let (code, _, err) = with_data(&folder.data(), &["serve", "--no-standby"]);
    assert!(code == 3 && err.contains("already in use by amparo serve"), "{err}");
    let (code, _, err) = run(&[
        "hub",
        "--releases",
        folder.data().to_str().unwrap(),
        "--listen",
        &server.staff,
    ]);
    assert!(code == 3 && err.contains("cannot listen on"), "{err}");
    assert_eq!(server.stop(), 0);
    assert_eq!(with_data(&folder.data(), &["audit", "verify"]).0, 0);
}

#[test]
fn a_signal_is_heard_from_the_moment_on_that_the_program_listens_for_it() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let (_tell, mut stop) = amparo::serving::stopping();
        // Nothing else has had a turn yet.
        let me = std::process::id().to_string();
        assert!(Command::new("kill").args(["-TERM", &me]).status().unwrap().success());
        stop.wait_for(|stop| *stop).await.unwrap();
    });
}

#[test]
fn a_tampered_journal_is_found_and_named() {
    let folder = Folder::new();
    let data = folder.data();
    with_data(&data, &["init"]);
    let invite = |name: &'static str| {
        let organisation = ["--organisation", "Harbour", "--country", "UKR"];
        [
            &["user", "invite", "--name", name, "--role", "auditor"],
            &organisation[..],
        ]
        .concat()
    };
    for name in ["A", "B", "C"] {
        assert_eq!(with_data(&data, &invite(name)).0, 0);
    }
    let witness = folder.0.path().join("witness");
    std::fs::create_dir(&witness).unwrap();
    let witness = witness.to_str().unwrap();
    let (code, text, err) = with_data(&data, &["audit", "checkpoint", "--witness", witness]);
    assert_eq!(code, 0, "{err}");
    assert!(text.starts_with("amparo audit checkpoint 1\nkey "), "{text}");
    let key = err.lines().find_map(|line| line.split_once("signed by ")).unwrap().1;
    let key = key.split(';').next().unwrap();
    assert_eq!(with_data(&data, &["audit", "verify", "--checkpoints", witness]).0, 0);

    // An auditor has a copy, what the witness kept, the key, and nothing else of the server.
    let copy = folder.0.path().join("copy.db");
    std::fs::copy(data.join("amparo.db"), &copy).unwrap();
    let copy = copy.to_str().unwrap();
    let offline = ["audit", "verify", "--database", copy];
    let trusting = [&offline[..], &["--checkpoints", witness, "--trusted-key", key]].concat();
    let (code, out, _) = run(&offline);
    assert!(code == 0 && out.contains("checkpoints were not compared"), "{out}");
    let (code, out, _) = run(&trusting);
    assert!(
        code == 0 && out.contains("1 checkpoints compared; the newest is 1"),
        "{out}"
    );
    assert_eq!(
        run(&[&offline[..], &["--checkpoints", witness]].concat()).0,
        2,
        "whose?"
    );
    assert_eq!(run(&[&offline[..], &["--checkpoints", "/nowhere"]].concat()).0, 2);
    assert_eq!(run(&[&offline[..], &["--trusted-key", "ed25519:12"]].concat()).0, 2);
    assert_eq!(run(&["audit", "verify", "--database", "/nowhere"]).0, 2);

    // Two more rows, and a checkpoint that only the witness will know: then the copy is what a restored snapshot would be.
    assert_eq!(with_data(&data, &invite("D")).0, 0);
    assert_eq!(with_data(&data, &["audit", "checkpoint", "--witness", witness]).0, 0);
    let (code, out, _) = run(&trusting);
    assert!(code == 1 && out.contains("older copy of the database"), "{out}");
    let other = Folder::new();
    with_data(&other.data(), &["init"]);
    assert_eq!(with_data(&other.data(), &["audit", "verify"]).0, 0);
    let written_anew = ["audit", "verify", "--trusted-key", key, "--checkpoints", witness];
    assert_eq!(with_data(&other.data(), &written_anew).0, 1, "a chain written anew");

    let store = store::Store::sqlite(&data.join("amparo.db"), store::SqliteOptions::default()).unwrap();
    store
        .write::<u64, store::Error>(store::Scope::Server, |tx| {
            tx.execute("UPDATE audit SET action = 'user-list' WHERE seq = 2", &[])
        })
        .unwrap();
    drop(store);
    let (code, out, _) = with_data(&data, &["audit", "verify", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, told["bad"][0]["seq"].as_i64()), (1, Some(2)), "{out}");
    let (_, out, _) = with_data(&data, &["audit", "verify"]);
    assert!(
        out.contains("lane 0, row 2: the row was edited after it was written\n  Keep this database"),
        "{out}"
    );
}

#[test]
fn the_configuration_is_checked_without_starting() {
    let folder = Folder::new();
    let good = folder.file("good.toml", "listen = \"127.0.0.1:9000\"\n");
    assert_eq!(run(&["config", "check", good.to_str().unwrap()]).0, 0);
    let bad = folder.file(
        "bad.toml",
        "lisen = \"127.0.0.1:9000\"\n[database]\nurl = \"postgres://u:hunter2@h/d\"\n",
    );
    let (code, _, err) = run(&["config", "check", bad.to_str().unwrap()]);
    assert_eq!(code, 2);
    assert!(
        err.contains("did you mean `listen`") && err.contains("keystore_url"),
        "{err}"
    );
    assert!(!err.contains("hunter2"), "{err}");
}

#[test]
fn check_k_answers_by_its_exit_code() {
    let folder = Folder::new();
    let rows = "gender;age\n".to_owned() + &"F;0--8\n".repeat(11) + &"M;9--17\n".repeat(12);
    let table = folder.file("table.csv", &rows);
    let table = table.to_str().unwrap();
    assert_eq!(run(&["check-k", table, "--k", "11"]).0, 0);
    let (code, out, _) = run(&["check-k", table, "--k", "12", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (code, told["report"]["violating"]["records"].as_u64()),
        (1, Some(11)),
        "{out}"
    );
    assert_eq!(run(&["check-k", table, "--k", "23", "--columns", "age"]).0, 1);
    let (code, _, err) = run(&["check-k", table, "--k", "2", "--columns", "agee"]);
    assert!(code == 2 && err.contains("gender, age"), "{err}");
    let none = folder.file("none.csv", "gender;age\n");
    assert_eq!(run(&["check-k", none.to_str().unwrap(), "--k", "2"]).0, 2);
    let picture = folder.file("picture.csv", "\u{89}PNG\r\n\u{1a}\n\0\0\0");
    assert_eq!(run(&["check-k", picture.to_str().unwrap(), "--k", "2"]).0, 2);
}

#[test]
fn the_example_file_of_records_holds_at_eleven_and_not_at_twelve() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/examples/contributed.csv");
    assert_eq!(run(&["check-k", file, "--k", "11"]).0, 0);
    assert_eq!(run(&["check-k", file, "--k", "12"]).0, 1);
}

#[test]
fn check_k_agrees_with_the_published_file() {
    let Some(shared) = std::env::var_os("AMPARO_SHARED") else {
        println!("skipped: AMPARO_SHARED does not name the folder of public data");
        return;
    };
    let file = Path::new(&shared).join("data/ctdc/ctdc-global-kanon-2020-04-14-subset7.csv");
    let file = file.to_str().unwrap();
    assert_eq!(run(&["check-k", file, "--k", "11"]).0, 0);
    let (code, out, _) = run(&["check-k", file, "--k", "12", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(code, 1);
    assert_eq!(
        (
            told["report"]["distinct"].as_u64(),
            told["report"]["violating"]["groups"].as_u64()
        ),
        (Some(936), Some(83))
    );
}

#[test]
fn the_demo_is_ready_with_its_people_and_prints_how_to_get_in() {
    let listen = [
        "--listen",
        "127.0.0.1:0",
        "--public-listen",
        "127.0.0.1:0",
        "--people",
        "20",
        "--json",
    ];
    let mut child = amparo()
        .arg("demo")
        .args(listen)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let told: serde_json::Value = serde_json::from_str(&line).unwrap();
    let mut server = Server {
        child,
        staff: told["staff"].as_str().unwrap().trim_start_matches("http://").to_owned(),
    };
    assert!(server.get("/sign-in").starts_with("HTTP/1.1 200"));
    assert_eq!(
        told["users"].as_array().unwrap().len(),
        42,
        "fourteen roles in three organisations"
    );
    assert_eq!(server.stop(), 0);
}

/// A form as a definition of this program.
const FORM: &str = r#"{"format": 1, "id": "visit", "version": "2", "title": {"en": {"text": "Visit"}},
    "languages": [{"code": "en"}], "default_language": "en",
    "items": [{"item": "question", "id": "age", "name": "age", "kind": "integer", "label": {"en": {"text": "Age"}}, "constraint": ". >= 0"},
              {"item": "question", "id": "next", "name": "next", "kind": "text", "label": {"en": {"text": "Next"}}, "relevant": "${age} > 17"}]}"#;

#[test]
fn forms_are_checked_by_exit_code_and_converted_there_and_back() {
    let folder = Folder::new();
    let file = folder.file("visit.json", FORM);
    let path = |name: &str| file.with_file_name(name).to_str().unwrap().to_owned();
    let (code, out, _) = run(&["forms", "check", &path("visit.json")]);
    assert!(code == 0 && out.contains("visit version 2 works: 2 questions"), "{out}");
    for (to, name) in [("xlsx", "visit.xlsx"), ("xform", "visit.xml")] {
        let (code, _, err) = run(&[
            "forms",
            "convert",
            &path("visit.json"),
            "--to",
            to,
            "--out",
            &path(name),
        ]);
        assert_eq!(code, 0, "{err}");
    }
    assert!(
        std::fs::read_to_string(path("visit.xml"))
            .unwrap()
            .contains("<bind nodeset=\"/data/next\" type=\"string\" relevant=\"/data/age &gt; 17\"")
    );
    let (code, out, _) = run(&["forms", "check", &path("visit.xlsx"), "--json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (code, told["works"].as_bool(), told["form"]["id"].as_str()),
        (0, Some(true), Some("visit")),
        "{out}"
    );
    let (code, _, err) = run(&[
        "forms",
        "convert",
        &path("visit.xlsx"),
        "--to",
        "json",
        "--out",
        &path("visit.json"),
    ]);
    assert!(code == 2 && err.contains("--force"), "{err}");
    let broken = folder.file("broken.json", &FORM.replace("${age}", "${agee}"));
    let broken = broken.to_str().unwrap();
    let (code, out, _) = run(&["forms", "check", broken, "--json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    let problem = &told["problems"][0];
    assert_eq!(
        (code, problem["item"].as_str(), problem["character"].as_u64()),
        (1, Some("next"), Some(1)),
        "{out}"
    );
    assert_eq!(
        run(&["forms", "convert", broken, "--to", "xlsx", "--out", &path("b.xlsx")]).0,
        2
    );
    assert_eq!(run(&["forms", "check", &path("none.json")]).0, 2);
    let picture = folder.file("picture.xlsx", "\u{89}PNG\r\n\u{1a}\n\0\0\0");
    assert_eq!(run(&["forms", "check", picture.to_str().unwrap()]).0, 1);
}
