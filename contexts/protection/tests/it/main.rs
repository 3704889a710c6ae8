//! Protection, on real databases.
