//! What draws of the uncertain numbers say of a choice between strategies: what it is worth to know everything, one number, or all
//! numbers of a kind.
//!
//! In each draw a strategy counts with its expected path, since no study before deciding tells what chance will do.

use super::decision::{Draws, choose};
use super::effort;
use super::information::{Information, partial};
use super::judge::Judge;
use super::sensitivity::Probe;
use super::summary::{deviation, mean};
use crate::engine::plan::Plan;
use crate::engine::series::Outcome;
use crate::model::Path;
use crate::model::path::Step;

/// Draws that are looked at, at most; a power of two, which an evenly spread design fills best.
pub const DRAWS: u32 = 1_024;
/// Steps that all draws together may take (see [`effort`]): a few seconds.
const STEPS: f64 = 2.0e8;

/// Numbers of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// How people move: probabilities of transitions and observed exits.
    Moves,
    /// Who comes: arrivals, referrals, the market, and how many there are at first.
    Inflow,
    /// What people pay and cost.
    Money,
    /// What levers do and cost.
    Levers,
    /// What happens to everyone: events.
    Events,
    /// How segments and customers differ.
    Differences,
}

/// Every kind, in the order of output.
pub const KINDS: [Kind; 6] = [
    Kind::Moves,
    Kind::Inflow,
    Kind::Money,
    Kind::Levers,
    Kind::Events,
    Kind::Differences,
];

impl Kind {
    /// The key in output.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Moves => "moves",
            Self::Inflow => "inflow",
            Self::Money => "money",
            Self::Levers => "levers",
            Self::Events => "events",
            Self::Differences => "differences",
        }
    }

    /// Of which kind the number at a place of the file is.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        let keys: Vec<&str> = path
            .0
            .iter()
            .filter_map(|step| match step {
                Step::Key(key) => Some(key.as_str()),
                Step::Index(_) => None,
            })
            .collect();
        match keys[..] {
            ["strategies", ..] => Self::Levers,
            ["events", ..] => Self::Events,
            ["segments" | "frailty", ..] => Self::Differences,
            ["transitions", "probability", ..] | ["stages", "exits_observed", ..] => Self::Moves,
            ["stages", "initial", ..] | ["market", ..] => Self::Inflow,
            ["channels", "arrivals" | "seasonality", ..] | ["referrals", "rate", ..] => {
                Self::Inflow
            }
            _ => Self::Money,
        }
    }
}

/// What is known of a choice.
#[derive(Debug, Clone, PartialEq)]
pub struct Appraisal {
    /// The outcome by which strategies are judged.
    pub outcome: Outcome,
    /// How many draws were looked at.
    pub draws: u32,
    /// The strategy that is best on average.
    pub best: usize,
    /// By strategy that is compared: standard deviation, over the draws, of its expected difference to the first. What chance adds is
    /// not in it.
    pub spread: Vec<f64>,
    /// What it is worth to know every number before deciding (EVPI).
    pub everything: Information,
    /// By dimension: what it is worth to know that number (EVPPI).
    pub numbers: Vec<Information>,
    /// Of each kind that has uncertain numbers: what it is worth to know all of them.
    pub kinds: Vec<(Kind, Information)>,
}

/// Appraises the choice between some strategies, by their positions. `None` where there is nothing to choose, nothing is uncertain, or one
/// of them has no such outcome in some draw.
#[must_use]
pub fn appraise(plan: &Plan, judge: Judge, rivals: &[usize]) -> Option<Appraisal> {
    let dimensions = plan.dimensions();
    if rivals.len() < 2 || dimensions.is_empty() {
        return None;
    }
    let count = draws(plan);
    let probe = Probe::new(plan, judge.outcome);
    let mut numbers = vec![Vec::with_capacity(count as usize); dimensions.len()];
    let mut worth = vec![Vec::with_capacity(count as usize); rivals.len()];
    for draw in 0..count {
        let drawn = plan.draw(draw);
        let outcomes = probe.at(&drawn);
        numbers
            .iter_mut()
            .zip(&drawn)
            .for_each(|(list, value)| list.push(*value));
        for (list, rival) in worth.iter_mut().zip(rivals) {
            let value = outcomes
                .get(*rival)
                .copied()
                .filter(|value| value.is_finite())?;
            list.push(judge.worth(value));
        }
    }
    let spread = worth.iter().map(|own| spread(own, &worth[0])).collect();
    let table = table(worth);
    let choice = choose(&table, 1.0);
    let by_worth: Vec<&[f64]> = table.effect.iter().map(Vec::as_slice).collect();
    let of = |positions: &[usize]| {
        let chosen: Vec<&[f64]> = positions.iter().map(|at| numbers[*at].as_slice()).collect();
        capped(partial(&chosen, &by_worth), choice.evpi)
    };
    let single = (0..dimensions.len()).map(|at| of(&[at])).collect();
    let kinds = KINDS.iter().filter_map(|kind| {
        let positions = dimensions.iter().enumerate();
        let positions: Vec<usize> = positions
            .filter(|(_, dimension)| Kind::of(dimension.path()) == *kind)
            .map(|(at, _)| at)
            .collect();
        (!positions.is_empty()).then(|| (*kind, of(&positions)))
    });
    let kinds = kinds.collect();
    Some(Appraisal {
        outcome: judge.outcome,
        draws: count,
        best: rivals[choice.best],
        spread,
        everything: Information {
            value: choice.evpi,
            error: choice.evpi_error,
        },
        numbers: single,
        kinds,
    })
}

