//! New ids: made of a name, and of no other item of the list.

use crate::model::limits;

/// An id that none of `taken` is, made of a name: its letters and digits, in lower case.
#[must_use]
pub fn fresh<'a>(name: &str, taken: impl Iterator<Item = &'a str> + Clone) -> String {
    let stem = stem(name);
    if !taken.clone().any(|id| id == stem) {
        return stem;
    }
    let mut number = 2_u64;
    loop {
        let end = format!("-{number}");
        let kept = stem.len().min(limits::ID_LENGTH - end.len());
        let id = stem[..kept].to_owned() + &end;
        if !taken.clone().any(|other| other == id) {
            return id;
        }
        // There are fewer items than numbers.
        number += 1;
    }
}

/// What of a name an id may hold; `item` where nothing is left, as of a name in another alphabet.
fn stem(name: &str) -> String {
    let mut stem = String::new();
    for c in name.chars() {
        if stem.len() >= limits::ID_LENGTH {
            break;
        }
        if c.is_ascii_alphanumeric() {
            stem.push(c.to_ascii_lowercase());
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() { "item" } else { stem }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::fresh;

    #[test]
    fn ids_are_of_the_name_and_new() {
        let taken = ["at-risk", "at-risk-2", "item"];
        let fresh = |name: &str| fresh(name, taken.iter().copied());
        assert_eq!(fresh("First purchase!"), "first-purchase");
        assert_eq!(fresh("At risk"), "at-risk-3");
        assert_eq!(fresh("客户"), "item-2");
        assert_eq!(fresh(&"x".repeat(300)).len(), 64);
    }

    #[test]
    fn a_long_name_that_is_taken_stays_an_id() {
        let long = "y".repeat(64);
        let id = fresh(&long, std::iter::once(long.as_str()));
        assert_eq!(id.len(), 64);
        assert!(id.ends_with("-2"));
    }
}
