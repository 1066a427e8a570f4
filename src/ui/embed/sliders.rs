//! The levers of the strategy in focus, to be moved; nothing of that is kept.

use yew::prelude::*;

use crate::app::State;
use crate::app::edit::LeverPlace;
use crate::text::embed::Word;
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::inspector;

/// The sliders of the strategy in focus, or of the first that has levers.
pub fn sliders(context: &Context, state: &State) -> Html {
    let strategies = &state.scenario.strategies;
    let has_levers = |at: &usize| {
        strategies
            .get(*at)
            .is_some_and(|strategy| !strategy.levers.is_empty())
    };
    let position = Some(state.focus())
        .filter(has_levers)
        .or_else(|| (0..strategies.len()).find(has_levers));
    let Some((position, strategy)) = position.and_then(|at| Some((at, strategies.get(at)?))) else {
        return html! { <div hidden=true/> };
    };
    let language = context.say.language;
    let slot = state.scenario.slot(position);
    let rows = strategy.levers.iter().enumerate().map(|(at, lever)| {
        let place = LeverPlace::Strategy(strategy.id.clone(), at);
        html! { <div key={format!("{} {at}", strategy.id)} class="embed-lever">{ inspector::lever_trial(context, &place, lever, slot) }</div> }
    });
    html! {
        <section class="stack" aria-label={Word::Levers.say(language)}>
            <h2>{ format!("{}: {}", Word::Levers.say(language), series::strategy(strategy)) }</h2>
            <div class="embed-lever-list">{ for rows }</div>
            <p class="small muted">{ Word::NotKept.say(language) }</p>
        </section>
    }
}
