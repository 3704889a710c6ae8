//! The pages, through the real router, without a browser and therefore without script.

use std::sync::Arc;

use access::Role;
use accounts::Accounts;
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use store::testing::both;
use tower::ServiceExt as _;
use ui::Catalogue;
use web::{Settings, Shell, Web};

use crate::{PASSWORD, SETS, colleague, context, organisation};

struct OurShell(Accounts);

impl Shell for OurShell {
    fn nav(&self, _: &web::Visit, _: &web::Session) -> Vec<ui::NavItem<'static>> {
        Vec::new()
    }
    fn sign_in_fields(&self, visit: &web::Visit) -> maud::Markup {
        accounts::pages::sign_in_fields(visit)
    }
    fn prove_fields(&self, visit: &web::Visit) -> maud::Markup {
        accounts::pages::prove_fields(visit)
    }
    fn sign_in_else(&self, visit: &web::Visit) -> maud::Markup {
        accounts::pages::sign_in_else(&self.0, visit)
    }
    fn prove_else(&self, visit: &web::Visit) -> maud::Markup {
        accounts::pages::prove_else(&self.0, visit)
    }
}

fn router(accounts: &Accounts) -> Router {
    let words: Vec<ui::Source> = standards::locales()
        .iter()
        .map(|(code, text)| ui::Source {
            name: "standards",
            lang: code.parse().unwrap(),
            text,
        })
        .collect();
    let catalogue = Catalogue::new(&[ui::SOURCES, web::SOURCES, accounts::SOURCES, &words]).unwrap();
    let web = Web::new(
        catalogue,
        accounts.ambient().clone(),
        Arc::new(accounts.clone()),
        Arc::new(OurShell(accounts.clone())),
        Settings::default(),
    );
    accounts::pages::routes(accounts.clone())
        .merge(web::routes())
        .router(&web)
}

pub(crate) struct Browser {
    router: Router,
    pub(crate) cookies: Vec<String>,
    /// The address that the connection comes from.
    pub(crate) from: String,
    /// What the last answer told the browser to forget.
    pub(crate) cleared: String,
    /// The address that it is at.
    pub(crate) host: String,
    /// What leads to a page, as browsers tell it.
    pub(crate) site: &'static str,
    runtime: tokio::runtime::Runtime,
}

impl Browser {
    pub(crate) fn new(accounts: &Accounts) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        Self {
            router: router(accounts),
            cookies: Vec::new(),
            from: "192.0.2.1".to_owned(),
            cleared: String::new(),
            host: "localhost".to_owned(),
            site: "same-origin",
            runtime,
        }
    }

    fn send(&mut self, method: Method, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let body: String = fields
            .iter()
            .map(|(name, value)| {
                format!(
                    "{name}={}",
                    value.bytes().map(|b| format!("%{b:02X}")).collect::<String>()
                )
            })
            .collect::<Vec<_>>()
            .join("&");
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, &self.host)
            .header("sec-fetch-site", self.site)
            .header(header::COOKIE, self.cookies.join("; "))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(
                header::USER_AGENT,
                "Mozilla/5.0 (X11; Linux x86_64; rv:1) Gecko/1 Firefox/1",
            )
            .body(Body::from(body))
            .unwrap();
        web::testing::came_from(&mut request, self.from.parse().unwrap());
        let router = self.router.clone();
        let response = self.runtime.block_on(router.oneshot(request)).unwrap();
        let status = response.status();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
            let name = pair.split('=').next().unwrap().to_owned();
            self.cookies.retain(|known| !known.starts_with(&format!("{name}=")));
            self.cookies.push(pair);
        }
        let cleared = response.headers().get("clear-site-data");
        self.cleared = cleared.map_or("", |it| it.to_str().unwrap()).to_owned();
        let to = response
            .headers()
            .get(header::LOCATION)
            .map(|to| to.to_str().unwrap().to_owned())
            .unwrap_or_default();
        let bytes = self
            .runtime
            .block_on(axum::body::to_bytes(response.into_body(), 1 << 22))
            .unwrap();
        (status, to, String::from_utf8(bytes.to_vec()).unwrap())
    }

    pub(crate) fn get(&mut self, path: &str) -> (StatusCode, String, String) {
        self.send(Method::GET, path, &[])
    }

    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        self.send(Method::POST, path, fields)
    }
}

