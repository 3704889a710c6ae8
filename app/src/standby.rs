//! Waiting beside the process that serves a database, to take over when it ends, dies or freezes.

use std::net::SocketAddr;
use std::time::Duration;

use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use store::{Kind, Lease};
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::Server;

use crate::data::Reached;
use crate::operations::health::{Health, Reason};
use crate::operations::log;
use crate::operations::notify::Manager;
use crate::outcome::{Failure, note};
use crate::serving::{bind, listen_on, stopping, tls, url};

/// How often the lease is asked for.
const EVERY: Duration = Duration::from_millis(400);
/// How long a holder may give no sign of life; it gives one every second.
const FROZEN: Duration = Duration::from_secs(8);

/// Where a waiting process listens, so that it goes on listening there.
#[derive(Debug, Clone, Copy)]
pub struct Addresses {
    /// Staff pages.
    pub staff: SocketAddr,
    /// Public pages.
    pub public: Option<SocketAddr>,
}

/// Waits for the right to serve the database. Meanwhile `/health` says `standby`, and everything else that it is not served here.
/// `None` when told to stop.
///
/// # Errors
/// [`Failure::NotNow`] when a port is taken or the database cannot be used.
pub fn wait(at: &Reached, holder: &str, wanted: Addresses) -> Result<Option<(Lease, Addresses)>, Failure> {
    let format = at.place.config.operations.log_format;
    log::start(format);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(waiting(at, holder, wanted));
    // A connection that stays open must not hold up taking over.
    runtime.shutdown_background();
    done
}

async fn waiting(at: &Reached, holder: &str, wanted: Addresses) -> Result<Option<(Lease, Addresses)>, Failure> {
    let health = Health::default();
    health.set(Reason::Standby, true);
    let manager = Manager::from_environment();
    let (_tell, mut stop) = stopping();
    let staff = bind(wanted.staff).await?;
    let public = match wanted.public {
        Some(address) => Some(bind(address).await?),
        None => None,
    };
    let addresses = Addresses {
        staff: staff.local_addr()?,
        public: public.as_ref().map(TcpListener::local_addr).transpose()?,
    };
    // As the one that serves: a browser or a proxy that expects TLS here must not be answered in plain words.
    let tls = tls(&at.place)?;
    note(format!("standby       {}", url(&staff, tls.is_some())?));
    for listener in [Some(staff), public].into_iter().flatten() {
        let server = Server {
            proxies: at.place.config.operations.trusted_proxies.clone(),
            tls: tls.clone(),
            ..Server::default()
        };
        tokio::spawn(answer((listener, server), health.clone(), stop.clone()));
    }
    manager.ready();
    let mut waiting = at.store.wait_for_lease(holder, FROZEN);
    let mut told = String::new();
    loop {
        let asked = tokio::task::spawn_blocking(move || {
            let taken = waiting.try_take();
            (waiting, taken)
        });
        let (same, taken) = asked.await?;
        waiting = same;
        match taken {
            Ok(lease) => {
                note("standby       over: taking over");
                return Ok(Some((lease, addresses)));
            }
            // The database may be away just because it is being restarted.
            Err(error) if matches!(error.kind(), Kind::InUse | Kind::Disconnected | Kind::Busy) => {
                let said = error.to_string();
                if said != told {
                    manager.status("standby");
                    tracing::info!(why = said, "waiting to take over");
                    told = said;
                }
            }
            Err(error) => return Err(Failure::not_now(error)),
        }
        if manager.watchdog.is_some() {
            manager.alive();
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            _ = stop.wait_for(|stop| *stop) => {
                manager.stopping();
                return Ok(None);
            }
        }
    }
}

/// Health, and for everything else where it is not.
async fn answer((listener, server): (TcpListener, Server), health: Health, stop: watch::Receiver<bool>) {
    let elsewhere = async || {
        let headers = [(header::RETRY_AFTER, "5"), (header::CACHE_CONTROL, "no-store")];
        let text = "This server waits beside the one that serves. Try again in a moment.\n";
        (StatusCode::SERVICE_UNAVAILABLE, headers, text).into_response()
    };
    let router = health.router().fallback(elsewhere);
    if let Err(failure) = listen_on(listener, router, server, stop).await {
        tracing::error!(?failure, "the standby cannot answer");
    }
}
