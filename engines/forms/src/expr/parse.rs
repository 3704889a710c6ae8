//! From tokens to the tree, by operator precedence (XPath 1.0 §3).

use super::functions::{self, Op};
use super::lex::{self, Spanned, Token, Wrong};
use super::tree::{Expr, NodeId, Operator, Pattern, Type};
use super::{DEEPEST, Fault, LONGEST};
use crate::form::Nodes;

/// What an expression came to: the tree, and what it depends on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Parsed {
    pub(crate) expr: Expr,
    /// Items whose answers it reads; a repeat stands for how many entries it has.
    pub(crate) reads: Vec<NodeId>,
}

/// What stands at `.` and before the first step of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum At {
    /// The item whose expression it is.
    Item,
    /// An entry of a repeat, in a condition.
    Entry(NodeId),
    /// A choice of a list, in a filter.
    Choice(usize),
}

/// Where an expression stands.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    pub(crate) node: NodeId,
    pub(crate) at: At,
}

pub(super) struct Parser<'a> {
    pub(super) nodes: &'a Nodes,
    pub(super) tokens: Vec<Spanned>,
    pub(super) next: usize,
    pub(super) depth: usize,
    pub(super) scope: Scope,
    pub(super) reads: Vec<NodeId>,
    pub(super) end: usize,
}

/// Parses the expression of the item `node`; a filter of choices names its list.
pub(crate) fn parse(nodes: &Nodes, source: &str, node: NodeId, filter: Option<usize>) -> Result<Parsed, Fault> {
    if source.chars().count() > LONGEST {
        return Err(Fault::new("forms-expr-too-long", 0).with("most", LONGEST.to_string()));
    }
    let tokens = lex::tokens(source).map_err(|wrong| match wrong {
        Wrong::Character(found, at) => Fault::new("forms-expr-character", at).with("found", found.to_string()),
        Wrong::OpenText(at) => Fault::new("forms-expr-open-text", at),
        Wrong::OpenReference(at) => Fault::new("forms-expr-open-reference", at),
    })?;
    let scope = Scope {
        node,
        at: filter.map_or(At::Item, At::Choice),
    };
    let mut parser = Parser {
        nodes,
        tokens,
        next: 0,
        depth: 0,
        scope,
        reads: Vec::new(),
        end: source.len(),
    };
    let expr = parser.expression(0)?;
    if let Some(spare) = parser.peek() {
        return Err(parser.unexpected(spare.clone()));
    }
    let mut reads = parser.reads;
    reads.sort_unstable();
    reads.dedup();
    Ok(Parsed { expr, reads })
}

