//! Hosts, origins, languages, headers, the table.

use std::sync::atomic::Ordering;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use ui::Lang;
use web::Settings;

use crate::browser::{get, post, send};
use crate::house::House;

#[tokio::test]
async fn every_answer_carries_the_security_headers_and_is_not_kept() {
    let router = House::new().router();
    for request in [
        get("/", Some("amina")),
        get("/", None),
        get("/nothing", None),
        get("/panic", None),
        get("/language", None),
        post("/cases/1/edit", None, &[("note", "x")]),
        Request::post("/cases/1/edit").body(Body::empty()).unwrap(),
    ] {
        let what = format!("{} {}", request.method(), request.uri());
        let answer = send(&router, request).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("require-trusted-types-for"),
            "{what}: {policy}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
        assert_eq!(answer.header("cache-control"), "no-store", "{what}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{what}");
        assert_eq!(answer.header("strict-transport-security"), "", "{what}");
        assert!(
            !answer.body.contains("no-referrer"),
            "the page must not overrule the header: {what}"
        );
    }
}

#[tokio::test]
async fn a_request_that_changes_something_must_come_from_a_page_of_ours() {
    let house = House::new();
    let router = house.router();
    // Sec-Fetch-Site, Origin, taken.
    let table = [
        (Some("same-origin"), None, true),
        (Some("same-origin"), Some("null"), true),
        (Some("same-site"), Some("http://localhost:8080"), false),
        (Some("cross-site"), Some("http://localhost:8080"), false),
        (Some("none"), None, false),
        (None, Some("http://localhost:8080"), true),
        (None, Some("http://localhost:8081"), false),
        (None, Some("https://localhost:8080"), false),
        (None, Some("http://evil.example"), false),
        (None, Some("null"), false),
        (None, None, false),
    ];
    for (site, origin, taken) in table {
        for path in ["/cases/1/edit", "/sign-in", "/nothing"] {
            let mut request = Request::post(path).header("cookie", "session=amina");
            if let Some(site) = site {
                request = request.header("sec-fetch-site", site);
            }
            if let Some(origin) = origin {
                request = request.header("origin", origin);
            }
            let before = house.looked_up.load(Ordering::SeqCst);
            let answer = send(&router, request.body(Body::empty()).unwrap()).await;
            let looked_up = house.looked_up.load(Ordering::SeqCst) > before;
            assert_eq!(
                answer.status != StatusCode::FORBIDDEN,
                taken,
                "{path} {site:?} {origin:?}"
            );
            assert_eq!(
                looked_up, taken,
                "a forged request must not keep a session alive: {path} {site:?} {origin:?}"
            );
        }
    }
}

