//! The keys of a locked site are destroyed for good: through the pages, in real databases and with real keys, also by a program that is killed
//! meanwhile.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use access::{Actor, Facts, Role, act};
use amparo::data;
use axum::http::{Method, StatusCode};
use base::{Ambient, OrgId, TeamId, UserId};
use protection::bulk::{self, Incoming};
use protection::erase;
use standards::CaseRecord;
use store::{Scope, Store, params};
use vault::KeyId;

use crate::cli::Server;
use crate::world::{Asker, Template, World};

fn asker<'t>(template: &'t Template, name: &str) -> &'t Asker {
    template.askers.iter().find(|asker| asker.name == name).unwrap()
}

/// The site of the template's first organisation, as a path.
fn site(template: &Template, world: &World) -> String {
    let page = world.ask(asker(template, "config-admin"), Method::GET, "/evacuation").1;
    let start = page.find("/evacuation/").unwrap();
    let path = page[start..].split('"').next().unwrap();
    path.trim_end_matches("/lock").to_owned()
}

/// People and cases with their keys, of one organisation or of all the others.
fn keys(store: &Store, org: OrgId, ours: bool) -> Vec<(OrgId, KeyId)> {
    let mut all = Vec::new();
    for table in ["person", "case_file"] {
        let is = if ours { "=" } else { "<>" };
        let live = if table == "person" {
            "erased_at IS NULL"
        } else {
            "state <> 2"
        };
        let sql = format!("SELECT org_id, key_id FROM {table} WHERE org_id {is} $1 AND {live} ORDER BY key_id");
        let found = store.read::<_, store::Error>(Scope::Server, |tx| {
            tx.query(&sql, &params![org], |row| Ok((row.get(0)?, row.get(1)?)))
        });
        all.extend(found.unwrap());
    }
    all
}

fn count(store: &Store, sql: &str) -> i64 {
    let found = store.read::<_, store::Error>(Scope::Server, |tx| tx.one(sql, &[], |row| row.get(0)));
    found.unwrap().unwrap()
}

/// The countdown has ended.
fn time_is_over(store: &Store) {
    let done = store.write::<_, store::Error>(Scope::Server, |tx| {
        tx.execute("UPDATE site_destruction SET due_at = 1 WHERE state = 'agreed'", &[])
    });
    assert_eq!(done.unwrap(), 1);
}

