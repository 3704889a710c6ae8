//! Kills in the middle of a migration, an import, an erasure: what was begun is finished or undone by the next start.

use std::fmt;
use std::path::Path;

use access::Role;
use amparo::data::TABLES;
use anyhow::{Context, Result, anyhow, bail, ensure};
use base::{OrgId, Timestamp};
use journal::Entry;
use store::{MigrationSet, Scope, SqliteOptions, Store, params};
use vault::KeyId;

use super::rounds::verify_audit;
use super::strike::{End, Striker};
use crate::browser::{Browser, address};
use crate::files::copy;
use crate::house::{self, House, PASSWORD};
use crate::program::Program;
use crate::seed::Seed;
use crate::work::Checker;

/// Rows of the audit in the database of the old schema.
const ROWS: usize = 5000;
/// Cases in the spreadsheet.
const CASES: usize = 200;

/// What kills of one kind came to.
pub(super) struct Told {
    what: &'static str,
    kills: u64,
    before: u64,
    after: u64,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            what,
            kills,
            before,
            after,
        } = self;
        write!(
            f,
            "{what}: {kills} kills; {before} left it undone, {after} done, none between"
        )
    }
}

impl Told {
    fn of(what: &'static str) -> Self {
        Self {
            what,
            kills: 0,
            before: 0,
            after: 0,
        }
    }

    fn add(&mut self, end: End, done: bool) {
        self.kills += u64::from(end == End::Killed);
        self.after += u64::from(done);
        self.before += u64::from(!done);
    }

    /// A kind in which nobody was killed proves nothing.
    fn enough(self) -> Result<Self> {
        ensure!(self.kills > 0, "{}: the program was always quicker", self.what);
        Ok(self)
    }
}

/// Kills so many times in the middle of each.
pub(super) fn all(binary: &Path, folder: &Path, kills: u64, seed: u64) -> Result<Vec<Told>> {
    let striker = Striker::new(folder)?;
    let at = |name: &str| Program::new(binary, &folder.join(name));
    Ok(vec![
        migration(&striker, &at("migration")?, kills, Seed::of(seed, &[1])).context("migration")?,
        import(&striker, &at("import")?, kills, Seed::of(seed, &[2])).context("import")?,
        erasure(&striker, &at("erasure")?, kills, Seed::of(seed, &[3])).context("erasure")?,
        backup(&striker, &at("backup")?, kills, Seed::of(seed, &[4])).context("backup")?,
        rotation(&striker, &at("rotation")?, kills, Seed::of(seed, &[5])).context("rotation")?,
    ])
}

/// A moment within so much that is written; half of them are early, where what decides is written.
fn moment(luck: &mut Seed, all: u64) -> u64 {
    if luck.below(2) == 0 {
        luck.below(all)
    } else {
        luck.below(all / 8 + 1)
    }
}

/// A copy of a program's folder for one kill.
fn copied(program: &Program) -> Result<(tempfile::TempDir, Program)> {
    let folder = tempfile::tempdir()?;
    let copied = Program::new(&program.binary, folder.path())?;
    copy(&program.data(), &copied.data())?;
    Ok((folder, copied))
}

fn first_of_each() -> Vec<MigrationSet> {
    let first = |set: &MigrationSet| MigrationSet {
        migrations: set.migrations.get(..1).unwrap_or(set.migrations),
        ..*set
    };
    TABLES.iter().map(first).collect()
}

/// A database as the first version of each context made it, with rows.
fn old(program: &Program) -> Result<()> {
    program.run(&["init"])?;
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(program.data().join(format!("amparo.db{ending}")));
    }
    let store = Store::sqlite(&program.data().join("amparo.db"), SqliteOptions::default())?;
    let now = Timestamp::from_micros(1_700_000_000_000_000);
    store.migrate(&first_of_each(), now)?;
    let written = store.write(Scope::Server, move |tx| {
        let entry = |_| Entry::new(now, "sign-in", "account", "password");
        journal::audit::append_all(tx, (0..ROWS).map(entry))
    });
    written.map(drop).map_err(|error: journal::Error| anyhow!(error))
}

