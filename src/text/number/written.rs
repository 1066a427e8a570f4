//! A number that may be uncertain as the text of a field, read back to the same.

use super::{Kind, Locale, NO_BREAK, exact};
use crate::model::{Distribution, Quantity};

/// The text of a field that holds this number: `12.5 %`, `10–15 %`, `12 ± 2 %`, `pert 10 12 15 %`.
///
/// [`read_quantity`](super::read_quantity) with the same kind and locale gives the same, bit for bit.
#[must_use]
pub fn write_quantity(quantity: &Quantity, kind: Kind, locale: Locale) -> String {
    let distribution = match quantity {
        Quantity::Known(value) => return exact(*value, kind, locale),
        Quantity::Uncertain(distribution) => distribution,
    };
    let join = |name: &str, between: &str, numbers: &[f64]| {
        let unit = match kind {
            Kind::Share => format!("{NO_BREAK}%"),
            Kind::Money | Kind::Count | Kind::Number => String::new(),
        };
        let numbers: Vec<String> = numbers
            .iter()
            .map(|number| {
                let text = exact(*number, kind, locale);
                text.strip_suffix(unit.as_str()).unwrap_or(&text).to_owned()
            })
            .collect();
        format!("{name}{}{unit}", numbers.join(between))
    };
    let to = &format!(" {} ", locale.to);
    match *distribution {
        Distribution::Range { low, high } => {
            let plain = |value: f64| {
                value >= 0.0
                    && value.is_sign_positive()
                    && !exact(value, kind, locale).contains('e')
            };
            let between = if plain(low) && plain(high) { "–" } else { to };
            join("", between, &[low, high])
        }
        Distribution::Normal { mean, sd } => join("", " ± ", &[mean, sd]),
        Distribution::Lognormal { mean, sd } => join("lognormal ", " sd ", &[mean, sd]),
        Distribution::Gamma { mean, sd } => join("gamma ", " sd ", &[mean, sd]),
        Distribution::BetaMoments { mean, sd } => join("beta ", " sd ", &[mean, sd]),
        Distribution::BetaCounts {
            successes,
            failures,
        } => counts(successes, failures, kind, locale),
        Distribution::Uniform { low, high } => join("uniform ", to, &[low, high]),
        Distribution::Triangular { low, mode, high } => {
            join("triangular ", " ", &[low, mode, high])
        }
        Distribution::Pert { low, mode, high } => join("pert ", " ", &[low, mode, high]),
    }
}

/// Successes of all; against failures where their sum has not the digits to tell them.
fn counts(successes: f64, failures: f64, kind: Kind, locale: Locale) -> String {
    let count = |value| exact(value, Kind::Count, locale);
    let all = successes + failures;
    let name = if kind == Kind::Share { "" } else { "beta " };
    if all - successes == failures {
        format!("{name}{} of {}", count(successes), count(all))
    } else {
        format!("beta {} against {}", count(successes), count(failures))
    }
}
