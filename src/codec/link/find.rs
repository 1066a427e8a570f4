//! Finds the link in a text, and repairs what happens to links in messages.

use super::{LinkProblem, PREFIX};

/// A link in a text.
#[derive(Debug, PartialEq)]
pub struct Found {
    /// Its codec id.
    pub codec: u32,
    /// What its payload may be, the likeliest first.
    pub payloads: Vec<String>,
    /// Whether more of the same word follows the payload, after a letter that is none of it.
    pub more: bool,
}

/// Finds the link.
pub fn find(text: &str) -> Result<Found, LinkProblem> {
    let mut text = text.trim().to_owned();
    // A link that was put into another link, once or twice.
    for _ in 0..2 {
        if after_prefix(&text).is_none_or(|rest| rest.contains('%')) && text.contains('%') {
            text = percent_decoded(&text);
        }
    }
    let rest = after_prefix(&text).ok_or(LinkProblem::NotALink)?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let rest = &rest[digits.len()..];
    if digits.is_empty() {
        return Err(match rest.trim().is_empty() {
            true => LinkProblem::CutOff,
            false => LinkProblem::NotALink,
        });
    }
    let Some(payload) = rest.strip_prefix('.') else {
        return Err(match rest.trim().is_empty() {
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

/// The letters up to the first that is none; then the same without emphasis marks at the end;
/// then with everything after a line break, too.
fn payloads(text: &str) -> Vec<String> {
    let word: String = text
        .chars()
        .take_while(|letter| is_letter(*letter))
        .collect();
    let bare = word.trim_end_matches(['-', '_']).to_owned();
    let joined: String = text
        .chars()
        .filter(|letter| !is_break(*letter))
        .take_while(|letter| is_letter(*letter))
        .collect();
    let mut payloads = vec![word];
    for other in [bare, joined] {
        if !payloads.contains(&other) {
            payloads.push(other);
        }
    }
    payloads
}

/// Spaces and breaks, soft hyphens and other marks that cannot be seen.
fn is_break(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        )
}

fn more_follows(text: &str) -> bool {
    let rest = text.trim_start_matches(is_letter);
    let word = rest.split(char::is_whitespace).next().unwrap_or_default();
    word.chars().filter(|letter| is_letter(*letter)).count() > 2
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = (byte == b'%')
            .then(|| digit(at + 1).zip(digit(at + 2)))
            .flatten();
        match pair.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()) {
            Some(escaped) => {
                decoded.push(escaped);
                at += 3;
            }
            None => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
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
