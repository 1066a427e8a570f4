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

use super::operands::{Between, Pieces};
use super::parse::{self, LONGEST, PER_CENT, plain_character, strip_scale};
use super::{Kind, Locale, ParseProblemKind, exact, write_quantity};
use crate::model::{Distribution, DistributionKind, Quantity};

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

struct Reader {
    kind: Kind,
    locale: Locale,
}

impl Reader {
    fn named(
        &self,
        form: DistributionKind,
        rest: &str,
    ) -> Result<Distribution, QuantityProblemKind> {
        let pieces = Pieces::of(rest, true);
        let counts = matches!(pieces.between.as_slice(), [Between::Of | Between::Against]);
        if form == DistributionKind::BetaMoments && counts {
            return self.counts(&pieces);
        }
        let wanted = match form {
            DistributionKind::Triangular | DistributionKind::Pert => 3,
            _ => 2,
        };
        let mut parts = pieces.numbers.clone();
        if parts.len() != wanted {
            parts = pieces.parted();
        }
        if parts.len() != wanted {
            // As programs write them: commas between numbers, and no space.
            let all = rest.trim_matches(['(', ')', ' ']).split(',');
            let all: Vec<String> = all.map(|part| part.trim().to_owned()).collect();
            if all.len() == wanted {
                parts = all;
            }
        }
        if parts.len() != wanted {
            let found = parts.len();
            return Err(QuantityProblemKind::Numbers {
                form,
                found,
                wanted,
            });
        }
        // `beta(12, 88)`, as statistics have it, is of counts.
        let is_function = rest.trim_start().starts_with('(') && !rest.contains('%');
        if form == DistributionKind::BetaMoments && is_function {
            let counts = [0, 1].map(|at| self.number(&parts[at], Kind::Count));
            if let [Ok(successes), Ok(failures)] = counts
                && successes >= 1.0
                && failures >= 1.0
            {
                return Ok(Distribution::BetaCounts {
                    successes,
                    failures,
                });
            }
        }
        self.distribution(form, &parts)
    }

    /// A distribution without its name; `None` where it is none.
    fn unnamed(&self, pieces: &Pieces) -> Option<Result<Distribution, QuantityProblemKind>> {
        let form = match pieces.between.as_slice() {
            [Between::To | Between::Dots] => DistributionKind::Range,
            [Between::PlusMinus] => DistributionKind::Normal,
            [Between::Of] if self.kind != Kind::Share => {
                return Some(Err(QuantityProblemKind::CountsNotHere));
            }
            [Between::Of | Between::Against] => return Some(self.counts(pieces)),
            _ => return None,
        };
        if pieces.numbers.len() != 2 {
            return Some(Err(QuantityProblemKind::Numbers {
                form,
                found: pieces.numbers.len(),
                wanted: 2,
            }));
        }
        Some(self.distribution(form, &pieces.numbers))
    }

    /// Successes of all, or successes against failures.
    fn counts(&self, pieces: &Pieces) -> Result<Distribution, QuantityProblemKind> {
        let count = |part: &String| self.number(part, Kind::Count);
        let [successes, other] = pieces.numbers.as_slice() else {
            return Err(QuantityProblemKind::Counts);
        };
        let (successes, other) = (count(successes)?, count(other)?);
        let failures = match pieces.between.as_slice() {
            [Between::Against] => other,
            _ => other - successes,
        };
        if successes > 0.0 && failures > 0.0 {
            Ok(Distribution::BetaCounts {
                successes,
                failures,
            })
        } else {
            Err(QuantityProblemKind::Counts)
        }
    }

    fn distribution(
        &self,
        form: DistributionKind,
        parts: &[String],
    ) -> Result<Distribution, QuantityProblemKind> {
        let spread = matches!(
            form,
            DistributionKind::Normal
                | DistributionKind::Lognormal
                | DistributionKind::Gamma
                | DistributionKind::BetaMoments
        );
        let numbers = self.numbers(parts, !spread)?;
        let distribution = match (form, numbers.as_slice()) {
            (DistributionKind::Normal, &[mean, sd]) => Distribution::Normal { mean, sd },
            (DistributionKind::Lognormal, &[mean, sd]) => Distribution::Lognormal { mean, sd },
            (DistributionKind::Gamma, &[mean, sd]) => Distribution::Gamma { mean, sd },
            (DistributionKind::BetaMoments, &[mean, sd]) => Distribution::BetaMoments { mean, sd },
            (DistributionKind::Uniform, &[low, high]) => Distribution::Uniform { low, high },
            (DistributionKind::Range, &[low, high]) => Distribution::Range { low, high },
            (DistributionKind::Triangular, &[low, mode, high]) => {
                Distribution::Triangular { low, mode, high }
            }
            (DistributionKind::Pert, &[low, mode, high]) => Distribution::Pert { low, mode, high },
            (_, numbers) => {
                return Err(QuantityProblemKind::Numbers {
                    form,
                    found: numbers.len(),
                    wanted: 2,
                });
            }
        };
        self.sound(distribution)
    }

