//! Words of time.

use crate::model::PeriodUnit;
use crate::text::number::{NO_BREAK, is_one};
use crate::text::period::Date;

/// Time 0.
pub(crate) const START: &str = "start";

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

pub(crate) fn singular(unit: PeriodUnit) -> &'static str {
    match unit {
        PeriodUnit::Day => "day",
        PeriodUnit::Week => "week",
        PeriodUnit::Month => "month",
        PeriodUnit::Quarter => "quarter",
        PeriodUnit::Year => "year",
    }
}

pub(crate) fn plural(unit: PeriodUnit) -> &'static str {
    match unit {
        PeriodUnit::Day => "days",
        PeriodUnit::Week => "weeks",
        PeriodUnit::Month => "months",
        PeriodUnit::Quarter => "quarters",
        PeriodUnit::Year => "years",
    }
}

pub(crate) fn numbered(unit: PeriodUnit, number: &str) -> String {
    format!("{}{NO_BREAK}{number}", singular(unit))
}

pub(crate) fn counted(unit: PeriodUnit, count: u32) -> String {
    let word = if count == 1 {
        singular(unit)
    } else {
        plural(unit)
    };
    format!("{count}{NO_BREAK}{word}")
}

pub(crate) fn of_all(unit: PeriodUnit, time: u32, periods: u32) -> String {
    format!("{} {time} of {periods}", singular(unit))
}

pub(crate) fn per(unit: PeriodUnit) -> String {
    format!("per {}", singular(unit))
}

pub(crate) fn per_short(unit: PeriodUnit) -> &'static str {
    match unit {
        PeriodUnit::Day => "/day",
        PeriodUnit::Week => "/wk",
        PeriodUnit::Month => "/mo",
        PeriodUnit::Quarter => "/qtr",
        PeriodUnit::Year => "/yr",
    }
}

pub(crate) fn each(unit: PeriodUnit) -> String {
    format!("each {}", singular(unit))
}

pub(crate) fn points(number: &str) -> String {
    let unit = if is_one(number) { "point" } else { "points" };
    format!("{number}{NO_BREAK}{unit}")
}

fn month_name(date: Date) -> &'static str {
    let position = usize::try_from(date.month.saturating_sub(1)).unwrap_or(0);
    MONTHS.get(position).copied().unwrap_or("")
}

pub(crate) fn day(date: Date) -> String {
    format!("{}{NO_BREAK}{} {}", date.day, month_name(date), date.year)
}

pub(crate) fn month(date: Date) -> String {
    format!("{}{NO_BREAK}{}", month_name(date), date.year)
}

pub(crate) fn quarter(date: Date) -> String {
    format!("Q{}{NO_BREAK}{}", date.month.div_ceil(3), date.year)
}
