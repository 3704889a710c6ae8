//! The HTTP side of the staff program, once for all contexts.
//!
//! - [`Routes`]: every route states its [`Rule`]; there is no other way to add one, and [`Routes::table`] lists them all.
//! - [`Web`]: what the plumbing needs from the program: texts, clock, [`Sessions`], [`Shell`], [`Settings`].
//! - [`Visit`] and [`Desk`]: what a handler gets: who, in which language, since when, under which reference.
//! - [`Form`] and [`Upload`]: what was sent, bounded.
//! - [`Reply`] and [`Rejection`]: what goes back: a page, or a refusal as a page.
//! - [`resume`]: a session that ended while somebody was typing costs no text.
//! - [`api`]: the same for programs: endpoints with their rule, tokens, problems, the OpenAPI document.
//! - [`blocking`], [`Limiter`], [`serve`]: work off the event loop, slow down guessing, answer connections, in clear or by [`Tls`].
//! - [`Proxies`], [`Meter`]: whose word about a client's address is taken; what is counted.
//!
//! The way of a request: panic catcher → host → session → origin (every method that changes something) → body limit and
//! time limit of the route → the route's rule → handler → page. A record that does not exist and a record that the actor
//! may not know of get the same answer, byte for byte.
//!
//! Logs carry the route's pattern, the status, the duration and a reference; never an address, a user, a field.

pub mod api;
mod blocking;
mod cookie;
mod form;
mod gate;
mod language;
mod limiter;
mod meter;
mod origin;
mod proxy;
mod rejection;
mod reply;
pub mod resume;
mod routes;
mod server;
mod settings;
pub mod testing;
mod tls;
mod upload;
mod validity;
mod visit;
mod wire;

pub use blocking::{Panicked, blocking, quiet_panics};
pub use form::{Asked, File, Form};
pub use language::routes;
pub use limiter::{Limiter, Network, Rate, Wait};
pub use meter::{Meter, RouteFigures, metered};
pub use proxy::{Block, NoBlock, Proxies};
pub use rejection::Rejection;
pub use reply::Reply;
pub use routes::{FORM_LIMIT, FRESH, Method, RouteRow, Routes, Rule};
pub use server::{Server, serve};
pub use settings::{Paths, Session, Sessions, Settings, Shell, Web};
pub use tls::{Tls, TlsError};
pub use upload::{Incoming, Upload};
pub use visit::{Desk, Visit};

/// The texts of this crate.
pub const SOURCES: &[ui::Source] = ui::sources!("locales");
