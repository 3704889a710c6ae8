//! The format of a release: write, sign, verify, read.
