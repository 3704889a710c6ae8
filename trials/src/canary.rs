//! `canary`: a day's use of the real program with people who carry names that nobody has, and then every byte of every file that it wrote:
//! records, keys, logs, uploads, temporary files, figures. None of the names may stand there, in no encoding.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fictional::{Canary, Scanner, canary};

use crate::browser::{Browser, address, field_value};
use crate::house::PASSWORD;
use crate::program::Program;
use crate::report::say;

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// People with canaries
    #[arg(long, default_value_t = 1000)]
    pub people: u32,
    /// How many of them are worked with through the pages
    #[arg(long, default_value_t = 12)]
    pub worked: usize,
    /// Play an earlier run again
    #[arg(long, default_value_t = 99)]
    pub seed: u64,
}

/// Bytes that the day must have left at least: a scan of nothing finds nothing.
const FEWEST_BYTES: u64 = 1 << 20;

/// Runs the trial.
///
/// # Errors
/// When a canary is found, a planted one is not, or the day cannot be worked through.
pub fn run(binary: &Path, options: &Options) -> Result<()> {
    let began = Instant::now();
    let folder = tempfile::tempdir()?;
    let mut program = Program::new(binary, folder.path())?;
    program.environment.push(("AMPARO_LOG".to_owned(), "trace".to_owned()));
    let canaries: Vec<Canary> = (1..=options.people)
        .map(|number| canary(options.seed, number))
        .collect();
    let scanner = Scanner::new(canaries.iter().flat_map(Canary::needles));
    program.run(&["init"])?;
    let server = program.serve()?;
    let mut steward = enter(&program, &server.host, "steward", "data-steward")?;
    let mut worker = enter(&program, &server.host, "worker", "case-worker")?;
    let mut supervisor = enter(&program, &server.host, "supervisor", "supervisor")?;
    let mut log = server.log();
    server.stop()?;
    load(&program, &canaries)?;

    let server = program.serve()?;
    for browser in [&mut steward, &mut worker, &mut supervisor] {
        browser.move_to(&server.host);
    }
    let loaded: Vec<&Canary> = canaries.iter().filter(|it| it.number % 10 != 0).collect();
    for it in loaded.iter().take(options.worked) {
        work(&mut worker, it).with_context(|| format!("canary {}", it.number))?;
    }
    let last = loaded.last().context("nobody")?;
    erase(&mut supervisor, last)?;
    upload(&mut steward, &canaries)?;
    let figures = server.figures.clone().context("no figures")?;
    let figures = Browser::at(&figures).get("/metrics")?.page;
    fs::write(folder.path().join("figures.txt"), &figures)?;
    ensure!(figures.contains("amparo_"), "the figures are empty");
    // While it runs the write-ahead logs are full; after it has ended they are merged.
    log.push_str(&server.log());
    fs::write(folder.path().join("log.txt"), &log)?;
    let read = nothing_found(&scanner, folder.path(), "while running")?;
    server.stop()?;
    nothing_found(&scanner, folder.path(), "after the end")?;
    ensure!(read > FEWEST_BYTES, "only {read} bytes were there to be scanned");
    planted(&scanner, folder.path(), loaded.first().context("nobody")?)?;
    say(format!(
        "canary: {} people with {} canaries, {:.1} MB of files read in every encoding: none found, all planted ones found, in {:.0} s",
        canaries.len(),
        canaries.len() * 5,
        to_mb(read),
        began.elapsed().as_secs_f64()
    ));
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "for people to read")]
fn to_mb(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn nothing_found(scanner: &Scanner, folder: &Path, when: &str) -> Result<u64> {
    let mut leaks = Vec::new();
    let read = scanner.scan_folder(folder, &mut leaks)?;
    if let Some((file, leak)) = leaks.first() {
        bail!(
            "{} canaries {when}; the first in {}: {leak:?}",
            leaks.len(),
            file.display()
        );
    }
    Ok(u64::try_from(read)?)
}

/// The same scan finds what is put there: otherwise it proves nothing.
fn planted(scanner: &Scanner, folder: &Path, it: &Canary) -> Result<()> {
    let file = folder.join("data/planted");
    let utf16: Vec<u8> = it.name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex: Vec<u8> = it
        .family
        .bytes()
        .flat_map(|byte| format!("{byte:02x}").into_bytes())
        .collect();
    let percent: Vec<u8> = it
        .family
        .bytes()
        .flat_map(|byte| format!("%{byte:02X}").into_bytes())
        .collect();
    let reversed: Vec<u8> = it.document.bytes().rev().collect();
    for (how, bytes) in [
        ("plain", it.phrase.clone().into_bytes()),
        ("UTF-16", utf16),
        ("hex", hex),
        ("percent", percent),
        ("reversed", reversed),
    ] {
        fs::write(&file, &bytes)?;
        let mut leaks = Vec::new();
        scanner.scan_folder(folder, &mut leaks)?;
        ensure!(!leaks.is_empty(), "a planted canary was not found: {how}");
    }
    Ok(fs::remove_file(&file)?)
}

/// Somebody with a role, invited from the command line, signed in.
fn enter(program: &Program, host: &str, login: &str, role: &str) -> Result<Browser> {
    let words = [
        "user",
        "invite",
        "--organisation",
        "Harbour",
        "--country",
        "UKR",
        "--name",
        login,
        "--role",
        role,
    ];
    let out = String::from_utf8(program.run(&words)?.stdout)?;
    let code = out.lines().next().and_then(|line| line.split_whitespace().last());
    let mut browser = Browser::at(host);
    let fields = [
        ("code", code.context("no code")?),
        ("login", login),
        ("password", PASSWORD),
    ];
    let joined = browser.post("/join", &fields)?;
    ensure!(joined.is_yes(), "joining: {} {}", joined.status, joined.page);
    browser.sign_in(login, PASSWORD)?;
    Ok(browser)
}

/// People as a spreadsheet in the layout of HTCDS. Every tenth row has a date that cannot be.
fn spreadsheet(canaries: &[Canary]) -> String {
    let mut text = String::from(
        "prs_FirstName,prs_SecondName,prs_MobilePhone,prs_IdentityNumber,cas_IncomingReferralDetails,prs_Birthdate\n",
    );
    for it in canaries {
        let birth = if it.number % 10 == 0 { "1999-13-40" } else { "1999-04" };
        text.push_str(&format!(
            "{},{},{},{},\"{}\",{birth}\n",
            it.name, it.family, it.phone, it.document, it.narrative
        ));
    }
    text
}

/// The bulk comes from the command line; its input and its rejects lie outside of what is scanned, because they are the user's.
fn load(program: &Program, canaries: &[Canary]) -> Result<()> {
    let outside = tempfile::tempdir()?;
    let (input, rejects) = (outside.path().join("people.csv"), outside.path().join("rejects.csv"));
    fs::write(&input, spreadsheet(canaries))?;
    let paths = [input.to_string_lossy(), rejects.to_string_lossy()];
    let words = [
        "import",
        &*paths[0],
        "--as",
        "htcds",
        "--on-error",
        "skip",
        "--json",
        "--rejects",
        &*paths[1],
    ];
    let out = String::from_utf8(program.run(&words)?.stdout)?;
    let told: serde_json::Value = serde_json::from_str(&out)?;
    let added = told.pointer("/summary/added").and_then(serde_json::Value::as_u64);
    let bad = canaries.iter().filter(|it| it.number % 10 == 0).count();
    ensure!(
        added == u64::try_from(canaries.len() - bad).ok(),
        "loaded {added:?}: {out}"
    );
    ensure!(fs::read_to_string(&rejects)?.lines().count() == bad + 1, "rejects");
    Ok(())
}

/// Searching, opening, revealing, noting, changing, closing: whatever puts a name through the program.
fn work(worker: &mut Browser, it: &Canary) -> Result<()> {
    let page = worker.post("/people/find", &[("q", &it.name)])?.page;
    let case = address(&page, "/cases/").context("not found")?;
    seen(worker, &case)?;
    let shown = worker.post(&format!("{case}/reveal"), &[("reason", &it.narrative)])?;
    ensure!(
        shown.status == 200 && shown.page.contains(&it.family),
        "reveal: {}",
        shown.status
    );
    let form = seen(worker, &format!("{case}/note"))?;
    let (token, note) = (field_value(&form, "token"), format!("{case}/note"));
    done(
        worker,
        &note,
        &[
            ("token", &token),
            ("text", &it.narrative),
            ("cco_CaseComment", &it.narrative),
        ],
    )?;
    for section in ["case", "person"] {
        let path = format!("{case}/section/{section}");
        let form = seen(worker, &path)?;
        let (version, name) = (field_value(&form, "version"), format!("{} {}", it.name, it.family));
        let fields = [
            ("version", version.as_str()),
            ("safe_contact", &it.phrase),
            ("prs_FirstName", &name),
        ];
        done(worker, &path, &fields)?;
    }
    done(
        worker,
        &format!("{case}/close"),
        &[("cas_Status", "Closed"), ("reason", &it.narrative)],
    )?;
    done(worker, &format!("{case}/reopen"), &[("reason", &it.narrative)])?;
    for page in ["history", "seen"] {
        seen(worker, &format!("{case}/{page}"))?;
    }
    for asked in [&it.phone, &it.document, &it.phrase] {
        worker.post("/people/find", &[("q", asked)])?;
    }
    // In an address, where nothing of the kind belongs: neither log nor page may keep it.
    worker.get(&format!("/people/find?q={}", it.phone.replace([' ', '+'], "")))?;
    let names = [("prs_FirstName", it.name.as_str()), ("prs_SecondName", &it.family)];
    worker.post("/people/register/similar", &names)?;
    // A form without what it needs comes back with what was typed.
    let fields = [("prs_FirstName", it.name.as_str()), ("safe_contact", &it.narrative)];
    let back = worker.post("/people/register", &fields)?;
    ensure!(back.status == 422, "a form without what it needs: {}", back.status);
    Ok(())
}

fn seen(browser: &mut Browser, path: &str) -> Result<String> {
    let answer = browser.get(path)?;
    ensure!(answer.status == 200, "{path}: {}", answer.status);
    Ok(answer.page)
}

fn done(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Result<()> {
    let answer = browser.post(path, fields)?;
    ensure!(answer.status == 303, "{path}: {} {}", answer.status, answer.page);
    Ok(())
}

/// Somebody is erased, with their name as the reason: it is sealed under a key of its own.
fn erase(supervisor: &mut Browser, it: &Canary) -> Result<()> {
    let page = supervisor.post("/people/find", &[("q", &it.name)])?.page;
    let case = address(&page, "/cases/").context("the supervisor does not find them")?;
    let page = seen(supervisor, &case)?;
    let link = page
        .split('"')
        .find(|part| part.starts_with("/people/") && part.ends_with("/erase"))
        .context("no way to erase them")?
        .to_owned();
    let form = seen(supervisor, &link)?;
    let code = form
        .split("<bdi class=\"code\"")
        .nth(1)
        .and_then(|rest| rest.split(['>', '<']).nth(1));
    let fields = [
        ("reason", it.narrative.as_str()),
        ("code", code.context("no code on the page")?),
    ];
    let mut answer = supervisor.post(&link, &fields)?;
    if answer.status != 200 {
        supervisor.post("/prove", &[("password", PASSWORD)])?;
        answer = supervisor.post(&link, &fields)?;
    }
    ensure!(answer.status == 200, "erasing: {} {}", answer.status, answer.page);
    Ok(())
}

fn upload(steward: &mut Browser, canaries: &[Canary]) -> Result<()> {
    let form = seen(steward, "/data/import")?;
    let token = field_value(&form, "token");
    let few = canaries.get(..200).unwrap_or(canaries);
    let fields = [
        ("token", token.as_str()),
        ("layout", "htcds"),
        ("as", "htcds"),
        ("on_error", "abort"),
        ("team", ""),
    ];
    let sent = steward.upload("/data/import", &fields, "people.csv", spreadsheet(few).as_bytes())?;
    ensure!(sent.status == 303, "upload: {} {}", sent.status, sent.page);
    let until = Instant::now() + Duration::from_secs(60);
    while Instant::now() < until {
        if seen(steward, &sent.location)?.contains("problems.csv") {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    bail!("the upload was not examined")
}
