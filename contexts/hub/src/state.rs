//! The releases in memory, and noticing that the folder changed.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Instant, SystemTime};

use bundle::{Bundle, Listed};
use ui::{Catalogue, L, Lang};

use crate::{Error, Settings};

pub(crate) struct Inner {
    pub(crate) settings: Settings,
    catalogue: Catalogue,
    releases: RwLock<Arc<Releases>>,
    /// When the folder was looked at last. Whoever holds it is looking.
    looked: tokio::sync::Mutex<Instant>,
}

/// No release has more files; a folder with more does not verify.
const MOST_FILES: usize = 2_001;

/// What is shown.
#[derive(Default)]
pub(crate) struct Releases {
    /// Verified releases: data sets by name, newest version first.
    pub(crate) shown: Vec<Release>,
    /// How many did not verify.
    pub(crate) refused: usize,
    seen: Vec<Seen>,
}

/// A verified release.
pub(crate) struct Release {
    /// `<dataset>-v<N>`.
    pub(crate) name: String,
    pub(crate) bundle: Bundle,
}

/// How a release looked from outside: enough to notice a change without reading it. All its files count: one that is still
/// being copied verifies only when the last of them is there.
type Seen = (Listed, Vec<(PathBuf, u64, Option<SystemTime>)>);

impl Inner {
    pub(crate) fn new(settings: Settings, catalogue: Catalogue) -> Result<Self, Error> {
        let seen = look(&settings.releases)?;
        let releases = load(&settings, seen);
        Ok(Self {
            settings,
            catalogue,
            releases: RwLock::new(Arc::new(releases)),
            looked: tokio::sync::Mutex::new(Instant::now()),
        })
    }

    pub(crate) fn localizer(&self, lang: Lang) -> L {
        self.catalogue.localizer(lang)
    }

    /// The releases, looked at again when the last look is long enough ago. One request looks, the others go on with what
    /// there is.
    pub(crate) async fn releases(self: &Arc<Self>) -> Arc<Releases> {
        if let Ok(mut looked) = self.looked.try_lock()
            && looked.elapsed() >= self.settings.look_every
        {
            let inner = self.clone();
            let done = tokio::task::spawn_blocking(move || inner.refresh()).await;
            if let Err(error) = done {
                tracing::error!(%error, "looking for releases failed");
            }
            *looked = Instant::now();
        }
        self.current()
    }

    fn current(&self) -> Arc<Releases> {
        self.releases.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn refresh(&self) {
        match look(&self.settings.releases) {
            Ok(seen) if seen == self.current().seen => {}
            Ok(seen) => {
                let releases = Arc::new(load(&self.settings, seen));
                *self.releases.write().unwrap_or_else(PoisonError::into_inner) = releases;
            }
            // The folder may be away for a moment, while a disk is mounted; what was verified stays true.
            Err(error) => tracing::warn!(%error, "the folder of releases cannot be read"),
        }
    }
}

fn look(releases: &Path) -> Result<Vec<Seen>, bundle::Error> {
    let listed = bundle::list(releases)?;
    let with_files = listed.into_iter().map(|listed| {
        let mut files = Vec::new();
        for folder in [listed.path.clone(), listed.path.join("tables")] {
            files_of(&folder, &mut files);
        }
        files.sort();
        (listed, files)
    });
    Ok(with_files.collect())
}

/// Files of a folder with their size and when they were changed. What cannot be read looks empty: it is read again when it can.
fn files_of(folder: &Path, files: &mut Vec<(PathBuf, u64, Option<SystemTime>)>) {
    for entry in std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .take(MOST_FILES)
    {
        if let Ok(about) = entry.metadata() {
            files.push((entry.path(), about.len(), about.modified().ok()));
        }
    }
}

fn load(settings: &Settings, seen: Vec<Seen>) -> Releases {
    let mut releases = Releases::default();
    for (listed, _) in &seen {
        let name = format!("{}-v{}", listed.dataset, listed.version);
        match bundle::read(&listed.path, &settings.trusted) {
            Ok(bundle) => releases.shown.push(Release { name, bundle }),
            Err(error) => {
                releases.refused += 1;
                tracing::error!(release = name, %error, "a release does not verify and is not shown");
            }
        }
    }
    releases.shown.sort_by(|one, two| {
        let key = |release: &Release| {
            (
                release.bundle.manifest.dataset.clone(),
                u32::MAX - release.bundle.manifest.version,
            )
        };
        key(one).cmp(&key(two))
    });
    releases.seen = seen;
    releases
}

impl Releases {
    /// The release asked for; the first when none is.
    pub(crate) fn find(&self, name: Option<&str>) -> Option<&Release> {
        match name.filter(|name| !name.is_empty()) {
            Some(name) => self.shown.iter().find(|release| release.name == name),
            None => self.shown.first(),
        }
    }
}
