//! What a link leaves out: a tick for each part that the scenario has, and what it is worth in characters.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::leave::{PARTS, Part, has_part};
use crate::app::shown::Left;
use crate::app::{Shared, State};
use crate::text::share::{Phrase, Word};
use crate::ui::context::Context;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// What is left out.
    pub left: Left,
    /// Something else is.
    pub on_left: Callback<Left>,
}

/// The ticks.
#[component]
pub(super) fn LeftPart(props: &Props) -> Html {
    let context = &props.context;
    let saved = use_memo((context.scenario.clone(), props.left), |(_, left)| {
        let state = context.latest();
        PARTS.map(|part| has_part(&state.scenario, part).then(|| saves(&state, *left, part)))
    });
    let word = |word: Word| word.say(context.say.language);
    if saved.iter().all(Option::is_none) {
        return html! { <p class="small muted">{ word(Word::LeaveNothing) }</p> };
    }
    let ticks = PARTS
        .iter()
        .zip(saved.iter())
        .map(|(part, saved)| tick(props, *part, *saved));
    html! {
        <fieldset class="leave">
            <legend>{ word(Word::LeaveOut) }</legend>
            <div class="leave-parts">{ for ticks }</div>
            <p class="small muted" hidden={!props.left.any()}>{ word(Word::SameFigures) }</p>
        </fieldset>
    }
}

fn tick(props: &Props, part: Part, saved: Option<usize>) -> Html {
    let language = props.context.say.language;
    let (name, meaning) = match part {
        Part::Texts => (Word::Texts, Word::TextsMean),
        Part::Layout => (Word::Layout, Word::LayoutMeans),
        Part::Observed => (Word::Observed, Word::ObservedMeans),
    };
    let worth = match saved {
        None => Word::NoneHere.say(language).to_owned(),
        Some(characters) => {
            let characters = props.context.say.numbers.whole(characters as u64);
            Phrase::Saves {
                characters: &characters,
            }
            .say(language)
        }
    };
    let onchange = {
        let (left, on_left) = (props.left, props.on_left.clone());
        move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_left.emit(left.with(part, input.checked()));
            }
        }
    };
    html! {
        <label key={name.say(language)} class={classes!("check", saved.is_none().then_some("off"))}>
            <input type="checkbox" checked={props.left.has(part)} disabled={saved.is_none()} onchange={onchange}/>
            <span class="leave-name"><b>{ name.say(language) }</b>{ ": " }{ meaning.say(language) }</span>
            <span class="leave-worth">{ worth }</span>
        </label>
    }
}

/// How many characters shorter the link is without a part, the others as they are.
fn saves(state: &State, left: Left, part: Part) -> usize {
    let length = |without: bool| {
        let mut state = state.clone();
        state.draft = Shared::new(crate::app::shown::Draft {
            left: left.with(part, without),
            ..Default::default()
        });
        state.length()
    };
    length(false).saturating_sub(length(true))
}
