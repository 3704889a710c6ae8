//! The throw-away data folder, its fictional organisation, and its pages on an address of this machine.

use std::net::SocketAddr;
use std::path::Path;
use std::thread::JoinHandle;

use base::{CaseId, OrgId};
use protection::list::{self, Narrow};
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::Server;

use super::client::Client;
use crate::cli::Bench;
use crate::compose::{self, Contexts, Mode};
use crate::config::{Config, Database, Servers};
use crate::data::{self, Opened, Place, refused};
use crate::outcome::Failure;
use crate::serving::listen_on;
use crate::verbs::demo::{self, content};

/// Clients that work at the same time.
pub(super) const CLIENTS: usize = 8;

/// Everything open, full of fictional people.
pub(super) struct Office {
    pub(super) opened: Opened,
    pub(super) contexts: Contexts,
    pub(super) org: OrgId,
    /// Sign-in name of each client, and cases that they own.
    pub(super) workers: Vec<(String, Vec<CaseId>)>,
}

/// People whose password is cheap: what a hash costs is not what is measured.
fn mode() -> Mode {
    Mode {
        demo: true,
        ..Mode::default()
    }
}

/// What is measured lies here, whatever the environment and other folders of this machine say.
fn place(args: &Bench, folder: &Path) -> Place {
    let mut config = Config::default();
    config.keeping.escrow = vec![folder.join("escrow")];
    if let (Some(url), Some(keystore_url)) = (&args.database_url, &args.keystore_url) {
        config.database = Database::Postgres(Box::new(Servers {
            url: url.clone(),
            keystore_url: keystore_url.clone(),
            ..Servers::default()
        }));
    }
    Place {
        dir: folder.join("data"),
        config,
    }
}

/// A database that holds anything is somebody's.
fn refuse_filled(place: &Place) -> Result<(), Failure> {
    for store in [place.store()?, place.keystore()?] {
        // The store's own tables tell which version it has, and nothing of anybody.
        let schema = store.schema()?;
        let mut columns = schema.lines().filter(|line| line.starts_with("column "));
        if columns.any(|line| !line.starts_with("column store_")) {
            return Err(Failure::not_now(
                "a database holds tables already; name an empty one: nothing of it was touched",
            ));
        }
    }
    Ok(())
}

impl Office {
    /// Makes it.
    ///
    /// # Errors
    /// [`Failure::NotNow`] for a database that is not empty: nothing is changed in it.
    pub(super) fn new(args: &Bench, folder: &Path) -> Result<Self, Failure> {
        let place = place(args, folder);
        std::fs::create_dir_all(folder.join("escrow"))?;
        if args.database_url.is_some() {
            refuse_filled(&place)?;
        }
        let opened = data::make(place, false, &base::Ambient::system())?;
        let contexts = compose::wire(&opened, &mode())?;
        let organisations = fictional::organisations(demo::SEED, demo::WORKERS);
        let organisation = organisations
            .first()
            .ok_or_else(|| Failure::unusable("no organisation"))?;
        let made = demo::staff(&opened, &contexts, organisation)?;
        content::people(&opened, &contexts, &made, 0, args.people as usize)?;
        let mut workers = Vec::new();
        for (_, user) in made.workers.iter().take(CLIENTS) {
            let Some(sign_in) = made.sign_ins.iter().find(|it| it.user == *user) else {
                continue;
            };
            let actor = content::actor_of(&contexts, &made, *user)?;
            let narrow = Narrow {
                open: true,
                owner: Some(*user),
                ..Narrow::default()
            };
            let page = contexts
                .protection
                .read(&actor, |_, tx, actor| list::run(tx, actor, &narrow, None, list::PAGE));
            let cases = page.map_err(refused)?.cases.iter().map(|case| case.id).collect();
            workers.push((sign_in.login.clone(), cases));
        }
        let org = made.org;
        Ok(Self {
            opened,
            contexts,
            org,
            workers,
        })
    }

    /// A client for each worker, signed in.
    ///
    /// # Errors
    /// When the server does not let them in.
    pub(super) fn clients(&self, host: SocketAddr) -> Result<Vec<Client>, Failure> {
        let mut clients = Vec::new();
        for (login, _) in &self.workers {
            let mut client = Client::new(host)?;
            client.sign_in(login, demo::PASSWORD)?;
            clients.push(client);
        }
        Ok(clients)
    }
}

/// The staff pages on a free port, as `amparo serve` gives them, until [`Pages::close`].
pub(super) struct Pages {
    pub(super) host: SocketAddr,
    stop: watch::Sender<bool>,
    thread: JoinHandle<Result<(), Failure>>,
}

impl Pages {
    /// Opens them.
    ///
    /// # Errors
    /// When there is no free port.
    pub(super) fn open(office: &Office) -> Result<Self, Failure> {
        let (router, _) = compose::staff(&office.opened, &office.contexts, &mode())?;
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0))?;
        listener.set_nonblocking(true)?;
        let host = listener.local_addr()?;
        let (stop, told) = watch::channel(false);
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
            runtime
                .block_on(async { listen_on(TcpListener::from_std(listener)?, router, Server::default(), told).await })
        });
        Ok(Self { host, stop, thread })
    }

    /// Finishes what has begun.
    ///
    /// # Errors
    /// Of the server.
    pub(super) fn close(self) -> Result<(), Failure> {
        let _ = self.stop.send(true);
        self.thread
            .join()
            .unwrap_or_else(|_| Err(Failure::Failed(anyhow::anyhow!("the server panicked"))))
    }
}
