//! What is handed to a person: who has looked, and a copy of everything. On both engines.

use std::collections::BTreeSet;

use access::{Action, Role};
use base::Refusal;
use protection::export::{self, Form, Wanted};
use protection::plan::model::Kind;
use protection::{note, reveal, statement};
use serde_json::Value as Json;
use standards::htcds::Section;
use store::testing::both;

use crate::house::SETS;
use crate::world::{OKSANA, World, given, why};

fn wanted(leave_out: &[Section], grounds: &str, reason: &str) -> Wanted {
    Wanted {
        form: Form::Json,
        leave_out: leave_out.iter().copied().collect::<BTreeSet<_>>(),
        grounds: why(grounds),
        reason: why(reason),
    }
}

#[test]
fn a_copy_holds_every_answer_note_change_and_look_and_says_what_it_leaves_out() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let (case, person) = (made.case, made.person);
        let answers = vec![given(Section::Person, "prs_FirstName", "Ксеня")];
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                protection::edit::save(cx, tx, actor, case, Section::Person, 1, answers.clone())
            })
            .unwrap();
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                note::add(cx, tx, actor, case, [3; 16], &why("She called from the harbour"))
            })
            .unwrap();
        crate::plan::plan(&world, &world.worker, case, Kind::Medical).unwrap();
        let copy = |actor: &access::Actor, wanted: Wanted| {
            world
                .cx
                .write(actor, move |cx, tx, actor| export::run(cx, tx, actor, person, &wanted))
                .map(|(_, copy)| copy)
        };
        let reason = "She asked for it";
        for nobody in [&world.worker, &world.steward, &world.auditor, &world.stranger] {
            assert!(matches!(
                copy(nobody, wanted(&[], "", reason)),
                Err(Refusal::Denied { .. } | Refusal::NotFound)
            ));
        }
        let supervisor = &world.supervisor;
        assert!(matches!(
            copy(supervisor, wanted(&[], "", " ")),
            Err(Refusal::Invalid(_))
        ));
        let Err(Refusal::Invalid(problems)) = copy(supervisor, wanted(&[Section::Comment], "no", reason)) else {
            panic!("left out without grounds")
        };
        assert_eq!(problems[0].field, "grounds");

        let whole = copy(supervisor, wanted(&[], "", reason)).unwrap().to_json();
        let json: Json = serde_json::from_str(whole.expose()).unwrap();
        assert_eq!(json["person"]["prs_FirstName"], "Ксеня");
        assert_eq!(json["person"]["prs_MobilePhone"], "+380441234567");
        assert_eq!(json["cases"][0]["code"], made.code);
        let sections = &json["cases"][0]["sections"];
        assert_eq!(sections["case"]["safe_contact"], "Only after six; ask for Aunt Vira");
        let text = whole.expose();
        assert!(text.contains("She called from the harbour"));
        let service = &json["cases"][0]["services"][0];
        assert_eq!(
            (&service["kind"], &service["unit"]),
            (&"medical".into(), &"visit".into())
        );
        assert!(service["note"].as_str().unwrap().contains("Ukrainian"), "{service}");
        assert_eq!(json["cases"][0]["tasks"][0]["kind"], "danger");
        assert!(!text.contains(reason), "why it was made stays inside");
        let changes = json["changes"].as_array().unwrap();
        assert!(
            changes
                .iter()
                .any(|change| change["before"] == "Оксана" && change["after"] == "Ксеня"),
            "{changes:?}"
        );
        let seen = json["seen_by"].as_array().unwrap();
        assert!(
            seen.iter()
                .any(|look| look["what"] == "person-register" || look["what"] == "case-open")
        );
        assert!(
            seen.iter()
                .all(|look| look["role"] == "case-worker" && look["who"] == 1)
        );

        let grounds = "It names somebody who is in danger";
        let part = copy(
            supervisor,
            wanted(
                &[Section::Comment, Section::Person, Section::SupportPlan],
                grounds,
                reason,
            ),
        )
        .unwrap();
        let part = part.to_json();
        let json: Json = serde_json::from_str(part.expose()).unwrap();
        assert!(json["person"].is_null() && !part.expose().contains("harbour") && !part.expose().contains("Ксеня"));
        assert_eq!(json["left_out"]["grounds"], grounds);
        assert!(json["cases"][0]["services"].is_null() && !part.expose().contains("Ukrainian"));
        assert_eq!(json["left_out"]["sections"].as_array().unwrap().len(), 3);
        // The second copy tells of the first.
        let seen = json["seen_by"].as_array().unwrap();
        let copies = seen
            .iter()
            .filter(|look| look["what"] == Action::PersonExport.code())
            .count();
        assert_eq!(copies, 1);
    });
}

#[test]
fn a_statement_tells_who_looked_by_role_and_number_and_no_reason() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let (case, person) = (made.case, made.person);
        world.open(&world.steward, case).unwrap();
        world
            .cx
            .write(&world.supervisor, move |cx, tx, actor| {
                reveal::identity(cx, tx, actor, case, &why("Call about the appointment"))
            })
            .unwrap();
        let run = |actor: &access::Actor| {
            world
                .cx
                .write(actor, move |cx, tx, actor| statement::run(cx, tx, actor, person))
                .map(|(_, statement)| statement)
        };
        for nobody in [&world.colleague, &world.steward, &world.auditor, &world.stranger] {
            assert!(run(nobody).is_err());
        }
        let told = run(&world.worker).unwrap();
        let roles: Vec<_> = told
            .colleagues
            .iter()
            .map(|colleague| colleague.role.unwrap())
            .collect();
        assert_eq!(roles, [Role::CaseWorker, Role::DataSteward, Role::Supervisor]);
        let looks: Vec<_> = told.told.iter().map(|told| (told.action, told.who)).collect();
        assert!(looks.contains(&(Some(Action::CaseView), Some(1))), "{looks:?}");
        assert!(looks.contains(&(Some(Action::PersonReveal), Some(2))));
        assert!(told.told.windows(2).all(|two| two[0].at <= two[1].at));
        let again = run(&world.worker).unwrap();
        assert!(
            again
                .told
                .iter()
                .any(|told| told.action == Some(Action::PersonStatement))
        );
    });
}
