//! Undoing what programs for messages do to a text. What comes of it is checked: a link has a checksum.

/// The text without marks that cannot be seen.
pub fn seen(text: &str) -> String {
    text.chars().filter(|it| !is_unseen(*it)).collect()
}

/// Soft hyphens, joiners and marks of direction.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// What stands where a line was wrapped: spaces and breaks, and the marks of a quoted line.
pub fn is_wrap(letter: char) -> bool {
    letter.is_whitespace()
}

/// The text without its line breaks and spaces, and without what mail programs put around breaks: the `=` of
/// quoted-printable text, the `>` of quoted lines, the tags of breaks.
pub fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_line_start = false;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        if is_wrap(letter) {
            is_line_start |= letter == '\n' || letter == '\r';
        } else if letter == '=' && after.starts_with(['\n', '\r']) || letter == '>' && is_line_start
        {
            // It goes.
        } else if let Some(behind) = behind_break_tag(rest) {
            rest = behind;
            continue;
        } else {
            is_line_start = false;
            joined.push(letter);
        }
        rest = after;
    }
    joined
}

/// What follows a `<wbr>` or `<br>` at the beginning.
fn behind_break_tag(text: &str) -> Option<&str> {
    let name = text.strip_prefix('<')?;
    let rest = name
        .strip_prefix("wbr")
        .or_else(|| name.strip_prefix("br"))?;
    rest.trim_start_matches([' ', '/']).strip_prefix('>')
}

/// With hyphens in place of other strokes, as which some programs write one hyphen or two; and with the
/// letters of base64 for addresses in place of those that it has elsewhere.
pub fn with_hyphens(text: &str, stroke: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{2010}' | '\u{2011}' | '\u{2043}' | '\u{2212}' | '\u{ff0d}' | '+' => plain.push('-'),
            '\u{2012}'..='\u{2015}' => plain.push_str(stroke),
            '/' | '\u{ff3f}' => plain.push('_'),
            other => plain.push(other),
        }
    }
    plain
}

/// Each `%` with two digits as the byte that it stands for.
pub fn percent_decoded(text: &str) -> String {
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

/// Names of characters in HTML that stand in links, or around them.
const NAMES: [(&str, char); 10] = [
    ("amp", '&'),
    ("num", '#'),
    ("sol", '/'),
    ("period", '.'),
    ("hyphen", '-'),
    ("lowbar", '_'),
    ("lt", '<'),
    ("gt", '>'),
    ("shy", '\u{ad}'),
    ("nbsp", ' '),
];

/// Each character that HTML writes as `&…;` as itself.
pub fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (letter, length) = escaped(rest).unwrap_or(('&', 1));
        plain.push(letter);
        rest = &rest[length..];
    }
    plain + rest
}

/// The character that is escaped at the beginning, and its length there.
fn escaped(text: &str) -> Option<(char, usize)> {
    /// The longest that is looked for.
    const MOST: usize = 10;
    let end = text.bytes().take(MOST).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let number = name.strip_prefix('#').map(|digits| {
        match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        }
        .ok()
        .and_then(char::from_u32)
    });
    let letter = match number {
        Some(letter) => letter?,
        None => NAMES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((letter, end + 1))
}