#[test]
fn a_new_server_leads_to_the_wizard_which_makes_an_account_that_can_sign_in_and_invite() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 11);
        let mut browser = Browser::new(&accounts);
        assert_eq!(browser.get("/sign-in").1, "/set-up");
        let first = [
            ("step", "0"),
            ("key", "OPEN-SESAME"),
            ("organisation", "Harbour"),
            ("kind", "NGO"),
            ("country", "UKR"),
            ("language", "en"),
        ];
        let (status, _, page) = browser.post("/set-up", &[("step", "0"), ("key", "wrong"), ("organisation", "<b>x")]);
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.contains("&lt;b&gt;x") && !page.contains("<b>x"),
            "what was typed stays, and stays text"
        );
        let (status, _, page) = browser.post("/set-up", &first);
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("name=\"site\"") && page.contains("value=\"Harbour\""));
        let mut all = first.to_vec();
        all[0].1 = "2";
        all.extend([
            ("site", "House"),
            ("team", "Day"),
            ("login", "amina"),
            ("display", "Amina"),
            ("password", PASSWORD),
        ]);
        let (status, _, page) = browser.post("/set-up", &all);
        assert_eq!(status, StatusCode::OK, "{page}");
        assert_eq!(browser.get("/set-up").1, "/sign-in", "the wizard opens once");

        let (_, to, _) = browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        assert_eq!(to, "/");
        let (status, _, page) = browser.get("/users");
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("Amina"));
        let (status, _, page) = browser.post(
            "/users/invite",
            &[("display", "Boris"), ("roles", "case-worker"), ("roles", "auditor")],
        );
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("Boris"));
        let (status, _, _) = browser.get("/account");
        assert_eq!(status, StatusCode::OK);
        assert_eq!(browser.post("/sign-out", &[]).1, "/sign-in");
        assert_eq!(browser.get("/account").0, StatusCode::SEE_OTHER);
    });
}

#[test]
fn what_was_typed_when_a_session_ended_is_sent_again_after_signing_in() {
    both(SETS, |store| {
        let (accounts, clock) = context(store, 12);
        organisation(
            &accounts,
            "Harbour",
            "amina",
            &[Role::UserAdministrator, Role::ConfigurationAdministrator],
        );
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        clock.advance(60 * 60);
        let (status, _, page) = browser.post("/organisation/sites", &[("site", "Дім"), ("site-country", "UKR")]);
        assert_eq!(status, StatusCode::UNAUTHORIZED);
        assert!(page.contains("Дім"));
        let kept = [
            ("login", "amina"),
            ("password", PASSWORD),
            ("again", "/organisation/sites"),
            ("kept:site", "Дім"),
            ("kept:site-country", "UKR"),
        ];
        let (status, _, page) = browser.post("/sign-in", &kept);
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("action=\"/organisation/sites\"") && page.contains("Дім"));
        assert_eq!(
            browser
                .post("/organisation/sites", &[("site", "Дім"), ("site-country", "UKR")])
                .1,
            "/organisation"
        );
        assert!(browser.get("/organisation").2.contains("Дім"));
    });
}

