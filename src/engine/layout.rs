//! Where the numbers of one replication of one strategy lie: its row.
//!
//! A row holds the series that are recorded: for everyone, then, where asked for, for each segment
//! alone; each in the order of [`Series::all`], N + 1 values where it starts at time 0, else N. Then
//! come every outcome of [`OUTCOMES`], the discounted cost and the discounted contribution of the
//! horizon, which the frontier is drawn from, and, where numbers are uncertain, every outcome on the
//! expected path of the replication's draw.

use std::ops::Range;

use super::series::{OUTCOMES, Outcome, Series};
use crate::model::Scenario;

/// Which series of a run are recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Selection {
    /// Every series.
    #[default]
    All,
    /// These alone.
    Only(Vec<Series>),
}

impl Selection {
    fn has(&self, series: Series) -> bool {
        match self {
            Self::All => true,
            Self::Only(list) => list.contains(&series),
        }
    }
}

/// What is to be recorded of a run. Outcomes always are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// Which series are recorded: all of them, or some.
    pub selection: Selection,
    /// Whether they are recorded for each segment, too.
    pub by_segment: bool,
}

/// The places of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    series: Vec<Series>,
    /// By scope and series: place of the first value.
    places: Vec<Option<usize>>,
    periods: usize,
    totals: usize,
    outcomes: usize,
    uncertain: bool,
}

impl Layout {
    /// The layout of a scenario's rows. `uncertain`: whether any of its numbers is.
    #[must_use]
    pub fn new(scenario: &Scenario, request: &Request, uncertain: bool) -> Self {
        let series = Series::all(scenario);
        let periods = scenario.clock.periods as usize;
        let segments = if request.by_segment {
            scenario.segments.len()
        } else {
            0
        };
        let mut places = Vec::with_capacity(series.len() * (1 + segments));
        let mut next = 0;
        for _ in 0..=segments {
            for one in &series {
                let is_recorded = request.selection.has(*one);
                places.push(is_recorded.then_some(next));
                if is_recorded {
                    next += periods + usize::from(one.starts_at_zero());
                }
            }
        }
        Self {
            totals: Series::Referrals.index(scenario),
            series,
            places,
            periods,
            outcomes: next,
            uncertain,
        }
    }

    /// Every series, recorded or not, in order.
    #[must_use]
    pub fn series(&self) -> &[Series] {
        &self.series
    }

    /// How many scopes there are: everyone, and each segment where that was asked for.
    #[must_use]
    pub fn scopes(&self) -> usize {
        self.places
            .len()
            .checked_div(self.series.len())
            .unwrap_or(1)
    }

    /// Place of a series' first value, by the scope (0: everyone; 1 and on: the segments) and the
    /// position of the series; `None` where it is not recorded.
    #[must_use]
    pub fn place(&self, scope: usize, position: usize) -> Option<usize> {
        if position >= self.series.len() {
            return None;
        }
        let index = scope * self.series.len() + position;
        self.places.get(index).copied().flatten()
    }

    /// The places of a series' values, by the scope and the position of the series; `None` where it is not recorded.
    #[must_use]
    pub fn places(&self, scope: usize, position: usize) -> Option<Range<usize>> {
        let first = self.place(scope, position)?;
        Some(first..first + self.length(position))
    }

    /// The places of a series' values for everyone; `None` where it is not recorded.
    #[must_use]
    pub fn places_of(&self, series: Series) -> Option<Range<usize>> {
        let position = self.series.iter().position(|one| *one == series)?;
        self.places(0, position)
    }

    /// Place of a series' first value for everyone, where every series is recorded: beyond the row
    /// where it is not.
    #[must_use]
    pub fn offset(&self, position: usize) -> usize {
        self.place(0, position).unwrap_or(self.width())
    }

    /// How many values a series has, by the position of the series.
    #[must_use]
    pub fn length(&self, position: usize) -> usize {
        self.periods + usize::from(self.series[position].starts_at_zero())
    }

