//! Paths: `${name}`, `../name`, `/data/group/name`, `current()/…`, `instance('list')/root/item[…]/column`.

use super::Fault;
use super::lex::Token;
use super::parse::{At, Parser, Scope};
use super::tree::{Expr, NodeId, Path};
use crate::form::{Node, ROOT};

/// Where a path has come to.
struct Walk {
    node: NodeId,
    /// It began at the item itself, so that a repeat reached on the way up is the entry around it.
    relative: bool,
    /// It began at the entry in a condition, not at the item.
    inner: bool,
    conditions: Vec<(usize, Expr)>,
}

impl Parser<'_> {
    pub(super) fn path(&mut self) -> Result<Expr, Fault> {
        let at = self.at();
        let start = self.peek().cloned();
        self.next += 1;
        match start {
            Some(Token::Reference(name)) => self.reference(&name, at),
            Some(Token::Name(name)) if name == "instance" => self.lookup(at),
            Some(Token::Name(name)) if name == "current" => {
                self.expect("(")?;
                self.expect(")")?;
                let walk = self.at_item();
                self.steps(walk, at)
            }
            Some(Token::Name(name)) => self.relative_name(&name, at),
            Some(Token::Sign("/")) => self.absolute(at),
            Some(Token::Sign(".")) => self.here(at),
            Some(Token::Sign("..")) => {
                let mut walk = self.at_here(at)?;
                walk.node = self.parent(walk.node, at)?;
                self.steps(walk, at)
            }
            Some(Token::Sign(sign)) => Err(Fault::new("forms-expr-path", at).with("found", sign)),
            _ => Err(Fault::new("forms-expr-ends", at)),
        }
    }

    /// The item of this name.
    pub(super) fn named(&self, name: &str, at: usize) -> Result<NodeId, Fault> {
        if name.starts_with("last-saved#") {
            return Err(Fault::new("forms-refused-last-saved", at).with("name", name));
        }
        match self.nodes.by_name(name) {
            [one] => Ok(*one),
            [] => Err(Fault::new("forms-expr-unknown-name", at).with("name", name)),
            _ => Err(Fault::new("forms-expr-ambiguous", at).with("name", name)),
        }
    }

    fn reference(&mut self, name: &str, at: usize) -> Result<Expr, Fault> {
        let node = self.named(name, at)?;
        self.steps(
            Walk {
                node,
                relative: false,
                inner: false,
                conditions: Vec::new(),
            },
            at,
        )
    }

    fn at_item(&self) -> Walk {
        Walk {
            node: self.scope.node,
            relative: true,
            inner: false,
            conditions: Vec::new(),
        }
    }

    fn at_here(&self, at: usize) -> Result<Walk, Fault> {
        let node = match self.scope.at {
            At::Item => self.scope.node,
            At::Entry(node) => node,
            At::Choice(_) => return Err(Fault::new("forms-expr-path", at).with("found", "..")),
        };
        Ok(Walk {
            node,
            relative: true,
            inner: self.scope.at != At::Item,
            conditions: Vec::new(),
        })
    }

    fn here(&mut self, at: usize) -> Result<Expr, Fault> {
        if !matches!(self.peek(), Some(Token::Sign("/"))) {
            if self.scope.at == At::Item {
                self.reads.push(self.scope.node);
            }
            return Ok(Expr::Current);
        }
        let walk = self.at_here(at)?;
        self.steps(walk, at)
    }

    /// A name without anything before it: a column of the choice, a child of the entry.
    fn relative_name(&mut self, name: &str, at: usize) -> Result<Expr, Fault> {
        if let At::Choice(list) = self.scope.at {
            let known = self.nodes.lists.get(list).is_some_and(|list| list.has_column(name));
            return if known {
                Ok(Expr::Column(name.to_owned()))
            } else {
                Err(Fault::new("forms-expr-unknown-column", at).with("name", name))
            };
        }
        let mut walk = self.at_here(at)?;
        let Some(child) = self.nodes.child(walk.node, name) else {
            return Err(Fault::new("forms-expr-bare-name", at).with("name", name));
        };
        walk.node = child;
        self.steps(walk, at)
    }

    fn absolute(&mut self, at: usize) -> Result<Expr, Fault> {
        // The first step is the form itself, whatever the author called it.
        let Some(Token::Name(_)) = self.peek() else {
            return Err(Fault::new("forms-expr-path", at).with("found", "/"));
        };
        self.next += 1;
        let walk = Walk {
            node: ROOT,
            relative: false,
            inner: false,
            conditions: Vec::new(),
        };
        self.steps(walk, at)
    }

    fn parent(&self, node: NodeId, at: usize) -> Result<NodeId, Fault> {
        let parent = self.nodes.get(node).and_then(|node| node.parent);
        parent.ok_or_else(|| Fault::new("forms-expr-path", at).with("found", ".."))
    }

    fn steps(&mut self, mut walk: Walk, at: usize) -> Result<Expr, Fault> {
        self.conditions(&mut walk)?;
        while self.take("/") {
            let step = self.at();
            match self.peek().cloned() {
                Some(Token::Sign("..")) => {
                    self.next += 1;
                    walk.node = self.parent(walk.node, step)?;
                }
                Some(Token::Sign(".")) => self.next += 1,
                Some(Token::Name(name)) => {
                    self.next += 1;
                    walk.node = self
                        .nodes
                        .child(walk.node, &name)
                        .ok_or_else(|| Fault::new("forms-expr-unknown-name", step).with("name", name))?;
                }
                // pyxform writes `/${name}` for a name below a path.
                Some(Token::Reference(name)) => {
                    self.next += 1;
                    walk.node = self.named(&name, step)?;
                }
                Some(other) => return Err(self.unexpected(other)),
                None => return Err(Fault::new("forms-expr-ends", step)),
            }
            self.conditions(&mut walk)?;
        }
        if let Some(Token::Sign(sign @ ("//" | "::" | "@" | ":"))) = self.peek() {
            return Err(Fault::new("forms-expr-path", self.at()).with("found", *sign));
        }
        self.finish(walk, at)
    }

    fn conditions(&mut self, walk: &mut Walk) -> Result<(), Fault> {
        while matches!(self.peek(), Some(Token::Sign("["))) {
            let at = self.at();
            if !self.nodes.get(walk.node).is_some_and(Node::is_repeat) {
                return Err(Fault::new("forms-expr-condition", at));
            }
            self.next += 1;
            let inner = Scope {
                node: self.scope.node,
                at: At::Entry(walk.node),
            };
            let outer = std::mem::replace(&mut self.scope, inner);
            let condition = self.expression(0);
            self.scope = outer;
            let condition = condition?;
            self.expect("]")?;
            walk.conditions.push((self.nodes.levels(walk.node).len(), condition));
        }
        Ok(())
    }

    fn finish(&mut self, walk: Walk, at: usize) -> Result<Expr, Fault> {
        let Some(target) = self.nodes.get(walk.node) else {
            return Err(Fault::new("forms-expr-ends", at));
        };
        let levels = self.nodes.levels(walk.node);
        // In a condition, a path from the item starts where the item stands; one from the entry, at the entry.
        let here = match self.scope.at {
            At::Entry(repeat) if walk.inner => self.nodes.levels(repeat),
            _ => self.nodes.around(self.scope.node),
        };
        let own = usize::from(target.is_repeat() && !walk.relative);
        let mut shared = levels
            .iter()
            .zip(&here)
            .take(levels.len().saturating_sub(own))
            .take_while(|(one, other)| one == other)
            .count();
        if let Some((first, _)) = walk.conditions.iter().min_by_key(|(level, _)| *level) {
            shared = shared.min(first.saturating_sub(1));
        }
        self.reads.push(walk.node);
        self.reads.extend(&levels);
        Ok(Expr::Items(Path {
            target: walk.node,
            inner: walk.inner,
            shared,
            conditions: walk.conditions,
        }))
    }

    /// `instance('list')/root/item[condition]/column`.
    fn lookup(&mut self, at: usize) -> Result<Expr, Fault> {
        self.expect("(")?;
        let Some(Token::Text(name)) = self.peek().cloned() else {
            return Err(Fault::new("forms-expr-lookup", at));
        };
        self.next += 1;
        self.expect(")")?;
        let list = self.nodes.lists.iter().position(|list| list.name == name);
        let list = list.ok_or_else(|| Fault::new("forms-expr-unknown-list", at).with("name", &*name))?;
        for step in ["root", "item"] {
            self.expect("/")?;
            if self.peek() != Some(&Token::Name(step.to_owned())) {
                return Err(Fault::new("forms-expr-lookup", self.at()));
            }
            self.next += 1;
        }
        let mut condition = None;
        if self.take("[") {
            let inner = Scope {
                node: self.scope.node,
                at: At::Choice(list),
            };
            let outer = std::mem::replace(&mut self.scope, inner);
            let parsed = self.expression(0);
            self.scope = outer;
            condition = Some(Box::new(parsed?));
            self.expect("]")?;
        }
        let mut column = "name".to_owned();
        if self.take("/") {
            let step = self.at();
            let Some(Token::Name(name)) = self.peek().cloned() else {
                return Err(Fault::new("forms-expr-lookup", step));
            };
            self.next += 1;
            if !self.nodes.lists.get(list).is_some_and(|list| list.has_column(&name)) {
                return Err(Fault::new("forms-expr-unknown-column", step).with("name", name));
            }
            column = name;
        }
        Ok(Expr::Lookup {
            list,
            condition,
            column,
        })
    }
}
