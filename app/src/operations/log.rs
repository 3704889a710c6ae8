//! The log: lines for people or for programs, on standard error, and only what our own code says. Libraries are heard from
//! warnings up, because what they tell below that may quote what passes through them.

use tracing::{Level, Metadata};
use tracing_subscriber::filter::{EnvFilter, filter_fn};
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::LogFormat;

/// The crates that are ours, by the names under which they log.
const OURS: &[&str] = &[
    "access",
    "accounts",
    "amparo",
    "backup",
    "base",
    "bundle",
    "disclosure",
    "evidence",
    "fictional",
    "forms",
    "governance",
    "hub",
    "journal",
    "names",
    "protection",
    "sheets",
    "standards",
    "store",
    "ui",
    "vault",
    "web",
];

/// Starts the log, once; a second call changes nothing. `AMPARO_LOG` says how much (default `warn`).
pub fn start(format: LogFormat) {
    let wanted = EnvFilter::try_from_env("AMPARO_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let filtered = tracing_subscriber::registry().with(wanted);
    let ours = filter_fn(is_ours);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_target(false);
    let started = match format {
        LogFormat::Text => filtered.with(lines.with_filter(ours)).try_init(),
        LogFormat::Json => {
            let lines = lines.json().flatten_event(true).with_span_list(false);
            filtered.with(lines.with_filter(ours)).try_init()
        }
    };
    if started.is_ok() {
        web::quiet_panics();
    }
}

fn is_ours(about: &Metadata<'_>) -> bool {
    let home = about.target().split("::").next().unwrap_or_default();
    *about.level() <= Level::WARN || OURS.contains(&home)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_crate_of_ours_is_heard() {
        let manifest = include_str!("../../Cargo.toml");
        let linked: Vec<&str> = manifest
            .lines()
            .filter_map(|line| line.strip_prefix("amparo-")?.split(['.', ' ']).next())
            .collect();
        assert!(linked.len() > 10);
        for name in linked {
            assert!(OURS.contains(&name), "{name} is not in the list of those that may log");
        }
    }
}
