//! The public site: reads bundles and nothing else.
