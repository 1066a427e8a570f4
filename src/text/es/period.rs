//! Words of time.

use crate::model::PeriodUnit;
use crate::text::number::{NO_BREAK, is_one};
use crate::text::period::Date;

/// Time 0.
pub(crate) const START: &str = "inicio";

const MONTHS: [&str; 12] = [
    "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
];

#[inline(never)]
pub(crate) fn singular(unit: PeriodUnit) -> &'static str {
    match unit {
        PeriodUnit::Day => "día",
        PeriodUnit::Week => "semana",
        PeriodUnit::Month => "mes",
        PeriodUnit::Quarter => "trimestre",
        PeriodUnit::Year => "año",
    }
}

#[inline(never)]
pub(crate) fn plural(unit: PeriodUnit) -> &'static str {
    match unit {
        PeriodUnit::Day => "días",
        PeriodUnit::Week => "semanas",
        PeriodUnit::Month => "meses",
        PeriodUnit::Quarter => "trimestres",
        PeriodUnit::Year => "años",
    }
}

#[inline(never)]
pub(crate) fn numbered(unit: PeriodUnit, number: &str) -> String {
    format!("{}{NO_BREAK}{number}", singular(unit))
}

#[inline(never)]
pub(crate) fn counted(unit: PeriodUnit, count: u32) -> String {
    let word = if count == 1 {
        singular(unit)
    } else {
        plural(unit)
    };
    format!("{count}{NO_BREAK}{word}")
}

#[inline(never)]
pub(crate) fn of_all(unit: PeriodUnit, time: u32, periods: u32) -> String {
    format!("{} {time} de {periods}", singular(unit))
}

#[inline(never)]
pub(crate) fn per(unit: PeriodUnit) -> String {
    format!("por {}", singular(unit))
}

#[inline(never)]
pub(crate) fn per_short(unit: PeriodUnit) -> &'static str {
    match unit {
        PeriodUnit::Day => "/día",
        PeriodUnit::Week => "/sem",
        PeriodUnit::Month => "/mes",
        PeriodUnit::Quarter => "/trim",
        PeriodUnit::Year => "/año",
    }
}

#[inline(never)]
pub(crate) fn each(unit: PeriodUnit) -> String {
    format!("cada {}", singular(unit))
}

#[inline(never)]
pub(crate) fn points(number: &str) -> String {
    let unit = if is_one(number) { "punto" } else { "puntos" };
    format!("{number}{NO_BREAK}{unit}")
}

fn month_name(date: Date) -> &'static str {
    let position = usize::try_from(date.month.saturating_sub(1)).unwrap_or(0);
    MONTHS.get(position).copied().unwrap_or("")
}

#[inline(never)]
pub(crate) fn day(date: Date) -> String {
    format!("{}{NO_BREAK}{} {}", date.day, month_name(date), date.year)
}

#[inline(never)]
pub(crate) fn month(date: Date) -> String {
    format!("{}{NO_BREAK}{}", month_name(date), date.year)
}

#[inline(never)]
pub(crate) fn quarter(date: Date) -> String {
    format!("T{}{NO_BREAK}{}", date.month.div_ceil(3), date.year)
}
