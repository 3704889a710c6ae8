//! Rounds: people write while calls fail by chance; afterwards the disk is well again, the program goes on or is started anew, and everything is
//! looked at.

use std::fmt;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail, ensure};
use base::OrgId;

use crate::browser::Browser;
use crate::crash::verify_audit;
use crate::disk::{Control, Disk, KINDS, Place};
use crate::house::{self, House, PASSWORD};
use crate::program::{Program, Server};
use crate::report::{median, ms, say};
use crate::seed::Seed;
use crate::work::{Checker, Pace, Writer};

/// People who write.
const WRITERS: usize = 8;
/// How long they write while calls fail at most, and refusals after which a round has shown what it can: in the short form, and in a long one
/// for trouble that passes by itself.
const SICK: (Duration, u64) = (Duration::from_millis(1500), 60);
const SICK_FOR_LONG: (Duration, u64) = (Duration::from_secs(10), 1500);
/// Calls that fail in a run above which it is a long one.
const LONG: u64 = 1000;
/// After this the program must take writes again when space is back.
const RESUMES: Duration = Duration::from_secs(5);

const EIO: u32 = 5;
const ENOSPC: u32 = 28;
const EDQUOT: u32 = 122;

/// A kind of trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    /// No space: goes by itself.
    Full,
    /// A quota: the same under another name.
    Quota,
    /// Writes fail.
    Write,
    /// Flushes fail.
    Flush,
    /// Reads fail.
    Read,
    /// Files cannot be opened or cut.
    Open,
    /// All of it, from the first call of the program on.
    Start,
}

impl Trouble {
    const ALL: [Self; 10] = [
        Self::Full,
        Self::Write,
        Self::Full,
        Self::Flush,
        Self::Full,
        Self::Read,
        Self::Full,
        Self::Open,
        Self::Quota,
        Self::Start,
    ];

    fn set(self, control: &Control, luck: &mut Seed) -> Result<()> {
        for place in [
            Place::ChanceWrite,
            Place::ChanceFlush,
            Place::ChanceCut,
            Place::ChanceOpen,
            Place::ChanceRead,
        ] {
            control.set(place, 0)?;
        }
        let chance = |luck: &mut Seed, most: u64| u32::try_from(200 + luck.below(most)).unwrap_or(1000);
        let (error, places): (u32, &[(Place, u64)]) = match self {
            Self::Full => (ENOSPC, &[(Place::ChanceWrite, 60_000)]),
            Self::Quota => (EDQUOT, &[(Place::ChanceWrite, 20_000)]),
            Self::Write => (EIO, &[(Place::ChanceWrite, 20_000)]),
            Self::Flush => (EIO, &[(Place::ChanceFlush, 60_000)]),
            Self::Read => (EIO, &[(Place::ChanceRead, 100_000)]),
            Self::Open => (EIO, &[(Place::ChanceOpen, 300_000), (Place::ChanceCut, 300_000)]),
            Self::Start => (
                EIO,
                &[
                    (Place::ChanceWrite, 20_000),
                    (Place::ChanceFlush, 60_000),
                    (Place::ChanceOpen, 60_000),
                    (Place::ChanceRead, 20_000),
                ],
            ),
        };
        control.set(Place::Error, error)?;
        for (place, most) in places {
            control.set(*place, chance(luck, *most))?;
        }
        Ok(())
    }

    /// Whether the program must go on by itself once it is over.
    fn passes(self) -> bool {
        matches!(self, Self::Full)
    }
}

/// What the rounds came to.
pub(super) struct Told {
    rounds: u64,
    faults: [u64; KINDS.len()],
    acknowledged: u64,
    refused: u64,
    starts_refused: u64,
    resumed: Vec<Duration>,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds: Vec<String> = KINDS
            .iter()
            .zip(self.faults)
            .map(|(kind, count)| format!("{count} {kind}"))
            .collect();
        write!(
            f,
            "{} calls failed ({}) in {} rounds; {} writes acknowledged, all there once; {} refused, each whole or absent; {} starts refused; \
             after {} fillings writes went on by themselves, slowest after {}, median {}",
            self.faults.iter().sum::<u64>(),
            kinds.join(", "),
            self.rounds,
            self.acknowledged,
            self.refused,
            self.starts_refused,
            self.resumed.len(),
            ms(self.resumed.iter().max().copied().unwrap_or_default()),
            ms(median(&self.resumed)),
        )
    }
}

struct Trial {
    program: Program,
    control: Control,
    org: OrgId,
    writers: Vec<Writer>,
    told: Told,
    long: bool,
}

/// Lets so many calls fail.
///
/// # Errors
/// See [`super::run`].
pub(super) fn run(binary: &Path, folder: &Path, disk: &Disk, faults: u64, seed: u64) -> Result<Told> {
    let mut program = Program::new(binary, &folder.join("sick"))?;
    let house = House::new(&program, WRITERS)?;
    let path = folder.join("control");
    let control = Control::new(&path)?;
    disk.before(&mut program, &[("AMPARO_TRIAL_CONTROL", &path)]);
    let mut trial = Trial {
        program,
        control,
        org: house.org,
        writers: Vec::new(),
        long: faults > LONG,
        told: Told {
            rounds: 0,
            faults: [0; KINDS.len()],
            acknowledged: 0,
            refused: 0,
            starts_refused: 0,
            resumed: Vec::new(),
        },
    };
    let server = trial.program.serve()?;
    for (number, login) in (0_u64..).zip(&house.workers) {
        let mut browser = Browser::at(&server.host);
        browser.sign_in(login, PASSWORD)?;
        let seed = Seed::of(seed, &[0, number]);
        trial.writers.push(Writer::new(
            browser,
            house.team.to_string(),
            seed,
            &format!("w{number}"),
        ));
    }
    drop(server);
    while trial.told.faults.iter().sum::<u64>() < faults {
        trial.told.rounds += 1;
        let round = trial.told.rounds;
        let turn = usize::try_from(round % Trouble::ALL.len() as u64).unwrap_or(0);
        let trouble = Trouble::ALL.get(turn).copied().unwrap_or(Trouble::Full);
        trial
            .round(trouble, Seed::of(seed, &[round]))
            .with_context(|| format!("round {round}, {trouble:?}"))?;
        trial.told.faults = trial.control.faults()?;
        if round.is_multiple_of(100) {
            say(format!("{}", trial.told));
        }
    }
    trial.control.set(Place::On, 0)?;
    verify_audit(&trial.program)?;
    Ok(trial.told)
}

