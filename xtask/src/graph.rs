//! The graph of crates, ours and others', as `cargo metadata` gives it.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// A crate, ours or somebody else's.
#[derive(Debug, Clone, Default)]
pub(crate) struct Package {
    /// Its name in Cargo.toml.
    pub(crate) name: String,
    /// Its version.
    pub(crate) version: String,
    /// For a crate of ours its folder below the root, such as `kernel/store`.
    pub(crate) folder: Option<String>,
    /// The licence expression of its Cargo.toml.
    pub(crate) licence: Option<String>,
    /// Where cargo fetched it; `None` for a path.
    pub(crate) source: Option<String>,
}

impl Package {
    /// How a report names it: the folder of a crate of ours, name and version of another.
    pub(crate) fn title(&self) -> String {
        self.folder
            .clone()
            .unwrap_or_else(|| format!("{} {}", self.name, self.version))
    }
}

/// What an edge is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Linked into the program.
    Normal,
    /// Used by a build script.
    Build,
    /// Used by tests, benchmarks and examples.
    Dev,
}

/// Crates and who depends on whom. Edges hold positions in `packages`.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    /// All crates.
    pub(crate) packages: Vec<Package>,
    /// Who depends on whom, and for what.
    pub(crate) edges: Vec<(usize, usize, Kind)>,
}

impl Graph {
    /// Asks cargo for the graph of the workspace at `root`, for every platform or only for `platform`.
    pub(crate) fn of_workspace(root: &Path, platform: Option<&str>) -> Result<Self> {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .args(["metadata", "--format-version", "1", "--locked"])
            .current_dir(root);
        if let Some(platform) = platform {
            command.args(["--filter-platform", platform]);
        }
        let output = command.output().context("cannot start cargo")?;
        if !output.status.success() {
            bail!(
                "cargo metadata failed: {}",
                String::from_utf8_lossy(&output.stderr).trim()
            );
        }
        let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata gave no JSON")?;
        Self::from_metadata(&metadata, root).context("cargo metadata lacks a part that this check reads")
    }

    fn from_metadata(metadata: &Value, root: &Path) -> Option<Self> {
        let mut graph = Self::default();
        let mut position = HashMap::new();
        for package in metadata.get("packages")?.as_array()? {
            let text = |key: &str| package.get(key).and_then(Value::as_str).map(str::to_owned);
            let manifest = text("manifest_path")?;
            let folder = Path::new(&manifest).parent()?.strip_prefix(root).ok();
            let source = text("source");
            position.insert(text("id")?, graph.packages.len());
            graph.packages.push(Package {
                name: text("name")?,
                version: text("version")?,
                folder: folder
                    .filter(|_| source.is_none())
                    .map(|path| path.display().to_string().replace('\\', "/")),
                licence: text("license"),
                source,
            });
        }
        for node in metadata.get("resolve")?.get("nodes")?.as_array()? {
            let from = *position.get(node.get("id")?.as_str()?)?;
            for dependency in node.get("deps")?.as_array()? {
                let to = *position.get(dependency.get("pkg")?.as_str()?)?;
                for kind in dependency.get("dep_kinds")?.as_array()? {
                    let kind = match kind.get("kind")?.as_str() {
                        None => Kind::Normal,
                        Some("build") => Kind::Build,
                        Some(_) => Kind::Dev,
                    };
                    if !graph.edges.contains(&(from, to, kind)) {
                        graph.edges.push((from, to, kind));
                    }
                }
            }
        }
        Some(graph)
    }

    /// The edges with their two ends.
    pub(crate) fn links(&self) -> impl Iterator<Item = (&Package, &Package, Kind)> {
        self.edges
            .iter()
            .filter_map(|(from, to, kind)| Some((self.packages.get(*from)?, self.packages.get(*to)?, *kind)))
    }

    /// Every crate that the crate in `folder` links in through normal dependencies, itself included.
    pub(crate) fn linked_into(&self, folder: &str) -> BTreeSet<usize> {
        let start = self
            .packages
            .iter()
            .position(|package| package.folder.as_deref() == Some(folder));
        let mut seen: BTreeSet<usize> = start.into_iter().collect();
        let mut waiting: Vec<usize> = start.into_iter().collect();
        while let Some(next) = waiting.pop() {
            for (_, to, _) in self
                .edges
                .iter()
                .filter(|(from, _, kind)| *from == next && *kind == Kind::Normal)
            {
                if seen.insert(*to) {
                    waiting.push(*to);
                }
            }
        }
        seen
    }
}
