//! Checks the answers to a form: every problem, each with its question and the message to show.

use standards::NotKnown;

use crate::answers::{Answer, Answers, Spot};
use crate::definition::{Kind, Question, Shape, Text, Texts};
use crate::eval::{Context, Eval, Halt, Here, dates};
use crate::expr::NodeId;
use crate::form::{Code, Form, Node};
use crate::session::Session;

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wrong {
    /// It is needed and missing.
    Missing,
    /// It does not fulfil the question's condition.
    Constraint,
    /// It is not what the kind of question asks for.
    Kind,
    /// A choice that is not on the list, or not offered after what else was answered.
    NotOffered,
    /// A kind of not knowing that the question does not offer.
    NotKnown,
    /// Not all choices were put in order, or one twice.
    Order,
    /// An answer to a question that the form does not have.
    NoQuestion,
    /// More text than is kept.
    TooLong,
}

/// One problem of the answers. Carries no part of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerProblem {
    /// Where.
    pub spot: Spot,
    /// What.
    pub wrong: Wrong,
    /// Message id, when the form has no message of its own.
    pub id: &'static str,
    /// The form's own message, in the language of the session.
    pub message: Option<Text>,
}

impl AnswerProblem {
    /// As a problem of a field of a page, in the form's own words where it has some.
    pub fn on(&self) -> base::FieldProblem {
        match &self.message {
            Some(own) => base::FieldProblem::new(&self.spot.id, "forms-answer-own").with("text", own.text.as_str()),
            None => base::FieldProblem::new(&self.spot.id, self.id),
        }
    }

    /// The sentence in English, for the command line.
    pub fn english(&self) -> String {
        crate::words::english(self.id, &[])
    }
}

/// Characters of one answer at most.
pub(crate) const LONGEST: usize = 100_000;

impl Form {
    /// Opens answers and checks them.
    ///
    /// # Errors
    /// [`Halt`] when that takes more than `context.steps`.
    pub fn check(&self, context: &Context, answers: &Answers) -> Result<Vec<AnswerProblem>, Halt> {
        self.open(context, answers)?.check()
    }
}

impl Session<'_> {
    /// Checks all answers of what is put, in the order of the form, then what the form has no place for.
    ///
    /// # Errors
    /// [`Halt`].
    pub fn check(&self) -> Result<Vec<AnswerProblem>, Halt> {
        self.spent.reset();
        let mut found = Vec::new();
        self.check_under(crate::form::ROOT, 0, &mut found)?;
        found.extend(self.strays.iter().map(|spot| AnswerProblem {
            spot: spot.clone(),
            wrong: Wrong::NoQuestion,
            id: "forms-answer-no-question",
            message: None,
        }));
        Ok(found)
    }

    fn check_under(&self, node: NodeId, branch: usize, found: &mut Vec<AnswerProblem>) -> Result<(), Halt> {
        let nodes = &self.form.nodes;
        let Some(item) = nodes.get(node) else { return Ok(()) };
        for child in &item.children {
            let put = self.tree.slot(nodes, *child, branch).is_some_and(|slot| slot.relevant);
            let Some(item) = nodes.get(*child).filter(|_| put) else {
                continue;
            };
            if item.is_repeat() {
                for entry in self.tree.entries(nodes, branch, *child) {
                    self.check_under(*child, *entry, found)?;
                }
            } else if item.question().is_some() {
                found.extend(self.check_one(item, *child, branch)?);
            } else {
                self.check_under(*child, branch, found)?;
            }
        }
        Ok(())
    }

    /// The problems of one question in one place, put or not.
    pub(crate) fn check_one(&self, item: &Node, node: NodeId, branch: usize) -> Result<Option<AnswerProblem>, Halt> {
        let (Some(question), Some(code)) = (item.question(), self.form.code(node)) else {
            return Ok(None);
        };
        let eval = self.eval();
        let here = Here::at(node, branch);
        let Some(slot) = self.tree.slot(&self.form.nodes, node, branch) else {
            return Ok(None);
        };
        let Some((wrong, id)) = judge(&eval, question, code, item, here, &slot.answer)? else {
            return Ok(None);
        };
        let texts: Option<&Texts> = match wrong {
            Wrong::Missing => Some(&question.required_message),
            Wrong::Constraint => Some(&question.constraint_message),
            _ => None,
        };
        let message = texts.and_then(|texts| texts.get(&self.context.language, &self.form.definition.default_language));
        Ok(Some(AnswerProblem {
            spot: Spot::within(question.id.clone(), self.tree.positions(branch)),
            wrong,
            id,
            message: message.cloned(),
        }))
    }
}

