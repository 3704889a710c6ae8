//! Listening, progress, log, and stopping cleanly.

use std::io::IsTerminal as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use indicatif::{ProgressBar, ProgressStyle};
use store::Lease;
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::Server;

use crate::compose::{self, Contexts, Mode};
use crate::data::Opened;
use crate::outcome::Failure;
use crate::witness::Witness;

/// Where the program can be reached.
#[derive(Debug, Clone)]
pub struct Listening {
    /// Staff pages.
    pub staff: String,
    /// Public pages.
    pub public: Option<String>,
}

/// Serves until Ctrl-C or SIGTERM, then finishes what has begun. `ready` is called once both addresses answer.
///
/// # Errors
/// [`Failure::NotNow`] when a port is taken, or the right to serve the database is lost while serving.
pub fn serve(
    opened: &mut Opened,
    contexts: &Contexts,
    mode: &Mode,
    listen: SocketAddr,
    public: Option<SocketAddr>,
    ready: impl FnOnce(&Listening),
) -> Result<(), Failure> {
    let (staff, _) = compose::staff(opened, contexts, mode)?;
    let site = compose::public(opened, mode)?;
    log();
    web::quiet_panics();
    compose::catch_up(contexts).map_err(crate::data::refused)?;
    // Dropped after the pages have stopped: a job that runs gives itself back and goes on after the next start.
    let _jobs = compose::jobs(opened, contexts).start()?;
    // Before the event loop: it asks the keystore, which blocks.
    let witness = Witness::of(opened)?;
    let lease = opened.lease.take();
    let lost = Arc::new(AtomicBool::new(false));
    run(async {
        let staff_at = bind(listen).await?;
        let public_at = match public {
            Some(address) => Some(bind(address).await?),
            None => None,
        };
        ready(&Listening {
            staff: url(&staff_at)?,
            public: public_at.as_ref().map(url).transpose()?,
        });
        let (tell, stop) = stopping();
        if let Some(lease) = lease {
            tokio::spawn(keep(lease, tell, lost.clone()));
        }
        tokio::spawn(upkeep(opened.vault.clone(), contexts.clone()));
        tokio::spawn(witness.keep());
        let server = per_address(opened);
        let private = listen_on(staff_at, staff, server.clone(), stop.clone());
        match public_at {
            Some(at) => tokio::try_join!(private, listen_on(at, site, server, stop)).map(|_| ()),
            None => private.await,
        }
    })?;
    if lost.load(Ordering::SeqCst) {
        return Err(Failure::not_now(
            "the right to serve this database was lost; see whether another program took it, then start again",
        ));
    }
    Ok(())
}

/// Holds the lease, and stops the program when it is gone: two programs with names in memory would not see each other's people.
async fn keep(mut lease: Lease, tell: watch::Sender<bool>, lost: Arc<AtomicBool>) {
    loop {
        tokio::time::sleep(LEASE_LOOKED_AT).await;
        let looked = tokio::task::spawn_blocking(move || {
            let held = lease.is_held();
            (lease, held)
        });
        match looked.await {
            Ok((same, true)) => lease = same,
            _ => break,
        }
    }
    lost.store(true, Ordering::SeqCst);
    let _ = tell.send(true);
}

const LEASE_LOOKED_AT: Duration = Duration::from_secs(2);

/// Forgets keys that nobody has used for a while, and clears up once a day.
async fn upkeep(vault: vault::Vault, contexts: Contexts) {
    let mut minutes: u64 = 0;
    loop {
        tokio::time::sleep(Duration::from_secs(60)).await;
        minutes += 1;
        let (vault, contexts) = (vault.clone(), contexts.clone());
        let work = move || {
            vault.drop_idle();
            if minutes.is_multiple_of(24 * 60) {
                compose::catch_up(&contexts)?;
            }
            Ok::<_, base::Refusal>(())
        };
        if let Err(refusal) = web::blocking(work).await {
            tracing::error!(error = %refusal, "upkeep failed; it is tried again tomorrow");
        }
    }
}

/// Behind a proxy all connections have one address.
fn per_address(opened: &Opened) -> Server {
    let server = Server::default();
    let per_address = server.per_address.filter(|_| !opened.place.config.behind_proxy);
    Server { per_address, ..server }
}

/// Runs the event loop of a verb that serves.
///
/// # Errors
/// What the work returns.
pub fn run<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    log();
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(work)
}

/// Serves a router until told to stop.
///
/// # Errors
/// When the listener has no address.
pub async fn listen_on(
    listener: TcpListener,
    router: Router,
    server: Server,
    mut stop: watch::Receiver<bool>,
) -> Result<(), Failure> {
    let told = async move {
        let _ = stop.wait_for(|stop| *stop).await;
    };
    Ok(server.serve(listener, router, told).await?)
}

/// Takes an address.
///
/// # Errors
/// [`Failure::NotNow`] when it is taken or not this machine's.
pub async fn bind(address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).await.map_err(|error| {
        Failure::not_now(format!("cannot listen on {address}: {error}; stop the program that has it, or choose another port with --listen or --public-listen"))
    })
}

/// The address of a listener as a browser takes it.
///
/// # Errors
/// When the listener has no address.
pub fn url(listener: &TcpListener) -> Result<String, Failure> {
    Ok(format!("http://{}", listener.local_addr()?))
}

/// Turns true on Ctrl-C or SIGTERM, or when told so by the program itself.
pub fn stopping() -> (watch::Sender<bool>, watch::Receiver<bool>) {
    let (tell, told) = watch::channel(false);
    let by_signal = tell.clone();
    tokio::spawn(async move {
        let terminate = async {
            match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
                Ok(mut signal) => drop(signal.recv().await),
                Err(_) => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            () = terminate => {}
        }
        let _ = by_signal.send(true);
    });
    (tell, told)
}

fn log() {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_env("AMPARO_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false)
        .try_init();
}

/// A progress bar on a terminal, nothing elsewhere.
pub fn bar(total: Option<u64>, of: &'static str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = total.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    let shape = if total.is_some() {
        "{bar:30} {human_pos} of {human_len} {msg}"
    } else {
        "{spinner} {human_pos} {msg}"
    };
    bar.set_style(ProgressStyle::with_template(shape).unwrap_or_else(|_| ProgressStyle::default_spinner()));
    bar.set_message(of);
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}
