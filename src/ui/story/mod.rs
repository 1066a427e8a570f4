//! Stories: where they are made (the panel in the inspector), presented, asked and printed, and the lessons.

mod addressed;
mod answer;
mod ask;
mod chart;
mod draw;
mod editor;
mod end;
mod figures;
mod foot;
mod handout;
mod keys;
mod lessons;
mod notes;
mod numbers;
mod picture;
mod player;
mod question;
mod range;
mod room;

use yew::prelude::*;

use crate::app::story::Presented;
use crate::app::view::{Page, Selection, ViewChange};
use crate::app::{Action, Shared, State};
use crate::text::story::{Phrase, Word};
use crate::text::{Language, workspace};
use crate::ui;
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, icon};

pub use editor::panel;

/// What is presented, in place of the workspace.
#[inline(never)]
pub fn player(context: &Context, presented: &Shared<Presented>) -> Html {
    html! { <player::Player context={context.clone()} presented={presented.clone()}/> }
}

/// What opens the lesson that an address asks for.
#[inline(never)]
pub fn addressed(language: Language) -> Html {
    html! { <addressed::Addressed language={language}/> }
}

/// The lessons, for the page of scenarios.
#[inline(never)]
pub fn lessons(context: &Context) -> Html {
    html! { <lessons::Lessons context={context.clone()}/> }
}

/// Presents the story of the scenario on screen, from a step.
#[inline(never)]
pub fn present(context: &Context, from: usize) {
    let presented = Presented {
        scenario: context.latest().scenario,
        from,
        lesson: None,
    };
    let presented = Some(presented.into());
    context.dispatch.send(Action::Present(presented));
}

/// A button that does so, where there is a story; for the bar over what was received.
pub fn offer(context: &Context, state: &State) -> Html {
    let count = state.scenario.story.len();
    if count == 0 {
        return html! { <span hidden=true/> };
    }
    let onclick = {
        let context = context.clone();
        move |_: MouseEvent| present(&context, 0)
    };
    html! {
        <button type="button" class="btn btn-primary" onclick={onclick}>
            { Phrase::ShowStory(count).say(context.say.language) }
        </button>
    }
}

/// The button of the menu that shows the steps of the story, on a page that has an inspector.
#[inline(never)]
pub fn entrance(context: &Context) -> Html {
    let onclick = {
        let context = context.clone();
        move |_: MouseEvent| {
            if context.latest().view.page == Page::Scenarios {
                context.view(ViewChange::Page(Page::Journey));
            }
            context.view(ViewChange::Select(Some(Selection::Story)));
            // The menu gives the focus back to its button.
            ui::editor::lead("#inspector");
        }
    };
    let name = context.say.word(workspace::Word::Story);
    html! {
        <button type="button" class="btn btn-quiet" onclick={onclick}>{ icon(Icon::Run) }{ name }</button>
    }
}

fn word(context: &Context, word: Word) -> &'static str {
    word.say(context.say.language)
}

fn phrase(context: &Context, phrase: Phrase<'_>) -> String {
    phrase.say(context.say.language)
}

/// The paragraphs of a text.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split("\n\n").map(str::trim);
    parts.filter(|part| !part.is_empty())
}

/// The same, drawn.
fn paragraphs(text: &str) -> Html {
    parts(text)
        .enumerate()
        .map(|(at, part)| html! { <p key={at} class="prose">{ part.to_owned() }</p> })
        .collect()
}
