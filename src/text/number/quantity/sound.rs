//! Whether the numbers of a distribution fit together, and what was meant where they do not.

use super::{QuantityProblemKind, Reader};
use crate::model::{Distribution, DistributionKind, Quantity};
use crate::text::number::{exact, write_quantity};

impl Reader {
    /// Whether the numbers of a distribution fit together.
    pub(super) fn sound(
        &self,
        distribution: Distribution,
    ) -> Result<Distribution, QuantityProblemKind> {
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
}
