//! Work that is written down twice: by the program, and by us as what the program acknowledged. The two are compared afterwards.

pub mod check;
pub mod model;
pub mod writer;

pub use check::Checker;
pub use model::Story;
pub use writer::{Line, Pace, Writer};
