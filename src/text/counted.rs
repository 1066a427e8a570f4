//! A number and what it counts, in the singular or in the plural: languages that are spoken here have these two.

use std::fmt::Display;

/// "1 stage", "2 stages".
#[inline(never)]
pub(super) fn counted<T: Display + PartialEq + From<u8>>(
    count: T,
    one: &str,
    many: &str,
) -> String {
    let things = if count == T::from(1) { one } else { many };
    format!("{count} {things}")
}
