//! The forms of the package, and forms that are filled in on a case.

use access::{Actor, Role};
use base::{CaseId, Refusal};
use forms::{Answer, Answers, Asked, Context, Form, Item, Kind, Spot, Texts, Tier};
use protection::assess::fill::{self, Given, Opened};
use protection::assess::{AssessmentId, package};
use protection::process::model::TaskKind;
use protection::view;
use standards::NotKnown;
use store::testing::both;

use crate::house::SETS;
use crate::world::{OKSANA, World, page};

const LANGUAGES: [&str; 6] = ["en", "ar", "bn", "es", "fr", "uk"];
const DANGER: [&str; 7] = ["hurt", "threatened", "found", "tonight", "others", "self", "phone"];

fn whole(texts: &Texts, at: &str) {
    for language in LANGUAGES {
        let text = texts
            .0
            .get(language)
            .unwrap_or_else(|| panic!("{at} has no {language}"));
        assert!(!text.text.trim().is_empty(), "{at} {language}");
        assert!(
            text.reviewed.is_none(),
            "{at} {language}: only a named person marks a text as reviewed"
        );
    }
}

#[test]
fn every_form_of_the_package_is_read_in_six_languages_and_asks_what_pages_can_put() {
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/forms")).unwrap();
    assert_eq!(
        files.count(),
        package::all().len(),
        "a form that cannot be read is missing"
    );
    for one in package::all() {
        let definition = one.form.definition();
        let file = format!("{}/forms/{}.json", env!("CARGO_MANIFEST_DIR"), one.id());
        let written: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        for item in written["items"].as_array().unwrap() {
            let silent = ["calculate", "note"].contains(&item["kind"].as_str().unwrap());
            assert!(
                silent || item["tier"].is_string(),
                "{}: its tier is written down",
                item["id"]
            );
        }
        whole(&definition.title, one.id());
        assert_eq!(definition.languages.len(), LANGUAGES.len());
        for choice in definition.lists.iter().flat_map(|list| &list.choices) {
            whole(&choice.label, &choice.code);
        }
        assert!(!one.reviewed && one.usable(true) && one.usable(false) != one.guarded);
        let mut concludes = 0;
        for item in &definition.items {
            let Item::Question(question) = item else {
                panic!("{}: pages put no groups of it", one.id())
            };
            if question.kind == Kind::Calculate {
                assert!(question.id.starts_with("outcome_"));
                concludes += 1;
                continue;
            }
            whole(&question.label, &question.id);
            if !question.hint.is_empty() {
                whole(&question.hint, &question.id);
            }
            assert!(
                matches!(
                    question.kind,
                    Kind::SelectOne | Kind::SelectMultiple | Kind::Text | Kind::Note
                ),
                "{}",
                question.id
            );
            // Words may name people; ticks do not.
            assert!(
                question.kind != Kind::Text || question.tier >= Tier::S3,
                "{}",
                question.id
            );
            let sensitive = question.kind.chooses() && question.list.as_deref() != Some("contact");
            assert!(
                !sensitive || question.not_known.iter().any(|kind| kind == "declined"),
                "{}",
                question.id
            );
        }
        assert!(concludes > 0, "{}", one.id());
    }
}

/// What a form concludes from these answers.
fn concludes(id: &str, outcome: &str, answers: &[(&str, &str)]) -> String {
    let form: &Form = &package::find(id).unwrap().form;
    let mut session = form
        .start(&Context::new(base::Timestamp::from_micros(0), "en"))
        .unwrap();
    for (question, answer) in answers {
        session.set(&Spot::new(*question), Answer::of(*answer)).unwrap();
    }
    session.answer(&Spot::new(outcome)).text().to_owned()
}

#[test]
fn no_danger_is_concluded_only_when_every_question_was_answered() {
    let of = |answers: &[(&str, &str)]| concludes("immediate-danger", "outcome_danger", answers);
    let safe: Vec<(&str, &str)> = DANGER.map(|id| (id, if id == "tonight" { "yes" } else { "no" })).into();
    assert_eq!(of(&safe), "none");
    assert_eq!(of(&[]), "not-known");
    for at in 0..safe.len() {
        let mut without = safe.clone();
        without.remove(at);
        assert_eq!(of(&without), "not-known");
        let mut one = safe.clone();
        one[at].1 = if one[at].0 == "tonight" { "no" } else { "yes" };
        assert_eq!(of(&one), "present", "{}", one[at].0);
        assert_eq!(of(&one[at..=at]), "present", "whatever else is not known");
    }
    let needs = |answers: &[(&str, &str)]| concludes("needs-assessment", "outcome_urgent", answers);
    assert_eq!(
        (needs(&[]), needs(&[("health", "urgent")])),
        ("not-known".into(), "yes".into())
    );
    let safety = |answers: &[(&str, &str)]| concludes("follow-up", "outcome_open_safety", answers);
    assert_eq!(safety(&[("contact", "not-reached"), ("new_risk", "no")]), "not-known");
    assert_eq!(safety(&[("contact", "met"), ("safe", "yes"), ("new_risk", "no")]), "0");
    assert_eq!(safety(&[("contact", "met"), ("safe", "no")]), "1");
}

