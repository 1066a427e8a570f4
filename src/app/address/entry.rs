//! What an entry of the browser's history says of itself.

use crate::app::view::{PAGES, Page};

/// Stands behind the page in what an entry says, once for each link.
const LINK: char = '~';
/// Ends what an entry says, where something lay over the workspace.
const OVER: char = '+';

/// An entry of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The page that is shown there.
    pub page: Page,
    /// After how many links it was made.
    pub links: u32,
    /// Whether something lay over the workspace.
    pub is_over: bool,
}

impl Entry {
    /// Reads what an entry says; `None` for one that we did not make.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let below = text.strip_suffix(OVER);
        let (mut key, mut links) = (below.unwrap_or(text), 0);
        while let Some(rest) = key.strip_suffix(LINK) {
            (key, links) = (rest, links + 1);
        }
        Some(Self {
            page: PAGES.into_iter().find(|page| page.key() == key)?,
            links,
            is_over: below.is_some(),
        })
    }

    /// What it says.
    #[must_use]
    pub fn text(self) -> String {
        let mut text = self.page.key().to_owned();
        for _ in 0..self.links {
            text.push(LINK);
        }
        if self.is_over {
            text.push(OVER);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_entry_says_is_read_back() {
        for page in PAGES {
            for (links, is_over) in [(0, false), (0, true), (1, false), (3, true)] {
                let entry = Entry {
                    page,
                    links,
                    is_over,
                };
                assert_eq!(Entry::parse(&entry.text()), Some(entry));
            }
        }
        let entry = Entry {
            page: Page::Flow,
            links: 2,
            is_over: true,
        };
        assert_eq!(entry.text(), "flow~~+");
    }

    #[test]
    fn what_others_say_is_no_entry_of_ours() {
        for text in ["", "~", "+", "orbit", "flow+~", "flow++", "~flow", "Flow"] {
            assert_eq!(Entry::parse(text), None, "{text}");
        }
    }
}
