//! Contributed data sets, quality, imports, releases and their privacy ledger.