#[test]
fn the_screening_follows_act_means_and_purpose_and_asks_no_means_of_a_child() {
    let of = |answers: &[(&str, &str)]| concludes("screening", "outcome_indication", answers);
    assert_eq!(of(&[]), "insufficient");
    let all = [
        ("act", "recruited moved"),
        ("means", "papers debt"),
        ("purpose", "work"),
    ];
    assert_eq!(of(&all), "strong");
    assert_eq!(of(&[all[0], all[2]]), "possible", "of an adult the means are asked for");
    assert_eq!(
        of(&[("child", "yes"), all[0], all[2]]),
        "strong",
        "of a child, or in doubt, they are not"
    );
    assert_eq!(of(&[("child", "yes"), ("act", "none"), all[2]]), "possible");
    assert_eq!(of(&[all[1]]), "possible");
    assert_eq!(of(&[all[0]]), "insufficient");
    let none = [("act", "none"), ("means", "none"), ("purpose", "none")];
    assert_eq!(of(&none), "none");
    assert_eq!(of(&none[..2]), "insufficient");
    // "None of these" beside something is a contradiction, and nothing is concluded from it.
    let form = &package::find("screening").unwrap().form;
    let mut session = form
        .start(&Context::new(base::Timestamp::from_micros(0), "bn"))
        .unwrap();
    session.set(&Spot::new("means"), Answer::of("none force")).unwrap();
    let wrong = session.check().unwrap();
    let told = wrong.iter().find(|one| one.spot.id == "means").unwrap().on();
    assert!(
        told.args.iter().any(|(_, text)| text.contains("এর কোনোটি নয়")),
        "in the form's own words: {told:?}"
    );
    assert_eq!(
        of(&[("act", "none recruited"), ("purpose", "none work")]),
        "insufficient"
    );
    let risks = |answers: &[(&str, &str)]| concludes("vulnerability", "outcome_risks", answers);
    assert_eq!(
        (
            risks(&[]),
            risks(&[("debts", "risk"), ("law", "risk"), ("home", "protects")])
        ),
        ("0".into(), "2".into())
    );
}

#[test]
fn consent_is_concluded_from_the_one_answer_about_help_and_a_new_start_counts_what_was_answered() {
    let agreed = |answers: &[(&str, &str)]| concludes("consent", "outcome_agreed", answers);
    assert_eq!(
        (agreed(&[]), agreed(&[("help", "no"), ("partners", "yes")])),
        ("not-known".into(), "no".into())
    );
    assert_eq!(agreed(&[("help", "yes"), ("authorities", "no")]), "yes");
    let form = &package::find("consent").unwrap().form;
    let session = form
        .start(&Context::new(base::Timestamp::from_micros(0), "fr"))
        .unwrap();
    let missing: Vec<String> = session.check().unwrap().into_iter().map(|one| one.spot.id).collect();
    assert_eq!(missing, ["told", "giver", "mode", "help"]);
    let holds = |outcome: &str| {
        concludes(
            "reintegration",
            outcome,
            &[("income", "yes"), ("work", "partly"), ("debt", "no")],
        )
    };
    assert_eq!(
        (holds("outcome_holds"), holds("outcome_answered")),
        ("3".into(), "3".into())
    );
    let safety = |safe: &str| concludes("closure", "outcome_open_safety", &[("safe", safe)]);
    assert_eq!(
        (safety("no"), safety("yes"), safety("")),
        ("1".into(), "0".into(), "not-known".into())
    );
}

struct Filling<'w>(&'w World, CaseId);

