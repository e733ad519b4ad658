//! The one sort of the program.

use std::mem;

/// Sorts stably; `in_order` tells whether two items may stand as they are.
///
/// A merge from the bottom up: the sorts of the standard library are ten times the code, and panic
/// where a collator contradicts itself.
pub(crate) fn merge_sort<T: Copy>(items: &mut Vec<T>, mut in_order: impl FnMut(T, T) -> bool) {
    let mut merged = Vec::with_capacity(items.len());
    let mut width = 1;
    while width < items.len() {
        for pair in items.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some((&first, left_rest)), Some((&second, right_rest))) =
                (left.split_first(), right.split_first())
            {
                if in_order(first, second) {
                    merged.push(first);
                    left = left_rest;
                } else {
                    merged.push(second);
                    right = right_rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        mem::swap(items, &mut merged);
        merged.clear();
        width *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::merge_sort;

    #[test]
    fn equal_items_keep_their_order() {
        for len in [0_u32, 1, 2, 3, 7, 8, 9, 100] {
            // Keys repeat and are scattered; the second number is the place.
            let mut items: Vec<(u32, u32)> = (0..len).map(|i| (i * 37 % 11, i)).collect();
            let mut expected = items.clone();
            expected.sort();
            merge_sort(&mut items, |a, b| a.0 <= b.0);
            assert_eq!(items, expected);
        }
    }

    #[test]
    fn a_comparison_without_order_loses_nothing() {
        let mut items: Vec<u32> = (0..50).collect();
        let mut calls = 0;
        merge_sort(&mut items, |_, _| {
            calls += 1;
            calls % 3 == 0
        });
        items.sort_unstable();
        assert_eq!(items, (0..50).collect::<Vec<_>>());
    }
}
