//! People, consent, cases: register, find, open, edit, reveal, erase.
