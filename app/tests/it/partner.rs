//! A partner's program from the first registration to the last erasure, and a file from its sending to its release: through the API alone.

use serde_json::{Value, json};

use crate::api::{asker, json};
use crate::world::{Asker, Template, World};

/// One partner's program.
struct Partner<'w> {
    world: &'w World,
    who: &'w Asker,
}

struct Told {
    status: u16,
    tag: String,
    replayed: bool,
    body: Value,
}

impl Partner<'_> {
    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&Value>) -> Told {
        let text = body.map(Value::to_string);
        let path = format!("/api/v1{path}");
        let token = self.who.token.as_deref();
        let (status, headers, text) = self.world.send_for_all(token, method, &path, headers, text.as_deref());
        let header = |name: &str| headers.get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        Told {
            status: status.as_u16(),
            tag: header("etag"),
            replayed: header("idempotency-replayed") == "true",
            body: serde_json::from_str(&text).unwrap_or(Value::String(text)),
        }
    }

    fn get(&self, path: &str) -> Told {
        self.ask("GET", path, &[], None)
    }

    fn post(&self, path: &str, body: &Value) -> Told {
        self.ask("POST", path, &[], Some(body))
    }

    fn at(&self, tag: &str, method: &str, path: &str, body: &Value) -> Told {
        self.ask(method, path, &[("if-match", tag)], Some(body))
    }
}

fn partner<'w>(world: &'w World, template: &'w Template, name: &str) -> Partner<'w> {
    Partner {
        world,
        who: asker(template, name),
    }
}

fn pointers(told: &Told) -> Vec<&str> {
    let errors = told.body["errors"].as_array().unwrap();
    errors.iter().map(|error| error["pointer"].as_str().unwrap()).collect()
}

fn somebody(team: &str) -> Value {
    json!({
        "registered_on": "2026-11-02",
        "consent": "given",
        "team": team,
        "answers": { "prs_FirstName": "Quillamira", "prs_SecondName": "Vexborough", "prs_Birthdate": "1999-04", "prs_MobilePhone": "+380501234567" },
        "safe_contact": "Only by message, in the morning.",
    })
}

