//! Composition of the contexts into one program.
