//! The figures and words of one scenario's charts: the catalogue's, with what they ask for at hand.

use crate::engine::series::{Series, Unit};
use crate::model::Scenario;
use crate::text::number::Numbers;
use crate::text::period::Calendar;
use crate::text::workspace::Word;
use crate::text::{Language, series};

/// Writes the figures of a scenario's charts.
#[derive(Debug, Clone)]
pub struct Words {
    /// The language.
    pub language: Language,
    /// Numbers.
    pub numbers: Numbers,
    /// Times.
    pub calendar: Calendar,
}

impl Words {
    /// For a scenario.
    #[must_use]
    pub fn of(language: Language, scenario: &Scenario) -> Self {
        Self {
            language,
            numbers: Numbers::of(language, scenario),
            calendar: Calendar::new(language, &scenario.clock),
        }
    }

    /// An estimate with its unit.
    #[must_use]
    pub fn value(&self, unit: Unit, value: f64) -> String {
        self.numbers.value(unit, value)
    }

    /// An estimate, to the place of its range where there is one.
    #[must_use]
    pub fn value_in(&self, unit: Unit, value: f64, range: Option<[f64; 2]>) -> String {
        match range {
            Some([low, high]) => self.numbers.value_in(unit, value, low, high),
            None => self.value(unit, value),
        }
    }

    /// An amount of a strategy: a change, but for the baseline's own.
    #[must_use]
    pub fn told(&self, unit: Unit, strategy: usize, amount: f64) -> String {
        match strategy {
            0 => self.value(unit, amount),
            _ => self.numbers.change(unit, amount),
        }
    }

    /// A range of estimates.
    #[must_use]
    pub fn range(&self, unit: Unit, range: [f64; 2]) -> String {
        self.numbers.range(unit, range[0], range[1])
    }

    /// What people call a strategy.
    #[must_use]
    pub fn strategy(&self, scenario: &Scenario, position: usize) -> String {
        scenario.strategies.get(position).map_or_else(
            || Word::Baseline.say(self.language).to_owned(),
            |strategy| series::strategy(strategy).to_owned(),
        )
    }

    /// What people call a series.
    #[must_use]
    pub fn series(&self, scenario: &Scenario, series: Series) -> String {
        series::label(self.language, series, scenario)
    }
}
