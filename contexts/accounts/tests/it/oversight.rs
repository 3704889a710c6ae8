//! The auditor's journal and the list of jobs, through the real router.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use access::{Action, Role};
use accounts::{Accounts, oversight};
use axum::http::StatusCode;
use base::OrgId;
use journal::Entry;
use journal::audit::{self, Filter};
use journal::jobs::{self, Failure, NewJob, Runner};
use store::testing::both;
use store::{Scope, Store, params};
use ui::{Catalogue, Lang};

use crate::pages::Browser;
use crate::{PASSWORD, SETS, colleague, context, organisation};

const OVERSEER: &[Role] = &[Role::Auditor, Role::UserAdministrator, Role::ConfigurationAdministrator];

fn signed_in(accounts: &Accounts, login: &str) -> Browser {
    let mut browser = Browser::new(accounts);
    assert_eq!(
        browser.post("/sign-in", &[("login", login), ("password", PASSWORD)]).1,
        "/"
    );
    browser
}

/// A page without the marks that isolate the direction of arguments.
fn plain(page: &str) -> String {
    page.replace(['\u{2068}', '\u{2069}'], "")
}

/// The rows of the page's table, each as its text.
fn rows(page: &str) -> Vec<String> {
    let body = page.split("<tbody").nth(1).unwrap_or_default();
    let body = body.split("</tbody>").next().unwrap_or_default();
    body.split("<tr ").skip(1).map(text_of).collect()
}

fn text_of(html: &str) -> String {
    let words = html
        .split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(_, text)| text);
    plain(&words.collect::<Vec<_>>().join(" "))
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn see(browser: &mut Browser, path: &str) -> Vec<String> {
    let (status, _, page) = browser.get(path);
    assert_eq!(status, StatusCode::OK, "{path}");
    rows(&page)
}

fn written(store: &Store, org: OrgId, action: &str) -> Vec<audit::Seen> {
    let filter = Filter {
        org: Some(org),
        action: Some(action.to_owned()),
        ..Filter::default()
    };
    store
        .read(Scope::Org(org), |tx| audit::recent(tx, &filter, None, 1000))
        .unwrap()
        .entries
}

#[test]
fn an_auditor_reads_in_words_who_did_what_and_each_look_is_written_down() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 21);
        let made = organisation(&accounts, "Harbour", "amina", OVERSEER);
        let worker = colleague(&accounts, made.org, "boris", &[Role::CaseWorker]);
        organisation(&accounts, "Bridge", "carla", OVERSEER);
        let mut stranger = signed_in(&accounts, "carla");
        stranger.post("/organisation/sites", &[("site", "Quay"), ("site-country", "UKR")]);
        assert!(
            see(&mut stranger, "/audit")
                .iter()
                .any(|row| row.contains("added a site"))
        );

        let mut browser = signed_in(&accounts, "amina");
        browser.post("/users/invite", &[("display", "Boris"), ("roles", "case-worker")]);
        signed_in(&accounts, "boris");
        let all = see(&mut browser, "/audit");
        let has = |words: &[&str]| all.iter().any(|row| words.iter().all(|word| row.contains(word)));
        assert!(
            has(&[
                "Amina K.",
                "invited a user",
                "Invitation",
                "User administrator (whole organisation)"
            ]),
            "{all:?}"
        );
        assert!(
            has(&["Colleague", "signed in", "Account", "the right password"]),
            "{all:?}"
        );
        assert!(has(&["The operator of the server", "made an account"]), "{all:?}");
        assert!(
            !all.iter().any(|row| row.contains("added a site")),
            "another organisation's: {all:?}"
        );

        let invited = see(&mut browser, "/audit?act=user-invite");
        assert_eq!(invited.len(), 1, "{invited:?}");
        let theirs = see(&mut browser, &format!("/audit?user={worker}"));
        assert!(theirs.len() == 1 && theirs[0].contains("signed in"), "{theirs:?}");
        assert_eq!(see(&mut browser, "/audit?kind=invitation&act="), invited);
        // The clock stands on 15 January 2027.
        assert_eq!(
            see(&mut browser, "/audit?act=user-invite&from.year=2027&until.year=2027"),
            invited
        );
        assert_eq!(
            see(
                &mut browser,
                "/audit?act=user-invite&until.year=2027&until.month=1&until.day=15"
            ),
            invited
        );
        assert!(see(&mut browser, "/audit?from.year=2027&from.month=1&from.day=16").is_empty());
        assert!(see(&mut browser, "/audit?until.year=2027&until.month=1&until.day=14").is_empty());

        let looks = written(store, made.org, "audit-read");
        assert_eq!(looks.len(), 8, "one entry for each page that was opened");
        assert_eq!(looks[0].actor, Some(made.user));
        assert_eq!(looks[0].basis, "auditor/organisation");
        assert_eq!(looks[0].detail, r#"{"entries":0,"further":false,"until":"2027-01-14"}"#);
        assert!(looks[5].detail.contains(&worker.to_string()), "{}", looks[5].detail);

        for wrong in ["act=%27%20OR%201%3D1", "user=amina", "kind=secret", "from.day=3"] {
            let (status, _, page) = browser.get(&format!("/audit?{wrong}"));
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(
                rows(&page).is_empty() && page.contains("Please check these answers"),
                "{wrong}"
            );
        }
        assert_eq!(written(store, made.org, "audit-read").len(), 8, "nothing was read");
    });
}

