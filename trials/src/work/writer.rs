//! A case worker at a browser, who keeps a list of what the server acknowledged.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use uuid::Uuid;

use super::model::{Deed, Story};
use crate::browser::{Answer, Browser, address};
use crate::seed::Seed;

/// Cases that one writer works on at a time.
const HANDS: usize = 6;

/// How all writers go on, and what they have reached.
#[derive(Debug, Default)]
pub struct Pace {
    /// To be obeyed: write no more.
    pub stop: AtomicBool,
    /// Acknowledged writes of all.
    pub acknowledged: AtomicU64,
    /// Writes that were refused because the program could not (5xx).
    pub refused: AtomicU64,
    /// Whether refusals are to be expected: the disk is on trial.
    pub tolerant: bool,
}

/// What the clock of a diary shows: how much the disk has been told so far.
pub type Clock = Arc<dyn Fn() -> u64 + Send + Sync>;

/// A line of a diary: between which two moments something was done.
#[derive(Debug, Clone)]
pub struct Line {
    /// Of the case.
    pub token: Uuid,
    /// What.
    pub deed: Deed,
    /// Before it was sent.
    pub sent: u64,
    /// After it was acknowledged.
    pub acknowledged: Option<u64>,
}

/// One of the people who write.
pub struct Writer {
    /// With their cookies.
    pub browser: Browser,
    /// All cases of this writer.
    pub stories: Vec<Story>,
    /// What was done when, if there is a clock.
    pub diary: Vec<Line>,
    clock: Option<Clock>,
    team: String,
    seed: Seed,
    counter: u64,
    mark: String,
}

impl Writer {
    /// Somebody signed in, who works for a team; `mark` tells their texts from those of others.
    pub fn new(browser: Browser, team: String, seed: Seed, mark: &str) -> Self {
        Self {
            browser,
            stories: Vec::new(),
            diary: Vec::new(),
            clock: None,
            team,
            seed,
            counter: 0,
            mark: mark.to_owned(),
        }
    }

    /// Keeps a diary from now on.
    pub fn keep_diary(&mut self, clock: Clock) {
        self.clock = Some(clock);
    }

    fn note(&mut self, at: usize) {
        let now = self.clock.as_ref().map(|clock| clock());
        if let (Some(sent), Some(story)) = (now, self.stories.get(at))
            && let Some(deed) = story.open.clone()
        {
            self.diary.push(Line {
                token: story.token,
                deed,
                sent,
                acknowledged: None,
            });
        }
    }

    /// Another run of luck, so that a round can be played again by its number.
    pub fn reseed(&mut self, seed: Seed) {
        self.seed = seed;
    }

    /// Writes until told to stop or the server is gone; the numbers of the stories that were touched.
    ///
    /// # Errors
    /// When the server says something that it must not.
    pub fn work(&mut self, pace: &Pace) -> Result<Vec<usize>> {
        let mut touched = Vec::new();
        while !pace.stop.load(Ordering::Relaxed) {
            if !self.once(pace, &mut touched)? {
                break;
            }
        }
        touched.sort_unstable();
        touched.dedup();
        Ok(touched)
    }

    /// Does one thing, and notes the number of its story; `false` when the server is gone.
    ///
    /// # Errors
    /// When the server says something that it must not.
    pub fn once(&mut self, pace: &Pace, touched: &mut Vec<usize>) -> Result<bool> {
        let at = self.choose();
        touched.push(at);
        match self.act(at)? {
            Some(true) => {
                pace.acknowledged.fetch_add(1, Ordering::Relaxed);
            }
            Some(false) if pace.tolerant => {
                pace.refused.fetch_add(1, Ordering::Relaxed);
                // A program that takes nothing for a while answers at once.
                std::thread::sleep(Duration::from_millis(5));
            }
            Some(false) => bail!("the server could not, and nothing hinders it"),
            None => return Ok(false),
        }
        Ok(true)
    }

