//! Files that want to exhaust the machine. Each is read in a process of its own whose memory is bounded by the system and
//! measured at its end: whatever a file holds, reading it takes at most 256 MB and 10 seconds of the processor and ends in rows or
//! a refusal.

mod archives;
mod csv_files;
mod workbooks;

use std::io::{BufWriter, Write};
use std::process::Command;

use sheets::{Error, Options, Sheet};

const MOST_RESIDENT_KB: u64 = 256 << 10;
/// Of addresses, not of memory: stacks of threads and what is reserved and never touched count too.
const MOST_ADDRESSES_KB: u64 = 1 << 20;
/// Of the processor, in hundredths of a second: other work on the machine must not count.
const MOST_TIME: u64 = 1_000;
const FILE: &str = "AMPARO_HOSTILE_FILE";

/// The other process.
#[test]
#[ignore = "reads the file that another test made"]
fn child() {
    let Some(path) = std::env::var_os(FILE) else { return };
    let outcome = Sheet::open(path.as_ref(), &Options::default()).and_then(|mut sheet| {
        let mut cells = 0_u64;
        sheet.each(|row| -> Result<(), Error> {
            cells += row.cells.len() as u64;
            Ok(())
        })
    });
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let resident = resident.split_whitespace().next().unwrap();
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    // Behind the name in brackets: user and system time are the 14th and 15th field of all.
    let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    let time = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
    match outcome {
        Ok(summary) => eprintln!("outcome rows {} memory {resident} {time}", summary.rows),
        Err(error) => {
            let args: Vec<String> = error.args().iter().map(|(_, value)| value.clone()).collect();
            eprintln!("outcome {} {} memory {resident} {time}", error.id(), args.join(" "));
        }
    }
}

/// Reads what `make` writes in another process and returns how that ended: `rows N`, or the id of a refusal with its arguments.
fn outcome(make: impl FnOnce(&mut dyn Write)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    let mut file = BufWriter::new(std::fs::File::create(&path).unwrap());
    make(&mut file);
    file.flush().unwrap();
    let run = Command::new("sh")
        .args(["-c", &format!("ulimit -v {MOST_ADDRESSES_KB}; exec \"$0\" \"$@\"")])
        .arg(std::env::current_exe().unwrap())
        .args([
            "--ignored",
            "--exact",
            "hostile::child",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(FILE, &path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    let line = said
        .lines()
        .find_map(|line| line.split_once("outcome "))
        .map(|(_, line)| line);
    let (outcome, memory) = line
        .and_then(|line| line.rsplit_once(" memory "))
        .unwrap_or_else(|| panic!("the reader died: {} {said}", run.status));
    let (resident, time) = memory.trim().split_once(' ').unwrap();
    let (resident, time): (u64, u64) = (resident.parse().unwrap(), time.parse().unwrap());
    eprintln!("{outcome}: {} MB, {time} hundredths of a second", resident >> 10);
    assert!(resident <= MOST_RESIDENT_KB, "{outcome} took {resident} kB");
    assert!(time <= MOST_TIME, "{outcome} took {time} hundredths of a second");
    outcome.trim().to_owned()
}

fn assert_refused(outcome: &str, expected: &str) {
    let words: Vec<&str> = outcome.split_whitespace().collect();
    let wanted: Vec<&str> = expected.split_whitespace().collect();
    assert!(words.starts_with(&wanted), "expected {expected}, found {outcome}");
}
