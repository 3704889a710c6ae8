//! Strings that nobody else has are given to people, and looked for in every file that the program wrote. Finding one means
//! that something identifying lies in the open.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use base::Redacted;
use fictional::{Canary, canary};
use protection::slot::Slot;
use protection::{edit, erase, find, history, note, reveal, seen, similar};
use standards::htcds::{CaseRecord, Section, field};
use standards::{Answer as Said, Value, parse_answer};
use store::testing::Sqlite;

use crate::bulk::{incoming, load};
use crate::house::SETS;
use crate::world::World;

const SEED: u64 = 77;
const COUNT: u32 = 1000;

/// Bytes of a pattern that are looked up at once.
const KEY: usize = 12;

/// Looks for many texts at once, in all the ways in which a program may have written them.
pub(crate) struct Scanner {
    patterns: Vec<(String, &'static str, Vec<u8>)>,
    by_key: HashMap<[u8; KEY], Vec<usize>>,
    maybe: Vec<bool>,
}

/// What was found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Leak {
    pub(crate) needle: String,
    pub(crate) encoding: &'static str,
    pub(crate) at: usize,
}

impl Scanner {
    pub(crate) fn new<'n>(needles: impl IntoIterator<Item = &'n str>) -> Self {
        let mut scanner = Self {
            patterns: Vec::new(),
            by_key: HashMap::new(),
            maybe: vec![false; 1 << 16],
        };
        for needle in needles {
            scanner.add_text(needle, needle);
            let small = needle.to_lowercase();
            if small != needle {
                scanner.add_text(needle, &small);
            }
        }
        scanner
    }

    fn add_text(&mut self, needle: &str, text: &str) {
        let utf8 = text.as_bytes().to_vec();
        self.add(
            needle,
            "UTF-16LE",
            text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        );
        self.add(
            needle,
            "UTF-16BE",
            text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        );
        let hex: String = utf8.iter().map(|byte| format!("{byte:02x}")).collect();
        self.add(needle, "HEX", hex.to_uppercase().into_bytes());
        self.add(needle, "hex", hex.into_bytes());
        for shift in 0..3 {
            self.add(needle, "base64", base64(&utf8, shift));
        }
        self.add(needle, "UTF-8", utf8);
    }

    fn add(&mut self, needle: &str, encoding: &'static str, pattern: Vec<u8>) {
        let key: [u8; KEY] = pattern[..KEY].try_into().expect("needles are longer");
        self.maybe[slot(&key)] = true;
        self.by_key.entry(key).or_default().push(self.patterns.len());
        self.patterns.push((needle.to_owned(), encoding, pattern));
    }

    pub(crate) fn scan(&self, bytes: &[u8]) -> Vec<Leak> {
        let mut leaks = Vec::new();
        for (at, window) in bytes.windows(KEY).enumerate() {
            let key: &[u8; KEY] = window.try_into().unwrap();
            if !self.maybe[slot(key)] {
                continue;
            }
            for pattern in self.by_key.get(key).into_iter().flatten() {
                let (needle, encoding, pattern) = &self.patterns[*pattern];
                if bytes[at..].starts_with(pattern) {
                    leaks.push(Leak {
                        needle: needle.clone(),
                        encoding,
                        at,
                    });
                }
            }
        }
        leaks
    }

    /// Scans every file below a folder; gives how many bytes were read.
    pub(crate) fn scan_folder(&self, folder: &Path, leaks: &mut Vec<(PathBuf, Leak)>) -> usize {
        let mut read = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read += self.scan_folder(&path, leaks);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                read += bytes.len();
                leaks.extend(self.scan(&bytes).into_iter().map(|leak| (path.clone(), leak)));
            }
        }
        read
    }
}

fn slot(key: &[u8; KEY]) -> usize {
    usize::from(u16::from_le_bytes([
        key[1] ^ key[6].rotate_left(3),
        key[4] ^ key[9].rotate_left(5),
    ]))
}

/// The characters of base64 that depend on these bytes alone, when `shift` bytes stand before them.
fn base64(bytes: &[u8], shift: usize) -> Vec<u8> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let padded: Vec<u8> = std::iter::repeat_n(0, shift).chain(bytes.iter().copied()).collect();
    let bits = |at: usize| -> usize {
        (0..6).fold(0, |sum, bit| {
            let place = at * 6 + bit;
            sum << 1 | usize::from(padded[place / 8] >> (7 - place % 8) & 1)
        })
    };
    let (first, last) = ((shift * 8).div_ceil(6), padded.len() * 8 / 6);
    (first..last).map(|at| SIGNS[bits(at)]).collect()
}

fn record(canary: &Canary) -> CaseRecord {
    let mut record = CaseRecord::default();
    for (id, text) in [
        ("prs_FirstName", canary.name.as_str()),
        ("prs_SecondName", &canary.family),
        ("prs_MobilePhone", &canary.phone),
        ("prs_IdentityNumber", &canary.document),
        ("prs_MailingStreet", &canary.phrase),
        ("vic_LocationOfExploitation", &canary.phrase),
        ("per_RoleDetails", &canary.narrative),
        ("cco_CaseComment", &canary.narrative),
        ("hte_Description", &canary.narrative),
        ("spl_ActionPlan", &canary.narrative),
    ] {
        let field = field(id).unwrap();
        record.set(field, 0, parse_answer(field, text).unwrap());
    }
    record
}

