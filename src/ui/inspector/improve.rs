//! The levers on something picked on the map, and the button that adds one.

use yew::prelude::*;

use super::lever::{costs_text, effect};
use crate::app::edit::Item;
use crate::app::levers::first;
use crate::app::view::Selection;
use crate::model::{Lever, Target};
use crate::text::series;
use crate::text::strategies::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::strategies::adopt::add;
use crate::ui::widgets::{Icon, icon, mark};

/// What it is called, and what the button says.
fn words(picked: &Item) -> (Word, Word) {
    match picked {
        Item::Stage(_) => (Word::LeversOnStage, Word::ImproveStage),
        Item::Channel(_) => (Word::LeversOnChannel, Word::ImproveChannel),
        Item::Referral(_) => (Word::LeversOnReferral, Word::ImproveReferral),
        _ => (Word::LeversOnArrow, Word::ImproveArrow),
    }
}

/// The levers of all strategies on something, and a button for one more in the strategy in `focus`.
pub fn improve(
    context: &Context,
    focus: usize,
    picked: Item,
    acts: impl Fn(&Target) -> bool,
) -> Html {
    let language = context.say.language;
    let scenario = &context.scenario;
    let (title, act) = words(&picked);
    let mut cards = Vec::new();
    for (place, strategy) in scenario.strategies.iter().enumerate() {
        let own = strategy.levers.iter().enumerate();
        for (at, lever) in own.filter(|(_, lever)| acts(&lever.target)) {
            let selection = Selection::Lever(strategy.id.clone(), at);
            let name = series::strategy(strategy);
            cards.push(html! { <li key={format!("{place}-{at}")}>{ card(context, selection, scenario.slot(place), name, lever) }</li> });
        }
    }
    let list = if cards.is_empty() {
        html! { <p class="small muted">{ Word::NoLeverHere.say(language) }</p> }
    } else {
        html! { <ul class="lever-cards">{ for cards }</ul> }
    };
    let button = first(scenario, &picked).map(|lever| {
        let into = into(context, focus);
        let context = context.clone();
        let onclick = move |_: MouseEvent| add(&context, focus, vec![lever.clone()], None);
        html! {
            <>
                <button type="button" class="btn btn-wide" data-tool="improve" aria-describedby="improve-into" onclick={onclick}>{ icon(Icon::Add) }{ act.say(language) }</button>
                <p id="improve-into" class="hint">{ into }</p>
            </>
        }
    });
    html! {
        <div class="stack">
            <hr/>
            <h3>{ title.say(language) }</h3>
            <div>{ list }</div>
            <div>{ button }</div>
        </div>
    }
}

/// Which strategy the lever goes into; the baseline takes none.
fn into(context: &Context, focus: usize) -> String {
    let language = context.say.language;
    match context.scenario.strategies.get(focus).filter(|_| focus > 0) {
        Some(strategy) => Phrase::GoesInto {
            strategy: series::strategy(strategy),
        }
        .say(language),
        None => Word::StartsStrategy.say(language).to_owned(),
    }
}

fn card(context: &Context, selection: Selection, slot: u8, strategy: &str, lever: &Lever) -> Html {
    let costs = costs_text(context, lever);
    html! {
        <button type="button" class="lever-card" onclick={context.on_select(Some(selection))}>
            <b class="row">{ mark(slot, false) }<span>{ strategy.to_owned() }</span></b>
            <span>{ effect(context, lever) }</span>
            <span hidden={costs.is_empty()}>{ costs }</span>
        </button>
    }
}
