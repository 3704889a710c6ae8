//! Real connections: slow clients, too many clients, and a shutdown in the middle of an answer.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};
use web::{Server, Settings};

use crate::house::House;

const SECOND: Duration = Duration::from_secs(1);

struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    done: JoinHandle<std::io::Result<()>>,
}

async fn start(server: Server, router: Router) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let done = tokio::spawn(server.serve(listener, router, async {
        let _ = stopped.await;
    }));
    Running { address, stop, done }
}

async fn ask(address: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    answer
}

fn router() -> Router {
    Router::new().route(
        "/work",
        get(|| async {
            sleep(Duration::from_millis(400)).await;
            "done"
        }),
    )
}

#[tokio::test]
async fn pages_are_served_and_a_shutdown_lets_running_answers_finish() {
    let house = House::new();
    let app = house.routes().router(&house.web(Settings::default())).merge(router());
    let running = start(Server::default(), app).await;
    assert!(ask(running.address, "/sign-in").await.starts_with("HTTP/1.1 200"));
    let slow = tokio::spawn(ask(running.address, "/work"));
    sleep(Duration::from_millis(100)).await;
    running.stop.send(()).unwrap();
    assert!(slow.await.unwrap().ends_with("done"));
    timeout(SECOND, running.done).await.unwrap().unwrap().unwrap();
    assert!(TcpStream::connect(running.address).await.is_err());
}

#[tokio::test]
async fn a_shutdown_waits_no_longer_than_its_grace() {
    let server = Server {
        grace: Duration::from_millis(100),
        ..Server::default()
    };
    let running = start(server, router()).await;
    let slow = tokio::spawn(ask(running.address, "/work"));
    sleep(Duration::from_millis(50)).await;
    let began = Instant::now();
    running.stop.send(()).unwrap();
    running.done.await.unwrap().unwrap();
    assert!(began.elapsed() < Duration::from_millis(300), "{:?}", began.elapsed());
    drop(slow);
}

#[tokio::test]
async fn a_client_that_does_not_finish_its_request_is_cut_off() {
    let server = Server {
        head_time_limit: Duration::from_millis(200),
        ..Server::default()
    };
    let running = start(server, router()).await;
    // One sends nothing, one sends a header line now and then, one stays idle after an answer.
    let mut silent = TcpStream::connect(running.address).await.unwrap();
    let mut dripping = TcpStream::connect(running.address).await.unwrap();
    dripping.write_all(b"GET /work HTTP/1.1\r\nHost: x\r\n").await.unwrap();
    let mut idle = TcpStream::connect(running.address).await.unwrap();
    idle.write_all(b"GET /none HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    let mut buffer = Vec::new();
    for stream in [&mut silent, &mut dripping, &mut idle] {
        timeout(2 * SECOND, stream.read_to_end(&mut buffer))
            .await
            .expect("cut off")
            .unwrap();
    }
}

#[tokio::test]
async fn one_address_cannot_take_all_connections_and_gets_them_back() {
    let server = Server {
        per_address: Some(2),
        ..Server::default()
    };
    let running = start(server, router()).await;
    let first = TcpStream::connect(running.address).await.unwrap();
    let second = TcpStream::connect(running.address).await.unwrap();
    sleep(Duration::from_millis(50)).await;
    assert_eq!(ask(running.address, "/work").await, "");
    drop((first, second));
    sleep(Duration::from_millis(50)).await;
    assert!(ask(running.address, "/work").await.ends_with("done"));
}

#[tokio::test]
async fn connections_above_the_limit_wait_for_a_free_place() {
    let server = Server {
        connections: 1,
        ..Server::default()
    };
    let running = start(server, router()).await;
    let began = Instant::now();
    let both = tokio::join!(ask(running.address, "/work"), ask(running.address, "/work"));
    assert!(both.0.ends_with("done") && both.1.ends_with("done"));
    assert!(began.elapsed() >= Duration::from_millis(800), "{:?}", began.elapsed());
}
