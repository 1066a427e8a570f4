//! Levers and events: their targets, changes, windows, strengths and costs.

use super::numbers::{number, quantity, quantity_at};
use super::{Ids, Report, item};
use crate::model::descriptor::{INTENSITY, LEVER_COST};
use crate::model::{
    Bounds, Change, ItemKind, Lever, Parameter, Path, ProblemKind, Quantity, Scenario, Target,
};

pub fn check(scenario: &Scenario, ids: &Ids, report: &mut Report) {
    for (index, event) in scenario.events.iter().enumerate() {
        check_lever(event, scenario, ids, &item("events", index), report);
    }
    for (index, strategy) in scenario.strategies.iter().enumerate() {
        let path = item("strategies", index);
        if strategy
            .color
            .is_some_and(|color| !(1..=crate::model::limits::COLORS).contains(&color))
        {
            let found = f64::from(strategy.color.unwrap_or_default());
            let allowed = Bounds::closed(1.0, f64::from(crate::model::limits::COLORS));
            number(found, allowed, &path, "color", report);
        }
        for (position, lever) in strategy.levers.iter().enumerate() {
            let path = path.key("levers").index(position);
            check_lever(lever, scenario, ids, &path, report);
        }
    }
}

fn check_lever(lever: &Lever, scenario: &Scenario, ids: &Ids, path: &Path, report: &mut Report) {
    changed(&lever.target, &lever.change, scenario, ids, path, report);
    window(lever, scenario.clock.periods, path, report);
    if let Some(segments) = &lever.segments {
        let listed = path.key("segments");
        match lever.target {
            Target::MarketSize => report.tell(listed, ProblemKind::SegmentsOfMarket),
            _ => ids.need_all(ItemKind::Segment, segments, &listed, report),
        }
    }
    strength(lever, path, report);
    costs(lever, ids, path, report);
}

/// A target that there is, and a change that it takes.
pub fn changed(
    target: &Target,
    change: &Change,
    scenario: &Scenario,
    ids: &Ids,
    path: &Path,
    report: &mut Report,
) {
    targeted(target, scenario, ids, path.key("target"), report);
    let found = change.kind();
    let inside = path.key("change");
    if !target.changes().contains(&found) {
        let problem = ProblemKind::ChangeNotAllowed {
            found,
            target: target.to_string(),
            allowed: target.changes(),
        };
        report.tell(inside, problem);
        return;
    }
    let mut amount = inside.key(found.key());
    if let Change::Move { to, .. } = change {
        ids.need(ItemKind::Stage, to, &amount, "to", report);
        amount = amount.key("share");
    }
    quantity_at(change.amount(), found.bounds(target.kind()), amount, report);
}

fn targeted(target: &Target, scenario: &Scenario, ids: &Ids, path: Path, report: &mut Report) {
    let kind = match target {
        Target::TransitionProbability(_)
        | Target::TransitionRevenue(_)
        | Target::TransitionCost(_) => ItemKind::Transition,
        Target::StageRevenue(_)
        | Target::StageCost(_)
        | Target::StageExits(_)
        | Target::Stage(_) => ItemKind::Stage,
        Target::ChannelArrivals(_) | Target::ChannelCost(_) => ItemKind::Channel,
        Target::ReferralRate(_) | Target::ReferralCost(_) => ItemKind::Referral,
        Target::MarketSize => {
            if scenario.market.is_none() {
                report.tell(path, ProblemKind::NoMarket);
            }
            return;
        }
    };
    let id = target.id().unwrap_or_default();
    if !ids.need_at(kind, id, path.clone(), report) {
        return;
    }
    let stage = id.to_owned();
    match target {
        Target::StageExits(_) if !scenario.transitions.iter().any(|exit| exit.from == id) => {
            report.tell(path, ProblemKind::NoExits { stage });
        }
        Target::StageRevenue(_) if !sells(scenario, id) => {
            report.tell(path, ProblemKind::NoOrders { stage });
        }
        _ => {}
    }
}

/// Whether a stage has a revenue that can be changed: orders are, unless there are none.
fn sells(scenario: &Scenario, id: &str) -> bool {
    let stage = scenario.stage_index(id).map(|at| &scenario.stages[at]);
    !stage.is_some_and(|stage| match &stage.revenue {
        Parameter::Orders { per_period, .. } => per_period.known() == Some(0.0),
        _ => false,
    })
}

fn window(lever: &Lever, periods: u32, path: &Path, report: &mut Report) {
    let (from, ramp) = (lever.from, lever.ramp);
    if from < 1 {
        number(0.0, Bounds::at_least(1.0), path, "from", report);
        return;
    }
    if let Some(until) = lever.until
        && until < from
    {
        report.tell(path.key("until"), ProblemKind::WindowEmpty { from, until });
        return;
    }
    if from > periods {
        report.tell(
            path.key("from"),
            ProblemKind::WindowBeyond { from, periods },
        );
        return;
    }
    if let Some(until) = lever.until
        && until > periods
    {
        report.tell(path.key("until"), ProblemKind::WindowCut { until, periods });
    }
    let window = lever.until.unwrap_or(periods).min(periods) - from + 1;
    if matches!(lever.change, Change::Move { .. }) {
        if ramp > 0 {
            report.tell(path.key("ramp"), ProblemKind::RampOfMove);
        }
    } else if ramp > window {
        report.tell(path.key("ramp"), ProblemKind::RampTooLong { ramp, window });
    }
}

fn strength(lever: &Lever, path: &Path, report: &mut Report) {
    let (intensity, max) = (lever.intensity, lever.max_intensity);
    let sound = number(intensity, INTENSITY, path, "intensity", report)
        & number(max, INTENSITY, path, "max_intensity", report);
    if sound && intensity > max {
        let problem = ProblemKind::IntensityAboveMax { intensity, max };
        report.tell(path.key("intensity"), problem);
    }
    number(lever.saturation, INTENSITY, path, "saturation", report);
}

fn costs(lever: &Lever, ids: &Ids, path: &Path, report: &mut Report) {
    let path = path.key("cost");
    let cost = &lever.cost;
    quantity(&cost.once, LEVER_COST, &path, "once", report);
    quantity(&cost.per_period, LEVER_COST, &path, "per_period", report);
    quantity(&cost.per_move, LEVER_COST, &path, "per_move", report);
    if cost.per_move != Quantity::Known(0.0) && !lever.target.has_moves() {
        let target = lever.target.to_string();
        let problem = ProblemKind::PerMoveWithoutMoves { target };
        report.tell(path.key("per_move"), problem);
    }
    if let Some(per_customer) = &cost.per_customer {
        let path = path.key("per_customer");
        ids.need(ItemKind::Stage, &per_customer.stage, &path, "stage", report);
        quantity(&per_customer.amount, LEVER_COST, &path, "amount", report);
    }
}
