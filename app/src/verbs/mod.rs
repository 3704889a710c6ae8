//! One file for each verb of the command line.

pub mod audit;
pub mod backup;
pub mod bench;
pub mod check_k;
pub mod config;
pub mod demo;
pub mod doctor;
pub mod forms;
pub mod hub;
pub mod import;
pub mod init;
pub mod keys;
pub mod organisation;
pub mod release;
pub mod restore;
pub mod serve;
pub mod user;
