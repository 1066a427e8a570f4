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
    let is_sure = |one: &Information| one.value > 2.0 * one.error;
    let told = |value: f64| numbers.value(found.outcome.unit(), value);
    let mut worth: Vec<(usize, Information)> = found.numbers.iter().copied().enumerate().collect();
    // What a picture shows beside the first must not be called nothing.
    let shown = worth.iter().filter(|(_, one)| told(one.value) != told(0.0));
    let shown = shown.count();
    // What may be nothing but noise, or next to nothing, is not worth measuring.
    worth.retain(|(_, one)| is_sure(one) && one.value > all * LITTLE);
    worth.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
    let first = worth
        .first()
        .and_then(|(at, one)| Some((name(*at)?, told(one.value), told(one.error))));
    let said = Phrase::FindOut {
        all: &told(all),
        is_sure: is_sure(&found.everything),
        first: first
            .as_ref()
            .map(|(name, value, error)| [name, value, error].map(String::as_str)),
        others: worth.len().saturating_sub(1),
        little: shown > worth.len(),
    };
    Some(said.say(numbers.language()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::series::Outcome;
    use crate::model::PeriodUnit;
    use crate::text::Language;

    fn said(language: Language, worth: &[(f64, f64)]) -> String {
        of_all(language, (5_000.0, 10.0), worth)
    }

    fn of_all(language: Language, everything: (f64, f64), worth: &[(f64, f64)]) -> String {
        let one = |(value, error): (f64, f64)| Information { value, error };
        let found = Appraisal {
            outcome: Outcome::Npv,
            draws: 8,
            best: 0,
            spread: Vec::new(),
            everything: one(everything),
            numbers: worth.iter().copied().map(one).collect(),
            kinds: Vec::new(),
        };
        let numbers = Numbers::new(language, "EUR", PeriodUnit::Month);
        let said = find_out_first(&numbers, &found, &|at| Some(format!("N{at}")));
        said.unwrap_or_default()
    }

    #[test]
    fn nothing_that_is_shown_is_called_nothing() {
        let all = |worth: &[(f64, f64)]| said(Language::English, worth);
        assert!(all(&[(2_230.0, 100.0), (0.0, 0.0)]).contains("nothing else is worth measuring"));
        let unsure = [(2_230.0, 100.0), (1_010.0, 600.0)];
        assert!(
            all(&unsure)
                .contains("; what another number alone is worth is little, or may be chance.")
        );
        assert!(all(&[(2_230.0, 1.0), (1_010.0, 6.0)]).contains("one other number"));
        assert!(all(&[(0.0, 0.0)]).contains("no number alone is worth measuring"));
        assert!(all(&[(60.0, 1.0)]).contains("what a number alone is worth is little"));
        assert!(said(Language::Spanish, &unsure).contains("puede ser azar"));
    }

    #[test]
    fn what_one_future_in_hundreds_would_be_worth_is_no_advice_to_measure() {
        let of_one = |language| of_all(language, (8.49, 8.49), &[(0.0, 0.0)]);
        let english = of_one(Language::English);
        assert!(english.contains("hardly anything to find out") && english.contains("€8.49"));
        assert!(of_one(Language::Spanish).contains("apenas hay nada que averiguar"));
    }
}
