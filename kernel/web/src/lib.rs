//! HTTP plumbing shared by the contexts: routes with their rule, sessions, forms, refusals as pages.
