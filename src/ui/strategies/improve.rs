//! The levers on something picked on the map, and the button that adds one.

use yew::prelude::*;

use super::focus;
use crate::app::edit::Item;
use crate::app::levers::{adopt, first};
use crate::app::view::{Selection, ViewChange};
use crate::model::{Lever, Target};
use crate::text::series;
use crate::text::strategies::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::inspector::{lever_costs, lever_effect};
use crate::ui::say;
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
            cards.push(html! { <li key={format!("{place}-{at}")}>{ card(context, selection, say::slot(scenario, place), name, lever) }</li> });
        }
    }
    let list = if cards.is_empty() {
        html! { <p class="small muted">{ Word::NoLeverHere.say(language) }</p> }
    } else {
        html! { <ul class="lever-cards">{ for cards }</ul> }
    };
    let button = first(scenario, &picked).map(|lever| {
        let context = context.clone();
        let onclick = move |_: MouseEvent| add(&context, focus, vec![lever.clone()], None);
        html! { <button type="button" class="btn btn-wide" data-tool="improve" onclick={onclick}>{ icon(Icon::Add) }{ act.say(language) }</button> }
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

fn card(context: &Context, selection: Selection, slot: u8, strategy: &str, lever: &Lever) -> Html {
    let costs = lever_costs(context, lever);
    html! {
        <button type="button" class="lever-card" onclick={context.on_select(Some(selection))}>
            <b class="row">{ mark(slot, false) }<span>{ strategy.to_owned() }</span></b>
            <span>{ lever_effect(context, lever) }</span>
            <span hidden={costs.is_empty()}>{ costs }</span>
        </button>
    }
}

/// Puts levers into the strategy in focus, or into a new one of a name; shows the first of them and asks
/// for its amount.
pub fn add(context: &Context, at: usize, levers: Vec<Lever>, name: Option<&str>) {
    let number = context.scenario.strategies.len().max(1);
    let numbered = Phrase::StrategyNumber { number }.say(context.say.language);
    let adopted = adopt(&context.scenario, at, levers, name.unwrap_or(&numbered));
    focus::wish(".lever-open .field input");
    context.edit(adopted.edit);
    context.view(ViewChange::Focus(adopted.strategy.clone()));
    let lever = Selection::Lever(adopted.strategy, adopted.position);
    context.view(ViewChange::Select(Some(lever)));
}
