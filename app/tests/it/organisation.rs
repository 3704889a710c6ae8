//! An organisation takes along what is its own, and leaves: by the command line and through the pages, with real keys, escrow and backups.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use amparo::data;
use amparo::organisation::leaving::STAY;
use axum::http::{Method, StatusCode};
use base::{Ambient, OrgId};
use serde_json::Value;
use store::{Scope, Store, params};

use crate::cli::{Server, run};
use crate::keeping::Site;
use crate::world::{Asker, Template, World};

/// Every file of an export, opened.
fn unpack(site: &Site, file: &str, to: &str) -> BTreeMap<String, Vec<u8>> {
    let [file, identity, to] = [file, "identity.txt", to].map(|name| site.text(name));
    let (code, out, err) = run(&["organisation", "unpack", &file, "--identity", &identity, "--to", &to]);
    assert_eq!(code, 0, "{out} {err}");
    let mut found = BTreeMap::new();
    let mut waiting = vec![Path::new(&to).to_owned()];
    while let Some(at) = waiting.pop() {
        for entry in std::fs::read_dir(&at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(&to).unwrap().to_str().unwrap().to_owned();
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn export(site: &Site, organisation: &str, to: &str) -> Value {
    let to = site.text(to);
    let args = [
        "organisation",
        "export",
        "--organisation",
        organisation,
        "--recipient",
        &site.recipient,
        "--to",
        &to,
        "--json",
    ];
    let (code, out, err) = site.verb(&args);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

fn lines(files: &BTreeMap<String, Vec<u8>>, folder: &str) -> Vec<Value> {
    let pieces = files.iter().filter(|(name, _)| name.starts_with(folder));
    pieces
        .flat_map(|(_, bytes)| {
            String::from_utf8(bytes.clone())
                .unwrap()
                .lines()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .map(|line| serde_json::from_str(&line).unwrap())
        .collect()
}

/// First names in the spreadsheets of an export.
fn names(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut all = Vec::new();
    for (_, bytes) in files.iter().filter(|(name, _)| name.starts_with("htcds/")) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let mut rows = text
            .split("\r\n")
            .filter(|row| !row.is_empty())
            .map(|row| row.split(',').collect::<Vec<_>>());
        let at = rows
            .next()
            .unwrap()
            .iter()
            .position(|name| *name == "prs_FirstName")
            .unwrap();
        all.extend(rows.map(|row| row[at].to_owned()));
    }
    all.sort();
    all
}

#[test]
fn an_export_holds_everything_opened_and_nothing_of_others() {
    let site = Site::new();
    let made = export(&site, "Harbour", "harbour.age");
    let files = unpack(&site, "harbour.age", "opened");
    let store = Store::sqlite(&site.path("data/amparo.db"), store::SqliteOptions::default()).unwrap();
    let org = org_of(&store, "Harbour");
    let of = |table: &str| {
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE org_id = $1");
        let found =
            store.read::<_, store::Error>(Scope::Server, |tx| tx.one(&sql, &params![org], |row| row.get::<i64>(0)));
        usize::try_from(found.unwrap().unwrap()).unwrap()
    };
    for table in [
        "person",
        "case_file",
        "account",
        "breach_step",
        "legal_hold",
        "emergency",
        "import_batch",
        "team",
    ] {
        assert_eq!(lines(&files, &format!("tables/{table}/")).len(), of(table), "{table}");
        assert!(of(table) > 0, "{table}: the test shows nothing");
    }
    assert_eq!(
        lines(&files, "audit/").len() + 1,
        of("audit"),
        "all but the row of the export itself"
    );
    for line in lines(&files, "audit/") {
        assert!(line["hash"].as_str().unwrap().len() == 64);
    }
    // What is sealed is opened, what is secret is not there, and nothing of others.
    assert!(
        lines(&files, "tables/person/")
            .iter()
            .any(|line| line["prs_firstname"] == "Zlatoust")
    );
    assert!(
        lines(&files, "tables/breach_step/")
            .iter()
            .any(|line| line["text"].as_str().is_some_and(|text| text.contains(' ')))
    );
    assert!(
        lines(&files, "tables/legal_hold/")
            .iter()
            .all(|line| line["reason"].is_string())
    );
    let all: String = files.values().map(|bytes| String::from_utf8_lossy(bytes)).collect();
    assert!(!all.contains("$argon2") && !all.contains("token_hash\":"));
    assert!(
        !all.contains(&org_of(&store, "Bridge").to_string()),
        "nothing of another organisation"
    );
    assert!(
        files.contains_key("README.md") && files.contains_key("codebook.csv") && files.contains_key("left-out.csv")
    );
    assert_eq!(made["cases"].as_u64().unwrap(), names(&files).len() as u64);
}

/// A fresh server with one data steward.
fn fresh(site: &Site, name: &str) -> String {
    let data = site.text(name);
    assert_eq!(run(&["init", "--data", &data]).0, 0);
    let invite = [
        "user",
        "invite",
        "--organisation",
        "New",
        "--country",
        "UKR",
        "--name",
        "A",
        "--role",
        "data-steward",
        "--data",
        &data,
    ];
    let (_, out, _) = run(&invite);
    let code = out
        .lines()
        .next()
        .unwrap()
        .split_whitespace()
        .last()
        .unwrap()
        .to_owned();
    let mut server = Server::start(Path::new(&data));
    let body = format!("code={code}&login=steward&password=window+rain+book+road");
    assert!(server.post("/join", &body).starts_with("HTTP/1.1 200"));
    assert_eq!(server.stop(), 0);
    data
}

#[test]
fn the_cases_of_an_export_are_taken_by_another_server_with_every_name() {
    const MANY: usize = 40;
    let site = Site::new();
    let (one, two) = (fresh(&site, "one"), fresh(&site, "two"));
    let people = fictional::sheet::sheet(&fictional::sheet::Options {
        rows: MANY,
        ..fictional::sheet::Options::default()
    });
    let csv = site.path("people.csv");
    people.write_csv(b',', std::fs::File::create(&csv).unwrap()).unwrap();
    let import = |file: &str, data: &str| {
        let (code, out, err) = run(&["import", file, "--data", data, "--json"]);
        let told: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{err}"));
        assert_eq!(
            (code, told["summary"]["added"].as_u64()),
            (0, Some(MANY as u64)),
            "{out}"
        );
    };
    let taken = |data: &str, name: &str| {
        let file = site.text(&format!("{name}.age"));
        let args = [
            "organisation",
            "export",
            "--organisation",
            "New",
            "--recipient",
            &site.recipient,
            "--to",
            &file,
            "--data",
            data,
        ];
        let (code, _, err) = run(&args);
        assert_eq!(code, 0, "{err}");
        unpack(&site, &format!("{name}.age"), name)
    };
    import(csv.to_str().unwrap(), &one);
    let first = taken(&one, "first");
    import(&site.text("first/htcds/cases-000001.csv"), &two);
    let second = taken(&two, "second");
    assert_eq!(names(&first).len(), MANY);
    assert_eq!(names(&second), names(&first));
    // Not only the names: every cell is what it was.
    let rows = |files: &BTreeMap<String, Vec<u8>>| {
        let text = String::from_utf8(files["htcds/cases-000001.csv"].clone()).unwrap();
        let mut rows: Vec<String> = text.split("\r\n").map(str::to_owned).collect();
        rows.sort();
        rows
    };
    assert_eq!(rows(&second), rows(&first));
}

#[test]
fn every_table_with_rows_of_an_organisation_goes_along_or_says_why_not() {
    let site = Site::new();
    export(&site, "Harbour", "harbour.age");
    let files = unpack(&site, "harbour.age", "opened");
    let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let left = String::from_utf8(files["left-out.csv"].clone()).unwrap();
    let store = Store::sqlite(&site.path("data/amparo.db"), store::SqliteOptions::default()).unwrap();
    let owned = store.read::<_, store::Error>(Scope::Server, store::tables).unwrap();
    for table in owned
        .iter()
        .filter(|table| table.columns.iter().any(|name| name == "org_id"))
    {
        let told = manifest["rows"].get(&table.name).is_some() || left.contains(&format!("{},", table.name));
        assert!(
            told,
            "{} neither goes along nor is left out with its reason",
            table.name
        );
        // A column whose name says that it is secret must be named as one.
        let secret = ["password", "token_hash", "code_hash", "secret"];
        for column in table.columns.iter().filter(|name| secret.contains(&name.as_str())) {
            let whole = left.contains(&format!("{},,", table.name));
            assert!(
                whole || left.contains(&format!("{},{column}", table.name)),
                "{}.{column}",
                table.name
            );
        }
    }
}

fn org_of(store: &Store, name: &str) -> OrgId {
    let found = store.read::<_, store::Error>(Scope::Server, |tx| {
        tx.one(
            "SELECT org_id FROM organisation WHERE name = $1",
            &params![name],
            |row| row.get(0),
        )
    });
    found.unwrap().unwrap()
}

/// Rows of each table, of an organisation or of everybody else.
fn counts(store: &Store, org: OrgId, ours: bool) -> BTreeMap<String, i64> {
    let is = if ours { "=" } else { "<>" };
    let read = |tx: &mut store::Tx<'_>| {
        let owned = store::tables(tx)?.into_iter();
        let mut counts = BTreeMap::new();
        for table in owned.filter(|table| table.columns.iter().any(|name| name == "org_id")) {
            let sql = format!("SELECT COUNT(*) FROM {} WHERE org_id {is} $1", table.name);
            let count = tx.one(&sql, &params![org], |row| row.get(0))?.unwrap_or(0);
            counts.insert(table.name, count);
        }
        Ok(counts)
    };
    store.read::<_, store::Error>(Scope::Server, read).unwrap()
}

/// What is left of an organisation, apart from what stays.
fn left(store: &Store, org: OrgId) -> BTreeSet<String> {
    let stays = |name: &str| STAY.iter().any(|(table, _)| *table == name);
    let found = counts(store, org, true).into_iter();
    found
        .filter(|(name, count)| *count > 0 && !stays(name))
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn the_operator_lets_an_organisation_go_and_no_backup_brings_it_back_while_the_others_return() {
    let site = Site::new();
    site.back_up("before.age");
    let open = |name: &str| Store::sqlite(&site.path(name), store::SqliteOptions::default()).unwrap();
    let store = open("data/amparo.db");
    let (harbour, bridge) = (org_of(&store, "Harbour"), org_of(&store, "Bridge"));
    let others = counts(&store, harbour, false);
    let leave = ["organisation", "leave", "--organisation", "Harbour"];
    let (code, _, err) = site.verb(&[&leave[..], &["--yes-destroy", "Bridge"]].concat());
    assert!(code == 2 && err.contains("Harbour"), "{err}");
    let (code, _, err) = site.verb(&[&leave[..], &["--yes-destroy", "Harbour"]].concat());
    assert!(code == 3 && err.contains("can sign in"), "{err}");
    assert!(!left(&store, harbour).is_empty());
    let (code, out, err) = site.verb(&[&leave[..], &["--yes-destroy", "Harbour", "--even-with-accounts"]].concat());
    assert_eq!(code, 0, "{out} {err}");
    assert_eq!(left(&store, harbour), BTreeSet::new());
    assert_eq!(counts(&store, harbour, false), others, "nobody else's");
    let opened = data::open(&crate::keeping::at(&site.path("data")), None, &Ambient::system()).unwrap();
    assert_eq!(opened.vault.orgs().unwrap(), [bridge]);
    for folder in amparo::keeping::escrows(&opened.place) {
        let there = opened.vault.escrowed(&folder).unwrap();
        assert!(!there.is_empty() && there.iter().all(|epoch| epoch.org == bridge));
    }
    drop(opened);
    assert_eq!(site.verb(&["audit", "verify"]).0, 0, "the chain is whole");
    let (code, out, err) = site.verb(&["user", "list"]);
    assert!(
        code == 0 && !out.contains("Harbour") && out.contains("Bridge"),
        "{out} {err}"
    );
    let mut server = Server::start(Path::new(&site.data()));
    assert!(
        server.get("/sign-in").starts_with("HTTP/1.1 200"),
        "it starts without their keys"
    );
    assert_eq!(server.stop(), 0);
    site.back_up("after.age");

    // The backup from before gives the others back, and of those who left what stays.
    let new = site.text("new");
    let (code, out, err) = site.restore("before.age", &["--data", &new, "--verify", "--json"]);
    assert_eq!(code, 0, "{out} {err}");
    let store = open("new/amparo.db");
    assert_eq!(left(&store, harbour), BTreeSet::new());
    let brought = counts(&store, harbour, false);
    for table in ["person", "case_file", "account", "change", "case_note"] {
        assert_eq!(brought.get(table), others.get(table), "{table}");
    }
    let opened = data::open(&crate::keeping::at(Path::new(&new)), None, &Ambient::system()).unwrap();
    assert_eq!(opened.vault.orgs().unwrap(), [bridge]);
    drop(opened);
    let (code, _, err) = site.restore("after.age", &["--into-nothing"]);
    assert_eq!(code, 0, "{err}");
}

fn asker<'t>(template: &'t Template, name: &str) -> &'t Asker {
    template.askers.iter().find(|asker| asker.name == name).unwrap()
}

/// The address of the newest export.
fn newest(page: &str) -> String {
    let start = page.find("/leaving/exports/").unwrap();
    let path = page[start..].split('"').next().unwrap();
    path.rsplit_once('/').unwrap().0.to_owned()
}

#[test]
fn two_people_take_everything_along_and_leave_after_a_countdown() {
    let template = Template::new();
    let world: World = template.copy();
    let store = world.opened.store.clone();
    let org = org_of(&store, "Harbour");
    let others = counts(&store, org, false);
    let folder = tempfile::tempdir().unwrap();
    let identity = folder.path().join("identity");
    let recipient = backup::new_identity(&identity).unwrap();
    let get = |who: &str| world.ask(asker(&template, who), Method::GET, "/leaving");
    let post = |who: &str, path: &str| world.ask(asker(&template, who), Method::POST, path).0;
    let fill = |who: &str, path: &str, fields: &[(&str, &str)]| world.fill_in(asker(&template, who), path, fields).0;
    assert_eq!(get("worker").0, StatusCode::FORBIDDEN);
    let wanted = [("recipient", recipient.as_str()), ("purpose", "departure")];
    assert_eq!(
        fill("users-admin", "/leaving/exports", &wanted),
        StatusCode::CONFLICT,
        "one waits already"
    );
    let waits = newest(&get("users-admin").1);
    assert_eq!(
        post("users-admin", &format!("{waits}/withdraw")),
        StatusCode::SEE_OTHER,
        "one person is enough"
    );
    assert_eq!(
        fill(
            "users-admin",
            "/leaving/exports",
            &[("recipient", "age1x"), ("purpose", "departure")]
        ),
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_ne!(
        fill("auditor", "/leaving/exports", &wanted),
        StatusCode::SEE_OTHER,
        "the officer asks for nothing"
    );
    assert_eq!(fill("users-admin", "/leaving/exports", &wanted), StatusCode::SEE_OTHER);
    let path = newest(&get("users-admin").1);
    assert_ne!(
        post("users-admin", &format!("{path}/agree")),
        StatusCode::SEE_OTHER,
        "one person is not two"
    );
    assert_ne!(post("users-admin", &format!("{path}/fetch")), StatusCode::OK);
    assert_ne!(post("other-all", &format!("{path}/agree")), StatusCode::SEE_OTHER);
    assert_eq!(post("auditor", &format!("{path}/agree")), StatusCode::SEE_OTHER);
    let runner = amparo::compose::jobs(&world.opened, world.contexts());
    while runner.tick().unwrap().job.is_some() {}
    let page = get("users-admin").1;
    assert!(page.contains("SHA-256"), "{page}");
    let sha256 = page
        .split("SHA-256")
        .nth(1)
        .unwrap()
        .split(['<', '>'])
        .find(|word| word.len() == 64)
        .unwrap()
        .to_owned();
    let (status, bytes) = world.fetch(asker(&template, "users-admin"), &format!("{path}/fetch"));
    assert_eq!(status, StatusCode::OK);
    let file = folder.path().join("export.age");
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(amparo::organisation::export::sha256_of(&file).unwrap(), sha256);
    let mut seen = BTreeSet::new();
    backup::each_file(&file, &backup::Identities::read(&identity).unwrap(), &mut |name, _| {
        seen.insert(name.display().to_string());
        Ok(())
    })
    .unwrap();
    assert!(seen.contains("manifest.json") && seen.contains("htcds/cases-000001.csv"));

    // Leaving.
    assert_eq!(
        fill("config-admin", "/leaving", &[("sha256", "00")]),
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        fill("config-admin", "/leaving", &[("sha256", &sha256)]),
        StatusCode::SEE_OTHER
    );
    assert_ne!(post("config-admin", "/leaving/agree"), StatusCode::SEE_OTHER);
    assert_eq!(post("users-admin", "/leaving/agree"), StatusCode::SEE_OTHER);
    let notices = world.ask(asker(&template, "auditor"), Method::GET, "/notices").1;
    assert!(notices.contains("going to leave"), "the officer is told");
    let governance = &world.contexts().governance;
    assert_eq!(
        governance::departure::run(governance).unwrap(),
        0,
        "fourteen days are left"
    );
    assert_eq!(get("auditor").0, StatusCode::OK);
    let over = store.write::<_, store::Error>(Scope::Server, |tx| {
        tx.execute("UPDATE org_departure SET due_at = 1", &[])
    });
    assert_eq!(over.unwrap(), 1);
    assert_eq!(governance::departure::run(governance).unwrap(), 1);
    assert_eq!(left(&store, org), BTreeSet::new());
    assert_eq!(counts(&store, org, false), others);
    assert_eq!(get("auditor").0, StatusCode::SEE_OTHER, "signed out for good");
    assert_eq!(
        world.ask(asker(&template, "other-all"), Method::GET, "/cases").0,
        StatusCode::OK
    );
    assert!(!world.opened.vault.orgs().unwrap().contains(&org));
}
