//! What matters to a choice: what is quick, the plane of two numbers, and the indices of importance.

use super::{Progress, Study};
use crate::analysis::briefing::points;
use crate::analysis::judge::Judge;
use crate::analysis::loosened::loosened;
use crate::analysis::matters::{Matters, Plane, matters, plane};
use crate::analysis::sensitivity::{Grid, Importance, Probe, Spider, Thread, importance};
use crate::engine::plan::Plan;
use crate::model::Scenario;
use crate::worker::pack::{Pack, Packed, Reader, pack_struct};

impl Study for Matters {
    const KEY: &'static str = "matters";
    type Asked = ();

    fn work_out(scenario: &Scenario, plan: &Plan, (): &(), progress: Progress<'_>) -> Option<Self> {
        Some(matters(
            scenario,
            plan,
            Judge::of(&scenario.decision),
            progress,
        ))
    }
}

impl Study for Plane {
    const KEY: &'static str = "plane";
    /// The places of the two numbers in the file. A certain one is [loosened](crate::analysis::loosened).
    type Asked = [String; 2];

    fn work_out(
        scenario: &Scenario,
        _: &Plan,
        asked: &Self::Asked,
        progress: Progress<'_>,
    ) -> Option<Self> {
        let plan = Plan::compile(&loosened(scenario, asked)).ok()?;
        let place = |text: &String| {
            let mut all = plan.dimensions().iter();
            all.position(|one| one.path().to_string() == *text)
        };
        let numbers = [place(&asked[0])?, place(&asked[1])?];
        plane(&plan, Judge::of(&scenario.decision), numbers, progress)
    }
}

/// The indices of importance of all numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Indices {
    /// By strategy, then by dimension.
    pub strategies: Vec<Vec<Importance>>,
}

impl Study for Indices {
    const KEY: &'static str = "indices";
    type Asked = ();

    fn work_out(scenario: &Scenario, plan: &Plan, (): &(), progress: Progress<'_>) -> Option<Self> {
        let probe = Probe::new(plan, Judge::of(&scenario.decision));
        Some(Self {
            strategies: importance(&probe, points(plan)?, progress),
        })
    }
}

pack_struct!(Thread {
    dimension,
    values,
    outcomes
});
pack_struct!(Spider {
    outcome,
    middle,
    dust,
    threads
});
pack_struct!(Matters {
    rivals,
    spider,
    switches,
    leaks
});
pack_struct!(Grid {
    outcome,
    less_is_better,
    dimensions,
    values,
    outcomes
});
pack_struct!(Plane { rivals, grid });
pack_struct!(Indices { strategies });

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::templates;

    #[test]
    fn they_come_back_as_they_were() {
        let scenario = (templates::find("saas").unwrap().build)();
        let plan = Plan::compile(&scenario).unwrap();
        let mut parts = Vec::new();
        let mut progress = |part: f64| parts.push(part);
        let found = Matters::work_out(&scenario, &plan, &(), &mut progress).unwrap();
        assert!(!found.spider.threads.is_empty() && found.leaks.is_some());
        assert_eq!(Packed::of(&found).opened().as_ref(), Some(&found));
        let place = |at: usize| plan.dimensions()[at].path().to_string();
        let two = [place(1), place(0)];
        let plane = Plane::work_out(&scenario, &plan, &two, &mut progress).unwrap();
        assert_eq!(plane.grid.dimensions, [1, 0]);
        assert_eq!(Packed::of(&plane).opened().as_ref(), Some(&plane));
        let none = [place(0), "stages[99].cost".to_owned()];
        let none = Plane::work_out(&scenario, &plan, &none, &mut progress);
        assert_eq!(none, None);
        assert!(parts.iter().all(|part| (0.0..=1.0).contains(part)));
    }

    #[test]
    fn where_nothing_is_uncertain_there_are_no_indices() {
        let mut scenario = Scenario::new(crate::model::PeriodUnit::Month, 3);
        let kind = crate::model::StageKind::Customer;
        scenario.stages = vec![crate::model::Stage::new("member", kind)];
        let plan = Plan::compile(&scenario).unwrap();
        let found = Indices::work_out(&scenario, &plan, &(), &mut |_| {});
        assert_eq!(found, None);
        let found = Matters::work_out(&scenario, &plan, &(), &mut |_| {}).unwrap();
        assert!(found.spider.threads.is_empty() && found.switches.is_empty());
    }
}
