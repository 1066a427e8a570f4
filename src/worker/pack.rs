//! Results as one list of numbers and one of texts, so that they cross between threads uncopied.
//!
//! Numbers keep every bit, NaN included. Both ends are the same build, so there is no version.

use crate::analysis::results::{
    Clv, CommonPath, Comparison, DurationSummary, Histories, ObservedFit, OutcomeSummary,
    PerCustomer, Results, SegmentResult, SeriesSummary, StrategyComparison, StrategyResult,
    ValueSummary, Warning,
};
use crate::engine::series::{OUTCOMES, Outcome, Series, TOTALS};
use crate::model::EngineKind;

/// Results, packed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Packed {
    /// Every number, in order.
    pub numbers: Vec<f64>,
    /// Every text, in order.
    pub texts: Vec<String>,
}

impl Packed {
    /// Packs results.
    #[must_use]
    pub fn new(results: &Results) -> Self {
        Self::of(results)
    }

    /// The results; `None` where this is no such pack.
    #[must_use]
    pub fn open(&self) -> Option<Results> {
        self.opened()
    }

    /// Packs anything that can be.
    pub(crate) fn of(value: &impl Pack) -> Self {
        let mut packed = Self::default();
        value.put(&mut packed);
        packed
    }

    /// What was packed; `None` where it was something else.
    pub(crate) fn opened<T: Pack>(&self) -> Option<T> {
        let mut reader = Reader {
            numbers: &self.numbers,
            texts: &self.texts,
        };
        let value = T::take(&mut reader)?;
        (reader.numbers.is_empty() && reader.texts.is_empty()).then_some(value)
    }
}

/// What is left of a pack.
#[derive(Debug)]
pub struct Reader<'a> {
    numbers: &'a [f64],
    texts: &'a [String],
}

/// What can be packed.
pub trait Pack: Sized {
    /// Adds it to a pack.
    fn put(&self, packed: &mut Packed);
    /// Takes it from what is left of one; `None` where something else comes next.
    fn take(reader: &mut Reader<'_>) -> Option<Self>;
}

impl Pack for f64 {
    fn put(&self, packed: &mut Packed) {
        packed.numbers.push(*self);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let (first, rest) = reader.numbers.split_first()?;
        reader.numbers = rest;
        Some(*first)
    }
}

impl Pack for String {
    fn put(&self, packed: &mut Packed) {
        packed.texts.push(self.clone());
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let (first, rest) = reader.texts.split_first()?;
        reader.texts = rest;
        Some(first.clone())
    }
}

impl Pack for bool {
    fn put(&self, packed: &mut Packed) {
        f64::from(u8::from(*self)).put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        Some(f64::take(reader)? != 0.0)
    }
}

impl Pack for u32 {
    fn put(&self, packed: &mut Packed) {
        f64::from(*self).put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        Some(f64::take(reader)? as Self)
    }
}

// Both halves apart, since a double holds 53 bits.
impl Pack for u64 {
    fn put(&self, packed: &mut Packed) {
        ((*self >> 32) as u32).put(packed);
        (*self as u32).put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let high = u32::take(reader)?;
        let low = u32::take(reader)?;
        Some((Self::from(high) << 32) | Self::from(low))
    }
}

impl Pack for usize {
    fn put(&self, packed: &mut Packed) {
        (*self as u64).put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        Some(u64::take(reader)? as Self)
    }
}

impl<T: Pack> Pack for Option<T> {
    fn put(&self, packed: &mut Packed) {
        self.is_some().put(packed);
        if let Some(value) = self {
            value.put(packed);
        }
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        if bool::take(reader)? {
            T::take(reader).map(Some)
        } else {
            Some(None)
        }
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn put(&self, packed: &mut Packed) {
        self.len().put(packed);
        for value in self {
            value.put(packed);
        }
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let length = usize::take(reader)?;
        (0..length).map(|_| T::take(reader)).collect()
    }
}

impl<T: Pack, const N: usize> Pack for [T; N] {
    fn put(&self, packed: &mut Packed) {
        for value in self {
            value.put(packed);
        }
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let values: Option<Vec<T>> = (0..N).map(|_| T::take(reader)).collect();
        values?.try_into().ok()
    }
}

/// Packs a struct field by field. A field that is forgotten here does not compile.
macro_rules! pack_struct {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl Pack for $name {
            fn put(&self, packed: &mut Packed) {
                $(self.$field.put(packed);)*
            }

            fn take(reader: &mut Reader<'_>) -> Option<Self> {
                Some(Self { $($field: Pack::take(reader)?),* })
            }
        }
    };
}

pub(crate) use pack_struct;

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

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(mean: f64) -> OutcomeSummary {
        OutcomeSummary {
            mean,
            sd: Some(2.5),
            se: Some(0.1),
            quantiles: Some([1.0, 2.0, 3.0, 4.0, f64::INFINITY]),
            from_chance: Some(6.0),
            from_parameters: None,
            defined: 0.75,
        }
    }

