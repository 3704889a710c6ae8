//! Work on the cases of the demo: in each caseload one at every stage, with plans, help that was given, a closing that waits for a second person and
//! one that was agreed to.

use access::{Actor, State};
use base::{CaseId, Redacted, Refusal};
use fictional::Words;
use protection::assess::fill;
use protection::model::{Case, Consent, Content};
use protection::plan::model::{Effect, Kind, Progress, Provider, Satisfaction, WhyNot};
use protection::plan::services::{self, Came, Wanted};
use protection::process::model::{Pause, Risk, Stage};
use protection::process::moves::{self, Deed};
use protection::process::tasks::{self, End};
use protection::process::{closing, shown};
use protection::register::{self, NewCase};
use protection::schema::SAFE_CONTACT;
use protection::slot::Slot;
use protection::{Protection, items, list, view};
use standards::htcds::Section;
use standards::{Answer, parse_answer};
use store::Tx;

use super::Made;
use super::content::actor_of;
use crate::compose::Contexts;
use crate::data::refused;
use crate::outcome::Failure;

/// The stages that help goes through after registration.
const WAY: [Stage; 5] = [
    Stage::Screening,
    Stage::Assessment,
    Stage::Planning,
    Stage::Implementing,
    Stage::FollowUp,
];

/// Where a case of the demo comes to: so many stages, and what then. What shows most comes first, because a small demo has few cases for each worker.
const PLANS: [(usize, Then); 9] = [
    (4, Then::Stays),
    (0, Then::Stays),
    (5, Then::Asked),
    (2, Then::Stays),
    (1, Then::Stays),
    (5, Then::Closed),
    (3, Then::Stays),
    (2, Then::Rests),
    (5, Then::Stays),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    Stays,
    Rests,
    Asked,
    Closed,
}

/// Works on cases of every case worker of an organisation.
///
/// # Errors
/// When a use case refuses what the demo does, or the databases cannot be written.
pub(super) fn work(contexts: &Contexts, made: &Made, language: &str) -> Result<(), Failure> {
    let words = fictional::words(language);
    let supervisors: Vec<Actor> = made
        .sign_ins
        .iter()
        .filter(|it| it.role == "supervisor")
        .map(|it| actor_of(contexts, made, it.user))
        .collect::<Result<_, _>>()?;
    enquiry(contexts, made, words)?;
    for (at, (team, user)) in made.workers.iter().enumerate() {
        let worker = actor_of(contexts, made, *user)?;
        let supervisor = supervisors.iter().find(|it| it.teams.contains(team));
        let cases = open_cases(&contexts.protection, &worker).map_err(refused)?;
        // Each worker begins elsewhere, so that a team has something of everything.
        let plans = PLANS.into_iter().cycle().skip(at * 2).take(PLANS.len());
        for (number, (case, (stages, then))) in cases.into_iter().zip(plans).enumerate() {
            let one = Worked {
                cx: &contexts.protection,
                worker: &worker,
                supervisor: supervisor.unwrap_or(&worker),
                case: case.id,
                words,
                // Great danger first: its clocks are short, so that something is due on the first day.
                risk: Risk::ALL
                    .get((at + number + 2) % Risk::ALL.len())
                    .copied()
                    .unwrap_or(Risk::Low),
            };
            one.go(stages, then).map_err(refused)?;
        }
    }
    Ok(())
}

/// Somebody calls: nothing is known but that they need help.
fn enquiry(contexts: &Contexts, made: &Made, words: Words) -> Result<(), Failure> {
    let cx = &contexts.protection;
    let Some(it) = made.sign_ins.iter().find(|it| it.role == "hotline-operator") else {
        return Ok(());
    };
    let who = actor_of(contexts, made, it.user)?;
    let keys = register::keys(cx, &who).map_err(refused)?;
    let mut case = Content::default();
    case.own.insert(SAFE_CONTACT, text(words.help));
    let input = NewCase {
        token: cx.ambient().uuid_v7().into_bytes(),
        registered_on: cx.ambient().now().day(),
        consent: Consent::NotAsked,
        team: who.teams.first().copied(),
        person: Content::default(),
        case,
    };
    cx.write(&who, move |cx, tx, actor| register::run(cx, tx, actor, &keys, &input))
        .map(drop)
        .map_err(refused)
}

