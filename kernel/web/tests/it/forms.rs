//! Forms and uploads, and their bounds.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode};

use crate::browser::{post, post_multipart, send};
use crate::house::{House, UPLOAD_LIMIT};

#[tokio::test]
async fn a_form_comes_in_order_with_repeated_fields_whichever_way_it_is_encoded() {
    let house = House::new();
    let router = house.router();
    let fields = [
        ("form", "b"),
        ("name", "Ольга\r\nна дві\0"),
        ("form", "a"),
        ("form", " "),
        ("x", "+%&="),
    ];
    let wanted: Vec<(String, String)> = [
        ("form", "b"),
        ("name", "Ольга\nна дві"),
        ("form", "a"),
        ("form", " "),
        ("x", "+%&="),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec();
    let answer = send(&router, post("/cases/1/edit", Some("amina"), &fields)).await;
    assert!(answer.body.contains("b+a"));
    assert_eq!(*house.kept.lock().unwrap(), wanted);
    house.kept.lock().unwrap().clear();
    let parts: Vec<(&str, Option<&str>, &[u8])> = fields
        .iter()
        .map(|(name, value)| (*name, None, value.as_bytes()))
        .collect();
    send(&router, post_multipart("/cases/1/edit", Some("amina"), &parts)).await;
    assert_eq!(*house.kept.lock().unwrap(), wanted);
}

#[tokio::test]
async fn a_form_that_is_too_large_too_long_or_no_form_is_refused_with_a_page() {
    let router = House::new().router();
    let text = "x".repeat(1024 * 1024);
    let many: Vec<(&str, &str)> = vec![("f", "1"); 2001];
    let mut json = post("/cases/1/edit", Some("amina"), &[("a", "b")]);
    json.headers_mut()
        .insert("content-type", "application/json".parse().unwrap());
    let mut torn = post_multipart("/cases/1/edit", Some("amina"), &[("a", None, b"b")]);
    *torn.body_mut() = Body::from("--sep\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb");
    for (request, status) in [
        (
            post("/cases/1/edit", Some("amina"), &[("note", &text)]),
            StatusCode::PAYLOAD_TOO_LARGE,
        ),
        (
            post_multipart("/cases/1/edit", Some("amina"), &[("note", None, text.as_bytes())]),
            StatusCode::PAYLOAD_TOO_LARGE,
        ),
        (post("/cases/1/edit", Some("amina"), &many), StatusCode::BAD_REQUEST),
        (json, StatusCode::BAD_REQUEST),
        (torn, StatusCode::BAD_REQUEST),
        // Without a session as well: nobody fills the memory from outside.
        (
            post("/cases/1/edit", None, &[("note", &text)]),
            StatusCode::UNAUTHORIZED,
        ),
    ] {
        let answer = send(&router, request).await;
        assert_eq!(answer.status, status);
        assert!(
            answer.body.contains("<h1>") && answer.body.len() < 20_000,
            "{} bytes",
            answer.body.len()
        );
    }
    let most = &many[..2000];
    assert_eq!(
        send(&router, post("/cases/1/edit", Some("amina"), most)).await.status,
        StatusCode::OK
    );
}

/// A multipart body with one file, made while it is sent.
fn streamed(path: &str, chunks: usize, chunk: usize, ends: bool) -> Request<Body> {
    let head = "--sep\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ncases\r\n\
                --sep\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n";
    let tail = if ends { "\r\n--sep--\r\n" } else { "" };
    let pieces = std::iter::once(Bytes::from(head))
        .chain(std::iter::repeat_n(Bytes::from(vec![1_u8; chunk]), chunks))
        .chain(std::iter::once(Bytes::from(tail)))
        .map(Ok::<_, Infallible>);
    Request::post(path)
        .header("cookie", "session=amina")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=sep")
        .body(Body::from_stream(futures(pieces)))
        .unwrap()
}

/// An iterator as a stream.
fn futures<I: Iterator + Unpin>(iterator: I) -> impl futures_core::Stream<Item = I::Item> {
    struct Iter<I>(I);
    impl<I: Iterator + Unpin> futures_core::Stream for Iter<I> {
        type Item = I::Item;
        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<I::Item>> {
            std::task::Poll::Ready(self.0.next())
        }
    }
    Iter(iterator)
}

#[tokio::test]
async fn an_upload_is_passed_on_whole_with_the_fields_before_it() {
    let router = House::new().router();
    let answer = send(&router, streamed("/upload/read", 64, 65_536, true)).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.body.contains("cases: 4194304 bytes, sum 4194304, f.csv"),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn an_upload_that_is_too_large_or_breaks_off_is_refused_even_if_its_reader_does_not_mind() {
    let router = House::new().router();
    for how in ["read", "careless"] {
        let chunks = UPLOAD_LIMIT / 65_536 + 1;
        let large = send(&router, streamed(&format!("/upload/{how}"), chunks, 65_536, true)).await;
        assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE, "{how}");
        let torn = send(&router, streamed(&format!("/upload/{how}"), 3, 65_536, false)).await;
        assert_eq!(torn.status, StatusCode::BAD_REQUEST, "{how}");
    }
}

#[tokio::test]
async fn an_upload_that_its_reader_refuses_is_answered_with_the_readers_reason() {
    let router = House::new().router();
    let answer = send(&router, streamed("/upload/refuse", 40, 65_536, true)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_upload_without_a_file_says_so() {
    let router = House::new().router();
    let empty: &[(&str, Option<&str>, &[u8])] = &[("file", Some(""), b"")];
    let none: &[(&str, Option<&str>, &[u8])] = &[("kind", None, b"cases")];
    for parts in [empty, none] {
        let answer = send(&router, post_multipart("/upload/read", Some("amina"), parts)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("No file was chosen"));
    }
    let plain = send(&router, post("/upload/read", Some("amina"), &[("file", "x")])).await;
    assert_eq!(plain.status, StatusCode::BAD_REQUEST);
}

#[tokio::test(start_paused = true)]
async fn strangers_who_send_for_ever_are_given_up_and_never_keep_those_at_work_waiting() {
    let router = House::new().router();
    // A hundred forms that never arrive want more memory than strangers have.
    let stalled: Vec<_> = (0..100)
        .map(|_| {
            let router = router.clone();
            tokio::spawn(async move {
                let body = Body::from_stream(Never);
                let request = Request::post("/sign-in")
                    .header("sec-fetch-site", "same-origin")
                    .body(body)
                    .unwrap();
                send(&router, request).await
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let began = tokio::time::Instant::now();
    let at_work = send(&router, post("/cases/1/edit", Some("amina"), &[("note", "x")])).await;
    assert_eq!((at_work.status, began.elapsed().as_secs()), (StatusCode::OK, 0));
    // An honest stranger signs in at once; only who sends much has to wait for those to be given up.
    for (note, waits) in [("", 0), (&*"x".repeat(20_000), 29)] {
        let fields = [("password", " right "), ("note", note)];
        let stranger = send(&router, post("/sign-in", None, &fields)).await;
        assert_eq!(
            (stranger.status, began.elapsed().as_secs()),
            (StatusCode::SEE_OTHER, waits)
        );
    }
    for answer in stalled {
        assert_eq!(answer.await.unwrap().status, StatusCode::SERVICE_UNAVAILABLE);
    }
}

struct Never;
impl futures_core::Stream for Never {
    type Item = Result<Bytes, Infallible>;
    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Pending
    }
}
