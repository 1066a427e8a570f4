//! Everything that is said of a choice beyond the run itself, put together: what matters, what it is worth to find out, where the
//! difference comes from, and where the journey leaks.

use super::appraisal::{Appraisal, appraise};
use super::decision::{Frontier, frontier};
use super::effort;
use super::judge::Judge;
use super::leaks::{Leaks, leaks};
use super::results::Results;
use super::rounding::{PART, settled};
use super::sensitivity::{Importance, Probe, Switch, Tornado, importance, switches, tornado};
use super::waterfall::{Waterfall, waterfall};
use crate::engine::plan::Plan;
use crate::engine::series::{Outcome, Series};
use crate::model::Scenario;

/// Points of each scrambling for the indices of importance, at most.
const POINTS: u32 = 256;
/// Steps that the indices may take (see [`effort`]): a few seconds. With more, fewer points are taken, and below [`FEWEST`] none.
const STEPS: f64 = 4.0e8;
/// Expected paths that looking at one number alone takes: both its ends, and the places at which another strategy may be the best.
const SINGLY: usize = 35;
/// Fewest points that say anything.
const FEWEST: u32 = 32;

/// What is said of a choice.
#[derive(Debug, Clone, PartialEq)]
pub struct Briefing {
    /// By which outcome strategies are judged.
    pub outcome: Outcome,
    /// Positions of the strategies that are compared.
    pub rivals: Vec<usize>,
    /// What it is worth to find out; `None` where there is nothing to choose or to find out.
    pub appraisal: Option<Appraisal>,
    /// Each uncertain number alone; without bars where they would take too long.
    pub tornado: Tornado,
    /// Where a number alone changes which strategy is the best. None where there are no bars.
    pub switches: Vec<Switch>,
    /// By strategy and dimension: all numbers together. Empty where that was not asked for, or would take too long.
    pub importance: Vec<Vec<Importance>>,
    /// Where differences in discounted profit come from; `None` where that would take too long.
    pub waterfall: Option<Waterfall>,
    /// Where the journey leaks; `None` where that would take too long.
    pub leaks: Option<Leaks>,
}

/// Puts together what is said of a valid scenario's strategies. `deep`: with the indices of importance, which take most of the time.
/// `progress` hears of the part that is done.
#[must_use]
pub fn brief(
    scenario: &Scenario,
    plan: &Plan,
    judge: Judge,
    deep: bool,
    progress: &mut dyn FnMut(f64),
) -> Briefing {
    let rivals = plan.outline().rivals();
    let probe = Probe::new(plan, judge);
    let importance = match points(plan).filter(|_| deep) {
        Some(points) => importance(&probe, points, &mut |_| {}),
        None => Vec::new(),
    };
    progress(0.1);
    let waterfall = waterfall(scenario);
    let sources = waterfall.as_ref();
    let leaks = sources.and_then(|sources| leaks(scenario, sources));
    progress(0.4);
    let appraisal = appraise(plan, judge, &rivals);
    progress(0.7);
    let singly = effort::allows(plan, SINGLY * plan.dimensions().len());
    let tornado = if singly {
        tornado(&probe)
    } else {
        Tornado::without_bars(&probe)
    };
    progress(0.8);
    let switches = match singly {
        true => switches(&probe, &rivals),
        false => Vec::new(),
    };
    progress(1.0);
    Briefing {
        outcome: judge.outcome,
        appraisal,
        tornado,
        switches,
        importance,
        leaks,
        waterfall,
        rivals,
    }
}

/// How many points the indices of importance are of: a power of two. `None` where nothing is uncertain, or they would take too long.
#[must_use]
pub fn points(plan: &Plan) -> Option<u32> {
    let dimensions = plan.dimensions().len();
    if dimensions == 0 {
        return None;
    }
    let one = effort::steps(plan).max(1.0) * (dimensions + 2) as f64 * 8.0;
    let fit = (STEPS / one) as u32;
    let points = fit.min(POINTS);
    (points >= FEWEST).then(|| 1 << points.ilog2())
}

/// What a strategy costs and brings beyond the baseline, on average, discounted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Return {
    /// What it costs more.
    pub cost: f64,
    /// What it earns more, before that cost.
    pub gain: f64,
    /// Gain less cost, by cost; `None` where it costs no more.
    pub roi: Option<f64>,
    /// The first period from which what it earns beyond the baseline, discounted and summed up, is never negative again; `None` if there is none.
    pub payback: Option<usize>,
}

