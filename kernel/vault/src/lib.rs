//! Keys, sealing and erasure.
