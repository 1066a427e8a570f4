//! Texts in pictures: how wide they are, how they are cut, and how labels are pushed apart.
//!
//! A scene is built without a browser, so widths are estimated: a little generous, since a gap looks
//! better than an overlap.

use crate::model::sort;

/// Width of one character in parts of the type size, for the system fonts.
fn advance(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.31,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' | ' ' | '\u{a0}' => 0.4,
        '\u{202f}' | '\u{2009}' => 0.2,
        '\u{2002}' => 0.5,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 0.95,
        '+' | '−' | '→' => 0.84,
        '0'..='9' => 0.64,
        'a'..='z' => 0.6,
        'A'..='Z' => 0.69,
        c if u32::from(c) >= 0x2E80 => 1.02,
        _ => 0.66,
    }
}

/// Estimated width of a text.
#[must_use]
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let ems: f64 = text.chars().map(advance).sum();
    ems * size * if bold { 1.1 } else { 1.0 }
}

/// The text, cut with an ellipsis so that it is no wider than asked.
#[must_use]
pub fn fit(text: &str, room: f64, size: f64, bold: bool) -> String {
    if width(text, size, bold) <= room {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut used = width("…", size, bold);
    for character in text.chars() {
        used += width(character.encode_utf8(&mut [0; 4]), size, bold);
        if used > room {
            break;
        }
        kept.push(character);
    }
    let cut = kept.trim_end();
    if cut.is_empty() {
        String::new()
    } else {
        format!("{cut}…")
    }
}

/// The text in one line no wider than asked, or in two where it is too long for one: broken at a space, and cut at the end of the second.
#[must_use]
pub fn in_two(text: &str, room: f64, size: f64, bold: bool) -> Vec<String> {
    if width(text, size, bold) <= room {
        return vec![text.to_owned()];
    }
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let mut broken = spaces.filter(|at| width(&text[..*at], size, bold) <= room);
    match broken.next_back() {
        Some(at) => vec![
            text[..at].to_owned(),
            fit(&text[at + 1..], room, size, bold),
        ],
        None => vec![fit(text, room, size, bold)],
    }
}

/// A name that stands beside where something ends.
#[derive(Debug, Clone, Copy)]
pub struct Name<'a> {
    /// What is written.
    pub text: &'a str,
    /// Whether in bold.
    pub bold: bool,
    /// The height at which it would like to be.
    pub wish: f64,
}

