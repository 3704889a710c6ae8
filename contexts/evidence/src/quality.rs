//! How good a data set is.
