//! The words of what matters to a choice: how much each uncertain number counts, two at once, and leaks on the map.

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Heading of the indices of importance.
    Importance,
    /// What they are.
    ImportanceAbout,
    /// The part of a number alone.
    Alone,
    /// The part of a number with all others.
    WithOthers,
    /// Column of the standard error of the part alone.
    AloneError,
    /// Column of the standard error of the part with others.
    WithOthersError,
    /// The difference does not vary.
    NothingVaries,
    /// The indices would take too long.
    TooLong,
    /// Heading of the spider plot.
    Spider,
    /// What it shows.
    SpiderAbout,
    /// What its axis across is.
    SpiderAxis,
    /// Heading of the plane of two numbers.
    Plane,
    /// What it shows.
    PlaneAbout,
    /// Names the number that goes from left to right.
    Across,
    /// Names the number that goes upwards.
    Up,
    /// Said where every number is at its mean.
    Averages,
    /// There are fewer than two numbers.
    TooFew,
    /// The two cannot be set apart from each other.
    NotApart,
    /// Heading of the values at which another strategy becomes the best.
    Switches,
    /// What they are.
    SwitchesAbout,
    /// There are none.
    NoSwitch,
    /// Column of the value at which the best changes.
    SwitchAt,
    /// Column of the best below it.
    BestBelow,
    /// Column of the best above it.
    BestAbove,
    /// Column of how likely the number is below it.
    PartBelow,
    /// There is only one strategy.
    NoChoice,
    /// Heading of the leaks on the map.
    LeakMap,
    /// No arrow is worth anything.
    NoLeak,
    /// Column of what a row of the map is of.
    Item,
    /// Column of what a point is worth.
    Point,
    /// Column of what a stage earns.
    Earns,
    /// Column of what a stage or a channel costs.
    Costs,
    /// Column of what is spent on people who never buy.
    Wasted,
    /// Column of what an arrival is worth.
    Arrival,
}

/// A sentence with figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phrase<'a> {
    /// How far the work is.
    Working {
        /// `40 %`.
        part: &'a str,
    },
    /// How a number counts.
    Counts {
        /// The number.
        number: &'a str,
        /// Its part alone.
        alone: &'a str,
        /// Its part with others.
        with: &'a str,
    },
    /// What a number alone does.
    Moves {
        /// The number.
        number: &'a str,
        /// The difference at its low end.
        low: &'a str,
        /// The difference at its high end.
        high: &'a str,
    },
    /// Names the strategy that is best in a part of a field, where it is.
    BestHere {
        /// The strategy.
        strategy: &'a str,
    },
    /// Column of a spider's table: the value of a number at a part of what is believed.
    At {
        /// `5 %`.
        part: &'a str,
    },
    /// Column of the difference there.
    Then {
        /// `5 %`.
        part: &'a str,
    },
    /// In how much of the plane a strategy is best.
    BestIn {
        /// The strategy.
        strategy: &'a str,
        /// `62 of 100`.
        share: &'a str,
    },
    /// What the plane is of.
    Over {
        /// The number that goes across.
        across: &'a str,
        /// The number that goes upwards.
        up: &'a str,
    },
    /// A place of the plane.
    Place {
        /// The difference.
        difference: &'a str,
        /// The best strategy there.
        best: &'a str,
    },
    /// How likely a number is below where the best changes.
    Below {
        /// `12 of 100`.
        share: &'a str,
    },
    /// What the leaks on the map show, and of which strategy.
    LeakMapOf {
        /// The strategy.
        strategy: &'a str,
    },
    /// What a point on an arrow is worth.
    Leak {
        /// The arrow.
        arrow: &'a str,
        /// Whether it is a point more.
        is_more: bool,
        /// What it is worth.
        worth: &'a str,
    },
    /// What a stage earns and costs.
    Stage {
        /// The stage.
        stage: &'a str,
        /// What its people pay.
        earns: &'a str,
        /// What they cost.
        costs: &'a str,
        /// What is spent on those who never buy, where that is known.
        wasted: Option<&'a str>,
    },
    /// What an arrival is worth.
    Each {
        /// The worth.
        worth: &'a str,
    },
}

impl Word {
    /// The text of a word.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::matters::word(self),
            Language::Spanish => es::matters::word(self),
        }
    }
}

impl Phrase<'_> {
    /// The text of a phrase.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::English => en::matters::phrase(self),
            Language::Spanish => es::matters::phrase(self),
        }
    }
}
