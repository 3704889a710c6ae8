//! The data folder: configuration, the two databases, the root key, and the lease that keeps two programs from serving one.

use std::path::{Path, PathBuf};

use base::{Ambient, OrgId, Refusal};
use store::{Kind, Lease, MigrationSet, PgOptions, SqliteOptions, Store};
use vault::{Cost, RootKey, Vault};

use crate::cli::Data;
use crate::config::{Config, Database, FILE, Key, Servers};
use crate::operations::health::Health;
use crate::outcome::Failure;

/// The tables of the main database, in the order in which they are made.
pub const TABLES: &[MigrationSet] = &[
    journal::MIGRATIONS,
    accounts::MIGRATIONS,
    protection::MIGRATIONS,
    evidence::MIGRATIONS,
    ::backup::MIGRATIONS,
    governance::MIGRATIONS,
];

/// The file beside the data that a passphrase is worthless without. Not secret.
pub const PARAMETERS: &str = "passphrase.params";

/// A data folder with its configuration; nothing is opened yet.
#[derive(Debug, Clone)]
pub struct Place {
    /// The folder.
    pub dir: PathBuf,
    /// What it is told.
    pub config: Config,
}

/// Everything open.
pub struct Opened {
    /// The folder and its configuration.
    pub place: Place,
    /// Records.
    pub store: Store,
    /// Keys.
    pub vault: Vault,
    /// Clock and randomness.
    pub ambient: Ambient,
    /// How the program is, as `/health` tells it.
    pub health: Health,
    /// Held while this value lives, if it was asked for.
    pub lease: Option<Lease>,
}

impl Place {
    /// Reads the configuration of a folder; flags win over it.
    ///
    /// # Errors
    /// [`Failure::Unusable`] with every problem.
    pub fn load(data: &Data) -> Result<Self, Failure> {
        let flags = |name: &str| match name {
            "AMPARO_DATABASE_URL" => data.database_url.clone().or_else(|| std::env::var(name).ok()),
            "AMPARO_KEYSTORE_URL" => data.keystore_url.clone().or_else(|| std::env::var(name).ok()),
            _ => std::env::var(name).ok(),
        };
        let config = Config::load(&data.data.join(FILE), flags).map_err(|problems| {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            Failure::unusable(lines.join("\n        "))
        })?;
        Ok(Self {
            dir: data.data.clone(),
            config,
        })
    }

    /// A path of the configuration, taken from the folder if it is relative.
    pub fn path(&self, path: &Path) -> PathBuf {
        self.dir.join(path)
    }

    /// The folder of the releases.
    pub fn releases(&self) -> PathBuf {
        self.path(&self.config.releases)
    }

    /// The database of the records.
    ///
    /// # Errors
    /// [`Failure::NotNow`] with what to do.
    pub fn store(&self) -> Result<Store, Failure> {
        match &self.config.database {
            Database::Embedded => Store::sqlite(&self.dir.join("amparo.db"), SqliteOptions::default()),
            Database::Postgres(servers) => Store::postgres(
                &servers.url,
                PgOptions {
                    owner_url: servers.owner_url.clone(),
                    read_url: servers.read_url.clone(),
                    ..self.servers_options(servers)
                },
            ),
        }
        .map_err(Failure::not_now)
    }

    /// The database of the keys.
    ///
    /// # Errors
    /// [`Failure::NotNow`] with what to do.
    pub fn keystore(&self) -> Result<Store, Failure> {
        match &self.config.database {
            Database::Embedded => Store::sqlite(&self.dir.join("keystore.db"), SqliteOptions::default()),
            Database::Postgres(servers) => Store::postgres(
                &servers.keystore_url,
                PgOptions {
                    owner_url: servers.keystore_owner_url.clone(),
                    ..self.servers_options(servers)
                },
            ),
        }
        .map_err(Failure::not_now)
    }

    fn servers_options(&self, servers: &Servers) -> PgOptions {
        PgOptions {
            ca_file: servers.ca_file.as_ref().map(|file| self.path(file)),
            ..PgOptions::default()
        }
    }

