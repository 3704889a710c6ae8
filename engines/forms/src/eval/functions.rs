//! What the functions do, beside those that go through items.

use super::items::place;
use super::value::{Val, number, number_text};
use super::{Eval, Halt, Here, dates, pattern};
use crate::expr::Expr;
use crate::expr::functions::{Function, Op};

/// Characters that one text may grow to.
const LONGEST: usize = 1 << 20;

impl<'a> Eval<'a> {
    pub(super) fn call(&self, function: &'static Function, args: &'a [Expr], here: Here) -> Result<Val<'a>, Halt> {
        if let Some(found) = self.logic(function.op, args, here)? {
            return Ok(found);
        }
        if let Some(found) = self.items_function(function.op, args, here)? {
            return Ok(found);
        }
        if let Some(found) = self.words(function.op, args, here)? {
            return Ok(found);
        }
        if let Some(found) = self.calendar(function.op, args, here)? {
            return Ok(found);
        }
        self.arithmetic(function.op, args, here).map(Val::Number)
    }

    /// The argument, or what stands at `.` without one.
    fn text_arg(&self, args: &'a [Expr], at: usize, here: Here) -> Result<String, Halt> {
        match args.get(at) {
            Some(arg) => self.run_text(arg, here),
            None => Ok(self.text(&self.current(here))),
        }
    }

    fn number_arg(&self, args: &'a [Expr], at: usize, here: Here) -> Result<f64, Halt> {
        match args.get(at) {
            Some(arg) => self.run_number(arg, here),
            None => Ok(self.number(&self.current(here))),
        }
    }

    fn flag_arg(&self, args: &'a [Expr], at: usize, here: Here) -> Result<bool, Halt> {
        args.get(at).map_or(Ok(false), |arg| self.run_flag(arg, here))
    }

    fn logic(&self, op: Op, args: &'a [Expr], here: Here) -> Result<Option<Val<'a>>, Halt> {
        let text = |at| self.text_arg(args, at, here);
        Ok(Some(match op {
            Op::If => {
                let branch = if self.flag_arg(args, 0, here)? { 1 } else { 2 };
                match args.get(branch) {
                    Some(arg) => self.run(arg, here)?,
                    None => Val::text(""),
                }
            }
            Op::Coalesce => {
                for arg in args {
                    let found = self.run_text(arg, here)?;
                    if !found.is_empty() {
                        return Ok(Some(Val::text(found)));
                    }
                }
                Val::text("")
            }
            Op::Once => {
                let slot = self.tree.slot(&self.form.nodes, here.node, here.branch);
                match slot.map(|slot| slot.answer.text()).filter(|text| !text.is_empty()) {
                    Some(kept) => Val::text(kept),
                    None => Val::text(text(0)?),
                }
            }
            Op::Boolean => Val::Flag(self.flag_arg(args, 0, here)?),
            Op::BooleanFromString => Val::Flag(matches!(text(0)?.as_str(), "1" | "true")),
            Op::Not => Val::Flag(!self.flag_arg(args, 0, here)?),
            Op::True => Val::Flag(true),
            Op::False => Val::Flag(false),
            Op::Selected => {
                let wanted = text(1)?;
                let wanted = wanted.trim();
                Val::Flag(text(0)?.split_whitespace().any(|code| code == wanted))
            }
            Op::Contains => Val::Flag(text(0)?.contains(&text(1)?)),
            Op::StartsWith => Val::Flag(text(0)?.starts_with(&text(1)?)),
            Op::EndsWith => Val::Flag(text(0)?.ends_with(&text(1)?)),
            Op::Regex => {
                // Compiling a pattern that came from an answer is dear.
                self.step(2_000)?;
                let (subject, source) = (text(0)?, text(1)?);
                Val::Flag(pattern(&source).is_ok_and(|pattern| pattern.is_match(&subject)))
            }
            Op::Checklist => {
                let mut count = 0.0;
                for at in 2..args.len() {
                    count += f64::from(u8::from(self.flag_arg(args, at, here)?));
                }
                Val::Flag(self.within(args, count, here)?)
            }
            Op::WeightedChecklist => {
                let mut sum = 0.0;
                for at in (2..args.len()).step_by(2) {
                    if self.flag_arg(args, at, here)? {
                        sum += self.number_arg(args, at + 1, here)?;
                    }
                }
                // Unlike the plain one, it knows no "no limit".
                let (least, most) = (self.number_arg(args, 0, here)?, self.number_arg(args, 1, here)?);
                Val::Flag(sum >= least && sum <= most)
            }
            _ => return Ok(None),
        }))
    }

    fn within(&self, args: &'a [Expr], count: f64, here: Here) -> Result<bool, Halt> {
        let (least, most) = (self.number_arg(args, 0, here)?, self.number_arg(args, 1, here)?);
        Ok((least < 0.0 || count >= least) && (most < 0.0 || count <= most))
    }

    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    fn items_function(&self, op: Op, args: &'a [Expr], here: Here) -> Result<Option<Val<'a>>, Halt> {
        let texts = || match args.first() {
            Some(arg) => self.run(arg, here).and_then(|value| self.texts(&value)),
            None => Ok(Vec::new()),
        };
        let ahead = self.context.ahead();
        Ok(Some(match op {
            // What is no number does not count, as in ODK Collect.
            Op::Sum => {
                let numbers = texts()?.into_iter().map(|text| number(&text, ahead));
                Val::Number(numbers.filter(|number| !number.is_nan()).sum())
            }
            Op::Count => Val::Number(texts()?.len() as f64),
            Op::CountNonEmpty => Val::Number(texts()?.iter().filter(|text| !text.is_empty()).count() as f64),
            Op::Min | Op::Max => {
                let mut numbers = Vec::new();
                for arg in args {
                    let value = self.run(arg, here)?;
                    let found = self.texts(&value)?;
                    let found = found.iter().map(|text| number(text, ahead));
                    numbers.extend(found.filter(|number| !number.is_nan()));
                }
                let pick = |one: f64, other: f64| if op == Op::Min { one.min(other) } else { one.max(other) };
                Val::Number(numbers.into_iter().reduce(pick).unwrap_or(f64::NAN))
            }
            Op::Position => Val::Number(self.position(args, here)?),
            Op::IndexedRepeat => Val::text(self.indexed(args, here)?),
            Op::NotKnown => {
                let kind = match args.first().map(|arg| self.run(arg, here)).transpose()? {
                    Some(Val::Nodes(nodes)) => nodes.first().and_then(|(node, branch)| {
                        self.tree.slot(&self.form.nodes, *node, *branch)?.answer.not_known()
                    }),
                    _ => self
                        .tree
                        .slot(&self.form.nodes, here.node, here.branch)
                        .and_then(|slot| slot.answer.not_known()),
                };
                Val::text(kind.map_or("", standards::NotKnown::code))
            }
            _ => return Ok(None),
        }))
    }

    #[expect(clippy::cast_precision_loss, reason = "positions are far below 2^52")]
    fn position(&self, args: &'a [Expr], here: Here) -> Result<f64, Halt> {
        let Some(arg) = args.first() else {
            return Ok((here.position + 1) as f64);
        };
        let Val::Nodes(nodes) = self.run(arg, here)? else {
            return Ok(f64::NAN);
        };
        let Some((node, branch)) = nodes.first() else {
            return Ok(f64::NAN);
        };
        let repeat = self.form.nodes.get(*node).is_some_and(crate::form::Node::is_repeat);
        let place = self.tree.branches.get(*branch).map_or(0, |branch| branch.position);
        Ok(if repeat { (place + 1) as f64 } else { 1.0 })
    }

    fn words(&self, op: Op, args: &'a [Expr], here: Here) -> Result<Option<Val<'a>>, Halt> {
        let text = |at| self.text_arg(args, at, here);
        let found = match op {
            Op::Text => text(0)?,
            Op::Concat => self.joined(args, "", here)?,
            Op::Join => {
                let between = text(0)?;
                self.joined(args.get(1..).unwrap_or_default(), &between, here)?
            }
            Op::SelectedAt => {
                let at = self.number_arg(args, 1, here)?;
                let codes = text(0)?;
                let code = place(at + 1.0).and_then(|at| codes.split_whitespace().nth(at));
                code.unwrap_or_default().to_owned()
            }
            Op::Substr => {
                let length = text(0)?.chars().count();
                let from = clamp(self.number_arg(args, 1, here)?, length);
                let to = match args.get(2) {
                    Some(arg) => clamp(self.run_number(arg, here)?, length),
                    None => length,
                };
                text(0)?.chars().skip(from).take(to.saturating_sub(from)).collect()
            }
            Op::Substring => {
                let start = (self.number_arg(args, 1, here)? + 0.5).floor();
                let end = match args.get(2) {
                    Some(arg) => start + (self.run_number(arg, here)? + 0.5).floor(),
                    None => f64::INFINITY,
                };
                let mut at = 0.0;
                let inside = |_: &char| {
                    at += 1.0;
                    at >= start && at < end
                };
                text(0)?.chars().filter(inside).collect()
            }
            Op::Before => text(0)?
                .split_once(&text(1)?)
                .map_or(String::new(), |(before, _)| before.to_owned()),
            Op::After => text(0)?
                .split_once(&text(1)?)
                .map_or(String::new(), |(_, after)| after.to_owned()),
            Op::Normalize => text(0)?.split_whitespace().collect::<Vec<_>>().join(" "),
            Op::Lower => text(0)?.to_lowercase(),
            Op::Upper => text(0)?.to_uppercase(),
            Op::Translate => {
                let (from, to): (Vec<char>, Vec<char>) = (text(1)?.chars().collect(), text(2)?.chars().collect());
                let subject = text(0)?;
                self.step(subject.len().saturating_mul(from.len()) / 64)?;
                let change = |c: char| match from.iter().position(|one| *one == c) {
                    Some(at) => to.get(at).copied(),
                    None => Some(c),
                };
                subject.chars().filter_map(change).collect()
            }
            Op::Uuid => self.uuid(args, here)?,
            Op::Version => self.form.definition.version.clone(),
            _ => return Ok(None),
        };
        Ok(Some(Val::text(found)))
    }

    fn joined(&self, args: &'a [Expr], between: &str, here: Here) -> Result<String, Halt> {
        let mut parts = Vec::new();
        let mut size = 0;
        for arg in args {
            let value = self.run(arg, here)?;
            for part in self.texts(&value)? {
                size += part.len() + between.len();
                self.step(1 + part.len() / 64)?;
                if size > LONGEST {
                    return Err(Halt(self.context.steps));
                }
                parts.push(part);
            }
        }
        Ok(parts.join(between))
    }

    /// A random identifier (RFC 9562, version 4), or so many random letters and digits.
    fn uuid(&self, args: &'a [Expr], here: Here) -> Result<String, Halt> {
        const LETTERS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        if let Some(length) = args.first() {
            let length = place(self.run_number(length, here)? + 1.0).unwrap_or(0).min(256);
            let letter = |_| {
                let at = usize::try_from(self.draw() % LETTERS.len() as u64).unwrap_or(0);
                char::from(LETTERS.get(at).copied().unwrap_or(b'0'))
            };
            return Ok((0..length).map(letter).collect());
        }
        let high = (self.draw() & !0xf000) | 0x4000;
        let low = (self.draw() & !(0b11 << 62)) | (0b10 << 62);
        let hex = format!("{high:016x}{low:016x}");
        let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
        Ok([part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-"))
    }

    fn calendar(&self, op: Op, args: &'a [Expr], here: Here) -> Result<Option<Val<'a>>, Halt> {
        let ahead = self.context.ahead();
        let moment = |at: usize| -> Result<Option<dates::Moment>, Halt> {
            let Some(arg) = args.get(at) else { return Ok(None) };
            let value = self.run(arg, here)?;
            let text = self.text(&value);
            Ok(dates::moment(text.trim()).or_else(|| {
                let number = self.number(&value);
                dates::Moment::of_number(number, ahead)
            }))
        };
        let found = match op {
            Op::Today => self.context.moment().date_text(),
            Op::Now => self.context.moment().text(ahead),
            Op::Date => moment(0)?.map(dates::Moment::date_text).unwrap_or_default(),
            Op::DateTime => moment(0)?.map(|moment| moment.text(ahead)).unwrap_or_default(),
            Op::FormatDate => match moment(0)? {
                Some(moment) => moment.format(&self.text_arg(args, 1, here)?).unwrap_or_default(),
                None => String::new(),
            },
            Op::DecimalDateTime => {
                let number = moment(0)?.map_or(f64::NAN, |moment| moment.number(ahead));
                return Ok(Some(Val::Number(number)));
            }
            Op::DecimalTime => return self.decimal_time(args, here).map(Val::Number).map(Some),
            _ => return Ok(None),
        };
        Ok(Some(Val::text(found)))
    }

    #[expect(clippy::cast_precision_loss, reason = "milliseconds of a day are far below 2^52")]
    fn decimal_time(&self, args: &'a [Expr], here: Here) -> Result<f64, Halt> {
        let text = self.text_arg(args, 0, here)?;
        let text = text.trim();
        let millis = dates::time(text)
            .map(|(millis, _)| millis)
            .or_else(|| dates::moment(text).map(|moment| moment.millis));
        Ok(millis.map_or(f64::NAN, |millis| millis as f64 / dates::DAY as f64))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "lengths are far below 2^52; random bits are cut to 53"
    )]
    fn arithmetic(&self, op: Op, args: &'a [Expr], here: Here) -> Result<f64, Halt> {
        let first = || self.number_arg(args, 0, here);
        Ok(match op {
            Op::Number => first()?,
            Op::Integer => first()?.trunc(),
            Op::Floor => first()?.floor(),
            Op::Ceiling => first()?.ceil(),
            Op::Abs => first()?.abs(),
            Op::Root => first()?.sqrt(),
            Op::Exp => first()?.exp(),
            Op::Exp10 => 10_f64.powf(first()?),
            Op::Log => first()?.ln(),
            Op::Log10 => first()?.log10(),
            Op::Sin => first()?.sin(),
            Op::Cos => first()?.cos(),
            Op::Tan => first()?.tan(),
            Op::Asin => first()?.asin(),
            Op::Acos => first()?.acos(),
            Op::Atan => first()?.atan(),
            Op::Atan2 => first()?.atan2(self.number_arg(args, 1, here)?),
            Op::Power => first()?.powf(self.number_arg(args, 1, here)?),
            Op::Pi => std::f64::consts::PI,
            Op::Random => (self.draw() >> 11) as f64 / (1_u64 << 53) as f64,
            Op::Length => self.text_arg(args, 0, here)?.chars().count() as f64,
            Op::CountSelected => self.text_arg(args, 0, here)?.split_whitespace().count() as f64,
            Op::Round => match args.get(1) {
                Some(places) => round_to(first()?, self.run_number(places, here)?),
                None => (first()? + 0.5).floor(),
            },
            _ => f64::NAN,
        })
    }
}

/// A place in a text of this length: from the start, or from the end when below zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "clamped to the length"
)]
fn clamp(at: f64, length: usize) -> usize {
    let from_start = if at < 0.0 { at + length as f64 } else { at };
    from_start.clamp(0.0, length as f64) as usize
}

/// Rounds to so many places, halves up, in decimals as they are written.
fn round_to(number: f64, places: f64) -> f64 {
    if !number.is_finite() || !(-15.0..=15.0).contains(&places) {
        return number;
    }
    let scale = 10_f64.powf(places.trunc());
    // `1.005 * 100` is a little less than 100.5: what is rounded is the decimal that is meant.
    let near = (number * scale * 1e9).round() / 1e9;
    let scaled = if near.is_finite() { near } else { number * scale };
    number_text((scaled + 0.5).floor() / scale).parse().unwrap_or(f64::NAN)
}
