//! `fuzz`: files, forms and addresses that are almost right. The program says what is wrong with them, and nothing else happens.

mod bodies;
mod mutate;
mod pages;
pub mod targets;

use std::io::Read as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use fictional::evidence::{Options as Contributed, Shape};
use tar::Archive;

use crate::house::House;
use crate::program::Program;
use crate::report::say;
use crate::seed::Seed;

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Files that are sent through the page for imports
    #[arg(long, default_value_t = 60)]
    pub files: u64,
    /// Forms and addresses that are sent to other pages, and bodies to the API
    #[arg(long, default_value_t = 200)]
    pub forms: u64,
    /// Inputs for each parser by itself
    #[arg(long, default_value_t = 100)]
    pub inputs: u64,
    /// Play an earlier run again
    #[arg(long)]
    pub seed: Option<u64>,
}

/// Runs the trial.
///
/// # Errors
/// When something panics, is answered with a fault of the server, or has no reason.
pub fn run(binary: &Path, options: &Options) -> Result<()> {
    let seed = options.seed.unwrap_or_else(Seed::fresh);
    say(format!("fuzz: seed {seed}"));
    let began = Instant::now();
    let corpus = Corpus::new(seed, backup(binary)?)?;
    let again = || format!("again with --seed {seed}");
    say(format!(
        "fuzz: {}",
        parsers(&corpus, options.inputs, seed).with_context(again)?
    ));
    let folder = tempfile::tempdir()?;
    say(format!(
        "fuzz: {}",
        pages::run(binary, folder.path(), &corpus, options, seed).with_context(again)?
    ));
    say(format!(
        "fuzz: nothing fell over, in {:.0} s",
        began.elapsed().as_secs_f64()
    ));
    Ok(())
}

/// The examples that are changed.
pub(crate) struct Corpus {
    texts: Vec<Vec<u8>>,
    workbooks: Vec<Vec<u8>>,
    /// What is in a backup, without its seal.
    backup: Vec<u8>,
    /// What it says of itself.
    manifest: Vec<u8>,
    /// A new passkey.
    passkey: Vec<u8>,
}

impl Corpus {
    fn new(seed: u64, backup: Vec<u8>) -> Result<Self> {
        let mut texts: Vec<Vec<u8>> = vec![
            include_bytes!("../../../docs/examples/cases.csv").to_vec(),
            include_bytes!("../../../docs/examples/contributed.csv")
                .get(..8000)
                .unwrap_or_default()
                .to_vec(),
            amparo::config::Config::template().into_bytes(),
            b"[columns]\nprs_FirstName = \"Name\"\n[values.prs_Gender]\nF = \"Female\"\n".to_vec(),
            b"1999-04-30".to_vec(),
            b"Female".to_vec(),
        ];
        for shape in [Shape::Seven, Shape::TwentySeven, Shape::SixtyThree] {
            let options = Contributed {
                seed,
                rows: 20,
                shape,
                ..Contributed::default()
            };
            let mut text = Vec::new();
            fictional::evidence::write(&options, &mut text)?;
            texts.push(text);
        }
        for separator in [b',', b';', b'\t'] {
            let options = fictional::sheet::Options {
                seed,
                rows: 12,
                ..fictional::sheet::Options::default()
            };
            let mut text = Vec::new();
            fictional::sheet::sheet(&options).write_csv(separator, &mut text)?;
            texts.push(text);
        }
        let workbooks = texts
            .iter()
            .filter(|text| text.contains(&b'\n'))
            .take(6)
            .map(|text| workbook(text))
            .collect::<Result<_>>()?;
        Ok(Self {
            texts,
            workbooks,
            manifest: manifest(&backup)?,
            passkey: bytes_of(targets::PASSKEY),
            backup,
        })
    }

    /// This one almost.
    fn almost(&self, right: &[u8], luck: &mut Seed) -> Vec<u8> {
        let other = pick(&self.texts, luck);
        mutate::bytes(luck, right, other)
    }

    /// A form that is almost right: a definition, or the workbook that it makes.
    fn form(&self, luck: &mut Seed) -> Vec<u8> {
        let json = include_str!("form.json");
        let book = forms::Form::read(json).ok().and_then(|form| form.to_xlsform().ok());
        match book.filter(|_| luck.below(2) == 0) {
            Some(book) => {
                let other = pick(&self.texts, luck);
                mutate::workbook(luck, &book, other).unwrap_or_default()
            }
            None => self.almost(json.as_bytes(), luck),
        }
    }

