//! A small disk of its own fills up while people write, and is freed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail, ensure};

use super::rounds::resumes;
use crate::browser::Browser;
use crate::crash::verify_audit;
use crate::house::{self, House, PASSWORD};
use crate::program::Program;
use crate::report::{ms, say};
use crate::seed::Seed;
use crate::work::{Checker, Pace, Writer};

const WRITERS: usize = 4;
/// Refusals that show that the disk is full.
const ENOUGH: u64 = 20;
const RESUMES: Duration = Duration::from_secs(5);
/// Health is looked at every two seconds.
const HEALTH: Duration = Duration::from_secs(10);

/// A file system in memory, unmounted with this value.
struct Small(PathBuf);

impl Small {
    fn new(folder: &Path, size: &str) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder)
            .output()
            .context("cannot start mount")?;
        ensure!(
            done.status.success(),
            "mount: {}",
            String::from_utf8_lossy(&done.stderr)
        );
        Ok(Self(folder.to_owned()))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// Fills and frees it so many times.
///
/// # Errors
/// See [`super::run`].
pub(super) fn run(binary: &Path, folder: &Path, fills: u64, seed: u64) -> Result<String> {
    if !rustix::process::geteuid().is_root() {
        say("faults: the small disk is left out: only root can mount it");
        return Ok("no small disk".to_owned());
    }
    let small = Small::new(&folder.join("small"), "24m")?;
    let program = Program::new(binary, &small.0)?;
    let house = House::new(&program, WRITERS)?;
    let mut server = program.serve()?;
    let mut writers = Vec::new();
    for (number, login) in (0_u64..).zip(&house.workers) {
        let mut browser = Browser::at(&server.host);
        browser.sign_in(login, PASSWORD)?;
        let seed = Seed::of(seed, &[9, number]);
        writers.push(Writer::new(
            browser,
            house.team.to_string(),
            seed,
            &format!("f{number}"),
        ));
    }
    let ballast = small.0.join("ballast");
    let (mut slowest, mut refused) = (Duration::ZERO, 0);
    for fill in 1..=fills {
        fill_up(&ballast)?;
        refused += write_until_refused(&mut writers)?;
        told_by_health(&server.host)?;
        std::fs::remove_file(&ballast)?;
        slowest = slowest.max(resumes(&mut writers, RESUMES).with_context(|| format!("fill {fill}"))?);
        ensure!(server.runs(), "the server ended");
        ensure!(server.mistakes().is_empty(), "{:?}", server.mistakes());
        let opened = house::open(&program)?;
        let checker = Checker::new(&opened, house.org);
        for writer in &mut writers {
            let misfits = checker.settle(&mut writer.stories)?;
            if let Some(misfit) = misfits.first() {
                bail!("case with the token {}: {}", misfit.token, misfit.what);
            }
            writer.stories.retain(|story| story.sure.is_some());
        }
        checker.whole()?;
    }
    server.kill();
    verify_audit(&program)?;
    Ok(format!(
        "a disk of 24 MB filled {fills} times: {refused} writes refused, none falsely acknowledged; the server went on by itself, slowest after {}",
        ms(slowest)
    ))
}

/// Whoever watches the server hears of it.
fn told_by_health(host: &str) -> Result<()> {
    let mut browser = Browser::at(host);
    let began = Instant::now();
    let mut said = String::new();
    while began.elapsed() < HEALTH {
        said = browser.get("/health")?.page;
        if said.contains("degraded") {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    bail!("/health says nothing of a full disk: {said}")
}

/// Takes all space that is left.
fn fill_up(ballast: &Path) -> Result<()> {
    use std::io::Write as _;
    let mut file = std::fs::File::create(ballast)?;
    let block = [0_u8; 4096];
    for _ in 0..1_000_000 {
        if file.write_all(&block).is_err() {
            return Ok(());
        }
    }
    bail!("the small disk does not fill up")
}

fn write_until_refused(writers: &mut [Writer]) -> Result<u64> {
    let pace = Pace {
        tolerant: true,
        ..Pace::default()
    };
    std::thread::scope(|scope| {
        let hands: Vec<_> = writers
            .iter_mut()
            .map(|writer| scope.spawn(|| writer.work(&pace)))
            .collect();
        let began = Instant::now();
        while pace.refused.load(Ordering::Relaxed) < ENOUGH && began.elapsed() < Duration::from_secs(30) {
            std::thread::sleep(Duration::from_millis(2));
        }
        pace.stop.store(true, Ordering::Relaxed);
        for hand in hands {
            hand.join().map_err(|_| anyhow!("a writer panicked"))??;
        }
        Ok::<_, anyhow::Error>(())
    })?;
    let refused = pace.refused.load(Ordering::Relaxed);
    ensure!(
        refused >= ENOUGH,
        "the disk is full, and only {refused} writes were refused"
    );
    Ok(refused)
}