/// What it is worth to find out some numbers is no more than to know everything, which a regression does not heed.
fn capped(found: Information, everything: f64) -> Information {
    Information {
        value: found.value.min(everything),
        ..found
    }
}

/// Standard deviation of the differences of two columns.
fn spread(own: &[f64], first: &[f64]) -> f64 {
    let differences: Vec<f64> = own
        .iter()
        .zip(first)
        .map(|(own, first)| own - first)
        .collect();
    deviation(&differences, mean(&differences))
}

/// How many draws are looked at.
fn draws(plan: &Plan) -> u32 {
    let fit = (STEPS / effort::steps(plan).max(1.0)) as u32;
    fit.clamp(1, DRAWS)
}

fn table(worth: Vec<Vec<f64>>) -> Draws {
    Draws {
        strategies: (0..worth.len()).map(|at| at.to_string()).collect(),
        cost: None,
        effect: worth,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PeriodUnit, Scenario, templates};

    #[test]
    fn a_template_is_appraised_and_parts_are_worth_no_more_than_all() {
        let template = templates::find("saas").unwrap();
        let plan = Plan::compile(&(template.build)()).unwrap();
        assert!(plan.dimensions().len() > 1 && plan.strategies() > 1);
        let rivals: Vec<usize> = (0..plan.strategies()).collect();
        let found = appraise(&plan, Outcome::Npv.into(), &rivals).unwrap();
        assert_eq!(found.numbers.len(), plan.dimensions().len());
        let parts = found
            .numbers
            .iter()
            .chain(found.kinds.iter().map(|(_, one)| one));
        for one in parts {
            assert!(one.value <= found.everything.value, "{one:?}");
        }
        assert!(found.everything.value > 0.0);
        assert!(found.spread[0] == 0.0 && found.spread[1] > 0.0);
        assert_eq!(appraise(&plan, Outcome::Npv.into(), &rivals[..1]), None);
    }

    /// One number alone is everything that is not known, and a curve fitted to jumps goes beyond them.
    #[test]
    fn what_is_fitted_is_worth_no_more_than_everything() {
        let information = |value: f64| Information { value, error: 0.5 };
        assert_eq!(capped(information(7.0), 6.5), information(6.5));
        assert_eq!(capped(information(6.0), 6.5), information(6.0));
        let mut found = 0;
        for template in templates::all() {
            let plan = Plan::compile(&(template.build)()).unwrap();
            let rivals: Vec<usize> = (0..plan.strategies()).collect();
            let Some(one) = appraise(&plan, Outcome::Npv.into(), &rivals) else {
                continue;
            };
            found += 1;
            let kinds = one.kinds.iter().map(|(_, information)| information);
            for part in one.numbers.iter().chain(kinds) {
                assert!(part.value <= one.everything.value, "{}", template.id);
            }
        }
        assert!(found > 0);
    }

    #[test]
    fn where_nothing_is_uncertain_there_is_nothing_to_find_out() {
        let mut scenario = Scenario::new(PeriodUnit::Month, 3);
        scenario.stages = vec![crate::model::Stage::new(
            "member",
            crate::model::StageKind::Customer,
        )];
        let plan = Plan::compile(&scenario).unwrap();
        assert_eq!(appraise(&plan, Outcome::Npv.into(), &[0, 0]), None);
    }
}
