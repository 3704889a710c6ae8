//! `amparo bench`: how fast this machine is, with fictional people in a throw-away data folder, beside the bars that the project sets itself
//! (docs/assurance.md).

mod client;
mod office;
mod table;

use std::path::Path;
use std::time::{Duration, Instant};

use ::backup::Identities;
use anyhow::{anyhow, ensure};
use base::Ambient;
use journal::audit;
use serde_json::json;
use store::{Engine, Scope};
use vault::RootKey;

use self::client::Client;
use self::office::{CLIENTS, Office, Pages};
use self::table::{Bar, Figure, percentile};
use crate::cli::Bench;
use crate::keeping::backups;
use crate::keeping::restores::{self, Means};
use crate::outcome::{Failure, Outcome, note, say, say_json};
use crate::verbs::demo;

/// Requests of each kind whose times are taken.
const REQUESTS: usize = 200;
/// Entries of a long case.
const ENTRIES: u128 = 200;
/// From here on a disk is slow, and saves are counted by its flushes.
const SLOW_FLUSH: f64 = 1.0;

/// Runs the verb: exit 0 if every bar holds, 1 if not.
///
/// # Errors
/// [`Failure`] with what to do; nothing is left but what lies in a PostgreSQL database.
pub fn run(args: &Bench) -> Result<Outcome, Failure> {
    let folder = tempfile::Builder::new()
        .prefix("amparo-bench-")
        .tempdir_in(&args.on)
        .map_err(|error| Failure::not_now(format!("cannot make a folder in {}: {error}", args.on.display())))?;
    let flush = flush(folder.path())?;
    note(format!("{} fictional people are made", args.people));
    let began = Instant::now();
    let office = Office::new(args, folder.path())?;
    let mut figures = vec![
        Figure::new("flush", "flush of a page to the disk, median of 100", flush, "ms"),
        Figure::new(
            "load",
            "cases loaded, sealed and journalled",
            f64::from(args.people) / began.elapsed().as_secs_f64(),
            "a second",
        ),
    ];
    let began = Instant::now();
    office
        .contexts
        .protection
        .unlock(office.org, &mut |_| {})
        .map_err(crate::data::refused)?;
    let built = began.elapsed().as_secs_f64();
    figures.push(Figure::new("names", "names taken into memory", built, "s"));
    let pages = Pages::open(&office)?;
    note("pages are asked for");
    figures.extend(pages_asked(&office, &pages)?);
    note(format!("{CLIENTS} clients save for {} s", args.seconds));
    figures.extend(saves(&office, &pages, args, flush)?);
    pages.close()?;
    note("the journal is verified, a backup made and restored");
    figures.push(journal(&office)?);
    figures.extend(restore(&office, args, folder.path())?);
    tell(args, &office, &figures);
    drop(office);
    folder.close()?;
    let all_hold = figures.iter().all(Figure::holds);
    Ok(if all_hold { Outcome::Yes } else { Outcome::No })
}

/// How long it takes to make a page durable: the median of a hundred, in milliseconds.
fn flush(folder: &Path) -> Result<f64, Failure> {
    use std::os::unix::fs::FileExt as _;
    let file = std::fs::File::create(folder.join("flush"))?;
    let mut times = Vec::new();
    for number in 0..100_u64 {
        file.write_all_at(&[7; 4096], number * 4096)?;
        let began = Instant::now();
        file.sync_data()?;
        times.push(began.elapsed());
    }
    Ok(percentile(&times, 50))
}

