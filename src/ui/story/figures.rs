//! Key figures and outcomes in a step: tiles of one strategy, or a table of all.

use yew::prelude::*;

use super::picture::{strategy_name, title};
use crate::app::State;
use crate::engine::series::Outcome;
use crate::model::Scenario;
use crate::model::story::Show;
use crate::text::number::UNDEFINED;
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::results::Shown;
use crate::ui::widgets::mark;

/// The key figures.
const FIGURES: [Outcome; 5] = [
    Outcome::CustomersEnd,
    Outcome::Npv,
    Outcome::Profit,
    Outcome::Revenue,
    Outcome::Cac,
];
/// What strategies lead to.
const OUTCOMES: [Outcome; 4] = [
    Outcome::CustomersEnd,
    Outcome::Npv,
    Outcome::Profit,
    Outcome::Cac,
];

/// Those that say something of their own: without a discount rate profit is the same in today's money.
fn telling(scenario: &Scenario, all: &'static [Outcome]) -> impl Iterator<Item = Outcome> {
    let same = scenario.money.annual_discount_rate == 0.0;
    let all = all.iter().copied();
    all.filter(move |outcome| !same || *outcome != Outcome::Npv)
}

/// The average and the range of an outcome, written.
fn figure(
    context: &Context,
    state: &State,
    at: usize,
    outcome: Outcome,
) -> (String, Option<String>) {
    let numbers = &context.say.numbers;
    let exact = state.exact.as_ref();
    let mean = exact
        .and_then(|it| it.results.outcome(at, outcome))
        .map(|summary| summary.mean)
        .filter(|mean| mean.is_finite());
    let simulated = state.simulated.as_ref().filter(|_| !state.is_stale());
    let range = simulated
        .and_then(|it| it.results.outcome(at, outcome)?.quantiles)
        .filter(|all| all.iter().all(|it| it.is_finite()))
        .map(|[low, .., high]| numbers.range(outcome.unit(), low, high));
    let value = mean.map(|mean| numbers.value(outcome.unit(), mean));
    (value.unwrap_or_else(|| UNDEFINED.to_owned()), range)
}

/// The key figures of the strategy in focus.
pub fn figures(context: &Context, state: &State) -> Html {
    let at = state.focus();
    let tiles = telling(&state.scenario, &FIGURES).map(|outcome| {
        let (value, range) = figure(context, state, at, outcome);
        html! {
            <div key={outcome.key()} class="play-tile">
                <dt>{ series::outcome(context.say.language, outcome) }</dt>
                <dd><b>{ value }</b><span class="muted">{ range }</span></dd>
            </div>
        }
    });
    html! {
        <section class="play-table">
            <h2>{ title(context, state, Show::Figures) }</h2>
            <dl class="play-tiles">{ for tiles }</dl>
        </section>
    }
}

/// What each strategy that is drawn leads to.
pub fn outcomes(context: &Context, state: &State) -> Html {
    let language = context.say.language;
    let shown = Shown::of(state);
    let columns = telling(&state.scenario, &OUTCOMES).map(|outcome| {
        let cells = shown.strategies.iter();
        let cells = cells.map(|&at| figure(context, state, at, outcome));
        (outcome, cells.collect::<Vec<_>>())
    });
    // A column in which all are alike says nothing of the strategies.
    let told: Vec<_> = columns
        .filter(|(_, cells)| cells.len() < 2 || cells.iter().any(|cell| *cell != cells[0]))
        .collect();
    let heads = told.iter().map(|(outcome, _)| {
        html! { <th key={outcome.key()} scope="col">{ series::outcome(language, *outcome) }</th> }
    });
    let rows = shown.strategies.iter().enumerate().map(|(row, &at)| {
        let cells = told.iter().map(|(outcome, cells)| {
            let (value, range) = &cells[row];
            html! { <td key={outcome.key()}>{ value }<span class="muted">{ range.clone() }</span></td> }
        });
        html! {
            <tr key={at}>
                <th scope="row"><span class="row">{ mark(state.scenario.slot(at), false) }
                    { strategy_name(context, &state.scenario, at) }</span></th>
                { for cells }
            </tr>
        }
    });
    html! {
        <section class="play-table">
            <h2>{ title(context, state, Show::Outcomes) }</h2>
            <div class="play-scroll" tabindex="0" role="group" aria-label={title(context, state, Show::Outcomes)}>
                <table><thead><tr><td></td>{ for heads }</tr></thead><tbody>{ for rows }</tbody></table>
            </div>
        </section>
    }
}
