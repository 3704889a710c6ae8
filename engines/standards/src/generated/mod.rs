//! Tables written by `cargo xtask generate`.

pub(crate) mod ctdc;
pub(crate) mod htcds;
pub(crate) mod iso3166;
pub(crate) mod iso639;
pub(crate) mod words;
