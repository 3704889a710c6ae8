//! The same through the pages of the real program: files to the page for imports, forms and addresses to others.

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use access::Role;
use anyhow::{Context, Result, anyhow, bail, ensure};
use base::OrgId;
use store::{Scope, Store, params};
use uuid::Uuid;

use super::{Corpus, Options, bodies, mutate};
use crate::api;
use crate::browser::Browser;
use crate::house::{self, House, PASSWORD};
use crate::program::{Program, Server};
use crate::report::say;
use crate::seed::Seed;

/// Stewards who send files at the same time.
const STEWARDS: u64 = 4;
/// Who sends bodies to the API; the first may register people.
const WRITERS: [Role; 4] = [
    Role::CaseWorker,
    Role::Supervisor,
    Role::DataSteward,
    Role::ReleaseApprover,
];
/// How long the examination of a file may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// Resident memory that the server may have had at most, in KiB.
const MEMORY: u64 = 512 * 1024;

/// Pages that take a form or an address with something in it, and a form that is right.
const FORMS: [(&str, &str); 12] = [
    ("POST /people/find", "q=Amina"),
    (
        "POST /people/register",
        "token=0192f3c4-0000-7000-8000-000000000000&registered.day=3&registered.month=5&registered.year=2026&consent=given&prs_FirstName=A&prs_Birthdate.year=1999",
    ),
    ("POST /people/register/similar", "prs_FirstName=Amina&prs_SecondName=K"),
    ("POST /sign-in", "login=nobody&password=x"),
    ("POST /join", "code=AAAA-BBBB&login=x&password=window+rain+book+road"),
    ("POST /language", "lang=ar&to=%2Ftoday"),
    ("POST /account/password", "old=x&new=y"),
    ("POST /prove", "password=x"),
    (
        "GET /cases?",
        "state=open&team=all&sort=day&after=0192f3c4-0000-7000-8000-000000000000&exploitation=ForcedLabour",
    ),
    ("GET /audit?", "after=1.2.3&action=sign-in&from=2026-01-01"),
    ("GET /api/v1/audit?", "cursor=AAAA&limit=10"),
    ("GET /data/imports/", "0192f3c4-0000-7000-8000-000000000000"),
];

struct Field<'f> {
    store: &'f Store,
    org: OrgId,
    host: &'f str,
    corpus: &'f Corpus,
    seed: u64,
    next: AtomicU64,
    files: u64,
    ends: Mutex<std::collections::BTreeMap<String, u64>>,
}

/// Sends files and forms.
///
/// # Errors
/// See [`super::run`].
pub(super) fn run(binary: &Path, folder: &Path, corpus: &Corpus, options: &Options, seed: u64) -> Result<String> {
    let program = Program::new(binary, folder)?;
    let house = House::new(&program, 1)?;
    let tokens: Vec<String> = api::tokens_of(&program, &house, &WRITERS)?
        .into_iter()
        .map(|(_, token)| token)
        .collect();
    let mut server = program.serve()?;
    let opened = house::open(&program)?;
    let field = Field {
        store: &opened.store,
        org: house.org,
        host: &server.host,
        corpus,
        seed,
        next: AtomicU64::new(0),
        files: options.files,
        ends: Mutex::default(),
    };
    let began = Instant::now();
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0..STEWARDS).map(|_| scope.spawn(|| field.send_files())).collect();
        for hand in hands {
            hand.join().map_err(|_| anyhow!("a steward panicked"))??;
        }
        Ok::<_, anyhow::Error>(())
    })
    .with_context(|| server.log())?;
    let took = began.elapsed();
    let ends = field.ends.into_inner().unwrap_or_default();
    // A long run: what it found is said before the next part begins.
    say(format!("fuzz: {} files through the page: {ends:?}", options.files));
    let log = || server.log();
    let answers = forms(&server.host, options.forms, seed, &house.workers).with_context(log)?;
    let told = bodies::run(&server.host, options.forms, seed, &tokens, &house.team.to_string()).with_context(log)?;
    ensure!(server.runs(), "the server ended: {}", server.log());
    ensure!(server.mistakes().is_empty(), "{:?}", server.mistakes());
    let memory = most_memory(&server)?;
    ensure!(memory <= MEMORY, "the server took {} MB", memory / 1024);
    Ok(format!(
        "{} files through the page in {:.0} s ({ends:?}), {} forms and addresses ({answers:?}), as many bodies for the API ({told:?}); no fault of the server, a reason for each; at most {} MB of memory",
        options.files,
        took.as_secs_f64(),
        options.forms,
        memory / 1024
    ))
}

