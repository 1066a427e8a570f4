//! The keys of series and outcomes, as `observed`, a stage's `metric` and `run.precision` name them.
//!
//! What the series mean is the engine's; a test holds that it knows the same keys.

use super::Scenario;
use super::close::closest;

/// Keys of the series that are not of one stage, transition, channel or referral.
pub const TOTALS: [&str; 20] = [
    "referrals",
    "customers",
    "new",
    "churned",
    "reactivated",
    "churn_rate",
    "revenue",
    "contribution",
    "cost",
    "cost_acquisition",
    "cost_service",
    "cost_moves",
    "cost_fixed",
    "cost_strategy",
    "profit",
    "cumulative_revenue",
    "cumulative_profit",
    "discounted_profit",
    "cumulative_discounted_profit",
    "nps",
];

/// Keys of the outcomes.
pub const OUTCOMES: [&str; 7] = [
    "npv",
    "profit",
    "revenue",
    "customers_end",
    "customer_periods",
    "cac",
    "payback_period",
];

/// Whether the scenario has a series of this key.
#[must_use]
pub fn is_series(key: &str, scenario: &Scenario) -> bool {
    names_item(key, scenario).unwrap_or_else(|| TOTALS.contains(&key))
}

/// Whether the scenario has the stage, transition, channel or referral that the key names; `None` where the key
/// names none.
#[must_use]
pub fn names_item(key: &str, scenario: &Scenario) -> Option<bool> {
    let (kind, id) = key.split_once('/')?;
    let place = match kind {
        "stages" => scenario.stage_index(id),
        "moves" => scenario.transition_index(id),
        "arrivals" => scenario.channel_index(id),
        "referral" => scenario.referral_index(id),
        _ => return None,
    };
    Some(place.is_some())
}

/// Whether the series has a value at time 0.
#[must_use]
pub fn starts_at_zero(key: &str) -> bool {
    key == "customers" || key.starts_with("stages/")
}

/// Every key of the scenario.
#[must_use]
pub fn all(scenario: &Scenario) -> Vec<String> {
    let stages = scenario.stages.iter().map(|item| ("stages", &item.id));
    let moves = scenario.transitions.iter().map(|item| ("moves", &item.id));
    let arrivals = scenario.channels.iter().map(|item| ("arrivals", &item.id));
    let referrals = scenario.referrals.iter().map(|item| ("referral", &item.id));
    stages
        .chain(moves)
        .chain(arrivals)
        .chain(referrals)
        .map(|(kind, id)| format!("{kind}/{id}"))
        .chain(TOTALS.map(str::to_owned))
        .collect()
}

/// A key of the scenario that looks like one that it has not.
#[must_use]
pub fn close_to(key: &str, scenario: &Scenario) -> Option<String> {
    closest(key, all(scenario))
}
