//! Everything that is kept about a person, to be handed to them: every answer, entry, note, change, form, service, decision and task of all their cases, and who has looked.
//! What would harm somebody else may be left out, section by section, with the grounds; the copy says that it was.

use std::collections::BTreeSet;

use access::{Action, Actor, act};
use base::{FieldProblem, PersonId, Redacted, Refusal, Timestamp};
use serde_json::{Map, Value as Json, json};
use standards::htcds::Section;
use standards::{Answer, NotKnown, Value};
use store::Tx;

use crate::assess::{Assessment, fill};
use crate::close::{reason_problems, too_short};
use crate::history::{self, Line};
use crate::model::{Case, Content, Item, Sight};
use crate::plan::model::Service;
use crate::plan::{Board, services};
use crate::process::model::{Step, Task};
use crate::process::shown::{self, Way};
use crate::schema::{CASE, PERSON, item_tables};
use crate::slot::Slot;
use crate::statement::{self, Statement};
use crate::{Protection, change, rules, seal, store as db, trail, view};

/// Fewest characters of the grounds for leaving something out.
pub const SHORTEST: usize = 15;

/// How the copy is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A page to be printed at the desk.
    Page,
    /// JSON, with the codes of the standard.
    Json,
}

impl Form {
    /// Stable name, in forms and in the audit.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Json => "json",
        }
    }
}

/// What was asked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// How it is handed over.
    pub form: Form,
    /// Sections that are left out.
    pub leave_out: BTreeSet<Section>,
    /// Why, told to the person.
    pub grounds: Redacted<String>,
    /// On what occasion the copy is made; kept, not told.
    pub reason: Redacted<String>,
}

/// One case in the copy.
#[derive(Debug, Clone)]
pub struct Part {
    /// The case.
    pub case: Case,
    /// Its answers.
    pub content: Content,
    /// Its entries, oldest first.
    pub items: Vec<(Section, Vec<Item>)>,
    /// The plan, and the help that was given.
    pub plan: Board,
    /// What was decided on the way, and what is to be done.
    pub way: Way,
    /// Forms that were filled in.
    pub forms: Vec<(Assessment, forms::Answers)>,
}

/// The copy.
#[derive(Debug, Clone)]
pub struct Copy {
    /// When it was made.
    pub at: Timestamp,
    /// What is known of the person.
    pub person: Content,
    /// Their cases.
    pub cases: Vec<Part>,
    /// What was changed, oldest first.
    pub changes: Vec<Line>,
    /// Who has looked.
    pub seen: Statement,
    /// What was left out, and why.
    pub left_out: BTreeSet<Section>,
    /// Why.
    pub grounds: Redacted<String>,
}

/// What the form asks about: the cases, and the language that the person speaks.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for nobody.
pub fn form(tx: &mut Tx<'_>, actor: &Actor, person: PersonId) -> Result<(Case, Option<String>), Refusal> {
    let case = statement::reachable(tx, actor, person, Action::PersonExport)?.swap_remove(0);
    let grant = access::decide::<act::PersonExport>(actor, &case.person_facts())?;
    Ok((case, db::language(tx, &grant)?))
}