/// Open cases of a worker of which nobody moved one yet, and whose people agreed.
fn open_cases(cx: &Protection, worker: &Actor) -> Result<Vec<Case>, Refusal> {
    let narrow = list::Narrow {
        status: Some("Active".into()),
        ..list::Narrow::default()
    };
    let (mut found, mut after): (Vec<Case>, _) = (Vec::new(), None);
    loop {
        let (narrow, from) = (narrow.clone(), after);
        let page = cx.read(worker, move |_, tx, actor| {
            list::run(tx, actor, &narrow, from, list::PAGE)
        })?;
        let mine = page.cases.into_iter().filter(|case| {
            case.owner == Some(worker.user) && case.state == State::Open && case.consent == Consent::Given
        });
        found.extend(mine);
        after = page.next;
        if found.len() >= PLANS.len() || after.is_none() {
            found.truncate(PLANS.len());
            return Ok(found);
        }
    }
}

/// A case of the demo and who works on it.
struct Worked<'a> {
    cx: &'a Protection,
    worker: &'a Actor,
    supervisor: &'a Actor,
    case: CaseId,
    words: Words,
    risk: Risk,
}

impl Worked<'_> {
    fn by<T: Send + 'static>(
        &self,
        who: &Actor,
        work: impl Fn(&Protection, &mut Tx<'_>, &Actor, CaseId) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let case = self.case;
        self.cx.write(who, move |cx, tx, actor| work(cx, tx, actor, case))
    }

    fn go(&self, stages: usize, then: Then) -> Result<(), Refusal> {
        for stage in WAY.into_iter().take(stages) {
            match stage {
                Stage::Planning => self.needs()?,
                Stage::Implementing => self.plan()?,
                _ => {}
            }
            self.until(|| self.turn(stage))?;
            if stage == Stage::Implementing {
                self.help()?;
            }
        }
        match then {
            Then::Stays => Ok(()),
            Then::Rests => self.deed(Deed::Pause(Pause::LostContact), self.words.rest),
            Then::Asked | Then::Closed => {
                self.until(|| self.ask())?;
                if then == Then::Closed { self.agree() } else { Ok(()) }
            }
        }
    }

    /// Does what is missing for something until it is done.
    fn until(&self, step: impl Fn() -> Result<(), Refusal>) -> Result<(), Refusal> {
        match step() {
            Err(Refusal::Invalid(missing)) => {
                for problem in missing {
                    self.put_right(problem.message)?;
                }
                step()
            }
            done => done,
        }
    }

    fn put_right(&self, missing: &str) -> Result<(), Refusal> {
        let words = self.words;
        match missing {
            "protection-guard-decided" => {
                let decision = Deed::Decision("ActualVictimOfTrafficking".into(), "NGO".into());
                self.deed(decision, words.decision)
            }
            "protection-guard-risk" => self.deed(Deed::Risk(self.risk), words.danger),
            "protection-guard-guardian" => self.deed(Deed::Guardian, words.child),
            "protection-guard-best-interests" => self.deed(Deed::BestInterests, words.child),
            "protection-guard-nothing-open" => self.safe(),
            _ => Err(Refusal::NotNow {
                why: "protection-problem-choose",
            }),
        }
    }

    fn turn(&self, to: Stage) -> Result<(), Refusal> {
        let why = text(self.words.decision);
        self.by(self.worker, move |cx, tx, actor, case| {
            let (_, version) = moves::form(tx, actor, case)?;
            moves::turn(cx, tx, actor, case, version, to, &why)
        })
    }

    fn deed(&self, deed: Deed, why: &str) -> Result<(), Refusal> {
        let why = text(why);
        self.by(self.worker, move |cx, tx, actor, case| {
            let (_, version) = moves::form(tx, actor, case)?;
            moves::run(cx, tx, actor, case, version, &deed, &why)
        })
    }

    /// Ends the tasks about somebody's safety.
    fn safe(&self) -> Result<(), Refusal> {
        self.by(self.worker, |cx, tx, actor, case| {
            let found = view::case(tx, actor, case)?;
            let grant = access::decide::<access::act::CaseView>(actor, &found.facts())?;
            let way = shown::way(cx, tx, actor, &grant, &found)?;
            for task in way.tasks.iter().filter(|task| task.kind.is_safety()) {
                tasks::end(cx, tx, actor, case, task.id, End::Done, &text(""))?;
            }
            Ok(())
        })
    }

    /// The needs, asked together with the person.
    fn needs(&self) -> Result<(), Refusal> {
        let wish = self.words.goal;
        self.by(self.worker, move |cx, tx, actor, case| {
            let token = cx.ambient().uuid_v7().into_bytes();
            let which = fill::begin(cx, tx, actor, case, token, "needs-assessment")?;
            let said = [
                ("wish", wish),
                ("housing", "some"),
                ("health", "none"),
                ("work", "some"),
                ("family", "none"),
            ];
            let given = fill::Given {
                version: 1,
                typed: &|asked| {
                    let found = said.iter().find(|(id, _)| *id == asked.spot.id);
                    forms::Answer::of(found.map_or("", |(_, text)| *text))
                },
                finish: true,
                language: "en",
            };
            fill::save(cx, tx, actor, case, which, &given).map(drop)
        })
    }

    /// A goal in the person's words, and help of three kinds.
    fn plan(&self) -> Result<(), Refusal> {
        let words = self.words;
        self.by(self.worker, move |cx, tx, actor, case| {
            let given = [("spl_Objectives", words.goal), ("spl_Type", "SocialCare")]
                .into_iter()
                .filter_map(|(id, text)| {
                    let slot = Slot::of(Section::SupportPlan, id)?;
                    let Slot::Field(field) = slot else { return None };
                    Some((slot, parse_answer(field, text).ok()?))
                })
                .collect::<Vec<(Slot, Answer)>>();
            let token = cx.ambient().uuid_v7().into_bytes();
            let goal = items::add(cx, tx, actor, case, Section::SupportPlan, token, given)?;
            for (kind, provider) in [
                (Kind::Shelter, Provider::Other),
                (Kind::Psychosocial, Provider::Own),
                (Kind::VocationalTraining, Provider::Own),
            ] {
                let wanted = Wanted {
                    goal: Some(goal),
                    kind: Some(kind),
                    day: Some(cx.ambient().now().plus_seconds(7 * 24 * 3600).day()),
                    provider,
                    provider_name: text(if provider == Provider::Other { words.partner } else { "" }),
                    note: text(words.help),
                };
                let token = cx.ambient().uuid_v7().into_bytes();
                services::plan(cx, tx, actor, case, token, &wanted)?;
            }
            Ok(())
        })
    }

    /// What came of the help: one was given, one was not, one is to come.
    fn help(&self) -> Result<(), Refusal> {
        self.by(self.worker, |cx, tx, actor, case| {
            let board = services::board(cx, tx, actor, case)?;
            let today = cx.ambient().now().day();
            let given = |progress: Progress| Came {
                progress,
                day: Some(today.clone()),
                quantity: "14".into(),
                amount: "420".into(),
                currency: "EUR".into(),
                effect: Some(Effect::Helped),
                satisfaction: Some(Satisfaction::NotAsked),
                why_not: Some(WhyNot::Declined),
                note: None,
            };
            for (it, progress) in board.services.iter().zip([Progress::Provided, Progress::NotProvided]) {
                services::record(cx, tx, actor, case, (it.id, it.version), &given(progress))?;
            }
            Ok(())
        })
    }

    fn ask(&self) -> Result<(), Refusal> {
        let why = text(self.words.ending);
        self.by(self.worker, move |cx, tx, actor, case| {
            closing::ask(cx, tx, actor, case, "Closed", &why).map(drop)
        })
    }

    fn agree(&self) -> Result<(), Refusal> {
        self.by(self.supervisor, |cx, tx, actor, case| {
            let (_, version) = moves::form(tx, actor, case)?;
            closing::agree(cx, tx, actor, case, version)
        })
    }
}

fn text(words: &str) -> Redacted<String> {
    Redacted::new(words.to_owned())
}
