//! Names and meanings of the figures in tiles.
//!
//! To add a tile: a line here, a line in `en/kpi.rs`, and what the chart of tiles then asks for.

use super::help::Term;
use super::period::Calendar;
use super::{Language, en, es};
use crate::model::PeriodUnit;

/// What a tile shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kpi {
    /// Customers at the end.
    CustomersEnd,
    /// Discounted profit.
    Npv,
    /// Mean churn rate of the last year.
    ChurnLastYear,
    /// Part of the arrivals of the last year that came by referral.
    ReferralShare,
    /// Net promoter score at the end.
    NpsEnd,
    /// All revenue.
    Revenue,
    /// Acquisition cost per new customer.
    Cac,
    /// When it pays back.
    Payback,
}

impl Kpi {
    /// The term that the figure is an instance of, where the field has one.
    #[must_use]
    pub fn term(self) -> Option<Term> {
        match self {
            Self::CustomersEnd | Self::Revenue => None,
            Self::Npv => Some(Term::Npv),
            Self::ChurnLastYear => Some(Term::Churn),
            Self::ReferralShare => Some(Term::Referral),
            Self::NpsEnd => Some(Term::Nps),
            Self::Cac => Some(Term::Cac),
            Self::Payback => Some(Term::Payback),
        }
    }
}

/// When a tile's figure is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// Length of a period.
    pub unit: PeriodUnit,
    /// The last time, such as `month 60`.
    pub end: String,
    /// The whole horizon, such as `5 years`.
    pub horizon: String,
    /// Whether the horizon is longer than a year.
    pub beyond_a_year: bool,
    /// Whether money is discounted.
    pub discounted: bool,
}

impl When {
    /// Of a clock with so many periods.
    #[must_use]
    pub fn of(calendar: &Calendar, unit: PeriodUnit, periods: u32, discounted: bool) -> Self {
        Self {
            unit,
            end: calendar.label(periods),
            horizon: calendar.horizon(),
            beyond_a_year: f64::from(periods) > unit.per_year(),
            discounted,
        }
    }
}

/// The name of a tile: `Customers, month 60`.
#[must_use]
pub fn label(language: Language, kpi: Kpi, when: &When) -> String {
    match language {
        Language::English => en::kpi::label(kpi, when),
        Language::Spanish => es::kpi::label(kpi, when),
    }
}

/// What the figure of a tile means; value and range are written already.
#[must_use]
pub fn meaning(
    language: Language,
    kpi: Kpi,
    when: &When,
    value: &str,
    range: Option<&str>,
) -> String {
    match language {
        Language::English => en::kpi::meaning(kpi, when, value, range),
        Language::Spanish => es::kpi::meaning(kpi, when, value, range),
    }
}

/// How often a figure is defined, where it is not always: a share of the futures, written.
#[must_use]
pub fn defined(language: Language, kpi: Kpi, share: &str) -> String {
    match language {
        Language::English => en::kpi::defined(kpi, share),
        Language::Spanish => es::kpi::defined(kpi, share),
    }
}

/// The columns of the table behind a tile.
#[must_use]
pub fn columns(language: Language) -> [&'static str; 3] {
    match language {
        Language::English => en::kpi::COLUMNS,
        Language::Spanish => es::kpi::COLUMNS,
    }
}