    /// A case that nothing is open about, or a new one.
    fn choose(&mut self) -> usize {
        let from = self.stories.len().saturating_sub(HANDS);
        let free: Vec<usize> = (from..self.stories.len())
            .filter(|at| {
                self.stories
                    .get(*at)
                    .is_some_and(|it| it.open.is_none() && it.address.is_some())
            })
            .collect();
        if free.len() < HANDS / 2 || self.seed.below(8) == 0 {
            self.stories.push(Story::new(self.seed.token()));
            return self.stories.len() - 1;
        }
        free.get(self.seed.index(free.len())).copied().unwrap_or(from)
    }

    fn text(&mut self, what: &str) -> String {
        self.counter += 1;
        format!("{what} {} {} {:x}", self.mark, self.counter, self.seed.draw())
    }

    fn next_deed(&mut self, at: usize) -> Deed {
        let (known, closed) = match self.stories.get(at).and_then(|it| it.sure.as_ref()) {
            Some(sure) => (true, sure.closed),
            None => (false, false),
        };
        if !known {
            let name = self.text("Name");
            return Deed::Register { name };
        }
        if closed {
            let reason = self.text("reopened");
            return Deed::Reopen { reason };
        }
        match self.seed.below(8) {
            0..=3 => Deed::Note {
                text: self.text("note"),
                token: self.seed.token(),
            },
            4..=5 => Deed::EditCase {
                text: self.text("safe"),
            },
            6 => Deed::EditPerson {
                name: self.text("Name"),
            },
            _ => Deed::Close {
                reason: self.text("closed"),
            },
        }
    }

    /// Does the next thing. `None` when the server is gone; whether it was taken otherwise.
    fn act(&mut self, at: usize) -> Result<Option<bool>> {
        let deed = self.next_deed(at);
        let story = self.stories.get_mut(at).context("no story")?;
        story.open = Some(deed.clone());
        self.note(at);
        let story = self.stories.get_mut(at).context("no story")?;
        let answer = send(&mut self.browser, story, &deed, &self.team);
        let Ok(answer) = answer else {
            return Ok(None);
        };
        if answer.status >= 500 {
            return Ok(Some(false));
        }
        if !answer.is_yes() {
            bail!("{deed:?} was answered with {}", answer.status);
        }
        if let Deed::Register { .. } = deed {
            // The page cannot be made but after the commit, so that a page without the case is a fault.
            let case = address(&answer.page, "/cases/");
            story.address =
                Some(case.with_context(|| format!("registered, but no case on the page: {}", answer.page))?);
        }
        story.acknowledge();
        if let (Some(clock), Some(line)) = (&self.clock, self.diary.last_mut()) {
            line.acknowledged = Some(clock());
        }
        Ok(Some(true))
    }
}

fn send(browser: &mut Browser, story: &Story, deed: &Deed, team: &str) -> Result<Answer> {
    let case = story.address.as_deref().unwrap_or_default();
    let version = |of: fn(&super::model::Facets) -> i64| story.sure.as_ref().map_or(0, of).to_string();
    match deed {
        Deed::Register { name } => browser.post(
            "/people/register",
            &[
                ("token", &story.token.to_string()),
                ("registered.day", "3"),
                ("registered.month", "5"),
                ("registered.year", "2026"),
                ("consent", "given"),
                ("team", team),
                ("prs_FirstName", name),
                ("confirmed", "yes"),
            ],
        ),
        Deed::Note { text, token } => browser.post(
            &format!("{case}/note"),
            &[("token", &token.to_string()), ("cco_CaseComment", text)],
        ),
        Deed::EditCase { text } => browser.post(
            &format!("{case}/section/case"),
            &[("version", &version(|it| it.case_version)), ("safe_contact", text)],
        ),
        Deed::EditPerson { name } => browser.post(
            &format!("{case}/section/person"),
            &[("version", &version(|it| it.person_version)), ("prs_FirstName", name)],
        ),
        Deed::Close { reason } => browser.post(
            &format!("{case}/close"),
            &[("cas_Status", "Closed"), ("reason", reason)],
        ),
        Deed::Reopen { reason } => browser.post(&format!("{case}/reopen"), &[("reason", reason)]),
    }
}
