//! Finds the link in a text, and repairs what happens to links in messages.

use super::mend;
use super::{LinkProblem, PREFIX};

/// A link in a text.
#[derive(Debug, PartialEq)]
pub struct Found {
    /// The codec id that stands before the payload; it may be one that is not known.
    pub codec: u32,
    /// What its payload may be, the likeliest first.
    pub payloads: Vec<String>,
    /// Whether more of the same word follows the payload, after a letter that is none of it.
    pub more: bool,
}

/// How often a link may have been put into another one.
const WRAPPINGS: usize = 3;

/// Finds the link in a text that may come from a message, and undoes what messages do to it.
///
/// # Errors
/// Why there is none in it that this version can read.
pub fn find(text: &str) -> Result<Found, LinkProblem> {
    let mut text = mend::seen(text.trim());
    for _ in 0..WRAPPINGS {
        if after_prefix(&text).is_none_or(|rest| rest.contains('%')) && text.contains('%') {
            text = mend::percent_decoded(&text);
        }
        if text.contains('&') {
            text = mend::unescaped(&text);
        }
    }
    // What was decoded may hold what cannot be seen.
    text = mend::seen(&text);
    if after_prefix(&text).is_none() {
        // Wrapped within its beginning.
        text = mend::joined(&text);
    }
    let rest = after_prefix(&text).ok_or(LinkProblem::NotALink)?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let rest = rest[digits.len()..].trim_start_matches(mend::is_wrap);
    if digits.is_empty() {
        return Err(match rest.is_empty() {
            true => LinkProblem::CutOff,
            false => LinkProblem::NotALink,
        });
    }
    let Some(payload) = rest.strip_prefix('.') else {
        return Err(match rest.is_empty() {
            true => LinkProblem::CutOff,
            false => LinkProblem::Damaged,
        });
    };
    Ok(Found {
        codec: digits.parse().unwrap_or(u32::MAX),
        payloads: payloads(payload),
        more: more_follows(payload),
    })
}

fn after_prefix(text: &str) -> Option<&str> {
    if let Some((_, rest)) = text.split_once(PREFIX) {
        return Some(rest);
    }
    // What follows the `#`, as an address bar or a router hands it over.
    let slash = &PREFIX[1..];
    text.strip_prefix(slash)
        .or_else(|| text.strip_prefix(&slash[1..]))
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

fn word(text: &str) -> String {
    text.chars()
        .take_while(|letter| is_letter(*letter))
        .collect()
}

/// The letters up to the first that is none; then the same without emphasis marks at the end;
/// then with everything after a line break, too; then with other strokes in the place of hyphens. What comes
/// of each, a checksum tells.
fn payloads(text: &str) -> Vec<String> {
    let first = word(text);
    let bare = first.trim_end_matches(['-', '_']).to_owned();
    let joined = mend::joined(text);
    let mut payloads = vec![first];
    for other in [
        bare,
        word(&joined),
        word(&mend::with_hyphens(&joined, "-")),
        word(&mend::with_hyphens(&joined, "--")),
    ] {
        if !payloads.contains(&other) {
            payloads.push(other);
        }
    }
    payloads
}

fn more_follows(text: &str) -> bool {
    let rest = text.trim_start_matches(is_letter);
    let word = rest.split(char::is_whitespace).next().unwrap_or_default();
    word.chars().filter(|letter| is_letter(*letter)).count() > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> String {
        find(text).unwrap().payloads.remove(0)
    }

    #[test]
    fn a_link_is_found_in_every_place_where_it_stands() {
        for text in [
            "https://host.example/app/#/s/1.Ab-_9",
            "#/s/1.Ab-_9",
            "/s/1.Ab-_9",
            "s/1.Ab-_9",
            "  #/s/1.Ab-_9\n",
            "Look: <https://host.example/#/s/1.Ab-_9>, nice!",
            "https://host.example/%23/s/1.Ab-_9",
            "https://host.example/%2523/s/1.Ab%252D_9",
            "#/s/1.Ab%2D_9",
            "#/s/1.Ab-_9.",
            "(#/s/1.Ab-_9)",
        ] {
            assert_eq!(first(text), "Ab-_9", "{text}");
        }
    }

    #[test]
    fn a_wrapped_link_is_joined() {
        let found = find("#/s/1.Abc\n  def\r\nghi").unwrap();
        assert_eq!(found.payloads, ["Abc", "Abcdefghi"]);
    }

    #[test]
    fn what_programs_for_messages_do_to_a_link_is_undone() {
        for text in [
            "#/s/1.Ab-=\n_9cdef",
            "#/s/1.Ab-_=\r\n9cdef",
            "> #/s/1.Ab-_\n> 9cdef\n> Bye",
            "#/s/1.Ab&#45;&#x5f;9cdef",
            "&#35;&#x2F;s&sol;1&period;Ab&#45;_9cdef",
            "&amp;#35;/s/1.Ab-_9cdef",
            "#/s/1.Ab-_<wbr>9cdef",
            "#/s/1.Ab-<br />_9cdef",
            "#/s/1.Ab\u{2011}_9cdef",
            "#/s/1.Ab\u{2013}_9cdef",
            "#/s/1.Ab\u{2212}_9\u{200b}cdef",
            "#\u{200b}/s\u{2060}/1.Ab-_9cdef",
            "#/\n  s/1.Ab-_9cdef",
            "#/s/1\n.Ab-_9cdef",
            "https://host.example/%25252523/s/1.Ab%2525252D_9cdef"
                .replace("2525", "25")
                .as_str(),
        ] {
            let found = find(text).unwrap();
            let is_there = |payload: &String| payload.starts_with("Ab-_9cdef");
            assert!(found.payloads.iter().any(is_there), "{text} {found:?}");
        }
        let twice = find("#/s/1.Ab\u{2014}c").unwrap().payloads;
        assert!(twice.contains(&"Ab--c".to_owned()) && twice.contains(&"Ab-c".to_owned()));
    }

    #[test]
    fn emphasis_around_a_link_can_go() {
        let found = find("_#/s/1.Abc_").unwrap();
        assert_eq!(found.payloads, ["Abc_", "Abc"]);
    }

    #[test]
    fn what_is_no_link_says_so() {
        for text in [
            "",
            "hello",
            "https://host.example/#/other",
            "#/s/x.abc",
            "%",
        ] {
            assert_eq!(find(text), Err(LinkProblem::NotALink), "{text}");
        }
        for text in ["#/s/", "#/s/1"] {
            assert_eq!(find(text), Err(LinkProblem::CutOff), "{text}");
        }
        assert_eq!(find("#/s/1-abc"), Err(LinkProblem::Damaged));
    }

    #[test]
    fn a_huge_codec_id_is_a_newer_one() {
        assert_eq!(find("#/s/99999999999999.a").unwrap().codec, u32::MAX);
    }
}
