//! How the program is: looked at every few seconds, told in codes. Nothing of anybody and no version is in the answer, so that
//! everybody may ask.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;
use store::{Kind, Meter, Refused, Store};
use vault::Vault;
use web::{Routes, Rule};

/// How often the databases are looked at, and how long an answer of theirs may take.
const EVERY: Duration = Duration::from_secs(2);
const PATIENCE: Duration = Duration::from_secs(10);

/// Bytes of the log; about as much as a bulk import writes.
const FAR_BEHIND: u64 = 64 << 20;

/// Something that is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Not everything is ready yet.
    Starting,
    /// Told to stop; what has begun is finished.
    Stopping,
    /// Another process has the right to serve this database.
    Standby,
    /// The keys are not open.
    Locked,
    /// No space: what is saved is refused until there is some, reading goes on.
    DiskFull,
    /// The records take no writes; reading goes on as far as it can.
    WritesRefused,
    /// The keystore takes no writes: nobody can be registered.
    KeystoreRefused,
    /// The databases do not answer in time.
    Slow,
    /// The replica does not answer or is far behind: the primary does its work.
    ReplicaAway,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Starting,
        Self::Stopping,
        Self::Standby,
        Self::Locked,
        Self::DiskFull,
        Self::WritesRefused,
        Self::KeystoreRefused,
        Self::Slow,
        Self::ReplicaAway,
    ];

    /// The code in the answer.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Stopping => "stopping",
            Self::Standby => "standby",
            Self::Locked => "locked",
            Self::DiskFull => "disk-full",
            Self::WritesRefused => "writes-refused",
            Self::KeystoreRefused => "keystore-refused",
            Self::Slow => "slow",
            Self::ReplicaAway => "replica-away",
        }
    }

    /// Whether pages can still be read: then requests should go on coming.
    const fn serves(self) -> bool {
        !matches!(self, Self::Starting | Self::Stopping | Self::Standby | Self::Locked)
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// How the program is at this moment. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Health(Arc<AtomicU32>);

impl Health {
    /// Notes that something is so, or is no longer.
    pub fn set(&self, reason: Reason, is_so: bool) {
        if is_so {
            self.0.fetch_or(reason.bit(), Ordering::Relaxed);
        } else {
            self.0.fetch_and(!reason.bit(), Ordering::Relaxed);
        }
    }

    /// What is not as it should be.
    pub fn reasons(&self) -> Vec<Reason> {
        let bits = self.0.load(Ordering::Relaxed);
        Reason::ALL
            .into_iter()
            .filter(|reason| bits & reason.bit() != 0)
            .collect()
    }

    /// Whether requests can be answered, even if nothing can be saved.
    pub fn is_ready(&self) -> bool {
        self.reasons().into_iter().all(Reason::serves)
    }

    /// `/health`: 200 when all is well, otherwise 503. `/health/live`: 200 as long as there is an answer at all. `/health/ready`: 200 as
    /// long as requests should come, even when only reading works.
    pub fn router(self) -> Router {
        let (whole, ready) = (self.clone(), self);
        Router::new()
            .route("/health", get(async move || whole.whole()))
            .route("/health/live", get(live))
            .route("/health/ready", get(async move || ready.ready()))
    }

    /// The same for the staff pages, where every route states its rule.
    pub fn routes(self) -> Routes {
        let (whole, ready) = (self.clone(), self);
        Routes::new()
            .get("/health", Rule::Open, async move || whole.whole())
            .get("/health/live", Rule::Open, live)
            .get("/health/ready", Rule::Open, async move || ready.ready())
    }

    fn whole(&self) -> Response {
        self.answer(self.reasons().is_empty())
    }

    fn ready(&self) -> Response {
        self.answer(self.is_ready())
    }

    fn answer(&self, good: bool) -> Response {
        let reasons: Vec<_> = self.reasons().into_iter().map(Reason::code).collect();
        let status = if reasons.is_empty() { "ok" } else { "degraded" };
        let code = if good {
            StatusCode::OK
        } else {
            StatusCode::SERVICE_UNAVAILABLE
        };
        answer(code, &json!({ "status": status, "reasons": reasons }))
    }

    /// Looks at the databases every few seconds, for ever. `watched` is called after each look that ended.
    pub async fn watch(self, probe: Probe, watched: impl Fn(&Self)) {
        let probe = Arc::new(probe);
        loop {
            let look = probe.clone();
            let mut looking = tokio::task::spawn_blocking(move || look.look());
            let found = match tokio::time::timeout(PATIENCE, &mut looking).await {
                Ok(found) => found,
                Err(_) => {
                    self.set(Reason::Slow, true);
                    // Not a second one beside it: that would only wait as well.
                    looking.await
                }
            };
            self.set(Reason::Slow, false);
            for (reason, is_so) in found.unwrap_or_else(|_| vec![(Reason::WritesRefused, true)]) {
                self.set(reason, is_so);
            }
            watched(&self);
            tokio::time::sleep(EVERY).await;
        }
    }
}

async fn live() -> Response {
    answer(StatusCode::OK, &json!({ "status": "live" }))
}

fn answer(status: StatusCode, body: &serde_json::Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, format!("{body}\n")).into_response()
}

