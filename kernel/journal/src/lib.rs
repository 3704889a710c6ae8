//! Audit chain, events, jobs.
