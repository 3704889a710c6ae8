//! Fills a form in at random and writes down what this program makes of it, for another program to compare:
//! `agree FORM.xlsx DIR ROUNDS SEED` writes `DIR/form.xml` (our XForm) and `DIR/rounds.json`.
#![expect(
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a tool of tests"
)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use forms::{Answer, Context, Definition, Form, Item, Kind, Question, Session, Spot, Wrong};
use serde_json::{Value, json};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, folder, rounds, seed] = words.as_slice() else {
        eprintln!("agree FORM.xlsx|FORM.json DIR ROUNDS SEED");
        std::process::exit(2);
    };
    let bytes = std::fs::read(file).unwrap();
    let read = match file.ends_with(".json") {
        true => Form::read(&String::from_utf8(bytes).unwrap()),
        false => Form::read_xlsform(&bytes, "form", &BTreeMap::new()),
    };
    let form = read.unwrap_or_else(|problems| {
        eprintln!("{problems}");
        std::process::exit(1)
    });
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder).unwrap();
    let xform = form.to_xform().unwrap_or_else(|problems| {
        eprintln!("{problems}");
        std::process::exit(1)
    });
    std::fs::write(folder.join("form.xml"), xform.xml).unwrap();
    std::fs::write(folder.join("form.xlsx"), form.to_xlsform().unwrap()).unwrap();
    let mut dice = Dice(seed.parse().unwrap());
    let rounds: Vec<Value> = (0..rounds.parse::<usize>().unwrap())
        .map(|_| round(&form, &mut dice))
        .collect();
    std::fs::write(folder.join("rounds.json"), serde_json::to_string(&rounds).unwrap()).unwrap();
}

/// SplitMix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % sides as u64).unwrap()
    }
}

/// One filling-in: what was answered in which order, and what became of every question.
fn round(form: &Form, dice: &mut Dice) -> Value {
    let now = base::Ambient::system().now();
    let mut session = form.start(&Context::new(now, "en")).unwrap();
    let mut given = Vec::new();
    let asked: Vec<&Question> = form.questions().filter(|one| is_asked(one)).collect();
    for _ in 0..asked.len() * 2 {
        if asked.is_empty() {
            break;
        }
        let question = asked[dice.roll(asked.len())];
        let Some(spot) = pick(form, &session, question, dice) else {
            continue;
        };
        if !session.is_relevant(&spot) {
            continue;
        }
        let offered = session.choices(&spot).unwrap();
        let codes: Vec<&str> = offered.iter().map(|choice| choice.code.as_str()).collect();
        let text = some_answer(&codes, question, dice);
        session.set(&spot, Answer::of(text.clone())).unwrap();
        given.push(json!([path(form.definition(), &spot), question.kind.xlsform(), text]));
    }
    let mut expected = BTreeMap::new();
    let wrong = session.check().unwrap();
    for question in form.questions() {
        for spot in spots(form, &session, question) {
            let relevant = session.is_relevant(&spot);
            let found = wrong.iter().find(|one| one.spot == spot).map(|one| one.wrong);
            expected.insert(
                path(form.definition(), &spot),
                json!({
                    "kind": question.kind.xlsform(),
                    "calculation": question.calculation.as_deref().unwrap_or_default(),
                    "rule": question.constraint.as_deref().unwrap_or_default(),
                    "relevant": relevant,
                    "value": if relevant { session.answer(&spot).text().to_owned() } else { String::new() },
                    "missing": found == Some(Wrong::Missing),
                    "constraint": found == Some(Wrong::Constraint),
                    "judged": !matches!(found, Some(Wrong::Kind | Wrong::NotOffered | Wrong::Order)),
                }),
            );
        }
    }
    // What a filter no longer offers is kept and reported here, and emptied there: the two have no longer the same answers.
    let stale = wrong.iter().any(|one| one.wrong == Wrong::NotOffered);
    json!({ "given": given, "expected": expected, "stale": stale })
}

fn is_asked(question: &Question) -> bool {
    let other = matches!(
        question.kind,
        Kind::Note | Kind::Image | Kind::Audio | Kind::Video | Kind::File | Kind::Trace | Kind::Shape | Kind::Rank
    );
    !question.kind.is_silent() && !other && question.calculation.is_none() && question.read_only.is_none()
}

/// All places of a question.
fn spots(form: &Form, session: &Session<'_>, question: &Question) -> Vec<Spot> {
    let mut found = vec![Vec::new()];
    for repeat in form.repeats_around(&question.id) {
        let mut deeper = Vec::new();
        for entries in found {
            let count = session.entries(&Spot::within(repeat, entries.clone()));
            deeper.extend((0..count).map(|at| [entries.as_slice(), &[at]].concat()));
        }
        found = deeper;
    }
    found
        .into_iter()
        .map(|entries| Spot::within(question.id.clone(), entries))
        .collect()
}

fn pick(form: &Form, session: &Session<'_>, question: &Question, dice: &mut Dice) -> Option<Spot> {
    let spots = spots(form, session, question);
    (!spots.is_empty()).then(|| spots[dice.roll(spots.len())].clone())
}

/// A path as the other program writes it: `/data/kids[1]/age`.
fn path(definition: &Definition, spot: &Spot) -> String {
    fn walk(items: &[Item], id: &str, entries: &[usize], above: &str) -> Option<String> {
        items.iter().find_map(|item| {
            let here = format!("{above}/{}", item.name());
            match item {
                Item::Question(question) => (question.id == id).then_some(here),
                Item::Group(group) => walk(&group.items, id, entries, &here),
                Item::Repeat(group) => {
                    let (first, rest) = entries.split_first()?;
                    walk(&group.items, id, rest, &format!("{here}[{}]", first + 1))
                }
            }
        })
    }
    walk(&definition.items, &spot.id, &spot.entries, "/data").unwrap_or_default()
}

/// A number on a step of the range.
fn range_step(question: &Question, dice: &mut Dice) -> String {
    let number = |name: &str, otherwise: f64| {
        question
            .parameters
            .get(name)
            .map_or(otherwise, |value| value.parse().unwrap())
    };
    let (start, step) = (number("start", 1.0), number("step", 1.0));
    let steps = ((number("end", 10.0) - start) / step).round().max(0.0);
    let steps: usize = format!("{steps}").parse().unwrap();
    let at: f64 = dice.roll(steps + 1).to_string().parse().unwrap();
    format!("{}", start + at * step)
}

fn some_answer(codes: &[&str], question: &Question, dice: &mut Dice) -> String {
    match question.kind {
        Kind::SelectOne | Kind::SelectMultiple if codes.is_empty() => String::new(),
        Kind::SelectOne => codes[dice.roll(codes.len())].to_owned(),
        Kind::SelectMultiple => {
            let mut some: Vec<&str> = codes.iter().copied().filter(|_| dice.roll(2) == 0).collect();
            some.dedup();
            some.join(" ")
        }
        Kind::Range => range_step(question, dice),
        Kind::Integer => (dice.roll(40)).to_string(),
        Kind::Decimal => format!("{}.{}", dice.roll(40), dice.roll(9) + 1),
        Kind::Date => format!(
            "20{:02}-{:02}-{:02}",
            dice.roll(30),
            dice.roll(12) + 1,
            dice.roll(28) + 1
        ),
        Kind::Acknowledge => "OK".to_owned(),
        Kind::Text | Kind::Barcode => {
            ["", "a", "b c", "12", "7.5", "x@example.org", "নাম", "yes"][dice.roll(8)].to_owned()
        }
        _ => String::new(),
    }
}
