//! A real primary with a real streaming replica, made by the test.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base::OrgId;
use store::{Error, PgOptions, Scope, Store, params};
use uuid::Uuid;

use crate::SETS;

fn bin() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    versions
        .filter_map(|version| Some(version.ok()?.path().join("bin")))
        .find(|bin| bin.join("pg_basebackup").exists() && bin.join("initdb").exists())
}

/// A program of PostgreSQL, as its own user when we are root.
fn program(bin: &Path, name: &str) -> Command {
    let mut command = Command::new(bin.join(name));
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .current_dir("/");
    if let Some((user, group)) = owner() {
        command.uid(user).gid(group);
    }
    command
}

fn owner() -> Option<(u32, u32)> {
    let id = |args: &[&str]| -> Option<u32> {
        let output = Command::new("id").args(args).output().ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse().ok()
    };
    (id(&["-u"])? == 0).then_some(())?;
    Some((id(&["-u", "postgres"])?, id(&["-g", "postgres"])?))
}

struct Server {
    child: Child,
    folder: PathBuf,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(bin: &Path, folder: &Path, port: u16) -> Self {
        let mut command = program(bin, "postgres");
        command
            .arg("-D")
            .arg(folder.join("data"))
            .arg("-k")
            .arg(folder)
            .args([
                "-h",
                "127.0.0.1",
                "-p",
                &port.to_string(),
                "-F",
                "-c",
                "max_connections=40",
                "-c",
                "shared_buffers=16MB",
            ])
            .args(["-c", "hot_standby_feedback=on"]);
        let server = Self {
            child: command.spawn().unwrap(),
            folder: folder.to_owned(),
            port,
        };
        let until = Instant::now() + Duration::from_secs(60);
        while server.try_run("postgres", "SELECT 1").is_err() {
            assert!(Instant::now() < until, "the server does not start");
            std::thread::sleep(Duration::from_millis(100));
        }
        server
    }

    fn try_run(&self, database: &str, sql: &str) -> Result<(), String> {
        let output = Command::new("psql")
            .args([
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-U",
                "postgres",
                "-d",
                database,
                "-h",
            ])
            .arg(&self.folder)
            .args(["-p", &self.port.to_string(), "-c", sql])
            .output()
            .map_err(|error| error.to_string())?;
        output
            .status
            .success()
            .then_some(())
            .ok_or_else(|| String::from_utf8_lossy(&output.stderr).into_owned())
    }

    fn run(&self, sql: &str) {
        self.try_run("postgres", sql).unwrap();
    }

    fn url(&self, role: &str) -> String {
        format!("postgres://{role}:secret@127.0.0.1:{}/records", self.port)
    }
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

/// The folder of a cluster; the servers' user must reach it.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::Builder::new()
        .prefix("amparo-replica-")
        .tempdir_in("/tmp")
        .unwrap();
    if let Some((user, group)) = owner() {
        std::os::unix::fs::chown(folder.path(), Some(user), Some(group)).unwrap();
    }
    folder
}

fn add(store: &Store, org: OrgId, id: i64) {
    store
        .write::<_, Error>(Scope::Org(org), move |tx| {
            tx.execute("INSERT INTO note (id, org_id) VALUES ($1, $2)", &params![id, org])
        })
        .unwrap();
}

fn seen(store: &Store, scope: Scope) -> i64 {
    store
        .read_recent::<_, Error>(scope, |tx| tx.one("SELECT COUNT(*) FROM note", &[], |row| row.get(0)))
        .unwrap()
        .unwrap()
}

/// Reads until the replica answers.
fn until_by_replica(store: &Store, scope: Scope) {
    let until = Instant::now() + Duration::from_secs(30);
    let before = store.meter().by_replica.get();
    while store.meter().by_replica.get() == before {
        assert!(Instant::now() < until, "the replica is never used");
        seen(store, scope);
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_replica_answers_what_it_has_seen_and_the_primary_all_else() {
    let Some(bin) = bin() else {
        eprintln!("skipped: no PostgreSQL server is installed");
        return;
    };
    let (first, second) = (folder(), folder());
    let made = program(&bin, "initdb")
        .args([
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "--auth=trust",
            "-D",
        ])
        .arg(first.path().join("data"))
        .status()
        .unwrap();
    assert!(made.success());
    let primary = Server::start(&bin, first.path(), free_port());
    primary.run("CREATE ROLE owner LOGIN");
    primary.run("CREATE DATABASE records OWNER owner");
    let copied = program(&bin, "pg_basebackup")
        .args(["-R", "-X", "stream", "-c", "fast", "-U", "postgres", "-h"])
        .arg(first.path())
        .args(["-p", &primary.port.to_string(), "-D"])
        .arg(second.path().join("data"))
        .status()
        .unwrap();
    assert!(copied.success());
    let port = free_port();
    let replica = Server::start(&bin, second.path(), port);

    let options = |read_url: String| PgOptions {
        read_url: Some(read_url),
        ..PgOptions::default()
    };
    let store = Store::postgres(&primary.url("owner"), options(replica.url("owner"))).unwrap();
    store.migrate(SETS, base::Timestamp::from_micros(1)).unwrap();
    let [ours, theirs] = [1, 2].map(|n| OrgId::from_uuid(Uuid::from_u128(n)));

    // Whoever saves sees it at once, whoever answers; and the replica does answer.
    for id in 1..=150 {
        add(&store, ours, id);
        assert_eq!(seen(&store, Scope::Org(ours)), id);
    }
    until_by_replica(&store, Scope::Org(ours));
    add(&store, theirs, 1000);
    until_by_replica(&store, Scope::Org(theirs));
    assert_eq!(
        seen(&store, Scope::Org(theirs)),
        1,
        "the walls stand on the replica too"
    );
    assert_eq!(seen(&store, Scope::Server), 151);

    // Behind: the primary answers whom it concerns, the replica the others.
    replica.run("SELECT pg_wal_replay_pause()");
    add(&store, ours, 151);
    let (by, not) = (store.meter().by_replica.get(), store.meter().not_by_replica.get());
    for _ in 0..10 {
        assert_eq!(seen(&store, Scope::Org(ours)), 151);
    }
    assert_eq!(
        (store.meter().by_replica.get(), store.meter().not_by_replica.get()),
        (by, not + 10)
    );
    assert_eq!(seen(&store, Scope::Org(theirs)), 1);
    assert_eq!(store.meter().by_replica.get(), by + 1);
    assert!(matches!(store.health().unwrap().replica, Some(Ok(behind)) if behind > 0));
    replica.run("SELECT pg_wal_replay_resume()");
    until_by_replica(&store, Scope::Org(ours));

    // Gone: nobody notices but who watches. Back: it is used again.
    drop(replica);
    for id in 152..=170 {
        add(&store, ours, id);
        assert_eq!(seen(&store, Scope::Org(ours)), id);
    }
    assert!(matches!(store.health().unwrap().replica, Some(Err(_))));
    assert!(store.health().unwrap().refused.is_none());
    let replica = Server::start(&bin, second.path(), port);
    until_by_replica(&store, Scope::Org(ours));
    assert_eq!(seen(&store, Scope::Org(ours)), 170);

    // A database that is no replica of this one answers nothing, and neither does a role above the walls.
    for wrong in [primary.url("owner"), replica.url("postgres")] {
        let store = Store::postgres(&primary.url("owner"), options(wrong)).unwrap();
        assert_eq!(seen(&store, Scope::Org(ours)), 170);
        assert_eq!(store.meter().by_replica.get(), 0);
        assert!(matches!(store.health().unwrap().replica, Some(Err(_))));
    }
}
