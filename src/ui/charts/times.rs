//! Where the ticks of a time axis stand, and what they say: natural steps of periods, or years.

use super::words::Words;
use crate::model::{Clock, PeriodUnit};
use crate::text::period::Date;

/// A tick of a time axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeTick {
    /// Where.
    pub time: u32,
    /// What stands below it.
    pub text: String,
}

/// The ticks of a time axis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimeTicks {
    /// From left to right.
    pub ticks: Vec<TimeTick>,
    /// Whether they are years, each at its end.
    pub year_ends: bool,
}

/// Room that a number, a year and a date need.
const NUMBER_ROOM: f64 = 44.0;
const DATE_ROOM: f64 = 84.0;
/// How much more of that the end needs from the tick before it.
const END: f64 = 1.25;
/// More ticks than this are noise, however wide the picture.
const MOST: usize = 8;
/// With fewer year ends than this, dates of periods say more than years.
const FEW_YEARS: usize = 3;

impl TimeTicks {
    /// Ticks for a clock on an axis of a width: years where periods have dates, else every so many
    /// periods, the last with its unit.
    #[must_use]
    pub fn of(clock: &Clock, words: &Words, room: f64) -> Self {
        if words.calendar.is_dated() {
            let years = years(clock, words, ((room / NUMBER_ROOM) as usize).max(1));
            if years.len() >= FEW_YEARS {
                return Self {
                    ticks: years,
                    year_ends: true,
                };
            }
            return Self::plain(clock, room, DATE_ROOM, |time, _| words.calendar.tick(time));
        }
        Self::plain(clock, room, NUMBER_ROOM, |time, is_last| {
            if is_last && time > 0 {
                words.calendar.label(time)
            } else {
                words.numbers.whole(u64::from(time))
            }
        })
    }

    /// Every so many periods, and the end, each with so much room.
    fn plain(clock: &Clock, room: f64, each: f64, text: impl Fn(u32, bool) -> String) -> Self {
        let most = (room / each) as usize;
        let mut times = period_ticks(clock.period, clock.periods, most.min(MOST));
        let end = clock.periods;
        if let Some(last) = times.last().copied().filter(|last| *last < end) {
            let apart = f64::from(end - last) / f64::from(end) * room;
            // The end has its unit beside it, and takes the place of what it would touch.
            if apart < each * END && last > 0 {
                times.pop();
            }
            times.push(end);
        }
        let last = times.last().copied();
        let ticks = times
            .into_iter()
            .map(|time| TimeTick {
                time,
                text: text(time, Some(time) == last),
            })
            .collect();
        Self {
            ticks,
            year_ends: false,
        }
    }
}

/// Steps that feel natural between ticks, in periods.
fn natural_steps(unit: PeriodUnit) -> &'static [u32] {
    match unit {
        PeriodUnit::Day => &[1, 7, 14, 28, 91, 182, 365, 730, 1825, 3650],
        PeriodUnit::Week => &[1, 2, 4, 13, 26, 52, 104, 260, 520, 1040, 2600, 5200],
        PeriodUnit::Month => &[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000],
        PeriodUnit::Quarter => &[1, 2, 4, 8, 20, 40, 80, 200, 400, 800, 2000, 4000],
        PeriodUnit::Year => &[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
    }
}

/// The times of the ticks, at most `most` beside time 0.
fn period_ticks(unit: PeriodUnit, periods: u32, most: usize) -> Vec<u32> {
    let most = u32::try_from(most.max(1)).unwrap_or(1);
    let step = natural_steps(unit)
        .iter()
        .copied()
        .find(|step| periods / step <= most)
        .unwrap_or_else(|| periods.div_ceil(most).max(1));
    (0..=periods / step).map(|i| i * step).collect()
}

/// The last year that has ended by a date, the 31st of December counting as the end.
fn ended(date: Date) -> i32 {
    let over = date.month == 12 && date.day == 31;
    date.year - i32::from(!over)
}

