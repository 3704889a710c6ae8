//! Figures for Prometheus, in its text format (version 0.0.4). Labels are codes of ours and patterns of routes: no person, no
//! record, no organisation, no address.

use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base::Refusal;
use base::meter::Distribution;
use store::{Scope, Store};
use vault::Vault;
use web::{Meter, Tls};

use super::health::{Health, Reason};
use crate::compose::Contexts;

/// Everything that has figures. Cheap to clone.
#[derive(Clone)]
pub struct Sources {
    /// Staff pages.
    pub staff: Meter,
    /// Public pages.
    pub public: Meter,
    /// Records.
    pub store: Store,
    /// Keys.
    pub vault: Vault,
    /// Sessions, jobs, names.
    pub contexts: Contexts,
    /// How the program is.
    pub health: Health,
    /// The certificate, if TLS is served here.
    pub tls: Option<Tls>,
    /// When the program started.
    pub started: Instant,
}

/// `/metrics`, and `/health` for those who look from this machine.
pub fn router(sources: Sources) -> Router {
    let health = sources.health.clone();
    Router::new()
        .route("/metrics", get(show))
        .with_state(sources)
        .merge(health.router())
        .layer(from_fn(by_number))
}

/// Only whoever names this machine itself: a page of a stranger whose name was pointed here names another.
async fn by_number(request: Request, next: Next) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let own = host.parse::<SocketAddr>().is_ok() || host.parse::<IpAddr>().is_ok();
    if own || host == "localhost" || host.starts_with("localhost:") {
        next.run(request).await
    } else {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    }
}

