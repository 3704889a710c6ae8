//! Names folded, transliterated and searched in memory; nothing about names on disk.
