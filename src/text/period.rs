//! Words of time: periods by number or date, and units per period.

use super::{Language, en, es};
use crate::model::{Clock, PeriodUnit};

/// The clock of a scenario as people say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    language: Language,
    unit: PeriodUnit,
    periods: u32,
    start: Option<Date>,
}

/// A day of the (proleptic) Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Day, from 1.
    pub day: u32,
}

impl Calendar {
    /// The calendar of a clock. A start that is no date counts as none.
    #[must_use]
    pub fn new(language: Language, clock: &Clock) -> Self {
        Self {
            language,
            unit: clock.period,
            periods: clock.periods,
            start: clock.start.as_deref().and_then(Date::parse),
        }
    }

    /// Whether periods have dates.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        self.start.is_some()
    }

    /// Time or period k: `Q3 2012` where the clock has a start, else `month 14`, `start` for 0.
    #[must_use]
    pub fn label(&self, time: u32) -> String {
        match self.start {
            Some(start) => self.dated(start, time),
            None if time == 0 => start(self.language).to_owned(),
            None => numbered(self.language, self.unit, &time.to_string()),
        }
    }

    /// The same, short, for axes: `Q3 2012`, or `14`.
    #[must_use]
    pub fn tick(&self, time: u32) -> String {
        match self.start {
            Some(start) => self.dated(start, time),
            None => time.to_string(),
        }
    }

    /// `month 24 of 60`.
    #[must_use]
    pub fn of_all(&self, time: u32) -> String {
        match self.language {
            Language::English => en::period::of_all(self.unit, time, self.periods),
            Language::Spanish => es::period::of_all(self.unit, time, self.periods),
        }
    }

    /// The whole horizon, such as `5 years`, `20 quarters`, `18 months`.
    #[must_use]
    pub fn horizon(&self) -> String {
        let per_year = match self.unit {
            PeriodUnit::Month => 12,
            PeriodUnit::Quarter => 4,
            PeriodUnit::Day | PeriodUnit::Week | PeriodUnit::Year => 1,
        };
        if per_year > 1 && self.periods.is_multiple_of(per_year) {
            counted(self.language, PeriodUnit::Year, self.periods / per_year)
        } else {
            counted(self.language, self.unit, self.periods)
        }
    }

    /// The end of period k (time k) as a day, where the clock has a start.
    #[must_use]
    pub fn date(&self, time: u32) -> Option<Date> {
        Some(self.start?.plus(self.unit, i64::from(time)))
    }

    /// The middle of period k as a day, where the clock has a start: a period is named after it, so that 31 December and
    /// 1 January start alike.
    #[must_use]
    pub fn middle(&self, time: u32) -> Option<Date> {
        Some(self.middle_from(self.start?, time))
    }

    fn middle_from(&self, start: Date, time: u32) -> Date {
        let end = start.plus(self.unit, i64::from(time));
        let begin = start.plus(self.unit, i64::from(time) - 1);
        Date::from_days((begin.days() + end.days()).div_euclid(2))
    }

    fn dated(&self, start: Date, time: u32) -> String {
        let end = start.plus(self.unit, i64::from(time));
        let middle = self.middle_from(start, time);
        match self.language {
            Language::English => match self.unit {
                PeriodUnit::Day | PeriodUnit::Week => en::period::day(end),
                PeriodUnit::Month => en::period::month(middle),
                PeriodUnit::Quarter => en::period::quarter(middle),
                PeriodUnit::Year => middle.year.to_string(),
            },
            Language::Spanish => match self.unit {
                PeriodUnit::Day | PeriodUnit::Week => es::period::day(end),
                PeriodUnit::Month => es::period::month(middle),
                PeriodUnit::Quarter => es::period::quarter(middle),
                PeriodUnit::Year => middle.year.to_string(),
            },
        }
    }
}

fn start(language: Language) -> &'static str {
    match language {
        Language::English => en::period::START,
        Language::Spanish => es::period::START,
    }
}

/// The name of one period: `month`.
#[must_use]
pub fn singular(language: Language, unit: PeriodUnit) -> &'static str {
    match language {
        Language::English => en::period::singular(unit),
        Language::Spanish => es::period::singular(unit),
    }
}

/// The name of several periods: `months`.
#[must_use]
pub fn plural(language: Language, unit: PeriodUnit) -> &'static str {
    match language {
        Language::English => en::period::plural(unit),
        Language::Spanish => es::period::plural(unit),
    }
}

/// A period by its number: `month 14`.
#[must_use]
pub fn numbered(language: Language, unit: PeriodUnit, number: &str) -> String {
    match language {
        Language::English => en::period::numbered(unit, number),
        Language::Spanish => es::period::numbered(unit, number),
    }
}

/// A number of periods: `1 month`, `14 months`.
#[must_use]
pub fn counted(language: Language, unit: PeriodUnit, count: u32) -> String {
    match language {
        Language::English => en::period::counted(unit, count),
        Language::Spanish => es::period::counted(unit, count),
    }
}

/// Per period: `per month`.
#[must_use]
pub fn per(language: Language, unit: PeriodUnit) -> String {
    match language {
        Language::English => en::period::per(unit),
        Language::Spanish => es::period::per(unit),
    }
}

/// Per period, short: `/mo`.
#[must_use]
pub fn per_short(language: Language, unit: PeriodUnit) -> &'static str {
    match language {
        Language::English => en::period::per_short(unit),
        Language::Spanish => es::period::per_short(unit),
    }
}

/// Each period: `each month`.
#[must_use]
pub fn each(language: Language, unit: PeriodUnit) -> String {
    match language {
        Language::English => en::period::each(unit),
        Language::Spanish => es::period::each(unit),
    }
}

