//! People and their cases: register, find, open, edit, reveal, erase.
//!
//! A person stands apart from their cases. Identity and narrative are sealed field by field under a key of the person or of
//! the case; coded answers are typed columns, so that lists can be filtered. The 84 fields of HTCDS are never written down
//! here: tables, forms and pages follow from `standards::htcds::FIELDS` ([`schema`]). Names are searched in memory only.
//!
//! The way of every change: authorise, validate, change, journal, in one transaction. What somebody sees is decided by
//! [`access::fields_visible`]; what they may not see is not in the page.

#[macro_use]
mod coded;

pub mod ages;
mod api;
pub mod assess;
pub mod assign;
pub mod bulk;
pub mod change;
pub mod close;
pub mod code;
mod directory;
pub mod edit;
pub mod emergency;
pub mod erase;
pub mod evacuate;
pub mod export;
pub mod find;
pub mod hand_out;
pub mod handover;
pub mod history;
pub mod items;
pub mod list;
pub mod look_up;
pub mod model;
mod names_index;
pub mod note;
pub mod pages;
pub mod plan;
pub mod process;
pub mod proof;
pub mod register;
pub mod retention;
pub mod reveal;
pub mod rules;
pub mod schema;
mod seal;
pub mod seen;
pub mod similar;
pub mod slot;
pub mod statement;
mod store;
mod trail;
pub mod view;

use std::sync::Arc;

use ::store::{Scope, Store, Tx};
use access::Actor;
use base::{Ambient, OrgId, PersonId, Refusal};
use vault::Vault;

pub use directory::Directory;
pub use names_index::NamesInMemory;
pub use pages::routes;

/// The tables of this context.
pub const MIGRATIONS: ::store::MigrationSet = ::store::migrations!(
    "protection",
    [
        "0001_protection.sql",
        "0002_emergency.sql",
        "0003_process.sql",
        "0004_plan.sql",
        "0005_assess.sql",
        "0006_stages.sql"
    ]
);

/// The texts of this context.
pub const SOURCES: &[ui::Source] = ui::sources!("locales");

/// The context, handed to its pages and to `app`. Cheap to clone.
#[derive(Clone)]
pub struct Protection(Arc<Inner>);

struct Inner {
    store: Store,
    vault: Vault,
    ambient: Ambient,
    directory: Arc<dyn Directory>,
    names: names_index::Names,
    questions: web::Limiter,
}

impl Protection {
    /// Puts the context together.
    pub fn new(store: Store, vault: Vault, ambient: Ambient, directory: Arc<dyn Directory>) -> Self {
        Self(Arc::new(Inner {
            store,
            vault,
            ambient,
            directory,
            names: names_index::Names::default(),
            questions: web::Limiter::new(similar::QUESTIONS, 10_000),
        }))
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
    pub fn directory(&self) -> &dyn Directory {
        self.0.directory.as_ref()
    }

    /// Builds the name index of an organisation, unless it is there. Blocks; a search does it by itself on the first use.
    /// `progress` is told how many people were read.
    ///
    /// # Errors
    /// When store or keys cannot be read.
    pub fn unlock(&self, org: OrgId, progress: &mut dyn FnMut(u64)) -> Result<(), Refusal> {
        self.0.names.unlock(&self.0.store, &self.0.vault, org, progress)
    }

    /// How many people of an organisation can be found by name; `None` before it is unlocked.
    pub fn unlocked(&self, org: OrgId) -> Option<usize> {
        self.0.names.len(org)
    }

    /// How much of names is in memory, over all organisations.
    pub fn names_in_memory(&self) -> NamesInMemory {
        self.0.names.in_memory()
    }

    /// Reads the names of people anew. To be called after the commit of whatever changed, loaded or erased them.
    ///
    /// # Errors
    /// When store or keys cannot be read.
    pub fn refresh(&self, org: OrgId, people: &[PersonId]) -> Result<(), Refusal> {
        self.0.names.refresh(&self.0.store, &self.0.vault, org, people)
    }

    /// Forgets every name of an organisation that has left.
    pub fn forget(&self, org: OrgId) {
        self.0.names.forget(org);
    }

    /// Whether somebody may ask once more whom other teams know: each such question tells a little about people who are none
    /// of theirs, so there are no more of them than registering people needs.
    pub fn may_ask_others(&self, actor: &Actor) -> bool {
        let (user, now) = (actor.user.to_string(), self.0.ambient.now());
        self.0.questions.take(&user, web::Network::unknown(), now).is_ok()
    }

    pub(crate) fn names(&self) -> &names_index::Names {
        &self.0.names
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
        self.0.store.write(Scope::Org(actor.org), move |tx| {
            // What ends, ends by the clock at the moment of the decision.
            let actor = actor.clone().at(cx.ambient().now());
            work(&cx, tx, &actor)
        })
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
        let actor = actor.clone().at(self.ambient().now());
        self.0.store.read(Scope::Org(actor.org), |tx| work(self, tx, &actor))
    }

    /// The same for lists, which a replica may answer; `work` may run twice.
    ///
    /// # Errors
    /// Of the use case or the store.
    pub fn read_recent<T>(
        &self,
        actor: &Actor,
        work: impl Fn(&Self, &mut Tx<'_>, &Actor) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let actor = actor.clone().at(self.ambient().now());
        let scope = Scope::Org(actor.org);
        self.0.store.read_recent(scope, |tx| work(self, tx, &actor))
    }
}