impl Filling<'_> {
    fn begin(&self, actor: &Actor, token: u8, form: &'static str) -> Result<AssessmentId, Refusal> {
        let case = self.1;
        self.0.cx.write(actor, move |cx, tx, actor| {
            fill::begin(cx, tx, actor, case, [token; 16], form)
        })
    }
    fn open(&self, actor: &Actor, which: AssessmentId) -> Result<Opened, Refusal> {
        let case = self.1;
        self.0
            .cx
            .write(actor, move |cx, tx, actor| fill::open(cx, tx, actor, case, which))
    }
    fn save(
        &self,
        actor: &Actor,
        (which, version): (AssessmentId, i64),
        finish: bool,
        answers: &[(&str, Answer)],
    ) -> Result<Vec<String>, Refusal> {
        let case = self.1;
        let answers: Vec<(String, Answer)> = answers.iter().map(|(id, it)| ((*id).to_owned(), it.clone())).collect();
        let saved = self.0.cx.write(actor, move |cx, tx, actor| {
            // What a page does not say again stays as it was.
            let typed = |asked: &Asked<'_>| {
                let said = answers.iter().find(|(id, _)| *id == asked.spot.id);
                said.map_or_else(|| asked.answer.clone(), |(_, answer)| answer.clone())
            };
            let given = Given {
                version,
                typed: &typed,
                finish,
                language: "ar",
            };
            fill::save(cx, tx, actor, case, which, &given)
        })?;
        let opened = self.open(&self.0.worker, which).unwrap();
        assert_eq!(
            (saved.opened.it.version, &saved.opened.answers, saved.opened.edits),
            (opened.it.version, &opened.answers, opened.edits),
            "what a page is told is what is stored"
        );
        Ok(saved.wrong.into_iter().map(|one| one.spot.id).collect())
    }
    fn tasks(&self) -> Vec<TaskKind> {
        let tasks = page(self.0.open(&self.0.worker, self.1).unwrap()).way.tasks;
        tasks.iter().map(|task| task.kind).collect()
    }
}

#[test]
fn a_form_is_kept_as_a_draft_finished_when_nothing_is_missing_and_changed_no_more() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let filling = Filling(&world, made.case);
        let refused = filling.begin(&world.worker, 1, "immediate-danger");
        assert!(
            matches!(refused, Err(Refusal::NotFound)),
            "a draft about safety is for demos: {refused:?}"
        );
        let worker = Actor {
            demo: true,
            ..world.worker.clone()
        };
        let which = filling.begin(&worker, 1, "immediate-danger").unwrap();
        assert_eq!(
            filling.begin(&worker, 1, "immediate-danger").unwrap(),
            which,
            "sent twice it is one"
        );
        assert_eq!(filling.tasks(), [TaskKind::Danger]);

        let some = [
            ("hurt", Answer::of("no")),
            ("self", Answer::NotKnown(NotKnown::Declined)),
        ];
        assert!(filling.save(&worker, (which, 1), false, &some).unwrap().is_empty());
        let stale = filling.save(&worker, (which, 1), false, &[("hurt", Answer::of("yes"))]);
        assert!(matches!(stale, Err(Refusal::Conflict { current: 2 })), "{stale:?}");
        let open = filling.open(&worker, which).unwrap();
        let answers = open.answers;
        assert_eq!(answers.values["self"], Answer::NotKnown(NotKnown::Declined));
        assert_eq!(answers.values["hurt"].text(), "no");

        // Danger asks what is done first; without it the form stays a draft, with what was typed. What the form works out is taken from nobody.
        let found = [("found", Answer::of("yes")), ("outcome_danger", Answer::of("none"))];
        assert_eq!(filling.save(&worker, (which, 2), true, &found).unwrap(), ["first"]);
        assert!(filling.open(&worker, which).unwrap().it.done_at.is_none());
        let first = [("first", Answer::of("She moves to her aunt tonight"))];
        assert!(filling.save(&worker, (which, 3), true, &first).unwrap().is_empty());
        let done = filling.open(&worker, which).unwrap();
        assert_eq!(done.it.outcomes["outcome_danger"], "present");
        assert!(done.it.done_at.is_some() && !done.edits);
        assert_eq!(
            filling.tasks(),
            [TaskKind::Risk],
            "the task is done, and somebody judges the danger"
        );
        assert!(
            page(world.open(&worker, made.case).unwrap()).way.process.risk.is_none(),
            "a person does that"
        );
        let again = filling.save(&worker, (which, 4), false, &first);
        assert!(matches!(again, Err(Refusal::Conflict { .. })), "{again:?}");
    });
}

