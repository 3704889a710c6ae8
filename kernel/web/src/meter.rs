//! What the pages count about themselves. A figure is told apart by the pattern of the route, the method and the kind of answer,
//! never by an address, a person or a record.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Instant;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use base::meter::{Counter, Distribution, Histogram, Level, MICROS};

/// Figures of one side of the program, staff or public. Clones share them.
#[derive(Debug, Clone, Default)]
pub struct Meter(Arc<Figures>);

#[derive(Debug, Default)]
struct Figures {
    routes: RwLock<HashMap<String, Arc<Route>>>,
    connections: Level,
    crowded: Counter,
    slow: Counter,
}

#[derive(Debug)]
struct Route {
    // By method and by the first digit of the status.
    answers: [[Counter; CLASSES.len()]; METHODS.len()],
    time: Histogram,
}

const METHODS: [&str; 5] = ["GET", "HEAD", "POST", "PATCH", "other"];
const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];
/// What did not fit any route is counted under this pattern.
const NONE: &str = "-";

/// How one route was asked and answered.
#[derive(Debug, Clone)]
pub struct RouteFigures {
    /// Pattern: `/cases/{case}`; `-` for what fitted none.
    pub route: String,
    /// Method, class of the status, and how many; none that are zero.
    pub answers: Vec<(&'static str, &'static str, u64)>,
    /// Microseconds until the answer began.
    pub time: Distribution,
}

impl Meter {
    /// Every route that was asked for, by its pattern.
    pub fn routes(&self) -> Vec<RouteFigures> {
        let routes = self.0.routes.read().unwrap_or_else(PoisonError::into_inner);
        let mut all: Vec<_> = routes.iter().map(|(route, it)| it.read(route)).collect();
        all.sort_by(|one, two| one.route.cmp(&two.route));
        all
    }

    /// Connections that are open.
    pub fn connections(&self) -> &Level {
        &self.0.connections
    }

    /// Connections that were closed at once, because their address had too many.
    pub fn crowded(&self) -> &Counter {
        &self.0.crowded
    }

    /// Connections that were cut off: a request that did not come, an answer that was not taken, a handshake that stood still or failed.
    pub fn cut_off(&self) -> &Counter {
        &self.0.slow
    }

    fn route(&self, pattern: &str) -> Arc<Route> {
        let known = self.0.routes.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(route) = known.get(pattern) {
            return route.clone();
        }
        drop(known);
        let mut routes = self.0.routes.write().unwrap_or_else(PoisonError::into_inner);
        routes.entry(pattern.to_owned()).or_default().clone()
    }
}

impl Default for Route {
    fn default() -> Self {
        Self {
            answers: Default::default(),
            time: Histogram::new(MICROS),
        }
    }
}

impl Route {
    fn count(&self, method: &http::Method, status: http::StatusCode, since: Instant) {
        let method = METHODS
            .iter()
            .position(|name| *name == method.as_str())
            .unwrap_or(METHODS.len() - 1);
        let class = usize::from(status.as_u16() / 100).saturating_sub(1);
        if let Some(counter) = self.answers.get(method).and_then(|classes| classes.get(class)) {
            counter.add_one();
        }
        self.time.observe_time(since.elapsed());
    }

    fn read(&self, route: &str) -> RouteFigures {
        let answers = METHODS.iter().zip(&self.answers).flat_map(|(method, classes)| {
            let counted = CLASSES.iter().zip(classes);
            counted.map(move |(class, counter)| (*method, *class, counter.get()))
        });
        RouteFigures {
            route: route.to_owned(),
            answers: answers.filter(|(.., count)| *count > 0).collect(),
            time: self.time.read(),
        }
    }
}

/// Counts what is asked of a router and how it answers.
pub fn metered(router: Router, meter: &Meter) -> Router {
    router.layer(from_fn_with_state(meter.clone(), count))
}

async fn count(State(meter): State<Meter>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let pattern = request.extensions().get::<MatchedPath>().cloned();
    let route = meter.route(pattern.as_ref().map_or(NONE, MatchedPath::as_str));
    let method = request.method().clone();
    let response = next.run(request).await;
    route.count(&method, response.status(), started);
    response
}
