//! What `amparo doctor` asks of the vault.

use base::OrgId;
use store::Scope;

use crate::keystore;
use crate::wrap::Wrapped;
use crate::{Error, Place, Vault};

/// What [`Vault::self_test`] found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SelfTest {
    /// Organisations with keys.
    pub orgs: u64,
    /// Data keys, all of which were unwrapped.
    pub keys: u64,
    /// Records that do not open, at most one per kind and organisation.
    pub damaged: Vec<Damage>,
}

/// Records of the keystore that do not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The organisation; none for the server's own records.
    pub org: Option<OrgId>,
    /// The kind of record.
    pub what: &'static str,
    /// How many.
    pub count: u64,
}

impl SelfTest {
    /// Whether everything opened.
    pub fn is_sound(&self) -> bool {
        self.damaged.is_empty()
    }
}

impl Vault {
    /// Unwraps every key of the keystore, past the cache, and seals and opens a value. About a second for a million keys.
    ///
    /// # Errors
    /// When the keystore cannot be read; damage is reported, not an error.
    pub fn self_test(&self) -> Result<SelfTest, Error> {
        let mut found = SelfTest::default();
        for org in self.orgs()? {
            found.orgs += 1;
            self.test_org(org, &mut found)?;
        }
        let inner = self.inner();
        let seeds = inner
            .keystore
            .read(Scope::Server, |tx| Ok::<_, Error>(keystore::seeds(tx)?))?;
        let lost = seeds
            .iter()
            .filter(|(purpose, wrapped)| Wrapped::Seed(purpose).unwrap(&inner.root, wrapped).is_err());
        found.note(None, "signing seed", lost.count() as u64);
        Ok(found)
    }

    fn test_org(&self, org: OrgId, found: &mut SelfTest) -> Result<(), Error> {
        let keys = match self.inner().load_org(org) {
            Ok(keys) => keys,
            Err(Error::DamagedKeystore { what }) => {
                found.note(Some(org), what, 1);
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        let place = Place {
            org,
            table: "self_test",
            column: "value",
            row: [0; 16],
        };
        let mut damaged = 0;
        let mut last = None;
        found.keys += self.inner().each_stored(org, |stored| {
            match self.inner().unwrap(&keys, &stored) {
                Ok(key) => last = Some(key),
                Err(_) => damaged += 1,
            }
            Ok(())
        })?;
        found.note(Some(org), "data key", damaged);
        let works = |key: &crate::DataKey| {
            key.seal(place, b"self test")
                .and_then(|sealed| key.open(place, &sealed))
                .is_ok_and(|opened| opened.expose() == b"self test")
        };
        found.note(Some(org), "cipher", u64::from(last.is_some_and(|key| !works(&key))));
        Ok(())
    }
}

impl SelfTest {
    fn note(&mut self, org: Option<OrgId>, what: &'static str, count: u64) {
        if count > 0 {
            self.damaged.push(Damage { org, what, count });
        }
    }
}
