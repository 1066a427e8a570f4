//! Sorting that is compiled once.
//!
//! The library's sort is compiled anew for every type and comparison, about 4 KB of WebAssembly each, and
//! the page is fetched before its first screen. Short lists (everything but simulated numbers) are sorted
//! here: one merge sort of positions, whose comparison is called through a pointer.

use std::cmp::Ordering;

/// Sorts `items` by `compare`, keeping the order of equals.
pub fn by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut order = positions(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    // Follows each cycle of the permutation: place `at` takes what `order[at]` holds.
    for start in 0..items.len() {
        let mut at = start;
        while order[at] != start {
            let from = order[at];
            items.swap(at, from);
            order[at] = at;
            at = from;
        }
        order[at] = at;
    }
}

/// Sorts `items` by a key of each, keeping the order of equals.
pub fn by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// The positions 0 to `count` in the order that `compare` asks for, equals in their own.
fn positions(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut to = from.clone();
    let mut width = 1;
    while width < count {
        for start in (0..count).step_by(2 * width) {
            merge(&from, &mut to, start, width, compare);
        }
        std::mem::swap(&mut from, &mut to);
        width *= 2;
    }
    from
}

/// Merges the sorted runs of `width` positions that begin at `start` and behind it.
fn merge(
    from: &[usize],
    to: &mut [usize],
    start: usize,
    width: usize,
    compare: &mut dyn FnMut(usize, usize) -> Ordering,
) {
    let middle = (start + width).min(from.len());
    let end = (start + 2 * width).min(from.len());
    let (mut left, mut right) = (start, middle);
    for place in &mut to[start..end] {
        let take_left = right >= end
            || (left < middle && compare(from[left], from[right]) != Ordering::Greater);
        let source = if take_left { &mut left } else { &mut right };
        *place = from[*source];
        *source += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_library_does_and_keeps_the_order_of_equals() {
        let mut state = 1_u64;
        for length in 0..70 {
            let items: Vec<(u64, usize)> = (0..length)
                .map(|position| {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1);
                    ((state >> 33) % 10, position)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            let mut found = items.clone();
            by_key(&mut found, |item| item.0);
            assert_eq!(found, expected);
            by(&mut found, |a, b| b.cmp(a));
            expected.sort_by(|a, b| b.cmp(a));
            assert_eq!(found, expected);
        }
    }
}
