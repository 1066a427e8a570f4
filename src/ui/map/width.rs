//! How wide a text will be, roughly: enough to keep it in its place and shorten it in time.
//!
//! The advance widths are those of a wide sans-serif, so that a narrower one fits all the more.

/// Estimated width of a text on one line.
#[must_use]
pub fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    let units: f64 = text.chars().map(advance).sum();
    units * size * if bold { 1.1 } else { 1.0 }
}

/// Advance of a character, as a part of the type size.
fn advance(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '|' | '\'' | '.' | ',' | ':' | ';' => 0.31,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '/' | ' ' | '\u{a0}' | '-' => 0.38,
        '\u{2009}' | '\u{202f}' => 0.2,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 0.95,
        '0'..='9' => 0.63,
        'A'..='Z' => 0.68,
        _ if character.is_ascii() => 0.6,
        // Letters of other scripts may be as wide as they are high.
        '\u{1100}'.. => 1.0,
        _ => 0.66,
    }
}

/// The text, shortened with an ellipsis to fit a width.
#[must_use]
pub fn shortened(text: &str, size: f64, bold: bool, width: f64) -> String {
    if text_width(text, size, bold) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for character in text.chars() {
        kept.push(character);
        if text_width(&kept, size, bold) + text_width("…", size, bold) > width {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}
