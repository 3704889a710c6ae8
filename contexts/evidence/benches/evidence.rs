//! Examining and loading contributed files as large as the published one: `cargo bench -p amparo-evidence`. With
//! `AMPARO_SHARED` the published file of seven columns is read too.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "benchmark"
)]

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use access::{Actor, Grant, Role, act};
use base::{Ambient, FieldProblem, OrgId, Redacted, Refusal, TeamId, UserId};
use evidence::import::{Request, dry_run, load};
use evidence::model::BatchId;
use evidence::{CaseSink, CasesUndone, Directory, Evidence, Fingerprint, Folders, NewCase, quality};
use fictional::evidence::{Missing, Options, Shape};
use standards::CaseRecord;
use store::Tx;
use vault::testing::TestVault;

/// Contributed files bring no cases.
struct Nobody;

impl CaseSink for Nobody {
    fn check(&self, _: &CaseRecord) -> Vec<FieldProblem> {
        Vec::new()
    }
    fn known(&self, _: &mut Tx<'_>, _: OrgId, _: &[Fingerprint]) -> Result<HashSet<Fingerprint>, Refusal> {
        Ok(HashSet::new())
    }
    fn insert(
        &self,
        _: &mut Tx<'_>,
        _: &Grant<act::ImportCases>,
        _: BatchId,
        _: TeamId,
        _: &[NewCase],
    ) -> Result<u64, Refusal> {
        Ok(0)
    }
    fn undo(
        &self,
        _: &mut Tx<'_>,
        _: &Grant<act::ImportCasesUndo>,
        _: BatchId,
        _: bool,
    ) -> Result<CasesUndone, Refusal> {
        Ok(CasesUndone::default())
    }
    fn loaded(&self, _: OrgId, _: BatchId) -> Result<(), Refusal> {
        Ok(())
    }
    fn undone(&self, _: OrgId, _: &CasesUndone) -> Result<(), Refusal> {
        Ok(())
    }
}

impl Directory for Nobody {
    fn teams(&self, _: OrgId) -> Result<Vec<(TeamId, String)>, Refusal> {
        Ok(Vec::new())
    }
    fn actor(&self, _: OrgId, _: UserId) -> Result<Option<Actor>, Refusal> {
        Ok(None)
    }
    fn name(&self, _: OrgId, _: UserId) -> Result<Option<Redacted<String>>, Refusal> {
        Ok(None)
    }
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let mut files: Vec<(String, PathBuf)> = Vec::new();
    for (shape, separator, missing) in [
        (Shape::Seven, b',', Missing::Empty),
        (Shape::SixtyThree, b';', Missing::MinusNinetyNine),
    ] {
        let path = folder.path().join(format!("{shape:?}.csv"));
        let file = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
        let options = Options {
            shape,
            separator,
            missing,
            ..Options::default()
        };
        fictional::evidence::write(&options, file).unwrap();
        files.push((format!("generated, {shape:?} columns"), path));
    }
    if let Some(shared) = std::env::var_os("AMPARO_SHARED") {
        let name = "data/ctdc/ctdc-global-kanon-2020-04-14-subset7.csv";
        files.push((String::from("published, seven columns"), Path::new(&shared).join(name)));
    }
    for (name, path) in &files {
        run(name, path, folder.path());
    }
    println!("peak memory of the whole run: {} MB", peak_kilobytes() / 1024);
}

fn run(name: &str, path: &Path, folder: &Path) {
    let ambient = Ambient::system();
    let sqlite = store::testing::Sqlite::new(&[journal::MIGRATIONS, evidence::MIGRATIONS]);
    let vault = TestVault::new(&ambient).unwrap();
    let org = OrgId::new(&ambient);
    vault.create_org(org).unwrap();
    let steward = Actor::new(UserId::new(&ambient), org, [Role::DataSteward]);
    let folders = Folders {
        files: folder.join("files"),
        releases: folder.join("releases"),
    };
    let cx = Evidence::new(
        sqlite.store.clone(),
        vault.clone(),
        ambient,
        folders,
        Arc::new(Nobody),
        Arc::new(Nobody),
    );
    let request = Request {
        data_set: name.to_owned(),
        ..Request::default()
    };
    let start = Instant::now();
    let found = dry_run(&cx, &steward, path, &request, &mut ()).unwrap();
    let examined = start.elapsed();
    let start = Instant::now();
    let loaded = load(&cx, &steward, path, &request, &mut ()).unwrap();
    let took = start.elapsed();
    assert_eq!(loaded.added, found.rows);
    let (sets, _) = evidence::data_sets::overview(&cx, &steward).unwrap();
    let start = Instant::now();
    quality::of(&cx, &steward, sets.first().unwrap().id).unwrap();
    println!(
        "{name}: {} rows, examined in {examined:.2?}, loaded in {took:.2?}, quality in {:.2?}, memory so far {} MB",
        found.rows,
        start.elapsed(),
        peak_kilobytes() / 1024
    );
}

/// The most memory that the process ever had.
fn peak_kilobytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}
