//! A factor said as a change: `+10 %` is 1.1, `−5 to −10 %` lies between 0.9 and 0.95; `×1.1` is 1.1.

use crate::model::{Distribution, Quantity};
use crate::text::number::{Kind, Locale, MINUS, QuantityProblem, read_quantity};

/// The text without a sign of multiplication before it.
pub fn bare(text: &str) -> &str {
    text.trim().trim_start_matches(['×', '*', 'x'])
}

/// Whether a text says a change in per cent rather than a factor: it begins with a sign.
pub fn is_change(text: &str) -> bool {
    text.trim().starts_with(['+', '-', MINUS]) && text.contains('%')
}

/// The factor of a change. `None` where the text is none, or where its distribution has no ends that could be moved.
pub fn factor(text: &str, locale: Locale) -> Option<Result<Quantity, QuantityProblem>> {
    if !is_change(text) {
        return None;
    }
    match read_quantity(text, Kind::Share, locale) {
        Ok(change) => of_change(change).map(Ok),
        Err(problem) => Some(Err(problem)),
    }
}

/// Whether each cell of a table says a change.
pub fn are_changes(text: &str) -> bool {
    let mut cells = text
        .split(['\n', '\t', ';'])
        .filter(|cell| !cell.trim().is_empty());
    !text.trim().is_empty() && cells.all(is_change)
}

/// One and a change. `None` for a distribution without ends that could be moved.
pub fn of_change(change: Quantity) -> Option<Quantity> {
    use Distribution::{Normal, Pert, Range, Triangular, Uniform};
    let distribution = match change {
        Quantity::Known(change) => return Some(Quantity::Known(more(change))),
        Quantity::Uncertain(distribution) => distribution,
    };
    let moved = match distribution {
        // Of two cuts the larger one is the lower factor, in whatever order they are said.
        Range { low, high } => Range {
            low: more(low),
            high: more(high),
        },
        Uniform { low, high } => Uniform {
            low: more(low),
            high: more(high),
        },
        Normal { mean, sd } => Normal {
            mean: more(mean),
            sd,
        },
        Triangular { low, mode, high } => Triangular {
            low: more(low),
            mode: more(mode),
            high: more(high),
        },
        Pert { low, mode, high } => Pert {
            low: more(low),
            mode: more(mode),
            high: more(high),
        },
        _ => return None,
    };
    Some(Quantity::Uncertain(moved))
}

/// One and the change, without what adding them adds behind the digits that were typed.
fn more(change: f64) -> f64 {
    ((1.0 + change) * 1e12).round() / 1e12
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Quantity> {
        factor(text, Locale::ENGLISH)?.ok()
    }

    #[test]
    fn a_change_is_a_factor() {
        assert_eq!(of("+10 %"), Some(Quantity::Known(1.1)));
        assert_eq!(of("−7.5%"), Some(Quantity::Known(0.925)));
        assert_eq!(of(" -100 %"), Some(Quantity::Known(0.0)));
        let range = |low, high| Some(Quantity::Uncertain(Distribution::Range { low, high }));
        assert_eq!(of("+5 to +10 %"), range(1.05, 1.1));
        assert_eq!(of("+5 to 10 %"), range(1.05, 1.1));
        assert_eq!(of("-20 to -10 %"), range(0.8, 0.9));
        assert_eq!((of("10 %"), of("+0.1"), of("1.1")), (None, None, None));
        assert!(factor("+x %", Locale::ENGLISH).unwrap().is_err());
        assert_eq!(bare("×1.2"), "1.2");
    }
}
