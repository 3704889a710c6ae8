//! Holds the graph of crates to ARCHITECTURE.md: arrows point down only, the hub stands behind its wall, drivers and HTTP stay
//! where they belong, licences and sources are the allowed ones.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::graph::{Graph, Kind, Package};
use crate::licences;

/// What a crate of the kernel may use of the kernel. A new crate of the kernel gets its line here.
const KERNEL: &[(&str, &[&str])] = &[
    ("kernel/base", &[]),
    ("kernel/store", &["kernel/base"]),
    ("kernel/vault", &["kernel/base", "kernel/store"]),
    ("kernel/names", &["kernel/base"]),
    ("kernel/access", &["kernel/base"]),
    ("kernel/journal", &["kernel/base", "kernel/store", "kernel/access"]),
    (
        "kernel/backup",
        &["kernel/base", "kernel/store", "kernel/vault", "kernel/journal"],
    ),
    ("kernel/ui", &["kernel/base"]),
    ("kernel/web", &["kernel/base", "kernel/access", "kernel/ui"]),
];

/// Engines that may use more than kernel/base: who, what, for what, and why.
const ENGINES: &[(&str, &str, Kind, &str)] = &[
    (
        "engines/forms",
        "engines/standards",
        Kind::Normal,
        "the kinds of not knowing, HTCDS fields and languages of a form",
    ),
    (
        "engines/forms",
        "engines/sheets",
        Kind::Normal,
        "XLSForm workbooks are opened behind its guard",
    ),
    (
        "engines/disclosure",
        "engines/noise",
        Kind::Normal,
        "differentially private releases are counts with exact noise",
    ),
    (
        "engines/fictional",
        "engines/standards",
        Kind::Normal,
        "fictional people are made as HTCDS records",
    ),
    (
        "engines/fictional",
        "kernel/names",
        Kind::Dev,
        "the name index is measured with people and what others would type for them",
    ),
];

/// All that the public hub may name of ours…
const HUB_MAY: &[&str] = &["kernel/ui", "engines/standards", "engines/bundle"];
/// …and what must not reach it even through others: the private side of the wall.
const BEHIND_THE_WALL: &[&str] = &[
    "kernel/store",
    "kernel/vault",
    "kernel/names",
    "kernel/access",
    "kernel/journal",
    "kernel/backup",
    "kernel/web",
];

/// Crates of others that only the listed folders may depend on.
const FENCED: &[(&str, &[&str])] = &[
    ("rusqlite", &["kernel/store"]),
    ("libsqlite3-sys", &["kernel/store"]),
    ("postgres", &["kernel/store"]),
    ("tokio-postgres", &["kernel/store"]),
    ("axum", &["kernel/ui", "kernel/web", "contexts/", "app"]),
];

/// Tests that may use a fenced crate, and why.
const FENCED_IN_TESTS: &[(&str, &str, &str)] = &[(
    "kernel/access",
    "rusqlite",
    "its filter is compared with its decisions on a real database, and the store stands above it",
)];

/// Crates that must not be in the graph at all, and why.
const BANNED: &[(&str, &str)] = &[
    ("openssl", "TLS is rustls with ring"),
    ("openssl-sys", "TLS is rustls with ring"),
    ("native-tls", "TLS is rustls with ring"),
    ("aws-lc-rs", "TLS is rustls with ring"),
    ("aws-lc-sys", "TLS is rustls with ring"),
    ("sqlx", "the store has its two drivers"),
    ("diesel", "the store has its two drivers"),
    ("chrono", "time is the one calendar crate"),
];

/// How many packages the server may link, itself included.
const SERVER_PACKAGES: usize = 400;

/// Reads the graph from cargo and returns what breaks the picture, and how many packages the server links.
pub(crate) fn check(root: &Path) -> Result<(Vec<String>, usize)> {
    let everywhere = Graph::of_workspace(root, None)?;
    let here = Graph::of_workspace(root, Some(&host()?))?;
    let mut problems = problems(&everywhere);
    let server = here.linked_into("app").len();
    if server > SERVER_PACKAGES {
        problems.push(format!(
            "the server links {server} packages; the bar is {SERVER_PACKAGES}"
        ));
    }
    Ok((problems, server))
}

fn host() -> Result<String> {
    let output = Command::new("rustc")
        .arg("-vV")
        .output()
        .context("cannot start rustc")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("`rustc -vV` names no host")?.to_owned())
}

/// Everything in `graph` that breaks the picture, one sentence each.
pub(crate) fn problems(graph: &Graph) -> Vec<String> {
    let mut found = BTreeSet::new();
    for (from, to, kind) in graph.links() {
        found.extend(match (&from.folder, &to.folder) {
            (Some(ours), Some(theirs)) => arrow(ours, theirs, kind),
            (Some(ours), None) => fence(ours, &to.name, kind),
            _ => None,
        });
    }
    found.extend(wall(graph));
    found.extend(bans(graph));
    found.extend(one_sqlite(graph));
    found.extend(graph.packages.iter().filter_map(source));
    found.extend(graph.packages.iter().filter_map(licences::problem));
    found.extend(graph.packages.iter().filter_map(unknown_kernel_crate));
    found.into_iter().collect()
}