/// What one client waits for, one request after the other.
fn pages_asked(office: &Office, pages: &Pages) -> Result<Vec<Figure>, Failure> {
    let mut clients = office.clients(pages.host)?;
    let (Some(client), Some((_, cases))) = (clients.first_mut(), office.workers.first()) else {
        return Err(anyhow!("nobody works here").into());
    };
    if cases.is_empty() {
        return Err(Failure::unusable("nobody owns a case: ask for more people"));
    }
    let (year, ..) = office.opened.ambient.now().parts();
    let case = |at: usize| {
        let case = cases.get(at % cases.len()).map(ToString::to_string);
        format!("/cases/{}", case.unwrap_or_default())
    };
    let name = |at: usize| fictional::Person::new(demo::SEED, at as u64 * 31, year).latin();
    let open = times(client, |client, at| client.get(&case(at)))?;
    let list = times(client, |client, _| client.get("/cases"))?;
    let find = times(client, |client, at| client.post("/people/find", &[("q", &name(at))]))?;
    let narrow = "/cases?gender=TransgenderMasculine&age_band=48%2B&status=ClosedReferred";
    let filtered = times(client, |client, _| client.get(narrow))?;
    // The last case, so that the pages above are of cases as they come.
    let full = case(cases.len() - 1);
    lengthen(client, &full)?;
    let whole = times(client, |client, _| client.get(&format!("{full}?all=comment")))?;
    Ok(vec![
        Figure::new(
            "long",
            "a case with 200 entries, all shown, 95 of 100 below",
            percentile(&whole, 95),
            "ms",
        )
        .bar(Bar::AtMost(50.0)),
        Figure::new("open", "open a case, 99 of 100 below", percentile(&open, 99), "ms").bar(Bar::AtMost(80.0)),
        Figure::new("list", "list of cases, 99 of 100 below", percentile(&list, 99), "ms").bar(Bar::AtMost(100.0)),
        Figure::new(
            "filter",
            "list with three filters, 95 of 100 below",
            percentile(&filtered, 95),
            "ms",
        )
        .bar(Bar::AtMost(100.0)),
        Figure::new(
            "search",
            "search of a name, as a page, 95 of 100 below",
            percentile(&find, 95),
            "ms",
        )
        .bar(Bar::AtMost(50.0)),
    ])
}

/// Adds notes to a case.
fn lengthen(client: &mut Client, case: &str) -> anyhow::Result<()> {
    for number in 0..ENTRIES {
        let token = uuid::Uuid::from_u128(u128::MAX - number).to_string();
        let text = format!("Entry {number} of a long case.");
        let status = client.post(
            &format!("{case}/note"),
            &[("token", &token), ("cco_CaseComment", &text)],
        )?;
        ensure!(status == 303, "a note was answered with {status}");
    }
    Ok(())
}

fn times(
    client: &mut Client,
    mut ask: impl FnMut(&mut Client, usize) -> anyhow::Result<u16>,
) -> anyhow::Result<Vec<Duration>> {
    (0..REQUESTS)
        .map(|at| {
            let began = Instant::now();
            let status = ask(client, at)?;
            ensure!((200..400).contains(&status), "a request was answered with {status}");
            Ok(began.elapsed())
        })
        .collect()
}

/// Eight clients save notes as fast as they are answered.
fn saves(office: &Office, pages: &Pages, args: &Bench, flush: f64) -> Result<Vec<Figure>, Failure> {
    let meter = office.opened.store.meter();
    let (commits, again) = (meter.commits.read().count, meter.again.get());
    let clients = office.clients(pages.host)?;
    let ambient = &office.opened.ambient;
    let began = Instant::now();
    let time = Duration::from_secs(u64::from(args.seconds));
    let saved = std::thread::scope(|scope| {
        let hands: Vec<_> = clients
            .into_iter()
            .zip(&office.workers)
            .map(|(client, (_, cases))| scope.spawn(move || save(client, ambient, cases, began, time)))
            .collect();
        let mut all = Vec::new();
        for hand in hands {
            all.extend(hand.join().map_err(|_| anyhow!("a client panicked"))??);
        }
        Ok::<_, anyhow::Error>(all)
    })?;
    let took = began.elapsed().as_secs_f64();
    let count = |counted: u64| counted as f64;
    let rate = Figure::new(
        "saves",
        format!("durable saves through HTTP, {CLIENTS} clients"),
        saved.len() as f64 / took,
        "a second",
    );
    let p99 = Figure::new("save", "such a save, 99 of 100 below", percentile(&saved, 99), "ms");
    if office.opened.store.engine() == Engine::Postgres {
        let again = count(meter.again.get() - again) / saved.len().max(1) as f64;
        let again = Figure::new("again", "transactions run again for each save", again, "times");
        return Ok(vec![rate.bar(Bar::AtLeast(500.0)), p99, again]);
    }
    let groups = saved.len() as f64 / count(meter.commits.read().count - commits).max(1.0);
    let groups = Figure::new("groups", "saves that share a flush", groups, "saves");
    // A slow disk is outrun by saving in groups.
    Ok(if flush > SLOW_FLUSH {
        vec![rate, p99, groups.bar(Bar::AtLeast(2.0))]
    } else {
        vec![rate.bar(Bar::AtLeast(1000.0)), p99, groups]
    })
}

