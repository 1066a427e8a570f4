//! What a copy is called, so that it is told apart from what is there.

/// A name that nothing there has: as it is wished, else with the next number behind it.
#[must_use]
pub fn told_apart<'a>(wished: &str, there: impl Iterator<Item = &'a str> + Clone) -> String {
    let is_free = |name: &str| there.clone().all(|other| other != name);
    let mut name = wished.to_owned();
    let mut number = 2_u64;
    // There are fewer names than numbers.
    while !is_free(&name) {
        name = format!("{wished} {number}");
        number += 1;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::told_apart;

    #[test]
    fn copies_are_numbered_from_the_second() {
        let mut there = vec!["X".to_owned()];
        for wanted in ["Copy of X", "Copy of X 2", "Copy of X 3"] {
            let name = told_apart("Copy of X", there.iter().map(String::as_str));
            assert_eq!(name, wanted);
            there.push(name);
        }
        // The number of one that is gone is free again.
        there.remove(2);
        let name = told_apart("Copy of X", there.iter().map(String::as_str));
        assert_eq!(name, "Copy of X 2");
    }
}
