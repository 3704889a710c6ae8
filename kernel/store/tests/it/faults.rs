//! Real faults of the disk: flushes and writes that fail (libfiu), and no space (a small tmpfs). The child is this same test binary, started again.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use store::testing::saves::{Saves, check, run};

const PLACE: &str = "AMPARO_STORE_FAULTY";
const BALLAST: &str = "AMPARO_STORE_BALLAST";
const TRIES: &str = "AMPARO_STORE_TRIES";
const SIZE: &str = "AMPARO_STORE_SIZE";

/// Not a test of its own.
#[test]
#[ignore = "the child of the tests below"]
fn child() {
    let Ok(place) = std::env::var(PLACE) else { return };
    let how = Saves {
        tries: std::env::var(TRIES).unwrap().parse().unwrap(),
        size: std::env::var(SIZE).unwrap().parse().unwrap(),
        ballast: std::env::var_os(BALLAST).map(Into::into),
        ..Saves::default()
    };
    // Opening is under faults too, and may say no.
    if let Err(error) = run(&place, &how, &mut std::io::stdout()) {
        println!("\nnot opened: {error}");
    }
}

fn child_with(wrap: &[&str], place: &Path, tries: u32, size: usize) -> Command {
    let exe = std::env::current_exe().unwrap();
    let mut words: Vec<std::ffi::OsString> = wrap.iter().map(Into::into).collect();
    words.push(exe.into());
    let mut command = Command::new(&words[0]);
    command
        .args(&words[1..])
        .args(["faults::child", "--exact", "--ignored", "--nocapture"])
        .env(PLACE, place)
        .env(TRIES, tries.to_string())
        .env(SIZE, size.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn lines(child: &mut Child) -> impl Iterator<Item = String> + use<> {
    BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
}

fn ended(child: Child) {
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && !said.contains("panicked"), "{said}");
}

fn ids(lines: &[String], word: &str) -> BTreeSet<i64> {
    lines
        .iter()
        .filter_map(|line| line.strip_prefix(word)?.split(' ').next()?.parse().ok())
        .collect()
}

/// What is there afterwards: everything that was acknowledged, nothing that was not asked for, a whole file.
fn compare(place: &Path, told: &[String]) {
    let mut out = Vec::new();
    check(place.to_str().unwrap(), &mut out).unwrap();
    let out: Vec<String> = String::from_utf8(out).unwrap().lines().map(str::to_owned).collect();
    assert!(out.contains(&"whole ok".to_owned()), "{out:?}");
    let (saved, have) = (ids(told, "saved "), ids(&out, "have "));
    let lost: Vec<_> = saved.difference(&have).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    let refused = ids(told, "refused ");
    let strange: Vec<_> = have
        .iter()
        .filter(|id| !saved.contains(id) && !refused.contains(id))
        .collect();
    assert!(strange.is_empty(), "never asked for: {strange:?}");
}

fn has(program: &str) -> bool {
    let found = Command::new("which").arg(program).output();
    found.is_ok_and(|output| output.status.success())
}

#[test]
fn one_failed_flush_stops_writing_until_the_next_start_and_reading_goes_on() {
    if !has("fiu-run") {
        eprintln!("skipped: fiu-run is not installed (apt-get install fiu-utils)");
        return;
    }
    let mut stopped = 0;
    for point in ["posix/io/sync/fsync", "posix/io/sync/fdatasync"] {
        let folder = tempfile::tempdir().unwrap();
        let (place, control) = (folder.path().join("test.db"), folder.path().join("fiu"));
        let wrap = ["fiu-run", "-x", "-f", control.to_str().unwrap()];
        let mut child = child_with(&wrap, &place, 3000, 3000).spawn().unwrap();
        let id = child.id();
        let mut told = Vec::new();
        let mut broken = false;
        for line in lines(&mut child) {
            told.push(line);
            if told.len() == 100 {
                // Once only: whoever flushed again would be told that all is well.
                let done = Command::new("fiu-ctrl")
                    .args(["-f", control.to_str().unwrap(), "-c"])
                    .arg(format!("enable name={point},onetime"))
                    .arg(id.to_string())
                    .output()
                    .unwrap();
                broken = done.status.success();
                assert!(broken, "{}", String::from_utf8_lossy(&done.stderr));
            }
            if told.iter().filter(|line| line.starts_with("refused")).count() == 50 {
                child.kill().unwrap();
                break;
            }
        }
        child.wait().unwrap();
        assert!(broken, "{told:?}");
        let Some(first) = told.iter().position(|line| line.starts_with("refused")) else {
            // SQLite flushes by one of the two calls, as it was built.
            continue;
        };
        stopped += 1;
        let after = &told[first..];
        assert!(
            after.iter().all(|line| !line.starts_with("saved")),
            "saved after a failed flush: {after:?}"
        );
        assert!(after.iter().filter(|line| line.ends_with("Stopped")).count() >= 50);
        assert!(after.iter().all(|line| !line.starts_with("unread")), "{after:?}");
        compare(&place, &told);
    }
    assert!(stopped > 0, "no flush failed");
}

#[test]
fn faults_at_random_lose_nothing_break_nothing_and_end_no_process() {
    if !has("fiu-run") {
        eprintln!("skipped: fiu-run is not installed (apt-get install fiu-utils)");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("test.db");
    let mut told = Vec::new();
    for (round, point) in ["sync/*", "rw/pwrite", "rw/pread", "sync/*", "rw/pwrite", "rw/pread"]
        .iter()
        .enumerate()
    {
        let faults = format!("enable_random name=posix/io/{point},probability=0.02");
        let wrap = ["fiu-run", "-x", "-c", &faults];
        // The database is made without faults, so that there is something to lose.
        let wrap = if round == 0 { &wrap[..0] } else { &wrap[..] };
        let mut child = child_with(wrap, &place, 150, 5000).spawn().unwrap();
        told.extend(lines(&mut child));
        ended(child);
        compare(&place, &told);
    }
    assert!(told.iter().filter(|line| line.starts_with("saved")).count() >= 150);
    assert!(
        told.iter()
            .any(|line| line.starts_with("refused") || line.starts_with("not opened"))
    );
}

#[test]
fn a_full_disk_refuses_saves_reads_go_on_and_saving_resumes_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let small = folder.path();
    // A mount of the child's own: it goes with it, and with what is in it.
    let script = "mount -t tmpfs -o size=4m none \"$0\" && head -c 1500000 /dev/zero > \"$0/ballast\" && exec \"$@\"";
    let tried = Command::new("unshare")
        .args(["-m", "sh", "-c", script])
        .arg(small)
        .arg("true")
        .output();
    if !tried.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: no right to mount a small file system");
        return;
    }
    let wrap = ["unshare", "-m", "sh", "-c", script, small.to_str().unwrap()];
    for size in [400, 3000, 90_000] {
        let tries = 6_000_000 / u32::try_from(size).unwrap() + 40;
        let mut command = child_with(&wrap, &small.join("test.db"), tries, size);
        let mut child = command.env(BALLAST, small.join("ballast")).spawn().unwrap();
        let mut told = Vec::new();
        for line in lines(&mut child) {
            told.push(line);
            if told.last().is_some_and(|line| line.starts_with("resumed")) {
                child.kill().unwrap();
                break;
            }
        }
        child.wait().unwrap();
        let refused: Vec<_> = told.iter().filter(|line| line.starts_with("refused")).collect();
        assert!(
            refused.len() >= 10 && refused.iter().all(|line| line.ends_with("Full")),
            "{refused:?}"
        );
        assert!(
            told.iter().any(|line| line.starts_with("read ")) && !told.iter().any(|line| line.starts_with("unread"))
        );
        let resumed = told.last().unwrap();
        let after: u64 = resumed
            .strip_prefix("resumed ")
            .unwrap_or_else(|| panic!("{resumed}"))
            .parse()
            .unwrap();
        assert!(after <= 5000, "{after} ms");
    }
}