fn migration(striker: &Striker, program: &Program, kills: u64, mut luck: Seed) -> Result<Told> {
    old(program)?;
    let (_kept, new) = copied(program)?;
    drop(striker.armed(&new)?.serve()?);
    let all = striker.written();
    let wanted = Store::sqlite(&new.data().join("amparo.db"), SqliteOptions::default())?.schema()?;
    let mut told = Told::of("migration");
    for _ in 0..kills {
        let (_kept, one) = copied(program)?;
        let end = striker.strike(
            &one,
            &["serve", "--listen", "127.0.0.1:0", "--public-listen", "127.0.0.1:0"],
            moment(&mut luck, all),
        )?;
        let left = Store::sqlite(&one.data().join("amparo.db"), SqliteOptions::default())?.pending(TABLES)?;
        told.add(end, left.is_empty());
        drop(one.serve().context("start after the kill")?);
        let store = Store::sqlite(&one.data().join("amparo.db"), SqliteOptions::default())?;
        let differs = store.schema()?.differences(&wanted);
        ensure!(differs.is_empty(), "the tables differ: {differs:?}");
        let rows = store.read(Scope::Server, |tx| {
            tx.one("SELECT COUNT(*) FROM audit", &[], |row| row.get::<i64>(0))
        });
        let rows = rows.map_err(|error: store::Error| anyhow!(error))?;
        ensure!(rows == i64::try_from(ROWS).ok(), "{rows:?} of {ROWS} rows are there");
        verify_audit(&one)?;
    }
    told.enough()
}

fn import(striker: &Striker, program: &Program, kills: u64, mut luck: Seed) -> Result<Told> {
    let house = House::new(program, 1)?;
    let outside = tempfile::tempdir()?;
    let file = outside.path().join("people.csv");
    let mut text = String::from("prs_FirstName,prs_SecondName,prs_MobilePhone,cas_IncomingReferralDetails\n");
    for number in 0..CASES {
        text.push_str(&format!(
            "Given{number},Family{number},+99977{number:07},\"Story {number}\"\n"
        ));
    }
    std::fs::write(&file, text)?;
    let path = file.to_string_lossy();
    let words = ["import", &*path, "--as", "htcds"];
    let (_kept, whole) = copied(program)?;
    let all = striker.measure(&whole, &words)?;
    let mut told = Told::of("import");
    for _ in 0..kills {
        let (_kept, one) = copied(program)?;
        let end = striker.strike(&one, &words, moment(&mut luck, all))?;
        drop(one.serve().context("start after the kill")?);
        let there = cases(&one, house.org)?;
        ensure!(there == 0 || there == CASES, "{there} of {CASES} cases are there");
        told.add(end, there == CASES);
        // Whoever does not know does it again: then every case is there once.
        one.run(&words)?;
        let there = cases(&one, house.org)?;
        ensure!(
            there == CASES,
            "{there} of {CASES} cases are there after the second try"
        );
        verify_audit(&one)?;
    }
    told.enough()
}

fn cases(program: &Program, org: OrgId) -> Result<usize> {
    let opened = house::open(program)?;
    let checker = Checker::new(&opened, org);
    checker.whole()?;
    checker.all_open("person", "person_id", "prs_firstname")?;
    Ok(usize::try_from(checker.cases()?)?)
}

/// A house with the cases of a spreadsheet.
fn peopled(program: &Program) -> Result<House> {
    let house = House::new(program, 1)?;
    let outside = tempfile::tempdir()?;
    let file = outside.path().join("people.csv");
    let rows: String = (0..CASES)
        .map(|number| format!("Given{number},Family{number}\n"))
        .collect();
    std::fs::write(&file, format!("prs_FirstName,prs_SecondName\n{rows}"))?;
    program.run(&["import", &file.to_string_lossy(), "--as", "htcds"])?;
    Ok(house)
}