fn save(
    mut client: Client,
    ambient: &Ambient,
    cases: &[base::CaseId],
    began: Instant,
    time: Duration,
) -> anyhow::Result<Vec<Duration>> {
    let mut times = Vec::new();
    while began.elapsed() < time {
        let case = cases.get(times.len() % cases.len().max(1));
        let path = format!("/cases/{}/note", case.map(ToString::to_string).unwrap_or_default());
        let token = ambient.uuid_v7().to_string();
        let text = "Spoke on the phone, all is well, next time on Thursday.";
        let sent = Instant::now();
        let status = client.post(&path, &[("token", &token), ("cco_CaseComment", text)])?;
        ensure!(status == 303, "a save was answered with {status}");
        times.push(sent.elapsed());
    }
    Ok(times)
}

/// Recomputes the journal.
fn journal(office: &Office) -> Result<Figure, Failure> {
    let began = Instant::now();
    let report = office
        .opened
        .store
        .read(Scope::Server, |tx| audit::verify(tx, |_| ()))?;
    if !report.is_sound() {
        return Err(anyhow!("the journal does not verify").into());
    }
    let million = began.elapsed().as_secs_f64() * 1e6 / (report.rows.max(1) as f64);
    let what = format!("a million rows of the journal verified (from {})", report.rows);
    Ok(Figure::new("verify", what, million, "s").bar(Bar::AtMost(5.0)))
}

/// Makes a backup and restores it into a folder beside, with every proof.
fn restore(office: &Office, args: &Bench, folder: &Path) -> Result<Vec<Figure>, Failure> {
    attach(office, args.attachments)?;
    let (identity, backup) = (folder.join("identity"), folder.join("backup.age"));
    let recipient = ::backup::new_identity(&identity).map_err(Failure::not_now)?;
    let began = Instant::now();
    backups::take(&office.opened, Some(&backup), &[recipient], &mut |_| true)?;
    let taken = began.elapsed().as_secs_f64();
    let identities = Identities::read(&identity).map_err(Failure::not_now)?;
    let key = office.opened.place.dir.join("root.key");
    let means = Means {
        from: &backup,
        identities: &identities,
        escrow: &folder.join("escrow"),
        root: &|| RootKey::from_file(&key).map_err(Failure::not_now),
    };
    let began = Instant::now();
    let restored = restores::drill(&means, folder, &Ambient::system(), &mut |_| true)?;
    let took = began.elapsed().as_secs_f64();
    if !restored.is_sound() {
        return Err(anyhow!("what was restored is not as it was").into());
    }
    let what = format!("{} cases, {} MiB of files", args.people, args.attachments);
    Ok(vec![
        Figure::new("backup", format!("backup: {what}"), taken, "s"),
        Figure::new(
            "restore",
            "the same restored into embedded databases, and proved",
            took,
            "s",
        )
        .bar(Bar::AtMost(300.0)),
    ])
}

/// Puts files of a MiB where uploads lie; as those they are sealed, they are random.
fn attach(office: &Office, count: u32) -> Result<(), Failure> {
    let folder = office.opened.place.dir.join("files");
    std::fs::create_dir_all(&folder)?;
    let mut block = Vec::with_capacity(1 << 20);
    while block.len() < 1 << 20 {
        block.extend_from_slice(&office.opened.ambient.bytes::<4096>().map_err(Failure::not_now)?);
    }
    for number in 0..count {
        for (to, from) in block.iter_mut().zip(number.to_le_bytes()) {
            *to = from;
        }
        std::fs::write(folder.join(format!("bench-{number}")), &block)?;
    }
    Ok(())
}

fn tell(args: &Bench, office: &Office, figures: &[Figure]) {
    let engine = match office.opened.store.engine() {
        Engine::Sqlite => "embedded",
        Engine::Postgres => "PostgreSQL",
    };
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    if args.json {
        let figures: Vec<_> = figures.iter().map(Figure::json).collect();
        say_json(&json!({
            "program": env!("CARGO_PKG_VERSION"), "database": engine, "cores": cores, "load": load,
            "people": args.people, "attachments_mib": args.attachments, "optimised": !cfg!(debug_assertions),
            "figures": figures,
        }));
        return;
    }
    let version = env!("CARGO_PKG_VERSION");
    say(format!(
        "amparo {version}, {engine} databases, {cores} cores, load {load}, {} fictional people\n",
        args.people
    ));
    figures.iter().for_each(|figure| say(figure.line()));
    if cfg!(debug_assertions) {
        say("\nThis is a development build: it is several times slower than the one that is handed out.");
    }
    if figures.iter().all(Figure::holds) {
        say("\nEvery bar holds.");
    } else {
        say("\nA bar is missed. See whether something else keeps the machine or its disk busy, and measure again.");
    }
    if office.opened.store.engine() == Engine::Postgres {
        say("The databases hold fictional people now: drop them.");
    }
}