#[test]
fn guessing_is_slowed_down_and_a_page_of_somebody_elses_user_does_not_exist() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 13);
        let made = organisation(&accounts, "Harbour", "amina", &[Role::UserAdministrator]);
        let other = organisation(&accounts, "Bridge", "carla", &[Role::UserAdministrator]);
        let mut browser = Browser::new(&accounts);
        let statuses: Vec<u16> = (0..12)
            .map(|_| {
                browser
                    .post("/sign-in", &[("login", "amina"), ("password", "guess")])
                    .0
                    .as_u16()
            })
            .collect();
        assert_eq!(statuses[..10], [422; 10]);
        assert_eq!(statuses[10..], [429; 2]);
        browser.post("/sign-in", &[("login", "carla"), ("password", PASSWORD)]);
        let absent = browser.get(&format!("/users/{}", base::UserId::new(accounts.ambient())));
        let forbidden = browser.get(&format!("/users/{}", made.user));
        assert_eq!(absent.0, StatusCode::NOT_FOUND);
        assert_eq!(absent, forbidden, "absent and forbidden look alike");
        assert_eq!(browser.get(&format!("/users/{}", other.user)).0, StatusCode::OK);
        let worker = colleague(&accounts, other.org, "dina", &[Role::CaseWorker]);
        assert_eq!(browser.get(&format!("/users/{worker}")).0, StatusCode::OK);
    });
}

/// The ids of the elements of a page; each must be unique.
fn ids(page: &str) -> Vec<&str> {
    let ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    ids
}

#[test]
fn each_problem_of_the_organisation_page_leads_to_its_field_which_keeps_what_was_typed() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 14);
        let made = organisation(
            &accounts,
            "Harbour",
            "amina",
            &[Role::UserAdministrator, Role::ConfigurationAdministrator],
        );
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        let long = "x".repeat(121);
        let elsewhere = base::SiteId::new(accounts.ambient()).to_string();
        let (site, team) = (format!("site-{}", made.site), format!("team-{}", made.team));
        let (rename_site, rename_team) = (
            format!("/organisation/sites/{}", made.site),
            format!("/organisation/teams/{}", made.team),
        );
        for (path, field, fields) in [
            (
                "/organisation",
                "kind",
                vec![("organisation", "Typed"), ("country", "UKR")],
            ),
            (
                "/organisation/sites",
                "site-country",
                vec![("site", "Typed"), ("site-country", "?")],
            ),
            ("/organisation/teams", "team-site", vec![("team", "Typed")]),
            (
                "/organisation/teams",
                "team-site",
                vec![("team", "Typed"), ("team-site", &*elsewhere)],
            ),
            (&rename_site, &site, vec![(&*site, &*long)]),
            (&rename_team, &team, vec![(&*team, &*long)]),
        ] {
            let (status, _, page) = browser.post(path, &fields);
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            let found = ids(&page);
            let link = page.split("href=\"#f-").nth(1).unwrap().split('"').next().unwrap();
            assert_eq!(link, field, "{path}");
            assert!(found.contains(&&*format!("f-{field}")), "{path}: {found:?}");
            assert!(
                page.contains(&format!("id=\"f-{field}-error\"")),
                "{path}: the problem stands at its field"
            );
            assert!(page.contains(&format!("value=\"{}\"", fields[0].1)), "{path}: {page}");
            assert_eq!(
                page.matches("<details class=\"more\" open>").count(),
                usize::from(path != "/organisation"),
                "{path}"
            );
        }
    });
}

#[test]
fn the_language_menu_changes_the_language_of_who_is_signed_in() {
    both(SETS, |store| {
        let (accounts, _) = context(store, 15);
        organisation(&accounts, "Harbour", "amina", &[Role::CaseWorker]);
        let mut browser = Browser::new(&accounts);
        browser.post("/sign-in", &[("login", "amina"), ("password", PASSWORD)]);
        assert!(browser.get("/account").2.contains("<html lang=\"en\""));
        browser.post("/language", &[("lang", "ar"), ("back", "/account")]);
        let (_, _, page) = browser.get("/account");
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""), "{page}");
        for (next, to) in [("%2Faccount", "/account"), ("%2F%2Fevil.example", "/")] {
            assert_eq!(browser.get(&format!("/sign-in?next={next}")).1, to, "signed in already");
        }
    });
}