#[tokio::test]
async fn only_our_own_hosts_are_answered() {
    let house = House::new();
    let at_home = house.router();
    let served = house.routes().router(&house.web(Settings {
        origin: Some(String::from("https://Notes.example.org")),
        ..Settings::default()
    }));
    for (router, host, ours) in [
        (&at_home, "localhost", true),
        (&at_home, "LocalHost:8080", true),
        (&at_home, "127.0.0.1:8080", true),
        (&at_home, "192.168.1.5", true),
        (&at_home, "[::1]:8080", true),
        (&at_home, "rebound.evil.example:8080", false),
        (&at_home, "localhost.evil.example", false),
        (&served, "notes.example.org", true),
        (&served, "Notes.Example.Org", true),
        (&served, "evil.example", false),
        (&served, "localhost", false),
    ] {
        let request = Request::get("/sign-in")
            .header("host", host)
            .body(Body::empty())
            .unwrap();
        let answer = send(router, request).await;
        let wanted = if ours {
            StatusCode::OK
        } else {
            StatusCode::MISDIRECTED_REQUEST
        };
        assert_eq!(answer.status, wanted, "{host}");
    }
    let origin = |origin: &str| {
        Request::post("/sign-in")
            .header("host", "notes.example.org")
            .header("origin", origin)
            .body(Body::empty())
            .unwrap()
    };
    assert_eq!(
        send(&served, origin("https://notes.example.org")).await.status,
        StatusCode::OK
    );
    assert_eq!(
        send(&served, origin("http://notes.example.org")).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn behind_tls_the_cookie_is_bound_to_the_host_and_the_address_to_tls() {
    let house = House::new();
    let router = house.routes().router(&house.web(Settings {
        origin: Some(String::from("https://notes.example.org")),
        ..Settings::default()
    }));
    let mut request = post("/sign-in", None, &[("password", " right ")]);
    request
        .headers_mut()
        .insert("host", "notes.example.org".parse().unwrap());
    let answer = send(&router, request).await;
    assert_eq!(
        answer.header("set-cookie"),
        "__Host-session=amina; Path=/; HttpOnly; SameSite=Strict; Secure"
    );
    assert_eq!(
        answer.header("strict-transport-security"),
        "max-age=63072000; includeSubDomains"
    );
    for (cookie, status) in [
        ("__Host-session=amina", StatusCode::OK),
        ("session=amina", StatusCode::SEE_OTHER),
    ] {
        let request = Request::get("/")
            .header("host", "notes.example.org")
            .header("cookie", cookie);
        assert_eq!(
            send(&router, request.body(Body::empty()).unwrap()).await.status,
            status,
            "{cookie}"
        );
    }
    let plain = send(&house.router(), post("/sign-in", None, &[("password", " right ")])).await;
    assert_eq!(
        plain.header("set-cookie"),
        "session=amina; Path=/; HttpOnly; SameSite=Strict"
    );
}

#[tokio::test]
async fn the_language_is_the_users_then_the_addresss_then_the_cookies_then_the_browsers() {
    let router = House::new().router();
    for (path, cookie, accept, lang) in [
        ("/sign-in", "", "", "en"),
        ("/sign-in", "", "de, uk;q=0.9", "uk"),
        ("/sign-in", "lang=bn", "uk", "bn"),
        ("/sign-in?lang=ar", "lang=bn", "uk", "ar"),
        ("/sign-in?lang=xx", "lang=yy", "zz", "en"),
        ("/?lang=ar", "session=amina; lang=bn", "uk", "en"),
    ] {
        let request = Request::get(path)
            .header("cookie", cookie)
            .header("accept-language", accept);
        let answer = send(&router, request.body(Body::empty()).unwrap()).await;
        assert!(
            answer.body.contains(&format!("<html lang=\"{lang}\"")),
            "{path} {cookie} {accept}: {}",
            answer.body
        );
    }
}

#[tokio::test]
async fn the_language_menu_works_without_script_and_leads_nowhere_else() {
    let house = House::new();
    let router = house.router();
    let answer = send(
        &router,
        post("/language", Some("amina"), &[("lang", "uk"), ("back", "/cases/1?x=1")]),
    )
    .await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, "/cases/1?x=1")
    );
    assert!(
        answer
            .header("set-cookie")
            .starts_with("lang=uk; Path=/; HttpOnly; SameSite=Strict")
    );
    assert_eq!(*house.chosen.lock().unwrap(), Some(Lang::Uk));
    for back in [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "",
        "/a\r\nset-cookie: x",
    ] {
        let answer = send(&router, post("/language", None, &[("lang", "ar"), ("back", back)])).await;
        assert_eq!(answer.header("location"), "/", "{back:?}");
    }
    let answer = send(&router, post("/language", None, &[("lang", "klingon")])).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[test]
fn the_table_lists_every_route_with_its_rule_and_the_kind_of_record() {
    let table: Vec<String> = House::new()
        .routes()
        .table()
        .iter()
        .map(|row| format!("{row}"))
        .collect();
    let squeezed: Vec<String> = table
        .iter()
        .map(|row| row.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    for row in [
        "GET / signed-in -",
        "GET /cases/{id} case-view case",
        "POST /cases/{id}/edit case-edit case",
        "POST /export case-edit - fresh",
        "POST /import case-edit -",
        "POST /language open -",
        "POST /upload/{how} signed-in -",
    ] {
        assert!(
            squeezed.iter().any(|found| found == row),
            "{row} is not in {squeezed:#?}"
        );
    }
    assert_eq!(table.len(), 19);
}

#[tokio::test]
async fn what_asks_for_a_fresh_proof_sends_a_page_to_it_and_keeps_a_form() {
    let mut house = House::new();
    house.session.proved_at =
        base::Timestamp::from_micros(house.session.proved_at.micros() - (web::FRESH + 1) * 1_000_000);
    let router = house.router();
    let asked = send(&router, get("/export?of=1", Some("amina"))).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert_eq!(asked.header("location"), "/prove?next=%2Fexport%3Fof%3D1");
    let asked = send(&router, post("/export", Some("amina"), &[("why", "because")])).await;
    assert_eq!(asked.status, StatusCode::FORBIDDEN);
    assert!(asked.body.contains("name=\"kept:why\" value=\"because\"") && asked.body.contains("action=\"/prove\""));
    assert!(house.kept.lock().unwrap().is_empty());
    assert_eq!(
        send(&router, get("/export", None)).await.header("location"),
        "/sign-in?next=%2Fexport"
    );

    let fresh = House::new();
    assert_eq!(
        send(&fresh.router(), get("/export", Some("amina"))).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn who_has_to_add_a_second_factor_reaches_their_own_account_and_nothing_else() {
    let mut house = House::new();
    house.session.factor_due = Some(house.session.proved_at);
    let router = house.router();
    for path in ["/", "/cases/1", "/accountant"] {
        let asked = send(&router, get(path, Some("amina"))).await;
        assert_eq!(asked.header("location"), "/account/factors", "{path}");
    }
    assert_eq!(
        send(&router, get("/account/x", Some("amina"))).await.status,
        StatusCode::OK
    );
    assert_eq!(
        send(&router, post("/cases/1/edit", Some("amina"), &[])).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(house.kept.lock().unwrap().is_empty());
    house.session.factor_due = Some(base::Timestamp::from_micros(
        house.session.proved_at.micros() + 1_000_000,
    ));
    let router = house.router();
    assert_eq!(
        send(&router, get("/cases/1", Some("amina"))).await.status,
        StatusCode::OK,
        "there is time"
    );
}
