//! A form being filled in: answers go in one by one, what depends on them is worked out again, and nothing else.

use std::collections::HashMap;

use base::Redacted;
use standards::NotKnown;

use crate::answers::{Answer, Answers, Spot};
use crate::definition::Kind;
use crate::eval::{Context, Eval, Halt, Here, Spent, as_answer};
use crate::expr::NodeId;
use crate::form::{Form, ROOT, What};
use crate::graph::{Aspect, Facet};
use crate::tree::Tree;

/// Entries that one repeat may have in one place.
pub const MOST_ENTRIES: usize = 1_000;

/// Why an answer was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// The form has no such question or entry.
    #[error("the form has no such question or entry")]
    NoSuchPlace,
    /// The form works this answer out by itself.
    #[error("the form works this answer out by itself")]
    Computed,
    /// The form says how many entries there are.
    #[error("the form says how many entries there are")]
    Counted,
    /// A repeat has [`MOST_ENTRIES`] entries.
    #[error("there are as many entries as a repeat may have")]
    Full,
    /// Working it out took too long.
    #[error(transparent)]
    Halt(#[from] Halt),
}

/// A form being filled in.
///
/// ```
/// # let json = r#"{"format": 1, "id": "f", "version": "1", "title": {}, "languages": [{"code": "en"}], "default_language": "en",
/// #   "items": [{"item": "question", "id": "a", "name": "a", "kind": "integer"},
/// #             {"item": "question", "id": "b", "name": "b", "kind": "text", "relevant": "${a} > 17"}]}"#;
/// # let form = forms::Form::read(json).unwrap();
/// use forms::{Answer, Context, Spot};
/// let context = Context::new(base::Timestamp::from_micros(0), "en");
/// let mut session = form.start(&context)?;
/// assert!(!session.is_relevant(&Spot::new("b")));
/// session.set(&Spot::new("a"), Answer::of("18"))?;
/// assert!(session.is_relevant(&Spot::new("b")));
/// # Ok::<(), forms::NotTaken>(())
/// ```
pub struct Session<'f> {
    pub(crate) form: &'f Form,
    pub(crate) context: Context,
    pub(crate) tree: Tree,
    pub(crate) spent: Spent,
    /// What stood in entries that a count took away, by branch, repeat and position: a count that is corrected brings them back.
    pub(crate) away: HashMap<(usize, NodeId, usize), Answers>,
    /// Answers for places that the form does not have, by path of identifiers.
    pub(crate) strays: Vec<Spot>,
}

impl Form {
    /// Opens a new, empty form: defaults are filled in.
    ///
    /// # Errors
    /// [`Halt`] when working it out takes more than `context.steps`.
    pub fn start(&self, context: &Context) -> Result<Session<'_>, Halt> {
        let mut session = self.bare(context);
        session.fill(0, true)?;
        session.work_out(self.order.all.clone())?;
        Ok(session)
    }

    /// Opens what was filled in before: a draft, or a form that was handed in. Defaults are not filled in again.
    ///
    /// # Errors
    /// [`Halt`] when working it out takes more than `context.steps`.
    pub fn open(&self, context: &Context, answers: &Answers) -> Result<Session<'_>, Halt> {
        let mut session = self.bare(context);
        session.load(0, answers);
        session.work_out(self.order.all.clone())?;
        Ok(session)
    }

    fn bare(&self, context: &Context) -> Session<'_> {
        Session {
            form: self,
            context: context.clone(),
            tree: Tree::new(&self.nodes),
            spent: Spent::default(),
            away: HashMap::new(),
            strays: Vec::new(),
        }
    }
}