    /// Position of the first series that is not of one item.
    #[must_use]
    pub(crate) fn totals(&self) -> usize {
        self.totals
    }

    /// Place of an outcome.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> usize {
        self.outcomes + outcome.index()
    }

    /// Place of the horizon's discounted cost.
    #[must_use]
    pub fn discounted_cost(&self) -> usize {
        self.outcomes + OUTCOMES.len()
    }

    /// Place of the horizon's discounted contribution.
    #[must_use]
    pub fn discounted_contribution(&self) -> usize {
        self.discounted_cost() + 1
    }

    /// Place of an outcome on the expected path of the replication's draw; `None` where no number is
    /// uncertain, since it would be the same in every replication.
    #[must_use]
    pub fn expected(&self, outcome: Outcome) -> Option<usize> {
        let first = self.discounted_contribution() + 1;
        self.uncertain.then_some(first + outcome.index())
    }

    /// How many numbers a row has.
    #[must_use]
    pub fn width(&self) -> usize {
        let expected = if self.uncertain { OUTCOMES.len() } else { 0 };
        self.discounted_contribution() + 1 + expected
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Extra, PeriodUnit, Segment, Stage, StageKind};

    fn scenario() -> Scenario {
        let mut scenario = Scenario::new(PeriodUnit::Month, 3);
        scenario.stages = vec![
            Stage::new("member", StageKind::Customer),
            Stage::new("gone", StageKind::Lost),
        ];
        let segment = |id: &str| Segment {
            id: id.to_owned(),
            name: String::new(),
            notes: String::new(),
            share: 0.5,
            adjust: Vec::new(),
            extra: Extra::new(),
        };
        scenario.segments = vec![segment("loyal"), segment("loose")];
        scenario
    }

    /// Every place that a layout names, with the one behind it.
    fn ranges(layout: &Layout) -> Vec<(usize, usize)> {
        let mut ranges = Vec::new();
        for scope in 0..layout.scopes() {
            for position in 0..layout.series().len() {
                if let Some(first) = layout.place(scope, position) {
                    ranges.push((first, first + layout.length(position)));
                }
            }
        }
        for outcome in OUTCOMES {
            let places = [Some(layout.outcome(outcome)), layout.expected(outcome)];
            ranges.extend(places.into_iter().flatten().map(|place| (place, place + 1)));
        }
        for place in [layout.discounted_cost(), layout.discounted_contribution()] {
            ranges.push((place, place + 1));
        }
        ranges.sort_unstable();
        ranges
    }

    #[test]
    fn places_fill_the_row_without_gap_or_overlap() {
        let only = Selection::Only(vec![Series::Customers, Series::Profit]);
        for selection in [Selection::All, only, Selection::Only(Vec::new())] {
            for by_segment in [false, true] {
                for uncertain in [false, true] {
                    let selection = selection.clone();
                    let request = Request {
                        selection,
                        by_segment,
                    };
                    let layout = Layout::new(&scenario(), &request, uncertain);
                    let mut next = 0;
                    for (first, end) in ranges(&layout) {
                        assert_eq!(first, next);
                        next = end;
                    }
                    assert_eq!(next, layout.width());
                    assert_eq!(layout.scopes(), if by_segment { 3 } else { 1 });
                }
            }
        }
    }

    #[test]
    fn what_is_not_recorded_has_no_place() {
        let scenario = scenario();
        let selection = Selection::Only(vec![Series::Profit]);
        let request = Request {
            selection,
            by_segment: true,
        };
        let layout = Layout::new(&scenario, &request, false);
        let profit = Series::Profit.index(&scenario);
        assert_eq!(layout.place(0, profit), Some(0));
        assert_eq!(layout.place(2, profit), Some(6));
        assert_eq!(layout.place(3, profit), None);
        assert_eq!(layout.place(0, 0), None);
        assert_eq!(layout.place(0, layout.series().len()), None);
        assert_eq!(layout.expected(Outcome::Npv), None);
        assert_eq!(layout.width(), 9 + OUTCOMES.len() + 2);
    }
}
