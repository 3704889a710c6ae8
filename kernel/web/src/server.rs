//! Answers connections: bounded in number and in patience, and stops without dropping an answer.

use std::collections::HashMap;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;
use tower::ServiceExt;

use crate::visit::Peer;
use crate::wire::Wire;
use crate::{Meter, Proxies, Tls};

/// Most bytes of the head of a request, and of what is read ahead of a body.
const MOST_HEAD: usize = 64 * 1024;

/// Serves until `shutdown` is ready, then finishes what has begun.
///
/// # Errors
/// When the listener has no address.
pub async fn serve(listener: TcpListener, router: Router, shutdown: impl Future<Output = ()>) -> io::Result<()> {
    Server::default().serve(listener, router, shutdown).await
}

/// The bounds of a listener.
#[derive(Debug, Clone)]
pub struct Server {
    /// How long the head of a request may take, an idle connection wait for the next one, and a TLS handshake last.
    pub head_time_limit: Duration,
    /// The same for connections that come when more than half of the places are taken: who is slow then makes room soon.
    pub crowded_time_limit: Duration,
    /// How long a client may take nothing of an answer that waits for it.
    pub write_time_limit: Duration,
    /// Most connections at once; further ones wait in the backlog of the operating system.
    pub connections: usize,
    /// Most connections of one address (IPv6: of one /64, which is what one line gets), so that nobody takes them all.
    pub per_address: Option<usize>,
    /// Our own proxies, to whom that bound does not apply: through them everybody comes.
    pub proxies: Proxies,
    /// Certificate and key; without, the connection is in clear.
    pub tls: Option<Tls>,
    /// What is counted.
    pub meter: Meter,
    /// How long running requests may take after the shutdown began.
    pub grace: Duration,
}

impl Default for Server {
    fn default() -> Self {
        Self {
            head_time_limit: Duration::from_secs(15),
            crowded_time_limit: Duration::from_secs(3),
            write_time_limit: Duration::from_secs(30),
            connections: 1024,
            per_address: Some(64),
            proxies: Proxies::default(),
            tls: None,
            meter: Meter::default(),
            grace: Duration::from_secs(20),
        }
    }
}

impl Server {
    /// Serves until `shutdown` is ready, then finishes what has begun, for at most [`Server::grace`].
    ///
    /// # Errors
    /// When the listener has no address.
    pub async fn serve(
        self,
        listener: TcpListener,
        router: Router,
        shutdown: impl Future<Output = ()>,
    ) -> io::Result<()> {
        let address = listener.local_addr()?;
        tracing::info!(%address, "listening");
        let free = Arc::new(Semaphore::new(self.connections));
        let peers = Peers::default();
        let running = GracefulShutdown::new();
        let mut shutdown = std::pin::pin!(shutdown);
        loop {
            let place = tokio::select! {
                place = free.clone().acquire_owned() => place,
                () = &mut shutdown => break,
            };
            // Nobody closes the semaphore.
            let Ok(place) = place else { break };
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                () = &mut shutdown => break,
            };
            let (stream, peer) = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file handles, or a client that gave up: neither goes away by trying at once.
                    tracing::warn!(%error, "a connection was not accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            };
            let most = self.per_address.filter(|_| !self.proxies.has(peer.ip()));
            let Some(guest) = peers.enter(peer.ip(), most) else {
                self.meter.crowded().add_one();
                continue;
            };
            let _ = stream.set_nodelay(true);
            let crowded = free.available_permits() < self.connections / 2;
            let connection = Connection {
                router: router.clone(),
                peer,
                head_time_limit: if crowded {
                    self.crowded_time_limit
                } else {
                    self.head_time_limit
                },
                write_time_limit: self.write_time_limit,
                meter: self.meter.clone(),
                watcher: running.watcher(),
                _places: (guest, place),
            };
            tokio::spawn(connection.answer(stream, self.tls.clone()));
        }
        drop(listener);
        tracing::info!(%address, "stopping");
        if tokio::time::timeout(self.grace, running.shutdown()).await.is_err() {
            tracing::warn!(%address, "some requests did not finish in time and were cut off");
        }
        Ok(())
    }
}

/// A connection that was let in.
struct Connection {
    router: Router,
    peer: SocketAddr,
    head_time_limit: Duration,
    write_time_limit: Duration,
    meter: Meter,
    watcher: Watcher,
    _places: (Guest, OwnedSemaphorePermit),
}

impl Connection {
    async fn answer(self, stream: TcpStream, tls: Option<Tls>) {
        let meter = self.meter.clone();
        let _open = meter.connections().rise();
        let whole = match tls {
            None => self.http(stream).await,
            Some(tls) => match timeout(self.head_time_limit, tls.acceptor().accept(stream)).await {
                Ok(Ok(stream)) => self.http(stream).await,
                _ => false,
            },
        };
        // What goes wrong on a connection is the client's: cut off, too slow, no HTTP.
        if !whole {
            meter.cut_off().add_one();
        }
    }

    /// Whether the connection came to a proper end.
    async fn http(self, stream: impl AsyncRead + AsyncWrite + Unpin + 'static) -> bool {
        let mut http1 = http1::Builder::new();
        http1
            .timer(TokioTimer::new())
            .header_read_timeout(self.head_time_limit)
            .max_buf_size(MOST_HEAD);
        let (router, peer) = (self.router, self.peer);
        let served = http1.serve_connection(
            TokioIo::new(Wire::new(stream, self.write_time_limit)),
            service_fn(move |request| respond(router.clone(), peer, request)),
        );
        self.watcher.watch(served).await.is_ok()
    }
}

/// How many connections each address has.
#[derive(Clone, Default)]
struct Peers(Arc<Mutex<HashMap<IpAddr, usize>>>);

/// What is counted as one address.
fn line(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// A connection that is counted until it is dropped.
struct Guest(Peers, IpAddr);

impl Peers {
    fn enter(&self, address: IpAddr, most: Option<usize>) -> Option<Guest> {
        let address = line(address);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(address).or_default();
        if most.is_some_and(|most| *count >= most) {
            return None;
        }
        *count += 1;
        Some(Guest(self.clone(), address))
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        let mut counts = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.1) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.1);
            }
        }
    }
}

async fn respond(router: Router, peer: SocketAddr, request: Request<Incoming>) -> Result<Response, Infallible> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(Peer(peer));
    router.oneshot(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addresses_of_one_line_are_counted_together() {
        let line = |text: &str| line(text.parse().unwrap());
        assert_eq!(line("2001:db8:1:2::1"), line("2001:db8:1:2:ffff::9"));
        assert_ne!(line("2001:db8:1:2::1"), line("2001:db8:1:3::1"));
        assert_eq!(line("::ffff:198.51.100.7"), line("198.51.100.7"));
        assert_ne!(line("198.51.100.8"), line("198.51.100.7"));
    }
}