    /// An expression that is almost right; parts of others get into it.
    fn expression(&self, luck: &mut Seed) -> Vec<u8> {
        let all: Vec<&[u8]> = include_bytes!("expressions.txt").split(|byte| *byte == b'\n').collect();
        let one = all.get(luck.index(all.len())).copied().unwrap_or_default();
        let other = all.get(luck.index(all.len())).copied().unwrap_or_default();
        mutate::bytes(luck, one, other)
    }

    /// One that is almost right, and how its name ends.
    fn draw(&self, luck: &mut Seed) -> (Vec<u8>, &'static str) {
        let (text, other) = (pick(&self.texts, luck), pick(&self.texts, luck));
        if luck.below(3) > 0 {
            return (mutate::bytes(luck, text, other), "csv");
        }
        let book = pick(&self.workbooks, luck);
        let made = if luck.below(4) == 0 {
            Ok(mutate::bytes(luck, book, other))
        } else {
            mutate::workbook(luck, book, other)
        };
        (made.unwrap_or_default(), "xlsx")
    }
}

/// What the program writes into a backup of a server without people.
fn backup(binary: &Path) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let program = Program::new(binary, folder.path())?;
    House::new(&program, 2)?;
    let (identity, file) = (folder.path().join("identity.txt"), folder.path().join("one.age"));
    let recipient = backup::new_identity(&identity)?;
    let to = file.to_string_lossy();
    program.run(&["backup", "--to", &*to, "--recipient", &recipient])?;
    targets::unsealed(&file, &identity)
}

/// The manifest in it.
fn manifest(backup: &[u8]) -> Result<Vec<u8>> {
    for entry in Archive::new(backup).entries()? {
        let mut entry = entry?;
        if entry.path()?.to_str() == Some("manifest.json") {
            let mut text = Vec::new();
            entry.read_to_end(&mut text)?;
            return Ok(text);
        }
    }
    bail!("a backup without a manifest")
}

fn pick<'c>(from: &'c [Vec<u8>], luck: &mut Seed) -> &'c [u8] {
    from.get(luck.index(from.len())).map_or(&[], Vec::as_slice)
}

fn bytes_of(hex: &str) -> Vec<u8> {
    let pairs = (0..hex.len() / 2).filter_map(|at| hex.get(2 * at..2 * at + 2));
    pairs.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect()
}

/// A workbook of the cells of a text.
fn workbook(text: &[u8]) -> Result<Vec<u8>> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0_u32..).zip(String::from_utf8_lossy(text).lines().take(30)) {
        for (column, cell) in (0_u16..).zip(line.split([',', ';', '\t']).take(200)) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number)?,
                Err(_) => sheet.write_string(row, column, cell.trim_matches('"'))?,
            };
        }
    }
    Ok(book.save_to_buffer()?)
}

/// Each parser by itself, with panics caught and counted.
fn parsers(corpus: &Corpus, inputs: u64, seed: u64) -> Result<String> {
    let began = Instant::now();
    // A panic is told once, here.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let mut fallen = Vec::new();
    for (number, (name, target)) in (0_u64..).zip(targets::ALL) {
        for input in 0..inputs {
            let mut luck = Seed::of(seed, &[1, number, input]);
            let (bytes, _) = match name {
                "backup" => (corpus.almost(&corpus.backup, &mut luck), ""),
                "manifest" => (corpus.almost(&corpus.manifest, &mut luck), ""),
                "form" => (corpus.form(&mut luck), ""),
                "expression" => (corpus.expression(&mut luck), ""),
                "passkey" => (corpus.almost(&corpus.passkey, &mut luck), ""),
                _ => corpus.draw(&mut luck),
            };
            if catch_unwind(AssertUnwindSafe(|| target(&bytes))).is_err() {
                fallen.push(format!("{name}, input {input}"));
            }
        }
    }
    std::panic::set_hook(hook);
    if let Some(first) = fallen.first() {
        bail!("{} inputs made a parser panic; the first: {first}", fallen.len());
    }
    Ok(format!(
        "{} parsers with {inputs} inputs each in {:.1} s, none panicked",
        targets::ALL.len(),
        began.elapsed().as_secs_f64()
    ))
}