/// A difference of shares: `+1.5 points`.
#[must_use]
pub(super) fn points(language: Language, number: &str) -> String {
    match language {
        Language::English => en::period::points(number),
        Language::Spanish => es::period::points(number),
    }
}

impl Date {
    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let mut part = |length: usize| {
            parts
                .next()
                .filter(|part| part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
        };
        let date = Self {
            year: part(4)?.parse().ok()?,
            month: part(2)?.parse().ok()?,
            day: part(2)?.parse().ok()?,
        };
        let valid = (1..=12).contains(&date.month)
            && date.day >= 1
            && date.day <= month_length(date.year, date.month);
        valid.then_some(date)
    }

    /// So many periods later. From the last day of a month, months end on their last day.
    #[must_use]
    pub fn plus(self, unit: PeriodUnit, count: i64) -> Self {
        match unit {
            PeriodUnit::Day => Self::from_days(self.days() + count),
            PeriodUnit::Week => Self::from_days(self.days() + 7 * count),
            PeriodUnit::Month => self.plus_months(count),
            PeriodUnit::Quarter => self.plus_months(3 * count),
            PeriodUnit::Year => self.plus_months(12 * count),
        }
    }

    fn plus_months(self, count: i64) -> Self {
        let months = i64::from(self.year) * 12 + i64::from(self.month) - 1 + count;
        let year = i32::try_from(months.div_euclid(12)).unwrap_or(self.year);
        let month = u32::try_from(months.rem_euclid(12)).unwrap_or(0) + 1;
        let length = month_length(year, month);
        let at_end = self.day == month_length(self.year, self.month);
        Self {
            year,
            month,
            day: if at_end { length } else { self.day.min(length) },
        }
    }

    /// Days since 1970-01-01 (Howard Hinnant's `days_from_civil`).
    #[must_use]
    pub fn days(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let shifted = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * shifted + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The inverse of `days` (`civil_from_days`).
    pub(super) fn from_days(days: i64) -> Self {
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self {
            year: i32::try_from(year).unwrap_or(i32::MAX),
            month: u32::try_from(month).unwrap_or(1),
            day: u32::try_from(day).unwrap_or(1),
        }
    }
}

fn month_length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scenario;

    fn calendar(unit: PeriodUnit, periods: u32, start: Option<&str>) -> Calendar {
        let mut scenario = Scenario::new(unit, periods);
        scenario.clock.start = start.map(str::to_owned);
        Calendar::new(Language::English, &scenario.clock)
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn without_a_start_periods_are_numbered() {
        let months = calendar(PeriodUnit::Month, 60, None);
        assert_eq!(plain(&months.label(14)), "month 14");
        assert_eq!(months.label(0), "start");
        assert_eq!(months.of_all(24), "month 24 of 60");
        assert_eq!(plain(&months.horizon()), "5 years");
        assert_eq!(
            plain(&calendar(PeriodUnit::Month, 18, None).horizon()),
            "18 months"
        );
        assert!(!calendar(PeriodUnit::Month, 18, Some("2009-13-01")).is_dated());
    }

    #[test]
    fn quarters_are_named_alike_from_the_last_day_and_from_the_first() {
        for start in ["2009-12-31", "2010-01-01"] {
            let quarters = calendar(PeriodUnit::Quarter, 20, Some(start));
            assert_eq!(plain(&quarters.label(0)), "Q4 2009", "{start}");
            assert_eq!(plain(&quarters.label(1)), "Q1 2010", "{start}");
            assert_eq!(plain(&quarters.label(11)), "Q3 2012", "{start}");
            assert_eq!(plain(&quarters.tick(20)), "Q4 2014", "{start}");
        }
    }

    #[test]
    fn other_units_have_dates_too() {
        let label = |unit, start, time| plain(&calendar(unit, 9, Some(start)).label(time));
        assert_eq!(label(PeriodUnit::Month, "2024-01-31", 1), "Feb 2024");
        assert_eq!(label(PeriodUnit::Month, "2024-02-01", 1), "Feb 2024");
        assert_eq!(label(PeriodUnit::Year, "2009-12-31", 1), "2010");
        assert_eq!(label(PeriodUnit::Year, "2010-01-01", 1), "2010");
        assert_eq!(label(PeriodUnit::Week, "2024-02-26", 1), "4 Mar 2024");
        assert_eq!(label(PeriodUnit::Day, "2023-12-31", 1), "1 Jan 2024");
    }

    #[test]
    fn months_end_on_their_last_day() {
        let day =
            |text: &str, months| Date::parse(text).map(|date| date.plus(PeriodUnit::Month, months));
        let date = |year, month, day| Some(Date { year, month, day });
        assert_eq!(day("2009-12-31", 3), date(2010, 3, 31));
        assert_eq!(day("2009-12-31", 6), date(2010, 6, 30));
        assert_eq!(day("2024-01-30", 1), date(2024, 2, 29));
        assert_eq!(day("2023-02-28", 1), date(2023, 3, 31));
        assert_eq!(day("2024-01-15", -1), date(2023, 12, 15));
        assert_eq!(Date::parse("2023-02-29"), None);
        assert_eq!(Date::parse("2023-2-9"), None);
    }

    #[test]
    fn days_and_dates_are_inverse_to_each_other() {
        let mut last = None;
        for days in -800_000..800_000 {
            let date = Date::from_days(days);
            assert_eq!(date.days(), days);
            assert!(last < Some(date), "dates grow");
            last = Some(date);
        }
    }
}
