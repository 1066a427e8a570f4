//! The figures that a fan chart draws, taken from exact and simulated results.

use super::FanInput;
use crate::analysis::results::{Quantiles, Results, SeriesSummary, StrategyResult};
use crate::engine::series::{Series, Unit};
use crate::ui::charts::label;
use crate::ui::charts::lookup;
use crate::ui::charts::scale::extent;
use crate::ui::charts::slot;
use crate::ui::charts::words::Words;

/// One strategy's line.
pub struct Course<'a> {
    /// Position of the strategy.
    pub strategy: usize,
    /// What people call it.
    pub name: String,
    /// Slot of the palette, 1 to 8.
    pub slot: usize,
    /// Whether it is the one with the band.
    pub focus: bool,
    /// Mean at each time.
    pub mean: &'a [f64],
    /// Whether it breaks off before the last time.
    pub is_cut: bool,
    /// The figure at its end, written.
    pub end: String,
}

impl Course<'_> {
    /// Whether it has no value at all.
    pub fn is_undefined(&self) -> bool {
        !self.mean.iter().any(|value| value.is_finite())
    }
}

/// Everything drawn.
pub struct Courses<'a> {
    /// What it is counted in.
    pub unit: Unit,
    /// Which series.
    pub series: Series,
    /// Time of the first value.
    pub first: u32,
    /// The strategies in their order.
    pub lines: Vec<Course<'a>>,
    /// Range of the focused strategy.
    pub band: Option<&'a [Quantiles]>,
    /// Of two strategies the position of the other in `lines`, and its range: whether the two part is what one looks for.
    pub beside: Option<(usize, &'a [Quantiles])>,
    /// Whether some of the band is what we do not know.
    pub is_uncertain: bool,
    /// Whether the band is of an earlier state.
    pub stale: bool,
    /// Real values by time.
    pub observed: Vec<(u32, f64)>,
    /// Lowest and highest value of any strategy's band: with it the axis is the same whichever
    /// strategy is in focus.
    bands: Option<(f64, f64)>,
}

/// The shown series of a strategy in some results.
pub fn strategy_series<'a>(
    results: Option<&'a Results>,
    input: &FanInput,
    strategy: usize,
) -> Option<&'a SeriesSummary> {
    lookup::series(results?, input.scenario, strategy, input.series)
}

impl<'a> Courses<'a> {
    /// Takes what is to be drawn.
    pub fn of(input: &FanInput<'a>, words: &Words) -> Self {
        let first = input.series.first_time();
        let most = (input.scenario.clock.periods + 1).saturating_sub(first) as usize;
        let lines: Vec<Course> = input
            .strategies
            .iter()
            .filter_map(|&strategy| course(input, strategy, most, words))
            .collect();
        let spread = |strategy: usize| {
            strategy_series(input.simulated, input, strategy)
                .map(|summary| summary.quantiles.get(..most).unwrap_or(&summary.quantiles))
                .filter(|spread| !spread.is_empty())
        };
        let other = match lines.as_slice() {
            [first, second] => [first, second].iter().position(|line| !line.focus),
            _ => None,
        };
        let bands = lines
            .iter()
            .filter_map(|line| spread(line.strategy))
            .flat_map(|spread| spread.iter().flat_map(|s| [s[0], s[4]]));
        Self {
            unit: input.series.unit(),
            series: input.series,
            first,
            band: lines
                .iter()
                .find(|line| line.focus)
                .and_then(|line| spread(line.strategy)),
            beside: other.and_then(|at| Some((at, spread(lines.get(at)?.strategy)?))),
            bands: extent(bands),
            lines,
            stale: input.stale,
            is_uncertain: input
                .simulated
                .and_then(|results| results.strategies.get(input.focus))
                .is_some_and(StrategyResult::is_uncertain),
            observed: observed(input),
        }
    }

    /// The line of the focused strategy.
    pub fn focus(&self) -> Option<&Course<'a>> {
        self.lines.iter().find(|line| line.focus)
    }

    /// Lowest and highest value drawn.
    pub fn extent(&self) -> Option<(f64, f64)> {
        let means = self.lines.iter().flat_map(|line| line.mean.iter().copied());
        let observed = self.observed.iter().map(|(_, value)| *value);
        let bands = self.bands.into_iter().flat_map(|(low, high)| [low, high]);
        extent(means.chain(observed).chain(bands))
    }

    /// The widest part of the focused band, in values.
    fn widest_band(&self) -> f64 {
        self.band
            .unwrap_or_default()
            .iter()
            .map(|spread| spread[4] - spread[0])
            .filter(|width| width.is_finite())
            .fold(0.0, f64::max)
    }

    /// Whether there is a band, but too thin to be seen beside its line, with so many pixels a unit.
    pub fn band_is_thin(&self, pixels: f64) -> bool {
        let width = self.widest_band();
        self.band.is_some() && !self.stale && width > 0.0 && width * pixels < 3.5
    }

    /// Whether no strategy has a value.
    pub fn is_undefined(&self) -> bool {
        !self.lines.is_empty()
            && self.observed.is_empty()
            && self.lines.iter().all(Course::is_undefined)
    }

    /// The value of the focused strategy and its 90 % range at a time.
    pub fn at(&self, time: u32) -> Option<(f64, Option<[f64; 2]>)> {
        let index = time.checked_sub(self.first)? as usize;
        let mean = *self.focus()?.mean.get(index)?;
        Some((mean, self.range(self.band, index)))
    }

    /// The name of the strategy beside the focused one, and its 90 % range at a time.
    pub fn at_beside(&self, time: u32) -> Option<(&str, [f64; 2])> {
        let (line, band) = self.beside?;
        let range = self.range(Some(band), time.checked_sub(self.first)? as usize)?;
        Some((&self.lines.get(line)?.name, range))
    }

    fn range(&self, band: Option<&[Quantiles]>, index: usize) -> Option<[f64; 2]> {
        let spread = band.filter(|_| !self.stale)?.get(index)?;
        Some([spread[0], spread[4]]).filter(|range| range.iter().all(|end| end.is_finite()))
    }
}

fn course<'a>(
    input: &FanInput<'a>,
    strategy: usize,
    most: usize,
    words: &Words,
) -> Option<Course<'a>> {
    let series = |results| strategy_series(results, input, strategy);
    let summary = series(input.exact).or_else(|| series(input.simulated))?;
    let mean = summary.mean.get(..most).unwrap_or(&summary.mean);
    let last = mean.last().copied().unwrap_or(f64::NAN);
    Some(Course {
        strategy,
        name: words.strategy(input.scenario, strategy),
        slot: slot(input.scenario, strategy),
        focus: strategy == input.focus,
        is_cut: mean.len() < most,
        mean,
        // Figures beyond reason must not push the plot out of its own picture.
        end: label::fit(
            &words.value(input.series.unit(), last),
            input.width * 0.3,
            12.0,
            true,
        ),
    })
}

fn observed(input: &FanInput) -> Vec<(u32, f64)> {
    input
        .scenario
        .observed
        .iter()
        .filter(|observed| Series::parse(&observed.series, input.scenario) == Some(input.series))
        .flat_map(|observed| {
            let times = observed.first..=input.scenario.clock.periods;
            times.zip(&observed.values)
        })
        .filter_map(|(time, value)| value.filter(|value| value.is_finite()).map(|v| (time, v)))
        .collect()
}
