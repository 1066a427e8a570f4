//! Runs: what is asked for, what comes back, and what comes too late.

use super::*;
use crate::analysis::results::Results;
use crate::app::edit::{LeverEdit, LeverPlace, RunEdit, StructureEdit};
use crate::app::run::{RunFailure, RunId, RunReport, RunState};
use crate::engine::series::Series;
use crate::model::{EngineKind, Quantity, Stage, StageKind, Strategy};

fn results(state: &State) -> Box<Results> {
    Box::new(state.exact.as_ref().unwrap().results.clone())
}

fn report(state: &State, report: RunReport) -> State {
    state.apply(Action::Run(state.run_id, report))
}

#[test]
fn a_run_begins_with_the_page_and_after_every_edit() {
    let state = start();
    let total = state.scenario.run.replications;
    assert_eq!(state.run, RunState::Running { done: 0, total });
    let after = edited(&state, 5.0, None);
    assert_ne!(after.run_id, state.run_id);
    assert_eq!(after.run, RunState::Running { done: 0, total });
}

#[test]
fn a_run_refines_and_ends() {
    let state = start();
    let total = state.scenario.run.replications;
    let state = report(&state, RunReport::Progress(64));
    assert_eq!(state.run, RunState::Running { done: 64, total });
    let state = report(&state, RunReport::Partial(results(&state)));
    assert!(state.simulated.is_some());
    assert_eq!(state.run, RunState::Running { done: 64, total });
    let mut all = results(&state);
    all.replications = total;
    let state = report(&state, RunReport::Done(all));
    assert_eq!(state.run, RunState::Done { total });
    assert!(!state.is_stale());
}

#[test]
fn where_numbers_are_uncertain_the_averages_of_a_whole_run_are_everyones_and_the_next_edit_goes_on_from_them()
 {
    let state = open(&start(), "energy");
    let mean = |results: &Results, strategy: usize| results.strategies[strategy].series[0].mean[5];
    let shown = |state: &State, strategy| mean(&state.exact.as_ref().unwrap().results, strategy);
    let mut all = results(&state);
    all.replications = state.scenario.run.replications;
    for series in all.strategies.iter_mut().flat_map(|one| &mut one.series) {
        series.mean.iter_mut().for_each(|mean| *mean *= 1.02);
    }
    let known = [0, 1].map(|at| mean(&all, at));
    let before = shown(&state, 0);
    let arrivals = Series::Arrivals(0);
    let come = |state: &State| -> Vec<f64> {
        let results = &state.exact.as_ref().unwrap().results;
        let series = results.series(0, arrivals, &state.scenario).unwrap();
        series.mean.clone()
    };
    let known_to_come = come(&state);
    let done = report(&state, RunReport::Done(all)).apply(Action::Settled);
    assert_eq!([0, 1].map(|at| shown(&done, at)), known);
    // Nothing uncertain reaches who comes by this channel.
    let close = |(one, other): (&f64, &f64)| (one - other).abs() <= 1e-9;
    assert!(come(&done).iter().zip(&known_to_come).all(close));
    // Nobody whom an edit does not reach moves.
    let place = LeverPlace::Strategy(done.scenario.strategies[1].id.clone(), 0);
    let amount = LeverEdit::Amount(Quantity::Known(1.9));
    let edited = done.apply(Action::Edit(Edit::Lever(place, amount), None));
    assert_eq!(shown(&edited, 0), known[0]);
    let moved = shown(&edited, 1);
    assert!(
        moved != known[1] && (moved / known[1] - 1.0).abs() < 0.1,
        "{moved}"
    );
    // Nor do they where another edit follows the run of this one.
    let mut second = results(&edited);
    second.replications = edited.scenario.run.replications;
    let again = report(&edited, RunReport::Done(second)).apply(Action::Settled);
    let amount = LeverEdit::Amount(Quantity::Known(1.8));
    let place = LeverPlace::Strategy(done.scenario.strategies[1].id.clone(), 0);
    let again = again.apply(Action::Edit(Edit::Lever(place, amount), None));
    assert_eq!(shown(&again, 0), known[0]);
    // Nor where a stage is added that nothing leads to, or a strategy, which is the baseline as yet.
    let stage = Stage::new("fresh", StageKind::Customer);
    let stage = StructureEdit::AddStage(Box::new(stage));
    let wider = done.apply(Action::Edit(Edit::Structure(stage), None));
    assert_eq!([0, 1].map(|at| shown(&wider, at)), known);
    let strategy = StructureEdit::AddStrategy(Box::new(Strategy::new("fresh")));
    let wider = done.apply(Action::Edit(Edit::Structure(strategy), None));
    let last = wider.scenario.strategies.len() - 1;
    assert_eq!(
        [0, 1, last].map(|at| shown(&wider, at)),
        [known[0], known[1], known[0]]
    );
    // Another seed draws other numbers: nothing is known of those.
    let seeded = done.apply(Action::Edit(Edit::Run(RunEdit::Seed(7)), None));
    assert_ne!(shown(&seeded, 0), known[0]);
    // Where nothing is uncertain the exact averages stay.
    let certain = open(&start(), "pay-tv");
    let mut other = results(&certain);
    other.replications = certain.scenario.run.replications;
    other.strategies[0].series[0].mean[5] += 1.0;
    let exact = shown(&certain, 0);
    let done = report(&certain, RunReport::Done(other)).apply(Action::Settled);
    assert_eq!(shown(&done, 0), exact);
    assert!(before < known[0]);
}

