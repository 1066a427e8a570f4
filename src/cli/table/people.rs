//! What single people went through, as a part of the summary.

use std::io::{self, Write};

use super::Page;
use crate::analysis::results::{CommonPath, DurationSummary, Histories};
use crate::cli::block::block;
use crate::cli::clean;
use crate::engine::series::Unit;
use crate::text::cli::{Phrase, Word, phrase, word};
use crate::text::{period, series as names};

/// Ways that are printed of each strategy.
const WAYS: usize = 5;

impl Page<'_> {
    /// What single people went through, where anyone was followed.
    pub(super) fn people(&self, out: &mut dyn Write) -> io::Result<()> {
        let Some(first) = self.followed().map(|(_, one)| one).next() else {
            return Ok(());
        };
        let followed = self.numbers.whole(first.followed);
        let label = phrase(self.language, &Phrase::Followed(&followed));
        let rows = self.followed().map(|(name, one)| self.worth(name, one));
        let columns = [Word::Average, Word::Range];
        block(out, &label, self.words(&columns), rows.collect())?;
        let rows = self.followed().map(|(name, one)| self.rates(name, one));
        let columns = [
            Word::Activated,
            Word::HalfWithin,
            Word::Repeated,
            Word::Loyal,
            Word::HalfLeft,
        ];
        let label = word(self.language, Word::People);
        block(out, label, self.words(&columns), rows.collect())?;
        for (name, one) in self.followed() {
            let label = phrase(self.language, &Phrase::Ways(&name));
            let ways = one.paths.iter().take(WAYS);
            let rows = ways.map(|way| vec![self.way(way), self.share(way.share)]);
            block(out, &label, Vec::new(), rows.collect())?;
        }
        Ok(())
    }

    fn followed(&self) -> impl Iterator<Item = (String, &Histories)> {
        let strategies = self.results.strategies.iter();
        strategies.filter_map(|one| Some((self.name(&one.id), one.histories.as_ref()?)))
    }

    fn worth(&self, name: String, one: &Histories) -> Vec<String> {
        let [low, .., high] = one.value.quantiles;
        let unit = Unit::Money;
        vec![
            name,
            self.numbers.value_in(unit, one.value.mean, low, high),
            self.numbers.range(unit, low, high),
        ]
    }

    fn rates(&self, name: String, one: &Histories) -> Vec<String> {
        vec![
            name,
            self.share(one.activation_rate),
            self.half(&one.first_purchase),
            self.share(one.repeat_rate),
            self.share(one.loyalty_rate),
            self.half(&one.churn),
        ]
    }

    /// A share; nothing where it is one of nobody.
    fn share(&self, share: f64) -> String {
        if share.is_nan() {
            String::new()
        } else {
            self.numbers.share(share)
        }
    }

    fn half(&self, durations: &DurationSummary) -> String {
        let unit = self.scenario.clock.period;
        durations.median.map_or(String::new(), |periods| {
            period::counted(self.language, unit, periods as u32)
        })
    }

    fn way(&self, way: &CommonPath) -> String {
        let stages = way.stages.iter();
        let stages = stages.filter_map(|stage| self.scenario.stages.get(*stage));
        let named: Vec<String> = stages.map(|stage| clean(names::stage(stage))).collect();
        phrase(
            self.language,
            &Phrase::Way {
                stages: &named,
                goes_on: way.goes_on,
            },
        )
    }
}
