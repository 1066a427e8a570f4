//! That no list is longer than its limit. The rest is checked only then.

use super::Report;
use crate::model::{Initial, Lever, Parameter, Path, ProblemKind, Scenario, limits};

pub fn check(scenario: &Scenario, report: &mut Report) {
    let items = limits::ITEMS;
    for (list, found, limit) in [
        ("segments", scenario.segments.len(), items),
        ("stages", scenario.stages.len(), limits::STAGES),
        (
            "transitions",
            scenario.transitions.len(),
            limits::TRANSITIONS,
        ),
        ("channels", scenario.channels.len(), items),
        ("referrals", scenario.referrals.len(), items),
        ("events", scenario.events.len(), items),
        ("strategies", scenario.strategies.len(), limits::STRATEGIES),
        ("observed", scenario.observed.len(), items),
        ("pinned", scenario.pinned.len(), limits::PINNED),
        ("story", scenario.story.len(), items),
    ] {
        within(Path::root().key(list), found, limit, report);
    }
    let goals = Path::root().key("decision").key("goals");
    within(goals, scenario.decision.goals.len(), items, report);
    inner(scenario, report);
    tables(scenario, report);
}

fn inner(scenario: &Scenario, report: &mut Report) {
    for (index, segment) in scenario.segments.iter().enumerate() {
        let path = super::item("segments", index).key("adjust");
        within(path, segment.adjust.len(), limits::LEVERS, report);
    }
    for (index, strategy) in scenario.strategies.iter().enumerate() {
        let path = super::item("strategies", index).key("levers");
        within(path.clone(), strategy.levers.len(), limits::LEVERS, report);
        levers(&strategy.levers, &path, report);
    }
    levers(&scenario.events, &Path::root().key("events"), report);
    for (index, stage) in scenario.stages.iter().enumerate() {
        let path = super::item("stages", index);
        for (list, found) in [
            ("contributors", stage.contributors.len()),
            ("handovers", stage.handovers.len()),
        ] {
            within(path.key(list), found, limits::DEPARTMENTS, report);
        }
    }
    if let Some(frailty) = &scenario.frailty {
        let path = Path::root().key("frailty").key("transitions");
        within(path, frailty.transitions.len(), limits::TRANSITIONS, report);
    }
    for (index, observed) in scenario.observed.iter().enumerate() {
        let path = super::item("observed", index).key("values");
        within(path, observed.values.len(), limits::TABLE, report);
    }
}

fn levers(levers: &[Lever], path: &Path, report: &mut Report) {
    for (index, lever) in levers.iter().enumerate() {
        let found = lever.segments.as_ref().map_or(0, Vec::len);
        within(
            path.index(index).key("segments"),
            found,
            limits::ITEMS,
            report,
        );
    }
}

fn tables(scenario: &Scenario, report: &mut Report) {
    for (index, stage) in scenario.stages.iter().enumerate() {
        let path = super::item("stages", index);
        table(&path, "revenue", &stage.revenue, report);
        table(&path, "cost", &stage.cost, report);
        if let Initial::ByTenure(counts) = &stage.initial {
            within(path.key("initial"), counts.len(), limits::TABLE, report);
        }
        let observed = stage.exits_observed.as_ref().map_or(0, Vec::len);
        within(path.key("exits_observed"), observed, limits::STAGES, report);
    }
    for (index, transition) in scenario.transitions.iter().enumerate() {
        let path = super::item("transitions", index);
        table(&path, "probability", &transition.probability, report);
        table(&path, "revenue", &transition.revenue, report);
        table(&path, "cost", &transition.cost, report);
    }
    for (index, channel) in scenario.channels.iter().enumerate() {
        let path = super::item("channels", index);
        table(&path, "arrivals", &channel.arrivals, report);
        table(&path, "cost_per_arrival", &channel.cost_per_arrival, report);
        let factors = channel.seasonality.len();
        within(path.key("seasonality"), factors, limits::TABLE, report);
    }
    for (index, referral) in scenario.referrals.iter().enumerate() {
        let path = super::item("referrals", index);
        table(&path, "rate", &referral.rate, report);
        table(
            &path,
            "cost_per_arrival",
            &referral.cost_per_arrival,
            report,
        );
    }
    if let Some(market) = &scenario.market {
        table(&Path::root().key("market"), "size", &market.size, report);
    }
    let money = Path::root().key("money");
    table(&money, "fixed_cost", &scenario.money.fixed_cost, report);
}

fn table(path: &Path, key: &str, parameter: &Parameter, report: &mut Report) {
    if let Parameter::ByPeriod(values) | Parameter::ByTenure(values) = parameter {
        within(path.key(key), values.len(), limits::TABLE, report);
    }
}

fn within(path: Path, found: usize, limit: usize, report: &mut Report) {
    if found > limit {
        report.tell(path, ProblemKind::ListTooLong { found, limit });
    }
}
