//! Runs expressions. One evaluator serves pages and checks; it never writes, so the order of what is asked changes nothing.

pub(crate) mod dates;
mod functions;
mod items;
mod value;

use std::cell::Cell;

use base::{Redacted, Timestamp};

use crate::answers::Answer;
use crate::definition::Kind;
use crate::expr::{Expr, NodeId, Operator};
use crate::form::Form;
use crate::tree::Tree;
pub(crate) use value::{Val, number, number_text};

/// What expressions may ask about the moment. Nothing else is read from outside.
#[derive(Debug, Clone)]
pub struct Context {
    /// Now.
    pub now: Timestamp,
    /// Minutes by which the clocks of the place are ahead of UTC.
    pub ahead: i32,
    /// Language in which choices are named.
    pub language: String,
    /// Where `random()` and `uuid()` start: fresh random bytes, or a fixed number in tests.
    pub seed: u64,
    /// Steps that one round of evaluation may take; see [`Halt`].
    pub steps: u64,
    /// What the settings of the device say, by the name of the XLSForm type (`username`, `deviceid`, …).
    pub device: Vec<(&'static str, Redacted<String>)>,
}

/// Steps of one round when nothing else is said: about a second of work.
pub const STEPS: u64 = 10_000_000;

impl Context {
    /// At a moment, in UTC, in a language.
    pub fn new(now: Timestamp, language: impl Into<String>) -> Self {
        Self {
            now,
            ahead: 0,
            language: language.into(),
            seed: 0,
            steps: STEPS,
            device: Vec::new(),
        }
    }

    pub(crate) fn ahead(&self) -> i64 {
        i64::from(self.ahead)
    }

    /// Now, by the clocks of the place.
    pub(crate) fn moment(&self) -> dates::Moment {
        let millis = self.now.micros().div_euclid(1000) + self.ahead() * 60_000;
        dates::Moment {
            days: millis.div_euclid(dates::DAY),
            millis: millis.rem_euclid(dates::DAY),
            timed: true,
            offset: Some(self.ahead()),
        }
    }
}

/// Evaluation took more steps than it may: the form asks for more work than its answers are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "working the form out took more than {0} steps; it has too many entries, or its expressions go through too much"
)]
pub struct Halt(pub u64);

/// Steps taken and random numbers drawn in a session.
#[derive(Debug, Default)]
pub(crate) struct Spent {
    steps: Cell<u64>,
    drawn: Cell<u64>,
}

impl Spent {
    pub(crate) fn reset(&self) {
        self.steps.set(0);
    }

    /// SplitMix64 (G. Steele, D. Lea, C. Flood 2014).
    fn draw(&self, seed: u64) -> u64 {
        let next = self.drawn.get().wrapping_add(1);
        self.drawn.set(next);
        let mut z = seed.wrapping_add(next.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// Where an expression runs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Here {
    pub(crate) node: NodeId,
    pub(crate) branch: usize,
    /// In a condition: the entry at hand.
    pub(crate) entry: Option<usize>,
    /// In a filter: the list and the choice at hand.
    pub(crate) choice: Option<(usize, usize)>,
    /// In a condition or filter: which one it is, from 0.
    pub(crate) position: usize,
}

impl Here {
    pub(crate) const fn at(node: NodeId, branch: usize) -> Self {
        Self {
            node,
            branch,
            entry: None,
            choice: None,
            position: 0,
        }
    }
}

/// The evaluator.
#[derive(Clone, Copy)]
pub(crate) struct Eval<'a> {
    pub(crate) form: &'a Form,
    pub(crate) tree: &'a Tree,
    pub(crate) context: &'a Context,
    pub(crate) spent: &'a Spent,
}

/// A pattern that must match the whole text, as ODK's `regex` does.
pub(crate) fn pattern(source: &str) -> Result<regex::Regex, regex::Error> {
    regex::RegexBuilder::new(&format!("^(?:{source})$"))
        .size_limit(1 << 20)
        .nest_limit(64)
        .build()
}

impl<'a> Eval<'a> {
    /// Pays for work.
    pub(crate) fn step(&self, count: usize) -> Result<(), Halt> {
        let spent = self.spent.steps.get().saturating_add(count as u64);
        self.spent.steps.set(spent);
        if spent > self.context.steps {
            return Err(Halt(self.context.steps));
        }
        Ok(())
    }

