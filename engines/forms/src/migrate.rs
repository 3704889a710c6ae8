//! From one version of a form to another: what changed, what becomes of the answers, and what is lost; nothing is lost unseen.

use crate::answers::{Answer, Answers, Spot};
use crate::definition::{Question, Shape};
use crate::form::{Form, Node, What};

/// How two versions differ in one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// The item is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another name; its identifier is the same.
    Renamed,
    /// It stands in another group or repeat.
    Moved,
    /// It asks for something else.
    Kind,
    /// Its words are others.
    Label,
    /// Its list has other choices.
    Choices,
    /// It is asked, needed, judged or worked out by other rules.
    Rules,
}

impl Change {
    /// Message id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Added => "forms-change-added",
            Self::Removed => "forms-change-removed",
            Self::Renamed => "forms-change-renamed",
            Self::Moved => "forms-change-moved",
            Self::Kind => "forms-change-kind",
            Self::Label => "forms-change-label",
            Self::Choices => "forms-change-choices",
            Self::Rules => "forms-change-rules",
        }
    }
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Stable identifier of the item.
    pub id: String,
    /// What is different.
    pub change: Change,
    /// What the item was called before.
    pub before: String,
    /// What it is called now; the same as before for one that is gone.
    pub name: String,
}

impl Changed {
    /// Arguments of the message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name.clone()), ("before", self.before.clone())]
    }

    /// The sentence in English, for the command line.
    pub fn english(&self) -> String {
        crate::words::english(self.change.id(), &self.args())
    }
}

/// Why an answer has no place in the new version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Loss {
    /// Its question is gone.
    Removed,
    /// The question asks for something else.
    Kind,
    /// The choice is gone.
    Choice,
    /// The repeat around it is another one.
    Moved,
}

impl Loss {
    /// Message id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Removed => "forms-lost-removed",
            Self::Kind => "forms-lost-kind",
            Self::Choice => "forms-lost-choice",
            Self::Moved => "forms-lost-moved",
        }
    }
}

/// An answer that would be lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// Where it stands in the old version.
    pub spot: Spot,
    /// Why.
    pub loss: Loss,
    /// The answer, to be shown before it is given up.
    pub answer: Answer,
}

/// What the new version makes of old answers. Nothing is done yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// How the versions differ.
    pub changes: Vec<Changed>,
    /// The answers as the new version has them.
    pub answers: Answers,
    /// What would be lost.
    pub lost: Vec<Lost>,
}

impl Form {
    /// How this version differs from an older one.
    pub fn changes_since(&self, old: &Self) -> Vec<Changed> {
        let mut found = Vec::new();
        for node in old.nodes.all.iter().skip(1) {
            let now = self.nodes.by_id(node.id()).and_then(|node| self.nodes.get(node));
            let mut add = |change, name: &str| {
                found.push(Changed {
                    id: node.id().to_owned(),
                    change,
                    before: node.name().to_owned(),
                    name: name.to_owned(),
                });
            };
            match now {
                None => add(Change::Removed, node.name()),
                Some(now) => differences(old, node, self, now)
                    .into_iter()
                    .for_each(|change| add(change, now.name())),
            }
        }
        for node in self
            .nodes
            .all
            .iter()
            .skip(1)
            .filter(|node| old.nodes.by_id(node.id()).is_none())
        {
            found.push(Changed {
                id: node.id().to_owned(),
                change: Change::Added,
                before: node.name().to_owned(),
                name: node.name().to_owned(),
            });
        }
        found
    }

    /// What this version makes of answers to an older one.
    pub fn preview(&self, old: &Self, answers: &Answers) -> Preview {
        let mut preview = Preview {
            changes: self.changes_since(old),
            ..Preview::default()
        };
        preview.answers = self.carry(old, answers, 0, &[], &mut preview.lost);
        preview
    }