#[test]
fn what_is_not_known_yet_is_the_exact_mean_with_the_spread_of_before() {
    let state = start();
    let mut all = results(&state);
    for series in all.strategies.iter_mut().flat_map(|one| &mut one.series) {
        series.quantiles = vec![[1.0, 2.0, 3.0, 4.0, 5.0]; series.mean.len()];
        series.sd = vec![1.0; series.mean.len()];
    }
    let done = report(&state, RunReport::Done(all));
    let edited = edited(&done, 5.0, None);
    let mut whole = results(&edited);
    whole.replications = edited.scenario.run.replications;
    // The exact mean stands for what was not simulated as yet, and for nothing else.
    whole.strategies[0].series[0].mean.clear();
    whole.strategies[0].series[1].mean[0] = 42.0;
    let after = report(&edited, RunReport::Partial(whole));
    assert!(!after.is_stale());
    let series = &after.simulated.as_ref().unwrap().results.strategies[0].series;
    assert!(
        series
            .iter()
            .all(|one| one.quantiles.len() == one.mean.len())
    );
    let exact = edited.exact.as_ref().unwrap();
    assert_eq!(series[0].mean, exact.results.strategies[0].series[0].mean);
    assert_eq!(series[1].mean[0], 42.0);
    // The end says what is, and nothing of what was.
    let after = report(&edited, RunReport::Done(results(&edited)));
    let series = &after.simulated.as_ref().unwrap().results.strategies[0].series;
    assert!(series.iter().all(|one| one.quantiles.is_empty()));
}

#[test]
fn a_run_that_ends_early_says_how_many_it_took() {
    let state = report(&start(), RunReport::Progress(256));
    let mut some = results(&state);
    some.replications = 96;
    let state = report(&state, RunReport::Done(some));
    assert_eq!(state.run, RunState::Done { total: 96 });
}

#[test]
fn the_numbers_of_an_older_run_stay_but_are_marked() {
    let state = start();
    let done = report(&state, RunReport::Done(results(&state)));
    let after = edited(&done, 5.0, None);
    assert!(after.simulated.is_some());
    assert!(after.is_stale());
    // Of a few futures there is less to be seen than in what stands there, though it is of an earlier state.
    let mut some = results(&after);
    some.replications = after.scenario.run.replications / 4 - 1;
    let early = report(&after, RunReport::Partial(some.clone()));
    assert!(early.is_stale());
    some.replications += 1;
    let after = report(&after, RunReport::Partial(some));
    assert!(!after.is_stale());
}

#[test]
fn what_an_older_run_reports_is_dropped() {
    let old = start();
    let new = edited(&old, 5.0, None);
    for late in [
        RunReport::Progress(5),
        RunReport::Partial(results(&old)),
        RunReport::Done(results(&old)),
        RunReport::Failed(RunFailure::NoWorkers(String::new())),
    ] {
        let after = new.apply(Action::Run(old.run_id, late));
        assert_eq!(after.run, new.run);
        assert!(after.simulated.is_none());
    }
    let unknown = new.apply(Action::Run(RunId(4_000), RunReport::Progress(5)));
    assert_eq!(unknown.run, new.run);
}

#[test]
fn a_cancelled_run_keeps_what_came_and_hears_no_more() {
    let state = report(&start(), RunReport::Progress(64));
    let state = report(&state, RunReport::Partial(results(&state)));
    let total = state.scenario.run.replications;
    let state = state.apply(Action::CancelRun);
    assert_eq!(state.run, RunState::Cancelled { done: 64, total });
    let late = report(&state, RunReport::Done(results(&state)));
    assert_eq!(late.run, state.run);
    assert!(late.simulated.is_some());
    assert_eq!(late.apply(Action::CancelRun).run, state.run);
    let again = late.apply(Action::Rerun);
    assert_eq!(again.run, RunState::Running { done: 0, total });
    assert_ne!(again.run_id, state.run_id);
}

#[test]
fn a_failed_run_says_so_and_can_be_run_again() {
    let failure = RunFailure::WorkerStopped("unreachable".to_owned());
    let state = report(&start(), RunReport::Failed(failure.clone()));
    assert_eq!(state.run, RunState::Failed(failure));
    assert_eq!(state.apply(Action::Rerun).run.key(), "running");
}

#[test]
fn the_exact_engine_needs_no_run() {
    let edit = Edit::Run(RunEdit::Engine(EngineKind::Exact));
    let state = start().apply(Action::Edit(edit, None));
    assert_eq!(state.run, RunState::ExactOnly);
    assert!(state.exact.is_some());
    assert!(state.simulated.is_none());
}