fn layer(folder: &str) -> &str {
    folder.split('/').next().unwrap_or(folder)
}

/// One arrow between two crates of ours. Tests may use what the crate itself may use.
fn arrow(from: &str, to: &str, kind: Kind) -> Option<String> {
    let allowed = match (layer(from), layer(to)) {
        ("xtask", _) | (_, "xtask" | "trials") => false,
        ("app" | "trials", _) => true,
        ("contexts", "engines" | "kernel") if from == "contexts/hub" => {
            HUB_MAY.contains(&to) || (kind == Kind::Dev && to == "engines/fictional")
        }
        ("contexts", "engines" | "kernel") => true,
        _ if from == to && kind == Kind::Dev => true, // a crate's tests switch on its own `testing` feature
        ("engines", "kernel") if to == "kernel/base" => true,
        ("engines", "engines" | "kernel") => {
            let used_for = |wanted| wanted == kind || wanted == Kind::Normal;
            ENGINES
                .iter()
                .any(|(one, other, wanted, _)| *one == from && *other == to && used_for(*wanted))
        }
        ("kernel", "kernel") => KERNEL.iter().any(|(name, may)| *name == from && may.contains(&to)),
        _ => false,
    };
    (!allowed).then(|| {
        let rule = match (layer(from), layer(to)) {
            ("contexts", "contexts") => {
                "contexts meet through events, plain records and traits that app wires".to_owned()
            }
            _ if from == "contexts/hub" => format!("the hub may use only {}", HUB_MAY.join(", ")),
            ("engines", _) => "an engine may use kernel/base, and anything else only by a line in the table".to_owned(),
            ("kernel", "kernel") => "each crate of the kernel has its line of what it may use".to_owned(),
            _ => "arrows point down only: app, contexts, engines, kernel".to_owned(),
        };
        format!("{from} depends on {to}: {rule} (ARCHITECTURE.md, xtask/src/layers.rs)")
    })
}

/// A crate of somebody else's that only some of our folders may name.
fn fence(from: &str, name: &str, kind: Kind) -> Option<String> {
    let (_, may) = FENCED.iter().find(|(fenced, _)| *fenced == name)?;
    let tests = FENCED_IN_TESTS
        .iter()
        .any(|(one, other, _)| *one == from && *other == name);
    let inside = may
        .iter()
        .any(|place| from == *place || (place.ends_with('/') && from.starts_with(place)));
    (!inside && (!tests || kind != Kind::Dev)).then(|| format!("{from} depends on {name}: only {} may", may.join(", ")))
}

fn unknown_kernel_crate(package: &Package) -> Option<String> {
    let folder = package.folder.as_deref().filter(|folder| layer(folder) == "kernel")?;
    let known = KERNEL.iter().any(|(name, _)| *name == folder);
    (!known).then(|| format!("{folder} has no line in the kernel's table (xtask/src/layers.rs)"))
}

fn wall(graph: &Graph) -> Vec<String> {
    let reached = graph.linked_into("contexts/hub");
    let titles = reached.iter().filter_map(|at| graph.packages.get(*at));
    titles
        .filter(|package| {
            let ours = package
                .folder
                .as_deref()
                .is_some_and(|folder| BEHIND_THE_WALL.contains(&folder));
            ours || FENCED.iter().any(|(name, _)| *name == package.name && *name != "axum")
        })
        .map(|package| {
            format!(
                "contexts/hub reaches {} through others: the hub reads bundles and nothing else",
                package.title()
            )
        })
        .collect()
}

fn bans(graph: &Graph) -> Vec<String> {
    let present = graph.packages.iter();
    present
        .filter_map(|package| BANNED.iter().find(|(name, _)| *name == package.name))
        .map(|(name, reason)| format!("{name} is in the graph: {reason}; `cargo tree -i {name}` shows who brings it"))
        .collect()
}

fn one_sqlite(graph: &Graph) -> Option<String> {
    let versions: BTreeSet<&str> = graph
        .packages
        .iter()
        .filter(|package| package.name == "libsqlite3-sys")
        .map(|package| package.version.as_str())
        .collect();
    (versions.len() > 1).then(|| format!("two SQLite libraries are linked: libsqlite3-sys {versions:?}"))
}