#[test]
fn two_people_destroy_the_keys_of_a_locked_site_and_nobody_elses() {
    let template = Template::new();
    let world: World = template.copy();
    let site = site(&template, &world);
    let (store, vault) = (world.opened.store.clone(), world.opened.vault.clone());
    let post = |who: &str, path: &str| world.ask(asker(&template, who), Method::POST, path).0;
    let page = |who: &str| world.ask(asker(&template, who), Method::GET, &format!("{site}/destroy"));
    let worker = accounts::operator::account(&world.contexts().accounts, "worker").unwrap();
    let org = worker.org;
    let held: Vec<KeyId> = store
        .read::<_, store::Error>(Scope::Server, |tx| {
            let sql = "SELECT p.key_id FROM person p JOIN legal_hold h ON h.org_id = p.org_id AND h.person_id = p.person_id \
                       WHERE h.lifted_at IS NULL UNION SELECT c.key_id FROM case_file c JOIN legal_hold h ON h.org_id = c.org_id \
                       AND h.person_id = c.person_id WHERE h.lifted_at IS NULL";
            tx.query(sql, &[], |row| row.get(0))
        })
        .unwrap();
    assert_eq!(held.len(), 2, "one person, one case");
    let (ours, others) = (keys(&store, org, true), keys(&store, org, false));
    let doomed: Vec<_> = ours.iter().filter(|(_, key)| !held.contains(key)).copied().collect();
    assert!(doomed.len() >= 8 && !others.is_empty());

    let name = [("site-name", "House")];
    let ask = |fields: &[(&str, &str)]| {
        let path = format!("{site}/destroy");
        world.fill_in(asker(&template, "config-admin"), &path, fields)
    };
    assert_eq!(ask(&name).0, StatusCode::CONFLICT, "it is not locked");
    assert_eq!(post("config-admin", &format!("{site}/lock")), StatusCode::OK);
    let (status, text) = page("config-admin");
    assert_eq!(status, StatusCode::OK);
    assert!(
        !text.contains("Zlatoust") && text.contains("legal hold"),
        "numbers, no names, and who is held is shown"
    );
    assert_eq!(ask(&[("site-name", "Haus")]).0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(ask(&name).0, StatusCode::SEE_OTHER);
    let agree = format!("{site}/destroy/agree");
    assert_ne!(
        post("config-admin", &agree),
        StatusCode::SEE_OTHER,
        "one person is not two"
    );
    assert_ne!(post("other-all", &agree), StatusCode::SEE_OTHER);
    assert_eq!(post("users-admin", &agree), StatusCode::SEE_OTHER);
    let governance = &world.contexts().governance;
    assert_eq!(governance::evacuation::run(governance).unwrap(), 0, "a day is left");
    for (org, key) in &doomed {
        assert!(vault.key(*org, *key).is_ok());
    }
    time_is_over(&store);
    assert_eq!(governance::evacuation::run(governance).unwrap(), 1);

    for (org, key) in &doomed {
        assert!(vault.key(*org, *key).is_err());
    }
    for (org, key) in others
        .iter()
        .chain(held.iter().map(|key| (org, *key)).collect::<Vec<_>>().iter())
    {
        assert!(vault.key(*org, *key).is_ok(), "nobody else's");
    }
    assert_eq!(keys(&store, org, false), others);
    assert_eq!(keys(&store, org, true).len(), held.len());
    assert_eq!(
        count(
            &store,
            "SELECT COUNT(*) FROM person WHERE prs_firstname IS NOT NULL AND erased_at IS NOT NULL"
        ),
        0
    );
    let text = page("users-admin").1;
    assert!(text.contains("keys destroyed"), "{text}");
    let auditor = asker(&template, "auditor");
    let notices = world.ask(auditor, Method::GET, "/notices").1;
    assert!(notices.contains("were destroyed"), "the officer is told");
    let audit = world.ask(auditor, Method::GET, "/audit").1;
    assert!(audit.contains("destroyed the keys of a locked site"));

    // No backup opens them after the set days: the escrow has their names, in every folder.
    let protection = &world.contexts().protection;
    let escrowed = amparo::keeping::days::escrow(&world.opened, protection).unwrap();
    assert_eq!(escrowed.away, Vec::<String>::new());
    let root = world.opened.place.root().unwrap();
    for folder in amparo::keeping::escrows(&world.opened.place) {
        let erased = vault::Escrow::open(&folder, &root).unwrap().erased();
        assert!(doomed.iter().all(|key| erased.contains(key)));
        assert!(!held.iter().any(|key| erased.contains(&(org, *key))));
    }
}

#[test]
fn opening_the_site_ends_the_countdown() {
    let template = Template::new();
    let world: World = template.copy();
    let site = site(&template, &world);
    let store = world.opened.store.clone();
    let post = |who: &str, end: &str| {
        world
            .ask(asker(&template, who), Method::POST, &format!("{site}/{end}"))
            .0
    };
    let worker = accounts::operator::account(&world.contexts().accounts, "worker").unwrap();
    let before = keys(&store, worker.org, true);
    post("config-admin", "lock");
    let path = format!("{site}/destroy");
    world.fill_in(asker(&template, "config-admin"), &path, &[("site-name", "House")]);
    assert_eq!(post("users-admin", "destroy/agree"), StatusCode::SEE_OTHER);
    time_is_over(&store);
    post("config-admin", "unlock");
    assert_eq!(post("users-admin", "agree"), StatusCode::SEE_OTHER);
    let governance = &world.contexts().governance;
    assert_eq!(governance::evacuation::run(governance).unwrap(), 0);
    governance::evacuation::resume(governance).unwrap();
    for (org, key) in &before {
        assert!(world.opened.vault.key(*org, *key).is_ok());
    }
    assert_eq!(keys(&store, worker.org, true), before);
}

/// Many people for a team.
fn fill(data: &Path, many: u32) -> (OrgId, TeamId) {
    let opened = data::open(&crate::keeping::at(data), None, &Ambient::system()).unwrap();
    let contexts = amparo::compose::wire(&opened, &crate::world::mode()).unwrap();
    let worker = accounts::operator::account(&contexts.accounts, "worker").unwrap();
    let (org, team) = (worker.org, worker.teams[0]);
    let steward = Actor::new(UserId::new(&opened.ambient), org, [Role::DataSteward]);
    let grant = access::decide::<act::ImportCases>(&steward, &Facts::of(org)).unwrap();
    let field = standards::htcds::field("prs_FirstName").unwrap();
    let rows: Vec<Incoming> = (0..many)
        .map(|number| {
            let mut record = CaseRecord::default();
            record.set(
                field,
                0,
                standards::parse_answer(field, &format!("Zlatoust {number}")).unwrap(),
            );
            let mut fingerprint = [9; 32];
            fingerprint[..4].copy_from_slice(&number.to_be_bytes());
            Incoming {
                record,
                fingerprint,
                owner: None,
                team: Some(team),
                registered_on: None,
            }
        })
        .collect();
    let cx = contexts.protection.clone();
    let prepared = bulk::prepare(&cx, &grant, uuid::Uuid::from_u128(7), &rows).unwrap();
    let made = opened
        .store
        .write(Scope::Org(org), move |tx| bulk::insert(&cx, tx, &grant, &prepared));
    assert_eq!(made.unwrap().len(), many as usize);
    (org, team)
}

#[test]
fn a_program_that_is_killed_in_the_middle_destroys_the_rest_at_its_next_start() {
    const MANY: u32 = 1_500;
    let template = Template::new();
    let world: World = template.copy();
    let site = site(&template, &world);
    world.ask(asker(&template, "config-admin"), Method::POST, &format!("{site}/lock"));
    let path = format!("{site}/destroy");
    world.fill_in(asker(&template, "config-admin"), &path, &[("site-name", "House")]);
    world.ask(asker(&template, "users-admin"), Method::POST, &format!("{path}/agree"));
    time_is_over(&world.opened.store);
    let folder = world.close();
    let data = folder.path().join("data");
    let (org, _) = fill(&data, MANY);
    let store = Store::sqlite(&data.join("amparo.db"), store::SqliteOptions::default()).unwrap();
    let doomed = keys(&store, org, true);

    let mut child = Command::new(env!("CARGO_BIN_EXE_amparo"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let since = Instant::now();
    let left = || count(&store, "SELECT COUNT(*) FROM person WHERE erased_at IS NULL");
    let all = left();
    while left() == all {
        assert!(since.elapsed() < Duration::from_secs(60), "it has not begun");
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let after = left();
    assert!(
        after > 100 && after < all,
        "it was killed in the middle: {after} of {all}"
    );
    assert_eq!(
        count(&store, "SELECT COUNT(*) FROM site_destruction WHERE state = 'running'"),
        1
    );

    // It lets nobody in before it has gone on.
    let mut server = Server::start(&data);
    assert!(server.get("/sign-in").starts_with("HTTP/1.1 200"));
    assert_eq!(server.stop(), 0);
    assert_eq!(
        count(&store, "SELECT COUNT(*) FROM site_destruction WHERE state = 'done'"),
        1
    );
    let opened = data::open(&crate::keeping::at(&data), None, &Ambient::system()).unwrap();
    let held = 2;
    let readable = doomed.iter().filter(|(org, key)| opened.vault.key(*org, *key).is_ok());
    assert_eq!(readable.count(), held, "only who must be kept");
    let people = count(&store, "SELECT people FROM site_destruction");
    assert_eq!(people, all - left(), "each is counted once");
    let ordered = erase::ordered(
        &amparo::compose::wire(&opened, &crate::world::mode())
            .unwrap()
            .protection,
    );
    let ordered = ordered.unwrap();
    assert!(doomed.iter().filter(|key| ordered.contains(key)).count() == doomed.len() - held);
}