/// Everything that one does with people, so that their names pass through every statement.
fn work(world: &World, made: &[(base::PersonId, base::CaseId)], canaries: &[Canary]) {
    for ((_, case), canary) in made.iter().copied().zip(canaries).take(30) {
        let (name, narrative) = (
            Redacted::new(canary.name.clone()),
            Redacted::new(canary.narrative.clone()),
        );
        let (asked, reason) = (name.clone(), narrative.clone());
        let worker = &world.worker;
        world
            .cx
            .write(worker, move |cx, tx, actor| find::run(cx, tx, actor, &asked))
            .unwrap();
        let asked = similar::Asked {
            names: vec![name],
            birth: None,
        };
        world
            .cx
            .write(worker, move |cx, tx, actor| similar::run(cx, tx, actor, &asked))
            .unwrap();
        world.open(worker, case).unwrap();
        let text = narrative.clone();
        world
            .cx
            .write(worker, move |cx, tx, actor| {
                note::add(cx, tx, actor, case, *case.as_bytes(), &text)
            })
            .unwrap();
        let other = Slot::of(Section::Person, "prs_MiddleName").unwrap();
        let own = Slot::of(Section::Person, "other_names").unwrap();
        let given = Said::Known(Value::Text(Redacted::new(canary.family.clone())));
        let answers = vec![(other, given.clone()), (own, given)];
        world
            .cx
            .write(worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, Section::Person, 1, answers.clone())
            })
            .unwrap();
        let why = reason.clone();
        world
            .cx
            .write(worker, move |cx, tx, actor| {
                reveal::identity(cx, tx, actor, case, &reason)
            })
            .unwrap();
        world
            .cx
            .write(worker, move |cx, tx, actor| reveal::places(cx, tx, actor, case, &why))
            .unwrap();
        world
            .cx
            .write(worker, move |cx, tx, actor| history::run(cx, tx, actor, case))
            .unwrap();
        world
            .cx
            .write(worker, move |cx, tx, actor| seen::run(cx, tx, actor, case))
            .unwrap();
    }
    let (person, case) = made[0];
    let protection::view::Opened::Case(page) = world.open(&world.supervisor, case).unwrap() else {
        panic!()
    };
    let (code, reason) = (page.case.code, Redacted::new(canaries[0].narrative.clone()));
    let key = erase::reason_key(&world.cx, &world.supervisor).unwrap();
    let ordered = world
        .cx
        .write(&world.supervisor, move |cx, tx, actor| {
            erase::run(cx, tx, actor, person, (&code, &reason), &key)
        })
        .unwrap();
    erase::finish(&world.cx, &ordered).unwrap();
}

#[test]
fn no_name_number_or_narrative_lies_in_any_file() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    world.cx.unlock(world.org, &mut |_| {}).unwrap();
    let canaries: Vec<Canary> = (0..COUNT).map(|number| canary(SEED, number)).collect();
    let all = incoming(&world, canaries.iter().map(record));
    let made = load(&world, uuid::Uuid::from_u128(1), &all).unwrap();
    work(&world, &made, &canaries);
    assert_eq!(
        world
            .find(&world.worker, &canaries[500].name)
            .first()
            .map(|found| found.case.id),
        Some(made[500].1)
    );

    let scanner = Scanner::new(canaries.iter().flat_map(Canary::needles));
    let mut leaks = Vec::new();
    let read = scanner.scan_folder(fresh.path().parent().unwrap(), &mut leaks)
        + scanner.scan_folder(world.vault.folder(), &mut leaks);
    assert!(read > 1_000_000, "only {read} bytes were there to be looked at");
    assert_eq!(leaks, Vec::new());
}

#[test]
fn the_scanner_finds_what_is_planted_in_every_encoding() {
    let planted = canary(SEED, 3);
    let scanner = Scanner::new(planted.needles());
    let text = planted.name.as_str();
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let whole = |shift: usize| -> Vec<u8> {
        let mut bytes = vec![b'q'; shift];
        bytes.extend(text.bytes());
        bytes.extend(*b"zzz");
        base64(&bytes, 0)
    };
    for (encoding, bytes) in [
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8", text.to_lowercase().into_bytes()),
        ("UTF-16LE", text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("UTF-16BE", text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        ("hex", hex.clone().into_bytes()),
        ("HEX", hex.to_uppercase().into_bytes()),
        ("base64", whole(0)),
        ("base64", whole(1)),
        ("base64", whole(2)),
    ] {
        let mut haystack = vec![7; 1001];
        haystack.extend(&bytes);
        haystack.extend([7; 500]);
        let found = scanner.scan(&haystack);
        assert!(
            found
                .iter()
                .any(|leak| leak.encoding == encoding && leak.needle == text),
            "{encoding}: {found:?}"
        );
    }
    // And in a file of the database, planted in the open column that every case has.
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let made = world.register(&[]);
    let phrase = planted.phrase.clone();
    fresh
        .store
        .write(store::Scope::Org(world.org), move |tx| {
            let sql = "UPDATE case_file SET registered_on = $1 WHERE case_id = $2";
            tx.execute(sql, &store::params![phrase.as_str(), made.case])
        })
        .unwrap();
    let mut leaks = Vec::new();
    scanner.scan_folder(fresh.path().parent().unwrap(), &mut leaks);
    assert!(leaks.iter().any(|(_, leak)| leak.needle == planted.phrase), "{leaks:?}");
}
