//! Two scenarios beside each other: their key figures, as the exact engine finds them, and which [`inputs`] differ.

mod inputs;

pub use inputs::inputs;

use super::derive::derive;
use super::view::View;
use crate::analysis::results::Results;
use crate::engine::series::{Outcome, Unit};
use crate::model::Scenario;

/// The outcomes that stand beside each other.
pub const OUTCOMES: [Outcome; 4] = [
    Outcome::Npv,
    Outcome::Revenue,
    Outcome::CustomersEnd,
    Outcome::Cac,
];

/// Most strategies that stand beside each other because their levers differ.
const MOST: usize = 4;

/// A strategy of a scenario in few figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Position of the strategy.
    pub strategy: usize,
    /// The figures of [`OUTCOMES`]; `None` where one is not defined.
    pub figures: [Option<f64>; 4],
}

/// What stands beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Of the first scenario.
    pub first: Side,
    /// The same strategy in the second scenario.
    pub second: Side,
}

/// Two scenarios beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// Their baselines; the strategies in focus, unless that is the baseline in both; and, of the same stages, up to four more that both have, by id, with other levers.
    pub pairs: Vec<Pair>,
    /// Positions of the strategies in focus.
    pub focus: [usize; 2],
    /// Whether both count money in the same currency; else amounts have no difference.
    pub same_currency: bool,
    /// Whether both go over the same time.
    pub same_time: bool,
}

impl Beside {
    /// How much more the second has of an outcome; `None` where that means nothing.
    #[must_use]
    pub fn difference(&self, pair: &Pair, outcome: usize) -> Option<f64> {
        let is_money = OUTCOMES.get(outcome)?.unit() == Unit::Money;
        if is_money && !self.same_currency {
            return None;
        }
        let of = |side: &Side| side.figures.get(outcome).copied().flatten();
        Some(of(&pair.second)? - of(&pair.first)?)
    }
}

/// Computes both; `None` where one of them cannot be.
#[must_use]
pub fn beside(first: &Scenario, second: &Scenario) -> Option<Beside> {
    let (one, two) = (means(first)?, means(second)?);
    let focus = [focus(first), focus(second)];
    let mut pairs = vec![pair(&one, &two, [0, 0])];
    if focus != [0, 0] {
        pairs.push(pair(&one, &two, focus));
    }
    let others = changed(first, second).filter(|both| *both != focus);
    pairs.extend(others.take(MOST).map(|both| pair(&one, &two, both)));
    let time = |it: &Scenario| (it.clock.period, it.clock.periods);
    Some(Beside {
        pairs,
        focus,
        same_currency: first.money.currency == second.money.currency,
        same_time: time(first) == time(second),
    })
}

/// Positions of the strategies, the baseline of the second aside, that both have and whose levers differ: of the same stages, since equal ids
/// mean nothing elsewhere.
fn changed(first: &Scenario, second: &Scenario) -> impl Iterator<Item = [usize; 2]> {
    let stages = first.stages.iter().map(|it| &it.id);
    let is_kin = stages.eq(second.stages.iter().map(|it| &it.id));
    let own = second.strategies.iter().enumerate().skip(1);
    own.filter_map(move |(at, own)| {
        let there = first.strategies.iter().position(|it| it.id == own.id)?;
        let is_changed = first.strategies[there].levers != own.levers;
        (is_kin && is_changed).then_some([there, at])
    })
}

fn means(scenario: &Scenario) -> Option<Results> {
    derive(scenario, None).1
}

/// Position of the strategy in focus, as the scenario's own view has it.
fn focus(scenario: &Scenario) -> usize {
    let focus = View::of(scenario).focus;
    let is_it = |id: &String| scenario.strategies.iter().position(|it| it.id == *id);
    focus.as_ref().and_then(is_it).unwrap_or(0)
}

fn pair(one: &Results, two: &Results, [first, second]: [usize; 2]) -> Pair {
    Pair {
        first: side(one, first),
        second: side(two, second),
    }
}

fn side(results: &Results, strategy: usize) -> Side {
    let figure = |outcome: Outcome| {
        let mean = results.outcome(strategy, outcome)?.mean;
        mean.is_finite().then_some(mean)
    };
    Side {
        strategy,
        figures: OUTCOMES.map(figure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::example;
    use crate::app::view::ViewChange;
    use crate::model::{Parameter, Stage, StageKind};

    fn focused(scenario: &Scenario, position: usize) -> Scenario {
        let mut view = View::of(scenario);
        let id = scenario.strategies[position].id.clone();
        view.apply(ViewChange::Focus(id), scenario);
        view.put_into(scenario)
    }

    #[test]
    fn a_scenario_beside_itself_differs_in_nothing() {
        let scenario = focused(&example(), 1);
        let both = beside(&scenario, &scenario).unwrap();
        assert!(both.same_currency && both.same_time);
        assert_eq!(both.pairs.len(), 2, "the baselines, and those in focus");
        assert_eq!(both.pairs[1].first.strategy, 1);
        for pair in &both.pairs {
            for outcome in 0..OUTCOMES.len() {
                let difference = both.difference(pair, outcome);
                assert!(difference.is_none_or(|it| it == 0.0), "{outcome}");
            }
            assert!(both.difference(pair, 0).is_some());
        }
    }

    #[test]
    fn a_strategy_that_was_changed_stands_beside_what_it_was() {
        let first = focused(&example(), 0);
        let mut second = first.clone();
        second.strategies[1].levers.clear();
        let both = beside(&first, &second).unwrap();
        let shown: Vec<[usize; 2]> = (both.pairs.iter())
            .map(|pair| [pair.first.strategy, pair.second.strategy])
            .collect();
        assert_eq!(shown, [[0, 0], [1, 1]]);
        // What is in focus stands there once.
        let both = beside(&focused(&first, 1), &focused(&second, 1)).unwrap();
        assert_eq!(both.pairs.len(), 2);
        // In another journey the same id is another strategy.
        second.stages.push(Stage::new("elsewhere", StageKind::Lost));
        assert_eq!(beside(&first, &second).unwrap().pairs.len(), 1);
    }

    #[test]
    fn figures_are_those_of_the_exact_engine_and_differences_are_signed() {
        let first = focused(&example(), 0);
        let mut second = first.clone();
        second.stages[0].cost = Parameter::number(1e3);
        let both = beside(&first, &second).unwrap();
        assert_eq!(both.pairs.len(), 1);
        let pair = &both.pairs[0];
        let (_, exact) = derive(&first, None);
        let npv = exact.unwrap().outcome(0, Outcome::Npv).unwrap().mean;
        assert_eq!(pair.first.figures[0], Some(npv));
        assert!(both.difference(pair, 0).unwrap() < 0.0, "it costs more");
        assert_eq!(both.difference(pair, 2), Some(0.0), "and keeps as many");
    }

    #[test]
    fn amounts_of_two_currencies_have_no_difference() {
        let first = example();
        let mut second = first.clone();
        second.money.currency = "USD".to_owned();
        second.clock.periods += 1;
        let both = beside(&first, &second).unwrap();
        assert!(!both.same_currency && !both.same_time);
        assert_eq!(both.difference(&both.pairs[0], 0), None);
        assert!(both.difference(&both.pairs[0], 2).is_some());
    }

    #[test]
    fn what_cannot_be_computed_stands_beside_nothing() {
        let first = example();
        let mut second = first.clone();
        second.stages.clear();
        assert_eq!(beside(&first, &second), None);
    }
}
