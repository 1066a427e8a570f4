//! The strategy that is looked at stands in sight among its row, which may be longer than the screen is wide.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::State;

/// Draws nothing.
#[inline(never)]
pub fn in_sight(state: &State) -> Html {
    html! { <InSight focus={state.focus()} strategies={state.scenario.strategies.len()}/> }
}

#[derive(Properties, PartialEq)]
struct Props {
    /// Position of the strategy that is looked at, and of how many.
    focus: usize,
    strategies: usize,
}

#[component]
fn InSight(props: &Props) -> Html {
    use_effect_with((props.focus, props.strategies), |_| {
        let document = gloo_utils::document();
        let row = document.query_selector(".bar .chips").ok().flatten();
        if let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
            bring(&row);
        }
    });
    html! {}
}

/// Moves the row as little as it takes. What adds a strategy may stand over its end.
fn bring(row: &HtmlElement) {
    let within = |selector: &str| row.query_selector(selector).ok().flatten();
    let Some(chosen) = within(".chip.on") else {
        return;
    };
    let side = |element: &Element| {
        let place = element.get_bounding_client_rect();
        (place.left(), place.right())
    };
    let (left, right) = side(row);
    let end = within(".chip-add").map_or(right, |add| side(&add).0.min(right));
    let (from, until) = side(&chosen);
    let past = (until + APART - end).max(0.0);
    let short = (left + APART - from).max(0.0);
    let by = if past > 0.0 { past } else { -short };
    if by != 0.0 {
        row.set_scroll_left(row.scroll_left() + by.round() as i32);
    }
}

/// What is to be seen beside it: as wide as the shade before what adds a strategy (static/styles/strategies.css).
const APART: f64 = 28.0;
