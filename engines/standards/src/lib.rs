//! HTCDS, CTDC and ISO vocabularies, generated from data files.