/// Makes the copy, and writes down that it was made and what was left out.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for nobody; [`Refusal::Invalid`] without a reason, or with something left out and no
/// grounds.
pub fn run(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    person: PersonId,
    wanted: &Wanted,
) -> Result<(Case, Copy), Refusal> {
    let cases = statement::reachable(tx, actor, person, Action::PersonExport)?;
    let first = cases.first().ok_or(Refusal::NotFound)?.clone();
    let grant = access::decide::<act::PersonExport>(actor, &first.person_facts())?;
    let mut problems = reason_problems(&wanted.reason);
    if !wanted.leave_out.is_empty() {
        let short = too_short(&wanted.grounds, SHORTEST).or_else(|| rules::too_long("grounds", &wanted.grounds));
        problems.extend(short.map(|problem| FieldProblem {
            field: "grounds".into(),
            ..problem
        }));
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let sight = Sight {
        plain: grant.tier(),
        revealed: grant.tier(),
    };
    let (head, cells) = db::person_row(tx, &grant)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(actor.org, head.key)?;
    let mut copy = Copy {
        at: cx.ambient().now(),
        person: seal::decode(&PERSON, &key, *person.as_bytes(), &cells)?,
        cases: Vec::new(),
        changes: history::lines(cx, &grant, sight, db::changes_of_person(tx, &grant, i64::MAX)?)?,
        seen: Statement::default(),
        left_out: wanted.leave_out.clone(),
        grounds: wanted.grounds.clone(),
    };
    for case in &cases {
        let grant = access::decide::<act::PersonExport>(actor, &case.facts())?;
        let (_, cells) = db::case_row(tx, &grant)?.ok_or(Refusal::NotFound)?;
        let key = cx.vault().key(actor.org, case.key)?;
        let mut content = seal::decode(&CASE, &key, *case.id.as_bytes(), &cells)?;
        Slot::Consent.set(&mut content, change::text(case.consent.code()));
        let mut items = Vec::new();
        for (section, table) in item_tables() {
            items.push((section, view::items(cx, tx, table, &grant, (sight, view::ALL_ITEMS))?));
        }
        let changes = db::changes_of_case(tx, &grant, i64::MAX)?;
        copy.changes.extend(history::lines(cx, &grant, sight, changes)?);
        copy.cases.push(Part {
            case: case.clone(),
            content,
            items,
            plan: services::shown(cx, tx, actor, &grant, case.clone())?,
            way: shown::way(cx, tx, actor, &grant, case)?,
            forms: fill::filled(cx, tx, &grant, case)?,
        });
    }
    copy.changes.retain(|line| !wanted.leave_out.contains(&line.section));
    copy.changes.sort_by_key(|line| line.at);
    // Before this copy itself is written down: the person sees that when it is in their hands.
    copy.seen = statement::gather(tx, actor, person, &cases)?;
    let left_out: Vec<&str> = wanted.leave_out.iter().map(|section| section.code()).collect();
    let detail = json!({ "form": wanted.form.code(), "left_out": left_out }).to_string();
    let sealed = key.seal_text(trail::reason_place(&key, person.uuid()), &wanted.reason)?;
    trail::reasoned(tx, copy.at, &grant, person.uuid(), Some(&sealed), &detail)?;
    Ok((first, copy))
}

impl Copy {
    /// Whether a section is in it.
    pub fn holds(&self, section: Section) -> bool {
        !self.left_out.contains(&section)
    }

    /// The copy as JSON: field ids and codes of the standard, times in RFC 3339, what is not known as `{"not_known": kind}`.
    pub fn to_json(&self) -> Redacted<String> {
        let cases: Vec<Json> = self.cases.iter().map(|part| self.case_json(part)).collect();
        let changes: Vec<Json> = self.changes.iter().map(change_json).collect();
        let seen: Vec<Json> = self
            .seen
            .told
            .iter()
            .map(|told| {
                let colleague = told.who.and_then(|who| self.seen.colleagues.get(who));
                json!({
                    "at": told.at.to_string(),
                    "what": told.action.map(Action::code),
                    "who": told.who.map(|who| who + 1),
                    "role": colleague.and_then(|colleague| colleague.role).map(access::Role::code),
                })
            })
            .collect();
        let left_out: Vec<&str> = self.left_out.iter().map(|section| section.code()).collect();
        let all = json!({
            "format": "amparo copy for a person 1",
            "standard": "HTCDS 2.0",
            "made_at": self.at.to_string(),
            "person": if self.holds(Section::Person) { answers(Section::Person, &self.person) } else { Json::Null },
            "cases": cases,
            "changes": changes,
            "seen_by": seen,
            "seen_by_older_left_out": self.seen.cut,
            "left_out": { "sections": left_out, "grounds": self.grounds.expose() },
        });
        Redacted::new(format!("{all:#}\n"))
    }

    fn case_json(&self, part: &Part) -> Json {
        let mut sections = Map::new();
        for section in Section::ALL.into_iter().filter(|section| self.holds(*section)) {
            let items = part.items.iter().find(|(of, _)| *of == section);
            if let Some((_, items)) = items {
                let entries: Vec<Json> = items
                    .iter()
                    .map(|item| {
                        json!({ "made_at": item.created_at.to_string(), "answers": answers(section, &item.shown.content) })
                    })
                    .collect();
                sections.insert(section.code().to_owned(), Json::Array(entries));
            } else if section != Section::Person {
                sections.insert(section.code().to_owned(), answers(section, &part.content));
            }
        }
        json!({
            "code": part.case.code,
            "registered_on": part.case.registered_on,
            "state": part.case.state.name(),
            "consent": part.case.consent.code(),
            "sections": sections,
            "forms": self.holds(Section::Case).then(|| part.forms.iter().map(form_json).collect::<Vec<_>>()),
            "services": self.holds(Section::SupportPlan).then(|| part.plan.services.iter().map(service_json).collect::<Vec<_>>()),
            "steps": self.holds(Section::Case).then(|| part.way.steps.iter().rev().map(step_json).collect::<Vec<_>>()),
            "tasks": self.holds(Section::Case).then(|| part.way.tasks.iter().map(task_json).collect::<Vec<_>>()),
        })
    }
}

fn form_json((it, answers): &(Assessment, forms::Answers)) -> Json {
    let mut all = it.codes();
    let answers = serde_json::from_str(answers.to_json().expose()).unwrap_or(Json::Null);
    all.insert("answers".to_owned(), answers);
    Json::Object(all)
}

fn service_json(it: &Service) -> Json {
    let mut all = it.codes();
    for (name, text) in [("provider_name", &it.provider_name), ("note", &it.note)] {
        all.insert(name.to_owned(), text.as_ref().map(|text| text.expose().clone()).into());
    }
    Json::Object(all)
}

fn step_json(it: &Step) -> Json {
    json!({ "at": it.at.to_string(), "kind": it.kind.code(), "code": it.code, "words": it.words.as_ref().map(Redacted::expose) })
}

fn task_json(it: &Task) -> Json {
    json!({ "kind": it.kind.code(), "due": it.due.to_string(), "words": it.words.as_ref().map(Redacted::expose) })
}

/// The answers of one section of a row, by the identifier of the field; what nobody answered is left out.
fn answers(section: Section, content: &Content) -> Json {
    let all = Slot::of_section(section).into_iter().filter_map(|slot| {
        let answer = slot.get(content);
        (!answer.is_missing()).then(|| (slot.name().to_owned(), answer_json(&answer)))
    });
    Json::Object(all.collect())
}

fn answer_json(answer: &Answer) -> Json {
    match answer {
        Answer::NotKnown(NotKnown::Missing) => Json::Null,
        Answer::NotKnown(kind) => json!({ "not_known": kind.code() }),
        Answer::Known(Value::Number(number)) => json!(number),
        Answer::Known(Value::Flag(flag)) => json!(flag),
        Answer::Known(Value::Codes(codes)) => json!(codes.iter().map(|code| code.code).collect::<Vec<_>>()),
        Answer::Known(Value::Countries(places)) => json!(places.iter().map(|place| place.code()).collect::<Vec<_>>()),
        Answer::Known(_) => json!(answer.to_text().expose()),
    }
}

fn change_json(line: &Line) -> Json {
    let values = line.values.as_ref();
    json!({
        "at": line.at.to_string(),
        "section": line.section.code(),
        "field": line.slot.name(),
        "before": values.map(|(before, _)| answer_json(before)),
        "after": values.map(|(_, after)| answer_json(after)),
    })
}
