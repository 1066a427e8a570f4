//! The clock, money, the run, and observed values.

use libm::{exp, log};

use super::numbers::{number, number_at, parameter, quantity};
use super::{Report, beginning, item};
use crate::model::descriptor::{ANNUAL_DISCOUNT_RATE, DRAWN, FIXED_COST, GROSS_MARGIN, TOLERANCE};
use crate::model::{Bounds, Path, ProblemKind, Scenario, Tolerance, limits, series_key};

pub fn check(scenario: &Scenario, report: &mut Report) {
    clock(scenario, report);
    money(scenario, report);
    run(scenario, report);
}

fn clock(scenario: &Scenario, report: &mut Report) {
    let path = Path::root().key("clock");
    let periods = Bounds::closed(1.0, f64::from(limits::PERIODS));
    let found = f64::from(scenario.clock.periods);
    number(found, periods, &path, "periods", report);
    if let Some(start) = &scenario.clock.start
        && !is_date(start)
    {
        let found = beginning(start, 40);
        report.tell(path.key("start"), ProblemKind::NotADate { found });
    }
}

fn money(scenario: &Scenario, report: &mut Report) {
    let path = Path::root().key("money");
    let money = &scenario.money;
    let currency = &money.currency;
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        let found = beginning(currency, 40);
        report.tell(path.key("currency"), ProblemKind::NotACurrency { found });
    }
    number(
        money.annual_discount_rate,
        discount_bounds(scenario),
        &path,
        "annual_discount_rate",
        report,
    );
    quantity(
        &money.gross_margin,
        GROSS_MARGIN,
        &path,
        "gross_margin",
        report,
    );
    parameter(
        &money.fixed_cost,
        &FIXED_COST,
        scenario.clock.periods,
        &path,
        "fixed_cost",
        report,
    );
}

/// Above -1, and such that nothing at the horizon counts more than the largest number.
fn discount_bounds(scenario: &Scenario) -> Bounds {
    let years = f64::from(scenario.clock.periods.max(1)) / scenario.clock.period.per_year();
    let least = exp(-log(limits::NUMBER) / years) - 1.0;
    if least <= ANNUAL_DISCOUNT_RATE.low {
        return ANNUAL_DISCOUNT_RATE;
    }
    Bounds::closed(least, ANNUAL_DISCOUNT_RATE.high)
}

fn run(scenario: &Scenario, report: &mut Report) {
    let path = Path::root().key("run");
    let replications = Bounds::closed(1.0, f64::from(limits::REPLICATIONS));
    let found = f64::from(scenario.run.replications);
    number(found, replications, &path, "replications", report);
    let Some(precision) = &scenario.run.precision else {
        return;
    };
    let path = path.key("precision");
    outcome(&precision.outcome, path.key("outcome"), report);
    let (key, error) = match precision.tolerance {
        Tolerance::Relative(error) => ("relative", error),
        Tolerance::Absolute(error) => ("absolute", error),
    };
    number(error, TOLERANCE, &path, key, report);
}

/// Tells where there is no such outcome.
pub fn outcome(key: &str, path: Path, report: &mut Report) {
    if !series_key::OUTCOMES.contains(&key) {
        let problem = ProblemKind::UnknownOutcome {
            key: beginning(key, 80),
            allowed: series_key::OUTCOMES.to_vec(),
        };
        report.tell(path, problem);
    }
}

/// Tells where the scenario has no such series.
pub fn series(key: &str, scenario: &Scenario, path: Path, report: &mut Report) -> bool {
    let found = series_key::is_series(key, scenario);
    if !found {
        let problem = ProblemKind::UnknownSeries {
            key: beginning(key, 80),
            close: series_key::close_to(key, scenario),
        };
        report.tell(path, problem);
    }
    found
}

pub fn check_observed(scenario: &Scenario, report: &mut Report) {
    let periods = scenario.clock.periods;
    for (index, observed) in scenario.observed.iter().enumerate() {
        let path = item("observed", index);
        let known = series(&observed.series, scenario, path.key("series"), report);
        let values = path.key("values");
        for (position, value) in observed.values.iter().enumerate() {
            if let Some(value) = value
                && !DRAWN.contain(*value)
            {
                number_at(*value, DRAWN, values.index(position), report);
            }
        }
        let first = Bounds::closed(0.0, f64::from(limits::PERIODS));
        number(f64::from(observed.first), first, &path, "first", report);
        let last = u64::from(observed.first) + observed.values.len() as u64;
        if !observed.values.is_empty() && last - 1 > u64::from(periods) {
            let last = last - 1;
            report.tell(
                values.clone(),
                ProblemKind::ObservedBeyond { last, periods },
            );
        }
        let at_zero = observed.first == 0 && observed.values.first().is_some_and(Option::is_some);
        if known && at_zero && !series_key::starts_at_zero(&observed.series) {
            let series = observed.series.clone();
            report.tell(path.key("first"), ProblemKind::ObservedAtZero { series });
        }
    }
}

/// Whether a text is a date of the calendar, `YYYY-MM-DD`.
fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shape {
        return false;
    }
    let part = |from: usize, to: usize| text[from..to].parse::<u32>().unwrap_or(0);
    let (year, month, day) = (part(0, 4), part(5, 7), part(8, 10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    year >= 1 && day >= 1 && day <= days
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn dates_are_those_of_the_calendar() {
        for date in ["2024-02-29", "2000-02-29", "2025-12-31", "0001-01-01"] {
            assert!(is_date(date), "{date}");
        }
        for text in [
            "2023-02-29",
            "1900-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-01-00",
            "2025-04-31",
            "2025-1-01",
            "25-01-01",
            "",
            "2025/01/01",
            "2025-01-01T00:00",
            "٢٠٢٥-01-01",
            "+025-01-01",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }
}
