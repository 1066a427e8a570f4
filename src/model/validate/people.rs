//! Segments, lasting differences and the market.

use super::levers::changed;
use super::numbers::{number, parameter};
use super::{Ids, Report, item};
use crate::model::descriptor::{FRAILTY_CV, RATE};
use crate::model::{Bounds, Change, ItemKind, Path, ProblemKind, Scenario, Target};

/// How far the shares may be from 1: people round them, as 33.3 % three times. They are divided by their sum.
const ROUNDING: f64 = 0.005;

pub fn check(scenario: &Scenario, ids: &Ids, report: &mut Report) {
    segments(scenario, ids, report);
    if let Some(frailty) = &scenario.frailty {
        let path = Path::root().key("frailty");
        number(frailty.cv, FRAILTY_CV, &path, "cv", report);
        let listed = path.key("transitions");
        ids.need_all(ItemKind::Transition, &frailty.transitions, &listed, report);
    }
    if let Some(market) = &scenario.market {
        let path = Path::root().key("market");
        parameter(
            &market.size,
            &RATE,
            scenario.clock.periods,
            &path,
            "size",
            report,
        );
    }
}

fn segments(scenario: &Scenario, ids: &Ids, report: &mut Report) {
    let mut sound = true;
    for (index, segment) in scenario.segments.iter().enumerate() {
        let path = item("segments", index);
        sound &= number(segment.share, Bounds::PROBABILITY, &path, "share", report);
        for (position, adjustment) in segment.adjust.iter().enumerate() {
            let path = path.key("adjust").index(position);
            let (target, change) = (&adjustment.target, &adjustment.change);
            adjusted(target, change, scenario, ids, &path, report);
        }
    }
    let sum: f64 = scenario.segments.iter().map(|segment| segment.share).sum();
    if sound && !scenario.segments.is_empty() && (sum - 1.0).abs() > ROUNDING {
        let path = Path::root().key("segments");
        report.tell(path, ProblemKind::SharesNotOne { sum });
    }
}

fn adjusted(
    target: &Target,
    change: &Change,
    scenario: &Scenario,
    ids: &Ids,
    path: &Path,
    report: &mut Report,
) {
    if matches!(target, Target::MarketSize | Target::Stage(_)) {
        let target = target.to_string();
        report.tell(path.key("target"), ProblemKind::AdjustNotAllowed { target });
        return;
    }
    changed(target, change, scenario, ids, path, report);
}
