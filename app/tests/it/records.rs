//! The records of the small world: a case in every state, an import, a data set, a release.

use access::{Actor, Facts, act};
use amparo::compose::Contexts;
use amparo::data::Opened;
use base::{CaseId, PersonId, Redacted, Refusal, UserId};
use evidence::import::{self, Request};
use evidence::model::Layout;
use evidence::release::{self, Wanted};
use protection::bulk::{self, Incoming};
use protection::emergency::{self, Outcome, Verdict};
use protection::{erase, view};
use standards::CaseRecord;
use store::Scope;

use crate::world::{House, Record};

/// A person with a case, for an owner and a team.
fn case(
    contexts: &Contexts,
    steward: &Actor,
    house: &House,
    owner: Option<UserId>,
    team: usize,
    number: u8,
) -> (PersonId, CaseId) {
    let mut record = CaseRecord::default();
    let field = standards::htcds::field("prs_FirstName").unwrap();
    record.set(field, 0, standards::parse_answer(field, "Zlatoust").unwrap());
    let team = Some(house.teams[team]);
    let incoming = Incoming {
        record,
        fingerprint: [number; 32],
        owner,
        team,
        registered_on: None,
    };
    let cx = contexts.protection.clone();
    let grant = access::decide::<act::ImportCases>(steward, &Facts::of(house.org)).unwrap();
    let batch = *CaseId::new(cx.ambient()).as_bytes();
    let prepared = bulk::prepare(&cx, &grant, uuid::Uuid::from_bytes(batch), &[incoming]).unwrap();
    let made = cx.store().clone().write(Scope::Org(house.org), move |tx| {
        bulk::insert(&cx, tx, &grant, &prepared)
    });
    made.unwrap()[0]
}