    /// Carries the answers of one holder; `scope` is the holder's scope here.
    fn carry(&self, old: &Self, answers: &Answers, scope: usize, positions: &[usize], lost: &mut Vec<Lost>) -> Answers {
        let mut carried = Answers::default();
        let lose = |id: &str, loss, answer: &Answer, lost: &mut Vec<Lost>| {
            lost.push(Lost {
                spot: Spot::within(id, positions),
                loss,
                answer: answer.clone(),
            });
        };
        for (id, answer) in &answers.values {
            let node = self.nodes.by_id(id).and_then(|node| self.nodes.get(node));
            let Some((node, question)) = node.and_then(|node| Some((node, node.question()?))) else {
                lose(id, Loss::Removed, answer, lost);
                continue;
            };
            if node.scope != scope {
                lose(id, Loss::Moved, answer, lost);
                continue;
            }
            match self.fitting(old, question, node, answer) {
                Ok((kept, gone)) => {
                    if !kept.is_missing() {
                        carried.values.insert(id.clone(), kept);
                    }
                    if let Some(gone) = gone {
                        lose(id, Loss::Choice, &gone, lost);
                    }
                }
                Err(loss) => lose(id, loss, answer, lost),
            }
        }
        for (id, entries) in &answers.entries {
            let repeat = self.nodes.by_id(id).and_then(|node| self.nodes.get(node));
            let inner = repeat
                .filter(|node| node.scope == scope && node.is_repeat())
                .and_then(|node| node.inner);
            for (at, entry) in entries.iter().enumerate() {
                let positions = [positions, &[at]].concat();
                match inner {
                    Some(inner) => {
                        let entry = self.carry(old, entry, inner, &positions, lost);
                        carried.entries.entry(id.clone()).or_default().push(entry);
                    }
                    None => lose_all(entry, &positions, lost),
                }
            }
        }
        carried
    }

    /// The answer as this version takes it, and the part of it that is lost.
    fn fitting(
        &self,
        old: &Self,
        question: &Question,
        node: &Node,
        answer: &Answer,
    ) -> Result<(Answer, Option<Answer>), Loss> {
        let Answer::Known(text) = answer else {
            return Ok((answer.clone(), None));
        };
        let before = old.question(&question.id).map(|before| before.kind.shape());
        let now = question.kind.shape();
        let same = before.is_none_or(|before| before == now);
        let fits = same
            || match (before, now) {
                (_, Shape::Text) | (Some(Shape::Integer), Shape::Decimal) | (Some(Shape::Code), Shape::Codes) => true,
                (Some(Shape::Codes), Shape::Code) => text.expose().split_whitespace().count() == 1,
                _ => false,
            };
        if !fits {
            return Err(Loss::Kind);
        }
        let Some(list) = node
            .list
            .and_then(|list| self.nodes.lists.get(list))
            .filter(|list| !list.is_open())
        else {
            return Ok((answer.clone(), None));
        };
        let codes: Vec<&str> = match now {
            Shape::Code => vec![text.expose()],
            _ => text.expose().split_whitespace().collect(),
        };
        let (kept, gone): (Vec<&str>, Vec<&str>) = codes.into_iter().partition(|code| list.find(code).is_some());
        let gone = (!gone.is_empty()).then(|| Answer::of(gone.join(" ")));
        Ok((Answer::of(kept.join(" ")), gone))
    }
}

fn lose_all(entry: &Answers, positions: &[usize], lost: &mut Vec<Lost>) {
    for (id, answer) in &entry.values {
        lost.push(Lost {
            spot: Spot::within(id.clone(), positions),
            loss: Loss::Moved,
            answer: answer.clone(),
        });
    }
    for entries in entry.entries.values() {
        for (at, entry) in entries.iter().enumerate() {
            lose_all(entry, &[positions, &[at]].concat(), lost);
        }
    }
}

/// How an item that is in both versions differs.
fn differences(old: &Form, before: &Node, new: &Form, now: &Node) -> Vec<Change> {
    let parent = |form: &Form, node: &Node| {
        node.parent
            .and_then(|parent| form.nodes.get(parent))
            .map(|node| node.id().to_owned())
    };
    let mut found = Vec::new();
    if before.name() != now.name() {
        found.push(Change::Renamed);
    }
    if parent(old, before) != parent(new, now) {
        found.push(Change::Moved);
    }
    match (&before.what, &now.what) {
        (What::Question(one), What::Question(other)) => {
            if one.kind != other.kind {
                found.push(Change::Kind);
            }
            if (&one.label, &one.hint, &one.guidance) != (&other.label, &other.hint, &other.guidance) {
                found.push(Change::Label);
            }
            let list = |form: &Form, node: &Node| {
                node.list
                    .and_then(|list| form.nodes.lists.get(list))
                    .map(|list| list.content.choices.clone())
            };
            if list(old, before) != list(new, now) {
                found.push(Change::Choices);
            }
            if rules(one) != rules(other) {
                found.push(Change::Rules);
            }
        }
        (What::Group(one), What::Group(other)) | (What::Repeat(one), What::Repeat(other)) => {
            if one.label != other.label {
                found.push(Change::Label);
            }
            if (&one.relevant, &one.count) != (&other.relevant, &other.count) {
                found.push(Change::Rules);
            }
        }
        _ => found.push(Change::Kind),
    }
    found
}

/// What a question is asked, needed, judged and worked out by.
fn rules(question: &Question) -> [&Option<String>; 7] {
    [
        &question.relevant,
        &question.required,
        &question.constraint,
        &question.read_only,
        &question.calculation,
        &question.trigger,
        &question.choice_filter,
    ]
}
