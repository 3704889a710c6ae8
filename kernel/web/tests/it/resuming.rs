//! The session ends while somebody types.

use axum::http::StatusCode;

use crate::browser::{Answer, fields_of, get, post, post_multipart, send};
use crate::house::House;

const NASTY: &str = "</textarea></form><script>alert(1)</script>\" onfocus='x' &amp; &lt;b&gt;";

fn typed() -> Vec<(&'static str, &'static str)> {
    vec![
        ("name", "ليلى \"Layla\""),
        ("note", "\nfirst line\n\n  third line\n"),
        ("form", "one"),
        ("form", "two"),
        ("nasty", NASTY),
        ("nasty.lines", "\n</textarea><script>alert(2)</script>\n"),
        ("empty", ""),
        ("kept:again", "a field may be called anything"),
        ("password", "typed, not the sign-in's"),
    ]
}

/// Signs in with the fields that the page carries, as a browser would send them.
async fn sign_in(house: &House, page: &Answer, password: &str) -> Answer {
    let mut fields = fields_of(&page.body, "/sign-in");
    for (name, value) in &mut fields {
        if name == "password" {
            *value = password.to_owned();
        }
    }
    if !fields.iter().any(|(name, _)| name == "password") {
        fields.push((String::from("password"), password.to_owned()));
    }
    let parts: Vec<(&str, Option<&str>, &[u8])> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), None, value.as_bytes()))
        .collect();
    send(&house.router(), post_multipart("/sign-in", None, &parts)).await
}

#[tokio::test]
async fn what_was_typed_survives_a_wrong_and_a_right_password_and_arrives_unchanged() {
    let house = House::new();
    let router = house.router();
    let asked = send(&router, post("/cases/1/edit", Some("ended"), &typed())).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    assert!(house.kept.lock().unwrap().is_empty());
    assert!(
        !asked.body.contains("<script>alert") && !asked.body.contains("</textarea></form><script"),
        "{}",
        asked.body
    );

    let wrong = sign_in(&house, &asked, "wrong").await;
    assert_eq!((wrong.status, wrong.header("set-cookie")), (StatusCode::OK, ""));
    let right = sign_in(&house, &wrong, " right ").await;
    assert_eq!(right.status, StatusCode::OK);
    assert!(right.header("set-cookie").starts_with("session=amina;"));
    assert!(
        right.body.contains("lang=\"ar\" dir=\"rtl\""),
        "the page speaks the language of who signed in"
    );
    assert!(!right.body.contains("<script>alert"), "{}", right.body);
    assert!(
        house.kept.lock().unwrap().is_empty(),
        "nothing is sent before the button is pressed"
    );

    let again = fields_of(&right.body, "/cases/1/edit");
    let parts: Vec<(&str, Option<&str>, &[u8])> = again
        .iter()
        .map(|(name, value)| (name.as_str(), None, value.as_bytes()))
        .collect();
    let done = send(&router, post_multipart("/cases/1/edit", Some("amina"), &parts)).await;
    assert_eq!(done.status, StatusCode::OK);
    assert!(done.body.contains("one+two"));
    let kept = house.kept.lock().unwrap().clone();
    let kept: Vec<(&str, &str)> = kept
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(kept, typed());
}

#[tokio::test]
async fn a_form_of_one_button_is_sent_again_and_signing_out_twice_is_no_trouble() {
    let house = House::new();
    let asked = send(&house.router(), post("/cases/1/edit", None, &[])).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    let right = sign_in(&house, &asked, " right ").await;
    assert_eq!(fields_of(&right.body, "/cases/1/edit"), []);

    let out = send(&house.router(), post("/sign-out", None, &[])).await;
    assert_eq!(
        (out.status, out.header("location")),
        (StatusCode::SEE_OTHER, "/sign-in")
    );
}

#[tokio::test]
async fn files_cannot_be_kept_and_the_page_says_so() {
    let house = House::new();
    let parts: &[(&str, Option<&str>, &[u8])] = &[("note", None, b"hello"), ("photo", Some("a.png"), b"bytes")];
    let asked = send(&house.router(), post_multipart("/cases/1/edit", None, parts)).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    assert!(asked.body.contains("Files could not be kept") && asked.body.contains("hello"));
    let right = sign_in(&house, &asked, " right ").await;
    assert!(right.body.contains("لم يكن بالإمكان الاحتفاظ بالملفات"), "{}", right.body);

    let upload = send(&house.router(), post_multipart("/upload/read", None, parts)).await;
    assert_eq!(upload.status, StatusCode::UNAUTHORIZED);
    assert!(upload.body.contains("could not be kept"));
}

#[tokio::test]
async fn what_somebody_typed_is_neither_shown_nor_sent_when_another_signs_in() {
    let house = House::new();
    let fields = [("note", "typed by Olena")];
    let asked = send(&house.router(), post("/cases/1/edit", Some("anothers"), &fields)).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    let wrong = sign_in(&house, &asked, "wrong").await;
    let right = sign_in(&house, &wrong, " right ").await;
    assert!(right.header("set-cookie").starts_with("session=amina;"));
    assert!(!right.body.contains("typed by Olena"), "{}", right.body);
    assert!(
        right.body.contains("كتب هذا شخص آخر") && !right.body.contains("/cases/1/edit"),
        "{}",
        right.body
    );
    // A mark that is not one of ours is nobody's.
    let forged = [
        ("again", "/cases/1/edit"),
        ("whose", "00"),
        ("kept:note", "x"),
        ("password", " right "),
    ];
    let answer = send(&house.router(), post("/sign-in", None, &forged)).await;
    assert!(!answer.body.contains("/cases/1/edit"), "{}", answer.body);
}

#[tokio::test]
async fn passwords_are_not_carried_through_the_sign_in() {
    let house = House::new();
    let typed = [("current", "window rain book road")];
    let asked = send(&house.router(), post("/secret", Some("ended"), &typed)).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    assert!(
        !asked.body.contains("window rain") && asked.body.contains("could not be kept"),
        "{}",
        asked.body
    );
}

#[tokio::test]
async fn a_page_that_was_asked_for_is_shown_after_signing_in() {
    let house = House::new();
    let router = house.router();
    let sent = send(&router, get("/cases/1?tab=history&x=%26", None)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert_eq!(
        sent.header("location"),
        "/sign-in?next=%2Fcases%2F1%3Ftab%3Dhistory%26x%3D%2526"
    );
    let page = send(&router, get(sent.header("location"), None)).await;
    let right = sign_in(&house, &page, " right ").await;
    assert_eq!(
        (right.status, right.header("location")),
        (StatusCode::SEE_OTHER, "/cases/1?tab=history&x=%26")
    );
    assert!(right.header("set-cookie").starts_with("session=amina;"));
}

#[tokio::test]
async fn a_crafted_sign_in_link_or_form_leads_nowhere_else() {
    let house = House::new();
    let router = house.router();
    for next in [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/a b",
        "/a\nb",
    ] {
        let query: String = form_urlencoded::Serializer::new(String::new())
            .append_pair("next", next)
            .finish();
        let page = send(&router, get(&format!("/sign-in?{query}"), None)).await;
        assert!(!page.body.contains("name=\"next\""), "{next}: {}", page.body);
        for field in ["next", "again"] {
            let answer = send(
                &router,
                post("/sign-in", None, &[(field, next), ("password", " right ")]),
            )
            .await;
            assert_eq!(
                (answer.status, answer.header("location")),
                (StatusCode::SEE_OTHER, "/"),
                "{field} {next}"
            );
        }
    }
}