async fn show(State(sources): State<Sources>) -> Response {
    match web::blocking(move || Ok::<_, Refusal>(sources.write())).await {
        Ok(text) => {
            let headers = [
                (header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"),
                (header::CACHE_CONTROL, "no-store"),
            ];
            (headers, text).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

impl Sources {
    /// All figures as text. A part whose database does not answer is left out; the others still tell.
    pub fn write(&self) -> String {
        let mut out = Exposition::default();
        self.process(&mut out);
        self.pages(&mut out);
        self.storage(&mut out);
        self.work(&mut out);
        out.0
    }

    fn process(&self, out: &mut Exposition) {
        out.family("amparo_up_seconds", "gauge", "Seconds since the program started.");
        out.sample("amparo_up_seconds", &[], self.started.elapsed().as_secs_f64());
        out.family(
            "amparo_degraded",
            "gauge",
            "Whether something is not as it should be, by reason.",
        );
        let reasons = self.health.reasons();
        for reason in Reason::ALL {
            let is_so = u8::from(reasons.contains(&reason));
            out.sample("amparo_degraded", &[("reason", reason.code())], f64::from(is_so));
        }
        if let Some((bytes, handles)) = own_use() {
            out.gauge("process_resident_memory_bytes", "Memory of the process.", bytes);
            out.gauge("process_open_fds", "Open files and connections.", handles);
        }
        if let Some(ends) = self.tls.as_ref().and_then(Tls::ends) {
            let seconds = ends.micros() / 1_000_000;
            out.gauge(
                "amparo_tls_certificate_ends_seconds",
                "When the certificate ends, seconds since 1970.",
                seconds as f64,
            );
        }
    }

    fn pages(&self, out: &mut Exposition) {
        let sides = [("staff", &self.staff), ("public", &self.public)];
        let each = sides.map(|(side, meter)| (side, meter, meter.routes()));
        out.family(
            "amparo_http_requests_total",
            "counter",
            "Answers, by pattern of the route, method and class of status.",
        );
        for (side, _, routes) in &each {
            for route in routes {
                for (method, class, count) in &route.answers {
                    let labels = [
                        ("side", *side),
                        ("route", &route.route),
                        ("method", method),
                        ("class", class),
                    ];
                    out.sample("amparo_http_requests_total", &labels, *count as f64);
                }
            }
        }
        out.family(
            "amparo_http_request_seconds",
            "histogram",
            "Time until an answer began, by pattern of the route.",
        );
        for (side, _, routes) in &each {
            for route in routes {
                let labels = [("side", *side), ("route", route.route.as_str())];
                out.histogram("amparo_http_request_seconds", &labels, &route.time, 1e-6);
            }
        }
        let refused = |routes: &[web::RouteFigures]| -> u64 {
            let sign_in = routes.iter().filter(|it| it.route.starts_with("/sign-in"));
            let answers = sign_in.flat_map(|it| &it.answers);
            answers
                .filter(|(method, class, _)| *method == "POST" && *class == "4xx")
                .map(|(.., count)| count)
                .sum()
        };
        let count: u64 = each.iter().map(|(_, _, routes)| refused(routes)).sum();
        out.counter(
            "amparo_sign_in_refused_total",
            "Sign-ins that were refused, whatever the reason.",
            count,
        );
        out.family("amparo_connections", "gauge", "Open connections.");
        for (side, meter, _) in &each {
            out.sample(
                "amparo_connections",
                &[("side", side)],
                meter.connections().get() as f64,
            );
        }
        out.family(
            "amparo_connections_closed_total",
            "counter",
            "Connections that the server closed: too many of one address, or too slow.",
        );
        for (side, meter, _) in &each {
            let name = "amparo_connections_closed_total";
            out.sample(
                name,
                &[("side", side), ("reason", "crowded")],
                meter.crowded().get() as f64,
            );
            out.sample(
                name,
                &[("side", side), ("reason", "cut-off")],
                meter.cut_off().get() as f64,
            );
        }
    }

    fn storage(&self, out: &mut Exposition) {
        let databases = [("records", self.store.meter()), ("keys", self.vault.keystore_meter())];
        out.family("amparo_store_waiting", "gauge", "Writes that wait for their answer.");
        for (name, meter) in databases {
            out.sample(
                "amparo_store_waiting",
                &[("database", name)],
                meter.waiting.get() as f64,
            );
        }
        let counters: [(&str, &str, Read); 5] = [
            ("amparo_store_written_total", "Writes that were made durable.", |it| {
                it.written.get()
            }),
            (
                "amparo_store_refused_total",
                "Writes that the database could not take.",
                |it| it.refused.get(),
            ),
            (
                "amparo_store_retried_total",
                "Transactions that were run again because another came between.",
                |it| it.again.get(),
            ),
            (
                "amparo_store_replica_reads_total",
                "Reads that a replica answered.",
                |it| it.by_replica.get(),
            ),
            (
                "amparo_store_replica_missed_total",
                "Reads that the primary answered because the replica was behind or away.",
                |it| it.not_by_replica.get(),
            ),
        ];
        for (family, help, read) in counters {
            out.family(family, "counter", help);
            for (name, meter) in databases {
                out.sample(family, &[("database", name)], read(meter) as f64);
            }
        }
        out.family(
            "amparo_store_commit_seconds",
            "histogram",
            "Time of a commit: on SQLite the flush to the disk and little else.",
        );
        for (name, meter) in databases {
            out.histogram(
                "amparo_store_commit_seconds",
                &[("database", name)],
                &meter.commits.read(),
                1e-6,
            );
        }
        out.family(
            "amparo_store_group_writes",
            "histogram",
            "Writes that shared one commit.",
        );
        for (name, meter) in databases {
            out.histogram(
                "amparo_store_group_writes",
                &[("database", name)],
                &meter.groups.read(),
                1.0,
            );
        }
        if let Ok(health) = self.store.health() {
            out.gauge(
                "amparo_store_size_bytes",
                "Bytes of the database of the records.",
                health.size as f64,
            );
            out.gauge(
                "amparo_store_log_bytes",
                "Bytes of the write-ahead log beside it (SQLite).",
                health.log as f64,
            );
        }
    }

    fn work(&self, out: &mut Exposition) {
        let cache = self.vault.key_cache();
        out.gauge(
            "amparo_key_cache_keys",
            "Data keys that are kept open.",
            cache.keys as f64,
        );
        out.counter(
            "amparo_key_cache_hits_total",
            "Data keys that were found open.",
            cache.hits,
        );
        out.counter(
            "amparo_key_cache_misses_total",
            "Data keys that had to be opened.",
            cache.misses,
        );
        let names = self.contexts.protection.names_in_memory();
        out.gauge(
            "amparo_names_people",
            "People who can be found by name.",
            names.people as f64,
        );
        out.gauge("amparo_names_bytes", "Memory of the name indexes.", names.bytes as f64);
        out.gauge(
            "amparo_names_organisations",
            "Organisations whose names are in memory.",
            names.organisations as f64,
        );
        if let Ok(count) = accounts::sessions::count_running(&self.contexts.accounts) {
            out.gauge("amparo_sessions", "Sessions that have not ended.", count as f64);
        }
        if let Ok(counts) = self.store.read(Scope::Server, journal::jobs::counts) {
            out.family("amparo_jobs", "gauge", "Jobs that are known, by state.");
            for (state, count) in counts {
                out.sample("amparo_jobs", &[("state", state.code())], count as f64);
            }
        }
    }
}

/// Takes one figure out of a store's.
type Read = fn(&store::Meter) -> u64;

/// Bytes of memory and number of open files of this process, where the system tells.
fn own_use() -> Option<(f64, f64)> {
    let pages = std::fs::read_to_string("/proc/self/statm").ok()?;
    let resident: u64 = pages.split_whitespace().nth(1)?.parse().ok()?;
    let handles = std::fs::read_dir("/proc/self/fd").ok()?.count();
    let page = rustix::param::page_size() as u64;
    Some((resident.saturating_mul(page) as f64, handles as f64))
}

/// The text under construction.
#[derive(Default)]
struct Exposition(String);

impl Exposition {
    /// Begins a family: its samples follow at once.
    fn family(&mut self, name: &str, kind: &str, help: &str) {
        let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}");
    }

    fn sample(&mut self, name: &str, labels: &[(&str, &str)], value: f64) {
        self.0.push_str(name);
        for (number, (label, text)) in labels.iter().enumerate() {
            let begins = if number == 0 { '{' } else { ',' };
            let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
            let _ = write!(self.0, "{begins}{label}=\"{text}\"");
        }
        let ends = if labels.is_empty() { "" } else { "}" };
        let _ = writeln!(self.0, "{ends} {value}");
    }

    fn gauge(&mut self, name: &str, help: &str, value: f64) {
        self.family(name, "gauge", help);
        self.sample(name, &[], value);
    }

    fn counter(&mut self, name: &str, help: &str, value: u64) {
        self.family(name, "counter", help);
        self.sample(name, &[], value as f64);
    }

    /// The samples of a histogram; `unit` turns what was counted into what is told.
    fn histogram(&mut self, name: &str, labels: &[(&str, &str)], counted: &Distribution, unit: f64) {
        let bucket = format!("{name}_bucket");
        for (bound, count) in &counted.at_most {
            let bound = (*bound as f64 * unit * 1e9).round() / 1e9;
            let bound = bound.to_string();
            let labels = [labels, &[("le", bound.as_str())]].concat();
            self.sample(&bucket, &labels, *count as f64);
        }
        self.sample(&bucket, &[labels, &[("le", "+Inf")]].concat(), counted.count as f64);
        self.sample(&format!("{name}_sum"), labels, counted.sum as f64 * unit);
        self.sample(&format!("{name}_count"), labels, counted.count as f64);
    }
}
