//! What stands in an address after the `#`: a page, a link, a lesson, or nothing that is known here.

mod entry;

use super::view::{PAGES, Page};

pub use entry::Entry;

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A page of the workspace.
    Page(Page),
    /// A link, or what looks like one: it is opened, or it is said why not.
    Link(String),
    /// A lesson, by its id, at a step, from 0.
    Lesson(String, usize),
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
        if let Some((id, step)) = path.strip_prefix(LESSONS).and_then(lesson) {
            return Self::Lesson(id.to_owned(), step);
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

/// What the address of a lesson begins with.
const LESSONS: &str = "lessons/";

/// `setback`, or `setback/4` for its fourth step.
fn lesson(text: &str) -> Option<(&str, usize)> {
    let (id, step) = text.split_once('/').unwrap_or((text, "1"));
    let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let step = step.parse::<usize>().ok()?.checked_sub(1)?;
    (!id.is_empty() && id.chars().all(is_id)).then_some((id, step))
}

/// What stands after the `#` for a lesson, by its id, at a step, from 0.
#[must_use]
pub fn of_lesson(id: &str, step: usize) -> String {
    match step {
        0 => format!("/{LESSONS}{id}"),
        _ => format!("/{LESSONS}{id}/{}", step + 1),
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
        Address::Link(_) | Address::Lesson(..) | Address::Other => false,
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
    fn lessons_have_addresses() {
        for step in [0, 1, 7] {
            let fragment = of_lesson("leaky-bucket", step);
            let found = Address::Lesson("leaky-bucket".to_owned(), step);
            assert_eq!(Address::parse(&fragment), found, "{fragment}");
        }
        assert_eq!(of_lesson("setback", 0), "/lessons/setback");
        assert_eq!(of_lesson("setback", 3), "/lessons/setback/4");
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
            "/lessons",
            "/lessons/",
            "/lessons/setback/0",
            "/lessons/setback/x",
            "/lessons/setback/1/2",
            "/lessons/Set back",
        ] {
            assert_eq!(Address::parse(fragment), Address::Other, "{fragment}");
            assert!(!is_of_page(fragment, Page::Journey));
        }
        assert_eq!(Address::parse(""), Address::Start);
        assert_eq!(Address::parse("/"), Address::Start);
    }
}