#[test]
fn pages_of_the_journal_meet_without_gap_or_overlap_and_never_show_another_organisation() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 22);
        let made = organisation(&accounts, "Harbour", "amina", OVERSEER);
        let other = organisation(&accounts, "Bridge", "carla", OVERSEER);
        let ambient = accounts.ambient().clone();
        let ids: Vec<_> = (0..150).map(|_| ambient.uuid_v7()).collect();
        let subjects = ids.clone();
        let at = ambient.now();
        store
            .write(Scope::Server, move |tx| {
                // Every fifth is the other's; many are of the same time.
                let entries = (0_i64..).zip(&subjects).map(|(n, id)| Entry {
                    org: Some(if n % 5 == 0 { other.org } else { made.org }),
                    subject: Some(*id),
                    reason: (n == 7).then_some(b"\x01sealed words".as_slice()),
                    ..Entry::new(at.plus_seconds(n / 40), "note-add", "case", "case-worker/caseload")
                });
                audit::append_all(tx, entries)
            })
            .unwrap();
        let mut browser = signed_in(&accounts, "amina");
        let (mut path, mut pages, mut seen) = (Some("/audit?act=note-add".to_owned()), Vec::new(), Vec::new());
        while let Some(here) = path {
            let (status, _, page) = browser.get(&here);
            assert_eq!(status, StatusCode::OK, "{here}");
            assert!(!page.contains("sealed words"));
            let found = rows(&page);
            pages.push(found.len());
            seen.extend(found);
            path = page
                .split("<a ")
                .find(|link| link.contains("rel=\"next\""))
                .map(|link| {
                    let href = link.split("href=\"").nth(1).unwrap();
                    href.split('"').next().unwrap().replace("&amp;", "&")
                });
        }
        assert_eq!(pages, [50, 50, 20]);
        let expected: Vec<String> = ids
            .iter()
            .enumerate()
            .filter(|(n, _)| n % 5 != 0)
            .map(|(_, id)| id.simple().to_string()[24..].to_owned())
            .rev()
            .collect();
        let shown: Vec<_> = seen
            .iter()
            .map(|row| expected.iter().position(|id| row.contains(id.as_str())))
            .collect();
        assert_eq!(shown, (0..120).map(Some).collect::<Vec<_>>(), "newest first, each once");
        assert!(seen[0].contains("Case worker (own cases and teams)"), "{}", seen[0]);
        assert_eq!(
            seen.iter().filter(|row| row.contains("a reason was given")).count(),
            1,
            "that there is a reason is told, the reason is not"
        );
        assert_eq!(written(store, made.org, "audit-read").len(), 3);
    });
}

#[test]
fn a_case_worker_sees_neither_the_journal_nor_the_jobs() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 23);
        let made = organisation(&accounts, "Harbour", "amina", OVERSEER);
        colleague(&accounts, made.org, "boris", &[Role::CaseWorker]);
        let mut browser = signed_in(&accounts, "boris");
        assert_eq!(browser.get("/audit").0, StatusCode::FORBIDDEN);
        assert_eq!(browser.post("/audit/verify", &[]).0, StatusCode::FORBIDDEN);
        assert_eq!(browser.get("/jobs").0, StatusCode::FORBIDDEN);
        assert!(written(store, made.org, "audit-read").is_empty());
        assert!(written(store, made.org, "audit-verify").is_empty());
    });
}

#[test]
fn checking_the_journal_names_the_row_that_somebody_changed_and_shows_nothing_of_its_organisation() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 24);
        let made = organisation(&accounts, "Harbour", "amina", OVERSEER);
        let other = organisation(&accounts, "Bridge", "carla", OVERSEER);
        signed_in(&accounts, "carla");
        let mut browser = signed_in(&accounts, "amina");
        let (status, _, page) = browser.post("/audit/verify", &[]);
        assert_eq!(status, StatusCode::OK);
        let said = text_of(&page);
        assert!(
            said.contains("The journal is whole") && said.contains("4 entries of this server were checked."),
            "{said}"
        );

        let (lane, seq): (i64, i64) = store
            .write(Scope::Server, move |tx| {
                tx.one(
                    "UPDATE audit SET basis = 'passkey' WHERE org_id = $1 AND action = 'sign-in' RETURNING lane, seq",
                    &params![other.org],
                    |row| Ok((row.get(0)?, row.get(1)?)),
                )
            })
            .unwrap()
            .unwrap();
        let said = text_of(&browser.post("/audit/verify", &[]).2);
        assert!(said.contains("The journal is not whole"), "{said}");
        let row = format!("Strand {lane}, entry {seq}: it was edited after it was written.");
        assert!(said.contains(&row), "{said}");
        assert!(said.contains("5 entries of this server were checked."), "{said}");
        for theirs in ["Bridge", "signed in", "passkey", "carla"] {
            assert!(!said.contains(theirs), "{theirs}");
        }
        let checks = written(store, made.org, "audit-verify");
        assert_eq!(checks.len(), 2);
        assert_eq!(checks[0].detail, format!(r#"{{"bad":[[{lane},{seq}]],"rows":5}}"#));
        assert_eq!(checks[1].detail, r#"{"bad":[],"rows":4}"#);
    });
}

