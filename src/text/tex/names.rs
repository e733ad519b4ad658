//! Tables of names: of letters, symbols and commands.
//!
//! A table is one text, entries `name:value` with spaces between, sorted by name: half the bytes of an array
//! of pairs in the WebAssembly file, and as fast to search.

use std::cmp::Ordering;

/// The value of `name`; neither is empty or holds a space.
pub(super) fn look_up(table: &'static str, name: &str) -> Option<&'static str> {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let mut middle = low + (high - low) / 2;
        while !table.is_char_boundary(middle) {
            middle -= 1;
        }
        let start = table.get(low..middle)?.rfind(' ').map_or(low, |at| low + at + 1);
        let end = table.get(middle..high)?.find(' ').map_or(high, |at| middle + at);
        let (key, value) = table.get(start..end)?.split_once(':')?;
        match key.cmp(name) {
            Ordering::Less => low = end + 1,
            Ordering::Equal => return Some(value),
            Ordering::Greater => high = start,
        }
    }
    None
}

/// The kind that a value begins with.
pub(super) fn kind(value: &str) -> u8 {
    value.bytes().next().unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests {
    use super::look_up;

    /// Checks that every entry of a table is found.
    pub(in crate::text::tex) fn check(table: &'static str) {
        let entries: Vec<_> =
            table.split(' ').map(|entry| entry.split_once(':').unwrap_or((entry, ""))).collect();
        assert!(entries.windows(2).all(|pair| pair[0].0 < pair[1].0), "not sorted: {table}");
        for (name, value) in entries {
            assert!(!value.is_empty(), "{name}");
            assert_eq!(look_up(table, name), Some(value), "{name}");
        }
    }

    #[test]
    fn other_names_are_not_found() {
        for table in ["", "b:1", "b:1 d:2", "b:1 d:2 f:3"] {
            for name in ["", "a", "bb", "c", "e", "g", "b:1", "1"] {
                assert_eq!(look_up(table, name), None, "{name:?} in {table:?}");
            }
        }
    }
}
