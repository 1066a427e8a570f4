//! Figures of the main outcomes: a value, its 90 % range, and all strategies on one scale.
//!
//! A tile is there only where the scenario has something to say: no promoter score without
//! promoters or detractors, no money without amounts. `figures` takes them from the results, `strip`
//! draws them.

mod figures;
mod strip;

use super::fan::FanInput;
use super::scene::Scene;
use super::words::Words;
use crate::analysis::results::Results;
use crate::engine::series::Unit;
use crate::model::{Scenario, Sentiment, StageKind};
use crate::text::Language;
use crate::text::kpi::{self as text, When};

use figures::{Figure, defined, figure, moves_money};
use strip::strip;

pub use crate::text::kpi::Kpi;

/// Most tiles.
pub const TILES: usize = 5;

/// What the tiles are made from.
#[derive(Debug, Clone, Copy)]
pub struct KpiInput<'a> {
    /// The scenario as it is now.
    pub scenario: &'a Scenario,
    /// Expected values: the figures, where they are there.
    pub exact: Option<&'a Results>,
    /// Simulated results: the ranges, and the figures where `exact` is not there.
    pub simulated: Option<&'a Results>,
    /// Positions of the strategies shown.
    pub strategies: &'a [usize],
    /// Position of the strategy whose figures stand in the tile.
    pub focus: usize,
    /// Width of a strip.
    pub width: f64,
    /// Whether the simulated results are of an earlier state of the scenario.
    pub stale: bool,
    /// The language of its words.
    pub language: Language,
}

impl<'a> KpiInput<'a> {
    /// The same as a chart's input, strips as wide as the chart.
    #[must_use]
    pub fn of(input: &FanInput<'a>) -> Self {
        Self {
            scenario: input.scenario,
            exact: input.exact,
            simulated: input.simulated,
            strategies: input.strategies,
            focus: input.focus,
            width: input.width.min(220.0),
            stale: input.stale,
            language: input.language,
        }
    }
}

/// In the order in which tiles are offered; the first five that have something to say are shown.
const ORDER: [Kpi; 8] = [
    Kpi::CustomersEnd,
    Kpi::Npv,
    Kpi::ChurnLastYear,
    Kpi::ReferralShare,
    Kpi::NpsEnd,
    Kpi::Revenue,
    Kpi::Cac,
    Kpi::Payback,
];

/// A tile, worded.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiTile {
    /// Which.
    pub kpi: Kpi,
    /// Name of the figure.
    pub label: String,
    /// The focused strategy's figure.
    pub value: String,
    /// Its 90 % range, where there is one.
    pub range: Option<String>,
    /// Whether the range is of an earlier state: it keeps its room, so that nothing moves, and is not shown.
    pub is_old: bool,
    /// All strategies on one scale, marks and whiskers.
    pub strip: Scene,
    /// What the figure means, in a sentence.
    pub description: String,
}

impl From<KpiTile> for Scene {
    fn from(tile: KpiTile) -> Self {
        tile.strip
    }
}

/// The tiles to show, at most [`TILES`].
#[must_use]
pub fn tiles(input: &KpiInput) -> Vec<KpiTile> {
    first(input, TILES)
}

/// The first of the tiles, at most so many.
#[must_use]
pub fn first(input: &KpiInput, most: usize) -> Vec<KpiTile> {
    let words = Words::of(input.language, input.scenario);
    let clock = &input.scenario.clock;
    let discounted = input.scenario.money.annual_discount_rate != 0.0;
    let when = When::of(&words.calendar, clock.period, clock.periods, discounted);
    ORDER
        .iter()
        .filter(|kpi| kpi.applies(input.scenario))
        .filter_map(|kpi| tile(*kpi, input, &words, &when))
        .take(most)
        .collect()
}

fn tile(kpi: Kpi, input: &KpiInput, words: &Words, when: &When) -> Option<KpiTile> {
    let figures: Vec<Figure> = input
        .strategies
        .iter()
        .filter_map(|&strategy| figure(kpi, input, strategy))
        .collect();
    let says_something = figures
        .iter()
        .any(|figure| figure.mean.is_finite() && (figure.mean != 0.0 || kpi.zero_says_something()));
    let focus = figures
        .iter()
        .find(|figure| figure.strategy == input.focus)
        .or_else(|| figures.first())?;
    if !says_something {
        return None;
    }
    if kpi == Kpi::Payback && !figures.iter().any(|it| moves_money(input, it.strategy)) {
        return None;
    }
    let label = text::label(input.language, kpi, when);
    let unit = kpi.unit();
    let value = words.value_in(unit, focus.mean, focus.range);
    let range = focus.range.map(|range| words.range(unit, range));
    let told = range.as_deref().filter(|_| !input.stale);
    Some(KpiTile {
        kpi,
        strip: strip(input, &figures, unit, words, &label),
        description: meaning(kpi, input, words, when, (&value, told)),
        is_old: input.stale,
        label,
        value,
        range,
    })
}

/// What the figure means, and where it is not always defined how often it is.
fn meaning(
    kpi: Kpi,
    input: &KpiInput,
    words: &Words,
    when: &When,
    (value, range): (&str, Option<&str>),
) -> String {
    let mut out = text::meaning(input.language, kpi, when, value, range);
    if let Some(share) = defined(kpi, input).filter(|share| *share < 1.0) {
        let share = words.numbers.of_hundred(share);
        out.push(' ');
        out.push_str(&text::defined(input.language, kpi, &share));
    }
    out
}

impl Kpi {
    /// What it is counted in.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::CustomersEnd => Unit::People,
            Self::Npv | Self::Revenue | Self::Cac => Unit::Money,
            Self::ChurnLastYear | Self::ReferralShare => Unit::Share,
            Self::NpsEnd => Unit::Points,
            Self::Payback => Unit::Periods,
        }
    }

    fn applies(self, scenario: &Scenario) -> bool {
        let customers = scenario
            .stages
            .iter()
            .any(|stage| stage.kind == StageKind::Customer);
        match self {
            Self::CustomersEnd | Self::ChurnLastYear => customers,
            Self::ReferralShare => !scenario.referrals.is_empty(),
            Self::NpsEnd => scenario.stages.iter().any(|stage| {
                stage.kind == StageKind::Customer
                    && matches!(
                        stage.sentiment,
                        Some(Sentiment::Promoter | Sentiment::Detractor)
                    )
            }),
            Self::Npv | Self::Revenue | Self::Cac | Self::Payback => true,
        }
    }

    fn zero_says_something(self) -> bool {
        matches!(
            self,
            Self::CustomersEnd | Self::ChurnLastYear | Self::NpsEnd
        )
    }
}
