//! Stages, transitions, channels and referrals.

use super::numbers::{number, number_at, parameter};
use super::settings::series;
use super::{Ids, Report, item};
use crate::model::descriptor::{
    AMOUNT, DRAWN, PROBABILITY, RATE, SEASONALITY, STAGE_COST, STAGE_REVENUE,
};
use crate::model::{Bounds, Initial, ItemKind, Path, ProblemKind, Scenario, Stage, limits};

pub fn check(scenario: &Scenario, ids: &Ids, report: &mut Report) {
    if scenario.stages.is_empty() {
        report.tell(Path::root().key("stages"), ProblemKind::NoStage);
    }
    for (index, stage) in scenario.stages.iter().enumerate() {
        check_stage(stage, scenario, &item("stages", index), report);
    }
    transitions(scenario, ids, report);
    channels(scenario, ids, report);
    referrals(scenario, ids, report);
}

fn check_stage(stage: &Stage, scenario: &Scenario, path: &Path, report: &mut Report) {
    let periods = scenario.clock.periods;
    initial(&stage.initial, &path.key("initial"), report);
    parameter(
        &stage.revenue,
        &STAGE_REVENUE,
        periods,
        path,
        "revenue",
        report,
    );
    parameter(&stage.cost, &STAGE_COST, periods, path, "cost", report);
    for (key, place) in [("x", stage.x), ("y", stage.y)] {
        if let Some(place) = place {
            number(place, DRAWN, path, key, report);
        }
    }
    if let Some(metric) = &stage.metric {
        let path = path.key("metric");
        series(&metric.series, scenario, path.key("series"), report);
        if let Some(benchmark) = metric.benchmark {
            number(benchmark, DRAWN, &path, "benchmark", report);
        }
    }
}

fn initial(initial: &Initial, path: &Path, report: &mut Report) {
    if matches!(initial, Initial::ByTenure(counts) if counts.is_empty()) {
        report.tell(path.clone(), ProblemKind::ListEmpty);
    }
    if initial.total() > limits::PEOPLE {
        // Rounded ones will do for a sentence.
        let (found, most) = (initial.total() as f64, limits::PEOPLE as f64);
        let allowed = Bounds::closed(0.0, most);
        report.tell(path.clone(), ProblemKind::OutOfRange { found, allowed });
    }
}

fn transitions(scenario: &Scenario, ids: &Ids, report: &mut Report) {
    let periods = scenario.clock.periods;
    for (index, transition) in scenario.transitions.iter().enumerate() {
        let path = item("transitions", index);
        ids.need(ItemKind::Stage, &transition.from, &path, "from", report);
        ids.need(ItemKind::Stage, &transition.to, &path, "to", report);
        parameter(
            &transition.probability,
            &PROBABILITY,
            periods,
            &path,
            "probability",
            report,
        );
        parameter(
            &transition.revenue,
            &AMOUNT,
            periods,
            &path,
            "revenue",
            report,
        );
        parameter(&transition.cost, &AMOUNT, periods, &path, "cost", report);
        number(transition.bend, DRAWN, &path, "bend", report);
    }
}

fn channels(scenario: &Scenario, ids: &Ids, report: &mut Report) {
    let periods = scenario.clock.periods;
    for (index, channel) in scenario.channels.iter().enumerate() {
        let path = item("channels", index);
        ids.need(ItemKind::Stage, &channel.entry, &path, "entry", report);
        parameter(&channel.arrivals, &RATE, periods, &path, "arrivals", report);
        parameter(
            &channel.cost_per_arrival,
            &AMOUNT,
            periods,
            &path,
            "cost_per_arrival",
            report,
        );
        let seasonality = path.key("seasonality");
        if channel.seasonality.is_empty() {
            report.tell(seasonality.clone(), ProblemKind::ListEmpty);
        }
        for (position, factor) in channel.seasonality.iter().enumerate() {
            number_at(*factor, SEASONALITY, seasonality.index(position), report);
        }
    }
}

fn referrals(scenario: &Scenario, ids: &Ids, report: &mut Report) {
    let periods = scenario.clock.periods;
    for (index, referral) in scenario.referrals.iter().enumerate() {
        let path = item("referrals", index);
        ids.need(ItemKind::Stage, &referral.from, &path, "from", report);
        ids.need(ItemKind::Stage, &referral.to, &path, "to", report);
        parameter(&referral.rate, &RATE, periods, &path, "rate", report);
        parameter(
            &referral.cost_per_arrival,
            &AMOUNT,
            periods,
            &path,
            "cost_per_arrival",
            report,
        );
    }
}