/// Return and payback of each strategy of a run on average. `discount` is that of [`Plan::discount`].
#[must_use]
pub fn returns(results: &Results, scenario: &Scenario, discount: &[f64]) -> Vec<Return> {
    let mean = |strategy: usize, series: Series| {
        let series = results.series(strategy, series, scenario);
        series
            .map(|series| series.mean.as_slice())
            .unwrap_or_default()
    };
    let cost = |strategy: usize| -> f64 {
        let periods = mean(strategy, Series::Cost).iter().zip(discount);
        periods.map(|(cost, factor)| cost * factor).sum()
    };
    let profit = |strategy: usize| mean(strategy, Series::CumulativeDiscountedProfit);
    (0..results.strategies.len())
        .map(|strategy| {
            let pairs = profit(strategy).iter().zip(profit(0));
            let ahead: Vec<f64> = pairs.map(|(own, base)| own - base).collect();
            let net = ahead.last().copied().unwrap_or(0.0);
            let (own, base) = (cost(strategy), cost(0));
            let profits = [strategy, 0].map(|one| profit(one).last().map_or(0.0, |end| end.abs()));
            let size = profits[0] + own.abs() + (profits[1] + base.abs());
            let settled = |difference: f64| settled(difference, size, PART);
            let (net, cost) = (settled(net), settled(own - base));
            Return {
                cost,
                gain: settled(net + cost),
                roi: (cost > 0.0).then(|| net / cost),
                payback: payback(&ahead.iter().map(|one| settled(*one)).collect::<Vec<_>>()),
            }
        })
        .collect()
}

/// The first period, from 1, from which a sum is never negative again; `None` where it ends below, or never differs from 0.
fn payback(ahead: &[f64]) -> Option<usize> {
    let last = ahead.last().copied()?;
    if last < 0.0 || ahead.iter().all(|one| *one == 0.0) {
        return None;
    }
    let negative = ahead.iter().rposition(|one| *one < 0.0);
    Some(negative.map_or(1, |at| at + 2))
}

/// The frontier of average costs against average gains, of the strategies that are compared.
#[must_use]
pub fn frontier_of(returns: &[Return], rivals: &[usize]) -> Frontier {
    let of = |figure: fn(&Return) -> f64| -> Vec<f64> {
        let rivals = rivals.iter().filter_map(|rival| returns.get(*rival));
        rivals.map(figure).collect()
    };
    frontier(&of(|one| one.cost), &of(|one| one.gain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::exact;
    use crate::model::{
        Distribution, Extra, Frailty, Parameter, PeriodUnit, Stage, StageKind, Transition,
        templates,
    };

    #[test]
    fn a_sum_is_paid_back_once_it_stays_above() {
        assert_eq!(payback(&[-3.0, 1.0, -1.0, 0.0, 2.0]), Some(4));
        assert_eq!(payback(&[0.0, 2.0]), Some(1));
        assert_eq!(payback(&[2.0, -1.0]), None);
        assert_eq!(payback(&[0.0, 0.0]), None);
        assert_eq!(payback(&[]), None);
    }

    #[test]
    fn indices_have_as_many_points_as_there_is_time_for() {
        let of = |scenario: &Scenario| points(&Plan::compile(scenario).unwrap());
        for (id, expected) in [("saas", 64), ("online-shop", 256), ("mobile-game", 32)] {
            let scenario = (templates::find(id).unwrap().build)();
            assert_eq!(of(&scenario), Some(expected), "{id}");
        }
        // Two stages and one number that is uncertain, but people who differ in lasting ways: each path takes long for what it holds.
        let mut scenario = Scenario::new(PeriodUnit::Month, 60);
        scenario.stages = vec![
            Stage::new("member", StageKind::Customer),
            Stage::new("gone", StageKind::Lost),
        ];
        let mut leave = Transition::new("leave", "member", "gone", 0.0);
        let (low, high) = (0.1, 0.3);
        leave.probability = Parameter::Constant(Distribution::Uniform { low, high }.into());
        scenario.transitions = vec![leave];
        assert_eq!(of(&scenario), Some(256));
        scenario.frailty = Some(Frailty {
            cv: 1.4,
            transitions: vec!["leave".to_owned()],
            extra: Extra::new(),
        });
        let plan = Plan::compile(&scenario).unwrap();
        let taken = f64::from(points(&plan).unwrap()) * 8.0 * 3.0 * effort::steps(&plan);
        assert!(taken > STEPS / 2.0 && taken <= STEPS, "{taken}");
        assert!(plan.estimate().steps * 256.0 * 8.0 * 3.0 < STEPS);
    }

    #[test]
    fn gain_less_cost_is_the_difference_in_discounted_profit() {
        for template in templates::all() {
            let scenario = (template.build)();
            let plan = Plan::compile(&scenario).unwrap();
            let results = exact::means(&plan);
            let npv = |strategy| results.outcome(strategy, Outcome::Npv).unwrap().mean;
            for (strategy, one) in returns(&results, &scenario, plan.discount())
                .iter()
                .enumerate()
            {
                let difference = npv(strategy) - npv(0);
                let off = (one.gain - one.cost - difference).abs();
                assert!(
                    off <= 1e-9 * npv(strategy).abs().max(1.0),
                    "{}",
                    template.id
                );
            }
        }
    }
}
