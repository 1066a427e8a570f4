//! The exercise "who does what": a department answers from memory (`answer`), then the model stands beside it
//! (`beside`).
//!
//! The answers are kept here, not in the state: they are no part of a scenario, nothing draws them but the dialog, and
//! they are there when it is opened again.

mod answer;
mod beside;

use std::cell::RefCell;

use yew::prelude::*;

use super::focus::focus;
use super::order;
use super::page::Drawn;
use crate::app::departments::Departments;
use crate::app::departments::exercise::{self, Change};
use crate::app::shown::Dialog;
use crate::app::{Action, counts::count};
use crate::text::exercise::{Phrase, Word, phrase, word};
use crate::ui::context::Context;

thread_local! {
    static KEPT: RefCell<exercise::Exercise> = const { RefCell::new(exercise::Exercise::new()) };
}

/// Id of the heading of the first question.
const WHICH: &str = "exercise-which";
/// Id of the heading of the second.
const PARTS: &str = "exercise-parts";
/// Id of the sentence that says how it went.
const SCORE: &str = "exercise-score";

/// The button that opens it, where there is something to ask.
pub fn opener(drawn: &Drawn<'_>) -> Html {
    let context = drawn.context;
    if !exercise::is_possible(&context.scenario, drawn.departments) {
        return html! { <span hidden=true/> };
    }
    let open = context.on_click(|| Action::ShowDialog(Dialog::Exercise));
    html! { <button type="button" class="btn" onclick={open}>{ say(context, Word::Open) }</button> }
}

/// The title of its dialog.
pub fn title(context: &Context) -> &'static str {
    say(context, Word::Title)
}

/// Properties of [`Exercise`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
}

/// What its parts draw.
struct Asked<'a> {
    context: &'a Context,
    departments: &'a Departments,
    /// The answers.
    exercise: &'a exercise::Exercise,
    /// Positions of the stages to ask for, along the journey.
    stages: &'a [usize],
    /// Takes what someone does.
    change: &'a Callback<Change>,
}

impl Asked<'_> {
    /// What an answer that is chosen sends.
    fn on_choose(&self, change: Change) -> Callback<Event> {
        self.change.reform(move |_| change.clone())
    }

    /// A button that sends it.
    fn button(&self, class: &'static str, label: Word, change: Change) -> Html {
        let onclick = self.change.reform(move |_| change.clone());
        html! { <button type="button" class={class} onclick={onclick}>{ say(self.context, label) }</button> }
    }
}

/// The exercise, as the body of a dialog.
#[component]
pub fn Exercise(props: &Props) -> Html {
    count("Exercise");
    let context = &props.context;
    let redraw = use_force_update();
    let change = Callback::from(move |change: Change| {
        let next = match change {
            Change::Compare => Some(SCORE),
            Change::Again => Some(PARTS),
            Change::Another => Some(WHICH),
            _ => None,
        };
        KEPT.with_borrow_mut(|kept| kept.change(change));
        redraw.force_update();
        if let Some(next) = next {
            focus(next);
        }
    });
    let scenario = &context.scenario;
    let departments = Departments::of(scenario);
    let kept = KEPT.with_borrow_mut(|kept| {
        kept.fit(scenario, &departments);
        kept.clone()
    });
    let stages = exercise::asked(scenario, &departments, &order::along(scenario));
    let asked = Asked {
        context,
        departments: &departments,
        exercise: &kept,
        stages: &stages,
        change: &change,
    };
    let compared = kept
        .compared
        .then(|| kept.compare(scenario, &departments, &stages));
    let (key, body) = match compared.flatten() {
        Some(compared) => ("beside", beside::beside(&asked, &compared)),
        None => ("answer", answer::answer(&asked)),
    };
    html! { <div class="exercise"><div key={key} class="exercise-page">{ body }</div></div> }
}

/// A word of it in the reader's language.
fn say(context: &Context, which: Word) -> &'static str {
    word(context.say.language, which)
}

/// A phrase of it in the reader's language.
fn tell(context: &Context, which: Phrase<'_>) -> String {
    phrase(context.say.language, which)
}