fn source(package: &Package) -> Option<String> {
    let source = package.source.as_deref()?;
    (!source.ends_with("/crates.io-index")).then(|| {
        format!(
            "{} comes from {source}: only crates.io and this repository are allowed",
            package.title()
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws a graph: `a -> b`, `a ~> b` for a test dependency; a name with a layer in front is ours.
    fn draw(lines: &[&str]) -> Graph {
        let mut graph = Graph::default();
        for line in lines {
            let (kind, arrow) = if line.contains("~>") {
                (Kind::Dev, "~>")
            } else {
                (Kind::Normal, "->")
            };
            let ends: Vec<usize> = line.split(arrow).map(|name| place(&mut graph, name.trim())).collect();
            graph.edges.push((ends[0], ends[1], kind));
        }
        graph
    }

    fn place(graph: &mut Graph, name: &str) -> usize {
        let ours = ["app", "trials", "xtask"].contains(&name) || name.contains('/');
        let package = Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            folder: ours.then(|| name.to_owned()),
            licence: Some("MIT".to_owned()),
            source: (!ours).then(|| "registry+https://github.com/rust-lang/crates.io-index".to_owned()),
        };
        let known = graph.packages.iter().position(|other| other.title() == package.title());
        known.unwrap_or_else(|| {
            graph.packages.push(package);
            graph.packages.len() - 1
        })
    }

    #[test]
    fn the_workspace_holds_the_picture() {
        let (problems, server) = check(&crate::root()).unwrap();
        assert_eq!(problems, Vec::<String>::new());
        assert!(server > 20, "only {server} packages: the count does not work");
    }

    #[test]
    fn arrows_down_are_allowed() {
        let graph = draw(&[
            "app -> contexts/hub",
            "trials -> app",
            "trials -> kernel/store",
            "contexts/protection -> kernel/store",
            "contexts/protection -> engines/standards",
            "contexts/hub -> kernel/ui",
            "kernel/ui -> kernel/base",
            "kernel/ui -> axum",
            "kernel/store -> rusqlite",
            "rusqlite -> libsqlite3-sys",
            "engines/standards -> kernel/base",
            "engines/fictional -> engines/standards",
            "contexts/evidence ~> engines/fictional",
            "kernel/access ~> rusqlite",
            "kernel/store ~> kernel/store",
            "engines/fictional ~> kernel/names",
        ]);
        assert_eq!(problems(&graph), Vec::<String>::new());
    }

    #[test]
    fn every_forbidden_arrow_is_found() {
        for line in [
            "contexts/protection -> contexts/accounts",
            "contexts/protection ~> contexts/accounts",
            "contexts/protection -> app",
            "kernel/store -> contexts/protection",
            "kernel/base -> kernel/store",
            "kernel/base ~> kernel/store",
            "kernel/ui -> kernel/access",
            "kernel/new -> kernel/base",
            "kernel/base -> engines/standards",
            "engines/disclosure -> kernel/store",
            "engines/disclosure -> engines/standards",
            "engines/fictional -> kernel/names",
            "contexts/hub -> kernel/web",
            "contexts/hub -> kernel/base",
            "contexts/hub ~> kernel/store",
            "contexts/protection -> rusqlite",
            "contexts/protection ~> rusqlite",
            "app -> postgres",
            "engines/bundle -> axum",
            "kernel/access -> axum",
            "kernel/access -> rusqlite",
            "app -> xtask",
            "app ~> trials",
            "xtask -> trials",
            "trials -> rusqlite",
            "xtask -> kernel/base",
            "ureq -> openssl-sys",
        ] {
            assert!(!problems(&draw(&[line])).is_empty(), "{line}");
        }
    }

    #[test]
    fn the_hub_is_kept_from_the_store_even_through_a_friend() {
        let found = problems(&draw(&[
            "contexts/hub -> engines/bundle",
            "engines/bundle -> kernel/store",
        ]));
        assert!(
            found
                .iter()
                .any(|problem| problem.contains("contexts/hub reaches kernel/store")),
            "{found:?}"
        );
        let found = problems(&draw(&["contexts/hub -> somebody", "somebody -> rusqlite"]));
        assert!(
            found
                .iter()
                .any(|problem| problem.contains("contexts/hub reaches rusqlite")),
            "{found:?}"
        );
    }

    #[test]
    fn a_second_sqlite_a_foreign_source_and_a_copyleft_licence_are_found() {
        let mut graph = draw(&["kernel/store -> libsqlite3-sys", "kernel/store -> stranger"]);
        let second = Package {
            version: "2.0.0".to_owned(),
            ..graph.packages[1].clone()
        };
        graph.packages.push(second);
        graph.packages[2].source = Some("git+https://example.org/stranger".to_owned());
        graph.packages[2].licence = Some("GPL-3.0-only".to_owned());
        let found = problems(&graph).join("\n");
        for part in [
            "two SQLite libraries",
            "comes from git+https://example.org",
            "GPL-3.0-only",
        ] {
            assert!(found.contains(part), "{part} is missing in:\n{found}");
        }
    }
}
