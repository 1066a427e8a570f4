//! The foot of a presentation: its keys as buttons, and the ways out of it.

use yew::prelude::*;

use super::keys::Command;
use super::player::On;
use super::{phrase, word};
use crate::app::Action;
use crate::app::action::Opening;
use crate::app::run::RunState;
use crate::app::story::{Show, stage};
use crate::app::view::ViewChange;
use crate::model::limits;
use crate::model::story::Step;
use crate::text::story::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, icon};

/// The keys, each a button.
pub fn foot(on: &On<'_>, on_command: &Callback<Command>, on_print: &Callback<MouseEvent>) -> Html {
    let (show, context) = (on.show, on.context);
    let button = |key: &'static str, label: Word, command: Command, class: &'static str| {
        let onclick = on_command.reform(move |_: MouseEvent| command);
        html! {
            <button key={key} type="button" class={classes!("btn", class)} onclick={onclick}>
                <kbd aria-hidden="true">{ key }</kbd>{ word(context, label) }
            </button>
        }
    };
    let answered = show.turn().is_some_and(|turn| turn.answer.is_some());
    let next = match (show.is_open(), answered) {
        (true, true) => Word::ShowAnswer,
        (true, false) => Word::Skip,
        (false, _) => Word::Next,
    };
    let revealed = show.turn().is_some_and(|turn| turn.revealed);
    // A lesson ends with something to try.
    let tries =
        show.presented.lesson.is_some() && show.at + 1 == show.steps.len() && !show.is_open();
    let on_try = {
        let (context, show) = (context.clone(), show.clone());
        move |_: MouseEvent| try_it(&context, &show)
    };
    html! {
        <footer class="play-foot">
            <div class="play-keys">
                { button("←", Word::Back, Command::Back, "play-back") }
                { if show.can_go_on() { button(word(context, Word::SpaceBar), next, Command::Next, if tries { "play-next" } else { "btn-primary play-next" }) } else { html! { <span key="none" hidden=true/> } } }
                { if revealed { button("R", Word::HideAnswer, Command::Reveal, "btn-quiet") } else { html! { <span key="hide" hidden=true/> } } }
                { button("N", Word::NotesKey, Command::Notes, "btn-quiet no-phone") }
                { button("F", Word::FullScreen, Command::Full, "btn-quiet no-phone") }
                { button("Esc", Word::Leave, Command::Leave, "btn-quiet") }
            </div>
            <div class="play-ways">
                <span class="play-futures">{ futures(on) }</span>
                <button type="button" class="btn btn-quiet no-phone" onclick={on_print.clone()}>{ word(context, Word::Print) }</button>
                <button type="button" class={classes!("btn", tries.then_some("btn-primary"))} onclick={on_try}>{ icon(Icon::Sliders) }{ word(context, Word::Try) }</button>
            </div>
        </footer>
    }
}

/// Of how many futures the ranges are, or that they are on their way.
fn futures(on: &On<'_>) -> String {
    let numbers = &on.context.say.numbers;
    let total = match on.show.stage.run {
        RunState::Running { .. } => return word(on.context, Word::Working).to_owned(),
        RunState::Done { total } => total,
        _ => return String::new(),
    };
    let total = numbers.whole(u64::from(total));
    phrase(on.context, Phrase::Futures { total: &total })
}

/// Opens the scenario as one's own, as the step shows it; one's own is only shown.
fn try_it(context: &Context, show: &Show) {
    let dispatch = &context.dispatch;
    dispatch.send(Action::Present(None));
    let presented = &show.presented;
    let step = show.step().or_else(|| show.steps.iter().flatten().last());
    let Some(lesson) = &presented.lesson else {
        if let Some(step) = step {
            let view = stage::view(&presented.scenario, step);
            dispatch.send(Action::View(ViewChange::Page(view.page)));
        }
        return;
    };
    let scenario = match step {
        Some(step) => {
            let view = stage::view(&presented.scenario, step);
            let mut scenario = view.put_into(&presented.scenario);
            let task = task(step, &scenario.notes);
            if task.len() <= limits::TEXT_LENGTH {
                scenario.notes = task;
            }
            scenario.into()
        }
        None => presented.scenario.clone(),
    };
    dispatch.send(Action::Open(Opening::Template {
        id: lesson.id.clone(),
        scenario,
    }));
}

/// What there is to try stays in sight: it stands before what the scenario says of itself.
fn task(step: &Step, notes: &str) -> String {
    let parts = [step.title.as_str(), step.text.as_str(), notes];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("\n\n")
}