/// The lines of names one below the other, each with its height: [spread](spread) by lines `gap` apart. Names that are wider than
/// `room` take two lines where there is height for all, else they are cut.
#[must_use]
pub fn stack(
    names: &[Name<'_>],
    room: f64,
    size: f64,
    gap: f64,
    (low, high): (f64, f64),
) -> Vec<Vec<(String, f64)>> {
    let two = |name: &Name<'_>| in_two(name.text, room, size, name.bold);
    let mut lines: Vec<Vec<String>> = names.iter().map(two).collect();
    let count: usize = lines.iter().map(Vec::len).sum();
    if count.saturating_sub(1) as f64 * gap > high - low {
        let one = |name: &Name<'_>| vec![fit(name.text, room, size, name.bold)];
        lines = names.iter().map(one).collect();
    }
    let all = names.iter().zip(&lines);
    let wishes: Vec<f64> = all
        .flat_map(|(name, lines)| std::iter::repeat_n(name.wish, lines.len()))
        .collect();
    let mut places = spread(&wishes, gap, low, high).into_iter();
    lines
        .into_iter()
        .map(|lines| lines.into_iter().zip(&mut places).collect())
        .collect()
}

/// The text in lines no wider than asked, broken at spaces.
#[must_use]
pub fn wrap(text: &str, room: f64, size: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line)
                if width(line, size, false) + width(word, size, false) + size / 2.0 <= room =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Places for labels of one height, as near as can be to where they would like to be, in their
/// order, at least `gap` apart and between `low` and `high`.
///
/// Labels that would overlap form a block which stands at the mean of its members' wishes (pool
/// adjacent violators): the least sum of squared moves. Without room for all the gap shrinks.
#[must_use]
pub fn spread(wishes: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let count = wishes.len();
    if count == 0 {
        return Vec::new();
    }
    let room = (high - low).max(0.0);
    let gap = if count > 1 {
        gap.min(room / (count - 1) as f64)
    } else {
        gap
    };
    let mut order: Vec<usize> = (0..count).collect();
    sort::by(&mut order, |&a, &b| wishes[a].total_cmp(&wishes[b]));
    // Less its offset in the stack, a place must only not decrease.
    let mut blocks: Vec<(f64, usize)> = Vec::with_capacity(count);
    for (rank, &label) in order.iter().enumerate() {
        let top = high - (count - 1) as f64 * gap;
        let mut block = (
            (wishes[label] - rank as f64 * gap).clamp(low, top.max(low)),
            1,
        );
        while let Some(&(mean, size)) = blocks.last() {
            if mean <= block.0 {
                break;
            }
            blocks.pop();
            let size_both = size + block.1;
            let both = (mean * size as f64 + block.0 * block.1 as f64) / size_both as f64;
            block = (both, size_both);
        }
        blocks.push(block);
    }
    let mut places = vec![0.0; count];
    let stacked = blocks
        .iter()
        .flat_map(|&(mean, size)| std::iter::repeat_n(mean, size));
    for ((rank, &label), mean) in order.iter().enumerate().zip(stacked) {
        places[label] = mean + rank as f64 * gap;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cut_texts_fit() {
        assert_eq!(fit("Both together", 500.0, 12.0, false), "Both together");
        let cut = fit("Care for customers at risk", 90.0, 12.0, true);
        assert!(
            cut.ends_with('…') && width(&cut, 12.0, true) <= 90.0,
            "{cut}"
        );
        assert_eq!(fit("Care", 3.0, 12.0, false), "");
    }

    #[test]
    fn names_too_long_take_two_lines_where_there_is_height() {
        let name = |text, wish| Name {
            text,
            bold: false,
            wish,
        };
        let names = [
            name("Care for customers at risk", 40.0),
            name("Baseline", 48.0),
        ];
        let words = |high| -> Vec<Vec<String>> {
            let stacked = stack(&names, 100.0, 12.0, 16.0, (0.0, high));
            let lines = stacked.into_iter();
            lines
                .map(|lines| lines.into_iter().map(|(text, _)| text).collect())
                .collect()
        };
        assert_eq!(
            words(100.0),
            [vec!["Care for", "customers at…"], vec!["Baseline"]]
        );
        assert_eq!(words(20.0), [vec!["Care for custo…"], vec!["Baseline"]]);
        let heights: Vec<f64> = stack(&names, 110.0, 12.0, 16.0, (0.0, 100.0))
            .into_iter()
            .flatten()
            .map(|(_, height)| height)
            .collect();
        assert!(heights.windows(2).all(|pair| pair[1] - pair[0] > 15.99));
    }

    #[test]
    fn lines_are_broken_at_spaces() {
        let lines = wrap("the axis starts at 13.4 M, not at 0", 120.0, 11.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), "the axis starts at 13.4 M, not at 0");
    }

    #[test]
    fn equal_wishes_are_stacked_around_themselves() {
        assert_eq!(
            spread(&[50.0, 50.0, 50.0], 16.0, 0.0, 100.0),
            [34.0, 50.0, 66.0]
        );
        assert_eq!(spread(&[0.0, 0.0], 16.0, 0.0, 100.0), [0.0, 16.0]);
        assert_eq!(spread(&[100.0, 100.0], 16.0, 0.0, 100.0), [84.0, 100.0]);
    }

    proptest! {
        #[test]
        fn labels_keep_apart_in_order_and_inside(wishes in prop::collection::vec(-50.0f64..350.0, 0..20)) {
            let places = spread(&wishes, 15.0, 0.0, 300.0);
            let mut order: Vec<usize> = (0..wishes.len()).collect();
            sort::by(&mut order, |&a, &b| wishes[a].total_cmp(&wishes[b]));
            for pair in order.windows(2) {
                prop_assert!(places[pair[1]] - places[pair[0]] > 14.999_f64.min(300.0 / 19.0));
            }
            for place in places {
                prop_assert!((-1e-9..=300.000_001).contains(&place));
            }
        }
    }
}