    pub(crate) fn draw(&self) -> u64 {
        self.spent.draw(self.context.seed)
    }

    /// Runs an expression.
    pub(crate) fn run(&self, expr: &'a Expr, here: Here) -> Result<Val<'a>, Halt> {
        self.step(1)?;
        Ok(match expr {
            Expr::Text(text) => Val::text(text.as_str()),
            Expr::Number(number) => Val::Number(*number),
            Expr::Items(path) => Val::Nodes(self.items(path, here)?),
            Expr::Current => self.current(here),
            Expr::Column(name) => Val::text(self.column(here.choice, name)),
            Expr::Lookup {
                list,
                condition,
                column,
            } => Val::Texts(self.lookup(*list, condition.as_deref(), column, here)?),
            Expr::ChoiceName { code, list } => {
                let code = self.run_text(code, here)?;
                Val::text(self.choice_label(*list, &code).to_owned())
            }
            Expr::Matches(text, pattern) => {
                let text = self.run_text(text, here)?;
                self.step(text.len() / 16)?;
                Val::Flag(pattern.0.is_match(&text))
            }
            Expr::Negative(inner) => Val::Number(-self.run_number(inner, here)?),
            Expr::Binary(operator, left, right) => self.binary(*operator, left, right, here)?,
            Expr::Call(function, args) => self.call(function, args, here)?,
        })
    }

    /// Runs an expression for its truth.
    pub(crate) fn run_flag(&self, expr: &'a Expr, here: Here) -> Result<bool, Halt> {
        self.run(expr, here).map(|value| self.flag(&value))
    }

    /// Runs an expression for its text.
    pub(crate) fn run_text(&self, expr: &'a Expr, here: Here) -> Result<String, Halt> {
        let text = self.run(expr, here).map(|value| self.text(&value))?;
        self.step(text.len() / 64)?;
        Ok(text)
    }

    /// Runs an expression for its number.
    pub(crate) fn run_number(&self, expr: &'a Expr, here: Here) -> Result<f64, Halt> {
        self.run(expr, here).map(|value| self.number(&value))
    }

    pub(crate) fn flag(&self, value: &Val<'_>) -> bool {
        match value {
            Val::Flag(flag) => *flag,
            Val::Number(number) => *number != 0.0 && !number.is_nan(),
            Val::Text(text) => !text.is_empty(),
            // To XPath a question is true by being there; people mean its answer, and so does ODK Collect.
            Val::Nodes(nodes) => nodes.iter().any(|(node, branch)| {
                let asked = self.form.nodes.get(*node).is_some_and(|node| node.question().is_some());
                !asked || !self.answer((*node, *branch)).is_empty()
            }),
            Val::Texts(texts) => !texts.is_empty(),
        }
    }

    pub(crate) fn text(&self, value: &Val<'_>) -> String {
        match value {
            Val::Text(text) => text.clone().into_owned(),
            Val::Number(number) => number_text(*number),
            Val::Flag(flag) => flag.to_string(),
            Val::Nodes(nodes) => nodes.first().map_or("", |at| self.answer(*at)).to_owned(),
            Val::Texts(texts) => texts.first().copied().unwrap_or_default().to_owned(),
        }
    }

    pub(crate) fn number(&self, value: &Val<'_>) -> f64 {
        match value {
            Val::Number(number) => *number,
            Val::Flag(flag) => f64::from(u8::from(*flag)),
            Val::Text(text) => number(text, self.context.ahead()),
            Val::Nodes(_) | Val::Texts(_) => number(&self.text(value), self.context.ahead()),
        }
    }

    /// The answer's text at a place; what is not known is empty.
    pub(crate) fn answer(&self, (node, branch): (NodeId, usize)) -> &'a str {
        let slot = self.tree.slot(&self.form.nodes, node, branch);
        slot.filter(|slot| slot.relevant).map_or("", |slot| slot.answer.text())
    }

    fn current(&self, here: Here) -> Val<'a> {
        if let Some(choice) = here.choice {
            return Val::text(self.column(Some(choice), "name"));
        }
        if let Some(entry) = here.entry {
            return Val::Nodes(vec![(here.node, entry)]);
        }
        let slot = self.tree.slot(&self.form.nodes, here.node, here.branch);
        Val::text(slot.map_or("", |slot| slot.answer.text()))
    }

