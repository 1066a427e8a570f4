//! The page that sets strategies against each other: which is better, by how much, how sure that is, and why.

mod briefed;
mod chosen;
mod matters;
mod over_time;
mod panel;
mod pictures;
mod section;
mod sentence;
mod studied;
mod table;

use yew::prelude::*;

use crate::app::State;
use crate::text::compare::Word;
use crate::ui::context::Context;
use crate::ui::results::Shown;
use crate::ui::strategies::adopt::add_strategy;
use crate::ui::widgets::{Icon, icon};
use chosen::Chosen;
use section::{Section, choice};

/// The page.
#[inline(never)]
pub fn page(context: &Context, _state: &State, shown: &Shown) -> Html {
    html! { <ComparePage context={context.clone()} shown={shown.clone()}/> }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    shown: Shown,
}

#[component]
fn ComparePage(props: &Props) -> Html {
    let (context, shown) = (&props.context, &props.shown);
    let word = |word: Word| word.say(context.say.language);
    let section = use_state_eq(|| Section::Overview);
    let chosen = Chosen::of(shown);
    let others = match &chosen {
        Some(chosen) => html! {
            <>
                { sentence::sentence(context, chosen) }
                <div class="compare-row">
                    { table::table(context, chosen) }
                    { table::best_choice(context, chosen) }
                </div>
            </>
        },
        None => html! { <section class="panel compare-one stack">{ only_one(context) }</section> },
    };
    html! {
        <div class="page compare" aria-label={word(Word::Page)}>
            { others }
            { choice(context, &section) }
            { section.page(context, shown) }
        </div>
    }
}

/// What to do where there is nothing to compare.
fn only_one(context: &Context) -> Html {
    let word = |word: Word| word.say(context.say.language);
    let add = {
        let context = context.clone();
        move |_: MouseEvent| add_strategy(&context)
    };
    html! {
        <>
            <p>{ word(Word::OnlyOne) }</p>
            <div><button type="button" class="btn btn-primary" onclick={add}>{ icon(Icon::Add) }{ word(Word::AddStrategy) }</button></div>
        </>
    }
}
