//! The pages, as a browser without script sees them.

use access::Actor;
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use base::{Redacted, SessionId};
use store::Store;
use store::testing::Sqlite;
use tower::ServiceExt as _;
use ui::Lang;
use web::Session;

use crate::house::SETS;
use crate::world::World;

pub(crate) fn words() -> Vec<ui::Source> {
    let words = standards::locales().iter();
    words
        .map(|(code, text)| ui::Source {
            name: "standards",
            lang: code.parse().unwrap(),
            text,
        })
        .collect()
}

pub(crate) struct Browser {
    router: Router,
    runtime: tokio::runtime::Runtime,
}

impl Browser {
    pub(crate) fn new(world: &World, lang: Lang) -> Self {
        let session = |actor: &Actor| Session {
            id: SessionId::new(&world.ambient),
            actor: actor.clone(),
            lang,
            display: Redacted::new("Somebody".to_owned()),
            notices: 0,
            proved_at: world.ambient.now(),
            factor_due: None,
            passkey: false,
        };
        let sessions = [
            ("worker", session(&world.worker)),
            ("colleague", session(&world.colleague)),
            ("officer", session(&world.officer)),
        ];
        let web = web::testing::web(&[governance::SOURCES, &words()], &world.ambient, sessions).unwrap();
        Self {
            router: governance::routes(world.cx.clone()).router(&web),
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap(),
        }
    }

    /// What somebody gets; a form is sent where there are fields.
    pub(crate) fn ask(&self, who: &str, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let escape = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
            .collect();
        let method = if fields.is_empty() { Method::GET } else { Method::POST };
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, format!("session={who}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(pairs.join("&")))
            .unwrap();
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
            (parts.status, String::from_utf8(bytes.to_vec()).unwrap())
        })
    }
}

/// The first address of a page that begins so.
fn address(html: &str, start: &str) -> String {
    let at = html.find(&format!("\"{start}")).unwrap() + 1;
    html[at..].split('"').next().unwrap().to_owned()
}

fn version(html: &str) -> String {
    let at = html.find("name=\"version\" value=\"").unwrap() + 22;
    html[at..].split('"').next().unwrap().to_owned()
}

fn with_world(work: impl FnOnce(&World, &Browser)) {
    let made = Sqlite::new(SETS);
    let store: &Store = &made.store;
    let world = World::new(store);
    let browser = Browser::new(&world, Lang::En);
    work(&world, &browser);
}

#[test]
fn a_case_worker_says_that_a_list_was_lost_with_three_answers_and_the_officer_takes_it_to_its_end() {
    with_world(|_, browser| {
        let (status, page) = browser.ask("worker", "/breaches/report", &[]);
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("Paper was lost"));
        let told = [
            ("kind", "lost-paper"),
            ("hours", "0"),
            ("text", "The list of Zlatoust House was left on the bus."),
        ];
        let (status, page) = browser.ask("worker", "/breaches/report", &told);
        assert_eq!(status, StatusCode::OK, "{page}");
        let path = address(&page, "/breaches/0");

        let (_, register) = browser.ask("officer", "/data-protection", &[]);
        assert!(
            register.contains("hours left") && register.contains(&path),
            "{register}"
        );
        assert!(!register.contains("Zlatoust"));
        let (_, page) = browser.ask("officer", &path, &[]);
        assert!(page.contains("Zlatoust House"));
        let why = "Judged with the supervisor of the house.";
        let assessed = [
            ("version", version(&page)),
            ("kind", "lost-paper".into()),
            ("noticed", "0".into()),
            ("severity", "life".into()),
            ("people", "assisted".into()),
            ("data", "whereabouts".into()),
            ("assess-text", why.into()),
        ];
        let assessed: Vec<(&str, &str)> = assessed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(
            browser.ask("officer", &format!("{path}/assess"), &assessed).0,
            StatusCode::SEE_OTHER
        );
        let (_, page) = browser.ask("officer", &path, &[]);
        let version = version(&page);
        let decided = [
            ("version", version.as_str()),
            ("authority", "notify"),
            ("affected", "no"),
            ("decide-text", why),
        ];
        assert_eq!(
            browser.ask("officer", &format!("{path}/decide"), &decided).0,
            StatusCode::SEE_OTHER
        );
        let told = [("whom", "authority"), ("told-text", why)];
        assert_eq!(
            browser.ask("officer", &format!("{path}/told"), &told).0,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            browser
                .ask("officer", &format!("{path}/close"), &[("close-text", why)])
                .0,
            StatusCode::SEE_OTHER
        );
        let (_, page) = browser.ask("officer", &path, &[]);
        assert!(page.contains("Opened again") || page.contains("Open it again"));
        let (_, page) = browser.ask("worker", &path, &[]);
        assert!(
            page.contains("Zlatoust House") && !page.contains(why),
            "their own words, no one else's"
        );
        assert_eq!(browser.ask("colleague", &path, &[]).0, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_form_that_cannot_be_taken_comes_back_with_what_was_typed() {
    with_world(|_, browser| {
        let sent = [("kind", "seen"), ("hours", "5"), ("text", "too short")];
        let (status, page) = browser.ask("worker", "/breaches/report", &sent);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("too short") && page.contains("value=\"5\"") && page.contains("value=\"seen\" checked"));
    });
}

#[test]
fn no_two_fields_of_a_page_have_one_id() {
    with_world(|_, browser| {
        let told = [
            ("kind", "lost-paper"),
            ("hours", "0"),
            ("text", "The list of the house was left on the bus."),
        ];
        let (_, page) = browser.ask("worker", "/breaches/report", &told);
        let path = address(&page, "/breaches/0");
        let (_, page) = browser.ask("officer", &path, &[]);
        let mut ids: Vec<&str> = page
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    });
}
