//! Set-up, checks, generated files.

fn main() {}
