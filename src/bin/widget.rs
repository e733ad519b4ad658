//! The widget's WebAssembly file: everything it exports stands in the library's `embed`.
use scholar_profile as _;

fn main() {}
