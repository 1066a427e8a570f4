//! Numbers of the journey that are certain, looked at as if they were not: nine times in ten each lies between half and one and a half of
//! what it is, so that its place in a choice can be seen beside that of what is uncertain.

use crate::model::{Distribution, Parameter, Path, Quantity, Scenario, Target};

/// How far on either side of it a number may lie, as a part of it: pictures show the middle nine tenths.
const REACH: f64 = 0.5 / 0.9;

/// The places of all numbers that are certain, and can be loosened: constants of the journey that are more than nothing, in the order of
/// the file.
#[must_use]
pub fn certain(scenario: &Scenario) -> Vec<Path> {
    let targets = targets(scenario).into_iter();
    let found = targets.filter(|(_, target)| around(scenario, target).is_some());
    found.map(|(path, _)| path).collect()
}

/// The same scenario in which the certain ones among these numbers, named by their places as texts, are spread evenly around what they are.
#[must_use]
pub fn loosened(scenario: &Scenario, places: &[String]) -> Scenario {
    let mut loose = scenario.clone();
    for (path, target) in targets(scenario) {
        let text = path.to_string();
        if let Some([low, high]) = around(scenario, &target).filter(|_| places.contains(&text)) {
            let spread = Quantity::Uncertain(Distribution::Uniform { low, high });
            target.set_parameter(&mut loose, Parameter::Constant(spread));
        }
    }
    loose
}

/// From where to where a constant is looked at: equally far on both sides, within what it may be. `None` where it is none, or nothing.
fn around(scenario: &Scenario, target: &Target) -> Option<[f64; 2]> {
    let Parameter::Constant(Quantity::Known(value)) = target.parameter(scenario)? else {
        return None;
    };
    let bounds = target.field()?.bounds;
    let room = (value - bounds.low).min(bounds.high - value);
    let reach = (REACH * value.abs()).min(room);
    (reach > 0.0).then(|| [value - reach, value + reach])
}

/// Every parameter that a lever may target, with its place.
fn targets(scenario: &Scenario) -> Vec<(Path, Target)> {
    let root = Path::root();
    let place = |list: &str, at: usize, field: &str| root.key(list).index(at).key(field);
    let mut all = Vec::new();
    for (at, one) in scenario.transitions.iter().enumerate() {
        let own = |field: &str| place("transitions", at, field);
        // Exits that were observed are uncertain already.
        let from = scenario.stages.iter().find(|stage| stage.id == one.from);
        if from.is_some_and(|stage| stage.exits_observed.is_none()) {
            let target = Target::TransitionProbability(one.id.clone());
            all.push((own("probability"), target));
        }
        all.push((own("revenue"), Target::TransitionRevenue(one.id.clone())));
        all.push((own("cost"), Target::TransitionCost(one.id.clone())));
    }
    for (at, one) in scenario.stages.iter().enumerate() {
        let own = |field: &str| place("stages", at, field);
        all.push((own("revenue"), Target::StageRevenue(one.id.clone())));
        all.push((own("cost"), Target::StageCost(one.id.clone())));
    }
    for (at, one) in scenario.channels.iter().enumerate() {
        let own = |field: &str| place("channels", at, field);
        all.push((own("arrivals"), Target::ChannelArrivals(one.id.clone())));
        all.push((own("cost_per_arrival"), Target::ChannelCost(one.id.clone())));
    }
    for (at, one) in scenario.referrals.iter().enumerate() {
        let own = |field: &str| place("referrals", at, field);
        all.push((own("rate"), Target::ReferralRate(one.id.clone())));
        all.push((
            own("cost_per_arrival"),
            Target::ReferralCost(one.id.clone()),
        ));
    }
    all.push((root.key("market").key("size"), Target::MarketSize));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::judge::Judge;
    use crate::analysis::matters::plane;
    use crate::engine::plan::Plan;
    use crate::engine::series::Outcome;
    use crate::model::templates;

    #[test]
    fn every_certain_number_of_every_template_can_be_loosened() {
        for template in templates::all() {
            let scenario = (template.build)();
            let before = Plan::compile(&scenario).unwrap();
            let known = certain(&scenario);
            assert!(!known.is_empty(), "{}", template.id);
            for path in &known {
                let text = path.to_string();
                let is_at = |plan: &Plan| plan.dimensions().iter().any(|one| one.path() == path);
                assert!(!is_at(&before), "{} {text}", template.id);
                let loose = loosened(&scenario, std::slice::from_ref(&text));
                let plan = Plan::compile(&loose).unwrap();
                assert!(is_at(&plan), "{} {text}", template.id);
                assert_eq!(plan.dimensions().len(), before.dimensions().len() + 1);
            }
        }
    }

    #[test]
    fn in_the_middle_nothing_changes() {
        let scenario = (templates::find("saas").unwrap().build)();
        let places: Vec<String> = certain(&scenario).iter().map(ToString::to_string).collect();
        let two = [places[0].clone(), places[1].clone()];
        let plan = Plan::compile(&loosened(&scenario, &two)).unwrap();
        let at = |text: &String| {
            let mut all = plan.dimensions().iter();
            all.position(|one| one.path().to_string() == *text).unwrap()
        };
        let judge = Judge::from(Outcome::Npv);
        let found = plane(&plan, judge, [at(&two[0]), at(&two[1])], &mut |_| {}).unwrap();
        let middle = found.grid.values[0].len() / 2;
        let usual = Plan::compile(&scenario).unwrap();
        let probe = crate::analysis::sensitivity::Probe::new(&usual, judge);
        let expected = probe.at(&usual.middle());
        for (one, other) in found.grid.at(middle, middle).iter().zip(&expected) {
            assert!((one - other).abs() <= 1e-9 * other.abs(), "{one} {other}");
        }
    }

    #[test]
    fn what_is_uncertain_or_nothing_stays_as_it_is() {
        let scenario = (templates::find("saas").unwrap().build)();
        let plan = Plan::compile(&scenario).unwrap();
        let uncertain = plan.dimensions()[0].path().to_string();
        assert_eq!(
            loosened(&scenario, &[uncertain, "stages[0].none".to_owned()]),
            scenario
        );
    }
}
