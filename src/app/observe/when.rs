//! Which periods the labels beside pasted values name: months, quarters, years, days, or periods by their number.

use crate::model::PeriodUnit;
use crate::text::number;
use crate::text::period::{Calendar, Date};

/// Years that a number can be.
const YEARS: std::ops::RangeInclusive<i64> = 1900..=2200;

/// Where the values belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The time of the first; `None` where labels have no year and the clock no date, so that it is not known.
    pub first: Option<i64>,
    /// How many periods each is behind the first: ascending from 0.
    pub behind: Vec<usize>,
}

/// What a label says.
#[derive(Debug, Clone, Copy, PartialEq)]
enum When {
    /// A period by its count from some day one, in the unit of the clock.
    Counted(i64),
    /// A period that returns every year: a month or a quarter, from 0.
    OfYear(i64),
    /// A time by its number.
    Numbered(i64),
}

/// Where labels put their values; `None` where one of them cannot be read, or they do not go up.
#[must_use]
pub fn places(labels: &[&str], unit: PeriodUnit, calendar: &Calendar) -> Option<Places> {
    let all: Option<Vec<When>> = labels.iter().map(|label| when(label, unit)).collect();
    let mut before: Option<i64> = None;
    let mut times = Vec::new();
    for one in all? {
        let time = match one {
            // Weeks are counted by their days, which need not begin with the scenario's.
            When::Counted(day) if unit == PeriodUnit::Week => day.div_euclid(7),
            When::Counted(time) | When::Numbered(time) => time,
            When::OfYear(part) => next(before, part, per_year(unit)?),
        };
        if before.is_some_and(|before| time <= before) {
            return None;
        }
        before = Some(time);
        times.push(time);
    }
    let lowest = *times.first()?;
    let behind = times.iter().map(|time| usize::try_from(time - lowest).ok());
    Some(Places {
        first: first(when(labels.first()?, unit)?, unit, calendar),
        behind: behind.collect::<Option<_>>()?,
    })
}

/// The next period that is this part of a year.
fn next(before: Option<i64>, part: i64, per_year: i64) -> i64 {
    before.map_or(part, |before| {
        before + 1 + (part - before - 1).rem_euclid(per_year)
    })
}

fn per_year(unit: PeriodUnit) -> Option<i64> {
    match unit {
        PeriodUnit::Month => Some(12),
        PeriodUnit::Quarter => Some(4),
        PeriodUnit::Day | PeriodUnit::Week | PeriodUnit::Year => None,
    }
}

/// The time of the scenario that a label names.
fn first(label: When, unit: PeriodUnit, calendar: &Calendar) -> Option<i64> {
    match label {
        When::Numbered(time) => Some(time),
        When::Counted(time) => {
            let start = match unit {
                PeriodUnit::Day => calendar.date(0)?.days(),
                PeriodUnit::Week => {
                    let start = calendar.date(0)?.days();
                    return Some((time - start).div_euclid(7));
                }
                // A period is named after its middle.
                _ => counted(calendar.middle(1)?, unit) - 1,
            };
            Some(time - start)
        }
        When::OfYear(part) => {
            let start = counted(calendar.middle(1)?, unit);
            Some(1 + (part - start).rem_euclid(per_year(unit)?))
        }
    }
}

/// A day's period, counted from some day one; weeks by their day.
fn counted(date: Date, unit: PeriodUnit) -> i64 {
    let (year, month) = (i64::from(date.year), i64::from(date.month) - 1);
    match unit {
        PeriodUnit::Day | PeriodUnit::Week => date.days(),
        PeriodUnit::Month => 12 * year + month,
        PeriodUnit::Quarter => 4 * year + month / 3,
        PeriodUnit::Year => year,
    }
}

fn month(word: &str) -> Option<i64> {
    number::month_named(word).and_then(|month| i64::try_from(month).ok())
}

fn when(label: &str, unit: PeriodUnit) -> Option<When> {
    let pieces = number::label_pieces(label);
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<i64>().ok();
    let is_year =
        |text: &str| text.len() == 4 && number(text).is_some_and(|it| YEARS.contains(&it));
    let years: Vec<&str> = pieces.iter().copied().filter(|it| is_year(it)).collect();
    let rest: Vec<&str> = pieces.iter().copied().filter(|it| !is_year(it)).collect();
    let year = match years[..] {
        [] => None,
        [year] => number(year),
        _ => return None,
    };
    match (year, &rest[..]) {
        (Some(year), []) => (unit == PeriodUnit::Year).then_some(When::Counted(year)),
        (None, [text]) if number(text).is_some() => number(text).map(When::Numbered),
        // `Q1`, `T1`: quarters.
        (_, ["q" | "t", text]) if unit == PeriodUnit::Quarter => {
            let part = number(text).filter(|it| (1..=4).contains(it))? - 1;
            Some(year.map_or(When::OfYear(part), |year| When::Counted(4 * year + part)))
        }
        (year, [word]) if month(word).is_some() => of_month(year, month(word)?, unit),
        (None, [word, text]) if month(word).is_none() => number(text).map(When::Numbered),
        (Some(year), parts) => of_day(label, year, parts, unit),
        _ => None,
    }
}

