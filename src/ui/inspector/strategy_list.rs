//! All strategies: their order, which are compared, copies, and new ones.

use yew::prelude::*;

use super::parts;
use super::strategy::{compare, strategy_tools};
use crate::app::view::Selection;
use crate::text::series;
use crate::text::strategies::Word;
use crate::text::workspace::{self, Phrase};
use crate::ui::context::Context;
use crate::ui::strategies::adopt::add_strategy;
use crate::ui::widgets::{Icon, icon, mark};

/// The list.
#[inline(never)]
pub fn strategies(context: &Context) -> Html {
    let say = &context.say;
    let language = say.language;
    let scenario = &context.scenario;
    let rows = scenario.strategies.iter().enumerate().map(|(at, strategy)| {
        let levers = say.phrase(Phrase::LeverCount { count: strategy.levers.len() });
        let select = context.on_select(Some(Selection::Strategy(strategy.id.clone())));
        html! {
            <li key={strategy.id.clone()} class="list-item">
                <button type="button" class="row-btn" onclick={select}>
                    { mark(scenario.slot(at), false) }
                    <span>{ series::strategy(strategy).to_owned() }</span>
                    <span class="value">{ levers }</span>{ icon(Icon::Next) }
                </button>
                <div class="row spread">{ compare_short(context, at) }{ strategy_tools(context, at, strategy) }</div>
            </li>
        }
    });
    let onclick = {
        let context = context.clone();
        move |_: MouseEvent| add_strategy(&context)
    };
    html! {
        <>
            { parts::head(say.word(workspace::Word::Scenario), say.word(workspace::Word::Strategies)) }
            <p class="small muted">{ Word::StrategiesAbout.say(language) }</p>
            <ul class="list" tabindex="-1" data-list="strategies">{ for rows }</ul>
            <div><button type="button" class="btn" onclick={onclick}>{ icon(Icon::Add) }{ say.word(workspace::Word::AddStrategy) }</button></div>
        </>
    }
}

fn compare_short(context: &Context, at: usize) -> Html {
    let strategies = &context.scenario.strategies;
    match strategies.get(at) {
        Some(strategy) if at > 0 => {
            html! { <span class="no-about">{ compare(context, strategy, at) }</span> }
        }
        _ => {
            html! { <span class="small muted">{ Word::Baseline.say(context.say.language) }</span> }
        }
    }
}
