//! Words and figures of charts, until the catalogue of words has them.

use super::kpi::Kpi;
use crate::engine::series::{Series, Unit};
use crate::model::{PeriodUnit, Scenario};

/// Writes the figures and sentences of a chart.
#[derive(Debug, Clone)]
pub struct Words {
    currency: String,
    period: PeriodUnit,
}

const NO_BREAK: char = '\u{a0}';

impl Words {
    /// For a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self {
            currency: match scenario.money.currency.as_str() {
                "EUR" => "€".to_owned(),
                "USD" => "$".to_owned(),
                "GBP" => "£".to_owned(),
                other => format!("{other}{NO_BREAK}"),
            },
            period: scenario.clock.period,
        }
    }

    fn scale(&self, unit: Unit, largest: f64) -> (f64, &'static str) {
        let from = if unit == Unit::Money { 1e3 } else { 1e5 };
        match unit {
            Unit::Share => (0.01, "%"),
            Unit::Points | Unit::Periods => (1.0, ""),
            _ if largest < from => (1.0, ""),
            _ if largest < 1e6 => (1e3, "k"),
            _ if largest < 1e9 => (1e6, "M"),
            _ if largest < 1e12 => (1e9, "bn"),
            _ => (1e12, "tn"),
        }
    }

    fn write(&self, unit: Unit, value: f64, scale: (f64, &str), decimals: usize) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let scaled = value / scale.0;
        let digits = if scaled.abs() >= 1e15 {
            format!("{:.1e}", scaled.abs())
        } else {
            grouped(&format!("{:.*}", decimals, scaled.abs()))
        };
        let minus = value < 0.0 && digits.bytes().any(|b| (b'1'..=b'9').contains(&b));
        let sign = if minus { "\u{2212}" } else { "" };
        let currency = if unit == Unit::Money { self.currency.as_str() } else { "" };
        let gap = if scale.1.is_empty() { "" } else { "\u{a0}" };
        format!("{sign}{currency}{digits}{gap}{}", scale.1)
    }

    /// An estimate with its unit.
    #[must_use]
    pub fn value(&self, unit: Unit, value: f64) -> String {
        let scale = self.scale(unit, value.abs());
        let size = (value / scale.0).abs();
        let decimals = match unit {
            Unit::People if scale.0 == 1.0 => usize::from(size < 10.0 && size != size.round()),
            Unit::Points | Unit::Periods => 0,
            Unit::Money if scale.0 == 1.0 && size < 10.0 => 2,
            _ if size < 100.0 && size > 0.0 => 1,
            _ => 0,
        };
        self.write(unit, value, scale, decimals)
    }

    /// A range of estimates.
    #[must_use]
    pub fn range(&self, unit: Unit, low: f64, high: f64) -> String {
        format!("{} to {}", self.value(unit, low), self.value(unit, high))
    }

    /// The texts of ticks.
    #[must_use]
    pub fn ticks(&self, unit: Unit, values: &[f64]) -> Vec<String> {
        let largest = values.iter().fold(0.0_f64, |most, v| most.max(v.abs()));
        let scale = self.scale(unit, largest);
        let step = match values {
            [a, b, ..] => (b - a) / scale.0,
            _ => 1.0,
        };
        let decimals = (0..6)
            .find(|&d| {
                let scaled = step * libm::exp10(d as f64);
                (scaled - scaled.round()).abs() < 1e-6 * scaled.abs()
            })
            .unwrap_or(6);
        values
            .iter()
            .map(|&value| match (value, unit) {
                (0.0, Unit::Money) => self.write(unit, 0.0, (1.0, ""), 0),
                (0.0, Unit::Share) => self.write(unit, 0.0, scale, 0),
                (0.0, _) => "0".to_owned(),
                _ => self.write(unit, value, scale, decimals),
            })
            .collect()
    }

    /// A period by number.
    #[must_use]
    pub fn period(&self, time: u32) -> String {
        if time == 0 {
            return "Start".to_owned();
        }
        let name = match self.period {
            PeriodUnit::Day => "Day",
            PeriodUnit::Week => "Week",
            PeriodUnit::Month => "Month",
            PeriodUnit::Quarter => "Quarter",
            PeriodUnit::Year => "Year",
        };
        format!("{name}{NO_BREAK}{time}")
    }
}

fn grouped(plain: &str) -> String {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut out = String::new();
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// What people call a strategy.
#[must_use]
pub fn strategy_name(scenario: &Scenario, position: usize) -> String {
    match scenario.strategies.get(position) {
        Some(strategy) if strategy.name.is_empty() => strategy.id.clone(),
        Some(strategy) => strategy.name.clone(),
        None => "Baseline".to_owned(),
    }
}

/// What people call a series.
#[must_use]
pub fn series_name(scenario: &Scenario, series: Series) -> String {
    let named = |name: &str, id: &str| if name.is_empty() { id.to_owned() } else { name.to_owned() };
    match series {
        Series::Stage(i) => scenario.stages.get(i).map(|x| named(&x.name, &x.id)),
        Series::Move(i) => scenario.transitions.get(i).map(|x| named(&x.name, &x.id)),
        Series::Arrivals(i) => scenario.channels.get(i).map(|x| named(&x.name, &x.id)),
        Series::Referral(i) => scenario.referrals.get(i).map(|x| named(&x.name, &x.id)),
        other => {
            let key = other.total_key().replace('_', " ");
            let mut letters = key.chars();
            letters
                .next()
                .map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
        }
    }
    .unwrap_or_default()
}

impl Words {
    /// The name of a tile.
    #[must_use]
    pub fn kpi_label(&self, kpi: Kpi, scenario: &Scenario) -> String {
        let end = self.period(scenario.clock.periods).to_lowercase();
        let adverb = match self.period {
            PeriodUnit::Day => "Daily",
            PeriodUnit::Week => "Weekly",
            PeriodUnit::Month => "Monthly",
            PeriodUnit::Quarter => "Quarterly",
            PeriodUnit::Year => "Yearly",
        };
        match kpi {
            Kpi::CustomersEnd => format!("Customers, {end}"),
            Kpi::Npv => "Profit, discounted".to_owned(),
            Kpi::ChurnLastYear => format!("{adverb} churn, last year"),
            Kpi::ReferralShare => "Arrivals by referral, last year".to_owned(),
            Kpi::NpsEnd => format!("Net promoter score, {end}"),
            Kpi::Revenue => "Revenue".to_owned(),
            Kpi::Cac => "Cost per new customer".to_owned(),
            Kpi::Payback => "Pays back".to_owned(),
        }
    }

    /// What a tile means, in a sentence.
    #[must_use]
    pub fn kpi_meaning(&self, kpi: Kpi, scenario: &Scenario, value: &str, range: Option<&str>) -> String {
        let label = self.kpi_label(kpi, scenario);
        match (kpi, range) {
            (Kpi::ChurnLastYear, Some(range)) => {
                format!("{label}: {value} on average; a single period lies 9 times in 10 between {range}.")
            }
            (_, Some(range)) => format!("{label}: {value} on average, 9 times in 10 {range}."),
            (_, None) => format!("{label}: {value} on average."),
        }
    }
}
