//! Results, packed field by field.

use super::{Pack, Packed, Reader, pack_struct};
use crate::analysis::results::{
    Clv, CommonPath, Comparison, DurationSummary, Histories, ObservedFit, OutcomeSummary,
    PerCustomer, Results, SegmentResult, SeriesSummary, StrategyComparison, StrategyResult,
    ValueSummary, Warning,
};
use crate::engine::series::{OUTCOMES, Outcome, Series, TOTALS};
use crate::model::EngineKind;

pack_struct!(SeriesSummary {
    mean,
    sd,
    quantiles
});
pack_struct!(Clv {
    value,
    with_referrals
});
pack_struct!(PerCustomer {
    clv,
    segments,
    periods_in_stage,
    reach_probability,
    k_factor
});
pack_struct!(SegmentResult { id, series });
pack_struct!(OutcomeSummary {
    mean,
    sd,
    se,
    quantiles,
    from_chance,
    from_parameters,
    defined
});
pack_struct!(StrategyResult {
    id,
    series,
    outcomes,
    segments,
    per_customer,
    histories
});
pack_struct!(ValueSummary {
    mean,
    sd,
    se,
    quantiles,
    arrival_cost,
    low,
    width,
    shares
});
pack_struct!(DurationSummary {
    events,
    censored,
    survival,
    never,
    median
});
pack_struct!(CommonPath {
    stages,
    goes_on,
    share
});
pack_struct!(Histories {
    followed,
    one_in,
    value,
    first_purchase,
    churn,
    reached,
    activation_rate,
    repeat_rate,
    loyalty_rate,
    paths,
    paths_told
});
pack_struct!(StrategyComparison {
    id,
    difference,
    ci95,
    probability_better,
    probability_best,
    expected_loss,
    dominated,
    ahead,
});
pack_struct!(Comparison {
    outcome,
    strategies
});
pack_struct!(ObservedFit {
    series,
    values,
    in_band,
    within_1_percent
});
pack_struct!(Results {
    engine,
    seed,
    replications,
    digest,
    warnings,
    strategies,
    comparison,
    observed,
});

impl Pack for EngineKind {
    fn put(&self, packed: &mut Packed) {
        let number: u32 = match self {
            Self::Exact => 0,
            Self::Counts => 1,
            Self::Individuals => 2,
        };
        number.put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        match u32::take(reader)? {
            0 => Some(Self::Exact),
            1 => Some(Self::Counts),
            2 => Some(Self::Individuals),
            _ => None,
        }
    }
}

impl Pack for Outcome {
    fn put(&self, packed: &mut Packed) {
        self.index().put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        OUTCOMES.get(usize::take(reader)?).copied()
    }
}

impl Pack for Series {
    fn put(&self, packed: &mut Packed) {
        let total = TOTALS.iter().position(|total| total == self);
        let (kind, position) = match *self {
            Self::Stage(position) => (0_u32, position),
            Self::Move(position) => (1, position),
            Self::Arrivals(position) => (2, position),
            Self::Referral(position) => (3, position),
            _ => (4, total.unwrap_or(0)),
        };
        kind.put(packed);
        position.put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let kind = u32::take(reader)?;
        let position = usize::take(reader)?;
        match kind {
            0 => Some(Self::Stage(position)),
            1 => Some(Self::Move(position)),
            2 => Some(Self::Arrivals(position)),
            3 => Some(Self::Referral(position)),
            4 => TOTALS.get(position).copied(),
            _ => None,
        }
    }
}

impl Pack for Warning {
    fn put(&self, packed: &mut Packed) {
        match self {
            Self::ExitsScaled {
                stage,
                strategy,
                times,
            } => {
                0u32.put(packed);
                stage.put(packed);
                strategy.put(packed);
                times.put(packed);
            }
            Self::MeanField => 1u32.put(packed),
            Self::PrecisionNotReached {
                outcome,
                strategy,
                relative,
                asked,
                reached,
            } => {
                2u32.put(packed);
                outcome.put(packed);
                strategy.put(packed);
                relative.put(packed);
                asked.put(packed);
                reached.put(packed);
            }
            Self::Sampled {
                one_in,
                replications,
            } => {
                3u32.put(packed);
                one_in.put(packed);
                replications.put(packed);
            }
            Self::NoSpread => 4u32.put(packed),
            Self::Uncounted {
                futures,
                replications,
            } => {
                5u32.put(packed);
                futures.put(packed);
                replications.put(packed);
            }
        }
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        match u32::take(reader)? {
            0 => Some(Self::ExitsScaled {
                stage: Pack::take(reader)?,
                strategy: Pack::take(reader)?,
                times: Pack::take(reader)?,
            }),
            1 => Some(Self::MeanField),
            2 => Some(Self::PrecisionNotReached {
                outcome: Pack::take(reader)?,
                strategy: Pack::take(reader)?,
                relative: Pack::take(reader)?,
                asked: Pack::take(reader)?,
                reached: Pack::take(reader)?,
            }),
            3 => Some(Self::Sampled {
                one_in: Pack::take(reader)?,
                replications: Pack::take(reader)?,
            }),
            4 => Some(Self::NoSpread),
            5 => Some(Self::Uncounted {
                futures: Pack::take(reader)?,
                replications: Pack::take(reader)?,
            }),
            _ => None,
        }
    }
}