    /// The root key.
    ///
    /// # Errors
    /// [`Failure::NotNow`] with what to do.
    pub fn root(&self) -> Result<RootKey, Failure> {
        match &self.config.key {
            Key::File(file) => RootKey::from_file(&self.path(file)),
            Key::Passphrase => RootKey::from_passphrase(&passphrase("Passphrase: ")?, &self.parameters()),
        }
        .map_err(Failure::not_now)
    }

    /// The root key, without asking anybody: for what the program does by itself.
    ///
    /// # Errors
    /// [`Failure::NotNow`] when a passphrase would have to be typed.
    pub fn root_unasked(&self) -> Result<RootKey, Failure> {
        match (&self.config.key, std::env::var("AMPARO_PASSPHRASE")) {
            (Key::Passphrase, Err(_)) => Err(Failure::not_now(
                "the passphrase was typed and is not kept; hold drills on another machine, or give it in AMPARO_PASSPHRASE",
            )),
            _ => self.root(),
        }
    }

    fn parameters(&self) -> PathBuf {
        self.dir.join(PARAMETERS)
    }

    /// A folder with everything at its default: for what is thrown away.
    pub fn bare(dir: PathBuf) -> Self {
        Self {
            dir,
            config: Config::default(),
        }
    }

    fn is_made(&self) -> bool {
        self.dir.join(FILE).is_file()
    }
}

/// Makes a data folder: rights, configuration, key, empty databases.
///
/// # Errors
/// [`Failure::NotNow`] when there is one already or the folder cannot be written.
pub fn init(data: &Data, with_passphrase: bool, ambient: &Ambient) -> Result<Opened, Failure> {
    let dir = &data.data;
    make_private(dir)?;
    let mut place = Place::load(data)?;
    if place.is_made() {
        return Err(Failure::not_now(format!(
            "{} is a data folder already; start it with `amparo serve --data {}`",
            dir.display(),
            dir.display()
        )));
    }
    if with_passphrase {
        place.config.key = Key::Passphrase;
    }
    make(place, with_passphrase, ambient)
}

/// Makes keys, databases and configuration in a place that holds nothing yet.
///
/// # Errors
/// As [`init`].
pub fn make(place: Place, with_passphrase: bool, ambient: &Ambient) -> Result<Opened, Failure> {
    make_private(&place.dir)?;
    let root = match &place.config.key {
        Key::File(file) => RootKey::create_file(&place.path(file), ambient),
        Key::Passphrase => {
            let phrase = passphrase("New passphrase (six random words): ")?;
            RootKey::create_passphrase(&phrase, &place.parameters(), Cost::STANDARD, ambient)
        }
    }
    .map_err(Failure::not_now)?;
    let keystore = place.keystore()?;
    keystore
        .migrate(&[vault::MIGRATIONS], ambient.now())
        .map_err(Failure::not_now)?;
    let vault = Vault::create(keystore, root, ambient.clone()).map_err(Failure::not_now)?;
    let store = place.store()?;
    store.migrate(TABLES, ambient.now()).map_err(Failure::not_now)?;
    std::fs::create_dir_all(place.releases())?;
    // Last, because its presence says that the folder is complete.
    let mut text = Config::template();
    if with_passphrase {
        text = text.replace("#passphrase = false", "passphrase = true");
    }
    std::fs::write(place.dir.join(FILE), text)?;
    Ok(Opened {
        place,
        store,
        vault,
        ambient: ambient.clone(),
        health: Health::default(),
        lease: None,
    })
}

/// Opens a data folder, after bringing its tables up to date. With `holder`, takes the lease first: then no other program
/// serves it, and this one may keep state in memory.
///
/// # Errors
/// [`Failure::NotNow`] for a folder that is not one, a wrong key, a database in use or newer than the program.
pub fn open(data: &Data, holder: Option<&str>, ambient: &Ambient) -> Result<Opened, Failure> {
    let at = reach(data)?;
    let lease = holder
        .map(|holder| at.store.lease(holder).map(|lease| (holder, lease)))
        .transpose()
        .map_err(Failure::not_now)?;
    at.open(lease, ambient)
}

/// A data folder whose database of records can be reached; nothing is held yet.
pub struct Reached {
    /// The folder and its configuration.
    pub place: Place,
    /// Records.
    pub store: Store,
    root: RootKey,
}