impl<'f> Session<'f> {
    /// The form.
    pub const fn form(&self) -> &'f Form {
        self.form
    }

    pub(crate) fn eval(&self) -> Eval<'_> {
        Eval {
            form: self.form,
            tree: &self.tree,
            context: &self.context,
            spent: &self.spent,
        }
    }

    /// The item and the branch that a spot means.
    pub(crate) fn place(&self, spot: &Spot) -> Option<(NodeId, usize)> {
        let node = self.form.nodes.by_id(&spot.id)?;
        let branch = self.tree.find(&self.form.nodes, node, &spot.entries)?;
        Some((node, branch))
    }

    /// Whether a question, group or repeat is put.
    pub fn is_relevant(&self, spot: &Spot) -> bool {
        let slot = self
            .place(spot)
            .and_then(|(node, branch)| self.tree.slot(&self.form.nodes, node, branch));
        slot.is_some_and(|slot| slot.relevant)
    }

    /// The answer to a question, whether it is put or not; missing where there is no such place.
    pub fn answer(&self, spot: &Spot) -> Answer {
        let slot = self
            .place(spot)
            .and_then(|(node, branch)| self.tree.slot(&self.form.nodes, node, branch));
        slot.map_or(Answer::MISSING, |slot| slot.answer.clone())
    }

    /// How many entries a repeat has in one place.
    pub fn entries(&self, repeat: &Spot) -> usize {
        let place = self.place(repeat);
        place.map_or(0, |(node, branch)| {
            self.tree.entries(&self.form.nodes, branch, node).len()
        })
    }

    /// Gives an answer, as it was typed; whether it is a good one says [`Session::check`]. What depends on it is worked out.
    ///
    /// # Errors
    /// [`NotTaken`]; nothing has changed then, unless evaluation halted.
    pub fn set(&mut self, spot: &Spot, answer: Answer) -> Result<(), NotTaken> {
        let (node, branch) = self.place(spot).ok_or(NotTaken::NoSuchPlace)?;
        let item = self.form.nodes.get(node).ok_or(NotTaken::NoSuchPlace)?;
        let question = item.question().ok_or(NotTaken::NoSuchPlace)?;
        let code = self.form.code(node);
        if question.kind.is_meta() || code.is_some_and(|code| code.calculation.is_some() && code.trigger.is_none()) {
            return Err(NotTaken::Computed);
        }
        let slot = self
            .tree
            .slot_mut(&self.form.nodes, node, branch)
            .ok_or(NotTaken::NoSuchPlace)?;
        if slot.answer == answer {
            return Ok(());
        }
        slot.answer = answer;
        self.spent.reset();
        self.work_out(self.form.order.after([(node, Aspect::Value)]))?;
        self.fire(node, branch)?;
        Ok(())
    }

    /// Calculations that run when this question changes.
    fn fire(&mut self, changed: NodeId, branch: usize) -> Result<(), Halt> {
        let waiting = self
            .form
            .code
            .iter()
            .enumerate()
            .filter(|(_, code)| code.trigger == Some(changed));
        for (node, code) in waiting {
            let Some(parsed) = &code.calculation else { continue };
            let scope = self.form.nodes.get(node).map_or(0, |node| node.scope);
            let here = self.tree.branches.get(branch).map_or(0, |branch| branch.scope);
            let targets = if scope == here {
                vec![branch]
            } else {
                self.branches(scope)
            };
            for target in targets {
                let eval = self.eval();
                let value = eval.run(&parsed.expr, Here::at(node, target))?;
                let answer = as_answer(&eval, &value, self.kind(node));
                self.put(node, target, answer);
            }
            self.work_out(self.form.order.after([(node, Aspect::Value)]))?;
        }
        Ok(())
    }

    fn kind(&self, node: NodeId) -> Option<Kind> {
        self.form.nodes.get(node).and_then(crate::form::Node::kind)
    }

    fn branches(&self, scope: usize) -> Vec<usize> {
        self.tree.by_scope.get(scope).cloned().unwrap_or_default()
    }

    fn put(&mut self, node: NodeId, branch: usize, answer: Answer) {
        if let Some(slot) = self.tree.slot_mut(&self.form.nodes, node, branch) {
            slot.answer = answer;
        }
    }

    /// Adds an empty entry at the end of a repeat, with its defaults.
    ///
    /// # Errors
    /// [`NotTaken`].
    pub fn add(&mut self, repeat: &Spot) -> Result<(), NotTaken> {
        let (node, branch) = self.repeat(repeat)?;
        if self.tree.entries(&self.form.nodes, branch, node).len() >= MOST_ENTRIES {
            return Err(NotTaken::Full);
        }
        self.spent.reset();
        let entry = self
            .tree
            .add(&self.form.nodes, branch, node)
            .ok_or(NotTaken::NoSuchPlace)?;
        self.fill(entry, true)?;
        self.work_out(self.form.order.after([(node, Aspect::Count)]))?;
        Ok(())
    }

    /// Takes an entry of a repeat away.
    ///
    /// # Errors
    /// [`NotTaken`].
    pub fn remove(&mut self, repeat: &Spot, position: usize) -> Result<(), NotTaken> {
        let (node, branch) = self.repeat(repeat)?;
        self.tree
            .remove(&self.form.nodes, branch, node, position)
            .ok_or(NotTaken::NoSuchPlace)?;
        self.spent.reset();
        self.work_out(self.form.order.after([(node, Aspect::Count)]))?;
        Ok(())
    }

    fn repeat(&self, spot: &Spot) -> Result<(NodeId, usize), NotTaken> {
        let (node, branch) = self.place(spot).ok_or(NotTaken::NoSuchPlace)?;
        match self.form.code(node) {
            Some(code) if code.count.is_some() => Err(NotTaken::Counted),
            _ if self.form.nodes.get(node).is_some_and(crate::form::Node::is_repeat) => Ok((node, branch)),
            _ => Err(NotTaken::NoSuchPlace),
        }
    }

    /// Marks the form as finished now: fills in when that was.
    ///
    /// # Errors
    /// [`Halt`].
    pub fn finish(&mut self) -> Result<(), Halt> {
        let now = self.context.moment().text(self.context.ahead());
        let ends: Vec<NodeId> = (0..self.form.nodes.all.len())
            .filter(|node| self.form.nodes.get(*node).and_then(crate::form::Node::kind) == Some(Kind::End))
            .collect();
        for node in ends {
            let scope = self.form.nodes.get(node).map_or(0, |node| node.scope);
            for branch in self.branches(scope) {
                self.put(node, branch, Answer::of(now.clone()));
            }
            self.spent.reset();
            self.work_out(self.form.order.after([(node, Aspect::Value)]))?;
        }
        Ok(())
    }

    /// Fills an empty branch in: what the device knows, defaults, first entries. Then the same for those entries.
    fn fill(&mut self, branch: usize, with_entries: bool) -> Result<(), Halt> {
        let Some(scope) = self.tree.branches.get(branch).map(|branch| branch.scope) else {
            return Ok(());
        };
        let info = self.form.nodes.scopes.get(scope);
        let slots = info.map(|info| info.slots.clone()).unwrap_or_default();
        for node in slots {
            let Some(question) = self.form.nodes.get(node).and_then(crate::form::Node::question) else {
                continue;
            };
            let mut answer = self.given(question.kind).unwrap_or(Answer::MISSING);
            if let Some(text) = &question.default {
                answer = Answer::of(text.clone());
            }
            if let Some(parsed) = self.form.code(node).and_then(|code| code.initial.as_ref()) {
                let eval = self.eval();
                let value = eval.run(&parsed.expr, Here::at(node, branch))?;
                answer = as_answer(&eval, &value, self.kind(node));
            }
            if !answer.is_missing() {
                self.put(node, branch, answer);
            }
        }
        let repeats = info
            .filter(|_| with_entries)
            .map(|info| info.repeats.clone())
            .unwrap_or_default();
        for repeat in repeats {
            let start = match self.form.nodes.get(repeat).map(|node| &node.what) {
                Some(What::Repeat(group)) if group.count.is_none() => usize::from(group.start).min(MOST_ENTRIES),
                _ => 0,
            };
            for _ in 0..start {
                self.eval().step(1)?;
                if let Some(entry) = self.tree.add(&self.form.nodes, branch, repeat) {
                    self.fill(entry, true)?;
                }
            }
        }
        Ok(())
    }

    /// What the program itself knows.
    fn given(&self, kind: Kind) -> Option<Answer> {
        let moment = self.context.moment();
        match kind {
            Kind::Start | Kind::End => Some(Answer::of(moment.text(self.context.ahead()))),
            Kind::Today => Some(Answer::of(moment.date_text())),
            _ if kind.is_meta() => {
                let named = self.context.device.iter().find(|(name, _)| *name == kind.xlsform());
                named.map(|(_, text): &(_, Redacted<String>)| Answer::of(text.expose().clone()))
            }
            _ => None,
        }
    }

    /// Puts answers into an empty branch; what the form has no place for is remembered.
    fn load(&mut self, branch: usize, answers: &Answers) {
        let scope = self.tree.branches.get(branch).map(|branch| branch.scope);
        let positions = self.tree.positions(branch);
        for (id, answer) in &answers.values {
            let node = self.form.nodes.by_id(id);
            let item = node.and_then(|node| self.form.nodes.get(node));
            match (node, item) {
                (Some(node), Some(item)) if Some(item.scope) == scope && item.question().is_some() => {
                    self.put(node, branch, answer.clone());
                }
                _ => self.strays.push(Spot::within(id.clone(), positions.clone())),
            }
        }
        for (id, entries) in &answers.entries {
            let node = self.form.nodes.by_id(id);
            let item = node.and_then(|node| self.form.nodes.get(node));
            match (node, item) {
                (Some(node), Some(item)) if Some(item.scope) == scope && item.is_repeat() => {
                    for entry in entries.iter().take(MOST_ENTRIES) {
                        if let Some(place) = self.tree.add(&self.form.nodes, branch, node) {
                            self.load(place, entry);
                        }
                    }
                    if entries.len() > MOST_ENTRIES {
                        self.strays.push(Spot::within(id.clone(), positions.clone()));
                    }
                }
                _ => self.strays.push(Spot::within(id.clone(), positions.clone())),
            }
        }
    }

    /// Works facets out, each in every entry that has it. They come in an order in which nothing is needed before it is there.
    fn work_out(&mut self, facets: Vec<Facet>) -> Result<(), Halt> {
        for (node, aspect) in facets {
            let Some(item) = self.form.nodes.get(node) else {
                continue;
            };
            let form = self.form;
            let Some(code) = form.code(node) else { continue };
            for branch in self.branches(item.scope) {
                self.eval().step(1)?;
                match aspect {
                    Aspect::Relevant => {
                        let around = self.is_put_around(node, branch);
                        let own = match &code.relevant {
                            Some(parsed) if around => self.eval().run_flag(&parsed.expr, Here::at(node, branch))?,
                            _ => around,
                        };
                        if let Some(slot) = self.tree.slot_mut(&self.form.nodes, node, branch) {
                            slot.relevant = own;
                        }
                    }
                    Aspect::Count => {
                        if let Some(parsed) = &code.count {
                            let wanted = self.eval().run_number(&parsed.expr, Here::at(node, branch))?;
                            self.resize(node, branch, wanted)?;
                        }
                    }
                    Aspect::Value => {
                        if let (Some(parsed), None) = (&code.calculation, code.trigger) {
                            let eval = self.eval();
                            let value = eval.run(&parsed.expr, Here::at(node, branch))?;
                            let answer = as_answer(&eval, &value, self.kind(node));
                            self.put(node, branch, answer);
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether what is around an item is put.
    fn is_put_around(&self, node: NodeId, branch: usize) -> bool {
        let nodes = &self.form.nodes;
        let Some(parent) = nodes.get(node).and_then(|node| node.parent) else {
            return true;
        };
        // The parent of what stands right in a repeat is the repeat, which is held by the branch around.
        let repeat = nodes.get(parent).is_some_and(crate::form::Node::is_repeat);
        let holder = if repeat {
            self.tree.branches.get(branch).map_or(ROOT, |branch| branch.parent)
        } else {
            branch
        };
        self.tree.slot(nodes, parent, holder).is_some_and(|slot| slot.relevant)
    }

    /// Gives a repeat as many entries as its expression says; those at the end go first.
    fn resize(&mut self, repeat: NodeId, branch: usize, wanted: f64) -> Result<(), Halt> {
        let most = f64::from(u32::try_from(MOST_ENTRIES).unwrap_or(u32::MAX));
        let mut count = 0.0;
        let mut have = self.tree.entries(&self.form.nodes, branch, repeat).len();
        let mut at = 0;
        while count < most && count + 1.0 <= wanted {
            count += 1.0;
            at += 1;
            if at > have {
                self.eval().step(1)?;
                if let Some(entry) = self.tree.add(&self.form.nodes, branch, repeat) {
                    match self.away.remove(&(branch, repeat, have)) {
                        Some(answers) => self.load(entry, &answers),
                        None => self.fill(entry, true)?,
                    }
                }
                have += 1;
            }
        }
        while have > at {
            have -= 1;
            if let Some(entry) = self.tree.entries(&self.form.nodes, branch, repeat).get(have).copied() {
                let answers = self.collect(entry, false);
                self.away.insert((branch, repeat, have), answers);
            }
            self.tree.remove(&self.form.nodes, branch, repeat, have);
        }
        Ok(())
    }

    /// All answers that are there, put or not, to be kept.
    pub fn answers(&self) -> Answers {
        self.collect(0, false)
    }

    /// The answers of what is put, to be handed in: what does not apply is left out.
    pub fn answers_put(&self) -> Answers {
        self.collect(0, true)
    }

    fn collect(&self, branch: usize, only_put: bool) -> Answers {
        let mut found = Answers::default();
        let nodes = &self.form.nodes;
        let Some(info) = self
            .tree
            .branches
            .get(branch)
            .and_then(|branch| nodes.scopes.get(branch.scope))
        else {
            return found;
        };
        for node in &info.slots {
            let Some(item) = nodes.get(*node) else { continue };
            let slot = self
                .tree
                .slot(nodes, *node, branch)
                .filter(|slot| slot.relevant || !only_put);
            let Some(slot) = slot else { continue };
            if item.is_repeat() {
                let entries = self.tree.entries(nodes, branch, *node);
                let list: Vec<Answers> = entries.iter().map(|entry| self.collect(*entry, only_put)).collect();
                if !list.is_empty() {
                    found.entries.insert(item.id().to_owned(), list);
                }
            } else if slot.answer != Answer::NotKnown(NotKnown::Missing) {
                found.values.insert(item.id().to_owned(), slot.answer.clone());
            }
        }
        found
    }

    /// What the form is called in lists, by its own expression; none if it has none.
    ///
    /// # Errors
    /// [`Halt`].
    pub fn name(&self) -> Result<Option<Redacted<String>>, Halt> {
        let parsed = self.form.instance_name.as_ref();
        let eval = self.eval();
        let text = parsed
            .map(|parsed| eval.run_text(&parsed.expr, Here::at(ROOT, 0)))
            .transpose()?;
        Ok(text.map(Redacted::new))
    }
}