impl Trial {
    fn round(&mut self, trouble: Trouble, mut luck: Seed) -> Result<()> {
        self.control
            .set(Place::Seed, u32::try_from(luck.below(1 << 32)).unwrap_or(1))?;
        trouble.set(&self.control, &mut luck)?;
        self.control.set(Place::On, u32::from(trouble == Trouble::Start))?;
        let Some(mut server) = self.start(trouble)? else {
            return self.look();
        };
        for (number, writer) in (0_u64..).zip(&mut self.writers) {
            writer.browser.move_to(&server.host);
            writer.reseed(Seed::of(luck.draw(), &[number]));
        }
        self.control.set(Place::On, 1)?;
        self.write(&mut server, trouble)?;
        self.control.set(Place::On, 0)?;
        ensure!(server.runs(), "the server ended: {}", server.log());
        if trouble.passes() {
            let resumed = resumes(&mut self.writers, RESUMES)?;
            self.told.resumed.push(resumed);
        }
        no_mistake(&server)?;
        if luck.below(2) == 0 {
            server.kill();
        } else {
            // A program whose disk failed may not be able to end well; it must end.
            let _ = server.stop();
        }
        self.look()
    }

    /// A start while calls fail may be refused, in words.
    fn start(&mut self, trouble: Trouble) -> Result<Option<Server>> {
        match self.program.serve() {
            Ok(server) => Ok(Some(server)),
            Err(error) if trouble == Trouble::Start => {
                ensure!(!format!("{error:#}").contains("made a mistake"), "{error:#}");
                self.told.starts_refused += 1;
                self.control.set(Place::On, 0)?;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    fn write(&mut self, server: &mut Server, trouble: Trouble) -> Result<()> {
        let long = self.long && matches!(trouble, Trouble::Full | Trouble::Quota | Trouble::Read);
        let (time, enough) = if long { SICK_FOR_LONG } else { SICK };
        let pace = Pace {
            tolerant: true,
            ..Pace::default()
        };
        std::thread::scope(|scope| {
            let hands: Vec<_> = self
                .writers
                .iter_mut()
                .map(|writer| scope.spawn(|| writer.work(&pace)))
                .collect();
            let began = Instant::now();
            while began.elapsed() < time && pace.refused.load(Ordering::Relaxed) < enough {
                std::thread::sleep(Duration::from_millis(2));
            }
            pace.stop.store(true, Ordering::Relaxed);
            for hand in hands {
                hand.join().map_err(|_| anyhow!("a writer panicked"))??;
            }
            Ok::<_, anyhow::Error>(())
        })
        .with_context(|| server.log())?;
        self.told.acknowledged += pace.acknowledged.load(Ordering::Relaxed);
        self.told.refused += pace.refused.load(Ordering::Relaxed);
        Ok(())
    }

    /// The program is started on a disk that is well, and everything of the round is looked at.
    fn look(&mut self) -> Result<()> {
        self.control.set(Place::On, 0)?;
        let server = self.program.serve().context("start on a disk that is well again")?;
        let opened = house::open(&self.program)?;
        let checker = Checker::new(&opened, self.org);
        let whole = self.told.rounds.is_multiple_of(20);
        for writer in &mut self.writers {
            // All that nobody answered about, and what was worked on last; now and then everything.
            let last = writer.stories.len().saturating_sub(40);
            let stories = writer.stories.iter_mut().enumerate();
            let asked = stories.filter(|(at, story)| whole || story.open.is_some() || *at >= last);
            let misfits = checker.settle(asked.map(|(_, story)| story))?;
            if let Some(misfit) = misfits.first() {
                bail!("case with the token {}: {}", misfit.token, misfit.what);
            }
            writer.stories.retain(|story| story.sure.is_some());
        }
        checker.whole()?;
        no_mistake(&server)
    }
}

fn no_mistake(server: &Server) -> Result<()> {
    match server.mistakes().first() {
        Some(mistake) => bail!("{mistake}"),
        None => Ok(()),
    }
}

/// How long until a write is taken again.
///
/// # Errors
/// When none is within the time.
pub(super) fn resumes(writers: &mut [Writer], within: Duration) -> Result<Duration> {
    let pace = Pace {
        tolerant: true,
        ..Pace::default()
    };
    let began = Instant::now();
    let writer = writers.first_mut().context("nobody writes")?;
    while began.elapsed() < within {
        writer.once(&pace, &mut Vec::new())?;
        if pace.acknowledged.load(Ordering::Relaxed) > 0 {
            return Ok(began.elapsed());
        }
    }
    bail!(
        "no write was taken within {} s after there was space again",
        within.as_secs()
    )
}
