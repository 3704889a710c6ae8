//! What an operator needs around the pages: how it is, figures, log, the service manager, and a process that keeps its memory
//! to itself.

pub mod advice;
pub mod hardening;
pub mod health;
pub mod log;
pub mod metrics;
pub mod notify;
pub mod public;
pub mod redirect;