#[test]
fn what_is_sent_is_judged_whole_and_every_problem_has_its_place() {
    let template = Template::new();
    let world = template.copy();
    let worker = partner(&world, &template, "worker");
    let mut body = somebody("00000000-0000-7000-8000-000000000000");
    body["answers"]["prs_FristName"] = json!("Q");
    body["answers"]["prs_Gender"] = json!("Femine");
    body["answers"]["prs_Birthdate"] = json!("next spring");
    body["consent"] = Value::Null;
    body.as_object_mut().unwrap().remove("registered_on");
    let told = worker.post("/people", &body);
    assert_eq!((told.status, &told.body["code"]), (422, &json!("invalid")));
    let mut found = pointers(&told);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            "#/answers/prs_Birthdate",
            "#/answers/prs_FristName",
            "#/answers/prs_Gender",
            "#/consent",
            "#/registered_on"
        ]
    );
    let text = told.body.to_string();
    assert!(
        text.contains("prs_FirstName") && text.contains("Feminine"),
        "the nearest is named: {text}"
    );
    assert!(
        !text.contains("Quillamira") && !text.contains("next spring"),
        "nothing of what was sent: {text}"
    );
    // Problems that only the use case sees stand at the same places.
    let told = worker.post("/people", &somebody("00000000-0000-7000-8000-000000000000"));
    assert_eq!((told.status, pointers(&told)), (422, vec!["#/team"]));
    let token = worker.who.token.as_deref();
    let raw = |headers: &[(&str, &str)], body: &str| {
        let (status, text) = world.send(token, "POST", "/api/v1/people/search", headers, Some(body));
        (
            status.as_u16(),
            json(&text)["code"].as_str().unwrap_or_default().to_owned(),
        )
    };
    let bad = |status: u16, code: &str| (status, code.to_owned());
    assert_eq!(raw(&[], r#"{"query":"a","query":"b"}"#), bad(400, "malformed-json"));
    assert_eq!(raw(&[], r#"{"query":"ab"} {}"#), bad(400, "malformed-json"));
    assert_eq!(raw(&[], &"[".repeat(100)), bad(400, "malformed-json"));
    assert_eq!(
        raw(&[("content-type", "text/plain")], r#"{"query":"ab"}"#),
        bad(415, "content-type")
    );
    assert_eq!(
        raw(&[("content-type", "application/json; charset=latin1")], "{}"),
        bad(415, "content-type")
    );
    assert_eq!(
        raw(&[("idempotency-key", "x")], r#"{"query":"ab"}"#),
        bad(400, "idempotency-key-not-taken")
    );
    assert_eq!(raw(&[], r#"{"query":"a"}"#), bad(422, "invalid"));
    let long = format!("{{\"query\":\"{}\"}}", "a".repeat(1 << 20));
    assert_eq!(raw(&[], &long), bad(413, "too-large"));
    assert_eq!(
        raw(
            &[("content-type", "application/json; charset=UTF-8")],
            r#"{"query":"zlatoust"}"#
        )
        .0,
        200
    );
}

#[test]
fn a_partner_registers_once_looks_changes_and_is_told_what_others_changed() {
    let template = Template::new();
    let world = template.copy();
    let (worker, other) = (
        partner(&world, &template, "worker"),
        partner(&world, &template, "worker-2"),
    );
    let supervisor = partner(&world, &template, "supervisor");
    let team = worker.get("/me").body["teams"][0].as_str().unwrap().to_owned();
    let once = [("idempotency-key", "form-17")];
    let made = worker.ask("POST", "/people", &once, Some(&somebody(&team)));
    assert_eq!((made.status, made.replayed), (201, false), "{}", made.body);
    let again = worker.ask("POST", "/people", &once, Some(&somebody(&team)));
    assert_eq!((again.status, again.replayed, &again.body), (201, true, &made.body));
    let mut another = somebody(&team);
    another["registered_on"] = json!("2026-11-03");
    let reused = worker.ask("POST", "/people", &once, Some(&another));
    assert_eq!(
        (reused.status, &reused.body["code"]),
        (422, &json!("idempotency-key-reused"))
    );
    let alike = worker.post("/people", &somebody(&team));
    assert_eq!((alike.status, &alike.body["code"]), (409, &json!("similar")));
    assert_eq!(alike.body["similar"]["yours"][0]["case"]["id"], made.body["case"]);
    let asked = other.post("/people/similar", &json!({ "answers": somebody("x")["answers"] }));
    assert_eq!(
        (asked.status, &asked.body["yours"]),
        (200, &json!([])),
        "{}",
        asked.body
    );
    assert_eq!(
        asked.body["teams_to_ask"],
        json!([team]),
        "of another team's people only whom to ask"
    );

    let case = format!("/cases/{}", made.body["case"].as_str().unwrap());
    let seen = worker.get(&case);
    assert_eq!((seen.status, seen.tag.as_str()), (200, "\"1\""));
    let text = seen.body.to_string();
    assert!(
        !text.contains("Quillamira") && !text.contains("380501234567"),
        "masked: {text}"
    );
    assert_eq!(seen.body["safe_contact"], "Only by message, in the morning.");
    assert!(
        seen.body["person"]["hidden"]
            .as_array()
            .unwrap()
            .contains(&json!("prs_FirstName"))
    );
    assert_eq!(other.get(&case).body["code"], "not-found");

    let change =
        |value: &str| json!({ "answers": { "vic_DetailsOfVulnerabilities": value, "vic_AgeWhenTrafficked": 17 } });
    assert_eq!(worker.ask("PATCH", &case, &[], Some(&change("a"))).status, 428);
    assert_eq!(worker.at("*", "PATCH", &case, &change("a")).status, 400);
    assert_eq!(
        other.at("\"7\"", "PATCH", &case, &change("a")).status,
        404,
        "no version is told"
    );
    let first = worker.at("\"1\"", "PATCH", &case, &change("Young at the time."));
    assert_eq!((first.status, first.tag.as_str()), (200, "\"2\""), "{}", first.body);
    let stale = supervisor.at("\"1\"", "PATCH", &case, &change("Other words."));
    assert_eq!((stale.status, &stale.body["code"]), (412, &json!("changed-meanwhile")));
    assert_eq!((stale.tag.as_str(), &stale.body["version"]), ("\"2\"", &json!(2)));
    let fields = stale.body["fields"].as_array().unwrap();
    assert_eq!(fields.len(), 1, "what both say alike does not differ: {fields:?}");
    assert_eq!(fields[0]["field"], "vic_DetailsOfVulnerabilities");
    assert_eq!(
        worker.at("\"2\"", "PATCH", &case, &change("Young at the time.")).tag,
        "\"2\"",
        "nothing new"
    );
    let wrong = json!({ "answers": { "prs_FirstName": "Q" } });
    assert_eq!(
        worker.at("\"2\"", "PATCH", &case, &wrong).status,
        422,
        "the person has an endpoint of their own"
    );
    let closing = json!({ "answers": { "cas_Status": "Closed" } });
    assert_eq!(
        pointers(&worker.at("\"2\"", "PATCH", &case, &closing)),
        ["#/answers/cas_Status"]
    );
    let history = worker.get(&format!("{case}/history"));
    assert_eq!(history.status, 200, "{}", history.body);
    assert!(
        history.body["items"]
            .as_array()
            .unwrap()
            .iter()
            .any(|line| line["field"] == "vic_AgeWhenTrafficked")
    );

    let person = format!("{case}/person");
    assert_eq!(
        worker
            .post(&format!("{person}/reveal"), &json!({ "reason": "-" }))
            .status,
        422,
        "a reason says something"
    );
    let known = worker.post(
        &format!("{person}/reveal"),
        &json!({ "reason": "She asked us to call her." }),
    );
    assert_eq!(
        (known.status, &known.body["answers"]["prs_FirstName"]),
        (200, &json!("Quillamira"))
    );
    let renamed = json!({ "answers": { "prs_FirstName": "Quillandra" } });
    let renamed = worker.at(&known.tag, "PATCH", &person, &renamed);
    assert_eq!(
        (renamed.status, renamed.tag.as_str()),
        (200, "\"2\""),
        "{}",
        renamed.body
    );
    let found = worker.post("/people/search", &json!({ "query": "Quillandra Vexborough" }));
    assert_eq!(
        found.body["items"][0]["case"]["id"], made.body["case"],
        "{}",
        found.body
    );
    let looks = worker.get(&format!("{case}/seen"));
    assert!(
        looks.body["items"]
            .as_array()
            .unwrap()
            .iter()
            .any(|look| look["action"] == "person-reveal")
    );
    entries(&worker, &case);
}

/// Entries of the sections that repeat, and notes.
fn entries(worker: &Partner, case: &str) {
    let events = format!("{case}/items/event");
    let event = json!({ "answers": { "hte_Date": "2024-03", "hte_Country": "UKR", "hte_Description": "By bus." } });
    let once = [("idempotency-key", "event-1")];
    let made = worker.ask("POST", &events, &once, Some(&event));
    assert_eq!(made.status, 201, "{}", made.body);
    assert_eq!(worker.ask("POST", &events, &once, Some(&event)).body, made.body);
    assert_eq!(worker.get(&events).body["items"].as_array().unwrap().len(), 1);
    let one = format!("{events}/{}", made.body["id"].as_str().unwrap());
    let read = worker.get(&one);
    assert_eq!(
        (read.tag.as_str(), &read.body["answers"]["hte_Country"]),
        ("\"1\"", &json!("UKR"))
    );
    let change = json!({ "answers": { "hte_Country": null, "hte_Date": "2024" } });
    let changed = worker.at(&read.tag, "PATCH", &one, &change);
    assert_eq!(
        (changed.status, changed.tag.as_str()),
        (200, "\"2\""),
        "{}",
        changed.body
    );
    let other = json!({ "answers": { "hte_Date": "2023" } });
    let stale = worker.at(&read.tag, "PATCH", &one, &other);
    assert_eq!(
        (stale.status, &stale.body["fields"][0]["theirs"]),
        (412, &json!("2024"))
    );
    let plan = json!({ "answers": { "spl_Objectives": "Papers." } });
    assert_eq!(
        pointers(&worker.post(&events, &plan)),
        ["#/answers/spl_Objectives"],
        "of another section"
    );
    let note = worker.post(&format!("{case}/notes"), &json!({ "cco_CaseComment": "She called." }));
    assert_eq!(note.status, 201, "{}", note.body);
    assert_eq!(
        worker.get(&format!("{case}/items/comment")).body["items"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_case_is_handed_on_closed_opened_again_told_about_and_erased() {
    let template = Template::new();
    let world = template.copy();
    let (worker, supervisor) = (
        partner(&world, &template, "worker"),
        partner(&world, &template, "supervisor"),
    );
    let me = worker.get("/me").body;
    let (team, user) = (me["teams"][0].as_str().unwrap(), me["user"].as_str().unwrap());
    let made = worker.post("/people", &somebody(team));
    let case = format!("/cases/{}", made.body["case"].as_str().unwrap());
    let person = format!("/people/{}", made.body["person"].as_str().unwrap());
    let to = json!({ "team": team, "owner": user });
    assert_eq!(
        supervisor.at("\"9\"", "POST", &format!("{case}/assign"), &to).status,
        412
    );
    let given = supervisor.at("\"1\"", "POST", &format!("{case}/assign"), &to);
    assert_eq!(given.status, 200, "{}", given.body);
    let close = json!({ "status": "Closed", "reason": "The plan is fulfilled." });
    assert_eq!(worker.at("\"1\"", "POST", &format!("{case}/close"), &close).status, 412);
    let closed = worker.at(&given.tag, "POST", &format!("{case}/close"), &close);
    assert_eq!(closed.status, 200, "{}", closed.body);
    let again = worker.at(&closed.tag, "POST", &format!("{case}/close"), &close);
    assert_eq!((again.status, &again.body["code"]), (409, &json!("closed")));
    let listed = worker.get("/cases?status=Closed&limit=1");
    assert!(listed.body["items"].as_array().unwrap().len() == 1 && listed.body["next"].is_string());
    let next = worker.get(&format!(
        "/cases?status=Closed&limit=1&cursor={}",
        listed.body["next"].as_str().unwrap()
    ));
    assert_ne!(next.body["items"][0]["id"], listed.body["items"][0]["id"]);
    let opened = worker.at(
        &closed.tag,
        "POST",
        &format!("{case}/reopen"),
        &json!({ "reason": "She came back." }),
    );
    assert_eq!(opened.status, 200, "{}", opened.body);

    let told = supervisor.ask("POST", &format!("{person}/statement"), &[], None);
    assert!(
        told.body["items"]
            .as_array()
            .unwrap()
            .iter()
            .any(|told| told["action"] == "case-close"),
        "{}",
        told.body
    );
    let asked = json!({ "reason": "She asked for a copy." });
    let copy = supervisor.post(&format!("{person}/export"), &asked);
    assert_eq!(
        (copy.status, &copy.body["person"]["prs_FirstName"]),
        (200, &json!("Quillamira"))
    );
    assert_eq!(
        worker.post(&format!("{person}/export"), &asked).body["code"],
        "scope-missing"
    );
    let erase = |code: &Value| json!({ "code": code, "reason": "She asked us to erase everything." });
    let path = format!("{person}/erase");
    assert_eq!(
        pointers(&supervisor.post(&path, &erase(&json!("K7QF-3M2X-9")))),
        ["#/code"]
    );
    assert_eq!(supervisor.post(&path, &erase(&made.body["code"])).status, 204);
    let gone = worker.get(&case);
    assert_eq!((gone.status, &gone.body["code"]), (410, &json!("erased")));
    let stub = worker.get(&format!("{case}/stub"));
    assert_eq!((stub.status, &stub.body["code"]), (200, &made.body["code"]));
    let found = worker.post("/people/search", &json!({ "query": "Quillamira" }));
    assert_eq!(found.body["items"], json!([]));
}

#[test]
fn a_file_is_sent_examined_loaded_counted_proposed_and_approved_by_somebody_else() {
    let template = Template::new();
    let world = template.copy();
    let (steward, approver) = (
        partner(&world, &template, "steward"),
        partner(&world, &template, "approver"),
    );
    let _jobs = amparo::compose::jobs(&world.opened, &world.contexts).start().unwrap();
    let options = fictional::evidence::Options {
        rows: 400,
        seed: 5,
        ..fictional::evidence::Options::default()
    };
    let mut file = Vec::new();
    fictional::evidence::write(&options, &mut file).unwrap();
    let csv = String::from_utf8(file).unwrap();
    let token = steward.who.token.as_deref();
    let send = |kind: &str| {
        world.send(
            token,
            "POST",
            "/api/v1/imports?layout=ctdc",
            &[("content-type", kind)],
            Some(&csv),
        )
    };
    assert_eq!(send("application/json").0, 415);
    let (status, text) = send("text/csv");
    assert_eq!(status, 202, "{text}");
    let import = format!("/imports/{}", json(&text)["id"].as_str().unwrap());
    let until = |state: &str| {
        for _ in 0..200 {
            let told = steward.get(&import);
            if told.body["import"]["state"] == state {
                return told;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("{} never came to {state}", steward.get(&import).body);
    };
    let checked = until("checked");
    assert_eq!(checked.body["found"]["rows"], 400);
    assert_eq!(steward.get(&format!("{import}/problems")).status, 200);
    assert!(
        steward
            .get(&format!("{import}/mapping"))
            .body
            .as_str()
            .unwrap()
            .contains("[columns]")
    );
    let nothing = steward.post(&format!("{import}/load"), &json!({ "data_set": "" }));
    assert_eq!((nothing.status, pointers(&nothing)), (422, vec!["#/data_set"]));
    assert_eq!(
        steward
            .post(
                &format!("{import}/load"),
                &json!({ "data_set": "Ours", "on_error": "skip" })
            )
            .status,
        204
    );
    until("loaded");
    let sets = steward.get("/data-sets").body;
    let set = sets["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|set| set["name"] == "Ours")
        .unwrap();
    let set = set["id"].as_str().unwrap().to_owned();
    let about = json!({ "source": "Contributors", "licence": "CC-BY-4.0" });
    assert_eq!(
        steward
            .ask("PATCH", &format!("/data-sets/{set}"), &[], Some(&about))
            .body["source"],
        "Contributors"
    );
    assert_eq!(steward.get(&format!("/data-sets/{set}/quality")).body["records"], 400);
    let wanted = json!({ "data_sets": [set], "columns": ["gender"], "slug": "ours", "licence": "CC-BY-4.0" });
    let proposed = steward.post("/releases", &wanted);
    assert_eq!(proposed.status, 201, "{}", proposed.body);
    let release = format!("/releases/{}", proposed.body["id"].as_str().unwrap());
    let reason = json!({ "reason": "Compared with the source and found right." });
    assert_eq!(
        steward.post(&format!("{release}/approve"), &reason).body["code"],
        "scope-missing"
    );
    assert_eq!(approver.post(&format!("{release}/approve"), &reason).status, 204);
    assert_eq!(
        steward.get(&release).body["state"]
            .as_str()
            .map(|state| state != "proposed"),
        Some(true)
    );
    let back = steward.post(
        &format!("{import}/undo"),
        &json!({ "reason": "It was the file of last year." }),
    );
    assert_eq!(
        (back.status, &back.body["code"]),
        (409, &json!("not-now")),
        "what is released stays"
    );
}
