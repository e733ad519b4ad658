//! The documents of the benchmark: without fault, and the same in every run, or figures could not be compared.

use std::process::Command;

use crate::support;

#[test]
fn documents_of_the_benchmark_are_the_same_in_every_run() {
    let script = support::path("benches/profiles/print.mjs");
    let output = Command::new("node").arg(script).arg("10").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    let reading = support::read(&output.stdout).unwrap();
    assert_eq!(reading.profile.papers.len(), 10);
    assert_eq!(support::warnings(&reading), [""; 0]);
    // FNV-1a of 32 bits; a new figure makes all earlier runs incomparable.
    let hash = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    assert_eq!(output.stdout.iter().fold(0x811C_9DC5, hash), 0x6AA3_5A26);
}
