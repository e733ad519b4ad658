/**
 * Hashes of files in `pkg/`, by name, in the form of `integrity`. `cargo xtask build` writes here for each script those of the
 * files that it loads; without that build nothing is checked.
 */
export const PINS = {}
