//! The end of a run: its averages become those of all pages.

use yew::prelude::*;

use crate::app::run::RunState;
use crate::app::store::use_dispatch;
use crate::app::{Action, State};

/// Draws nothing.
#[inline(never)]
pub fn settled(state: &State) -> Html {
    let is_settled = matches!(state.run, RunState::Done { .. });
    html! { <Settled run={is_settled.then_some(state.run_id.0)}/> }
}

#[derive(Properties, PartialEq)]
struct Props {
    /// The run that is done.
    run: Option<u32>,
}

#[component]
fn Settled(props: &Props) -> Html {
    let dispatch = use_dispatch();
    use_effect_with(props.run, move |run| {
        if run.is_some() {
            dispatch.send(Action::Settled);
        }
    });
    html! {}
}
