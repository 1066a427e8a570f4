//! The numbers of one text: what is said once (a per cent sign, a suffix) holds for its neighbours, too.

use super::{QuantityProblemKind, Reader, guessed};
use crate::text::number::parse::{self, PER_CENT, strip_scale};
use crate::text::number::{Kind, ParseProblemKind};

impl Reader {
    /// The numbers of one text. In order: they ascend, which tells what a suffix holds for.
    pub(super) fn numbers(
        &self,
        typed: &[String],
        ascending: bool,
    ) -> Result<Vec<f64>, QuantityProblemKind> {
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
                        why: ParseProblemKind::PercentNotHere(_),
                        part,
                    },
                    Some(signed),
                ) => {
                    // One number is no answer to a range.
                    let why = ParseProblemKind::PercentNotHere(None);
                    let part = part.clone();
                    quoting(signed, QuantityProblemKind::Number { part, why })
                }
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

    pub(super) fn number(&self, part: &str, kind: Kind) -> Result<f64, QuantityProblemKind> {
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
