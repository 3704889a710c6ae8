//! Listening, progress, log, and stopping cleanly.

use std::io::IsTerminal as _;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use axum::Router;
use indicatif::{ProgressBar, ProgressStyle};
use store::Lease;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use web::{Meter, Server, Tls, metered};

use crate::compose::{self, Contexts, Mode};
use crate::config::LogFormat;
use crate::data::{Opened, Place};
use crate::keeping::keeper::Keeper;
use crate::operations::health::{Health, Probe, Reason};
use crate::operations::metrics::Sources;
use crate::operations::notify::Manager;
use crate::operations::{log, metrics, redirect};
use crate::outcome::Failure;
use crate::witness::Witness;

/// Where the program can be reached.
#[derive(Debug, Clone)]
pub struct Listening {
    /// Staff pages.
    pub staff: String,
    /// Public pages.
    pub public: Option<String>,
    /// Figures for Prometheus.
    pub metrics: Option<String>,
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
    let operations = opened.place.config.operations.clone();
    log::start(operations.log_format);
    let started = Instant::now();
    let manager = Arc::new(Manager::from_environment());
    let tls = tls(&opened.place)?;
    let sources = Sources {
        staff: Meter::default(),
        public: Meter::default(),
        store: opened.store.clone(),
        vault: opened.vault.clone(),
        contexts: contexts.clone(),
        health: opened.health.clone(),
        tls: tls.clone(),
        started,
    };
    let health = sources.health.clone();
    health.set(Reason::Starting, true);
    let (staff, _) = compose::staff(opened, contexts, mode)?;
    let staff = metered(staff, &sources.staff);
    let site = metered(compose::public(opened, mode)?, &sources.public);
    compose::catch_up(contexts).map_err(crate::data::refused)?;
    // Dropped after the pages have stopped: a job that runs gives itself back and goes on after the next start.
    let _jobs = compose::jobs(opened, contexts).start()?;
    // Before the event loop: it asks the keystore, which blocks.
    let witness = Witness::of(opened)?;
    let lease = opened.lease.take();
    let lost = Arc::new(AtomicBool::new(false));
    run(operations.log_format, async {
        // Before anybody is told that it serves: whoever hears that may end it.
        let (tell, stop) = stopping();
        let staff_at = bind(listen).await?;
        let public_at = some(public).await?;
        let metrics_at = some(operations.metrics_listen).await?;
        let redirect_at = some(operations.redirect_listen).await?;
        ready(&Listening {
            staff: url(&staff_at, tls.is_some())?,
            public: public_at.as_ref().map(|at| url(at, tls.is_some())).transpose()?,
            metrics: metrics_at.as_ref().map(|at| url(at, false)).transpose()?,
        });
        if let Some(lease) = lease {
            tokio::spawn(keep(lease, tell, lost.clone()));
        }
        tokio::spawn(upkeep(opened.vault.clone(), contexts.clone()));
        tokio::spawn(witness.keep());
        tokio::spawn(Keeper::of(opened, contexts.protection.clone()).keep(stop.clone()));
        health.set(Reason::Starting, false);
        manager.ready();
        tokio::spawn(watch(opened, health.clone(), manager.clone()));
        tokio::spawn(say_goodbye(stop.clone(), health, manager));
        if let Some(tls) = &tls {
            tokio::spawn(renew(tls.clone()));
        }
        let server = |meter: &Meter| Server {
            proxies: operations.trusted_proxies.clone(),
            tls: tls.clone(),
            meter: meter.clone(),
            ..Server::default()
        };
        let origins = [opened.place.config.origin.clone(), operations.public_origin.clone()];
        let challenges = operations.acme_folder.as_ref().map(|folder| opened.place.path(folder));
        let plain = redirect::router(origins.into_iter().flatten(), challenges);
        let figures = metrics::router(sources.clone());
        tokio::try_join!(
            listen_on(staff_at, staff, server(&sources.staff), stop.clone()),
            maybe(public_at, site, server(&sources.public), stop.clone()),
            maybe(redirect_at, plain, Server::default(), stop.clone()),
            maybe(metrics_at, figures, Server::default(), stop.clone()),
        )
        .map(drop)
    })?;
    if lost.load(Ordering::SeqCst) {
        return Err(Failure::not_now(
            "the right to serve this database was lost; see whether another program took it, then start again",
        ));
    }
    Ok(())
}

/// The certificate that the configuration names.
///
/// # Errors
/// [`Failure::Unusable`] for files that cannot be used.
pub fn tls(place: &Place) -> Result<Option<Tls>, Failure> {
    let files = place.config.operations.tls.as_ref();
    files
        .map(|files| Tls::from_files(&place.path(&files.certificate), &place.path(&files.key)))
        .transpose()
        .map_err(Failure::unusable)
}

