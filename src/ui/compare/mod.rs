//! The page that sets strategies against each other: which is better, by how much, how sure that is, and why.

mod briefed;
mod chosen;
mod decision;
mod judge_by;
mod leaking;
mod matters;
mod over_time;
mod panel;
mod pictures;
mod retention;
mod section;
mod sentence;
pub(in crate::ui) mod studied;
mod table;

use gloo_utils::document_element;
use web_sys::Element;
use yew::prelude::*;

use crate::analysis::judge::Judge;
use crate::analysis::judgement::Judgement;
use crate::app::State;
use crate::app::view::Section;
use crate::text::compare::Word;
use crate::ui::context::Context;
use crate::ui::results::Shown;
use crate::ui::strategies::adopt::add_strategy;
use crate::ui::widgets::{Icon, icon};
use chosen::{Chosen, Nothing};
use section::choice;
use studied::use_study_if;

/// Below this part of the window's height what stands under the bar is out of sight.
const LOW: f64 = 0.45;

/// The page “Compare”, at one of its sections.
#[inline(never)]
pub fn page(context: &Context, state: &State, shown: &Shown) -> Html {
    html! { <ComparePage context={context.clone()} shown={shown.clone()} section={state.view.section}/> }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    shown: Shown,
    section: Section,
}

#[component]
fn ComparePage(props: &Props) -> Html {
    let (context, shown) = (&props.context, &props.shown);
    let word = |word: Word| word.say(context.say.language);
    let section = props.section;
    let bar = use_node_ref();
    use_in_sight(&bar, section);
    let is_wanted =
        section == Section::Decision || !Judge::of(&context.scenario.decision).is_usual();
    let judged = use_study_if::<Judgement>(context, &(), is_wanted);
    let others = match &Chosen::judged(shown, &judged) {
        Ok(chosen) => html! {
            <>
                { sentence::sentence(context, chosen) }
                <div class="compare-row">
                    { table::table(context, chosen) }
                    { table::best_choice(context, chosen) }
                </div>
            </>
        },
        Err(Nothing::One) => {
            html! { <section class="panel compare-one stack">{ only_one(context) }</section> }
        }
        Err(Nothing::Yet) => html! { <p class="compare-none">{ word(Word::Working) }</p> },
        Err(Nothing::Found) => html! { <p class="compare-none">{ word(Word::NoBriefing) }</p> },
    };
    html! {
        <div class="page compare" aria-label={word(Word::Page)}>
            { others }
            <div class="compare-bar-row" ref={bar}>
                { choice(context, section) }
                { judge_by::judge_by(context) }
            </div>
            { section::page(section, section::Props { context: context.clone(), shown: shown.clone(), judged }) }
        </div>
    }
}

/// Brings the bar to the top where another section is chosen and the window ends soon below it: what was chosen would be out of sight.
#[hook]
fn use_in_sight(bar: &NodeRef, section: Section) {
    let bar = bar.clone();
    let is_first = use_mut_ref(|| true);
    use_effect_with(section, move |_| {
        if is_first.replace(false) {
            return;
        }
        let height = f64::from(document_element().client_height());
        if let Some(bar) = bar.cast::<Element>()
            && bar.get_bounding_client_rect().top() > LOW * height
        {
            bar.scroll_into_view();
        }
    });
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
