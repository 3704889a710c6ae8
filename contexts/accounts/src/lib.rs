//! Organisations, sites, teams, users, roles, devices, sign-in.
