//! Reading a number that may be uncertain, as people write it.
//!
//! Beside plain numbers: ranges (`10–15 %`, `10 to 15 %`, `10..15`, `between 10 and 15`), which hold the
//! number 9 times in 10; a mean with its standard deviation (`12 ± 2 %`), which is normal; counts
//! (`12 of 80`); and distributions by name, as words or as programs write them: `pert 10 12 15 %`, `pert(10,12,15)`, `triangular 1 2 4`, `uniform 1 to 4`,
//! `normal 12 ± 2 %`, `lognormal 100 sd 20`, `gamma 100 sd 20`, `beta 12 of 80`, `beta 12 ± 2 %`.
//!
//! **What is said once.** A per cent sign holds for all numbers of a text. Without one, shares are per
//! cent if any of them is above 1. A suffix such as `k` holds for its neighbour, too, where the
//! numbers are in order only then: `1.2 to 1.5k` is 1,200 to 1,500, `800 to 1.5k` begins at 800.

mod distribution;
mod numbers;
mod sound;

use crate::model::{Distribution, DistributionKind, Quantity};
use crate::text::number::operands::{Between, Pieces};
use crate::text::number::parse::{self, LONGEST, plain_character};
use crate::text::number::{Kind, Locale, ParseProblemKind, write_quantity};

/// Why a text is not read as a number that may be uncertain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuantityProblemKind {
    /// It, or this part of it, is no number.
    Number {
        /// The part, where it is not all.
        part: Option<String>,
        /// Why not.
        why: ParseProblemKind,
    },
    /// A distribution has too few or too many numbers.
    Numbers {
        /// Which distribution.
        form: DistributionKind,
        /// Numbers that there are.
        found: usize,
        /// Numbers that there should be.
        wanted: usize,
    },
    /// The numbers are not in ascending order.
    Order {
        /// The same in order.
        meant: String,
    },
    /// A standard deviation is not above 0.
    Spread,
    /// A mean or a count is not above 0.
    NotPositive(DistributionKind),
    /// A mean is not between 0 and 1.
    MeanNotShare,
    /// No Beta has this mean with so large a standard deviation.
    SpreadTooLarge {
        /// It must be below this.
        below: String,
    },
    /// There are as many successes as there were trials, or more, or none.
    Counts,
    /// Counts, where no share is asked for.
    CountsNotHere,
}

/// A text that is not read as a number that may be uncertain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuantityProblem {
    /// The text, trimmed and cut to a readable length.
    pub text: String,
    /// What was asked for.
    pub expected: Kind,
    /// Why.
    pub kind: QuantityProblemKind,
}

/// Names of distributions. Longer ones stand before what they begin with.
const NAMES: [(&str, DistributionKind); 18] = [
    ("lognormal", DistributionKind::Lognormal),
    ("log-normal", DistributionKind::Lognormal),
    ("normal", DistributionKind::Normal),
    ("gaussiana", DistributionKind::Normal),
    ("gaussian", DistributionKind::Normal),
    ("gauss", DistributionKind::Normal),
    ("gamma", DistributionKind::Gamma),
    ("beta", DistributionKind::BetaMoments),
    ("uniforme", DistributionKind::Uniform),
    ("uniform", DistributionKind::Uniform),
    ("triangular", DistributionKind::Triangular),
    ("triangle", DistributionKind::Triangular),
    ("triángulo", DistributionKind::Triangular),
    ("pert", DistributionKind::Pert),
    ("between", DistributionKind::Range),
    ("entre", DistributionKind::Range),
    ("rango", DistributionKind::Range),
    ("range", DistributionKind::Range),
];

/// Reads the text of a field (see the module's rules).
///
/// # Errors
///
/// A [`QuantityProblem`] where the text is neither a number of this kind nor a distribution of it.
pub fn read_quantity(text: &str, kind: Kind, locale: Locale) -> Result<Quantity, QuantityProblem> {
    read(text, kind, locale).map_err(|why| QuantityProblem {
        text: parse::shown(text.trim()),
        expected: kind,
        kind: why,
    })
}

/// Whether the numbers of a distribution fit together.
///
/// # Errors
///
/// A [`QuantityProblem`] where they do not.
pub fn check_distribution(
    distribution: Distribution,
    kind: Kind,
    locale: Locale,
) -> Result<Distribution, QuantityProblem> {
    let counts = match distribution {
        Distribution::BetaCounts {
            successes,
            failures,
        } => successes > 0.0 && failures > 0.0,
        _ => true,
    };
    let checked = if counts {
        Reader { kind, locale }.sound(distribution)
    } else {
        Err(QuantityProblemKind::Counts)
    };
    checked.map_err(|why| QuantityProblem {
        text: write_quantity(&distribution.into(), kind, locale),
        expected: kind,
        kind: why,
    })
}

fn read(text: &str, kind: Kind, locale: Locale) -> Result<Quantity, QuantityProblemKind> {
    let plain = match parse::read(text, kind, locale) {
        Ok(value) => return Ok(Quantity::Known(value)),
        Err(why) => why,
    };
    let whole = |why| QuantityProblemKind::Number { part: None, why };
    if text.len() > LONGEST {
        return Err(whole(plain));
    }
    let plain_text: String = text.chars().map(plain_character).collect();
    let reader = Reader { kind, locale };
    if let Some((form, rest)) = named(plain_text.trim()) {
        return reader.named(form, rest).map(Quantity::Uncertain);
    }
    let pieces = Pieces::of(plain_text.trim(), false);
    match reader.unnamed(&pieces) {
        Some(Ok(distribution)) => Ok(Quantity::Uncertain(distribution)),
        Some(Err(why)) if is_no_range(&why, &pieces) => Err(whole(guessed(
            ParseProblemKind::NotANumber(None),
            text,
            kind,
            locale,
        ))),
        Some(Err(why)) => Err(why),
        None => Err(whole(guessed(plain, text, kind, locale))),
    }
}

/// Whether what was read as a range is none: dots that descend, or an end that is missing (`300-`).
fn is_no_range(why: &QuantityProblemKind, pieces: &Pieces) -> bool {
    match why {
        QuantityProblemKind::Order { .. } => pieces.between == [Between::Dots],
        QuantityProblemKind::Number { why, .. } => *why == ParseProblemKind::Empty,
        _ => false,
    }
}

/// With what was perhaps meant.
fn guessed(why: ParseProblemKind, text: &str, kind: Kind, locale: Locale) -> ParseProblemKind {
    match why {
        ParseProblemKind::NotANumber(None) => {
            ParseProblemKind::NotANumber(parse::guess(text, kind, locale))
        }
        why => why,
    }
}

/// The distribution that a text begins with the name of, and the rest.
fn named(text: &str) -> Option<(DistributionKind, &str)> {
    NAMES.iter().find_map(|(name, form)| {
        let head = text.get(..name.len())?;
        let rest = &text[name.len()..];
        let ends = !rest.starts_with(|c: char| c.is_ascii_alphabetic());
        (head.eq_ignore_ascii_case(name) && ends).then_some((*form, rest))
    })
}

/// Reads the parts of a text as numbers of a kind.
struct Reader {
    kind: Kind,
    locale: Locale,
}