/// What is there under the name of a backup is a whole one.
fn backup(striker: &Striker, program: &Program, kills: u64, mut luck: Seed) -> Result<Told> {
    let house = peopled(program)?;
    let identity = program.folder.join("identity");
    let identity = identity.to_string_lossy();
    let out = String::from_utf8(program.run(&["backup", "keygen", "--to", &identity])?.stdout)?;
    let recipient = out.split_whitespace().find(|word| word.starts_with("age1"));
    let recipient = recipient.context("no recipient")?.to_owned();
    let file = program.data().join("trial.backup");
    let path = file.to_string_lossy().into_owned();
    let words = ["backup", "--to", &path, "--recipient", &recipient];
    let all = striker.measure(program, &words)?;
    let mut told = Told::of("backup");
    for _ in 0..kills {
        let _ = std::fs::remove_file(&file);
        let end = striker.strike(program, &words, moment(&mut luck, all))?;
        let whole = file.exists();
        if whole {
            program.run(&["backup", "check", &path, "--identity", &identity])?;
        }
        told.add(end, whole);
        let there = cases(program, house.org)?;
        ensure!(there == CASES, "{there} of {CASES} cases are there");
    }
    // After all of that one can still be made.
    let _ = std::fs::remove_file(&file);
    program.run(&words)?;
    program.run(&["backup", "check", &path, "--identity", &identity])?;
    verify_audit(program)?;
    told.enough()
}

/// Every name opens with whatever key it is wrapped under, and the next try finishes it.
fn rotation(striker: &Striker, program: &Program, kills: u64, mut luck: Seed) -> Result<Told> {
    let house = peopled(program)?;
    let words = ["keys", "rotate"];
    let (_kept, whole) = copied(program)?;
    let all = striker.measure(&whole, &words)?;
    let mut told = Told::of("rotation of keys");
    for _ in 0..kills {
        let (_kept, one) = copied(program)?;
        let end = striker.strike(&one, &words, moment(&mut luck, all))?;
        told.add(end, end == End::Whole);
        drop(one.serve().context("start after the kill")?);
        for _ in 0..2 {
            let there = cases(&one, house.org)?;
            ensure!(there == CASES, "{there} of {CASES} cases are there");
            one.run(&words)?;
        }
        verify_audit(&one)?;
    }
    told.enough()
}

/// Somebody who is to be erased.
struct Person {
    page: String,
    code: String,
    case: String,
}

fn erasure(striker: &Striker, program: &Program, kills: u64, mut luck: Seed) -> Result<Told> {
    let house = House::new(program, 0)?;
    {
        let opened = house::open(program)?;
        let contexts = house::contexts(&opened)?;
        house.employ(&contexts, "both", &[Role::CaseWorker, Role::Supervisor])?;
    }
    let mut browser = {
        let server = program.serve()?;
        let mut browser = Browser::at(&server.host);
        browser.sign_in("both", PASSWORD)?;
        browser
    };
    // The first one is erased in peace, to know how much is written.
    let mut told = Told::of("erasure");
    let mut all = 0;
    for number in 0..=kills {
        let mut server = striker.armed(program)?.serve()?;
        browser.move_to(&server.host);
        let person = register(&mut browser, &house, number, &mut luck)?;
        browser.post("/prove", &[("password", PASSWORD)])?;
        let before = striker.written();
        let at = before
            + if number == 0 {
                u64::MAX / 2
            } else {
                moment(&mut luck, all)
            };
        let mut hand = browser.clone();
        let acknowledged = std::thread::scope(|scope| {
            let asked = scope.spawn(|| erase(&mut hand, &person));
            while striker.written() < at && !asked.is_finished() {
                std::thread::sleep(std::time::Duration::from_micros(50));
            }
            let end = if asked.is_finished() { End::Whole } else { End::Killed };
            if end == End::Killed {
                server.kill();
            }
            let done = asked.join().map_err(|_| anyhow!("a hand panicked"))?;
            Ok::<_, anyhow::Error>((end, done?))
        });
        let (end, acknowledged) = acknowledged?;
        if number == 0 {
            ensure!(acknowledged, "erasing in peace was not acknowledged");
            all = striker.written() - before;
            continue;
        }
        drop(server);
        drop(program.serve().context("start after the kill")?);
        let gone = is_erased(program, house.org, &person)?;
        ensure!(gone || !acknowledged, "an erasure was acknowledged and did not happen");
        told.add(end, gone);
    }
    verify_audit(program)?;
    told.enough()
}

