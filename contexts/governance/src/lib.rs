//! Duties of data protection: what an organisation owes the people whose data it keeps, beyond keeping them well.
//!
//! - [`breach`]: whoever notices that data were lost or seen says so in two minutes; a clock of 72 hours runs; what was done is
//!   written down and stays.
//! - [`retention`]: how long what is kept, who falls due, who is held.
//! - [`evacuation`]: a site is locked at once, and opened again by two, or its keys destroyed by two.
//! - [`departure`]: an organisation takes along what is its own, and leaves.
//!
//! What this context needs of the others it declares as traits ([`Staff`], [`Records`], [`Sites`]), and `app` wires them.

pub mod breach;
pub mod departure;
pub mod evacuation;
pub mod pages;
mod records;
pub mod retention;
mod sites;
mod staff;
mod stage;
mod trail;
mod words;

use std::sync::Arc;

use ::store::{Scope, Store, Tx};
use access::Actor;
use base::{Ambient, Refusal};
use vault::Vault;

pub use pages::routes;
pub use records::{Counting, Quiet, Reach, Records, Technical};
pub use sites::{Site, Sites};
pub use staff::{Staff, Tell};
pub use stage::Stage;

/// The tables of this context.
pub const MIGRATIONS: ::store::MigrationSet = ::store::migrations!(
    "governance",
    [
        "0001_breach.sql",
        "0002_retention.sql",
        "0003_evacuation.sql",
        "0004_destruction.sql",
        "0005_departure.sql"
    ]
);

/// What of its tables is sealed, and by what.
pub fn sealed_columns() -> Vec<vault::SealedColumns> {
    vec![
        vault::SealedColumns::of("legal_hold", vec!["reason"], ("hold_id", "key_id")),
        vault::SealedColumns {
            table: "breach_step",
            columns: vec!["text"],
            row: "step_id",
            key: vault::KeyAt::Parent {
                table: "breach",
                by: "breach_id",
                key: "key_id",
            },
            sealed_for: None,
        },
    ]
}

/// The texts of this context.
pub const SOURCES: &[ui::Source] = ui::sources!("locales");

/// How long the program waits before it does what cannot be undone, so that somebody can stop it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// Hours between two people agreeing to destroy the keys of a site and the destruction.
    pub destroy_hours: u32,
    /// Days between two people agreeing that an organisation leaves and its departure.
    pub leave_days: u32,
}

impl Default for Waits {
    fn default() -> Self {
        Self {
            destroy_hours: 24,
            leave_days: 14,
        }
    }
}

/// The context, handed to its pages and to `app`. Cheap to clone.
#[derive(Clone)]
pub struct Governance(Arc<Inner>, Waits);

struct Inner {
    store: Store,
    vault: Vault,
    ambient: Ambient,
    staff: Arc<dyn Staff>,
    records: Arc<dyn Records>,
    sites: Arc<dyn Sites>,
    leaving: Arc<dyn departure::Leaving>,
}

impl Governance {
    /// Puts the context together.
    pub fn new(
        store: Store,
        vault: Vault,
        ambient: Ambient,
        staff: Arc<dyn Staff>,
        records: Arc<dyn Records>,
        sites: Arc<dyn Sites>,
        leaving: Arc<dyn departure::Leaving>,
    ) -> Self {
        let inner = Inner {
            store,
            vault,
            ambient,
            staff,
            records,
            sites,
            leaving,
        };
        Self(Arc::new(inner), Waits::default())
    }

    /// With these waits instead of the usual ones.
    #[must_use]
    pub fn waiting(self, waits: Waits) -> Self {
        Self(self.0, waits)
    }

    /// How long it waits before it does what cannot be undone.
    pub const fn waits(&self) -> Waits {
        self.1
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// The keys.
    pub fn vault(&self) -> &Vault {
        &self.0.vault
    }

    /// Clock and randomness.
    pub fn ambient(&self) -> &Ambient {
        &self.0.ambient
    }

    /// Who is who among the staff.
    pub fn staff(&self) -> &dyn Staff {
        self.0.staff.as_ref()
    }

    /// What the other contexts keep.
    pub fn records(&self) -> &dyn Records {
        self.0.records.as_ref()
    }

    /// The sites of organisations.
    pub fn sites(&self) -> &dyn Sites {
        self.0.sites.as_ref()
    }

    /// What it takes to leave.
    pub fn leaving(&self) -> &dyn departure::Leaving {
        self.0.leaving.as_ref()
    }

    /// Runs a use case that writes, in the scope of the actor's organisation. Blocks.
    ///
    /// # Errors
    /// Of the use case or the store.
    pub fn write<T: Send + 'static>(
        &self,
        actor: &Actor,
        work: impl Fn(&Self, &mut Tx<'_>, &Actor) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let (cx, actor) = (self.clone(), actor.clone());
        self.0
            .store
            .write(Scope::Org(actor.org), move |tx| work(&cx, tx, &actor))
    }

    /// Runs a use case that only reads, in the scope of the actor's organisation. Blocks.
    ///
    /// # Errors
    /// Of the use case or the store.
    pub fn read<T>(
        &self,
        actor: &Actor,
        work: impl FnOnce(&Self, &mut Tx<'_>, &Actor) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.0.store.read(Scope::Org(actor.org), |tx| work(self, tx, actor))
    }
}