type Found = Option<(Wrong, &'static str)>;

fn judge<'a>(
    eval: &Eval<'a>,
    question: &Question,
    code: &'a Code,
    item: &Node,
    here: Here,
    answer: &Answer,
) -> Result<Found, Halt> {
    let text = match answer {
        Answer::NotKnown(NotKnown::Missing) => {
            let needed = match &code.required {
                Some(parsed) if !matches!(question.kind, Kind::Note) => eval.run_flag(&parsed.expr, here)?,
                _ => false,
            };
            return Ok(needed.then_some((Wrong::Missing, "forms-answer-missing")));
        }
        Answer::NotKnown(kind) => {
            let offered = question.not_known.iter().any(|offered| offered == kind.code());
            return Ok((!offered).then_some((Wrong::NotKnown, "forms-answer-not-known")));
        }
        Answer::Known(text) => text.expose(),
    };
    eval.step(1 + text.len() / 64)?;
    if text.chars().count() > LONGEST {
        return Ok(Some((Wrong::TooLong, "forms-answer-too-long")));
    }
    if let Some(id) = misshapen(question, text) {
        return Ok(Some((Wrong::Kind, id)));
    }
    if let Some(found) = offered(eval, question, code, item, here, text)? {
        return Ok(Some(found));
    }
    let holds = match &code.constraint {
        Some(parsed) => eval.run_flag(&parsed.expr, here)?,
        None => true,
    };
    Ok((!holds).then_some((Wrong::Constraint, "forms-answer-constraint")))
}

/// Why a text is not what the kind of question asks for.
fn misshapen(question: &Question, text: &str) -> Option<&'static str> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let decimal = || match unsigned.split_once('.') {
        Some((whole, part)) => (digits(whole) || whole.is_empty()) && digits(part),
        None => digits(unsigned),
    };
    let place = |text: &str| {
        let numbers: Vec<Option<f64>> = text.split_whitespace().map(|part| part.parse().ok()).collect();
        match numbers.as_slice() {
            [Some(latitude), Some(longitude), rest @ ..] => {
                latitude.abs() <= 90.0
                    && longitude.abs() <= 180.0
                    && rest.len() <= 2
                    && rest.iter().all(Option::is_some)
            }
            _ => false,
        }
    };
    if question.kind == Kind::Range && decimal() && !in_range(question, text) {
        return Some("forms-answer-range");
    }
    let (good, id) = match question.kind.shape() {
        Shape::Integer => (digits(unsigned) && unsigned.len() <= 15, "forms-answer-integer"),
        Shape::Decimal => (decimal(), "forms-answer-number"),
        Shape::Date => (
            dates::day(text).is_some_and(|(_, rest)| rest.is_empty()),
            "forms-answer-date",
        ),
        Shape::Time => (dates::time(text).is_some(), "forms-answer-time"),
        Shape::DateTime => (
            dates::moment(text).is_some_and(|moment| moment.timed),
            "forms-answer-date-time",
        ),
        Shape::Geo => {
            let mut places = text.split(';').map(str::trim).filter(|part| !part.is_empty());
            (places.all(place), "forms-answer-place")
        }
        Shape::Tick => (text == "OK", "forms-answer-tick"),
        Shape::None | Shape::Text | Shape::Code | Shape::Codes | Shape::File => (true, ""),
    };
    (!good).then_some(id)
}

/// Whether a number lies between the ends of a range and on one of its steps.
fn in_range(question: &Question, text: &str) -> bool {
    let number = |name: &str, otherwise: f64| {
        let value = question
            .parameters
            .get(name)
            .and_then(|value| value.parse::<f64>().ok());
        value.unwrap_or(otherwise)
    };
    let (start, end, step) = (number("start", 1.0), number("end", 10.0), number("step", 1.0));
    let value = text.parse::<f64>().unwrap_or(f64::NAN);
    let steps = (value - start) / step;
    let inside = value >= start.min(end) && value <= start.max(end);
    inside && (steps - steps.round()).abs() < 1e-6
}

/// Why codes are not among the choices.
fn offered<'a>(
    eval: &Eval<'a>,
    question: &Question,
    code: &'a Code,
    item: &Node,
    here: Here,
    text: &str,
) -> Result<Found, Halt> {
    let list = item
        .list
        .and_then(|list| Some((list, eval.form.nodes.lists.get(list)?)));
    let Some((number, list)) = list.filter(|(_, list)| !list.is_open()) else {
        return Ok(None);
    };
    let codes: Vec<&str> = match question.kind {
        Kind::SelectOne => vec![text],
        _ => text.split_whitespace().collect(),
    };
    let filter = code.filter.as_ref().map(|parsed| &parsed.expr);
    for code in &codes {
        let mut good = false;
        let candidates = list
            .find(code)
            .into_iter()
            .flat_map(|first| first..list.content.choices.len());
        for at in candidates {
            eval.step(1)?;
            let same = list.content.choices.get(at).is_some_and(|choice| choice.code == *code);
            if same && eval.chosen(number, at, filter, here)? {
                good = true;
                break;
            }
            if !list.content.duplicates {
                break;
            }
        }
        if !good {
            return Ok(Some((Wrong::NotOffered, "forms-answer-not-offered")));
        }
    }
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    if sorted.len() != codes.len() {
        return Ok(Some((Wrong::Order, "forms-answer-twice")));
    }
    Ok(None)
}
