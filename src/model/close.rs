//! Which known word a mistyped one may stand for.

/// The first of the words that is nearest to one that is not among them, if any is near: at most
/// two letters (of a short word one) added, lost, changed or swapped with their neighbour.
#[must_use]
pub fn closest<S: AsRef<str>>(word: &str, among: impl IntoIterator<Item = S>) -> Option<S> {
    let letters = letters(word)?;
    let mut best: Option<(usize, S)> = None;
    for known in among {
        if let Some(steps) = near(&letters, known.as_ref())
            && best.as_ref().is_none_or(|(least, _)| steps < *least)
        {
            best = Some((steps, known));
        }
    }
    best.map(|(_, known)| known)
}

const LONGEST: usize = 64;

/// The letters of a word that may be mistyped; none of one that is empty or too long for it.
#[inline(never)]
fn letters(word: &str) -> Option<Vec<char>> {
    let letters: Vec<char> = word.chars().take(LONGEST + 1).collect();
    (1..=LONGEST).contains(&letters.len()).then_some(letters)
}

/// How far a known word is from what was typed, if it is near.
#[inline(never)]
fn near(typed: &[char], known: &str) -> Option<usize> {
    let most = if typed.len() < 5 { 1 } else { 2 };
    let known: Vec<char> = known.chars().take(LONGEST + 1).collect();
    if known.len().abs_diff(typed.len()) > most {
        return None;
    }
    Some(distance(typed, &known)).filter(|steps| *steps <= most)
}

/// Fewest letters to add, drop, change or swap with a neighbour, case aside.
fn distance(from: &[char], to: &[char]) -> usize {
    let same = |a: char, b: char| a.eq_ignore_ascii_case(&b);
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (i, &a) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &b) in to.iter().enumerate() {
            let changed = last[j] + usize::from(!same(a, b));
            let mut steps = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && same(a, to[j - 1]) && same(from[i - 1], b) {
                steps = steps.min(before_last[j - 1] + 1);
            }
            row.push(steps);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[to.len()]
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn a_slip_finds_its_word() {
        let words = ["probability", "revenue", "cost", "to", "from"];
        for (typed, meant) in [
            ("probabilty", "probability"),
            ("Revenue", "revenue"),
            ("reveune", "revenue"),
            ("costs", "cost"),
            ("form", "from"),
        ] {
            assert_eq!(closest(typed, words), Some(meant), "{typed}");
        }
    }

    #[test]
    fn another_word_finds_none() {
        let words = ["probability", "revenue", "cost", "to", "x"];
        for typed in ["", "margin", "yes", "probably_not", &"é".repeat(10_000)] {
            assert_eq!(closest(typed, words), None, "{typed}");
        }
    }

    #[test]
    fn the_nearest_wins_and_of_equals_the_first() {
        assert_eq!(closest("stage-3", ["stage-1", "stage-2"]), Some("stage-1"));
        assert_eq!(closest("stages", ["staged-", "stage"]), Some("stage"));
    }
}
