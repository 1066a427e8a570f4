//! What stands in an address after the `#`: a page, a link, or nothing that is known here.

use super::view::{PAGES, Page};

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A page of the workspace.
    Page(Page),
    /// A link, or what looks like one: it is opened, or it is said why not.
    Link(String),
    /// Nothing in particular.
    Start,
    /// Something else, such as a place on the page: it is left aside.
    Other,
}

impl Address {
    /// Reads what stands after the `#`.
    #[must_use]
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.strip_prefix('/').unwrap_or(fragment);
        if path.is_empty() {
            return Self::Start;
        }
        if let Some(page) = PAGES.into_iter().find(|page| page.key() == path) {
            return Self::Page(page);
        }
        // Links may have been put into other links, and their strokes rewritten.
        let is_link = path == "s"
            || path.starts_with("s/")
            || fragment.contains("/s/")
            || fragment.to_ascii_lowercase().contains("2fs%2");
        if is_link {
            Self::Link(fragment.to_owned())
        } else {
            Self::Other
        }
    }
}

/// What stands after the `#` for a page.
#[must_use]
pub fn of_page(page: Page) -> String {
    format!("/{}", page.key())
}

/// Whether an address may stay as it is while a page is shown and no link is what is on screen.
#[must_use]
pub fn is_of_page(fragment: &str, page: Page) -> bool {
    match Address::parse(fragment) {
        Address::Page(found) => found == page,
        Address::Start => page == Page::default(),
        Address::Link(_) | Address::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_addresses() {
        for page in PAGES {
            let fragment = of_page(page);
            assert_eq!(Address::parse(&fragment), Address::Page(page));
            assert!(is_of_page(&fragment, page));
        }
        assert!(is_of_page("", Page::Journey) && is_of_page("/", Page::Journey));
        assert!(!is_of_page("", Page::Flow) && !is_of_page("/journey", Page::Flow));
    }

    #[test]
    fn what_looks_like_a_link_is_one() {
        for fragment in [
            "/s/1.abc",
            "/s/",
            "/s",
            "s/1.abc",
            "/s/99.x",
            "%2Fs%2F1.abc",
            "%252Fs%252F1.abc",
            "https://x.org/#/s/1.abc",
        ] {
            assert_eq!(
                Address::parse(fragment),
                Address::Link(fragment.to_owned()),
                "{fragment}"
            );
        }
    }

    #[test]
    fn anything_else_is_left_aside() {
        for fragment in [
            "main",
            "/orbit",
            "/journey/x",
            "x=1",
            "%",
            "%E0%A4%A",
            "ünï",
            "//",
            "/scenarios?",
        ] {
            assert_eq!(Address::parse(fragment), Address::Other, "{fragment}");
            assert!(!is_of_page(fragment, Page::Journey));
        }
        assert_eq!(Address::parse(""), Address::Start);
        assert_eq!(Address::parse("/"), Address::Start);
    }
}