fn register(browser: &mut Browser, house: &House, number: u64, luck: &mut Seed) -> Result<Person> {
    let (token, name) = (luck.token().to_string(), format!("Gone{number} {:x}", luck.draw()));
    let team = house.team.to_string();
    let fields = [
        ("token", token.as_str()),
        ("registered.day", "3"),
        ("registered.month", "5"),
        ("registered.year", "2026"),
        ("consent", "given"),
        ("team", &team),
        ("prs_FirstName", &name),
        ("confirmed", "yes"),
    ];
    let page = browser.post("/people/register", &fields)?.page;
    let case = address(&page, "/cases/").context("registered, but no case on the page")?;
    let page = browser.get(&case)?.page;
    let mut links = page.split('"');
    let link = links.find(|part| part.starts_with("/people/") && part.ends_with("/erase"));
    let link = link.context("no way to erase on the page")?.to_owned();
    let form = browser.get(&link)?.page;
    let code = form
        .split("<bdi class=\"code\"")
        .nth(1)
        .and_then(|rest| rest.split(['>', '<']).nth(1));
    Ok(Person {
        page: link,
        code: code.context("no code on the page")?.to_owned(),
        case,
    })
}

fn erase(browser: &mut Browser, person: &Person) -> Result<bool> {
    let fields = [
        ("reason", "the person has asked for it in writing"),
        ("code", person.code.as_str()),
    ];
    match browser.post(&person.page, &fields) {
        Ok(answer) if answer.status == 200 => Ok(true),
        Ok(answer) => bail!("erasing was answered with {}: {}", answer.status, answer.page),
        Err(_) => Ok(false),
    }
}

/// Whether somebody is erased: nothing of them opens any more, and the audit says so once. Otherwise all of them must open.
fn is_erased(program: &Program, org: OrgId, person: &Person) -> Result<bool> {
    let opened = house::open(program)?;
    let case: base::CaseId = person.case.trim_start_matches("/cases/").parse()?;
    let sql = "SELECT c.state, c.key_id, p.key_id, p.prs_firstname,
                      (SELECT COUNT(*) FROM audit a WHERE a.org_id = c.org_id AND a.subject_id = p.person_id AND a.action = 'person-erase')
               FROM case_file c JOIN person p ON p.org_id = c.org_id AND p.person_id = c.person_id WHERE c.org_id = $1 AND c.case_id = $2";
    let row = opened.store.read(Scope::Org(org), |tx| {
        tx.one(sql, &params![org, case], |row| {
            Ok((
                row.get::<i64>(0)?,
                row.get::<KeyId>(1)?,
                row.get::<KeyId>(2)?,
                row.get::<Option<Vec<u8>>>(3)?,
                row.get::<i64>(4)?,
            ))
        })
    });
    let row = row.map_err(|error: store::Error| anyhow!(error))?;
    let (state, of_case, of_person, name, told) = row.context("the case is gone")?;
    let opens = [of_case, of_person].map(|key| opened.vault.key(org, key).is_ok());
    match (state, opens, name.is_some(), told) {
        (2, [false, false], false, 1) => Ok(true),
        (0, [true, true], true, 0) => Ok(false),
        found => bail!("neither erased nor whole: {found:?}"),
    }
}