    /// Whether the numbers of a distribution fit together.
    fn sound(&self, distribution: Distribution) -> Result<Distribution, QuantityProblemKind> {
        let form = distribution.kind();
        let order = |mut numbers: Vec<f64>| {
            numbers.sort_by(f64::total_cmp);
            let sorted = match (form, numbers.as_slice()) {
                (DistributionKind::Uniform, &[low, high]) => Distribution::Uniform { low, high },
                (DistributionKind::Triangular, &[low, mode, high]) => {
                    Distribution::Triangular { low, mode, high }
                }
                (DistributionKind::Pert, &[low, mode, high]) => {
                    Distribution::Pert { low, mode, high }
                }
                (_, numbers) => Distribution::Range {
                    low: numbers.first().copied().unwrap_or(0.0),
                    high: numbers.last().copied().unwrap_or(0.0),
                },
            };
            let meant = write_quantity(&Quantity::Uncertain(sorted), self.kind, self.locale);
            Err(QuantityProblemKind::Order { meant })
        };
        match distribution {
            Distribution::Uniform { low, high } | Distribution::Range { low, high }
                if low > high =>
            {
                order(vec![low, high])
            }
            Distribution::Triangular { low, mode, high }
            | Distribution::Pert { low, mode, high }
                if low > mode || mode > high =>
            {
                order(vec![low, mode, high])
            }
            Distribution::Normal { sd, .. }
            | Distribution::Lognormal { sd, .. }
            | Distribution::Gamma { sd, .. }
            | Distribution::BetaMoments { sd, .. }
                if sd <= 0.0 =>
            {
                Err(QuantityProblemKind::Spread)
            }
            Distribution::Lognormal { mean, .. } | Distribution::Gamma { mean, .. }
                if mean <= 0.0 =>
            {
                Err(QuantityProblemKind::NotPositive(form))
            }
            Distribution::BetaMoments { mean, .. } if mean <= 0.0 || mean >= 1.0 => {
                Err(QuantityProblemKind::MeanNotShare)
            }
            Distribution::BetaMoments { mean, sd } if sd >= (mean * (1.0 - mean)).sqrt() => {
                let below = exact((mean * (1.0 - mean)).sqrt(), self.kind, self.locale);
                Err(QuantityProblemKind::SpreadTooLarge { below })
            }
            sound => Ok(sound),
        }
    }

    /// The numbers of one text. In order: they ascend, which tells what a suffix holds for.
    fn numbers(&self, typed: &[String], ascending: bool) -> Result<Vec<f64>, QuantityProblemKind> {
        let mut parts = typed.to_vec();
        if parts.iter().any(|part| is_per_cent(part)) {
            to_per_cent(&mut parts);
        } else if self.kind == Kind::Share {
            let bare = |part: &String| self.number(part, Kind::Number);
            let values: Result<Vec<f64>, _> = parts.iter().map(bare).collect();
            if values?.iter().any(|value| value.abs() > 1.0) {
                to_per_cent(&mut parts);
            } else {
                return parts.iter().map(bare).collect();
            }
        }
        // A sign that holds for all is not quoted where it was not typed; what is wrong with it is where it was.
        let signed = typed.iter().find(|part| is_per_cent(part));
        let read = |(part, own): (&String, &String)| {
            let value = self.number(part, self.kind);
            value.map_err(|why| match (&why, signed) {
                (
                    QuantityProblemKind::Number {
                        why: ParseProblemKind::PercentNotHere,
                        ..
                    },
                    Some(signed),
                ) => quoting(signed, why),
                _ => quoting(own, why),
            })
        };
        let values: Result<Vec<f64>, _> = parts.iter().zip(typed).map(read).collect();
        let mut values = values?;
        for at in (0..parts.len()).rev() {
            let Some(power) = parts.get(at + 1).and_then(|next| scale(next)) else {
                continue;
            };
            if scale(&parts[at]).is_none() && !is_per_cent(&parts[at]) {
                let scaled = format!("{}{power}", parts[at]);
                let value = self.number(&scaled, self.kind)?;
                let next = values[at + 1];
                let holds = if ascending {
                    value <= next && values[at] >= 0.0
                } else {
                    values[at] < next
                };
                if holds {
                    values[at] = value;
                    parts[at] = scaled;
                }
            }
        }
        Ok(values)
    }

    fn number(&self, part: &str, kind: Kind) -> Result<f64, QuantityProblemKind> {
        parse::read(part, kind, self.locale).map_err(|why| QuantityProblemKind::Number {
            part: quoted(part),
            why: guessed(why, part, kind, self.locale),
        })
    }
}

/// A part of a text, to be named; where nothing is there (`5 % -`), the text is.
fn quoted(part: &str) -> Option<String> {
    let says = part.contains(|c: char| c != '%' && !c.is_whitespace());
    says.then(|| parse::shown(part))
}

/// A problem with the part of a text, as that was typed.
fn quoting(typed: &str, why: QuantityProblemKind) -> QuantityProblemKind {
    match why {
        QuantityProblemKind::Number { why, .. } => QuantityProblemKind::Number {
            part: quoted(typed),
            why,
        },
        why => why,
    }
}

fn is_per_cent(part: &str) -> bool {
    PER_CENT.iter().any(|sign| part.ends_with(sign))
}

fn to_per_cent(parts: &mut [String]) {
    for part in parts.iter_mut().filter(|part| !is_per_cent(part)) {
        part.push('%');
    }
}

/// The suffix of a number, such as `k`.
fn scale(part: &str) -> Option<&str> {
    let part = part.trim_end_matches(['€', '$', '£']).trim_end();
    strip_scale(part).map(|(before, _)| part[before.len()..].trim())
}
