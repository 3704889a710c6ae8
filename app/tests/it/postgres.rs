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

/// Environment of the program on two databases: as a role that owns nothing where there is one, as the owner otherwise.
fn two_roles<'c>(command: &'c mut Command, records: &Postgres, keys: &Postgres) -> &'c mut Command {
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default());
    match (records.program_url(), keys.program_url()) {
        (Some(records_url), Some(keys_url)) => command
            .env("AMPARO_DATABASE_URL", records_url)
            .env("AMPARO_KEYSTORE_URL", keys_url)
            .env("AMPARO_DATABASE_OWNER_URL", records.url())
            .env("AMPARO_KEYSTORE_OWNER_URL", keys.url()),
        _ => command
            .env("AMPARO_DATABASE_URL", records.url())
            .env("AMPARO_KEYSTORE_URL", keys.url()),
    }
}

#[test]
fn a_backup_is_restored_into_postgresql_by_two_roles_proved_served_and_backed_up_again() {
    let (Some(records), Some(keys)) = (Postgres::new(&[]), Postgres::new(&[])) else {
        return;
    };
    let site = crate::keeping::Site::new();
    let made = site.back_up("backup.age");
    let [from, identity, escrow, key, new] =
        ["backup.age", "identity.txt", "data/escrow", "data/root.key", "new"].map(|name| site.text(name));
    let with = |data: Option<&str>, args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
        two_roles(&mut command, &records, &keys);
        if let Some(data) = data {
            command.env("AMPARO_DATA", data);
        }
        said(command.args(args))
    };
    let restore = [
        "restore",
        "--from",
        &from,
        "--identity",
        &identity,
        "--escrow",
        &escrow,
        "--key",
        &key,
        "--data",
        &new,
        "--verify",
        "--json",
    ];
    let (code, out, err) = with(None, &restore);
    assert_eq!(code, 0, "{out} {err}");
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&told["sound"], &told["rows"]),
        (&serde_json::json!(true), &made["rows"])
    );
    assert!(
        !Path::new(&new).join("amparo.db").exists(),
        "into the databases, not beside them"
    );
    // A second time the databases are not empty.
    let other = site.text("other");
    let mut again = restore;
    again[10] = &other;
    let (code, _, err) = with(None, &again);
    assert!(code == 3 && err.contains("is not empty"), "{err}");

    std::fs::create_dir_all(site.path("new")).unwrap();
    let run = |args: &[&str]| with(Some(&new), args);
    let (code, out, err) = run(&["user", "list"]);
    assert!(code == 0 && out.contains("Harbour") && out.contains("Bridge"), "{err}");
    let (code, out, _) = run(&["audit", "verify"]);
    assert_eq!(code, 0, "{out}");
    let (code, out, err) = run(&["doctor"]);
    assert!(code == 0 || !out.contains("row-level"), "{out} {err}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    two_roles(&mut command, &records, &keys).env("AMPARO_DATA", &new);
    let mut server = crate::cli::Server::start_with(command);
    assert!(server.get("/sign-in").starts_with("HTTP/1.1 200"));
    assert_eq!(server.stop(), 0);

    // And back into a folder.
    let back = site.text("back.age");
    let (code, _, err) = run(&["backup", "--to", &back, "--recipient", &site.recipient]);
    assert_eq!(code, 0, "{err}");
    let escrow = site.text("new/escrow");
    let drill = [
        "restore",
        "--from",
        &back,
        "--identity",
        &identity,
        "--escrow",
        &escrow,
        "--key",
        &key,
        "--into-nothing",
    ];
    let (code, out, err) = crate::cli::run(&drill);
    assert_eq!(code, 0, "{out} {err}");
}
