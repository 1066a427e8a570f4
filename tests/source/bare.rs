//! Source text without its comments and texts.

/// The source with a space for every character of a comment, of a text and of a character in quotes, so
/// that what is left is code alone, on the lines where it was.
pub fn bare(source: &str) -> String {
    let all: Vec<char> = source.chars().collect();
    let mut code = String::with_capacity(source.len());
    let mut at = 0;
    while at < all.len() {
        let length = silent(&all[at..], at.checked_sub(1).map(|before| all[before]));
        for c in &all[at..at + length] {
            code.push(if *c == '\n' { '\n' } else { ' ' });
        }
        if length == 0 {
            code.push(all[at]);
        }
        at += length.max(1);
    }
    code
}

/// How many of the next characters say nothing to the compiler's names: 0 where code stands.
fn silent(rest: &[char], before: Option<char>) -> usize {
    let in_name = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    match rest {
        ['/', '/', ..] => rest.iter().take_while(|c| **c != '\n').count(),
        ['/', '*', ..] => block(rest),
        ['"', ..] => 1 + quoted(&rest[1..], '"'),
        ['r', '"' | '#', ..] if !in_name => raw(rest),
        ['\'', '\\', ..] | ['\'', _, '\'', ..] => 1 + quoted(&rest[1..], '\''),
        _ => 0,
    }
}

/// The length of a comment between `/*` and `*/`, with those inside it.
fn block(rest: &[char]) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => depth += 1,
            ['*', '/', ..] => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            break;
        }
    }
    at.min(rest.len())
}

/// The length of what follows an opening quote, up to the closing one and with it.
fn quoted(rest: &[char], quote: char) -> usize {
    let mut at = 0;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// The length of a raw text such as `r#"…"#`; 0 for a name such as `r#type`.
fn raw(rest: &[char]) -> usize {
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    if rest.get(1 + hashes) != Some(&'"') {
        return 0;
    }
    let mut at = 2 + hashes;
    while at < rest.len() {
        let closes = rest[at] == '"'
            && rest[at + 1..]
                .iter()
                .take(hashes)
                .filter(|c| **c == '#')
                .count()
                == hashes;
        at += 1;
        if closes {
            return at + hashes;
        }
    }
    rest.len()
}
