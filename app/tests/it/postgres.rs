//! The whole program on a real PostgreSQL: two databases, a role that row-level security binds.

use std::path::Path;
use std::process::Command;

use store::testing::Postgres;

fn amparo(data: &Path, records: &Postgres, keys: &Postgres) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("AMPARO_DATA", data);
    command
        .env("AMPARO_DATABASE_URL", records.url())
        .env("AMPARO_KEYSTORE_URL", keys.url());
    command
}

fn said(command: &mut Command) -> (i32, String, String) {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_data_folder_on_postgresql_is_made_filled_verified_and_served_by_one_program() {
    let (Some(records), Some(keys)) = (Postgres::new(&[]), Postgres::new(&[])) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let run = |args: &[&str]| said(amparo(&data, &records, &keys).args(args));
    let (code, _, err) = run(&["init"]);
    assert_eq!(code, 0, "{err}");
    assert!(!data.join("amparo.db").exists() && !data.join("keystore.db").exists());
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
    ];
    let (_, out, _) = run(&[&invite[..], &["data-steward"]].concat());
    let invitation = out
        .lines()
        .next()
        .unwrap()
        .split_whitespace()
        .last()
        .unwrap()
        .to_owned();

    let mut server = crate::cli::Server::start_with(amparo(&data, &records, &keys));
    assert!(server.get("/join").starts_with("HTTP/1.1 200"));
    let body = format!("code={invitation}&login=steward&password=window+rain+book+road");
    assert!(server.post("/join", &body).starts_with("HTTP/1.1 200"));
    let (code, _, err) = run(&["serve", "--no-standby", "--listen", "127.0.0.1:0"]);
    assert!(code == 3 && err.contains("already in use"), "{err}");
    assert_eq!(server.stop(), 0);

    let file = folder.path().join("people.csv");
    let rows: String = (0..50).map(|n| format!("Оксана,Номер{n},Feminine,UKR\n")).collect();
    std::fs::write(
        &file,
        format!("prs_FirstName,prs_SecondName,prs_Gender,prs_Citizenship\n{rows}"),
    )
    .unwrap();
    let (code, out, err) = run(&["import", file.to_str().unwrap(), "--json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{err}"));
    assert_eq!((code, told["summary"]["added"].as_u64()), (0, Some(50)), "{out}");
    let batch = told["summary"]["batch"].as_str().unwrap().to_owned();
    let (code, out, _) = run(&["import", file.to_str().unwrap()]);
    assert!(code == 0 && out.contains("nothing was added"), "{out}");
    let (code, out, err) = run(&["import", "undo", &batch]);
    assert!(code == 0 && out.contains("taken back: 50"), "{out} {err}");
    let (code, out, _) = run(&["audit", "verify"]);
    assert_eq!(code, 0, "{out}");
    let (code, out, _) = run(&["doctor"]);
    assert_eq!(code, 0, "{out}");
    let password = records
        .url()
        .split('@')
        .next()
        .unwrap()
        .rsplit(':')
        .next()
        .unwrap()
        .to_owned();
    assert!(!out.contains(&password), "an address carries a password");
}