/// Looks at the databases, and tells the service manager that the program lives as long as they answer.
fn watch(opened: &Opened, health: Health, manager: Arc<Manager>) -> impl Future<Output = ()> + use<> {
    let probe = Probe {
        store: opened.store.clone(),
        vault: opened.vault.clone(),
        folder: opened.place.dir.clone(),
    };
    health.watch(probe, move |health| {
        if manager.watchdog.is_some() {
            manager.alive();
        }
        let reasons: Vec<_> = health.reasons().into_iter().map(Reason::code).collect();
        let status = if reasons.is_empty() {
            "serving".to_owned()
        } else {
            format!("degraded: {}", reasons.join(", "))
        };
        manager.status(&status);
    })
}

async fn say_goodbye(mut stop: watch::Receiver<bool>, health: Health, manager: Arc<Manager>) {
    if stop.wait_for(|stop| *stop).await.is_ok() {
        health.set(Reason::Stopping, true);
        manager.stopping();
    }
}

/// Takes up a renewed certificate.
async fn renew(tls: Tls) {
    loop {
        tokio::time::sleep(CERTIFICATE_LOOKED_AT).await;
        let look = tls.clone();
        match tokio::task::spawn_blocking(move || look.refresh()).await {
            Ok(Ok(true)) => tracing::info!("the certificate was read again"),
            Ok(Err(error)) => {
                tracing::error!(%error, "the certificate changed and cannot be used; the one before stays")
            }
            _ => {}
        }
    }
}

const CERTIFICATE_LOOKED_AT: Duration = Duration::from_secs(5);

/// An address, if one is asked for.
async fn some(address: Option<SocketAddr>) -> Result<Option<TcpListener>, Failure> {
    match address {
        Some(address) => bind(address).await.map(Some),
        None => Ok(None),
    }
}

async fn maybe(
    listener: Option<TcpListener>,
    router: Router,
    server: Server,
    stop: watch::Receiver<bool>,
) -> Result<(), Failure> {
    match listener {
        Some(listener) => listen_on(listener, router, server, stop).await,
        None => Ok(()),
    }
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
    tell.send_replace(true);
}

/// Also the sign of life for whoever waits to take over.
const LEASE_LOOKED_AT: Duration = Duration::from_secs(1);

/// Forgets keys that nobody has used for a while, and clears up once a day.
async fn upkeep(vault: vault::Vault, contexts: Contexts) {
    let mut minutes: u64 = 0;
    loop {
        tokio::time::sleep(Duration::from_secs(60)).await;
        minutes += 1;
        let (vault, contexts) = (vault.clone(), contexts.clone());
        let work = move || {
            vault.drop_idle();
            governance::breach::remind(&contexts.governance)?;
            // What cannot be done now, such as with an escrow that is away, must not keep the rest from its turn.
            let evacuated = governance::evacuation::run(&contexts.governance);
            let left = governance::departure::run(&contexts.governance);
            for refusal in [evacuated.err(), left.err()].into_iter().flatten() {
                tracing::error!(error = %refusal, "keys that are to be destroyed are still there; it is tried again in a minute");
            }
            // Soon after the start, but not before the first page is answered: it looks at everybody.
            if minutes % (24 * 60) == 1 {
                protection::ages::renew(&contexts.protection)?;
                governance::retention::nightly(&contexts.governance)?;
            }
            if minutes % 60 == 11 {
                accounts::looks::refresh(&contexts.accounts)?;
            }
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

/// Runs the event loop of a verb that serves.
///
/// # Errors
/// What the work returns.
pub fn run<T>(format: LogFormat, work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    log::start(format);
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
pub fn url(listener: &TcpListener, tls: bool) -> Result<String, Failure> {
    let scheme = if tls { "https" } else { "http" };
    Ok(format!("{scheme}://{}", listener.local_addr()?))
}

/// Turns true on Ctrl-C or SIGTERM, or when told so by the program itself, and stays so: whoever asks later, in another event loop, is told too. From the
/// return of the first call on a signal ends the program in its own way, and none is lost between a standby's waiting and its serving.
pub fn stopping() -> (watch::Sender<bool>, watch::Receiver<bool>) {
    static STOP: OnceLock<watch::Sender<bool>> = OnceLock::new();
    let tell = STOP.get_or_init(|| {
        let (tell, _) = watch::channel(false);
        let (ready, listens) = std::sync::mpsc::channel();
        let by_signal = tell.clone();
        // An event loop of its own: that of the program's work may end before it does.
        std::thread::spawn(move || hear_signals(&by_signal, &ready));
        // Nobody to wait for where the thread could not be made or listen: then signals end the process.
        let _ = listens.recv();
        tell
    });
    (tell.clone(), tell.subscribe())
}

fn hear_signals(tell: &watch::Sender<bool>, ready: &std::sync::mpsc::Sender<()>) {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else {
        return;
    };
    runtime.block_on(async {
        let kinds = [SignalKind::terminate(), SignalKind::interrupt()];
        // A process that cannot listen to signals is ended by them.
        let [Ok(mut terminate), Ok(mut interrupt)] = kinds.map(signal) else {
            return;
        };
        let _ = ready.send(());
        loop {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            tell.send_replace(true);
        }
    });
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
