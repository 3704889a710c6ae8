#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| trials::fuzz::targets::passkey(bytes));
