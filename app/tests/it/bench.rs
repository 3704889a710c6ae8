//! `amparo bench`, small, on either engine.

use std::process::Command;

use serde_json::Value;
use store::Scope;
use store::testing::Postgres;

/// Runs it in an environment that names the data of somebody else, which it must not look at.
fn bench(on: &std::path::Path, more: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_amparo"))
        .args([
            "bench",
            "--people",
            "100",
            "--attachments",
            "2",
            "--seconds",
            "1",
            "--on",
        ])
        .arg(on)
        .args(more)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("AMPARO_DATA", "/nowhere/data")
        .env("AMPARO_DATABASE_URL", "postgres://nobody@127.0.0.1:1/records")
        .env("AMPARO_KEYSTORE_URL", "postgres://nobody@127.0.0.1:1/keys")
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn figures(out: &str) -> Vec<String> {
    let all: Value = serde_json::from_str(out.lines().last().unwrap()).unwrap();
    let figures = all["figures"].as_array().unwrap().clone();
    for figure in &figures {
        let (value, holds) = (figure["value"].as_f64().unwrap(), figure["holds"].as_bool().unwrap());
        let least = figure["at_least"].as_f64().is_none_or(|bar| value >= bar);
        let most = figure["at_most"].as_f64().is_none_or(|bar| value <= bar);
        assert!(value >= 0.0 && holds == (least && most), "{figure}");
    }
    figures
        .iter()
        .map(|figure| figure["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_machine_is_measured_and_nothing_is_left_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, err) = bench(folder.path(), &["--json"]);
    // A development build on a busy machine may miss a bar.
    assert!(matches!(code, Some(0 | 1)), "{out}{err}");
    let names = figures(&out);
    for name in [
        "flush", "load", "open", "list", "filter", "search", "saves", "groups", "verify", "backup", "restore",
    ] {
        assert!(names.iter().any(|known| known == name), "{name} of {names:?}");
    }
    assert!(std::fs::read_dir(folder.path()).unwrap().next().is_none());
    let (code, _, err) = bench(&folder.path().join("not there"), &[]);
    assert!(code == Some(3) && err.contains("cannot make a folder"), "{err}");
}

#[test]
fn a_postgresql_is_measured_when_it_is_empty_and_refused_untouched_when_it_is_not() {
    let (Some(records), Some(keys)) = (Postgres::new(&[]), Postgres::new(&[])) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (records_url, keys_url) = (records.url(), keys.url());
    let urls = ["--database-url", &records_url, "--keystore-url", &keys_url];
    let owner = store::Store::postgres(&records_url, store::PgOptions::default()).unwrap();
    let count = || {
        let sql = "SELECT COUNT(*) FROM audit";
        let count = owner.read(Scope::Server, |tx| tx.one(sql, &[], |row| row.get::<i64>(0)));
        count.unwrap_or_else(|error: store::Error| panic!("{error}"))
    };
    let (code, out, err) = bench(folder.path(), &[&urls[..], &["--json"]].concat());
    assert!(matches!(code, Some(0 | 1)), "{out}{err}");
    assert!(figures(&out).iter().any(|name| name == "again"), "{out}");
    let before = count();
    let (code, _, err) = bench(folder.path(), &urls);
    assert!(code == Some(3) && err.contains("holds tables already"), "{err}");
    assert_eq!(count(), before);
}
