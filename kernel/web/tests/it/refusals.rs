//! What a refusal looks like, and what it must not tell.

use std::io::Write;
use std::sync::{Arc, Mutex};

use axum::http::{Method, StatusCode};
use web::Settings;

use crate::browser::{get, post, send};
use crate::house::House;

#[tokio::test]
async fn a_record_of_others_a_record_that_is_not_there_and_a_page_that_is_not_there_look_the_same() {
    let router = House::new().router();
    let absent = send(&router, get("/cases/99", Some("amina"))).await;
    assert_eq!(absent.status, StatusCode::NOT_FOUND);
    assert!(absent.body.contains("Page not found") && absent.body.contains("href=\"/why\""));
    for path in ["/cases/2", "/cases/not-a-number", "/no/such/page"] {
        let other = send(&router, get(path, Some("amina"))).await;
        assert_eq!(other.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(other.body, absent.body, "{path}");
        assert_eq!(other.headers, absent.headers, "{path}");
    }
    let own = send(&router, get("/cases/1", Some("amina"))).await;
    assert_eq!(own.status, StatusCode::OK);
    assert!(own.body.contains("case-worker/caseload"));
}

#[tokio::test]
async fn a_role_that_does_not_reach_the_page_is_told_so_before_any_record_is_looked_at() {
    let answer = send(&House::new().router(), get("/audit", Some("amina"))).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(
        answer.body.contains("None of your roles includes this."),
        "{}",
        answer.body
    );
    assert!(
        answer.body.contains("href=\"/why/audit-read\""),
        "the way to an explanation"
    );
}

#[tokio::test]
async fn a_closed_case_says_that_it_is_closed_to_those_who_may_read_it() {
    let router = House::new().router();
    let closed = send(&router, post("/cases/3/close", Some("amina"), &[])).await;
    assert_eq!(closed.status, StatusCode::CONFLICT);
    assert!(closed.body.contains("open it again first"), "{}", closed.body);
    assert!(closed.body.contains("href=\"/why/case-close?because=closed\""));
    let others = send(&router, post("/cases/2/close", Some("amina"), &[])).await;
    assert_eq!(others.status, StatusCode::NOT_FOUND);
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_failure_shows_a_reference_that_stands_in_the_log_and_nothing_that_was_typed() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    web::quiet_panics();
    let router = House::new().router();
    for (path, token) in [("/panic", None), ("/panic/blocking", None), ("/", Some("broken"))] {
        let answer = send(&router, get(path, token)).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        let start = answer.body.find("<bdi>").expect(&answer.body) + 5;
        let reference = &answer.body[start..start + 9];
        assert!(reference.as_bytes()[4] == b'-', "{reference}");
        let logged = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        let line = logged
            .lines()
            .find(|line| line.contains("ERROR") && line.contains(reference));
        assert!(line.is_some(), "{reference} is not in the log:\n{logged}");
        assert!(
            !answer.body.contains("Olena") && !answer.body.contains("disk"),
            "{}",
            answer.body
        );
    }
    let answer = send(
        &router,
        post("/cases/1/edit?name=Olena", Some("amina"), &[("name", "Olena")]),
    )
    .await;
    assert_eq!(answer.status, StatusCode::OK);
    let logged = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(
        logged.contains("the disk is gone") && logged.contains("/cases/{id}/edit"),
        "{logged}"
    );
    assert!(!logged.contains("Olena") && !logged.contains("amina"), "{logged}");
}

#[tokio::test(start_paused = true)]
async fn a_page_that_takes_too_long_is_given_up() {
    let house = House::new();
    let answer = send(
        &house.routes().router(&house.web(Settings::default())),
        get("/slow", None),
    )
    .await;
    assert_eq!(
        (answer.status, answer.header("retry-after")),
        (StatusCode::SERVICE_UNAVAILABLE, "30")
    );
    assert!(answer.body.contains("look before you send it again"));
}

#[tokio::test]
async fn a_method_that_a_page_does_not_take_is_answered_with_a_page() {
    let router = House::new().router();
    let answer = send(&router, get("/language", None)).await;
    assert_eq!(
        (answer.status, answer.header("allow")),
        (StatusCode::METHOD_NOT_ALLOWED, "POST")
    );
    assert!(answer.body.contains("only takes forms"));
    let mut request = post("/cases/1", Some("amina"), &[]);
    *request.method_mut() = Method::DELETE;
    assert_eq!(send(&router, request).await.status, StatusCode::METHOD_NOT_ALLOWED);
}
