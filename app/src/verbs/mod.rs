//! One file for each verb of the command line.

pub mod check_k;