/// A month, with its year or without.
fn of_month(year: Option<i64>, month: i64, unit: PeriodUnit) -> Option<When> {
    let (part, all) = match unit {
        PeriodUnit::Month => (month, 12),
        PeriodUnit::Quarter => (month / 3, 4),
        PeriodUnit::Day | PeriodUnit::Week | PeriodUnit::Year => return None,
    };
    Some(year.map_or(When::OfYear(part), |year| When::Counted(all * year + part)))
}

/// `2024-03`, `03/2024`, `2024-03-31`, `31.03.2024`, `31 Mar 2024`. Of two numbers before a year that are parted by a slash nobody can
/// say which is the month, unless one of them is none.
fn of_day(label: &str, year: i64, parts: &[&str], unit: PeriodUnit) -> Option<When> {
    let number = |text: &str| text.parse::<i64>().ok();
    let (month, day) = match parts {
        [month] => (number(month)?, None),
        [one, other] => match (month(one), month(other), number(one), number(other)) {
            (Some(month), None, _, day) => (month + 1, day),
            (None, Some(month), day, _) => (month + 1, day),
            (None, None, Some(one), Some(other))
                if label.trim_start().starts_with(&year.to_string()) =>
            {
                (one, Some(other))
            }
            (None, None, Some(one), Some(other)) if !label.contains('/') || one > 12 => {
                (other, Some(one))
            }
            (None, None, Some(one), Some(other)) if other > 12 => (one, Some(other)),
            _ => return None,
        },
        _ => return None,
    };
    let text = format!("{year:04}-{month:02}-{:02}", day.unwrap_or(1));
    let date = Date::parse(&text)?;
    let by_day = matches!(unit, PeriodUnit::Day | PeriodUnit::Week);
    (day.is_some() || !by_day).then(|| When::Counted(counted(date, unit)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scenario;
    use crate::text::Language;

    fn found(
        labels: &[&str],
        unit: PeriodUnit,
        start: Option<&str>,
    ) -> Option<(Option<i64>, Vec<usize>)> {
        let mut scenario = Scenario::new(unit, 24);
        scenario.clock.start = start.map(str::to_owned);
        let calendar = Calendar::new(Language::English, &scenario.clock);
        places(labels, unit, &calendar).map(|it| (it.first, it.behind))
    }

    #[test]
    fn months_stand_where_they_are_with_gaps() {
        let start = Some("2024-01-01");
        let month = PeriodUnit::Month;
        let all = Some((Some(3), vec![0, 1, 3]));
        for labels in [
            ["Mar 2024", "Apr 2024", "Jun 2024"],
            ["2024-03", "2024-04", "2024-06"],
            ["03/2024", "04/2024", "06/2024"],
            ["2024-03-31", "2024-04-30", "2024-06-30"],
            ["31.03.2024", "30.04.2024", "30.06.2024"],
            ["3/31/2024", "4/30/2024", "6/30/2024"],
            ["marzo de 2024", "abril de 2024", "junio de 2024"],
            ["March", "April", "June"],
            ["3", "4", "6"],
            ["Month 3", "Month 4", "Month 6"],
        ] {
            let labels = labels.map(|it| it.replace(" de ", " "));
            let labels = [0, 1, 2].map(|at| labels[at].as_str());
            assert_eq!(found(&labels, month, start), all, "{labels:?}");
        }
        // Last day and first day of a year begin alike.
        assert_eq!(
            found(&["Jan 2024"], month, Some("2023-12-31")),
            Some((Some(1), vec![0]))
        );
        assert_eq!(
            found(&["Nov", "Dec", "Jan"], month, None),
            Some((None, vec![0, 1, 2]))
        );
        assert_eq!(
            found(&["Dec 2023", "Jan 2024"], month, start),
            Some((Some(0), vec![0, 1]))
        );
        assert_eq!(
            found(&["Mar 2023"], month, start),
            Some((Some(-9), vec![0]))
        );
    }

    #[test]
    fn other_units_are_counted_in_their_own() {
        let start = Some("2024-01-01");
        assert_eq!(
            found(&["Q2 2024", "2024 Q4"], PeriodUnit::Quarter, start),
            Some((Some(2), vec![0, 2]))
        );
        assert_eq!(
            found(&["2025", "2027"], PeriodUnit::Year, start),
            Some((Some(2), vec![0, 2]))
        );
        assert_eq!(
            found(&["2024-01-08", "2024-01-22"], PeriodUnit::Week, start),
            Some((Some(1), vec![0, 2]))
        );
        assert_eq!(
            found(&["2024-01-03", "2024-01-04"], PeriodUnit::Day, start),
            Some((Some(2), vec![0, 1]))
        );
        assert_eq!(found(&["2025", "2026"], PeriodUnit::Month, start), None);
    }

    #[test]
    fn what_cannot_be_told_is_not_guessed() {
        let month = PeriodUnit::Month;
        assert_eq!(found(&["03/04/2024", "03/05/2024"], month, None), None);
        assert_eq!(found(&["Mar 2024", "Feb 2024"], month, None), None);
        assert_eq!(found(&["North", "South"], month, None), None);
        assert_eq!(found(&["Marketing 2024", "Sales 2024"], month, None), None);
        assert_eq!(found(&["2024-13"], month, None), None);
    }
}
