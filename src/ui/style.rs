//! The widget's stylesheet.

/// All styles of the shadow root, adopted as one constructable stylesheet; the build script makes it
/// of the files in `style/`.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));