/// The ends of years within the horizon.
fn years(clock: &Clock, words: &Words, most: usize) -> Vec<TimeTick> {
    let at = |time: u32| words.calendar.date(time).map(ended);
    let (Some(first), Some(last)) = (at(0), at(clock.periods)) else {
        return Vec::new();
    };
    let span = usize::try_from(last.saturating_sub(first)).unwrap_or(0);
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
        .into_iter()
        .find(|step| span / step <= most)
        .unwrap_or(10_000);
    let step = i32::try_from(step).unwrap_or(1);
    let mut ticks = Vec::new();
    let mut year = first.div_euclid(step) * step;
    while year <= last {
        let time = first_time(clock.periods, |time| at(time).is_some_and(|is| is >= year));
        // Time 0 ends a year only if it is its last day.
        let ends = time > 0 || starts_at_year_end(words);
        if year >= first && ends {
            ticks.push(TimeTick {
                time,
                text: year.to_string(),
            });
        }
        year = year.saturating_add(step);
    }
    ticks
}

/// Whether time 0 is the turn of a year.
fn starts_at_year_end(words: &Words) -> bool {
    words
        .calendar
        .date(0)
        .is_some_and(|date| (date.month, date.day) == (12, 31) || (date.month, date.day) == (1, 1))
}

/// The first time at which what is monotone holds.
fn first_time(periods: u32, holds: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, periods);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scenario;
    use crate::text::Language;

    #[test]
    fn steps_are_those_of_the_unit() {
        let ticks = period_ticks;
        assert_eq!(ticks(PeriodUnit::Month, 60, 8), [0, 12, 24, 36, 48, 60]);
        assert_eq!(ticks(PeriodUnit::Quarter, 20, 8), [0, 4, 8, 12, 16, 20]);
        assert_eq!(ticks(PeriodUnit::Week, 52, 5), [0, 13, 26, 39, 52]);
        assert_eq!(ticks(PeriodUnit::Month, 1, 8), [0, 1]);
        assert_eq!(
            ticks(PeriodUnit::Year, 10_000, 5),
            [0, 2000, 4000, 6000, 8000, 10_000]
        );
        assert_eq!(ticks(PeriodUnit::Month, 10_000, 1).len(), 2);
    }

    fn ticks(unit: PeriodUnit, periods: u32, start: Option<&str>) -> Vec<(u32, String)> {
        let mut scenario = Scenario::new(unit, periods);
        scenario.clock.start = start.map(str::to_owned);
        let words = Words::of(Language::English, &scenario);
        TimeTicks::of(&scenario.clock, &words, 600.0)
            .ticks
            .into_iter()
            .map(|tick| (tick.time, tick.text))
            .collect()
    }

    #[test]
    fn years_stand_where_they_end() {
        let expected = |pairs: &[(u32, &str)]| -> Vec<(u32, String)> {
            pairs
                .iter()
                .map(|(time, text)| (*time, (*text).to_owned()))
                .collect()
        };
        let five = [
            (0, "2009"),
            (4, "2010"),
            (8, "2011"),
            (12, "2012"),
            (16, "2013"),
            (20, "2014"),
        ];
        assert_eq!(
            ticks(PeriodUnit::Quarter, 20, Some("2009-12-31")),
            expected(&five)
        );
        assert_eq!(
            ticks(PeriodUnit::Quarter, 20, Some("2010-01-01")),
            expected(&five)
        );
        let from_may = [(8, "2020"), (20, "2021"), (32, "2022")];
        assert_eq!(
            ticks(PeriodUnit::Month, 36, Some("2020-05-01")),
            expected(&from_may)
        );
    }

    #[test]
    fn without_dates_the_last_tick_says_the_unit() {
        assert_eq!(ticks(PeriodUnit::Month, 60, None)[5].1, "month\u{a0}60");
        assert_eq!(ticks(PeriodUnit::Day, 10_000, None)[1].1, "1,825");
    }

    #[test]
    fn any_start_gives_ticks_soon() {
        for start in ["0000-01-01", "9999-12-31", "2024-02-29", "nonsense"] {
            for unit in [PeriodUnit::Day, PeriodUnit::Year] {
                assert!(ticks(unit, 10_000, Some(start)).len() > 1, "{start}");
            }
        }
    }
}
