//! A hash of every number that a run promises: equal digests mean equal numbers, to the last bit.
//!
//! It covers `strategies` and `comparison` of the results in their order: for each series the means
//! and the spreads, for each outcome its summary. Every NaN counts as the same one, since it stands
//! for "undefined" however it came about.

use perennial_kernel::random::mix;

use super::results::{
    Comparison, Histories, OutcomeSummary, PerCustomer, SeriesSummary, StrategyResult,
};

/// The hash of the numbers of some results, in hexadecimal.
#[must_use]
pub fn digest(strategies: &[StrategyResult], comparison: &Comparison) -> String {
    let mut hash = Hash::new();
    for strategy in strategies {
        hash.text(&strategy.id);
        for series in &strategy.series {
            hash.series(series);
        }
        for segment in &strategy.segments {
            hash.text(&segment.id);
            segment.series.iter().for_each(|series| hash.series(series));
        }
        if let Some(figures) = &strategy.per_customer {
            hash.per_customer(figures);
        }
        if let Some(histories) = &strategy.histories {
            hash.histories(histories);
        }
        strategy
            .outcomes
            .iter()
            .for_each(|outcome| hash.outcome(outcome));
    }
    hash.text(comparison.outcome.key());
    for strategy in &comparison.strategies {
        hash.text(&strategy.id);
        hash.outcome(&strategy.difference);
        for end in 0..2 {
            hash.maybe(strategy.ci95.map(|ends| ends[end]));
        }
        hash.maybe(strategy.probability_better);
        hash.maybe(strategy.probability_best);
        hash.maybe(strategy.expected_loss);
        hash.length(usize::from(strategy.dominated));
    }
    format!("{:016x}{:016x}", hash.left, hash.right)
}

/// Two lanes of 64 bits, each mixed by its own odd multiplier (the finalizer of SplitMix64).
struct Hash {
    left: u64,
    right: u64,
}

impl Hash {
    fn new() -> Self {
        Self {
            left: 0x243F_6A88_85A3_08D3,
            right: 0x1319_8A2E_0370_7344,
        }
    }

    fn word(&mut self, word: u64) {
        self.left = first(self.left ^ word);
        self.right = first(
            self.right
                .wrapping_add(word)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15),
        );
    }

    fn number(&mut self, number: f64) {
        let number = if number.is_nan() { f64::NAN } else { number };
        self.word(number.to_bits());
    }

    fn maybe(&mut self, number: Option<f64>) {
        self.word(u64::from(number.is_some()));
        self.number(number.unwrap_or(0.0));
    }

    fn length(&mut self, length: usize) {
        self.word(length as u64);
    }

    fn text(&mut self, text: &str) {
        self.length(text.len());
        text.bytes().for_each(|byte| self.word(u64::from(byte)));
    }

    fn numbers(&mut self, numbers: &[f64]) {
        self.length(numbers.len());
        numbers.iter().for_each(|number| self.number(*number));
    }

    fn series(&mut self, series: &SeriesSummary) {
        self.numbers(&series.mean);
        self.numbers(&series.sd);
        self.length(series.quantiles.len());
        for quantiles in &series.quantiles {
            self.numbers(quantiles);
        }
    }

    fn per_customer(&mut self, figures: &PerCustomer) {
        for clv in figures.segments.iter().flatten().chain(&figures.clv) {
            self.numbers(&[clv.value, clv.with_referrals]);
        }
        let tables = figures.periods_in_stage.iter();
        for row in tables.chain(&figures.reach_probability) {
            self.numbers(row);
        }
        self.numbers(&figures.k_factor);
    }

    fn histories(&mut self, histories: &Histories) {
        let value = &histories.value;
        self.word(histories.followed);
        self.word(histories.one_in);
        self.numbers(&[value.mean, value.sd, value.se, value.arrival_cost]);
        self.numbers(&value.quantiles);
        self.numbers(&[value.low, value.width]);
        self.numbers(&value.shares);
        for durations in [&histories.first_purchase, &histories.churn] {
            self.numbers(&durations.events);
            self.numbers(&durations.censored);
            self.numbers(&durations.survival);
            self.number(durations.never);
            self.maybe(durations.median);
        }
        self.numbers(&histories.reached);
        self.number(histories.activation_rate);
        self.numbers(&[histories.repeat_rate, histories.loyalty_rate]);
        self.length(histories.paths_told);
        for path in &histories.paths {
            self.length(path.stages.len());
            path.stages.iter().for_each(|stage| self.length(*stage));
            self.length(usize::from(path.goes_on));
            self.number(path.share);
        }
    }

    fn outcome(&mut self, outcome: &OutcomeSummary) {
        self.number(outcome.mean);
        self.maybe(outcome.sd);
        self.maybe(outcome.se);
        self.numbers(outcome.quantiles.as_ref().map_or(&[], |all| &all[..]));
        self.maybe(outcome.from_chance);
        self.maybe(outcome.from_parameters);
        self.number(outcome.defined);
    }
}

/// The first number of SplitMix64 from this state.
fn first(state: u64) -> u64 {
    mix(state.wrapping_add(0x9E37_79B9_7F4A_7C15))
}
