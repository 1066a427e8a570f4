//! How often something was worked out or drawn since the page began: what tests hold an interaction to.
//!
//! Times differ from machine to machine; counts do not. They cost an addition each, and the page tells them to
//! whoever asks its program for [`told`].

use std::cell::RefCell;

thread_local! {
    static COUNTS: RefCell<Vec<(&'static str, u32)>> = const { RefCell::new(Vec::new()) };
}

/// Counts something once more.
pub fn count(what: &'static str) {
    COUNTS.with_borrow_mut(
        |counts| match counts.iter_mut().find(|(name, _)| *name == what) {
            Some((_, number)) => *number = number.wrapping_add(1),
            None => counts.push((what, 1)),
        },
    );
}

/// Every count so far: a name, a space and a number on each line.
#[must_use]
pub fn told() -> String {
    let mut text = String::new();
    COUNTS.with_borrow(|counts| {
        for (name, number) in counts {
            text.push_str(name);
            text.push(' ');
            text.push_str(&number.to_string());
            text.push('\n');
        }
    });
    text
}

#[cfg(test)]
mod tests {
    use super::{count, told};

    #[test]
    fn each_thing_has_a_count_of_its_own() {
        count("a");
        count("b");
        count("a");
        assert!(
            told().contains("a 2\n") && told().contains("b 1\n"),
            "{}",
            told()
        );
    }
}
