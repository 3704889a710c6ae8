//! Clients that hold connections instead of using them, from many addresses at once.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::routing::{get, post};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::time::{Instant, sleep, timeout};
use web::{Meter, Proxies, Server, Settings};

use crate::house::House;

const MOMENT: Duration = Duration::from_millis(200);

/// Starts a server and gives its address; it ends with the test.
async fn start(server: Server, router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(server.serve(listener, router, std::future::pending()));
    address
}

/// A connection from an address of one's choice: all of 127.0.0.0/8 is this machine.
async fn connect(from: &str, to: SocketAddr) -> std::io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.bind(format!("{from}:0").parse().unwrap())?;
    socket.connect(to).await
}

async fn page(to: SocketAddr) -> String {
    let mut stream = connect("127.0.0.1", to).await.unwrap();
    let request = format!("GET /page HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

/// Sends a byte of a head now and then, and comes back when cut off.
async fn drip(from: String, to: SocketAddr, stop: Arc<AtomicBool>, held: Arc<AtomicUsize>) {
    while !stop.load(Ordering::Relaxed) {
        let Ok(mut stream) = connect(&from, to).await else {
            continue;
        };
        let mut sent = 0;
        while stream.write_all(if sent == 0 { b"G" } else { b"E" }).await.is_ok() && !stop.load(Ordering::Relaxed) {
            sent += 1;
            sleep(Duration::from_millis(40)).await;
        }
        held.fetch_add(usize::from(sent > 1), Ordering::Relaxed);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_gets_their_page_while_a_hundred_slow_connections_fight_for_every_place() {
    let meter = Meter::default();
    let server = Server {
        head_time_limit: Duration::from_secs(2),
        crowded_time_limit: MOMENT,
        connections: 64,
        per_address: Some(8),
        meter: meter.clone(),
        ..Server::default()
    };
    let to = start(server, Router::new().route("/page", get(|| async { "page" }))).await;
    let (stop, held) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let attack: Vec<_> = (0..100)
        .map(|number| {
            let from = format!("127.0.0.{}", 2 + number % 10);
            tokio::spawn(drip(from, to, stop.clone(), held.clone()))
        })
        .collect();
    sleep(5 * MOMENT).await;
    let mut slowest = Duration::ZERO;
    for _ in 0..8 {
        let began = Instant::now();
        assert!(page(to).await.ends_with("page"));
        slowest = slowest.max(began.elapsed());
    }
    stop.store(true, Ordering::Relaxed);
    for one in attack {
        one.await.unwrap();
    }
    assert!(slowest < Duration::from_secs(3), "a page took {slowest:?}");
    let (cut, held) = (meter.cut_off().get(), held.load(Ordering::Relaxed));
    assert!(
        cut > 20 && held > 20,
        "the attack was none: {held} connections held, {cut} cut off"
    );
    assert!(meter.crowded().get() > 0, "no address had too many");
}

#[tokio::test]
async fn who_does_not_take_the_answer_is_cut_off() {
    let meter = Meter::default();
    let server = Server {
        write_time_limit: MOMENT,
        meter: meter.clone(),
        ..Server::default()
    };
    let big = "x".repeat(32 * 1024 * 1024);
    let to = start(server, Router::new().route("/page", get(|| async { big }))).await;
    let mut stream = connect("127.0.0.1", to).await.unwrap();
    stream
        .write_all(b"GET /page HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .unwrap();
    timeout(20 * MOMENT, async {
        while meter.cut_off().get() == 0 {
            sleep(MOMENT / 4).await;
        }
    })
    .await
    .expect("cut off");
    assert_eq!(meter.connections().get(), 0);
    // Whoever takes it slowly, but takes it, gets it whole.
    let mut slow = connect("127.0.0.1", to).await.unwrap();
    slow.write_all(b"GET /page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        .await
        .unwrap();
    let (mut read, mut buffer) = (0, vec![0; 1024 * 1024]);
    loop {
        let count = slow.read(&mut buffer).await.unwrap();
        if count == 0 {
            break;
        }
        read += count;
        sleep(Duration::from_millis(2)).await;
    }
    assert!(read > 32 * 1024 * 1024, "{read}");
}

#[tokio::test]
async fn a_form_that_comes_byte_by_byte_ends_with_the_time_of_its_route() {
    let house = House::new();
    let settings = Settings {
        time_limit: 2 * MOMENT,
        ..Settings::default()
    };
    let to = start(Server::default(), house.routes().router(&house.web(settings))).await;
    let mut stream = connect("127.0.0.1", to).await.unwrap();
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nHost: {to}\r\nOrigin: http://{to}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: 1000\r\n\r\nname="
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let (mut reader, mut writer) = stream.into_split();
    let dripping = tokio::spawn(async move {
        while writer.write_all(b"a").await.is_ok() {
            sleep(MOMENT / 4).await
        }
    });
    let mut answer = vec![0; 100];
    let count = timeout(20 * MOMENT, reader.read(&mut answer))
        .await
        .expect("an answer")
        .unwrap();
    let status = String::from_utf8_lossy(&answer[..count]).into_owned();
    assert!(
        status.starts_with("HTTP/1.1 408") || status.starts_with("HTTP/1.1 503"),
        "{status}"
    );
    dripping.abort();
}

#[tokio::test]
async fn our_own_proxy_may_have_more_connections_than_a_stranger() {
    let proxies: Proxies = ["127.0.0.9".parse().unwrap()].into_iter().collect();
    let server = Server {
        per_address: Some(2),
        proxies,
        ..Server::default()
    };
    let to = start(
        server,
        Router::new().route("/page", post(|| async { "" }).get(|| async { "page" })),
    )
    .await;
    for (from, some_closed) in [("127.0.0.9", false), ("127.0.0.10", true)] {
        let mut streams = Vec::new();
        for _ in 0..6 {
            streams.push(connect(from, to).await.unwrap());
        }
        let mut closed = 0;
        for mut stream in streams {
            let mut byte = [0];
            closed += usize::from(matches!(
                timeout(MOMENT / 2, stream.read(&mut byte)).await,
                Ok(Ok(0) | Err(_))
            ));
        }
        assert_eq!(closed > 0, some_closed, "{from}: {closed} closed");
    }
}
