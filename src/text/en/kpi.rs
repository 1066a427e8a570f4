//! Names and meanings of the figures in tiles.

use super::period;
use crate::model::PeriodUnit;
use crate::text::kpi::{Kpi, When};

pub(crate) const COLUMNS: [&str; 3] = ["Strategy", "Average", "90\u{a0}% range"];

pub(crate) fn label(kpi: Kpi, when: &When) -> String {
    let year = if when.beyond_a_year {
        "last year"
    } else {
        "average"
    };
    match kpi {
        Kpi::CustomersEnd => format!("Customers, {}", when.end),
        Kpi::Npv if when.discounted => format!("Profit over {}, discounted", when.horizon),
        Kpi::Npv => format!("Profit over {}", when.horizon),
        Kpi::ChurnLastYear => format!("{} churn, {year}", adverb(when.unit)),
        Kpi::ReferralShare if when.beyond_a_year => "Arrivals by referral, last year".to_owned(),
        Kpi::ReferralShare => "Arrivals by referral".to_owned(),
        Kpi::NpsEnd => format!("Net promoter score, {}", when.end),
        Kpi::Revenue => format!("Revenue over {}", when.horizon),
        Kpi::Cac => "Cost per new customer".to_owned(),
        Kpi::Payback => "Pays back in".to_owned(),
    }
}

fn adverb(unit: PeriodUnit) -> &'static str {
    match unit {
        PeriodUnit::Day => "Daily",
        PeriodUnit::Week => "Weekly",
        PeriodUnit::Month => "Monthly",
        PeriodUnit::Quarter => "Quarterly",
        PeriodUnit::Year => "Yearly",
    }
}

pub(crate) fn meaning(kpi: Kpi, when: &When, value: &str, range: Option<&str>) -> String {
    let label = label(kpi, when);
    let Some(range) = range else {
        return format!("{label}: {value} on average.");
    };
    if kpi == Kpi::ChurnLastYear {
        let unit = period::singular(when.unit);
        return format!("{label}: {value} on average; in a single {unit}, 9 times in 10 {range}.");
    }
    format!("{label}: {value} on average, 9 times in 10 {range}.")
}

pub(crate) fn defined(kpi: Kpi, share: &str) -> String {
    match kpi {
        Kpi::Payback => format!("It pays back in {share} futures; the others are left out."),
        _ => format!("It is defined in {share} futures; the others are left out."),
    }
}