fn text(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

/// Cases of both organisations in every state. `supervisor` leads the first team of ours.
pub(crate) fn cases(
    contexts: &Contexts,
    (ours, steward, supervisor): (&House, &Actor, &Actor),
    (theirs, their_steward): (&House, &Actor),
    workers: [UserId; 2],
) -> Vec<Record> {
    let cx = &contexts.protection;
    let own = case(contexts, steward, ours, Some(workers[0]), 0, 1);
    let other = case(contexts, steward, ours, Some(workers[1]), 1, 2);
    let closed = case(contexts, steward, ours, Some(workers[0]), 0, 3);
    let gone = case(contexts, steward, ours, Some(workers[0]), 0, 4);
    let elsewhere = case(contexts, their_steward, theirs, None, 0, 5);
    cx.write(supervisor, move |cx, tx, actor| {
        protection::process::closing::ask(cx, tx, actor, closed.1, "Closed", &text("the work is done and agreed"))
    })
    .unwrap();
    let code = cx
        .read(supervisor, |_, tx, actor| {
            Ok::<_, Refusal>(view::case(tx, actor, gone.1)?.code)
        })
        .unwrap();
    let key = erase::reason_key(cx, supervisor).unwrap();
    let ordered = cx
        .write(supervisor, move |cx, tx, actor| {
            erase::run(cx, tx, actor, gone.0, (&code, &text("the person asked for it")), &key)
        })
        .unwrap();
    erase::finish(cx, &ordered).unwrap();
    let absent = (PersonId::new(cx.ambient()), CaseId::new(cx.ambient()));
    let urgent = case(contexts, steward, ours, Some(workers[0]), 0, 6);
    let judged = case(contexts, steward, ours, Some(workers[0]), 0, 7);
    let all = [
        ("own", own),
        ("other-team", other),
        ("closed", closed),
        ("erased", gone),
        ("emergency", urgent),
        ("emergency-reviewed", judged),
        ("elsewhere", elsewhere),
        ("absent", absent),
    ];
    all.iter()
        .flat_map(|(state, (person, case))| {
            [
                Record {
                    param: "case",
                    state,
                    id: case.to_string(),
                },
                Record {
                    param: "person",
                    state,
                    id: person.to_string(),
                },
            ]
        })
        .collect()
}

/// Openings in an emergency: `opener` opens two cases of the other team, the first of which is reviewed by `auditor`.
pub(crate) fn emergencies(
    contexts: &Contexts,
    records: &[Record],
    (supervisor, opener, auditor): (&Actor, &Actor, &Actor),
) -> Vec<Record> {
    let cx = &contexts.protection;
    let open = |state: &str| {
        let known = records
            .iter()
            .find(|it| it.param == "case" && it.state == state)
            .unwrap();
        let id: CaseId = known.id.parse().unwrap();
        let code = cx
            .read(supervisor, |_, tx, actor| {
                Ok::<_, Refusal>(view::case(tx, actor, id)?.code)
            })
            .unwrap();
        let (code, reason) = (text(&code), text("somebody is being followed now"));
        let done = cx.write(opener, move |cx, tx, actor| {
            emergency::open(cx, tx, actor, &code, &reason)
        });
        match done.unwrap() {
            Outcome::Opened(id, _) => id,
            other => panic!("{other:?}"),
        }
    };
    let (first, second) = (open("emergency"), open("emergency-reviewed"));
    cx.write(auditor, move |cx, tx, actor| {
        emergency::review(cx, tx, actor, second, Some(Verdict::Justified), &text(""))
    })
    .unwrap();
    [("waiting", first.to_string()), ("reviewed", second.to_string())]
        .into_iter()
        .map(|(state, id)| Record {
            param: "emergency",
            state,
            id,
        })
        .collect()
}

/// An import, a data set and a proposed release of an organisation.
pub(crate) fn data(opened: &Opened, contexts: &Contexts, steward: &Actor, state: &'static str) -> Vec<Record> {
    let cx = &contexts.evidence;
    let file = opened.place.dir.join("contributed.csv");
    let options = fictional::evidence::Options {
        rows: 300,
        ..fictional::evidence::Options::default()
    };
    fictional::evidence::write(&options, std::fs::File::create(&file).unwrap()).unwrap();
    let request = Request {
        layout: Some(Layout::Ctdc),
        data_set: "Contributed".into(),
        ..Request::default()
    };
    let summary = import::load(cx, steward, &file, &request, &mut ()).unwrap();
    std::fs::remove_file(&file).unwrap();
    let set = evidence::data_sets::overview(cx, steward).unwrap().0[0].id;
    evidence::data_sets::describe(cx, steward, set, "Contributors", "CC BY 4.0", "").unwrap();
    let columns = vec!["gender".to_owned(), "ageBroad".to_owned()];
    let wanted = Wanted {
        sets: vec![set],
        columns,
        slug: "figures".into(),
        licence: "CC BY 4.0".into(),
    };
    let release = release::propose(cx, steward, &wanted).unwrap();
    vec![
        Record {
            param: "batch",
            state,
            id: summary.batch.unwrap().to_string(),
        },
        Record {
            param: "set",
            state,
            id: set.to_string(),
        },
        Record {
            param: "release",
            state,
            id: release.to_string(),
        },
    ]
}

/// A reported breach, and a closed one.
pub(crate) fn breaches(
    contexts: &Contexts,
    reporter: &Actor,
    officer: &Actor,
    states: [&'static str; 2],
) -> Vec<Record> {
    use governance::breach::{self, Assessment, Decision, Report, Verdict};
    let cx = &contexts.governance;
    let make = || {
        let key = breach::key(cx, reporter).unwrap();
        let it = Report {
            kind: "lost-paper".into(),
            hours: String::new(),
            happened: None,
            data: Vec::new(),
            people: Vec::new(),
            about: String::new(),
            text: text("A list was left on the bus."),
        };
        let made = cx.write(reporter, move |cx, tx, actor| breach::report(cx, tx, actor, &key, &it));
        made.unwrap().id
    };
    let (open, closed) = (make(), make());
    let why = || text("Judged together with the supervisor.");
    let judged = Assessment {
        version: 1,
        kind: "lost-paper".into(),
        noticed_hours: None,
        happened: None,
        data: Vec::new(),
        people: Vec::new(),
        about: String::new(),
        severity: "low".into(),
        text: why(),
    };
    let decided = Decision {
        version: 2,
        authority: Verdict::No,
        affected: Verdict::No,
        text: why(),
    };
    cx.write(officer, move |cx, tx, actor| {
        breach::assess(cx, tx, actor, closed, &judged)?;
        breach::decide(cx, tx, actor, closed, &decided)?;
        breach::close(cx, tx, actor, closed, &why())
    })
    .unwrap();
    [open, closed]
        .into_iter()
        .zip(states)
        .map(|(id, state)| Record {
            param: "breach",
            state,
            id: id.to_string(),
        })
        .collect()
}

/// A hold on the person of a case: nobody erases them while it stands, whichever way.
pub(crate) fn hold(contexts: &Contexts, supervisor: &Actor, case: &str, state: &'static str) -> Record {
    use governance::retention;
    let case: CaseId = case.parse().unwrap();
    let cx = &contexts.protection;
    let file = cx.read(supervisor, |_, tx, actor| view::case(tx, actor, case)).unwrap();
    let (code, person) = (file.code.clone(), file.person);
    let key = retention::key(&contexts.governance, supervisor).unwrap();
    let typed = code.clone();
    let id = contexts
        .governance
        .write(supervisor, move |cx, tx, actor| {
            retention::place(cx, tx, actor, &key, (&typed, &text("A court asked for it.")))
        })
        .unwrap();
    let key = erase::reason_key(cx, supervisor).unwrap();
    let refused = cx.write(supervisor, move |cx, tx, actor| {
        erase::run(cx, tx, actor, person, (&code, &text("the person asked for it")), &key)
    });
    assert!(matches!(refused, Err(Refusal::NotNow { why: "protection-held" })));
    Record {
        param: "hold",
        state,
        id: id.to_string(),
    }
}

/// An export that an administrator asked for and nobody has agreed to.
pub(crate) fn export(contexts: &Contexts, admin: &Actor, state: &'static str) -> Record {
    let folder = tempfile::tempdir().unwrap();
    let recipient = backup::new_identity(&folder.path().join("identity")).unwrap();
    let asked = contexts.governance.write(admin, move |cx, tx, actor| {
        governance::departure::ask_to_export(cx, tx, actor, (&recipient, "copy"))
    });
    Record {
        param: "export",
        state,
        id: asked.unwrap().to_string(),
    }
}