impl Parser<'_> {
    pub(super) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next).map(|spanned| &spanned.token)
    }

    fn peek_after(&self) -> Option<&Token> {
        self.tokens.get(self.next + 1).map(|spanned| &spanned.token)
    }

    /// The byte at which the next token starts.
    pub(super) fn at(&self) -> usize {
        self.tokens.get(self.next).map_or(self.end, |spanned| spanned.start)
    }

    pub(super) fn take(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Sign(next)) if *next == sign);
        self.next += usize::from(found);
        found
    }

    pub(super) fn expect(&mut self, sign: &'static str) -> Result<(), Fault> {
        if self.take(sign) {
            return Ok(());
        }
        let at = self.at();
        Err(match self.peek() {
            Some(token) => Fault::new("forms-expr-expected", at)
                .with("expected", sign)
                .with("found", show(token)),
            None => Fault::new("forms-expr-expected-end", at).with("expected", sign),
        })
    }

    pub(super) fn unexpected(&self, token: Token) -> Fault {
        Fault::new("forms-expr-unexpected", self.at()).with("found", show(&token))
    }

    pub(super) fn deeper<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, Fault>) -> Result<T, Fault> {
        if self.depth >= DEEPEST {
            return Err(Fault::new("forms-expr-too-deep", self.at()).with("most", DEEPEST.to_string()));
        }
        self.depth += 1;
        let done = work(self);
        self.depth -= 1;
        done
    }

    /// An operator of at least this precedence that stands next, with its precedence.
    fn operator(&self) -> Option<(Operator, u8)> {
        Some(match self.peek()? {
            Token::Name(name) => match name.as_str() {
                "or" => (Operator::Or, 1),
                "and" => (Operator::And, 2),
                "div" => (Operator::Divide, 6),
                "mod" => (Operator::Remainder, 6),
                _ => return None,
            },
            Token::Sign(sign) => match *sign {
                "=" => (Operator::Equal, 3),
                "!=" => (Operator::Unequal, 3),
                "<" => (Operator::Less, 4),
                "<=" => (Operator::LessOrEqual, 4),
                ">" => (Operator::Greater, 4),
                ">=" => (Operator::GreaterOrEqual, 4),
                "+" => (Operator::Add, 5),
                "-" => (Operator::Subtract, 5),
                "*" => (Operator::Multiply, 6),
                _ => return None,
            },
            _ => return None,
        })
    }

    pub(super) fn expression(&mut self, least: u8) -> Result<Expr, Fault> {
        self.deeper(|parser| parser.climb(least))
    }

    fn climb(&mut self, least: u8) -> Result<Expr, Fault> {
        let mut left = self.unary()?;
        let mut chain = 0;
        while let Some((operator, precedence)) = self.operator().filter(|(_, found)| *found >= least) {
            self.next += 1;
            // A chain leans to the left, so the tree is as deep as the chain is long.
            chain += 1;
            if chain > 512 {
                return Err(Fault::new("forms-expr-too-deep", self.at()).with("most", "512"));
            }
            let right = self.expression(precedence + 1)?;
            left = Expr::Binary(operator, Box::new(left), Box::new(right));
        }
        if matches!(self.peek(), Some(Token::Sign("|"))) {
            return Err(Fault::new("forms-expr-path", self.at()).with("found", "|"));
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Expr, Fault> {
        if self.take("-") {
            let inner = self.deeper(Self::unary)?;
            return Ok(Expr::Negative(Box::new(inner)));
        }
        self.primary()
    }

    fn primary(&mut self) -> Result<Expr, Fault> {
        let Some(token) = self.peek().cloned() else {
            return Err(Fault::new("forms-expr-ends", self.at()));
        };
        match token {
            Token::Number(number) => {
                self.next += 1;
                Ok(Expr::Number(number))
            }
            Token::Text(text) => {
                self.next += 1;
                Ok(Expr::Text(text))
            }
            Token::Sign("(") => {
                self.next += 1;
                let inner = self.expression(0)?;
                self.expect(")")?;
                Ok(inner)
            }
            Token::Name(name) if matches!(self.peek_after(), Some(Token::Sign("("))) => match name.as_str() {
                "current" | "instance" => self.path(),
                _ => self.call(&name),
            },
            Token::Reference(_) | Token::Name(_) | Token::Sign("/" | "." | ".." | "//" | "*" | "@") => self.path(),
            other => Err(self.unexpected(other)),
        }
    }

    fn call(&mut self, name: &str) -> Result<Expr, Fault> {
        let at = self.at();
        if let Some(why) = functions::refused(name) {
            return Err(Fault::new(why, at).with("name", name));
        }
        self.next += 2;
        if name == "jr:choice-name" {
            return self.choice_name();
        }
        let function = functions::function(name)
            .ok_or_else(|| Fault::new("forms-expr-unknown-function", at).with("name", name))?;
        let args = self.arguments()?;
        if args.len() < function.least || args.len() > function.most {
            let wanted = if function.least == function.most {
                function.least.to_string()
            } else {
                format!("{}–{}", function.least, function.most)
            };
            return Err(Fault::new("forms-expr-arguments", at)
                .with("name", name)
                .with("expected", wanted)
                .with("found", args.len().to_string()));
        }
        let items = |arg: Option<&Expr>| arg.is_some_and(|arg| matches!(arg.gives(), Type::Nodes | Type::Any));
        if function.items && !items(args.first()) {
            return Err(Fault::new("forms-expr-wants-question", at).with("name", name));
        }
        if function.op == Op::IndexedRepeat && !self.indexed(&args) {
            return Err(Fault::new("forms-expr-indexed", at));
        }
        match (function.op, args.as_slice()) {
            (Op::Regex, [text, Expr::Text(pattern)]) => {
                let compiled = crate::eval::pattern(pattern)
                    .map_err(|_| Fault::new("forms-expr-pattern", at).with("found", pattern))?;
                Ok(Expr::Matches(Box::new(text.clone()), Pattern(compiled)))
            }
            _ => Ok(Expr::Call(function, args)),
        }
    }

    fn arguments(&mut self) -> Result<Vec<Expr>, Fault> {
        let mut args = Vec::new();
        if self.take(")") {
            return Ok(args);
        }
        loop {
            args.push(self.expression(0)?);
            if self.take(")") {
                return Ok(args);
            }
            self.expect(",")?;
        }
    }

    /// `indexed-repeat(question, repeat, number, …)`: the repeats are around the question.
    fn indexed(&self, args: &[Expr]) -> bool {
        let target = |arg: &Expr| match arg {
            Expr::Items(path) => Some(path.target),
            _ => None,
        };
        let Some(question) = args.first().and_then(target) else {
            return false;
        };
        args.len() % 2 == 1
            && args
                .iter()
                .skip(1)
                .step_by(2)
                .all(|arg| target(arg).is_some_and(|repeat| self.nodes.levels(question).contains(&repeat)))
    }

    /// `jr:choice-name(code, 'question')`.
    fn choice_name(&mut self) -> Result<Expr, Fault> {
        let code = self.expression(0)?;
        self.expect(",")?;
        let at = self.at();
        let wanted = match self.peek().cloned() {
            Some(Token::Text(text)) => {
                self.next += 1;
                let inner = text.trim();
                let name = inner
                    .strip_prefix("${")
                    .and_then(|rest| rest.strip_suffix('}'))
                    .unwrap_or(inner);
                self.named(name.rsplit('/').next().unwrap_or(name).trim(), at)?
            }
            _ => match self.expression(0)? {
                Expr::Items(path) => path.target,
                _ => return Err(Fault::new("forms-expr-wants-question", at).with("name", "jr:choice-name")),
            },
        };
        self.expect(")")?;
        let list = self.nodes.get(wanted).and_then(|node| node.list);
        let list = list.ok_or_else(|| Fault::new("forms-expr-no-list", at))?;
        Ok(Expr::ChoiceName {
            code: Box::new(code),
            list,
        })
    }
}

/// A token as it is written.
fn show(token: &Token) -> String {
    match token {
        Token::Number(number) => number.to_string(),
        Token::Text(text) => format!("'{text}'"),
        Token::Name(name) => name.clone(),
        Token::Reference(name) => format!("${{{name}}}"),
        Token::Sign(sign) => (*sign).to_owned(),
    }
}
