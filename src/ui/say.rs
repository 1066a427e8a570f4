//! Words and figures for one scenario, as the components need them.

use std::rc::Rc;

use crate::model::{PeriodUnit, Scenario, Transition};
use crate::text::Language;
use crate::text::number::Numbers;
use crate::text::period::{self, Calendar};
use crate::text::workspace::{Phrase, Word};

/// Words and figures in the reader's language, with the scenario's money and clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// The language.
    pub language: Language,
    /// Figures.
    pub numbers: Numbers,
    /// Times.
    pub calendar: Calendar,
    /// Length of a period.
    pub period: PeriodUnit,
    /// Sign of the currency.
    pub currency: String,
}

impl Say {
    /// For a scenario, in a language.
    #[must_use]
    pub fn of(language: Language, scenario: &Scenario) -> Rc<Self> {
        Rc::new(Self {
            language,
            numbers: Numbers::of(language, scenario),
            calendar: Calendar::new(language, &scenario.clock),
            period: scenario.clock.period,
            currency: crate::text::number::currency_sign(&scenario.money.currency).to_owned(),
        })
    }

    /// A word.
    #[must_use]
    pub fn word(&self, word: Word) -> &'static str {
        word.say(self.language)
    }

    /// A text with figures.
    #[must_use]
    pub fn phrase(&self, phrase: Phrase<'_>) -> String {
        phrase.say(self.language)
    }

    /// The name of one period, such as "month".
    #[must_use]
    pub fn period(&self) -> &'static str {
        period::singular(self.language, self.period)
    }

    /// "Cost per month".
    #[must_use]
    pub fn per_period(&self, what: Word) -> String {
        self.phrase(Phrase::PerPeriod {
            what: self.word(what),
            period: self.period(),
        })
    }

    /// A scenario's name, or a word for one without.
    #[must_use]
    pub fn scenario_name(&self, scenario: &Scenario) -> String {
        or(&scenario.name, self.word(Word::Untitled))
    }

    /// A transition's name: its own, or made of its stages'.
    #[must_use]
    pub fn transition(&self, scenario: &Scenario, transition: &Transition) -> String {
        if !transition.name.is_empty() {
            return transition.name.clone();
        }
        self.phrase(Phrase::Arrow {
            from: &stage_name(scenario, &transition.from),
            to: &stage_name(scenario, &transition.to),
        })
    }
}

/// A name, or what stands for it where it is empty.
#[must_use]
pub fn or(name: &str, other: &str) -> String {
    if name.is_empty() { other } else { name }.to_owned()
}

/// A stage's name by its id.
#[must_use]
pub fn stage_name(scenario: &Scenario, id: &str) -> String {
    scenario
        .stages
        .iter()
        .find(|stage| stage.id == id)
        .map_or_else(|| id.to_owned(), |stage| or(&stage.name, &stage.id))
}