#[test]
fn a_safety_plan_that_the_person_does_not_agree_to_leaves_its_task_open() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let filling = Filling(&world, made.case);
        let worker = Actor {
            demo: true,
            ..world.worker.clone()
        };
        let case = made.case;
        world
            .cx
            .write(&worker, move |cx, tx, actor| {
                let (_, version) = protection::process::moves::form(tx, actor, case)?;
                let deed = protection::process::moves::Deed::Risk(protection::process::model::Risk::High);
                protection::process::moves::run(
                    cx,
                    tx,
                    actor,
                    case,
                    version,
                    &deed,
                    &crate::world::why("He telephoned"),
                )
            })
            .unwrap();
        for (token, agreed, left) in [(1, "no", true), (2, "yes", false)] {
            let which = filling.begin(&worker, token, "safety-plan").unwrap();
            let answers = ["signs", "whom", "where"].map(|id| (id, Answer::of("agreed with her")));
            let answers: Vec<_> = answers.into_iter().chain([("agreed", Answer::of(agreed))]).collect();
            assert!(filling.save(&worker, (which, 1), true, &answers).unwrap().is_empty());
            assert_eq!(filling.tasks().contains(&TaskKind::SafetyPlan), left, "{agreed}");
        }
    });
}

#[test]
fn what_could_cost_a_life_is_shown_to_who_may_see_that_of_the_case_and_to_nobody_else() {
    both(SETS, |store| {
        let world = World::new(store);
        let filling = Filling(&world, world.register(&OKSANA).case);
        let worker = Actor {
            demo: true,
            ..world.worker.clone()
        };
        let which = filling.begin(&worker, 3, "safety-plan").unwrap();
        let said = ["signs", "whom", "where"].map(|id| (id, Answer::of("the yellow house behind the mill")));
        let said: Vec<_> = said.into_iter().chain([("agreed", Answer::of("yes"))]).collect();
        assert!(filling.save(&worker, (which, 1), false, &said).unwrap().is_empty());
        for (role, whole) in [
            (Role::HealthWorker, false),
            (Role::Counsellor, false),
            (Role::Lawyer, true),
        ] {
            let helper = Actor::new(base::UserId::new(&world.ambient), world.org, [role]).in_teams([world.north]);
            let seen = filling.open(&helper, which).unwrap();
            assert_eq!(
                (seen.answers.values.contains_key("where"), seen.hidden),
                (whole, !whole),
                "{role}"
            );
            assert_eq!(seen.answers.values["agreed"].text(), "yes", "{role}");
            assert!(!seen.edits && !format!("{seen:?}").contains("mill"), "{role}");
        }
        let all = filling.open(&worker, which).unwrap();
        assert!(all.edits && !all.hidden && all.answers.values["where"].text().contains("mill"));
    });
}

#[test]
fn answers_are_read_by_who_may_see_identity_and_go_with_the_person() {
    both(SETS, |store| {
        let world = World::new(store);
        let (made, other) = (world.register(&OKSANA), world.register(&OKSANA));
        let filling = Filling(&world, made.case);
        let which = filling.begin(&world.worker, 7, "needs-assessment").unwrap();
        let wish = [("wish", Answer::of("To see her son"))];
        assert!(filling.save(&world.worker, (which, 1), true, &wish).unwrap().is_empty());
        let steward = filling.open(&world.steward, which).unwrap();
        assert!(steward.answers == Answers::default() && steward.hidden && !steward.edits);
        assert_eq!(steward.it.outcomes["outcome_urgent"], "not-known");
        for nobody in [&world.stranger, &world.auditor] {
            assert!(filling.open(nobody, which).is_err() && filling.begin(nobody, 8, "needs-assessment").is_err());
        }
        let elsewhere = Filling(&world, other.case).open(&world.worker, which);
        assert!(matches!(elsewhere, Err(Refusal::NotFound)), "{elsewhere:?}");
        assert!(matches!(
            filling.begin(&world.worker, 9, "no-such-form"),
            Err(Refusal::NotFound)
        ));
        assert!(protection::proof::open_some(&world.cx, 1000).is_ok());

        let case = made.case;
        let wanted = protection::export::Wanted {
            form: protection::export::Form::Json,
            leave_out: std::collections::BTreeSet::new(),
            grounds: crate::world::why(""),
            reason: crate::world::why("She asked for it"),
        };
        let copy = world.cx.write(&world.supervisor, move |cx, tx, actor| {
            protection::export::run(cx, tx, actor, made.person, &wanted)
        });
        let json = copy.unwrap().1.to_json();
        assert!(json.expose().contains("To see her son") && json.expose().contains("needs-assessment"));

        world.erase(made.person, &made.code);
        let left: Option<i64> = store
            .read(store::Scope::Org(world.org), |tx| {
                tx.one("SELECT COUNT(*) FROM assessment", &[], |row| row.get(0))
            })
            .map_err(|error: store::Error| error)
            .unwrap();
        assert_eq!(left, Some(0));
        assert!(matches!(world.open(&world.supervisor, case), Ok(view::Opened::Stub(_))));
    });
}
