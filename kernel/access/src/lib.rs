//! Who may do what: Actor, Action, Grant, the decision function and its SQL filter.
