//! What it is worth to find out before deciding, in a sentence, for the page and the command line.

use super::compare::Phrase;
use super::number::Numbers;
use crate::analysis::appraisal::Appraisal;
use crate::analysis::information::Information;

/// Part of what it is worth to find out everything below which a number is not worth measuring.
const LITTLE: f64 = 0.05;

/// What to find out first: the number that is worth most, and how many others are worth measuring. `name` names a number by its
/// position. `None` where nothing that could be found out would change the choice.
#[must_use]
pub fn find_out_first(
    numbers: &Numbers,
    found: &Appraisal,
    name: &dyn Fn(usize) -> Option<String>,
) -> Option<String> {
    let all = found.everything.value;
    if all <= 0.0 {
        return None;
    }
    let told = |value: f64| numbers.value(found.outcome.unit(), value);
    let mut worth: Vec<(usize, Information)> = found.numbers.iter().copied().enumerate().collect();
    // What may be nothing but noise, or next to nothing, is not worth measuring.
    worth.retain(|(_, one)| one.value > 2.0 * one.error && one.value > all * LITTLE);
    worth.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
    let first = worth
        .first()
        .and_then(|(at, one)| Some((name(*at)?, told(one.value), told(one.error))));
    let said = Phrase::FindOut {
        all: &told(all),
        first: first
            .as_ref()
            .map(|(name, value, error)| [name, value, error].map(String::as_str)),
        others: worth.len().saturating_sub(1),
    };
    Some(said.say(numbers.language()))
}
