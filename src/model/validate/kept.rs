//! Levers that take an amount, a rate or a number of people beyond the largest that any may be, where it is kept.
//!
//! The command line alone looks for them: nobody draws such a journey.

use super::{Report, item};
use crate::model::{
    Change, Lever, Parameter, Path, Problem, ProblemKind, Quantity, Scenario, Target, limits,
};

/// A warning for each event or lever of a valid scenario that takes a known number beyond, by what is known of it and at its full effect.
#[must_use]
pub fn kept(scenario: &Scenario) -> Vec<Problem> {
    let mut report = Report::default();
    let mut sizes = Vec::new();
    let events = Path::root().key("events");
    follow(&scenario.events, &events, scenario, &mut sizes, &mut report);
    for (index, strategy) in scenario.strategies.iter().enumerate() {
        let path = item("strategies", index).key("levers");
        let mut sizes = sizes.clone();
        follow(&strategy.levers, &path, scenario, &mut sizes, &mut report);
    }
    report.problems
}

/// Takes levers one after the other. `sizes` holds how large a target has become.
fn follow<'a>(
    levers: &'a [Lever],
    path: &Path,
    scenario: &Scenario,
    sizes: &mut Vec<(&'a Target, f64)>,
    report: &mut Report,
) {
    for (position, lever) in levers.iter().enumerate() {
        let so_far = sizes
            .iter()
            .rev()
            .find(|(known, _)| **known == lever.target);
        let size = match so_far {
            Some((_, size)) => *size,
            None => (lever.target.parameter(scenario)).map_or(0.0, size),
        };
        let changed = changed(size, lever);
        if changed > limits::NUMBER {
            let inside = path.index(position).key("change");
            let limit = limits::NUMBER;
            report.tell(inside, ProblemKind::KeptAtLimit { limit });
        }
        sizes.push((&lever.target, changed.min(limits::NUMBER)));
    }
}

/// How large what is known of a parameter is at most, whatever its sign.
fn size(parameter: &Parameter) -> f64 {
    let known = |quantity: &Quantity| quantity.known().map_or(0.0, f64::abs);
    match parameter {
        Parameter::Orders {
            per_period, value, ..
        } => known(per_period) * known(value),
        _ => {
            let all = parameter.quantities().into_iter();
            all.map(known).fold(0.0, f64::max)
        }
    }
}

/// How large a number of this size may be after a change.
fn changed(size: f64, lever: &Lever) -> f64 {
    let effect = lever.strength();
    match &lever.change {
        Change::Add(Quantity::Known(amount)) => size + effect * amount.abs(),
        Change::Multiply(Quantity::Known(factor)) => size * libm::pow(*factor, effect).max(1.0),
        Change::Set(Quantity::Known(value)) => size.max(size + effect * (value.abs() - size)),
        _ => size,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PeriodUnit, Stage, StageKind, Strategy};

    /// Where numbers are kept if these changes act on a revenue, those of the list's first element as events.
    fn told(revenue: f64, events: &[Change], levers: &[Change]) -> Vec<String> {
        let mut scenario = Scenario::new(PeriodUnit::Month, 6);
        scenario.stages = vec![Stage::new("member", StageKind::Customer)];
        scenario.stages[0].revenue = Parameter::number(revenue);
        let target = Target::StageRevenue("member".to_owned());
        let all = |changes: &[Change]| -> Vec<Lever> {
            let lever = |change: &Change| Lever::new(target.clone(), change.clone());
            changes.iter().map(lever).collect()
        };
        scenario.events = all(events);
        let mut care = Strategy::new("care");
        care.levers = all(levers);
        scenario.strategies = vec![Strategy::new("baseline"), care];
        assert_eq!(crate::model::validate(&scenario), []);
        let problems = kept(&scenario);
        assert!(problems.iter().all(|problem| !problem.is_error()));
        problems.iter().map(|it| it.path.to_string()).collect()
    }

    #[test]
    fn what_is_kept_at_the_largest_number_is_told_with_the_lever_that_goes_beyond() {
        let by = |factor: f64| Change::Multiply(factor.into());
        let lever = |at: usize| format!("strategies[1].levers[{at}].change");
        assert_eq!(told(1e15, &[], &[by(0.5)]), [""; 0]);
        assert_eq!(told(1e15, &[], &[by(2.0)]), [lever(0)]);
        assert_eq!(told(-1e15, &[], &[Change::Add((-1e14).into())]), [lever(0)]);
        assert_eq!(told(1e12, &[], &[by(100.0), by(9.0), by(2.0)]), [lever(2)]);
        assert_eq!(told(1e12, &[by(100.0)], &[by(20.0)]), [lever(0)]);
        assert_eq!(told(1e15, &[by(2.0)], &[]), ["events[0].change"]);
        assert_eq!(told(5.0, &[], &[Change::Set(1e15.into())]), [""; 0]);
    }

    #[test]
    fn revenue_of_orders_is_their_number_times_their_value() {
        let [per_period, value, cv] = [1e8, 1e8, 1.0].map(Quantity::Known);
        let orders = Parameter::Orders {
            per_period,
            value,
            cv,
        };
        assert_eq!(size(&orders), 1e16);
    }
}
