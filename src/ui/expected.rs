//! The expected path over all draws. What follows a slider is of the first few; once a run has settled, the rest of
//! its draws are taken in the time that is left over, so that every page shows the same averages.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::idle::{idle_after, next};
use crate::analysis::exact::Expected;
use crate::app::run::RunState;
use crate::app::store::{Dispatch, use_dispatch};
use crate::app::{Action, Shared, State};
use crate::engine::plan::Plan;
use crate::model::Scenario;

/// Milliseconds after a run before it begins: what is drawn of the run goes first.
const REST: i32 = 100;

/// Draws nothing.
#[inline(never)]
pub fn expected(state: &State) -> Html {
    let is_settled = matches!(state.run, RunState::Done { .. });
    let wanted = is_settled.then(|| (state.figures, state.scenario.clone()));
    html! { <Draws {wanted}/> }
}

#[derive(Properties, PartialEq)]
struct Props {
    /// The number of the figures, and the scenario that they are of; `None` while there is nothing to do.
    wanted: Option<(u64, Shared<Scenario>)>,
}

#[component]
fn Draws(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let figures = props.wanted.as_ref().map(|(figures, _)| *figures);
    // A name or a place that changes has the same figures.
    let wanted = use_mut_ref(|| None);
    wanted.replace(props.wanted.clone());
    use_effect_with(figures, move |_| {
        let is_over = Rc::new(Cell::new(false));
        if let Some((figures, scenario)) = wanted.borrow().clone() {
            let is_over = Rc::clone(&is_over);
            idle_after(REST, move || begin(dispatch, figures, &scenario, is_over));
        }
        move || is_over.set(true)
    });
    html! {}
}

fn begin(dispatch: Dispatch, figures: u64, scenario: &Scenario, is_over: Rc<Cell<bool>>) {
    if is_over.get() {
        return;
    }
    let Ok(plan) = Plan::compile(scenario) else {
        return;
    };
    if plan.is_uncertain() {
        let expected = Expected::new(&plan);
        go_on(dispatch, figures, plan, expected, is_over);
    }
}

/// Takes some draws and goes on after what else waits: each of the browser's rests would have room for several, and a hundred
/// of them would be seconds in which figures are not yet what they will be.
fn go_on(
    dispatch: Dispatch,
    figures: u64,
    plan: Plan,
    mut expected: Expected,
    is_over: Rc<Cell<bool>>,
) {
    if is_over.get() {
        return;
    }
    if expected.go_on(&plan) {
        next(move || go_on(dispatch, figures, plan, expected, is_over));
    } else {
        let results = Box::new(expected.results(&plan));
        dispatch.send(Action::Expected(figures, results));
    }
}
