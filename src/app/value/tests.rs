//! That a value keeps its meaning in another form.

use super::*;
use crate::engine::belief::Belief;
use crate::model::{Bounds, Distribution, DistributionKind, Form, Parameter, Quantity};

const HOW: Reshape = Reshape {
    periods: 36,
    divides: false,
};

fn near(found: f64, expected: f64, part: f64) {
    let far = (found - expected).abs();
    assert!(far <= part * expected.abs(), "{found} is not {expected}");
}

fn all() -> Vec<(Distribution, Bounds)> {
    let bounds = [Bounds::PROBABILITY, Bounds::NOT_NEGATIVE];
    let mut all = Vec::new();
    for bounds in bounds {
        for kind in offered(bounds) {
            let known = Quantity::Known(0.3);
            if let Some(Quantity::Uncertain(made)) = turned(&known, Some(kind), bounds) {
                assert_eq!(made.kind(), kind);
                all.push((made, bounds));
            }
        }
    }
    all
}

#[test]
fn every_form_is_offered_and_made() {
    assert_eq!(all().len(), 14);
}

#[test]
fn ends_that_are_dragged_are_where_they_were_dropped() {
    for (made, bounds) in all() {
        for (low, high) in [(0.2, 0.5), (0.25, 0.3), (0.05, 0.4)] {
            let moved = stretched(&made, bounds, low, high);
            let moved = moved.unwrap_or_else(|| panic!("{made:?} to {low}–{high}"));
            assert_eq!(moved.kind(), made.kind());
            let belief = Belief::new(&moved, bounds);
            near(belief.quantile(0.05), low, 0.01);
            near(belief.quantile(0.95), high, 0.01);
        }
        assert_eq!(stretched(&made, bounds, 0.5, 0.2), None);
    }
}

#[test]
fn the_end_that_is_not_dragged_stays_to_the_last_digit() {
    let range = Quantity::from(Distribution::Range {
        low: 0.13,
        high: 0.17,
    });
    assert_eq!(interval(&range, Bounds::PROBABILITY), (0.13, 0.17));
}

#[test]
fn one_form_turned_into_another_keeps_its_interval() {
    for (made, bounds) in all() {
        let (low, high) = interval(&made.into(), bounds);
        for kind in offered(bounds) {
            let other = turned(&made.into(), Some(kind), bounds).unwrap();
            let (a, b) = interval(&other, bounds);
            near(a, low, 0.02);
            near(b, high, 0.02);
        }
        let known = turned(&made.into(), None, bounds).unwrap().known().unwrap();
        near(known, center(&made.into(), bounds), 0.01);
    }
}

#[test]
fn a_fresh_doubt_stays_within_what_is_allowed() {
    for value in [0.0, 1e-9, 0.02, 0.5, 0.95, 0.999, 1.0] {
        let (low, high) = interval(&Quantity::Known(value), Bounds::PROBABILITY);
        assert!(
            low < high && low >= 0.0 && high <= 1.0,
            "{value}: {low} {high}"
        );
        assert!(low <= value && value <= high, "{value}: {low} {high}");
    }
    assert_eq!(
        interval(&Quantity::Known(-10.0), Bounds::ANY),
        (-12.0, -8.0)
    );
    assert_eq!(
        turned(
            &Quantity::Known(-10.0),
            Some(DistributionKind::Gamma),
            Bounds::ANY
        ),
        None
    );
}

#[test]
fn a_constant_as_a_table_and_back_is_the_same() {
    let constant = Parameter::number(0.07);
    for form in [Form::ByPeriod, Form::ByTenure] {
        let table = reshape(&constant, form, HOW);
        assert_eq!(table.form(), form);
        assert_eq!(table.quantities().len(), 12);
        assert_eq!(reshape(&table, Form::Constant, HOW), constant);
    }
    let uncertain = Parameter::Constant(
        Distribution::Range {
            low: 0.1,
            high: 0.2,
        }
        .into(),
    );
    let table = reshape(&uncertain, Form::ByPeriod, HOW);
    assert_eq!(table.quantities().len(), 1);
    assert_eq!(reshape(&table, Form::Constant, HOW), uncertain);
}

#[test]
fn a_table_becomes_its_average() {
    let table = Parameter::ByPeriod(vec![Quantity::Known(4.0), Quantity::Known(2.0)]);
    let how = Reshape { periods: 4, ..HOW };
    assert_eq!(reshape(&table, Form::Constant, how), Parameter::number(2.5));
    let divided = Reshape {
        divides: true,
        ..HOW
    };
    assert_eq!(
        reshape(&table, Form::Constant, divided),
        Parameter::number(6.0)
    );
    assert_eq!(
        reshape(&Parameter::number(6.0), Form::ByTenure, divided),
        Parameter::ByTenure(vec![Quantity::Known(6.0)])
    );
}

#[test]
fn formulas_begin_and_end_like_what_they_replace() {
    let falling: Vec<Quantity> = (0..12)
        .map(|j| Quantity::Known(0.3 / (1.0 + 0.2 * f64::from(j))))
        .collect();
    let table = Parameter::ByTenure(falling);
    let tabled = |parameter: &Parameter| reshape(parameter, Form::ByTenure, HOW);
    let left = |parameter: &Parameter| -> f64 {
        tabled(parameter)
            .quantities()
            .iter()
            .map(|hazard| 1.0 - hazard.center())
            .product()
    };
    for form in [
        Form::BetaGeometric,
        Form::BetaDiscreteWeibull,
        Form::DiscreteWeibull,
    ] {
        let formula = reshape(&table, form, HOW);
        assert_eq!(formula.form(), form);
        near(tabled(&formula).quantities()[0].center(), 0.3, 0.01);
        near(left(&formula), left(&table), 0.05);
        let constant = reshape(&Parameter::number(0.05), form, HOW);
        for hazard in tabled(&constant).quantities() {
            near(hazard.center(), 0.05, 0.02);
        }
    }
}

#[test]
fn orders_of_one_a_period_are_the_revenue() {
    let revenue = Parameter::number(12.5);
    let orders = reshape(&revenue, Form::Orders, HOW);
    assert_eq!(reshape(&orders, Form::Constant, HOW), revenue);
}
