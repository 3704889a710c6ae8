//! How long what is kept (GDPR 5 and 17): settings with bounds, proposals that a person confirms, technical rows that go by
//! themselves, and holds that keep somebody's data whatever else was decided.

mod hold;
mod model;
mod nightly;
mod overview;
mod settings;
mod store;

pub use hold::{key, lift, place};
pub use model::{Done, Due, Hold, HoldId, Keep, Setting};
pub use nightly::{AHEAD_DAYS, nightly};
pub use overview::{Overview, overview};
pub use settings::{Wanted, change};
pub use store::held;