    fn histories() -> Histories {
        let durations = |median| DurationSummary {
            events: vec![0.0, 3.0],
            censored: vec![1.0, 0.0],
            survival: vec![1.0, 0.25],
            never: 0.25,
            median,
        };
        Histories {
            followed: u64::MAX,
            one_in: 1000,
            value: ValueSummary {
                mean: 1.0,
                sd: 2.0,
                se: 0.5,
                quantiles: [1.0, 2.0, 3.0, 4.0, 5.0],
                arrival_cost: 0.125,
                low: -1.0,
                width: 0.5,
                shares: vec![0.75, 0.25],
            },
            first_purchase: durations(None),
            churn: durations(Some(1.0)),
            reached: vec![1.0, 0.5],
            activation_rate: 0.5,
            repeat_rate: 0.25,
            loyalty_rate: 0.0,
            paths: vec![CommonPath {
                stages: vec![0, 4, 2],
                goes_on: true,
                share: 0.1,
            }],
            paths_told: 12,
        }
    }

    fn results() -> Results {
        let exact = OutcomeSummary {
            mean: -0.0,
            sd: None,
            se: None,
            quantiles: None,
            from_chance: None,
            from_parameters: None,
            defined: 1.0,
        };
        Results {
            engine: EngineKind::Counts,
            seed: u64::MAX - 1,
            replications: 1_000,
            digest: "00ff".to_owned(),
            warnings: vec![
                Warning::ExitsScaled {
                    stage: "member".to_owned(),
                    strategy: "care – ü".to_owned(),
                    times: 1 << 60,
                },
                Warning::PrecisionNotReached {
                    outcome: Outcome::Cac,
                    strategy: "care".to_owned(),
                    relative: true,
                    asked: 0.01,
                    reached: None,
                },
                Warning::MeanField,
                Warning::Sampled {
                    one_in: 7,
                    replications: 3,
                },
                Warning::NoSpread,
                Warning::Uncounted {
                    futures: 12,
                    replications: 1_000,
                },
            ],
            strategies: vec![StrategyResult {
                id: "baseline".to_owned(),
                series: vec![
                    SeriesSummary {
                        mean: vec![0.1 + 0.2, 1e-300],
                        sd: Vec::new(),
                        quantiles: Vec::new(),
                    },
                    SeriesSummary {
                        mean: Vec::new(),
                        sd: vec![0.0],
                        quantiles: vec![[5.0; 5]],
                    },
                ],
                outcomes: vec![outcome(3.0), exact],
                segments: vec![SegmentResult {
                    id: "loyal".to_owned(),
                    series: Vec::new(),
                }],
                per_customer: Some(PerCustomer {
                    clv: vec![Clv {
                        value: 1.0,
                        with_referrals: 1.5,
                    }],
                    segments: vec![Vec::new()],
                    periods_in_stage: vec![vec![2.0]],
                    reach_probability: vec![vec![1.0]],
                    k_factor: vec![0.25],
                }),
                histories: Some(histories()),
            }],
            comparison: Comparison {
                outcome: Outcome::Npv,
                strategies: vec![StrategyComparison {
                    id: "baseline".to_owned(),
                    difference: outcome(0.0),
                    ci95: Some([-1.0, 1.0]),
                    probability_better: Some(0.5),
                    probability_best: None,
                    expected_loss: Some(0.0),
                    dominated: true,
                    ahead: vec![SeriesSummary {
                        mean: vec![-3.5],
                        sd: vec![0.25],
                        quantiles: vec![[-4.0, -3.75, -3.5, -3.25, -3.0]],
                    }],
                }],
            },
            observed: vec![
                ObservedFit {
                    series: Series::Nps,
                    values: 20,
                    in_band: Some(18),
                    within_1_percent: 20,
                },
                ObservedFit {
                    series: Series::Referral(3),
                    values: 1,
                    in_band: None,
                    within_1_percent: 0,
                },
            ],
        }
    }

    #[test]
    fn results_come_back_as_they_were() {
        let results = results();
        assert_eq!(Packed::new(&results).open(), Some(results));
    }

    #[test]
    fn undefined_numbers_and_signed_zeros_keep_their_bits() {
        let mut results = results();
        results.strategies[0].outcomes[0].mean = f64::NAN;
        let back = Packed::new(&results).open().unwrap();
        let bits = |outcome: &OutcomeSummary| outcome.mean.to_bits();
        assert_eq!(bits(&back.strategies[0].outcomes[0]), f64::NAN.to_bits());
        assert_eq!(bits(&back.strategies[0].outcomes[1]), (-0.0_f64).to_bits());
    }

    #[test]
    fn what_is_cut_or_too_long_is_refused() {
        let whole = Packed::new(&results());
        for length in 0..whole.numbers.len() {
            let mut cut = whole.clone();
            cut.numbers.truncate(length);
            assert_eq!(cut.open(), None, "{length}");
        }
        let mut long = whole.clone();
        long.numbers.push(0.0);
        assert_eq!(long.open(), None);
        let mut odd = whole;
        odd.numbers[0] = 9.0;
        assert_eq!(odd.open(), None, "no such engine");
    }
}
