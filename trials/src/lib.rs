//! Trials of the running program: it is killed, starved of disk, watched for leaks and loaded, and what it acknowledged is looked at afterwards.
//! README.md beside this folder says what each trial proves and what it does not. Nothing depends on this crate.

pub mod api;
pub mod browser;
pub mod canary;
pub mod crash;
pub mod disk;
pub mod enumeration;
pub mod faults;
pub mod files;
pub mod fuzz;
pub mod house;
pub mod load;
pub mod lockout;
pub mod oidc;
pub mod postgres;
pub mod power;
pub mod program;
pub mod report;
pub mod seed;
pub mod work;