/// The first half of [`open`]: what needs no lease, the passphrase included.
///
/// # Errors
/// As [`open`].
pub fn reach(data: &Data) -> Result<Reached, Failure> {
    let place = Place::load(data)?;
    if !place.is_made() {
        return Err(Failure::not_now(format!(
            "{} is not a data folder; make one with `amparo init --data {}`",
            place.dir.display(),
            place.dir.display()
        )));
    }
    let store = place.store()?;
    let root = place.root()?;
    Ok(Reached { place, store, root })
}

impl Reached {
    /// The second half of [`open`]. With a lease, a new epoch of serving begins: whoever held it before and comes back writes nothing.
    ///
    /// # Errors
    /// As [`open`].
    pub fn open(self, lease: Option<(&str, Lease)>, ambient: &Ambient) -> Result<Opened, Failure> {
        let Self { place, store, root } = self;
        let keystore = place.keystore()?;
        let mut held = None;
        if let Some((holder, lease)) = lease {
            keystore
                .migrate(&[vault::MIGRATIONS], ambient.now())
                .map_err(Failure::not_now)?;
            store.migrate(TABLES, ambient.now()).map_err(Failure::not_now)?;
            store.fence(holder).map_err(Failure::not_now)?;
            keystore.fence(holder).map_err(Failure::not_now)?;
            held = Some(lease);
        }
        let vault = Vault::open(keystore, root, ambient.clone()).map_err(Failure::not_now)?;
        let orgs: Vec<OrgId> = accounts::operator::organisation_ids(&store).map_err(refused)?;
        vault.require_orgs(&orgs).map_err(Failure::not_now)?;
        Ok(Opened {
            place,
            store,
            vault,
            ambient: ambient.clone(),
            health: Health::default(),
            lease: held,
        })
    }
}

/// Keeps the parameters of the passphrase in the escrow, if there is a passphrase: without them no restore could use it.
///
/// # Errors
/// [`vault::Error::Escrow`] when they cannot be copied.
pub fn keep_parameters(place: &Place, vault: &Vault, escrow: &Path) -> Result<(), vault::Error> {
    let from = place.parameters();
    if place.config.key != Key::Passphrase || !from.is_file() {
        return Ok(());
    }
    let to = vault.escrow_folder(escrow)?.join(PARAMETERS);
    let copied = std::fs::read(&from).and_then(|text| match std::fs::read(&to) {
        Ok(there) if there == text => Ok(()),
        _ => std::fs::write(&to, text),
    });
    copied.map_err(|error| vault::Error::Escrow {
        path: to,
        what: format!("the parameters of the passphrase cannot be kept there ({error})"),
    })
}

/// A refusal of a use case as the end of a verb.
pub fn refused(refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Failed(error) => Failure::Failed(anyhow::anyhow!(error)),
        other => Failure::unusable(other),
    }
}

/// Whether a store error means that the operator, not the program, has to do something.
pub fn is_state(error: &store::Error) -> bool {
    matches!(
        error.kind(),
        Kind::InUse | Kind::Newer | Kind::Open | Kind::ReadOnly | Kind::Full | Kind::Busy | Kind::Disconnected
    )
}

pub(crate) fn make_private(dir: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
    let told = |error: std::io::Error| {
        Failure::not_now(format!(
            "cannot make {}: {error}; choose a folder that this user may write",
            dir.display()
        ))
    };
    if dir.is_dir() {
        // A folder that others may read would show them when people come and go.
        return std::fs::set_permissions(dir, std::fs::Permissions::from_mode(0o700)).map_err(told);
    }
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(dir)
        .map_err(told)
}

/// The passphrase from the environment, or asked for at the terminal without showing it.
pub(crate) fn passphrase(prompt: &str) -> Result<String, Failure> {
    if let Ok(phrase) = std::env::var("AMPARO_PASSPHRASE") {
        return Ok(phrase);
    }
    rpassword::prompt_password(prompt)
        .map_err(|_| Failure::unusable("no passphrase; set AMPARO_PASSPHRASE, or start from a terminal and type it"))
}
