//! Who may do what. One table of rules ([`rules::RULES`]); everything else is derived from it: the decision about one record
//! ([`decide`]), the filter of a list ([`ListGrant::sql_filter`]), the sensitivity of the fields that may be shown
//! ([`fields_visible`]), the menu ([`capable`]) and the printed table that is reviewed and kept as a golden file ([`table()`]).
//!
//! What no rule allows is denied. Nobody reaches another organisation. A [`Grant`] is the proof of one decision about one
//! record; only this crate can make one, and a store function takes its record from the grant, so that neither an unchecked
//! query nor a grant for another record goes through.
//!
//! No input, no output, no clock: the caller brings the [`Actor`] and the [`Facts`].
//!
//! ```
//! use access::{act, decide, Actor, Facts, Role};
//! use base::{Ambient, CaseId, OrgId, TeamId, Timestamp, UserId};
//!
//! let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 1);
//! let (org, team, case) = (OrgId::new(&ambient), TeamId::new(&ambient), CaseId::new(&ambient));
//! let actor = Actor::new(UserId::new(&ambient), org, [Role::CaseWorker]).in_teams([team]);
//!
//! let grant = decide::<act::CaseView>(&actor, &Facts::of(org).team(team).record(case)).unwrap();
//! assert_eq!(grant.record(), Some(case));
//! assert_eq!(grant.basis().to_string(), "case-worker/caseload");
//!
//! let elsewhere = decide::<act::CaseView>(&actor, &Facts::of(org).record(case)).unwrap_err();
//! assert_eq!(elsewhere.why.code(), "not-in-team");
//! ```
//!
//! A grant cannot be made by hand,
//!
//! ```compile_fail,E0451
//! use access::{act, Grant};
//! fn forge(real: Grant<act::CaseView>) -> Grant<act::CaseView> {
//!     Grant { org: real.org(), ..real }
//! }
//! ```
//!
//! a grant for one action is not a grant for another,
//!
//! ```compile_fail,E0308
//! use access::{act, Grant};
//! fn erase(_: &Grant<act::PersonErase>) {}
//! fn mixed(view: Grant<act::PersonView>) {
//!     erase(&view);
//! }
//! ```
//!
//! it is not copied to outlive its decision,
//!
//! ```compile_fail,E0308
//! use access::{act, Grant};
//! fn keep(grant: &Grant<act::CaseView>) -> Grant<act::CaseView> {
//!     grant.clone()
//! }
//! ```
//!
//! and an act cannot be invented outside this crate.
//!
//! ```compile_fail,E0277
//! use access::{Act, Action};
//! enum Anything {}
//! impl Act for Anything {
//!     const ACTION: Action = Action::CaseView;
//! }
//! ```

pub mod action;
pub mod actor;
pub mod decision;
pub mod facts;
pub mod filter;
pub mod rules;
mod table;

pub use action::{Act, Action, Kind, act};
pub use actor::{ActionSet, Actor, Role, RoleSet};
pub use decision::{Basis, Denial, Grant, ListGrant, Visible, Why, capable, decide, fields_visible, list, may};
pub use facts::{Facts, Opened, State, Tier};
pub use filter::{Columns, Filter, Param};
pub use table::table;
