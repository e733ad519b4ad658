#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| scholar_profile_fuzz::profile(data));
