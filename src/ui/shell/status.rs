//! How the run stands: always a word, a bar while it lasts, and what can be done.

use yew::prelude::*;

use crate::app::run::{RunFailure, RunState};
use crate::app::{Action, State};
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::dialogs;
use crate::ui::later::Place;
use crate::ui::results::is_warned;

/// The state of the run.
pub fn status(context: &Context, state: &State) -> Html {
    let say = &context.say;
    let number = |value: u32| say.numbers.whole(u64::from(value));
    // A run that is precise enough ends before.
    let at_most = state.scenario.run.precision.is_some();
    let (dot, text, more) = match &state.run {
        RunState::Running { done: 0, .. } => (
            "dot-run",
            say.word(Word::Starting).to_owned(),
            cancel(context),
        ),
        // All of them are there; what they come to is being put together.
        RunState::Running { done, total } if done >= total => (
            "dot-run",
            say.word(Word::SummingUp).to_owned(),
            cancel(context),
        ),
        RunState::Running { done, total } => {
            let text = say.phrase(Phrase::FuturesSoFar {
                done: &number(*done),
                total: &number(*total),
                at_most,
            });
            return running(context, &text, *done, *total);
        }
        RunState::Done { total } => {
            let futures = say.phrase(Phrase::Futures {
                total: &number(*total),
            });
            let (dot, more) = warned(context, state);
            (
                dot,
                format!("{futures} · {}", say.word(Word::Settled)),
                more,
            )
        }
        RunState::Cancelled { done, total } => {
            let text = say.phrase(Phrase::FuturesCancelled {
                done: &number(*done),
                total: &number(*total),
                at_most,
            });
            ("", text, again(context))
        }
        RunState::Failed(failure) => (
            "dot-bad",
            say.word(short(failure)).to_owned(),
            again(context),
        ),
        RunState::Invalid => (
            "dot-bad",
            say.word(Word::CannotRun).to_owned(),
            problems(context, Word::SeeProblems),
        ),
        RunState::ExactOnly => {
            let (dot, more) = warned(context, state);
            (dot, say.word(Word::ExactAnswer).to_owned(), more)
        }
    };
    html! {
        <span class="status">
            <span class={classes!("dot", dot)} aria-hidden="true"></span>
            <span role="status">{ text }</span>
            <span>{ more }</span>
        </span>
    }
}

/// While it runs the figures count up in silence: a reader hears that it began and that it settled.
fn running(context: &Context, text: &str, done: u32, total: u32) -> Html {
    html! {
        <span class="status">
            <span class="dot dot-run" aria-hidden="true"></span>
            <span class="counting">{ text.to_owned() }</span>
            <progress max={total.to_string()} value={done.to_string()} aria-label={text.to_owned()}></progress>
            { cancel(context) }
        </span>
    }
}

fn short(failure: &RunFailure) -> Word {
    match failure {
        RunFailure::WorkerStopped(_) => Word::Stopped,
        RunFailure::NoWorkers(_) | RunFailure::NoProgram(_) => Word::NoFutures,
    }
}

fn cancel(context: &Context) -> Html {
    html! {
        <button type="button" class="link" onclick={context.on_click(|| Action::CancelRun)}>{ context.say.word(Word::Cancel) }</button>
    }
}

fn again(context: &Context) -> Html {
    html! {
        <button type="button" class="link" onclick={context.on_click(|| Action::Rerun)}>{ context.say.word(Word::RunAgain) }</button>
    }
}

/// Leads to the list of what is wrong, or of what is worth knowing.
fn problems(context: &Context, word: Word) -> Html {
    let later = &context.later;
    later.show(context, Place::Quiet, || dialogs::opener(context, word))
}

/// What a run that went through is marked with: there may be something to know about it.
fn warned(context: &Context, state: &State) -> (&'static str, Html) {
    if is_warned(state) {
        return ("dot-warn", problems(context, Word::SeeWarnings));
    }
    ("dot-ok", html! {})
}

/// A sentence over the page where the run broke, with ways on; nothing else is lost.
pub fn broken(context: &Context, state: &State) -> Html {
    let say = &context.say;
    let (word, detail) = match &state.run {
        RunState::Failed(RunFailure::WorkerStopped(detail)) => (Word::RunFailedWorker, detail),
        RunState::Failed(RunFailure::NoWorkers(detail)) => (Word::RunFailedNoWorkers, detail),
        RunState::Failed(RunFailure::NoProgram(detail)) => (Word::RunFailedNoProgram, detail),
        _ => return html! { <div hidden=true/> },
    };
    html! {
        <div class="note bad banner" role="alert">
            <p><b>{ say.word(Word::Stopped) }{ ". " }</b>{ say.word(word) }{ " " }
                <button type="button" class="link" onclick={context.on_click(|| Action::Rerun)}>{ say.word(Word::RunAgain) }</button></p>
            <p class="small muted" hidden={detail.is_empty()}>{ detail.clone() }</p>
        </div>
    }
}
