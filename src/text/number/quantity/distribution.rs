//! Distributions as they are written, with a name and without.

use super::{QuantityProblemKind, Reader};
use crate::model::{Distribution, DistributionKind};
use crate::text::number::Kind;
use crate::text::number::operands::{Between, Pieces};

impl Reader {
    pub(super) fn named(
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
    pub(super) fn unnamed(
        &self,
        pieces: &Pieces,
    ) -> Option<Result<Distribution, QuantityProblemKind>> {
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
}
