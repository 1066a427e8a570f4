//! `perennial compare`: strategies against each other, what matters, where it leaks, and what to find out first.

mod csv;
mod json;
mod judged;
mod table;

use std::io::{self, Write};
use std::{panic, thread};

use super::arguments::Format;
use crate::analysis::briefing::{Briefing, Return, brief, frontier_of, returns};
use crate::analysis::decision::{Frontier, Standing};
use crate::analysis::judge::Judge;
use crate::analysis::judgement::{self, Judgement};
use crate::analysis::results::{Results, StrategyComparison};
use crate::engine::plan::Plan;
use crate::model::Scenario;
use crate::text::Language;

/// What is printed.
struct Report<'a> {
    scenario: &'a Scenario,
    plan: &'a Plan,
    results: &'a Results,
    briefing: Briefing,
    judge: Judge,
    /// What the futures say one by one.
    judgement: Option<Judgement>,
    /// By strategy: how it stands against the baseline, by what strategies are judged.
    compared: Vec<StrategyComparison>,
    /// By strategy.
    returns: Vec<Return>,
    /// Of the strategies that are compared.
    frontier: Frontier,
}

/// Prints what is to be said of a run's strategies.
pub(super) fn write(
    scenario: &Scenario,
    plan: &Plan,
    results: &Results,
    threads: usize,
    format: Format,
    language: Language,
    output: &mut dyn Write,
) -> io::Result<()> {
    let judge = Judge::of(&scenario.decision);
    let (briefing, judgement) = judged(scenario, plan, judge, threads);
    let compared = match &judgement {
        Some(judgement) if !judge.is_usual() => judgement.comparison(scenario),
        _ => results.comparison.strategies.clone(),
    };
    let returns = returns(results, scenario, plan.discount());
    let report = Report {
        frontier: frontier_of(&returns, &briefing.rivals),
        scenario,
        plan,
        results,
        briefing,
        judge,
        judgement,
        compared,
        returns,
    };
    match format {
        Format::Table => report.table(output, language),
        Format::Json => report.json(output),
        Format::Csv => report.csv(output),
    }
}

/// What expected paths say of the choice, and what its futures say one by one: side by side where there may be several threads, since
/// either takes seconds and knows nothing of the other.
fn judged(
    scenario: &Scenario,
    plan: &Plan,
    judge: Judge,
    threads: usize,
) -> (Briefing, Option<Judgement>) {
    let brief = || brief(scenario, plan, judge, true, &mut |_| {});
    let judge = || judgement::judge(scenario, &mut |_| {});
    if threads <= 1 {
        return (brief(), judge());
    }
    thread::scope(|scope| {
        let judging = scope.spawn(judge);
        let briefing = brief();
        match judging.join() {
            Ok(judgement) => (briefing, judgement),
            Err(broken) => panic::resume_unwind(broken),
        }
    })
}

impl Report<'_> {
    /// The id of a strategy.
    fn id(&self, strategy: usize) -> &str {
        let strategy = self.results.strategies.get(strategy);
        strategy.map_or("", |strategy| strategy.id.as_str())
    }

    /// The place of an uncertain number in the file.
    fn path(&self, dimension: usize) -> String {
        let dimension = self.plan.dimensions().get(dimension);
        dimension.map_or(String::new(), |dimension| dimension.path().to_string())
    }

    /// How a strategy stands to the frontier, and its ratio there; `None` where it is not compared.
    fn standing(&self, strategy: usize) -> Option<(Standing, Option<f64>)> {
        let at = self
            .briefing
            .rivals
            .iter()
            .position(|rival| *rival == strategy)?;
        Some((
            *self.frontier.standings.get(at)?,
            *self.frontier.ratios.get(at)?,
        ))
    }

    fn stage(&self, position: usize) -> &str {
        self.scenario
            .stages
            .get(position)
            .map_or("", |stage| stage.id.as_str())
    }

    fn transition(&self, position: usize) -> &str {
        let transition = self.scenario.transitions.get(position);
        transition.map_or("", |transition| transition.id.as_str())
    }

    fn channel(&self, position: usize) -> &str {
        self.scenario
            .channels
            .get(position)
            .map_or("", |channel| channel.id.as_str())
    }

    /// The positions of the strategies.
    fn strategies(&self) -> std::ops::Range<usize> {
        0..self.results.strategies.len()
    }
}

/// The name of a source of money in files.
fn source(report: &Report<'_>, source: crate::analysis::waterfall::Source) -> String {
    use crate::analysis::waterfall::Source;
    match source {
        Source::StageRevenue(stage) => format!("revenue/{}", report.stage(stage)),
        Source::MoveRevenue => "revenue_of_moves".to_owned(),
        Source::Service => "service".to_owned(),
        Source::Acquisition => "acquisition".to_owned(),
        Source::Moves => "moves".to_owned(),
        Source::Rest => "strategy_and_rest".to_owned(),
    }
}
