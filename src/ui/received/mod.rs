//! What the receiver of a link sees: that it is read-only, the sender's note, whether the figures are the same
//! here, and the ways on.

mod ask;
mod beside;
mod inputs;
mod offer;

pub use ask::ask;
pub use beside::Beside;

use offer::Offer;
use yew::prelude::*;

use crate::analysis::claim::{Difference, Verdict};
use crate::app::origin::Source;
use crate::app::received::Recomputed;
use crate::app::view::ViewChange;
use crate::app::{Action, State};
use crate::engine::ENGINE_VERSION;
use crate::text::received::{Phrase, Word};
use crate::text::{series, workspace};
use crate::ui::context::Context;
use crate::ui::dialogs;
use crate::ui::editor;
use crate::ui::people::asking;
use crate::ui::story;
use crate::ui::widgets::{Icon, icon};

/// The banner over the page.
#[inline(never)]
pub fn banner(context: &Context, state: &State) -> Html {
    let language = context.say.language;
    let is_tried = !state.changes.is_empty();
    let lead = match (is_tried, state.is_valid()) {
        (true, _) => Word::Changing,
        (false, true) => Word::Lead,
        (false, false) => Word::LeadBroken,
    };
    html! {
        <section class="note acc banner received" aria-label={Word::Region.say(language)}>
            <div class="received-says">
                { note(language, state) }
                <p class="small" role="status">{ lead.say(language) }{ " " }{ recomputed(context, state) }</p>
                { broken(context, state, is_tried) }
            </div>
            <div class="received-acts">
                { story::offer(context, state) }
                <button type="button" class="btn btn-primary no-phone" onclick={make_mine(context)}>
                    { Word::MakeMine.say(language) }
                </button>
                { back_to_sent(context, is_tried) }
                <Offer ..offer::Props::of(context, state)/>
                { asking::home(context, state) }
                { back_to_mine(context, state) }
            </div>
        </section>
    }
}

/// The way to what is wrong, where nothing can be computed.
fn broken(context: &Context, state: &State, is_tried: bool) -> Html {
    if state.is_valid() {
        return html! { <p hidden=true/> };
    }
    let still = is_tried.then(|| Word::StillBroken.say(context.say.language));
    html! {
        <p class="small">{ still }{ " " }{ dialogs::opener(context, workspace::Word::SeeProblems) }</p>
    }
}

/// Makes it one's own.
fn make_mine(context: &Context) -> Callback<MouseEvent> {
    leave(context, || Action::MakeMine)
}

/// Does something with which the banner goes, and the focus on to the page.
fn leave(context: &Context, action: fn() -> Action) -> Callback<MouseEvent> {
    let dispatch = context.dispatch.clone();
    Callback::from(move |_: MouseEvent| {
        dispatch.send(action());
        editor::lead("#main");
    })
}

/// The tag beside the name.
pub fn tag(context: &Context, state: &State) -> Html {
    let language = context.say.language;
    if state.changes.is_empty() {
        return html! { <span class="tag">{ icon(Icon::Eye) }{ Word::ReadOnly.say(language) }</span> };
    }
    html! { <span class="tag tag-copy">{ icon(Icon::Copy) }{ Word::Copy.say(language) }</span> }
}

/// What stays at hand on a phone.
#[inline(never)]
pub fn foot(context: &Context, show: &Callback<MouseEvent>) -> Html {
    let language = context.say.language;
    html! {
        <div class="foot only-phone">
            <button type="button" class="btn" onclick={whole(context, show)}>{ Word::Numbers.say(language) }</button>
            <button type="button" class="btn btn-primary" onclick={make_mine(context)}>
                { Word::MakeMine.say(language) }
            </button>
        </div>
    }
}

/// Shows the whole model: what its sender had selected, and nobody here, would stand in its place.
fn whole(context: &Context, show: &Callback<MouseEvent>) -> Callback<MouseEvent> {
    let (context, show) = (context.clone(), show.clone());
    Callback::from(move |event: MouseEvent| {
        context.view(ViewChange::Select(None));
        show.emit(event);
    })
}

fn note(language: crate::text::Language, state: &State) -> Html {
    match &state.origin.source {
        Source::Link { note } if !note.is_empty() => html! {
            <p class="prose">{ from_sender(language) }{ note.clone() }</p>
        },
        _ => html! { <p hidden=true/> },
    }
}

/// Whose note it is.
#[inline(never)]
pub fn from_sender(language: crate::text::Language) -> Html {
    html! { <b>{ Word::Note.say(language) }{ ": " }</b> }
}

fn back_to_sent(context: &Context, is_tried: bool) -> Html {
    let onclick = context.on_click(|| Action::ResetAll);
    html! {
        <button type="button" class="btn" hidden={!is_tried} onclick={onclick}>
            { icon(Icon::Reset) }{ Word::BackToSent.say(context.say.language) }
        </button>
    }
}

/// The way back to one's own work, from which the link led away.
fn back_to_mine(context: &Context, state: &State) -> Html {
    let Some(mine) = &state.mine else {
        return html! { <span hidden=true/> };
    };
    let name = context.say.scenario_name(&mine.scenario);
    let back = context
        .say
        .phrase(workspace::Phrase::BackTo { name: &name });
    html! {
        <span class="received-mine">
            <span class="small muted no-phone">{ Word::MineKept.say(context.say.language) }</span>
            <button type="button" class="link small" onclick={leave(context, || Action::BackToMine)}>{ back }</button>
        </span>
    }
}

/// Whether the sender's figures are found here, in words.
fn recomputed(context: &Context, state: &State) -> Html {
    let language = context.say.language;
    let (word, verdict, engine) = match state.recomputed() {
        None => return html! { <span hidden=true/> },
        Some(Recomputed::Pending) => (Word::Pending, None, None),
        Some(Recomputed::Done { verdict, engine }) => {
            let word = match verdict {
                Verdict::Identical => Word::Identical,
                Verdict::WithinNoise => Word::WithinNoise,
                Verdict::Differ(_) => Word::Differ,
            };
            (word, Some(verdict), engine)
        }
    };
    let furthest = match verdict {
        Some(Verdict::Differ(Some(difference))) => furthest(context, state, &difference),
        _ => String::new(),
    };
    let engines = engine.map(|sent| {
        let (sent, here) = (sent.as_str(), ENGINE_VERSION);
        Phrase::Engines { sent, here }.say(language)
    });
    let key = match verdict {
        None => "pending",
        Some(Verdict::Identical) => "identical",
        Some(Verdict::WithinNoise) => "noise",
        Some(Verdict::Differ(_)) => "differ",
    };
    html! {
        <span data-recomputed={key}><b>{ word.say(language) }</b>{ " " }{ furthest }{ " " }{ engines }</span>
    }
}

fn furthest(context: &Context, state: &State, difference: &Difference) -> String {
    let language = context.say.language;
    let figure = |value: Option<f64>| match value {
        Some(value) => context.say.numbers.value(difference.outcome.unit(), value),
        None => Word::Undefined.say(language).to_owned(),
    };
    let strategy = state.scenario.strategies.get(difference.strategy);
    Phrase::Furthest {
        outcome: series::outcome(language, difference.outcome),
        strategy: strategy.map_or("", series::strategy),
        sent: &figure(difference.claimed),
        here: &figure(difference.found),
    }
    .say(language)
}