/// What is looked at.
pub struct Probe {
    /// Records.
    pub store: Store,
    /// Wrapped keys.
    pub vault: Vault,
    /// A folder of the same disk as the embedded database.
    pub folder: std::path::PathBuf,
}

impl Probe {
    fn look(&self) -> Vec<(Reason, bool)> {
        let health = self.store.health();
        let replica = health.as_ref().ok().and_then(|health| health.replica.as_ref());
        let away = replica.is_some_and(|behind| behind.as_ref().map_or(true, |bytes| *bytes > FAR_BEHIND));
        let records = self.refused(health, self.store.meter());
        let keystore = self.refused(self.vault.keystore_health(), self.vault.keystore_meter());
        let full = |refused: &Option<Kind>| *refused == Some(Kind::Full);
        let other = |refused: &Option<Kind>| refused.is_some_and(|kind| kind != Kind::Full);
        vec![
            (Reason::DiskFull, full(&records) || full(&keystore)),
            (Reason::WritesRefused, other(&records)),
            (Reason::KeystoreRefused, other(&keystore)),
            (Reason::ReplicaAway, away),
        ]
    }

    fn refused(&self, health: Result<store::Health, store::Error>, meter: &Meter) -> Option<Kind> {
        match health {
            Err(error) => Some(error.kind()),
            Ok(health) => match (health.refused, meter.last_refusal()) {
                (Some(error), _) => Some(error.kind()),
                // Nobody may have tried to save anything since there is space again.
                (None, Some(Refused::Full)) => (!self.has_space()).then_some(Kind::Full),
                (None, _) => None,
            },
        }
    }

    fn has_space(&self) -> bool {
        use std::io::Write as _;
        let tried = tempfile::Builder::new().prefix(".health-").tempfile_in(&self.folder);
        tried.is_ok_and(|mut file| {
            file.write_all(&[0; 64 * 1024])
                .and_then(|()| file.as_file().sync_all())
                .is_ok()
        })
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::Request;
    use tower::ServiceExt as _;

    use super::*;

    async fn ask(health: &Health, path: &str) -> (u16, String) {
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        let response = health.clone().router().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn what_can_still_be_read_stays_in_service_and_is_told_as_degraded() {
        let health = Health::default();
        health.set(Reason::Starting, true);
        assert_eq!(ask(&health, "/health/live").await.0, 200);
        assert_eq!(ask(&health, "/health/ready").await.0, 503);
        health.set(Reason::Starting, false);
        assert_eq!(
            ask(&health, "/health").await,
            (200, "{\"reasons\":[],\"status\":\"ok\"}\n".to_owned())
        );
        health.set(Reason::DiskFull, true);
        let (status, text) = ask(&health, "/health").await;
        assert_eq!(status, 503);
        assert!(
            text.contains("\"degraded\"") && text.contains("\"disk-full\""),
            "{text}"
        );
        assert_eq!(ask(&health, "/health/ready").await.0, 200);
        health.set(Reason::Standby, true);
        assert_eq!(ask(&health, "/health/ready").await.0, 503);
        health.set(Reason::Standby, false);
        health.set(Reason::DiskFull, false);
        assert_eq!(health.reasons(), []);
    }
}