#[test]
fn the_jobs_of_the_organisation_are_listed_with_state_progress_and_what_went_wrong() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 25);
        let made = organisation(&accounts, "Harbour", "amina", OVERSEER);
        let other = organisation(&accounts, "Bridge", "carla", OVERSEER);
        let mut browser = signed_in(&accounts, "amina");
        let (_, _, page) = browser.get("/jobs");
        assert!(rows(&page).is_empty() && page.contains("No jobs yet"));

        let ambient = accounts.ambient().clone();
        let jobs = [
            (made.org, "import-load"),
            (made.org, "release-make"),
            (made.org, "sweep-attic"),
            (other.org, "import-undo"),
        ];
        for (org, kind) in jobs {
            let ambient = ambient.clone();
            store
                .write(Scope::Org(org), move |tx| {
                    jobs::enqueue(tx, &ambient, &NewJob::new(Some(org), kind, &())?)
                })
                .unwrap();
            clock.advance(60);
        }
        let full = |_: &jobs::Work<'_>| Err(Failure::Retry("the disk is full".to_owned()));
        Runner::new(store.clone(), ambient)
            .handle("import-load", full)
            .tick()
            .unwrap();
        store
            .write(Scope::Server, |tx| {
                tx.execute(
                    "UPDATE jobs SET state = 'running', attempts = 1, progress = 420 WHERE kind = 'release-make'",
                    &[],
                )
            })
            .unwrap();
        let (_, _, page) = browser.get("/jobs");
        let found = rows(&page);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].starts_with("sweep-attic Waiting 0 of 5"), "{}", found[0]);
        for words in ["Making a release Running", "42 of 100", "1 of 5"] {
            assert!(found[1].contains(words), "{words}: {}", found[1]);
        }
        assert!(page.contains("<progress") && page.contains("value=\"42\""));
        for words in [
            "Loading a file Will be tried again",
            "the disk is full",
            "1 of 5",
            "2027",
        ] {
            assert!(found[2].contains(words), "{words}: {}", found[2]);
        }
    });
}

#[test]
fn everything_that_is_written_into_the_audit_has_words() {
    let l = Catalogue::new(&[ui::SOURCES, accounts::SOURCES])
        .unwrap()
        .localizer(Lang::En);
    for code in oversight::acts() {
        assert!(l.has(&format!("accounts-act-{code}")), "{code}");
    }
    for kind in oversight::kinds() {
        assert!(l.has(&format!("accounts-kind-{kind}")), "{kind}");
    }
    assert_eq!(oversight::act_text(&l, "sign-in"), "signed in");
    assert_eq!(oversight::act_text(&l, "unheard-of"), "unheard-of");

    let mut source = String::new();
    for context in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap() {
        read(&context.unwrap().path().join("src"), &mut source);
    }
    let listed: BTreeSet<&str> = oversight::OTHER_ACTS.iter().copied().collect();
    assert_eq!(noted(&source), listed, "the list is what the sources write");
}

/// The actions that are written as literals, save the codes of the decision table: in the calls of the functions that write
/// entries, in the second argument of `Entry::new`, in the field of an `Entry`, in a choice between two.
fn noted(source: &str) -> BTreeSet<&str> {
    let literal = |text: &'static str| {
        source
            .match_indices(text)
            .map(move |(at, _)| (at, &source[at + text.len()..]))
    };
    let calls = ["note(", "seen(", " audit("].into_iter().flat_map(literal);
    let notes = calls
        .filter(|(at, _)| !source[..*at].ends_with("fn "))
        .filter(|(at, rest)| !source[..*at].ends_with("fn") && !rest.starts_with(')'))
        .filter_map(|(_, rest)| rest.split(';').next()?.split('"').nth(1));
    let entries = literal("Entry::new(").filter_map(|(_, rest)| {
        let action = rest.split(',').nth(1)?.trim();
        action.strip_prefix('"')?.strip_suffix('"')
    });
    let fields = literal("action: \"").filter_map(|(_, rest)| rest.split('"').next());
    let choices = literal("let action = if")
        .filter_map(|(_, rest)| rest.split(';').next())
        .flat_map(|choice| choice.split('"').skip(1).step_by(2));
    notes
        .chain(entries)
        .chain(fields)
        .chain(choices)
        .filter(|code| !code.is_empty() && code.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        .filter(|code| Action::from_code(code).is_none())
        .collect()
}

fn read(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, into);
        } else {
            into.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}
