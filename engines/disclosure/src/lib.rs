//! Statistical disclosure control: k-anonymity, suppression, tables.
