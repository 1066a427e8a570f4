//! What the words of the field mean, which keys there are, and the steps of the tour.
//!
//! To add a term: a line in [`Term`] and in [`TERMS`], a line in `en/help.rs`. To add a key or a step: the same.

use super::{Language, en, es};

/// A word that is explained where it stands, and in the list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Term {
    /// A state of the journey.
    Stage,
    /// A move between stages.
    Transition,
    /// Where new people come from.
    Channel,
    /// Customers who bring others.
    Referral,
    /// One step of time.
    Period,
    /// Time in a stage.
    Tenure,
    /// A share of all people that differs.
    Segment,
    /// Customers who leave.
    Churn,
    /// Customers who stay.
    Retention,
    /// One change, with what it costs.
    Lever,
    /// A list of levers.
    Strategy,
    /// The strategy that others are compared with.
    Baseline,
    /// What the world does.
    Event,
    /// One simulated future.
    Future,
    /// Nine futures in ten.
    Range90,
    /// The shade of chance.
    Chance,
    /// The shade of ignorance.
    Unknown,
    /// A number given as a range.
    UncertainNumber,
    /// The mean of all futures.
    Average,
    /// Profit in today's money.
    Npv,
    /// What waiting takes off.
    DiscountRate,
    /// What a new customer costs.
    Cac,
    /// When what was spent is back.
    Payback,
    /// What one customer is worth.
    Clv,
    /// Promoters less detractors.
    Nps,
    /// How many one customer brings.
    KFactor,
    /// The part of revenue that is left.
    GrossMargin,
    /// Which customers a period's money counts.
    Accrual,
    /// Differences that last.
    Frailty,
    /// How many there are to win.
    Market,
    /// The same luck for all strategies.
    Paired,
    /// Where random numbers start.
    Seed,
    /// Values of the real world.
    Observed,
    /// Who gets what is handed over.
    InternalCustomer,
}

/// Every term, in the order of the list.
pub const TERMS: [Term; 34] = [
    Term::Stage,
    Term::Transition,
    Term::Channel,
    Term::Referral,
    Term::Period,
    Term::Tenure,
    Term::Segment,
    Term::Churn,
    Term::Retention,
    Term::Lever,
    Term::Strategy,
    Term::Baseline,
    Term::Event,
    Term::Future,
    Term::Average,
    Term::Range90,
    Term::Chance,
    Term::Unknown,
    Term::UncertainNumber,
    Term::Paired,
    Term::Seed,
    Term::Observed,
    Term::Npv,
    Term::DiscountRate,
    Term::Cac,
    Term::Payback,
    Term::Clv,
    Term::Nps,
    Term::KFactor,
    Term::GrossMargin,
    Term::Accrual,
    Term::Frailty,
    Term::Market,
    Term::InternalCustomer,
];

impl Term {
    /// The word itself.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        match language {
            Language::English => en::help::term(self).0,
            Language::Spanish => es::help::term(self).0,
        }
    }

    /// What it means, in a sentence or two.
    #[must_use]
    pub fn meaning(self, language: Language) -> &'static str {
        match language {
            Language::English => en::help::term(self).1,
            Language::Spanish => es::help::term(self).1,
        }
    }
}

/// Where a key works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Everywhere.
    Everywhere,
    /// On the map.
    Map,
    /// In a number.
    Number,
    /// On a slider.
    Slider,
    /// While a story is presented.
    Story,
    /// While a future is played.
    Playback,
}

/// The places, in the order of the sheet.
pub const PLACES: [Place; 6] = [
    Place::Everywhere,
    Place::Map,
    Place::Number,
    Place::Slider,
    Place::Story,
    Place::Playback,
];

impl Place {
    /// Its heading.
    #[must_use]
    pub fn title(self, language: Language) -> &'static str {
        match language {
            Language::English => en::help::place(self),
            Language::Spanish => es::help::place(self),
        }
    }

    /// Its keys, each with what it does. Keys that belong together stand in one text, with spaces between.
    #[must_use]
    pub fn keys(self, language: Language) -> &'static [(&'static str, &'static str)] {
        match language {
            Language::English => en::help::keys(self),
            Language::Spanish => es::help::keys(self),
        }
    }
}

/// A step of the tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// The map.
    Map,
    /// Strategies.
    Strategies,
    /// The inspector.
    Inspector,
    /// The key figures.
    Figures,
    /// The chart.
    Chart,
    /// Undo and changes.
    Changes,
    /// Pages.
    Pages,
    /// Sharing.
    Share,
}

/// The tour.
pub const STEPS: [Step; 8] = [
    Step::Map,
    Step::Strategies,
    Step::Inspector,
    Step::Figures,
    Step::Chart,
    Step::Changes,
    Step::Pages,
    Step::Share,
];

impl Step {
    /// Its heading.
    #[must_use]
    pub fn title(self, language: Language) -> &'static str {
        match language {
            Language::English => en::help::step(self).0,
            Language::Spanish => es::help::step(self).0,
        }
    }

    /// What it says.
    #[must_use]
    pub fn text(self, language: Language) -> &'static str {
        match language {
            Language::English => en::help::step(self).1,
            Language::Spanish => es::help::step(self).1,
        }
    }
}

/// Other words of the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// The menu of help.
    Help,
    /// The sheet of keys.
    Keys,
    /// The list of words.
    Words,
    /// The tour.
    Tour,
    /// Looks for a word.
    Find,
    /// Nothing found.
    NothingFound,
    /// Of a step.
    Next,
    /// Of a step.
    Back,
    /// Of the last step.
    Done,
    /// Leaves the tour.
    End,
}

impl Word {
    /// The text.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::help::word(self),
            Language::Spanish => es::help::word(self),
        }
    }
}

/// How far the tour is.
#[must_use]
pub fn progress(language: Language, step: usize) -> String {
    match language {
        Language::English => en::help::progress(step + 1, STEPS.len()),
        Language::Spanish => es::help::progress(step + 1, STEPS.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_is_listed_once_and_explained_in_full_sentences() {
        for (at, term) in TERMS.iter().enumerate() {
            assert!(!TERMS[..at].contains(term), "{term:?}");
            let meaning = term.meaning(Language::English);
            assert!(meaning.ends_with('.') && meaning.len() > 30, "{meaning}");
            assert!(!term.name(Language::English).is_empty());
        }
        // The last of the enum, so that none is missing from the list.
        assert_eq!(TERMS.len(), Term::InternalCustomer as usize + 1);
    }
}