    fn binary(&self, operator: Operator, left: &'a Expr, right: &'a Expr, here: Here) -> Result<Val<'a>, Halt> {
        let truth = match operator {
            Operator::Or => self.run_flag(left, here)? || self.run_flag(right, here)?,
            Operator::And => self.run_flag(left, here)? && self.run_flag(right, here)?,
            Operator::Equal | Operator::Unequal => {
                let (left, right) = (self.run(left, here)?, self.run(right, here)?);
                self.compare_equal(&left, &right, operator == Operator::Equal)?
            }
            Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual => {
                let (left, right) = (self.run(left, here)?, self.run(right, here)?);
                self.compare_order(&left, &right, operator)?
            }
            _ => {
                let (left, right) = (self.run_number(left, here)?, self.run_number(right, here)?);
                return Ok(Val::Number(match operator {
                    Operator::Add => left + right,
                    Operator::Subtract => left - right,
                    Operator::Multiply => left * right,
                    Operator::Divide => left / right,
                    _ => left % right,
                }));
            }
        };
        Ok(Val::Flag(truth))
    }

    /// The texts of items or choices; one text for anything else.
    pub(crate) fn texts(&self, value: &Val<'_>) -> Result<Vec<String>, Halt> {
        let texts: Vec<String> = match value {
            Val::Nodes(nodes) => nodes.iter().map(|at| self.answer(*at).to_owned()).collect(),
            Val::Texts(texts) => texts.iter().map(|text| (*text).to_owned()).collect(),
            _ => vec![self.text(value)],
        };
        self.step(texts.len())?;
        Ok(texts)
    }

    fn compare_equal(&self, left: &Val<'_>, right: &Val<'_>, wanted: bool) -> Result<bool, Halt> {
        let many = |value: &Val<'_>| matches!(value, Val::Nodes(_) | Val::Texts(_));
        if matches!(left, Val::Flag(_)) || matches!(right, Val::Flag(_)) {
            return Ok((self.flag(left) == self.flag(right)) == wanted);
        }
        let by_number = matches!(left, Val::Number(_)) || matches!(right, Val::Number(_));
        let (lefts, rights) = (self.texts(left)?, self.texts(right)?);
        if many(left) && many(right) {
            self.step(lefts.len().saturating_mul(rights.len()))?;
        }
        let ahead = self.context.ahead();
        Ok(lefts.iter().any(|one| {
            rights.iter().any(|other| {
                let same = if by_number {
                    number(one, ahead) == number(other, ahead)
                } else {
                    one == other
                };
                same == wanted
            })
        }))
    }

    fn compare_order(&self, left: &Val<'_>, right: &Val<'_>, operator: Operator) -> Result<bool, Halt> {
        let numbers = |value: &Val<'_>| -> Result<Vec<f64>, Halt> {
            Ok(match value {
                Val::Nodes(_) | Val::Texts(_) => {
                    let ahead = self.context.ahead();
                    self.texts(value)?.iter().map(|text| number(text, ahead)).collect()
                }
                _ => vec![self.number(value)],
            })
        };
        let (lefts, rights) = (numbers(left)?, numbers(right)?);
        self.step(lefts.len().saturating_mul(rights.len()))?;
        Ok(lefts.iter().any(|one| {
            rights.iter().any(|other| match operator {
                Operator::Less => one < other,
                Operator::LessOrEqual => one <= other,
                Operator::Greater => one > other,
                _ => one >= other,
            })
        }))
    }
}

/// What a value becomes as the answer to a question of a kind: nothing for what is not a number, a day for a number of days.
pub(crate) fn as_answer(eval: &Eval<'_>, value: &Val<'_>, kind: Option<Kind>) -> Answer {
    let ahead = eval.context.ahead();
    let moment = |number| dates::Moment::of_number(number, ahead);
    match (value, kind) {
        (Val::Number(number), _) if number.is_nan() => Answer::MISSING,
        (Val::Number(number), Some(Kind::Date)) => {
            moment(*number).map_or(Answer::MISSING, |moment| Answer::of(moment.date_text()))
        }
        (Val::Number(number), Some(Kind::DateTime)) => {
            moment(*number).map_or(Answer::MISSING, |moment| Answer::of(moment.text(ahead)))
        }
        _ => Answer::of(eval.text(value)),
    }
}