/// What the kernel says was resident at most, in KiB.
fn most_memory(server: &Server) -> Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id()))?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .context("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}

impl Field<'_> {
    fn send_files(&self) -> Result<()> {
        let mut browser = Browser::at(self.host);
        browser.sign_in("steward", PASSWORD)?;
        loop {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            if number >= self.files {
                return Ok(());
            }
            let mut luck = Seed::of(self.seed, &[2, number]);
            let (file, ending) = self.corpus.draw(&mut luck);
            let layout = ["auto", "htcds", "ctdc"].get(luck.index(3)).copied().unwrap_or("auto");
            self.send(&mut browser, layout, &format!("file.{ending}"), &file)
                .with_context(|| format!("file {number}"))?;
        }
    }

    fn send(&self, browser: &mut Browser, layout: &str, name: &str, file: &[u8]) -> Result<()> {
        let sent = browser.upload("/data/import", &[("layout", layout)], name, file)?;
        ensure!(sent.status < 500, "the page answered {}", sent.status);
        if sent.status != 303 {
            ensure!(
                sent.page.contains("error"),
                "refused with {} and no reason",
                sent.status
            );
            return self.note(&format!("{}", sent.status));
        }
        let batch: Uuid = sent.location.trim_start_matches("/data/imports/").parse()?;
        let state = self.examined(batch)?;
        let page = browser.get(&sent.location)?;
        ensure!(page.status == 200, "the page of the import answered {}", page.status);
        self.note(&state)?;
        let gone = browser.post(&format!("{}/discard", sent.location), &[])?;
        ensure!(gone.status < 500, "discarding answered {}", gone.status);
        Ok(())
    }

    fn note(&self, end: &str) -> Result<()> {
        let mut ends = self.ends.lock().map_err(|_| anyhow!("a steward panicked"))?;
        *ends.entry(end.to_owned()).or_default() += 1;
        Ok(())
    }

    /// Waits until the file was examined; how that ended. What was found must be there: it is the reason.
    fn examined(&self, batch: Uuid) -> Result<String> {
        let until = Instant::now() + PATIENCE;
        let (org, sql) = (
            self.org,
            "SELECT b.state, b.found IS NOT NULL, j.state FROM import_batch b LEFT JOIN jobs j ON j.job_id = b.job_id WHERE b.org_id = $1 AND b.batch_id = $2",
        );
        while Instant::now() < until {
            let row = self.store.read(Scope::Org(org), |tx| {
                tx.one(sql, &params![org, batch.into_bytes()], |row| {
                    Ok((
                        row.get::<String>(0)?,
                        row.get::<bool>(1)?,
                        row.get::<Option<String>>(2)?,
                    ))
                })
            });
            let row = row.map_err(|error: store::Error| anyhow!(error))?;
            match row {
                Some((state, found, _)) if state != "checking" => {
                    ensure!(found, "{state}, and nothing says why");
                    return Ok(state);
                }
                Some((_, _, Some(job))) if job == "given-up" || job == "failed" => {
                    bail!("the job that examines it is {job}: the program's own mistake")
                }
                Some(_) => {}
                None => bail!("the import is gone"),
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        bail!("not examined within {} s", PATIENCE.as_secs())
    }
}

/// Forms and addresses that are almost right; how often which answer came.
fn forms(host: &str, count: u64, seed: u64, workers: &[String]) -> Result<std::collections::BTreeMap<u16, u64>> {
    let mut browser = Browser::at(host);
    let mut answers = std::collections::BTreeMap::new();
    for number in 0..count {
        let mut luck = Seed::of(seed, &[3, number]);
        if number.is_multiple_of(50) {
            browser = Browser::at(host);
            let login = workers.first().context("nobody works here")?;
            // Some of the forms were wrong tries at signing in, from this address.
            browser.sign_in_patiently(login, PASSWORD)?;
        }
        let (page, right) = FORMS.get(luck.index(FORMS.len())).copied().unwrap_or_default();
        let made = mutate::bytes(&mut luck, right.as_bytes(), b"&token=%FF&x[]=1&&=");
        let answer = match page.split_once(' ') {
            Some(("POST", path)) => browser.send(path, "application/x-www-form-urlencoded", &made)?,
            Some((_, path)) => browser.get(&format!("{path}{}", in_address(&made)))?,
            None => bail!("no page"),
        };
        ensure!(
            answer.status < 500,
            "{page} answered {} to input {number}: {:?}",
            answer.status,
            String::from_utf8_lossy(&made)
        );
        *answers.entry(answer.status).or_default() += 1;
    }
    Ok(answers)
}

/// Signs that an address may have stay, all others are encoded; encoded ones that are wrong stay wrong.
fn in_address(bytes: &[u8]) -> String {
    let mut out = String::new();
    for byte in bytes.iter().take(2000) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'=' | b'&' | b'%' | b'+' => {
                out.push(char::from(*byte))
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
