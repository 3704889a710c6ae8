//! The API for programs: JSON under `/api/v1`, by token only.
//!
//! An [`Endpoint`] states its [`Rule`](crate::Rule), what it takes and what it answers; the gate judges a request by that, the document
//! is printed from it, and in a development build every answer is compared with it. Endpoints run the same use cases as the pages.
//!
//! The way of a request: panic catcher → host → token → rate → scope and rule → address → version → body → once → use case. Whatever
//! comes before the use case looks at no record.

mod call;
mod caller;
mod check;
mod cursor;
mod document;
mod endpoint;
pub(crate) mod gate;
mod json;
mod problem;
pub mod schema;
mod scope;

pub(crate) use call::Content;
pub use call::{Answer, Call};
pub use caller::{Begun, Caller, Doorkeeper, FRESH_TOKEN, Kept, Once, PREFIX, TokenId, TokenNoun};
pub use document::{ADDRESS as DOCUMENT, document};
pub use endpoint::{BASE, Draft, Endpoint, JSON_LIMIT, MOST_PAGE, Operation, PAGE, get, patch, post};
pub(crate) use endpoint::{Does, Run};
pub use problem::{Problem, Refused};
pub use schema::Schema;
pub use scope::{SCOPES, Scope, actions_of};

/// Whether a path is of the API, whose refusals are problems and not pages.
pub(crate) fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}
